import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { INPUTS } from "../../src/options/table.ts";
import { inputsTable, outputsTable } from "../../src/report/readme-tables.ts";
import { actionYml } from "../e2e/bundle.ts";

const readme = () => readFileSync("README.md", "utf8");

describe("declared, read and documented inputs are the same", () => {
  test("action.yml declares what the table holds, in its words and with its defaults", () => {
    const declared = Object.entries(actionYml().inputs).map(([name, input]) => ({
      name,
      what: input.description,
      default: String(input.default),
    }));
    const held = INPUTS.map(({ name, what, default: text }) => ({ name, what, default: text }));
    expect(declared).toEqual(held);
  });

  test("the code reads an input nowhere but through the table", () => {
    const readers = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .filter((file) => /\bgetInput\(/.test(readFileSync(`src/${file}`, "utf8")));
    expect(readers.sort()).toEqual(["action/inputs.ts", "action/toolkit.ts"]);
  });

  test("the README shows them", () => {
    expect(readme()).toContain(inputsTable());
  });

  test("the README shows the outputs of action.yml", () => {
    expect(readme()).toContain(outputsTable(actionYml().outputs));
  });
});
