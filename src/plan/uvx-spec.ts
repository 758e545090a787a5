import type { PackageRequest } from "../model/plan.ts";
import type { FetchedWord } from "./fetched-word.ts";
import { type LeadingOption, leadingOptions } from "./leading-options.ts";
import { uvTakesValue } from "./uv-options.ts";

/** Options of `pipx run` that take a value in the next word. */
const PIPX_WITH_VALUE = new Set([
  ...["--spec", "--with", "--python", "--python-args", "--pip-args", "--index-url", "-i"],
  ...["--fetch-python", "--cooldown", "--backend"],
]);

/** Whether the next word belongs to an option of pipx: https://pipx.pypa.io/stable/reference/cli/ */
export const pipxTakesValue = (name: string): boolean => PIPX_WITH_VALUE.has(name);

/** What a command line of `uvx` or of `pipx run` asks for. */
export interface ToolLine {
  /** Those that do not name the package. */
  readonly options: readonly LeadingOption[];
  /** What to fetch, as it stands in the config. */
  readonly spec: string;
  /** The word that holds it. */
  readonly word: string;
  /** Whether an option names it, and not the first word that is none. */
  readonly named: boolean;
  /** The words from the executable on. */
  readonly rest: readonly string[];
}

/** Reads the words after `uvx`, `uv tool run` or `pipx run`; `null` where they name nothing. */
export function readToolLine(
  args: readonly string[],
  takesValue: (name: string) => boolean,
): ToolLine | null {
  const { options, rest } = leadingOptions(args, takesValue);
  const from = options.find(namesPackage);
  const [spec, word] = from ? [from.value, from.word] : [rest[0], rest[0]];
  if (spec === undefined || word === undefined) return null;
  const others = options.filter((option) => !namesPackage(option));
  return { options: others, spec, word, named: from !== undefined, rest };
}

const namesPackage = ({ name }: LeadingOption): boolean => name === "--from" || name === "--spec";

/** What `uvx` and `uv tool run` fetch for the program itself; beside `==` they know `name@version`. */
export const uvxWords = (args: readonly string[]): readonly FetchedWord[] =>
  toolWords(readToolLine(args, uvTakesValue), "@");

/** What `pipx run` fetches. */
export const pipxWords = (args: readonly string[]): readonly FetchedWord[] =>
  toolWords(readToolLine(args, pipxTakesValue), "==");

/** `sign` stands before the version of a package that is named without an option. */
function toolWords(line: ToolLine | null, sign: string): readonly FetchedWord[] {
  // A date decides which versions there are: the same one every time.
  if (!line || line.options.some(({ name }) => name === "--exclude-newer")) return [];
  const { word, spec, named } = line;
  const read = fetchedFrom(word, spec, named ? "==" : sign);
  return read ? [read] : [];
}

function fetchedFrom(word: string, spec: string, sign: string): FetchedWord | null {
  const lead = word.slice(0, word.length - spec.length);
  return gitWord(word, spec, lead) ?? pypiWord(word, spec, lead, sign);
}

/** The package that a spec of Python's tools names, or `null` for a folder, a file or an address. */
export function pythonPackage(spec: string): PackageRequest | null {
  const read = fetchedFrom(spec, spec, "==");
  if (!read) return null;
  const registry = read.kind === "git" ? "git" : "pypi";
  return { registry, name: read.name, requested: read.requested, spec };
}

const GIT = /^(?<lead>[^+:/]*git\+)(?<address>\w+:\/\/[^#]+)(?<tail>#.*)?$/;

/** A repository. An address with a login in it is not shown, and so not spoken of. */
function gitWord(word: string, spec: string, lead: string): FetchedWord | null {
  const { lead: scheme, address, tail = "" } = GIT.exec(spec)?.groups ?? {};
  if (scheme === undefined || address === undefined) return null;
  const path = address.indexOf("/", address.indexOf("://") + 3);
  const at = address.lastIndexOf("@");
  const repository = at > path ? address.slice(0, at) : address;
  const requested = at > path ? address.slice(at + 1) : null;
  const login = /:\/\/([^/@]*)@/.exec(repository)?.[1];
  if (path === -1 || (login !== undefined && login !== "git")) return null;
  return {
    word,
    kind: "git",
    name: repository,
    requested,
    exact: /^[0-9a-f]{40}$/i.test(requested ?? ""),
    stem: `${lead}${scheme}${repository}@`,
    tail,
  };
}

const SPEC =
  /^(?<name>[A-Za-z0-9][\w.-]*)(?<extras>\[[^\]]*\])?\s*(?:(?<how>@|={2,3}|[<>~!]=?)(?<asked>.*))?$/;
/** A file, and the interpreters that uv brings itself. */
const NO_PACKAGE = /\.(?:whl|zip|tgz|gz|py)$|^(?:python|pypy)[\d.]*(?:@|$)/i;

/** A package of PyPI, or of the index in use; a path or an address is none. */
function pypiWord(word: string, spec: string, lead: string, sign: string): FetchedWord | null {
  const { name, extras = "", how = "", asked = "" } = SPEC.exec(spec)?.groups ?? {};
  if (name === undefined || asked.includes("/") || NO_PACKAGE.test(spec)) return null;
  const names = how === "@" || how.startsWith("==");
  return {
    word,
    kind: "pypi",
    name,
    requested: how === "" ? null : names ? asked.trim() : `${how}${asked}`,
    exact: names && /^\s*v?\d[\w.+!-]*$/.test(asked),
    stem: `${lead}${name}${extras}${sign}`,
    tail: "",
  };
}
