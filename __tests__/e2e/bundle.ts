import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "yaml";
import type { ReportV1 } from "../../src/report/report-v1.ts";
import { expectValidReport } from "../report/validate-report.ts";

export const CLI = path.resolve("dist/cli/index.js");
const ACTION = path.resolve("dist/index.js");
const SERVERS = path.resolve("__tests__/fixtures/servers");

/** A workspace with the given files; `{SERVERS}` in them is the folder of the fixture servers. */
export function workspace(files: Readonly<Record<string, string | object>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "handshake-e2e-"));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text.replaceAll("{SERVERS}", SERVERS));
  }
  return folder;
}

/** An `.mcp.json` with fixture servers by name. */
export const fixtures = (...names: readonly string[]): object => ({
  mcpServers: Object.fromEntries(
    names.map((name) => [name, { command: "node", args: [`{SERVERS}/${name}.mjs`] }]),
  ),
});

/** A workflow command as the runner reads it from the log. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface ActionRun {
  readonly code: number | null;
  readonly log: string;
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly report: ReportV1 | null;
}

/** Runs the committed bundle the way the runner runs a JavaScript action. */
export function runAction(
  folder: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): ActionRun {
  const temporary = mkdtempSync(path.join(os.tmpdir(), "runner-temp-"));
  const files = { GITHUB_OUTPUT: "output", GITHUB_STEP_SUMMARY: "summary", GITHUB_ENV: "env" };
  const commands = path.join(temporary, "_runner_file_commands");
  mkdirSync(commands);
  const runner = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, path.join(commands, file)]),
  );
  for (const file of Object.values(runner)) writeFileSync(file, "");
  const { status, stdout, stderr } = spawnSync(process.execPath, [ACTION], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...plumbing(),
      ...runner,
      ...inputVariables(inputs),
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: temporary,
      ...env,
    },
  });
  const read = (name: keyof typeof files) => readFileSync(runner[name] ?? "", "utf8");
  const outputs = outputsOf(read("GITHUB_OUTPUT"));
  return {
    code: status,
    log: stdout + stderr,
    commands: commandsIn(stdout),
    outputs,
    summary: read("GITHUB_STEP_SUMMARY"),
    report: outputs.report ? readReport(outputs.report) : null,
  };
}

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the committed command line tool. */
export function runCli(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...plumbing(), ...env },
  });
  return { code: status, stdout, stderr };
}

/** What a shell and a runner give to every program. */
function plumbing(): Record<string, string> {
  const names =
    /^(?:PATH|HOME|USER|LANG|TMPDIR|NODE_EXTRA_CA_CERTS|npm_config_\w+|SYSTEMROOT|TEMP)$/i;
  const entries = Object.entries(process.env).filter(([name]) => names.test(name));
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The runner hands over every declared input, with its default where the step says nothing. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const declared = declaredInputs();
  const unknown = Object.keys(inputs).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`not declared in action.yml: ${unknown}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { default: text }]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? String(text),
    ]),
  );
}

interface Declared {
  readonly description: string;
  readonly default: string;
}

export const actionYml = (): {
  readonly inputs: Readonly<Record<string, Declared>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
} => parse(readFileSync("action.yml", "utf8"));

const declaredInputs = () => actionYml().inputs;

function readReport(file: string): ReportV1 {
  const report = JSON.parse(readFileSync(file, "utf8"));
  expectValidReport(report);
  return report;
}

/** `name<<delimiter`, the value, `delimiter` (workflow commands, "environment files"). */
function outputsOf(text: string): Record<string, string> {
  const entries = text.matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...entries].map(([, name = "", , value = ""]) => [name, value]));
}

/**
 * Commands as actions/runner finds them (`ActionCommand`): `::name k=v::text` at the start of a line,
 * blanks aside, and the older `##[name k=v]text` anywhere in it.
 */
export function commandsIn(log: string): readonly Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const found =
      /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*?))?::(.*)$/.exec(line) ??
      /##\[([\w-]+)(?: ([^\]]*))?\](.*)$/.exec(line);
    if (!found) return [];
    const [, name = "", properties = "", message = ""] = found;
    return [{ name, properties: propertiesOf(properties), message: unescaped(message) }];
  });
}

function propertiesOf(text: string): Record<string, string> {
  const pairs = text.split(",").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = "", value = ""] = pair.split(/=(.*)/s);
      return [key, unescaped(value.replaceAll("%3A", ":").replaceAll("%2C", ","))];
    }),
  );
}

const unescaped = (text: string): string =>
  text.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
