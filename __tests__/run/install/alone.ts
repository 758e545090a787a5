import { performance } from "node:perf_hooks";
import type { Evidence, Install } from "../../../src/model/evidence.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { checkServer } from "../../../src/run/check-server.ts";
import { Installer } from "../../../src/run/install/installer.ts";

/** What the install of a plan comes to. */
export async function fetched(plan: Plan): Promise<Install> {
  const installer = new Installer({ limitMs: 300_000, credentials: {}, concurrency: 2 });
  return (await installer.install(plan)).install;
}

/** A network in which nothing answers. */
const CUT_OFF = {
  HTTPS_PROXY: "http://127.0.0.1:9",
  HTTP_PROXY: "http://127.0.0.1:9",
  GOPROXY: "off",
  CARGO_NET_OFFLINE: "true",
  UV_OFFLINE: "1",
  PIP_NO_INDEX: "1",
};

/** Starts what was fetched, without a network. */
export const startedAlone = (plan: Plan): Promise<Evidence> =>
  checkServer(
    { ...plan, env: { ...plan.env, ...CUT_OFF } },
    {
      installer: null,
      runStartedAt: performance.now(),
      withheld: [],
      slot: (work) => work(),
      onStage: () => {},
    },
  );
