import { type Fact, fact } from "../model/fact.ts";
import type { Transport } from "../model/server.ts";
import type { ConfigFormat } from "./format.ts";
import { type ConfigNode, memberOf, type ObjectNode } from "./node.ts";
import { givenMember } from "./transport.ts";

/** Why the client, or this check, leaves the entry alone, or `null`. */
export function offReason(
  entry: ObjectNode,
  transport: Transport,
  format: ConfigFormat,
): string | null {
  const used = format.offSwitches.find(({ key, value }) => {
    const member = memberOf(entry, key);
    return member && isBoolean(member.value, value);
  });
  if (used) return `it is switched off by \`"${used.key}": ${used.value}\``;
  const leftOut = format.leavesOut?.(entry);
  if (leftOut) return leftOut;
  const url = givenMember(entry, "url", format)?.value;
  if (transport === "stdio" || url?.kind !== "string") return null;
  if (url.value.trim() === "") return "its url is empty: not configured";
  return /^wss?:/i.test(url.value) ? "it is reached over WebSocket, which is not checked" : null;
}

/** Switches of other clients that say off, in an entry of a client that does not know them. */
export function idleSwitches(entry: ObjectNode, format: ConfigFormat): readonly Fact[] {
  const own = format.offSwitches.map(({ key }) => key);
  const right = own[0] ?? format.offLists.find(({ says }) => says === "off")?.path.join(".");
  if (!right) return [];
  return OFF_SWITCHES.filter(({ key }) => !own.includes(key)).flatMap(({ key, value, owner }) => {
    const member = memberOf(entry, key);
    const saysOff = member && isBoolean(member.value, value);
    return saysOff ? [fact("foreign-key", { key, right, owner }, member.keyOrigin)] : [];
  });
}

const OFF_SWITCHES = [
  { key: "disabled", value: true, owner: "Cursor" },
  { key: "enabled", value: false, owner: "opencode" },
];

const isBoolean = (node: ConfigNode, wanted: boolean): boolean =>
  node.kind === "boolean" && node.value === wanted;
