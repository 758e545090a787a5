import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Bench, Setting } from "./bench.ts";
import { configFolder, type Entries, type Entry } from "./config.ts";
import { median } from "./medians.ts";
import { runNode } from "./run.ts";
import { duration, ratio } from "./table.ts";

const npx = (...args: readonly string[]): Entry => ({ command: "npx", args: ["-y", ...args] });
const uvx = (name: string): Entry => ({ command: "uvx", args: [name] });

const ONE: Entries = { memory: npx("@modelcontextprotocol/server-memory") };

/** Servers that come up without a key of anybody's. */
const NPX: Entries = {
  ...ONE,
  everything: npx("@modelcontextprotocol/server-everything"),
  filesystem: npx("@modelcontextprotocol/server-filesystem", "."),
  playwright: npx("@playwright/mcp"),
  "chrome-devtools": npx("chrome-devtools-mcp"),
  context7: npx("@upstash/context7-mcp"),
  notion: npx("@notionhq/notion-mcp-server"),
  "sequential-thinking": npx("@modelcontextprotocol/server-sequential-thinking"),
};
const UVX: Entries = {
  fetch: uvx("mcp-server-fetch"),
  time: uvx("mcp-server-time"),
  git: uvx("mcp-server-git"),
};

/** Milliseconds until the install stages and until the lists of tools were done. */
interface Times {
  readonly installed: number;
  readonly all: number;
}

/** What a measurement starts in: a folder with caches of its own. */
interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

function placeIn(cwd: string): Place {
  mkdirSync(cwd, { recursive: true });
  const caches = { npm_config_cache: path.join(cwd, "npm"), UV_CACHE_DIR: path.join(cwd, "uv") };
  return { cwd, env: { ...(process.env as Record<string, string>), ...caches } };
}

const INITIALIZE = `${JSON.stringify({
  jsonrpc: "2.0",
  id: 0,
  method: "initialize",
  params: {
    protocolVersion: "2025-11-25",
    capabilities: {},
    clientInfo: { name: "bench", version: "1.0.0" },
  },
})}\n`;

/** Starts one server as a client does, and ends it when it has answered. */
function startPlainly({ command, args = [] }: Entry, { cwd, env }: Place): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd, env, stdio: ["pipe", "pipe", "ignore"] });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (/"id":\s*0/.test(text)) child.stdin.end();
    });
    child.stdin.write(INITIALIZE);
    child.once("exit", () => resolve());
  });
}

async function plainly(servers: Entries, place: Place): Promise<Times> {
  const begun = performance.now();
  for (const server of Object.values(servers)) await startPlainly(server, place);
  return { installed: Number.NaN, all: performance.now() - begun };
}

interface Reported {
  readonly counts: { readonly passed: number };
  readonly servers: readonly { readonly stages: readonly ReportedStage[] }[];
}

interface ReportedStage {
  readonly name: string;
  readonly startMs: number;
  readonly durationMs: number;
}

/** The times of a check's own report: without the time in which it holds each server that is up. */
async function checked(servers: Entries, place: Place, cli: string): Promise<Times> {
  configFolder(place.cwd, ".", servers);
  const report = JSON.parse((await runNode([cli, "--json"], place)).stdout) as Reported;
  if (report.counts.passed !== Object.keys(servers).length) {
    throw new Error("a server did not come up");
  }
  const stages = report.servers.flatMap((server) => server.stages);
  const last = (wanted: readonly ReportedStage[]) =>
    Math.max(0, ...wanted.map(({ startMs, durationMs }) => startMs + durationMs));
  return { installed: last(stages.filter(({ name }) => name === "install")), all: last(stages) };
}

type Pair = readonly [plain: Times, own: Times];

function rowOf(title: string, pairs: readonly Pair[]): readonly string[] {
  const plain = median(pairs.map(([one]) => one.all));
  const own = median(pairs.map(([, one]) => one.all));
  const installed = median(pairs.map(([, one]) => one.installed));
  const part = median(pairs.map(([one, other]) => other.all / one.all));
  return [title, duration(plain), duration(own), duration(installed), ratio(part, 1)];
}

/** The check beside the plain commands one after the other, in turns; from empty caches, and with them full. */
async function compare(title: string, servers: Entries, setting: Setting, runs: number) {
  const root = path.join(setting.folder, "installs");
  const cold: Pair[] = [];
  const warm: Pair[] = [];
  for (let run = 0; run < runs; run += 1) {
    setting.tell(`${title}, run ${run + 1}`);
    const [plain, own] = [placeIn(path.join(root, "plain")), placeIn(path.join(root, "checked"))];
    for (const pairs of [cold, warm]) {
      pairs.push([await plainly(servers, plain), await checked(servers, own, setting.cli)]);
    }
    rmSync(root, { recursive: true, force: true });
  }
  return [rowOf(`${title}, empty caches`, cold), rowOf(`${title}, full caches`, warm)];
}

export const installs: Bench = {
  name: "installs",
  title: "Installs",
  about:
    "Real servers, fetched and started, to the last list of tools, beside the same commands one after the other as they stand in the config.",
  measure: async (setting) => {
    const runs = setting.quick ? 1 : 3;
    const hasUv = spawnSync("uvx", ["--version"]).status === 0;
    const cases: readonly (readonly [string, Entries])[] = [
      ["one by npx", ONE],
      ["eight by npx", NPX],
      ...(hasUv ? [["eight by npx, three by uvx", { ...NPX, ...UVX }] as const] : []),
    ];
    const rows: (readonly string[])[] = [];
    for (const [title, servers] of cases) {
      rows.push(...(await compare(title, servers, setting, runs)));
    }
    const columns = ["", "plain commands", "check", "installed after", "ratio"];
    const notes = hasUv ? [] : ["`uvx` was not on the PATH: its servers are left out."];
    return { tables: [{ columns, rows }], runs, notes };
  },
};
