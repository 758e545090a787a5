import { type Fact, fact } from "../model/fact.ts";
import type { Observed } from "./connection.ts";

/** The variables among `names`, which the step has and the server did not get, that the server speaks of. */
export function withheldIn(said: Observed, names: readonly string[]): readonly Fact[] {
  const { handshake } = said;
  const error = handshake.kind === "rejected" ? handshake.error.message : "";
  const text = [said.stderr, ...said.noise, error].join("\n");
  const words = new Set(text.match(/[A-Za-z_]\w*/g));
  return names
    .filter((name) => words.has(name))
    .map((variable) => fact("variable-withheld", { variable }));
}
