import type { Finding } from "../src/model/finding.ts";
import type { ConfigFile } from "../src/model/server.ts";
import { idleEvidence } from "../src/plan/idle.ts";
import { type Planned, type PlanScope, planServer } from "../src/plan/plan.ts";
import { diagnoseFile } from "../src/rules/engine/diagnose.ts";
import { judge } from "../src/rules/engine/judge.ts";
import { RULES } from "../src/rules/index.ts";

/** One config file as its user reads the verdict on it, nothing started: its readers, servers and findings. */
export interface Verdict {
  readonly text: string;
  readonly servers: number;
  /** Ids of the rules that hold, once for each finding. */
  readonly rules: readonly string[];
}

/** A runner with nothing of its own but a home, and a check-out in `/repo`. */
export const RUNNER: PlanScope = {
  step: { HOME: "/home/ci" },
  passed: {},
  given: {},
  home: "/home/ci",
  workspace: "/repo",
  platform: "linux",
  timeoutMs: 30_000,
};

/** Judges a config file in a given environment. */
export function verdictOn(config: ConfigFile, scope: PlanScope): Verdict {
  const readers = [config.client, ...(config.others ?? [])].map(
    (client) => client?.title ?? "nobody",
  );
  const servers = config.servers.map((server) => ofServer(planServer(server, scope), scope));
  const ofFile = diagnoseFile(config, RULES);
  const lines = [
    `${config.file}, read by ${readers.join(", ")}`,
    ...ofFile.map(shown),
    ...servers.flatMap(({ lines }) => lines),
  ];
  return {
    text: lines.join("\n"),
    servers: servers.length,
    rules: [...ofFile, ...servers.flatMap(({ findings }) => findings)].map(({ rule }) => rule),
  };
}

interface ServerVerdict {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

function ofServer(planned: Planned, scope: PlanScope): ServerVerdict {
  const { server, plan } = planned;
  const { findings } = judge(idleEvidence(planned, false), RULES, {});
  const start = plan ? [plan.command, ...plan.args].join(" ") : (server.url?.value ?? "nothing");
  const at = `${server.origin?.line}:${server.origin?.column}`;
  const lines = [
    `  ${server.name} (${at}) ${server.transport}: ${start}`,
    ...(plan ? startOf(plan, scope) : []),
    ...(server.off ? [`    off: ${server.off}`] : []),
    ...findings.map(shown),
  ];
  return { lines, findings };
}

/** What of a start is not as it is for most. */
function startOf(plan: NonNullable<Planned["plan"]>, scope: PlanScope): readonly string[] {
  const given = plan.given.flatMap((name) => {
    const value = plan.env[name];
    return value === undefined ? [] : [`${name}=${value}`];
  });
  return [
    ...(given.length > 0 ? [`    with ${given.join(" ")}`] : []),
    ...(plan.cwd === scope.workspace ? [] : [`    in ${plan.cwd}`]),
    ...(plan.timeoutMs === scope.timeoutMs ? [] : [`    within ${plan.timeoutMs} ms`]),
  ];
}

function shown({ level, rule, title, why, fix, origin }: Finding): string {
  const readers =
    / (?:The same holds for|[^.]* (?:is|are) not known to mind).*$/.exec(why)?.[0] ?? "";
  const place = `${origin?.line}:${origin?.column}-${origin?.endLine}:${origin?.endColumn}`;
  return [`    ${level} ${rule} at ${place}: ${title}.${readers}`, ...fix.split("\n")].join(
    "\n      ",
  );
}
