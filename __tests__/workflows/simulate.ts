import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { runAction } from "../e2e/bundle.ts";
import type { Job, Step } from "./read.ts";

/** What expressions read: `steps`, `needs`, `matrix` and so on. */
type Contexts = Readonly<Record<string, unknown>>;

/** Only what the workflows use: a path, or `toJSON` and `fromJSON` of one. */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const [, call, dotted = ""] = /^(?:(\w+)\()?([\w.-]+)\)?$/.exec(expression.trim()) ?? [];
  if (!dotted) throw new Error(`not simulated: ${expression}`);
  const value = dotted
    .split(".")
    .reduce<unknown>((of, key) => (of as Record<string, unknown> | undefined)?.[key], contexts);
  if (call === "toJSON") return JSON.stringify(value, null, 2);
  if (call === "fromJSON") return JSON.parse(String(value));
  return value ?? "";
}

const filled = (text: unknown, contexts: Contexts): string =>
  String(text).replace(/\$\{\{(.*?)\}\}/g, (_, inner) => String(evaluate(inner, contexts)));

const filledAll = (texts: Step["with"] = {}, contexts: Contexts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text, contexts)]));

interface StepResult {
  readonly outcome: "success" | "failure";
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
}

export interface JobResult {
  readonly result: "success" | "failure";
  readonly outputs: Readonly<Record<string, string>>;
  /** What the last step printed. */
  readonly log: string;
}

/** A workspace with what the jobs read of this repository. */
function checkedOut(): string {
  const workspace = mkdtempSync(path.join(os.tmpdir(), "handshake-job-"));
  for (const folder of [
    "__tests__/fixtures/workflows",
    "__tests__/fixtures/servers",
    "__tests__/fixtures/remotes",
  ]) {
    cpSync(folder, path.join(workspace, folder), { recursive: true });
  }
  symlinkSync(path.resolve("dist"), path.join(workspace, "dist"), "junction");
  return workspace;
}

/** Runs the steps of a job in a workspace of its own: scripts as the runner starts them, `uses: $/` by the committed bundle. */
export function simulate(job: Job, contexts: Contexts, artifacts: string): JobResult {
  const workspace = checkedOut();
  const steps: Record<string, StepResult> = {};
  let log = "";
  for (const step of job.steps ?? []) {
    const done = simulateStep(step, { ...contexts, steps }, workspace, artifacts);
    if (step.id) steps[step.id] = done;
    log = done.log;
    if (done.outcome === "failure" && !step["continue-on-error"])
      return { result: "failure", outputs: {}, log };
  }
  return { result: "success", outputs: filledAll(job.outputs, { ...contexts, steps }), log };
}

function simulateStep(
  step: Step,
  contexts: Contexts,
  workspace: string,
  artifacts: string,
): StepResult {
  const env = filledAll(step.env, contexts);
  if (step.run) return simulateScript(step.run, env, workspace);
  const inputs = filledAll(step.with, contexts);
  if (step.uses === "$/") {
    const { code, outputs, log } = runAction(workspace, inputs, env);
    return { outcome: code === 0 ? "success" : "failure", outputs, log };
  }
  return simulateArtifacts(step.uses ?? "", inputs, workspace, artifacts);
}

/** `shell: bash`, as the runner starts it. */
function simulateScript(
  script: string,
  env: Readonly<Record<string, string>>,
  cwd: string,
): StepResult {
  const output = path.join(mkdtempSync(path.join(os.tmpdir(), "runner-temp-")), "output");
  writeFileSync(output, "");
  const { PATH = "", HOME = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", script],
    {
      cwd,
      encoding: "utf8",
      timeout: 30_000,
      env: { PATH, HOME, ...env, GITHUB_OUTPUT: output },
    },
  );
  const outputs = readFileSync(output, "utf8").matchAll(/^([\w-]+)=(.*)$/gm);
  return {
    outcome: status === 0 ? "success" : "failure",
    outputs: Object.fromEntries([...outputs].map(([, name = "", value = ""]) => [name, value])),
    log: stdout + stderr,
  };
}

/** Each artifact is a folder of its name; what is downloaded by a pattern comes in such folders. */
function simulateArtifacts(
  uses: string,
  inputs: Readonly<Record<string, string>>,
  workspace: string,
  artifacts: string,
): StepResult {
  const { name = "", path: place = "", pattern = "" } = inputs;
  if (uses.startsWith("actions/upload-artifact@")) {
    mkdirSync(path.join(artifacts, name));
    cpSync(path.resolve(workspace, place), path.join(artifacts, name, path.basename(place)));
  } else if (uses.startsWith("actions/download-artifact@")) {
    const wanted = readdirSync(artifacts).filter((one) => one.startsWith(pattern.replace("*", "")));
    for (const one of wanted)
      cpSync(path.join(artifacts, one), path.join(workspace, place, one), { recursive: true });
  } else if (!uses.startsWith("actions/checkout@") || !existsSync(workspace)) {
    throw new Error(`not simulated: ${uses}`);
  }
  return { outcome: "success", outputs: {}, log: "" };
}
