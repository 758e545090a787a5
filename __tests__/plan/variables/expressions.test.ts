import { describe, expect, test } from "@jest/globals";
import { valueIn } from "./value-in.ts";

describe("a value of an agentic workflow", () => {
  test.each([
    ["Bearer ${{ secrets.KEY }}", ["Bearer s3cret-of-key"]],
    ["${{secrets.KEY}}", ["s3cret-of-key"]],
    ["${{ vars.region }}", ["eu"]],
    ["${{ secrets.MISSING }}", ["", "unset-variable: MISSING | ${{ secrets.MISSING }}"]],
    ["${{ secrets.MISSING || secrets.KEY }}", ["s3cret-of-key"]],
    ["${{ secrets.MISSING || 'none' }}", ["none"]],
    ["${{ inputs.place }}", ["", "unset-input: place | ${{ inputs.place }}"]],
    [
      "${{ github.event.issue.number }}",
      ["", "unset-input: github.event.issue.number | ${{ github.event.issue.number }}"],
    ],
    ["${KEY}", ["${KEY}", "foreign-reference: ${KEY} | ${{ secrets.KEY }}"]],
    ["${env:KEY}", ["${env:KEY}", "foreign-reference: ${env:KEY} | ${{ secrets.KEY }}"]],
  ])("%s", (value, expected) => {
    expect(valueIn("gh-aw", value, "env")).toEqual(expected);
  });
});

describe("a value of a custom agent of Copilot", () => {
  test.each([
    ["${{ secrets.KEY }}", ["s3cret-of-key"]],
    ["$KEY", ["s3cret-of-key"]],
    ["${KEY}", ["s3cret-of-key"]],
    ["${MISSING:-none}", ["none"]],
    ["$MISSING", ["$MISSING", "unset-variable: MISSING | $MISSING"]],
    [
      "${{ vars.MISSING }}",
      ["${{ vars.MISSING }}", "unset-variable: MISSING | ${{ vars.MISSING }}"],
    ],
    ["${env:KEY}", ["${env:KEY}", "foreign-reference: ${env:KEY} | ${KEY}"]],
    ["5 $ a", ["5 $ a"]],
  ])("%s", (value, expected) => {
    expect(valueIn("copilot-agents", value, "env")).toEqual(expected);
  });

  test.each(["${{", "${", "$a", "${A:-", "${{ a"])(
    "a hundred thousand of %s take no time",
    (piece) => {
      const begun = performance.now();
      valueIn("copilot-agents", piece.repeat(100_000));
      expect(performance.now() - begun).toBeLessThan(10_000);
    },
  );
});

describe("a value of Continue", () => {
  test.each([
    ["${{ secrets.KEY }}", ["s3cret-of-key"]],
    ["${{ inputs.region }}", ["eu"]],
    [
      "${{ secrets.MISSING }}",
      ["${{ secrets.MISSING }}", "unset-variable: MISSING | ${{ secrets.MISSING }}"],
    ],
    ["${{ inputs.place }}", ["${{ inputs.place }}", "unset-input: place | ${{ inputs.place }}"]],
    ["${KEY}", ["${KEY}", "foreign-reference: ${KEY} | ${{ secrets.KEY }}"]],
  ])("%s in YAML", (value, expected) => {
    expect(valueIn("continue", value, "env")).toEqual(expected);
  });

  test.each([
    ["env", ["s3cret-of-key"]],
    ["args", ["${KEY}", "foreign-reference: ${KEY} | ${{ secrets.KEY }}"]],
  ] as const)("${KEY} in the %s of a JSON file", (field, expected) => {
    expect(valueIn("continue", "${KEY}", field, { dialect: "continue-json" })).toEqual(expected);
  });

  test("an unset variable in the env of a JSON file", () => {
    expect(valueIn("continue", "${NO}", "env", { dialect: "continue-json" })).toEqual([
      "${NO}",
      "unset-variable: NO | ${NO}",
    ]);
  });
});
