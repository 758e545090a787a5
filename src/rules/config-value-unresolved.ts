import type { Evidence } from "../model/evidence.ts";
import { type Fact, fact } from "../model/fact.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { sharedReaders } from "./engine/readers.ts";
import { ENOENT, UP } from "./engine/sketches.ts";
import { enumerated } from "./engine/text.ts";
import { filledIn } from "./unresolved/filled-in.ts";
import { kindOf, UNRESOLVED_KINDS } from "./unresolved/kinds.ts";
import { isWhatFailed, linesAbout, weightOf } from "./unresolved/weight.ts";

function detect(evidence: Evidence): Match | undefined {
  const unresolved = evidence.facts.filter((found) => kindOf(found));
  const chosen = unresolved.find((found) => isWhatFailed(found, evidence)) ?? surest(unresolved);
  const kind = chosen && kindOf(chosen);
  if (!kind || evidence.server.off) return undefined;
  const alike = unresolved.filter((found) => found.kind === chosen.kind);
  const shown = unique(alike.map(({ captures }) => captures[kind.shown]));
  const variables = unique(unresolved.map(({ captures }) => captures.variable));
  return {
    captures: { values: enumerated(shown), ...kind.words(shown, chosen.captures, evidence) },
    origin: chosen.origin,
    readers: sharedReaders(alike),
    evidence: unique(alike.flatMap((found) => linesAbout(found, evidence))).slice(0, 3),
    details: variables.length > 0 ? { variables } : {},
    ...weightOf(chosen, kind.certain, evidence),
  };
}

const surest = (facts: readonly Fact[]): Fact | undefined =>
  UNRESOLVED_KINDS.flatMap((kind) => facts.filter((found) => found.kind === kind.fact))[0];

const unique = (items: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(items)].filter((item) => item !== undefined);

export default defineRule({
  id: "config-value-unresolved",
  stage: "configure",
  level: "error",
  levelIfUp: "error",
  confidence: "likely",
  at: "env",
  title: "the config uses {values}, which {problem}",
  why: "{reason}",
  fix: "{remedy}",
  detect,
  experiments: (evidence, match) => (match ? filledIn(evidence) : []),
  repair: entryRepair(
    { command: "node", args: ["~/servers/acme/index.js"] },
    { command: "node", args: ["/home/me/servers/acme/index.js"] },
  ),
  examples: [
    {
      name: "two variables that are not set, in a server that comes up and would fail at every call",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        env: { ACME_TOKEN: "${ACME_TOKEN}", GITHUB_PAT: "${GITHUB_PAT}" },
        facts: [
          fact("unset-variable", { variable: "ACME_TOKEN", reference: "${ACME_TOKEN}" }),
          fact("unset-variable", { variable: "GITHUB_PAT", reference: "${GITHUB_PAT}" }),
        ],
        ...UP,
      },
    },
    {
      name: "a variable that is not set, in a server that stops for it",
      evidence: {
        client: "vscode",
        env: { API_KEY: "${env:ACME_KEY}" },
        facts: [fact("unset-variable", { variable: "ACME_KEY", reference: "${env:ACME_KEY}" })],
        stderr: "Error: API_KEY environment variable is required\n",
      },
    },
    {
      name: "an input that VS Code asks for",
      evidence: {
        client: "vscode",
        env: { API_KEY: "${input:acme-key}" },
        facts: [fact("unset-input", { input: "acme-key", reference: "${input:acme-key}" })],
        stderr: "Invalid API key\n",
      },
    },
    {
      name: "a file whose text opencode puts in, and that is not there",
      evidence: {
        client: "opencode",
        env: { API_KEY: "{file:./key.txt}" },
        facts: [fact("text-file-missing", { file: "./key.txt", reference: "{file:./key.txt}" })],
        stderr: "Error: request failed with status 401\n",
      },
    },
    {
      name: "a command that Crush would run",
      evidence: {
        client: "crush",
        env: { API_KEY: "$(pass show acme)" },
        facts: [fact("command-substitution", { reference: "$(pass …)" })],
        stderr: "Error: request failed with status 401\n",
      },
    },
    {
      name: "a value with a backslash, in a server of opencode that comes up",
      evidence: {
        client: "opencode",
        env: { FOLDER: "{env:FOLDER}" },
        facts: [fact("unescaped-value", { reference: "{env:FOLDER}" })],
        ...UP,
      },
    },
    {
      name: "a reference as another client writes it",
      evidence: {
        env: { API_KEY: "${env:API_KEY}" },
        facts: [fact("foreign-reference", { reference: "${env:API_KEY}", right: "${API_KEY}" })],
        stderr: "Error: request failed with status 401\n",
      },
    },
    {
      name: "a placeholder as the path of the script",
      evidence: {
        command: ["node", "/path/to/server/dist/index.js"],
        facts: [
          fact("placeholder", { value: "/path/to/server/dist/index.js", key: "args" }),
          fact("entry-missing", {
            argument: "/path/to/server/dist/index.js",
            path: "/path/to/server/dist/index.js",
            build: "",
          }),
        ],
        stderr: "Error: Cannot find module '/path/to/server/dist/index.js'\n  requireStack: []\n",
      },
    },
    {
      name: "a placeholder for a key, refused by the server",
      evidence: {
        env: { ACME_API_KEY: "YOUR_API_KEY" },
        facts: [fact("placeholder", { value: "YOUR_API_KEY", key: "ACME_API_KEY" })],
        stderr: "ACME_API_KEY was refused: 401 Unauthorized\n",
      },
    },
    {
      name: "a tilde in the command",
      evidence: {
        command: ["~/bin/mcp-server"],
        facts: [
          fact("unexpanded-path", { value: "~/bin/mcp-server" }),
          fact("command-not-found", {
            command: "~/bin/mcp-server",
            path: "/repo/~/bin/mcp-server",
          }),
        ],
        ...ENOENT,
      },
    },
  ],
  counterexamples: [
    {
      name: "a variable that the config does not mention at all",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
    },
    {
      name: "a path that is written out and does not exist",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [
          fact("entry-missing", {
            argument: "dist/index.js",
            path: "/repo/dist/index.js",
            build: "npm ci && npm run build",
          }),
        ],
      },
    },
  ],
});
