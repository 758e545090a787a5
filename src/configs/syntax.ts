import { readJson } from "./json/read-json.ts";
import type { JsonSyntax } from "./json/strictness.ts";
import { readFrontmatter } from "./markdown/read-frontmatter.ts";
import type { Reading } from "./reading.ts";
import { readToml } from "./toml/read-toml.ts";
import { readYaml } from "./yaml/read-yaml.ts";

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

/** Reads a text as its client does. */
export function readText(file: string, text: string, syntax: Syntax): Reading {
  switch (syntax.kind) {
    case "json":
      return readJson(file, text, syntax);
    case "toml":
      return readToml(file, text);
    case "yaml":
      return readYaml(file, text);
    case "frontmatter":
      return readFrontmatter(file, text);
  }
}
