import { leadingOptions } from "../leading-options.ts";
import { uvTakesValue } from "../uv-options.ts";
import type { Launch, Line } from "./launch.ts";
import { readUvRun } from "./uv-run.ts";
import { readUvTool } from "./uv-tool.ts";

/** `uvx`: https://docs.astral.sh/uv/guides/tools/ */
export const readUvx = (line: Line): Launch => readUvTool(line, [], line.args);

/** `uv run` and `uv tool run`; the options of `uv` itself may stand before the verb. */
export function readUv(line: Line): Launch | null {
  const { options, rest } = leadingOptions(line.args, uvTakesValue);
  const lead = options.flatMap(({ words }) => words);
  const [verb, next] = rest;
  if (verb === "run") return readUvRun(line, lead, rest.slice(1));
  const runsTool = verb === "tool" && (next === "run" || next === "uvx");
  return runsTool ? readUvTool(line, [...lead, verb, "run"], rest.slice(2)) : null;
}
