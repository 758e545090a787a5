import { readFile } from "node:fs/promises";
import type { RunEvent } from "../plan/secrets-of-event.ts";

/** The event that a workflow runs on, as the runner tells it; outside of GitHub without a name. */
export async function readEvent(env: Readonly<Record<string, string>>): Promise<RunEvent> {
  const { GITHUB_EVENT_NAME: name = "", GITHUB_ACTOR: actor = "" } = env;
  return { name, actor, payload: await payloadIn(env.GITHUB_EVENT_PATH ?? "") };
}

async function payloadIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}
