import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { parseConfig } from "../__tests__/configs/parse-config.ts";
import { readersOf } from "../src/configs/index.ts";
import type { Evidence } from "../src/model/evidence.ts";
import { planServer } from "../src/plan/plan.ts";
import { diagnose } from "../src/rules/engine/diagnose.ts";
import { RULES } from "../src/rules/index.ts";
import { checkServer } from "../src/run/check-server.ts";
import { Installer } from "../src/run/install/installer.ts";
import { nodeVersion } from "../src/run/versions.ts";
import { type Expected, type Recording, recordingOf } from "./recording.ts";

/**
 * Keeps what a real server does, for the corpus. It starts as from a `.mcp.json`, in an empty folder, with
 * an empty home and nothing of this process's environment but what npm needs.
 */
const USAGE =
  "usage: npm run record -- NAME [--rule ID] [--variables A,B] [--lesser ID,ID] [--env NAME=VALUE]... -- COMMAND ...";
const CORPUS = path.join("__tests__", "corpus");
const FOR_NPM = /^(?:PATH|npm_config_\w+|NODE_EXTRA_CA_CERTS)$/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: "string" },
    variables: { type: "string" },
    lesser: { type: "string" },
    env: { type: "string", multiple: true, default: [] },
  },
});
const [name, ...command] = positionals;
if (!name || command.length === 0) throw new Error(USAGE);

const expected: Expected = {
  rule: values.rule ?? null,
  ...(values.variables ? { variables: values.variables.split(",") } : {}),
  ...(values.lesser ? { lesser: values.lesser.split(",") } : {}),
};
const env = Object.fromEntries(values.env.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
const workspace = emptyFolder();
const home = emptyFolder();
try {
  const evidence = await observe();
  const sketch = recordingOf(evidence, { workspace, homes: [home, os.homedir()] });
  write({ expected, command, ...(values.env.length > 0 ? { env } : {}), ...sketch });
  console.log("expected", JSON.stringify(expected));
  for (const { level, rule, title, details } of diagnose(evidence, RULES)) {
    console.log("given   ", level, rule, title, JSON.stringify(details.variables ?? []));
  }
} finally {
  for (const folder of [workspace, home]) rmSync(folder, { recursive: true, force: true });
}

async function observe(): Promise<Evidence> {
  const step = {
    ...Object.fromEntries(Object.entries(process.env).filter(([key]) => FOR_NPM.test(key))),
    HOME: home,
    npm_config_cache: path.join(os.homedir(), ".npm"),
  } as Record<string, string>;
  const { plan } = planServer(configured(), {
    step,
    passed: {},
    given: {},
    home,
    workspace,
    platform: process.platform,
    timeoutMs: 30_000,
  });
  if (!plan) throw new Error("the command gives nothing to start");
  const evidence = await checkServer(plan, {
    installer: new Installer({ limitMs: 300_000, credentials: {}, concurrency: 2 }),
    runStartedAt: performance.now(),
    withheld: [],
    slot: (work) => work(),
    onStage: () => {},
  });
  return { ...evidence, node: await nodeVersion(step) };
}

/** The server as the only one of a `.mcp.json`. */
function configured() {
  const file = ".mcp.json";
  const [program, ...args] = command;
  const text = JSON.stringify({ mcpServers: { [String(name)]: { command: program, args, env } } });
  const config = parseConfig({
    file,
    path: path.join(workspace, file),
    readers: readersOf(file, { beside: [], atRoot: false }).slice(0, 1),
    plugin: false,
    files: new Map(),
    content: new TextEncoder().encode(text),
  });
  const [server] = config?.servers ?? [];
  if (!server) throw new Error(`the config names no server: ${text}`);
  return server;
}

function write(recording: Recording): void {
  mkdirSync(CORPUS, { recursive: true });
  const text = JSON.stringify(recording, null, 2);
  writeFileSync(path.join(CORPUS, `${name}.json`), `${text}\n`);
}

function emptyFolder(): string {
  return realpathSync(mkdtempSync(path.join(os.tmpdir(), "record-")));
}
