import type { Delivered } from "../deliver.ts";
import { judging } from "../judging-later.ts";
import type { Options } from "../model/options.ts";
import type { Report } from "../model/report.ts";
import { UsageError } from "../model/usage-error.ts";
import { isPlain } from "../plan/variables/secrets.ts";
import { preflight } from "../preflight.ts";
import type { Annotation } from "../report/annotations.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import { neutralize } from "../report/neutralize.ts";
import { lineOf, type Progress } from "../report/progress.ts";
import { Secrets } from "../report/secrets.ts";
import { sha256 } from "../run/digest.ts";
import { hearSignals } from "../run/interrupt.ts";
import { hearLostOutput } from "../run/lost-output.ts";
import { problemOf } from "../run/problem.ts";
import { readInputs } from "./inputs.ts";
import type { AnnotationProperties, Toolkit } from "./toolkit.ts";

type Variables = Readonly<Record<string, string>>;

/** Runs the check as a step of a workflow; the exit code of the process tells how it went. */
export async function runAction(toolkit: Toolkit, env: Variables): Promise<void> {
  const secrets = new Secrets(env);
  const interruption = hearSignals();
  hearLostOutput(process);
  try {
    process.exitCode = await check(toolkit, env, secrets, interruption.stop);
  } catch (error) {
    const usage = error instanceof UsageError;
    const text = usage ? error.message : String((error as Error).stack);
    toolkit.setFailed(neutralize(secrets.hide(text)));
    process.exitCode = usage ? 2 : 3;
  }
  await interruption.conclude();
}

async function check(
  toolkit: Toolkit,
  env: Variables,
  secrets: Secrets,
  stop: AbortSignal,
): Promise<number> {
  const options = await readInputs(toolkit, env, secrets);
  for (const value of Object.values(options.env)) if (!isPlain(value)) toolkit.setSecret(value);
  const onProgress = (event: Progress) => {
    if (event.state !== "started") toolkit.info(lineOf(event));
  };
  const unwritten: string[] = [];
  const onUnwritten = (problem: string) => void unwritten.push(problem);
  const report = await (options.merge.length > 0
    ? (await import("../merge.ts")).merge(options, secrets)
    : preflight(options, { env, onProgress, onUnwritten, secrets, stop }));
  unwritten.push(...(await tell(report, options, toolkit, env)));
  for (const problem of unwritten) toolkit.error(neutralize(secrets.hide(problem)));
  return exitCodeOf(report, unwritten);
}

/** Gives what could not be written of the files that inputs name, a sentence each. */
async function tell(
  report: Report,
  options: Options,
  toolkit: Toolkit,
  env: Variables,
): Promise<readonly string[]> {
  const { annotationsOf, deliver, matrixOf, textOf } = await judging();
  toolkit.info(neutralize(textOf(report, false)));
  if (options.annotations)
    for (const annotation of annotationsOf(report)) annotate(annotation, toolkit);
  const { written, unwritten, noSummary } = await deliver(report, options, env);
  const matrix = matrixOf(report, { ...options, sha256 });
  const noOutputs = setOutputs(outputsOf(report, options, written, matrix), toolkit);
  for (const problem of [noSummary, noOutputs])
    if (problem !== null) toolkit.warning(neutralize(problem));
  return unwritten;
}

/** Shows an annotation through the toolkit. */
export function annotate({ level, message, ...place }: Annotation, toolkit: Toolkit): void {
  const { title, file, line, endLine, column, endColumn } = place;
  const properties: AnnotationProperties = {
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  toolkit[level](message, properties);
}

type Outputs = readonly (readonly [name: string, value: unknown])[];

/** The outputs of the step; a path is only told where a file lies there. */
function outputsOf(
  report: Report,
  options: Options,
  written: Delivered["written"],
  matrix: string,
): Outputs {
  const { counts } = report;
  const servers = report.servers.map(({ name, file, outcome, rule }) => ({
    name,
    file,
    outcome,
    rule,
  }));
  const files = { report: options.report, ...options.files };
  const pathOf = (name: keyof typeof files) => (written.has(name) ? files[name] : "");
  return [
    ["outcome", report.outcome],
    ["passed", counts.passed],
    ["failed", counts.failed],
    ["skipped", counts.skipped],
    ["servers", JSON.stringify(servers)],
    ["report", pathOf("report")],
    ["sarif", pathOf("sarif")],
    ["junit", pathOf("junit")],
    ["html", pathOf("html")],
    ["rdjson", pathOf("rdjson")],
    ["matrix", matrix],
  ];
}

/** Why the outputs are not set, or `null`. */
function setOutputs(outputs: Outputs, toolkit: Toolkit): string | null {
  try {
    for (const [name, value] of outputs) toolkit.setOutput(name, value);
    return null;
  } catch (error) {
    return `the outputs of this step are not set: the file that \`GITHUB_OUTPUT\` names cannot be written (${problemOf(error)})`;
  }
}
