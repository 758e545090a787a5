import type { Evidence } from "../model/evidence.ts";
import { type Fact, type FactKind, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import type { Captures, Match } from "../model/rule.ts";
import { withoutFacts, withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { ENOENT, ONLY_READ } from "./engine/sketches.ts";

const lineWords = ({ command, program, args }: Captures): Captures => ({
  what: `a whole command line, \`${command}\``,
  remedy:
    `Split it into the program and its arguments:\n\n` +
    `    "command": "${program}",\n    "args": ${args}`,
});

const wrappedWords = ({ command, program, wrapping }: Captures): Captures => ({
  what: `${wrapping} around the name of the program, \`${command}\``,
  remedy: `Write the bare name:\n\n    "command": ${JSON.stringify(program)}`,
});

const urlWords = ({ url }: Captures): Captures => ({
  what: `a URL, \`${url}\``,
  remedy: `Name the address as one, in place of \`command\`:\n\n    "type": "http",\n    "url": "${url}"`,
});

const WORDS: Partial<Record<FactKind, (captures: Captures) => Captures>> = {
  "args-in-command": lineWords,
  "wrapped-command": wrappedWords,
  "url-in-command": urlWords,
};

/** What a plan can be made of. */
const SPLIT: Partial<Record<FactKind, true>> = { "args-in-command": true, "wrapped-command": true };

function detect(evidence: Evidence): Match | undefined {
  const found = evidence.facts.find(({ kind }) => kind in WORDS);
  const words = found && WORDS[found.kind];
  if (!found || !words) return undefined;
  const looked = evidence.due && evidence.plan !== null;
  const holds = looked ? isNotThere(evidence) : startsWithAName(found);
  if (!holds) return undefined;
  const confidence = looked ? "confirmed" : "likely";
  const { origin, readers } = found;
  return { captures: words(found.captures), origin, readers, evidence: [], confidence };
}

/** A path may have blanks in it: what is there is no command line. */
const isNotThere = ({ facts }: Evidence): boolean =>
  facts.some(({ kind }) => kind === "command-not-found");

/** Where nothing was looked for: `npx -y x` begins with no folder, as a path with blanks would. */
const startsWithAName = ({ captures }: Fact): boolean => !/[\\/]/.test(captures.program ?? "");

export default defineRule({
  id: "config-args-in-command",
  stage: "configure",
  level: "error",
  confidence: "confirmed",
  at: "command",
  title: "`command` holds {what}",
  why:
    "{client} starts servers without a shell: to it the whole text of `command` is the name of one file, " +
    "blanks and quotes and all. Where no file has that name, the system reports it as it reports a program that is not " +
    "installed: `spawn {command} ENOENT`.",
  fix: "{remedy}",
  detect,
  experiments: ({ facts }, match) => {
    const captures = match && facts.find(({ kind }) => kind in SPLIT)?.captures;
    if (!captures) return [];
    const { program = "", args = "[]" } = captures;
    const words: readonly string[] = JSON.parse(args);
    const alter = (plan: Plan) =>
      withoutFacts(
        withWords(plan, program, [...words, ...plan.args]),
        "args-in-command",
        "wrapped-command",
      );
    const change = words.length > 0 ? "with the command line split" : "with the bare name";
    return [{ change, isFix: true, alter }];
  },
  repair: entryRepair(
    { command: "npx -y @acme/mcp-server" },
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
  ),
  examples: [
    {
      name: "a command line in `command`",
      evidence: {
        command: ["npx -y @acme/mcp-server"],
        ...ENOENT,
        facts: [
          fact("args-in-command", {
            command: "npx -y @acme/mcp-server",
            program: "npx",
            args: '["-y", "@acme/mcp-server"]',
          }),
          fact("command-not-found", { command: "npx -y @acme/mcp-server", path: "/usr/bin:/bin" }),
        ],
      },
    },
    {
      name: "quotes that are meant for a shell",
      evidence: {
        command: ['"node"', "server.js"],
        ...ENOENT,
        facts: [
          fact("wrapped-command", { command: '"node"', program: "node", wrapping: "quotes" }),
          fact("command-not-found", { command: '"node"', path: "/usr/bin:/bin" }),
        ],
      },
    },
    {
      name: "an address in `command`",
      evidence: {
        command: ["https://mcp.example.com/mcp"],
        ...ENOENT,
        facts: [
          fact("url-in-command", { url: "https://mcp.example.com/mcp" }),
          fact("command-not-found", {
            command: "https://mcp.example.com/mcp",
            path: "/repo/https:",
          }),
        ],
      },
    },
    {
      name: "a command line in a config that is only read",
      evidence: {
        command: ["uvx mcp-server-git"],
        ...ONLY_READ,
        facts: [
          fact("args-in-command", {
            command: "uvx mcp-server-git",
            program: "uvx",
            args: '["mcp-server-git"]',
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "a path with blanks that is there",
      evidence: {
        command: ["/opt/My Tools/server", "--stdio"],
        facts: [
          fact("args-in-command", {
            command: "/opt/My Tools/server",
            program: "/opt/My",
            args: '["Tools/server", "--stdio"]',
          }),
        ],
        stderr: "Error: ACME_API_KEY environment variable is required\n",
      },
    },
    {
      name: "a program that is not installed",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "uvx", path: "/usr/bin:/bin" })],
      },
    },
  ],
});
