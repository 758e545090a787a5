import os from "node:os";
import path from "node:path";
import type { Options } from "../model/options.ts";
import { readOptions } from "../options/read.ts";
import { INPUTS, type RawInputs } from "../options/table.ts";
import { RULES } from "../rules/index.ts";
import type { Toolkit } from "./toolkit.ts";

/** The inputs of the step as options. */
export function readInputs(
  toolkit: Pick<Toolkit, "getInput">,
  env: Readonly<Record<string, string>>,
): Options {
  const texts = INPUTS.map(({ name }) => [name, toolkit.getInput(name)] as const);
  const temporary = path.resolve(env.RUNNER_TEMP || os.tmpdir());
  return readOptions(Object.fromEntries(texts) as RawInputs, {
    workspace: path.resolve(env.GITHUB_WORKSPACE || "."),
    cores: os.availableParallelism(),
    defaultReport: path.join(temporary, "mcp-handshake", "report.json"),
    rules: RULES.map(({ id }) => id),
  });
}
