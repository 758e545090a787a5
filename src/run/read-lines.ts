import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Report } from "../model/report.ts";

/** Bytes; no config is longer. */
const MAX_BYTES = 1024 * 1024;

/** Reads the files in which the findings stand; a report that was joined may name some that are not here. */
export async function linesOfFiles(
  report: Report,
  workspace: string,
): Promise<(file: string) => readonly string[] | null> {
  const files = new Set(report.findings.flatMap(({ origin }) => origin?.file ?? []));
  const texts = new Map<string, readonly string[] | null>();
  for (const file of files) texts.set(file, await linesIn(path.resolve(workspace, file)));
  return (file) => texts.get(file) ?? null;
}

async function linesIn(file: string): Promise<readonly string[] | null> {
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > MAX_BYTES) return null;
    const text = await readFile(file, "utf8");
    // A lone CR ends a line for editors, and none for git and reviewdog.
    return /\r(?!\n)/.test(text) ? null : text.split(/\r?\n/);
  } catch {
    return null;
  }
}
