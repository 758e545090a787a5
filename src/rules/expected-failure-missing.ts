import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { factOf } from "./engine/fact-of.ts";
import { UP } from "./engine/sketches.ts";
import { standingOf } from "./engine/standing.ts";
import { secondsText } from "./engine/trials.ts";

const EXPECTED = fact("expected-failure", { rules: "`missing-env-var`" });

export default defineRule({
  id: "expected-failure-missing",
  stage: "handshake",
  behindUrl: true,
  level: "error",
  levelIfUp: "error",
  confidence: "confirmed",
  at: "name",
  title: "it {stands}, though it was expected to fail with {rules}",
  why:
    "The input `expect` says that this server fails with {rules}, and it {stands}. Either what was wrong is mended, or the " +
    "check no longer sees what it was to see.",
  fix: "Take the line of `{server}` out of the input `expect`, if the server is meant to work. If not, see why it does now.",
  detect: (evidence) => {
    const expected = factOf("expected-failure", evidence);
    const standing = standingOf(evidence);
    if (!expected || (standing !== "up" && standing !== "guarded")) return undefined;
    const { handshake } = evidence;
    return {
      captures: {
        ...expected.captures,
        stands: standing === "up" ? "came up" : "is alive, and asks for a login",
      },
      evidence:
        handshake.kind === "completed"
          ? [`the handshake completed after ${secondsText(handshake.durationMs)}`]
          : [],
    };
  },
  repair: {
    language: "yaml",
    before: "with:\n  expect: |\n    tickets: fails missing-env-var\n    search: optional",
    after: "with:\n  expect: |\n    search: optional",
  },
  examples: [
    {
      name: "a server that was to stop for a variable, and comes up",
      evidence: { ...UP, facts: [EXPECTED] },
    },
    {
      name: "a server behind a URL that was to be out of reach, and asks for a login",
      evidence: {
        facts: [fact("expected-failure", { rules: "`remote-unreachable`" })],
        remote: {
          trouble: {
            kind: "status",
            answer: {
              ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "initialize" },
              ...{ status: 401, headers: {}, body: "", atMs: 120 },
            },
          },
        },
      },
    },
  ],
  counterexamples: [
    { name: "a server that comes up, of which nothing else is expected", evidence: UP },
    {
      name: "a server that fails, for whatever cause",
      evidence: {
        facts: [EXPECTED],
        stderr: "Error: ACME_API_KEY environment variable is required\n",
      },
    },
  ],
});
