import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  MAX_DEPTH,
  TOO_DEEP,
  TOO_MUCH,
  positionsIn
} from "./chunk-A25G7XZV.js";
import {
  require_dist
} from "./chunk-4HUEZJ4L.js";
import {
  __toESM
} from "./chunk-AIKWRPJE.js";

// lib/src/configs/yaml/read-yaml.js
var import_yaml4 = __toESM(require_dist(), 1);

// lib/src/configs/yaml/document.js
var import_yaml = __toESM(require_dist(), 1);

// lib/src/configs/yaml/lexemes.js
var MAX_LEXEMES = 6e5;
function bounds() {
  const depthAt = depthMeter();
  let count = 0;
  return (lexeme) => {
    count++;
    if (count > MAX_LEXEMES)
      return TOO_MUCH;
    return depthAt(lexeme) > MAX_DEPTH ? TOO_DEEP : null;
  };
}
var isMark = (lexeme) => lexeme === "" || lexeme === "" || lexeme === "";
var isLineEnd = (lexeme) => lexeme === "\n" || lexeme === "\r\n";
function depthMeter() {
  const columns = [];
  let column = 0;
  let flow = 0;
  let isHead = true;
  const block = () => {
    while ((columns.at(-1) ?? -1) > column)
      columns.pop();
    if (columns.at(-1) !== column)
      columns.push(column);
  };
  const content = (lexeme) => {
    if (isHead && flow === 0)
      block();
    isHead = isHead && INDICATORS.has(lexeme);
    flow = Math.max(0, flow + (FLOW[lexeme] ?? 0));
  };
  return (lexeme) => {
    if (isLineEnd(lexeme)) {
      column = 0;
      isHead = true;
    } else if (!isMark(lexeme)) {
      if (!isBlank(lexeme))
        content(lexeme);
      column += lexeme.length;
    }
    return columns.length + flow;
  };
}
var INDICATORS = /* @__PURE__ */ new Set(["-", "?", ":"]);
var FLOW = { "[": 1, "{": 1, "]": -1, "}": -1 };
var isBlank = (lexeme) => lexeme.startsWith(" ") || lexeme.startsWith("	") || lexeme.startsWith("#");

// lib/src/configs/yaml/document.js
var OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: "silent"
};
function compose(text) {
  const composer = haltingComposer();
  let fault = null;
  let documents2 = [];
  try {
    fault = feed(composer, text);
    documents2 = [...composer.end()];
  } catch (error2) {
    if (!(error2 instanceof Halt))
      throw error2;
  }
  const [document = null] = documents2;
  const error = document?.errors[0] ?? composer.streamInfo().errors[0];
  return { document, fault: error ? firstOf(error, fault) : fault };
}
function feed(composer, text) {
  const parser = new import_yaml.Parser();
  const beyond = bounds();
  const take = taker(composer);
  for (const lexeme of new import_yaml.Lexer().lex(text)) {
    const fault = beyond(lexeme) ?? firstIn(parser.next(lexeme), take);
    if (fault)
      return fault;
  }
  return firstIn(parser.end(), take);
}
function firstIn(tokens, take) {
  for (const token of tokens) {
    const fault = take(token);
    if (fault)
      return fault;
  }
  return null;
}
function taker(composer) {
  let isSecond = false;
  return (token) => {
    const fault = faultIn(token, isSecond);
    if (fault)
      return fault;
    Array.from(composer.next(token));
    isSecond ||= token.type === "document";
    return null;
  };
}
var Halt = class extends Error {
};
function haltingComposer() {
  const composer = new import_yaml.Composer(OPTIONS);
  const { onError: keep } = composer;
  const onError = (source, code, message, isWarning) => {
    if (isWarning)
      return;
    keep(source, code, message);
    throw new Halt(message);
  };
  return Object.assign(composer, { onError });
}
function firstOf({ pos: [start, end], code, message }, other) {
  return other && other.start < start ? other : { code, message, start, end };
}
function faultIn(token, isSecond) {
  const { offset } = token;
  if (token.type === "error") {
    const { message, source } = token;
    return { code: "UNEXPECTED_TOKEN", message, start: offset, end: offset + source.length };
  }
  return isSecond && token.type === "document" ? { code: SEVERAL, message: "", start: offset, end: offset + 3 } : null;
}
var SEVERAL = "SEVERAL_DOCUMENTS";

