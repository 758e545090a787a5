import { performance } from "node:perf_hooks";
import { describe, expect, test } from "@jest/globals";
import type { Wire } from "../../src/model/experiment.ts";
import type { Plan } from "../../src/model/plan.ts";
import { checkServer } from "../../src/run/check-server.ts";
import { discoverFirst } from "../../src/run/discover-first.ts";
import { planOf } from "./run-fixture.ts";

const start = (plan: Plan, how: { readonly wire?: Wire } = {}) =>
  checkServer(plan, {
    installer: null,
    runStartedAt: performance.now(),
    withheld: [],
    slot: (work) => work(),
    onStage: () => {},
    ...how,
  });

async function told(fixture: string, patienceMs?: number) {
  const plan = planOf(["node", `${fixture}.mjs`]);
  const facts = await discoverFirst(plan, await start(plan), start, patienceMs);
  return facts.map(({ captures }) => captures);
}

describe("a good server that gets `server/discover` first", () => {
  test.each([
    ["healthy", "falls-back", undefined],
    ["speaks-both-eras", "answers", undefined],
    ["passes-over-discover", "waits", 2000],
    ["goes-silent-on-discover", "silent", 500],
  ] as const)("%s: %s", async (fixture, outcome, patienceMs) => {
    expect(await told(fixture, patienceMs)).toMatchObject([{ outcome }]);
  });

  test("exits, and what it said is kept", async () => {
    expect(await told("exits-on-discover")).toEqual([
      {
        outcome: "exits",
        seen: "it exited with code 1",
        said: "Error: ExpectedInitializeRequest",
      },
    ]);
  });

  test("refuses `initialize` after it", async () => {
    expect(await told("refuses-initialize-after-discover")).toEqual([
      {
        outcome: "refuses",
        seen: "it refused `initialize` with -32022",
        said: "Unsupported protocol version",
      },
    ]);
  });
});

describe("nothing is told of a server", () => {
  test.each(["speaks-the-modern-era-only", "crashes"])("that %s", async (fixture) => {
    expect(await told(fixture)).toEqual([]);
  });

  test("that fails without `server/discover` too, at another start", async () => {
    const plan = planOf(["node", "exits-on-discover.mjs"]);
    const seen = await start(plan);
    const broken = planOf(["node", "crashes.mjs"]);
    expect(await discoverFirst(plan, seen, () => start(broken))).toEqual([]);
  });
});
