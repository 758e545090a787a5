import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { observedStart, type Scope } from "../../src/known-good/observed-start.ts";
import { portablePath } from "../../src/known-good/portable-path.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import { fact } from "../../src/model/fact.ts";
import type { ObservedStart } from "../../src/model/known-good.ts";
import type { Sketch } from "../../src/model/rule.ts";
import { redactor } from "../../src/report/redact.ts";
import { UP } from "../../src/rules/engine/sketches.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

const scope: Scope = {
  workspace: "/repo",
  home: "/home/me",
  system: "linux-x64",
  hide: redactor(["c4nary-0f-the-mine"]),
};

function seen(sketch: Sketch, change: Partial<Evidence["plan"] & object> = {}): ObservedStart {
  const evidence = evidenceOf(sketch);
  if (!evidence.plan) throw new Error("nothing to start");
  return observedStart(evidence, { ...evidence.plan, ...change }, scope);
}

describe("what a start was made of", () => {
  test("names versions, paths and variables", () => {
    const command = ["npx", "-y", "@acme/mcp-server"];
    const install = { kind: "done", durationMs: 900, version: "1.4.2" } as const;
    const env = { ACME_KEY: "c4nary-0f-the-mine", EMPTY: "", ACME_ID: "7" };
    expect(seen({ ...UP, command, install, env, resolved: "/home/me/bin/npx" })).toEqual({
      file: ".mcp.json",
      name: "example",
      system: "linux-x64",
      command: "npx",
      args: ["-y", "@acme/mcp-server"],
      cwd: ".",
      resolved: "~/bin/npx",
      runtime: "Node.js 20.20.2",
      package: { registry: "npm", name: "@acme/mcp-server", requested: null, version: "1.4.2" },
      variables: ["ACME_ID", "ACME_KEY"],
      handshake: {
        era: "legacy",
        protocolVersion: "2025-11-25",
        serverInfo: { name: "acme", version: "1.0.0" },
        durationMs: 120,
      },
      tools: [],
    });
  });

  test("of one that failed has no handshake and no tools", () => {
    expect(seen({})).toMatchObject({ handshake: null, tools: null, package: null });
  });

  test("rounds the time of the handshake to two digits", () => {
    const { handshake } = UP;
    if (handshake?.kind !== "completed") throw new Error("not up");
    const took = (durationMs: number) =>
      seen({ ...UP, handshake: { ...handshake, durationMs } }).handshake?.durationMs;
    expect([8.44, 123.4, 1266, 30_499].map(took)).toEqual([8.4, 120, 1300, 30_000]);
  });

  test("does not count a variable whose reference leads nowhere", () => {
    const facts = [fact("unset-variable", { variable: "ACME_KEY", reference: "${ACME_KEY}" })];
    expect(seen({ env: { ACME_KEY: "${ACME_KEY}" } }, { facts }).variables).toEqual([]);
  });

  test("holds arguments as the config has them, without secrets", () => {
    const command = [
      "node",
      "/repo/server.js",
      "--api-key",
      "abcdef123456",
      "--note=c4nary-0f-the-mine",
    ];
    expect(seen({ command }).args).toEqual(["server.js", "--api-key", "***", "--note=***"]);
  });

  test("lists tools by name, with their digests untouched", () => {
    const { handshake } = UP;
    if (handshake?.kind !== "completed") throw new Error("not up");
    const digest = (digit: string) => ({ sha256: digit.repeat(64), parts: {} });
    const tools = {
      kind: "listed" as const,
      names: ["b", "c4nary-0f-the-mine", "B"],
      digests: [digest("1"), digest("2"), digest("3")],
      bytes: 1,
      problems: [],
    };
    expect(seen({ ...UP, handshake: { ...handshake, tools } }).tools).toEqual([
      { name: "B", ...digest("3") },
      { name: "b", ...digest("1") },
      { name: "***", ...digest("2") },
    ]);
  });
});

const posix = path.sep === "/" ? test : test.skip;

posix.each<[target: string, shown: string]>([
  ["/repo/node_modules/.bin/tsx", "node_modules/.bin/tsx"],
  ["/repo", "."],
  ["/home/me/.nvm/versions/node/v20.20.2/bin/node", "~/.nvm/versions/node/v20.20.2/bin/node"],
  ["/home/me", "~"],
  ["/home/meander/bin/node", "/home/meander/bin/node"],
  ["/usr/bin/node", "/usr/bin/node"],
  [
    "/home/me/.local/state/fnm_multishells/4711_1700000000/bin/node",
    "~/.local/state/fnm_multishells/*/bin/node",
  ],
])("the path %s is %s", (target, shown) => {
  expect(portablePath(target, { workspace: "/repo", home: "/home/me" })).toBe(shown);
});

posix("a home at the root of the file system is no home", () => {
  expect(portablePath("/usr/bin/node", { workspace: "/repo", home: "/" })).toBe("/usr/bin/node");
});
