import { readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { Evidence } from "../../src/model/evidence.ts";
import type { Plan } from "../../src/model/plan.ts";
import { inherited, type Variables } from "../../src/plan/environment.ts";
import { readLaunch } from "../../src/plan/launchers/index.ts";
import { checkServer } from "../../src/run/check-server.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

export const SERVERS = path.resolve("__tests__/fixtures/servers");

/** What a test changes of a plan. */
export type Changes = Partial<Pick<Plan, "cwd" | "timeoutMs">> & { readonly env?: Variables };

/** A plan for any command line, started in the folder of the fixture servers. */
export function planOf(line: readonly string[], changes: Changes = {}): Plan {
  const { server } = evidenceOf({ command: line });
  const [command = "", ...args] = line;
  return {
    server,
    ...readLaunch(command, args, process.platform, changes.cwd ?? SERVERS),
    command,
    args,
    cwd: SERVERS,
    workspace: SERVERS,
    platform: process.platform,
    handed: [],
    given: [],
    secrets: [],
    timeoutMs: 20_000,
    facts: [],
    ...changes,
    env: { ...inherited(process.env as Variables, process.platform), ...changes.env },
  };
}

/** Runs a command line as the product does, without an install. */
export function run(line: readonly string[], changes: Changes = {}): Promise<Evidence> {
  return checkServer(planOf(line, changes), {
    installer: null,
    runStartedAt: performance.now(),
    withheld: ["TICKETS_API_KEY"],
    slot: (work) => work(),
    onStage: () => {},
  });
}

/** Runs one of the fixture servers. */
export const runFixture = (name: string, changes: Changes = {}): Promise<Evidence> =>
  run(["node", `${name}.mjs`], changes);

/** Whether a process lives; a zombie, which only its parent can collect, does not. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
