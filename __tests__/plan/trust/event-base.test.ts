import { expect, test } from "@jest/globals";
import { basesOf, eventBaseOf } from "../../../src/plan/trust/event-base.ts";

const NAMED = "a".repeat(40);
const OWN = "b".repeat(40);
const HEAD = "c".repeat(40);

const of = (name: string, payload: unknown, sha: string | undefined = OWN) =>
  eventBaseOf({ name, actor: "", payload }, sha);

const pullRequest = (head: string | null, sha: unknown = NAMED) => ({
  pull_request: {
    base: { sha, repo: { full_name: "acme/acme" } },
    head: { sha: HEAD, repo: head === null ? null : { full_name: head } },
  },
});

test("the payload's base comes first, and the commit of the workflow only where that is checked out", () => {
  const base = of("pull_request_target", pullRequest("stranger/acme"));
  expect(base).toMatchObject({ named: NAMED, own: OWN, checkout: "own" });
  expect(base && basesOf(base, HEAD)).toEqual([NAMED]);
  expect(base && basesOf(base, null)).toEqual([NAMED]);
  expect(base && basesOf(base, OWN)).toEqual([NAMED, OWN]);
});

test("without one in the payload it is the commit of the workflow", () => {
  const payload = {
    workflow_run: { head_sha: HEAD, head_repository: { full_name: "stranger/acme" } },
  };
  const base = of("workflow_run", payload);
  expect(base && basesOf(base, HEAD)).toEqual([OWN]);
});

test.each([["HEAD"], ["-x"], ["A".repeat(40)], ["a".repeat(41)], [""]])(
  "%j is no commit",
  (sha) => {
    const base = eventBaseOf({ name: "issues", actor: "", payload: null }, sha);
    expect(base && basesOf(base, null)).toEqual([]);
    const named = of("pull_request_target", pullRequest("stranger/acme", sha));
    expect(named?.named).toBeNull();
  },
);

test("the names of SHA-256 repositories are commits too", () => {
  expect(of("issues", null, "d".repeat(64))).toMatchObject({ own: "d".repeat(64) });
});

test.each(["pull_request_review", "pull_request_review_comment"])(
  "%s is about no secrets of a fork, and about nobody else's code in the own repository",
  (name) => {
    expect(of(name, pullRequest("stranger/acme"))).toBeNull();
    expect(of(name, pullRequest(null))).toBeNull();
    expect(of(name, pullRequest("Acme/acme"))).toBeNull();
    const unclear = of(name, { pull_request: { base: { sha: NAMED } } });
    expect(unclear).toMatchObject({ named: NAMED, own: null, checkout: "merge" });
    expect(of(name, null)).toMatchObject({ named: null, own: null });
  },
);
