import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/**
 * A shell for npm (`script-shell`) that runs install scripts as `sh` would, an `npx` inside of them too,
 * and prints the PATH, which begins with the cache entry, in place of the command that `npx` was to start.
 */
const SHELL = `#!/bin/sh
if [ "$npm_lifecycle_event" = npx ] && [ -z "$MCP_HANDSHAKE_INSTALL" ]; then
  echo "$PATH"
  exit 0
fi
MCP_HANDSHAKE_INSTALL=1
export MCP_HANDSHAKE_INSTALL
exec sh "$@"
`;

/** Makes the shell, hands its path on, and takes it away when the work is done. */
export async function withInstallShell<T>(work: (shell: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mcp-handshake-"));
  const shell = path.join(folder, "install-shell");
  try {
    await writeFile(shell, SHELL, { mode: 0o755 });
    return await work(shell);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
