import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";

const isNotExecutable = (program: string, problem = "it is not executable"): Captures => ({
  program,
  problem,
  reason:
    "The system starts a file only where its executable bit is set, and never a folder. The bit gets " +
    "lost on a check-out under Windows, and when a workflow downloads the file as an artifact.",
  remedy:
    "Set the executable bit of the file and of its entry in the index, and commit it. With the index alone, a " +
    "later `git add` may take the bit away again:\n\n" +
    `    chmod +x ${program}\n    git update-index --chmod=+x ${program}\n\n` +
    "Where a step of the workflow makes or downloads the file, set it there:\n\n" +
    `    - run: chmod +x ${program}`,
});

const isFolder = ({ path = "", command = "" }: Captures): Captures => ({
  program: command || path,
  problem: "it is a folder",
  reason: "The system starts files. A folder has no program in it that would be the one to start.",
  remedy: `Name the program inside \`${command || path}\` in \`command\`.`,
});

export default defineRule({
  id: "spawn-permission-denied",
  stage: "spawn",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "`{program}` cannot be started: {problem}",
  why: "{reason} The system reports it as `EACCES`, a shell as `Permission denied`.",
  fix: "{remedy}",
  signals: [
    {
      fact: "command-not-executable",
      confidence: "confirmed",
      words: ({ command = "" }) => isNotExecutable(command),
    },
    { fact: "command-is-directory", confidence: "confirmed", words: isFolder },
    {
      code: 126,
      output: /(?:^|[\s'"‘])(?<program>[^\s'"‘’:]+)['"’]?: Permission denied$/m,
      words: ({ program = "" }) => isNotExecutable(program, "permission denied"),
    },
  ],
  experiments: ({ plan, facts }, match) =>
    match && plan && facts.some(({ kind }) => kind === "command-not-executable")
      ? [
          {
            change: "from a copy with its executable bit set",
            need: { kind: "executable-copy", path: plan.command },
            alter: (before, { value }) => withWords(before, value, before.args),
          },
        ]
      : [],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/download-artifact@v8
    with:
      name: server
      path: bin
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/download-artifact@v8
    with:
      name: server
      path: bin
  - run: chmod +x ./bin/mcp-server
  - uses: your-org/mcp-handshake@v1`,
  },
  examples: [
    {
      name: "a script without the executable bit",
      evidence: {
        command: ["./bin/mcp-server"],
        ending: { kind: "not-spawned", errno: "EACCES" },
        facts: [fact("command-not-executable", { path: "/repo/bin/mcp-server" })],
      },
    },
    {
      name: "a folder as the command",
      evidence: {
        command: ["./mcp-server"],
        ending: { kind: "not-spawned", errno: "EACCES" },
        facts: [fact("command-is-directory", { path: "/repo/mcp-server" })],
      },
    },
    {
      name: "a shell that may not start the script",
      evidence: {
        command: ["sh", "-c", "./bin/mcp-server"],
        ending: { kind: "exited", code: 126, afterMs: 12 },
        stderr: "sh: 1: ./bin/mcp-server: Permission denied\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a program that may not write into its folder",
      evidence: {
        stderr: "Error: EACCES: permission denied, mkdir '/repo/.cache'\n",
      },
    },
    {
      name: "a script that a shell reads line by line",
      evidence: {
        command: ["./bin/mcp-server"],
        ending: { kind: "exited", code: 2, afterMs: 12 },
        facts: [fact("shebang-missing", { script: "/repo/bin/mcp-server" })],
        stderr:
          "./bin/mcp-server: 1: //: Permission denied\n" +
          './bin/mcp-server: 2: Syntax error: "(" unexpected\n',
      },
    },
  ],
});
