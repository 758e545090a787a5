import type { Evidence } from "../model/evidence.ts";
import type { Trial } from "../model/experiment.ts";
import type { Launcher, Plan } from "../model/plan.ts";
import type { Launch, ServerResult } from "../model/report.ts";
import { shownPath } from "../plan/shown-path.ts";
import { standingOf } from "../rules/engine/standing.ts";
import { askedOf } from "./asked.ts";
import { clientError } from "./client-error.ts";
import type { Judged } from "./compose.ts";
import { reproduce, reproduceRemote } from "./reproduce.ts";

/** How many characters of stderr a report keeps: the end, where the cause usually stands. */
const STDERR_KEPT = 8000;

/** One server as the report tells it. */
export function serverResult(judged: Judged, platform: string): ServerResult {
  const { evidence } = judged;
  const { server, plan, remote } = evidence;
  return {
    name: server.name,
    client: server.client.id,
    file: server.file,
    origin: server.origin,
    transport: server.transport,
    outcome: judged.outcome,
    rule: judged.rule,
    skipReason: judged.outcome === "skipped" ? skipReason(judged) : null,
    launch: plan && launchOf(plan, evidence),
    remote: remote ? askedOf(remote) : null,
    stages: evidence.stages,
    handshake: evidence.handshake,
    ending: evidence.ending,
    stderr: lastLines(evidence.stderr),
    noise: evidence.noise,
    exchange: evidence.exchange,
    clientError: clientError(evidence),
    experiments: experimentsOf(evidence),
    reproduce: isToBeRepeated(judged) ? reproduceOf(judged, platform) : null,
  };
}

/** What was not started for whose it may be is nothing to be pasted into a terminal either. */
const isToBeRepeated = ({ outcome, rule }: Judged): boolean =>
  outcome === "failed" && rule !== "untrusted-event";

function reproduceOf({ evidence, rule }: Judged, platform: string): string | null {
  const { plan, remote } = evidence;
  if (remote) return reproduceRemote(remote, evidence, platform);
  return plan && reproduce(plan, { ...evidence, rule }, platform);
}

const experimentsOf = ({ trials = [], later = [], unchanged }: Evidence): readonly Trial[] => [
  ...trials,
  ...(unchanged ? [unchanged] : []),
  ...later.flatMap(({ evidence }) => evidence.trials ?? []),
];

const skipReason = ({ skipReason: reason, evidence }: Judged): string =>
  reason ??
  (standingOf(evidence) === "guarded"
    ? "it is alive, and wants a login"
    : "its cause is switched off by `levels`");

function launchOf(plan: Plan, evidence: Evidence): Launch {
  const { install, resolved } = evidence;
  const wanted = plan.package;
  return {
    command: plan.command,
    args: plan.args,
    cwd: shownPath(plan.cwd, plan.workspace),
    env: Object.keys(plan.env).sort(),
    resolved,
    package: wanted && {
      registry: wanted.registry,
      name: wanted.name,
      requested: wanted.requested,
      version: install.kind === "done" ? install.version : null,
    },
    interpreter: interpreterOf(plan, evidence),
  };
}

const BY_NODE: readonly Launcher[] = ["npx", "npm-exec", "npm-run", "node", "tsx", "ts-node"];

/** What runs a server, for example `Python 3.13.1`, where it is known. */
export function interpreterOf({ launcher }: Plan, { install, node }: Evidence): string | null {
  const told = install.kind === "done" ? install.interpreter : null;
  return told ?? (node && BY_NODE.includes(launcher) ? `Node.js ${node.replace(/^v/, "")}` : null);
}

/** Whole lines from the end. */
function lastLines(text: string): string {
  if (text.length <= STDERR_KEPT) return text;
  return text.slice(-STDERR_KEPT).replace(/^[^\n]*\n/, "");
}
