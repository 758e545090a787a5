import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { lives, run, runFixture, SERVERS } from "./run-fixture.ts";

const kinds = (evidence: { facts: readonly { kind: string }[] }) =>
  evidence.facts.map(({ kind }) => kind);

describe("a server that comes up", () => {
  test("completes the handshake, lists its tools and is still running", async () => {
    const evidence = await runFixture("healthy");
    expect(evidence).toMatchObject({
      ending: { kind: "running" },
      handshake: {
        kind: "completed",
        era: "legacy",
        tools: { kind: "listed", names: ["add", "subtract"] },
      },
      noise: [],
      stderr: "",
    });
    expect(evidence.stages.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      ...["resolve passed", "spawn passed", "handshake passed", "list passed"],
    ]);
    expect(evidence.exchange.map(({ direction }) => direction)).toEqual([
      ...["sent", "received", "sent", "sent", "received"],
    ]);
  });

  test.each(["pings-first", "lists-three-pages", "starts-slowly", "floods-stderr"])(
    "%s",
    async (name) => {
      const evidence = await runFixture(name);
      expect(evidence.ending).toEqual({ kind: "running" });
      expect(evidence.handshake).toMatchObject({ kind: "completed", tools: { kind: "listed" } });
    },
  );

  test("in the modern era, where it knows no other", async () => {
    expect((await runFixture("speaks-the-modern-era-only")).handshake).toMatchObject({
      kind: "completed",
      era: "modern",
      serverInfo: { name: "modern" },
      tools: { names: ["only"] },
    });
  });

  test("keeps what it printed on stdout beside its messages", async () => {
    expect((await runFixture("prints-banner")).noise).toEqual([
      "Tickets server v1.2.3 is running on stdio",
    ]);
  });

  test("keeps the head and the tail of a flood, and counts the rest", async () => {
    const { stderr } = await runFixture("floods-stderr");
    expect(stderr.length).toBeLessThan(70_000);
    expect(stderr).toMatch(/\n\.\.\. \d+ bytes left out \.\.\.\n/);
  });
});

describe("the ending of a server that does not come up", () => {
  test.each([
    ["needs-variable", { kind: "exited", code: 1 }],
    ["exits-silently", { kind: "exited", code: 0 }],
    ["crashes", { kind: "exited", code: 1 }],
    ["kills-itself", { kind: "killed", signal: "SIGKILL" }],
    ["dies-in-tools-list", { kind: "exited", code: 1 }],
    ["leaves-a-child-with-its-pipes", { kind: "exited", code: 3 }],
  ])("%s", async (name, ending) => {
    expect((await runFixture(name)).ending).toMatchObject(ending);
  });

  test("is a death after the handshake, too", async () => {
    const evidence = await runFixture("dies-after-the-handshake");
    expect(evidence.ending).toMatchObject({ kind: "exited", code: 1 });
    expect(evidence.handshake.kind).toBe("completed");
    expect(evidence.stderr).toContain("EADDRINUSE");
  });

  test("is the time limit for a server that never answers", async () => {
    const evidence = await runFixture("never-answers", { timeoutMs: 300 });
    expect(evidence).toMatchObject({
      ending: { kind: "timed-out" },
      handshake: { kind: "silent" },
    });
  });

  test.each([
    [
      "refuses-initialize",
      { kind: "rejected", error: { code: -32603, message: "The workspace is locked" } },
    ],
    ["answers-an-unknown-version", { kind: "version-unsupported", offered: "1999-01-01" }],
    ["answers-without-server-info", { kind: "invalid", path: "result.serverInfo" }],
    ["answers-with-a-wrong-id", { kind: "invalid", path: "id" }],
    ["fails-tools-list", { kind: "completed", tools: { kind: "failed", error: { code: -32603 } } }],
    ["lists-endless-pages", { kind: "completed", tools: { kind: "failed" } }],
  ])("%s tells its verdict at once and lives", async (name, handshake) => {
    expect(await runFixture(name)).toMatchObject({ handshake, ending: { kind: "running" } });
  });

  test("an answer without its newline is kept", async () => {
    const { unterminated } = await runFixture("forgets-the-newline", { timeoutMs: 2000 });
    expect(JSON.parse(unterminated)).toMatchObject({ id: 0 });
  });

  test("the port of a server that listens instead is found", async () => {
    const evidence = await runFixture("listens-on-a-port", { timeoutMs: 1000 });
    expect(kinds(evidence)).toEqual(process.platform === "linux" ? ["listening-port"] : []);
  });

  test("a variable that the step has and the server asks for is told", async () => {
    const { facts } = await runFixture("needs-variable");
    expect(facts).toEqual([
      { kind: "variable-withheld", captures: { variable: "TICKETS_API_KEY" } },
    ]);
  });
});

