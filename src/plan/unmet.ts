import type { Expected } from "../model/expected.ts";
import type { Variables } from "./environment.ts";
import type { Planned } from "./plan.ts";
import { isUnset } from "./stand-ins.ts";

/** Those of the variables it needs that have no value: neither on the step, nor in the input `env`, nor in the entry itself. */
export const unmetBy = (
  planned: Planned,
  { needs }: Expected,
  step: Variables,
  given: Variables,
): readonly string[] =>
  needs.filter((name) => !step[name] && !given[name] && !isWritten(name, planned));

/** Whether the entry gives it a value, by whatever way; a reference to what is not set is none. */
function isWritten(name: string, { server, plan, facts, lack }: Planned): boolean {
  const entry = server.env.find((one) => one.name === name);
  if (!entry || !plan?.env[name]) return false;
  return ![...facts, ...(lack?.facts ?? [])].some(
    (one) => isUnset(one) && one.origin === entry.value.origin,
  );
}

/** A server that is not started for want of a variable: that the config refers to it is no mistake. */
export const withoutUnset = (planned: Planned): Planned => ({
  ...planned,
  facts: planned.facts.filter((one) => !isUnset(one)),
  lack: null,
});

/** Why a server is not started, where it lacks what it needs, or `null`. */
export function whyUnmet(names: readonly string[]): string | null {
  const [first, ...others] = names;
  if (first === undefined) return null;
  const rest = others.map((name) => `, \`${name}\``).join("");
  return `\`${first}\`${rest} ${others.length > 0 ? "are" : "is"} not set, which it needs by the input \`expect\``;
}
