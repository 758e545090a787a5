import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { factOf } from "./engine/fact-of.ts";
import { ONLY_READ, UP } from "./engine/sketches.ts";
import { standingOf } from "./engine/standing.ts";
import { lineAround, saidBy } from "./engine/text.ts";

/** A path that was cut at its first blank: the name that is not recognized ends in the middle of a folder's. */
const CUT =
  /'(?<path>[A-Za-z]:\\[^'\s]{1,250})' is not recognized as an internal or external command/;
const NO_JSON =
  /\b(?:Unexpected token|Expected property name|Expected double-quoted property name|Unexpected non-whitespace character)\b.{0,80}\bJSON\b/;

const AROUND_CMD =
  "Start the program without `cmd`, by the name that is found on the PATH, or keep what holds blanks or quotes " +
  "out of the arguments: in a file that the server reads, or in a variable of the entry.";

function cut(evidence: Evidence): Match | undefined {
  const said = saidBy(evidence);
  const hit = CUT.exec(said);
  if (!hit) return undefined;
  return {
    captures: {
      what: `\`cmd\` cut a path at its first blank: \`${hit.groups?.path}\``,
      remedy:
        "Write the name that is found on the PATH, without its folder, or the short form of the path, which " +
        'has no blanks (`for %I in ("C:\\Program Files") do @echo %~sI` tells it).',
    },
    evidence: [lineAround(said, hit.index)],
    confidence: "likely",
  };
}

/** What `cmd` does to this command line, and whether the server has said that it did. */
function changed(evidence: Evidence): Match | undefined {
  const found = factOf("windows-quoting", evidence);
  if (!found || standingOf(evidence) === "up") return undefined;
  const { argument, problem } = found.captures;
  const said = saidBy(evidence);
  const hit = NO_JSON.exec(said);
  return {
    captures: {
      what: `${argument} may not arrive as it is written: ${problem}`,
      remedy: AROUND_CMD,
    },
    origin: found.origin,
    readers: found.readers,
    evidence: hit ? [lineAround(said, hit.index)] : [],
    level: hit ? "error" : "warning",
    levelIfUp: "warning",
    confidence: hit ? "likely" : "possible",
  };
}

export default defineRule({
  id: "windows-quoting",
  stage: "configure",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "args",
  title: "{what}",
  why:
    "`cmd` gets one line of text, with quotes around what holds blanks, and reads it before the program does. If " +
    "the line begins with a quote and holds more than one quoted word, it takes the first and the last quote " +
    "away; and a quote inside of an argument ends the quoting for `cmd`, so that `&`, `|`, `<`, `>` and `^` " +
    "behind it count as its own.",
  fix: "{remedy}",
  detect: (evidence) => cut(evidence) ?? changed(evidence),
  repair: entryRepair(
    {
      command: "cmd",
      args: ["/c", "C:\\Program Files\\nodejs\\npx.cmd", "-y", "@acme/mcp-server"],
    },
    { command: "cmd", args: ["/c", "npx", "-y", "@acme/mcp-server"] },
  ),
  examples: [
    {
      name: "a path with a blank",
      evidence: {
        command: ["cmd", "/c", "C:\\Program Files\\nodejs\\npx.cmd", "-y", "acme", "My Notes"],
        stderr:
          "'C:\\Program' is not recognized as an internal or external command,\r\noperable program or batch file.\r\n",
      },
    },
    {
      name: "an argument in JSON, and a server that cannot read it",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "acme", '{"limit":1}'],
        facts: [
          fact("windows-quoting", {
            argument: "item 5 of `args`",
            problem: "`cmd` reads its quotes before the program gets them",
          }),
        ],
        stderr: "SyntaxError: Unexpected token \\ in JSON at position 1\n    at JSON.parse\n",
      },
    },
    {
      name: "an argument in JSON, in a config that is only read",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "acme", '{"limit":1}'],
        ...ONLY_READ,
        facts: [
          fact("windows-quoting", {
            argument: "item 5 of `args`",
            problem: "`cmd` reads its quotes before the program gets them",
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "a program that is not there",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "@acme/mcp-server"],
        stderr:
          "'npx' is not recognized as an internal or external command,\r\noperable program or batch file.\r\n",
      },
    },
    {
      name: "a server that got what it needs",
      evidence: {
        ...UP,
        command: ["cmd", "/c", "npx", "-y", "acme", '{"limit":1}'],
        facts: [
          fact("windows-quoting", {
            argument: "item 5 of `args`",
            problem: "`cmd` reads its quotes before the program gets them",
          }),
        ],
      },
    },
  ],
});
