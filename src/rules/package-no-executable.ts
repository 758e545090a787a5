import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { listed } from "./engine/plain-text.ts";
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

/** Those that a launcher lists, one on a line. */
const listedIn = (available: string): readonly string[] =>
  available.split(/\s+/).filter((word) => word !== "-" && word !== "");

const others = (available: readonly string[]): string =>
  available.length > 1 ? ` It has ${listed(available)}.` : "";

function otherInTool({ owner = "", wanted = "", available = "" }: Captures): Captures {
  const names = listedIn(available);
  return {
    owner: `\`${owner}\``,
    lacks: `no executable \`${wanted}\``,
    remedy:
      `Name an executable that \`${owner}\` has.${others(names)} In the name of a package \`_\` and \`-\` are the ` +
      `same, in that of an executable they are not:\n\n    "args": ["--from", "${owner}", "${names[0] ?? "EXECUTABLE"}"]`,
  };
}

const otherInPipx = ({
  owner = "",
  wanted = "",
  available = "EXECUTABLE",
}: Captures): Captures => ({
  owner: `\`${owner}\``,
  lacks: `no executable \`${wanted}\``,
  remedy:
    "Name an executable that the package has, as pipx lists them:\n\n" +
    `    "args": ["run", "--spec", "${owner}", "${available}"]`,
});

const pnpm = ({ owner = "" }: Captures): Captures => ({
  owner: `\`${owner}\``,
  lacks: "no executable that pnpm could choose",
  remedy:
    `Ask for the executables of the package, and name one of them:\n\n    npm view ${owner} bin\n\n` +
    `    "args": ["--package=${owner}", "dlx", "EXECUTABLE"]`,
});

const bun = ({ owner = "" }: Captures): Captures => ({
  owner: `\`${owner}\``,
  lacks: "no executable that bunx could choose",
  remedy:
    `Ask for the executables of the package, and name one of them:\n\n    npm view ${owner} bin\n\n` +
    `    "args": ["--package=${owner}", "EXECUTABLE"]`,
});

const deno = ({ package: name, spec }: Captures): Captures => ({
  owner: name ? `\`${name}\`` : "the package",
  lacks: "no executable that deno could choose",
  remedy: `Name a file of the package that starts a server, behind its name: \`${spec || "npm:PACKAGE"}/dist/index.js\`.`,
});

const go = ({ owner = "" }: Captures): Captures => ({
  owner: `\`${owner}\``,
  lacks: "no program that go could run",
  remedy:
    "Name the folder of the program in `args`, which is the one with `package main`: in many modules it is below " +
    `\`cmd\`, as in \`${owner.split("@")[0]}/cmd/NAME@latest\`.`,
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
        /(?<!warning: )An executable named `(?<wanted>[^`\n]+)` is not provided by package `(?<owner>[^`\n]+)`\.?(?:\s{1,8}The following executables are available:(?<available>(?:\s{1,8}- [\w.-]{1,100}){1,20}))?/,
      words: otherInTool,
    },
    {
      output:
        /The executable `(?<wanted>[^`\n]+)` was not found\.\s{1,8}The following executables are provided by `(?<owner>[^`\n]+)`:(?<available>(?:\s{1,8}- [\w.-]{1,100}){1,20})/,
      words: otherInTool,
    },
    {
      output:
        /'(?<wanted>[^'\n]{1,100})' executable script not found in package '(?<owner>[^'\n]{1,200})'\.(?:\s{1,8}Available executable scripts:\s{1,12}(?<available>[\w.-]{1,100}) - usage)?/,
      words: otherInPipx,
    },
    {
      output: /error: Failed to spawn: `?(?![^`\n]{0,500}\.py(?:`|$))(?<wanted>[^`\n]{1,500})/m,
      words: noneInProject,
    },
    {
      output:
        /ERR_PNPM_DLX_(?:NO_BIN\s{1,4}No binaries found in|MULTIPLE_BINS\s{1,4}Could not determine executable to run\.) (?<owner>\S{1,214})/,
      words: pnpm,
    },
    {
      output: /error: could not determine executable to run for package (?<owner>\S{1,214})/,
      words: bun,
    },
    { output: /Failed resolving binary export\./, words: deno },
    {
      output:
        /package (?<owner>\S{1,300}) is not a main package|found \(v[^)\n]{1,80}\), but does not contain package (?<missing>\S{1,300})/,
      words: ({ owner, missing = "" }) => go({ owner: owner ?? missing }),
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
      output:
        /^error: (?:no bin target named `(?<wanted>[^`\n]{1,100})`|a bin target must be available for|`cargo run` could not determine which binary)/m,
      words: cargoTarget,
    },
  ],
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "--package=@acme/mcp-server", "acme-mcp"] },
  ),
  examples: [
    {
      name: "a library of pnpm",
      evidence: {
        command: ["pnpm", "dlx", "acme-sdk"],
        stderr: " ERR_PNPM_DLX_NO_BIN  No binaries found in acme-sdk\n",
      },
    },
    {
      name: "a library of bun",
      evidence: {
        command: ["bunx", "acme-sdk"],
        stderr:
          "Saved lockfile\nerror: could not determine executable to run for package acme-sdk\n",
      },
    },
    {
      name: "a library of deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-sdk"],
        stderr:
          "error: Failed resolving binary export. '/home/me/.cache/deno/npm/npm.example/acme-sdk/1.0.0/package.json' did not have a bin property with a string or non-empty object value\n",
      },
    },
    {
      name: "a library of Go",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@v1.0.0"],
        stderr: "package example.com/acme/mcp is not a main package\n",
      },
    },
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
          "The following executables are available:\n- acme-mcp-server\n- acme-mcp-admin\n\n",
      },
    },
    {
      name: "an older uv",
      evidence: {
        command: ["uvx", "--from", "mcp-server-time", "time-server"],
        stderr:
          "warning: An executable named `time-server` is not provided by package `mcp-server-time`.\n" +
          "The executable `time-server` was not found.\n" +
          "The following executables are provided by `mcp-server-time`:\n- mcp-server-time\n" +
          "Consider using `uvx --from mcp-server-time <EXECUTABLE_NAME>` instead.\n",
      },
    },
    {
      name: "pipx",
      evidence: {
        command: ["pipx", "run", "--spec", "mcp-server-time", "time-server"],
        stderr:
          "'time-server' executable script not found in package 'mcp-server-time'.\nAvailable executable scripts:\n" +
          "    mcp-server-time - usage: 'pipx run --spec mcp-server-time mcp-server-time [arguments?]'\n",
      },
    },
    {
      name: "an older uv, in a project",
      evidence: {
        command: ["uv", "run", "acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr: "error: Failed to spawn: `acme-mcp`\n  Caused by: program not found\n",
      },
    },
    {
      name: "a project that does not have the server among its dependencies",
      evidence: {
        command: ["uv", "run", "acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 300 },
        stderr:
          "error: Failed to spawn: acme-mcp\n  cause: No such file or directory (os error 2)\n",
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
      name: "an executable of a dependency, which an older uv starts all the same",
      evidence: {
        command: ["uvx", "--from", "acme-mcp", "fastmcp"],
        stderr:
          "warning: An executable named `fastmcp` is not provided by package `acme-mcp`.\nError: boom\n",
      },
    },
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
          "error: Failed to spawn: server.py\n  cause: No such file or directory (os error 2)\n",
      },
    },
  ],
});
