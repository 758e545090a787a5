import type { Evidence } from "../model/evidence.ts";
import type { Captures, Match } from "../model/rule.ts";
import { containerLine } from "../plan/container-env.ts";
import { type AddressHolder, addressHolder, onlyAddressHolder } from "./engine/address-holder.ts";
import { serviceBlock, serviceNamed } from "./engine/backend-services.ts";
import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { lastErrors } from "./engine/last-error.ts";
import { linesOf, quote } from "./engine/plain-text.ts";
import { lineAround } from "./engine/text.ts";
import { isLoopback, type Unreachable, unreachableIn } from "./engine/unreachable.ts";

interface Found extends Unreachable {
  readonly line: string;
  /** Whether it is what the server ended on. */
  readonly isLast: boolean;
}

export default defineRule({
  id: "backend-unreachable",
  stage: "handshake",
  level: "error",
  title: "the server cannot reach {target}: {problem}",
  why: "It connects to that while it starts, and does not come up without it. {meaning}{holder}",
  fix: "{how}",
  at: "env",
  confidence: "likely",
  detect: (evidence) => {
    const found = unreachedBy(evidence);
    if (!found) return undefined;
    const holder = holderOf(found, evidence);
    return {
      captures: {
        ...targetWords(found),
        meaning: MEANINGS[found.kind],
        holder: holderText(holder, found),
        how: `${howTo(found, holder, evidence)}\n\n${WITHOUT_IT}`,
      },
      origin: holder?.origin,
      evidence: [quote(found.line, 500)],
      details: detailsOf(found, holder),
      confidence: isSure(found, evidence) ? "likely" : "possible",
    } satisfies Match;
  },
  repair: {
    language: "yaml",
    before: `jobs:
  mcp:
    runs-on: ubuntu-latest`,
    after: `jobs:
  mcp:
    runs-on: ubuntu-latest
    services:
      redis:
        image: redis:8
        ports:
          - 6379:6379`,
  },
  examples: [
    {
      name: "a database on the machine itself",
      evidence: {
        env: { DATABASE_URL: "postgres://me:secret@localhost:5432/acme" },
        stderr:
          "node:internal/process/promises:391\n    triggerUncaughtException(err, true /* fromPromise */);\n    ^\n\nError: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16) {\n  errno: -111,\n  code: 'ECONNREFUSED',\n  syscall: 'connect',\n  address: '127.0.0.1',\n  port: 5432\n}\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "an address among the arguments, and a server that tries it for ever",
      evidence: {
        command: ["npx", "-y", "acme-redis-mcp", "redis://127.0.0.1:6399"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr:
          "[Redis Retry] Attempt 3/5 failed\n[Redis Error] Error: connect ECONNREFUSED 127.0.0.1:6399\n[Redis Error] Stack: Error: connect ECONNREFUSED 127.0.0.1:6399\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)\n",
      },
    },
    {
      name: "a name that only the network of a Compose file knows",
      evidence: {
        command: ["./acme-mcp"],
        env: { DB_HOST: "db", DB_PASSWORD: "secret" },
        stderr:
          "2026/11/23 17:29:41 failed to connect: dial tcp: lookup db on 127.0.0.53:53: no such host\n",
      },
    },
    {
      name: "a container that looks for the database in itself",
      evidence: {
        command: [
          "docker",
          "run",
          "-i",
          "--rm",
          "-e",
          "REDIS_URL=redis://localhost:6379",
          "acme/mcp",
        ],
        stderr:
          "redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.\n",
      },
    },
    {
      name: "a container that does not know its host",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "-e", "PGHOST", "acme/mcp"],
        env: { PGHOST: "host.docker.internal" },
        stderr: "Error: getaddrinfo ENOTFOUND host.docker.internal\n",
      },
    },
    {
      name: "a port of its own in a variable",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        env: { MYSQL_HOST: "127.0.0.1", MYSQL_PORT: "3307" },
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 3, in <module>\n    pymysql.connect(host=host, port=port)\npymysql.err.OperationalError: (2003, "Can\'t connect to MySQL server on \'127.0.0.1\' ([Errno 111] Connection refused)")\n',
      },
    },
    {
      name: "a service of the network",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr:
          "Fatal error in main(): TypeError: fetch failed\n    at main (file:///repo/server.js:270:17) {\n  [cause]: Error: getaddrinfo ENOTFOUND api.acme.example\n      at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26) {\n    code: 'ENOTFOUND'\n  }\n}\n",
      },
    },
    {
      name: "nobody says which, and the config gives one address",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        env: { ACME_BASE_URL: "http://127.0.0.1:8123" },
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 5, in <module>\n    client.ping()\nhttpx.ConnectError: [Errno 111] Connection refused\n',
      },
    },
    {
      name: "a bridge that answers for a server which is not there",
      evidence: {
        command: ["npx", "-y", "supergateway", "--sse", "http://127.0.0.1:8999/sse"],
        ending: { kind: "running" },
        handshake: {
          kind: "rejected",
          error: {
            code: -32000,
            message: "SSE error: TypeError: fetch failed: connect ECONNREFUSED 127.0.0.1:8999",
          },
        },
        stderr:
          "[supergateway] Request error: Error: Not connected\n    at SSEClientTransport.send (file:///repo/sse.js:161:19)\n",
      },
    },
    {
      name: "a program that was only called",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          '{"level":"fatal","msg":"Authentication failed - check your tokens","error":"Post \\"https://acme.example/api/auth.test\\": dial tcp: lookup acme.example on 127.0.0.53:53: no such host"}\nnode:child_process:930\n    throw err;\n    ^\n\nError: Command failed: /repo/bin/acme-mcp\n    at checkExecSyncError (node:child_process:891:11)\n',
      },
    },
    {
      name: "the end of many tries",
      evidence: {
        command: ["npx", "-y", "acme-redis-mcp", "redis://127.0.0.1:6399"],
        stderr:
          "[Redis Error] Error: connect ECONNREFUSED 127.0.0.1:6399\n[Redis Retry] Attempt 5/5 failed\n[Redis Fatal] Stack: Error: Max retries reached\n    at start (file:///repo/server.js:3:9)\n",
      },
    },
    {
      name: "an answer that does not say which",
      evidence: {
        ending: { kind: "running" },
        handshake: { kind: "rejected", error: { code: -32000, message: "fetch failed" } },
      },
    },
    {
      name: "nobody says which",
      evidence: {
        stderr: "Error: Failed to start: fetch failed\n    at main (file:///repo/server.js:3:9)\n",
      },
    },
    {
      name: "a service that keeps the configuration of many servers is down",
      evidence: {
        command: ["npx", "-y", "@smithery/cli", "run", "acme"],
        stderr:
          "[Runner] Error: Failed to fetch server connection: Registry request failed with status 401: Invalid API key\n",
      },
    },
    {
      name: "it dies of it when it is asked for its tools",
      evidence: {
        env: { MYSQL_HOST: "127.0.0.1", MYSQL_PORT: "3999" },
        ending: { kind: "exited", code: 1, afterMs: 700 },
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "the process ended" },
        },
        stderr: "[FATAL] connect ECONNREFUSED 127.0.0.1:3999\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "npm cannot reach its registry",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "npm error code ECONNREFUSED\nnpm error syscall connect\nnpm error errno ECONNREFUSED\nnpm error FetchError: request to http://127.0.0.1:9/acme-mcp failed, reason: connect ECONNREFUSED 127.0.0.1:9\n",
      },
    },
    {
      name: "it goes on without a cache, and ends on another error",
      evidence: {
        stderr:
          "Redis: connect ECONNREFUSED 127.0.0.1:6379, falling back to memory\nTypeError: boom\n    at start (/repo/server.js:10:3)\n",
      },
    },
    {
      name: "a server that is silent after it could not tell of itself",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "Failed to send telemetry: getaddrinfo ENOTFOUND events.acme.example\n",
      },
    },
    {
      name: "a port that it wants to listen on",
      evidence: { stderr: "Error: listen EADDRINUSE: address already in use 127.0.0.1:6379\n" },
    },
    {
      name: "the service answers, and refuses the password",
      evidence: {
        env: { DATABASE_URL: "postgres://me:secret@localhost:5432/acme" },
        stderr:
          'psycopg.OperationalError: connection failed: connection to server at "127.0.0.1", port 5432 failed: FATAL:  password authentication failed for user "me"\n',
      },
    },
    {
      name: "a server that is up, and says that one of its services is not",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        stderr: "Error: connect ECONNREFUSED 127.0.0.1:6379\n",
      },
    },
  ],
});

