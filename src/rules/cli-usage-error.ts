import type { Evidence } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { programName } from "../plan/program-name.ts";
import { code } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { originOfArgument } from "./engine/place.ts";
import { listed, quote } from "./engine/plain-text.ts";
import { stackTraceIn } from "./engine/stack-trace.ts";
import { endingText, lineAround, saidBy } from "./engine/text.ts";
import { usageIn } from "./engine/usage.ts";

/** npm, pnpm, yarn 1 and later, bun, deno. */
const NO_SCRIPT =
  /(?:Missing script(?:: "?| (?=start or file))|Script not found "|Couldn't find a script named "|FIRST_FAIL\s{1,4}Command "(?=[^"\n]{1,100}" not found)|^error Command "(?=[^"\n]{1,100}" not found)|^Task not found: )(?<script>start(?= or file)|[^"\n]+)/m;
/** An interpreter or a shell without a script takes our first message for a program. */
const READ_AS_PROGRAM =
  /\[stdin\]:1\n\{"jsonrpc"|jsonrpc:2\.0\S{0,300}: (?:command )?not found|File "<stdin>", line 1/;
const REFUSED = new RegExp(
  [
    "Not enough non-option arguments|Unknown (?:arguments?|options?|commands?)\\b|unknown (?:command|option|flag|shorthand flag|subcommand)\\b",
    "No such (?:option|command)|unexpected extra arguments?|unexpected argument|unrecognized (?:arguments?|subcommand|option)",
    "^(?:Error: )?(?:[Ii]nvalid|[Ww]rong|[Ii]ncorrect) number of arguments\\.?$",
    "invalid choice|error: too many arguments|accepts \\d+ arg\\(s\\)|You must (?:specify|provide) a (?:sub)?command|bad option:",
  ].join("|"),
  "m",
);
const STARTERS = /^(?:npx|npm|pnpm|yarn|bunx)$/;
const INTERPRETERS = /^(?:node|nodejs|python[\d.]*|ruby|perl|php|bash|sh|zsh|deno|bun)$/;

export default defineRule({
  id: "cli-usage-error",
  stage: "handshake",
  level: "error",
  title: "the command line starts no server: {problem}",
  why: "The config starts `{commandLine}`, and {story}.",
  fix: "{how}",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const { ending, handshake } = evidence;
    if (handshake.kind !== "silent") return undefined;
    if (ending.kind === "timed-out") return noScript(evidence);
    if (ending.kind !== "exited") return undefined;
    return missingScript(evidence) ?? noScript(evidence) ?? refused(evidence) ?? help(evidence);
  },
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server", "stdio"] },
  ),
  examples: [
    {
      name: "a command is to be chosen",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "Usage: acme-mcp <command>\n\nCommands:\n  acme-mcp serve  Start the server\n  acme-mcp login  Log in\n\nNot enough non-option arguments: got 0, need at least 1\n",
      },
    },
    {
      name: "an unknown option",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--stdoi"],
        stderr: "error: unknown option '--stdoi'\n",
      },
    },
    {
      name: "another number of arguments",
      evidence: { command: ["npx", "-y", "acme-mcp"], stderr: "Invalid number of arguments\n" },
    },
    {
      name: "a script that pnpm does not find",
      evidence: {
        command: ["pnpm", "run", "mcp"],
        stderr: ' ERR_PNPM_NO_SCRIPT  Missing script: mcp\n\nCommand "mcp" not found.\n',
      },
    },
    {
      name: "a bare script that pnpm does not find",
      evidence: {
        command: ["pnpm", "mcp"],
        ending: { kind: "exited", code: 254, afterMs: 400 },
        stderr: ' ERR_PNPM_RECURSIVE_EXEC_FIRST_FAIL  Command "mcp" not found\n',
      },
    },
    {
      name: "a script that yarn does not find",
      evidence: { command: ["yarn", "mcp"], stderr: 'error Command "mcp" not found.\n' },
    },
    {
      name: "a script that yarn does not find, since version 2",
      evidence: {
        command: ["yarn", "mcp"],
        noise: ['Usage Error: Couldn\'t find a script named "mcp".'],
      },
    },
    {
      name: "a script that bun does not find",
      evidence: { command: ["bun", "run", "mcp"], stderr: 'error: Script not found "mcp"\n' },
    },
    {
      name: "a task that deno does not find",
      evidence: {
        command: ["deno", "task", "mcp"],
        stderr: "Task not found: mcp\nAvailable tasks:\n- start\n    node server.js\n",
      },
    },
    {
      name: "help on stdout, exit code 0",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--port", "1"],
        ending: { kind: "exited", code: 0, afterMs: 90 },
        noise: ["usage: acme-mcp [options]", "", "options:", "  --stdio   serve on stdio"],
      },
    },
    {
      name: "an npm script that is not there",
      evidence: {
        command: ["npm", "run", "serve"],
        stderr:
          'npm error Missing script: "serve"\nnpm error\nnpm error To see a list of scripts, run:\n',
      },
    },
    {
      name: "node without a script",
      evidence: {
        command: ["node"],
        stderr:
          '[stdin]:1\n{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}\n          ^\n\nSyntaxError: Unexpected token \':\'\n    at makeContextifyScript (node:internal/vm:185:14)\n\nNode.js v20.20.2\n',
      },
    },
    {
      name: "a shell that runs our message",
      evidence: {
        command: ["bash"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "bash: line 1: jsonrpc:2.0: command not found\n",
      },
    },
    {
      name: "node without a script, which waits for the end of its program",
      evidence: { command: ["node"], ending: { kind: "timed-out", afterMs: 30_000 } },
    },
    {
      name: "python without a script",
      evidence: { command: ["python3"], ending: { kind: "exited", code: 0, afterMs: 2200 } },
    },
  ],
  counterexamples: [
    {
      name: "`npx` without a package",
      evidence: {
        command: ["npx"],
        ending: { kind: "exited", code: 127, afterMs: 2200 },
        stderr: "sh: 1: {jsonrpc:2.0,id:0,method:initialize,params:{}}: not found\n",
      },
    },
    {
      name: "the argument that is missing is named",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 60 },
        stderr: "server.py: error: the following arguments are required: --token\n",
      },
    },
    {
      name: "a script that ends without a word",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "exited", code: 0, afterMs: 60 },
      },
    },
    {
      name: "a mistake in the server's own code",
      evidence: {
        command: ["ruby", "server.rb"],
        stderr:
          "server.rb:1:in `start': wrong number of arguments (given 0, expected 1) (ArgumentError)\n",
      },
    },
    {
      name: "a crash after help",
      evidence: {
        stderr: "Usage: acme-mcp [options]\n\nTypeError: boom\n    at f (/repo/server.js:1:1)\n",
      },
    },
  ],
});

