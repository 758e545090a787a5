import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { setupStep } from "./engine/programs.ts";
import { installFailed } from "./engine/sketches.ts";

/** What a runner needs to compile. */
const COMPILER =
  "    - run: sudo apt-get update && sudo apt-get install --yes build-essential python3";

const TOOLS = `Where there is none, install what builds it, in a step before this one:\n\n${COMPILER}`;

const COMPILES =
  "That takes a compiler and more, which a machine need not have, and source that this version of the tools accepts.";

const ofNode = ({ module, problem }: Captures): Captures => ({
  what: module ? `\`${module}\`` : "a native module of the package",
  problem: problem?.trim() ?? "node-gyp failed",
  reason:
    "Its authors publish binaries for some systems and releases of Node.js, and there was none for this one, so npm " +
    `compiled it here. ${COMPILES}`,
  remedy:
    "Run it with a release of Node.js for which there are binaries, which is most likely a current LTS release:\n\n" +
    `${setupStep("node")}\n\n${TOOLS}`,
});

const ofPython = ({ module, problem, command = "" }: Captures): Captures => ({
  what: module ? `\`${module.trim()}\`` : "a dependency of the package",
  problem: problem?.trim() ?? "the build of the wheel failed",
  reason:
    "A package without a wheel for this system and this Python is built from its source. The usual root is a Python " +
    `that is newer than the newest for which there are wheels. ${COMPILES}`,
  remedy: /(?:^|[\\/])uvx?(?:\.exe)?$/.test(command)
    ? 'Choose a Python for which there are wheels, in front of the other arguments:\n\n    "args": ["--python", "3.12", ...]\n\n' +
      TOOLS
    : `Choose a Python for which there are wheels:\n\n${setupStep("python3.12")}\n\n${TOOLS}`,
});

const ofScript = ({ module = "", script = "" }: Captures): Captures => ({
  what: `\`${module}\``,
  problem: `its install script \`${script.trim()}\` failed`,
  reason:
    "A package may have a script that runs when it is installed, mostly to build or fetch what is no JavaScript.",
  remedy:
    "Do what the script says in the lines below its name. If it wants a compiler, install one in a step before this " +
    `one:\n\n${COMPILER}\n\nIf it is about the version of Node.js, take a current LTS release:\n\n${setupStep("node")}`,
});

/** `npm exec` fails without a word of its own where an install script does. */
const ofSilentScript = ({ spec = "" }: Captures): Captures => ({
  ...ofScript({ module: spec || "the package", script: "" }),
  problem: "an install script failed",
});

/** The project's own source is built on every machine. */
const ofProject = ({ module, problem }: Captures): Captures => ({
  what: `\`${module?.trim()}\``,
  problem: problem?.trim() ?? "the build of the wheel failed",
  reason: "It is built from its source, which lies on this machine, and its build gave up.",
  remedy:
    "Build it by itself to see all of its output, and correct what it says:\n\n    uv build\n\n" +
    `If it needs a compiler that is not there, install it. ${TOOLS}`,
});

