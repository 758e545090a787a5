import { spawn } from "node:child_process";
import { chmodSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import pLimit from "p-limit";
import type { ReportV1 } from "../../src/report/report-v1.ts";
import { MISSING, SHELLS, type Shell } from "../report/shells.ts";
import { runCli, workspace } from "./bundle.ts";

type ServerV1 = ReportV1["servers"][number];

/** A server that fails in its own way, as an entry of a config. */
interface Failing {
  readonly command: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const node = (name: string, ...args: readonly string[]): Failing => ({
  command: "node",
  args: [`{SERVERS}/${name}.mjs`, ...args],
});

const HOSTILE = [
  "",
  "a b",
  "it's",
  '"',
  "$HOME",
  "$(id)",
  "`id`",
  "!!",
  "a\nb",
  "*",
  "-x",
  "é日本",
];
const NO_REGISTRY = { npm_config_registry: "http://127.0.0.1:9/", npm_config_fetch_retries: "0" };

/** Servers that die, or never live. */
const DEAD: Readonly<Record<string, Failing>> = {
  "a crash": node("crashes"),
  "an exit code of its own": node("gives-up"),
  "an exit without a word": node("exits-silently"),
  "a signal": node("kills-itself"),
  "a missing package": node("misses-a-package"),
  "a missing variable": node("needs-variable"),
  "an empty variable": { ...node("needs-variable"), env: { TICKETS_API_KEY: "" } },
  "a secret that it prints": {
    ...node("prints-its-secret"),
    env: { TICKETS_API_KEY: "${CI_KEY}" },
  },
  "a missing argument": node("asks-for-an-argument"),
  "a missing file": { command: "node", args: ["dist/index.js"] },
  "a usage text": node("prints-usage"),
  "a death in `tools/list`": node("dies-in-tools-list"),
  "a death after the handshake": node("dies-after-the-handshake"),
  "a death while stdin is open": { command: "node", args: ["late.cjs"] },
  "words of all kinds": {
    command: "node",
    args: ["tells.cjs", ...HOSTILE],
    env: { ODD: "a b $x '\"\n!", "odd-name.1": "x", EMPTY: "" },
  },
  "a shell around it": { command: "sh", args: ["-c", 'node tells.cjs "two words" $PWD && true'] },
  "a folder with blanks": { command: "node", args: ["tells.cjs"], cwd: "-two words" },
  "a launcher that is not there": { command: "tickets-mcp" },
  "a program that is not executable": { command: "./tells.cjs" },
  "a program with a sign in its name": { command: "./a=b", args: ["c"] },
  "a package that npm does not get": { command: "npx", args: ["-y", "@acme/x"], env: NO_REGISTRY },
};

/** What fails before a start. */
const UNREADY: Readonly<Record<string, Failing & { readonly line: string }>> = {
  "a folder that is not there": { command: "node", cwd: "gone", line: "(cd gone && " },
  "a lock file out of step": {
    command: "node",
    args: ["locked/dist/index.js"],
    line: "(cd locked && npm ci)",
  },
  "a build that fails": {
    command: "node",
    args: ["two words/dist/index.js"],
    line: "(cd 'two words' && npm run build) && ls -d 'two words/dist/index.js'",
  },
  "a build that makes nothing": {
    command: "node",
    args: ["idle/dist/index.js"],
    line: "(cd idle && npm run build) && ls -d idle/dist/index.js",
  },
};

/** Servers that stay alive, and what the last line on stdout is to hold. */
const ALIVE: Readonly<Record<string, Failing & { readonly says: string }>> = {
  "no answer": { ...node("never-answers"), says: "" },
  "a banner and no answer": { ...node("prints-banner-and-never-answers"), says: "is ready" },
  "no answer to id 0": { ...node("ignores-id-zero"), says: "" },
  "a message over several lines": { ...node("pretty-prints"), says: "}" },
  "an unknown version": { ...node("answers-an-unknown-version"), says: "1999-01-01" },
  "an answer of the wrong shape": { ...node("answers-without-server-info"), says: '"result"' },
  "a refusal": { ...node("refuses-initialize"), says: "-32601" },
  "an error from `tools/list`": { ...node("fails-tools-list"), says: "Cannot read properties" },
  "pages without an end": { ...node("lists-endless-pages"), says: '"nextCursor":"more"' },
};

/** Shells add some of their own, and the settings of npm are for what npm starts. */
const TELLS = `const { PWD, OLDPWD, SHLVL, _, ...env } = process.env;
const own = Object.entries(env).filter(([name]) => !name.startsWith("npm_config_"));
console.error(JSON.stringify([process.cwd(), process.argv.slice(2), own.sort()]));
process.exit(9);`;
const LATE = `process.stdin.on("end", () => process.exit(0)).resume();
setTimeout(() => { console.error("gone"); process.exit(4); }, 400);`;

const manifest = (build: string) => ({ name: "x", version: "1.0.0", scripts: { build } });

const folder = workspace({
  "tells.cjs": TELLS,
  "-two words/tells.cjs": TELLS,
  "late.cjs": LATE,
  "a=b": '#!/bin/sh\necho "$0 $1" >&2\nexit 5\n',
  "locked/package.json": { ...manifest("true"), dependencies: { "is-odd": "1.0.0" } },
  "locked/package-lock.json": { name: "x", version: "1.0.0", lockfileVersion: 3, packages: {} },
  "two words/package.json": manifest("echo broken >&2; exit 7"),
  "idle/package.json": manifest("true"),
  ".mcp.json": {
    mcpServers: Object.fromEntries(
      Object.entries({ ...DEAD, ...UNREADY, ...ALIVE }).map(
        ([name, { command, args, env, cwd }]) => [name, { command, args, env, cwd }],
      ),
    ),
  },
});
chmodSync(path.join(folder, "a=b"), 0o755);

const CI = { CI_KEY: "c4nary-of-the-step" };
const run = runCli(
  folder,
  ["--json", "--timeout", "2", "--confirm", "false", "--concurrency", "6"],
  CI,
);
const { servers } = JSON.parse(run.stdout) as ReportV1;

const serverOf = (name: string): ServerV1 => {
  const server = servers.find((one) => one.name === name);
  if (!server) throw new Error(`no server ${name}`);
  return server;
};

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command of a report as a person would, in the workspace. */
function paste(server: ServerV1, { words: [program = "", ...words] }: Shell): Promise<Outcome> {
  const env = { ...process.env, ...CI };
  const child = spawn(program, [...words, server.reproduce ?? ""], { cwd: folder, env });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (chunk) => {
      texts[name] += chunk;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ ...texts, code })));
}

