import { chmodSync, mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A folder in which this user may make nothing, or `null`: root may write where modes forbid it, but not everywhere. */
export function lockedFolder(): string | null {
  const own = mkdtempSync(path.join(os.tmpdir(), "locked-"));
  chmodSync(own, 0o555);
  return [own, "/sys", "/"].find((folder) => !canMake(path.join(folder, "tickets-log"))) ?? null;
}

function canMake(folder: string): boolean {
  try {
    mkdirSync(folder);
    rmdirSync(folder);
    return true;
  } catch (error) {
    return !["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "");
  }
}
