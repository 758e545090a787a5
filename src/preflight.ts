import os from "node:os";
import { performance } from "node:perf_hooks";
import pLimit from "p-limit";
import { chooseServers } from "./configs/choose.ts";
import { commandLineConfig } from "./configs/command-line.ts";
import type { ConfigText } from "./configs/config-text.ts";
import { discover } from "./configs/discover.ts";
import { withDuplicates } from "./configs/duplicates.ts";
import { parseConfig } from "./configs/parse.ts";
import { type Baseline, baselineOf } from "./known-good/baseline.ts";
import { readKnownGood } from "./known-good/file.ts";
import type { Found } from "./known-good/gone.ts";
import type { Evidence, Stage } from "./model/evidence.ts";
import { fact } from "./model/fact.ts";
import type { Options } from "./model/options.ts";
import type { Plan } from "./model/plan.ts";
import type { Report } from "./model/report.ts";
import type { ConfigFile } from "./model/server.ts";
import { UsageError } from "./model/usage-error.ts";
import { whyNotDue } from "./plan/due.ts";
import { registryCredentials } from "./plan/environment.ts";
import { idleEvidence } from "./plan/idle.ts";
import { passedOn } from "./plan/pass-env.ts";
import { type Planned, type PlanScope, planServer, withheldNames } from "./plan/plan.ts";
import { relocated, startKey } from "./plan/same-start.ts";
import { type WindowsSign, windowsSign } from "./plan/team.ts";
import { composeReport, type Judged } from "./report/compose.ts";
import type { Progress } from "./report/progress.ts";
import { redactor } from "./report/redact.ts";
import { diagnoseFile } from "./rules/engine/diagnose.ts";
import { judge } from "./rules/engine/judge.ts";
import { applyLevels } from "./rules/engine/levels.ts";
import { RULES } from "./rules/index.ts";
import { type Check, checkServer } from "./run/check-server.ts";
import { freshCache } from "./run/fresh-cache.ts";
import { Installer } from "./run/install/installer.ts";
import { endServersOnSignal } from "./run/interrupt.ts";
import { notHandedOn } from "./run/not-handed-on.ts";
import { findUntrusted, type Untrusted } from "./run/trust.ts";
import { machineOnly, nodeVersion, readEnvironment } from "./run/versions.ts";

/** What surrounds a run. */
export interface Surroundings {
  /** The environment of this process. */
  readonly env: Readonly<Record<string, string>>;
  readonly onProgress: (event: Progress) => void;
}

/** discover -> parse -> plan -> install -> start and handshake -> diagnose -> report */
export async function preflight(options: Options, around: Surroundings): Promise<Report> {
  const startedAt = new Date();
  const begun = performance.now();
  const knownGood = await readKnownGood(options);
  const { configs, untrusted, found } = await readConfigs(options, around.env);
  const scope = scopeOf(options, around.env, windowsSign(configs));
  const planned = configs.flatMap(({ servers }) => servers.map((one) => planServer(one, scope)));
  const environment = options.start ? readEnvironment(around.env) : Promise.resolve(machineOnly);
  const baseline = baselineOf(knownGood, options, planned);
  const examine = examiner(options, around, untrusted, begun, planned, baseline);
  const examined = Promise.all(planned.map(examine));
  if (options.start && planned[0]) warmUp(planned[0]);
  const judged = await examined.finally(endServersOnSignal());
  await baseline.update(judged, found);
  const fileFindings = configs.flatMap((config) => diagnoseFile(config, RULES));
  return composeReport({
    options,
    configs,
    fileFindings: applyLevels(fileFindings, options.levels),
    judged,
    environment: await environment,
    startedAt,
    durationMs: performance.now() - begun,
  });
}

/** Expressions are compiled at their first use: better while the servers start than when one has died. */
function warmUp(planned: Planned): void {
  const evidence = idleEvidence(planned, true);
  setTimeout(() => judge({ ...evidence, stderr: "nothing\n" }, RULES, {}), WARM_UP_MS).unref();
}

/** By then the first servers are started and busy with themselves. */
const WARM_UP_MS = 20;

interface Read {
  readonly configs: readonly ConfigFile[];
  readonly untrusted: Untrusted;
  readonly found: Found;
}

async function readConfigs(options: Options, env: Surroundings["env"]): Promise<Read> {
  const nothing: Untrusted = { event: "", files: new Set() };
  if (options.command !== null) {
    const config = commandLineConfig(options.command, options.workingDirectory);
    return { configs: [config], untrusted: nothing, found: { files: [], configs: [] } };
  }
  const texts = await discover(options);
  const found = texts.flatMap((text) => parseConfig(text) ?? []);
  const configs = withDuplicates(chooseServers(found, options.servers));
  if (options.config.length > 0) refuseEmpty(configs, texts, options);
  const trusts = options.allowUntrusted || !options.start;
  const untrusted = trusts ? nothing : await findUntrusted(texts.flatMap(readBytes), options, env);
  const files = texts.map(({ file }) => file);
  return { configs, untrusted, found: { files, configs: found } };
}

