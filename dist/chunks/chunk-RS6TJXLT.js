import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  SECRET_FORMATS,
  looksLikePlaceholder,
  looksSecretName
} from "./chunk-RAWYLFET.js";

// lib/src/report/redact-patterns.js
var FORMATS = SECRET_FORMATS.map(({ pattern, signs }) => ({
  pattern: new RegExp(pattern, `${pattern.flags}g`),
  signs
}));
var STEMS = /tok|key|secret|passw|passp|auth|bearer|credential|cookie|jwt|dsn|psk/i;
var SHORT_STEMS = /[Pp]ass(?![a-z])|PASS|[Pp]at(?![a-z])|PAT/;
var LOGIN = /:\/\/(?!git@)[^\s/?#"'`<>]+@/g;
var AUTHORIZATION = /(\bauthorization\\?["']?[ \t]{0,3}[:=][ \t]{0,3}\\?["']?(?:bearer|basic|digest|token|apikey)[ \t]{1,3})(?![$<{%*[])[^\s"'`,;\\]+/gi;
var BEARER = /(\bbearer[ \t]{1,3})(?=[^\s"'`,;]{0,200}\d)[\w.~+/=-]{8,}/gi;
var FIELD = /^((?:\w{1,80}\.){0,6}(\w{1,80})\r?\n {2}[^\n]{1,500}?\[type=(\w{1,40}), input_value=)([^\n]{1,2000}?)(?=, input_type=)/gm;
var NAMED = /(?<![\w.-])(?:(--[\w-]{1,78})\\?["']?[ \t,]{1,3}|([\w.-]{1,80})\\?["']?[ \t]{0,3}([:=])[ \t]{0,3})/g;
var QUOTED = /^\\?(["'])((?:(?!\\?\1)[^\n])+)/;
var BARE = /^[^\s"'`,;&\\]+/;
function redactPatterns(text) {
  const formats = FORMATS.filter(({ signs }) => signs.some((sign) => text.includes(sign)));
  const shown = formats.reduce((rest, { pattern }) => rest.replace(pattern, unlessReference(hiddenLines)), text).replace(LOGIN, unlessReference(() => "://***@"));
  if (!STEMS.test(shown) && !SHORT_STEMS.test(shown))
    return shown.replace(FIELD, hideInput);
  return hideNamed(shown.replace(AUTHORIZATION, "$1***").replace(BEARER, "$1***").replace(FIELD, hideInput));
}
var unlessReference = (hide) => (found) => found.includes("${") ? found : hide(found);
var hiddenLines = (found) => found.replace(/[^\r\n]+/g, "***");
var hideInput = (whole, start, field, type) => type === "extra_forbidden" || looksSecretName(field) ? `${start}***` : whole;
var redactArgs = (args) => args.map((arg, index) => {
  const option = args[index - 1] ?? "";
  const named = `${option}=${arg}`;
  const hidden = /^--?[\w-]+$/.test(option) && hideNamed(named) !== named;
  return hidden ? "***" : redactPatterns(arg);
});
function hideNamed(text) {
  const parts = [];
  let end = 0;
  for (const { 0: whole, 1: option, 2: key, 3: separator, index } of text.matchAll(NAMED)) {
    const name = option ?? key ?? "";
    if (index < end || !looksSecretName(name))
      continue;
    const value = valueAt(text, index + whole.length);
    if (!value || !isSecret(name, value, separator === "=" || value.quoted))
      continue;
    parts.push(text.slice(end, value.start), "***");
    end = value.start + value.text.length;
  }
  return parts.join("") + text.slice(end);
}
function valueAt(text, at) {
  const rest = text.slice(at);
  const quoted = QUOTED.exec(rest);
  const value = quoted?.[2] ?? BARE.exec(rest)?.[0];
  if (!value)
    return void 0;
  const start = quoted ? at + quoted[0].length - value.length : at;
  return { text: value, start, quoted: quoted !== null };
}
var WORD = /^(?:\d{1,6}|true|false|null|none|undefined|required|missing|unset|string|bearer|basic|digest|token|apikey)$/i;
var REFERENCE = /^[$%*([{<-]|\$\{|\{\{/;
function isSecret(name, { text }, assigned) {
  if (text.length < 4 || WORD.test(text) || /(?:Error|Exception)$/.test(name))
    return false;
  if (REFERENCE.test(text) || looksLikePlaceholder(text))
    return false;
  const generic = /^-*(?:keys?|pass|auth|pat)$/i.test(name);
  if (generic)
    return text.length >= 12 && /\d/.test(text);
  return assigned || /[^A-Za-z_./:-]/.test(text);
}

export {
  redactPatterns,
  redactArgs
};
