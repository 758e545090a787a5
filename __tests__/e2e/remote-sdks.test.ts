import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { FindingV1, ReportV1, ServerV1 } from "../../src/report/report-v1.ts";
import { runCli, workspace } from "./bundle.ts";
import {
  type Asked,
  CLIENTS,
  everything,
  hasUv,
  type Remotes,
  SDKS,
  type Sdk,
  serve,
  serveEverything,
} from "./sdk-remotes.ts";

/** An entry of the config, and the verdict on it. */
interface Entry {
  readonly sdk: Sdk;
  readonly server: string;
  /** Streamable HTTP at `/mcp`, unless it says otherwise. */
  readonly type?: "sse";
  readonly path?: string;
  /** Sent as a bearer token. */
  readonly token?: keyof typeof TOKENS;
  readonly verdict: string;
}

const TOKENS = { RIGHT: "token-of-tools", NARROW: "token-of-reading", WRONG: "nobody-gave-it" };

const V1 = "legacy 2025-11-25, sdk-v1 1.32.2, tools: 1";
const V2 = "modern 2026-07-28, sdk-v2 2.4.0, tools: 1";
const P1 = "legacy 2025-11-25, python-v1 1.30.0, tools: 1";
const P2 = "modern 2026-07-28, python-v2 2.3.0, tools: 1";
const F2 = "legacy 2025-11-25, fastmcp-2 2.14.7, tools: 1";
const F4 = "modern 2026-07-28, fastmcp-4 4.1.2, tools: 1";
const EVERYTHING = "legacy 2025-11-25, mcp-servers/everything 2.0.0, tools: 13";

const SSE = { type: "sse", path: "/sse" } as const;
const FORBIDDEN = "failed, error remote-forbidden";
const LOGIN = "skipped, notice remote-auth-required";
const REJECTED = "failed, error credentials-rejected";
const OTHER_TRANSPORT = ", notice remote-transport-mismatch";

const ENTRIES: readonly Entry[] = [
  { sdk: "ts1", server: "sessions", verdict: V1 },
  {
    sdk: "ts1",
    server: "sessions",
    type: "sse",
    verdict: "failed, error remote-transport-mismatch",
  },
  { sdk: "ts1", server: "json", verdict: V1 },
  { sdk: "ts1", server: "stateless", verdict: V1 },
  { sdk: "ts1", server: "sse", ...SSE, verdict: V1 },
  { sdk: "ts1", server: "sse", path: "/sse", verdict: V1 + OTHER_TRANSPORT },
  { sdk: "ts1", server: "both", verdict: V1 },
  { sdk: "ts1", server: "both", ...SSE, verdict: V1 },
  { sdk: "ts1", server: "other-host", verdict: FORBIDDEN },
  { sdk: "ts1", server: "bearer", verdict: LOGIN },
  { sdk: "ts1", server: "bearer", token: "RIGHT", verdict: V1 },
  { sdk: "ts1", server: "bearer", token: "WRONG", verdict: REJECTED },
  { sdk: "ts1", server: "bearer", token: "NARROW", verdict: FORBIDDEN },
  { sdk: "ts2", server: "dual", verdict: V2 },
  { sdk: "ts2", server: "modern", verdict: `${V2}, warning protocol-era-mismatch` },
  { sdk: "ts2", server: "streaming", verdict: V2 },
  { sdk: "ts2", server: "sessions", verdict: V2 },
  { sdk: "ts2", server: "guarded", verdict: V2 },
  { sdk: "ts2", server: "bearer", verdict: LOGIN },
  { sdk: "ts2", server: "bearer", token: "RIGHT", verdict: V2 },
  { sdk: "ts2", server: "bearer", token: "WRONG", verdict: REJECTED },
  { sdk: "ts2", server: "bearer", token: "NARROW", verdict: FORBIDDEN },
  { sdk: "py1", server: "sessions", verdict: P1 },
  { sdk: "py1", server: "json", verdict: P1 },
  { sdk: "py1", server: "stateless", verdict: P1 },
  { sdk: "py1", server: "sse", ...SSE, verdict: P1 },
  { sdk: "py1", server: "sse", path: "/sse", verdict: P1 + OTHER_TRANSPORT },
  { sdk: "py1", server: "mounted", path: "/mcp/", verdict: P1 },
  { sdk: "py1", server: "mounted", verdict: `${P1}, warning remote-redirect` },
  {
    ...{ sdk: "py1", server: "mounted", token: "RIGHT" },
    verdict: `${P1}, warning remote-redirect`,
  },
  { sdk: "py1", server: "json", path: "/mcp/", verdict: `${P1}, warning remote-redirect` },
  { sdk: "py1", server: "other-host", verdict: FORBIDDEN },
  { sdk: "py1", server: "fastmcp", verdict: F2 },
  { sdk: "py1", server: "fastmcp-sse", ...SSE, verdict: F2 },
  { sdk: "py2", server: "sessions", verdict: P2 },
  { sdk: "py2", server: "json", verdict: P2 },
  { sdk: "py2", server: "stateless", verdict: P2 },
  {
    sdk: "py2",
    server: "sse",
    ...SSE,
    verdict: P2.replace("modern 2026-07-28", "legacy 2025-11-25"),
  },
  { sdk: "py2", server: "bearer", verdict: LOGIN },
  { sdk: "py2", server: "bearer", token: "RIGHT", verdict: P2 },
  { sdk: "py2", server: "bearer", token: "WRONG", verdict: REJECTED },
  { sdk: "py2", server: "bearer", token: "NARROW", verdict: FORBIDDEN },
  { sdk: "py2", server: "fastmcp", verdict: F4 },
  { sdk: "everything", server: "streamableHttp", verdict: EVERYTHING },
  { sdk: "everything", server: "sse", ...SSE, verdict: EVERYTHING },
];

