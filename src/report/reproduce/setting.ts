import type { Launcher, Plan } from "../../model/plan.ts";
import { looksSecretName } from "../../plan/secret-formats.ts";
import { redactPatterns } from "../redact-patterns.ts";
import { referring, textWord, type Word } from "./word.ts";

/** A variable of the server; `own` is what the person's own shell has, where it has one. */
export interface Setting {
  readonly name: string;
  readonly value: Word | "own";
}

/** What tells of the run's own shell and job; no server is known to fail for it. */
const OF_THE_JOB = /^(?:SHELL|TERM|RUNNER_(?:TEMP|TOOL_CACHE|TRACKING_ID))$/;
/** Settings of npm, which concern what npm starts, and those of its kind. */
const OF_NPM = /^npm_config_/i;
const WITHOUT_NPM: readonly Launcher[] = [
  ...(["node", "deno", "uvx", "uv-run", "pipx", "python"] as const),
  ...(["docker", "podman", "dnx", "dotnet", "java", "go-run", "cargo-run"] as const),
];

/** The plumbing that a server inherits: with another locale, proxy or cache it may do something else. */
export function inheritedSettings({ env, given, launcher }: Plan): readonly Setting[] {
  const isIdle = (name: string): boolean =>
    given.includes(name) ||
    OF_THE_JOB.test(name) ||
    (OF_NPM.test(name) && WITHOUT_NPM.includes(launcher));
  const names = Object.keys(env).filter((name) => isName(name) && !isIdle(name));
  return names.map((name) => ({ name, value: "own" }));
}

/** What was given to this server. */
export const givenSettings = (plan: Plan): readonly Setting[] =>
  [...new Set(plan.given)]
    .filter((name) => Object.hasOwn(plan.env, name) && name !== "" && !name.includes("="))
    .map((name) => ({ name, value: givenValue(name, plan) }));

const isName = (name: string): boolean => /^[A-Za-z_][\w()]*$/.test(name);

/** By value where the config shows it to everybody, else by the variables that it is made of, else by its own name. */
function givenValue(name: string, plan: Plan): Word {
  const value = plan.env[name] ?? "";
  if (value === "") return [];
  const written = plan.server.env.findLast((entry) => entry.name === name)?.value.value;
  const shown =
    written === value ? textWord(value) : referring(value, written ?? value, plan.server);
  return shown && mayShow(name, shown, plan) ? shown : [{ variable: name }];
}

/** Whether nothing of a secret can be in its texts; a reference that its client has left as it is, is none. */
export function mayShow(name: string, word: Word, { secrets }: Pick<Plan, "secrets">): boolean {
  const text = word.map((part) => ("text" in part ? part.text : "")).join("");
  if (text === "" || /^\$\{[\w:.-]{1,200}\}$/.test(text)) return true;
  const written = `${name}=${text}`;
  return (
    !looksSecretName(name) &&
    redactPatterns(text) === text &&
    redactPatterns(written) === written &&
    !secrets.some((secret) => secret !== "" && text.includes(secret))
  );
}
