import type { FetchedWord } from "./fetched-word.ts";
import { readNpmExec } from "./launchers/npm-exec.ts";
import { leadingOptions } from "./leading-options.ts";
import { npmPackage } from "./npm-spec.ts";

/** What `npx`, and those that read their options as it does (`bunx`, `pnpm dlx`, `yarn dlx`), fetch. */
export function npmWords(args: readonly string[]): readonly FetchedWord[] {
  const words = new Set(args);
  return readNpmExec(args).specs.flatMap((spec) => {
    const word = words.has(spec) ? spec : args.find((arg) => arg.endsWith(`=${spec}`));
    const read = word === undefined ? null : npmWord(word, spec);
    return read ? [read] : [];
  });
}

/** What `pnpm dlx` fetches; the options of `dlx` may stand before the verb. */
export function pnpmWords(args: readonly string[]): readonly FetchedWord[] {
  const { verb, before, after } = pnpmVerb(args);
  return verb === "dlx" ? npmWords([...before, ...after]) : [];
}

/** A command line of pnpm, split at its verb. */
export interface PnpmVerb {
  readonly before: readonly string[];
  readonly verb: string | null;
  readonly after: readonly string[];
}

const PNPM_WITH_VALUE =
  /^(?:-C|--dir|-F|--filter|--filter-prod|--package|--allow-build|--reporter|--loglevel|--store-dir|--registry)$/;

/** Finds the verb of pnpm behind the options in front of it. */
export function pnpmVerb(args: readonly string[]): PnpmVerb {
  const { rest } = leadingOptions(args, (name) => PNPM_WITH_VALUE.test(name));
  const [verb = null, ...after] = rest;
  return { before: args.slice(0, args.length - rest.length), verb, after };
}

/** What `deno run npm:name` fetches. */
export function denoWords(args: readonly string[]): readonly FetchedWord[] {
  const word = args.find((arg) => arg.startsWith("npm:"));
  const parts = /^npm:\/?(?<spec>(?:@[^/@]+\/)?[^/@]+(?:@[^/]+)?)(?<tail>\/.*)?$/.exec(word ?? "");
  const { spec = "", tail = "" } = parts?.groups ?? {};
  const read = word === undefined ? null : npmWord(word.slice(0, word.length - tail.length), spec);
  return read && word !== undefined ? [{ ...read, word, tail }] : [];
}

/** `word` ends with `spec`. A folder, a tarball and a git repository are no packages of a registry. */
function npmWord(word: string, spec: string): FetchedWord | null {
  const found = npmPackage(spec);
  if (!found) return null;
  const { name, requested } = found;
  return {
    word,
    kind: "npm",
    name,
    requested,
    exact: requested !== null && EXACT.test(requested),
    stem: `${word.slice(0, word.length - spec.length)}${name}@`,
    tail: "",
  };
}

/** One version of npm's versioning; `1` and `1.2` are ranges. */
const EXACT = /^[v=]?\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/;