const isHere = (sdk: Sdk): boolean => hasUv || !sdk.startsWith("py");
const here = ENTRIES.filter(({ sdk }) => isHere(sdk));

const nameOf = ({ sdk, server, type, path, token }: Entry): string =>
  [sdk, server, type ?? path?.replaceAll("/", "_"), token?.toLowerCase()].filter(Boolean).join("-");

/** The same servers on stdio, where `initialize` comes first. */
const TWINS = {
  ts1: { command: SDKS.ts1, twin: "ts1-sessions" },
  ts2: { command: SDKS.ts2, twin: "ts2-dual" },
  py1: { command: SDKS.py1, twin: "py1-sessions" },
  py2: { command: SDKS.py2, twin: "py2-sessions" },
  everything: { command: everything("stdio").slice(0, -1), twin: "everything-streamableHttp" },
} as const;
const twins = Object.entries(TWINS).map(([sdk, twin]) => ({ sdk: sdk as Sdk, ...twin }));

const remotes = new Map<Sdk, Remotes>();
const asked = new Map<string, readonly string[]>();
let report: ReportV1;

function addressOf({ sdk, server, path = "/mcp" }: Entry): string {
  return `${remotes.get(sdk)?.origins[server]}${path}`;
}

/** As clients read it; a token stands there as a variable. */
const entryOf = (entry: Entry): object => ({
  type: entry.type ?? "http",
  url: addressOf(entry),
  ...(entry.token && { headers: { Authorization: `Bearer \${${entry.token}}` } }),
});

const stdioOf = ([command, ...args]: readonly string[]): object => ({
  command,
  args: [...args, "stdio"],
});

