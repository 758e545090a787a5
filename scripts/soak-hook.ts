import { appendFileSync, readdirSync } from "node:fs";

/** Loaded into the program by `--import`: writes what it holds, again and again, to the file that `SOAK_SAMPLES` names. */
const file = process.env.SOAK_SAMPLES ?? "";
const EVERY_MS = 500;

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

function sample(): void {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const descriptors = readdirSync("/proc/self/fd").length;
  const resources = process.getActiveResourcesInfo().length;
  write({ heap: heapUsed + external, rss, descriptors, resources });
}

const write = (line: object): void => appendFileSync(file, `${JSON.stringify(line)}\n`);

process.on("warning", ({ name, message }) => write({ warning: `${name}: ${message}` }));
setInterval(sample, EVERY_MS).unref();
process.once("exit", sample);
