import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../src/rules/index.ts";
import { configDocs } from "./config-docs.ts";
import { conformanceDocs } from "./conformance-docs.ts";
import { readme } from "./readme.ts";
import { ruleDocs } from "./rule-docs.ts";

/** Writes generated pages into a folder of their own, and removes those that are no longer generated. */
function writePages(folder: string, pages: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!pages.has(name)) rmSync(path.join(folder, name));
  }
  for (const [name, text] of pages) writeFileSync(path.join(folder, name), text);
}

writePages(path.join("docs", "rules"), ruleDocs(RULES));
writeFileSync(path.join("docs", "configs.md"), configDocs());
writeFileSync(path.join("docs", "conformance.md"), conformanceDocs());
writeFileSync("README.md", readme(readFileSync("README.md", "utf8")));
