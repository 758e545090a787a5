/** An option of a container engine's command line; a cluster such as `-it` counts as two. */
export interface DockerOption {
  /** The long name without its dashes, for example `env` for `-e`. */
  readonly name: string;
  /** `null` for a switch, and for an option at the end of the line that has none. */
  readonly value: string | null;
  /** The word that names it, as it stands on the command line. */
  readonly word: string;
  /** Whether the value is the word behind it. */
  readonly isApart: boolean;
}

/** Options, and the words behind them. */
export interface DockerOptions {
  readonly options: readonly DockerOption[];
  readonly rest: readonly string[];
}

/** Which options there are; every long one that is no switch takes a value. */
export interface OptionTable {
  readonly switches: ReadonlySet<string>;
  /** Long names of the options with one letter. */
  readonly short: Readonly<Record<string, string>>;
}

/** `docker run` and `podman run`: https://docs.docker.com/reference/cli/docker/container/run/ */
export const RUN_OPTIONS: OptionTable = {
  switches: new Set([
    ...["rm", "interactive", "tty", "detach", "init", "privileged", "read-only", "quiet", "help"],
    ...["publish-all", "sig-proxy", "no-healthcheck", "oom-kill-disable", "use-api-socket"],
    ...["disable-content-trust", "replace", "tls-verify", "env-host", "http-proxy", "rmi"],
    ...["no-hosts", "no-hostname", "read-only-tmpfs", "passwd", "privileged-without-host-devices"],
  ]),
  short: {
    ...{ i: "interactive", t: "tty", d: "detach", P: "publish-all", q: "quiet", e: "env" },
    ...{ v: "volume", p: "publish", u: "user", w: "workdir", h: "hostname", l: "label" },
    ...{ m: "memory", a: "attach", c: "cpu-shares" },
  },
};

/** `docker exec` and `podman exec`. */
export const EXEC_OPTIONS: OptionTable = {
  switches: new Set(["interactive", "tty", "detach", "privileged", "latest", "help"]),
  short: { i: "interactive", t: "tty", d: "detach", e: "env", u: "user", w: "workdir" },
};

/** What stands before the verb. */
export const ENGINE_OPTIONS: OptionTable = {
  switches: new Set([
    ...["debug", "tls", "tlsverify", "version", "help", "remote", "noout", "trace", "syslog"],
  ]),
  short: { H: "host", c: "context", l: "log-level", D: "debug", r: "remote", v: "version" },
};

/** Reads the options in front of the first word that is none. */
export function dockerOptions(args: readonly string[], table: OptionTable): DockerOptions {
  const options: DockerOption[] = [];
  let at = 0;
  while (/^-./.test(args[at] ?? "") && args[at] !== "--") {
    const read = optionsIn(args[at] ?? "", args[at + 1], table);
    options.push(...read);
    at += read.some(({ isApart }) => isApart) ? 2 : 1;
  }
  return { options, rest: args.slice(args[at] === "--" ? at + 1 : at) };
}

/** Whether a switch is on: the last word on it counts, and `--tty=false` says no. */
export const isOn = (name: string, options: readonly DockerOption[]): boolean => {
  const last = options.findLast((option) => option.name === name);
  return last !== undefined && !/^(?:f|false|0)$/i.test(last.value ?? "");
};

/** The values of an option that may stand several times. */
export const valuesOf = (name: string, options: readonly DockerOption[]): readonly string[] =>
  options.flatMap((option) =>
    option.name === name && option.value !== null ? [option.value] : [],
  );

const optionsIn = (
  word: string,
  next: string | undefined,
  table: OptionTable,
): readonly DockerOption[] =>
  word.startsWith("--") ? [longOption(word, next, table)] : cluster(word, next, table);

function longOption(word: string, next: string | undefined, table: OptionTable): DockerOption {
  const [name = "", inline] = word.slice(2).split(/=(.*)/s);
  // A word with a blank in its name is refused before anything behind it is read.
  if (inline !== undefined || table.switches.has(name) || /\s/.test(name))
    return { name, value: inline ?? null, word, isApart: false };
  return { name, value: next ?? null, word, isApart: next !== undefined };
}

const MAX_SWITCHES = 20;

/** `-it`, `-eNAME`, `-e=NAME` and `-ie NAME`: the first letter that takes a value takes the rest of the word. */
function cluster(
  word: string,
  next: string | undefined,
  table: OptionTable,
  letters = word.slice(1),
): readonly DockerOption[] {
  const [letter = "", ...others] = letters;
  const name = table.short[letter] ?? letter;
  const rest = others.join("");
  if (rest.startsWith("=")) return [{ name, value: rest.slice(1), word, isApart: false }];
  if (!table.switches.has(name)) return [valueOption(name, word, rest, next)];
  const option = { name, value: null, word, isApart: false };
  // There are no more switches than this; a config may have a word of a million letters.
  if (word.length - rest.length > MAX_SWITCHES) return [option];
  return rest === "" ? [option] : [option, ...cluster(word, next, table, rest)];
}

function valueOption(
  name: string,
  word: string,
  rest: string,
  next: string | undefined,
): DockerOption {
  const isApart = rest === "" && next !== undefined;
  return { name, value: isApart ? next : rest || null, word, isApart };
}
