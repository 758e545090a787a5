import { expect, test } from "@jest/globals";
import { valueIn } from "./value-in.ts";

test.each([
  ["${KEY}", "KEY"],
  ["a/${env:KEY}/b", "KEY"],
  ["${KEY:-none}", "KEY"],
  ["${workspaceFolder}/a", "."],
  ["${userHome}/a", "HOME"],
  ["$KEY", "KEY"],
])("Codex hands %s on as it is written, and is told what it means", (value, right) => {
  const reference = /\$(?:\{[^}]*\}|\w+)/.exec(value)?.[0];
  expect(valueIn("codex", value)).toEqual([value, `foreign-reference: ${reference} | ${right}`]);
});

test.each(["plain", "${}", "${1}", "${input:a}", "{KEY}"])(
  "Codex hands %s on, and nothing is said of it",
  (value) => {
    expect(valueIn("codex", value)).toEqual([value]);
  },
);
