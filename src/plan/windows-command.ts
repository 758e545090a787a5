import { programName } from "./program-name.ts";

/** A command that only Windows has, and what starts the same program elsewhere. */
export interface WindowsCommand {
  /** Empty where it is not known. */
  readonly command: string;
  readonly args: readonly string[];
}

const UNKNOWN: WindowsCommand = { command: "", args: [] };

/** One within another more often than that is nobody's command. */
const MOST_WRAPPERS = 10;

/** What stands behind a command of Windows, or `null` for a command that other systems may have. */
export function windowsCommand(
  command: string,
  args: readonly string[],
  most = MOST_WRAPPERS,
): WindowsCommand | null {
  if (most === 0) return UNKNOWN;
  if (isCmd(command)) return unwrapped(afterSwitch(args) ?? [], most - 1);
  if (/^(?:.*[\\/])?wsl(?:\.exe)?$/i.test(command)) return unwrapped(args, most - 1);
  if (/^(?:.*[\\/])?powershell(?:\.exe)?$/i.test(command)) return UNKNOWN;
  if (!/\.(?:exe|cmd|bat|ps1)$|^[A-Za-z]:[\\/]/i.test(command)) return null;
  const name = programName(command);
  const isOnPath = !/[\\/]/.test(command) && !/\.(?:bat|ps1)$/i.test(command);
  return isOnPath || EVERYWHERE.has(name.toLowerCase()) ? { command: name, args } : UNKNOWN;
}

/** The words that `cmd /c` runs, or `null` where the command is another one. */
export const wordsBehindCmd = (
  command: string,
  args: readonly string[],
): readonly string[] | null => (isCmd(command) ? afterSwitch(args) : null);

const isCmd = (command: string): boolean =>
  /^(?:(?:.*[\\/])?cmd(?:\.exe)?|%comspec%)$/i.test(command);

/** `/d /s /c` are switches of `cmd`; Git Bash wants them with two slashes. */
function afterSwitch(args: readonly string[]): readonly string[] | null {
  const at = args.findIndex((word) => !/^\/\/?[a-z]$/i.test(word) || /^\/\/?[ck]$/i.test(word));
  return /^\/\/?[ck]$/i.test(args[at] ?? "") ? args.slice(at + 1) : null;
}

/** A line of more than a program and its arguments is work for a shell. */
function unwrapped(words: readonly string[], most: number): WindowsCommand {
  const [line = ""] = words;
  const split = words.length === 1 ? line.split(/\s+/).filter(Boolean) : words;
  const [command = "", ...args] = split;
  const isPlain = /^[\w.@+-]+$/.test(command) && !command.startsWith("-");
  const needsShell = split.some((word) => /^(?:&&?|\|\|?|[<>].*)$|^%\w+%$/.test(word));
  const hasQuotes = words.length === 1 && /["']/.test(line);
  if (!isPlain || needsShell || hasQuotes || BUILT_IN.has(command.toLowerCase())) return UNKNOWN;
  return windowsCommand(command, args, most) ?? { command, args };
}

/** Commands of `cmd` itself. */
const BUILT_IN = new Set([
  "call",
  "cd",
  "chcp",
  "echo",
  "for",
  "if",
  "pushd",
  "set",
  "start",
  "type",
]);

/** Programs that have the same name on every system. */
const EVERYWHERE = new Set([
  ...["node", "npx", "npm", "pnpm", "pnpx", "yarn", "bun", "bunx", "deno", "uv", "uvx", "pipx"],
  ...["python", "python3", "docker", "podman", "dotnet", "dnx", "java", "go", "git", "ruby", "php"],
]);
