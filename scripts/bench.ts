import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Bench } from "./bench/bench.ts";
import { coldStart } from "./bench/cold-start.ts";
import { discovery } from "./bench/discovery.ts";
import { growth } from "./bench/growth.ts";
import { healthyServers } from "./bench/healthy.ts";
import { installs } from "./bench/installs.ts";
import { memory } from "./bench/memory.ts";
import { type Machine, pageText, sectionText } from "./bench/page.ts";
import { peers } from "./bench/peers/peers.ts";
import { verdictAfterDeath } from "./bench/verdict.ts";

/** In the order of the page. */
const BENCHES: readonly Bench[] = [
  coldStart,
  verdictAfterDeath,
  peers,
  healthyServers,
  growth,
  memory,
  discovery,
  installs,
];

const PAGE = path.join("docs", "benchmark.md");
const MACHINE: Machine = {
  node: process.version,
  cores: os.availableParallelism(),
  platform: `${os.type()} ${os.arch()}`,
};

const { values, positionals } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    keep: { type: "string" },
  },
  allowPositionals: true,
});

const unknown = positionals.find((word) => !BENCHES.some(({ name }) => name === word));
if (unknown !== undefined) {
  const names = BENCHES.map(({ name }) => name).join(", ");
  console.error(`no measurement is named "${unknown}"; there are ${names}`);
  process.exit(2);
}

/** Measures one part in a folder of its own. */
async function measure(bench: Bench): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-bench-"));
  if (values.keep) mkdirSync(values.keep, { recursive: true });
  try {
    const section = await bench.measure({
      folder,
      cli: path.resolve("dist/cli/index.js"),
      action: path.resolve("dist/index.js"),
      quick: values.quick,
      keep: values.keep ? path.resolve(values.keep) : null,
      tell: (text) => console.error(`${bench.name}: ${text}`),
    });
    return sectionText(bench, section, MACHINE);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const measured = new Map<string, string>();
for (const bench of wanted) {
  const text = await measure(bench);
  measured.set(bench.title, text);
  console.log(`${text}\n`);
}
if (values.write) {
  const before = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  writeFileSync(PAGE, pageText(before, BENCHES, measured));
}
