import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";

const MODULE = pathToFileURL(path.resolve("lib/src/run/half-made.js"));

/** Fills `new/` and `old/`, where something was before, in a program of its own that ends with `end`. */
function fill(end: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "half-made-"));
  mkdirSync(path.join(folder, "old/before"), { recursive: true });
  const program = `
    import { mkdirSync } from "node:fs";
    import { watchOver } from ${JSON.stringify(MODULE.href)};
    const made = watchOver(["new", "old"]);
    for (const name of ["new/half", "old/half"]) mkdirSync(name, { recursive: true });
    ${end}
  `;
  spawnSync("node", ["--input-type=module", "--eval", program], { cwd: folder });
  return folder;
}

const namesIn = (...parts: readonly string[]) => readdirSync(path.join(...parts)).toSorted();

describe("what a command has made when this program ends", () => {
  test("is taken away while the command is at work, and what was there before stays", () => {
    const folder = fill("process.exit(130);");
    expect(namesIn(folder)).toEqual(["old"]);
    expect(namesIn(folder, "old")).toEqual(["before"]);
  });

  test("stays where it is whole", () => {
    const folder = fill("made.keep(); process.exit(130);");
    expect(namesIn(folder)).toEqual(["new", "old"]);
    expect(namesIn(folder, "old")).toEqual(["before", "half"]);
  });
});
