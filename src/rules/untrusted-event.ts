import { fact } from "../model/fact.ts";
import { defineRule } from "./engine/define-rule.ts";
import { ONLY_READ } from "./engine/sketches.ts";

export default defineRule({
  id: "untrusted-event",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "name",
  title: "not started: `{event}` gives secrets to a config that may be a stranger's",
  why:
    "A workflow on `{event}` runs with the secrets of this repository, and this config was not found in the " +
    "same form on the base branch. A config names programs to run: starting them here would hand those " +
    "secrets to whoever wrote it. The config was read and judged, and nothing of it was installed or " +
    "started.",
  fix:
    "Run the check on `pull_request`, which gives no secrets to a fork:\n\n" +
    "    on: pull_request\n\n" +
    "If the base branch has this very config, let the check see that: `actions/checkout` with " +
    "`fetch-depth: 0`. If you have read the change and trust it, set `allow-untrusted: true` on this step.",
  signals: [{ fact: "untrusted-event" }],
  repair: {
    language: "yaml",
    before: `on: pull_request_target`,
    after: `on: pull_request`,
  },
  examples: [
    {
      name: "a pull request from a fork changes the config",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...ONLY_READ,
        facts: [fact("untrusted-event", { event: "pull_request_target" })],
      },
    },
    {
      name: "a comment starts the workflow, and a variable of the config is not set either",
      evidence: {
        command: ["node", "server.js"],
        env: { API_KEY: "${API_KEY}" },
        ...ONLY_READ,
        facts: [
          fact("unset-variable", { variable: "API_KEY", reference: "${API_KEY}" }),
          fact("untrusted-event", { event: "issue_comment" }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "the same server on `pull_request`, where `start` is `false`",
      evidence: ONLY_READ,
    },
  ],
});
