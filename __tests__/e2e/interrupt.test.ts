import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { expectValidReport } from "../report/validate-report.ts";
import { lives } from "../run/run-fixture.ts";
import { CLI, workspace } from "./bundle.ts";

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)("%s ends every server, and the tool with code %i", async (signal, code) => {
  const script = `require("fs").writeFileSync("pid", String(process.pid)); process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)`;
  const config = { mcpServers: { silent: { command: "node", args: ["-e", script] } } };
  const folder = workspace({ ".mcp.json": config });
  const tool = spawn(process.execPath, [CLI], { cwd: folder, stdio: "ignore" });
  const file = path.join(folder, "pid");
  await written(file);
  tool.kill(signal);
  expect(await once(tool, "exit")).toEqual([code, null]);
  const server = Number(readFileSync(file, "utf8"));
  while (lives(server)) await sleep(20);
});

/** A server that writes its process id into a file and then goes on as it does. */
const noting = (file: string, then: string) => ({
  command: "node",
  args: [
    "-e",
    `require("fs").writeFileSync(${JSON.stringify(file)}, String(process.pid)); ${then}`,
  ],
});

const WAITS = "setInterval(() => {}, 1000)";

async function written(file: string): Promise<void> {
  while (!existsSync(file) || readFileSync(file, "utf8") === "") await sleep(20);
}

/** Settles once a stream has said something, and reads on. */
const told = (stream: Readable, text: string): Promise<void> =>
  new Promise((resolve) => {
    let said = "";
    stream.on("data", (chunk) => {
      said += chunk;
      if (said.includes(text)) resolve();
    });
  });

describe("a run that is cancelled", () => {
  test("reports what is known, in every form, and judges no server by its being ended", async () => {
    const servers = {
      missing: { command: "no-such-program" },
      // Whichever of them comes first.
      one: noting("waits", WAITS),
      other: noting("waits", WAITS),
    };
    const folder = workspace({ ".mcp.json": { mcpServers: servers } });
    const files = ["--report", "r.json", "--junit", "r.xml", "--baseline", "b.json"];
    const args = [CLI, "--no-confirm", "--concurrency", "1", "--update-baseline", ...files];
    const tool = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    await Promise.all([written(path.join(folder, "waits")), told(tool.stderr, "missing: ")]);
    const started = readFileSync(path.join(folder, "waits"), "utf8");
    tool.kill("SIGINT");
    expect(await once(tool, "exit")).toEqual([130, null]);
    const report = JSON.parse(readFileSync(path.join(folder, "r.json"), "utf8"));
    expectValidReport(report);
    const { outcome, cancelled, notes, counts } = report;
    expect({ outcome, cancelled, counts }).toEqual({
      outcome: "failed",
      cancelled: true,
      counts: { servers: 3, passed: 0, failed: 1, skipped: 2 },
    });
    expect(notes).toEqual([expect.stringContaining("cancelled (SIGINT) before 2 of 3 servers")]);
    const reasons = report.servers.map((server: { skipReason?: string }) => server.skipReason);
    expect(reasons.sort()).toEqual([
      "the run was cancelled (SIGINT) before it was started",
      "the run was cancelled (SIGINT) while it was being started",
      undefined,
    ]);
    expect(readFileSync(path.join(folder, "r.xml"), "utf8")).toContain("cancelled (SIGINT)");
    // Nothing is begun, and a file of good starts is not made of half a run.
    expect(readFileSync(path.join(folder, "waits"), "utf8")).toBe(started);
    expect(existsSync(path.join(folder, "b.json"))).toBe(false);
  });

  test("tells the likely cause of a failure that was being looked into", async () => {
    const script = `const fs = require("fs"); if (process.env.ACME_TOKEN) { fs.writeFileSync("again", "x"); ${WAITS}; } else { console.error("Error: ACME_TOKEN environment variable is required"); process.exit(1); }`;
    const servers = { lacks: { command: "node", args: ["-e", script] } };
    const folder = workspace({ ".mcp.json": { mcpServers: servers } });
    const args = [CLI, "--report", "r.json", "--missing-secrets", "fail"];
    const tool = spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
    await written(path.join(folder, "again"));
    tool.kill("SIGTERM");
    expect(await once(tool, "exit")).toEqual([143, null]);
    const report = JSON.parse(readFileSync(path.join(folder, "r.json"), "utf8"));
    const [{ rule, confidence }] = report.findings;
    expect({ rule, confidence }).toEqual({ rule: "missing-env-var", confidence: "likely" });
    expect(report.cancelled).toBeUndefined();
  });
});
