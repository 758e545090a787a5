import path from "node:path";
import type { Evidence, Handshake } from "../model/evidence.ts";
import type { KnownHandshake, KnownTool, ObservedStart } from "../model/known-good.ts";
import type { Plan } from "../model/plan.ts";
import type { RemotePlan } from "../model/remote.ts";
import { shownUrl } from "../plan/shown-url.ts";
import { redactArgs } from "../report/redact-patterns.ts";
import { interpreterOf } from "../report/server-result.ts";
import { byText } from "./by-text.ts";
import { hidden } from "./hidden.ts";
import { type Places, portablePath } from "./portable-path.ts";

/** What a start is described with beside its evidence. */
export interface Scope extends Places {
  /** For example `linux-x64`. */
  readonly system: string;
  /** Takes every secret of the run out of a text. */
  readonly hide: (text: string) => string;
}

/** What a start was made of, with every secret taken out. */
export function observedStart(evidence: Evidence, plan: Plan, scope: Scope): ObservedStart {
  const { server, install, resolved, handshake } = evidence;
  const wanted = plan.package;
  const shown = (text: string) => (path.isAbsolute(text) ? portablePath(text, scope) : text);
  const start: ObservedStart = {
    file: server.file,
    name: server.name,
    system: scope.system,
    command: shown(server.command?.value ?? ""),
    args: redactArgs(server.args.map(({ value }) => shown(value))),
    cwd: portablePath(plan.cwd, scope),
    resolved: resolved && portablePath(resolved, scope),
    runtime: interpreterOf(plan, evidence),
    package: wanted && {
      registry: wanted.registry,
      name: wanted.name,
      requested: wanted.requested,
      version: install.kind === "done" ? install.version : null,
    },
    variables: variablesOf(plan),
    handshake: handshakeOf(handshake),
    tools: toolsOf(handshake),
  };
  return hidden(start, scope.hide);
}

/** What was asked of a server behind a URL: there is no start, but what it answered may change all the same. */
export function observedAnswer(
  evidence: Evidence,
  { url }: RemotePlan,
  scope: Scope,
): ObservedStart {
  const { server, handshake } = evidence;
  const answer: ObservedStart = {
    file: server.file,
    name: server.name,
    system: scope.system,
    url: shownUrl(url),
    ...{ command: "", args: [], cwd: ".", resolved: null, runtime: null, package: null },
    variables: [],
    handshake: handshakeOf(handshake),
    tools: toolsOf(handshake),
  };
  return hidden(answer, scope.hide);
}

/** Names with a value; one whose reference leads nowhere has none. */
function variablesOf({ given, env, server, facts }: Plan): readonly string[] {
  const unset = facts.flatMap(({ kind, captures }) =>
    kind === "unset-variable" || kind === "unset-input" ? [captures.reference ?? ""] : [],
  );
  const isUnset = (name: string): boolean => {
    const entry = server.env.findLast((each) => each.name === name);
    const value = entry?.value.value ?? "";
    return unset.some((reference) => reference !== "" && value.includes(reference));
  };
  return given.filter((name) => env[name] && !isUnset(name)).toSorted(byText);
}

function handshakeOf(handshake: Handshake): KnownHandshake | null {
  if (handshake.kind !== "completed") return null;
  const { era, protocolVersion, serverInfo, durationMs } = handshake;
  const { name, version } = serverInfo;
  const rounded = Number(durationMs.toPrecision(2));
  return { era, protocolVersion, serverInfo: { name, version }, durationMs: rounded };
}

function toolsOf(handshake: Handshake): readonly KnownTool[] | null {
  if (handshake.kind !== "completed" || handshake.tools.kind === "failed") return null;
  if (handshake.tools.kind === "not-asked") return [];
  const { names, digests = [] } = handshake.tools;
  const tools = names.flatMap((name, index) => {
    const digest = digests[index];
    return digest ? [{ name, ...digest }] : [];
  });
  return tools.toSorted((a, b) => byText(a.name, b.name) || byText(a.sha256, b.sha256));
}
