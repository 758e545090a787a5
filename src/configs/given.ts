import { CLIENTS } from "../model/client.ts";
import type { Located } from "../model/place.ts";
import type { ConfigFile, ServerSpec } from "../model/server.ts";

/** What the user says of a server in place of a config. */
export interface Given {
  readonly name: string;
  /** Absolute. */
  readonly root: string;
  readonly transport: ServerSpec["transport"];
  /** The command line, word by word. */
  readonly words?: readonly string[];
  readonly url?: string;
}

/** A server that the user describes in an input, as if it were a config of one server. */
export function givenConfigOf({ words = [], url, ...rest }: Given): ConfigFile {
  const client = { ...CLIENTS.command, title: "the command line" };
  const [command, ...args] = words;
  const server: ServerSpec = {
    ...rest,
    client,
    file: null,
    origin: null,
    command: command === undefined ? null : nowhere(command),
    args: args.map(nowhere),
    env: [],
    envKey: null,
    cwd: null,
    url: url === undefined ? null : nowhere(url),
    headers: [],
    off: null,
    startable: true,
    facts: [],
  };
  return { file: "", client, servers: [server], facts: [] };
}

const nowhere = (value: string): Located<string> => ({
  value,
  origin: { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 },
});
