import type { Fact } from "../model/fact.ts";
import type { Located, Origin } from "../model/place.ts";
import type { Plan } from "../model/plan.ts";
import type { RemotePlan } from "../model/remote.ts";
import type { ServerSpec } from "../model/server.ts";

/** Equal for plans that start the very same thing, whichever files they come from. */
export const startKey = ({ command, args, cwd, env, timeoutMs }: Plan): string =>
  JSON.stringify([command, args, cwd, Object.entries(env).sort(), timeoutMs]);

/** Equal for plans that ask the very same thing. */
export const reachKey = ({ url, transport, headers, timeoutMs }: RemotePlan): string =>
  JSON.stringify([url, transport, Object.entries(headers).sort(), timeoutMs]);

/** What was seen of a start, with its places in the config of another entry for the same start. */
export function relocated(
  facts: readonly Fact[],
  from: ServerSpec,
  to: ServerSpec,
): readonly Fact[] {
  const places = new Map(placePairs(from, to));
  return facts.map(({ origin, ...fact }) => {
    const moved = origin && places.get(placeKey(origin));
    return moved ? { ...fact, origin: moved } : fact;
  });
}

function placePairs(from: ServerSpec, to: ServerSpec): readonly (readonly [string, Origin])[] {
  const env = new Map([...to.env, ...to.headers].map((entry) => [entry.name, entry]));
  const located: readonly (readonly [
    Located<unknown> | null | undefined,
    Located<unknown> | null | undefined,
  ])[] = [
    [from.command, to.command],
    [from.cwd, to.cwd],
    [from.url, to.url],
    ...from.args.map((arg, index) => [arg, to.args[index]] as const),
    ...[...from.env, ...from.headers].map(
      ({ name, value }) => [value, env.get(name)?.value] as const,
    ),
  ];
  return located.flatMap(([one, other]) =>
    one && other ? [[placeKey(one.origin), other.origin] as const] : [],
  );
}

const placeKey = ({ line, column }: Origin): string => `${line}:${column}`;
