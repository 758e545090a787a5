import path from "node:path";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import type { RemotePlan } from "../model/remote.ts";
import type { Aside, ServerSpec } from "../model/server.ts";
import { agree } from "./agree.ts";
import { inherited, isReferable, type Variables } from "./environment.ts";
import { readLaunch } from "./launchers/index.ts";
import type { LineFact } from "./launchers/launch.ts";
import { planRemote } from "./remote.ts";
import { filledNames, headersWithout, type Lack, lackOf, withStandIns } from "./stand-ins.ts";
import type { WindowsSign } from "./team.ts";
import { secretsOfVariable } from "./variables/secrets.ts";
import { type Expanded, expand, type VariableScope } from "./variables.ts";
import { windowsFacts } from "./windows.ts";

/** What a plan depends on beside the config. */
export interface PlanScope {
  /** The step's own environment. */
  readonly step: Variables;
  /** Variables of the step that `pass-env` hands on. */
  readonly passed: Variables;
  /** The input `env`. */
  readonly given: Variables;
  readonly home: string;
  /** Absolute. */
  readonly workspace: string;
  readonly platform: NodeJS.Platform;
  /** Milliseconds for a handshake. */
  readonly timeoutMs: number;
  /** What tells that somebody of the team works on Windows. */
  readonly windows?: WindowsSign | null;
  /** Whether made-up values stand in for variables without a value; one that is empty has none then. */
  readonly standIn?: boolean;
}

/** A server with its values expanded, and what is to be started or asked for it. */
export interface Planned {
  readonly server: ServerSpec;
  /** `null` where the config gives nothing to start. */
  readonly plan: Plan | null;
  /** `null` where it is no server behind a URL, or the config gives nothing to ask. */
  readonly remote: RemotePlan | null;
  /** Facts of the config and of the expansion. */
  readonly facts: readonly Fact[];
  /** What holds for other readers of the file alone. */
  readonly asides: readonly Aside[];
  readonly secrets: readonly string[];
  /** What made-up values stand in for; `null` where none are to. */
  readonly lack: Lack | null;
}

/** Plans the start of a server, exactly as its client would start it. */
export function planServer(server: ServerSpec, scope: PlanScope): Planned {
  const { variables, inherited: plumbing } = settled(scope);
  const lack = scope.standIn ? lackOf(server, variables) : null;
  const filled = withStandIns(variables, lack?.variables ?? []);
  // What is made up is no secret.
  const expanded = { ...expand(server, filled), secrets: expand(server, variables).secrets };
  const others = (server.readings ?? []).map((reading) => ({
    client: reading.client,
    facts: factsOf(reading, expand(reading, filled), scope),
  }));
  const own = { client: server.client, facts: factsOf(server, expanded, scope) };
  const passed = Object.entries(scope.passed);
  const agreed = agree(own, others);
  return {
    server,
    plan: filledIn(startOf(server, expanded, agreed.facts, scope), lack),
    remote: planRemote(server, expanded, agreed.facts, {
      inherited: plumbing,
      timeoutMs: scope.timeoutMs,
      unsent: lack ? headersWithout(server, lack) : [],
    }),
    ...agreed,
    secrets: [
      ...expanded.secrets,
      ...Object.values(scope.given),
      ...passed.flatMap(([name, value]) => secretsOfVariable(name, value)),
    ],
    lack,
  };
}

/** What a server says of a made-up value is no fault of the config. */
const filledIn = (plan: Plan | null, lack: Lack | null): Plan | null =>
  plan && lack && lack.variables.length > 0
    ? { ...plan, placeholders: filledNames(plan.server, lack) }
    : plan;

const factsOf = (
  server: ServerSpec,
  expanded: Expanded,
  { platform, windows = null }: PlanScope,
): readonly Fact[] => [
  ...server.facts,
  ...expanded.facts,
  ...windowsFacts(server, platform, windows),
];

/** Names of the step's variables that the server does not get, but could be given; an empty one would help nobody. */
export const withheldNames = ({ plan }: Planned, step: Variables): readonly string[] =>
  Object.entries(step).flatMap(([name, value]) =>
    plan && value !== "" && isReferable(name) && !plan.env[name] ? [name] : [],
  );

function startOf(
  server: ServerSpec,
  expanded: Expanded,
  facts: readonly Fact[],
  scope: PlanScope,
): Plan | null {
  if (!server.command || !server.startable || server.transport !== "stdio") return null;
  const { command, args } = expanded;
  const cwd = folderOf(server, expanded, scope.platform);
  const { lineFacts, ...launch } = readLaunch(command, args, scope.platform, cwd);
  return {
    server,
    ...launch,
    command,
    args,
    cwd,
    workspace: scope.workspace,
    platform: scope.platform,
    env: environmentOf(expanded, scope),
    given: [
      ...new Set([scope.passed, scope.given, expanded.env].flatMap((part) => Object.keys(part))),
    ],
    handed: Object.keys({ ...scope.passed, ...scope.given }).filter(
      (name) => !Object.hasOwn(expanded.env, name),
    ),
    secrets: expanded.secrets,
    timeoutMs: server.startLimitMs ?? scope.timeoutMs,
    facts: [...facts, ...lineFacts.map((one) => placed(one, args, server))],
  };
}

/** A fact of the command line, on the argument that it is about. */
function placed(
  { kind, captures, word }: LineFact,
  args: readonly string[],
  server: ServerSpec,
): Fact {
  const index = word === null ? -1 : args.indexOf(word);
  return fact(kind, captures, server.args[index]?.origin);
}

/** What is the same for every server of a run. */
interface Settled {
  readonly variables: VariableScope;
  readonly inherited: Variables;
}

function settled(scope: PlanScope): Settled {
  const known = SETTLED.get(scope);
  if (known) return known;
  const { step, given, home, platform } = scope;
  const all = { ...referable(step), ...given };
  const env = scope.standIn ? nonEmpty(all) : all;
  const fresh = { variables: { env, home, platform }, inherited: inherited(step, platform) };
  SETTLED.set(scope, fresh);
  return fresh;
}

const SETTLED = new WeakMap<PlanScope, Settled>();

const referable = (step: Variables): Variables =>
  Object.fromEntries(Object.entries(step).filter(([name]) => isReferable(name)));

/** A secret that the event does not get is an empty text. */
const nonEmpty = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));

function folderOf(server: ServerSpec, expanded: Expanded, platform: NodeJS.Platform): string {
  const { resolve } = platform === "win32" ? path.win32 : path.posix;
  return expanded.cwd ? resolve(server.root, expanded.cwd) : resolve(server.root);
}

/** Inherited plumbing, then `pass-env`, then `env`, then the entry's own, which wins as it does in a client. */
function environmentOf(expanded: Expanded, scope: PlanScope): Variables {
  const all = {
    ...settled(scope).inherited,
    ...scope.passed,
    ...scope.given,
    ...expanded.env,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
