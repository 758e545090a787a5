import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { LAUNCHERS, MISSES_A_MODULE, PROJECT_TOOLS, setupStep } from "./engine/programs.ts";
import { ENOENT, installFailed } from "./engine/sketches.ts";

const NOT_FOUND = "(?:command )?not found";

function remedyFor(launcher: string): string {
  const step = setupStep(launcher);
  const inWorkflow = step
    ? `Install \`${launcher}\` in a step before this one:\n\n${step}`
    : `Install \`${launcher}\` in a step before this one, or correct the name.`;
  return `${inWorkflow}\n\nOn your own machine, install it, or put its folder on the PATH of the client.`;
}

/** `path` is the PATH that was searched, or the file that a command with a slash stands for. */
function looked(captures: Captures): Captures {
  const { command = "", path = "", cwd = "" } = captures;
  if (!/[\\/]/.test(command)) {
    return { ...missing({ launcher: command }), where: searched(command, path) };
  }
  const from = path === command ? "" : `, for \`${command}\` starts from the folder \`${cwd}\``;
  return {
    launcher: command,
    where: `There is no file \`${path}\`${from}.`,
    remedy:
      "Correct the path in `command`, or make the file in a step before this one. A path that only " +
      "exists on your own machine does not exist on a runner.",
  };
}

const searched = (command: string, path: string): string =>
  path === ""
    ? `\`${command}\` is looked for on the PATH, and the PATH is empty.`
    : `\`${command}\` is in no folder of the PATH that was searched: \`${path}\`.`;

/** The lock file of the project asks for a program, and nothing is installed without it. */
const unable = ({ tool = "", lock, path = "" }: Captures): Captures => ({
  ...missing({ launcher: tool }),
  where: `The dependencies of the project are not installed, and its lock file \`${lock}\` is one of \`${tool}\`. ${searched(tool, path)}`,
});

const missing = ({ launcher = "" }: Captures): Captures => ({
  where: `What starts \`${launcher}\` looked for it on the PATH and says that it is not there.`,
  launcher,
  remedy: remedyFor(launcher),
});

const PNPM_MISSING = fact("project-tool-missing", {
  tool: "pnpm",
  lock: "pnpm-lock.yaml",
  path: "/usr/local/bin:/usr/bin",
});

