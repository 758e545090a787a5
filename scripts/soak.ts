import { type Soak, soak } from "./soak-run.ts";

/** `npm run soak`: many servers in one run, few and all of them, one by one and many at once. */
const MANY = Number(process.argv[2] ?? 1000);
const RUNS: readonly (readonly [number, readonly string[]])[] = [
  [MANY / 4, []],
  [MANY, []],
  [MANY / 4, ["--concurrency", "32"]],
  [MANY, ["--concurrency", "32"]],
];

const MIB = 1024 * 1024;

const lineOf = (flags: readonly string[], seen: Soak): string =>
  [
    `${seen.servers} servers ${flags.join(" ")}: ${Math.round(seen.ms)} ms`,
    `${(seen.ms / seen.servers).toFixed(1)} ms each`,
    `heap ${(seen.heap.most / MIB).toFixed(1)} MiB (${(seen.heap.last / MIB).toFixed(1)} at the end)`,
    `rss ${Math.round(seen.rss.most / MIB)} MiB`,
    `descriptors ${seen.descriptors.most} (${seen.descriptors.last})`,
    `handles ${seen.resources.most} (${seen.resources.last})`,
    `report ${(seen.reportBytes / MIB).toFixed(1)} MiB`,
  ].join(", ");

for (const [number, flags] of RUNS) {
  const seen = await soak(number, ["--confirm", "false", ...flags]);
  console.log(lineOf(flags, seen));
  const bad = {
    wrong: seen.wrong,
    warnings: seen.warnings,
    left: seen.left,
    files: seen.leftFiles,
  };
  for (const [what, all] of Object.entries(bad)) {
    if (all.length === 0) continue;
    console.log(`  ${what}: ${all.length}, such as ${all.slice(0, 5).join("; ")}`);
    process.exitCode = 1;
  }
}
