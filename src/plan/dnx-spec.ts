import type { FetchedWord } from "./fetched-word.ts";
import { leadingOptions } from "./leading-options.ts";

/** Options of `dotnet tool exec` that take a value in the next word. */
const WITH_VALUE = new Set([
  ...["--source", "--add-source", "--configfile", "--framework", "--arch", "-a", "--verbosity"],
  ...["-v", "--version"],
]);

/** What the words of `dnx` and `dotnet tool exec` ask for. */
export interface DotnetTool {
  /** As it stands on the command line. */
  readonly word: string;
  readonly name: string;
  readonly requested: string | null;
  /** Whether `--version` says it, which may stand before or after the package. */
  readonly byOption: boolean;
}

/** Reads the words after `dnx` or `dotnet tool exec`; `null` where they name no package. */
export function readDotnetTool(args: readonly string[]): DotnetTool | null {
  const end = args.indexOf("--");
  const own = end === -1 ? args : args.slice(0, end);
  const version = optionValue(own, "--version");
  const [word] = leadingOptions(own, (name) => WITH_VALUE.has(name)).rest;
  const { name, requested = null } = SPEC.exec(word ?? "")?.groups ?? {};
  if (word === undefined || name === undefined) return null;
  return { word, name, requested: version ?? requested, byOption: version !== null };
}

/** What `dnx` and `dotnet tool exec` fetch; a version that an option names is none of the word. */
export function dotnetToolWords(args: readonly string[]): readonly FetchedWord[] {
  const tool = readDotnetTool(args);
  if (!tool || tool.byOption) return [];
  const { word, name, requested } = tool;
  const exact = EXACT.test(requested ?? "");
  return [{ word, kind: "nuget", name, requested, exact, stem: `${name}@`, tail: "" }];
}

function optionValue(words: readonly string[], option: string): string | null {
  const at = words.indexOf(option);
  if (at !== -1) return words[at + 1] ?? "";
  return words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1) ?? null;
}

const SPEC = /^(?<name>\w[\w.-]*)(?:@(?<requested>.+))?$/;
const EXACT = /^\d+(?:\.\d+){1,3}(?:[-+][\w.+-]*)?$/;
