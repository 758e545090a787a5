import type { Plan } from "../model/plan.ts";
import type { RemoteSeen } from "../model/remote.ts";
import { type Conversation, curlOf } from "./reproduce/curl.ts";
import { posix } from "./reproduce/posix.ts";
import { BEGINNING, powershell } from "./reproduce/powershell.ts";
import { type Course, type Rerun, rerunOf } from "./reproduce/rerun.ts";

/**
 * A command that repeats by hand what has failed, in the workspace: the install, or the start with what was sent to
 * it. It is for PowerShell where the run was on Windows (`win32`), else for a POSIX shell. Variables are given by
 * name; only what stands in the config for everybody to see is given by value.
 */
export const reproduce = (plan: Plan, course: Course = {}, platform = "linux"): string =>
  commandOf(rerunOf(plan, course), platform);

/** The same for a server behind a URL: the request that failed, by `curl`; `null` where one request shows nothing. */
export function reproduceRemote(
  seen: RemoteSeen,
  talk: Conversation,
  platform = "linux",
): string | null {
  const rerun = curlOf(seen, talk);
  return rerun && commandOf(rerun, platform);
}

const commandOf = (rerun: Rerun, platform: string): string =>
  platform === "win32" ? powershell(rerun) : posix(rerun);

/** The language of such a command, as code blocks name it. */
export const shellOf = (command: string): "powershell" | "sh" =>
  command.startsWith(BEGINNING) ? "powershell" : "sh";
