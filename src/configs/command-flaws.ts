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
  if (ESCAPED_PATH.test(text)) return [escapedPath(origin)];
  const bare = unquoted(text);
  if (holdsArguments(bare)) return [argumentsInside(bare, args, origin)];
  return bare === value ? [] : [wrapped(value, bare, origin)];
}

/** `"C:\tools\node.exe"`: with one backslash each, `\t` is a tab and `\n` the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the text holds by mistake.
const ESCAPED_PATH = /^[A-Za-z]:[^\n]*[\t\n\r\f\u0008]/;

const escapedPath = (origin: Origin): Flaw => ({
  ...misshapen(
    "`command` holds a tab or a line break, where a path has a backslash",
    "write each backslash of the path twice, or `/` in its place",
    origin,
  ),
  fatal: false,
});

/** Quotes that a shell would take away. */
const unquoted = (text: string): string => /^(["'])([^"']+)\1$/.exec(text)?.[2]?.trim() ?? text;

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

function wrapped(command: string, program: string, origin: Origin): Flaw {
  const wrapping = command.trim() === program ? "a blank" : "quotes";
  return { fact: fact("wrapped-command", { command, program, wrapping }, origin), fatal: false };
}
