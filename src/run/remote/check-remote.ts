import { performance } from "node:perf_hooks";
import type { Ending, Evidence } from "../../model/evidence.ts";
import type { RemotePlan, RemoteSeen } from "../../model/remote.ts";
import { NOTHING_SEEN } from "../../plan/idle.ts";
import type { Check } from "../check-server.ts";
import type { HttpClient } from "../http/client.ts";
import { openHttp } from "../http/open.ts";
import { Stages } from "../stages.ts";
import { ask, type Outcome } from "./ask.ts";
import { Channel } from "./channel.ts";
import { documentsBy } from "./documents.ts";
import { findLogin } from "./login.ts";

/** What asking a server behind a URL needs beside its plan. */
export interface CheckRemote extends Pick<Check, "runStartedAt" | "onStage"> {
  /** Whether a server of the modern era is also asked whether clients of the legacy one get through. */
  readonly bothEras: boolean;
}

/** Asks a server behind a URL as clients do; every connection is closed when it settles. */
export async function checkRemote(plan: RemotePlan, check: CheckRemote): Promise<Evidence> {
  const stages = new Stages(check.runStartedAt, check.onStage);
  const { url, env, trust } = plan;
  const http = openHttp({ env, configured: url, ...(trust && { trust }) });
  try {
    return await evidenceFrom(plan, http, stages, check.bothEras);
  } finally {
    http.close();
  }
}

async function evidenceFrom(
  plan: RemotePlan,
  http: HttpClient,
  stages: Stages,
  bothEras: boolean,
): Promise<Evidence> {
  stages.enter("remote");
  const begun = performance.now();
  const channel = new Channel(http, plan.timeoutMs);
  const outcomes = await ask(plan, channel, bothEras);
  const best = bestOf(outcomes);
  const ending = endingOf(best, channel.now);
  stages.close(begun, best.handshake, ending, "remote");
  return {
    ...NOTHING_SEEN,
    server: plan.server,
    plan: null,
    remote: { ...seenIn(plan, outcomes, best, channel), login: await loginOf(plan, best, http) },
    due: true,
    facts: plan.facts,
    ending,
    handshake: best.handshake,
    exchange: channel.exchange,
    stage: stages.current,
    stages: stages.all,
    resolved: null,
    node: null,
  };
}

/** Where a 401 says, or its host tells, how to log in. */
async function loginOf(plan: RemotePlan, { trouble }: Outcome, http: HttpClient) {
  const isAsked = trouble?.kind === "status" && trouble.answer.status === 401;
  return isAsked ? findLogin(trouble.answer, plan.url, documentsBy(http)) : null;
}

/** The transport that worked, else that of the entry. */
function bestOf(outcomes: readonly Outcome[]): Outcome {
  const completed = outcomes.find(({ handshake }) => handshake.kind === "completed");
  const best = completed ?? outcomes[0];
  if (!best) throw new Error("a server was asked over no transport");
  return best;
}

function seenIn(
  plan: RemotePlan,
  outcomes: readonly Outcome[],
  best: Outcome,
  { answers }: Channel,
): Omit<RemoteSeen, "login"> {
  const { trouble, eras, discover, redirectedTo } = best;
  const isCompleted = best.handshake.kind === "completed";
  const own = outcomes.find(({ transport }) => transport === plan.transport);
  return {
    plan,
    answers: [...answers],
    trouble,
    spoken: isCompleted ? best.transport : null,
    unspoken: isCompleted && own !== best ? (own?.trouble ?? null) : null,
    redirectedTo,
    discover,
    eras,
  };
}

/** A server behind a URL has no process: `running` where it answered. */
function endingOf({ trouble, handshake }: Outcome, now: number): Ending {
  if (trouble?.kind !== "unreached" || handshake.kind === "completed") return { kind: "running" };
  const { code, afterMs } = trouble.failure;
  return code === "TIMED_OUT"
    ? { kind: "timed-out", afterMs: Math.max(afterMs, now) }
    : { kind: "not-spawned", errno: code };
}
