import { realpath } from "node:fs/promises";
import type { FileProblem } from "../configs/config-text.ts";
import { contentOf } from "../configs/content.ts";
import { decode } from "../configs/decode.ts";
import { DIRECTORY, MISSING, TOO_LARGE } from "../configs/file-problems.ts";
import type { Options } from "../model/options.ts";
import { shownPath } from "../plan/shown-path.ts";
import { type NoReport, readReport } from "../report/read-report.ts";
import { findParts } from "./find-parts.ts";
import type { BadPart, Part, Parts } from "./part.ts";

const MB = 1024 * 1024;
/** A report of 500 failed servers is some megabytes; the reports of all jobs lie in memory together. */
const LARGEST = 8 * MB;
const LARGEST_TOGETHER = 64 * MB;
/** Servers and findings of all reports together. */
const MOST_ENTRIES = 20_000;

/** Files that are opened at once. */
const AT_ONCE = 8;

/** Reads the reports that `merge` names, in order. What is none takes nothing from the others. */
export async function readParts(options: Pick<Options, "workspace" | "merge">): Promise<Parts> {
  const good: Part[] = [];
  const bad: BadPart[] = [];
  const room = { bytes: LARGEST_TOGETHER, entries: MOST_ENTRIES };
  for await (const { file, content } of contentsOf(await findParts(options), options.workspace)) {
    const read = "problem" in content ? inWords(content) : reportIn(content, room);
    if ("problem" in read) bad.push({ file, ...read });
    else good.push({ file, report: read });
  }
  return { good, bad };
}

interface Content {
  readonly file: string;
  readonly content: Uint8Array | FileProblem;
}

async function* contentsOf(files: readonly string[], workspace: string): AsyncGenerator<Content> {
  const realWorkspace = await realpath(workspace).catch(() => workspace);
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    yield* await Promise.all(
      some.map(async (file) => ({
        file: shownPath(file, workspace),
        content: await contentOf(file, workspace, realWorkspace, LARGEST),
      })),
    );
  }
}

/** What may still be read. */
interface Room {
  bytes: number;
  entries: number;
}

function reportIn(bytes: Uint8Array, room: Room): Part["report"] | NoReport {
  if (bytes.length > room.bytes) return TOO_MUCH;
  const decoded = decode(bytes, { bom: true, empty: true });
  if (decoded.text === null) return { problem: decoded.problem, remedy: AS_WRITTEN };
  const read = readReport(decoded.text);
  if ("problem" in read) return read;
  const entries = read.servers.length + read.findings.length;
  if (entries > room.entries) return TOO_MUCH;
  room.bytes -= bytes.length;
  room.entries -= entries;
  return read;
}

const AS_WRITTEN =
  "take the file that `--report` or the input `report` writes, since a shell may write other characters";

const TOO_MUCH: NoReport = {
  problem: `no more than ${LARGEST_TOGETHER / MB} MB and ${MOST_ENTRIES} servers and findings are merged at once`,
  remedy: "merge the reports in several steps, each with a part of them",
};

const FOLDER: NoReport = {
  problem: "it is a folder",
  remedy: "name the reports in it by a glob such as `reports/**/*.json`",
};

const NOT_THERE: NoReport = {
  problem: "there is no such file",
  remedy: "let the job that writes it upload it in any case, and look at why it did not",
};

const LARGE: NoReport = {
  problem: `it is larger than ${LARGEST / MB} MB`,
  remedy: "let each job check fewer servers",
};

function inWords(found: FileProblem): NoReport {
  if (found === DIRECTORY) return FOLDER;
  if (found === MISSING) return NOT_THERE;
  if (found === TOO_LARGE) return LARGE;
  return { problem: found.problem, remedy: found.remedy };
}
