import path from "node:path";
import type { Report, ServerResult } from "../model/report.ts";
import { cutToColumns } from "./columns.ts";
import { count } from "./count.ts";
import { type Group, groupsOf } from "./matrix-groups.ts";
import { inline } from "./neutralize.ts";
import { serverPatterns } from "./server-pattern.ts";

/** One job of a matrix: what it is called, and what it gives to the inputs `config` and `servers`. */
export interface MatrixEntry {
  /** For people; no part of a command. */
  readonly name: string;
  readonly file: string;
  readonly client: string;
  readonly config: string;
  readonly servers: string;
  /** Safe in the name of a file and of an artifact; the same as long as the server is called the same. */
  readonly id: string;
}

/** What the step knows beside the report. */
export interface MatrixStep {
  /** Absolute. */
  readonly workspace: string;
  /** Absolute; the input `config` is relative to it. */
  readonly workingDirectory: string;
  /** SHA-256 of a text as hexadecimal digits. */
  readonly sha256: (text: string) => string;
}

/** Characters that an output of a job may have: 1 MB, as GitHub counts it in UTF-16 (docs.github.com, "Workflow syntax", `outputs`). */
const LARGEST = 500_000;
const LONGEST_NAME = 100;
const LONGEST_SLUG = 40;

/** JSON for `strategy.matrix`: `{"include":[...]}`, one entry for each server of a config, or for several beyond 256. */
export function matrixOf(report: Report, step: MatrixStep): string {
  let size = 0;
  const include = groupsOf(report.servers)
    .map((group) => entryOf(group, step))
    .filter((entry) => {
      size += JSON.stringify(entry).length + 1;
      return size <= LARGEST;
    });
  return JSON.stringify({ include });
}

function entryOf({ servers, others }: Group, step: MatrixStep): MatrixEntry {
  const files = [...new Set(servers.map(({ file }) => file))];
  const names = [...new Set(servers.map(({ name }) => name))];
  const [file = ""] = files;
  return {
    name: nameOf(servers, files),
    file: files.length === 1 ? file : `${file} and ${files.length - 1} more`,
    client: [...new Set(servers.map(({ client }) => client))].join(", "),
    config: files.map((one) => configLine(one, step)).join("\n"),
    servers: serverPatterns(names, others).join("\n"),
    id: idOf(servers, step),
  };
}

type Servers = Group["servers"];

function nameOf(servers: Servers, files: readonly string[]): string {
  const [first] = servers;
  const names = servers.map(({ name }) => shown(name));
  if (servers.length === 1) return names[0] ?? "";
  const where = files.length === 1 ? shown(first?.file ?? "") : count(files.length, "file");
  return `${servers.length} servers of ${where}: ${names[0]} to ${names.at(-1)}`;
}

/** A name that is empty would be replaced by one of the runner's. */
const shown = (name: string): string => cutToColumns(inline(name), LONGEST_NAME) || '""';

/** The file, relative to the working directory; a blank at the beginning of a line would not count. */
function configLine(file: string, { workspace, workingDirectory }: MatrixStep): string {
  const way = path.relative(workingDirectory, path.resolve(workspace, file));
  const line = way.split(path.sep).join("/");
  return /^\s/.test(line) ? `./${line}` : line;
}

/** Readable, and told apart by what it stands for: names that differ in a sign or in case alone may look the same. */
function idOf(servers: Servers, { sha256 }: MatrixStep): string {
  const [first] = servers;
  const slug = (first?.name ?? "").replace(/[^A-Za-z0-9]+/g, "-").replace(/^-/, "");
  const digest = sha256(JSON.stringify(servers.map(({ name, file }: Named) => [file, name])));
  const word = slug.slice(0, LONGEST_SLUG).replace(/-$/, "");
  return [...(word === "" ? [] : [word]), digest.slice(0, 12)].join("-");
}

type Named = Pick<ServerResult, "name" | "file">;
