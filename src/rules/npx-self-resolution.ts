import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { factOf } from "./engine/fact-of.ts";
import { originOfArgument } from "./engine/place.ts";
import { installFailed, UP } from "./engine/sketches.ts";
import { splitArgument } from "./engine/split-argument.ts";
import { lineAround, outputOf } from "./engine/text.ts";

/** The shell that npm opens without a package takes our first message for a command. */
const SHELL_READS =
  /sh: (?:line )?1: (?:\{?"?jsonrpc\b|"?method:)[^\n]{0,2000}: (?:command )?not found/;
/** How a start ends whose code is not built, or not made to be started so. */
const NOT_BUILT =
  /: (?:command )?not found$|could not determine executable to run|Cannot find module|[Ss]yntax error[: ]|Permission denied/m;

const detect = (evidence: Evidence): Match | undefined => shell(evidence) ?? local(evidence);

function shell(evidence: Evidence): Match | undefined {
  const { plan } = evidence;
  const told = factOf("nothing-to-launch", evidence);
  const isNpx = plan?.launcher === "npx" || plan?.launcher === "npm-exec";
  const output = outputOf(evidence);
  const hit = SHELL_READS.exec(output);
  if (!told && !(hit && isNpx)) return undefined;
  const glued = plan?.args.find((arg) => /^-\S*\s+\S/.test(arg));
  return {
    captures: {
      what: `\`${told?.captures.launcher ?? "npx"}\` has no package to start, and a shell reads the requests`,
      reason:
        "Without a package npm opens a shell, which takes each line of its input for a command: the first request " +
        "of the client is none that it knows.",
      remedy: glued ? splitArgument(glued) : NAME_IT,
    },
    origin: originOfArgument(glued, evidence),
    evidence: hit ? [lineAround(output, hit.index)] : [],
    ...(hit ? { confidence: "confirmed" } : {}),
  };
}

const NAME_IT =
  'Name the package in `args`:\n\n    "args": ["-y", "PACKAGE"]\n\nIf it stands there, an option in front of it ' +
  "has taken it for its value, or a variable in its place is empty.";

/** That the start is good or bad for the local code is certain only where it is seen to be unbuilt. */
function local(evidence: Evidence): Match | undefined {
  const told = factOf("self-package", evidence);
  if (!told) return undefined;
  const { name = "", folder = "" } = told.captures;
  const output = outputOf(evidence);
  const hit = NOT_BUILT.exec(output);
  const answers = evidence.handshake.kind === "completed";
  return {
    captures: {
      what: `\`npx\` starts \`${name}\` from this repository, and not the published package`,
      reason:
        `The \`package.json\` in \`${folder}\` has the name that \`npx\` is asked for, so npm takes that folder and ` +
        "fetches nothing. What is not built there yet, it cannot start.",
      remedy: BUILD_IT,
    },
    evidence: hit && !answers ? [lineAround(output, hit.index)] : [],
    confidence: hit || answers ? "confirmed" : "possible",
    level: answers ? "notice" : "error",
    levelIfUp: "notice",
  };
}

const BUILD_IT =
  "To start the code of the repository, build it in a step before this one and name the built file:\n\n" +
  '    "command": "node",\n    "args": ["dist/index.js"]\n\n' +
  "To start the published package, start it in a folder whose `package.json`, and those above, have another name: " +
  "`cwd` sets it, where the client knows that key.";

export default defineRule({
  id: "npx-self-resolution",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  detect,
  repair: entryRepair(
    { command: "npx", args: ["-y", "acme-mcp"] },
    { command: "node", args: ["dist/index.js"] },
  ),
  examples: [
    {
      name: "`npx` without a package",
      evidence: {
        command: ["npx", "-y"],
        ending: { kind: "exited", code: 127, afterMs: 2200 },
        facts: [fact("nothing-to-launch", { launcher: "npx" })],
        stderr: "sh: 1: {jsonrpc:2.0,id:0,method:initialize,params:{}}: not found\n",
      },
    },
    {
      name: "the same in a shell with other words",
      evidence: {
        command: ["npx", "--package", "acme-mcp"],
        ending: { kind: "exited", code: 127, afterMs: 2200 },
        stderr: "bash: line 1: jsonrpc:2.0: command not found\n",
      },
    },
    {
      name: "a package in one item with its option, and a shell that waits for more",
      evidence: {
        command: ["npx", "-y acme-mcp"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr:
          'npm warn Unknown cli config "--y acme-mcp".\nsh: 1: {jsonrpc:2.0,id:0,method:initialize,params:{}}: not found\n',
      },
    },
    {
      name: "the own package, which is not built",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "exited", code: 127, afterMs: 700 },
        facts: [fact("self-package", { name: "acme-mcp", folder: "." })],
        stderr: "sh: 1: acme-mcp: not found\n",
      },
    },
    {
      name: "the own package, which has two executables of other names",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [fact("self-package", { name: "acme-mcp", folder: "packages/mcp" })],
        ...installFailed("npm error could not determine executable to run\n"),
      },
    },
    {
      name: "the own package, which ends in a way of its own",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "exited", code: 3, afterMs: 700 },
        facts: [fact("self-package", { name: "acme-mcp", folder: "." })],
        stderr: "goodbye\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a shell that the config itself starts",
      evidence: {
        command: ["bash"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "bash: line 1: jsonrpc:2.0: command not found\n",
      },
    },
    {
      name: "a published package without an executable",
      evidence: {
        command: ["npx", "-y", "zod@3.25.0"],
        ...installFailed("npm error could not determine executable to run\n"),
      },
    },
    {
      name: "a package of somebody else's",
      evidence: { ...UP, command: ["npx", "-y", "acme-mcp"] },
    },
  ],
});
