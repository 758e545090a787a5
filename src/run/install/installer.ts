import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import type { Install } from "../../model/evidence.ts";
import type { InstallStep, Plan } from "../../model/plan.ts";
import { startKey } from "../../plan/same-start.ts";
import { type ProjectResult, Projects } from "../project.ts";
import { closedBy } from "../until-stopped.ts";
import { type InstallCommand, type InstallCourse, runCommand } from "./command.ts";
import { isWhole } from "./half-entries.ts";
import { fetchTogether, type NpmRequest } from "./npm-batch.ts";
import type { NpmNews } from "./npm-program.ts";
import { entryFolder } from "./npx-entry.ts";
import { type Installed, installNpx, SKIPPED } from "./npx-install.ts";
import { isTransient } from "./transient.ts";

/** How installs are run. */
export interface InstallOptions {
  /** Milliseconds for the install of one server. */
  readonly limitMs: number;
  /** Variables that installs get and servers do not. */
  readonly credentials: Readonly<Record<string, string>>;
  /** How many run at once. */
  readonly concurrency: number;
  /** Nothing is begun once it is aborted. */
  readonly stop?: AbortSignal | undefined;
}

const NPM_AT_ONCE = 2;

/** Pauses before another try where the network failed, in milliseconds. */
const PAUSES = [1000, 3000];

/** Fetches what plans need: equal steps once, whoever asks, and what npm fetches in one process. */
export class Installer {
  readonly #options: InstallOptions;
  readonly #under = new Map<string, Promise<Installed>>();
  readonly #slot: <T>(work: () => Promise<T>) => Promise<T>;
  /** Those whose need is not known yet; npm is started when all of them have said. */
  readonly #undecided: Set<string>;
  readonly #projects: Projects;
  #requests: readonly NpmRequest[] = [];
  #running = 0;

  constructor(options: InstallOptions, plans: readonly Plan[] = []) {
    this.#options = options;
    this.#slot = closedBy(options.stop, pLimit(options.concurrency));
    this.#projects = new Projects((command) => this.run(command));
    // The packages of a project come first, and may take their time.
    const sure = plans.filter(({ project }) => project === null);
    const forNpm = sure.filter(({ install }) => install?.kind === "npm-exec");
    this.#undecided = new Set(forNpm.map(startKey));
  }

  /** Fetches what a plan needs; it is not tried twice. */
  install(plan: Plan): Promise<Installed> {
    const step = plan.install;
    if (!step) return Promise.resolve(SKIPPED);
    const key = keyOf(plan, step);
    const install = this.#under.get(key) ?? this.#fetch(plan, step);
    this.#under.set(key, install);
    this.pass(plan);
    return install;
  }

  /** Whether npm has a whole entry for the plan, which nobody has asked to be looked at yet. */
  isFetched(plan: Plan): boolean {
    const isNew = plan.install?.kind === "npm-exec" && !this.#under.has(keyOf(plan, plan.install));
    return isNew && isWhole(entryFolder(plan));
  }

  /**
   * What a start gets beside its environment. A server never gets the login of a registry: where there is one, `npx`
   * looks into its cache before it asks.
   */
  settingsFor({ install }: Plan): Plan["env"] {
    const hasLogin = Object.keys(this.#options.credentials).length > 0;
    return install?.kind === "npm-exec" && hasLogin ? { npm_config_prefer_offline: "true" } : {};
  }

  /** Makes the repository's own project ready, where the plan starts something of it. */
  project(plan: Plan): Promise<ProjectResult> {
    const { env } = plan.start;
    return this.#projects.prepare(plan, { ...plan.env, ...env, ...this.#options.credentials });
  }

  /** Says that nothing more is to be expected for this plan. */
  pass(plan: Plan): void {
    this.#undecided.delete(startKey(plan));
    if (this.#undecided.size === 0) this.#startNpm();
  }

  /** Runs a command with the environment of installs, when a core is free; again where the network failed. */
  run(command: InstallCommand): Promise<InstallCourse> {
    const { limitMs, credentials, stop } = this.#options;
    const full = { ...command, env: { ...command.env, ...credentials } };
    return this.#slot(() => withRetries(full, limitMs, stop));
  }

  #fetch(plan: Plan, step: InstallStep): Promise<Installed> {
    if (step.kind === "command") return this.#command(plan, step);
    return installNpx(plan, step, this.#options.credentials, {
      together: (env) => this.#together(plan, env),
      alone: (command) => this.run(command),
    });
  }

  async #command(plan: Plan, step: InstallStep): Promise<Installed> {
    const { cwd, env } = plan.start;
    const all = { command: step.command, cwd, env: { ...plan.env, ...env, ...step.env } };
    const probed = step.probe && (await this.run({ ...all, args: step.probe }));
    const course = probed?.code === 0 ? probed : await this.run({ ...all, args: step.args });
    // A program that is not there is told best by the start.
    return course.started ? { install: doneAs(step, course), facts: [] } : SKIPPED;
  }

  #together(plan: Plan, env: Plan["env"]): Promise<NpmNews | "late" | null> {
    return new Promise((settle) => {
      this.#requests = [...this.#requests, { plan, env, settle }];
      this.pass(plan);
    });
  }

  /** What comes while npm is running is taken together by the next run. */
  #startNpm(): void {
    if (this.#options.stop?.aborted) return;
    if (this.#requests.length === 0 || this.#running >= NPM_AT_ONCE) return;
    const requests = this.#requests;
    this.#requests = [];
    this.#running += 1;
    const { limitMs, concurrency } = this.#options;
    void fetchTogether(requests, limitMs, concurrency + 1)
      .catch(() => requests.forEach(({ settle }) => void settle(null)))
      .finally(() => {
        this.#running -= 1;
        this.#startNpm();
      });
  }
}

/** Variables of an entry that say where a launcher fetches from, or to. */
const SETTING =
  /^(?:npm_|yarn_|uv_|pip|node_|bun_|deno_|go|cargo_|docker_|home$|path$|xdg_|.*_proxy$)/i;

const keyOf = (plan: Plan, step: InstallStep): string =>
  JSON.stringify([plan.start.cwd, step.key, settingsOf(plan)]);

const settingsOf = ({ env, given, start }: Plan): readonly unknown[] => [
  env.npm_config_cache,
  ...given.filter((name) => SETTING.test(name)).map((name) => [name, env[name]] as const),
  ...Object.entries(start.env),
];

async function withRetries(
  command: InstallCommand,
  limitMs: number,
  stop?: AbortSignal,
): Promise<InstallCourse> {
  let course = await runCommand(command, limitMs);
  for (const pause of PAUSES) {
    const failed = course.code !== 0 && !course.timedOut;
    if (!failed || !isTransient(course.output)) break;
    await sleep(pause);
    if (stop?.aborted) break;
    course = await runCommand(command, limitMs);
  }
  return course;
}

/** What a command came to. */
function doneAs({ tells }: InstallStep, course: InstallCourse): Install {
  const { durationMs, code, output } = course;
  if (course.timedOut) return { kind: "timed-out", durationMs, output };
  if (code !== 0) return { kind: "failed", durationMs, code, output };
  const { version = null, interpreter = null } = tells?.exec(course.stdout)?.groups ?? {};
  return { kind: "done", durationMs, version, interpreter };
}
