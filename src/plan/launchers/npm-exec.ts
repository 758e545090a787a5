import type { InstallStep } from "../../model/plan.ts";

/** Options of `npm exec`, and of those that read theirs as it does, that take a value in the next word. */
const WITH_VALUE = new Set([
  ...["-p", "--package", "-c", "--call", "-w", "--workspace", "--registry", "--cache"],
  ...["--userconfig", "--globalconfig", "--prefix", "-C", "--shell", "--loglevel", "--cafile"],
  // `pnpm dlx`, `bunx`
  ...["--dir", "--reporter", "--allow-build", "--cwd", "--env-file", "--minimum-release-age"],
]);

/** What a command line of `npx` or `npm exec` asks for. */
export interface NpmExec {
  /** Specs that npm fetches; they decide the entry of its cache. */
  readonly specs: readonly string[];
  /** The first word that is no option: the package, or the executable where `--package` names the package. */
  readonly positional: string | null;
  /** What `--package` names. */
  readonly packages: readonly string[];
  /** What `--call` runs, or empty. */
  readonly call: string;
  /** The words after the options. */
  readonly args: readonly string[];
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
    packages,
    call: options.find(({ name }) => name === "-c" || name === "--call")?.value ?? "",
    args: rest,
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
  isPackage(option) || ["-c", "--call"].includes(option.name);

/** Stands for the shell of the install in its arguments: a file that only the run can make. */
export const INSTALL_SHELL = "{install-shell}";
const FOREGROUND = "--foreground-scripts";

/**
 * The command that fetches what `npx` will run: the very command line of the config, with another shell for
 * npm to hand the final command to. Whatever npm does before that, it does here: the same cache entry, the
 * same install scripts, the same errors. Another command behind `--package` would not do, since npm hands
 * its options on to an `npx` inside install scripts. Windows knows no such shell; there it has to do.
 * Install scripts run in the foreground: otherwise npm says nothing of one that fails, not even that it did.
 * A `--yes` that the config does not have is not added: an npm that refuses without it refuses the start too.
 */
export function npmExecInstall(
  command: string,
  lead: readonly string[],
  args: readonly string[],
  platform: NodeJS.Platform,
): InstallStep | null {
  const { specs, options } = readNpmExec(args);
  if (specs.length === 0) return null;
  const packages = specs.map((spec) => `--package=${spec}`);
  return {
    kind: "npm-exec",
    key: [command, ...lead, ...options.filter(asks), ...[...specs].sort()].join("\0"),
    command,
    args:
      platform === "win32"
        ? [...lead, FOREGROUND, ...options, ...packages, "--call=echo %PATH%"]
        : [...lead, `--script-shell=${INSTALL_SHELL}`, FOREGROUND, ...args],
  };
}

/** `-y` fetches the same as no `-y`. */
const asks = (option: string): boolean => option !== "-y" && option !== "--yes";