async function serveAll(): Promise<void> {
  const sdks = (Object.keys(SDKS) as (keyof typeof SDKS)[]).filter(isHere);
  const [http, sse, ...others] = await Promise.all([
    serveEverything("streamableHttp"),
    serveEverything("sse"),
    ...sdks.map((sdk) => serve(SDKS[sdk])),
  ]);
  const stop = async () => void (await Promise.all([http.stop(), sse.stop()]));
  const origins = { ...http.origins, ...sse.origins };
  remotes.set("everything", { origins, asked: http.asked, stop });
  for (const [index, one] of others.entries()) remotes.set(sdks[index] as Sdk, one);
}

const line = ({ method, url, session, credential, status }: Asked): string =>
  [
    `${method} ${url.replace(/\?.*/, "")} ${status}`,
    session && "session",
    credential && "credential",
  ]
    .filter(Boolean)
    .join(", ");

async function listen(): Promise<void> {
  for (const [sdk, one] of remotes) {
    for (const request of await one.asked()) {
      const name = `${sdk} ${request.name}`;
      asked.set(name, [...(asked.get(name) ?? []), line(request)]);
    }
  }
}

beforeAll(async () => {
  await serveAll();
  const http = here.map((entry) => [nameOf(entry), entryOf(entry)]);
  const stdio = twins
    .filter(({ sdk }) => isHere(sdk))
    .map(({ sdk, command }) => [`${sdk}-stdio`, stdioOf(command)]);
  const mcpServers = Object.fromEntries([...http, ...stdio]);
  const run = runCli(
    workspace({ ".mcp.json": { mcpServers } }),
    ["--json", "--timeout", "60"],
    TOKENS,
  );
  report = JSON.parse(run.stdout);
  await listen();
}, 300_000);

afterAll(async () => {
  await Promise.all([...remotes.values()].map(({ stop }) => stop()));
});

function serverOf(name: string): ServerV1 {
  const server = report.servers.find((one) => one.name === name);
  if (!server) throw new Error(`not in the report: ${name}`);
  return server;
}

const findingsOf = (name: string): readonly FindingV1[] =>
  report.findings.filter(({ server }) => server === name);

/** What came up, or the outcome; then the findings. */
function verdictOf(name: string): string {
  const { handshake, tools, outcome } = serverOf(name);
  const findings = findingsOf(name).map(({ level, rule }) => `${level} ${rule}`);
  if (outcome !== "passed" || !handshake) return [outcome, ...findings].join(", ");
  const { era, protocolVersion, serverInfo } = handshake;
  const up = [`${era} ${protocolVersion}`, `${serverInfo.name} ${serverInfo.version}`];
  return [...up, `tools: ${tools?.count}`, ...findings].join(", ");
}

const ifHere = (sdk: Sdk) => (isHere(sdk) ? test : test.skip);

describe("servers of the SDKs over HTTP", () => {
  for (const entry of ENTRIES) {
    const name = nameOf(entry);
    ifHere(entry.sdk)(`${name}: ${entry.verdict}`, () => {
      expect(verdictOf(name)).toBe(entry.verdict);
    });
  }
});

describe("the same server on stdio", () => {
  for (const { sdk, twin } of twins) {
    ifHere(sdk)(`${sdk} tells the same of itself`, () => {
      const stdio = serverOf(`${sdk}-stdio`);
      const http = serverOf(twin);
      expect(findingsOf(`${sdk}-stdio`)).toEqual([]);
      expect(stdio.handshake?.serverInfo).toEqual(http.handshake?.serverInfo);
      expect(stdio.tools?.count).toBe(http.tools?.count);
      const { era, protocolVersion, capabilities } = http.handshake ?? {};
      // Capabilities and definitions of tools differ from era to era.
      if (era === "legacy") {
        expect(stdio.handshake).toMatchObject({ era, protocolVersion, capabilities });
        expect(stdio.tools).toEqual(http.tools);
      }
    });
  }
});

