import pLimit from "p-limit";
import { expectedBy } from "./configs/expected-of.ts";
import { judging } from "./judging-later.ts";
import type { Baseline } from "./known-good/baseline-for.ts";
import type { Evidence, Stage } from "./model/evidence.ts";
import { fact } from "./model/fact.ts";
import type { Options } from "./model/options.ts";
import type { Plan } from "./model/plan.ts";
import type { RemotePlan } from "./model/remote.ts";
import { whyNotDue } from "./plan/due.ts";
import { registryCredentials } from "./plan/environment.ts";
import { idleEvidence } from "./plan/idle.ts";
import { type Planned, withheldNames } from "./plan/plan.ts";
import { reachKey, startKey } from "./plan/same-start.ts";
import { shownUrl } from "./plan/shown-url.ts";
import { whyUnnamed } from "./plan/stand-ins.ts";
import type { Foreign } from "./plan/trust/foreign.ts";
import { unmetBy, whyUnmet, withoutUnset } from "./plan/unmet.ts";
import { whyCancelled } from "./report/cancelled.ts";
import type { Judged } from "./report/compose.ts";
import type { Progress } from "./report/progress.ts";
import type { Secrets } from "./report/secrets.ts";
import { type Check, checkServer } from "./run/check-server.ts";
import { discoverFirst } from "./run/discover-first.ts";
import type { CheckAgain } from "./run/experiments/attempt.ts";
import { Installer } from "./run/install/installer.ts";
import { notHandedOn } from "./run/not-handed-on.ts";
import type { CheckRemote } from "./run/remote/check-remote.ts";
import { lendingSlots, type Slot } from "./run/slots.ts";
import type { Untrusted } from "./run/trust.ts";
import { closedBy, untilStopped } from "./run/until-stopped.ts";
import { nodeVersion } from "./run/versions.ts";
import { askedAs, once, seenAs } from "./shared-check.ts";

/** What surrounds a run. */
export interface Surroundings {
  /** The environment of this process. */
  readonly env: Readonly<Record<string, string>>;
  readonly onProgress: (event: Progress) => void;
  /** What is known of the secrets, and hides them. */
  readonly secrets: Secrets;
  /** Hears what could not be written; without it that is an error. */
  readonly onUnwritten?: (problem: string) => void;
  /** Ends the run before its time: what is known by then is told. */
  readonly stop?: AbortSignal | undefined;
}

/** Gives the function that checks one server and judges what it saw. */
export function examiner(
  options: Options,
  { env, onProgress, secrets, stop }: Surroundings,
  untrusted: Untrusted,
  runStartedAt: number,
  all: readonly Planned[],
  baseline: Baseline,
): (planned: Planned) => Promise<Judged> {
  const slot = closedBy(stop, slotsFor(options));
  const expectedOf = expectedBy(options.expect);
  const unmetOf = (one: Planned) => unmetBy(one, expectedOf(one.server.name), env, options.env);
  const whyNot = (one: Planned) =>
    whyNotDue(one.server, options, untrusted.foreign.has(one)) ??
    whyUnmet(unmetOf(one)) ??
    whyUnnamed(one.lack);
  const due = all.flatMap((one) => (one.plan && whyNot(one) === null ? [one.plan] : []));
  const installer = options.install ? installerFor(due, options, env, stop) : null;
  const checks = checksOf(options, untrusted, { env, stop }, slot, baseline);
  const judgeOne = async (planned: Planned, gathered: Evidence, skipReason: string | null) =>
    (await judging()).judgeServer(baseline.compared(gathered), planned, skipReason, options);
  return (one) => {
    const skipReason = whyNot(one);
    const planned = unmetOf(one).length > 0 ? withoutUnset(one) : one;
    const told = teller(planned, secrets, onProgress, stop);
    let reached: Stage = "configure";
    const course: Course = {
      skipReason,
      foreign: untrusted.foreign.get(one) ?? null,
      ...checks,
      around: {
        installer,
        runStartedAt,
        slot,
        withheld: withheldNames(planned, env),
        onStage: (stage, detail = deedOf(stage, planned)) => {
          reached = stage;
          told("started", stage, detail);
        },
      },
    };
    const judge = async (gathered: Evidence) => {
      const judged = await judgeOne(planned, gathered, skipReason);
      told(judged.outcome, judged.evidence.stage, newsOf(judged));
      return judged;
    };
    const cancelled = async (): Promise<Judged> => {
      const reason = whyUnjudged(planned, reached, stop?.reason);
      const idle = idleEvidence(planned, false);
      return { ...(await judgeOne(planned, idle, reason)), isCancelled: true };
    };
    return unlessStopped(gather(planned, course), judge, cancelled, stop);
  };
}

