import { fact } from "../model/fact.ts";
import { withFolder } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { ENOENT } from "./engine/sketches.ts";

export default defineRule({
  id: "cwd-missing",
  stage: "resolve",
  level: "error",
  confidence: "confirmed",
  at: "cwd",
  title: "the working directory `{path}` {problem}",
  why:
    "A server is started in a folder, and this one {problem} on this machine, so nothing can be started in " +
    "it. The system reports it with the text for a program that is not installed, `spawn {command} " +
    "ENOENT`, whether `{command}` is there or not.",
  fix:
    "Correct `cwd` of `{server}` in `{file}`, or make the folder in a step before this one. A folder " +
    "that is a submodule comes with the checkout only if it is asked for:\n\n" +
    "    - uses: actions/checkout@v7\n      with:\n        submodules: true",
  signals: [
    { fact: "cwd-missing", words: () => ({ problem: "does not exist" }) },
    { fact: "cwd-not-a-directory", words: () => ({ problem: "is not a folder" }) },
  ],
  experiments: ({ plan, server }, match) => {
    const folder = plan && plan.cwd === server.root ? null : (plan?.workspace ?? null);
    return match && folder !== null
      ? [
          {
            change: "in the root of the repository",
            alter: (before) => withFolder(before, folder),
          },
        ]
      : [];
  },
  repair: entryRepair(
    { command: "node", args: ["index.js"], cwd: "packages/server" },
    { command: "node", args: ["index.js"], cwd: "packages/mcp-server" },
  ),
  examples: [
    {
      name: "a folder that is not checked out",
      evidence: {
        command: ["node", "server.js"],
        ...ENOENT,
        facts: [
          fact("cwd-missing", { path: "/repo/packages/server" }),
          fact("entry-missing", {
            argument: "server.js",
            path: "/repo/packages/server/server.js",
            build: "",
          }),
        ],
      },
    },
    {
      name: "a file in the place of a folder, and a program that starts from it",
      evidence: {
        command: ["./run.sh"],
        ending: { kind: "not-spawned", errno: "ENOTDIR" },
        facts: [
          fact("cwd-not-a-directory", { path: "/repo/package.json" }),
          fact("command-not-found", { command: "./run.sh", path: "/repo/package.json/run.sh" }),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "the same text for a program that is not there",
      evidence: {
        command: ["uvx", "mcp-server-git"],
        ...ENOENT,
        facts: [fact("command-not-found", { command: "uvx", path: "/usr/bin:/bin" })],
      },
    },
    {
      name: "a folder that the server itself was told to open",
      evidence: {
        command: ["node", "server.js", "/repo/data"],
        facts: [fact("path-missing", { argument: "/repo/data", path: "/repo/data" })],
        stderr: "Error: ENOENT: no such file or directory, stat '/repo/data'\n",
      },
    },
  ],
});
