import type { FetchedWord } from "./fetched-word.ts";
import { leadingOptions } from "./leading-options.ts";

/** Options of `dotnet tool exec` that take a value in the next word. */
const WITH_VALUE = new Set([
  ...["--source", "--add-source", "--configfile", "--framework", "--arch", "-a", "--verbosity"],
  ...["-v", "--version"],
]);

/** What `dnx` and `dotnet tool exec` fetch; `--version` may stand before or after the package. */
export function dotnetToolWords(args: readonly string[]): readonly FetchedWord[] {
  const end = args.indexOf("--");
  const own = end === -1 ? args : args.slice(0, end);
  if (own.some((word) => word === "--version" || word.startsWith("--version="))) return [];
  const [word] = leadingOptions(own, (name) => WITH_VALUE.has(name)).rest;
  const { name, requested = null } = SPEC.exec(word ?? "")?.groups ?? {};
  if (word === undefined || name === undefined) return [];
  const exact = EXACT.test(requested ?? "");
  return [{ word, kind: "nuget", name, requested, exact, stem: `${name}@`, tail: "" }];
}

const SPEC = /^(?<name>\w[\w.-]*)(?:@(?<requested>.+))?$/;
const EXACT = /^\d+(?:\.\d+){1,3}(?:[-+][\w.+-]*)?$/;
