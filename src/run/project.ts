import path from "node:path";
import type { Install } from "../model/evidence.ts";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { searchPath } from "../plan/environment.ts";
import {
  buildStep,
  installStep,
  type Lock,
  type ProjectStep,
  shownSteps,
} from "../plan/projects.ts";
import { shownPath } from "../plan/shown-path.ts";
import { entryExists } from "./entry.ts";
import { watchOver } from "./half-made.ts";
import type { InstallCommand, InstallCourse } from "./install/command.ts";
import {
  builder,
  lacksDependencies,
  madeByInstall,
  type UsedProject,
  usableLock,
  usedProject,
} from "./project-steps.ts";

/** What came of making the repository's own project ready. */
export interface ProjectResult {
  readonly install: Install;
  readonly facts: readonly Fact[];
  /** What the start names is still missing: it could only fail. */
  readonly blocked: boolean;
}

/** Runs one command of a project to its end or to its limit. */
export type RunStep = (command: InstallCommand) => Promise<InstallCourse>;

const NOTHING: ProjectResult = { install: { kind: "skipped" }, facts: [], blocked: false };

/** A command that was run, and how it went. */
interface Done {
  readonly step: ProjectStep;
  readonly course: InstallCourse;
}

/** One piece of work on a project for one plan. */
interface Work {
  readonly plan: Plan;
  readonly project: UsedProject;
  readonly env: Plan["env"];
}

/** Makes projects of the repository ready; no command runs twice, and no two at once in one project. */
export class Projects {
  readonly #run: RunStep;
  readonly #courses: Map<string, InstallCourse> = new Map();
  readonly #queues: Map<string, Promise<unknown>> = new Map();

  constructor(run: RunStep) {
    this.#run = run;
  }

  /** Installs what is not installed and builds what is not built; `env` is the environment of an install. */
  async prepare(plan: Plan, env: Plan["env"]): Promise<ProjectResult> {
    const project = plan.project && (await usedProject(plan, plan.project));
    if (!project) return NOTHING;
    const ran = this.#courses.size;
    const result = await this.#inTurn(project.root.folder, () =>
      this.#make({ plan, project, env }),
    );
    // What others had made in the meantime was not there when the plan was looked at.
    const isNews = result === NOTHING && this.#courses.size > ran;
    return isNews ? { ...NOTHING, install: successOf([]) } : result;
  }

  #inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(folder) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#queues.set(folder, turn);
    return turn;
  }

  async #make(work: Work): Promise<ProjectResult> {
    const { project, env } = work;
    const found = await usableLock(project, env);
    const lacking = await lacksDependencies(project);
    if (lacking && !found) return NOTHING;
    if (lacking && found && !found.isUsable) return this.#withoutTool(work, found.lock);
    const installed = lacking && found ? [await this.#install(work, found.lock)] : [];
    if (installed.some(({ course }) => course.code !== 0)) return notInstalled(work, installed);
    const built = await this.#build(work, found?.lock ?? null);
    return concluded(work, [...installed, ...built]);
  }

  async #withoutTool({ plan, project, env }: Work, { file, tool }: Lock): Promise<ProjectResult> {
    const lock = shownPath(path.join(project.root.folder, file), plan.workspace);
    const captures = { tool: tool.command, lock, path: searchPath(env) };
    const facts = [fact("project-tool-missing", captures)];
    return { ...NOTHING, facts, blocked: await startsNothing(plan, project) };
  }

  async #install(work: Work, lock: Lock): Promise<Done> {
    const step = installStep(lock, work.project.root.folder);
    const made = watchOver(madeByInstall(work.project));
    const course = await this.#once(step, work.env);
    if (course.code === 0) made.keep();
    else made.remove();
    return { step, course };
  }

  async #build({ plan, project, env }: Work, lock: Lock | null): Promise<readonly Done[]> {
    const maker = await builder(plan, project);
    if (!maker) return [];
    const step = buildStep(lock, maker.folder);
    const made = watchOver([project.target]);
    const course = await this.#once(step, env);
    // A compiler may complain, exit with an error and have written all the same.
    if (course.timedOut) made.remove();
    else made.keep();
    return [{ step, course }];
  }

  /** Who comes later gets what came of the first run. */
  async #once(step: ProjectStep, env: Plan["env"]): Promise<InstallCourse> {
    const { command, args, cwd } = step;
    const key = JSON.stringify([command, args, cwd]);
    const course =
      this.#courses.get(key) ??
      (await this.#run({ command, args, cwd, env: environmentOf(step, env) }));
    this.#courses.set(key, course);
    return course;
  }
}

/** With `NODE_ENV=production`, which is meant for the server, npm leaves out what a build needs. */
function environmentOf(step: ProjectStep, env: Plan["env"]): Plan["env"] {
  const { NODE_ENV: _, ...rest } = env;
  return { ...rest, ...step.env };
}

/** Whether what the start names is missing. */
const startsNothing = async (plan: Plan, { use }: UsedProject): Promise<boolean> =>
  !(await entryExists(plan, use.anchor));

async function notInstalled(
  { plan, project }: Work,
  done: readonly Done[],
): Promise<ProjectResult> {
  const captures = {
    command: commandsOf(done, plan),
    problem: endOf(done),
    folder: shownPath(project.root.folder, plan.workspace),
  };
  const facts = [fact("project-install-failed", captures)];
  return { install: failureOf(done, plan), facts, blocked: await startsNothing(plan, project) };
}

async function concluded({ plan, project }: Work, done: readonly Done[]): Promise<ProjectResult> {
  const last = done.at(-1);
  if (!last) return NOTHING;
  const blocked = last.step.kind === "build" && (await startsNothing(plan, project));
  if (!blocked) return { install: successOf(done), facts: [], blocked };
  const captures = {
    argument: project.use.anchor,
    path: shownPath(project.target, plan.workspace),
    command: commandsOf([last], plan),
    problem: endOf(done),
  };
  return { install: failureOf(done, plan), facts: [fact("entry-not-built", captures)], blocked };
}

const commandsOf = (done: readonly Done[], { workspace }: Plan): string =>
  shownSteps(
    done.map(({ step }) => step),
    workspace,
  );

/** How the last command ended, as a clause. */
function endOf(done: readonly Done[]): string {
  const course = done.at(-1)?.course;
  if (course?.timedOut) return "did not end within the time for installs";
  if (course?.code === 0) return "ended well and did not make it";
  return course?.code === null ? "was killed" : `failed with exit code ${course?.code}`;
}

const lengthOf = (done: readonly Done[]): number =>
  done.reduce((sum, { course }) => sum + course.durationMs, 0);

const successOf = (done: readonly Done[]): Install => ({
  kind: "done",
  durationMs: lengthOf(done),
  version: null,
});

/** The words of the last command, which is the one that failed, behind the command itself. */
function failureOf(done: readonly Done[], plan: Plan): Install {
  const { course } = done.at(-1) as Done;
  const output = `$ ${commandsOf(done.slice(-1), plan)}\n${course.output}`;
  const durationMs = lengthOf(done);
  return course.timedOut
    ? { kind: "timed-out", durationMs, output }
    : { kind: "failed", durationMs, code: course.code, output };
}
