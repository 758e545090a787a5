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
  const isHeader2 = /^(?:Block scalar header|Not a YAML token)/.test(message);
  if (!isHeader2 || !/[|>]/.test(lineText.slice(0, start - lineStart)))
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
  const last2 = items.at(-1);
  if (!last2)
    return 0;
  const node = "key" in last2 ? last2.value ?? last2.key : last2;
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

// lib/src/configs/markdown/read-frontmatter.js
function readFrontmatter(file, text) {
  const opening = /^\ufeff?---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening)
    return { root: null, slips: [] };
  const start = opening[0].length;
  const end = closingLine(text, start);
  if (end === null)
    return { root: null, slips: [unclosed(text)] };
  return readYaml(file, text, start, end);
}
function closingLine(text, start) {
  const line = /^---[ \t]*\r?$/gm;
  line.lastIndex = start;
  return line.exec(text)?.index ?? null;
}
function unclosed(text) {
  const start = text.startsWith("---") ? 0 : 1;
  return {
    problem: "the frontmatter does not end",
    remedy: "write a line `---` below the frontmatter that begins in line 1",
    start,
    end: start + 3
  };
}

// node_modules/eslint-visitor-keys/lib/visitor-keys.js
var KEYS = {
  ArrayExpression: ["elements"],
  ArrayPattern: ["elements"],
  ArrowFunctionExpression: ["params", "body"],
  AssignmentExpression: ["left", "right"],
  AssignmentPattern: ["left", "right"],
  AwaitExpression: ["argument"],
  BinaryExpression: ["left", "right"],
  BlockStatement: ["body"],
  BreakStatement: ["label"],
  CallExpression: ["callee", "arguments"],
  CatchClause: ["param", "body"],
  ChainExpression: ["expression"],
  ClassBody: ["body"],
  ClassDeclaration: ["id", "superClass", "body"],
  ClassExpression: ["id", "superClass", "body"],
  ConditionalExpression: ["test", "consequent", "alternate"],
  ContinueStatement: ["label"],
  DebuggerStatement: [],
  DoWhileStatement: ["body", "test"],
  EmptyStatement: [],
  ExperimentalRestProperty: ["argument"],
  ExperimentalSpreadProperty: ["argument"],
  ExportAllDeclaration: ["exported", "source", "attributes"],
  ExportDefaultDeclaration: ["declaration"],
  ExportNamedDeclaration: [
    "declaration",
    "specifiers",
    "source",
    "attributes"
  ],
  ExportSpecifier: ["local", "exported"],
  ExpressionStatement: ["expression"],
  ForInStatement: ["left", "right", "body"],
  ForOfStatement: ["left", "right", "body"],
  ForStatement: ["init", "test", "update", "body"],
  FunctionDeclaration: ["id", "params", "body"],
  FunctionExpression: ["id", "params", "body"],
  Identifier: [],
  IfStatement: ["test", "consequent", "alternate"],
  ImportAttribute: ["key", "value"],
  ImportDeclaration: ["specifiers", "source", "attributes"],
  ImportDefaultSpecifier: ["local"],
  ImportExpression: ["source", "options"],
  ImportNamespaceSpecifier: ["local"],
  ImportSpecifier: ["imported", "local"],
  JSXAttribute: ["name", "value"],
  JSXClosingElement: ["name"],
  JSXClosingFragment: [],
  JSXElement: ["openingElement", "children", "closingElement"],
  JSXEmptyExpression: [],
  JSXExpressionContainer: ["expression"],
  JSXFragment: ["openingFragment", "children", "closingFragment"],
  JSXIdentifier: [],
  JSXMemberExpression: ["object", "property"],
  JSXNamespacedName: ["namespace", "name"],
  JSXOpeningElement: ["name", "attributes"],
  JSXOpeningFragment: [],
  JSXSpreadAttribute: ["argument"],
  JSXSpreadChild: ["expression"],
  JSXText: [],
  LabeledStatement: ["label", "body"],
  Literal: [],
  LogicalExpression: ["left", "right"],
  MemberExpression: ["object", "property"],
  MetaProperty: ["meta", "property"],
  MethodDefinition: ["key", "value"],
  NewExpression: ["callee", "arguments"],
  ObjectExpression: ["properties"],
  ObjectPattern: ["properties"],
  PrivateIdentifier: [],
  Program: ["body"],
  Property: ["key", "value"],
  PropertyDefinition: ["key", "value"],
  RestElement: ["argument"],
  ReturnStatement: ["argument"],
  SequenceExpression: ["expressions"],
  SpreadElement: ["argument"],
  StaticBlock: ["body"],
  Super: [],
  SwitchCase: ["test", "consequent"],
  SwitchStatement: ["discriminant", "cases"],
  TaggedTemplateExpression: ["tag", "quasi"],
  TemplateElement: [],
  TemplateLiteral: ["quasis", "expressions"],
  ThisExpression: [],
  ThrowStatement: ["argument"],
  TryStatement: ["block", "handler", "finalizer"],
  UnaryExpression: ["argument"],
  UpdateExpression: ["argument"],
  VariableDeclaration: ["declarations"],
  VariableDeclarator: ["id", "init"],
  WhileStatement: ["test", "body"],
  WithStatement: ["object", "body"],
  YieldExpression: ["argument"]
};
var NODE_TYPES = Object.keys(KEYS);
for (const type of NODE_TYPES) {
  Object.freeze(KEYS[type]);
}
Object.freeze(KEYS);
var visitor_keys_default = KEYS;

// node_modules/eslint-visitor-keys/lib/index.js
function unionWith(additionalKeys) {
  const retv = (
    /** @type {{ [type: string]: ReadonlyArray<string> }} */
    Object.assign({}, visitor_keys_default)
  );
  for (const type of Object.keys(additionalKeys)) {
    if (Object.hasOwn(retv, type)) {
      const keys = new Set(additionalKeys[type]);
      for (const key of retv[type]) {
        keys.add(key);
      }
      retv[type] = Object.freeze(Array.from(keys));
    } else {
      retv[type] = Object.freeze(Array.from(additionalKeys[type]));
    }
  }
  return Object.freeze(retv);
}

// node_modules/toml-eslint-parser/lib/index.mjs
function last(arr) {
  return arr[arr.length - 1] ?? null;
}
function toKeyName(node) {
  return node.type === "TOMLBare" ? node.name : node.value;
}
var TOMLVerImpl = class {
  constructor(major, minor) {
    this.major = major;
    this.minor = minor;
  }
  lt(major, minor) {
    return this.major < major || this.major === major && this.minor < minor;
  }
  gte(major, minor) {
    return this.major > major || this.major === major && this.minor >= minor;
  }
};
var TOML_VERSION_1_0 = new TOMLVerImpl(1, 0);
var TOML_VERSION_1_1 = new TOMLVerImpl(1, 1);
var DEFAULT_TOML_VERSION = TOML_VERSION_1_1;
var SUPPORTED_TOML_VERSIONS = {
  "1.0": TOML_VERSION_1_0,
  "1.0.0": TOML_VERSION_1_0,
  "1.1": TOML_VERSION_1_1,
  "1.1.0": TOML_VERSION_1_1,
  latest: TOML_VERSION_1_1,
  next: TOML_VERSION_1_1
};
function getTOMLVer(v) {
  return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}
