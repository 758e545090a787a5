import { existsSync } from "node:fs";
import { appendFile, mkdir, stat } from "node:fs/promises";
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

/** One by one: the recursive `mkdir` of Node.js never returns where a file system, such as `/proc`, takes no folders at all. */
async function makeFolders(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  if (parent !== folder && !existsSync(parent)) await makeFolders(parent);
  await mkdir(folder).catch(async (error) => {
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw error;
  });
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await makeFolders(folder);
  } catch (error) {
    const isFile = ["EEXIST", "ENOTDIR"].includes(codeOf(error));
    // Where a part of the path is a file, the system does not say so.
    const problem = isFile ? "it is a file, or lies below one" : problemOf(error);
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
