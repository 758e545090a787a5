import type { DialectName } from "../model/client.ts";
import type { Located } from "../model/place.ts";
import type { EnvEntry, ServerSpec } from "../model/server.ts";
import { programName } from "./program-name.ts";
import { amazonQ } from "./variables/amazon-q.ts";
import { any } from "./variables/any.ts";
import { plain } from "./variables/braces.ts";
import { claudeCode } from "./variables/claude-code.ts";
import { copilot, qwen, vscodeRoot } from "./variables/copilot.ts";
import { mcpb, registry } from "./variables/described.ts";
import type { Dialect, Place } from "./variables/dialect.ts";
import { cline, cursor, devin, roo, vscode } from "./variables/editors.ts";
import { readEnvFile } from "./variables/env-file.ts";
import { type ExpandedValue, expandValue } from "./variables/expand-value.ts";
import { continueJson, continueYaml, copilotAgents, workflow } from "./variables/expressions.ts";
import { geminiCli, geminiExtension } from "./variables/gemini.ts";
import { literal } from "./variables/literal.ts";
import { namedVariable } from "./variables/named.ts";
import { opencode } from "./variables/opencode.ts";
import { pluginRoot } from "./variables/plugin-root.ts";
import { type Expanded, lookUp, type VariableScope } from "./variables/scope.ts";
import { credentialsIn, secretsOfArgs, secretsOfUrl } from "./variables/secrets.ts";
import { shell } from "./variables/shell.ts";

export type { Expanded, VariableScope } from "./variables/scope.ts";

/** Dialects by name; what is given on a command line has been through a shell already. */
const DIALECTS: Readonly<Record<DialectName, Dialect | null>> = {
  "claude-code": claudeCode,
  copilot,
  vscode,
  cursor,
  any,
  "amazon-q": amazonQ,
  cline,
  devin,
  gemini: geminiCli,
  "gemini-extension": geminiExtension,
  plain,
  qwen,
  roo,
  "vscode-root": vscodeRoot,
  opencode,
  shell,
  workflow,
  "copilot-agents": copilotAgents,
  continue: continueYaml,
  "continue-json": continueJson,
  "plugin-root": pluginRoot,
  registry,
  mcpb,
  none: literal,
  given: null,
};

/** More facts about one entry than these help nobody, and a file may be made to have a million. */
const MAX_FACTS = 50;

/** Expands the entry as its client would. */
export function expand(spec: ServerSpec, scope: VariableScope): Expanded {
  const dialect = DIALECTS[spec.client.dialect];
  const read = valueReader(spec, scope, dialect);
  const isScript = scriptTest(spec);
  const command = optional(spec.command, (located) => read("command", located));
  const args = spec.args.map((arg, index) => read("args", arg, "args", isScript(index)));
  const cwd = optional(spec.cwd, (located) => read("cwd", located));
  const url = optional(spec.url, (located) => read("url", located));
  const env = entriesOf("env", spec.env, read, scope);
  const headers = entriesOf("headers", spec.headers, read, scope);
  const file = readEnvFile(spec.envFile);
  const handedOn = handedOnBy(spec, scope);
  const named = [...handedOn, ...env, ...headers].map(expandedOf);
  const values = [command, ...args, ...named, cwd, url].filter((each) => each !== null);
  return {
    command: command?.text ?? "",
    args: args.map((arg) => arg.text),
    env: { ...file.variables, ...recordOf(handedOn), ...withPath(recordOf(env), dialect, scope) },
    cwd: cwd?.text ?? null,
    url: url?.text ?? null,
    headers: recordOf(headers),
    facts: [...file.facts, ...values.flatMap((each) => each.facts)].slice(0, MAX_FACTS),
    secrets: [
      ...new Set([
        ...file.secrets,
        ...values.flatMap((each) => each.secrets),
        ...secretsOfUrl(url?.text ?? ""),
        ...secretsOfArgs(args.map((arg) => arg.text)),
        ...named.flatMap((each) => credentialsIn(each?.text ?? "")),
      ]),
    ],
  };
}

/** Expands one value; `name` is that of the variable or the header, where it differs from the field's. */
type ReadValue = (
  field: Place["field"],
  located: Located<string>,
  name?: string,
  script?: boolean,
) => ExpandedValue;

const valueReader =
  (spec: ServerSpec, scope: VariableScope, dialect: Dialect | null): ReadValue =>
  (field, { value, origin }, name = field, script = false) =>
    dialect
      ? expandValue(value, dialect, { spec, scope, place: { field, name, origin, script } })
      : asItStands(value);

const optional = <T, R>(value: T | null, read: (value: T) => R): R | null =>
  value === null ? null : read(value);

const entriesOf = (
  field: "env" | "headers",
  entries: readonly EnvEntry[],
  read: ReadValue,
  scope: VariableScope,
): readonly NamedValue[] =>
  entries.map(({ name, value: { value, origin }, prefix }) => ({
    name,
    value: optional(value, (text) =>
      prefix === undefined
        ? read(field, { value: text, origin }, name)
        : namedVariable({ value: text, origin }, prefix, scope),
    ),
  }));

/** A name on the list that is not set is no mistake: then there is nothing to hand on. */
const handedOnBy = ({ handedOn = [] }: ServerSpec, scope: VariableScope): readonly NamedValue[] =>
  handedOn
    .filter(({ value: name }) => lookUp(scope, name) !== undefined)
    .map((located) => ({ name: located.value, value: namedVariable(located, "", scope) }));

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
