import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { UP } from "./engine/sketches.ts";

const redefined = ({ name, place, client }: Captures): Captures => ({
  what: `\`${name}\` is another server in ${place}`,
  consequence:
    `${client} reads both files. Which of the two servers it starts under this name, or whether it starts both, ` +
    "depends on the client and its version, so nobody can rely on the one that was meant.",
  remedy: "Keep one of the two definitions, or give the two servers different names.",
});

const repeated = ({ name, other, place, client }: Captures): Captures => ({
  what: `\`${name}\` and \`${other}\` are one and the same server (${place})`,
  consequence:
    `Both entries start or reach the same thing. ${client} takes them for two servers: its tools appear ` +
    "twice, the model has to choose between them, and their descriptions take up its context twice.",
  remedy: `Remove \`${name}\` or \`${other}\`.`,
});

const namedAlike = ({ name, other, place, shared, client }: Captures): Captures => ({
  what: `the tools of \`${name}\` get the same names as those of \`${other}\` (${place})`,
  consequence:
    `${client} puts the name of a server in front of the names of its tools, with \`_\` for every ` +
    `character but letters, digits, \`_\` and \`-\`. Both names become \`${shared}\`, and tools of equal ` +
    "names cannot be told apart.",
  remedy: `Rename \`${name}\` or \`${other}\`, so that they differ in more than such characters.`,
});

function words(captures: Captures): Captures {
  if (captures.kind === "definition") return redefined(captures);
  return captures.kind === "start" ? repeated(captures) : namedAlike(captures);
}

export default defineRule({
  id: "config-duplicate-server",
  stage: "configure",
  level: "warning",
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "name",
  title: "{what}",
  why: "{consequence}",
  fix: "{remedy}",
  signals: [{ fact: "duplicate-server", words }],
  examples: [
    {
      name: "one name for two servers, in two files of one client",
      evidence: {
        ...UP,
        facts: [
          fact("duplicate-server", {
            kind: "definition",
            name: "tickets",
            other: "tickets",
            place: "`.github/mcp.json`, line 3",
            shared: "tickets",
          }),
        ],
      },
    },
    {
      name: "two names for one server",
      evidence: {
        ...UP,
        facts: [
          fact("duplicate-server", {
            kind: "start",
            name: "tickets-2",
            other: "tickets",
            place: "`.mcp.json`, line 3",
            shared: "tickets-2",
          }),
        ],
      },
    },
    {
      name: "names that differ in a blank",
      evidence: {
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [
          fact("duplicate-server", {
            kind: "tool-name",
            name: "my tickets",
            other: "my_tickets",
            place: "`.mcp.json`, line 3",
            shared: "my_tickets",
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "one name twice in the same object",
      evidence: { ...UP, facts: [fact("duplicate-key", { key: "tickets", first: "3" })] },
    },
  ],
});
