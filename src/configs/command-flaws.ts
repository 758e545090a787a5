import { parseArgsStringToArgv } from "string-argv";
import { fact } from "../model/fact.ts";
import type { Located, Origin } from "../model/place.ts";
import { withoutLogin } from "./address.ts";
import { type Flaw, misshapen } from "./flaw.ts";

/** What is wrong with the value of `command`, as far as the value itself shows it. */
export function commandFlaws(
  command: Located<string> | null,
  args: readonly Located<string>[],
): readonly Flaw[] {
  if (!command) return [];
  const { value, origin } = command;
  const text = value.trim();
  if (text === "")
    return [misshapen("`command` is empty", "name the program to start in `command`", origin)];
  if (/^https?:\/\//i.test(text)) return [urlInside(text, origin)];
  if (holdsArguments(text)) return [argumentsInside(text, args, origin)];
  return text === value ? [] : [blankAround(text, origin)];
}

const urlInside = (text: string, origin: Origin): Flaw => ({
  fact: fact("url-in-command", { url: withoutLogin(text) }, origin),
  fatal: false,
});

/** A bare program name and more: a path may have blanks of its own, and a reference is not known yet. */
const holdsArguments = (text: string): boolean => /^[^\s/\\$"']+\s/.test(text);

function argumentsInside(text: string, args: readonly Located<string>[], origin: Origin): Flaw {
  const [program = "", ...words] = parseArgsStringToArgv(text);
  const all = [...words, ...args.map((arg) => arg.value)];
  const captures = { command: text, program, args: JSON.stringify(all) };
  return { fact: fact("args-in-command", captures, origin), fatal: false };
}

function blankAround(text: string, origin: Origin): Flaw {
  const problem = "`command` begins or ends with a blank";
  return {
    ...misshapen(problem, `write \`"command": ${JSON.stringify(text)}\``, origin),
    fatal: false,
  };
}
