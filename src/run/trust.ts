import type { ConfigText } from "../configs/config-text.ts";
import type { Variables } from "../plan/environment.ts";
import type { Planned } from "../plan/plan.ts";
import { eventBaseOf } from "../plan/trust/event-base.ts";
import type { Foreign } from "../plan/trust/foreign.ts";
import { readEvent } from "./event.ts";
import { findForeign } from "./trust/find-foreign.ts";

/** The servers that are not to be started, installed or asked, each with what is not as the base branch has it. */
export interface Untrusted {
  readonly foreign: ReadonlyMap<Planned, Foreign>;
  /** Whether a program that reads a file of the workspace might read a stranger's. */
  readonly workspaceIsForeign: boolean;
}

/** Where every server is trusted. */
export const ALL_TRUSTED: Untrusted = { foreign: new Map(), workspaceIsForeign: false };

/** Compares what would be read and run with the base branch, where the event hands secrets to foreign code. */
export async function findUntrusted(
  planned: readonly Planned[],
  texts: readonly ConfigText[],
  { workspace }: { readonly workspace: string },
  env: Variables,
): Promise<Untrusted> {
  const event = eventBaseOf(await readEvent(env), env.GITHUB_SHA);
  if (!event) return ALL_TRUSTED;
  return findForeign(planned, texts, { event, workspace, env });
}
