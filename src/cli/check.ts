import os from "node:os";
import { judging, ruleIdsFor } from "../judging-later.ts";
import { UsageError } from "../model/usage-error.ts";
import { givenValues, readOptions } from "../options/read.ts";
import { preflight } from "../preflight.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import { neutralize } from "../report/neutralize.ts";
import type { Secrets } from "../report/secrets.ts";
import { hearSignals } from "../run/interrupt.ts";
import { problemOf } from "../run/problem.ts";
import type { Request } from "./args.ts";
import { complain, tellError } from "./complain.ts";
import { liveProgress, plainProgress, silent } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

type Check = Extract<Request, { kind: "check" }>;

/** Checks what the words ask for, or merges reports in its place; gives the exit code. */
export async function check(request: Check, terminal: Terminal, secrets: Secrets): Promise<number> {
  const { stop, conclude } = hearSignals();
  const code = await checkUntil(stop, request, terminal, secrets).catch((error) =>
    tellError(error, terminal, secrets),
  );
  await conclude();
  return code;
}

async function checkUntil(
  stop: AbortSignal,
  { inputs, json }: Check,
  { stdout, stderr, env, cwd }: Terminal,
  secrets: Secrets,
): Promise<number> {
  secrets.learn(givenValues(inputs.env));
  const options = readOptions(inputs, {
    workspace: currentFolder(cwd),
    cores: os.availableParallelism(),
    defaultReport: null,
    rules: await ruleIdsFor(inputs),
  });
  const progress = json ? silent : stdout.isTTY ? liveProgress(stdout) : plainProgress(stderr);
  const variables = env as Readonly<Record<string, string>>;
  const problems: string[] = [];
  const onUnwritten = (problem: string) => void problems.push(problem);
  const around = { env: variables, onProgress: progress.show, onUnwritten, secrets, stop };
  const report = await (options.merge.length > 0
    ? (await import("../merge.ts")).merge(options, secrets)
    : preflight(options, around)
  ).finally(progress.end);
  const color = stdout.isTTY === true && !env.NO_COLOR;
  const { deliver, jsonText, textOf } = await judging();
  stdout.write(json ? jsonText(report) : neutralize(textOf(report, color)));
  const { unwritten, noSummary } = await deliver(report, options, env);
  problems.push(...unwritten);
  for (const problem of [...problems, noSummary ?? []].flat())
    complain({ stderr }, problem, secrets);
  return exitCodeOf(report, problems);
}

function currentFolder(cwd: Terminal["cwd"]): string {
  try {
    return cwd();
  } catch (error) {
    throw new UsageError(`the current folder cannot be used (${problemOf(error)})`);
  }
}
