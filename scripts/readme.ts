import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { inputsTable, outputsTable } from "../src/report/readme-tables.ts";
import { RULES } from "../src/rules/index.ts";

/** The README with its tables of inputs and outputs written anew. */
export function readme(text: string): string {
  const { outputs } = parse(readFileSync("action.yml", "utf8"));
  const counted = text.replace(/\[\d+ rules\]/, `[${RULES.length} rules]`);
  return between(between(counted, "inputs", inputsTable()), "outputs", outputsTable(outputs));
}

const between = (text: string, name: string, table: string): string =>
  text.replace(
    new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`),
    (_, open: string, close: string) => `${open}${table}\n${close}`,
  );
