import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  SECRET_FORMATS,
  looksLikePlaceholder,
  looksSecretName
} from "./chunk-RAWYLFET.js";

// lib/src/plan/looks-drawn.js
var SHORTEST = 15;
function looksDrawn(value) {
  if (value.length < SHORTEST || value.length > 4096 || /[\s${}<>%]|:\/\//.test(value) || looksLikePlaceholder(value))
    return false;
  return UUID.test(value) || value.split(/[-_.:]/).some(isDrawnPart);
}
var UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
var isDrawnPart = (part) => part.length >= 16 && /\d/.test(part) && /[A-Za-z]/.test(part) && !WORDED.test(part) && new Set(part).size >= 8;
var WORDED = /^\.{0,2}\/|test|dummy|fake|example|sample|placeholder|secret|password|changeme|12345|abcdef/i;

// lib/src/plan/variables/secrets.js
var PUBLIC_NAMES = /^(?:HOME|USER|USERNAME|LOGNAME|USERPROFILE|HOMEPATH|HOMEDRIVE|PATH|PWD|OLDPWD|SHELL|LANG|LANGUAGE|LC_\w+|TERM|TZ|TMPDIR|TMP|TEMP|HOSTNAME|EDITOR|CI|NODE_ENV|APPDATA|LOCALAPPDATA|PROGRAMFILES|SYSTEMROOT|XDG_\w+|RUNNER_(?:OS|ARCH|TEMP|NAME|WORKSPACE|TOOL_CACHE)|GITHUB_(?:ACTIONS|ACTOR|REPOSITORY|REPOSITORY_OWNER|REF|REF_NAME|SHA|WORKSPACE|RUN_ID|RUN_NUMBER|JOB|WORKFLOW|EVENT_NAME|SERVER_URL|API_URL)|CLAUDE_PROJECT_DIR)$/;
var PLAIN_WORDS = /^(?:true|false|yes|no|on|off|none|null|undefined|default|auto|enabled|disabled|basic|bearer|oauth2?|token|test|dummy|development|production|staging|localhost|stdio|http|https|trace|debug|info|warn|warning|error|verbose|silent|node|python|docker)$/i;
function secretsOfVariable(name, value) {
  if (PUBLIC_NAMES.test(name.toUpperCase()) || isPlain(value))
    return [];
  return looksSecretName(name) || !isPathOrNumber(value) ? [value] : [];
}
function secretsOfLiteral(name, value) {
  if (!looksSecretName(name) || looksLikePlaceholder(value) || isPlain(value))
    return [];
  if (value === name)
    return [];
  const credential = value.replace(/^(?:Bearer|Token|ApiKey)\s+/i, "");
  const parts = [credential, ...loginIn(value), .../cookie/i.test(name) ? crumbsOf(value) : []];
  return [.../* @__PURE__ */ new Set([value, ...parts.filter((part) => !isPlain(part))])];
}
function loginIn(value) {
  const digits = /^Basic\s+([\w+/=-]{4,4096})$/i.exec(value)?.[1];
  if (digits === void 0)
    return [];
  const login = Buffer.from(digits, "base64").toString();
  return [digits, login, login.slice(login.indexOf(":") + 1)];
}
var crumbsOf = (value) => value.split(";").flatMap((crumb) => {
  const given = crumb.slice(crumb.indexOf("=") + 1).trim();
  return given.length >= SHORTEST_OF_STEP ? [given] : [];
});
var secretsOfArgs = (args) => args.flatMap((arg, index) => {
  const [, name = "", value = ""] = ASSIGNED.exec(arg) ?? [];
  const option = args[index - 1] ?? "";
  return [
    ...secretsOfOption(name, value),
    ...OPTION.test(option) && !OPTION.test(arg) ? secretsOfOption(option, arg) : [],
    ...credentialsIn(arg)
  ];
});
var ASSIGNED = /^(-{0,2}[\w.-]{1,100})(?:=|:\s{1,3})(.+)$/s;
var OPTION = /^--?[A-Za-z][\w-]*$/;
var GENERIC = /^-*(?:keys?|pass|auth|pat)$/i;
function secretsOfOption(name, value) {
  if (/^\$|^%\w+%$/.test(value) || isPathOrNumber(value))
    return [];
  if (GENERIC.test(name) && !(value.length >= 12 && /\d/.test(value)))
    return [];
  return secretsOfLiteral(name, value);
}
var credentialsIn = (text) => [
  ...SECRET_FORMATS.flatMap(({ pattern, signs }) => signs.some((sign) => text.includes(sign)) ? pattern.exec(text)?.slice(0, 1) ?? [] : []).filter((found) => !/[${}<>]/.test(found) && !looksLikePlaceholder(found) && !isPlain(found)),
  .../:\/\/[^/\s]*@|:\/\/\S*\?/.test(text) ? secretsOfUrl(text) : []
];
var SHORTEST_OF_STEP = 8;
var secretsOfStep = (step) => Object.entries(step).flatMap(([name, value = ""]) => {
  if (value.length < SHORTEST_OF_STEP || /^INPUT_/i.test(name))
    return [];
  const isNamed = looksSecretName(name) && !isPathOrNumber(value);
  return [...isNamed ? secretsOfLiteral(name, value) : [], ...credentialsIn(value)];
});
function secretsOfUrl(text) {
  if (!URL.canParse(text))
    return [];
  const { username, password, search, pathname } = new URL(text);
  const login = password === "" ? [username] : [password, `${username}:${password}`];
  const pairs = search.slice(1).split("&");
  const query = [search, ...pairs].filter((part) => part.includes("=") && isGiven(part));
  const values = pairs.filter(isGiven).flatMap((pair) => secretsOfPair(...split(pair)));
  const segments = pathname.split("/").filter(looksDrawn);
  const all = [...login, ...query, ...values, ...segments];
  return [...new Set(all.flatMap((one) => [one, decoded(one)]))].filter((one) => !isPlain(one));
}
var split = (pair) => {
  const [name = "", ...rest] = pair.split("=");
  return [decoded(name), decoded(rest.join("="))];
};
var secretsOfPair = (name, value) => value === "" || looksDrawn(value) ? [name, value].filter(looksDrawn) : secretsOfLiteral(name, value);
var isGiven = (query) => !/[${}<>]|%7B/i.test(query) && !looksLikePlaceholder(query);
function decoded(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
var isPlain = (value) => value.length < 4 || PLAIN_WORDS.test(value) || /^\d{1,5}$/.test(value);
var isPathOrNumber = (value) => /^[+-]?\d+(?:\.\d+)?$/.test(value) || /^(?:~|\.{1,2})?[\\/]|^[A-Za-z]:[\\/]/.test(value);

export {
  looksDrawn,
  secretsOfVariable,
  secretsOfLiteral,
  secretsOfArgs,
  credentialsIn,
  secretsOfStep,
  secretsOfUrl,
  isPlain
};
