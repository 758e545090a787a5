import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import which from "which";
import { confirm } from "../src/confirm.ts";
import type { Evidence } from "../src/model/evidence.ts";
import type { Plan } from "../src/model/plan.ts";
import { diagnose } from "../src/rules/engine/diagnose.ts";
import { RULES } from "../src/rules/index.ts";
import { checkServer } from "../src/run/check-server.ts";
import type { CheckAgain } from "../src/run/experiments/attempt.ts";
import { type Changes, planOf, SERVERS } from "./run/run-fixture.ts";

/** Checks a command line and makes sure of the cause; `started` are the plans of all starts. */
async function confirmed(line: readonly string[], changes: Changes & Partial<Plan> = {}) {
  const started: Plan[] = [];
  const start: CheckAgain["start"] = (plan, wire) => {
    started.push(plan);
    const around = { installer: null, runStartedAt: performance.now(), withheld: [] };
    return checkServer(plan, {
      ...around,
      slot: (work) => work(),
      onStage: () => {},
      ...(wire && { wire }),
    }).then((seen) => ({ ...seen, node: process.version }));
  };
  const plan = planOf(line, changes);
  const reach = () => Promise.reject(new Error("no server of these tests is behind a URL"));
  const evidence = await confirm(await start(plan), RULES, { start, reach });
  return { evidence, findings: diagnose(evidence, RULES), started };
}

const fixture = (name: string): readonly string[] =>
  name.endsWith(".py") ? ["python3", name] : ["node", `${name}.mjs`];

const trialsOf = ({ trials = [] }: Evidence) =>
  trials.map(({ change, outcome }) => `${outcome}: ${change}`);

/** Another Node.js on this machine that is new enough, to be had by the PATH. */
const majorOf = (file: string): number =>
  Number(/v(\d+)/.exec(execFileSync(file, ["--version"], { encoding: "utf8" }))?.[1]);
const nodes = ((await which("node", { all: true, nothrow: true })) ?? []).map(majorOf);
const newerNode = nodes.find((major) => major >= 24);
const hasNode24 = nodes.includes(24);
const isOld = Number(process.versions.node.split(".")[0]) < 24;
const withOldNode = isOld && newerNode ? test.concurrent : test.skip;
const withPython = (await which("python3", { nothrow: true })) ? test.concurrent : test.skip;

describe("a server that needs three variables, one after the other", () => {
  const three = confirmed(fixture("needs-three-variables"));

  test.concurrent("is told all three in one run, confirmed", async () => {
    const { findings, started } = await three;
    expect(
      findings.map(({ rule, level, chain, confidence, details }) => ({
        rule,
        level,
        chain,
        confidence,
        ...details,
      })),
    ).toEqual([
      {
        ...{ rule: "missing-env-var", level: "error", chain: 0, confidence: "confirmed" },
        variables: ["TICKETS_URL", "TICKETS_TOKEN", "TICKETS_PROJECT"],
      },
      {
        ...{ rule: "missing-env-var", level: "warning", chain: 1, confidence: "confirmed" },
        variables: ["TICKETS_TOKEN", "TICKETS_PROJECT"],
      },
      {
        ...{ rule: "missing-env-var", level: "warning", chain: 2, confidence: "confirmed" },
        variables: ["TICKETS_PROJECT"],
      },
    ]);
    const starts = started.map(({ placeholders = [] }) => placeholders.length);
    expect(starts).toEqual([0, 1, 2, 3, 0, 0]);
  });

  test.concurrent("gets made-up values that look like what they are for and like no secret", async () => {
    const { started } = await three;
    const { TICKETS_URL, TICKETS_TOKEN } = started[3]?.env ?? {};
    expect({ TICKETS_URL, TICKETS_TOKEN }).toEqual({
      TICKETS_URL: "http://127.0.0.1:9",
      TICKETS_TOKEN: "mcp-handshake-placeholder",
    });
  });

  test.concurrent("is told each experiment, with what came of it", async () => {
    const { evidence } = await three;
    expect(trialsOf(evidence)).toEqual([
      "further: with a made-up value for `TICKETS_URL` (an address)",
    ]);
    expect(evidence.later?.map(({ evidence: link }) => trialsOf(link))).toEqual([
      ["further: with a made-up value for `TICKETS_TOKEN` (a text)"],
      ["up: with a made-up value for `TICKETS_PROJECT` (a text)"],
    ]);
  });
});

