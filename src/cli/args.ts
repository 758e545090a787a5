import { parseArgs } from "node:util";
import { UsageError } from "../model/usage-error.ts";
import { INPUTS, type Input, type RawInputs } from "../options/table.ts";

/** What the command line asks for. */
export type Request =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "check"; readonly inputs: RawInputs; readonly json: boolean };

/** Flags that are not inputs of the action. */
const OWN = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** Reads the words after the program's name; paths and globs stand for the input `config`. */
export function readArgs(argv: readonly string[]): Request {
  const { values, own, positionals } = parse(spellOut(argv));
  if (own.help) return { kind: "help" };
  if (own.version) return { kind: "version" };
  const texts = INPUTS.map((input): [string, string] => {
    const given = values[input.name] ?? [];
    const words = input.name === "config" ? [...positionals, ...given] : given;
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
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { own: values, values: values as Parsed["values"], positionals };
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
  if (!SWITCHES.includes(name)) return [word, ...spellOut(rest)];
  const explicit = !no && /^(?:true|false)$/i.test(rest[0] ?? "");
  const value = explicit ? rest[0] : String(!no);
  return [`--${name}=${value}`, ...spellOut(explicit ? rest.slice(1) : rest)];
}

const SWITCHES: readonly string[] = INPUTS.filter(({ kind }) => kind === "switch").map(
  ({ name }) => name,
);

/** A list may stand between commas or in repeated flags; `env` values may hold commas themselves. */
function joined(input: Input, words: readonly string[]): string {
  if (input.kind !== "lines") return words.at(-1) ?? "";
  const separate = input.name === "env" || input.name === "config" ? words : words.flatMap(commas);
  return separate.join("\n");
}

const commas = (word: string): readonly string[] => word.split(",");
