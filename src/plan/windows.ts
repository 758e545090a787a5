import { type Fact, fact } from "../model/fact.ts";
import type { ServerSpec } from "../model/server.ts";
import { programName } from "./program-name.ts";
import { shownArgs } from "./shown-args.ts";
import type { WindowsSign } from "./team.ts";
import { cmdFilesIn } from "./windows-clients.ts";
import { windowsCommand, wordsBehindCmd } from "./windows-command.ts";

/** Programs that are `.cmd` files on Windows, since npm installs them so; `uvx` and `docker` are none. */
const CMD_FILES = new Set(["npx", "npm", "yarn", "yarnpkg", "tsx", "ts-node", "ng"]);

/** Whether npm installs a program of this name as a `.cmd` file on Windows. */
export const isCmdFile = (program: string): boolean => CMD_FILES.has(program);

/** What there is to say of a server on Windows and elsewhere; `platform` is that of this run. */
export function windowsFacts(
  server: ServerSpec,
  platform: NodeJS.Platform,
  sign: WindowsSign | null,
): readonly Fact[] {
  if (!server.command) return [];
  const args = server.args.map(({ value }) => value);
  return [
    ...commandFacts(server, platform),
    ...shimFacts(server, platform, sign),
    ...quotingFacts(server, args),
  ];
}

function commandFacts(server: ServerSpec, platform: NodeJS.Platform): readonly Fact[] {
  const { command } = server;
  const isElsewhere = platform !== "win32";
  const found = command && isElsewhere ? windowsCommand(command.value, shownArgs(server)) : null;
  if (!command || !found) return [];
  const captures = { command: found.command, args: JSON.stringify(found.args) };
  return [fact("windows-only-command", { program: command.value, ...captures }, command.origin)];
}

function shimFacts(
  { command, client }: ServerSpec,
  platform: NodeJS.Platform,
  sign: WindowsSign | null,
): readonly Fact[] {
  const program = command?.value ?? "";
  const onWindows = platform === "win32";
  const isShim = isCmdFile(onWindows ? programName(program) : program);
  if (!isShim) return [];
  const here = onWindows ? [fact("shim-on-windows", { program }, command?.origin)] : [];
  const seen = onWindows ? "this run is on Windows" : sign && shown(sign);
  if (!seen || cmdFilesIn(client.id) !== "refused") return here;
  return [...here, fact("windows-shim", { program, sign: seen }, command?.origin)];
}

const shown = ({ file, line, text }: WindowsSign): string =>
  `\`${file}\` has \`${text}\` in line ${line}`;

/** `cmd` reads its line before the program does: see `cmd /?`. */
function quotingFacts({ command, args }: ServerSpec, words: readonly string[]): readonly Fact[] {
  const behind = wordsBehindCmd(command?.value ?? "", words);
  if (!behind || behind.length < 2) return [];
  const first = words.length - behind.length;
  return behind.flatMap((word, index) => {
    const problem = index === 0 ? cutPath(word, behind.slice(1)) : quotedInside(word);
    const argument = `item ${first + index + 1} of \`args\``;
    const origin = args[first + index]?.origin;
    return problem ? [fact("windows-quoting", { argument, problem }, origin)] : [];
  });
}

/** With more than one pair of quotes, or a sign such as `(` between them, the outer ones are taken away. */
function cutPath(program: string, others: readonly string[]): string | undefined {
  const isCut = /\s/.test(program) && (/[&<>()@^|]/.test(program) || others.some(getsQuotes));
  return isCut ? "`cmd` takes away the quotes that hold its blanks together" : undefined;
}

/** What a client puts quotes around when it makes one line of the arguments. */
const getsQuotes = (word: string): boolean => word === "" || /[\s"]/.test(word);

const quotedInside = (word: string): string | undefined =>
  word.includes('"') ? "`cmd` reads its quotes before the program gets them" : undefined;
