import os from "node:os";
import { performance } from "node:perf_hooks";
import { chooseServers } from "./configs/choose.ts";
import { commandLineConfig } from "./configs/command-line.ts";
import type { ConfigText } from "./configs/config-text.ts";
import { discover } from "./configs/discover.ts";
import { withDuplicates } from "./configs/duplicates.ts";
import { expectedBy, refuseIdleExpectations } from "./configs/expected-of.ts";
import { refuseOverwriting } from "./configs/overwritten.ts";
import { parseConfig } from "./configs/parse.ts";
import { addressConfig } from "./configs/url.ts";
import { examiner, type Surroundings } from "./examine.ts";
import { baselineOf } from "./known-good/baseline.ts";
import { readKnownGood } from "./known-good/file.ts";
import type { Found } from "./known-good/gone.ts";
import type { Options } from "./model/options.ts";
import type { Report } from "./model/report.ts";
import type { ConfigFile } from "./model/server.ts";
import { UsageError } from "./model/usage-error.ts";
import { idleEvidence } from "./plan/idle.ts";
import { passedOn } from "./plan/pass-env.ts";
import type { Planned, PlanScope } from "./plan/plan.ts";
import { planAll } from "./plan/plan-all.ts";
import { getsNoSecrets } from "./plan/secrets-of-event.ts";
import { type WindowsSign, windowsSign } from "./plan/team.ts";
import { composeReport } from "./report/compose.ts";
import { diagnoseFile } from "./rules/engine/diagnose.ts";
import { judge } from "./rules/engine/judge.ts";
import { applyLevels } from "./rules/engine/levels.ts";
import { RULES } from "./rules/index.ts";
import { readEvent } from "./run/event.ts";
import { findUntrusted, type Untrusted } from "./run/trust.ts";
import { untilStopped } from "./run/until-stopped.ts";
import { machineOnly, readEnvironment } from "./run/versions.ts";

/** discover -> parse -> plan -> install -> start and handshake -> diagnose (-> confirm by experiment) -> report */
export async function preflight(options: Options, around: Surroundings): Promise<Report> {
  const startedAt = new Date();
  const begun = performance.now();
  const knownGood = await readKnownGood(options);
  const { configs, untrusted, found } = await readConfigs(options, around.env);
  const standIn = await skipsMissing(options, around.env);
  const scope = scopeOf(options, around.env, windowsSign(configs));
  const planned = configs.flatMap(({ servers }) =>
    planAll(servers, scope, standIn ? expectedBy(options.expect) : null),
  );
  const environment = options.start ? readEnvironment(around.env) : Promise.resolve(machineOnly);
  const baseline = baselineOf(knownGood, options, planned);
  const examine = examiner(options, around, untrusted, begun, planned, baseline);
  const examined = Promise.all(planned.map(examine));
  if (options.start && planned[0]) warmUp(planned[0]);
  const judged = await examined;
  const cancelled: string | null = judged.some((one) => one.isCancelled)
    ? around.stop?.reason
    : null;
  // Half a run would leave half a file.
  if (cancelled === null) await baseline.update(judged, found).catch(toldBy(around));
  const fileFindings = configs.flatMap((config) => diagnoseFile(config, RULES));
  return composeReport({
    options,
    configs,
    fileFindings: applyLevels(fileFindings, options.levels),
    judged,
    environment: await untilStopped(environment, around.stop, () => machineOnly),
    cancelled,
    startedAt,
    durationMs: performance.now() - begun,
  });
}

/** A file that cannot be written takes nothing from the verdict on the servers. */
const toldBy =
  ({ onUnwritten }: Surroundings) =>
  (error: unknown): void => {
    if (!(error instanceof UsageError) || !onUnwritten) throw error;
    onUnwritten(error.message);
  };

/** Whether a server is skipped that lacks no more than values which this run is not to have. */
async function skipsMissing({ missingSecrets }: Options, env: Surroundings["env"]) {
  return missingSecrets === "auto"
    ? getsNoSecrets(await readEvent(env))
    : missingSecrets === "skip";
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
  const given = givenConfig(options);
  if (given) {
    refuseIdleExpectations([given], options.expect);
    return { configs: [given], untrusted: nothing, found: { files: [], configs: [] } };
  }
  const texts = await discover(options);
  refuseOverwriting(texts, options);
  const found = texts.flatMap((text) => parseConfig(text) ?? []);
  refuseIdleExpectations(found, options.expect);
  const configs = withDuplicates(chooseServers(found, options.servers));
  if (options.config.length > 0) refuseEmpty(configs, texts, options);
  const trusts = options.allowUntrusted || !options.start;
  const untrusted = trusts ? nothing : await findUntrusted(texts.flatMap(readBytes), options, env);
  const files = texts.map(({ file }) => file);
  return { configs, untrusted, found: { files, configs: found } };
}

/** The server that an input describes in place of a config. */
function givenConfig({ command, url, workingDirectory }: Options): ConfigFile | null {
  if (command !== null) return commandLineConfig(command, workingDirectory);
  return url === null ? null : addressConfig(url, workingDirectory);
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
