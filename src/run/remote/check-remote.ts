import type { Evidence } from "../../model/evidence.ts";
import type { RemotePlan } from "../../model/remote.ts";
import type { Check } from "../check-server.ts";

/** What asking a server behind a URL needs beside its plan. */
export type CheckRemote = Pick<Check, "runStartedAt" | "onStage">;

/** Asks a server behind a URL as clients do; every connection is closed when it settles. */
export async function checkRemote(plan: RemotePlan, _check: CheckRemote): Promise<Evidence> {
  throw new Error(`not built yet: ${plan.url}`);
}
