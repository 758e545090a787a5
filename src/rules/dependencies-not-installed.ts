import { type Fact, fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { FETCHED_FOLDERS as FETCHED } from "./engine/fetched-folders.ts";
import { LAUNCHERS, MISSES_A_MODULE, PROJECT_TOOLS } from "./engine/programs.ts";
import { installFailed } from "./engine/sketches.ts";

const NODE_REASON =
  "A module that the server needs is not in `node_modules`. That folder is not checked in: on a fresh " +
  "check-out it is there only after an install.";

const node = (captures: Captures): Captures => ({
  what: `\`${captures.module ?? ""}\` is`,
  reason: NODE_REASON,
  remedy:
    "Install the dependencies of the project in a step before this one:\n\n    - run: npm ci\n\n" +
    "(`pnpm install`, `yarn install` or `bun install` with their lock files; `working-directory:` for a " +
    "project in a sub-folder). If the install leaves it out, it is missing from `dependencies`.",
});

const deno = ({ module = "" }: Captures): Captures => ({
  what: `\`${module}\` is`,
  reason:
    "The server imports it by its bare name, and neither `deno.json` nor `package.json` says which package that is.",
  remedy: `Add it to the project, and commit what that changes:\n\n    deno add npm:${module}`,
});

const go = ({ module = "" }: Captures): Captures => ({
  what: `\`${module}\` is`,
  reason:
    "The server imports it, and `go.mod` or `go.sum` does not say which module and version brings it.",
  remedy: "Complete both files, and commit them:\n\n    go mod tidy",
});

function python({ module = "", command = "" }: Captures): Captures {
  const isPython = /(?:^|[\\/])python[\d.]*$/.test(command);
  const viaUv = /(?:^|[\\/])uvx?$/.test(command);
  const interpreter = isPython ? command : "python";
  return {
    what: `\`${module}\` is`,
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

/** What the tools say where a lock file does not fit its manifest: npm, pnpm, Yarn 1, Yarn, bun. */
const OUT_OF_STEP = new RegExp(
  [
    "`npm ci` can only install packages when your package\\.json and [^\\n]{1,100} are in sync",
    "ERR_PNPM_OUTDATED_LOCKFILE",
    "Your lockfile needs to be updated, but yarn was run with",
    "The lockfile would have been modified by this install",
    "lockfile had changes, but lockfile is frozen",
  ].join("|"),
);

/** A line of an install that speaks of an error; those of npm that only number it say less. */
const INSTALL_ERROR =
  /^(?!\$ |> |npm (?:warn|notice|(?:error|ERR!) (?:code|path|errno|syscall)))(?=[^\n]{0,500}\b(?:error|ERR!|ERR_\w|cannot|failed)\b)/im;

const LATE = "did not end within the time for installs";

const ofProject = ({ folder = "", command, problem }: Captures): Captures => ({
  what: `the dependencies of ${folder === "." ? "the project" : `\`${folder}\``} are`,
  seen: `\`${command}\` was run to install what the lock file names, and it ${problem}.`,
});

/** The remedies of an install of the project's own that was run and came to nothing. */
const failed = (captures: Captures): Captures => ({
  ...ofProject(captures),
  reason: ofProject(captures).seen ?? "",
  remedy:
    captures.problem === LATE
      ? "Give the installs more time with the input `install-timeout`, or install in a step before this one:\n\n" +
        `    - run: ${captures.command}`
      : `Run \`${captures.command}\` yourself and correct what it reports. What it needs beside the lock file ` +
        "belongs into a step before this one.",
});

/** Yarn 1 where the manifest asks for a later one; Corepack brings that. */
const otherYarn = (captures: Captures): Captures => ({
  ...ofProject(captures),
  reason:
    `${ofProject(captures).seen} The \`package.json\` asks for \`${captures.wanted}\`, and the \`yarn\` on ` +
    `the PATH is ${captures.found}.`,
  remedy:
    "Let Corepack bring it in a step before this one:\n\n" +
    "    - run: npm install --global corepack && corepack enable",
});

/** The tool that writes the lock file anew, from the command that only reads it. */
const rewrite = (command = ""): string =>
  command.replace(/npm ci$/, "npm install").replace(/ --(?:frozen-lockfile|immutable)$/, "");

const outOfStep = (captures: Captures): Captures => ({
  ...ofProject(captures),
  reason:
    `${ofProject(captures).seen} The lock file does not fit the \`package.json\`: one of them was changed ` +
    "without the other.",
  remedy: `Bring the lock file up to date, and commit it:\n\n    ${rewrite(captures.command)}`,
});

const notInstalled = (command: string, problem: string, folder = "."): Fact =>
  fact("project-install-failed", { command, problem, folder });

const NPM_OUT_OF_STEP =
  "$ npm ci\nnpm error code EUSAGE\nnpm error\n" +
  "npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.\n" +
  "npm error\nnpm error Missing: other@1.0.0 from lock file\n";

const SCRIPT_FAILS =
  "$ npm ci\nnpm error code 7\nnpm error path /repo/local\nnpm error command failed\n" +
  "npm error command sh -c exit 7\n";

export default defineRule({
  id: "dependencies-not-installed",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "entry",
  title: "{what} not installed",
  why: "{reason}",
  fix: "{remedy}",
  signals: [
    {
      fact: "project-install-failed",
      ending: "not-spawned",
      output: OUT_OF_STEP,
      confidence: "confirmed",
      words: outOfStep,
    },
    {
      fact: "project-install-failed",
      ending: "not-spawned",
      output:
        /"packageManager": "(?<wanted>yarn@[\w.-]{1,40})[^\n]{0,200}global version of Yarn is (?<found>[\d.]{1,20}\d)/,
      confidence: "confirmed",
      words: otherYarn,
    },
    {
      fact: "project-install-failed",
      ending: "not-spawned",
      output: INSTALL_ERROR,
      confidence: "confirmed",
      words: failed,
    },
    {
      fact: "project-install-failed",
      ending: "not-spawned",
      confidence: "confirmed",
      words: failed,
    },
    {
      fact: "project-install-failed",
      said: MISSES_A_MODULE,
      output: OUT_OF_STEP,
      words: outOfStep,
    },
    { fact: "project-install-failed", said: MISSES_A_MODULE, words: failed },
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
      launcher: ["npm-run", "pnpm-run", "yarn-run", "bun"],
      code: [1, 127],
      output: new RegExp(
        `: (?:\\S{0,300}/)?(?!(?:${LAUNCHERS}|${PROJECT_TOOLS}):)(?<module>[\\w.-]{1,214}): (?:command )?not found$`,
        "m",
      ),
      words: node,
    },
    { launcher: "yarn-run", output: /^command not found: (?<module>[\w.-]{1,214})$/m, words: node },
    {
      output:
        /(?<module>\S{1,214})@workspace:\S{1,200}: This package doesn't seem to be present in your lockfile/,
      words: node,
    },
    {
      output: new RegExp(
        `Cannot find (?:package|module) ['"](?<module>@?[\\w-][^'"\\n]{0,213})['"] from ['"](?![^\\n]{0,500}${FETCHED})`,
      ),
      words: node,
    },
    { output: /Import "(?<module>[^"\n]{1,214})" not a dependency/, words: deno },
    {
      output:
        /(?:no required module provides package|missing go\.sum entry for module providing package) (?<module>[^\s;]{1,300})/,
      words: go,
    },
    { output: /No module named '(?<module>\w+)'/, words: python },
    { output: /: No module named (?<module>\w+)(?:\.\w+)*$/m, words: python },
  ],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - run: npm ci
  - uses: your-org/mcp-handshake@v1`,
  },
  examples: [
    {
      name: "a lock file that does not fit the manifest",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [notInstalled("npm ci", "failed with exit code 1")],
        ...installFailed(NPM_OUT_OF_STEP),
      },
    },
    {
      name: "the same, and a server that was tried all the same",
      evidence: {
        command: ["node", "server.mjs"],
        facts: [notInstalled("npm ci", "failed with exit code 1")],
        ...installFailed(NPM_OUT_OF_STEP),
        ending: { kind: "exited", code: 1, afterMs: 200 },
        stderr: "Error: Cannot find module 'zod'\nRequire stack:\n- /repo/server.cjs\n",
      },
    },
    {
      name: "a lock file of pnpm that does not fit the manifest",
      evidence: {
        command: ["node", "mcp/dist/index.js"],
        facts: [
          notInstalled(
            "cd mcp && pnpm install --frozen-lockfile",
            "failed with exit code 1",
            "mcp",
          ),
        ],
        ...installFailed(
          "$ cd mcp && pnpm install --frozen-lockfile\n" +
            ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with <ROOT>/package.json\n',
        ),
      },
    },
    {
      name: "Yarn 1 for a project of a later one",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [notInstalled("yarn install --immutable", "failed with exit code 1")],
        ...installFailed(
          "$ yarn install --immutable\nyarn install v1.22.22\n" +
            'error This project\'s package.json defines "packageManager": "yarn@4.1.0". However the current global version of Yarn is 1.22.22.\n',
        ),
      },
    },
    {
      name: "an install script of a dependency that fails",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [notInstalled("npm ci", "failed with exit code 7")],
        ...installFailed(SCRIPT_FAILS),
      },
    },
    {
      name: "an install that took too long",
      evidence: {
        command: ["node", "dist/index.js"],
        ending: { kind: "not-spawned", errno: null },
        facts: [notInstalled("npm ci", LATE)],
        install: { kind: "timed-out", durationMs: 300_000, output: "$ npm ci\n" },
      },
    },
    {
      name: "an install that fails, and a server that was tried all the same",
      evidence: {
        command: ["node", "server.mjs"],
        facts: [notInstalled("npm ci", "failed with exit code 7")],
        ...installFailed(SCRIPT_FAILS),
        ending: { kind: "exited", code: 1, afterMs: 200 },
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /repo/server.mjs\n",
      },
    },
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
      name: "a tool of any name that a script of pnpm calls",
      evidence: {
        command: ["pnpm", "run", "mcp"],
        stderr:
          "sh: 1: acme-dev: not found\n ELIFECYCLE  Command failed.\n" +
          " WARN   Local package.json exists, but node_modules missing, did you mean to install?\n",
      },
    },
    {
      name: "a tool that a script of yarn calls, since version 2",
      evidence: {
        command: ["yarn", "run", "mcp"],
        ending: { kind: "exited", code: 127, afterMs: 500 },
        stderr: "command not found: acme-dev\n",
      },
    },
    {
      name: "a project of yarn that was never installed",
      evidence: {
        command: ["yarn", "run", "mcp"],
        stderr:
          'Internal Error: acme@workspace:.: This package doesn\'t seem to be present in your lockfile; run "yarn install" to update the lockfile\n',
      },
    },
    {
      name: "an import, for bun",
      evidence: {
        command: ["bun", "server.ts"],
        stderr: "error: Cannot find package '@modelcontextprotocol/sdk' from '/repo/server.ts'\n",
      },
    },
    {
      name: "an import that deno cannot place",
      evidence: {
        command: ["deno", "run", "-A", "server.ts"],
        stderr:
          'error: Import "express" not a dependency\n  hint: If you want to use the npm package, try running `deno add npm:express`\n',
      },
    },
    {
      name: "a package that go.mod does not have",
      evidence: {
        command: ["go", "run", "."],
        stderr:
          "main.go:2:15: no required module provides package host.example/mcp; to add it:\n\tgo get host.example/mcp\n",
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
      name: "an install that fails, and a server that does not miss it",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [notInstalled("npm ci", "failed with exit code 1")],
        ...installFailed(NPM_OUT_OF_STEP),
        ending: { kind: "exited", code: 1, afterMs: 200 },
        stderr: "Error: ACME_TOKEN is required\n",
      },
    },
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
