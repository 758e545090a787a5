import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  decode
} from "./chunk-2JFH2FKM.js";
import {
  MISSING,
  contentOf
} from "./chunk-CVTFI7T3.js";
import {
  createScanner
} from "./chunk-MR4UOF5G.js";
import {
  require_lib
} from "./chunk-TD4ZCHQQ.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";
import {
  harmlessJson
} from "./chunk-TEFTEZQ3.js";
import {
  searchPath
} from "./chunk-OF7VXPG3.js";
import {
  shownPath
} from "./chunk-32DATA36.js";
import {
  MAX_DEPTH,
  TOO_DEEP,
  TOO_MUCH,
  positionsIn
} from "./chunk-A25G7XZV.js";
import {
  __toESM
} from "./chunk-AIKWRPJE.js";

// lib/src/run/versions.js
var import_which = __toESM(require_lib(), 1);
import { execFile } from "node:child_process";
import { readFile, realpath } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
var run = promisify(execFile);
var LIMIT_MS = 5e3;
async function readEnvironment(env) {
  const [node, npm, uv, python, docker] = await Promise.all([
    nodeVersion(env).then((version2) => version2?.slice(1) ?? null),
    npmVersion(env),
    versionOf("uv", env),
    versionOf("python3", env),
    versionOf("docker", env)
  ]);
  return { os: process.platform, arch: os.arch(), node, npm, uv, python, docker };
}
async function nodeVersion(env) {
  if (await isOurs("node", env))
    return process.version;
  const version2 = await versionOf("node", env);
  return version2 && `v${version2}`;
}
async function isOurs(tool2, env) {
  const found = await (0, import_which.default)(tool2, { path: searchPath(env), nothrow: true });
  return found !== null && await realpath(found).catch(() => "") === process.execPath;
}
var machineOnly = {
  os: process.platform,
  arch: os.arch(),
  node: null,
  npm: null,
  uv: null,
  python: null,
  docker: null
};
async function versionOf(tool2, env) {
  try {
    const { stdout } = await run(tool2, ["--version"], { env: { ...env }, timeout: LIMIT_MS });
    return /\d+(?:\.\d+)+[\w.+-]*/.exec(stdout)?.[0] ?? null;
  } catch {
    return null;
  }
}
async function npmVersion(env) {
  try {
    const bin = await realpath(await (0, import_which.default)("npm", { path: searchPath(env) }));
    const manifest = await readFile(path.join(path.dirname(bin), "..", "package.json"), "utf8");
    const { name, version: version2 } = JSON.parse(manifest);
    return name === "npm" && version2 ? version2 : null;
  } catch {
    return null;
  }
}

// lib/src/known-good/key.js
var keyOf = ({ file, name }) => JSON.stringify([file, name]);

// lib/src/known-good/text.js
var VERSION = 1;
function knownGoodText(starts2) {
  const servers = blockText("[", starts2.map(startText), "]", "  ");
  const members2 = [`"version": ${VERSION}`, `"servers": ${servers}`];
  return harmlessJson(`${blockText("{", members2, "}", "")}
`);
}
function startText({ handshake, tools, ...start2 }) {
  const members2 = [
    ...membersOf(start2),
    `"handshake": ${blockText("{", membersOf(handshake), "}", "      ")}`,
    `"tools": ${blockText("[", tools.map(toolText), "]", "      ")}`
  ];
  return blockText("{", members2, "}", "    ");
}
var membersOf = (value2) => Object.entries(value2).map(([key2, member]) => `"${key2}": ${inline(member)}`);
var toolText = ({ name, sha256, parts }) => inline({ name, sha256, parts });
function blockText(open, items, close2, indent) {
  if (items.length === 0)
    return `${open}${close2}`;
  return `${open}
${items.map((item2) => `${indent}  ${item2}`).join(",\n")}
${indent}${close2}`;
}
function inline(value2) {
  if (Array.isArray(value2))
    return `[${value2.map(inline).join(", ")}]`;
  if (typeof value2 !== "object" || value2 === null)
    return JSON.stringify(value2);
  const members2 = Object.entries(value2).map(([key2, one]) => `${JSON.stringify(key2)}: ${inline(one)}`);
  return members2.length === 0 ? "{}" : `{ ${members2.join(", ")} }`;
}

// lib/src/known-good/file.js
import { access, realpath as realpath2 } from "node:fs/promises";
import path2 from "node:path";

