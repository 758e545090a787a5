import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { MAX_DEPTH, TOO_DEEP } from "../limits.ts";
import type { ConfigNode, Member } from "../node.ts";
import type { Positions } from "../positions.ts";
import type { Slip } from "../slip.ts";
import {
  aliasBomb,
  badKey,
  badMerge,
  duplicateKey,
  noAnchor,
  ownAlias,
  type Range,
} from "./tree-slips.ts";

/** What aliases may add to a file beside what is written in it; a file can be made to stand for a billion values. */
const MAX_REPEATED = 10_000;

/** A reading in progress; `Refusal` leaves it. */
interface Walk {
  readonly positions: Positions;
  /** The nodes with an anchor, the last one of each name. */
  readonly anchors: Map<string, Node>;
  /** What has been read of the nodes with an anchor, and how many values each stands for. */
  readonly read: Map<Node, { readonly node: ConfigNode; readonly size: number }>;
  /** Values so far, and how many of them aliases repeat. */
  size: number;
  repeated: number;
}

/** Ends a reading at a slip that the parser does not know. */
export class Refusal extends Error {
  readonly slip: Slip;

  constructor(slip: Slip) {
    super(slip.problem);
    this.slip = slip;
  }
}

/** The value of a document with its places. What an alias stands for is read once, and has the place of its anchor. */
export function treeOf(contents: Node, positions: Positions): ConfigNode {
  const walk = { positions, anchors: new Map(), read: new Map(), size: 0, repeated: 0 };
  return nodeOf(contents, walk, 1);
}

function nodeOf(node: Node, walk: Walk, depth: number): ConfigNode {
  if (depth > MAX_DEPTH) throw new Refusal(TOO_DEEP);
  if (isAlias(node)) return aliasOf(node, walk);
  const anchor = "anchor" in node && node.anchor;
  if (anchor) walk.anchors.set(anchor, node);
  const before = walk.size++;
  const read = plainNodeOf(node, walk, depth);
  if (anchor) walk.read.set(node, { node: read, size: walk.size - before });
  return read;
}

function plainNodeOf(node: Node, walk: Walk, depth: number): ConfigNode {
  if (isMap(node)) {
    const members = membersOf(node, walk, depth);
    return { kind: "object", members, origin: originOf(node, walk) };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => nodeOf(item as Node, walk, depth + 1));
    return { kind: "list", items, origin: originOf(node, walk) };
  }
  return scalarOf(node as Scalar, walk);
}

function scalarOf(node: Scalar, walk: Walk): ConfigNode {
  const origin = originOf(node, walk);
  const { value } = node;
  if (typeof value === "string") return { kind: "string", value, origin };
  if (typeof value === "number") return { kind: "number", value, origin };
  return typeof value === "boolean" ? { kind: "boolean", value, origin } : { kind: "null", origin };
}

/** An anchor that is not read yet is one that the alias stands in. */
function aliasOf(alias: Alias, walk: Walk): ConfigNode {
  const range = rangeOf(alias);
  const target = walk.anchors.get(alias.source);
  if (!target) throw new Refusal(noAnchor(range, walk.positions));
  const known = walk.read.get(target);
  if (!known) throw new Refusal(ownAlias(range, walk.positions));
  repeat(known.size, range, walk);
  return known.node;
}

function repeat(size: number, range: Range, walk: Walk): void {
  walk.size += size;
  walk.repeated += size;
  if (walk.repeated > MAX_REPEATED) throw new Refusal(aliasBomb(range, walk.positions));
}

/** The members of an object; those that a merge key (`<<`) brings stand behind, and do not replace its own. */
function membersOf({ items }: YAMLMap, walk: Walk, depth: number): readonly Member[] {
  const own = new Map<string, Member>();
  const merged: Member[] = [];
  for (const pair of items as readonly Pair<Node, Node | null>[]) {
    const key = keyOf(pair, walk);
    const value = memberValue(pair, walk, depth);
    if (isMergeKey(pair.key)) merged.push(...mergedMembers(value, pair, walk));
    else if (own.has(key)) throw new Refusal(duplicateKey(key, rangeOf(pair.key), walk.positions));
    else own.set(key, { key, keyOrigin: originOf(pair.key, walk), value });
  }
  return [...own.values(), ...missingIn(own, merged)];
}

/** Of the members that are merged the first of each name that the object itself does not have. */
function missingIn(own: ReadonlyMap<string, Member>, merged: readonly Member[]): readonly Member[] {
  if (merged.length === 0) return [];
  const first = new Map([...merged].reverse().map((member) => [member.key, member]));
  return [...first.values()].filter(({ key }) => !own.has(key)).reverse();
}

const isMergeKey = (key: Node): boolean =>
  isScalar(key) && key.value === "<<" && key.type === Scalar.PLAIN;

function mergedMembers(
  value: ConfigNode,
  { key }: Pair<Node, Node | null>,
  walk: Walk,
): readonly Member[] {
  const sources = value.kind === "list" ? value.items : [value];
  const members = sources.flatMap((source) => {
    if (source.kind !== "object") throw new Refusal(badMerge(rangeOf(key), walk.positions));
    return source.members;
  });
  repeat(members.length, rangeOf(key), walk);
  return members;
}

/** A key as it is written, quotes and escapes taken away: `1` and `true` are names as well. */
function keyOf({ key }: Pair<Node, Node | null>, walk: Walk): string {
  const scalar = isAlias(key) ? walk.anchors.get(key.source) : key;
  if (!isScalar(scalar)) throw new Refusal(badKey(rangeOf(key), walk.positions));
  if (scalar.anchor) {
    walk.anchors.set(scalar.anchor, scalar);
    walk.read.set(scalar, { node: scalarOf(scalar, walk), size: 1 });
  }
  return scalar.source ?? "";
}

function memberValue(
  { key, value }: Pair<Node, Node | null>,
  walk: Walk,
  depth: number,
): ConfigNode {
  if (value) return nodeOf(value, walk, depth + 1);
  const [, end] = rangeOf(key);
  return { kind: "null", origin: walk.positions.origin(end, end) };
}

const originOf = (node: Node, { positions }: Walk) => positions.origin(...rangeOf(node));

function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  if (isMap(node) && !node.flow) return [start, Math.max(start, lastEnd(node))];
  if (isSeq(node) && !node.flow) return [start, Math.max(start, lastEnd(node))];
  return [start, end];
}

/** Where the last thing within a block ends: the range of the block itself takes in the blank lines behind it. */
function lastEnd({ items }: YAMLMap | YAMLSeq): number {
  const last = items.at(-1) as Node | Pair<Node, Node | null> | undefined;
  if (!last) return 0;
  const node = "key" in last ? (last.value ?? last.key) : last;
  return rangeOf(node as Node)[1];
}
