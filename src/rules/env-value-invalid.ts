import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Match } from "../model/rule.ts";
import { isInPassing } from "./engine/asking-phrases.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { factOf } from "./engine/fact-of.ts";
import { oddityOf } from "./engine/given-credentials.ts";
import { givenVariables } from "./engine/given-values.ts";
import { lastErrors } from "./engine/last-error.ts";
import { fromEmptyFolder, inOtherFolder, takesFolder } from "./engine/other-folder.ts";
import { listed, quote } from "./engine/plain-text.ts";
import { modelProblem, type RefusedValue, refusedValues } from "./engine/refused-values.ts";
import { saidBy } from "./engine/text.ts";

export default defineRule({
  id: "env-value-invalid",
  stage: "handshake",
  level: "error",
  title: "the server does not take {what}",
  why: "It looks at its settings while it starts, and ends where one does not suit. {reason}",
  fix: "{how}",
  at: "env",
  confidence: "likely",
  detect: (evidence) => extras(evidence) ?? badValue(evidence) ?? contradiction(evidence),
  experiments: (evidence, match) => (match?.details?.file ? fromEmptyFolder(evidence) : []),
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { LOG_LEVEL: "loud" } },
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { LOG_LEVEL: "debug" } },
  ),
  examples: [
    {
      name: "a value that pydantic does not take",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        env: { FASTMCP_LOG_LEVEL: "loud" },
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nlog_level\n  Input should be 'DEBUG', 'INFO', 'WARNING', 'ERROR' or 'CRITICAL' [type=literal_error, input_value='loud', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.11/v/literal_error\n",
      },
    },
    {
      name: "a `.env` of the repository that has variables of another program",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 2 validation errors for Settings\nfoo\n  Extra inputs are not permitted [type=extra_forbidden, input_value='bar', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.14/v/extra_forbidden\ndatabase_url\n  Extra inputs are not permitted [type=extra_forbidden, input_value='x', input_type=str]\n",
        facts: [fact("dotenv-file", { file: ".env", names: "FOO, DATABASE_URL, LOG_LEVEL" })],
      },
    },
    {
      name: "the same for a client whose entries name a folder",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        client: "vscode",
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nfoo\n  Extra inputs are not permitted [type=extra_forbidden, input_value='bar', input_type=str]\n",
        facts: [fact("dotenv-file", { file: ".env", names: "FOO" })],
      },
    },
    {
      name: "a value of such a `.env`",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nlog_level\n  Input should be 'DEBUG' or 'INFO' [type=literal_error, input_value='loud', input_type=str]\n",
        facts: [fact("dotenv-file", { file: ".env", names: "LOG_LEVEL" })],
      },
    },
    {
      name: "the issues of zod",
      evidence: {
        env: { ACME_URL: "abc" },
        stderr:
          'ZodError: [\n  {\n    "code": "invalid_format",\n    "format": "url",\n    "path": [\n      "ACME_URL"\n    ],\n    "message": "Invalid URL"\n  }\n]\n    at parse (file:///repo/server.js:4:9)\n',
      },
    },
    {
      name: "the errors of zod, formatted",
      evidence: {
        env: { LOG: "loud" },
        stderr:
          "Invalid env: {\n  _errors: [],\n  LOG: {\n    _errors: [\n      \"Invalid enum value. Expected 'debug' | 'info', received 'loud'\"\n    ]\n  }\n}\n",
      },
    },
    {
      name: "a number that Python cannot read",
      evidence: {
        command: ["python3", "server.py"],
        env: { ACME_PORT: "abc" },
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 3, in <module>\n    port = int(os.environ["ACME_PORT"])\n           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\nValueError: invalid literal for int() with base 10: \'abc\'\n',
      },
    },
    {
      name: "a sentence that names it",
      evidence: {
        env: { ACME_REGION: "mars" },
        stderr: "Error: ACME_REGION must be one of eu, us\n",
      },
    },
    {
      name: "two that pydantic does not take together",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        env: { ACME_URL: "http://127.0.0.1:6333", ACME_LOCAL_PATH: "/tmp/acme" },
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 1 validation error for AcmeSettings\n  Value error, If 'local_path' is set, 'location' and 'api_key' must be None. [type=value_error, input_value={'ACME_URL': 'http://12...L_PATH': '/tmp/acme'}, input_type=dict]\n    For further information visit https://errors.pydantic.dev/2.11/v/value_error\n",
      },
    },
    {
      name: "two that contradict each other",
      evidence: {
        env: { ACME_API_KEY: "abc", ACME_JWT: "def" },
        stderr: "Error: Cannot provide both API key and JWT token\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "the variable is not set",
      evidence: { stderr: "Error: ACME_REGION must be one of eu, us\n" },
    },
    {
      name: "a setting of pydantic that is required",
      evidence: {
        env: { ACME_URL: "x" },
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 1 validation error for AcmeSettings\nacme_token\n  Field required [type=missing, input_value={}, input_type=dict]\n",
      },
    },
    {
      name: "extra keys of a file that is no `.env`",
      evidence: {
        command: ["uvx", "mcp-server-acme", "--config", "acme.json"],
        stderr:
          "pydantic_core._pydantic_core.ValidationError: 1 validation error for Config\nfoo\n  Extra inputs are not permitted [type=extra_forbidden, input_value='bar', input_type=str]\n",
      },
    },
    {
      name: "a key that a service refuses",
      evidence: {
        env: { ACME_API_KEY: "abc" },
        stderr: "Error: 401 Unauthorized: invalid API key\n",
      },
    },
    {
      name: "two flags that exclude each other",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--stdio", "--http"],
        stderr: "error: --stdio and --http are mutually exclusive\n",
      },
    },
    {
      name: "a server that is up, and takes its default",
      evidence: {
        env: { ACME_REGION: "mars" },
        ending: { kind: "running" },
        handshake: COMPLETED,
        stderr: "ACME_REGION must be one of eu, us\n",
      },
    },
  ],
});