// lib/src/configs/yaml/spot.js
var import_yaml2 = __toESM(require_dist(), 1);
var on = ({ start, end }, problem, remedy) => ({ problem, remedy, start, end });
function spotOf(fault, { text, line }) {
  const start = Math.min(Math.max(fault.start, 0), text.length);
  const end = Math.min(Math.max(fault.end, start), text.length);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const [lineText = ""] = text.slice(lineStart, lineStart + 500).split(/\r?\n/, 1);
  return { ...fault, start, end, text, line, lineText, lineStart, ...around(start, text) };
}
function around(start, all) {
  const open = [];
  let lexeme = { text: "", start: 0, end: 0 };
  for (const text of new import_yaml2.Lexer().lex(all)) {
    if (isMark(text))
      continue;
    if (lexeme.end > start || lexeme.end === start && isQuoted(lexeme))
      break;
    keepOpen(open, lexeme);
    lexeme = { text, start: lexeme.end, end: lexeme.end + text.length };
  }
  return { lexeme, open: open.at(-1) };
}
function keepOpen(open, lexeme) {
  if (lexeme.text === "[" || lexeme.text === "{")
    open.push(lexeme);
  if (lexeme.text === "]" || lexeme.text === "}")
    open.pop();
}
var isQuoted = ({ text }) => text.startsWith('"') || text.startsWith("'");

