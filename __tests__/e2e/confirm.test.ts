import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { fixtures, runAction, workspace } from "./bundle.ts";

/** A server that notes each of its starts in a file beside the config, and misses a variable. */
const COUNTS_ITS_STARTS =
  'require("fs").appendFileSync("starts", "x"); if (!process.env.TICKETS_TOKEN) { console.error("Error: TICKETS_TOKEN is required"); process.exit(1); } setInterval(() => {}, 1000)';
const entry = { command: "node", args: ["-e", COUNTS_ITS_STARTS] };
const startsIn = (folder: string) => readFileSync(path.join(folder, "starts"), "utf8").length;

describe("a server whose config refers to one variable, and that needs two more", () => {
  const config = {
    servers: {
      tickets: {
        command: "node",
        args: ["{SERVERS}/needs-three-variables.mjs"],
        env: { TICKETS_URL: "${env:TICKETS_URL}" },
      },
    },
  };
  const run = runAction(workspace({ ".vscode/mcp.json": config }));

  test("fails with one error, on the reference, confirmed", () => {
    expect(run.report?.servers[0]).toMatchObject({
      outcome: "failed",
      rule: "config-value-unresolved",
    });
    expect(run.report?.findings[0]).toMatchObject({ confidence: "confirmed", chain: 0 });
    expect(run.commands.filter(({ name }) => name === "error")).toHaveLength(1);
  });

  test("is told the other two as the next causes, in one warning", () => {
    const behind = run.report?.findings.filter(({ chain }) => chain > 0) ?? [];
    expect(behind.map(({ rule, chain, confidence }) => [rule, chain, confidence])).toEqual([
      ["missing-env-var", 1, "confirmed"],
      ["missing-env-var", 2, "confirmed"],
    ]);
    expect(
      run.commands.filter(({ name }) => name === "warning").map(({ message }) => message),
    ).toEqual([
      expect.stringContaining("This comes out once the cause before it is out of the way."),
    ]);
  });

  test("has every experiment in its report and in its log", () => {
    expect(run.report?.servers[0]?.experiments?.map(({ outcome }) => outcome)).toEqual([
      ...["further", "further", "up"],
    ]);
    expect(run.log).toMatch(
      /started again with a made-up value for `\$\{env:TICKETS_URL\}`: it went on/,
    );
    expect(run.summary).toContain("**Tried:** started again");
  });
});

describe("a reference to an unset variable that a server does not look at", () => {
  const config = {
    mcpServers: {
      tickets: {
        command: "node",
        args: ["{SERVERS}/needs-variable.mjs"],
        env: { TICKETS_REGION: "${TICKETS_REGION}" },
      },
    },
  };

  test("is told beside the cause that an experiment has confirmed", () => {
    const { report } = runAction(workspace({ ".mcp.json": config }));
    expect(
      report?.findings.map(({ rule, level, confidence }) => [rule, level, confidence]),
    ).toEqual([
      ["missing-env-var", "error", "confirmed"],
      ["config-value-unresolved", "warning", "likely"],
    ]);
  });
});

describe("silent servers", () => {
  const expected = {
    "ignores-id-zero": ["initialize-invalid", "with 1 as the id of the first request"],
    "waits-for-a-header": [
      "protocol-content-length-framing",
      "with a `Content-Length` header before each message",
    ],
    "passes-over-initialize": [
      "protocol-era-mismatch",
      "with `server/discover` as the first request",
    ],
    "answers-at-the-end-of-stdin": ["stdout-buffered", "with stdin closed behind the request"],
  };
  const config = fixtures(...Object.keys(expected));
  const { report } = runAction(workspace({ ".mcp.json": config }), { timeout: "4" });

  test.each(Object.entries(expected))("%s: %s, confirmed", (name, [rule, change]) => {
    const root = report?.findings.find(({ server, chain }) => server === name && chain === 0);
    expect(root).toMatchObject({ rule, level: "error", confidence: "confirmed" });
    const { experiments = [] } = report?.servers.find((server) => server.name === name) ?? {};
    expect(experiments).toContainEqual(expect.objectContaining({ change, outcome: "up" }));
  });
});

describe("how often a server is started", () => {
  test("is once with `confirm: false`, and nothing is confirmed", () => {
    const folder = workspace({ ".mcp.json": { mcpServers: { tickets: entry } } });
    const { report } = runAction(folder, { confirm: "false", timeout: "2" });
    expect(startsIn(folder)).toBe(1);
    expect(report?.findings[0]).toMatchObject({ rule: "missing-env-var", confidence: "likely" });
    expect(report?.servers[0]?.experiments).toBeUndefined();
  });

  test("does not grow with the files that name it", () => {
    const one = workspace({ ".mcp.json": { mcpServers: { tickets: entry } } });
    const two = workspace({
      ".mcp.json": { mcpServers: { tickets: entry } },
      ".cursor/mcp.json": { mcpServers: { tickets: entry } },
    });
    runAction(one, { timeout: "2" });
    const { report } = runAction(two, { timeout: "2" });
    expect(startsIn(two)).toBe(startsIn(one));
    expect(report?.servers.map(({ file }) => file)).toEqual([".cursor/mcp.json", ".mcp.json"]);
    expect(report?.servers[0]?.experiments).toHaveLength(1);
    expect(report?.servers[1]?.experiments).toEqual(report?.servers[0]?.experiments);
  });

  test("is once where it is good", () => {
    const { report } = runAction(workspace({ ".mcp.json": fixtures("healthy") }));
    expect(report?.servers[0]?.experiments).toBeUndefined();
  });
});

describe("after a run with experiments", () => {
  test("nothing is left in the temporary folder", () => {
    const temporary = mkdtempSync(path.join(os.tmpdir(), "handshake-temporary-"));
    const folder = workspace({
      ".mcp.json": {
        mcpServers: {
          folder: {
            command: "node",
            args: ["-e", 'console.error("Error: TICKETS_FOLDER is required"); process.exit(1)'],
          },
          node: { command: "node", args: ["{SERVERS}/needs-a-newer-node.mjs"] },
        },
      },
    });
    const { report } = runAction(folder, {}, { TMPDIR: temporary });
    expect(report?.servers[0]?.experiments).toHaveLength(1);
    expect(readdirSync(temporary)).toEqual([]);
  });
});
