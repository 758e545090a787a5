import type { Evidence } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { containerLine } from "../plan/container-env.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import type { AskedVariable } from "./engine/environment-names.ts";
import { missingVariables } from "./engine/missing-variables.ts";
import { withMadeUp } from "./engine/placeholder-experiment.ts";
import { listed } from "./engine/plain-text.ts";
import { settingOf } from "./engine/setting-variables.ts";
import { namesInSource } from "./engine/source-mentions.ts";
import { upTrial } from "./engine/trials.ts";

const ID = "missing-env-var";

const ON_MACHINE =
  "It gets what the entry's `env`, the inputs `env` and `pass-env` and a short list of system variables hold, and nothing else of the step's environment.";
const IN_CONTAINER =
  "Of what is set outside, a server in a container gets only what an option `-e`, `--env` or `--env-file` hands on.";

export default defineRule({
  id: ID,
  stage: "handshake",
  level: "error",
  title: "`{variable}` is not set{others}",
  why: "{asks} {gets}{alternatives}",
  fix: "Set {it} for `{server}`.\n\n{how}",
  at: "env",
  confidence: "likely",
  detect: (evidence) => {
    const asked = missingVariables(evidence).unset;
    const read = asked.length === 0 && isRead(evidence) ? namesInSource(evidence) : [];
    const unset = [...asked, ...read, ...askedLater(evidence)];
    const [first, ...others] = unset;
    if (!first) return undefined;
    const names = unset.map(({ name }) => name);
    const entries = evidence.server.env;
    const it = names.length > 1 ? "them" : "it";
    return {
      captures: {
        variable: first.name,
        others: othersText(names, evidence),
        alternatives: alternativesText(first),
        it,
        asks:
          read.length > 0
            ? `The error that the server ends with comes from code that names ${it}, and with a value for ${it} it comes up.`
            : `The server asks for ${it}, and got no value for ${it}.`,
        gets: evidence.plan && containerLine(evidence.plan) ? IN_CONTAINER : ON_MACHINE,
        how: settingOf(names, evidence),
      },
      origin: entries.find((entry) => entry.name === first.name)?.value.origin,
      evidence: [...new Set([first, ...others].map(({ line }) => line))],
      details: { variables: names },
      confidence: isWeak(first, evidence) ? "possible" : "likely",
    } satisfies Match;
  },
  experiments: (evidence, match) => {
    const names = match ? namesIn(match) : namesInSource(evidence).map(({ name }) => name);
    return names.length > 0 ? [withMadeUp(names)] : [];
  },
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } },
  ),
  examples: [
    {
      name: "an error that names it",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
    },
    {
      name: "a sentence that tells what to set",
      evidence: {
        stderr:
          "Error: Acme access token is required. Set ACME_ACCESS_TOKEN in your environment variables and retry.\n",
      },
    },
    {
      name: "two variables at once, beside two flags",
      evidence: {
        stderr:
          "Missing required credentials. Provide --email and --key or set ACME_EMAIL and ACME_KEY environment variables.\n",
      },
    },
    {
      name: "one of several ways to give it",
      evidence: {
        stderr:
          "Error: An Acme API key is required via --acme-api-key, ACME_API_KEY, --acme-api-key-file, or ACME_API_KEY_FILE.\n",
      },
    },
    {
      name: "the errors of zod, formatted",
      evidence: {
        stderr:
          "Invalid environment variables: { _errors: [], ACME_API_KEY: { _errors: [ 'Required' ] } }\n",
      },
    },
    {
      name: "the error of zod for a variable that chooses between shapes",
      evidence: {
        stderr:
          "Invalid environment variables {\n  _errors: [],\n  ACME_ROLE: {\n    _errors: [\n      \"Invalid discriminator value. Expected 'developer' | 'editor'\"\n    ]\n  }\n}\n",
      },
    },
    {
      name: "the issues of zod",
      evidence: {
        stderr:
          'ZodError: [\n  {\n    "expected": "string",\n    "code": "invalid_type",\n    "path": [\n      "ACME_API_KEY"\n    ],\n    "message": "Invalid input: expected string, received undefined"\n  }\n]\n    at parse (file:///repo/server.js:4:9)\n',
      },
    },
    {
      name: "a KeyError of Python",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 2, in <module>\n    os.environ["ACME_API_KEY"]\n  File "<frozen os>", line 679, in __getitem__\nKeyError: \'ACME_API_KEY\'\n',
      },
    },
    {
      name: "a settings class of pydantic",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 1 validation error for AcmeSettings\nacme_api_key\n  Field required [type=missing, input_value={}, input_type=dict]\n",
      },
    },
    {
      name: "a list of names below a heading",
      evidence: {
        stderr:
          "Missing environment variables:\n    ACME_URL: address of the server\n    ACME_TOKEN\n",
      },
    },
    {
      name: "a panic of Rust",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 101, afterMs: 3 },
        stderr:
          "thread 'main' panicked at src/main.rs:9:41:\nACME_TOKEN must be set: NotPresent\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
      },
    },
    {
      name: "initialize is answered with an error that names it",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: { code: -32603, message: "ACME_API_KEY is not configured" },
        },
      },
    },
    {
      name: "it is given, but empty",
      evidence: { env: { ACME_API_KEY: "" }, stderr: "Please set ACME_API_KEY\n" },
    },
    {
      name: "a server in a container, to which nothing is handed on",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        stderr: "Error: ACME_API_KEY environment variable is required\n",
      },
    },
    {
      name: "a container that a shell starts",
      evidence: {
        command: ["sh", "-c", "docker run -i --rm acme/mcp"],
        stderr: "Error: ACME_API_KEY environment variable is required\n",
      },
    },
    {
      name: "exit code 0",
      evidence: {
        ending: { kind: "exited", code: 0, afterMs: 90 },
        noise: ["ACME_API_KEY must be set"],
      },
    },
  ],
  counterexamples: [
    {
      name: "the server got it, and refuses its value",
      evidence: {
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: ACME_API_KEY is invalid or missing\n",
      },
    },
    {
      name: "the entry has it, and its container does not get it",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: ACME_API_KEY environment variable is required\n",
      },
    },
    {
      name: "the step has it and the server did not get it",
      evidence: {
        stderr: "Error: ACME_API_KEY environment variable is required\n",
        facts: [{ kind: "variable-withheld", captures: { variable: "ACME_API_KEY" } }],
      },
    },
    {
      name: "a warning before a crash of another kind",
      evidence: {
        stderr:
          "Warning: ACME_API_KEY is not set, search is disabled\nTypeError: Cannot read properties of undefined (reading 'map')\n    at start (/repo/server.js:10:3)\n",
      },
    },
    {
      name: "an error code is no variable",
      evidence: {
        stderr: "Error: connect ECONNREFUSED 127.0.0.1:6379\n  code: 'MODULE_NOT_FOUND'\n",
      },
    },
    {
      name: "FastMCP's own settings after an update of pydantic",
      evidence: {
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 2 validation errors for Settings\ndebug\n  Field required [type=missing, input_value={}, input_type=dict]\nlog_level\n  Field required [type=missing, input_value={}, input_type=dict]\n",
      },
    },
    {
      name: "npm speaks, not the server",
      evidence: { stderr: "npm warn config ACME_TOKEN is not set\nError: boom\n" },
    },
  ],
});

