import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";
import type { Match } from "../../model/rule.ts";
import { type Placeholder, placeholderAsAsked, placeholderFor } from "../../plan/placeholders.ts";
import { withPlaceholders } from "../../plan/with-variables.ts";
import { saidBy } from "./text.ts";

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

/** Starts the server with a made-up value in the shape that its refusal of another one asks for. */
export function withShapeAsAsked(
  evidence: Evidence,
  { evidence: lines }: Match,
): readonly Experiment[] {
  const { plan } = evidence;
  const said = `${lines.join("\n")}\n${saidBy(evidence)}`;
  const asked = placeholderAsAsked(lines.join("\n")) ?? placeholderAsAsked(said);
  const names = (plan?.placeholders ?? []).filter((name) => plan?.env[name] !== asked?.value);
  const named = names.filter((name) => said.includes(name));
  const chosen = named.length > 0 ? named : names.slice(-1);
  return asked && chosen.length > 0 ? [withMadeUp(chosen, undefined, () => asked)] : [];
}

/** "a, b and c". */
const joined = (items: readonly string[]): string =>
  [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(" and ");
