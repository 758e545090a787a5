import { performance } from "node:perf_hooks";
import type { Ending, Evidence, Install, Stage } from "../model/evidence.ts";
import type { Wire } from "../model/experiment.ts";
import type { Fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { Connection, type Observed } from "./connection.ts";
import { startInContainer } from "./container.ts";
import { removeHalfEntry } from "./install/half-entries.ts";
import type { Installer } from "./install/installer.ts";
import { entryFolder } from "./install/npx-entry.ts";
import { listeningPorts } from "./listening.ts";
import { prepare, type Ready } from "./prepare.ts";
import type { Slot } from "./slots.ts";
import { Stages } from "./stages.ts";
import { whenRoom } from "./when-room.ts";
import { withheldIn } from "./withheld.ts";

/** Late deaths come within a second or so of a good handshake (a port that turns out to be taken). */
const HOLD_MS = 1000;
/** What checking a server needs beside its plan. */
export interface Check {
  readonly installer: Installer | null;
  /** `performance.now()` at the start of the run. */
  readonly runStartedAt: number;
  /** Variables of the step that a server did not get: names only. */
  readonly withheld: readonly string[];
  /** Runs a piece of work when a core is free. */
  readonly slot: Slot;
  readonly onStage: (stage: Stage, detail?: string) => void;
  /** How an experiment puts its requests on the wire. */
  readonly wire?: Wire;
  /** Whether it is started once more, as an experiment. */
  readonly again?: boolean;
}

/** Inspects, installs, starts and shakes hands; everything that was started is gone when it settles. */
export async function checkServer(plan: Plan, check: Check): Promise<Evidence> {
  const stages = new Stages(check.runStartedAt, check.onStage);
  const ready = await prepare(plan, check.installer, stages);
  if (ready.blocked) {
    const ending: Ending = { kind: "not-spawned", errno: null };
    return evidenceOf({ plan, ready, stages }, NOTHING_OBSERVED, ending, []);
  }
  const live = await check.slot((lend) => start(plan, check, stages, lend));
  // Holding and ending cost no core, so the slot is free for the next server by now.
  const ending = await settleDown(live);
  const ports =
    ending.kind === "timed-out" ? await listeningPorts(live.connection.process.pid) : [];
  // What it says while it is being ended is no evidence.
  const { observed } = live.connection;
  await live.end();
  if (ending.kind === "timed-out") removeHalfEntryOf(plan);
  const known = await withFetched(ready, ending);
  if (ending.kind === "timed-out" && isNewer(ready, known)) return checkServer(plan, check);
  const late = [...ports, ...withheldIn(observed, check.withheld)];
  return evidenceOf({ plan, ready: known, stages }, observed, ending, late);
}

/** Whether another version was fetched: then the start had begun to do so in the time for its handshake. */
const isNewer = ({ fetched }: Ready, { install }: Ready): boolean =>
  install.kind === "done" && fetched !== null && versionOf(fetched.before) !== install.version;

const versionOf = (install: Install): string | null =>
  install.kind === "done" ? install.version : null;

/** What npm has fetched before is looked at after the start; of a failed start npm has to say more. */
async function withFetched(ready: Ready, ending: Ending): Promise<Ready> {
  const { fetched } = ready;
  const later = await (ending.kind === "running" ? fetched?.look() : fetched?.renew());
  if (later?.install.kind !== "done") return ready;
  const { inspection } = ready;
  const facts = [...inspection.facts, ...later.facts];
  return { ...ready, inspection: { ...inspection, facts }, install: later.install };
}

/** A start that had to fetch for itself, and was ended in the middle of it. */
function removeHalfEntryOf(plan: Plan): void {
  if (plan.install?.kind === "npm-exec") removeHalfEntry(entryFolder(plan));
}

interface Live {
  readonly connection: Connection;
  /** Ends everything that was started. */
  readonly end: () => Promise<void>;
  readonly ending: Ending;
}

async function start(
  plan: Plan,
  check: Check,
  stages: Stages,
  lend: (() => void) | undefined,
): Promise<Live> {
  const container = startInContainer(plan);
  const env = { ...plan.env, ...check.installer?.settingsFor(plan) };
  const started = { ...plan, ...(container ? { args: container.args } : {}), env };
  const connect = () => new Connection(started, check.wire, check.again);
  const connection = await stages.time("spawn", () => whenRoom(connect, (one) => one.process));
  const begun = performance.now();
  stages.enter("handshake");
  let isSettled = false;
  if (lend) void connection.process.idle(() => !isSettled).then(lend);
  const ending = await connection.settle(plan.timeoutMs);
  isSettled = true;
  stages.close(begun, connection.observed.handshake, ending);
  const end = async () => {
    await connection.process.shutdown();
    await container?.end();
  };
  return { connection, end, ending };
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
