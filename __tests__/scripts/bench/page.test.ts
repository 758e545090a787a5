import { describe, expect, test } from "@jest/globals";
import type { Bench } from "../../../scripts/bench/bench.ts";
import { pageText, sectionText } from "../../../scripts/bench/page.ts";
import { duration, megabytes, ratio, tableText } from "../../../scripts/bench/table.ts";

const bench = (title: string): Bench => ({
  name: title.toLowerCase(),
  title,
  about: `What ${title} is.`,
  measure: () => Promise.reject(new Error("not measured here")),
});
const [COLD, WARM] = [bench("Cold"), bench("Warm")];
const MACHINE = { node: "v24.0.0", cores: 4, platform: "Linux x64" };

test("a table has numbers to the right, and no cell ends a row", () => {
  const rows = [["a|b", "1"]];
  expect(tableText({ columns: ["", "time"], rows })).toBe(
    "|  | time |\n| --- | ---: |\n| a\\|b | 1 |",
  );
});

test.each([
  [0.04, "0.0 ms"],
  [9.96, "10.0 ms"],
  [250.4, "250 ms"],
  [12_340, "12.3 s"],
  [Number.NaN, "–"],
])("%d ms are written as %s", (ms, text) => {
  expect(duration(ms)).toBe(text);
});

test("what was not measured has no ratio", () => {
  expect([ratio(3, 2), ratio(Number.NaN, 2), ratio(3, 0)]).toEqual(["1.50", "–", "–"]);
  expect(megabytes(3 * 1024 * 1024)).toBe("3 MB");
});

describe("the page", () => {
  const section = (runs: number) => ({
    tables: [{ columns: ["", "time"], rows: [["x", "1 ms"]] }],
    runs,
    notes: ["A note."],
  });

  test("tells of each part how often it ran, and on what", () => {
    const text = sectionText(COLD, section(5), MACHINE);
    expect(text).toContain("## Cold\n\nWhat Cold is.\n\n|  | time |");
    expect(text).toContain(
      "A note.\n\n*Each: median of 5 runs. Node.js v24.0.0, 4 cores, Linux x64.*",
    );
    expect(sectionText(COLD, section(1), MACHINE)).toContain("*Each: one run.");
  });

  test("keeps the parts that were not measured again, in the order of the benches", () => {
    const before = pageText("", [COLD, WARM], new Map([["Warm", "## Warm\n\nold"]]));
    const after = pageText(before, [COLD, WARM], new Map([["Cold", "## Cold\n\nnew"]]));
    expect(after).toMatch(/^# Benchmark\n[\s\S]+\n## Cold\n\nnew\n\n## Warm\n\nold\n$/);
    expect(pageText(after, [COLD, WARM], new Map())).toBe(after);
  });

  test("loses the parts that are measured no more", () => {
    const before = pageText("", [COLD, WARM], new Map([["Warm", "## Warm\n\nold"]]));
    expect(pageText(before, [COLD], new Map())).not.toContain("Warm");
  });
});
