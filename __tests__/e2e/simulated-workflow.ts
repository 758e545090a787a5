import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import picomatch from "picomatch";
import { parse } from "yaml";
import { type ActionRun, runAction } from "./bundle.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly id?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly name: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: string };
  readonly steps: readonly Step[];
}

type Context = { readonly [key: string]: unknown };

/** What became of one job. */
export interface JobRun {
  readonly name: string;
  readonly result: "success" | "failure";
  readonly action: ActionRun | null;
}

/** What became of a workflow: the runs of each job, none where it was skipped. */
export interface WorkflowRun {
  readonly jobs: Readonly<Record<string, readonly JobRun[]>>;
  /** Folder with a file for each artifact. */
  readonly artifacts: string;
}

/** Runs a workflow as GitHub would, as far as the example needs it: `MCP Handshake` by the committed bundle, artifacts as files. */
export function runWorkflow(file: string, workspace: string): WorkflowRun {
  const { jobs }: { jobs: Readonly<Record<string, Job>> } = parse(readFileSync(file, "utf8"));
  const artifacts = mkdtempSync(path.join(os.tmpdir(), "artifacts-"));
  const runs: Record<string, readonly JobRun[]> = {};
  const needs: Record<string, Context> = {};
  for (const [id, job] of Object.entries(jobs)) {
    const before = [job.needs ?? []].flat().map((need) => needs[need]?.result);
    const mayRun = before.every((result) => result === "success");
    const wanted = job.if ? holds(job.if, { needs }) : true;
    const runsAnyway = job.if?.includes("always()") ?? false;
    const matrix = wanted && (mayRun || runsAnyway) ? matrixOf(job, { needs }) : [];
    const done = matrix.map((entry) => runJob(job, { needs, matrix: entry }, workspace, artifacts));
    runs[id] = done.map(({ run }) => run);
    const failed = done.some(({ run }) => run.result === "failure");
    const result = done.length === 0 ? "skipped" : failed ? "failure" : "success";
    needs[id] = { result, outputs: done[0]?.outputs ?? {} };
  }
  return { jobs: runs, artifacts };
}

function matrixOf(job: Job, context: Context): readonly Context[] {
  if (!job.strategy) return [{}];
  const { include } = filledIn(job.strategy.matrix, context) as { include: readonly Context[] };
  if (include.length === 0) throw new Error("Matrix vector 'include' does not contain any values");
  return include;
}

function runJob(job: Job, around: Context, workspace: string, artifacts: string) {
  const temp = mkdtempSync(path.join(os.tmpdir(), "runner-temp-"));
  const steps: Record<string, Context> = {};
  const context = { ...around, runner: { temp }, steps };
  let result: JobRun["result"] = "success";
  let action: ActionRun | null = null;
  for (const step of job.steps) {
    const condition = step.if ?? "success()";
    if (result === "failure" && !condition.includes("always()")) continue;
    if (step.if && !holds(step.if, context)) continue;
    const inputs = inputsOf(step, context);
    const kind = /^[\w-]+\/([\w-]+)@v\d+$/.exec(step.uses ?? "")?.[1] ?? step.run;
    switch (kind) {
      case "checkout":
        break;
      case "mcp-handshake":
        action = runAction(workspace, inputs, { RUNNER_TEMP: temp });
        steps[step.id ?? ""] = { outputs: action.outputs };
        if (action.code !== 0) result = "failure";
        break;
      case "upload-artifact":
        mkdirSync(path.join(artifacts, inputs.name ?? ""));
        upload(inputs, artifacts);
        break;
      case "download-artifact":
        download(inputs, artifacts);
        break;
      case "exit 1":
        result = "failure";
        break;
      default:
        throw new Error(`a step that is not simulated: ${kind}`);
    }
  }
  const outputs = Object.fromEntries(
    Object.entries(job.outputs ?? {}).map(([key, text]) => [key, filledIn(text, context)]),
  );
  return { run: { name: String(filledIn(job.name, context)), result, action }, outputs };
}

const inputsOf = (step: Step, context: Context): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(step.with ?? {}).map(([key, value]) => [
      key,
      String(filledIn(String(value), context)),
    ]),
  );

function upload({ name = "", path: file = "" }: Readonly<Record<string, string>>, to: string) {
  copyFileSync(file, path.join(to, name, path.basename(file)));
}

function download(
  { pattern = "", path: to = "" }: Readonly<Record<string, string>>,
  artifacts: string,
) {
  mkdirSync(to, { recursive: true });
  for (const [file, name] of filesIn(artifacts)) {
    if (picomatch.isMatch(name, pattern)) copyFileSync(file, path.join(to, path.basename(file)));
  }
}

/** Files of artifacts, and the artifact of each. */
export const filesIn = (artifacts: string): readonly (readonly [file: string, name: string])[] =>
  readdirSync(artifacts).flatMap((name) =>
    readdirSync(path.join(artifacts, name)).map((file): [string, string] => [
      path.join(artifacts, name, file),
      name,
    ]),
  );

/** A text in which `${{ }}` stands, or the very value where it is all. */
function filledIn(text: string, context: Context): unknown {
  const whole = /^\$\{\{ ([^}]*) \}\}$/.exec(text);
  if (whole) return expression(whole[1] ?? "", context);
  return text.replace(/\$\{\{ ([^}]*) \}\}/g, (_all, inner) => String(expression(inner, context)));
}

function expression(text: string, context: Context): unknown {
  const json = /^fromJSON\((.*)\)$/.exec(text);
  if (json) return JSON.parse(String(expression(json[1] ?? "", context)));
  return text
    .split(".")
    .reduce<unknown>((value, key) => (value as Context | undefined)?.[key], context);
}

/** `a == 'x' || b != 'y'`, or `always()`. */
const holds = (condition: string, context: Context): boolean =>
  condition.split(" || ").some((part) => {
    if (part === "always()") return true;
    const [, left = "", sign, right] = /^(\S+) ([!=]=) '(.*)'$/.exec(part) ?? [];
    if (!sign) throw new Error(`a condition that is not simulated: ${part}`);
    return (String(expression(left, context)) === right) === (sign === "==");
  });
