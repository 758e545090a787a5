import type { Finding } from "../../src/model/finding.ts";
import type { Origin } from "../../src/model/place.ts";
import type { Asked, Counts, Report, ServerResult } from "../../src/model/report.ts";

/** A stretch of `.mcp.json`. */
export const at = (line: number, column = 7, file = ".mcp.json"): Origin => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + 10,
});

/** A server of `.mcp.json` that came up, with what is given in place of it. */
export const serverOf = (server: Partial<ServerResult> = {}): ServerResult => ({
  name: "example",
  client: "claude-code",
  file: ".mcp.json",
  origin: at(3, 5),
  transport: "stdio",
  outcome: "passed",
  rule: null,
  skipReason: null,
  launch: {
    command: "npx",
    args: ["-y", "@example/server@1.4.0"],
    cwd: "/repo",
    env: ["LOG_LEVEL"],
    resolved: "/usr/bin/npx",
    package: {
      registry: "npm",
      name: "@example/server",
      requested: "1.4.0",
      version: "1.4.0",
    },
    interpreter: "Node.js 20.20.2",
  },
  remote: null,
  stages: [
    { name: "install", outcome: "passed", startMs: 10, durationMs: 800 },
    { name: "spawn", outcome: "passed", startMs: 810, durationMs: 12 },
    { name: "handshake", outcome: "passed", startMs: 822, durationMs: 388 },
  ],
  handshake: {
    kind: "completed",
    era: "legacy",
    protocolVersion: "2025-11-25",
    serverInfo: { name: "example-server", version: "1.4.0" },
    capabilities: { tools: { listChanged: true } },
    durationMs: 388,
    tools: { kind: "listed", names: ["search", "fetch"], bytes: 1834, problems: [] },
  },
  ending: { kind: "running" },
  stderr: "",
  noise: [],
  exchange: [],
  clientError: null,
  reproduce: null,
  experiments: [],
  ...server,
});

/** A server that died with code 1 for the rule that is named. */
export const failedOf = (rule: string, server: Partial<ServerResult> = {}): ServerResult =>
  serverOf({
    outcome: "failed",
    rule,
    handshake: { kind: "silent" },
    ending: { kind: "exited", code: 1, afterMs: 212 },
    stages: [
      { name: "install", outcome: "passed", startMs: 10, durationMs: 100 },
      { name: "spawn", outcome: "passed", startMs: 110, durationMs: 8 },
      { name: "handshake", outcome: "failed", startMs: 118, durationMs: 212 },
    ],
    stderr: "Error: it is broken\n    at main (/repo/server.js:1:7)\n",
    clientError: "MCP error -32000: Connection closed",
    reproduce: `cd /repo && env -i PATH="$PATH" HOME="$HOME" npx -y @example/server@1.4.0`,
    ...server,
  });

/** A server behind a URL that takes clients of both eras. */
export const asked = (): Asked => ({
  url: "https://mcp.example.com/mcp",
  status: 200,
  spoken: "http",
  eras: { legacy: "yes", modern: "yes" },
  seen: null,
});

/** A server behind a URL that came up. */
export const remoteOf = (server: Partial<ServerResult> = {}): ServerResult =>
  serverOf({
    transport: "http",
    launch: null,
    remote: asked(),
    stages: [
      { name: "remote", outcome: "passed", startMs: 10, durationMs: 120 },
      { name: "list", outcome: "passed", startMs: 130, durationMs: 80 },
    ],
    ...server,
  });

/** A server behind a URL that answered 404. */
export const failedRemoteOf = (rule: string, server: Partial<ServerResult> = {}): ServerResult =>
  remoteOf({
    outcome: "failed",
    rule,
    handshake: { kind: "silent" },
    remote: {
      ...asked(),
      ...{ status: 404, spoken: null, eras: { legacy: "unknown", modern: "unknown" } },
      seen: "`POST https://mcp.example.com/mcp` answered 404 Not Found",
    },
    stages: [{ name: "remote", outcome: "failed", startMs: 10, durationMs: 120 }],
    exchange: [
      { direction: "sent", atMs: 0, message: 'POST https://mcp.example.com/mcp {"jsonrpc":"2.0"}' },
      { direction: "received", atMs: 9, message: "404 Not Found text/plain Not Found" },
    ],
    clientError: "Streamable HTTP error: Error POSTing to endpoint: Not Found",
    reproduce: "curl -sS -i -m 30 https://mcp.example.com/mcp",
    ...server,
  });

/** A finding of level error about `example`. */
export const findingOf = (finding: Partial<Finding> = {}): Finding => ({
  rule: "server-crash",
  level: "error",
  server: "example",
  file: ".mcp.json",
  title: "the server crashed",
  why: "It threw an error before it answered.",
  fix: "Read the stack trace.",
  confidence: "likely",
  evidence: ["Error: it is broken"],
  details: {},
  origin: at(4),
  chain: 0,
  ...finding,
});

/** A report of these servers and findings; the counts and the configs follow from the servers. */
export function reportOf(report: Partial<Report> = {}): Report {
  const servers = report.servers ?? [serverOf()];
  const counts = countsOf(servers);
  return {
    tool: { name: "mcp-handshake", version: "0.1.0" },
    outcome: counts.failed > 0 ? "failed" : "passed",
    counts,
    startedAt: "2026-11-23T08:30:00.000Z",
    durationMs: 3210,
    environment: {
      os: "linux",
      arch: "x64",
      node: "v24.21.0",
      npm: "11.19.1",
      uv: null,
      python: "3.12.3",
      docker: null,
    },
    configs: configsOf(servers),
    servers,
    findings: [],
    notes: [],
    ...report,
  } as Report;
}

function countsOf(servers: readonly ServerResult[]): Counts {
  const count = (outcome: string) => servers.filter((one) => one.outcome === outcome).length;
  return {
    servers: servers.length,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
  };
}

function configsOf(servers: readonly ServerResult[]): Report["configs"] {
  const files = [...new Set(servers.map((one) => one.file))].filter((file) => file !== null);
  return files.map((file) => {
    const own = servers.filter((one) => one.file === file);
    return {
      file,
      client: own[0]?.client ?? "claude-code",
      servers: own.map(({ name }) => name),
    };
  });
}
