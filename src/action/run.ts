import { judging } from "../judging-later.ts";
import type { Options } from "../model/options.ts";
import type { Report } from "../model/report.ts";
import { UsageError } from "../model/usage-error.ts";
import { givenValues } from "../options/read.ts";
import { isPlain } from "../plan/variables/secrets.ts";
import { preflight } from "../preflight.ts";
import type { Annotation } from "../report/annotations.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import { neutralize } from "../report/neutralize.ts";
import { lineOf, type Progress } from "../report/progress.ts";
import { Secrets } from "../report/secrets.ts";
import { sha256 } from "../run/digest.ts";
import { readInputs } from "./inputs.ts";
import type { AnnotationProperties, Toolkit } from "./toolkit.ts";

type Variables = Readonly<Record<string, string>>;

/** Runs the check as a step of a workflow; the exit code of the process tells how it went. */
export async function runAction(toolkit: Toolkit, env: Variables): Promise<void> {
  const secrets = new Secrets(env);
  try {
    secrets.learn(givenValues(toolkit.getInput("env")));
    const options = await readInputs(toolkit, env);
    for (const value of Object.values(options.env)) if (!isPlain(value)) toolkit.setSecret(value);
    const onProgress = (event: Progress) => {
      if (event.state !== "started") toolkit.info(lineOf(event));
    };
    const report = await (options.merge.length > 0
      ? (await import("../merge.ts")).merge(options, secrets)
      : preflight(options, { env, onProgress, secrets }));
    await tell(report, options, toolkit, env);
    process.exitCode = exitCodeOf(report);
  } catch (error) {
    const usage = error instanceof UsageError;
    const text = usage ? error.message : String((error as Error).stack);
    toolkit.setFailed(neutralize(secrets.hide(text)));
    process.exitCode = usage ? 2 : 3;
  }
}

async function tell(
  report: Report,
  options: Options,
  toolkit: Toolkit,
  env: Variables,
): Promise<void> {
  const { annotationsOf, deliver, matrixOf, textOf } = await judging();
  toolkit.info(neutralize(textOf(report, false)));
  if (options.annotations)
    for (const annotation of annotationsOf(report)) annotate(annotation, toolkit);
  setOutputs(report, options, matrixOf(report, { ...options, sha256 }), toolkit);
  await deliver(report, options, env);
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

function setOutputs(report: Report, options: Options, matrix: string, toolkit: Toolkit): void {
  const { counts } = report;
  const servers = report.servers.map(({ name, file, outcome, rule }) => ({
    name,
    file,
    outcome,
    rule,
  }));
  toolkit.setOutput("outcome", report.outcome);
  toolkit.setOutput("passed", counts.passed);
  toolkit.setOutput("failed", counts.failed);
  toolkit.setOutput("skipped", counts.skipped);
  toolkit.setOutput("servers", JSON.stringify(servers));
  toolkit.setOutput("report", options.report ?? "");
  toolkit.setOutput("sarif", options.files.sarif ?? "");
  toolkit.setOutput("junit", options.files.junit ?? "");
  toolkit.setOutput("html", options.files.html ?? "");
  toolkit.setOutput("rdjson", options.files.rdjson ?? "");
  toolkit.setOutput("matrix", matrix);
}
