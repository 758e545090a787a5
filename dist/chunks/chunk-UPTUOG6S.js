import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/protocol/bounds.js
var DEEPEST = 500;
var MOST_VALUES = 12e5;
var HARMLESS = DEEPEST;
var QUOTE = '"'.charCodeAt(0);
var BACKSLASH = "\\".charCodeAt(0);
var STEPS = tableOf({ "[": 1, "{": 1, "]": -1, "}": -1 });
var VALUES = tableOf({ "[": 1, "{": 1, ",": 1, ":": 2 });
function tableOf(signs) {
  const table = new Int8Array(128);
  for (const [sign, number] of Object.entries(signs))
    table[sign.charCodeAt(0)] = number;
  return table;
}
function isParsable(json) {
  if (json.length <= HARMLESS)
    return true;
  let depth = 0;
  let values = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (sign === QUOTE)
      at = closingQuote(json, at + 1);
    depth += STEPS[sign] ?? 0;
    values += VALUES[sign] ?? 0;
    if (depth > DEEPEST || values > MOST_VALUES)
      return false;
  }
  return true;
}
function closingQuote(json, start) {
  let at = start;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) {
    at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  return at;
}
var excerpt = (text, characters) => text.length <= characters ? text : Buffer.from(text.slice(0, characters), "utf16le").toString("utf16le");
var textOf = (value, characters) => excerpt(typeof value === "string" ? value : JSON.stringify(value) ?? "undefined", characters);
var KEPT_VALUES = 2e3;
var KEPT_CHARACTERS = 1e3;
function bounded(value) {
  let room = KEPT_VALUES;
  const fits = () => room-- > 0;
  const within = (part) => {
    if (typeof part === "string")
      return excerpt(part, KEPT_CHARACTERS);
    if (typeof part !== "object" || part === null)
      return part;
    if (Array.isArray(part))
      return part.filter(fits).map(within);
    const members = Object.entries(part).filter(fits);
    return Object.fromEntries(members.map(([key, one]) => [excerpt(key, KEPT_CHARACTERS), within(one)]));
  };
  return within(value);
}

export {
  DEEPEST,
  isParsable,
  excerpt,
  textOf,
  bounded
};