var MESSAGES = {
  "unterminated-string": "Unterminated string constant",
  "unterminated-table-key": "Unterminated table-key",
  "unterminated-array": "Unterminated array",
  "unterminated-inline-table": "Unterminated inline table",
  "missing-key": "Empty bare keys are not allowed",
  "missing-newline": "Must be a newline",
  "missing-equals-sign": "Expected equal (=) token",
  "missing-value": "Unspecified values are invalid",
  "missing-comma": "Expected comma (,) token",
  "dupe-keys": "Defining a key multiple times is invalid",
  "unexpected-char": "Unexpected character",
  "unexpected-token": "Unexpected token",
  "invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
  "invalid-comment-character": "Invalid code point {{cp}} within comments",
  "invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
  "invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
  "invalid-underscore": "Underscores are allowed between digits",
  "invalid-space": "Unexpected spaces",
  "invalid-three-quotes": "Three or more quotes are not permitted",
  "invalid-date": "Unexpected invalid date",
  "invalid-time": "Unexpected invalid time",
  "invalid-leading-zero": "Leading zeros are not allowed",
  "invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
  "invalid-char-in-escape-sequence": "Invalid character in escape sequence",
  "invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
  "invalid-code-point": "Invalid code point {{cp}}",
  "invalid-trailing-dot-in-key": "Keys cannot end with a dot",
  "invalid-leading-dot-in-key": "Keys cannot start with a dot"
};
function getMessage(code, data) {
  if (data) return MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => {
    if (name$2 in data) return data[name$2];
    return `{{${name$2}}}`;
  });
  return MESSAGES[code];
}
var ParseError = class extends SyntaxError {
  /**
  * Initialize this ParseError instance.
  *
  */
  constructor(code, offset, line, column, data) {
    super(getMessage(code, data));
    this.index = offset;
    this.lineNumber = line;
    this.column = column;
  }
};
var CodePoint = {
  EOF: -1,
  NULL: 0,
  SOH: 1,
  BACKSPACE: 8,
  TABULATION: 9,
  LINE_FEED: 10,
  FORM_FEED: 12,
  CARRIAGE_RETURN: 13,
  ESCAPE: 27,
  SO: 14,
  US: 31,
  SPACE: 32,
  QUOTATION_MARK: 34,
  HASH: 35,
  SINGLE_QUOTE: 39,
  PLUS_SIGN: 43,
  COMMA: 44,
  DASH: 45,
  DOT: 46,
  DIGIT_0: 48,
  DIGIT_1: 49,
  DIGIT_2: 50,
  DIGIT_3: 51,
  DIGIT_7: 55,
  DIGIT_9: 57,
  COLON: 58,
  EQUALS_SIGN: 61,
  LATIN_CAPITAL_A: 65,
  LATIN_CAPITAL_E: 69,
  LATIN_CAPITAL_F: 70,
  LATIN_CAPITAL_T: 84,
  LATIN_CAPITAL_U: 85,
  LATIN_CAPITAL_Z: 90,
  LEFT_BRACKET: 91,
  BACKSLASH: 92,
  RIGHT_BRACKET: 93,
  UNDERSCORE: 95,
  LATIN_SMALL_A: 97,
  LATIN_SMALL_B: 98,
  LATIN_SMALL_E: 101,
  LATIN_SMALL_F: 102,
  LATIN_SMALL_I: 105,
  LATIN_SMALL_L: 108,
  LATIN_SMALL_N: 110,
  LATIN_SMALL_O: 111,
  LATIN_SMALL_R: 114,
  LATIN_SMALL_S: 115,
  LATIN_SMALL_T: 116,
  LATIN_SMALL_U: 117,
  LATIN_SMALL_X: 120,
  LATIN_SMALL_Z: 122,
  LEFT_BRACE: 123,
  RIGHT_BRACE: 125,
  TILDE: 126,
  DELETE: 127,
  PAD: 128,
  SUPERSCRIPT_TWO: 178,
  SUPERSCRIPT_THREE: 179,
  SUPERSCRIPT_ONE: 185,
  VULGAR_FRACTION_ONE_QUARTER: 188,
  VULGAR_FRACTION_THREE_QUARTERS: 190,
  LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
  LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
  LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
  LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
  LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
  GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
  GREEK_CAPITAL_LETTER_YOT: 895,
  CP_1FFF: 8191,
  ZERO_WIDTH_NON_JOINER: 8204,
  ZERO_WIDTH_JOINER: 8205,
  UNDERTIE: 8255,
  CHARACTER_TIE: 8256,
  SUPERSCRIPT_ZERO: 8304,
  CP_218F: 8591,
  CIRCLED_DIGIT_ONE: 9312,
  NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
  GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
  CP_2FEF: 12271,
  IDEOGRAPHIC_COMMA: 12289,
  CP_D7FF: 55295,
  CP_E000: 57344,
  CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
  ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
  ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
  REPLACEMENT_CHARACTER: 65533,
  LINEAR_B_SYLLABLE_B008_A: 65536,
  CP_EFFFF: 983039,
  CP_10FFFF: 1114111
};
function isControl(cp) {
  return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
function isWhitespace(cp) {
  return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
function isEOL(cp) {
  return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
function isUpperLetter(cp) {
  return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
function isLowerLetter(cp) {
  return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
function isLetter(cp) {
  return isLowerLetter(cp) || isUpperLetter(cp);
}
function isDigit(cp) {
  return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
function isHexDig(cp) {
  return isDigit(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
function isOctalDig(cp) {
  return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
function isUnicodeScalarValue(cp) {
  return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}
function sortedLastIndex(array, value) {
  let low = 0;
  let high = array.length;
  while (low < high) {
    const mid = low + high >>> 1;
    const val = array[mid];
    if (val === value) return mid + 1;
    if (val < value) low = mid + 1;
    else high = mid;
  }
  return low;
}
var Locations = class {
  constructor() {
    this.offsets = [];
  }
  addOffset(offset) {
    for (let i = this.offsets.length - 1; i >= 0; i--) {
      const element = this.offsets[i];
      if (element === offset) return;
      if (element < offset) break;
    }
    this.offsets.push(offset);
  }
  /**
  * Calculate the location of the given index.
  * @param index The index to calculate their location.
  * @returns The location of the index.
  */
  getLocFromIndex(offset) {
    const line = sortedLastIndex(this.offsets, offset) + 1;
    return {
      line,
      column: offset - (line === 1 ? 0 : this.offsets[line - 2])
    };
  }
};
var CodePointIterator = class {
  /**
  * Initialize this char iterator.
  */
  constructor(text) {
    this.locs = new Locations();
    this.lastCodePoint = CodePoint.NULL;
    this.start = -1;
    this.end = 0;
    this.text = text;
  }
  next() {
    if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
    return this.lastCodePoint = this.moveAt(this.end);
  }
  getLocFromIndex(index) {
    return this.locs.getLocFromIndex(index);
  }
  eat(cp) {
    if (this.text.codePointAt(this.end) === cp) {
      this.next();
      return true;
    }
    return false;
  }
  moveAt(offset) {
    this.start = this.end = offset;
    const cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
    if (cp === CodePoint.EOF) {
      this.end = this.start;
      return cp;
    }
    this.end += cp >= 65536 ? 2 : 1;
    if (cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
    else if (cp === CodePoint.CARRIAGE_RETURN) {
      if (this.text.codePointAt(this.end) === CodePoint.LINE_FEED) {
        this.end++;
        this.locs.addOffset(this.end);
      }
      return CodePoint.LINE_FEED;
    }
    return cp;
  }
};
var HAS_BIGINT = typeof BigInt !== "undefined";
var RADIX_PREFIXES = {
  16: "0x",
  10: "",
  8: "0o",
  2: "0b"
};
var ESCAPES_1_0 = {
  [CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
  [CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
  [CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
  [CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
  [CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
  [CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
  [CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
};
var ESCAPES_LATEST = {
  ...ESCAPES_1_0,
  [CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
};
var Tokenizer = class {
  /**
  * Initialize this tokenizer.
  */
  constructor(text, parserOptions) {
    this.backCode = false;
    this.lastCodePoint = CodePoint.NULL;
    this.state = "DATA";
    this.token = null;
    this.tokenStart = -1;
    this.valuesEnabled = false;
    this.text = text;
    this.parserOptions = parserOptions || {};
    this.codePointIterator = new CodePointIterator(text);
    this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
    this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
  }
  get start() {
    return this.codePointIterator.start;
  }
  get end() {
    return this.codePointIterator.end;
  }
  getLocFromIndex(index) {
    return this.codePointIterator.getLocFromIndex(index);
  }
  /**
  * Report an invalid character error.
  */
  reportParseError(code, data) {
    const offset = this.codePointIterator.start;
    const loc = this.codePointIterator.getLocFromIndex(offset);
    throw new ParseError(code, offset, loc.line, loc.column, data);
  }
  /**
  * Get the next token.
  */
  nextToken() {
    let token = this.token;
    if (token != null) {
      this.token = null;
      return token;
    }
    let cp = this.lastCodePoint;
    while (cp !== CodePoint.EOF && !this.token) {
      cp = this.nextCode();
      const nextState = this[this.state](cp);
      if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
      this.state = nextState;
    }
    token = this.token;
    this.token = null;
    return token;
  }
  /**
  * Get the next code point.
  */
  nextCode() {
    if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
    if (this.backCode) {
      this.backCode = false;
      return this.lastCodePoint;
    }
    return this.lastCodePoint = this.codePointIterator.next();
  }
  /**
  * Eat the next code point.
  */
  eatCode(cp) {
    if (this.lastCodePoint === CodePoint.EOF) return false;
    if (this.backCode) {
      if (this.lastCodePoint === cp) {
        this.backCode = false;
        return true;
      }
      return false;
    }
    return this.codePointIterator.eat(cp);
  }
  /**
  * Moves the character position to the given position.
  */
  moveAt(loc) {
    if (this.backCode) this.backCode = false;
    this.lastCodePoint = this.codePointIterator.moveAt(loc);
  }
  /**
  * Back the current code point as the given state.
  */
  back(state) {
    this.backCode = true;
    return state;
  }
  punctuatorToken() {
    this.startToken();
    this.endToken("Punctuator", "end");
  }
  startToken() {
    this.tokenStart = this.codePointIterator.start;
  }
  /**
  * Commit the current token.
  */
  endToken(type, pos, option1, option2) {
    const { tokenStart } = this;
    const end = this.codePointIterator[pos];
    const range = [tokenStart, end];
    const loc = {
      start: this.codePointIterator.getLocFromIndex(tokenStart),
      end: this.codePointIterator.getLocFromIndex(end)
    };
    if (type === "Block") this.token = {
      type,
      value: this.text.slice(tokenStart + 1, end),
      range,
      loc
    };
    else {
      let token;
      const value = this.text.slice(tokenStart, end);
      if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
        type,
        value,
        string: option1,
        range,
        loc
      };
      else if (type === "Integer") {
        const text = option1;
        token = {
          type,
          value,
          number: parseInt(text, option2),
          bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text) : null,
          range,
          loc
        };
      } else if (type === "Float") token = {
        type,
        value,
        number: option1,
        range,
        loc
      };
      else if (type === "Boolean") token = {
        type,
        value,
        boolean: option1,
        range,
        loc
      };
      else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
        type,
        value,
        date: option1,
        range,
        loc
      };
      else token = {
        type,
        value,
        range,
        loc
      };
      this.token = token;
    }
  }
  DATA(cp) {
    while (isWhitespace(cp) || isEOL(cp)) cp = this.nextCode();
    if (cp === CodePoint.HASH) {
      this.startToken();
      return "COMMENT";
    }
    if (cp === CodePoint.QUOTATION_MARK) {
      this.startToken();
      return "BASIC_STRING";
    }
    if (cp === CodePoint.SINGLE_QUOTE) {
      this.startToken();
      return "LITERAL_STRING";
    }
    if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA) {
      this.punctuatorToken();
      return "DATA";
    }
    if (this.valuesEnabled) {
      if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
        this.startToken();
        return "SIGN";
      }
      if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) {
        this.startToken();
        return this.back("NAN_OR_INF");
      }
      if (isDigit(cp)) {
        this.startToken();
        return this.back("NUMBER");
      }
      if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F) {
        this.startToken();
        return this.back("BOOLEAN");
      }
    } else if (isUnquotedKeyChar(cp, this.tomlVersion)) {
      this.startToken();
      return "BARE";
    }
    if (cp === CodePoint.EOF) return "DATA";
    return this.reportParseError("unexpected-char");
  }
  COMMENT(cp) {
    const processCommentChar = this.tomlVersion.gte(1, 1) ? (c) => {
      if (!isNonEOL(c)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c)).slice(1, -1) });
    } : (c) => {
      if (isControlOtherThanTab(c)) this.reportParseErrorControlChar();
    };
    while (!isEOL(cp) && cp !== CodePoint.EOF) {
      processCommentChar(cp);
      cp = this.nextCode();
    }
    this.endToken("Block", "start");
    return "DATA";
  }
  BARE(cp) {
    while (isUnquotedKeyChar(cp, this.tomlVersion)) cp = this.nextCode();
    this.endToken("Bare", "start");
    return this.back("DATA");
  }
  BASIC_STRING(cp) {
    if (cp === CodePoint.QUOTATION_MARK) {
      cp = this.nextCode();
      if (cp === CodePoint.QUOTATION_MARK) return "MULTI_LINE_BASIC_STRING";
      this.endToken("BasicString", "start", "");
      return this.back("DATA");
    }
    const out = [];
    while (cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
      if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.BACKSLASH) {
        cp = this.nextCode();
        const ecp = this.ESCAPES[cp];
        if (ecp) {
          out.push(ecp);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_U) {
          const code = this.parseUnicode(4);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_CAPITAL_U) {
          const code = this.parseUnicode(8);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
          const code = this.parseUnicode(2);
          out.push(code);
          cp = this.nextCode();
          continue;
        }
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      out.push(cp);
      cp = this.nextCode();
    }
    if (cp !== CodePoint.QUOTATION_MARK) return this.reportParseError("unterminated-string");
    this.endToken("BasicString", "end", String.fromCodePoint(...out));
    return "DATA";
  }
  MULTI_LINE_BASIC_STRING(cp) {
    const out = [];
    if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
    while (cp !== CodePoint.EOF) {
      if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.QUOTATION_MARK) {
        const startPos = this.codePointIterator.start;
        if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK)) {
          if (this.eatCode(CodePoint.QUOTATION_MARK)) {
            out.push(CodePoint.QUOTATION_MARK);
            if (this.eatCode(CodePoint.QUOTATION_MARK)) {
              out.push(CodePoint.QUOTATION_MARK);
              if (this.eatCode(CodePoint.QUOTATION_MARK)) {
                this.moveAt(startPos);
                return this.reportParseError("invalid-three-quotes");
              }
            }
          }
          this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out));
          return "DATA";
        }
        this.moveAt(startPos);
      }
      if (cp === CodePoint.BACKSLASH) {
        cp = this.nextCode();
        const ecp = this.ESCAPES[cp];
        if (ecp) {
          out.push(ecp);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_U) {
          const code = this.parseUnicode(4);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_CAPITAL_U) {
          const code = this.parseUnicode(8);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
          const code = this.parseUnicode(2);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LINE_FEED) {
          cp = this.nextCode();
          while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
          continue;
        } else if (isWhitespace(cp)) {
          let valid = true;
          const startPos = this.codePointIterator.start;
          let nextCp;
          while ((nextCp = this.nextCode()) !== CodePoint.EOF) {
            if (nextCp === CodePoint.LINE_FEED) break;
            if (!isWhitespace(nextCp)) {
              this.moveAt(startPos);
              valid = false;
              break;
            }
          }
          if (valid) {
            cp = this.nextCode();
            while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
            continue;
          }
        }
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      out.push(cp);
      cp = this.nextCode();
    }
    return this.reportParseError("unterminated-string");
  }
  LITERAL_STRING(cp) {
    if (cp === CodePoint.SINGLE_QUOTE) {
      cp = this.nextCode();
      if (cp === CodePoint.SINGLE_QUOTE) return "MULTI_LINE_LITERAL_STRING";
      this.endToken("LiteralString", "start", "");
      return this.back("DATA");
    }
    const out = [];
    while (cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
      if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      out.push(cp);
      cp = this.nextCode();
    }
    if (cp !== CodePoint.SINGLE_QUOTE) return this.reportParseError("unterminated-string");
    this.endToken("LiteralString", "end", String.fromCodePoint(...out));
    return "DATA";
  }
  MULTI_LINE_LITERAL_STRING(cp) {
    const out = [];
    if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
    while (cp !== CodePoint.EOF) {
      if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.SINGLE_QUOTE) {
        const startPos = this.codePointIterator.start;
        if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE)) {
          if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
            out.push(CodePoint.SINGLE_QUOTE);
            if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
              out.push(CodePoint.SINGLE_QUOTE);
              if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
                this.moveAt(startPos);
                return this.reportParseError("invalid-three-quotes");
              }
            }
          }
          this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out));
          return "DATA";
        }
        this.moveAt(startPos);
      }
      out.push(cp);
      cp = this.nextCode();
    }
    return this.reportParseError("unterminated-string");
  }
  SIGN(cp) {
    if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) return this.back("NAN_OR_INF");
    if (isDigit(cp)) return this.back("NUMBER");
    return this.reportParseError("unexpected-char");
  }
  NAN_OR_INF(cp) {
    if (cp === CodePoint.LATIN_SMALL_N) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N)) {
        this.endToken("Float", "end", NaN);
        return "DATA";
      }
      this.moveAt(startPos);
    } else if (cp === CodePoint.LATIN_SMALL_I) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F)) {
        this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -Infinity : Infinity);
        return "DATA";
      }
      this.moveAt(startPos);
    }
    return this.reportParseError("unexpected-char");
  }
  NUMBER(cp) {
    const start = this.text[this.tokenStart];
    const sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
    if (cp === CodePoint.DIGIT_0) {
      if (sign === CodePoint.NULL) {
        const startPos = this.codePointIterator.start;
        const nextCp$1 = this.nextCode();
        if (isDigit(nextCp$1)) {
          const nextNextCp = this.nextCode();
          if (nextNextCp === CodePoint.COLON) {
            this.data = {
              hasDate: false,
              year: 0,
              month: 0,
              day: 0,
              hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
              minute: 0,
              second: 0
            };
            return "TIME_MINUTE";
          }
          if (isDigit(nextNextCp)) {
            const nextNextNextCp = this.nextCode();
            if (isDigit(nextNextNextCp) && this.eatCode(CodePoint.DASH)) {
              this.data = {
                hasDate: true,
                year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
                month: 0,
                day: 0,
                hour: 0,
                minute: 0,
                second: 0
              };
              return "DATE_MONTH";
            }
          }
          this.moveAt(startPos);
          return this.reportParseError("invalid-leading-zero");
        }
        this.moveAt(startPos);
      }
      cp = this.nextCode();
      if (cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B) {
        if (sign !== CodePoint.NULL) return this.reportParseError("unexpected-char");
        return cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY";
      }
      if (cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E) {
        this.data = {
          minus: sign === CodePoint.DASH,
          left: [CodePoint.DIGIT_0]
        };
        return "EXPONENT_RIGHT";
      }
      if (cp === CodePoint.DOT) {
        this.data = {
          minus: sign === CodePoint.DASH,
          absInt: [CodePoint.DIGIT_0]
        };
        return "FRACTIONAL_RIGHT";
      }
      this.endToken("Integer", "start", "0", 10);
      return this.back("DATA");
    }
    const { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit);
    if (nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4) {
      this.data = {
        hasDate: true,
        year: Number(String.fromCodePoint(...out)),
        month: 0,
        day: 0,
        hour: 0,
        minute: 0,
        second: 0
      };
      return "DATE_MONTH";
    }
    if (nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2) {
      this.data = {
        hasDate: false,
        year: 0,
        month: 0,
        day: 0,
        hour: Number(String.fromCodePoint(...out)),
        minute: 0,
        second: 0
      };
      return "TIME_MINUTE";
    }
    if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
      this.data = {
        minus: sign === CodePoint.DASH,
        left: out
      };
      return "EXPONENT_RIGHT";
    }
    if (nextCp === CodePoint.DOT) {
      this.data = {
        minus: sign === CodePoint.DASH,
        absInt: out
      };
      return "FRACTIONAL_RIGHT";
    }
    this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10);
    return this.back("DATA");
  }
  HEX(cp) {
    const { out } = this.parseDigits(cp, isHexDig);
    this.endToken("Integer", "start", String.fromCodePoint(...out), 16);
    return this.back("DATA");
  }
  OCTAL(cp) {
    const { out } = this.parseDigits(cp, isOctalDig);
    this.endToken("Integer", "start", String.fromCodePoint(...out), 8);
    return this.back("DATA");
  }
  BINARY(cp) {
    const { out } = this.parseDigits(cp, (c) => c === CodePoint.DIGIT_0 || c === CodePoint.DIGIT_1);
    this.endToken("Integer", "start", String.fromCodePoint(...out), 2);
    return this.back("DATA");
  }
  FRACTIONAL_RIGHT(cp) {
    const { minus, absInt } = this.data;
    const { out, nextCp } = this.parseDigits(cp, isDigit);
    const absNum = [
      ...absInt,
      CodePoint.DOT,
      ...out
    ];
    if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
      this.data = {
        minus,
        left: absNum
      };
      return "EXPONENT_RIGHT";
    }
    const value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
    this.endToken("Float", "start", value);
    return this.back("DATA");
  }
  EXPONENT_RIGHT(cp) {
    const { left, minus: leftMinus } = this.data;
    let minus = false;
    if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
      minus = cp === CodePoint.DASH;
      cp = this.nextCode();
    }
    const { out } = this.parseDigits(cp, isDigit);
    const right = out;
    if (minus) right.unshift(CodePoint.DASH);
    const value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
    this.endToken("Float", "start", value);
    return this.back("DATA");
  }
  BOOLEAN(cp) {
    if (cp === CodePoint.LATIN_SMALL_T) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
        this.endToken("Boolean", "end", true);
        return "DATA";
      }
      this.moveAt(startPos);
    } else if (cp === CodePoint.LATIN_SMALL_F) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
        this.endToken("Boolean", "end", false);
        return "DATA";
      }
      this.moveAt(startPos);
    }
    return this.reportParseError("unexpected-char");
  }
  DATE_MONTH(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.start;
    const data = this.data;
    data.month = Number(this.text.slice(start, end));
    return "DATE_DAY";
  }
  DATE_DAY(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.end;
    const data = this.data;
    data.day = Number(this.text.slice(start, end));
    if (!isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
    cp = this.nextCode();
    if (cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
    if (cp === CodePoint.SPACE) {
      const startPos = this.codePointIterator.start;
      if (isDigit(this.nextCode()) && isDigit(this.nextCode())) {
        this.moveAt(startPos);
        return "TIME_HOUR";
      }
      this.moveAt(startPos);
    }
    const dateValue = getDateFromDateTimeData(data, "");
    this.endToken("LocalDate", "start", dateValue);
    return this.back("DATA");
  }
  TIME_HOUR(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.start;
    const data = this.data;
    data.hour = Number(this.text.slice(start, end));
    return "TIME_MINUTE";
  }
  TIME_MINUTE(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.end;
    const data = this.data;
    data.minute = Number(this.text.slice(start, end));
    cp = this.nextCode();
    if (cp === CodePoint.COLON) return "TIME_SECOND";
    if (this.tomlVersion.lt(1, 1)) return this.reportParseError("unexpected-char");
    if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
    return this.processTimeEnd(cp, data);
  }
  TIME_SECOND(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.end;
    const data = this.data;
    data.second = Number(this.text.slice(start, end));
    if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
    cp = this.nextCode();
    if (cp === CodePoint.DOT) return "TIME_SEC_FRAC";
    return this.processTimeEnd(cp, data);
  }
  TIME_SEC_FRAC(cp) {
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    const start = this.codePointIterator.start;
    while (isDigit(cp)) cp = this.nextCode();
    const end = this.codePointIterator.start;
    const data = this.data;
    data.frac = this.text.slice(start, end);
    return this.processTimeEnd(cp, data);
  }
  processTimeEnd(cp, data) {
    if (data.hasDate) {
      if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
        data.offsetSign = cp;
        return "TIME_OFFSET";
      }
      if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
        const dateValue$2 = getDateFromDateTimeData(data, "Z");
        this.endToken("OffsetDateTime", "end", dateValue$2);
        return "DATA";
      }
      const dateValue$1 = getDateFromDateTimeData(data, "");
      this.endToken("LocalDateTime", "start", dateValue$1);
      return this.back("DATA");
    }
    const dateValue = getDateFromDateTimeData(data, "");
    this.endToken("LocalTime", "start", dateValue);
    return this.back("DATA");
  }
  TIME_OFFSET(cp) {
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    const hourStart = this.codePointIterator.start;
    cp = this.nextCode();
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
    const hourEnd = this.codePointIterator.start;
    cp = this.nextCode();
    const minuteStart = this.codePointIterator.start;
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit(cp)) return this.reportParseError("unexpected-char");
    const minuteEnd = this.codePointIterator.end;
    const hour = Number(this.text.slice(hourStart, hourEnd));
    const minute = Number(this.text.slice(minuteStart, minuteEnd));
    if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
    const data = this.data;
    const dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
    this.endToken("OffsetDateTime", "end", dateValue);
    return "DATA";
  }
  parseDigits(cp, checkDigit) {
    if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
    if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
    const out = [];
    let before = CodePoint.NULL;
    let hasUnderscore = false;
    while (checkDigit(cp) || cp === CodePoint.UNDERSCORE) {
      if (cp === CodePoint.UNDERSCORE) {
        hasUnderscore = true;
        if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
      } else out.push(cp);
      before = cp;
      cp = this.nextCode();
    }
    if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
    return {
      out,
      nextCp: cp,
      hasUnderscore
    };
  }
  parseUnicode(count) {
    const startLoc = this.codePointIterator.start;
    const start = this.codePointIterator.end;
    let charCount = 0;
    let cp;
    while ((cp = this.nextCode()) !== CodePoint.EOF) {
      if (!isHexDig(cp)) {
        this.moveAt(startLoc);
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      charCount++;
      if (charCount >= count) break;
    }
    const end = this.codePointIterator.end;
    const code = this.text.slice(start, end);
    const codePoint = parseInt(code, 16);
    if (!isUnicodeScalarValue(codePoint)) return this.reportParseError("invalid-code-point", { cp: code });
    return codePoint;
  }
  reportParseErrorControlChar() {
    return this.reportParseError("invalid-control-character");
  }
};
function isUnquotedKeyChar(cp, tomlVersion) {
  if (isLetter(cp) || isDigit(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH) return true;
  if (tomlVersion.lt(1, 1)) return false;
  return false;
}
function isControlOtherThanTab(cp) {
  return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
function isNonEOL(cp) {
  return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
function isNonAscii(cp) {
  return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
function isValidDate(y, m, d) {
  if (y >= 0 && m <= 12 && m >= 1 && d >= 1) return d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1));
  return false;
}
function isValidTime(h, m, s) {
  if (h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0) return false;
  return true;
}
function getDateFromDateTimeData(data, timeZone) {
  const year = padStart(data.year, 4);
  const month = data.month ? padStart(data.month, 2) : "01";
  const day = data.day ? padStart(data.day, 2) : "01";
  const hour = padStart(data.hour, 2);
  const minute = padStart(data.minute, 2);
  const second = padStart(data.second, 2);
  const textDate = `${year}-${month}-${day}`;
  const frac = data.frac ? `.${data.frac}` : "";
  const dateValue = /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
  if (!isNaN(dateValue.getTime()) || data.second !== 60) return dateValue;
  return /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
function padStart(num, maxLength) {
  return String(num).padStart(maxLength, "0");
}
var VALUE_KIND_VALUE = /* @__PURE__ */ Symbol("VALUE_KIND_VALUE");
var VALUE_KIND_INTERMEDIATE = /* @__PURE__ */ Symbol("VALUE_KIND_INTERMEDIATE");
var KeysResolver = class {
  constructor(ctx) {
    this.rootKeys = /* @__PURE__ */ new Map();
    this.tables = [];
    this.ctx = ctx;
  }
  applyResolveKeyForTable(node) {
    let keys = this.rootKeys;
    const peekKeyIndex = node.key.keys.length - 1;
    for (let index = 0; index < peekKeyIndex; index++) {
      const keyNode = node.key.keys[index];
      const keyName = toKeyName(keyNode);
      node.resolvedKey.push(keyName);
      let keyStore = keys.get(keyName);
      if (!keyStore) {
        keyStore = {
          node: keyNode,
          keys: /* @__PURE__ */ new Map()
        };
        keys.set(keyName, keyStore);
      } else if (keyStore.table === "array") {
        const peekIndex = keyStore.peekIndex;
        node.resolvedKey.push(peekIndex);
        keyStore = keyStore.keys.get(peekIndex);
      }
      keys = keyStore.keys;
    }
    const lastKeyNode = node.key.keys[peekKeyIndex];
    const lastKeyName = toKeyName(lastKeyNode);
    node.resolvedKey.push(lastKeyName);
    const lastKeyStore = keys.get(lastKeyName);
    if (!lastKeyStore) if (node.kind === "array") {
      node.resolvedKey.push(0);
      const newKeyStore = {
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(lastKeyName, {
        table: node.kind,
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map([[0, newKeyStore]]),
        peekIndex: 0
      });
      this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    } else {
      const newKeyStore = {
        table: node.kind,
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(lastKeyName, newKeyStore);
      this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    }
    else if (!lastKeyStore.table) if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
    else {
      const transformKey = {
        table: node.kind,
        node: lastKeyNode,
        keys: lastKeyStore.keys
      };
      keys.set(lastKeyName, transformKey);
      this.tables.push({
        node,
        keys: transformKey.keys
      });
    }
    else if (lastKeyStore.table === "array") if (node.kind === "array") {
      const newKeyStore = {
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      const newIndex = lastKeyStore.peekIndex + 1;
      node.resolvedKey.push(newIndex);
      lastKeyStore.keys.set(newIndex, newKeyStore);
      lastKeyStore.peekIndex = newIndex;
      this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    } else this.ctx.reportParseError("dupe-keys", lastKeyNode);
    else this.ctx.reportParseError("dupe-keys", lastKeyNode);
  }
  verifyDuplicateKeys(node) {
    for (const body of node.body) if (body.type === "TOMLKeyValue") verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
    for (const { node: tableNode, keys } of this.tables) for (const body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
  }
};
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
  let keys = defineKeys;
  const lastKey = last(node.key.keys);
  for (const keyNode of node.key.keys) {
    const key = toKeyName(keyNode);
    let defineKey = keys.get(key);
    if (defineKey) {
      if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      else if (lastKey === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      defineKey.value = VALUE_KIND_INTERMEDIATE;
    } else {
      if (lastKey === keyNode) defineKey = {
        value: VALUE_KIND_VALUE,
        node: keyNode,
        keys: /* @__PURE__ */ new Map()
      };
      else defineKey = {
        value: VALUE_KIND_INTERMEDIATE,
        node: keyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(key, defineKey);
    }
    keys = defineKey.keys;
  }
  if (node.value.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, keys, node.value);
  else if (node.value.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, keys, node.value);
}
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
  for (const body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
  const keys = defineKeys;
  for (let index = 0; index < node.elements.length; index++) {
    const element = node.elements[index];
    let defineKey = keys.get(index);
    if (defineKey) ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node));
    else {
      defineKey = {
        value: VALUE_KIND_VALUE,
        node: element,
        keys: /* @__PURE__ */ new Map()
      };
      defineKeys.set(index, defineKey);
      if (element.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element);
      else if (element.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, defineKey.keys, element);
    }
  }
}
function getAfterNode(a, b) {
  return a.range[0] <= b.range[0] ? b : a;
}
var Context = class {
  constructor(data) {
    this.tokens = [];
    this.comments = [];
    this.back = null;
    this.stateStack = [];
    this.needNewLine = false;
    this.needSameLine = false;
    this.currToken = null;
    this.prevToken = null;
    this.valueContainerStack = [];
    this.tokenizer = new Tokenizer(data.text, data.parserOptions);
    this.topLevelTable = data.topLevelTable;
    this.table = data.topLevelTable;
    this.keysResolver = new KeysResolver(this);
  }
  /**
  * Get the next token.
  */
  nextToken(option) {
    this.prevToken = this.currToken;
    if (this.back) {
      this.currToken = this.back;
      this.back = null;
    } else this.currToken = this._nextTokenFromTokenizer(option);
    if ((this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
      if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
    } else {
      const needSameLine = this.needSameLine || option?.needSameLine;
      if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
    }
    this.needNewLine = false;
    this.needSameLine = false;
    return this.currToken;
  }
  _nextTokenFromTokenizer(option) {
    const valuesEnabled = this.tokenizer.valuesEnabled;
    if (option?.valuesEnabled) this.tokenizer.valuesEnabled = option.valuesEnabled;
    let token = this.tokenizer.nextToken();
    while (token && token.type === "Block") {
      this.comments.push(token);
      token = this.tokenizer.nextToken();
    }
    if (token) this.tokens.push(token);
    this.tokenizer.valuesEnabled = valuesEnabled;
    return token;
  }
  backToken() {
    if (this.back) throw new Error("Illegal state");
    this.back = this.currToken;
    this.currToken = this.prevToken;
  }
  addValueContainer(valueContainer) {
    this.valueContainerStack.push(valueContainer);
    this.tokenizer.valuesEnabled = true;
  }
  consumeValueContainer() {
    const valueContainer = this.valueContainerStack.pop();
    this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0;
    return valueContainer;
  }
  applyResolveKeyForTable(node) {
    this.keysResolver.applyResolveKeyForTable(node);
  }
  verifyDuplicateKeys() {
    this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
  }
  /**
  * Report an invalid token error.
  */
  reportParseError(code, token) {
    let offset, line, column;
    if (token) {
      offset = token.range[0];
      line = token.loc.start.line;
      column = token.loc.start.column;
    } else {
      offset = this.tokenizer.start;
      const startPos = this.tokenizer.getLocFromIndex(offset);
      line = startPos.line;
      column = startPos.column;
    }
    throw new ParseError(code, offset, line, column);
  }
};
var STATE_FOR_ERROR = { VALUE: "missing-value" };
var STRING_VALUE_STYLE_MAP = {
  BasicString: "basic",
  MultiLineBasicString: "basic",
  LiteralString: "literal",
  MultiLineLiteralString: "literal"
};
var STRING_KEY_STYLE_MAP = {
  BasicString: "basic",
  LiteralString: "literal"
};
var DATETIME_VALUE_KIND_MAP = {
  OffsetDateTime: "offset-date-time",
  LocalDateTime: "local-date-time",
  LocalDate: "local-date",
  LocalTime: "local-time"
};
var TOMLParser = class {
  /**
  * Initialize this parser.
  */
  constructor(text, parserOptions) {
    this.text = text;
    this.parserOptions = parserOptions || {};
    this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
  }
  /**
  * Parse TOML
  */
  parse() {
    const ast = {
      type: "Program",
      body: [],
      sourceType: "module",
      tokens: [],
      comments: [],
      parent: null,
      range: [0, 0],
      loc: {
        start: {
          line: 1,
          column: 0
        },
        end: {
          line: 1,
          column: 0
        }
      }
    };
    const node = {
      type: "TOMLTopLevelTable",
      body: [],
      parent: ast,
      range: cloneRange(ast.range),
      loc: cloneLoc(ast.loc)
    };
    ast.body = [node];
    const ctx = new Context({
      text: this.text,
      parserOptions: this.parserOptions,
      topLevelTable: node
    });
    let token = ctx.nextToken();
    if (token) {
      node.range[0] = token.range[0];
      node.loc.start = clonePos(token.loc.start);
      while (token) {
        const state$1 = ctx.stateStack.pop() || "TABLE";
        ctx.stateStack.push(...this[state$1](token, ctx));
        token = ctx.nextToken();
      }
      const state = ctx.stateStack.pop() || "TABLE";
      if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
      if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
      applyEndLoc(node, last(node.body));
    }
    ctx.verifyDuplicateKeys();
    ast.tokens = ctx.tokens;
    ast.comments = ctx.comments;
    const endOffset = ctx.tokenizer.end;
    const endPos = ctx.tokenizer.getLocFromIndex(endOffset);
    ast.range[1] = endOffset;
    ast.loc.end = {
      line: endPos.line,
      column: endPos.column
    };
    return ast;
  }
  TABLE(token, ctx) {
    if (isBare(token) || isString(token)) return this.processKeyValue(token, ctx.table, ctx);
    if (isLeftBracket(token)) return this.processTable(token, ctx.topLevelTable, ctx);
    return ctx.reportParseError("unexpected-token", token);
  }
  VALUE(token, ctx) {
    if (isString(token) || isMultiLineString(token)) return this.processStringValue(token, ctx);
    if (isNumber(token)) return this.processNumberValue(token, ctx);
    if (isBoolean(token)) return this.processBooleanValue(token, ctx);
    if (isDateTime(token)) return this.processDateTimeValue(token, ctx);
    if (isLeftBracket(token)) return this.processArray(token, ctx);
    if (isLeftBrace(token)) return this.processInlineTable(token, ctx);
    return ctx.reportParseError("unexpected-token", token);
  }
  processTable(token, topLevelTableNode, ctx) {
    const tableNode = {
      type: "TOMLTable",
      kind: "standard",
      key: null,
      resolvedKey: [],
      body: [],
      parent: topLevelTableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
    topLevelTableNode.body.push(tableNode);
    ctx.table = tableNode;
    let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    if (isLeftBracket(targetToken)) {
      if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
      tableNode.kind = "array";
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    }
    if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
    if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
    targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken;
    if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
    if (tableNode.kind === "array") {
      const rightBracket = targetToken;
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
      if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
      if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
    }
    applyEndLoc(tableNode, targetToken);
    ctx.applyResolveKeyForTable(tableNode);
    ctx.needNewLine = true;
    return [];
  }
  processKeyValue(token, tableNode, ctx) {
    const keyValueNode = {
      type: "TOMLKeyValue",
      key: null,
      value: null,
      parent: tableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    tableNode.body.push(keyValueNode);
    const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
    if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
    ctx.addValueContainer({
      parent: keyValueNode,
      set: (valNode) => {
        keyValueNode.value = valNode;
        applyEndLoc(keyValueNode, valNode);
        ctx.needNewLine = true;
        return [];
      }
    });
    ctx.needSameLine = "invalid-key-value-newline";
    return ["VALUE"];
  }
  processKeyNode(token, parent, ctx) {
    if (isDot(token)) ctx.reportParseError("invalid-leading-dot-in-key", token);
    const keyNode = {
      type: "TOMLKey",
      keys: [],
      parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    parent.key = keyNode;
    let targetToken = token;
    let dotToken = null;
    do {
      if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
      else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
      else break;
      dotToken = null;
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
      if (!isDot(targetToken)) break;
      dotToken = targetToken;
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    } while (targetToken);
    if (dotToken) ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken);
    applyEndLoc(keyNode, last(keyNode.keys));
    return {
      keyNode,
      nextToken: targetToken
    };
  }
  processBareKey(token, keyNode) {
    const node = {
      type: "TOMLBare",
      name: token.value,
      parent: keyNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    keyNode.keys.push(node);
  }
  processStringKey(token, keyNode) {
    const node = {
      type: "TOMLQuoted",
      kind: "string",
      value: token.string,
      style: STRING_KEY_STYLE_MAP[token.type],
      multiline: false,
      parent: keyNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    keyNode.keys.push(node);
  }
  processStringValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLValue",
      kind: "string",
      value: token.string,
      style: STRING_VALUE_STYLE_MAP[token.type],
      multiline: isMultiLineString(token),
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processNumberValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const text = this.text;
    const [startRange, endRange] = token.range;
    let numberString = null;
    const getNumberText = () => {
      return numberString ?? (numberString = text.slice(startRange, endRange).replace(/_/g, ""));
    };
    let node;
    if (token.type === "Integer") node = {
      type: "TOMLValue",
      kind: "integer",
      value: token.number,
      bigint: token.bigint,
      get number() {
        return getNumberText();
      },
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    else node = {
      type: "TOMLValue",
      kind: "float",
      value: token.number,
      get number() {
        return getNumberText();
      },
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processBooleanValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLValue",
      kind: "boolean",
      value: token.boolean,
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processDateTimeValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLValue",
      kind: DATETIME_VALUE_KIND_MAP[token.type],
      value: token.date,
      datetime: token.value,
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processArray(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLArray",
      elements: [],
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    const nextToken = ctx.nextToken({ valuesEnabled: true });
    if (isRightBracket(nextToken)) {
      applyEndLoc(node, nextToken);
      return valueContainer.set(node);
    }
    ctx.backToken();
    return this.processArrayValue(node, valueContainer, ctx);
  }
  processArrayValue(node, valueContainer, ctx) {
    ctx.addValueContainer({
      parent: node,
      set: (valNode) => {
        node.elements.push(valNode);
        let nextToken = ctx.nextToken({ valuesEnabled: true });
        const hasComma = isComma(nextToken);
        if (hasComma) nextToken = ctx.nextToken({ valuesEnabled: true });
        if (isRightBracket(nextToken)) {
          applyEndLoc(node, nextToken);
          return valueContainer.set(node);
        }
        if (hasComma) {
          ctx.backToken();
          return this.processArrayValue(node, valueContainer, ctx);
        }
        return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
      }
    });
    return ["VALUE"];
  }
  processInlineTable(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLInlineTable",
      body: [],
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
    const nextToken = ctx.nextToken({ needSameLine });
    if (nextToken) {
      if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
      if (isRightBrace(nextToken)) {
        applyEndLoc(node, nextToken);
        return valueContainer.set(node);
      }
    }
    return ctx.reportParseError("unexpected-token", nextToken);
  }
  processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
    const keyValueNode = {
      type: "TOMLKeyValue",
      key: null,
      value: null,
      parent: inlineTableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    inlineTableNode.body.push(keyValueNode);
    const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
    if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
    const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
    ctx.addValueContainer({
      parent: keyValueNode,
      set: (valNode) => {
        keyValueNode.value = valNode;
        applyEndLoc(keyValueNode, valNode);
        let nextToken = ctx.nextToken({ needSameLine });
        if (isComma(nextToken)) {
          nextToken = ctx.nextToken({ needSameLine });
          if (nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
          if (isRightBrace(nextToken)) {
            if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
          } else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
        }
        if (isRightBrace(nextToken)) {
          applyEndLoc(inlineTableNode, nextToken);
          return valueContainer.set(inlineTableNode);
        }
        return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
      }
    });
    ctx.needSameLine = "invalid-key-value-newline";
    return ["VALUE"];
  }
};
function isDot(token) {
  return isPunctuator(token) && token.value === ".";
}
function isEq(token) {
  return isPunctuator(token) && token.value === "=";
}
function isLeftBracket(token) {
  return isPunctuator(token) && token.value === "[";
}
function isRightBracket(token) {
  return isPunctuator(token) && token.value === "]";
}
function isLeftBrace(token) {
  return isPunctuator(token) && token.value === "{";
}
function isRightBrace(token) {
  return isPunctuator(token) && token.value === "}";
}
function isComma(token) {
  return isPunctuator(token) && token.value === ",";
}
function isPunctuator(token) {
  return Boolean(token && token.type === "Punctuator");
}
function isBare(token) {
  return token.type === "Bare";
}
function isString(token) {
  return token.type === "BasicString" || token.type === "LiteralString";
}
function isMultiLineString(token) {
  return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
function isNumber(token) {
  return token.type === "Integer" || token.type === "Float";
}
function isBoolean(token) {
  return token.type === "Boolean";
}
function isDateTime(token) {
  return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
function applyEndLoc(node, child) {
  if (child) {
    node.range[1] = child.range[1];
    node.loc.end = clonePos(child.loc.end);
  }
}
function cloneRange(range) {
  return [range[0], range[1]];
}
function cloneLoc(loc) {
  return {
    start: clonePos(loc.start),
    end: clonePos(loc.end)
  };
}
function clonePos(pos) {
  return {
    line: pos.line,
    column: pos.column
  };
}
var tomlKeys = {
  Program: ["body"],
  TOMLTopLevelTable: ["body"],
  TOMLTable: ["key", "body"],
  TOMLKeyValue: ["key", "value"],
  TOMLKey: ["keys"],
  TOMLArray: ["elements"],
  TOMLInlineTable: ["body"],
  TOMLBare: [],
  TOMLQuoted: [],
  TOMLValue: []
};
var KEYS2 = unionWith(tomlKeys);
function parseForESLint(code, options) {
  return {
    ast: new TOMLParser(code, options).parse(),
    visitorKeys: KEYS2,
    services: { isTOML: true }
  };
}
var getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
function generateConvertTOMLValue(convertValue) {
  function resolveValue(node, baseTable) {
    return resolver[node.type](node, baseTable);
  }
  const resolver = {
    Program(node, baseTable = {}) {
      return resolveValue(node.body[0], baseTable);
    },
    TOMLTopLevelTable(node, baseTable = {}) {
      for (const body of node.body) resolveValue(body, baseTable);
      return baseTable;
    },
    TOMLKeyValue(node, baseTable = {}) {
      const value = resolveValue(node.value);
      set(baseTable, resolveValue(node.key), value);
      return baseTable;
    },
    TOMLTable(node, baseTable = {}) {
      const table = getTable(baseTable, resolveValue(node.key), node.kind === "array");
      for (const body of node.body) resolveValue(body, table);
      return baseTable;
    },
    TOMLArray(node) {
      return node.elements.map((e) => resolveValue(e));
    },
    TOMLInlineTable(node) {
      const table = {};
      for (const body of node.body) resolveValue(body, table);
      return table;
    },
    TOMLKey(node) {
      return node.keys.map((key) => resolveValue(key));
    },
    TOMLBare(node) {
      return node.name;
    },
    TOMLQuoted(node) {
      return node.value;
    },
    TOMLValue(node) {
      return convertValue(node);
    }
  };
  return (node) => resolveValue(node);
}
function getTable(baseTable, keys, array) {
  let target = baseTable;
  for (let index = 0; index < keys.length - 1; index++) {
    const key = keys[index];
    target = getNextTargetFromKey(target, key);
  }
  const lastKey = last(keys);
  const lastTarget = target[lastKey];
  if (lastTarget == null) {
    const tableValue$1 = {};
    target[lastKey] = array ? [tableValue$1] : tableValue$1;
    return tableValue$1;
  }
  if (isValue(lastTarget)) {
    const tableValue$1 = {};
    target[lastKey] = array ? [tableValue$1] : tableValue$1;
    return tableValue$1;
  }
  if (!array) {
    if (Array.isArray(lastTarget)) {
      const tableValue$1 = {};
      target[lastKey] = tableValue$1;
      return tableValue$1;
    }
    return lastTarget;
  }
  if (Array.isArray(lastTarget)) {
    const tableValue$1 = {};
    lastTarget.push(tableValue$1);
    return tableValue$1;
  }
  const tableValue = {};
  target[lastKey] = [tableValue];
  return tableValue;
  function getNextTargetFromKey(currTarget, key) {
    const nextTarget = currTarget[key];
    if (nextTarget == null) {
      const val = {};
      currTarget[key] = val;
      return val;
    }
    if (isValue(nextTarget)) {
      const val = {};
      currTarget[key] = val;
      return val;
    }
    let resultTarget = nextTarget;
    while (Array.isArray(resultTarget)) {
      const lastIndex = resultTarget.length - 1;
      const nextElement = resultTarget[lastIndex];
      if (isValue(nextElement)) {
        const val = {};
        resultTarget[lastIndex] = val;
        return val;
      }
      resultTarget = nextElement;
    }
    return resultTarget;
  }
}
function set(baseTable, keys, value) {
  let target = baseTable;
  for (let index = 0; index < keys.length - 1; index++) {
    const key = keys[index];
    const nextTarget = target[key];
    if (nextTarget == null) {
      const val = {};
      target[key] = val;
      target = val;
    } else if (isValue(nextTarget) || Array.isArray(nextTarget)) {
      const val = {};
      target[key] = val;
      target = val;
    } else target = nextTarget;
  }
  target[last(keys)] = value;
}
function isValue(value) {
  return typeof value !== "object" || value instanceof Date;
}
function parseTOML(code, options) {
  return parseForESLint(code, options).ast;
}

// lib/src/configs/toml/pieces.js
var FIRST = /[[\]{}=,."'#]|[^\s[\]{}=,."'#]+/g;
function* piecesOf(text) {
  const first = new RegExp(FIRST);
  for (let match = first.exec(text); match; match = first.exec(text)) {
    const piece = pieceAt(text, match.index, match[0]);
    first.lastIndex = piece.end;
    yield piece;
  }
}
function pieceAt(text, start, found) {
  if (found === '"' || found === "'")
    return { kind: "string", start, end: stringEnd(text, start) };
  if (found === "#")
    return { kind: "comment", start, end: lineEnd(text, start) };
  const isPunctuator2 = found.length === 1 && "[]{}=,.".includes(found);
  const kind = isPunctuator2 ? found : "word";
  return { kind, start, end: start + found.length };
}
function stringEnd(text, start) {
  const quote = text.charAt(start);
  return text.startsWith(quote.repeat(3), start) ? longStringEnd(text, start + 3, quote) : shortStringEnd(text, start + 1, quote);
}
function shortStringEnd(text, start, quote) {
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === quote)
      return at + 1;
    if (char === "\n" || char === "\r")
      return at;
    if (char === "\\" && quote === '"' && text[at + 1] !== "\n")
      at++;
  }
  return text.length;
}
function longStringEnd(text, start, quote) {
  for (let at = start; at < text.length; at++) {
    if (text.startsWith(quote.repeat(3), at))
      return endOfQuotes(text, at, quote);
    if (quote === '"' && text[at] === "\\")
      at++;
  }
  return text.length;
}
function endOfQuotes(text, start, quote) {
  const extra = [3, 4].findIndex((offset) => text[start + offset] !== quote);
  return start + 3 + (extra < 0 ? 2 : extra);
}
function lineEnd(text, offset) {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

// lib/src/configs/toml/bounds.js
var MAX_PIECES = 35e4;
var MAX_LENGTH = 65536;
function beyondBounds(text) {
  const levelOf = levelsIn(text);
  let count = 0;
  let comments = 0;
  for (const piece of piecesOf(text)) {
    if (piece.kind === "comment")
      comments++;
    else
      count++;
    if (count > MAX_PIECES)
      return TOO_MUCH;
    if (comments > MAX_PIECES)
      return TOO_MANY_COMMENTS;
    if (piece.kind === "comment")
      continue;
    if (levelOf(piece) > MAX_DEPTH)
      return TOO_DEEP;
    if (piece.end - piece.start > MAX_LENGTH)
      return tooLong(piece);
  }
  return null;
}
var TOO_MANY_COMMENTS = {
  ...TOO_MUCH,
  problem: "the file holds more comments than any config"
};
var tooLong = ({ start, end }) => ({
  problem: `a key or a value of more than ${MAX_LENGTH} characters`,
  remedy: "shorten it",
  start,
  end
});
function levelsIn(text) {
  const outer = [];
  let base = 0;
  let dots = 0;
  let before = 0;
  const steps = {
    "[": () => open(),
    "{": () => open(),
    "]": () => close(),
    "}": () => close(),
    ",": () => set2(base, 0),
    ".": () => set2(base, dots + 1)
  };
  const set2 = (newBase, newDots) => {
    base = newBase;
    dots = newDots;
  };
  const open = () => {
    outer.push(base);
    set2(base + dots + 1, 0);
  };
  const close = () => set2(outer.pop() ?? 0, 0);
  return (piece) => {
    const isNewLine = /[\r\n]/.test(text.slice(before, piece.start));
    if (isNewLine && outer.length === 0)
      dots = 0;
    steps[piece.kind]?.();
    before = piece.end;
    return base + dots;
  };
}

// lib/src/configs/toml/spot.js
var on2 = ({ start, end }, problem, remedy) => ({ problem, remedy, start, end });
function spotOf2({ index, message }, { text, line }) {
  const brackets = [];
  let before;
  let found;
  for (const piece of piecesOf(text)) {
    if (piece.end > index || piece.end === index && isCut(piece, text)) {
      found = piece;
      break;
    }
    keepOpen2(brackets, piece);
    if (piece.kind !== "comment")
      before = piece;
  }
  return { text, message, index, piece: found, before, open: brackets.at(-1), line };
}
function keepOpen2(brackets, piece) {
  if (piece.kind === "[" || piece.kind === "{")
    brackets.push(piece);
  if (piece.kind === "]" || piece.kind === "}")
    brackets.pop();
}
var isCut = ({ kind, start, end }, text) => kind === "string" && !isClosed(text.slice(start, end)) || kind === "word" && /[+.-]/.test(text.charAt(end - 1));
function isClosed(string) {
  const quote = string.charAt(0);
  const wanted = string.startsWith(quote.repeat(3)) ? 3 : 1;
  if (string.length < 2 * wanted || !string.endsWith(quote.repeat(wanted)))
    return false;
  const backslashes = /\\*$/.exec(string.slice(Math.max(0, string.length - wanted - 1e3), -wanted));
  return quote === "'" || (backslashes?.[0].length ?? 0) % 2 === 0;
}
function isHeader({ kind, start }, text) {
  const begin = text.lastIndexOf("\n", start - 1) + 1;
  return kind === "[" && /^[\s[]*$/.test(text.slice(begin, start));
}
function isAtValue({ before, open, text }) {
  if (before?.kind === "=")
    return true;
  const isInList = open?.kind === "[" && !isHeader(open, text);
  return isInList && (before?.kind === "," || before === open);
}

// lib/src/configs/toml/line-slips.js
var json = ({ text, index, piece }) => {
  if (piece?.kind !== "{" || text.slice(0, index).trim() !== "")
    return void 0;
  const remedy = 'write the file as TOML: `[mcp_servers.name]`, and below it `command = "npx"` and so on';
  return on2(piece, "the file is written as JSON, not as TOML", remedy);
};
var conflict2 = ({ text, index, line }) => {
  const mark = /^(?:<{7}|={7}|>{7})/.exec(text.slice(index, index + 7));
  if (!mark)
    return void 0;
  const range = { start: index, end: index + 7 };
  return on2(range, "a merge conflict marker", `resolve the merge conflict at line ${line(index)}`);
};
var duplicate = ({ message, text, piece, open, line }) => {
  if (message !== "Defining a key multiple times is invalid" || !piece)
    return void 0;
  const name = text.slice(piece.start, Math.min(piece.end, piece.start + 60));
  const place = `line ${line(piece.start)}`;
  return open && isHeader(open, text) ? on2(piece, `\`${name}\` in a table header is defined already`, `put what stands below ${place} where \`${name}\` stands first, or give one of them another name`) : on2(piece, `the key \`${name}\` is defined already`, `remove one of the two \`${name}\`, for example the one in ${place}`);
};
var slashes = ({ text, index, line }) => text.startsWith("//", index) ? on2({ start: index, end: index + 2 }, "a `//` comment", `begin the comment in line ${line(index)} with \`#\``) : void 0;
var colon = (spot) => {
  const { text, index, line } = spot;
  if (text[index] !== ":" || isAtValue(spot))
    return void 0;
  const range = { start: index, end: index + 1 };
  return on2(range, "a colon where `=` should stand", `write \`=\` for the colon in line ${line(index)}`);
};
var missingValue = ({ before, piece, line }) => {
  if (before?.kind !== "=")
    return void 0;
  const isSameLine = piece && line(piece.start) === line(before.start);
  if (isSameLine && piece.kind !== "comment" && !"]},".includes(piece.kind))
    return void 0;
  const remedy = `write a value behind the \`=\` in line ${line(before.start)}`;
  return on2(before, "a value is missing", remedy);
};
var twoEquals = ({ before, piece, line }) => before?.kind === "=" && piece?.kind === "=" ? on2(piece, "two `=` in a row", `remove one \`=\` in line ${line(piece.start)}`) : void 0;
var lineEnder = ({ text, index, piece, open, line }) => {
  const char = text.charAt(index);
  if (open || char !== "," && char !== ";")
    return void 0;
  if (piece?.start !== index || !/^.\s*(?:$|\n|#)/.test(text.slice(index, index + 200)))
    return void 0;
  const name = char === "," ? "comma" : "semicolon";
  const range = { start: index, end: index + 1 };
  return on2(range, `a ${name} at the end of a line`, `remove the ${name} in line ${line(index)}`);
};
var afterValue2 = ({ message, before, piece, text, line }) => {
  if (message !== "Must be a newline" || !piece || !before)
    return void 0;
  const place = `line ${line(piece.start)}`;
  if (before.kind === "string" && before.end === piece.start)
    return on2(piece, "the quotes do not pair up", text[before.start] === '"' ? `close each string of ${place} with a quote, and write \`\\"\` for a quote inside a string` : `close each string of ${place} with a quote, and put one that holds \`'\` in double quotes`);
  return on2(piece, "more than one thing in a line", `put what follows the value in ${place} on a line of its own, or remove it`);
};
var missingEquals = ({ message, before, line }) => {
  if (message !== "Expected equal (=) token" || !before)
    return void 0;
  const remedy = `write \`=\` and a value behind the key in line ${line(before.start)}, and put a key with blanks in quotes`;
  return on2(before, "`=` is missing behind a key", remedy);
};
var badKey2 = (spot) => {
  const { before, piece, open, text, line } = spot;
  if (!piece || isAtValue(spot))
    return void 0;
  const place = `line ${line(piece.start)}`;
  const isWord = piece.kind === "word" || piece.kind === "string" && isClosed(text.slice(piece.start, piece.end));
  if (isWord)
    return on2(piece, "a key with characters that need quotes", `put the key in ${place} in quotes, as in \`[table."a b"]\``);
  const isEmpty = piece.kind === "=" || piece.kind === "." || piece.kind === "]" && before === open;
  return isEmpty ? on2(piece, "a key is missing", `write a key, and keys with one dot between them, in ${place}`) : void 0;
};
function unexpected({ text, index, piece, line }) {
  const range = piece ?? { start: index, end: index };
  const char = String.fromCodePoint(text.codePointAt(index) ?? 32).trim();
  const what = char === "" ? "something" : `\`${char}\``;
  const place = line(index);
  return on2(range, `an unexpected ${what === "something" ? "end" : what}`, `look at line ${place}`);
}

// lib/src/configs/toml/value-slips.js
var unclosedString = ({ piece, text, line }) => {
  if (piece?.kind !== "string")
    return void 0;
  const string = text.slice(piece.start, piece.end);
  if (isClosed(string))
    return void 0;
  if (WINDOWS_PATH.test(string))
    return windowsPath({ ...piece, end: piece.start + 3 }, line(piece.start));
  const quote = string.charAt(0);
  const closer = string.startsWith(quote.repeat(3)) ? quote.repeat(3) : quote;
  const remedy = `close the string in line ${line(piece.start)} with \`${closer}\``;
  return on2(piece, "a string without its closing quote", remedy);
};
var WINDOWS_PATH = /^"(?:[A-Za-z]:)?\\(?!["\\])/;
var windowsPath = (range, line) => on2(range, "a backslash in a string in double quotes", `put the string in line ${line} in single quotes, as in \`'C:\\Users'\``);
var inString = ({ piece, text, index, message, line }) => {
  if (piece?.kind !== "string" && piece?.kind !== "comment")
    return void 0;
  if (message.startsWith("Control characters")) {
    const range2 = { start: index, end: index + 1 };
    return on2(range2, "a control character", `remove the character at column ${columnOf(text, index)} of line ${line(index)}`);
  }
  if (message.startsWith("Three or more"))
    return on2(piece, "too many quotes at the end of a string", `end the string of line ${line(piece.start)} with three quotes`);
  const start = text.lastIndexOf("\\", index);
  if (start < piece.start)
    return void 0;
  const range = { start, end: Math.min(start + 2, text.length) };
  const isPlain = !text.slice(piece.start, piece.end).includes("'");
  return isPlain && !text.startsWith('"""', piece.start) ? windowsPath(range, line(start)) : on2(range, "a single backslash in a string", `double each backslash of the string in line ${line(start)}`);
};
var columnOf = (text, index) => index - Math.max(text.lastIndexOf("\n", index - 1), text.lastIndexOf("\r", index - 1));
var unclosedBracket2 = ({ open, piece, text, line }) => {
  if (!open || piece && !beginsAnew(piece.start, text))
    return void 0;
  if (open.kind === "{" || piece && line(piece.start) === line(open.start))
    return void 0;
  const what = isHeader(open, text) ? "the header of a table" : "a list";
  return on2(open, `${what} is not closed`, `close the \`[\` of line ${line(open.start)} with \`]\``);
};
var beginsAnew = (offset, text) => /^(?:[\w.-]{1,200}[ \t]*=|\[[\w."' -]{1,200}\]{1,2}\s*(?:[#\n]|$))/.test(text.slice(offset, offset + 500));
var inlineTable = ({ message, open, piece, line }) => {
  if (open?.kind !== "{")
    return void 0;
  if (message.startsWith("Trailing comma") && piece)
    return on2(piece, "a comma follows the last item of an inline table", `remove the comma before the \`}\` in line ${line(piece.start)}`);
  if (piece && line(piece.start) === line(open.start))
    return void 0;
  const remedy = `write the inline table of line ${line(open.start)} in one line, from \`{\` to \`}\`, or as a \`[table]\` of its own`;
  return on2(open, "an inline table does not end in its line", remedy);
};
var missingComma = ({ message, before, piece, open, line }) => {
  if (message !== "Expected comma (,) token" || !before || !piece || !open)
    return void 0;
  if (piece.kind === "]" || piece.kind === "}") {
    const closer = open.kind === "[" ? "]" : "}";
    return on2(piece, `a \`${piece.kind}\` where \`${closer}\` should stand`, `write \`${closer}\` in line ${line(piece.start)}`);
  }
  return on2(before, "a comma is missing", `add a comma behind the value in line ${line(before.end)}`);
};
var extraComma = ({ before, piece, line }) => {
  if (piece?.kind !== ",")
    return void 0;
  const problem = before?.kind === "," ? "two commas in a row" : "a comma before the first item";
  return on2(piece, problem, `remove the comma in line ${line(piece.start)}`);
};
var WORDS = {
  True: "true",
  TRUE: "true",
  False: "false",
  FALSE: "false"
};
var NOTHING = ["null", "None", "nil", "undefined", "NULL", "~"];
var bareValue = (spot) => {
  const { piece, text, line, message } = spot;
  if (piece?.kind !== "word" || !(isAtValue(spot) || message === "Must be a newline" && spot.index > piece.start))
    return void 0;
  const word = text.slice(piece.start, piece.end);
  const place = `line ${line(piece.start)}`;
  if (Object.hasOwn(WORDS, word))
    return on2(piece, `\`${word}\` is no TOML value`, `write \`${WORDS[word]}\` in ${place}`);
  if (NOTHING.includes(word))
    return on2(piece, "TOML has no null", `remove the key and the value in ${place}`);
  if (/^[“”„‟«»″]/.test(word))
    return on2(piece, "a typographic quote", `write \`"\` for each typographic quote in ${place}`);
  if (/^[+-]?\d/.test(word))
    return number(spot, word);
  const quotes = word.includes("\\") ? "single" : "double";
  return on2(piece, "a value without quotes", `put the whole value in ${place} in ${quotes} quotes`);
};
function number({ piece, message, line, index }, word) {
  const range = piece ?? { start: index, end: index };
  const place = `line ${line(range.start)}`;
  if (message.startsWith("Leading zeros"))
    return on2(range, "a number that begins with a zero", `write the number in ${place} without the zero, or put it in quotes`);
  if (/^\d+(?:[-:]\d+)+/.test(word) && message.includes("invalid"))
    return on2(range, "a date or a time that does not exist", `correct it in ${place}, or put it in quotes`);
  return on2(range, "a value without quotes", `put the whole value in ${place} in double quotes`);
}

// lib/src/configs/toml/slips.js
function slipAt2(error, source) {
  const spot = spotOf2(error, source);
  for (const tell of TELLERS2) {
    const slip2 = tell(spot);
    if (slip2)
      return slip2;
  }
  return unexpected(spot);
}
var TELLERS2 = [
  duplicate,
  conflict2,
  json,
  unclosedString,
  inString,
  slashes,
  unclosedBracket2,
  inlineTable,
  colon,
  twoEquals,
  missingValue,
  lineEnder,
  bareValue,
  afterValue2,
  missingEquals,
  missingComma,
  extraComma,
  badKey2
];

// lib/src/configs/toml/tree.js
function treeOf2({ body: [top] }, positions) {
  const root = emptyTable(top.range);
  for (const part of top.body) {
    if (part.type === "TOMLKeyValue")
      addPair(root, part);
    else
      for (const pair of addHeader(root, part))
        addPair(...pair);
  }
  return nodeOfTable(root, positions);
}
var emptyTable = (range) => ({ range, members: /* @__PURE__ */ new Map() });
function addHeader(root, header) {
  const { keys } = header.key;
  const parent = tableAt(root, keys.slice(0, -1), header.range);
  const [last2] = keys.slice(-1);
  if (!last2)
    return [];
  const table = header.kind === "array" ? appended(parent, last2, header.range) : void 0;
  const its = table ?? tableAt(parent, [last2], header.range);
  return header.body.map((pair) => [its, pair]);
}
function tableAt(from, keys, range) {
  let table = from;
  for (const key of keys)
    table = tableUnder(table, key, range);
  return table;
}
function tableUnder({ members }, key, range) {
  const known = members.get(nameOf(key))?.value;
  const last2 = known && ("table" in known ? known.table : "tables" in known && known.tables.at(-1));
  if (last2)
    return last2;
  const table = emptyTable(range);
  members.set(nameOf(key), { key: key.range, value: { table } });
  return table;
}
function appended({ members }, key, range) {
  const known = members.get(nameOf(key))?.value;
  const table = emptyTable(range);
  if (known && "tables" in known)
    known.tables.push(table);
  else
    members.set(nameOf(key), { key: key.range, value: { tables: [table] } });
  return table;
}
function addPair(to, { key: { keys }, value, range }) {
  const table = tableAt(to, keys.slice(0, -1), range);
  const [last2] = keys.slice(-1);
  if (last2)
    table.members.set(nameOf(last2), { key: last2.range, value: asValue(value) });
}
var asValue = (value) => value.type === "TOMLInlineTable" ? { table: inlineTable2(value) } : { node: value };
function inlineTable2({ range, body }) {
  const table = emptyTable(range);
  for (const pair of body)
    addPair(table, pair);
  return table;
}
var nameOf = (key) => key.type === "TOMLBare" ? key.name : key.value;
function nodeOfTable({ range, members }, positions) {
  const all = [...members].map(([key, { key: keyRange, value }]) => ({
    key,
    keyOrigin: positions.origin(...keyRange),
    value: nodeOfValue(value, positions)
  }));
  return { kind: "object", members: all, origin: positions.origin(...range) };
}
function nodeOfValue(value, positions) {
  if ("table" in value)
    return nodeOfTable(value.table, positions);
  if ("node" in value)
    return nodeOf2(value.node, positions);
  const items = value.tables.map((table) => nodeOfTable(table, positions));
  return { kind: "list", items, origin: positions.origin(...value.tables[0]?.range ?? [0, 0]) };
}
function nodeOf2(node, positions) {
  const origin = positions.origin(...node.range);
  if (node.type === "TOMLArray") {
    const items = node.elements.map((item) => nodeOfValue(asValue(item), positions));
    return { kind: "list", items, origin };
  }
  switch (node.kind) {
    case "string":
    case "boolean":
      return { kind: node.kind, value: node.value, origin };
    case "integer":
    case "float":
      return { kind: "number", value: node.value, origin };
    default:
      return { kind: "date", origin };
  }
}

// lib/src/configs/toml/read-toml.js
function readToml(file, text) {
  const tooMuch = beyondBounds(text);
  if (tooMuch)
    return { root: null, slips: [tooMuch] };
  const positions = positionsIn(file, text);
  try {
    const program = parseTOML(text, { tomlVersion: "1.0" });
    return { root: treeOf2(program, positions), slips: [] };
  } catch (error) {
    if (!(error instanceof ParseError))
      throw error;
    const slip2 = slipAt2(error, { text, line: positions.line });
    return { root: null, slips: [slip2] };
  }
}
export {
  readFrontmatter as frontmatter,
  readToml as toml,
  readYaml as yaml
};
