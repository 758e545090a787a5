import { readJson } from "./json/read-json.ts";
import type { JsonSyntax } from "./json/strictness.ts";
import type { Reading } from "./reading.ts";

/** How the text of a config is written. */
export type Syntax = JsonSyntax | OtherSyntax;

interface OtherSyntax {
  readonly kind: "toml" | "yaml" | "frontmatter";
  /** A byte order mark at the beginning. */
  readonly bom: boolean;
  /** A file without any value. */
  readonly empty: boolean;
}

export const TOML: Syntax = { kind: "toml", bom: true, empty: true };
export const YAML: Syntax = { kind: "yaml", bom: true, empty: true };
/** YAML between two lines `---` at the beginning of a Markdown file. */
export const FRONTMATTER: Syntax = { kind: "frontmatter", bom: true, empty: true };

/** What reads the syntaxes beside JSON. */
export type Readers = Readonly<
  Record<OtherSyntax["kind"], (file: string, text: string) => Reading>
>;

/** Reads a text as its client does. */
export function readText(
  file: string,
  text: string,
  syntax: Syntax,
  readers: Partial<Readers>,
): Reading {
  if (syntax.kind === "json") return readJson(file, text, syntax);
  const read = readers[syntax.kind];
  if (!read) throw new Error(`nothing was loaded that reads ${syntax.kind}`);
  return read(file, text);
}
