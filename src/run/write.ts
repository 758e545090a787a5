import { appendFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../model/usage-error.ts";
import { codeOf, problemOf } from "./problem.ts";
import { replaceFile } from "./replace-file.ts";

/** Writes the file that an input names, folders included. */
export async function writeReport(file: string, text: string, input = "report"): Promise<void> {
  try {
    await makeFolder(path.dirname(file));
    await replaceFile(file, text);
  } catch (error) {
    throw new UsageError(`input \`${input}\`: \`${file}\` cannot be written (${problemOf(error)})`);
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    // Where a part of the path is a file, the system says only that it exists.
    const problem = codeOf(error) === "EEXIST" ? "it is a file" : problemOf(error);
    throw new Error(`its folder \`${folder}\` cannot be made: ${problem}`);
  }
}

/** Adds to the job summary, where the runner has given a file for it. */
export async function appendSummary(file: string | undefined, text: string): Promise<void> {
  try {
    if (file) await appendFile(file, text);
  } catch (error) {
    throw new UsageError(
      `the job summary is not written: \`${file}\`, which \`GITHUB_STEP_SUMMARY\` names, cannot be written (${problemOf(error)})`,
    );
  }
}
