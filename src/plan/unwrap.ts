import { parseArgsStringToArgv } from "string-argv";
import { programName } from "./program-name.ts";
import { wordsBehindCmd } from "./windows-command.ts";

/** A command line without what is only wrapped around it. */
export interface Unwrapped {
  readonly command: string;
  readonly args: readonly string[];
  /** Relative to the folder of the wrapper. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

type Wrapper = (program: string, args: readonly string[]) => Partial<Unwrapped> | null;

/** Nobody wraps a server more often; each wrapper copies the words behind it. */
const MOST_WRAPPERS = 10;

/** Takes shells, `env` and the like off a command line; one that cannot be read through stays as it is. */
export function unwrap(command: string, args: readonly string[], most = MOST_WRAPPERS): Unwrapped {
  const plain = { command, args, cwd: ".", env: {} };
  if (most === 0) return plain;
  for (const wrapper of WRAPPERS) {
    const behind = wrapper(command, args);
    if (!behind?.command) continue;
    const inner = unwrap(behind.command, behind.args ?? [], most - 1);
    const cwd = inner.cwd === "." ? (behind.cwd ?? ".") : inner.cwd;
    return { ...inner, cwd, env: { ...behind.env, ...inner.env } };
  }
  return plain;
}

const WRAPPERS: readonly Wrapper[] = [behindCmd, behindShell, behindEnv, behindSeparator];

function behindCmd(command: string, args: readonly string[]): Partial<Unwrapped> | null {
  const words = wordsBehindCmd(command, args);
  return words && (words.length === 1 ? lineOf(words[0] ?? "") : commandOf(words));
}

/** `bash -lc "..."`: one word that a shell reads. */
function behindShell(command: string, args: readonly string[]): Partial<Unwrapped> | null {
  if (!/^(?:ba|da|z|k)?sh$/.test(programName(command))) return null;
  const at = args.findIndex((word) => /^-[a-z]*c$/.test(word));
  const onlyOptions = args.slice(0, at).every((word) => /^-[a-zA-Z]+$/.test(word));
  return at === -1 || !onlyOptions ? null : lineOf(args[at + 1] ?? "");
}

/** `env NAME=value program`: POSIX, env. */
function behindEnv(command: string, args: readonly string[]): Partial<Unwrapped> | null {
  if (programName(command) !== "env") return null;
  const words = args[0] === "-S" ? parseArgsStringToArgv(args[1] ?? "") : args;
  return words.some((word) => word.startsWith("-") && !word.includes("=")) &&
    words[0]?.startsWith("-")
    ? null
    : commandOf(words);
}

/** Programs that set something up and then start what stands behind `--`. */
const SETS_UP = /^(?:dotenv|dotenvx|doppler|op|infisical|mise|direnv|aws-vault|chamber|teller)$/;

function behindSeparator(command: string, args: readonly string[]): Partial<Unwrapped> | null {
  const at = args.indexOf("--");
  return SETS_UP.test(programName(command)) && at !== -1 ? commandOf(args.slice(at + 1)) : null;
}

/** Assignments, then a command. */
function commandOf(words: readonly string[]): Partial<Unwrapped> | null {
  const at = words.findIndex((word) => !ASSIGNMENT.test(word));
  if (at === -1) return null;
  const env = Object.fromEntries(words.slice(0, at).map((word) => splitAt(word)));
  const [command, ...args] = words.slice(words[at] === "exec" ? at + 1 : at);
  return command === undefined ? null : { command, args, env };
}

const ASSIGNMENT = /^[A-Za-z_]\w*=/;
const splitAt = (word: string): [string, string] => {
  const sign = word.indexOf("=");
  return [word.slice(0, sign), word.slice(sign + 1)];
};

/** What a shell would have to work out itself: pipes, redirections, substitutions, jobs. */
const NEEDS_A_SHELL = /[|<>;`$*?(){}]|(?:^|[^&])&(?:[^&]|$)|\n/;
const HARMLESS = /\s2>(?:&1|\/dev\/null)(?=\s|$)/g;

/** One line of a shell: `cd folder &&`, `export NAME=value &&`, then the command. */
function lineOf(text: string): Partial<Unwrapped> | null {
  const line = text.replace(HARMLESS, "");
  if (NEEDS_A_SHELL.test(line)) return null;
  const parts = line.split("&&").map((part) => parseArgsStringToArgv(part));
  const last = commandOf(parts.at(-1) ?? []);
  const prepared = parts.slice(0, -1).map(preparation);
  if (!last || prepared.includes(null)) return null;
  const cwd = prepared.map((part) => part?.cwd).findLast((folder) => folder !== undefined);
  const env = Object.assign({}, ...prepared.map((part) => part?.env), last.env);
  return { ...last, ...(cwd === undefined ? {} : { cwd }), env };
}

function preparation(words: readonly string[]): Partial<Unwrapped> | null {
  const [verb, first = ""] = words;
  if (verb === "cd" && words.length === 2) return { cwd: first };
  if (verb === "export" && ASSIGNMENT.test(first))
    return { env: Object.fromEntries([splitAt(first)]) };
  return verb === "set" ? {} : null;
}
