import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { Fact } from "../../model/fact.ts";
import type { Plan } from "../../model/plan.ts";
import { placeholderFor } from "../../plan/placeholders.ts";
import { withMadeUp } from "../engine/placeholder-experiment.ts";
import { enumerated } from "../engine/text.ts";

/** References that nothing but a value is missing for. */
const isUnset = ({ kind }: Fact): boolean => kind === "unset-variable" || kind === "unset-input";

/** Starts the server with made-up values in the place of references to what is not set. */
export function filledIn({ facts, server }: Evidence): readonly Experiment[] {
  const references = facts.filter(isUnset).flatMap(({ captures }) => captures.reference ?? []);
  const names = server.env
    .filter(({ value }) => references.some((reference) => value.value?.includes(reference)))
    .map(({ name }) => name);
  const known = (plan: Plan): Plan => inArguments(references, withoutUnset(plan));
  const isNamed = names.length > 0 || server.args.some((arg) => holds(arg.value, references));
  if (!isNamed) return [];
  const change = `with a made-up value for ${enumerated([...new Set(references)])}`;
  return [{ ...withMadeUp(names, known), change }];
}

const holds = (text: string, references: readonly string[]): boolean =>
  references.some((reference) => text.includes(reference));

const withoutUnset = (plan: Plan): Plan => ({
  ...plan,
  facts: plan.facts.filter((fact) => !isUnset(fact)),
});

/** Arguments as the config has them, each reference by a made-up value for a variable of its name. */
function inArguments(references: readonly string[], plan: Plan): Plan {
  const args = plan.args.map((arg, index) => {
    const written = plan.server.args[index]?.value ?? arg;
    return holds(written, references)
      ? references.reduce((text, one) => text.replaceAll(one, () => valueFor(one)), written)
      : arg;
  });
  return { ...plan, args, placeholders: [...(plan.placeholders ?? []), ...references] };
}

const valueFor = (reference: string): string =>
  placeholderFor(/[A-Za-z_]\w*(?=\W*$)/.exec(reference)?.[0] ?? "").value.replace("{folder}", ".");
