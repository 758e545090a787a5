import path from "node:path";
import type { Level } from "../model/finding.ts";
import type { FileReport, Options } from "../model/options.ts";
import { UsageError } from "../model/usage-error.ts";
import { refuseBesideMerge } from "./beside-merge.ts";
import { expectations } from "./expect.ts";
import { INPUTS, type InputName, type RawInputs } from "./table.ts";

/** What the machine and the entry decide about the inputs. */
export interface Surroundings {
  /** Absolute. */
  readonly workspace: string;
  readonly cores: number;
  /** Where the JSON report goes without the input, absolute, or `null` for nowhere. */
  readonly defaultReport: string | null;
  /** Ids that `levels` may name. */
  readonly rules: readonly string[];
}

/** The inputs as options. A wrong value is a usage error that names the input, the value and what is allowed. */
export function readOptions(raw: RawInputs, around: Surroundings): Options {
  const text = (name: InputName) => raw[name].trim();
  const command = text("command");
  refuseBesideMerge(raw);
  refuseSeveral(["command", "url", "config"].filter((name) => text(name as InputName) !== ""));
  return {
    workspace: around.workspace,
    workingDirectory: path.resolve(around.workspace, text("working-directory")),
    config: lines(text("config")),
    servers: lines(text("servers")),
    command: command === "" ? null : command,
    url: address(text("url")),
    timeout: seconds(raw, "timeout"),
    install: onOff(raw, "install"),
    installTimeout: seconds(raw, "install-timeout"),
    start: onOff(raw, "start"),
    env: assignments(raw.env),
    passEnv: lines(text("pass-env")),
    ...confirmOf(raw),
    expect: expectations(lines(raw.expect), around.rules),
    missingSecrets: choice(raw, "missing-secrets") as Options["missingSecrets"],
    levels: levels(text("levels"), around.rules),
    failOn: choice(raw, "fail-on") as Options["failOn"],
    concurrency: concurrency(text("concurrency"), around.cores),
    lends: text("concurrency") === "",
    report:
      text("report") === "" ? around.defaultReport : path.resolve(around.workspace, text("report")),
    files: filesOf(raw, around),
    ...baselineOf(raw, around),
    merge: lines(raw.merge),
    summary: onOff(raw, "summary"),
    annotations: onOff(raw, "annotations"),
    allowUntrusted: onOff(raw, "allow-untrusted"),
  };
}

function confirmOf(raw: RawInputs): Pick<Options, "confirm" | "discoverFirst"> {
  const value = raw.confirm.trim().toLowerCase();
  if (value === "discover") return { confirm: true, discoverFirst: true };
  if (value !== "true" && value !== "false") {
    throw wrong("confirm", raw.confirm.trim(), "`true`, `false` or `discover`");
  }
  return { confirm: value === "true", discoverFirst: false };
}

/** What is checked is given in one way. */
function refuseSeveral(given: readonly string[]): void {
  const [first, second] = given;
  if (second === undefined) return;
  throw new UsageError(
    `inputs \`${first}\` and \`${second}\` exclude each other: give one of them`,
  );
}

/** The address is never quoted in an error: it may hold a login. */
function address(text: string): string | null {
  if (text === "") return null;
  if (URL.canParse(text) && /^https?:\/\//i.test(text)) return text;
  throw new UsageError(
    "input `url`: it is no address of a remote server, which begins with `https://` or `http://` and names a host",
  );
}

const filesOf = (raw: RawInputs, { workspace }: Surroundings): Options["files"] => {
  const file = (name: FileReport) => {
    const given = raw[name].trim();
    return given === "" ? null : path.resolve(workspace, given);
  };
  return { sarif: file("sarif"), junit: file("junit"), html: file("html"), rdjson: file("rdjson") };
};

function baselineOf(
  raw: RawInputs,
  { workspace }: Surroundings,
): Pick<Options, "baseline" | "updateBaseline"> {
  const file = raw.baseline.trim();
  const updateBaseline = onOff(raw, "update-baseline");
  if (updateBaseline && file === "") {
    throw new UsageError(
      "input `update-baseline`: it is `true`, and the input `baseline` names no file to write",
    );
  }
  return { baseline: file === "" ? null : path.resolve(workspace, file), updateBaseline };
}

const wrong = (name: InputName, value: string, allowed: string): UsageError =>
  new UsageError(`input \`${name}\`: \`${value}\` is not allowed, expected ${allowed}`);

const lines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The longest time that a timer of Node.js takes, in seconds. */
const LONGEST = 2_147_483;

function seconds(raw: RawInputs, name: InputName): number {
  const value = raw[name].trim();
  const number = Number(value);
  if (value === "" || !Number.isFinite(number) || number <= 0 || number > LONGEST) {
    throw wrong(name, value, `seconds, a number above 0 and up to ${LONGEST}`);
  }
  return number;
}

function onOff(raw: RawInputs, name: InputName): boolean {
  const value = raw[name].trim();
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw wrong(name, value, "`true` or `false`");
}

function choice(raw: RawInputs, name: InputName): string {
  const value = raw[name].trim();
  const input = INPUTS.find((candidate) => candidate.name === name);
  const choices: readonly string[] = input && "choices" in input ? input.choices : [];
  if (choices.includes(value)) return value;
  throw wrong(name, value, oneOf(choices));
}

const oneOf = (choices: readonly string[]): string =>
  `one of ${choices.map((one) => `\`${one}\``).join(", ")}`;

function concurrency(value: string, cores: number): number {
  if (value === "") return cores;
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw wrong("concurrency", value, "a whole number from 1 to 9999");
}

/** `NAME=value` lines. The value is never quoted in an error: it may be a secret. */
function assignments(text: string): Readonly<Record<string, string>> {
  const given = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return Object.fromEntries(
    given.map((line, index) => {
      const match = /^\s*([A-Za-z_][\w.()-]*)=(.*)$/s.exec(line);
      if (!match) throw wrong("env", `line ${index + 1}`, "`NAME=value`, one per line");
      return [match[1], match[2]];
    }),
  );
}

/** The values in an input `env`, whether or not its lines are right: an error is told without them. */
export const givenValues = (text: string): readonly string[] =>
  text.split(/\r?\n/).map((line) => line.slice(line.indexOf("=") + 1));

const LEVELS: readonly string[] = ["error", "warning", "notice", "off"];

function levels(text: string, rules: readonly string[]): Readonly<Record<string, Level | "off">> {
  return Object.fromEntries(
    lines(text).map((line) => {
      const [rule = "", level = ""] = line.split("=").map((part) => part.trim());
      if (!rules.includes(rule)) {
        throw wrong(
          "levels",
          line,
          `\`rule-id=level\` with a rule of docs/rules; \`${rule}\` is none`,
        );
      }
      if (!LEVELS.includes(level)) throw wrong("levels", line, `a level that is ${oneOf(LEVELS)}`);
      return [rule, level as Level | "off"];
    }),
  );
}
