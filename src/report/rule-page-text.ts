import type { RuleDocs } from "../model/rule-docs.ts";
import type { Symptom } from "../model/symptom.ts";
import { neutralize } from "./neutralize.ts";
import { rulePage } from "./rule-page.ts";

const COMMENT = /^<!--[^\n]*-->\n\n/;
const LINK = /\[([^\][\n]{1,200})\]\([^()\n]{1,200}\)/g;
const TABLE_HEAD = /^\| \| \|\n\| --- \| --- \|\n/m;
const ROW = /^\| (\w[\w ]{0,40}) \| ([^\n]{1,300}) \|$/gm;

/** The page of a rule for a terminal: Markdown without what only a browser shows. */
export const rulePageText = (docs: RuleDocs, symptoms: readonly Symptom[]): string =>
  neutralize(
    rulePage(docs, symptoms)
      .replace(COMMENT, "")
      .replace(TABLE_HEAD, "")
      .replaceAll(ROW, "$1: $2")
      .replaceAll(LINK, "$1"),
  );
