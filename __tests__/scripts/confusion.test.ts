import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { confusionTable } from "../../scripts/confusion-table.ts";
import { evidenceOfRecord, type FailureRecord } from "../../scripts/failure-record.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { RULES } from "../../src/rules/index.ts";

const MISSING: FailureRecord = {
  id: "a1",
  cause: "missing-env-var",
  command: ["node", "server.js"],
  exitCode: 1,
  stderr: "Error: ACME_API_KEY environment variable is required\n",
};

function confusion(...records: readonly FailureRecord[]) {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "confusion-")), "records.jsonl");
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const script = path.join("lib", "scripts", "confusion.js");
  const { status, stdout } = spawnSync(process.execPath, [script, file], { encoding: "utf8" });
  return { status, stdout };
}

describe("the confusion table", () => {
  test("judges the rules' own examples, the recordings and the records of a file", () => {
    const { status, stdout } = confusion(MISSING);
    expect(stdout).toMatch(/^\| source \| judged \| right \|\n/);
    for (const source of ["examples", "counterexamples", "recordings"]) {
      const [, judged, right] =
        new RegExp(`^\\| ${source} \\| (\\d+) \\| (\\d+) \\|$`, "m").exec(stdout) ?? [];
      expect(right).toBe(judged);
    }
    expect(stdout).toContain("| records.jsonl | 1 | 1 |");
    expect(stdout).toContain("Nothing is off the diagonal.");
    expect(status).toBe(0);
  });

  test("fails where something is judged wrong, and says what", () => {
    const { status, stdout } = confusion(MISSING, { ...MISSING, id: "a2", cause: "port-in-use" });
    expect(stdout).toContain("| records.jsonl | 2 | 1 |");
    expect(stdout).toContain("| port-in-use | missing-env-var | 1 | records.jsonl: a2 |");
    expect(status).toBe(1);
  });

  test("holds what is right as counts", () => {
    const right = { source: "x", expected: "port-in-use", given: "port-in-use", right: true };
    const table = confusionTable([
      { ...right, name: "a" },
      { ...right, name: "b", added: ["a look"] },
      { ...right, name: "c", expected: "not port-in-use", given: "not port-in-use" },
    ]);
    expect(table).toContain("On the diagonal: port-in-use 2.");
    expect(table).toContain("- a look: b");
  });
});

describe("a record is judged as the check would have seen it", () => {
  const rootOf = (record: FailureRecord) =>
    diagnose(evidenceOfRecord(record).evidence, RULES).find(({ level }) => level === "error")?.rule;

  test.each<[string, FailureRecord, string | undefined]>([
    [
      "a signal by its number",
      { id: "1", cause: "", command: ["node", "a.js"], exitCode: -11, signal: "SIG11" },
      "killed-or-oom",
    ],
    [
      "what could not be spawned",
      { id: "2", cause: "", spawnError: { code: "ENOENT", syscall: "spawn acme" } },
      "launcher-not-found",
    ],
    [
      "what a note says of the machine",
      {
        id: "3",
        cause: "",
        note: "missing cwd",
        spawnError: { code: "ENOENT", syscall: "spawn node" },
      },
      "cwd-missing",
    ],
    [
      "an answer, and an end after stdin was closed",
      {
        id: "4",
        cause: "",
        command: ["node", "a.js"],
        exitCode: 0,
        ms: 2200,
        stdout:
          '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"x","version":"1"}}}\n',
      },
      undefined,
    ],
    [
      "silence until stdin was closed",
      {
        id: "5",
        cause: "",
        command: ["python3", "a.py"],
        exitCode: null,
        timedOut: true,
        note: "answer arrives only after stdin is closed",
      },
      "stdout-buffered",
    ],
  ])("%s", (_, record, rule) => {
    expect(rootOf(record)).toBe(rule);
  });

  test("what was added is told", () => {
    const { added } = evidenceOfRecord({ id: "1", cause: "", note: "missing cwd" });
    expect(added).toEqual(["the fact cwd-missing"]);
  });
});
