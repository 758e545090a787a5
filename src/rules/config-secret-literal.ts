import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { referenceAs, secretsStep } from "./engine/references.ts";
import { NOTHING_TO_START, UP } from "./engine/sketches.ts";

/** A variable to keep the secret in: the key, where it can be the name of one. */
function words({ key = "", reference = "" }: Captures): Captures {
  const variable = /^[A-Z][A-Z0-9_]*$/.test(key) ? key : "API_TOKEN";
  return {
    written: referenceAs(reference, variable),
    step: secretsStep([variable]),
  };
}

export default defineRule({
  id: "config-secret-literal",
  stage: "configure",
  level: "warning",
  levelIfUp: "warning",
  confidence: "likely",
  at: "fact",
  title: "`{key}` holds what looks like {kind}, in plain text",
  why:
    "A config in a repository is read by everyone who can read the repository, its forks and its history, " +
    "and a secret stays in the history after it is taken out of the file. Public repositories are searched " +
    "for such values all the time.",
  fix:
    "Revoke it, make a new one, and write a reference to a variable in its place: `{written}`. Keep the " +
    "new one as a secret of the repository and hand it to this step:\n\n{step}",
  signals: [{ fact: "secret-literal", words }],
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "(the key itself)" } },
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } },
  ),
  examples: [
    {
      name: "a token in `env` of a server that comes up",
      evidence: {
        facts: [fact("secret-literal", { key: "GITHUB_TOKEN", kind: "a GitHub token" })],
        ...UP,
      },
    },
    {
      name: "a key in a header of a remote server",
      evidence: {
        ...NOTHING_TO_START,
        client: "vscode",
        due: false,
        facts: [fact("secret-literal", { key: "Authorization", kind: "an OpenAI key" })],
      },
    },
  ],
  counterexamples: [
    {
      name: "a placeholder where the secret belongs",
      evidence: {
        env: { API_KEY: "YOUR_API_KEY" },
        facts: [fact("placeholder", { value: "YOUR_API_KEY", key: "API_KEY" })],
        stderr: "Error: 401 Unauthorized\n",
      },
    },
  ],
});
