import { expect, test } from "@jest/globals";
import { getsNoSecrets } from "../../src/plan/secrets-of-event.ts";

const from = (head: string | null) => ({
  pull_request: {
    head: { repo: head === null ? null : { full_name: head } },
    base: { repo: { full_name: "owner/acme" } },
  },
});
const DEPENDABOT = "dependabot[bot]";

test.each([
  ["a pull request from a fork", "pull_request", "stranger", from("stranger/acme"), true],
  ["one from a fork that is gone", "pull_request", "stranger", from(null), true],
  ["a review of one from a fork", "pull_request_review", "owner", from("stranger/acme"), true],
  ["a pull request of the repository itself", "pull_request", "owner", from("owner/acme"), false],
  ["the same, written otherwise", "pull_request", "owner", from("Owner/Acme"), false],
  ["Dependabot's pull request", "pull_request", DEPENDABOT, from("owner/acme"), true],
  ["Dependabot's push", "push", DEPENDABOT, {}, true],
  ["Dependabot as the sender alone", "push", "", { sender: { login: DEPENDABOT } }, true],
  ["a push", "push", "owner", {}, false],
  ["an event with secrets for a fork", "pull_request_target", "x", from("stranger/acme"), false],
  ["a schedule", "schedule", "owner", {}, false],
  ["a pull request without a payload", "pull_request", "owner", null, false],
  ["a payload of another shape", "pull_request", "owner", { pull_request: "head" }, false],
  ["no event at all", "", "", null, false],
])("%s", (_name, name, actor, payload, expected) => {
  expect(getsNoSecrets({ name, actor, payload })).toBe(expected);
});
