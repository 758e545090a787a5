import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { setupStep } from "./engine/programs.ts";
import { ENOENT } from "./engine/sketches.ts";

/** Words of a script that a shell takes for commands. */
const NO_SHELL_WORD =
  "import|from|export|const|let|var|use strict|async|await|class|function|def|require|module\\.exports|//";

/** The script as the config has it, where that is how it was found. */
function nameOf({ script, command = "" }: Captures): string {
  if (!script) return "a script";
  const isCommand = command.includes("/") && script.endsWith(command.replace(/^\.\//, "/"));
  return `\`${isCommand ? command : script}\``;
}

/** A script that a launcher has fetched is not the reader's to mend. */
const inPackage = ({ package: name, spec }: Captures, flaw: string): string | null =>
  name
    ? `Pin a version of the package other than \`${spec}\`, and tell its authors that ${flaw}.`
    : null;

const endsInReturn = (captures: Captures): Captures => ({
  script: nameOf(captures),
  problem: "its first line ends with a carriage return",
  reason:
    "The file has the line ends of Windows. The carriage return counts as part of the interpreter's " +
    "name, and no program of that name exists; for the script itself the system says that it is not " +
    "there, although it is.",
  remedy:
    inPackage(captures, "its executable has the line ends of Windows") ?? withUnixLines(captures),
});

const linesEndInReturn = ({ script = "", shell = "", ...captures }: Captures): Captures => ({
  script: `\`${script}\``,
  problem: "its lines end with a carriage return",
  reason:
    `The file has the line ends of Windows. To \`${shell}\` the carriage return is a part of the last ` +
    "word of each line, so it looks for options, programs and files that nobody has written there.",
  remedy: withUnixLines({ script, ...captures }),
});

function withUnixLines({ script }: Captures): string {
  const kept = script ? [patternFor(script)] : ["*.sh", "*.js", "*.py"];
  return (
    "Keep scripts with Unix line ends: put this into `.gitattributes`,\n\n" +
    `${kept.map((pattern) => `    ${pattern} text eol=lf`).join("\n")}\n\n` +
    "then run `git add --renormalize .`, commit, and check the file out again."
  );
}

/** All files of its kind; the file itself where its name does not tell its kind. */
function patternFor(script: string): string {
  const name = script.split("/").at(-1) ?? script;
  const ending = /.(\.\w{1,5})$/.exec(name)?.[1];
  if (ending) return `*${ending}`;
  const pattern = script.startsWith("/") ? name : script;
  return /\s/.test(pattern) ? JSON.stringify(pattern) : pattern;
}

const hasNone = (captures: Captures): Captures => ({
  script: nameOf(captures),
  problem: "it has no `#!` line, and a shell reads it",
  reason:
    "A script that is started by its name says in its first line which program reads it. Without that " +
    "line the system gives it to a shell, which takes its words for commands.",
  remedy:
    inPackage(captures, "its executable has no `#!` line") ??
    "Make this the first line of the file:\n\n    #!/usr/bin/env node\n\n" +
      "(with `python3` or `bash` in the place of `node`, as the script wants), or name the interpreter in " +
      "`command` and the file in `args`.",
});

function lacksInterpreter({ interpreter = "", ...captures }: Captures): Captures {
  const name = interpreter.split("/").at(-1) ?? "";
  const step = setupStep(name);
  return {
    script: nameOf(captures),
    problem: `its interpreter \`${interpreter}\` is not there`,
    reason:
      "The first line of a script names the program that reads it, and this machine does not have it " +
      "where the line says. The system then says of the script itself that it is not there, although it is.",
    remedy: step
      ? `Install \`${name}\` in a step before this one:\n\n${step}\n\nand let the first line find it on ` +
        `the PATH: \`#!/usr/bin/env ${name}\`.`
      : `Install \`${name}\` in a step before this one, and let the first line find it on the PATH: ` +
        `\`#!/usr/bin/env ${name}\`.`,
  };
}

export default defineRule({
  id: "shebang-broken",
  stage: "spawn",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{script} cannot be started: {problem}",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    { fact: "shebang-crlf", confidence: "confirmed", words: endsInReturn },
    {
      fact: "script-crlf",
      output: /\r(?!\n)|\\r/,
      confidence: "confirmed",
      words: linesEndInReturn,
    },
    {
      fact: "shebang-missing",
      output: /: (?:line )?\d+: (?:[^\n]{0,200}: (?:command )?not found|[Ss]yntax error[: ])/,
      confidence: "confirmed",
      words: hasNone,
    },
    { fact: "interpreter-missing", confidence: "confirmed", words: lacksInterpreter },
    { output: /env: ['‘]?[\w./-]{1,200}(?:\\r|\r)['’]?: No such file/, words: endsInReturn },
    {
      output: new RegExp(
        `(?:^|\\s)(?<script>[^\\s:]{1,500}): (?:line )?\\d+: (?:${NO_SHELL_WORD}): (?:command )?not found`,
        "m",
      ),
      words: hasNone,
    },
    {
      output:
        /(?:^|\s)(?<script>[^\s:]{1,500}\.(?:[cm]?[jt]s|py)): (?:line )?\d+: [Ss]yntax error[: ]/m,
      words: hasNone,
    },
  ],
  repair: {
    language: "js",
    before: `import { start } from "./server.js";

await start();`,
    after: `#!/usr/bin/env node
import { start } from "./server.js";

await start();`,
  },
  examples: [
    {
      name: "a script with Windows line ends, started by its name",
      evidence: {
        command: ["./start.sh"],
        ...ENOENT,
        facts: [fact("shebang-crlf", { script: "/repo/start.sh", interpreter: "/bin/sh" })],
      },
    },
    {
      name: "a script with Windows line ends, read by a shell",
      evidence: {
        command: ["bash", "start.sh"],
        facts: [fact("script-crlf", { script: "start.sh", shell: "bash" })],
        stderr:
          "start.sh: line 2: set: -\r: invalid option\n" +
          "Error: Cannot find module '/repo/server.mjs\r'\n  requireStack: []\n",
      },
    },
    {
      name: "JavaScript without a first line for Node.js",
      evidence: {
        command: ["./mcp-server"],
        ending: { kind: "exited", code: 2, afterMs: 15 },
        facts: [fact("shebang-missing", { script: "/repo/mcp-server" })],
        stderr: './mcp-server: 1: Syntax error: "(" unexpected\n',
      },
    },
    {
      name: "an interpreter at a path of another machine",
      evidence: {
        command: ["./server.py"],
        ...ENOENT,
        facts: [
          fact("interpreter-missing", {
            script: "/repo/server.py",
            interpreter: "/opt/homebrew/bin/python3",
          }),
        ],
      },
    },
    {
      name: "the executable of a package with Windows line ends",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 900 },
        stderr:
          "/usr/bin/env: ‘node\\r’: No such file or directory\n" +
          "/usr/bin/env: use -[v]S to pass options in shebang lines\n",
      },
    },
    {
      name: "the executable of a package without a first line",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 900 },
        stderr:
          "/home/me/.npm/_npx/0123456789abcdef/node_modules/.bin/mcp-server: line 1: import: command not found\n",
      },
    },
    {
      name: "a module that a shell gives up on",
      evidence: {
        command: ["sh", "-c", "./server.mjs"],
        ending: { kind: "exited", code: 2, afterMs: 15 },
        stderr: './server.mjs: 1: Syntax error: "(" unexpected\n',
      },
    },
  ],
  counterexamples: [
    {
      name: "a shell script without a first line that runs, and whose program is missing",
      evidence: {
        command: ["./start.sh"],
        ending: { kind: "exited", code: 3, afterMs: 15 },
        facts: [fact("shebang-missing", { script: "/repo/start.sh" })],
        stderr: "start.sh: ACME_API_KEY is required\n",
      },
    },
    {
      name: "`env` that finds no Node.js, without a carriage return in the name",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 10 },
        stderr: "/usr/bin/env: ‘node’: No such file or directory\n",
      },
    },
    {
      name: "a script with Windows line ends whose server asks for a variable",
      evidence: {
        command: ["bash", "start.sh"],
        facts: [fact("script-crlf", { script: "start.sh", shell: "bash" })],
        stderr: "Error: ACME_API_KEY is required\r\n",
      },
    },
    {
      name: "a file that is not executable",
      evidence: {
        command: ["./start.sh"],
        ending: { kind: "not-spawned", errno: "EACCES" },
        facts: [fact("command-not-executable", { path: "/repo/start.sh" })],
      },
    },
  ],
});
