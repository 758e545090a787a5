import { fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { withoutFacts, withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { factOf } from "./engine/fact-of.ts";
import { ENOENT, ONLY_READ, UP } from "./engine/sketches.ts";
import { mayBeRefused } from "./windows/may-be-refused.ts";
import { onlyOnWindows } from "./windows/only-on-windows.ts";
import { refused } from "./windows/refused.ts";

export default defineRule({
  id: "windows-cmd-shim",
  stage: "configure",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{what}",
  why: "{reason}",
  fix: "{remedy}",
  detect: (evidence) => onlyOnWindows(evidence) ?? refused(evidence) ?? mayBeRefused(evidence),
  experiments: (evidence, match) => {
    const { command = "", args = "[]" } = factOf("windows-only-command", evidence)?.captures ?? {};
    if (!match || command === "") return [];
    const words: readonly string[] = JSON.parse(args);
    const alter = (plan: Plan) =>
      withoutFacts(withWords(plan, command, words), "windows-only-command");
    return [{ change: `as \`${command}\`, without what only Windows has`, isFix: true, alter }];
  },
  repair: entryRepair(
    { command: "cmd", args: ["/c", "npx", "-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
  ),
  examples: [
    {
      name: "the shell of Windows",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "@acme/mcp-server"],
        ...ENOENT,
        facts: [
          fact("windows-only-command", {
            program: "cmd",
            command: "npx",
            args: '["-y","@acme/mcp-server"]',
          }),
          fact("command-not-found", { command: "cmd", path: "/usr/bin:/bin" }),
        ],
      },
    },
    {
      name: "a path of Windows",
      evidence: {
        command: ["C:\\Tools\\acme-mcp.exe", "--stdio"],
        client: "cursor",
        ...ENOENT,
        facts: [
          fact("windows-only-command", {
            program: "C:\\Tools\\acme-mcp.exe",
            command: "",
            args: "[]",
          }),
          fact("command-not-found", {
            command: "C:\\Tools\\acme-mcp.exe",
            path: "C:\\Tools\\acme-mcp.exe",
          }),
        ],
      },
    },
    {
      name: "the ending of Windows, in a config that is only read",
      evidence: {
        command: ["npx.cmd", "-y", "@acme/mcp-server@1.4.2"],
        client: "vscode",
        ...ONLY_READ,
        facts: [
          fact("windows-only-command", {
            program: "npx.cmd",
            command: "npx",
            args: '["-y","@acme/mcp-server@1.4.2"]',
          }),
        ],
      },
    },
    {
      name: "Windows refuses a `.cmd` file",
      evidence: {
        command: ["npx.cmd", "-y", "@acme/mcp-server"],
        ending: { kind: "not-spawned", errno: "EINVAL" },
        facts: [fact("shim-on-windows", { program: "npx.cmd" })],
      },
    },
    {
      name: "a runner that starts a `.cmd` file",
      evidence: {
        command: ["node", "runner.js"],
        stderr:
          "Error: spawn EINVAL\n    at ChildProcess.spawn (node:internal/child_process:420:11) {\n" +
          "  errno: -4071,\n  code: 'EINVAL',\n  syscall: 'spawn'\n}\n",
      },
    },
    {
      name: "a server that is up, in a team with people on Windows",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server@1.4.2"],
        facts: [
          fact("windows-shim", {
            program: "npx",
            sign: "`.vscode/mcp.json` has `cmd` in line 4",
          }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "a program that is not installed",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "uvx", path: "/usr/bin:/bin" })],
      },
    },
    {
      name: "a `cmd.exe` that is there, where Linux runs inside Windows",
      evidence: {
        ...UP,
        command: ["cmd.exe", "/c", "npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("windows-only-command", {
            program: "cmd.exe",
            command: "npx",
            args: '["-y","@acme/mcp-server"]',
          }),
        ],
      },
    },
  ],
});
