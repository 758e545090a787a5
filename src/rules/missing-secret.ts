import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { factOf } from "./engine/fact-of.ts";
import { lackedIn, lackTitle, lackWhy } from "./engine/lack-words.ts";
import { secretsInput } from "./engine/references.ts";
import { ONLY_READ, UP } from "./engine/sketches.ts";

export default defineRule({
  id: "missing-secret",
  stage: "configure",
  level: "notice",
  levelIfUp: "notice",
  confidence: "confirmed",
  at: "env",
  title: "{what}",
  why:
    "Where the input `missing-secrets` is `skip`, or `auto` on an event that gets no secrets, a server is skipped that lacks " +
    "no more than the value of a variable. {seen}",
  fix:
    "Leave it, where this run is not to have the value, such as on a pull request from a fork: a run that has it checks the " +
    "server whole. Anywhere else, give the check what is missing:\n\n{step}",
  detect: (evidence) => {
    const lack = factOf("missing-secret", evidence);
    if (!lack) return undefined;
    const variables = lackedIn(lack.captures);
    return {
      captures: {
        what: lackTitle(lack.captures),
        seen: lackWhy(lack.captures),
        step: secretsInput(variables),
      },
      origin: lack.origin,
      evidence: [],
      details: { variables },
    };
  },
  examples: [
    {
      name: "a server that comes up with a made-up value",
      evidence: {
        ...UP,
        facts: [fact("missing-secret", { variables: "ACME_TOKEN", seen: "up", detail: "4 tools" })],
      },
    },
    {
      name: "a server that refuses what was made up",
      evidence: {
        ...ONLY_READ,
        facts: [
          fact("missing-secret", {
            variables: "ACME_URL, ACME_TOKEN",
            seen: "refused",
            detail: "the service refuses `ACME_TOKEN`",
          }),
        ],
      },
    },
    {
      name: "a server behind a URL that lets nobody in without the header",
      evidence: {
        ...ONLY_READ,
        facts: [fact("missing-secret", { variables: "ACME_TOKEN", seen: "login", detail: "" })],
      },
    },
  ],
  counterexamples: [
    {
      name: "a variable that is not set, where that is to fail",
      evidence: {
        env: { ACME_TOKEN: "${ACME_TOKEN}" },
        facts: [fact("unset-variable", { variable: "ACME_TOKEN", reference: "${ACME_TOKEN}" })],
        stderr: "Error: ACME_TOKEN is required\n",
      },
    },
  ],
});
