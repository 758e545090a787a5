import os from "node:os";
import { deliver } from "../deliver.ts";
import { merge } from "../merge.ts";
import { UsageError } from "../model/usage-error.ts";
import { givenValues, readOptions } from "../options/read.ts";
import { preflight } from "../preflight.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import { jsonText } from "../report/json.ts";
import { neutralize } from "../report/neutralize.ts";
import { Secrets } from "../report/secrets.ts";
import { textOf } from "../report/text.ts";
import { RULES } from "../rules/index.ts";
import { TOOL } from "../version.ts";
import { type Request, readArgs } from "./args.ts";
import { explainText } from "./explain.ts";
import { help } from "./help.ts";
import { liveProgress, plainProgress, silent } from "./progress.ts";
import { printRules } from "./rules.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the check on the command line; the exit code of the process tells how it went. */
export async function runCli(terminal: Terminal): Promise<void> {
  const secrets = new Secrets(terminal.env);
  try {
    terminal.exitCode = await answer(readArgs(terminal.argv.slice(2)), terminal, secrets);
  } catch (error) {
    const usage = error instanceof UsageError;
    const text = usage ? error.message : String((error as Error).stack);
    terminal.stderr.write(`mcp-handshake: ${neutralize(secrets.hide(text))}\n`);
    terminal.exitCode = usage ? 2 : 3;
  }
}

async function answer(request: Request, terminal: Terminal, secrets: Secrets): Promise<number> {
  switch (request.kind) {
    case "help":
      terminal.stdout.write(help());
      return 0;
    case "version":
      terminal.stdout.write(`${TOOL.version}\n`);
      return 0;
    case "explain":
      return explainText(request, terminal, secrets);
    case "rules":
      return printRules(request, terminal);
    case "check":
      return check(request, terminal, secrets);
  }
}

async function check(
  { inputs, json }: Extract<Request, { kind: "check" }>,
  { stdout, stderr, env, cwd }: Terminal,
  secrets: Secrets,
): Promise<number> {
  secrets.learn(givenValues(inputs.env));
  const options = readOptions(inputs, {
    workspace: cwd(),
    cores: os.availableParallelism(),
    defaultReport: null,
    rules: RULES.map(({ id }) => id),
  });
  const progress = json ? silent : stdout.isTTY ? liveProgress(stdout) : plainProgress(stderr);
  const variables = env as Readonly<Record<string, string>>;
  const report = await (options.merge.length > 0
    ? merge(options, secrets)
    : preflight(options, { env: variables, onProgress: progress.show, secrets })
  ).finally(progress.end);
  const color = stdout.isTTY === true && !env.NO_COLOR;
  stdout.write(json ? jsonText(report) : neutralize(textOf(report, color)));
  await deliver(report, options, env);
  return exitCodeOf(report);
}
