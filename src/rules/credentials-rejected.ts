import type { Evidence } from "../model/evidence.ts";
import type { Experiment } from "../model/experiment.ts";
import { type FactKind, fact } from "../model/fact.ts";
import type { RemoteTrouble } from "../model/remote.ts";
import type { Match } from "../model/rule.ts";
import { withVariables } from "../plan/with-variables.ts";
import { code } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { givenCredentials, oddityOf } from "./engine/given-credentials.ts";
import type { GivenValue } from "./engine/given-values.ts";
import { lastErrors } from "./engine/last-error.ts";
import { quote } from "./engine/plain-text.ts";
import { secretName } from "./engine/references.ts";
import { refusalIn } from "./engine/refusals.ts";
import { cameUp } from "./engine/sketches.ts";
import { saidBy } from "./engine/text.ts";
import { refusedOverHttp } from "./login/refused.ts";
import { otherCredentials } from "./login/refused-experiments.ts";

/** A 401 of a server behind a URL. */
const unauthorizedAnswer = (body: string, challenge?: string): RemoteTrouble => ({
  kind: "status",
  answer: {
    ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "initialize", status: 401 },
    headers: {
      "content-type": "application/json",
      ...(challenge ? { "www-authenticate": challenge } : {}),
    },
    ...{ body, atMs: 90 },
  },
});