describe("what is left after a check", () => {
  test("nothing of a server that ignores SIGTERM", async () => {
    const { ending } = await runFixture("ignores-sigterm");
    expect(ending).toEqual({ kind: "running" });
  });

  test("no child that outlives its parent with the pipes in its hands", async () => {
    const { stderr } = await runFixture("leaves-a-child-with-its-pipes");
    const child = Number(/child (\d+)/.exec(stderr)?.[1]);
    expect(child).toBeGreaterThan(0);
    expect(lives(child)).toBe(false);
  });

  test("nothing of a server behind a shell that does not hand on signals", async () => {
    const script = `node ${SERVERS}/ignores-sigterm.mjs; true`;
    const { ending } = await run(["sh", "-c", script]);
    expect(ending).toEqual({ kind: "running" });
  });
});

describe("what cannot be started", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-"));
  const file = (name: string, text: string, mode = 0o755) => {
    writeFileSync(path.join(folder, name), text);
    chmodSync(path.join(folder, name), mode);
  };
  file("plain.sh", "#!/bin/sh\n", 0o644);
  file("windows.sh", "#!/bin/sh\r\necho\r\n");
  file("windows-env", "#!/usr/bin/env node\r\n");
  file("orphan", "#!/nowhere/interpreter\n");
  file("bare", "console.log(1)\n");
  file("read-by-a-shell.sh", "true\r\nexit 1\r\n");

  test.each([
    [["no-such-program"], ["command-not-found"], "ENOENT"],
    [["./nothing"], ["command-not-found"], "ENOENT"],
    [["./plain.sh"], ["command-not-executable"], "EACCES"],
    [["."], ["command-not-found"], "EACCES"],
    [["./"], ["command-is-directory"], "EACCES"],
    [["./windows.sh"], ["shebang-crlf"], "ENOENT"],
    [["./orphan"], ["interpreter-missing"], "ENOENT"],
  ])("%j", async (line, facts, errno) => {
    const evidence = await run(line, { cwd: folder });
    expect(kinds(evidence)).toEqual(facts);
    expect(evidence).toMatchObject({ ending: { kind: "not-spawned", errno }, exchange: [] });
  });

  test.each([
    [["./bare"], ["shebang-missing"]],
    [["./windows-env"], ["shebang-crlf"]],
    [["sh", "read-by-a-shell.sh"], ["script-crlf"]],
    [["sh", "plain.sh"], []],
    [["sh", "."], []],
    [["node", "dist/index.js"], ["entry-missing"]],
    [
      ["node", "--", "bare", "/no/such/file", "--root=./no-such-folder"],
      ["path-missing", "path-missing"],
    ],
  ])("%j starts, and what is wrong is known", async (line, facts) => {
    expect(kinds(await run(line, { cwd: folder }))).toEqual(facts);
  });

  test("a folder that is not there, and a file in place of one", async () => {
    expect(kinds(await run(["node"], { cwd: "/no/such/folder" }))).toEqual(["cwd-missing"]);
    expect(kinds(await run(["node"], { cwd: path.join(folder, "bare") }))).toEqual([
      "cwd-not-a-directory",
    ]);
  });
});
