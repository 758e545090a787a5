import type { Repair } from "../../model/rule.ts";

type Entry = Readonly<Record<string, unknown>>;

/** A fix that is an edit of one entry of a config: the entry before and after, in the shape that most clients read. */
export const entryRepair = (before: Entry, after: Entry): Repair => ({
  language: "json",
  before: configText(before),
  after: configText(after),
});

const configText = (entry: Entry): string => textOf({ mcpServers: { acme: entry } }, "");

/** JSON as people write a config: every key on a line of its own, a list on one. */
function textOf(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  const inner = `${indent}  `;
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${JSON.stringify(key)}: ${textOf(member, inner)}`,
  );
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}
