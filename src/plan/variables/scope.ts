import type { Fact } from "../../model/fact.ts";

/** What the variables of a config can stand for. */
export interface VariableScope {
  /** The environment in which a client would run here: the step's own, with the input `env` on top. */
  readonly env: Readonly<Record<string, string>>;
  readonly home: string;
  readonly platform: NodeJS.Platform;
}

/** The values of an entry as its client hands them to the server. */
export interface Expanded {
  readonly command: string;
  readonly args: readonly string[];
  /** `null` takes an inherited variable away. */
  readonly env: Readonly<Record<string, string | null>>;
  /** As the config has it after expansion, or `null`. */
  readonly cwd: string | null;
  readonly url: string | null;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly facts: readonly Fact[];
  /** Values that came out of a variable and may be secrets, and those that stand under a secret name. */
  readonly secrets: readonly string[];
}

/** The value of a variable, or `undefined`. On Windows the case of its name does not matter. */
export function lookUp({ env, platform }: VariableScope, name: string): string | undefined {
  if (Object.hasOwn(env, name)) return env[name];
  if (platform !== "win32") return undefined;
  const upper = name.toUpperCase();
  return Object.entries(env).find(([other]) => other.toUpperCase() === upper)?.[1];
}