/** What a shell makes of an ending. */
function codeOf({ ending }: ServerV1): number | null {
  if (ending.kind === "exited") return ending.code ?? null;
  if (ending.kind === "killed") return 128 + (signals[ending.signal ?? ""] ?? 0);
  return ending.errno === "EACCES" ? 126 : 127;
}

const SH: Shell = { name: "sh", words: ["sh", "-c"] };

const signals: Readonly<Record<string, number>> = os.constants.signals;

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";

/** The check marks what it starts; whoever pastes a command does not. */
const withoutMark = (text: string): string =>
  text.replace(/,?\["STARTED_BY_MCP_HANDSHAKE","[^"]*"\]/, "");

const slot = pLimit(4);

for (const { name } of MISSING) test.skip(`in ${name}, which is not on the PATH`, () => {});

describe.each(SHELLS)("pasted into $name", (shell) => {
  const outcomes = new Map(
    Object.keys(DEAD).map((name) => [name, slot(() => paste(serverOf(name), shell))]),
  );

  test.each(Object.keys(DEAD))("%s ends the same", async (name) => {
    const server = serverOf(name);
    const { code, stderr } = (await outcomes.get(name)) as Outcome;
    if (server.ending.kind === "not-spawned" && !server.ending.errno) expect(code).not.toBe(0);
    else expect(code).toBe(codeOf(server));
    if (server.stderr === "") return;
    expect(lastLine(stderr).replaceAll(CI.CI_KEY, "***")).toBe(
      withoutMark(lastLine(server.stderr)),
    );
  });
});

describe("what fails before a start", () => {
  test.each(Object.entries(UNREADY))("%s", async (name, { line }) => {
    const server = serverOf(name);
    expect(server.ending).toMatchObject({ kind: "not-spawned" });
    expect(server.reproduce?.startsWith(line)).toBe(true);
    const { code } = await paste(server, SH);
    expect(code).not.toBe(0);
  });

  test("says the same", async () => {
    const { code, stdout, stderr } = await paste(serverOf("a build that fails"), SH);
    const output = [stdout, stderr].join("");
    expect(output).toContain("broken");
    expect(code).toBe(7);
  });
});

describe("what stays alive", () => {
  const outcomes = new Map(
    Object.keys(ALIVE).map((name) => [name, paste(serverOf(name), SH)] as const),
  );

  test.each(Object.entries(ALIVE))("%s", async (name, { says }) => {
    const { stdout, stderr } = (await outcomes.get(name)) as Outcome;
    expect(lastLine(stdout)).toContain(says);
    expect(says === "" ? stdout : "").toBe("");
    expect(lastLine(stderr)).toBe(lastLine(serverOf(name).stderr));
  });
});
