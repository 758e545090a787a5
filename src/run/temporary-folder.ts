import { rmSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** An empty folder of our own. */
export interface TemporaryFolder {
  /** Absolute. */
  readonly path: string;
  /** Removes it with all that is in it. */
  release(): Promise<void>;
}

const living = new Set<string>();

/** Makes an empty folder. */
export async function temporaryFolder(purpose: string): Promise<TemporaryFolder> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), `mcp-handshake-${purpose}-`)));
  living.add(folder);
  return {
    path: folder,
    release: async () => {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      living.delete(folder);
    },
  };
}

/** Removes every such folder, at once: for the moment when this program is told to stop. */
export function removeTemporaryFolders(): void {
  for (const folder of living) {
    try {
      // What was killed a moment ago may still be writing.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch {
      // One that stays is no reason to leave the others.
    }
  }
}
