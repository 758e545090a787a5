import os from "node:os";
import { deliver } from "../deliver.ts";
import { merge } from "../merge.ts";
import { UsageError } from "../model/usage-error.ts";
import { readOptions } from "../options/read.ts";
import { preflight } from "../preflight.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import { jsonText } from "../report/json.ts";
import { neutralize } from "../report/neutralize.ts";
import { textOf } from "../report/text.ts";
import { RULES } from "../rules/index.ts";
import { hearSignals } from "../run/interrupt.ts";
import { hearLostOutput } from "../run/lost-output.ts";
import { problemOf } from "../run/problem.ts";
import { TOOL } from "../version.ts";
import { type Request, readArgs } from "./args.ts";
import { explainText } from "./explain.ts";
import { help } from "./help.ts";
import { liveProgress, plainProgress, silent } from "./progress.ts";
import { printRules } from "./rules.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the check on the command line; the exit code of the process tells how it went. */
export async function runCli(terminal: Terminal): Promise<void> {
  const whyLost = hearLostOutput(terminal);
  try {
    terminal.exitCode = await answer(readArgs(terminal.argv.slice(2)), terminal);
  } catch (error) {
    terminal.exitCode = tellError(error, terminal);
  }
  const lost = await whyLost();
  if (lost === null) return;
  complain(terminal, lost);
  terminal.exitCode ||= 2;
}

function tellError(error: unknown, terminal: Terminal): number {
  const usage = error instanceof UsageError;
  complain(terminal, usage ? error.message : String((error as Error).stack));
  return usage ? 2 : 3;
}

const complain = ({ stderr }: Pick<Terminal, "stderr">, text: string): void => {
  stderr.write(`mcp-handshake: ${neutralize(text)}\n`);
};

async function answer(request: Request, terminal: Terminal): Promise<number> {
  switch (request.kind) {
    case "help":
      terminal.stdout.write(help());
      return 0;
    case "version":
      terminal.stdout.write(`${TOOL.version}\n`);
      return 0;
    case "explain":
      return explainText(request, terminal);
    case "rules":
      return printRules(request, terminal);
    case "check":
      return check(request, terminal);
  }
}

async function check(request: Check, terminal: Terminal): Promise<number> {
  const { stop, conclude } = hearSignals();
  const code = await checkUntil(stop, request, terminal).catch((error) =>
    tellError(error, terminal),
  );
  await conclude();
  return code;
}

type Check = Extract<Request, { kind: "check" }>;

async function checkUntil(
  stop: AbortSignal,
  { inputs, json }: Check,
  { stdout, stderr, env, cwd }: Terminal,
): Promise<number> {
  const options = readOptions(inputs, {
    workspace: currentFolder(cwd),
    cores: os.availableParallelism(),
    defaultReport: null,
    rules: RULES.map(({ id }) => id),
  });
  const progress = json ? silent : stdout.isTTY ? liveProgress(stdout) : plainProgress(stderr);
  const variables = env as Readonly<Record<string, string>>;
  const problems: string[] = [];
  const onUnwritten = (problem: string) => void problems.push(problem);
  const around = { env: variables, onProgress: progress.show, onUnwritten, stop };
  const report = await (options.merge.length > 0
    ? merge(options)
    : preflight(options, around)
  ).finally(progress.end);
  const color = stdout.isTTY === true && !env.NO_COLOR;
  stdout.write(json ? jsonText(report) : neutralize(textOf(report, color)));
  const { unwritten, noSummary } = await deliver(report, options, env);
  problems.push(...unwritten);
  for (const problem of [...problems, noSummary ?? []].flat()) complain({ stderr }, problem);
  return exitCodeOf(report, problems);
}

function currentFolder(cwd: Terminal["cwd"]): string {
  try {
    return cwd();
  } catch (error) {
    throw new UsageError(`the current folder cannot be used (${problemOf(error)})`);
  }
}
