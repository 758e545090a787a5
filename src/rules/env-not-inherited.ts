import type { Evidence } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { isReserved } from "../plan/environment.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import type { AskedVariable } from "./engine/environment-names.ts";
import { isKeptOut, missingVariables } from "./engine/missing-variables.ts";
import { withMadeUp } from "./engine/placeholder-experiment.ts";
import { listed } from "./engine/plain-text.ts";
import { lineAround, saidBy } from "./engine/text.ts";
import { canHandOn, entryEnv, inputPassEnv, intoContainer } from "./engine/variable-snippets.ts";

const WITHHELD =
  "The step has it, but a server gets only what the entry's `env`, the inputs `env` and `pass-env` and a short list of system variables hold, as it does under clients built on the MCP SDKs.";
const EMPTIED =
  "The entry's own `env` takes it away, with an empty value or `null`, and that wins over what the step has.";
const SYSTEM =
  "Variables of the system reach a server by themselves, unless the entry's `env` replaces them or the step does not have them.";
const KEPT_OUT =
  "The command that starts the container has it, and a container gets only what an option `-e`, `--env` or `--env-file` hands on.";
/** Go, Python and others look for it without naming the variable. */
const NO_HOME =
  /(?:could not|cannot|can't|unable to|failed to) (?:determine|find|get|resolve|locate|expand) (?:the |your |user's |user )*home|home directory (?:not found|is not set|could not be determined)/i;

export default defineRule({
  id: "env-not-inherited",
  stage: "spawn",
  level: "error",
  title: "`{variable}` did not reach the server{others}",
  why: "The server asks for it and was started without it. {reason}{unset}",
  fix: "Hand the variable on to `{server}`.\n\n{how}",
  at: "env",
  confidence: "likely",
  detect: (evidence) => {
    const { lost, unset } = missingVariables(evidence);
    const [first, ...others] = lost.length > 0 ? lost : homeOf(evidence);
    if (!first) return undefined;
    const names = [first, ...others].map(({ name }) => name);
    return {
      captures: {
        variable: first.name,
        others: others.length > 0 ? `, nor did ${listed(names.slice(1), "or")}` : "",
        reason: reasonOf(names, evidence),
        unset: unset.length > 0 ? ` ${unsetText(unset)}` : "",
        how: howTo(names, evidence),
      },
      origin: evidence.server.env.find((entry) => entry.name === first.name)?.value.origin,
      evidence: [first, ...others].map(({ line }) => line),
      details: { variables: names },
    } satisfies Match;
  },
  experiments: (_evidence, match) => {
    const names = (match?.details?.variables as readonly string[] | undefined) ?? [];
    return names.length > 0 && !names.includes("PATH") ? [withMadeUp(names)] : [];
  },
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } },
  ),
  examples: [
    {
      name: "the step has the token that the server asks for",
      evidence: {
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "ACME_API_KEY" } }],
      },
    },
    {
      name: "of two variables the step has one",
      evidence: {
        stderr: "Missing required environment variables: ACME_URL, ACME_TOKEN\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "ACME_TOKEN" } }],
      },
    },
    {
      name: "the entry gives it to `docker`, which does not hand it on to the container",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: ACME_API_KEY environment variable is required\n",
      },
    },
    {
      name: "the step has what a server in a container asks for",
      evidence: {
        command: ["podman", "run", "-i", "--rm", "acme/mcp"],
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "ACME_API_KEY" } }],
      },
    },
    {
      name: "the config takes HOME away",
      evidence: {
        command: ["bunx", "acme-mcp"],
        env: { HOME: "" },
        stderr: "error loading config: $HOME is not defined\n",
      },
    },
    {
      name: "a program looks for the home directory without naming the variable",
      evidence: {
        command: ["acme-mcp"],
        env: { HOME: "" },
        stderr: "failed to determine user home directory\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "the step does not have the variable either",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
    },
    {
      name: "the container gets it, and its value is not good",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "-e", "ACME_API_KEY", "acme/mcp"],
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: ACME_API_KEY is missing or invalid\n",
      },
    },
    {
      name: "the step has a variable that the server does not ask for",
      evidence: {
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "OTHER_TOKEN" } }],
      },
    },
    {
      name: "the home directory is known, but a folder in it is not there",
      evidence: { stderr: "failed to find home/.acme: no such file or directory\n" },
    },
  ],
});

function homeOf(evidence: Evidence): readonly AskedVariable[] {
  const said = saidBy(evidence);
  const hit = NO_HOME.exec(said);
  const name = evidence.plan?.env.HOME ? undefined : "HOME";
  if (!hit || !name) return [];
  const line = lineAround(said, hit.index);
  return [{ name, alternatives: [], asking: "stated", line, guessed: true }];
}

const isWithheld = (names: readonly string[], { facts }: Evidence): boolean =>
  facts.some(
    ({ kind, captures }) => kind === "variable-withheld" && names.includes(captures.variable ?? ""),
  );

function reasonOf(names: readonly string[], evidence: Evidence): string {
  if (names.some((name) => isKeptOut(name, evidence))) return KEPT_OUT;
  if (names.some((name) => isInEntry(name, evidence))) return EMPTIED;
  return isWithheld(names, evidence) ? WITHHELD : SYSTEM;
}

const isInEntry = (variable: string, { server }: Evidence): boolean =>
  server.env.some(({ name }) => name === variable);

const unsetText = (unset: readonly AskedVariable[]): string =>
  `It asks as well for ${listed(unset.map(({ name }) => name))}, which the step does not have either.`;

function howTo(names: readonly string[], evidence: Evidence): string {
  const outside = names.filter((name) => !isKeptOut(name, evidence));
  const given = outside.length > 0 ? givenBy(outside, evidence) : [];
  return [...intoContainer(names, evidence), ...given].join("\n\n");
}

function givenBy(names: readonly string[], evidence: Evidence): readonly string[] {
  const { file } = evidence.server;
  const passed = names.filter((name) => !isReserved(name) && !isInEntry(name, evidence));
  const entry =
    file && canHandOn(evidence)
      ? [`In ${file}, where every client finds it:\n\n${entryEnv(names, evidence)}`]
      : [];
  const input =
    passed.length > 0 ? [`For this check alone, in the workflow:\n\n${inputPassEnv(passed)}`] : [];
  return [...entry, ...input];
}