const readBytes = ({ file, content }: ConfigText) =>
  content instanceof Uint8Array ? [{ file, bytes: content }] : [];

/** A config that was asked for by name must name a server, or say why it cannot. */
function refuseEmpty(
  configs: readonly ConfigFile[],
  texts: readonly ConfigText[],
  options: Options,
): void {
  if (configs.some(({ servers, facts }) => servers.length > 0 || facts.length > 0)) return;
  const files = texts.map(({ file }) => `\`${file}\``).join(", ");
  throw new UsageError(
    `input \`config\`: \`${options.config.join("`, `")}\` names no server (read: ${files})`,
  );
}

const scopeOf = (
  options: Options,
  env: Surroundings["env"],
  windows: WindowsSign | null,
): PlanScope => ({
  windows,
  step: env,
  passed: passedOn(env, options.passEnv),
  given: options.env,
  home: os.homedir(),
  workspace: options.workspace,
  platform: process.platform,
  timeoutMs: options.timeout * 1000,
});

/** Gives the function that checks one server and judges what it saw. */
function examiner(
  options: Options,
  { env, onProgress }: Surroundings,
  untrusted: Untrusted,
  runStartedAt: number,
  all: readonly Planned[],
  baseline: Baseline,
): (planned: Planned) => Promise<Judged> {
  const slot = pLimit(options.concurrency);
  const node = options.start ? nodeVersion(env) : Promise.resolve(null);
  const isForeign = ({ server }: Planned) => untrusted.files.has(server.file ?? "");
  const whyNot = (one: Planned) => whyNotDue(one.server, options, isForeign(one));
  const due = all.flatMap((one) => (one.plan && whyNot(one) === null ? [one.plan] : []));
  const installer = options.install ? installerFor(due, options, env) : null;
  const check = once(checkServer);
  return async (planned) => {
    const { server } = planned;
    const foreign = isForeign(planned);
    const skipReason = whyNot(planned);
    const told = (state: Progress["state"], stage: Stage, detail?: string) =>
      onProgress({ server: server.name, file: server.file, stage, state, detail });
    const gathered = await gather(planned, {
      skipReason,
      event: foreign ? untrusted.event : null,
      check,
      confirm: options.confirm,
      around: {
        installer,
        runStartedAt,
        slot,
        withheld: planned.plan ? withheldNames(planned.plan, env) : [],
        onStage: (stage) => told("started", stage),
      },
    });
    const evidence = baseline.compared({ ...gathered, node: await node });
    const judgement = judge(evidence, RULES, options.levels);
    const hide = redactor([...planned.secrets, ...Object.values(options.env)]);
    told(judgement.outcome, evidence.stage, hide(judgement.findings[0]?.title ?? ""));
    return { ...judgement, evidence, skipReason, secrets: planned.secrets };
  };
}

const installerFor = (plans: readonly Plan[], options: Options, env: Surroundings["env"]) =>
  new Installer(
    {
      limitMs: options.installTimeout * 1000,
      credentials: registryCredentials(env),
      concurrency: options.concurrency,
    },
    plans,
  );

interface Course {
  readonly skipReason: string | null;
  readonly event: string | null;
  readonly check: typeof checkServer;
  readonly confirm: boolean;
  readonly around: Check;
}

/** The evidence of one server: what was seen of it, or why nothing was started. */
async function gather(planned: Planned, course: Course): Promise<Evidence> {
  const { plan, server } = planned;
  if (plan && course.skipReason === null) {
    const seen = await course.check(plan, course.around);
    const again = (other: Plan) => course.check(other, course.around);
    const tried = course.confirm
      ? [...(await notHandedOn(plan, seen, again)), ...(await freshCache(plan, seen, again))]
      : [];
    const evidence = seenAs(planned, plan, seen);
    return { ...evidence, facts: [...evidence.facts, ...tried] };
  }
  const { event } = course;
  const facts = event ? [fact("untrusted-event", { event }, server.origin ?? undefined)] : [];
  return idleEvidence(planned, course.skipReason === null, facts);
}

/** Entries of several files that start the very same thing are checked once. */
function once(check: typeof checkServer): typeof checkServer {
  const checked = new Map<string, Promise<Evidence>>();
  return (plan, around) => {
    const key = startKey(plan);
    const seen = checked.get(key) ?? check(plan, around);
    checked.set(key, seen);
    return seen;
  };
}

/** What was seen of a start, as evidence on one of the entries that lead to it. */
function seenAs(planned: Planned, plan: Plan, seen: Evidence): Evidence {
  const { server, asides } = planned;
  if (seen.plan === plan) return { ...seen, asides };
  const found = seen.facts.filter((one) => !seen.plan?.facts.includes(one));
  const facts = [...plan.facts, ...relocated(found, seen.server, server)];
  return { ...seen, server, plan, facts, asides };
}
