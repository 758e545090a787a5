import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { neutralize } from "../src/report/neutralize.ts";
import { redactPatterns } from "../src/report/redact-patterns.ts";
import { evidenceOf } from "../src/rules/engine/example-evidence.ts";
import { explain } from "../src/rules/engine/explain/explain.ts";
import { matchesOf } from "../src/rules/engine/match.ts";
import { RULES } from "../src/rules/index.ts";
import { SYMPTOMS } from "../src/rules/symptoms/index.ts";
import type { Recording } from "./recording.ts";

/**
 * `npm run growth`: what reads a server's output, on outputs of one size and of eight times that size. What takes much more
 * than eight times as long is not linear, and a server could make the check wait.
 */
const SMALL = 8 * 1024;
const TIMES = 8;
/** What is this fast on the large one hurts nobody, and is not measured well. */
const HARMLESS_MS = 40;
const LINEAR = 3 * TIMES;

const CORPUS = "__tests__/corpus";
const recorded = readdirSync(CORPUS).map((name): string => {
  const { stderr = "", noise = [] }: Recording = JSON.parse(
    readFileSync(path.join(CORPUS, name), "utf8"),
  );
  return `${stderr}\n${noise.join("\n")}`;
});
const examples = RULES.flatMap((rule) =>
  [...rule.examples, ...rule.counterexamples].map(({ evidence }) => evidence.stderr ?? ""),
);
const lines = [...new Set([...recorded, ...examples].flatMap((text) => text.split("\n")))];
const texts = [...new Set([...recorded, ...examples, ...lines])].filter(
  (text) => text.trim() !== "",
);

/** The text over and over, up to a size. */
const filled = (text: string, size: number): string =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size);

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries(
    RULES.map((rule) => [
      rule.id,
      (text: string) => matchesOf(rule, evidenceOf({ stderr: text, noise: text.split("\n") })),
    ]),
  ),
  explain: (text) => explain(text, RULES, SYMPTOMS),
  redactPatterns,
  neutralize,
};

function msOf(read: (text: string) => unknown, text: string): number {
  const begun = performance.now();
  read(text);
  return performance.now() - begun;
}

let worst = 0;
const only = process.argv.slice(2);
for (const [name, read] of Object.entries(READERS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  for (const text of texts) {
    const large = msOf(read, filled(text, TIMES * SMALL));
    worst = Math.max(worst, large);
    if (large < HARMLESS_MS) continue;
    const [smallMs, largeMs] = [SMALL, TIMES * SMALL].map((size) =>
      Math.min(...[0, 1, 2].map(() => msOf(read, filled(text, size)))),
    ) as [number, number];
    if (largeMs < HARMLESS_MS || largeMs < LINEAR * smallMs) continue;
    console.log(
      `${name}: ${smallMs.toFixed(1)} -> ${largeMs.toFixed(1)} ms on ${JSON.stringify(text.slice(0, 100))}`,
    );
    process.exitCode = 1;
  }
}
console.log(
  `${Object.keys(READERS).length} readers, ${texts.length} texts: the slowest took ${worst.toFixed(0)} ms`,
);
