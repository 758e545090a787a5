import type { Bench } from "./bench.ts";
import { configFolder, shellServers } from "./config.ts";
import { inTurns, mediansOf } from "./medians.ts";
import { runNode, tellUsage, usageOf } from "./run.ts";
import { duration, megabytes, type Table } from "./table.ts";

const COUNTS = [1, 10, 100, 1000] as const;

/** One table: from few servers to many, with what each costs. */
async function grow(
  home: (count: number) => string,
  args: readonly string[],
  runs: number,
): Promise<Table> {
  const commands = COUNTS.map((count) => [
    String(count),
    async () => {
      const done = await runNode([...tellUsage, ...args], { cwd: home(count) });
      if (done.code !== 0) throw new Error(done.stdout.slice(-2000) + done.stderr.slice(-2000));
      return { ...usageOf(done), ms: done.ms };
    },
  ]);
  const samples = await inTurns(Object.fromEntries(commands) as Samples, runs);
  const time = mediansOf(samples, ({ ms }) => ms);
  const cpu = mediansOf(samples, ({ cpuMs }) => cpuMs);
  const peak = mediansOf(samples, ({ peakBytes }) => peakBytes);
  const rows = COUNTS.map((count) => {
    const [ms, cpuMs] = [time[count] ?? Number.NaN, cpu[count] ?? Number.NaN];
    return [
      String(count),
      ...[ms, ms / count, cpuMs, cpuMs / count].map(duration),
      megabytes(peak[count] ?? Number.NaN),
    ];
  });
  return {
    columns: ["servers", "time", "time per server", "own CPU", "own CPU per server", "peak memory"],
    rows,
  };
}

type Samples = Readonly<
  Record<string, () => Promise<{ ms: number; cpuMs: number; peakBytes: number }>>
>;

export const growth: Bench = {
  name: "growth",
  title: "As servers grow",
  about:
    "Servers that are shells, so that little but the check itself costs. The first table starts them, the second reads and judges their " +
    "entries only (`--no-start`). Own CPU is the CPU time of the check's process, not of the servers. What one more server costs is to stay the same, or fall.",
  measure: async ({ folder, cli, quick, tell }) => {
    const runs = quick ? 1 : 5;
    const home = (count: number) => configFolder(folder, `grow-${count}`, shellServers(count));
    const tables: Table[] = [];
    for (const args of [[cli], [cli, "--no-start"]]) {
      tell(args.slice(1).join() || "started");
      tables.push(await grow(home, args, runs));
    }
    return { tables, runs };
  },
};
