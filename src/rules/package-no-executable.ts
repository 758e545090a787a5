import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
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