const WITHOUT_IT =
  "Where a job cannot have it, `levels: backend-unreachable=off` on this check counts such a server as skipped.";

const MEANINGS: Readonly<Record<Unreachable["kind"], string>> = {
  refused: "Nothing listens there, or something in between refuses the connection.",
  "unknown-name": "This name cannot be looked up where the server runs.",
  silent: "No answer comes from there, as where a firewall drops the packets.",
  failed: "The connection does not come about.",
};

const PROBLEMS: Readonly<Record<Unreachable["kind"], string>> = {
  refused: "the connection is refused",
  "unknown-name": "the name is not known",
  silent: "there is no answer",
  failed: "the connection fails",
};

/** What the server says of it, in the words that count most. */
function unreachedBy(evidence: Evidence): Found | undefined {
  for (const { text, isLast } of lastErrors(evidence)) {
    const telling = linesOf(text).filter((line) => !ASIDE.test(line));
    const said = telling.join("\n");
    const found = unreachableIn(said);
    if (found) return { ...found, isLast, line: lineAround(said, found.index) };
  }
  return undefined;
}

/** What no server waits for. */
const ASIDE =
  /telemetry|analytics|posthog|sentry|\bupdate check\b|\bcheck(?:ing)? for (?:an? )?updates?\b|\bnew version\b/i;

