import type { InstallStep } from "../model/plan.ts";

/** Options of `npm exec` that take a value in the next word. */
const WITH_VALUE = new Set([
  ...["-p", "--package", "-c", "--call", "-w", "--workspace", "--registry", "--cache"],
  ...["--userconfig", "--globalconfig", "--prefix", "-C", "--shell", "--loglevel"],
]);

/** What a command line of `npx` or `npm exec` asks for. */
export interface NpmExec {
  /** Specs that npm fetches; they decide the entry of its cache. */
  readonly specs: readonly string[];
  /** The first word that is no option: the package, or the executable where `--package` names the package. */
  readonly positional: string | null;
  /** Options for npm itself, without those that say what to run. */
  readonly options: readonly string[];
}

interface Option {
  readonly name: string;
  readonly value: string | undefined;
  /** As it stands on the command line. */
  readonly words: readonly string[];
}

/** Reads the words after `npx` or `npm exec`. */
export function readNpmExec(args: readonly string[]): NpmExec {
  const options = leadingOptions(args);
  const used = options.flatMap((option) => option.words).length;
  const rest = args[used] === "--" ? args.slice(used + 1) : args.slice(used);
  const positional = rest[0] ?? null;
  const packages = options.filter(isPackage).map((option) => option.value ?? "");
  return {
    specs: packages.length > 0 ? packages : positional ? [positional] : [],
    positional,
    options: options.filter((option) => !saysWhatToRun(option)).flatMap((option) => option.words),
  };
}

function leadingOptions(args: readonly string[]): readonly Option[] {
  const [word = "", next] = args;
  if (!word.startsWith("-") || word === "--") return [];
  const [name = "", inline] = word.split(/=(.*)/s);
  const separate = inline === undefined && WITH_VALUE.has(name) && next !== undefined;
  const words = separate ? [word, next] : [word];
  const option = { name, value: separate ? next : inline, words };
  return [option, ...leadingOptions(args.slice(words.length))];
}

const isPackage = ({ name }: Option): boolean => name === "-p" || name === "--package";

const saysWhatToRun = (option: Option): boolean =>
  isPackage(option) || ["-y", "--yes", "-c", "--call"].includes(option.name);

/** What runs in place of the server: it prints the PATH, in `sh` and in `cmd`, and so the cache entry. */
const CALL = 'echo "$PATH" %PATH%';

/**
 * The command that fetches what `npx` will run. npm names the cache entry after the sorted specs
 * (libnpmexec), so the same specs with another command fill the very entry that the start will use.
 */
export function npmExecInstall(
  command: string,
  lead: readonly string[],
  request: NpmExec,
): InstallStep | null {
  if (request.specs.length === 0) return null;
  const packages = request.specs.map((spec) => `--package=${spec}`);
  const args = [...lead, "--yes", ...request.options, ...packages, `--call=${CALL}`];
  return { key: [command, ...args].join("\0"), command, args };
}
