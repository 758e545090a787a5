import type { Evidence } from "../../model/evidence.ts";
import type { Experiment, Found, Wire } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";
import type { RemotePlan } from "../../model/remote.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { meetNeed } from "./needs.ts";

/** The second start, and what of the machine it used. */
export interface Attempted {
  readonly again: Evidence;
  readonly found: Found | null;
  /** Takes back what was made for it: a start that builds on this one may need it. */
  release(): Promise<unknown>;
}

/** Checks a server once more: starts a plan as it is told to, or asks what is behind a URL. */
export interface CheckAgain {
  readonly start: (plan: Plan, wire?: Wire) => Promise<Evidence>;
  readonly reach: (remote: RemotePlan) => Promise<Evidence>;
}

/** Makes one change and checks the server once more; `null` where the change does not apply, or cannot be made here. */
export async function attempt(
  seen: Pick<Evidence, "plan" | "remote" | "install">,
  experiment: Experiment,
  check: CheckAgain,
): Promise<Attempted | null> {
  const { plan, remote } = seen;
  if (plan) return startOnce(plan, seen, experiment, check.start);
  if (!remote || !experiment.reach) return null;
  const again = await check.reach(experiment.reach(remote.plan));
  return { again, found: null, release: async () => {} };
}

async function startOnce(
  plan: Plan,
  { install }: Pick<Evidence, "install">,
  { need, alter, wire, emptyCache = false }: Experiment,
  check: CheckAgain["start"],
): Promise<Attempted | null> {
  const isMissing = install.kind === "failed" || install.kind === "timed-out";
  const met = need ? await meetNeed(need, plan) : NOTHING_NEEDED;
  if (!met) return null;
  const cache = await temporaryFolder("cache");
  const release = () => Promise.all([met.release(), cache.release()]);
  try {
    const altered = alter?.(plan, met.found) ?? plan;
    const isFetched = !altered.install || (altered.install.key === plan.install?.key && !isMissing);
    const isReady = isFetched && !emptyCache;
    const again = await check(isReady ? asItIs(altered) : fetched(altered, cache.path), wire);
    return { again, found: need ? met.found : null, release };
  } catch (error) {
    await release();
    throw error;
  }
}

const NOTHING_NEEDED = { found: { value: "", label: "" }, release: async () => {} };

/** A plan without its install: what was fetched for the first start is there. */
export const asItIs = (plan: Plan): Plan => ({ ...plan, install: null, project: null });

/** What this start fetches goes into a cache that is thrown away. */
const fetched = (plan: Plan, cache: string): Plan => ({
  ...plan,
  project: null,
  env: {
    ...plan.env,
    ...Object.fromEntries(CACHES.map((name) => [name, cache])),
    UV_PROJECT_ENVIRONMENT: `${cache}/environment`,
  },
  // What is fetched depends on them, so that nothing counts as fetched before.
  given: [...plan.given, ...CACHES, "UV_PYTHON"],
});

/** Where launchers keep what they fetch. */
const CACHES = [
  "npm_config_cache",
  "UV_CACHE_DIR",
  "PIPX_HOME",
  "BUN_INSTALL_CACHE_DIR",
  "DENO_DIR",
];