/** Whether the server came up with what only its source names. */
const isRead = (evidence: Evidence): boolean => upTrial(ID, evidence) !== undefined;

/** What the server asks for when it has got the first. */
const askedLater = ({ later = [] }: Evidence): readonly AskedVariable[] =>
  later.flatMap(({ rule, evidence }) => (rule === ID ? missingVariables(evidence).unset : []));

const namesIn = ({ details }: Match): readonly string[] =>
  (details?.variables as readonly string[] | undefined) ?? [];

/** "not set to anything" is true of an empty value too. */
function othersText(names: readonly string[], { plan }: Evidence): string {
  const anything = names.some((name) => plan?.env[name] === "") ? " to anything" : "";
  const rest = names.slice(1);
  if (rest.length === 0) return anything;
  return `${anything}, nor ${rest.length > 1 ? "are" : "is"} ${listed(rest)}`;
}

const alternativesText = ({ alternatives }: AskedVariable): string =>
  alternatives.length > 0 ? ` ${listed(alternatives, "or")} would do as well.` : "";

/** What is said in passing, what is made of a field's name, and what a living server says, may be no cause. */
const isWeak = ({ asking, guessed }: AskedVariable, { ending, handshake }: Evidence): boolean =>
  asking === "remarked" ||
  guessed ||
  (handshake.kind === "silent" && (ending.kind === "running" || ending.kind === "timed-out"));
