import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/protocol/authorization/challenge.js
var MAX_HEADER = 8192;
var MAX_PARAMETERS = 64;
var SEPARATORS = /[\s,]*/y;
var TOKEN = /[\w!#$%&'*+.^`|~-]+/y;
var EQUALS = /[ \t]*=[ \t]*/y;
var QUOTED = /"((?:[^"\\]|\\.)*)"?/sy;
var UNQUOTED = /[^\s,]*/y;
var TOKEN68 = /[ \t]+[\w.~+/-]+=*(?=[ \t]*(?:,|$))/y;
function challengeIn(header) {
  const all = challengesIn((header ?? "").slice(0, MAX_HEADER));
  return all.find(({ scheme }) => scheme.toLowerCase() === "bearer") ?? all[0] ?? null;
}
function challengesIn(header) {
  const scan = scanner(header);
  const all = [];
  for (let read = 0; read < MAX_PARAMETERS; read += 1) {
    scan(SEPARATORS);
    const name = scan(TOKEN)?.[0];
    if (name === void 0)
      break;
    const current = all.at(-1);
    if (current && scan(EQUALS))
      current.parameters.push([name.toLowerCase(), valueAt(scan)]);
    else {
      all.push({ scheme: name, parameters: [] });
      scan(TOKEN68);
    }
  }
  return all.map(({ scheme, parameters }) => ({
    scheme,
    // The first of a name counts.
    parameters: Object.fromEntries(parameters.toReversed())
  }));
}
function scanner(text) {
  let at = 0;
  return (expression) => {
    expression.lastIndex = at;
    const hit = expression.exec(text);
    if (hit)
      at = expression.lastIndex;
    return hit;
  };
}
function valueAt(scan) {
  const quoted = scan(QUOTED);
  return quoted ? (quoted[1] ?? "").replaceAll(/\\(.)/gs, "$1") : scan(UNQUOTED)?.[0] ?? "";
}

export {
  challengeIn
};
