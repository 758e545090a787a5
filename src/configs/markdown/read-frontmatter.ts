import type { Reading } from "../reading.ts";
import type { Slip } from "../slip.ts";
import { readYaml } from "../yaml/read-yaml.ts";

/**
 * Reads the frontmatter of a Markdown file: the YAML between a first line `---` and the next such line. A file
 * without it has no value; places are those of the whole file.
 */
export function readFrontmatter(file: string, text: string): Reading {
  const opening = /^\ufeff?---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening) return { root: null, slips: [] };
  const start = opening[0].length;
  const end = closingLine(text, start);
  if (end === null) return { root: null, slips: [unclosed(text)] };
  return readYaml(file, text, start, end);
}

/** Offset of the next line `---` from the start of a line, or `null`. */
function closingLine(text: string, start: number): number | null {
  const line = /^---[ \t]*\r?$/gm;
  line.lastIndex = start;
  return line.exec(text)?.index ?? null;
}

function unclosed(text: string): Slip {
  const start = text.startsWith("---") ? 0 : 1;
  return {
    problem: "the frontmatter does not end",
    remedy: "write a line `---` below the frontmatter that begins in line 1",
    start,
    end: start + 3,
  };
}
