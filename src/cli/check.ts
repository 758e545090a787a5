import os from "node:os";
import { judging } from "../judging-later.ts";
import { givenValues, readOptions } from "../options/read.ts";
import { preflight } from "../preflight.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import { neutralize } from "../report/neutralize.ts";
import type { Secrets } from "../report/secrets.ts";
import type { Request } from "./args.ts";
import { liveProgress, plainProgress, silent } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** Checks what the words ask for, or merges reports in its place; gives the exit code. */
export async function check(
  { inputs, json }: Extract<Request, { kind: "check" }>,
  { stdout, stderr, env, cwd }: Terminal,
  secrets: Secrets,
): Promise<number> {
  secrets.learn(givenValues(inputs.env));
  const options = readOptions(inputs, {
    workspace: cwd(),
    cores: os.availableParallelism(),
    defaultReport: null,
    rules: inputs.levels === "" ? [] : (await judging()).RULES.map(({ id }) => id),
  });
  const progress = json ? silent : stdout.isTTY ? liveProgress(stdout) : plainProgress(stderr);
  const variables = env as Readonly<Record<string, string>>;
  const report = await (options.merge.length > 0
    ? (await import("../merge.ts")).merge(options, secrets)
    : preflight(options, { env: variables, onProgress: progress.show, secrets })
  ).finally(progress.end);
  const color = stdout.isTTY === true && !env.NO_COLOR;
  const { deliver, jsonText, textOf } = await judging();
  stdout.write(json ? jsonText(report) : neutralize(textOf(report, color)));
  await deliver(report, options, env);
  return exitCodeOf(report);
}
