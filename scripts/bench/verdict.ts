import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Bench, Setting } from "./bench.ts";
import { configFolder, type Entry } from "./config.ts";
import { inTurns, mediansOf } from "./medians.ts";
import { preload, runNode } from "./run.ts";
import { duration } from "./table.ts";

/** The monotonic clock of the system in ms, which all processes share. */
const NOW = "Number(process.hrtime.bigint() / 1000n) / 1000";

/** Notes in the check when a line goes out, in front of it. */
const STAMP = `const write = process.stderr.write.bind(process.stderr);
process.stderr.write = (text, ...rest) => {
  if (/^dying: .* failed/.test(text)) write("verdict " + (${NOW}) + "\\n");
  return write(text, ...rest);
};`;

/** How a server dies; `note(name)` keeps the moment. */
const DEATHS: Readonly<Record<string, string>> = {
  "exit code 1 with a stack":
    'process.on("exit", () => note("death")); process.on("uncaughtExceptionMonitor", () => note("byte")); throw new Error("dead")',
  "exit code 1 with one line on stderr":
    'fs.writeSync(2, "Error: TICKETS_API_KEY is required\\n"); note("byte"); process.on("exit", () => note("death")); process.exit(1)',
  "exit code 1 with one line on stderr, a second after its start":
    'setTimeout(() => { fs.writeSync(2, "Error: TICKETS_API_KEY is required\\n"); note("byte"); process.on("exit", () => note("death")); process.exit(1) }, 1000)',
  "exit code 0 without a word": 'note("byte"); process.on("exit", () => note("death"))',
  "killed by SIGKILL":
    'fs.writeSync(2, "working\\n"); note("byte"); note("death"); process.kill(process.pid, "SIGKILL")',
  "while a child of it holds its pipes":
    'require("child_process").spawn("sleep", ["5"], { stdio: "inherit" }).unref(); fs.writeSync(2, "Error: gone\\n"); note("byte"); process.on("exit", () => note("death")); process.exit(1)',
};

/** Milliseconds. */
interface Waits {
  readonly fromDeath: number;
  readonly fromByte: number;
}

function dying(death: string, notes: string): Entry {
  const source = `const fs = require("fs");
const note = (name) => { try { fs.writeFileSync(${JSON.stringify(notes)} + "/" + name, String(${NOW}), { flag: "wx" }); } catch {} };
${death}`;
  return { command: "node", args: ["-e", source] };
}

/** There is no death where nothing could be started: the time goes from the start of the check. */
async function notFound({ folder, cli }: Setting): Promise<number> {
  const home = configFolder(folder, "not-found", { dying: { command: "no-such-program" } });
  const begun = Number(process.hrtime.bigint() / 1000n) / 1000;
  const { stderr } = await runNode([...preload(STAMP), cli, "--no-confirm"], { cwd: home });
  return verdictIn(stderr) - begun;
}

const verdictIn = (stderr: string): number => Number(/^verdict ([\d.]+)$/m.exec(stderr)?.[1]);

/** Runs the check once; the notes are those of the first start. */
async function once(home: string, cli: string, flag: string): Promise<Waits> {
  const files = ["death", "byte"].map((name) => path.join(home, name));
  for (const file of files) rmSync(file, { force: true });
  const { stderr } = await runNode([...preload(STAMP), cli, flag], { cwd: home });
  const verdict = verdictIn(stderr);
  const [fromDeath = Number.NaN, fromByte = Number.NaN] = files.map((file) =>
    existsSync(file) ? verdict - Number(readFileSync(file, "utf8")) : Number.NaN,
  );
  return { fromDeath, fromByte };
}

async function waitsFor(setting: Setting, at: number, death: string, runs: number) {
  const home = configFolder(setting.folder, `death-${at}`, {});
  configFolder(setting.folder, `death-${at}`, { dying: dying(death, home) });
  const commands = {
    off: () => once(home, setting.cli, "--no-confirm"),
    on: () => once(home, setting.cli, "--confirm"),
  };
  return inTurns(commands, runs);
}

export const verdictAfterDeath: Bench = {
  name: "verdict",
  title: "From the death of a server to its verdict",
  about:
    "A server notes the moment of its last byte and of its end on a clock that all processes share; the check notes when " +
    "it prints the verdict. What the operating system and Node.js need to end the process counts as the check's time. With " +
    "experiments (`confirm: true`, the default) a server is started again where that can prove the cause, and the time goes on from the " +
    "first death. A server that dies at once is dead before the rules are loaded, which happens while servers are awaited. The target is " +
    "50 ms without experiments.",
  measure: async (setting) => {
    const runs = setting.quick ? 3 : 15;
    const rows: string[][] = [];
    for (const [at, [name, death]] of Object.entries(DEATHS).entries()) {
      setting.tell(name);
      const samples = await waitsFor(setting, at, death, runs);
      const fromDeath = mediansOf(samples, (waits) => waits.fromDeath);
      const fromByte = mediansOf(samples, (waits) => waits.fromByte);
      const worst = Math.max(...samples.off.map((waits) => waits.fromDeath));
      const numbers = [fromDeath.off, worst, fromByte.off, fromDeath.on];
      rows.push([name, ...numbers.map(duration)]);
    }
    const columns = [
      "death",
      "from the death",
      "worst run",
      "from the last byte",
      "with experiments",
    ];
    const start = mediansOf(await inTurns({ missing: () => notFound(setting) }, runs), Number);
    const notes = [
      `Where the program of \`command\` does not exist nothing dies: ${duration(start.missing)} after the start of the whole ` +
        "check its verdict is printed.",
    ];
    return { tables: [{ columns, rows }], runs, notes };
  },
};
