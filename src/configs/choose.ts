import picomatch from "picomatch";
import type { ConfigFile } from "../model/server.ts";
import { UsageError } from "../model/usage-error.ts";
import { spelledOut } from "./spelled-out.ts";

/** The configs with only the servers that the patterns choose; `!name` leaves one out. */
export function chooseServers(
  configs: readonly ConfigFile[],
  patterns: readonly string[],
): readonly ConfigFile[] {
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!"));
  const unwanted = patterns.filter((pattern) => pattern.startsWith("!"));
  const names = serverNames(configs);
  for (const pattern of wanted) refuseIdle("servers", pattern, names);
  const chosen = wanted.length > 0 ? namesFitting(wanted) : () => true;
  const left = namesFitting(unwanted.map((pattern) => pattern.slice(1)));
  return configs.map((config) => ({
    ...config,
    servers: config.servers.filter(({ name }) => chosen(name) && !left(name)),
  }));
}

/** The names of all servers, each once. */
export const serverNames = (configs: readonly ConfigFile[]): readonly string[] => [
  ...new Set(configs.flatMap(({ servers }) => servers.map(({ name }) => name))),
];

/** A pattern may be a name as it stands, blanks, slashes and brackets included. */
export function namesFitting(patterns: readonly string[]): (name: string) => boolean {
  const names = new Set(patterns);
  const globs = patterns.filter(isShort).map(globOf);
  return (name) => names.has(name) || globs.some((matches) => matches(name));
}

function globOf(pattern: string): (name: string) => boolean {
  const expression = spelledOut(pattern);
  if (expression) return (name) => expression.test(name);
  return picomatch(pattern, { dot: true, bash: true });
}

/** A much longer glob makes an expression that Node.js refuses. */
const isShort = ({ length }: string): boolean => length <= 4096;

/** Refuses a pattern of an input that fits none of the names. */
export function refuseIdle(input: string, pattern: string, names: readonly string[]): void {
  if (names.some(namesFitting([pattern]))) return;
  const known = names.length > 0 ? names.map((name) => `\`${name}\``).join(", ") : "none";
  throw new UsageError(
    `input \`${input}\`: \`${pattern}\` matches no server; the configs name: ${known}`,
  );
}