/** The verdict on what was seen; where the run is stopped before it was, what stands for one. */
function unlessStopped(
  gathering: Promise<Evidence>,
  judge: (gathered: Evidence) => Promise<Judged>,
  cancelled: () => Promise<Judged>,
  stop: AbortSignal | undefined,
): Promise<Judged> {
  let isSeen = false;
  const judged = gathering.then((gathered) => {
    isSeen = true;
    return judge(gathered);
  });
  // Whose cause is known but not made sure of is judged by it first.
  return untilStopped(judged, stop, () => (isSeen ? judged : cancelled()), setImmediate);
}

/** A server that only waits lends its place, unless somebody has said how many may run at once. */
const slotsFor = ({ concurrency, lends }: Options): Slot =>
  lends ? lendingSlots(concurrency, MOST * concurrency) : pLimit(concurrency);

/** So many times as many servers as cores may run at once if all of them only wait. */
const MOST = 4;

type Checks = Pick<Course, "check" | "ask" | "again" | "probe">;

/** How servers are started and asked; what is the same for several entries is done once. */
function checksOf(
  options: Options,
  { workspaceIsForeign }: Untrusted,
  { env, stop }: Pick<Surroundings, "env" | "stop">,
  slot: Check["slot"],
  baseline: Baseline,
): Checks {
  const node = options.start && !workspaceIsForeign ? nodeVersion(env) : Promise.resolve(null);
  const start: Start = async (plan, around) =>
    baseline.compared({ ...(await checkServer(plan, around)), node: await node });
  // What is started again mostly waits; where one was to run after the other, it still does.
  const again = options.concurrency === 1 ? slot : closedBy(stop, pLimit(2 * options.concurrency));
  const remotes = closedBy(stop, pLimit(options.concurrency === 1 ? 1 : MAX_REMOTES));
  const reach: Reach = async (remote, around) => {
    const { checkRemote } = await import("./run/remote/check-remote.ts");
    return remotes(() => checkRemote(remote, { ...around, bothEras: options.confirm }));
  };
  return {
    check: once(options.confirm ? confirming(start, again, stop) : start, startKey),
    ask: once(options.confirm ? confirmingRemote(reach, stop) : reach, reachKey),
    again: options.confirm ? start : null,
    probe: options.discoverFirst ? once(start, startKey) : null,
  };
}

/** What the verdict on a server is told with as it comes. */
const newsOf = ({ outcome, skipReason, findings }: Judged): string =>
  (outcome === "skipped" ? skipReason : null) ?? findings[0]?.title ?? "";

/** Gives the function that tells how far a server is, with every secret taken out. */
function teller(
  { server }: Planned,
  { hide }: Secrets,
  onProgress: Surroundings["onProgress"],
  stop: AbortSignal | undefined,
): (state: Progress["state"], stage: Stage, detail?: string) => void {
  const name = hide(server.name);
  const file = server.file && hide(server.file);
  return (state, stage, detail) =>
    stop?.aborted ||
    onProgress({ server: name, file, stage, state, detail: detail && hide(detail) });
}

/** Why a server of a cancelled run has no verdict. */
function whyUnjudged({ remote }: Planned, reached: Stage, signal: string): string {
  const when = BEFORE_A_START.has(reached) ? "before it was" : "while it was being";
  return whyCancelled(signal, `${when} ${remote ? "asked" : "started"}`);
}

