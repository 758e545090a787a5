import { chmod, copyFile } from "node:fs/promises";
import path from "node:path";
import type { Plan } from "../../model/plan.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Met } from "./needs.ts";

/** A copy of a program file with the executable bits that the file itself lacks. */
export async function executableCopy(file: string, plan: Plan): Promise<Met | null> {
  const folder = await temporaryFolder("copy");
  const copy = path.join(folder.path, path.basename(file));
  try {
    await copyFile(path.resolve(plan.cwd, file), copy);
    await chmod(copy, 0o755);
    return { found: { value: copy, label: "an executable copy" }, release: folder.release };
  } catch {
    await folder.release();
    return null;
  }
}