/** A silent server that lives may wait for something else than what it speaks of without a name. */
const isSure = ({ isLast, host }: Found, { ending, handshake }: Evidence): boolean => {
  const isWaiting = ending.kind === "timed-out" && handshake.kind === "silent";
  return isLast && (host !== null || !isWaiting);
};

const addressText = ({ host, port }: Unreachable): string | null =>
  host === null
    ? null
    : port === null
      ? host
      : `${host.includes(":") ? `[${host}]` : host}:${port}`;

function targetWords(found: Found): Captures {
  const address = addressText(found);
  if (address) return { target: `\`${address}\``, problem: PROBLEMS[found.kind] };
  return { target: "something that it needs", problem: `\`${quote(found.line, 100)}\`` };
}

const holderOf = ({ host, port }: Found, evidence: Evidence): AddressHolder | undefined =>
  host === null ? onlyAddressHolder(evidence) : addressHolder({ host, port }, evidence);

function holderText(holder: AddressHolder | undefined, { host }: Found): string {
  if (!holder) return "";
  const { label, part } = holder;
  if (host === null)
    return ` It does not say what; the only address that it is given is in ${label}.`;
  const what = { address: "This address", host: "This host", port: "This port" }[part];
  return ` ${what} comes from ${label}.`;
}

const detailsOf = (found: Found, holder: AddressHolder | undefined) => ({
  ...(found.host === null ? {} : { address: addressText(found) }),
  ...(holder ? { from: holder.name } : {}),
});

const UNNAMED =
  "Find out what it connects to, and see whether this machine reaches it. If it is a service such as a database, start it before this step, or under `services` of the job.";

function howTo(found: Found, holder: AddressHolder | undefined, evidence: Evidence): string {
  const { host } = found;
  if (host === null) return UNNAMED;
  const isInside = evidence.plan !== null && containerLine(evidence.plan) !== null;
  if (isInside && host === "host.docker.internal") return addHost(evidence);
  if (isInside && isLoopback(host)) return outOfContainer(found, holder, evidence);
  if (isLoopback(host)) return beginning(found, holder, evidence);
  if (!/^[\w-]+$/.test(host)) return reachNetwork(found, holder, evidence);
  return `${beginning(found, holder, evidence)}\n\n${localName(host, holder, evidence)}`;
}

/** How a service gets to the machine of a job. */
function beginning(
  { host, port }: Found,
  holder: AddressHolder | undefined,
  { plan }: Evidence,
): string {
  const words = [holder?.scheme, holder?.name, host, plan?.package?.name].map((word) => word ?? "");
  const service = serviceNamed(words, port);
  if (service)
    return `Start it beside the job, on a runner with Linux:\n\n${serviceBlock(service, port)}`;
  return `Start what listens ${port ? `on port ${port}` : "there"} in a step before this one.`;
}

const placeOf = (holder: AddressHolder | undefined, { server }: Evidence): string =>
  `${holder ? `${holder.label} of ` : ""}\`${server.name}\` in ${server.file ?? "the command line"}`;

const localName = (host: string, holder: AddressHolder | undefined, evidence: Evidence): string =>
  `\`${host}\` is a name such as those of Docker Compose, which only containers of the same network know. Give \`localhost\` in its place in ${placeOf(holder, evidence)}.`;

const reachNetwork = (
  found: Found,
  holder: AddressHolder | undefined,
  evidence: Evidence,
): string =>
  `See whether this machine reaches \`${addressText(found)}\`: behind a proxy or a firewall, let this step through. If the address is wrong, correct it in ${placeOf(holder, evidence)}.`;

const ADD_HOST = '    "--add-host", "host.docker.internal:host-gateway"';

const addHost = ({ plan, server }: Evidence): string =>
  `On Linux a container knows this name only if it is told. In the arguments of \`${plan?.launcher}\` of \`${server.name}\`, in front of the image:\n\n${ADD_HOST}`;

function outOfContainer(
  found: Found,
  holder: AddressHolder | undefined,
  evidence: Evidence,
): string {
  const port = found.port ? `:${found.port}` : "";
  return (
    `In a container \`${found.host}\` is the container itself. Give \`host.docker.internal${port}\` in ${placeOf(holder, evidence)}, ` +
    `and on Linux name the host, in front of the image:\n\n${ADD_HOST}\n\n` +
    "What listens on the host must do so on all of its addresses, not on 127.0.0.1 alone."
  );
}
