import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseEnv } from "node:util";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { shownPath } from "../plan/shown-path.ts";

const MAX_BYTES = 65_536;

/** The names in a `.env` of the folder in which a server starts: pydantic-settings, for one, reads it by itself. */
export async function inspectDotenv(plan: Plan): Promise<readonly Fact[]> {
  const target = path.join(plan.start.cwd, ".env");
  const names = Object.keys(parseEnv(await textOf(target)))
    .toSorted()
    .join(", ");
  return names === ""
    ? []
    : [fact("dotenv-file", { file: shownPath(target, plan.workspace), names })];
}

/** Empty where there is no such file, or none of a reasonable size. */
async function textOf(target: string): Promise<string> {
  const found = await stat(target).catch(() => null);
  if (!found?.isFile() || found.size > MAX_BYTES) return "";
  return readFile(target, "utf8").catch(() => "");
}
