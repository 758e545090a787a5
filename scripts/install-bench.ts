import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A real server by its command line. */
type Line = readonly [name: string, command: string, ...args: string[]];

const ONE: Line = ["memory", "npx", "-y", "@modelcontextprotocol/server-memory"];

/** Servers that come up without a key of anybody's. */
const NPX: readonly Line[] = [
  ONE,
  ["everything", "npx", "-y", "@modelcontextprotocol/server-everything"],
  ["filesystem", "npx", "-y", "@modelcontextprotocol/server-filesystem", "."],
  ["playwright", "npx", "-y", "@playwright/mcp"],
  ["chrome-devtools", "npx", "-y", "chrome-devtools-mcp"],
  ["context7", "npx", "-y", "@upstash/context7-mcp"],
  ["notion", "npx", "-y", "@notionhq/notion-mcp-server"],
  ["sequential-thinking", "npx", "-y", "@modelcontextprotocol/server-sequential-thinking"],
];
const UVX: readonly Line[] = [
  ["fetch", "uvx", "mcp-server-fetch"],
  ["time", "uvx", "mcp-server-time"],
  ["git", "uvx", "mcp-server-git"],
];

/** Milliseconds until the install stages and until the lists of tools were done. */
interface Times {
  readonly installed: number;
  readonly all: number;
}

/** What a measurement starts in: a folder with caches of its own. */
interface Place {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
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
function startPlainly([, command, ...args]: Line, { folder, env }: Place): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: folder, env, stdio: ["pipe", "pipe", "ignore"] });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (/"id":\s*0/.test(text)) child.stdin.end();
    });
    child.stdin.write(INITIALIZE);
    child.once("exit", () => resolve());
  });
}

async function plainly(lines: readonly Line[], place: Place): Promise<Times> {
  const begun = performance.now();
  for (const line of lines) await startPlainly(line, place);
  return { installed: Number.NaN, all: performance.now() - begun };
}

interface ReportedStage {
  readonly name: string;
  readonly startMs: number;
  readonly durationMs: number;
}

/** The times of a check's own report: without the second in which it holds each server that is up. */
function checked(lines: readonly Line[], { folder, env }: Place, cli: string): Times {
  const entries = lines.map(([name, command, ...args]) => [name, { command, args }] as const);
  const config = JSON.stringify({ mcpServers: Object.fromEntries(entries) });
  writeFileSync(path.join(folder, ".mcp.json"), config);
  const options = { cwd: folder, env, encoding: "utf8", maxBuffer: 1e9 } as const;
  const { stdout } = spawnSync(process.execPath, [cli, "--json"], options);
  const report = JSON.parse(stdout) as {
    readonly counts: { readonly passed: number };
    readonly servers: readonly { readonly stages: readonly ReportedStage[] }[];
  };
  if (report.counts.passed !== lines.length) throw new Error("a server did not come up");
  const stages = report.servers.flatMap((server) => server.stages);
  const last = (wanted: readonly ReportedStage[]) =>
    Math.max(0, ...wanted.map(({ startMs, durationMs }) => startMs + durationMs));
  return { installed: last(stages.filter(({ name }) => name === "install")), all: last(stages) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The check beside the plain commands one after the other, in turns; from empty caches, and with them full. */
async function compare(
  title: string,
  lines: readonly Line[],
  root: string,
  cli: string,
): Promise<void> {
  const cold: [Times, Times][] = [];
  const warm: [Times, Times][] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const places = ["plain", "checked"].map((name) => placeIn(path.join(root, name)));
    const [plain, own] = places as [Place, Place];
    cold.push([await plainly(lines, plain), checked(lines, own, cli)]);
    warm.push([await plainly(lines, plain), checked(lines, own, cli)]);
    rmSync(root, { recursive: true, force: true });
  }
  tell(`${title}, empty caches`, cold);
  tell(`${title}, full caches`, warm);
}

const RUNS = 3;

function placeIn(folder: string): Place {
  mkdirSync(folder, { recursive: true });
  const caches = {
    npm_config_cache: path.join(folder, "npm"),
    UV_CACHE_DIR: path.join(folder, "uv"),
  };
  return { folder, env: { ...process.env, ...caches } };
}

function tell(title: string, pairs: readonly (readonly [Times, Times])[]): void {
  const plain = median(pairs.map(([one]) => one.all));
  const own = median(pairs.map(([, one]) => one.all));
  const installed = median(pairs.map(([, one]) => one.installed));
  const ratio = median(pairs.map(([one, other]) => other.all / one.all));
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  console.log(
    `  ${title.padEnd(34)} plain ${seconds(plain)}, checked ${seconds(own)} ` +
      `(installed after ${seconds(installed)}): ${ratio.toFixed(2)} of it`,
  );
}

/** Real servers, fetched and started. */
export async function installs(folder: string, cli: string): Promise<void> {
  console.log(`\ninstall and start, to the last list of tools, median of ${RUNS}`);
  const root = path.join(folder, "installs");
  await compare("one by npx", [ONE], root, cli);
  await compare("eight by npx", NPX, root, cli);
  const hasUv = spawnSync("uvx", ["--version"]).status === 0;
  if (hasUv) await compare("eight by npx, three by uvx", [...NPX, ...UVX], root, cli);
  else console.log("  uvx is not on the PATH: its servers are left out");
}
