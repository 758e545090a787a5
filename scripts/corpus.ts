import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseConfig } from "../__tests__/configs/parse-config.ts";
import type { ConfigText } from "../src/configs/config-text.ts";
import { deadFileOf } from "../src/configs/dead-files.ts";
import { withDuplicates } from "../src/configs/duplicates.ts";
import { formatsOf, readersOf } from "../src/configs/index.ts";
import { grandparentOf, isPlugin } from "../src/configs/surroundings.ts";
import { windowsSign } from "../src/plan/team.ts";
import { RUNNER, type Verdict, verdictOn } from "./verdict.ts";

/**
 * Reads every file of a folder of real configs, and prints who reads it, which servers it names, and what is to be
 * said of it. `INDEX.tsv` in the folder, where there is one, tells the place of each file in its repository (columns
 * `repo`, `path` and `file`); without it the files stand at their own places.
 */
function main(folder: string): void {
  const files = placesIn(folder);
  const total = { files: files.length, read: 0, servers: 0, milliseconds: 0 };
  const rules = new Map<string, number>();
  for (const place of files) {
    const begun = performance.now();
    const verdict = verdictOnFile(folder, place, files);
    total.milliseconds += performance.now() - begun;
    const told = verdict?.text ?? `${place.path}, read by nobody`;
    console.log(`\n${place.repo === "" ? "" : `${place.repo}: `}${told}`);
    if (!verdict) continue;
    total.read += 1;
    total.servers += verdict.servers;
    for (const rule of verdict.rules) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  console.log("\n", total, Object.fromEntries([...rules].sort()));
}

interface FilePlace {
  readonly repo: string;
  /** In the repository, with `/`. */
  readonly path: string;
  /** In the folder. */
  readonly file: string;
}

function placesIn(folder: string): readonly FilePlace[] {
  if (!existsSync(path.join(folder, "INDEX.tsv"))) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((file) => file.replaceAll(path.sep, "/"));
    return files.filter(isOfInterest).sort().map(asItStands);
  }
  const [head = "", ...rows] = readFileSync(path.join(folder, "INDEX.tsv"), "utf8").split("\n");
  const columns = head.split("\t");
  return rows.filter(Boolean).map((row) => {
    const cells = row.split("\t");
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    return { repo: cell("repo"), path: cell("path"), file: cell("file") };
  });
}

const isOfInterest = (file: string): boolean =>
  formatsOf(file).length > 0 || deadFileOf(file) !== undefined;

const asItStands = (file: string): FilePlace => ({ repo: "", path: file, file });

function verdictOnFile(
  folder: string,
  place: FilePlace,
  all: readonly FilePlace[],
): Verdict | null {
  if (!isOfInterest(place.path)) return null;
  const config = parseConfig(textOf(folder, place, all));
  const [judged] = config ? withDuplicates([config]) : [];
  return judged ? verdictOn(judged, { ...RUNNER, windows: windowsSign([judged]) }) : null;
}

function textOf(folder: string, place: FilePlace, all: readonly FilePlace[]): ConfigText {
  const around = {
    beside: besides(place, all),
    atRoot: !place.path.includes("/"),
    grandparent: grandparentOf(place.path),
  };
  return {
    file: place.path,
    path: `/repo/${place.path}`,
    readers: deadFileOf(place.path) ? [] : readersOf(place.path, around),
    plugin: isPlugin(around),
    content: readFileSync(path.join(folder, place.file)),
    files: new Map(),
  };
}

/** Names beside a file, as far as other files of its repository show them. */
function besides({ repo, path: file }: FilePlace, all: readonly FilePlace[]): readonly string[] {
  const folder = path.posix.dirname(file);
  return all
    .filter((other) => other.repo === repo)
    .map((other) => path.posix.relative(folder, other.path))
    .filter((way) => !way.startsWith(".."))
    .map((way) => way.split("/")[0] ?? "");
}

const [folder] = process.argv.slice(2);
if (folder) main(folder);
else console.error("usage: npm run corpus -- FOLDER");
