import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { FETCHED_FOLDERS as FETCHED } from "./engine/fetched-folders.ts";
import { LAUNCHERS, PROJECT_TOOLS } from "./engine/programs.ts";

const NODE_REASON =
  "A module that the server needs is not in `node_modules`. That folder is not checked in: on a fresh " +
  "check-out it is there only after an install.";

const node = (captures: Captures): Captures => ({
  module: captures.module ?? "",
  reason: NODE_REASON,
  remedy:
    "Install the dependencies of the project in a step before this one:\n\n    - run: npm ci\n\n" +
    "(`pnpm install`, `yarn install` or `bun install` with their lock files; `working-directory:` for a " +
    "project in a sub-folder). If the install leaves it out, it is missing from `dependencies`.",
});

function python({ module = "", command = "" }: Captures): Captures {
  const isPython = /(?:^|[\\/])python[\d.]*$/.test(command);
  const viaUv = /(?:^|[\\/])uvx?$/.test(command);
  const interpreter = isPython ? command : "python";
  return {
    module,
    reason:
      "The Python that runs the server has no module of this name: the dependencies were installed into " +
      "another Python or a virtual environment, or not at all, or the module is one of your own and the " +
      "server was started in a folder from which it cannot be seen.",
    remedy: viaUv
      ? "Add what is missing to the dependencies of the project, or to the command line in front of the " +
        `server's name, under the name it has on PyPI:\n\n    "args": ["--with", "${module}", ...]`
      : "Install the dependencies into the very Python that runs the server, in a step before this one:\n\n" +
        `    - run: ${interpreter} -m pip install -r requirements.txt\n\n` +
        "Where they are in a virtual environment, name its own interpreter in `command`, for example " +
        "`.venv/bin/python`; in a project of uv, start the server with `uv run`. For a module of your own, " +
        "set `cwd`, or `PYTHONPATH` in `env`, to the folder that holds it.",
  };
}

export default defineRule({
  id: "dependencies-not-installed",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "entry",
  title: "`{module}` is not installed",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    {
      output: new RegExp(
        `Cannot find package '(?<module>[^'\\n]{1,214})' imported from (?![^\\n]{0,500}${FETCHED})`,
      ),
      words: node,
    },
    {
      output: new RegExp(
        "Cannot find module '(?<module>(?:@[\\w.-]{1,100}/)?[\\w-][\\w.-]{0,213})(?:/[^'\\n]{0,300})?'\\s{1,4}" +
          `Require stack:\\s{1,4}- (?![^\\n]{0,500}${FETCHED})`,
      ),
      words: node,
    },
    {
      output: new RegExp(
        `Cannot find module '(?![^'\\n]{0,500}${FETCHED})[^'\\n]{0,500}[\\\\/]node_modules[\\\\/]` +
          "(?!\\.bin)(?<module>(?:@[^\\\\/'\\n]{1,100}[\\\\/])?[^\\\\/'\\n]{1,214})",
      ),
      words: node,
    },
    {
      output: new RegExp(
        `: (?:\\S{0,300}/)?(?<module>${PROJECT_TOOLS}): (?:command )?not found$`,
        "m",
      ),
      words: node,
    },
    {
      launcher: "npm-run",
      code: 127,
      output: new RegExp(
        `: (?:\\S{0,300}/)?(?!(?:${LAUNCHERS}|${PROJECT_TOOLS}):)(?<module>[\\w.-]{1,214}): (?:command )?not found$`,
        "m",
      ),
      words: node,
    },
    { output: /No module named '(?<module>\w+)'/, words: python },
    { output: /: No module named (?<module>\w+)(?:\.\w+)*$/m, words: python },
  ],
  examples: [
    {
      name: "an ES module in a fresh check-out",
      evidence: {
        command: ["node", "server.mjs"],
        stderr:
          "node:internal/modules/esm/resolve:873\n  throw new ERR_MODULE_NOT_FOUND(packageName, fileURLToPath(base), null);\n        ^\n\n" +
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /repo/server.mjs\n" +
          "    at packageResolve (node:internal/modules/esm/resolve:873:9)\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "`require` in a fresh check-out",
      evidence: {
        command: ["node", "server.cjs"],
        stderr:
          "Error: Cannot find module '@modelcontextprotocol/sdk/server'\nRequire stack:\n- /repo/server.cjs\n" +
          "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n" +
          "  code: 'MODULE_NOT_FOUND',\n  requireStack: [ '/repo/server.cjs' ]\n}\n",
      },
    },
    {
      name: "a tool that is run by its path",
      evidence: {
        command: ["node", "node_modules/tsx/dist/cli.mjs", "src/index.ts"],
        stderr:
          "Error: Cannot find module '/repo/node_modules/tsx/dist/cli.mjs'\n" +
          "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n" +
          "  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n",
      },
    },
    {
      name: "a tool that a script of pnpm calls",
      evidence: {
        command: ["pnpm", "run", "dev"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "sh: 1: tsx: not found\n",
        noise: ["> acme@1.0.0 dev /repo", "> tsx src/index.ts"],
      },
    },
    {
      name: "a tool of any name that a script of npm calls",
      evidence: {
        command: ["npm", "run", "-s", "dev"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "sh: 1: acme-dev: not found\n",
      },
    },
    {
      name: "a Python script whose imports are in another Python",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 1, in <module>\n' +
          "    import mcp\nModuleNotFoundError: No module named 'mcp'\n",
      },
    },
    {
      name: "a Python module that is not there",
      evidence: {
        command: ["python3", "-m", "acme_mcp"],
        stderr: "/usr/bin/python3: No module named acme_mcp\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a published package that does not declare what it imports",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/dist/index.js\n",
      },
    },
    {
      name: "the script itself is not there",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [
          fact("entry-missing", {
            argument: "dist/index.js",
            path: "/repo/dist/index.js",
            build: "",
          }),
        ],
        stderr: "Error: Cannot find module '/repo/dist/index.js'\n  requireStack: []\n",
      },
    },
    {
      name: "`mcp` is there, in a version that has moved the module",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr: "ModuleNotFoundError: No module named 'mcp.server.fastmcp'\n",
      },
    },
  ],
});
