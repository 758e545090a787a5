import type { Comparison, KnownGood, ObservedStart } from "../../model/known-good.ts";

/** One difference between the last known good start and this one; `null` for what was not there. */
export interface Change {
  readonly what:
    | (
        | "package"
        | "runtime"
        | "variable"
        | "resolved"
        | "args"
        | "command"
        | "url"
        | "cwd"
        | "system"
      )
    | ("server" | "protocol" | "tool");
  /** Of the package, the variable, the program or the tool. */
  readonly name: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** What of the definition of a tool differs. */
  readonly parts?: readonly string[];
}

type Compare = (before: KnownGood, now: ObservedStart) => readonly Change[];

/** What differs in how a server is started, the likeliest cause of a failure first. */
export const startChanges = ({ before, now }: Comparison): readonly Change[] =>
  STARTS.flatMap((compare) => compare(before, now));

/** What differs in the version that the server gives of itself. */
export const serverChanges: Compare = ({ handshake: before }, { handshake: now }) => {
  if (!now) return [];
  const { name, version } = now.serverInfo;
  const isRenamed = differs(before.serverInfo.name, name);
  const titleOf = (info: typeof now.serverInfo) =>
    isRenamed ? `${info.name} ${info.version}`.trim() : info.version;
  return isRenamed || differs(before.serverInfo.version, version)
    ? [change("server", null, titleOf(before.serverInfo), titleOf(now.serverInfo))]
    : [];
};

const change = (
  what: Change["what"],
  name: string | null,
  before: string | null,
  after: string | null,
): Change => ({ what, name, before, after });

/** What stood in the place of a secret may have been anything. */
const differs = (before: string | null, now: string | null): boolean =>
  before !== now && !before?.includes("***") && !now?.includes("***");

/** What is not known now, because the run did not come so far, is no difference. */
const packages: Compare = ({ package: before }, { package: now }) => {
  if (!before?.version || !now?.version) return [];
  if (before.registry === now.registry && before.name === now.name) {
    return differs(before.version, now.version)
      ? [change("package", now.name, before.version, now.version)]
      : [];
  }
  const specs = [before, now].map(({ name, version }) => `${name} ${version}`) as [string, string];
  return [change("package", null, ...specs)];
};

const runtime: Compare = ({ runtime: before }, { runtime: now }) =>
  before !== null && now !== null && differs(before, now)
    ? [change("runtime", null, before, now)]
    : [];

const goneVariables: Compare = ({ variables: before }, { variables: now }) =>
  before.flatMap((name) => (now.includes(name) ? [] : [change("variable", name, "set", null)]));

const newVariables: Compare = ({ variables: before }, { variables: now }) =>
  now.flatMap((name) => (before.includes(name) ? [] : [change("variable", name, null, "set")]));

/** Another command is another program: that it lies elsewhere says nothing then. */
const resolved: Compare = (before, now) =>
  !differs(before.command, now.command) && differs(before.resolved, now.resolved)
    ? [change("resolved", now.command, before.resolved, now.resolved)]
    : [];

const command: Compare = ({ command: before }, { command: now }) =>
  differs(before, now) ? [change("command", null, before, now)] : [];

const args: Compare = ({ args: before }, { args: now }) => {
  const isSame =
    before.length === now.length && !before.some((word, at) => differs(word, now[at] ?? null));
  return isSame ? [] : [change("args", null, JSON.stringify(before), JSON.stringify(now))];
};

/** An entry that was a command before, or is one now, differs in that already. */
const url: Compare = ({ url: before }, { url: now }) =>
  before !== undefined && now !== undefined && differs(before, now)
    ? [change("url", null, before, now)]
    : [];

const cwd: Compare = ({ cwd: before }, { cwd: now }) =>
  differs(before, now) ? [change("cwd", null, before, now)] : [];

/** A server behind a URL runs elsewhere. */
const system: Compare = ({ system: before }, { system: now, url }) =>
  url === undefined && differs(before, now) ? [change("system", null, before, now)] : [];

const protocol: Compare = ({ handshake: before }, { handshake: now }) =>
  now && differs(before.protocolVersion, now.protocolVersion)
    ? [change("protocol", null, before.protocolVersion, now.protocolVersion)]
    : [];

const STARTS: readonly Compare[] = [
  packages,
  runtime,
  goneVariables,
  resolved,
  args,
  command,
  url,
  cwd,
  system,
  newVariables,
  serverChanges,
  protocol,
];
