import { readdirSync, readFileSync } from "node:fs";

/** A fenced block of a page. */
export interface Block {
  readonly file: string;
  /** Of the opening fence; counts from 1. */
  readonly line: number;
  /** The first word behind the fence. */
  readonly language: string;
  /** Without the indentation of the fence. */
  readonly text: string;
  /** What stands before it on the page. */
  readonly before: string;
}

/** Pages that people write, and those that are generated of code but for the ones of the rules. */
export const pages = (): readonly string[] => [
  ...["README.md", "SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md", "ARCHITECTURE.md"],
  ...markdownIn("docs").filter((file) => !file.startsWith("docs/rules/")),
];

export const rulePages = (): readonly string[] => markdownIn("docs/rules");

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".md"))
    .sort();

const FENCED = /^([ \t]*)(`{3,})([^\n`]*)\n([\s\S]*?)^\1\2[ \t]*$/gm;

export function blocksOf(file: string): readonly Block[] {
  const page = readFileSync(file, "utf8");
  return [...page.matchAll(FENCED)].map(
    ({ 1: indent = "", 3: info = "", 4: text = "", index }) => ({
      file,
      line: page.slice(0, index).split("\n").length,
      language: info.trim().split(" ")[0] ?? "",
      text: text.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
      before: page.slice(0, index),
    }),
  );
}

/** The page without what stands in code. */
export const proseOf = (file: string): string =>
  readFileSync(file, "utf8")
    .replaceAll(FENCED, "")
    .replaceAll(/^ {4,}\S.*$/gm, "");

/** Where a link of GitHub can lead on a page: its headings and the ids that are set by hand. */
export function anchorsOf(file: string): ReadonlySet<string> {
  const text = readFileSync(file, "utf8").replaceAll(FENCED, "");
  const ids = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id);
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = ""]) => slugOf(title));
  return new Set([...ids, ...headings]);
}

const slugOf = (title: string): string =>
  title
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
