import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { installFailed } from "./engine/sketches.ts";

const npm = ({ package: name, spec }: Captures): Captures => ({
  owner: name ? `\`${name}\`` : "the package",
  lacks: "no executable that npx could choose",
  remedy:
    "Ask npm for the executables of the package, and name one of them:\n\n" +
    `    npm view ${name || "PACKAGE"} bin\n\n` +
    `    "args": ["-y", "--package=${spec || "PACKAGE"}", "EXECUTABLE"]\n\n` +
    "If npm lists none, it is a library or a server without a start of its own: its instructions say " +
    "what to run.",
});

/** `pnpm dlx`, `bunx` and `yarn dlx` have the option as `npx` has it. */
const runner =
  (lacks: string) =>
  ({ owner = "", spec = "" }: Captures): Captures => ({
    owner: owner ? `\`${owner}\`` : "the package",
    lacks,
    remedy:
      "Ask npm for the executables of the package, and name one of them:\n\n" +
      `    npm view ${owner || spec} bin\n\n    "args": [..., "--package=${spec || owner}", "EXECUTABLE"]\n\n` +
      "If npm lists none, it is a library or a server without a start of its own: its instructions say " +
      "what to run.",
  });

const otherInRunner = ({ wanted = "", ...captures }: Captures): Captures =>
  runner(`no executable \`${wanted}\``)(captures);

const denoPackage = ({ spec = "" }: Captures): Captures => ({
  owner: spec ? `\`${spec.replace(/^npm:/, "")}\`` : "the package",
  lacks: "no executable",
  remedy:
    "It is a library, or a server without a start of its own: name the file or the executable behind the package, " +
    `as its instructions say, for example \`${spec || "npm:PACKAGE"}/EXECUTABLE\`.`,
});

const goPackage = ({ owner = "" }: Captures): Captures => ({
  owner: `\`${owner}\``,
  lacks: "no `main` function: it is a library",
  remedy: "Name the folder of the module that holds the program, often one below `cmd/`.",
});

const cargoTarget = ({ wanted = "" }: Captures): Captures => ({
  owner: "the crate",
  lacks: wanted ? `no program \`${wanted}\`` : "no program, or several",
  remedy:
    'Name one that it has:\n\n    "args": ["run", "--bin", "NAME"]\n\n`cargo run --bin` lists them.',
});

const noneInTool = ({ owner = "" }: Captures): Captures => ({
  owner: `\`${owner}\``,
  lacks: "no executable",
  remedy:
    `Name the package that has the executable: \`${owner}\` is a library, or its executable is in a ` +
    'package beside it:\n\n    "args": ["--from", "PACKAGE", "EXECUTABLE"]',
});

const otherInTool = ({ owner = "", wanted = "", available }: Captures): Captures => ({
  owner: `\`${owner}\``,
  lacks: `no executable \`${wanted}\``,
  remedy:
    "Name the executable as uv lists it; in a package's name `_` and `-` are the same, in an " +
    `executable's they are not:\n\n    "args": ["--from", "${owner}", "${available ?? "EXECUTABLE"}"]`,
});

const noneInProject = ({ wanted = "" }: Captures): Captures => ({
  owner: "the project that `uv run` looks into",
  lacks: `no executable \`${wanted}\``,
  remedy:
    `Add the package that brings \`${wanted}\` to the project with \`uv add\`, name the project's folder ` +
    "with `--directory`, or start a published server with `uvx`.",
});

