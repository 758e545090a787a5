import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A disk of one megabyte, mounted for a test. */
export interface SmallDisk {
  readonly folder: string;
  readonly remove: () => void;
}

/** `null` where this user may mount nothing, or the system knows no `tmpfs`. */
export function smallDisk(): SmallDisk | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), "small-disk-"));
  try {
    const args = ["-t", "tmpfs", "-o", "size=1m", "none", folder];
    execFileSync("mount", args, { stdio: "ignore" });
  } catch {
    rmdirSync(folder);
    return null;
  }
  const remove = () => {
    execFileSync("umount", ["-l", folder], { stdio: "ignore" });
    rmdirSync(folder);
  };
  return { folder, remove };
}
