import { appendFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../model/usage-error.ts";

/** Writes the file that an input names, folders included. */
export async function writeReport(file: string, text: string, input = "report"): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(
      `input \`${input}\`: \`${file}\` cannot be written (${(error as Error).message})`,
    );
  }
}

/** Adds to the job summary, where the runner has given a file for it. */
export async function appendSummary(file: string | undefined, text: string): Promise<void> {
  if (file) await appendFile(file, text);
}