const SESSION = [
  "POST /mcp 400",
  "POST /mcp 200",
  "POST /mcp 202, session",
  "POST /mcp 200, session",
  "DELETE /mcp 200, session",
];
const STATELESS = ["POST /mcp 400", "POST /mcp 200", "POST /mcp 202", "POST /mcp 200"];
/** `server/discover`, the tools, and an `initialize` for the clients of the other era. */
const MODERN = ["POST /mcp 200", "POST /mcp 200", "POST /mcp 200"];
const WITH_SSE = ["GET /sse 200", ...Array(3).fill("POST /messages/ 202")];

/** Servers that one entry asks. */
const WIRE: readonly [sdk: Sdk, server: string, requests: readonly string[]][] = [
  ["ts1", "json", SESSION],
  ["ts1", "stateless", STATELESS],
  ["ts2", "dual", MODERN],
  ["ts2", "modern", MODERN.with(-1, "POST /mcp 400")],
  ["ts2", "sessions", [...MODERN, "DELETE /mcp 200, session"]],
  ["py1", "fastmcp", SESSION],
  ["py1", "stateless", STATELESS],
  ["py1", "fastmcp-sse", WITH_SSE],
  ["py2", "json", [...MODERN, "DELETE /mcp 200, session"]],
  ["py2", "stateless", MODERN],
];

describe("what a server is asked, to the end of its session", () => {
  for (const [sdk, server, requests] of WIRE) {
    ifHere(sdk)(`${sdk} ${server}: ${requests.join("; ")}`, () => {
      expect(asked.get(`${sdk} ${server}`)).toEqual(requests);
    });
  }
});

test("credentials go to the address of the entry only, and not behind a redirect", () => {
  const lines = [...asked.values()].flat().filter((one) => one.includes("credential"));
  expect(new Set(lines.map((one) => one.split(" ")[1]))).toEqual(new Set(["/mcp"]));
});

/** What an official client gets of the same servers, by name of the entry; `null` where it does not get through. */
function reachedBy([command, ...args]: readonly [string, ...string[]]): object {
  const targets = here.map((entry) => ({
    name: nameOf(entry),
    type: entry.type ?? "http",
    url: addressOf(entry),
    headers: entry.token ? { Authorization: `Bearer ${TOKENS[entry.token]}` } : {},
  }));
  const { stdout } = spawnSync(command, args, { input: JSON.stringify(targets), encoding: "utf8" });
  return JSON.parse(stdout);
}

/** The same as the report tells it, with the version that the client is to speak. */
function reported(versionOf: (entry: Entry) => string | undefined): object {
  const results = here.map((entry) => {
    const name = nameOf(entry);
    const { outcome, handshake, tools } = serverOf(name);
    const protocolVersion = versionOf(entry);
    const isUp = outcome === "passed" && protocolVersion !== undefined;
    const told = { protocolVersion, serverInfo: handshake?.serverInfo, tools: tools?.count };
    return [name, isUp ? told : null];
  });
  return Object.fromEntries(results);
}

const isFound = (entry: Entry, rule: string): boolean =>
  findingsOf(nameOf(entry)).some((finding) => finding.rule === rule);

describe("official clients agree", () => {
  test("the first TypeScript SDK, which knows the legacy era and the transport that it is given", () => {
    const versionOf = (entry: Entry) =>
      isFound(entry, "protocol-era-mismatch") || isFound(entry, "remote-transport-mismatch")
        ? undefined
        : "2025-11-25";
    expect(reachedBy(CLIENTS.ts1)).toEqual(reported(versionOf));
  });

  ifHere("py2")("the second Python SDK, which asks for the modern era first", () => {
    const versionOf = (entry: Entry) => {
      if (isFound(entry, "remote-transport-mismatch")) return undefined;
      // Over HTTP with SSE it begins with `server/discover` too, and only its own server takes that.
      return entry.sdk === "py2" && entry.type === "sse"
        ? "2026-07-28"
        : serverOf(nameOf(entry)).handshake?.protocolVersion;
    };
    expect(reachedBy(CLIENTS.py2)).toEqual(reported(versionOf));
  });
});
