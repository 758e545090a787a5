import type { Plan } from "../../model/plan.ts";
import type { ServerSpec } from "../../model/server.ts";
import { redactArgs, redactPatterns } from "../redact-patterns.ts";
import { valueRedactor } from "../redact-values.ts";

/** A stretch of a word: a text as it is, or what a variable of the person's shell holds. */
export type Part = { readonly text: string } | { readonly variable: string };

/** One word of a command line; without parts it is empty. */
export type Word = readonly Part[];

/** What stands for a secret that the config gives no name. */
const UNNAMED = "SECRET";

export const textWord = (text: string): Word => (text === "" ? [] : [{ text }]);

/** The words of a command line as the config has them: references stay variables, and secrets become some. */
export function wordsOf(
  values: readonly string[],
  written: readonly (string | undefined)[],
  { server, secrets }: Plan,
): readonly Word[] {
  const shown = redactArgs(values.map(valueRedactor(secrets)));
  return values.map((value, index) => {
    const option = values[index - 1] ?? "";
    return (
      referring(value, written[index], server) ?? withoutSecret(value, shown[index] ?? "", option)
    );
  });
}

/** The value with its references as variables; `null` where it has none, or none that a shell knows. */
export function referring(
  value: string,
  written: string | undefined,
  server: ServerSpec,
): Word | null {
  const [before = "", after = ""] = server.client.reference.split("NAME");
  if (written === undefined || written === value || before === "") return null;
  const parts = written.split(new RegExp(`(${escaped(before)}[A-Za-z_]\\w*${escaped(after)})`));
  const literals = parts.filter((_, index) => index % 2 === 0);
  if (parts.length === 1 || literals.some((literal) => literal.includes("$"))) return null;
  return parts.flatMap((part, index) =>
    index % 2 === 0
      ? withoutSecret(part, redactPatterns(part), "")
      : named(part.slice(before.length, part.length - after.length), server),
  );
}

/** What the config itself gives to a name, no shell knows. */
const named = (name: string, { defaults = {} }: ServerSpec): Word =>
  Object.hasOwn(defaults, name) ? textWord(defaults[name] ?? "") : [{ variable: name }];

/** The text with a variable in place of each `***`. */
export function withoutSecret(text: string, shown: string, option: string): Word {
  if (shown === text) return textWord(text);
  return shown.split("***").flatMap((piece, index, pieces) => {
    const before = index === 1 && pieces[0] === "" ? option : (pieces[index - 1] ?? "");
    return [...(index === 0 ? [] : [{ variable: nameAfter(before) }]), ...textWord(piece)];
  });
}

/** `--api-key` and `--api-key=` come before an `API_KEY`. */
function nameAfter(before: string): string {
  const name = /^-{0,2}([A-Za-z][\w-]{0,79})=?["']?$/.exec(before)?.[1];
  return name?.replaceAll("-", "_").toUpperCase() ?? UNNAMED;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