export default defineRule({
  id: "native-build-failed",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{what} could not be built: {problem}",
  why: "{reason} Lines below the failure about files that could not be removed, if there are any, are only the clean-up.",
  fix: "{remedy}",
  signals: [
    {
      output:
        /gyp ERR! (?:stack Error: (?<problem>[^\n]{1,160})|find (?<lacks>VS|Python)\b)(?:[\s\S]{0,6000}?\$npm_package_name (?<module>\S{1,214}))?/,
      words: ({ lacks, ...captures }) =>
        ofNode(lacks ? { ...captures, problem: `${lacks} was not found` } : captures),
    },
    {
      output:
        /(?<problem>not found: make|prebuild-install (?:WARN|warn) install No prebuilt binaries found[^\n]{0,120})/,
      words: ofNode,
    },
    {
      output:
        /npm (?:error|ERR!) path [^\n]{0,1000}node_modules[\\/](?<module>(?:@[\w.~-]{1,100}[\\/])?[\w.~-]{1,214})\nnpm (?:error|ERR!) command failed\nnpm (?:error|ERR!) command (?:\S{1,300} (?:-c|\/d \/s \/c) )?(?<script>[^\n]{1,120})/,
      words: ofScript,
    },
    {
      // Of everything else that fails `npm exec` says so itself.
      install: "failed",
      launcher: ["npx", "npm-exec"],
      output: /^(?=[\s\S]*\S)(?![\s\S]*(?:npm (?:error|ERR!)|gyp ERR!))/,
      confidence: "possible",
      words: ofSilentScript,
    },
    {
      output: /Failed to build `(?<module>[^`\n@]{1,214})@ file:[^`\n]{1,500}`/,
      words: ofProject,
    },
    {
      output:
        /(?<problem>the configured Python interpreter version \([\d.]{1,10}\) is newer than PyO3's maximum supported version \([\d.]{1,10}\))/,
      words: ofPython,
    },
    {
      output:
        /Failed to build `(?<module>[\w.-]{1,214}(?:==[^`\n]{1,80})?)`(?:[\s\S]{0,6000}?(?<problem>(?:error: |Error: )[^\n]{1,160}))?/,
      words: ofPython,
    },
    {
      output:
        /(?:Building wheel for|Failed building wheel for) (?<module>[\w.-]{1,214})(?:\s{1,4}\([^)\n]{1,60}\) did not run successfully|$)/m,
      words: ofPython,
    },
  ],
  repair: entryRepair(
    { command: "uvx", args: ["acme-mcp"] },
    { command: "uvx", args: ["--python", "3.12", "acme-mcp"] },
  ),
  examples: [
    {
      name: "a module that gyp cannot compile",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "gyp info spawn make\n../x.cc:1:2: error: #error no\nmake: *** [x.target.mk:106: Release/obj.target/x/x.o] Error 1\n" +
            "gyp ERR! build error \ngyp ERR! stack Error: `make` failed with exit code: 2\n" +
            "gyp ERR! stack at ChildProcess.<anonymous> (/usr/lib/node_modules/npm/node_modules/node-gyp/lib/build.js:219:23)\n" +
            "gyp ERR! node -v v20.20.2\ngyp ERR! $npm_package_name better-sqlite3\ngyp ERR! $npm_package_version 1.0.0\ngyp ERR! not ok\n",
        ),
      },
    },
    {
      name: "Windows without a compiler",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error gyp ERR! find VS could not find a version of Visual Studio 2017 or newer to use\n",
        ),
      },
    },
    {
      name: "no binary to fetch",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error prebuild-install warn install No prebuilt binaries found (target=24.0.0 runtime=node arch=arm64 libc= platform=linux)\n",
        ),
      },
    },
    {
      name: "a script that fails for a reason of its own",
      evidence: {
        command: ["node", "dist/index.js"],
        ...installFailed(
          "npm error code 3\nnpm error path /repo/node_modules/acme-native\nnpm error command failed\n" +
            "npm error command sh -c node build.js\nnpm error something of its own failed\n",
          3,
        ),
      },
    },
    {
      name: "a Python project with native code",
      evidence: {
        command: ["uvx", "--from", "./acme-native", "acme"],
        ...installFailed(
          "error: Failed to build `acme-native @ file:///repo/acme-native`\n  cause: The build backend returned an error\n" +
            "  cause: Call to `setuptools.build_meta.build_wheel` failed (exit status: 1)\n",
        ),
      },
    },
    {
      name: "a Python that is too new",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed(
          "  × Failed to build `pydantic-core==2.33.2`\n  ├─▶ The build backend returned an error\n" +
            "  ╰─▶ Call to `maturin.build_wheel` failed (exit status: 1)\n" +
            "      error: the configured Python interpreter version (3.14) is newer than PyO3's maximum supported version (3.13)\n",
        ),
      },
    },
    {
      name: "a dependency without a compiler",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed(
          "error: Failed to build `acme-native==1.0.0`\n  cause: The build backend returned an error\n" +
            "  cause: Call to `setuptools.build_meta.build_wheel` failed (exit status: 1)\n\n         [stderr]\n" +
            "         error: [Errno 2] No such file or directory: 'gcc'\n\n" +
            "hint: Build failures usually indicate a problem with the package or the build environment\n",
        ),
      },
    },
    {
      name: "pip",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed(
          "  error: subprocess-exited-with-error\n  \n  × Building wheel for acme-native (pyproject.toml) did not run successfully.\n  │ exit code: 1\n" +
            "  ERROR: Failed building wheel for acme-native\nFailed to build acme-native\n",
        ),
      },
    },
    {
      name: "an install script that gives up in its own words",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed("Error: no binary for this platform\n"),
      },
    },
  ],
  counterexamples: [
    {
      name: "a build that cannot fetch what it needs",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "gyp ERR! stack FetchError: request to https://nodejs.example/headers.tar.gz failed, reason: getaddrinfo ENOTFOUND nodejs.example\n",
        ),
      },
    },
    {
      name: "a binary for another Node.js",
      evidence: {
        stderr:
          "was compiled against a different Node.js version using\nNODE_MODULE_VERSION 137. This version of Node.js requires\nNODE_MODULE_VERSION 115.\n",
      },
    },
  ],
});