export default defineRule({
  id: "package-no-executable",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{owner} has {lacks}",
  why:
    "A launcher fetches a package and then starts an executable of it: the one with the name of the " +
    "package, or the only one there is. Here the package is there, and that executable is not.",
  fix: "{remedy}",
  signals: [
    { output: /npm (?:error|ERR!) could not determine executable to run/, words: npm },
    { output: /Package `(?<owner>[^`\n]+)` does not provide any executables/, words: noneInTool },
    {
      output:
        /An executable named `(?<wanted>[^`\n]+)` is not provided by package `(?<owner>[^`\n]+)`\.?(?:\s{1,8}The following executables are available:\s{1,8}- (?<available>[\w.-]+))?/,
      words: otherInTool,
    },
    {
      output: /error: Failed to spawn: `(?![^`\n]*\.py`)(?<wanted>[^`\n]+)`/,
      words: noneInProject,
    },
    {
      output: /ERR_PNPM_DLX_NO_BIN\s{1,4}No binaries found in (?<owner>\S{1,214})/,
      words: runner("no executable"),
    },
    {
      output: /error: could not determine executable to run for package (?<owner>\S{1,214})/,
      words: runner("no executable that bun could choose"),
    },
    {
      output:
        /error: Package (?<owner>\S{1,214}) does not provide a binary named (?<wanted>\S{1,214})/,
      words: otherInRunner,
    },
    {
      output: /Binary not found \((?<wanted>[^)\n]{1,214})\) for root-workspace-/,
      words: otherInRunner,
    },
    {
      output: /Failed resolving binary export\. '[^'\n]{1,500}' did not have a bin property/,
      words: denoPackage,
    },
    { output: /^package (?<owner>\S{1,300}) is not a main package$/m, words: goPackage },
    {
      output:
        /^error: (?:no bin target named `(?<wanted>[^`\n]{1,100})`|a bin target must be available for|`cargo run` could not determine which binary)/m,
      words: cargoTarget,
    },
  ],
  examples: [
    {
      name: "a library, started as if it were a server",
      evidence: {
        command: ["npx", "-y", "zod@3.25.0"],
        ...installFailed("npm error could not determine executable to run\n"),
      },
    },
    {
      name: "a Python library",
      evidence: {
        command: ["uvx", "acme-sdk"],
        stderr: "Package `acme-sdk` does not provide any executables.\n",
        ending: { kind: "exited", code: 2, afterMs: 900 },
      },
    },
    {
      name: "an executable with a hyphen in the place of an underscore",
      evidence: {
        command: ["uvx", "acme_mcp"],
        stderr:
          "An executable named `acme_mcp` is not provided by package `acme-mcp`.\n" +
          "The following executables are available:\n- acme-mcp-server\n",
      },
    },
    {
      name: "a project that does not have the server among its dependencies",
      evidence: {
        command: ["uv", "run", "acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr:
          "error: Failed to spawn: `acme-mcp`\n  Caused by: No such file or directory (os error 2)\n",
      },
    },
    {
      name: "a library, for pnpm",
      evidence: {
        command: ["pnpm", "dlx", "zod@3.25.0"],
        stderr: " ERR_PNPM_DLX_NO_BIN  No binaries found in zod\n",
      },
    },
    {
      name: "a library, for bun",
      evidence: {
        command: ["bunx", "zod@3.25.0"],
        stderr: "error: could not determine executable to run for package zod\n",
      },
    },
    {
      name: "another executable, for bun",
      evidence: {
        command: ["bunx", "--package", "@acme/mcp", "acme-mcp"],
        stderr:
          "error: Package @acme/mcp does not provide a binary named acme-mcp\n" +
          "  hint: try running without --package to install and run acme-mcp directly\n",
      },
    },
    {
      name: "a library, for yarn",
      evidence: {
        command: ["yarn", "dlx", "zod@3.25.0"],
        stderr: "Internal Error: Binary not found (zod) for root-workspace-0b6124@workspace:.\n",
      },
    },
    {
      name: "a library, for deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:zod@3.25.0"],
        stderr:
          "error: Failed resolving binary export. '/home/me/.cache/deno/npm/npm.example/zod/3.25.0/package.json' did not have a bin property with a string or non-empty object value\n",
      },
    },
    {
      name: "a library, for go",
      evidence: {
        command: ["go", "run", "host.example/acme/mcp@latest"],
        ...installFailed("package host.example/acme/mcp is not a main package\n"),
      },
    },
    {
      name: "a crate with several programs",
      evidence: {
        command: ["cargo", "run"],
        ending: { kind: "exited", code: 101, afterMs: 300 },
        stderr:
          "error: `cargo run` could not determine which binary to run. Use the `--bin` option to specify a binary, or the `default-run` manifest key.\navailable binaries: a, b\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a package that is not there",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error code E404\nnpm error 404  'acme-mcp@*' is not in this registry.\n",
        ),
      },
    },
    {
      name: "a script that `uv run` does not find",
      evidence: {
        command: ["uv", "run", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr:
          "error: Failed to spawn: `server.py`\n  Caused by: No such file or directory (os error 2)\n",
      },
    },
  ],
});
