import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import { enumerated } from "../engine/text.ts";

/** A line break at the end of a secret is none of its value. */
export function withTrimmedHeaders({ remote }: Evidence): readonly Experiment[] {
  const headers = remote?.plan.headers ?? {};
  const isUnfit =
    remote?.trouble?.kind === "unreached" && remote.trouble.failure.phase === "address";
  const trimmed = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.trim()]),
  );
  const names = Object.keys(headers).filter((name) => headers[name] !== trimmed[name]);
  if (!isUnfit || names.length === 0) return [];
  const change = `without what is blank at the ends of ${enumerated(names)}`;
  return [{ change, reach: (plan) => ({ ...plan, headers: trimmed }), isFix: true }];
}
