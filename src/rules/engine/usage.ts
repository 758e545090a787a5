import { linesOf } from "./plain-text.ts";

/** What a program's help says of its command line. */
export interface Usage {
  /** The line after "Usage:". */
  readonly synopsis: string;
  /** Arguments in angle brackets that stand outside square ones. */
  readonly required: readonly string[];
  readonly commands: readonly string[];
}

const USAGE = /\busage:[ \t]*(?<rest>\S.*)?$/i;
const COMMANDS_HEADER = /^\s*(?:available |sub)?commands?:?\s*$/i;
/** A placeholder that stands for one of the program's commands. */
const COMMAND_WORD = /^(?:sub)?-?(?:commands?|cmd|action)\b/i;

/** The help in a text, or `undefined`. */
export function usageIn(text: string): Usage | undefined {
  const lines = linesOf(text);
  const index = lines.findIndex((line) => USAGE.test(line));
  if (index === -1) return undefined;
  const rest = USAGE.exec(lines[index] ?? "")?.groups?.rest;
  const synopsis = (rest ?? lines.slice(index + 1).find((line) => line.trim() !== "") ?? "").trim();
  return { synopsis, required: requiredIn(synopsis), commands: commandsIn(lines, synopsis) };
}

/** "run <url> [port] --token <token>" requires `url`; the value of an option is no argument. */
function requiredIn(synopsis: string): readonly string[] {
  const arguments_ = synopsis
    .replaceAll(/\[[^\][]*\]/g, " ")
    .replaceAll(/(?<![\w-])--?[\w-]+[ =]<[^<>]*>/g, " ");
  return [...arguments_.matchAll(/<([^<>\s][^<>]*)>/g)]
    .map(({ 1: name = "" }) => name)
    .filter((name) => !COMMAND_WORD.test(name));
}

function commandsIn(lines: readonly string[], synopsis: string): readonly string[] {
  const choices = /\{([\w,-]+)\}/.exec(synopsis)?.[1]?.split(",") ?? [];
  const header = lines.findIndex((line) => COMMANDS_HEADER.test(line));
  if (header === -1) return choices;
  const below = lines.slice(header + 1);
  const end = below.findIndex((line) => !/^\s+\S/.test(line));
  return [...choices, ...below.slice(0, end === -1 ? undefined : end).flatMap(commandOf)];
}

/** "  serve [options]   Starts the server": the first column without its options and the program's name. */
function commandOf(line: string): readonly string[] {
  const column = line.trim().split(/\s{2,}/)[0] ?? "";
  const words = column.split(" ").filter((word) => /^[a-z][\w-]*$/.test(word));
  return words.length > 0 && words.length < 4 ? words.slice(-1) : [];
}
