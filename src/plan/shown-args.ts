import type { ServerSpec } from "../model/server.ts";
import { looksSecretName } from "./secret-formats.ts";

const HIDDEN = "...";

/** The arguments of an entry as they may be shown: what is or may be a secret is left out. */
export function shownArgs({ args, facts }: ServerSpec): readonly string[] {
  const secrets = facts.filter(({ kind }) => kind === "secret-literal").map(({ origin }) => origin);
  return args.map(({ value, origin }, index) => {
    const isSecret = secrets.includes(origin) || asksForSecret(args[index - 1]?.value ?? "");
    return isSecret && !isReference(value) ? HIDDEN : withoutAssigned(value);
  });
}

/** An option such as `--api-key`, whose value comes next. */
const asksForSecret = (option: string): boolean =>
  /^--?[\w-]+$/.test(option) && looksSecretName(option);

const isReference = (value: string): boolean => /^\$\{?[\w:.-]+\}?$/.test(value);

/** `--token=x` and `TOKEN=x` keep their name. */
function withoutAssigned(word: string): string {
  const [name = "", value] = word.split(/=(.*)/s);
  const isSecret = value !== undefined && /^-{0,2}[\w-]+$/.test(name) && looksSecretName(name);
  return isSecret && !isReference(value) ? `${name}=${HIDDEN}` : word;
}
