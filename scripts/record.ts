import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { commandLineConfig } from "../src/configs/command-line.ts";
import type { Evidence } from "../src/model/evidence.ts";
import { planServer } from "../src/plan/plan.ts";
import { checkServer } from "../src/run/check-server.ts";
import { Installer } from "../src/run/install.ts";

/**
 * Keeps what a real server does, for the corpus: `record NAME RULE COMMAND ...`. The server starts in an
 * empty folder with an empty home; paths of this machine are replaced.
 */
const [name = "", rule = "", ...line] = process.argv.slice(2);
if (line.length === 0) throw new Error("usage: npm run record -- NAME RULE COMMAND ...");

const folder = mkdtempSync(path.join(os.tmpdir(), "record-"));
const home = mkdtempSync(path.join(os.tmpdir(), "home-"));
const env = { PATH: process.env.PATH ?? "", ...pick(/^(?:npm_config_|NODE_EXTRA_CA_CERTS$)/) };
const [server] = commandLineConfig(
  line.map((word) => JSON.stringify(word)).join(" "),
  folder,
).servers;
if (!server) throw new Error("no server");

const { plan } = planServer(server, {
  step: { ...env, HOME: home, npm_config_cache: path.join(os.homedir(), ".npm") },
  passed: {},
  given: {},
  home,
  workspace: folder,
  platform: process.platform,
  timeoutMs: 30_000,
});
if (!plan) throw new Error("no plan");
const evidence = await checkServer(plan, {
  installer: new Installer(300_000, {}),
  runStartedAt: performance.now(),
  withheld: [],
  slot: (work) => work(),
  onStage: () => {},
});
mkdirSync("__tests__/corpus", { recursive: true });
const file = path.join("__tests__/corpus", `${name}.json`);
writeFileSync(
  file,
  `${neutral(JSON.stringify({ rule, command: line, ...kept(evidence) }, null, 2))}\n`,
);
console.log(file, evidence.ending, evidence.handshake.kind);

function kept({ facts, install, ending, handshake, stderr, noise, unterminated }: Evidence) {
  return { facts, install, ending, handshake, stderr, noise, unterminated };
}

function neutral(text: string): string {
  return text
    .replaceAll(folder, "/repo")
    .replaceAll(home, "/home/me")
    .replaceAll(os.homedir(), "/home/me")
    .replace(/https?:\/\/registry\.[a-z.]+/g, "https://registry.example");
}

function pick(names: RegExp): Record<string, string> {
  const entries = Object.entries(process.env).filter(([key]) => names.test(key));
  return Object.fromEntries(entries) as Record<string, string>;
}
