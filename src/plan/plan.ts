import path from "node:path";
import type { Plan } from "../model/plan.ts";
import type { ServerSpec } from "../model/server.ts";
import { inherited, type Variables } from "./environment.ts";
import { readLaunch } from "./launchers.ts";
import { type Expanded, expand, type VariableScope } from "./variables.ts";

/** What a plan depends on beside the config. */
export interface PlanScope {
  /** The step's own environment. */
  readonly step: Variables;
  /** Variables of the step that `pass-env` hands on. */
  readonly passed: Variables;
  /** The input `env`. */
  readonly env: Variables;
  readonly variables: VariableScope;
  /** Milliseconds for a handshake. */
  readonly timeoutMs: number;
}

/** What will be started for this entry, exactly as its client would start it; `null` where there is no command. */
export function planServer(spec: ServerSpec, expanded: Expanded, scope: PlanScope): Plan | null {
  if (!spec.command || !spec.startable || spec.transport !== "stdio") return null;
  const { command, args } = expanded;
  return {
    server: spec,
    ...readLaunch(command, args),
    command,
    args,
    cwd: directoryOf(spec, expanded, scope.variables.platform),
    env: environmentOf(expanded, scope),
    given: [...Object.keys(expanded.env), ...Object.keys(scope.env), ...Object.keys(scope.passed)],
    secrets: [...expanded.secrets, ...Object.values(scope.env), ...Object.values(scope.passed)],
    timeoutMs: scope.timeoutMs,
    facts: expanded.facts,
  };
}

/** Expands the entry in the scope of the plan. */
export const expandServer = (spec: ServerSpec, scope: PlanScope): Expanded =>
  expand(spec, scope.variables);

function directoryOf(spec: ServerSpec, expanded: Expanded, platform: NodeJS.Platform): string {
  const { resolve } = platform === "win32" ? path.win32 : path.posix;
  return expanded.cwd ? resolve(spec.root, expanded.cwd) : resolve(spec.root);
}

/** Inherited plumbing, then `pass-env`, then `env`, then the entry's own, which wins as it does in a client. */
function environmentOf(expanded: Expanded, scope: PlanScope): Variables {
  const all = {
    ...inherited(scope.step, scope.variables.platform),
    ...scope.passed,
    ...scope.env,
    ...expanded.env,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
