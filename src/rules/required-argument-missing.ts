import type { Evidence } from "../model/evidence.ts";
import { withMadeUpArguments } from "./engine/argument-experiment.ts";
import { wordsOf } from "./engine/argument-words.ts";
import { code, entryArgs } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { documentedIn, withDocumented } from "./engine/documented-experiment.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { originOf } from "./engine/place.ts";
import { listed } from "./engine/plain-text.ts";
import { type RequiredArguments, requiredArguments } from "./engine/required-arguments.ts";
import { settingOf } from "./engine/setting-variables.ts";

const ID = "required-argument-missing";

export default defineRule({
  id: ID,
  stage: "handshake",
  level: "error",
  title: "required, but not given: {arguments}",
  why: "The server says that it cannot start without {it}, and the config does not give {it}.{documented} The process {ending}.",
  fix: "{how}",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const { ending } = evidence;
    if (ending.kind === "timed-out" || ending.kind === "not-spawned") return undefined;
    const first = requiredArguments(evidence);
    if (!first) return undefined;
    const required = withLater(first, evidence);
    const variables = documentedIn(ID, evidence);
    return {
      captures: {
        arguments: listed(required.names),
        it: required.names.length > 1 ? "them" : "it",
        how: howTo(required, evidence),
        documented:
          variables.length > 0
            ? ` It goes on where ${listed(variables)} ${variables.length > 1 ? "are" : "is"} set.`
            : "",
      },
      ...(required.form === "setting" && { origin: originOf("env", evidence) ?? undefined }),
      evidence: [required.line],
      details: { arguments: required.names, ...(variables.length > 0 && { variables }) },
    };
  },
  experiments: (evidence, match) => {
    const required = match && requiredArguments(evidence);
    if (!required) return [];
    return required.form === "argument"
      ? withMadeUpArguments(required.names, evidence)
      : [withDocumented(required.names)];
  },
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server", "--project", "my-project"] },
  ),
  examples: [
    {
      name: "argparse of Python",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "exited", code: 2, afterMs: 60 },
        stderr:
          "usage: server.py [-h] --token TOKEN path\nserver.py: error: the following arguments are required: --token, path\n",
      },
    },
    {
      name: "a flag in a sentence",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Please provide a base URL with the --apiUrl flag\n",
      },
    },
    {
      name: "several flags of which one is needed",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "Failed to start server: Error: OpenAPI spec is required. Use one of: --openapi-spec, --spec-from-stdin, or --spec-inline\n",
      },
    },
    {
      name: "an error on stdout that answers no request",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        unterminated:
          '{"jsonrpc":"2.0","error":{"code":-32600,"message":"No vault paths provided. Please provide at least one valid vault path."},"id":null}',
      },
    },
    {
      name: "an argument described in words",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Please provide a database URL as a command-line argument\n",
      },
    },
    {
      name: "a list of one",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error: The following required arguments are missing:\n - token: Acme API token\n",
      },
    },
    {
      name: "help that names the argument, exit code 0",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "run"],
        ending: { kind: "exited", code: 0, afterMs: 170 },
        stderr:
          "Uncaught exception: Error: Missing account ID. Usage: npx acme-mcp run [account_id]\n",
      },
    },
    {
      name: "help alone",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "[9912] Usage: acme-mcp <https://server-url> [callback-port] [--debug]\n",
      },
    },
    {
      name: "help of yargs",
      evidence: {
        command: ["npx", "-y", "@acme/mcp"],
        stderr:
          "Usage: acme-mcp <organization> [options]\n\nPositionals:\n  organization  Name of the organization  [string]\n\nNot enough non-option arguments: got 0, need at least 1\n",
      },
    },
    {
      name: "a setting of which it does not say how it is given",
      evidence: {
        stderr: "Error starting server: AcmeValidationError: Organization URL is required\n",
      },
    },
    {
      name: "a setting that it takes from a variable, as an experiment has shown",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "An Acme api token is required.\n",
        trials: [
          {
            rule: ID,
            change:
              "with a made-up value for `ACME_API_TOKEN` (named in the README of the package)",
            outcome: "up",
            seen: "the handshake completed after 0.4 seconds",
            handshakeMs: 400,
            found: { value: "ACME_API_TOKEN", label: "`ACME_API_TOKEN`" },
          },
        ],
      },
    },
    {
      name: "two settings",
      evidence: { stderr: "Error: [Acme MCP]  appId, and appSecret are required\n" },
    },
  ],
  counterexamples: [
    {
      name: "an option that the program does not know",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--stdoi"],
        stderr: "error: unknown option '--stdoi'\n(Did you mean --stdio?)\n",
      },
    },
    {
      name: "help that asks for one of its commands",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Usage: acme-mcp <command>\n\nCommands:\n  acme-mcp serve  Start the server\n",
      },
    },
    {
      name: "a mistake in the server's own code",
      evidence: {
        stderr: "TypeError: path is required\n    at join (/repo/server.js:3:9)\n",
      },
    },
    {
      name: "a program that is not installed",
      evidence: { stderr: "Error: Docker is required\n" },
    },
  ],
});

/** With what the program asks for when it has got the first. */
function withLater(first: RequiredArguments, { later = [] }: Evidence): RequiredArguments {
  const behind = later.flatMap(({ rule, evidence }) =>
    rule === ID ? (requiredArguments(evidence) ?? []) : [],
  );
  const same = behind.filter(({ form }) => form === first.form);
  return { ...first, names: [...new Set([first, ...same].flatMap(({ names }) => names))] };
}

function howTo({ names, form, line }: RequiredArguments, evidence: Evidence): string {
  const { server, plan } = evidence;
  const it = names.length > 1 ? "them" : "it";
  if (form === "setting") {
    const variables = documentedIn(ID, evidence);
    if (variables.length > 0) {
      return `Set ${listed(variables)} for \`${server.name}\`.\n\n${settingOf(variables, evidence)}`;
    }
    const pages =
      plan?.package?.registry === "npm" ? ` (\`npm docs ${plan.package.name}\` opens it)` : "";
    const file = server.file ?? "the command line";
    return `Give \`${server.name}\` its ${listed(names)} in ${file}, by the variable (\`env\`) or argument (\`args\`) that its documentation names${pages}.`;
  }
  const words = [...server.args.map(({ value }) => value), ...names.flatMap(wordsOf)];
  const help = line.startsWith("Usage:") ? ` (\`${line}\`)` : "";
  if (!server.file) {
    const whole = [server.command?.value ?? "", ...words].join(" ");
    return `Add ${it} to the command line${help}:\n\n${code(whole)}`;
  }
  return `Add ${it} to \`args\` of \`${server.name}\` in ${server.file}${help}:\n\n${entryArgs(words)}`;
}
