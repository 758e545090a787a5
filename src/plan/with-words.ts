import type { Fact } from "../model/fact.ts";
import { fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { readLaunch } from "./launchers/index.ts";

/** A plan with another command line, read anew; what the old line showed of itself is forgotten. */
export function withWords(plan: Plan, command: string, args: readonly string[]): Plan {
  const { platform, cwd } = plan;
  const before = readLaunch(plan.command, plan.args, platform, cwd).lineFacts;
  const { lineFacts, ...launch } = readLaunch(command, args, platform, cwd);
  const others = plan.facts.filter((one) => !before.some(({ kind }) => kind === one.kind));
  const shown: readonly Fact[] = lineFacts.map(({ kind, captures }) => fact(kind, captures));
  return { ...plan, ...launch, command, args, facts: [...others, ...shown] };
}

/** A plan in which one argument is another text, or nothing. */
export function withArgument(plan: Plan, argument: string, by: readonly string[]): Plan {
  const args = plan.args.flatMap((one) => (one === argument ? by : [one]));
  return withWords(plan, plan.command, args);
}

/** A plan that starts in another folder. */
export const withFolder = (plan: Plan, cwd: string): Plan =>
  withWords({ ...plan, cwd }, plan.command, plan.args);

/** A plan without facts of some kinds, which a change does away with. */
export const withoutFacts = (plan: Plan, ...kinds: readonly Fact["kind"][]): Plan => ({
  ...plan,
  facts: plan.facts.filter(({ kind }) => !kinds.includes(kind)),
});
