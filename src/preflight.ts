import os from "node:os";
import { performance } from "node:perf_hooks";
import { setImmediate, setTimeout } from "node:timers/promises";
import { chooseServers } from "./configs/choose.ts";
import { commandLineConfig } from "./configs/command-line.ts";
import type { ConfigText } from "./configs/config-text.ts";
import { discover } from "./configs/discover.ts";
import { withDuplicates } from "./configs/duplicates.ts";
import { expectedBy, refuseIdleExpectations } from "./configs/expected-of.ts";
import { refuseOverwriting } from "./configs/overwritten.ts";
import { parseConfig } from "./configs/parse.ts";
import { readersFor } from "./configs/readers.ts";
import { addressConfig } from "./configs/url.ts";
import { examiner, type Surroundings } from "./examine.ts";
import { judging } from "./judging-later.ts";
import { baselineFor } from "./known-good/baseline-for.ts";
import { readKnownGood } from "./known-good/file.ts";
import type { Found } from "./known-good/gone.ts";
import type { Options } from "./model/options.ts";
import type { Report } from "./model/report.ts";
import type { ConfigFile } from "./model/server.ts";
import { UsageError } from "./model/usage-error.ts";
import { passedOn } from "./plan/pass-env.ts";
import type { Planned, PlanScope } from "./plan/plan.ts";
import { planAll } from "./plan/plan-all.ts";
import { getsNoSecrets } from "./plan/secrets-of-event.ts";
import { type WindowsSign, windowsSign } from "./plan/team.ts";
import { readEvent } from "./run/event.ts";
import { npmrcSecrets } from "./run/npmrc-secrets.ts";
import { putBackRunnerFiles, rememberRunnerFiles } from "./run/runner-files.ts";
import { ALL_TRUSTED, findUntrusted } from "./run/trust.ts";
import { untilStopped } from "./run/until-stopped.ts";
import { machineOnly, readEnvironment } from "./run/versions.ts";

/** discover -> parse -> plan -> install -> start and handshake -> diagnose (-> confirm by experiment) -> report */
export async function preflight(options: Options, around: Surroundings): Promise<Report> {
  const startedAt = new Date();
  const begun = performance.now();
  if (options.start) around.secrets.learn(await npmrcSecrets(options.workspace, around.env));
  const knownGood = await readKnownGood(options);
  const { configs, texts, found } = await readConfigs(options);
  const standIn = await skipsMissing(options, around.env);
  const scope = scopeOf(options, around.env, windowsSign(configs));
  const planned = configs.flatMap(({ servers }) =>
    planAll(servers, scope, standIn ? expectedBy(options.expect) : null),
  );
  around.secrets.learn([...Object.values(options.env), ...planned.flatMap((one) => one.secrets)]);
  const trusts = options.allowUntrusted || !options.start;
  const untrusted = trusts ? ALL_TRUSTED : await findUntrusted(planned, texts, options, around.env);
  const runsTools = options.start && !untrusted.workspaceIsForeign;
  const baseline = await baselineFor(knownGood, options, planned, around.secrets.hide);
  const examine = examiner(options, around, untrusted, begun, planned, baseline);
  await rememberRunnerFiles(options.start ? around.env : {});
  const examined = Promise.all(planned.map(examine));
  const environment = runsTools ? meanwhile(planned, around.env) : Promise.resolve(machineOnly);
  await Promise.allSettled([examined]);
  // Where the run was stopped, what it has started is ended by then.
  if (around.stop?.aborted) await setImmediate();
  const changed = await putBackRunnerFiles();
  const judged = await examined;
  const cancelled: string | null = judged.some((one) => one.isCancelled)
    ? around.stop?.reason
    : null;
  // Half a run would leave half a file.
  if (cancelled === null) await baseline.update(judged, found).catch(toldBy(around));
  const { judgeFiles, judgeRun, composeReport } = await judging();
  const parts = {
    options,
    configs,
    fileFindings: [...judgeRun(changed, judged, options), ...judgeFiles(configs, options)],
    judged,
    environment: await untilStopped(environment, around.stop, () => machineOnly),
    cancelled,
    startedAt,
    durationMs: performance.now() - begun,
  };
  return composeReport(parts, around.secrets.hide);
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

/** What is done while the servers start: what judges is loaded and tried, and the tools are asked for their versions. */
async function meanwhile([first]: readonly Planned[], env: Surroundings["env"]) {
  if (first) await setTimeout(WARM_UP_MS);
  if (first) void judging().then(({ warmUp }) => warmUp(first));
  return readEnvironment(env);
}

/** By then the first servers are started and busy with themselves. */
const WARM_UP_MS = 20;

interface Read {
  readonly configs: readonly ConfigFile[];
  /** As they were read; none where an input describes the server. */
  readonly texts: readonly ConfigText[];
  readonly found: Found;
}

async function readConfigs(options: Options): Promise<Read> {
  const given = givenConfig(options);
  if (given) {
    refuseIdleExpectations([given], options.expect);
    return { configs: [given], texts: [], found: { files: [], configs: [] } };
  }
  const texts = await discover(options);
  refuseOverwriting(texts, options);
  const readers = await readersFor(texts);
  const found = texts.flatMap((text) => parseConfig(text, readers) ?? []);
  refuseIdleExpectations(found, options.expect);
  const configs = withDuplicates(chooseServers(found, options.servers));
  if (options.config.length > 0) refuseEmpty(configs, texts, options);
  const files = texts.map(({ file }) => file);
  return { configs, texts, found: { files, configs: found } };
}

/** The server that an input describes in place of a config. */
function givenConfig({ command, url, workingDirectory }: Options): ConfigFile | null {
  if (command !== null) return commandLineConfig(command, workingDirectory);
  return url === null ? null : addressConfig(url, workingDirectory);
}

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
