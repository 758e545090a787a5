import type { Experiment } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";
import { type Placeholder, placeholderFor } from "../../plan/placeholders.ts";
import { withPlaceholders } from "../../plan/with-variables.ts";

/** Starts the server with made-up values for these variables. */
export function withMadeUp(
  names: readonly string[],
  also: (plan: Plan) => Plan = (plan) => plan,
  shapeOf: (name: string) => Placeholder = placeholderFor,
): Experiment {
  const shapes = names.map((name) => shapeOf(name));
  const filled = (folder: string) =>
    names.map((name, index) => [name, (shapes[index]?.value ?? "").replace("{folder}", folder)]);
  const needsFolder = shapes.some(({ value }) => value.includes("{folder}"));
  return {
    change: `with a made-up value for ${joined(names.map((name, index) => `\`${name}\` (${shapes[index]?.shape})`))}`,
    ...(needsFolder && { need: { kind: "folder" } }),
    alter: (plan, { value }) => withPlaceholders(also(plan), Object.fromEntries(filled(value))),
    isFix: true,
  };
}

/** "a, b and c". */
const joined = (items: readonly string[]): string =>
  [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(" and ");
