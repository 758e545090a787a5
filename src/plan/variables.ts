import type { DialectName } from "../model/client.ts";
import type { Located } from "../model/place.ts";
import type { EnvEntry, ServerSpec } from "../model/server.ts";
import { programName } from "./launchers.ts";
import { claudeCode } from "./variables/claude-code.ts";
import type { Dialect, Place } from "./variables/dialect.ts";
import { cursor, vscode } from "./variables/editors.ts";
import { type ExpandedValue, expandValue } from "./variables/expand-value.ts";
import { type Expanded, lookUp, type VariableScope } from "./variables/scope.ts";

export type { Expanded, VariableScope } from "./variables/scope.ts";

/** Dialects by name; what is given on a command line has been through a shell already. */
const DIALECTS: Readonly<Record<DialectName, Dialect | null>> = {
  "claude-code": claudeCode,
  copilot: claudeCode,
  vscode,
  cursor,
  none: null,
};

/** More facts about one entry than these help nobody, and a file may be made to have a million. */
const MAX_FACTS = 50;

/** Expands the entry as its client would. */
export function expand(spec: ServerSpec, scope: VariableScope): Expanded {
  const dialect = DIALECTS[spec.client.dialect];
  const value = (field: Place["field"], located: Located<string>, name: string, script = false) =>
    dialect
      ? expandValue(located.value, dialect, {
          spec,
          scope,
          place: { field, name, origin: located.origin, script },
        })
      : asItStands(located.value);
  const optional = (field: "command" | "cwd" | "url", located: Located<string> | null) =>
    located ? value(field, located, field) : null;
  const entries = (field: "env" | "headers", all: readonly EnvEntry[]) =>
    all.map(({ name, value: { value: text, origin } }) => ({
      name,
      value: text === null ? null : value(field, { value: text, origin }, name),
    }));

  const command = optional("command", spec.command);
  const isScript = scriptTest(spec);
  const args = spec.args.map((arg, index) => value("args", arg, "args", isScript(index)));
  const env = entries("env", spec.env);
  const cwd = optional("cwd", spec.cwd);
  const url = optional("url", spec.url);
  const headers = entries("headers", spec.headers);
  const all = [command, ...args, ...env.map(expandedOf), cwd, url, ...headers.map(expandedOf)];
  const values = all.filter((each) => each !== null);
  return {
    command: command?.text ?? "",
    args: args.map((arg) => arg.text),
    env: withPath(recordOf(env), dialect, scope),
    cwd: cwd?.text ?? null,
    url: url?.text ?? null,
    headers: recordOf(headers),
    facts: values.flatMap((each) => each.facts).slice(0, MAX_FACTS),
    secrets: [...new Set(values.flatMap((each) => each.secrets))],
  };
}

interface NamedValue {
  readonly name: string;
  readonly value: ExpandedValue | null;
}

const expandedOf = ({ value }: NamedValue): ExpandedValue | null => value;

const asItStands = (text: string): ExpandedValue => ({ text, facts: [], secrets: [] });

/** A name such as `__proto__` becomes a property like any other. */
const recordOf = (entries: readonly NamedValue[]): Readonly<Record<string, string | null>> =>
  Object.fromEntries(entries.map(({ name, value }) => [name, value?.text ?? null]));

/** VS Code puts a `PATH` of the entry behind its own (`extHostMcpNode.ts`). */
function withPath(
  env: Readonly<Record<string, string | null>>,
  dialect: Dialect | null,
  scope: VariableScope,
): Readonly<Record<string, string | null>> {
  const own = Object.entries(env).find(([name]) => name.toUpperCase() === "PATH");
  const inherited = own && lookUp(scope, own[0]);
  if (!dialect?.appendsPath || !own?.[1] || !inherited) return env;
  const delimiter = scope.platform === "win32" ? ";" : ":";
  return { ...env, [own[0]]: `${inherited}${delimiter}${own[1]}` };
}

/** Tells which arguments are a program for a shell or an interpreter, which expands on its own. */
function scriptTest({ command, args }: ServerSpec): (index: number) => boolean {
  const isCmd = programName(command?.value ?? "").toLowerCase() === "cmd";
  const flag = isCmd ? args.findIndex(({ value }) => /^\/[ck]$/i.test(value)) : -1;
  return (index) =>
    (flag !== -1 && index > flag) ||
    /^-[a-z]{0,3}c$|^-Command$/i.test(args[index - 1]?.value ?? "");
}
