import type { Expected } from "../model/expected.ts";
import type { ServerSpec } from "../model/server.ts";
import { type Planned, type PlanScope, planServer } from "./plan.ts";

/** Rules of a variable that has no value: a server that is to fail by one of them gets none made up. */
const OF_NO_VALUE: readonly string[] = ["config-value-unresolved", "missing-env-var"];

/**
 * Plans the start of each server. Where `expectedOf` is given, made-up values stand in for variables without a value,
 * unless the very lack of them is expected.
 */
export function planAll(
  servers: readonly ServerSpec[],
  scope: PlanScope,
  expectedOf: ((name: string) => Expected) | null,
): readonly Planned[] {
  const filled = { ...scope, standIn: true };
  const isFilled = ({ name }: ServerSpec): boolean =>
    expectedOf !== null && !expectedOf(name).fails.some((rule) => OF_NO_VALUE.includes(rule));
  return servers.map((one) => planServer(one, isFilled(one) ? filled : scope));
}
