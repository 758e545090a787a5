import { stat } from "node:fs/promises";
import path from "node:path";
import type { Plan } from "../model/plan.ts";
import { programName } from "../plan/program-name.ts";

/** Whether there is something at a path. */
export const exists = (target: string): Promise<boolean> =>
  stat(target).then(
    () => true,
    () => false,
  );

/** Whether the script that the plan's interpreter is to run is there. */
export async function entryExists({ start }: Plan, entry: string): Promise<boolean> {
  const target = path.resolve(start.cwd, entry);
  const found = endingsFor(start.command).map((ending) => exists(target + ending));
  return (await Promise.all(found)).includes(true);
}

/** What an interpreter adds to a name that is no file. */
function endingsFor(command: string): readonly string[] {
  const program = programName(command);
  if (program === "node") return ["", ".js", ".json", ".node"];
  const readsTypeScript = /^(?:tsx|ts-node|bun)/.test(program);
  return readsTypeScript ? ["", ".ts", ".tsx", ".mts", ".js", ".mjs", ".json"] : [""];
}
