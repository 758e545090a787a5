import type { ClientId } from "../../model/client.ts";
import { code } from "./code.ts";

/** What stands in entries; code with other keys belongs to another file, such as `package.json`. */
const ENTRY_KEYS = new Set([
  ...["type", "command", "args", "env", "environment", "cwd", "url", "headers"],
  ...["disabled", "enabled"],
]);

/** Whose entry it is, and the program that it starts, if that is known. */
export interface EntryOf {
  readonly client: ClientId;
  readonly program?: string | undefined;
}

/** A text whose pieces of an entry, written as JSON in the words of most clients, stand as the config file has them. */
export function inSyntaxOf(file: string | null, text: string, entry?: EntryOf): string {
  const words = entry ? OWN_WORDS[entry.client] : undefined;
  const render = RENDERERS.find(([ending]) => ending.test(file ?? ""))?.[1];
  if (!render && !words) return text;
  const write = (members: readonly Member[], separator: string): string =>
    (words ? inWords(members, words, entry?.program) : members)
      .map(render ?? json)
      .join(render ? separator.replace(",", "") : separator);
  const written = text
    .replaceAll(/(?:^ {4}.*$\n?)+/gm, (block) => {
      const members = membersIn(block);
      const end = block.endsWith("\n") ? "\n" : "";
      return members ? `${code(write(members, ",\n"))}${end}` : block;
    })
    .replaceAll(/`("\w+": [^`\n]+)`/g, (span, member: string) => {
      const members = membersIn(member);
      return members ? `\`${write(members, ", ")}\`` : span;
    });
  return words ? namedIn(written, words) : written;
}

/** How the entries of a client differ from those of most. */
interface OwnWords {
  /** Its keys, by those of most clients. */
  readonly keys: Readonly<Record<string, string>>;
  /** Whether `command` is a list with the arguments in it. */
  readonly commandList?: true;
}

const OPENCODE: OwnWords = { keys: { args: "command", env: "environment" }, commandList: true };

const OWN_WORDS: Readonly<Partial<Record<ClientId, OwnWords>>> = {
  opencode: OPENCODE,
  kilo: OPENCODE,
  warp: { keys: { cwd: "working_directory" } },
};

function inWords(
  members: readonly Member[],
  { keys, commandList }: OwnWords,
  program = "PROGRAM",
): readonly Member[] {
  const { command, args, ...others } = Object.fromEntries(members);
  const isList = commandList && (command !== undefined || args !== undefined);
  const start = isList ? { command: [command ?? program, ...listOf(args)] } : { command, args };
  return Object.entries({ ...start, ...others })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [keys[key] ?? key, value]);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The inputs of the check have names of their own. */
const namedIn = (text: string, { keys }: OwnWords): string =>
  text.replaceAll(/(?<!\binputs? )`(\w+)`/g, (span, key: string) =>
    Object.hasOwn(keys, key) ? `\`${keys[key]}\`` : span,
  );

type Member = readonly [key: string, value: unknown];

/** Markdown files have their entries in YAML, in front of the text. */
const RENDERERS: readonly (readonly [RegExp, (member: Member) => string])[] = [
  [/\.toml$/i, ([key, value]) => `${key} = ${toml(value)}`],
  [/\.(?:ya?ml|md)$/i, ([key, value]) => `${key}: ${yaml(value)}`],
];

function membersIn(block: string): readonly Member[] | undefined {
  try {
    const members = Object.entries(JSON.parse(`{${block}}`) as object);
    const isEntry = members.every(([key, value]) => ENTRY_KEYS.has(key) && value !== "module");
    return isEntry && members.length > 0 ? members : undefined;
  } catch {
    return undefined;
  }
}

const json = ([key, value]: Member): string => `${JSON.stringify(key)}: ${inline(value, ": ")}`;
const toml = (value: unknown): string => inline(value, " = ");
const yaml = (value: unknown): string => inline(value, ": ");

/** Lists and tables on one line, which JSON, TOML and YAML write alike but for the sign between key and value. */
function inline(value: unknown, sign: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, sign)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}${sign}${inline(item, sign)}`,
  );
  return `{ ${pairs.join(", ")} }`;
}