describe("what a start was made of", () => {
  test.concurrent("is there for the next one, and gone in the end", async () => {
    const { findings, started } = await confirmed(fixture("needs-a-folder-and-a-token"));
    expect(findings[0]).toMatchObject({
      rule: "missing-env-var",
      confidence: "confirmed",
      details: { variables: ["NOTES_PATH", "NOTES_TOKEN"] },
    });
    const folder = started.findLast(({ env }) => env.NOTES_PATH)?.env.NOTES_PATH ?? "";
    expect(path.isAbsolute(folder) && !existsSync(folder)).toBe(true);
  });
});

describe("a server that needs two arguments, one after the other", () => {
  test.concurrent("is told both in one run, confirmed, with the line that has them", async () => {
    const { findings, evidence } = await confirmed(fixture("needs-two-arguments"));
    expect(findings[0]).toMatchObject({
      rule: "required-argument-missing",
      confidence: "confirmed",
      details: { arguments: ["--apiUrl", "--schema"] },
    });
    expect(findings[0]?.fix).toContain('"--apiUrl", "<apiUrl>", "--schema", "<schema>"');
    expect(trialsOf(evidence)).toEqual([
      "further: with a made-up value for `--apiUrl` (an address)",
    ]);
  });
});

describe("what a made-up value brings about", () => {
  test.concurrent("is no cause of the config's", async () => {
    const { findings } = await confirmed(fixture("refuses-its-token"));
    expect(findings.map(({ rule, chain, confidence }) => ({ rule, chain, confidence }))).toEqual([
      { rule: "missing-env-var", chain: 0, confidence: "confirmed" },
    ]);
    expect(findings[0]?.tried?.[0]).toMatch(/it went on, up to the made-up value/);
  });
});

describe("a made-up value of the wrong shape", () => {
  test.concurrent("is made anew in the shape that the server asks for", async () => {
    const { findings, evidence } = await confirmed(fixture("needs-a-well-formed-value"));
    expect(findings.map(({ rule, confidence }) => ({ rule, confidence }))).toEqual([
      { rule: "missing-env-var", confidence: "confirmed" },
    ]);
    expect(trialsOf(evidence)).toEqual([
      "further: with a made-up value for `TICKETS_INSTANCE` (a text)",
      "up: with a made-up value for `TICKETS_INSTANCE` (an address)",
    ]);
  });
});

