import { performance } from "node:perf_hooks";
import type { Ending, Evidence, Install, Stage } from "../model/evidence.ts";
import type { Fact, FactKind } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { Connection, type Observed } from "./connection.ts";
import { type Inspection, inspect } from "./inspect.ts";
import { removeHalfEntry } from "./install/half-entries.ts";
import type { Installer } from "./install/installer.ts";
import { entryFolder } from "./install/npx-entry.ts";
import { SKIPPED } from "./install/npx-install.ts";
import { listeningPorts } from "./listening.ts";
import { localPackage } from "./local-package.ts";
import { Stages } from "./stages.ts";
import { withheldIn } from "./withheld.ts";

/** Late deaths come within a second or so of a good handshake (a port that turns out to be taken). */
const HOLD_MS = 1000;
/** Facts with which fetching could only fail, and less plainly than the start, or is not needed. */
const NO_FETCH: ReadonlySet<FactKind> = new Set<FactKind>([
  ...(["cwd-missing", "cwd-not-a-directory", "command-not-found"] as const),
  "local-package",
]);

/** What checking a server needs beside its plan. */
export interface Check {
  readonly installer: Installer | null;
  /** `performance.now()` at the start of the run. */
  readonly runStartedAt: number;
  /** Variables of the step that a server did not get: names only. */
  readonly withheld: readonly string[];
  /** Runs a piece of work when a core is free. */
  readonly slot: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onStage: (stage: Stage) => void;
}

/** Inspects, installs, starts and shakes hands; everything that was started is gone when it settles. */
export async function checkServer(plan: Plan, check: Check): Promise<Evidence> {
  const stages = new Stages(check.runStartedAt, check.onStage);
  const ready = await prepare(plan, check, stages);
  if (ready.blocked) {
    const ending: Ending = { kind: "not-spawned", errno: null };
    return evidenceOf({ plan, ready, stages }, NOTHING_OBSERVED, ending, []);
  }
  const live = await check.slot(() => start(plan, stages));
  // Holding and ending cost no core, so the slot is free for the next server by now.
  const ending = await settleDown(live);
  const ports =
    ending.kind === "timed-out" ? await listeningPorts(live.connection.process.pid) : [];
  // What it says while it is being ended is no evidence.
  const { observed } = live.connection;
  await live.connection.process.shutdown();
  if (ending.kind === "timed-out") removeHalfEntryOf(plan);
  const late = [...ports, ...withheldIn(observed, check.withheld)];
  return evidenceOf({ plan, ready, stages }, observed, ending, late);
}

interface Ready {
  readonly inspection: Inspection;
  readonly install: Install;
  /** A start could only fail, and less plainly than the install. */
  readonly blocked: boolean;
}

/** Looks, makes the repository's own project ready and fetches; the installer shares the cores among its own. */
async function prepare(plan: Plan, check: Check, stages: Stages): Promise<Ready> {
  const inspection = await stages.time("resolve", () => look(plan));
  const { installer } = check;
  if (installer && (plan.install || plan.project)) {
    const outcome = ({ install }: Ready) => STAGE_OUTCOMES[install.kind];
    return stages.time("install", () => makeReady(plan, inspection, installer), outcome);
  }
  installer?.pass(plan);
  return { inspection, install: SKIPPED.install, blocked: false };
}

const STAGE_OUTCOMES = {
  skipped: "skipped",
  done: "passed",
  failed: "failed",
  "timed-out": "failed",
} as const;

async function look(plan: Plan): Promise<Inspection> {
  const [inspection, local] = await Promise.all([inspect(plan), localPackage(plan)]);
  return { ...inspection, facts: [...inspection.facts, ...local] };
}

async function makeReady(plan: Plan, before: Inspection, installer: Installer): Promise<Ready> {
  const project = await installer.project(plan);
  const seen = project.install.kind === "skipped" ? before : await look(plan);
  const inspection = { ...seen, facts: [...seen.facts, ...project.facts] };
  if (project.blocked || seen.facts.some(({ kind }) => NO_FETCH.has(kind))) {
    installer.pass(plan);
    return { inspection, install: project.install, blocked: isFailed(project.install) };
  }
  const { install, facts } = await installer.install(plan);
  return {
    inspection: { ...inspection, facts: [...inspection.facts, ...facts] },
    install: install.kind === "skipped" ? project.install : install,
    blocked: isFailed(install),
  };
}

const isFailed = ({ kind }: Install): boolean => kind === "failed" || kind === "timed-out";

/** A start that had to fetch for itself, and was ended in the middle of it. */
function removeHalfEntryOf(plan: Plan): void {
  if (plan.install?.kind === "npm-exec") removeHalfEntry(entryFolder(plan));
}

interface Live {
  readonly connection: Connection;
  readonly ending: Ending;
}

async function start(plan: Plan, stages: Stages): Promise<Live> {
  const connection = await stages.time("spawn", async () => new Connection(plan));
  const begun = performance.now();
  stages.enter("handshake");
  const ending = await connection.settle(plan.timeoutMs);
  stages.close(begun, connection.observed.handshake, ending);
  return { connection, ending };
}

/** Only a server that is up is worth waiting for. */
async function settleDown({ connection, ending }: Live): Promise<Ending> {
  const { handshake } = connection.observed;
  const listed = handshake.kind === "completed" && handshake.tools.kind !== "failed";
  return listed && ending.kind === "running" ? connection.hold(HOLD_MS) : ending;
}

interface Course {
  readonly plan: Plan;
  readonly ready: Ready;
  readonly stages: Stages;
}

const NOTHING_OBSERVED: Observed = {
  handshake: { kind: "silent" },
  stderr: "",
  noise: [],
  unterminated: "",
  exchange: [],
};

function evidenceOf(
  { plan, ready, stages }: Course,
  observed: Observed,
  ending: Ending,
  late: readonly Fact[],
): Evidence {
  const { inspection, install } = ready;
  return {
    ...observed,
    exchange: ending.kind === "not-spawned" ? [] : observed.exchange,
    server: plan.server,
    plan,
    due: true,
    facts: [...plan.facts, ...inspection.facts, ...late],
    install,
    ending,
    stage: stages.current,
    stages: stages.all,
    resolved: inspection.resolved,
    node: null,
  };
}