const fileOf = ({ server }: Evidence): string => server.file ?? "the command line";

/** Variables that the server would not even look at, were they not in a file that it reads as a whole. */
function extras(evidence: Evidence): Match | undefined {
  const names = refusedValues(evidence).flatMap(({ name, isExtra }) => (isExtra ? [name] : []));
  const file = factOf("dotenv-file", evidence)?.captures.file;
  if (names.length === 0 || !file) return undefined;
  const { server } = evidence;
  const folder = takesFolder(server)
    ? `Start \`${server.name}\` in an empty folder, in ${fileOf(evidence)}:`
    : `Let a shell start \`${server.name}\` in another folder, in ${fileOf(evidence)}, as ${server.client.title} has no key for that:`;
  return {
    captures: {
      what: `${listed(names.slice(0, 4))} of \`${file}\``,
      reason: `It reads the file \`.env\` of the folder in which it is started, takes all of it for settings of its own, and permits no others. A \`.env\` that is there for another program ends it so.`,
      how: `${folder}\n\n${inOtherFolder(evidence)}\n\nIf the server is yours, let its settings ignore what they do not know: \`SettingsConfigDict(env_file=".env", extra="ignore")\`.`,
    },
    origin: server.cwd?.origin ?? server.origin ?? undefined,
    evidence: names.map((name) => `${name}: Extra inputs are not permitted`),
    details: { variables: names, file },
    confidence: "confirmed",
  };
}