// lib/src/configs/yaml/slips.js
function slipAt(fault, source) {
  const spot = spotOf(fault, source);
  for (const tell of TELLERS) {
    const slip2 = tell(spot);
    if (slip2)
      return slip2;
  }
  return on(spot, "the text is no YAML at this place", `look at line ${spot.line(spot.start)}`);
}
var documents = (spot) => spot.code === SEVERAL ? on(spot, "the file holds several documents", `keep one document: remove the \`---\` or \`...\` at or above line ${spot.line(spot.start)} and what does not belong to it`) : void 0;
var conflict = ({ lineText, lineStart, start, line }) => /^(?:<{7}|={7}|>{7})/.test(lineText) ? on({ start: lineStart, end: lineStart + 7 }, "a merge conflict marker", `resolve the merge conflict at line ${line(start)}`) : void 0;
var tab = ({ code, lineText, lineStart, start, line, open }) => {
  const [indentation2 = ""] = /^[ \t]*/.exec(lineText) ?? [];
  const at = lineStart + indentation2.indexOf("	");
  const isTab = indentation2.includes("	") && !open;
  if (!isTab && code !== "TAB_AS_INDENT")
    return void 0;
  const range = isTab ? { start: at, end: at + 1 } : { start, end: start + 1 };
  return on(range, "a tab in the indentation", `indent line ${line(start)} with blanks`);
};
var expression = ({ text, start, line, open }) => {
  if (!open || text.slice(start - 1, start + 2) !== "${{")
    return void 0;
  const range = { start: start - 1, end: start + 2 };
  const remedy = `put the value with \`\${{\` in line ${line(start)} in quotes`;
  return on(range, "a `${{ }}` without quotes within brackets", remedy);
};
var firstCharacter = ({ code, text, start, line }) => {
  if (code !== "BAD_SCALAR_START")
    return void 0;
  const range = { start, end: start + 1 };
  const char = text.charAt(start);
  const what = char === "`" ? "a back-tick" : `\`${char}\``;
  return on(range, `a value without quotes begins with ${what}`, `put the value in line ${line(start)} in quotes`);
};
var unclosedQuote = ({ message, lexeme, text, line }) => {
  if (!message.startsWith("Missing closing") || !isQuoted(lexeme))
    return void 0;
  const end = text.slice(lexeme.start, lexeme.end).search(/[\r\n]/);
  const range = { start: lexeme.start, end: end < 0 ? lexeme.end : lexeme.start + end };
  return on(range, "a string without its closing quote", `close the string in line ${line(lexeme.start)} with \`${lexeme.text.charAt(0)}\``);
};
var badEscape = ({ code, start, text, lexeme, line }) => {
  if (code !== "BAD_DQ_ESCAPE")
    return void 0;
  const range = { start, end: Math.min(start + 2, text.length) };
  const quotes = lexeme.text.includes("'") ? `double each backslash of the string in line ${line(start)}` : `put the string in line ${line(start)} in single quotes, as in \`'C:\\Users'\``;
  return on(range, "a backslash in a string in double quotes", quotes);
};
var unclosedBracket = ({ code, message, open, line }) => {
  if (!open || !/must (?:end|be sufficiently)/.test(message))
    return void 0;
  const closer = open.text === "[" ? "]" : "}";
  const problem = `a \`${open.text}\` is not closed`;
  const remedy = `close the \`${open.text}\` of line ${line(open.start)} with \`${closer}\``;
  return code === "BAD_INDENT" ? on(open, `${problem}, or what is in it is not indented`, `${remedy}, and indent with blanks what is in it`) : on(open, problem, remedy);
};
var afterValue = ({ message, start, end, lineText, lineStart, text, line }) => {
  const place = `line ${line(start)}`;
  if (/^Unexpected flow-(?:seq|map)-end/.test(message))
    return on({ start, end }, "a bracket too many", `remove the bracket in ${place}`);
  const isBehind = lineText.slice(0, start - lineStart).trim() !== "";
  if (!isBehind || !/^Unexpected .*scalar at node end/.test(message))
    return void 0;
  return /["']/.test(text.charAt(start - 1)) ? on({ start, end }, "the quotes do not pair up", QUOTES.replace("LINE", place)) : on({ start, end }, "text follows the end of a value", `put the whole value in ${place} in quotes, or remove what follows it`);
};
var QUOTES = "write `\\\"` for a quote within double quotes in LINE, and `''` for one within single quotes";
var blockHeader = ({ message, lineText, start, lineStart, line }) => {
  const isHeader = /^(?:Block scalar header|Not a YAML token)/.test(message);
  if (!isHeader || !/[|>]/.test(lineText.slice(0, start - lineStart)))
    return void 0;
  const remedy = `begin the text of line ${line(start)} on the next line, indented, or put the value in quotes`;
  return on({ start, end: start + 1 }, "text follows `|` or `>` in its line", remedy);
};
var missingBlank = ({ code, lineText, lineStart, start, line }) => {
  if (code !== "MULTILINE_IMPLICIT_KEY" && code !== "MISSING_CHAR")
    return void 0;
  const key = /^[ ]*(?:- )?["']?[\w.@/-]+["']?:(?=[^\s:/\\])/.exec(lineText);
  if (!key)
    return void 0;
  const at = lineStart + key[0].length;
  return on({ start: at - 1, end: at }, "a blank is missing after a colon", `write a blank after the colon in line ${line(start)}`);
};
var missingColon = ({ code, message, lineText, lineStart, start, line }) => {
  const isKey = code === "MULTILINE_IMPLICIT_KEY" || message.startsWith("Implicit map keys");
  if (!isKey || /:(?:\s|$)/.test(lineText))
    return void 0;
  const end = lineStart + Math.max(lineText.trimEnd().length, start - lineStart);
  return on({ start, end }, "a line without a colon between keys", `write a key, \`:\`, a blank and a value in line ${line(start)}, or indent the line as part of the value above`);
};
var nested = ({ code, lineText, text, start, line }) => {
  if (code !== "BLOCK_AS_IMPLICIT_KEY" || text.charAt(start) === "?")
    return void 0;
  const rest = lineText.slice(lineText.search(/: /) + 2);
  if (/:(?: |$)/.test(rest))
    return on({ start, end: start + 1 }, "two keys in one line", `put the value in line ${line(start)} in quotes, or each key on a line of its own`);
  const next = Math.min(text.length, Math.max(start, text.indexOf("\n", start) + 1));
  return on({ start: next, end: next }, "a line is indented below a key that has a value already", `indent line ${line(next)} like the line above`);
};
var listInLine = ({ message, start, line }) => message.startsWith("Unexpected block-seq-ind") ? on({ start, end: start + 1 }, "a list begins in the line of its key", `put each item of the list in line ${line(start)} on a line of its own below the key`) : void 0;
var indentation = ({ code, start, end, line }) => code === "BAD_INDENT" ? on({ start, end }, "wrong indentation", `indent line ${line(start)} like the other lines of its object or list`) : void 0;
var comma = ({ message, start, end, line }) => {
  if (/^Unexpected (?:,|empty item)/.test(message))
    return on({ start, end }, "a comma too many", `remove a comma in line ${line(start)}`);
  return /^Missing ,/.test(message) ? on({ start, end }, "a comma is missing between brackets", `write a comma between the values in line ${line(start)}`) : void 0;
};
var comment = ({ message, start, line }) => message.startsWith("Comments must be") ? on({ start, end: start + 1 }, "a blank is missing before a `#`", `write a blank before the \`#\` in line ${line(start)}`) : void 0;
var byCode = ({ code, message, start, end, line }) => {
  const place = `line ${line(start)}`;
  if (code === "KEY_OVER_1024_CHARS")
    return on({ start, end }, "a key of more than 1024 characters", `shorten the key in ${place}`);
  if (code === "BAD_ALIAS")
    return on({ start, end }, "`&` or `*` without a name", `put the value in ${place} in quotes`);
  return message.startsWith("Missing directives-end") ? on({ start, end: start }, "a line above begins with `%`", "remove the line that begins with `%`") : void 0;
};
var mixed = (spot) => /map-value-ind|at node end|same line with key/.test(spot.message) ? on(spot, "a key where none can stand", `look at the indentation and the quotes in line ${spot.line(spot.start)}`) : void 0;
var TELLERS = [
  conflict,
  documents,
  tab,
  unclosedQuote,
  badEscape,
  expression,
  firstCharacter,
  unclosedBracket,
  listInLine,
  afterValue,
  blockHeader,
  missingBlank,
  missingColon,
  nested,
  indentation,
  comma,
  comment,
  byCode,
  mixed
];

// lib/src/configs/yaml/tree.js
var import_yaml3 = __toESM(require_dist(), 1);

// lib/src/configs/yaml/tree-slips.js
var slip = ([start, end], problem, remedy) => ({
  problem,
  remedy,
  start,
  end
});
var noAnchor = (range, { line }) => slip(range, "a value begins with `*` and names no anchor", `put the value in line ${line(range[0])} in quotes, or define its anchor above`);
var ownAlias = (range, { line }) => slip(range, "an alias stands within its own anchor", `remove the alias in line ${line(range[0])}`);
var aliasBomb = (range, { line }) => slip(range, "the aliases stand for more values than any config", `write out the alias in line ${line(range[0])}, or remove it`);
var badKey = (range, { line }) => slip(range, "a list or an object stands as a key", `write a plain name as the key in line ${line(range[0])}, or put a value such as \`{{ name }}\` in quotes`);
var badMerge = (range, { line }) => slip(range, "`<<` merges something else than objects", `write an alias of an object after \`<<:\` in line ${line(range[0])}`);
var duplicateKey = (key, range, { line }) => {
  const name = key.slice(0, 60).replaceAll(/[\p{Cc}`]/gu, " ");
  return slip(range, `the key \`${name}\` stands twice in one object`, `remove one of the two \`${name}\`, for example the one in line ${line(range[0])}`);
};

// lib/src/configs/yaml/tree.js
var MAX_REPEATED = 1e4;
var Refusal = class extends Error {
  slip;
  constructor(slip2) {
    super(slip2.problem);
    this.slip = slip2;
  }
};
function treeOf(contents, positions) {
  const walk = { positions, anchors: /* @__PURE__ */ new Map(), read: /* @__PURE__ */ new Map(), size: 0, repeated: 0 };
  return nodeOf(contents, walk, 1);
}
function nodeOf(node, walk, depth) {
  if (depth > MAX_DEPTH)
    throw new Refusal(TOO_DEEP);
  if ((0, import_yaml3.isAlias)(node))
    return aliasOf(node, walk);
  const anchor = "anchor" in node && node.anchor;
  if (anchor)
    walk.anchors.set(anchor, node);
  const before = walk.size++;
  const read2 = plainNodeOf(node, walk, depth);
  if (anchor)
    walk.read.set(node, { node: read2, size: walk.size - before });
  return read2;
}
function plainNodeOf(node, walk, depth) {
  if ((0, import_yaml3.isMap)(node)) {
    const members = membersOf(node, walk, depth);
    return { kind: "object", members, origin: originOf(node, walk) };
  }
  if ((0, import_yaml3.isSeq)(node)) {
    const items = node.items.map((item) => nodeOf(item, walk, depth + 1));
    return { kind: "list", items, origin: originOf(node, walk) };
  }
  return scalarOf(node, walk);
}
function scalarOf(node, walk) {
  const origin = originOf(node, walk);
  const { value } = node;
  if (typeof value === "string")
    return { kind: "string", value, origin };
  if (typeof value === "number")
    return { kind: "number", value, origin };
  return typeof value === "boolean" ? { kind: "boolean", value, origin } : { kind: "null", origin };
}
function aliasOf(alias, walk) {
  const range = rangeOf(alias);
  const target = walk.anchors.get(alias.source);
  if (!target)
    throw new Refusal(noAnchor(range, walk.positions));
  const known = walk.read.get(target);
  if (!known)
    throw new Refusal(ownAlias(range, walk.positions));
  repeat(known.size, range, walk);
  return known.node;
}
function repeat(size, range, walk) {
  walk.size += size;
  walk.repeated += size;
  if (walk.repeated > MAX_REPEATED)
    throw new Refusal(aliasBomb(range, walk.positions));
}
function membersOf({ items }, walk, depth) {
  const own = /* @__PURE__ */ new Map();
  const merged = [];
  for (const pair of items) {
    const key = keyOf(pair, walk);
    const value = memberValue(pair, walk, depth);
    if (isMergeKey(pair.key))
      merged.push(...mergedMembers(value, pair, walk));
    else if (own.has(key))
      throw new Refusal(duplicateKey(key, rangeOf(pair.key), walk.positions));
    else
      own.set(key, { key, keyOrigin: originOf(pair.key, walk), value });
  }
  return [...own.values(), ...missingIn(own, merged)];
}
function missingIn(own, merged) {
  if (merged.length === 0)
    return [];
  const first = new Map([...merged].reverse().map((member) => [member.key, member]));
  return [...first.values()].filter(({ key }) => !own.has(key)).reverse();
}
var isMergeKey = (key) => (0, import_yaml3.isScalar)(key) && key.value === "<<" && key.type === import_yaml3.Scalar.PLAIN;
function mergedMembers(value, { key }, walk) {
  const sources = value.kind === "list" ? value.items : [value];
  const members = sources.flatMap((source) => {
    if (source.kind !== "object")
      throw new Refusal(badMerge(rangeOf(key), walk.positions));
    return source.members;
  });
  repeat(members.length, rangeOf(key), walk);
  return members;
}
function keyOf({ key }, walk) {
  const scalar = (0, import_yaml3.isAlias)(key) ? walk.anchors.get(key.source) : key;
  if (!(0, import_yaml3.isScalar)(scalar))
    throw new Refusal(badKey(rangeOf(key), walk.positions));
  if (scalar.anchor) {
    walk.anchors.set(scalar.anchor, scalar);
    walk.read.set(scalar, { node: scalarOf(scalar, walk), size: 1 });
  }
  return scalar.source ?? "";
}
function memberValue({ key, value }, walk, depth) {
  if (value)
    return nodeOf(value, walk, depth + 1);
  const [, end] = rangeOf(key);
  return { kind: "null", origin: walk.positions.origin(end, end) };
}
var originOf = (node, { positions }) => positions.origin(...rangeOf(node));
function rangeOf(node) {
  const [start, end] = node.range ?? [0, 0];
  if ((0, import_yaml3.isMap)(node) && !node.flow)
    return [start, Math.max(start, lastEnd(node))];
  if ((0, import_yaml3.isSeq)(node) && !node.flow)
    return [start, Math.max(start, lastEnd(node))];
  return [start, end];
}
function lastEnd({ items }) {
  const last = items.at(-1);
  if (!last)
    return 0;
  const node = "key" in last ? last.value ?? last.key : last;
  return rangeOf(node)[1];
}

// lib/src/configs/yaml/read-yaml.js
function readYaml(file, text, start = 0, end = text.length) {
  const positions = shifted(positionsIn(file, text), start);
  const { root, slip: slip2 } = read(text.slice(start, end), positions);
  if (!slip2)
    return { root, slips: [] };
  return { root: null, slips: [{ ...slip2, start: slip2.start + start, end: slip2.end + start }] };
}
var shifted = ({ origin, line }, start) => ({
  origin: (from, to) => origin(from + start, to + start),
  line: (offset) => line(offset + start)
});
function read(text, positions) {
  const { document, fault } = compose(text);
  if (fault)
    return { root: null, slip: asSlip(fault, { text, line: positions.line }) };
  const contents = document?.contents;
  if (!contents || (0, import_yaml4.isScalar)(contents) && contents.source === "" && contents.type === "PLAIN")
    return { root: null, slip: null };
  try {
    return { root: treeOf(contents, positions), slip: null };
  } catch (error) {
    if (error instanceof Refusal)
      return { root: null, slip: error.slip };
    throw error;
  }
}
var asSlip = (fault, source) => "problem" in fault ? fault : slipAt(fault, source);

export {
  readYaml
};