const endedEarly = ({ ending }: Evidence): string =>
  `the program ${endingText(ending)} instead of waiting for a client`;

function missingScript(evidence: Evidence): Match | undefined {
  const said = saidBy(evidence);
  const hit = NO_SCRIPT.exec(said);
  const script = hit?.groups?.script;
  if (!hit || !script) return undefined;
  return {
    captures: {
      story: endedEarly(evidence),
      problem: `package.json has no script \`${script}\``,
      how: `Name a script that package.json has, or add one there:\n\n${code(`"scripts": {\n  ${JSON.stringify(script)}: "node server.js"\n}`)}`,
    },
    origin: originOfArgument(script, evidence),
    evidence: [lineAround(said, hit.index)],
    confidence: "confirmed",
  };
}

function noScript(evidence: Evidence): Match | undefined {
  const { plan, server } = evidence;
  const said = saidBy(evidence);
  const hit = READ_AS_PROGRAM.exec(said);
  const program = programName(plan?.command ?? "");
  const isBare = plan?.args.length === 0 && INTERPRETERS.test(program);
  if (!hit && !(isBare && said === "")) return undefined;
  const command = `\`${plan?.command}\``;
  return {
    captures: {
      problem:
        INTERPRETERS.test(program) || STARTERS.test(program)
          ? `${command} was given nothing to run`
          : "the first message of a client was read as a program",
      story: "what that starts reads the messages of a client as lines of a program",
      how: addingProgram(command, server),
    },
    evidence: hit ? [lineAround(said, hit.index)] : [],
  };
}

const addingProgram = (command: string, { name, file }: Evidence["server"]): string =>
  `Add what ${command} is to run to \`args\` of \`${name}\` in ${file ?? "the command line"}.`;

function refused(evidence: Evidence): Match | undefined {
  const said = saidBy(evidence);
  const hit = REFUSED.exec(said);
  return hit ? matchOf(lineAround(said, hit.index), evidence) : undefined;
}

function help(evidence: Evidence): Match | undefined {
  const said = saidBy(evidence);
  const usage = stackTraceIn(said) ? undefined : usageIn(said);
  return usage ? matchOf(`Usage: ${usage.synopsis}`, evidence, MODES) : undefined;
}

/** What servers often want, where the help names no commands. */
const MODES = " Many servers start with `stdio`, `serve`, `mcp` or `--stdio`.";

function matchOf(line: string, evidence: Evidence, hint = ""): Match {
  const usage = usageIn(saidBy(evidence));
  const commands = usage?.commands ?? [];
  const file = evidence.server.file ?? "the command line";
  const choice = commands.length > 0 ? ` Its commands are ${listed(commands)}.` : hint;
  const synopsis = usage ? ` It expects \`${quote(usage.synopsis, 200)}\`.` : "";
  return {
    captures: {
      story: endedEarly(evidence),
      problem: `\`${quote(line, 120)}\``,
      how: `Correct \`args\` of \`${evidence.server.name}\` in ${file}.${synopsis}${choice}`,
    },
    evidence: [line],
  };
}