describe("a silent server", () => {
  withPython("that buffers in Python is told by switching the buffer off", async () => {
    const { findings } = await confirmed(fixture("buffers-its-answers.py"), { timeoutMs: 1500 });
    expect(findings[0]).toMatchObject({ rule: "stdout-buffered", confidence: "confirmed" });
    expect(findings[0]?.fix).toContain('"PYTHONUNBUFFERED": "1"');
  });

  test.concurrent("that is about as slow as its limit comes up with any change, and is told to be slow", async () => {
    const count = path.join(mkdtempSync(path.join(os.tmpdir(), "handshake-slow-")), "count");
    const line = ["node", "starts-sooner-at-its-second-start.mjs", count];
    const { findings, evidence } = await confirmed(line, { timeoutMs: 600 });
    expect(findings[0]).toMatchObject({ rule: "slow-cold-start", confidence: "confirmed" });
    expect(evidence.unchanged).toBeUndefined();
    expect(trialsOf(evidence)).toEqual([
      "same: with stdin closed behind the request",
      expect.stringMatching(/^up: with a limit of \d+ seconds$/),
    ]);
  });

  test.concurrent("is told how long it really needs", async () => {
    const { findings } = await confirmed(fixture("starts-slowly"), { timeoutMs: 300 });
    const startMs = Number(findings[0]?.details.startMs);
    expect(startMs).toBeGreaterThan(600);
    const told = /needs ([\d.]+) seconds to start/.exec(findings[0]?.title ?? "")?.[1];
    // It is rounded from the time itself, and `startMs` is rounded too.
    expect(Math.abs(Number(told) - startMs / 1000)).toBeLessThan(0.1);
  });

  test.concurrent("that nothing brings to speak is no more than possible, and everything that was tried is told", async () => {
    const { findings, evidence } = await confirmed(fixture("never-answers"), { timeoutMs: 300 });
    expect(findings[0]).toMatchObject({ rule: "handshake-timeout", confidence: "possible" });
    expect(trialsOf(evidence)).toEqual([
      "same: with stdin closed behind the request",
      "same: with a `Content-Length` header before each message",
      "same: with `server/discover` as the first request",
      "same: with 1 as the id of the first request",
      "same: with a limit of 15 seconds",
    ]);
    expect(findings[0]?.tried).toHaveLength(5);
  }, 60_000);
});

describe("a server in HTTP mode", () => {
  const onLinux = process.platform === "linux" ? test.concurrent : test.skip;

  onLinux("is told the argument with which it speaks stdio", async () => {
    const line = fixture("listens-unless-told-stdio");
    const { findings } = await confirmed(line, { timeoutMs: 2500 });
    expect(findings[0]).toMatchObject({
      rule: "stdio-server-in-http-mode",
      confidence: "confirmed",
      fix: expect.stringContaining('"args": ["listens-unless-told-stdio.mjs", "--stdio"]'),
    });
  });
});

describe("a server that refuses the version of a client", () => {
  test.concurrent("is told which one it takes", async () => {
    const { findings } = await confirmed(fixture("takes-one-version-only"));
    expect(findings[0]).toMatchObject({
      rule: "protocol-version-unsupported",
      confidence: "confirmed",
      title: expect.stringContaining("the server takes 2024-11-05"),
    });
  });
});

describe("another Node.js of the machine", () => {
  withOldNode("confirms a version that is too old", async () => {
    const { findings } = await confirmed(fixture("needs-a-newer-node"));
    expect(findings[0]).toMatchObject({ rule: "node-too-old", confidence: "confirmed" });
    expect(findings[0]?.tried?.[0]).toMatch(
      /^started again with Node\.js \d+\.\d+\.\d+: the handshake completed/,
    );
  });

  withOldNode("confirms the one that has built a native module", async () => {
    const { findings, evidence } = await confirmed(fixture("needs-the-abi-of-node-24"));
    expect(findings[0]).toMatchObject({
      rule: "node-native-abi-mismatch",
      confidence: hasNode24 ? "confirmed" : "likely",
    });
    expect(trialsOf(evidence)).toHaveLength(hasNode24 ? 1 : 0);
  });

  withOldNode("tells it of an error that says nothing of a version", async () => {
    const { findings } = await confirmed(fixture("fails-on-an-old-node"));
    expect(findings[0]).toMatchObject({ rule: "node-too-old", confidence: "confirmed" });
  });
});

