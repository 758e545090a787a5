import os from "node:os";
import path from "node:path";
import type { Bench, Setting } from "../bench.ts";
import { median } from "../medians.ts";
import { duration, type Table } from "../table.ts";
import { type Asked, askAll, askOne, keepOutput, ownOutput } from "./ask.ts";
import { LIMIT_MS, makeHome, writeFolders } from "./fixtures.ts";
import { installTool } from "./install.ts";
import { endLeftovers } from "./leftovers.ts";
import { FIXTURES, type Fixture, type Grade, grade, RUBRIC } from "./rubric.ts";
import { ours, PEERS, type Tool } from "./tools.ts";

const MARKS: Readonly<Record<Grade, string>> = { said: "✓", shown: "(✓)", wrong: "✗" };

/** What came out for one program. */
interface Result {
  readonly name: string;
  readonly grades: Readonly<Record<Fixture, Grade>>;
  /** Milliseconds for the six servers one after the other, and for all together; one number a round. */
  readonly single: number[];
  readonly together: number[];
  readonly left: (number | null)[];
}

async function prepare(setting: Setting, tool: Tool, at: number): Promise<Asked | null> {
  const parent = path.join(setting.folder, `tool-${at}`);
  setting.tell(`${tool.name}: installed`);
  const installed = await installTool(path.join(parent, "installed"), tool);
  if (installed === null) return null;
  return {
    tool,
    installed,
    folders: writeFolders(parent, tool.reads ?? "mcp.json"),
    home: makeHome(parent),
  };
}

/** Asks one program about each server, then about all of them. */
async function round(setting: Setting, asked: Asked, before: Result | undefined): Promise<Result> {
  const { tool } = asked;
  setting.tell(tool.name);
  const own = await ownOutput(asked);
  const grades: Partial<Record<Fixture, Grade>> = {};
  let single = 0;
  for (const name of FIXTURES) {
    const told = await askOne(asked, name);
    single += told.ms;
    grades[name] = worse(grade(name, told, own[name]), before?.grades[name]);
    if (setting.keep) keepOutput(setting.keep, tool.name, name, told);
  }
  const left = await endLeftovers(asked.home);
  const together = await askAll(asked, os.availableParallelism());
  const leftTogether = await endLeftovers(asked.home);
  return {
    name: tool.name,
    grades: grades as Record<Fixture, Grade>,
    single: [...(before?.single ?? []), single],
    together: [...(before?.together ?? []), together],
    left: [...(before?.left ?? []), left, leftTogether],
  };
}

const ORDER: readonly Grade[] = ["said", "shown", "wrong"];

/** A verdict that is not the same in every round counts as the worst of them. */
const worse = (one: Grade, other: Grade = one): Grade =>
  ORDER[Math.max(ORDER.indexOf(one), ORDER.indexOf(other))] ?? "wrong";

const most = (left: readonly (number | null)[]): string =>
  left.includes(null) ? "–" : String(Math.max(...left.map(Number)));

function tableOf(results: readonly Result[]): Table {
  const rows = results.map(({ name, grades, single, together, left }) => {
    const said = FIXTURES.filter((each) => grades[each] === "said").length;
    const marks = FIXTURES.map((each) => MARKS[grades[each]]);
    const times = [median(single), median(together)].map(duration);
    return [name, ...marks, `${said} of 6`, ...times, most(left)];
  });
  const columns = ["", ...FIXTURES, "right", "one after the other", "all together", "left behind"];
  return { columns, rows };
}

const CRITERIA: Table = {
  columns: ["server", "a right verdict", "exit code"],
  rows: FIXTURES.map((name) => [name, RUBRIC[name].says, RUBRIC[name].passes ? "0" : "not 0"]),
};

export const peers: Bench = {
  name: "peers",
  title: "Six servers, beside other programs",
  about:
    "Programs from npm that start a server and say how it did, on the same six servers: one that works, one that misses a variable, one " +
    "that prints a banner on stdout and works, one that never answers, a file that is not there, and a package that does not exist. Each is asked " +
    `about one server at a time. ✓: the program itself says what is wrong; (✓): it stands only in lines which the server had printed and which are ` +
    "passed on; ✗: neither, or the wrong exit code. `scripts/bench/peers/rubric.ts` has the patterns, the same for all, and `--keep` " +
    "keeps what was printed. A verdict that differs between runs counts as the worst of them. “All together” is one run over a config with all six, or, for programs " +
    "that take one server, as many runs at once as there are cores. The limit for an answer is " +
    `${LIMIT_MS / 1000} s for all that take one; after two minutes a program is killed. “Left behind” are processes that still run a second after it has ended.`,
  measure: async (setting) => {
    const runs = setting.quick ? 1 : 3;
    const ready: Asked[] = [];
    const missing: string[] = [];
    for (const [at, tool] of [...ours(setting.cli), ...PEERS].entries()) {
      const asked = await prepare(setting, tool, at);
      if (asked) ready.push(asked);
      else missing.push(tool.name);
    }
    const results = new Map<string, Result>();
    for (let run = 0; run < runs; run += 1) {
      for (const asked of ready) {
        const { name } = asked.tool;
        results.set(name, await round(setting, asked, results.get(name)));
      }
    }
    const notes = [
      ...missing.map((name) => `${name} could not be installed and is left out.`),
      ...ready
        .filter(({ tool }) => !tool.takesLimit)
        .map(({ tool }) => `${tool.name} has a limit of its own.`),
    ];
    return { tables: [CRITERIA, tableOf([...results.values()])], runs, notes };
  },
};
