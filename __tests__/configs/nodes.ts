import type { ConfigNode } from "../../src/configs/node.ts";
import type { Reading } from "../../src/configs/reading.ts";
import type { Origin } from "../../src/model/place.ts";

/** What an editor shows between the two places. */
export function cut(text: string, origin: Origin): string {
  const lines = text.split(/\r\n|\r|\n/);
  const part = lines.slice(origin.line - 1, origin.endLine);
  const last = part.length - 1;
  part[last] = part[last]?.slice(0, origin.endColumn - 1) ?? "";
  part[0] = part[0]?.slice(origin.column - 1) ?? "";
  return part.join("\n");
}

/** The value of a node without its places; a date is told by its kind. */
export function plain(node: ConfigNode | null): unknown {
  if (!node || node.kind === "null") return null;
  if (node.kind === "list") return node.items.map(plain);
  if (node.kind === "date") return "a date";
  if (node.kind !== "object") return node.value;
  return Object.fromEntries(node.members.map(({ key, value }) => [key, plain(value)]));
}

/** Every node of a tree with the path that leads to it, and the place of its key. */
export function* nodesOf(
  node: ConfigNode,
  path: readonly string[] = [],
  key?: Origin,
): Generator<{ path: readonly string[]; node: ConfigNode; key?: Origin }> {
  yield { path, node, ...(key ? { key } : {}) };
  if (node.kind === "list")
    for (const [at, item] of node.items.entries()) yield* nodesOf(item, [...path, String(at)]);
  if (node.kind === "object")
    for (const member of node.members)
      yield* nodesOf(member.value, [...path, member.key], member.keyOrigin);
}

/** The nodes as `path: key -> value`, each as it stands in the text. */
export const places = (text: string, root: ConfigNode | null): readonly string[] =>
  root
    ? [...nodesOf(root)].slice(1).map(({ path, node, key }) => {
        const at = key ? `[${cut(text, key)}] ` : "";
        return `${path.join("/")}: ${at}${cut(text, node.origin)}`;
      })
    : [];

/** Slips as `[what is marked] problem | remedy`. */
export const slipsOf = (text: string, { slips }: Reading): readonly string[] =>
  slips.map(
    ({ problem, remedy, start, end }) => `[${text.slice(start, end)}] ${problem} | ${remedy}`,
  );
