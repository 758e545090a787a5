import { parseArgsStringToArgv } from "string-argv";
import { CLIENTS } from "../model/client.ts";
import type { ConfigFile, ServerSpec } from "../model/server.ts";
import { UsageError } from "../model/usage-error.ts";
import { programName } from "../plan/program-name.ts";

/** A command line given by the user, as if it were a config of one server. */
export function commandLineConfig(line: string, folder: string): ConfigFile {
  const [command, ...args] = parseArgsStringToArgv(line);
  if (!command) throw new UsageError(`input \`command\`: \`${line}\` names no program`);
  const client = { ...CLIENTS.command, title: "the command line" };
  const nowhere = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
  const server: ServerSpec = {
    name: programName(command),
    client,
    file: null,
    root: folder,
    origin: null,
    transport: "stdio",
    command: { value: command, origin: nowhere },
    args: args.map((value) => ({ value, origin: nowhere })),
    env: [],
    envKey: null,
    cwd: null,
    url: null,
    headers: [],
    off: null,
    startable: true,
    facts: [],
  };
  return { file: "", client, servers: [server], facts: [] };
}