function badValue(evidence: Evidence): Match | undefined {
  const refused = refusedValues(evidence).filter(({ isExtra }) => !isExtra);
  const [first] = refused;
  if (!first) return undefined;
  const entry = givenVariables(evidence).find(({ name }) => name === first.name);
  const file = factOf("dotenv-file", evidence)?.captures.file ?? ".env";
  const place = first.source === "given" ? givenIn(first.name, evidence) : `\`${file}\``;
  const others = refused.slice(1).map(({ name }) => name);
  const also = others.length > 0 ? ` Neither does it take that of ${listed(others, "or")}.` : "";
  return {
    captures: {
      what: `the value of \`${first.name}\`: ${quote(first.problem, 120)}`,
      reason: `\`${first.name}\` is set, ${originText(first, file)}, and its value ${entry ? kindOf(entry.value) : "is not of the form that is wanted"}.${also}`,
      how: `Correct \`${first.name}\` in ${place}, to what the server says of it: ${quote(first.problem, 160)}.`,
    },
    origin: entry?.origin,
    evidence: refused.map(({ name, problem }) => `${name}: ${quote(problem, 300)}`),
    details: { variables: refused.map(({ name }) => name) },
    confidence: "likely",
  };
}

const givenIn = (name: string, evidence: Evidence): string =>
  evidence.plan?.handed.includes(name)
    ? "the inputs `env` and `pass-env` of this check"
    : fileOf(evidence);

const originText = ({ source }: RefusedValue, file: string): string =>
  source === "given"
    ? "by the config or an input of this check"
    : `in \`${file}\`, which the server reads by itself`;

/** What kind of value it is; the value itself is not told. */
function kindOf(value: string): string {
  const odd = oddityOf(value);
  if (odd) return odd;
  if (/^[+-]?\d+(?:\.\d+)?$/.test(value)) return "is a number";
  if (/^(?:true|false)$/i.test(value)) return "is a boolean";
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(value)) return "is a URL";
  return /^[[{]/.test(value) ? "looks like JSON" : "is a plain text";
}

const BOTH =
  /(?:can ?not|can't|must not|may not|should not|do not|don't)(?: be)? (?:provide|set|use|specify|give|combine|define|supply|pass|have)[a-z]{0,3} both\b|\bmutually exclusive\b|\b(?:can ?not|can't|must not) be (?:used|set|specified|combined|provided|given) (?:together|with|at the same time|simultaneously)\b|\bonly one of\b[^\n]{0,120}\b(?:can|may|must|should) be (?:set|used|given|provided|specified)\b/i;

/** Settings that exclude each other; options that do are a matter of the command line. */
function contradiction(evidence: Evidence): Match | undefined {
  const given = givenVariables(evidence);
  const line = modelProblem(saidBy(evidence)) ?? excludingLine(evidence);
  if (!line || /(?:^|\s)--?[a-z]/i.test(line) || given.length < 2) return undefined;
  const fields = new Set(line.toUpperCase().match(/\w+/g));
  const named = given.filter(({ name }) => isAmong(name, fields));
  const names = (named.length > 0 ? named : given).map(({ name }) => name);
  return {
    captures: {
      what: `settings that do not go together: ${quote(line, 120).replace(/\.$/, "")}`,
      reason: `It is given ${listed(given.slice(0, 6).map(({ name }) => name))}, and some of that has to go.`,
      how: `Take out of \`env\` of \`${evidence.server.name}\` in ${fileOf(evidence)} what is not to count.`,
    },
    origin: named[0]?.origin,
    evidence: [quote(line, 500)],
    details: named.length > 0 ? { variables: names } : {},
    confidence: "likely",
  };
}

/** The variable itself, or the field that is read from it, as `local_path` from `ACME_LOCAL_PATH`. */
const isAmong = (name: string, fields: ReadonlySet<string>): boolean =>
  [...fields].some(
    (field) => field === name || (field.includes("_") && name.endsWith(`_${field}`)),
  );

function excludingLine(evidence: Evidence): string | undefined {
  const [{ text = "" } = {}] = lastErrors(evidence);
  return text.split("\n").findLast((each) => BOTH.test(each) && !isInPassing(each));
}
