import type { Located } from "../model/place.ts";
import type { ConfigFile, ServerSpec } from "../model/server.ts";
import { windowsCommand } from "./windows-command.ts";

/** What tells that somebody of the team works on Windows. */
export interface WindowsSign {
  readonly file: string;
  readonly line: number;
  /** A command, the beginning of a path or the name of a variable; never a whole value. */
  readonly text: string;
}

/** The first sign in the configs of a repository, or `null`. */
export function windowsSign(configs: readonly ConfigFile[]): WindowsSign | null {
  for (const { file, servers } of configs) {
    for (const server of servers) {
      const found = signOf(server);
      if (found) return { file, line: found.origin.line, text: found.value };
    }
  }
  return null;
}

function signOf({ command, args, env, cwd }: ServerSpec): Located<string> | undefined {
  if (command && windowsCommand(command.value, [])) {
    return { value: lastPart(command.value), origin: command.origin };
  }
  const values = [command, cwd, ...args, ...env.map(({ value }) => value)];
  for (const located of values) {
    const text = located?.value ? textIn(located.value) : undefined;
    if (located && text) return { value: text, origin: located.origin };
  }
  return undefined;
}

const textIn = (value: string): string | undefined =>
  (DRIVE.exec(value) ?? VARIABLE.exec(value))?.groups?.text;

const lastPart = (command: string): string => command.split(/[\\/]/).at(-1) ?? command;

/** The beginning of a drive path. */
const DRIVE = /(?:^|[\s"'=;,(])(?<text>[A-Za-z]:\\|[A-Z]:\/(?!\/))/;
/** A variable of Windows itself; others between two `%` may be a part of an address or a format. */
const VARIABLE =
  /(?<text>%(?:APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMFILES|PROGRAMDATA|SYSTEMROOT|WINDIR|HOMEDRIVE|HOMEPATH|USERNAME|COMSPEC|TEMP|TMP)%)/i;
