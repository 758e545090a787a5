import { fact } from "../model/fact.ts";
import type { Flaw } from "./flaw.ts";
import { memberOf, type ObjectNode } from "./node.ts";

/** `envFile`, where the client passes over it as over every key that it does not know. */
export function idleEnvFile(entry: ObjectNode): readonly Flaw[] {
  const member = memberOf(entry, "envFile");
  if (!member) return [];
  const problem = "`envFile` has no effect, and no variable of that file reaches the server";
  const remedy = "write the variables into `env`";
  return [{ fact: fact("idle-key", { problem, remedy }, member.keyOrigin), fatal: false }];
}
