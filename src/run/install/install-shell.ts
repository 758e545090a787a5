import { writeFile } from "node:fs/promises";
import path from "node:path";
import { temporaryFolder } from "../temporary-folder.ts";

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
  const folder = await temporaryFolder("shell");
  const shell = path.join(folder.path, "install-shell");
  try {
    await writeFile(shell, SHELL, { mode: 0o755 });
    return await work(shell);
  } finally {
    await folder.release();
  }
}
