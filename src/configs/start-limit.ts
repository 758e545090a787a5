import type { Origin } from "../model/place.ts";
import type { StartLimit } from "../model/server.ts";
import { misshapen, type Part } from "./flaw.ts";
import type { ConfigFormat, LimitKey } from "./format.ts";
import { kindInWords, memberOf, type ObjectNode } from "./node.ts";

/** Milliseconds that an entry gives to its own start, or `null` where it does not say. */
export function startLimitOf(
  entry: ObjectNode,
  { limitKeys, client }: ConfigFormat,
): Part<number | null> {
  for (const limit of limitKeys) {
    const value = memberOf(entry, limit.key)?.value;
    if (value?.kind === "number") return inRange(value.value, limit, client.title, value.origin);
    if (value) {
      const problem = `\`${limit.key}\` is ${kindInWords(value)}`;
      const flaw = misshapen(problem, `write \`${limit.key}\` as a number`, value.origin);
      return { value: null, flaws: [flaw] };
    }
  }
  return { value: null, flaws: [] };
}

/** The limit that the client has where the entry gives none. */
export function clientLimits({
  client,
  startLimitMs,
  startLimitRemedy,
  limitKeys,
}: ConfigFormat): readonly StartLimit[] {
  if (startLimitMs === null) return [];
  const limit = limitKeys.find(({ callsOnly }) => !callsOnly);
  const remedy = limit
    ? `give the entry more time by \`${limit.key}\`, in ${unitName(limit.unit)}`
    : startLimitRemedy;
  return [{ client: client.title, ms: startLimitMs, remedy }];
}

function inRange(
  value: number,
  { key, unit, range, clamped, callsOnly }: LimitKey,
  client: string,
  origin: Origin,
): Part<number | null> {
  const [least, most] = range ?? [0, Number.POSITIVE_INFINITY];
  if (value >= least && value <= most) return { value: callsOnly ? null : value * unit, flaws: [] };
  if (clamped) return { value: Math.min(Math.max(value, least), most) * unit, flaws: [] };
  const allowed = range ? `from ${least} to ${most}` : "from 0 up";
  const problem = `\`${key}\` is ${value}, where ${client} takes ${unitName(unit)} ${allowed}`;
  const remedy = `write \`${key}\` in ${unitName(unit)}, ${allowed}`;
  return { value: null, flaws: [misshapen(problem, remedy, origin)] };
}

const unitName = (unit: number): string => (unit === 1000 ? "seconds" : "milliseconds");