export default defineRule({
  id: "credentials-rejected",
  stage: "handshake",
  level: "error",
  title: "the credentials of the server are refused: {problem}",
  why: "{situation}{which}",
  fix: "{how}",
  at: "env",
  behindUrl: true,
  confidence: "likely",
  detect: (evidence) => {
    const confidence = isUnresolved(evidence) ? "possible" : "likely";
    const overHttp = refusedOverHttp(evidence);
    if (overHttp) return { ...overHttp, confidence };
    const refusal = refusalOf(evidence);
    if (!refusal) return undefined;
    const { given, isNamed } = suspects(evidence);
    if (given.length === 0 && refusal.mayBeAbsent) return undefined;
    return {
      captures: {
        problem: `\`${quote(refusal.line, 120)}\``,
        situation: "It presents itself to a service, and the service does not let it in.",
        which: ` ${whichText({ given, isNamed })}`,
        how: howTo(given, evidence),
      },
      origin: given[0]?.origin,
      evidence: [quote(refusal.line, 500)],
      details: { ...namesOf("variable", given), ...namesOf("argument", given) },
      confidence: refusal.isLast ? confidence : "possible",
    } satisfies Match;
  },
  experiments: (evidence, match) => {
    if (!match) return [];
    if (!evidence.remote) return trimmed(suspects(evidence).given);
    return isUnresolved(evidence) ? [] : otherCredentials(evidence);
  },
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "YOUR_API_KEY" } },
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { ACME_API_KEY: "${ACME_API_KEY}" } },
  ),
  examples: [
    {
      name: "a token that is the only one given",
      evidence: {
        env: { ACME_URL: "https://acme.example", ACME_TOKEN: "abc" },
        stderr:
          "Traceback (most recent call last):\n  File \"/repo/server.py\", line 4, in <module>\n    response.raise_for_status()\nhttpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://acme.example/api/me'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/401\n",
      },
    },
    {
      name: "one of two, named by the server",
      evidence: {
        env: { ACME_API_KEY: "abc", OTHER_TOKEN: "def" },
        stderr: "Error: ACME_API_KEY was rejected: invalid API key\n",
      },
    },
    {
      name: "two, and nobody says which",
      evidence: {
        env: { ACME_API_KEY: "abc", ACME_APP_KEY: "def" },
        stderr: "Fatal: 401 Unauthorized\n",
      },
    },
    {
      name: "a placeholder",
      evidence: {
        env: { ACME_API_KEY: "your-api-key" },
        stderr: "openai.AuthenticationError: Error code: 401\n",
      },
    },
    {
      name: "a secret that was saved with a line break",
      evidence: {
        env: { ACME_API_KEY: "abc\n" },
        stderr: "Error: invalid_auth\n    at request (/repo/server.js:3:9)\n",
      },
    },
    {
      name: "the password of a database",
      evidence: {
        command: ["npx", "-y", "acme-pg-mcp", "postgres://me:hunter2@localhost:5432/acme"],
        stderr:
          'error: password authentication failed for user "me"\n    at Parser.parseErrorMessage (/repo/node_modules/pg-protocol/dist/parser.js:285:98)\n',
      },
    },
    {
      name: "a token in the arguments",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--token", "abc"],
        stderr: "Token exchange failed: HTTP 401\n",
      },
    },
    {
      name: "a bridge to a remote server, which now waits for a login",
      evidence: {
        command: [
          ...["npx", "-y", "mcp-remote", "https://mcp.acme.example/mcp"],
          ...["--header", "Authorization: Bearer abc"],
        ],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr:
          "[4711] Using custom headers: Authorization\n[4711] Connecting to remote server: https://mcp.acme.example/mcp\n[4711] Authentication required. Waiting for authorization...\n",
        facts: [fact("listening-port", { port: "37861" })],
      },
    },
    {
      name: "nothing is given that looks like a credential",
      evidence: {
        stderr:
          "Error: Request failed with status code 401\n    at settle (/repo/node_modules/axios/lib/core/settle.js:19:12)\n",
      },
    },
    {
      name: "`initialize` is answered with it",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32001, message: "API token is invalid" } },
      },
    },
    {
      name: "`tools/list` is answered with it",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "failed",
            error: { code: -32603, message: "Request failed: 401 Unauthorized" },
            reason: "answered with an error",
          },
        },
      },
    },
    {
      name: "a token of OAuth that has expired, sent to a server behind a URL",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          trouble: unauthorizedAnswer(
            '{"error":"invalid_token","error_description":"The access token expired"}',
            'Bearer realm="OAuth", resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource/mcp", error="invalid_token", error_description="The access token expired"',
          ),
        },
      },
    },
    {
      name: "a key in the URL, refused in JSON",
      evidence: {
        remote: {
          url: "https://mcp.example.com/mcp?api_key=abc",
          trouble: unauthorizedAnswer(
            '{"jsonrpc":"2.0","error":{"code":-32001,"message":"Unauthorized: Invalid API key"},"id":null}',
          ),
        },
      },
    },
    {
      name: "a token without `Bearer` in front of it",
      evidence: {
        remote: {
          headers: { Authorization: "0123456789abcdef" },
          trouble: unauthorizedAnswer('{"detail":"Invalid authentication credentials"}', "Bearer"),
        },
      },
    },
    {
      name: "a header that is in the way: without it the server comes up",
      evidence: {
        remote: {
          headers: { "X-API-Key": "abc" },
          trouble: unauthorizedAnswer('{"message":"Invalid API key"}'),
        },
        trials: [cameUp("credentials-rejected", "without the header `X-API-Key`")],
      },
    },
  ],
  counterexamples: [
    {
      name: "a server behind a URL that wants a login, and gets no credential",
      evidence: {
        remote: {
          headers: { "X-Region": "eu" },
          trouble: unauthorizedAnswer('{"error":"invalid_token"}', "Bearer"),
        },
      },
    },
    {
      name: "the key that `initialize` asks for is not there",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: {
            code: -32001,
            message: "Not authenticated - your API key is missing or was reset",
          },
        },
      },
    },
    {
      name: "the variable is not set at all",
      evidence: { stderr: "Error: ACME_API_KEY is invalid or missing\n" },
    },
    {
      name: "no key, and none is given",
      evidence: { stderr: "Error: invalid or missing API key\n" },
    },
    {
      name: "npm is not let into its registry",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr: "npm error code E401\nnpm error Incorrect or missing password.\n",
      },
    },
    {
      name: "a token of a language",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        stderr:
          "SyntaxError: Invalid or unexpected token\n    at wrapSafe (node:internal/modules/cjs/loader:1464:18)\n",
      },
    },
    {
      name: "a crash of another kind after a warning",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        stderr:
          "Warning: 401 Unauthorized, search is disabled\nTypeError: boom\n    at start (/repo/server.js:10:3)\n",
      },
    },
    {
      name: "a server that is up all the same",
      evidence: {
        env: { ACME_TOKEN: "abc" },
        ending: { kind: "running" },
        handshake: COMPLETED,
        stderr: "401 Unauthorized\n",
      },
    },
  ],
});

