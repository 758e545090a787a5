import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { installs } from "./install-bench.ts";

/** What a check costs beside the servers' own start. Ratios within one run: single times vary with the machine. */
const RUNS = 15;
const CLI = path.resolve("dist/cli/index.js");
const ACTION = path.resolve("dist/index.js");
const HEALTHY = path.resolve("__tests__/fixtures/servers/healthy.mjs");
const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-bench-"));

interface Sample {
  readonly ms: number;
  readonly stdout: string;
  readonly stderr: string;
}

function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Sample {
  const begun = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", HOME: folder, ...env },
    encoding: "utf8",
  });
  return { ms: performance.now() - begun, stdout, stderr };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Medians of commands that take turns, so that a busy moment hits all of them. */
function inTurns(
  commands: Readonly<Record<string, () => Sample>>,
  runs = RUNS,
): Readonly<Record<string, number>> {
  const rounds = Array.from({ length: runs }, () =>
    Object.entries(commands).map(([name, command]) => [name, command().ms] as const),
  ).flat();
  return Object.fromEntries(
    Object.keys(commands).map((name) => [
      name,
      median(rounds.filter(([one]) => one === name).map(([, ms]) => ms)),
    ]),
  );
}

function coldStart(): void {
  const inputs = { INPUT_START: "false", INPUT_REPORT: path.join(folder, "report.json") };
  const defaults = Object.fromEntries(
    [
      ...readFileSync("action.yml", "utf8").matchAll(
        /^ {2}([\w-]+):\n {4}description: .*\n {4}default: "?([^"\n]*)"?$/gm,
      ),
    ].map(([, name = "", value = ""]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const medians = inTurns({
    "node -e 0": () => runNode(["-e", "0"]),
    "dist/cli/index.js --version": () => runNode([CLI, "--version"]),
    "dist/index.js, nothing to check": () =>
      runNode([ACTION], { ...defaults, ...inputs, GITHUB_WORKSPACE: folder }),
  });
  const bare = medians["node -e 0"] ?? 0;
  console.log(`\ncold start, median of ${RUNS}`);
  for (const [name, ms] of Object.entries(medians)) {
    console.log(
      `  ${name.padEnd(34)} ${ms.toFixed(0).padStart(5)} ms  +${(ms - bare).toFixed(0)} ms`,
    );
  }
}

const config = (name: string, servers: Readonly<Record<string, readonly string[]>>): string => {
  const home = path.join(folder, name);
  mkdirSync(home, { recursive: true });
  const entries = Object.entries(servers).map(([key, args]) => [key, { command: "node", args }]);
  writeFileSync(
    path.join(home, ".mcp.json"),
    JSON.stringify({ mcpServers: Object.fromEntries(entries) }),
  );
  return home;
};

/** Notes the moment in which the tool tells the verdict. */
const STAMP = `
const write = process.stderr.write.bind(process.stderr);
process.stderr.write = (text, ...rest) => {
  if (/^dying: .* failed/.test(text)) write("verdict " + Date.now() + "\\n");
  return write(text, ...rest);
};`;

/** From the `exit` event inside the dying server to the line that tells its verdict. */
function verdictAfterDeath(): void {
  const death = path.join(folder, "death");
  const script = `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(death)}, String(Date.now()))); process.exitCode = 1; throw new Error("dead")`;
  const home = config("dying", { dying: ["-e", script] });
  const stamp = `data:text/javascript,${encodeURIComponent(STAMP)}`;
  const waits = Array.from({ length: RUNS }, () => {
    const { stderr } = runNode(["--import", stamp, CLI, home]);
    return Number(/verdict (\d+)/.exec(stderr)?.[1]) - Number(readFileSync(death, "utf8"));
  });
  console.log(
    `\nverdict after death, median of ${RUNS}: ${median(waits).toFixed(0)} ms (worst ${Math.max(...waits)} ms)`,
  );
}

function memory(): void {
  const names = Array.from({ length: 10 }, (_, at) => [`server-${at}`, [HEALTHY]] as const);
  const home = config("ten", Object.fromEntries(names));
  const tell =
    "data:text/javascript,process.on('exit',()=>console.error('rss '+process.resourceUsage().maxRSS))";
  const peak = (args: readonly string[]) =>
    Number(/rss (\d+)/.exec(runNode(["--import", tell, ...args]).stderr)?.[1]) / 1024;
  const bare = peak(["-e", "0"]);
  const ten = peak([CLI, home]);
  console.log(
    `\npeak memory with ten servers: ${ten.toFixed(0)} MB, bare Node.js ${bare.toFixed(0)} MB`,
  );
}

/** 100,000 files in 10,000 folders, all tracked, one folder of a hundred with a config and a `.gitignore`. */
function bigTree(): string {
  const tree = path.join(folder, "tree");
  for (let at = 0; at < 10_000; at += 1) {
    const home = path.join(tree, `group-${at % 10}`, `package-${at % 100}`, `folder-${at}`);
    mkdirSync(path.join(home, at % 100 === 0 ? ".vscode" : ""), { recursive: true });
    for (let file = 0; file < 10; file += 1) writeFileSync(path.join(home, `file-${file}.ts`), "");
    if (at % 100 !== 0) continue;
    writeFileSync(path.join(home, ".vscode/mcp.json"), "{}");
    writeFileSync(path.join(home, ".gitignore"), "*.log\n/out/\n");
  }
  writeFileSync(path.join(tree, ".gitignore"), readFileSync(".gitignore"));
  spawnSync("git", ["init", "--quiet"], { cwd: tree });
  spawnSync("git", ["add", "--all"], { cwd: tree });
  return tree;
}

/** Finding the configs of a large repository, beside the least that git and Node.js need to name its files. */
function discovery(): void {
  const tree = bigTree();
  const module = pathToFileURL(path.resolve("lib/src/configs/discover.js")).href;
  const search = JSON.stringify({ workspace: tree, workingDirectory: tree, config: [] });
  const timed = (head: string, work: string) => (): Sample => {
    const script = `${head}; const begun = performance.now(); ${work}; console.log(performance.now() - begun)`;
    const sample = runNode(["--input-type=module", "-e", script]);
    return { ...sample, ms: Number(sample.stdout) };
  };
  const list = `spawnSync("git", ["-C", ${JSON.stringify(tree)}, "ls-files", "-z"], { maxBuffer: 1e9 })`;
  const commands = {
    discover: timed(
      `import { discover } from ${JSON.stringify(module)}`,
      `await discover(${search})`,
    ),
    "git ls-files": timed('import { spawnSync } from "node:child_process"', list),
    "fs.readdir, recursive": timed(
      'import { readdir } from "node:fs/promises"',
      `await readdir(${JSON.stringify(tree)}, { recursive: true })`,
    ),
  };
  const runs = 5;
  const medians = inTurns(commands, runs);
  const discovered = medians.discover ?? Number.NaN;
  console.log(`\ndiscovery in 100,000 files, median of ${runs}`);
  for (const [name, ms] of Object.entries(medians)) {
    const ratio = (discovered / ms).toFixed(2);
    console.log(
      `  ${name.padEnd(34)} ${ms.toFixed(0).padStart(5)} ms  discover takes ${ratio} of it`,
    );
  }
}

/** What is measured: by name (`npm run bench -- discovery`), or all. */
const BENCHES = {
  coldStart,
  verdictAfterDeath,
  memory,
  discovery,
  installs: () => installs(folder, CLI),
};

console.log(`Node.js ${process.version}, ${os.cpus().length} cores`);
const named = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (named.length === 0 || named.includes(name)) await bench();
}
rmSync(folder, { recursive: true, force: true });
