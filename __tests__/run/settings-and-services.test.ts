import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Evidence } from "../../src/model/evidence.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { RULES } from "../../src/rules/index.ts";
import { lockedFolder } from "./locked-folder.ts";
import { run, SERVERS } from "./run-fixture.ts";

const rootOf = (evidence: Evidence) =>
  diagnose(evidence, RULES).find(({ level }) => level === "error");

const script = (name: string): string => path.join(SERVERS, `${name}.mjs`);

function folderWith(dotenv: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "dotenv-"));
  writeFileSync(path.join(folder, ".env"), dotenv);
  return folder;
}

describe("a `.env` in the folder of a start", () => {
  test("is told by its names, without a value", async () => {
    const cwd = folderWith(
      "# for the app\nexport FOO=bar\nDATABASE_URL='postgres://me:hunter2@db/x'\n",
    );
    const { facts } = await run(["node", script("healthy")], { cwd });
    const [dotenv] = facts.filter(({ kind }) => kind === "dotenv-file");
    expect(dotenv?.captures.names).toBe("DATABASE_URL, FOO");
    expect(JSON.stringify(facts)).not.toContain("hunter2");
  });

  test.each([
    ["empty", ""],
    ["of another kind", "just words\n"],
    ["too large to be one", `A=${"x".repeat(70_000)}\n`],
  ])("is passed over where it is %s", async (_, text) => {
    const { facts } = await run(["node", script("healthy")], { cwd: folderWith(text) });
    expect(facts.map(({ kind }) => kind)).not.toContain("dotenv-file");
  });

  test("ends a server that takes it for its own settings", async () => {
    const cwd = folderWith("TICKETS_URL=https://tickets.example\nSHOP_KEY=hunter2\n");
    const found = rootOf(await run(["node", script("permits-no-extra-settings")], { cwd }));
    expect(found).toMatchObject({
      rule: "env-value-invalid",
      confidence: "confirmed",
      details: { variables: ["SHOP_KEY"] },
    });
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });
});

describe("a folder that may not be written", () => {
  const locked = lockedFolder();
  const withLocked = locked ? test : test.skip;

  withLocked("ends a server that makes its log there", async () => {
    const cwd = locked ?? "";
    const found = rootOf(await run(["node", script("writes-where-it-stands")], { cwd }));
    expect(found).toMatchObject({ rule: "cwd-not-writable", details: { path: "tickets-log" } });
  });
});

describe("a service that is not there", () => {
  test("is named as the server was given it", async () => {
    const line = ["node", "knows-no-host.mjs", "tickets-db.invalid"];
    expect(rootOf(await run(line))).toMatchObject({
      rule: "backend-unreachable",
      details: { address: "tickets-db.invalid", from: "argument 2" },
    });
  });
});
