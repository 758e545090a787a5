import { fact } from "../model/fact.ts";
import type { Foreign } from "../plan/trust/foreign.ts";
import { defineRule } from "./engine/define-rule.ts";
import { factOf } from "./engine/fact-of.ts";
import { ONLY_READ } from "./engine/sketches.ts";
import { fillIn } from "./engine/text.ts";
import { wouldStart } from "./engine/would-start.ts";

const ON_PULL_REQUEST =
  "Check pull requests on `pull_request`, which hands no secrets to a fork unless a private repository is set " +
  "to send them:\n\n    on: pull_request\n\n";

/** True of every event whose workflow is that of the default branch. */
const OWN_BRANCH =
  "To check what the workflow itself is of, check out without `ref` and `repository`:\n\n" +
  "    - uses: actions/checkout@v7\n\n";

const WITH_HISTORY =
  "To have the checkout compared with the base branch, give git its commits: `fetch-depth: 0` at " +
  "`actions/checkout`.\n\n";

const ALLOW =
  "If you have read what would be started, and the code behind it, and trust both, set `allow-untrusted: true` on " +
  "this step.";

const DIFFERENCES: Readonly<Record<Foreign["kind"], string>> = {
  unknown: "git does not show the base branch here, so that nothing could be compared with it",
  config: "`{path}` is not in the same form on the base branch",
  file: "`{path}`, which {source} names or the start reads, is not in the same form on the base branch",
  commit:
    "the entry can run code of the workspace, where a commit is checked out whose files are not those of the base branch",
  tracked:
    "the entry can run code of the workspace, where `{path}` is not in the same form as on the base branch",
};

export default defineRule({
  id: "untrusted-event",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "name",
  title: "not started: `{event}` gives secrets to code that may be a stranger's",
  why:
    "A workflow on `{event}` can have the secrets of this repository though a stranger brought it about, and " +
    "{difference}. What would be started could take them. Nothing of this server was installed, started or asked.",
  fix: "{remedy}",
  detect: (evidence) => {
    const found = factOf("untrusted-event", evidence);
    if (!found) return undefined;
    const { event = "", kind = "", path = "", base = "", checkout } = found.captures;
    const source = evidence.server.file === null ? "the command line" : "the config";
    const difference = fillIn(DIFFERENCES[kind as Foreign["kind"]], { path, source });
    const remedy = [
      ON_PULL_REQUEST,
      ...(checkout === "own" ? [OWN_BRANCH] : []),
      ...(kind === "unknown" ? [WITH_HISTORY] : []),
      ALLOW,
    ].join("");
    return {
      captures: { event, difference, remedy },
      origin: found.origin,
      evidence: wouldStart(evidence),
      details: { event, kind, ...(path && { path }), ...(base && { base }) },
    };
  },
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
        facts: [
          fact("untrusted-event", {
            event: "pull_request_target",
            kind: "config",
            path: ".mcp.json",
            base: "0f3c5c1e2b7a49d88e6f0b1a2c3d4e5f60718293",
            checkout: "own",
          }),
        ],
      },
    },
    {
      name: "the config is as it was, and the script that it names is not",
      evidence: {
        command: ["node", "server.js"],
        ...ONLY_READ,
        facts: [
          fact("untrusted-event", {
            event: "workflow_run",
            kind: "file",
            path: "server.js",
            base: "0f3c5c1e2b7a49d88e6f0b1a2c3d4e5f60718293",
            checkout: "own",
          }),
        ],
      },
    },
    {
      name: "the script is as it was too, but not the commit around it, and a variable is not set either",
      evidence: {
        command: ["node", "server.js"],
        env: { API_KEY: "${API_KEY}" },
        ...ONLY_READ,
        facts: [
          fact("unset-variable", { variable: "API_KEY", reference: "${API_KEY}" }),
          fact("untrusted-event", {
            event: "issue_comment",
            kind: "commit",
            path: "",
            base: "0f3c5c1e2b7a49d88e6f0b1a2c3d4e5f60718293",
            checkout: "own",
          }),
        ],
      },
    },
    {
      name: "a server behind a URL, and a clone without the commit of the base branch",
      evidence: {
        remote: {},
        ...ONLY_READ,
        facts: [
          fact("untrusted-event", {
            event: "pull_request_target",
            kind: "unknown",
            path: "",
            base: "0f3c5c1e2b7a49d88e6f0b1a2c3d4e5f60718293",
            checkout: "own",
          }),
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
