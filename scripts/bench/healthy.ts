import os from "node:os";
import { fileURLToPath } from "node:url";
import type { Bench, Setting } from "./bench.ts";
import { configFolder, type Entries, HEALTHY, nodeServers, SLOW } from "./config.ts";
import { inTurns, median, mediansOf } from "./medians.ts";
import { runNode } from "./run.ts";
import { duration, ratio, type Table } from "./table.ts";

const RAW = fileURLToPath(new URL("raw-client.js", import.meta.url));

/** Every tenth of them comes up only after 0.7 s, in which it sleeps. */
const mixed = (count: number): Entries =>
  nodeServers(Array.from({ length: count }, (_, at) => (at % 10 === 9 ? SLOW : HEALTHY)));
const alike = (count: number): Entries => nodeServers(Array(count).fill(HEALTHY));

/** How many servers the raw client starts at once: the best of these is what the check is compared with. */
function widths(count: number): readonly number[] {
  const cores = os.availableParallelism();
  const tried = [cores, 2 * cores, 4 * cores, 8 * cores].map((width) => Math.min(width, count));
  return [...new Set(tried)];
}

/** Milliseconds: of the whole run, and until the last handshake was done. */
interface Times {
  readonly ms: number;
  readonly shaken: number;
}

async function raw(home: string, width: number): Promise<Times> {
  const { ms, code, stderr } = await runNode([RAW, ".mcp.json", String(width)], { cwd: home });
  if (code !== 0) throw new Error(`the raw client failed: ${stderr}`);
  return { ms, shaken: Number.NaN };
}

interface Reported {
  readonly counts: { readonly passed: number };
  readonly servers: readonly {
    readonly stages: readonly { readonly startMs: number; readonly durationMs: number }[];
  }[];
}

async function check(home: string, cli: string, count: number): Promise<Times> {
  const { ms, stdout } = await runNode([cli, "--json"], { cwd: home });
  const { counts, servers } = JSON.parse(stdout) as Reported;
  if (counts.passed !== count) throw new Error(`${counts.passed} of ${count} servers passed`);
  const ends = servers.flatMap(({ stages }) =>
    stages.map(({ startMs, durationMs }) => startMs + durationMs),
  );
  return { ms, shaken: Math.max(...ends) };
}

/** One row: the best of the raw client's widths, and the check. */
async function compare(
  { cli, folder }: Setting,
  title: string,
  servers: Entries,
  runs: number,
): Promise<readonly string[]> {
  const count = Object.keys(servers).length;
  const home = configFolder(folder, title.replaceAll(" ", "-"), servers);
  const tried = widths(count).map((width) => [`${width}`, () => raw(home, width)] as const);
  const commands: Readonly<Record<string, () => Promise<Times>>> = {
    ...Object.fromEntries(tried),
    check: () => check(home, cli, count),
  };
  const samples = await inTurns(commands, runs);
  const { check: own = Number.NaN, ...others } = mediansOf(samples, ({ ms }) => ms);
  const [width = "", best = Number.NaN] =
    Object.entries(others).sort(([, one], [, other]) => one - other)[0] ?? [];
  const shaken = median((samples.check ?? []).map((times) => times.shaken));
  return [
    title,
    `${duration(best)} (${width} at once)`,
    duration(own),
    ratio(own, best),
    duration(shaken),
    ratio(shaken, best),
  ];
}

const CASES: Readonly<Record<string, Entries>> = {
  "1 server": alike(1),
  "10 servers": alike(10),
  "100 servers": alike(100),
  "10 servers, one slow": mixed(10),
  "100 servers, ten slow": mixed(100),
};

export const healthyServers: Bench = {
  name: "healthy",
  title: "Healthy servers, beside the best possible schedule",
  about:
    "The raw client shakes hands, lists the tools, ends stdin and waits for the exit: no less can be done. It runs with several " +
    "numbers of servers at once, and the fastest of them counts. Both are whole programs, with the start of Node.js. What the check does " +
    "beyond: it finds and reads the configs, looks at programs and versions, reads stderr, waits for late deaths behind a good handshake, makes sure " +
    "that nothing which was started is left, and writes a report. The last two columns leave out what comes behind the last handshake, and " +
    "the start of Node.js. The target is a ratio of at most 1.10. A slow server sleeps for 0.7 s before it answers.",
  measure: async (setting) => {
    const runs = setting.quick ? 1 : 7;
    const rows: (readonly string[])[] = [];
    for (const [title, servers] of Object.entries(CASES)) {
      setting.tell(title);
      rows.push(await compare(setting, title, servers, runs));
    }
    const table: Table = {
      columns: ["", "raw client", "check", "ratio", "until the last handshake", "ratio"],
      rows,
    };
    return { tables: [table], runs };
  },
};
