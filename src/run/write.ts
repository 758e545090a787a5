import { appendFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../model/usage-error.ts";

/** Writes a report file, folders included. */
export async function writeReport(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(
      `input \`report\`: \`${file}\` cannot be written (${(error as Error).message})`,
    );
  }
}

/** Adds to the job summary, where the runner has given a file for it. */
export async function appendSummary(file: string | undefined, text: string): Promise<void> {
  if (file) await appendFile(file, text);
}
