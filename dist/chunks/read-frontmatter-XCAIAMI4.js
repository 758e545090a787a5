import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  readYaml
} from "./chunk-XS6VQWOQ.js";
import "./chunk-A25G7XZV.js";
import "./chunk-4HUEZJ4L.js";
import "./chunk-AIKWRPJE.js";

// lib/src/configs/markdown/read-frontmatter.js
function readFrontmatter(file, text) {
  const opening = /^\ufeff?---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening)
    return { root: null, slips: [] };
  const start = opening[0].length;
  const end = closingLine(text, start);
  if (end === null)
    return { root: null, slips: [unclosed(text)] };
  return readYaml(file, text, start, end);
}
function closingLine(text, start) {
  const line = /^---[ \t]*\r?$/gm;
  line.lastIndex = start;
  return line.exec(text)?.index ?? null;
}
function unclosed(text) {
  const start = text.startsWith("---") ? 0 : 1;
  return {
    problem: "the frontmatter does not end",
    remedy: "write a line `---` below the frontmatter that begins in line 1",
    start,
    end: start + 3
  };
}
export {
  readFrontmatter
};
