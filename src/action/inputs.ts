import os from "node:os";
import path from "node:path";
import { ruleIdsFor } from "../judging-later.ts";
import type { Options } from "../model/options.ts";
import { givenValues, readOptions } from "../options/read.ts";
import { INPUTS, type RawInputs } from "../options/table.ts";
import type { Secrets } from "../report/secrets.ts";
import type { Toolkit } from "./toolkit.ts";

/** The inputs of the step as options. */
export async function readInputs(
  toolkit: Pick<Toolkit, "getInput">,
  env: Readonly<Record<string, string>>,
  secrets: Secrets,
): Promise<Options> {
  const texts = INPUTS.map(({ name }) => [name, toolkit.getInput(name)] as const);
  const raw = Object.fromEntries(texts) as RawInputs;
  secrets.learn(givenValues(raw.env));
  const temporary = path.resolve(env.RUNNER_TEMP || os.tmpdir());
  return readOptions(raw, {
    workspace: path.resolve(env.GITHUB_WORKSPACE || "."),
    cores: os.availableParallelism(),
    defaultReport: path.join(temporary, "mcp-handshake", "report.json"),
    rules: await ruleIdsFor(raw),
  });
}
