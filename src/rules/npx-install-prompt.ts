import type { Evidence } from "../model/evidence.ts";
import type { Replacement } from "../model/finding.ts";
import type { Plan } from "../model/plan.ts";
import type { Captures } from "../model/rule.ts";
import { programName } from "../plan/program-name.ts";
import { withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { insertWords } from "./engine/edits.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { installFailed, UP } from "./engine/sketches.ts";

const refused = ({ wanted = "" }: Captures): Captures => ({
  what: "npm may not install",
  wanted: `\`${wanted}\``,
  reason:
    "It is not in the cache yet, and something tells npm to answer its question whether to fetch it with no: " +
    "`yes=false` in an `.npmrc`, the variable `npm_config_yes`, or an option such as `--no`.",
  first: wanted,
});

const waits = ({ wanted, spec }: Captures): Captures => ({
  what: "npm asks whether it may install",
  wanted: wanted ? `\`${wanted}\`` : "the package",
  reason:
    "It asks only where its input is a terminal, as it is behind a wrapper that makes one; no client ever answers.",
  first: wanted || spec || "PACKAGE",
});

const REFUSING = new Set(["--no", "--no-install", "--yes=false", "--no-yes"]);

function withYes(plan: Plan): Plan {
  const others = plan.args.filter((word) => !REFUSING.has(word));
  // `npm exec` has its verb in front.
  const at = /^(?:exec|x)$/.test(others[0] ?? "") ? 1 : 0;
  return withWords(plan, plan.command, [...others.slice(0, at), "-y", ...others.slice(at)]);
}

const ANSWERING = /^(?:-y|--yes(?:=.*)?|--no(?:-yes|-install)?(?:=.*)?)$/;

/** Only where nothing else answers the question: that would have to go as well. */
function edit(evidence: Evidence): Replacement | undefined {
  const { command = "", args = [] } = evidence.plan ?? {};
  if (programName(command) !== "npx" || args.some((word) => ANSWERING.test(word))) return undefined;
  return insertWords(evidence, 0, ["-y"]);
}

export default defineRule({
  id: "npx-install-prompt",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "args",
  title: "{what} {wanted}",
  why:
    "`npx` fetches a package at the first start. {reason} On a machine that has the package already, the same line " +
    "works, so the trouble shows first on a new machine or a runner.",
  fix:
    'Write `-y` as the first argument of `npx`:\n\n    "args": ["-y", "{first}", ...]\n\n' +
    "and take `--no` or `--no-install` out, if it is there. `-y` wins over `yes=false` in an `.npmrc`.",
  signals: [
    {
      output:
        /npx canceled due to missing packages and no YES option: \["(?<wanted>[^"\n]{1,300})"/,
      words: refused,
    },
    {
      ending: "timed-out",
      said: /Need to install the following packages?:\s{1,8}(?<wanted>[^\s,]{1,300})[\s\S]{0,2000}?Ok to proceed\? \(y\)/,
      words: waits,
    },
  ],
  experiments: (_evidence, match) =>
    match ? [{ change: "with `-y`", isFix: true, alter: withYes, emptyCache: true }] : [],
  replacement: edit,
  repair: entryRepair(
    { command: "npx", args: ["@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
  ),
  examples: [
    {
      name: "`yes=false` in an `.npmrc`",
      evidence: {
        command: ["npx", "@acme/mcp-server@1.2.0"],
        ...installFailed(
          'npm error npx canceled due to missing packages and no YES option: ["@acme/mcp-server@1.2.0"]\n',
        ),
      },
    },
    {
      name: "an option that says no, at the start itself",
      evidence: {
        command: ["npx", "--no", "acme-mcp"],
        stderr:
          'npm error npx canceled due to missing packages and no YES option: ["acme-mcp@1.0.0"]\n',
      },
    },
    {
      name: "a terminal around npm",
      evidence: {
        command: ["script", "-qc", "npx acme-mcp", "/dev/null"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["Need to install the following packages:", "acme-mcp@1.0.0", "Ok to proceed? (y) "],
      },
    },
  ],
  counterexamples: [
    {
      name: "a pipe, where npm only says that it installs",
      evidence: {
        ...UP,
        command: ["npx", "acme-mcp"],
        stderr:
          "npm warn exec The following package was not found and will be installed: acme-mcp@1.0.0\n",
      },
    },
    {
      name: "a package that does not exist",
      evidence: {
        command: ["npx", "acme-mcp"],
        ...installFailed(
          "npm error code E404\nnpm error 404  'acme-mcp@*' is not in this registry.\n",
        ),
      },
    },
  ],
});
