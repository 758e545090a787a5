import { type Flaw, misshapen } from "./flaw.ts";
import type { ConfigFormat } from "./format.ts";
import type { Member } from "./node.ts";

/** A name that the client keeps for a server of its own. */
export function reservedName(
  { key, keyOrigin }: Member,
  { reserved, client }: ConfigFormat,
): readonly Flaw[] {
  if (!reserved.includes(key)) return [];
  const problem = `the name \`${key}\` is reserved: ${client.title} skips the entry`;
  return [misshapen(problem, "give the server another name", keyOrigin)];
}
