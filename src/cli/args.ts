import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "../model/usage-error.ts";
import { INPUTS, type Input, type RawInputs } from "../options/table.ts";

/** What the command line asks for. */
export type Request =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  /** Without a file the text stands on stdin. */
  | { readonly kind: "explain"; readonly file: string | null; readonly json: boolean }
  /** Without an id all rules are listed. */
  | { readonly kind: "rules"; readonly id: string | null; readonly json: boolean }
  | { readonly kind: "check"; readonly inputs: RawInputs; readonly json: boolean };

/** Flags that are not inputs of the action. */
const OWN = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/**
 * Reads the words after the program's name; paths and globs stand for the input `config`, an address for `url`, and all
 * of them for the input `merge` behind the word `merge`.
 */
export function readArgs(argv: readonly string[]): Request {
  const [first = "", ...rest] = argv;
  if (first === "merge") return readMerge(rest);
  return isSubcommand(first) ? readSubcommand(first, rest) : readCheck(argv);
}

const isSubcommand = (word: string): word is "explain" | "rules" =>
  word === "explain" || word === "rules";

function readSubcommand(kind: "explain" | "rules", args: readonly string[]): Request {
  const { values, positionals } = strictly({
    args: [...args],
    options: OWN,
    allowPositionals: true,
  });
  if (values.help) return { kind: "help" };
  const [word, another] = positionals;
  if (another !== undefined) {
    const what = kind === "explain" ? "one file" : "one id";
    throw new UsageError(`\`${kind}\` takes ${what}, and \`${another}\` is a second one`);
  }
  const json = values.json === true;
  return kind === "explain"
    ? { kind, file: word === undefined || word === "-" ? null : word, json }
    : { kind, id: word ?? null, json };
}

/** Bare words by the input that they stand for. */
type Bare = (words: readonly string[]) => Partial<Record<string, readonly string[]>>;

const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);

const readCheck = (argv: readonly string[]): Request =>
  readFlags(argv, (words) => ({
    config: words.filter((word) => !isAddress(word)),
    url: words.filter(isAddress),
  }));

function readMerge(argv: readonly string[]): Request {
  const request = readFlags(argv, (words) => ({ merge: words }));
  if (request.kind !== "check" || request.inputs.merge !== "") return request;
  throw new UsageError(
    "`merge` names no report; give files or globs, for example `mcp-handshake merge 'reports/**/*.json'`",
  );
}

function readFlags(argv: readonly string[], stand: Bare): Request {
  const { values, own, positionals } = parse(spellOut(argv));
  if (own.help) return { kind: "help" };
  if (own.version) return { kind: "version" };
  const bare = stand(positionals);
  const texts = INPUTS.map((input): [string, string] => {
    const words = [...(bare[input.name] ?? []), ...(values[input.name] ?? [])];
    refuseSecond(input, words);
    return [input.name, words.length > 0 ? joined(input, words) : input.default];
  });
  const inputs = Object.fromEntries(texts) as RawInputs;
  return { kind: "check", inputs, json: own.json === true };
}

interface Parsed {
  readonly own: { readonly json?: boolean; readonly help?: boolean; readonly version?: boolean };
  readonly values: Readonly<Record<string, readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

function parse(args: readonly string[]): Parsed {
  const flags = INPUTS.map(({ name }) => [name, { type: "string", multiple: true }] as const);
  const options = { ...Object.fromEntries(flags), ...OWN };
  const { values, positionals } = strictly({ args: [...args], options, allowPositionals: true });
  return { own: values, values: values as Parsed["values"], positionals };
}

/** What Node.js refuses is a usage error in one sentence. */
function strictly<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [sentence = ""] = (error as Error).message.split(". ");
    throw new UsageError(`${sentence}; \`mcp-handshake --help\` lists the flags`);
  }
}

/** `--start` is `--start=true`, `--no-start` is `--start=false`, and `--start false` is meant so. */
function spellOut(argv: readonly string[]): readonly string[] {
  const [word, ...rest] = argv;
  if (word === undefined || word === "--") return argv;
  const [, no, name = ""] = /^--(no-)?(.+)$/.exec(word) ?? [];
  const values = SWITCHES.get(name);
  if (!values) return [word, ...spellOut(rest)];
  const explicit = !no && values.includes(rest[0]?.toLowerCase() ?? "");
  const value = explicit ? rest[0] : String(!no);
  return [`--${name}=${value}`, ...spellOut(explicit ? rest.slice(1) : rest)];
}

/** What may stand behind a switch, by its name. */
const SWITCHES: ReadonlyMap<string, readonly string[]> = new Map(
  INPUTS.filter(({ kind }) => kind === "switch").map((input: Input) => [
    input.name,
    input.choices ?? ["true", "false"],
  ]),
);

/** The words are not quoted: an address may hold a login. */
function refuseSecond({ kind, name }: Input, words: readonly string[]): void {
  if (kind !== "address" || words.length < 2) return;
  throw new UsageError(`\`--${name}\` takes one address, and there are ${words.length}`);
}

/** Inputs whose values may hold commas themselves. */
const WHOLE: ReadonlySet<string> = new Set(["env", "config", "merge"]);

/** A list may stand between commas or in repeated flags. */
function joined(input: Input, words: readonly string[]): string {
  if (input.kind !== "lines") return words.at(-1) ?? "";
  const separate = WHOLE.has(input.name) ? words : words.flatMap(commas);
  return separate.join("\n");
}

const commas = (word: string): readonly string[] => word.split(",");