function refusalOf(evidence: Evidence) {
  for (const { text, isLast } of lastErrors(evidence)) {
    const found = refusalIn(text);
    if (found) return { ...found, isLast };
  }
  return undefined;
}

/** What the config could not fill in explains a refusal better; a placeholder is a value like others. */
const UNRESOLVED: ReadonlySet<FactKind> = new Set<FactKind>([
  ...(["unset-variable", "unset-input", "foreign-reference"] as const),
  ...(["command-substitution", "text-file-missing"] as const),
]);

const isUnresolved = ({ facts }: Evidence): boolean =>
  facts.some(({ kind }) => UNRESOLVED.has(kind));

interface Suspects {
  readonly given: readonly GivenValue[];
  /** Whether the server speaks of them. */
  readonly isNamed: boolean;
}

/** Those that the server names, else all that it was given. */
function suspects(evidence: Evidence): Suspects {
  const given = givenCredentials(evidence);
  const words = new Set(saidBy(evidence).match(/[A-Za-z_]\w*/g));
  const named = given.filter(({ name }) => words.has(name));
  return named.length > 0 ? { given: named, isNamed: true } : { given, isNamed: false };
}

function whichText({ given, isNamed }: Suspects): string {
  const odd = given.flatMap(({ label, value }) => {
    const oddity = oddityOf(value);
    return oddity ? [` The value of ${label} ${oddity}.`] : [];
  });
  const [first] = given;
  if (!first) {
    return "Nothing that it is given looks like a credential, so it has none, or takes it from elsewhere.";
  }
  if (isNamed) return `It speaks of ${labelsOf(given)}.${odd.join("")}`;
  return given.length > 1
    ? `It is given ${labelsOf(given)}, and any of them may be the one.${odd.join("")}`
    : `Of what it is given, only ${first.label} looks like a credential.${odd.join("")}`;
}

function namesOf(kind: GivenValue["kind"], given: readonly GivenValue[]): object {
  const names = given.filter((each) => each.kind === kind).map(({ name }) => name);
  return names.length > 0 ? { [`${kind}s`]: names } : {};
}

const labelsOf = (given: readonly GivenValue[]): string => {
  const labels = given.map(({ label }) => label);
  return [labels.slice(0, -1).join(", "), ...labels.slice(-1)].filter(Boolean).join(" and ");
};

/** The same values without the blanks and line breaks around them. */
function trimmed(given: readonly GivenValue[]): readonly Experiment[] {
  const padded = given.filter(
    ({ kind, value }) => kind === "variable" && value !== value.trim() && value.trim() !== "",
  );
  if (padded.length === 0) return [];
  const values = Object.fromEntries(padded.map(({ name, value }) => [name, value.trim()]));
  return [
    {
      change: `without what is blank at the ends of ${labelsOf(padded)}`,
      alter: (plan) => withVariables(plan, values),
      isFix: true,
    },
  ];
}

function howTo(given: readonly GivenValue[], { server }: Evidence): string {
  if (given.length === 0) {
    return `Give \`${server.name}\` a credential, by the variable or argument that its documentation names.`;
  }
  const each = given.length > 1 ? "each of them" : "it";
  const check = `Check ${labelsOf(given)}: whether ${each} is of the right account and service, has not expired, and may do what the server asks for.`;
  const secrets = given.filter(({ kind }) => kind === "variable").map(({ name }) => name);
  if (secrets.length === 0) return check;
  const set = secrets
    .slice(0, 4)
    .map((name) => `printf %s "$${name}" | gh secret set ${secretName(name)}`);
  return `${check} To save it anew as a secret of the repository, without a line break at its end:\n\n${code(set.join("\n"))}`;
}
