import { describe, expect, test } from "@jest/globals";
import { fact } from "../../../src/model/fact.ts";
import type { Sketch } from "../../../src/model/rule.ts";
import { judge } from "../../../src/rules/engine/judge.ts";
import { answerOf, notReached, refusedWith } from "../../../src/rules/engine/remote-sketches.ts";
import { RULES } from "../../../src/rules/index.ts";
import { evidenceOf } from "../evidence-of.ts";

const UNSET = fact("unset-variable", { variable: "ACME", reference: "${ACME}" });
const rules = (sketch: Sketch) =>
  judge(evidenceOf({ ...sketch, facts: [UNSET] }), RULES, {}).findings.map(
    ({ rule, level }) => `${rule} ${level}`,
  );
const headers = { Authorization: "Bearer ${ACME}" };

describe("a variable that is not set, in an entry with a URL", () => {
  test("is the cause where it stands in the address that is not reached", () => {
    const url = "https://${ACME}.example.com/mcp";
    expect(rules(notReached("dns", "ENOTFOUND", "getaddrinfo ENOTFOUND", { url }))).toEqual([
      "config-value-unresolved error",
    ]);
  });

  test("is the cause where it stands in a header and the server refuses the request", () => {
    expect(rules(refusedWith(answerOf(400), { headers }))[0]).toBe("config-value-unresolved error");
  });

  test.each([
    [
      "the host is not there",
      notReached("dns", "ENOTFOUND", "", {}, { headers }),
      "remote-unreachable",
    ],
    ["the path is not there", refusedWith(answerOf(404), { headers }), "remote-wrong-endpoint"],
    ["the server fails", refusedWith(answerOf(502), { headers }), "remote-server-error"],
  ])("is a warning where %s", (_name, sketch, root) => {
    expect(rules(sketch)).toEqual([`${root} error`, "config-value-unresolved warning"]);
  });
});