// lib/src/configs/json/dialect-slips.js
function dialectSlips(walk2, source, syntax) {
  const comments = syntax.comments ? [] : walk2.comments;
  const commas2 = syntax.trailingCommas ? [] : walk2.trailingCommas;
  return [
    ...removal(commentIn(comments, source), "comment", comments, source),
    ...removal("a comma follows the last item", "comma", commas2, source)
  ];
}
function commentIn([first], { text: text2 }) {
  const isLine = first && text2.startsWith("//", first.start);
  return isLine ? "a `//` comment" : "a `/* */` comment";
}
function removal(problem, what, tokens, source) {
  const [first] = tokens;
  if (!first)
    return [];
  const lines = [...new Set(tokens.map((token) => source.line(token.start)))];
  const all = tokens.length === 1 ? what : `${what}s`;
  const { start: start2, end } = first;
  return [{ problem, remedy: `remove the ${all} in ${inWords(lines)}`, start: start2, end }];
}
function inWords(lines) {
  if (lines.length === 1)
    return `line ${lines[0]}`;
  const shown = lines.length > 6 ? lines.slice(0, 5) : lines.slice(0, -1);
  const rest = lines.length - shown.length;
  return `lines ${shown.join(", ")} and ${rest === 1 ? lines.at(-1) : `${rest} more`}`;
}

// lib/src/configs/json/grammar.js
var SCALARS = /* @__PURE__ */ new Set(["word", "string", "number"]);
function walk(all) {
  const comments = all.filter(isComment);
  const tokens = comments.length === 0 ? all : all.filter((token) => !isComment(token));
  const trailingCommas = tokens.filter(({ kind }, index) => kind === "," && isCloser(tokens[index + 1]));
  return { ...follow(tokens), comments, trailingCommas };
}
function follow(tokens) {
  const open = [];
  let expected = "value";
  let depth = 0;
  let before;
  for (const token of tokens) {
    const next2 = token.broken ? void 0 : STEPS[expected](token, open);
    if (!next2)
      return { broken: { expected, token, before, open }, depth };
    if (open.length > depth)
      depth = open.length;
    expected = next2;
    before = token;
  }
  return { broken: null, depth };
}
var isComment = ({ kind, broken: broken2 }) => kind === "comment" && !broken2;
var value = (token, open) => {
  if (token.kind === "{" || token.kind === "[") {
    open.push(token);
    return token.kind === "{" ? "first key" : "first item";
  }
  return SCALARS.has(token.kind) ? afterValue(open) : void 0;
};
var close = (token, open) => {
  const innermost = open.at(-1);
  if (!innermost || token.kind !== closerOf(innermost))
    return void 0;
  open.pop();
  return afterValue(open);
};
var item = (token, open) => (token.kind === "]" ? close : value)(token, open);
var key = (token, open) => token.kind === "string" ? "colon" : close(token, open);
var afterValue = (open) => open.length > 0 ? "comma" : "end";
var afterComma = (open) => open.at(-1)?.kind === "{" ? "key" : "item";
var STEPS = {
  value,
  item,
  "first item": item,
  key,
  "first key": key,
  colon: (token) => token.kind === ":" ? "value" : void 0,
  comma: (token, open) => token.kind === "," ? afterComma(open) : close(token, open),
  end: (token) => token.kind === "end" ? "end" : void 0
};
var isCloser = (token) => token?.kind === "}" || token?.kind === "]";
var closerOf = (opener) => opener.kind === "{" ? "}" : "]";

// lib/src/configs/json/tokens.js
var KINDS = [
  ...["junk", "{", "}", "[", "]", ",", ":", "word", "word", "word", "string"],
  ...["number", "comment", "comment", "blank", "blank", "junk", "end"]
];
var MAX_TOKENS = 1e6;
function tokensOf(text2) {
  const scanner = createScanner(text2);
  const tokens = [];
  for (; ; ) {
    const kind = KINDS[scanner.scan()] ?? "junk";
    if (kind === "blank")
      continue;
    const start2 = scanner.getTokenOffset();
    const end = scanner.getPosition();
    const isBroken = scanner.getTokenError() > 0;
    tokens.push({ kind, start: start2, end: end > text2.length ? text2.length : end, broken: isBroken });
    if (kind === "end" || tokens.length === MAX_TOKENS)
      return tokens;
  }
}

