import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A server as a config names it. */
export interface Entry {
  readonly command: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export type Entries = Readonly<Record<string, Entry>>;

/** Writes a `.mcp.json` into a new folder and gives the folder. */
export function configFolder(parent: string, name: string, servers: Entries): string {
  const folder = path.join(parent, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, ".mcp.json"), JSON.stringify({ mcpServers: servers }));
  return folder;
}

const FIXTURES = path.resolve("__tests__/fixtures/servers");
export const HEALTHY = path.join(FIXTURES, "healthy.mjs");
export const SLOW = path.join(FIXTURES, "starts-slowly.mjs");
export const FLOOD = path.join(FIXTURES, "floods-stderr.mjs");

/**
 * Servers by the files that they run. Each is told its number: the check starts what several entries have in common
 * once, and these are to be started each for itself.
 */
export const nodeServers = (files: readonly string[]): Entries =>
  Object.fromEntries(
    files.map((file, at) => [`server-${at}`, { command: "node", args: [file, String(at)] }]),
  );

/** The cheapest server there is: a shell that answers each request by its id, without starting anything. */
const SHELL_SERVER = `while IFS= read -r line; do
id=\${line#*'"id":'}; id=\${id%%[,\\}]*}
case $line in
*'"initialize"'*) echo '{"jsonrpc":"2.0","id":'"$id"',"result":{"protocolVersion":"2025-11-25","capabilities":{"tools":{}},"serverInfo":{"name":"shell","version":"1.0.0"}}}' ;;
*'"tools/list"'*) echo '{"jsonrpc":"2.0","id":'"$id"',"result":{"tools":[]}}' ;;
esac
done`;

/** Many cheap servers. */
export const shellServers = (count: number): Entries =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `server-${at}`,
      { command: "sh", args: ["-c", SHELL_SERVER, `server-${at}`] },
    ]),
  );
