import { type Node, parseTree } from "jsonc-parser";
import type { ConfigNode, Member } from "../node.ts";
import type { Positions } from "../positions.ts";

/** The value of a text that the grammar has accepted, with its places; `null` where there is none. */
export function treeOf(text: string, positions: Positions): ConfigNode | null {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  return tree ? nodeOf(tree, positions) : null;
}

function nodeOf(node: Node, positions: Positions): ConfigNode {
  const origin = positions.origin(node.offset, node.offset + node.length);
  const children = node.children ?? [];
  switch (node.type) {
    case "object":
      return { kind: "object", members: children.flatMap((it) => memberOf(it, positions)), origin };
    case "array":
      return { kind: "list", items: children.map((it) => nodeOf(it, positions)), origin };
    case "string":
    case "number":
    case "boolean":
      return { kind: node.type, value: node.value, origin };
    default:
      return { kind: "null", origin };
  }
}

function memberOf(property: Node, positions: Positions): readonly Member[] {
  const [key, value] = property.children ?? [];
  if (!key || !value) return [];
  const keyOrigin = positions.origin(key.offset, key.offset + key.length);
  return [{ key: String(key.value), keyOrigin, value: nodeOf(value, positions) }];
}
