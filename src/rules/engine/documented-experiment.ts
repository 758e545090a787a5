import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import { placeholderFor } from "../../plan/placeholders.ts";
import { withPlaceholders } from "../../plan/with-variables.ts";
import { trialsOf } from "./trials.ts";

/** Starts the server with made-up values for the variables that its documentation, or else custom, names for these settings. */
export const withDocumented = (settings: readonly string[]): Experiment => ({
  change: "with a made-up value for {found}",
  need: { kind: "documented-variables", settings },
  alter: (plan, { value }) =>
    withPlaceholders(
      plan,
      Object.fromEntries(
        value.split(",").map((name) => [name, placeholderFor(name).value.replace("{folder}", ".")]),
      ),
    ),
  isFix: true,
});

/** The variables with which the server came up or further, then those of the causes behind. */
export function documentedIn(id: string, evidence: Evidence): readonly string[] {
  const behind = (evidence.later ?? []).filter(({ rule }) => rule === id);
  const names = [evidence, ...behind.map((link) => link.evidence)].flatMap((each) =>
    namesOf(id, each),
  );
  return [...new Set(names)];
}

const namesOf = (id: string, evidence: Evidence): readonly string[] =>
  trialsOf({ id }, evidence)
    .find(
      ({ outcome, found }) => outcome !== "same" && /^[A-Z][A-Z0-9_,]*$/.test(found?.value ?? ""),
    )
    ?.found?.value.split(",") ?? [];
