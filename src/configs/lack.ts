import type { Transport } from "../model/server.ts";
import { type Flaw, misshapen } from "./flaw.ts";
import type { ConfigFormat, Role } from "./format.ts";
import type { Member, ObjectNode } from "./node.ts";
import { givenMember, typeFor } from "./transport.ts";

/** The key that the transport cannot do without, where it is not there, not even under another name. */
export function lackOf(
  { keyOrigin }: Member,
  entry: ObjectNode,
  transport: Transport,
  format: ConfigFormat,
  mistaken: readonly Role[],
): readonly Flaw[] {
  const [needed, other] = transport === "stdio" ? NEEDS.stdio : NEEDS.remote;
  if (givenMember(entry, needed, format) || mistaken.includes(needed)) return [];
  const { roles } = format;
  const otherMember = givenMember(entry, other, format);
  const type = givenMember(entry, "type", format);
  if (!otherMember || !type) {
    const problem = `the entry has neither \`${roles.command}\` nor \`${roles.url}\``;
    return [misshapen(problem, `add \`${roles.command}\` with the program to start`, keyOrigin)];
  }
  const problem = `the entry has a \`${roles[other]}\`, but its \`${roles.type}\` wants a \`${roles[needed]}\``;
  const right = typeFor(needed === "command" ? "http" : "stdio", format);
  return [misshapen(problem, `write \`"${roles.type}": "${right}"\``, type.value.origin)];
}

const NEEDS = { stdio: ["command", "url"], remote: ["url", "command"] } as const;