describe("a change of the command line", () => {
  test.concurrent("splits what stands in `command`", async () => {
    const facts = [
      {
        kind: "args-in-command",
        captures: { command: "node healthy.mjs", program: "node", args: '["healthy.mjs"]' },
      } as const,
    ];
    const { findings } = await confirmed(["node healthy.mjs"], { facts });
    expect(findings[0]).toMatchObject({ rule: "config-args-in-command", confidence: "confirmed" });
    expect(findings[0]?.tried).toEqual([
      expect.stringMatching(/^started again with the command line split: the handshake completed/),
    ]);
  });

  test.concurrent("names a file from the root of the repository", async () => {
    const { findings } = await confirmed(["node", "servers/healthy.mjs"], {
      workspace: path.dirname(SERVERS),
    });
    expect(findings[0]).toMatchObject({ rule: "entry-file-missing", confidence: "confirmed" });
    expect(findings[0]?.tried?.[0]).toContain("with the path `servers/healthy.mjs` in place of");
  });

  test.concurrent("starts in the root of the repository where the folder is missing", async () => {
    const { findings } = await confirmed(["node", "healthy.mjs"], {
      cwd: path.join(SERVERS, "gone"),
    });
    expect(findings[0]).toMatchObject({ rule: "cwd-missing", confidence: "confirmed" });
    expect(findings[0]?.tried?.[0]).toMatch(
      /in the root of the repository: the handshake completed/,
    );
  });

  test.concurrent("takes the absolute path of a program that is not on the PATH", async () => {
    const home = mkdtempSync(path.join(os.tmpdir(), "handshake-home-"));
    mkdirSync(path.join(home, ".local/bin"), { recursive: true });
    symlinkSync(process.execPath, path.join(home, ".local/bin/tickets-runtime"));
    const { findings } = await confirmed(["tickets-runtime", "healthy.mjs"], {
      env: { HOME: home },
    });
    expect(findings[0]).toMatchObject({ rule: "launcher-not-found", confidence: "confirmed" });
    expect(findings[0]?.tried?.[0]).toContain(
      "~/.local/bin/tickets-runtime: the handshake completed",
    );
  });

  test.concurrent("starts a copy with the executable bit, and leaves the file as it is", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-bit-"));
    const file = path.join(folder, "tickets.sh");
    writeFileSync(file, `#!/bin/sh\nexec node ${path.join(SERVERS, "healthy.mjs")}\n`);
    chmodSync(file, 0o644);
    const { findings } = await confirmed([file]);
    expect(findings[0]).toMatchObject({ rule: "spawn-permission-denied", confidence: "confirmed" });
    expect(findings[0]?.tried?.[0]).toContain(
      "from a copy with its executable bit set: the handshake",
    );
  });
});

describe("confirming", () => {
  test.concurrent("starts a good server no second time", async () => {
    expect((await confirmed(fixture("healthy"))).started).toHaveLength(1);
  });

  test.concurrent("leaves a cause as likely as it was where the change does not help", async () => {
    const { findings } = await confirmed([
      "node",
      "-e",
      'console.error("Error: ACME_TOKEN is required"); process.exit(1)',
    ]);
    expect(findings[0]).toMatchObject({ rule: "missing-env-var", confidence: "likely" });
    expect(findings[0]?.tried).toEqual([
      "started again with a made-up value for `ACME_TOKEN` (a text): it failed in the same way",
    ]);
  });

  test.concurrent("follows no more than eight causes", async () => {
    const names = Array.from(
      { length: 12 },
      (_, index) => `ACME_KEY_${String.fromCharCode(65 + index)}X`,
    );
    const program = `for (const name of ${JSON.stringify(names)}) if (!process.env[name]) { console.error("Error: " + name + " is required"); process.exit(1); }`;
    const { findings } = await confirmed(["node", "-e", program]);
    expect(findings.map(({ chain }) => chain)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test.concurrent("leaves no folder that a start has got", async () => {
    const script = 'console.error("Error: ACME_FOLDER_PATH is required"); process.exit(1)';
    const { started } = await confirmed(["node", "-e", script]);
    const folders = started.flatMap(({ env }) => env.ACME_FOLDER_PATH ?? []);
    expect(folders.map((folder) => [path.basename(folder), existsSync(folder)])).toEqual([
      [expect.stringMatching(/^mcp-handshake-folder-/), false],
    ]);
  });
});
