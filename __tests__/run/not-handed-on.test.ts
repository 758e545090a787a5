import { performance } from "node:perf_hooks";
import { describe, expect, test } from "@jest/globals";
import type { Plan } from "../../src/model/plan.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { checkServer } from "../../src/run/check-server.ts";
import { notHandedOn } from "../../src/run/not-handed-on.ts";
import { planOf } from "./run-fixture.ts";

const check = (plan: Plan) =>
  checkServer(plan, {
    installer: null,
    runStartedAt: performance.now(),
    withheld: [],
    slot: (work) => work(),
    onStage: () => {},
  });

/** What is told of a server that this check gave variables, where a client of this kind reads its config. */
async function told(fixture: string, client: Partial<ServerSpec>) {
  const env = { TICKETS_API_KEY: "k", TICKETS_REGION: "eu" };
  const plan = planOf(["node", `${fixture}.mjs`], { env });
  const given = { ...plan, handed: Object.keys(env), server: { ...plan.server, ...client } };
  const facts = await notHandedOn(given, await check(given), check);
  return facts.map(({ captures }) => captures.variables);
}

describe("a variable that this check gives and a client does not hand on", () => {
  test("is told where the server needs it", async () => {
    expect(await told("needs-variable", { environment: ["PATH"] })).toEqual([
      "TICKETS_API_KEY, TICKETS_REGION",
    ]);
    expect(await told("needs-variable", { keepsBack: /KEY/ })).toEqual(["TICKETS_API_KEY"]);
  });

  test("is passed over where the server comes up without it, or the client hands it on", async () => {
    expect(await told("healthy", { environment: ["PATH"] })).toEqual([]);
    expect(await told("needs-variable", { keepsBack: /REGION/ })).toEqual([]);
    expect(await told("needs-variable", { keepsBack: /OTHER/ })).toEqual([]);
    expect(await told("needs-variable", {})).toEqual([]);
  });
});
