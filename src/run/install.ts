import { readFile } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ending, Install } from "../model/evidence.ts";
import type { InstallStep, Plan } from "../model/plan.ts";
import { INSTALL_SHELL } from "../plan/launchers/npm-exec.ts";
import { HeadTail } from "./head-tail.ts";
import { withInstallShell } from "./install-shell.ts";
import { startProcess } from "./process.ts";

const KEPT = 32 * 1024;
/** A silent npm would fail without a word. */
const LOUD = { npm_config_loglevel: "notice" };

/** Fetches what plans need; equal steps in the same folder run once, whoever asks. */
export class Installer {
  readonly #under: Map<string, Promise<Install>> = new Map();
  readonly #limitMs: number;
  readonly #credentials: Readonly<Record<string, string>>;

  constructor(limitMs: number, credentials: Readonly<Record<string, string>>) {
    this.#limitMs = limitMs;
    this.#credentials = credentials;
  }

  async install(plan: Plan): Promise<Install> {
    if (!plan.install) return { kind: "skipped" };
    const key = [plan.cwd, plan.install.key].join("\0");
    const { install } = plan;
    const fetched = () => withInstallShell((shell) => this.#fetch(plan, install, shell));
    const step = this.#under.get(key) ?? fetched();
    this.#under.set(key, step);
    return step;
  }

  async #fetch(plan: Plan, step: InstallStep, shell: string): Promise<Install> {
    const output = new HeadTail(KEPT, KEPT);
    const keep = (chunk: Buffer) => output.push(chunk);
    const env = { ...plan.env, ...this.#credentials, ...LOUD };
    const args = step.args.map((arg) => arg.replace(INSTALL_SHELL, () => shell));
    const streams = { onStdout: keep, onStderr: keep };
    const child = startProcess({ command: step.command, args, cwd: plan.cwd, env, ...streams });
    const timer = new AbortController();
    const late = sleep(this.#limitMs, null, { signal: timer.signal }).catch(() => null);
    const ending = await Promise.race([child.ended, late]);
    timer.abort();
    await child.shutdown();
    const durationMs = performance.now() - child.startedAt;
    return concluded(plan, { ending, durationMs, output: output.text, shell });
  }
}

interface Course {
  /** `null`: it was ended at its limit. */
  readonly ending: Ending | null;
  readonly durationMs: number;
  readonly output: string;
  readonly shell: string;
}

async function concluded(
  plan: Plan,
  { ending, durationMs, output, shell }: Course,
): Promise<Install> {
  // Where nothing in the temporary folder may run, the start has to fetch for itself.
  if (output.includes(`spawn ${shell}`)) return { kind: "skipped" };
  const told = output.replaceAll(shell, "sh");
  if (ending === null) return { kind: "timed-out", durationMs, output: told };
  if (ending.kind === "exited" && ending.code === 0) {
    return {
      kind: "done",
      durationMs,
      version: await installedVersion(plan, told),
      interpreter: null,
    };
  }
  const code = ending.kind === "exited" ? ending.code : null;
  return { kind: "failed", durationMs, code, output: told };
}

/** The version that npm chose: the install prints its PATH, which begins with the cache entry. */
async function installedVersion(plan: Plan, output: string): Promise<string | null> {
  const entry = /[^\n"]*?[\\/]_npx[\\/][0-9a-f]+[\\/]node_modules(?=[\\/]\.bin)/.exec(output)?.[0];
  if (!entry || !plan.package) return null;
  const file = path.join(entry.trim(), plan.package.name, "package.json");
  try {
    return String((JSON.parse(await readFile(file, "utf8")) as { version?: string }).version);
  } catch {
    return null;
  }
}
