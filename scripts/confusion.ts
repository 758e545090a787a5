import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { evidenceOf } from "../__tests__/rules/evidence-of.ts";
import type { Evidence } from "../src/model/evidence.ts";
import { diagnose } from "../src/rules/engine/diagnose.ts";
import { standingOf } from "../src/rules/engine/standing.ts";
import { RULES } from "../src/rules/index.ts";
import { confusionTable, type Judged } from "./confusion-table.ts";
import { evidenceOfRecord, type FailureRecord } from "./failure-record.ts";
import type { Recording } from "./recording.ts";

/**
 * Judges everything whose cause is known - the examples and counterexamples of the rules, the recordings of
 * `__tests__/corpus`, and the records of `.jsonl` files - and prints which cause was expected and which was given.
 * Exit code 1 where one was judged wrong.
 */
const CORPUS = path.join("__tests__", "corpus");
const NOTHING = "none";
/** Verdicts that name no cause: what was seen, and no more; a program that is no server answers nothing, or nonsense. */
const NO_CAUSE = new Set([NOTHING, "unrecognized", "initialize-invalid"]);

const findingsOf = (evidence: Evidence) => diagnose(evidence, RULES);

const rootOf = (evidence: Evidence): string =>
  findingsOf(evidence).find(({ level }) => level === "error")?.rule ?? NOTHING;

/** The root cause; of a server that is up, what warns of it counts as well. */
function verdictOn(evidence: Evidence, expected: string): string {
  const isTold = findingsOf(evidence).some(({ rule }) => rule === expected);
  return standingOf(evidence) === "up" && isTold ? expected : rootOf(evidence);
}

const examples = (): readonly Judged[] =>
  RULES.flatMap(({ id, level, examples: all }) =>
    all.map(({ name, evidence }) => {
      const whole = evidenceOf(evidence);
      const isRoot = level === "error" && standingOf(whole) !== "up";
      const found = findingsOf(whole).map(({ rule }) => rule);
      const given = isRoot || !found.includes(id) ? (found[0] ?? NOTHING) : id;
      return { source: "examples", name, expected: id, given, right: given === id };
    }),
  );

const counterexamples = (): readonly Judged[] =>
  RULES.flatMap(({ id, counterexamples: all }) =>
    all.map(({ name, evidence }) => {
      const found = findingsOf(evidenceOf(evidence)).map(({ rule }) => rule);
      const right = !found.includes(id);
      return {
        source: "counterexamples",
        name,
        expected: `not ${id}`,
        given: right ? `not ${id}` : id,
        right,
      };
    }),
  );

const recordings = (): readonly Judged[] =>
  readdirSync(CORPUS).map((file) => {
    const { expected, ...sketch }: Recording = JSON.parse(
      readFileSync(path.join(CORPUS, file), "utf8"),
    );
    const wanted = expected.rule ?? NOTHING;
    const given = rootOf(evidenceOf(sketch));
    const name = path.basename(file, ".json");
    return { source: "recordings", name, expected: wanted, given, right: given === wanted };
  });

const recordsIn = (file: string): readonly Judged[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => judgedRecord(JSON.parse(line), path.basename(file)));

function judgedRecord(record: FailureRecord, source: string): Judged {
  const { evidence, added } = evidenceOfRecord(record);
  const given = verdictOn(evidence, record.cause);
  const isNone = record.cause === "not-a-failure";
  const right = isNone ? NO_CAUSE.has(given) : given === record.cause;
  const expected = isNone && right ? given : record.cause;
  return { source, name: record.id, expected, given, right, added };
}

const judged = [
  ...examples(),
  ...counterexamples(),
  ...recordings(),
  ...process.argv.slice(2).flatMap(recordsIn),
];
console.log(confusionTable(judged));
process.exitCode = judged.every(({ right }) => right) ? 0 : 1;
