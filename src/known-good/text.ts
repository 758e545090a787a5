import type { KnownGood, KnownTool } from "../model/known-good.ts";
import { harmlessJson } from "../report/harmless-json.ts";

/** The version of the file's shape. */
export const VERSION = 1;

/** The file of known good starts: JSON for a review, one member a line, one tool a line. */
export function knownGoodText(starts: readonly KnownGood[]): string {
  const servers = blockText("[", starts.map(startText), "]", "  ");
  const members = [`"version": ${VERSION}`, `"servers": ${servers}`];
  return harmlessJson(`${blockText("{", members, "}", "")}\n`);
}

function startText({ handshake, tools, ...start }: KnownGood): string {
  const members = [
    ...membersOf(start),
    `"handshake": ${blockText("{", membersOf(handshake), "}", "      ")}`,
    `"tools": ${blockText("[", tools.map(toolText), "]", "      ")}`,
  ];
  return blockText("{", members, "}", "    ");
}

const membersOf = (value: object): readonly string[] =>
  Object.entries(value).map(([key, member]) => `"${key}": ${inline(member)}`);

const toolText = ({ name, sha256, parts }: KnownTool): string => inline({ name, sha256, parts });

/** One item a line, indented by two blanks more than the brackets. */
function blockText(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}${close}`;
}

/** JSON on one line, with blanks as people write them. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