export default defineRule({
  id: "launcher-not-found",
  stage: "resolve",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "`{launcher}` was not found",
  why:
    "{where} A config names programs and does not bring them: what is installed on your machine need not " +
    "be on a runner, and a program that a version manager adds to the PATH of a terminal is not on the " +
    "PATH of a client that was started without one.",
  fix: "{remedy}",
  signals: [
    // What an install of the project was to make is told by what became of the install.
    {
      fact: "command-not-found",
      install: ["skipped", "done"],
      confidence: "confirmed",
      words: looked,
    },
    { fact: "project-tool-missing", ending: "not-spawned", confidence: "confirmed", words: unable },
    { fact: "project-tool-missing", said: MISSES_A_MODULE, confidence: "confirmed", words: unable },
    {
      ending: "not-spawned",
      errno: "ENOENT",
      words: ({ command = "" }) => ({
        ...missing({ launcher: command }),
        where: `The system reports \`spawn ${command} ENOENT\`.`,
      }),
    },
    {
      output: new RegExp(`(?:^|[\\s:])(?<launcher>${LAUNCHERS}): ${NOT_FOUND}$`, "m"),
      words: missing,
    },
    {
      output: new RegExp(`: command not found: (?<launcher>${LAUNCHERS})$`, "m"),
      words: missing,
    },
    {
      code: 127,
      launcher: ["node", "command"],
      output: new RegExp(
        `: (?:line )?(?:\\d+: )?(?!(?:${PROJECT_TOOLS}):)(?<launcher>[\\w.+-]+): ${NOT_FOUND}$`,
        "m",
      ),
      words: missing,
    },
    {
      output:
        /(?:env|nice|nohup|timeout|stdbuf|setsid|xargs): (?:failed to \w{3,7} (?:command )?)?['‘]?(?<launcher>[\w.+-]+)['’]?: No such file or directory$/m,
      words: missing,
    },
    { output: new RegExp(`spawn (?<launcher>${LAUNCHERS}) ENOENT`), words: missing },
    {
      output: /'"?(?<launcher>[\w.-]+)"?' is not recognized as an internal or external command/,
      words: missing,
    },
  ],
  experiments: ({ plan, facts }, match) =>
    match && plan && facts.some(({ kind }) => kind === "command-not-found")
      ? [
          {
            change: `with the absolute path of \`${plan.command}\`, {found}`,
            need: { kind: "program", name: plan.command },
            alter: (before, { value }) => withWords(before, value, before.args),
            isFix: true,
          },
        ]
      : [],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - uses: astral-sh/setup-uv@v7
  - uses: your-org/mcp-handshake@v1`,
  },
  examples: [
    {
      name: "a launcher that no step has installed",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "uvx", path: "/usr/local/bin:/usr/bin" })],
      },
    },
    {
      name: "a path that exists on another machine",
      evidence: {
        command: ["/opt/homebrew/bin/acme-mcp"],
        ...ENOENT,
        facts: [
          fact("command-not-found", {
            command: "/opt/homebrew/bin/acme-mcp",
            path: "/opt/homebrew/bin/acme-mcp",
          }),
        ],
      },
    },
    {
      name: "the program of a lock file",
      evidence: {
        command: ["node", "dist/index.js"],
        ending: { kind: "not-spawned", errno: null },
        facts: [PNPM_MISSING],
      },
    },
    {
      name: "the program of a lock file, and a server that was tried all the same",
      evidence: {
        command: ["node", "server.mjs"],
        facts: [PNPM_MISSING],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /repo/server.mjs\n",
      },
    },
    {
      name: "a launcher that is itself a package of Python",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "pipx", path: "/usr/local/bin:/usr/bin" })],
      },
    },
    {
      name: "the tools of Rust",
      evidence: {
        command: ["cargo", "run", "--quiet"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "cargo", path: "/usr/local/bin:/usr/bin" })],
      },
    },
    { name: "the bare error of the system", evidence: { command: ["deno", "run"], ...ENOENT } },
    {
      name: "a script of the project that calls a launcher",
      evidence: {
        command: ["npm", "run", "mcp"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "sh: 1: uvx: not found\n",
        noise: ["> acme@1.0.0 mcp", "> uvx mcp-server-git"],
      },
    },
    {
      name: "a shell with words of its own",
      evidence: {
        command: ["zsh", "-c", "bunx @acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "zsh:1: command not found: bunx\n",
      },
    },
    {
      name: "a wrapper script that calls a program of its own",
      evidence: {
        command: ["bash", "start.sh"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "start.sh: line 4: acme-mcp: command not found\n",
      },
    },
    {
      name: "`npx` that is there, and its Node.js that is not",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ending: { kind: "exited", code: 127, afterMs: 10 },
        stderr: "/usr/bin/env: ‘node’: No such file or directory\n",
      },
    },
    {
      name: "a runner that starts a launcher",
      evidence: {
        command: ["node", "runner.js"],
        stderr: "[Runner] Child process error: spawn uvx ENOENT\n",
      },
    },
    {
      name: "a shell of Windows",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "@acme/mcp-server"],
        stderr:
          "'npx' is not recognized as an internal or external command,\r\noperable program or batch file.\r\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "the program of a lock file, which the server does not miss",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [PNPM_MISSING],
        stderr: "Error: ACME_TOKEN is required\n",
      },
    },
    {
      name: "an interpreter that the install of its project was to make",
      evidence: {
        command: [".venv/bin/python", "server.py"],
        facts: [
          fact("command-not-found", { command: ".venv/bin/python", path: ".venv/bin/python" }),
          fact("project-install-failed", {
            command: "uv sync --frozen",
            problem: "failed with exit code 2",
            folder: ".",
          }),
        ],
        ...installFailed("$ uv sync --frozen\nerror: Failed to parse `uv.lock`\n", 2),
      },
    },
    {
      name: "the same error for a folder that is not there",
      evidence: {
        command: ["node", "server.js"],
        ending: { kind: "not-spawned", errno: "ENOTDIR" },
        facts: [fact("cwd-not-a-directory", { path: "/repo/package.json" })],
      },
    },
    {
      name: "a tool of the project's own, in a script of `npm run`",
      evidence: {
        command: ["npm", "run", "dev"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "sh: 1: tsx: not found\n",
        noise: ["> acme@1.0.0 dev", "> tsx src/index.ts"],
      },
    },
    {
      name: "a shell without a script, which reads the request as a command",
      evidence: {
        command: ["bash"],
        ending: { kind: "exited", code: 127, afterMs: 20 },
        stderr: "bash: line 1: jsonrpc:2.0: command not found\n",
      },
    },
  ],
});
