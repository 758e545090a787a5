import type { AST } from "toml-eslint-parser";
import type { ConfigNode } from "../node.ts";
import type { Positions } from "../positions.ts";

type Range = AST.Range;
type Key = AST.TOMLBare | AST.TOMLQuoted;

/** A table while it is put together: headers and dotted keys add to it from all over the file. */
interface Table {
  /** Of the first header, or dotted key, that names it. */
  readonly range: Range;
  readonly members: Map<string, { readonly key: Range; readonly value: Value }>;
}

/** What a key may stand for: `tables` is a list of tables (`[[name]]`), `node` any other value. */
type Value = { readonly table: Table } | { readonly tables: Table[] } | { readonly node: Node };
type Node = Exclude<AST.TOMLContentNode, AST.TOMLInlineTable>;

/** The value of a text that the parser has accepted, with its places. */
export function treeOf({ body: [top] }: AST.TOMLProgram, positions: Positions): ConfigNode {
  const root = emptyTable(top.range);
  for (const part of top.body) {
    if (part.type === "TOMLKeyValue") addPair(root, part);
    else for (const pair of addHeader(root, part)) addPair(...pair);
  }
  return nodeOfTable(root, positions);
}

const emptyTable = (range: Range): Table => ({ range, members: new Map() });

/** The pairs below a header, each with the table that it belongs to. */
function addHeader(root: Table, header: AST.TOMLTable): readonly [Table, AST.TOMLKeyValue][] {
  const { keys } = header.key;
  const parent = tableAt(root, keys.slice(0, -1), header.range);
  const [last] = keys.slice(-1);
  if (!last) return [];
  const table = header.kind === "array" ? appended(parent, last, header.range) : undefined;
  const its = table ?? tableAt(parent, [last], header.range);
  return header.body.map((pair) => [its, pair]);
}

/** The table that a path of keys leads to; tables on the way that nothing has named yet are made. */
function tableAt(from: Table, keys: readonly Key[], range: Range): Table {
  let table = from;
  for (const key of keys) table = tableUnder(table, key, range);
  return table;
}

function tableUnder({ members }: Table, key: Key, range: Range): Table {
  const known = members.get(nameOf(key))?.value;
  const last = known && ("table" in known ? known.table : "tables" in known && known.tables.at(-1));
  if (last) return last;
  const table = emptyTable(range);
  members.set(nameOf(key), { key: key.range, value: { table } });
  return table;
}

function appended({ members }: Table, key: Key, range: Range): Table {
  const known = members.get(nameOf(key))?.value;
  const table = emptyTable(range);
  if (known && "tables" in known) known.tables.push(table);
  else members.set(nameOf(key), { key: key.range, value: { tables: [table] } });
  return table;
}

function addPair(to: Table, { key: { keys }, value, range }: AST.TOMLKeyValue): void {
  const table = tableAt(to, keys.slice(0, -1), range);
  const [last] = keys.slice(-1);
  if (last) table.members.set(nameOf(last), { key: last.range, value: asValue(value) });
}

const asValue = (value: AST.TOMLContentNode): Value =>
  value.type === "TOMLInlineTable" ? { table: inlineTable(value) } : { node: value };

function inlineTable({ range, body }: AST.TOMLInlineTable): Table {
  const table = emptyTable(range);
  for (const pair of body) addPair(table, pair);
  return table;
}

const nameOf = (key: Key): string => (key.type === "TOMLBare" ? key.name : key.value);

function nodeOfTable({ range, members }: Table, positions: Positions): ConfigNode {
  const all = [...members].map(([key, { key: keyRange, value }]) => ({
    key,
    keyOrigin: positions.origin(...keyRange),
    value: nodeOfValue(value, positions),
  }));
  return { kind: "object", members: all, origin: positions.origin(...range) };
}

function nodeOfValue(value: Value, positions: Positions): ConfigNode {
  if ("table" in value) return nodeOfTable(value.table, positions);
  if ("node" in value) return nodeOf(value.node, positions);
  const items = value.tables.map((table) => nodeOfTable(table, positions));
  return { kind: "list", items, origin: positions.origin(...(value.tables[0]?.range ?? [0, 0])) };
}

function nodeOf(node: Node, positions: Positions): ConfigNode {
  const origin = positions.origin(...node.range);
  if (node.type === "TOMLArray") {
    const items = node.elements.map((item) => nodeOfValue(asValue(item), positions));
    return { kind: "list", items, origin };
  }
  switch (node.kind) {
    case "string":
    case "boolean":
      return { kind: node.kind, value: node.value, origin } as ConfigNode;
    case "integer":
    case "float":
      return { kind: "number", value: node.value, origin };
    default:
      return { kind: "date", origin };
  }
}
