import { FORMATS } from "../src/configs/index.ts";

/** `files` of `.pre-commit-hooks.yaml`: what matches the path of any config that a client reads, one alternative a line. */
export function preCommitFiles(): string {
  const patterns = FORMATS.flatMap((format) => format.patterns.map((glob) => alternative(glob)));
  const lines = [...new Set(patterns)].sort().map((pattern) => `  ${pattern}`);
  return `(?x)(^|/)(\n${lines.join("|\n")}\n)$\n`;
}

const alternative = (glob: string): string =>
  glob
    .replace(/^\*\*\/(?:!\(\.\*\)\/)?/, "")
    .replaceAll(".", "\\.")
    .replaceAll("**/", "(.+/)?")
    .replace(/(?<![.)])\*/g, "[^/]+");
