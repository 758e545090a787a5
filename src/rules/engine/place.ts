import type { Evidence } from "../../model/evidence.ts";
import type { Origin } from "../../model/place.ts";
import type { Place } from "../../model/rule.ts";

/** Where a finding is shown: the value at fault, else the nearest thing that is there, else the entry's name. */
export function originOf(place: Place, evidence: Evidence): Origin | null {
  const { server, plan } = evidence;
  const argument = (text: string | null | undefined) => originOfArgument(text, evidence);
  const command = server.command?.origin ?? server.url?.origin;
  const places: Record<Place, Origin | null | undefined> = {
    command,
    args: server.args[0]?.origin ?? command,
    package: argument(plan?.package?.spec) ?? command,
    entry: argument(plan?.entry) ?? command,
    env: server.envKey,
    cwd: server.cwd?.origin,
    url: server.url?.origin,
    headers: server.headers[0]?.key ?? server.url?.origin,
    name: server.origin,
    fact: undefined,
  };
  return places[place] ?? server.origin;
}

/** Where an argument stands that has this text, as it is written or as it is expanded. */
export const originOfArgument = (
  text: string | null | undefined,
  { server, plan }: Evidence,
): Origin | undefined =>
  server.args.find((arg, index) => text && (arg.value === text || plan?.args[index] === text))
    ?.origin;