// lib/src/configs/json/references.js
var BARE = "\uE000";
var MAX_LENGTH = 4096;
function withQuotedReferences(text2) {
  const parts = [];
  let done = 0;
  for (const { kind, start: start2 } of tokensOf(text2)) {
    const end = kind === "{" && start2 >= done ? endOfReference(text2, start2) : null;
    if (end === null)
      continue;
    parts.push(text2.slice(done, start2), `"${BARE}${text2.slice(start2 + 2, end - 1)}"`);
    done = end;
  }
  return parts.join("") + text2.slice(done);
}
function endOfReference(text2, start2) {
  const found = /^\{(?:env|file):[^{}"\n]+\}/.exec(text2.slice(start2, start2 + MAX_LENGTH));
  return found ? start2 + found[0].length : null;
}

// lib/src/configs/json/teller.js
var at = (token, problem, remedy) => ({
  problem,
  remedy,
  start: token.start,
  end: token.end
});
var textOf = (token, source) => source.text.slice(token.start, token.end);

// lib/src/configs/json/junk-slips.js
var conflict = ({ token }, source) => {
  const mark = /^(?:<{7}|={7}|>{7})/.exec(textOf(token, source));
  if (!mark)
    return void 0;
  const line = source.line(token.start);
  return at(token, "a merge conflict marker", `resolve the merge conflict at line ${line}`);
};
var WORDS = {
  True: "true",
  TRUE: "true",
  False: "false",
  FALSE: "false",
  None: "null",
  NULL: "null",
  nil: "null",
  undefined: "null"
};
var wordOfAnotherLanguage = ({ token }, source) => {
  const text2 = textOf(token, source);
  const right = token.kind === "junk" && Object.hasOwn(WORDS, text2) ? WORDS[text2] : void 0;
  if (!right)
    return void 0;
  const line = source.line(token.start);
  return at(token, `\`${text2}\` is no JSON value`, `write \`${right}\` in line ${line}`);
};
var TELLTALES = [
  {
    first: /^[\p{Zs}\p{Zl}\p{Zp}\p{Cf}]/u,
    problem: "an invisible character (CODE)",
    remedy: "replace the invisible character in line LINE by a blank"
  },
  {
    first: /^[“”„‟«»″]/,
    problem: "a typographic quote",
    remedy: 'write `"` for each typographic quote in line LINE'
  },
  {
    first: /^['‘’`]/,
    problem: "a string in single quotes",
    remedy: "put the string in line LINE in double quotes"
  },
  { first: /^#/, problem: "a `#` comment", remedy: "remove the comment in line LINE" }
];
var telltale = ({ token }, source) => {
  if (token.kind !== "junk")
    return void 0;
  const text2 = textOf(token, source);
  const found = TELLTALES.find(({ first }) => first.test(text2));
  if (!found)
    return void 0;
  const code = `U+${(text2.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const line = String(source.line(token.start));
  return at(token, found.problem.replace("CODE", code), found.remedy.replace("LINE", line));
};
var quotes = ({ expected, token, before }, source) => {
  if (token.kind !== "junk" || textOf(token, source).startsWith("="))
    return void 0;
  const line = source.line(token.start);
  if (before?.kind === "string" && before.end === token.start)
    return at(token, "the quotes do not pair up", `close each string of line ${line} with a quote, and write \`\\"\` for a quote inside a string`);
  if (source.text[token.end] === '"')
    return at(token, "a quote is missing", `open the string in line ${line} with a quote`);
  const what = expected === "key" || expected === "first key" ? "key" : "value";
  return at(token, `a ${what} without quotes`, `put the ${what} in line ${line} in double quotes`);
};

// lib/src/configs/json/string-slips.js
var SUSPECTS = new RegExp('\\\\(?:["\\\\/bfnrt]|u[0-9A-Fa-f]{4})|\\\\|\\p{Cc}', "gu");
function slipInString(token, source) {
  const line = source.line(token.start);
  const text2 = source.text.slice(token.start, token.end);
  const fault = [...text2.matchAll(SUSPECTS)].find(([suspect]) => isFault(suspect));
  const offset = token.start + (fault?.index ?? 0);
  if (!fault || offset + 1 === source.text.length)
    return unclosed(token, source, line);
  return fault[0] === "\\" ? backslashSlip(offset, line) : controlSlip(fault[0], offset, line);
}
var isFault = (suspect) => suspect === "\\" || suspect < " " && suspect !== "\n" && suspect !== "\r";
var backslashSlip = (offset, line) => ({
  problem: "a single backslash in a string",
  remedy: `double each backslash of the string in line ${line}, as in \`C:\\\\Users\`, or write \`/\``,
  start: offset,
  end: offset + 2
});
function controlSlip(char, offset, line) {
  const isTab = char === "	";
  return {
    problem: isTab ? "a tab inside a string" : "a control character inside a string",
    remedy: `${isTab ? "write `\\t` for" : "remove"} it in line ${line}`,
    start: offset,
    end: offset + 1
  };
}
function unclosed(token, source, line) {
  const { start: start2, end } = token;
  const isLast = end >= source.text.length;
  return {
    problem: isLast ? "the file ends inside a string" : "a quote is missing",
    remedy: `close the string in line ${line} with a quote`,
    start: start2,
    end
  };
}

// lib/src/configs/json/structure-slips.js
var endOfFile = ({ token, open }, source) => {
  const innermost = open.at(-1);
  if (token.kind !== "end" || !innermost)
    return void 0;
  const all = open.map(closerOf).reverse();
  const closers = all.length <= 8 ? `\`${all.join("")}\`` : `the ${all.length} brackets that are missing`;
  const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
  const remedy = open.length === 1 ? `add ${closers} at the end of the file` : `add ${closers} at the end of the file, or close ${opened} where it should end`;
  return at(token, `the file ends before \`${closerOf(innermost)}\``, remedy);
};
var afterTheEnd = ({ expected, token, before }, source) => {
  if (expected !== "end")
    return void 0;
  const line = source.line(token.start);
  if (token.kind === "}" || token.kind === "]")
    return at(token, `one \`${token.kind}\` too many`, `remove the \`${token.kind}\` in line ${line}`);
  const last = source.line(before?.start ?? 0);
  const remedy = `remove what follows the last bracket in line ${last}`;
  return at(token, "text follows the end of the JSON value", remedy);
};
var wrongCloser = ({ token, open }, source) => {
  const innermost = open.at(-1);
  if (!innermost || token.kind !== "}" && token.kind !== "]")
    return void 0;
  if (token.kind === closerOf(innermost))
    return void 0;
  const right = closerOf(innermost);
  const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
  const problem = `a \`${token.kind}\` where \`${right}\` should close ${opened}`;
  return at(token, problem, `close ${opened} with \`${right}\``);
};
var commas = ({ expected, token, before }, source) => {
  if (token.kind !== "," || expected === "colon" || expected === "value")
    return void 0;
  const problem = before?.kind === "," ? "two commas in a row" : "a comma before the first item";
  return at(token, problem, `remove the comma in line ${source.line(token.start)}`);
};
var missingComma = ({ expected, token, before, open }, source) => {
  if (expected !== "comma" || !before)
    return void 0;
  const line = source.line(before.start);
  if (token.kind === ":")
    return open.at(-1)?.kind === "[" ? at(token, "a key inside a list", `write \`{\` and \`}\` around the keys of line ${line}`) : at(token, "two colons after one key", `remove the second colon in line ${line}`);
  if (before.kind === "number" && before.end === token.start)
    return at(before, "a number that JSON does not know", `put the value in line ${line} in quotes`);
  const isSameLine = source.line(before.end) === source.line(token.start);
  const place = isSameLine ? `between the values in line ${line}` : `at the end of line ${source.line(before.end)}`;
  return at(before, "a comma is missing", `add a comma ${place}`);
};
var missingColon = ({ expected, before }, source) => {
  if (expected !== "colon" || !before)
    return void 0;
  const remedy = `write \`:\` and a value after the key in line ${source.line(before.start)}`;
  return at(before, "a colon is missing after a key", remedy);
};
var missingValue = ({ expected, token, before }, source) => {
  if (expected !== "value" || before?.kind !== ":")
    return void 0;
  if (token.kind === ":")
    return at(token, "two colons in a row", `remove one colon in line ${source.line(token.start)}`);
  return at(before, "a value is missing", `write a value after the colon in line ${source.line(before.start)}`);
};
var missingKey = ({ expected, token }, source) => {
  if (expected !== "key" && expected !== "first key")
    return void 0;
  const line = source.line(token.start);
  if (token.kind === "number" || token.kind === "word")
    return at(token, "a key without quotes", `put the key in line ${line} in double quotes`);
  return at(token, "a key is missing", `write a key and a colon before the value in line ${line}`);
};
var noObject = ({ expected, token, before }) => expected === "value" && !before || expected === "end" && token.kind === ":" ? at(token, "the file does not begin with `{`", "write a JSON object, from `{` to `}`") : void 0;

// lib/src/configs/json/slips.js
function slipAt(broken2, source) {
  for (const tell of TELLERS) {
    const slip = tell(broken2, source);
    if (slip)
      return slip;
  }
  const what = `\`${textOf(broken2.token, source).slice(0, 1)}\``;
  const line = source.line(broken2.token.start);
  return at(broken2.token, `an unexpected ${what}`, `look at line ${line}, at ${what}`);
}
var brokenToken = ({ token }, source) => {
  if (!token.broken)
    return void 0;
  const line = source.line(token.start);
  if (token.kind === "string")
    return slipInString(token, source);
  return token.kind === "comment" ? at(token, "a comment without an end", `end the comment of line ${line} with \`*/\``) : at(token, "a number that breaks off", `complete the number in line ${line}`);
};
var TELLERS = [
  conflict,
  brokenToken,
  endOfFile,
  wordOfAnotherLanguage,
  telltale,
  noObject,
  afterTheEnd,
  wrongCloser,
  quotes,
  commas,
  missingComma,
  missingColon,
  missingValue,
  missingKey
];

// lib/src/configs/json/tree.js
function treeOf(text2, all, positions) {
  const tokens = all.filter(({ kind }) => kind !== "comment");
  return readValue({ text: text2, tokens, positions, at: 0 });
}
function readValue(cursor) {
  const token = next(cursor);
  if (token.kind === "{")
    return readObject(cursor, token);
  if (token.kind === "[")
    return readList(cursor, token);
  return scalarOf(token, cursor);
}
function readObject(cursor, { start: start2 }) {
  const members2 = [];
  for (let token = next(cursor); token.kind !== "}"; token = next(cursor)) {
    if (token.kind === "string")
      members2.push(readMember(cursor, token));
  }
  return { kind: "object", members: members2, origin: originUpTo(cursor, start2) };
}
function readMember(cursor, key2) {
  const keyOrigin = cursor.positions.origin(key2.start, key2.end);
  cursor.at++;
  return { key: stringOf(key2, cursor), keyOrigin, value: readValue(cursor) };
}
function readList(cursor, { start: start2 }) {
  const items = [];
  while (peek(cursor).kind !== "]") {
    if (peek(cursor).kind === ",")
      cursor.at++;
    else
      items.push(readValue(cursor));
  }
  cursor.at++;
  return { kind: "list", items, origin: originUpTo(cursor, start2) };
}
function scalarOf(token, cursor) {
  const origin = cursor.positions.origin(token.start, token.end);
  if (token.kind === "string")
    return { kind: "string", value: stringOf(token, cursor), origin };
  const value2 = JSON.parse(cursor.text.slice(token.start, token.end));
  if (typeof value2 === "number")
    return { kind: "number", value: value2, origin };
  return typeof value2 === "boolean" ? { kind: "boolean", value: value2, origin } : { kind: "null", origin };
}
function stringOf({ start: start2, end }, { text: text2 }) {
  const inner = text2.slice(start2 + 1, end - 1);
  return inner.includes("\\") ? JSON.parse(text2.slice(start2, end)) : inner;
}
var originUpTo = ({ positions, tokens, at: at2 }, start2) => positions.origin(start2, tokens[at2 - 1]?.end ?? start2);
var END = { kind: "end", start: 0, end: 0, broken: false };
var peek = ({ tokens, at: at2 }) => tokens[at2] ?? END;
function next(cursor) {
  const token = peek(cursor);
  cursor.at++;
  return token;
}

// lib/src/configs/json/read-json.js
function readJson(file, original, syntax) {
  const positions = positionsIn(file, original);
  const plain = syntax.references ? withQuotedReferences(original) : original;
  const text2 = syntax.unicodeBlanks ? withPlainBlanks(plain) : plain;
  const tokens = tokensOf(text2);
  if (syntax.empty && isEmpty(tokens, syntax))
    return { root: null, slips: [] };
  if (tokens.length === MAX_TOKENS)
    return { root: null, slips: [TOO_MUCH] };
  const slips = slipsOf(walk(tokens), { text: text2, line: positions.line }, syntax);
  return { root: slips.length === 0 ? treeOf(text2, tokens, positions) : null, slips };
}
function slipsOf(walked, source, syntax) {
  if (walked.broken)
    return [slipAt(walked.broken, source)];
  if (walked.depth > MAX_DEPTH)
    return [TOO_DEEP];
  return dialectSlips(walked, source, syntax);
}
var isEmpty = (tokens, syntax) => tokens.every(({ kind, broken: broken2 }) => kind === "end" || kind === "comment" && syntax.comments && !broken2);
function withPlainBlanks(text2) {
  const junk = tokensOf(text2).filter((token) => token.kind === "junk");
  const ends = [0, ...junk.map((token) => token.end)];
  const parts = junk.map(({ start: start2, end }, index) => {
    const blanked = text2.slice(start2, end).replace(/[\p{Zs}\v\f\u200b\ufeff]/gu, " ");
    return text2.slice(ends[index], start2) + blanked;
  });
  return parts.join("") + text2.slice(ends.at(-1));
}

// lib/src/configs/json/strictness.js
var STRICT = {
  kind: "json",
  comments: false,
  trailingCommas: false,
  bom: false,
  empty: false,
  unicodeBlanks: false,
  references: false
};
var JSONC = {
  kind: "json",
  comments: true,
  trailingCommas: true,
  bom: true,
  empty: true,
  unicodeBlanks: false,
  references: false
};
var LENIENT = { ...JSONC, unicodeBlanks: true };

// lib/src/configs/node.js
function membersOf2(node) {
  if (!holdsDuplicates(node))
    return node.members;
  const last = new Map(node.members.map((member) => [member.key, member]));
  return [...last.values()];
}
var holdsDuplicates = ({ members: members2 }) => members2.length > 1 && new Set(members2.map(({ key: key2 }) => key2)).size < members2.length;
var memberOf = (node, key2) => node.members.findLast((member) => member.key === key2);
function duplicatesIn(node) {
  if (!holdsDuplicates(node))
    return [];
  const first = /* @__PURE__ */ new Map();
  const last = /* @__PURE__ */ new Map();
  for (const member of node.members) {
    if (first.has(member.key))
      last.set(member.key, member);
    else
      first.set(member.key, member);
  }
  return [...last.values()].map(({ key: key2, keyOrigin }) => ({
    key: key2,
    origin: keyOrigin,
    firstLine: first.get(key2)?.keyOrigin.line ?? 0
  }));
}
function duplicatesBelow(node) {
  if (node.kind === "list")
    return node.items.flatMap(duplicatesBelow);
  if (node.kind !== "object")
    return [];
  const below = node.members.flatMap((member) => duplicatesBelow(member.value));
  return [...duplicatesIn(node), ...below];
}
function kindInWords(node) {
  const words = { object: "an object", list: "a list", null: "`null`" };
  return node.kind in words ? words[node.kind] : `a ${node.kind}`;
}

// lib/src/known-good/shape.js
var ShapeError = class extends Error {
  name = "ShapeError";
  origin;
  constructor(origin, problem) {
    super(problem);
    this.origin = origin;
  }
};
var wrong = (node, expected) => new ShapeError(node.origin, `${kindInWords(node)} stands where ${expected} belongs`);
var text = (node) => {
  if (node.kind === "string")
    return node.value;
  throw wrong(node, "a string");
};
var number = (node) => {
  if (node.kind === "number")
    return node.value;
  throw wrong(node, "a number");
};
var textLike = (expression, expected) => (node) => {
  if (node.kind === "string" && expression.test(node.value))
    return node.value;
  throw wrong(node, expected);
};
var nullable = (read) => (node) => node.kind === "null" ? null : read(node);
var listOf = (read) => (node) => {
  if (node.kind === "list")
    return node.items.map(read);
  throw wrong(node, "a list");
};
var objectOf = (members2) => (node) => {
  const readers = Object.entries(members2);
  return Object.fromEntries(readers.map(([key2, read]) => {
    const member = node.kind === "object" ? memberOf(node, key2) : void 0;
    if (member)
      return [key2, read(member.value)];
    throw node.kind === "object" ? new ShapeError(node.origin, `\`${key2}\` is missing`) : wrong(node, "an object");
  }));
};
var objectOfSome = (keys, read) => (node) => {
  if (node.kind !== "object")
    throw wrong(node, "an object");
  const known = keys.flatMap((key2) => memberOf(node, key2) ?? []);
  return Object.fromEntries(known.map(({ key: key2, value: value2 }) => [key2, read(value2)]));
};

// lib/src/known-good/parse.js
function parseKnownGood(file, bytes) {
  const decoded = decode(bytes, { bom: true, empty: true });
  if (decoded.text === null)
    throw broken(file, { ...decoded, column: 1 });
  if (decoded.text.trim() === "")
    throw broken(file, { line: 1, column: 1, ...EMPTY });
  const { root, slips } = readJson(file, decoded.text, STRICT);
  const [slip] = slips;
  if (slip)
    throw broken(file, {
      ...slip,
      ...positionsIn(file, decoded.text).origin(slip.start, slip.end)
    });
  return shaped(file, root);
}
var EMPTY = {
  problem: "the file is empty",
  remedy: "delete it, and let a run with `update-baseline: true` write it"
};
function shaped(file, root) {
  try {
    return root ? knownGoodFile(root).servers : [];
  } catch (error) {
    if (!(error instanceof ShapeError))
      throw error;
    throw broken(file, { ...error.origin, problem: error.message });
  }
}
function broken(file, { line, column, problem, remedy }) {
  const what = remedy === void 0 ? problem : `${problem}: ${remedy}`;
  return new UsageError(`input \`baseline\`: \`${file}\`, line ${line}, column ${column}: ${what}`);
}
var PARTS = ["title", "description", "inputSchema", "outputSchema", "annotations"];
var tool = objectOf({
  name: text,
  sha256: textLike(/^[0-9a-f]{64}$/, "a SHA-256 of 64 hexadecimal digits"),
  parts: objectOfSome(PARTS, textLike(/^[0-9a-f]{16}$/, "16 hexadecimal digits"))
});
var members = objectOf({
  file: nullable(text),
  name: text,
  system: text,
  command: text,
  args: listOf(text),
  cwd: text,
  resolved: nullable(text),
  runtime: nullable(text),
  package: nullable(objectOf({
    registry: text,
    name: text,
    requested: nullable(text),
    version: nullable(text)
  })),
  variables: listOf(text),
  handshake: objectOf({
    era: text,
    protocolVersion: text,
    serverInfo: objectOf({ name: text, version: text }),
    durationMs: number
  }),
  tools: listOf(tool)
});
var start = (node) => {
  const { file, name, system, ...rest } = members(node);
  return { file, name, system, ...objectOfSome(["url"], text)(node), ...rest };
};
var version = (node) => {
  if (node.kind === "number" && node.value === VERSION)
    return VERSION;
  throw new ShapeError(node.origin, `\`version\` is not ${VERSION}, the only one that this program reads`);
};
var starts = (node) => {
  const seen = /* @__PURE__ */ new Set();
  return listOf((item2) => {
    const one = start(item2);
    const key2 = keyOf(one);
    if (seen.has(key2))
      throw new ShapeError(item2.origin, "the server of this file stands twice");
    seen.add(key2);
    return one;
  })(node);
};
var knownGoodFile = objectOf({
  version,
  servers: starts
});

// lib/src/known-good/file.js
async function readKnownGood({ baseline, updateBaseline, workspace }) {
  if (baseline === null)
    return null;
  const shown = shownPath(baseline, workspace);
  const content = await contentOf(baseline, workspace, await realpath2(workspace));
  if (!("problem" in content))
    return parseKnownGood(shown, content);
  if (content === MISSING && updateBaseline)
    return [];
  throw new UsageError(`input \`baseline\`: ${problemText(shown, content)}`);
}
var problemText = (shown, found) => found === MISSING ? `there is no file \`${shown}\`; a run with \`update-baseline: true\` writes it` : `\`${shown}\`: ${found.problem}: ${found.remedy}`;
var HIDDEN = "***";
async function goneFiles(starts2, workspace) {
  const named = starts2.flatMap(({ file }) => file ?? []);
  const files = [...new Set(named)].filter((file) => !file.includes(HIDDEN));
  const looked = await Promise.all(files.map((file) => access(path2.resolve(workspace, file)).then(() => [], () => [file])));
  return new Set(looked.flat());
}

export {
  BARE,
  readJson,
  STRICT,
  JSONC,
  LENIENT,
  membersOf2 as membersOf,
  memberOf,
  duplicatesIn,
  duplicatesBelow,
  kindInWords,
  readEnvironment,
  nodeVersion,
  machineOnly,
  keyOf,
  knownGoodText,
  readKnownGood,
  goneFiles
};