const BEFORE_A_START: ReadonlySet<Stage> = new Set(["configure", "resolve", "install"]);

/** What is done in a stage, where its name does not say it. */
const deedOf = (stage: Stage, { remote }: Planned): string | undefined =>
  remote && stage === "remote" ? `asking ${shownUrl(remote.url)}`.trim() : undefined;

function installerFor(
  plans: readonly Plan[],
  options: Options,
  env: Surroundings["env"],
  stop: AbortSignal | undefined,
) {
  if (!plans.some(({ install, project }) => install || project)) return null;
  return new Installer(
    {
      stop,
      limitMs: options.installTimeout * 1000,
      credentials: registryCredentials(env),
      concurrency: options.concurrency,
    },
    plans,
  );
}

type Start = typeof checkServer;
type Reach = (plan: RemotePlan, around: Omit<CheckRemote, "bothEras">) => Promise<Evidence>;

/** Servers behind a URL that are asked at once: they mostly wait, and each takes a few sockets. */
const MAX_REMOTES = 16;

/** A start, and where it fails further ones that make sure of the cause. */
const confirming =
  (start: Start, slot: Check["slot"], stop: AbortSignal | undefined): Start =>
  async (plan, around) => {
    const onStage = () => around.onStage("handshake", "started again to make sure of the cause");
    const check: CheckAgain = {
      start: (other, wire) =>
        start(other, { ...around, slot, onStage, again: true, ...(wire && { wire }) }),
      reach: NOT_REMOTE,
    };
    return makeSure(await start(plan, around), check, stop);
  };

/** What further starts make of the cause; where the run is stopped before, what was seen at first. */
function makeSure(
  seen: Evidence,
  check: CheckAgain,
  stop: AbortSignal | undefined,
): Promise<Evidence> {
  const sure = judging().then(({ confirm, RULES }) => confirm(seen, RULES, check));
  return untilStopped(sure, stop, () => seen);
}

const NOT_REMOTE = () => Promise.reject(new Error("a server with a plan is started, not asked"));

/** What was asked of a server behind a URL, and where it fails further requests that make sure of the cause. */
const confirmingRemote =
  (reach: Reach, stop: AbortSignal | undefined): Reach =>
  async (remote, around) => {
    const onStage = () => around.onStage("remote", "asked again to make sure of the cause");
    const again = (other: RemotePlan) => reach(other, { ...around, onStage });
    const check: CheckAgain = { start: NOT_REMOTE, reach: again };
    return makeSure(await reach(remote, around), check, stop);
  };

interface Course {
  readonly skipReason: string | null;
  readonly foreign: Foreign | null;
  readonly check: Start;
  readonly ask: Reach;
  /** What starts a good server once more, where that is wanted. */
  readonly again: Start | null;
  /** What starts it with `server/discover` first, where that is wanted. */
  readonly probe: Start | null;
  readonly around: Check;
}

/** The evidence of one server: what was seen of it, or why nothing was started. */
async function gather(planned: Planned, course: Course): Promise<Evidence> {
  const { plan, remote, server } = planned;
  if (remote && course.skipReason === null) {
    return askedAs(planned, remote, await course.ask(remote, course.around));
  }
  if (plan && course.skipReason === null) {
    const seen = await course.check(plan, course.around);
    const { again, probe, around } = course;
    const tried = again ? await notHandedOn(plan, seen, (other) => again(other, around)) : [];
    const probed = probe
      ? await discoverFirst(plan, seen, (other, wire) => probe(other, { ...around, ...wire }))
      : [];
    const evidence = seenAs(planned, plan, seen);
    return { ...evidence, facts: [...evidence.facts, ...tried, ...probed] };
  }
  const { foreign } = course;
  const facts = foreign ? [fact("untrusted-event", foreign, server.origin ?? undefined)] : [];
  return idleEvidence(planned, course.skipReason === null, facts);
}
