import type { Plan } from "../model/plan.ts";
import { containerLine, isHandedIn } from "./container-env.ts";
import { withWords } from "./with-words.ts";

/** A plan whose server gets these variables as well, in a container too. */
export function withVariables(plan: Plan, values: Readonly<Record<string, string>>): Plan {
  const env = { ...plan.env, ...values };
  const set = { ...plan, env, start: { ...plan.start, env: without(plan.start.env, values) } };
  const line = containerLine(plan);
  const isOwnLine = plan.start.args.every((word, index) => word === plan.args[index]);
  const kept = Object.keys(values).filter((name) => !isHandedIn(name, plan));
  if (!line || !isOwnLine || kept.length === 0) return set;
  const options = kept.flatMap((name) => ["-e", name]);
  const args = [...plan.args.slice(0, line.verbEnd), ...options, ...plan.args.slice(line.verbEnd)];
  return withWords(set, plan.command, args);
}

/** What a wrapper sets would win over the environment. */
const without = (env: Plan["env"], values: Plan["env"]): Plan["env"] =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !Object.hasOwn(values, name)));

/** A plan with made-up values, which is remembered: what a server says of such a value is no fault of the config. */
export function withPlaceholders(plan: Plan, values: Readonly<Record<string, string>>): Plan {
  const placeholders = [...new Set([...(plan.placeholders ?? []), ...Object.keys(values)])];
  return { ...withVariables(plan, values), placeholders };
}

/** A plan that finds the programs of a folder first. */
export function withPathFirst(plan: Plan, folder: string): Plan {
  const name = Object.keys(plan.env).find((each) => each.toUpperCase() === "PATH") ?? "PATH";
  const separator = plan.platform === "win32" ? ";" : ":";
  const value = [folder, plan.env[name] ?? ""].filter(Boolean).join(separator);
  return { ...plan, env: { ...plan.env, [name]: value } };
}
