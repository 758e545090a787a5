import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Options } from "../src/model/options.ts";
import type { Report } from "../src/model/report.ts";
import { preflight } from "../src/preflight.ts";
import { Secrets } from "../src/report/secrets.ts";
import { workspace } from "./e2e/bundle.ts";

const OPTIONS: Omit<Options, "workspace" | "workingDirectory"> = {
  ...{ config: [], servers: [], command: null, url: null, timeout: 20, install: false },
  ...{
    installTimeout: 20,
    start: true,
    env: { EMPTY: "" },
    passEnv: [],
    confirm: true,
    levels: {},
  },
  ...{
    expect: [],
    missingSecrets: "auto",
    files: { sarif: null, junit: null, html: null, rdjson: null },
    merge: [],
    annotations: true,
    failOn: "error",
    concurrency: 4,
    lends: false,
    report: null,
    baseline: null,
    updateBaseline: false,
  },
  ...{ summary: false, allowUntrusted: true, discoverFirst: false },
};

/** How a path answers to what stands in `Authorization`: with an MCP message, or with a status. */
const ACCESS: Readonly<Record<string, (header: string | undefined) => 200 | 401 | 403>> = {
  "/open": (header) => (header === undefined ? 200 : 401),
  "/token": (header) => (header === "Bearer good-token" ? 200 : 401),
  "/scope": (header) => (header === "Bearer good-token" ? 403 : 401),
  "/login": () => 401,
};

const HEADERS: Readonly<Record<number, object>> = {
  401: { "www-authenticate": "Bearer" },
  403: { "www-authenticate": 'Bearer error="insufficient_scope", scope="admin"' },
};

async function bodyOf(request: IncomingMessage): Promise<{ id?: number; method?: string }> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text === "" ? {} : JSON.parse(text);
}

const RESULTS: Readonly<Record<string, object>> = {
  initialize: {
    ...{ protocolVersion: "2025-11-25", capabilities: {} },
    serverInfo: { name: "tickets", version: "1.0.0" },
  },
  ping: {},
};

const server = createServer(async (request, response) => {
  const { id, method = "" } = await bodyOf(request);
  const access = ACCESS[request.url ?? ""];
  const status = access?.(request.headers.authorization) ?? 404;
  const result = RESULTS[method];
  const error = { code: -32601, message: "Method not found" };
  response.writeHead(status === 200 && id === undefined ? 202 : status, {
    "content-type": "application/json",
    ...HEADERS[status],
  });
  const isAnswer = status === 200 && id !== undefined;
  response.end(
    isAnswer ? JSON.stringify({ jsonrpc: "2.0", id, ...(result ? { result } : { error }) }) : "",
  );
});

let report: Report;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const entry = (path: string, value?: string) => ({
    ...{ type: "http", url: `${origin}${path}` },
    ...(value === undefined ? {} : { headers: { Authorization: value } }),
  });
  const mcpServers = {
    login: entry("/login"),
    "in the way": entry("/open", "Bearer old-token"),
    bare: entry("/token", "good-token"),
    doubled: entry("/scope", "Bearer Bearer good-token"),
    wrong: entry("/login", "Bearer old-token"),
    unset: entry("/open", "Bearer ${TICKETS_TOKEN}"),
  };
  const folder = workspace({ ".mcp.json": { mcpServers } });
  const env = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" };
  const place = { workspace: folder, workingDirectory: folder };
  report = await preflight(
    { ...OPTIONS, ...place },
    {
      env,
      onProgress: () => undefined,
      secrets: new Secrets(env),
    },
  );
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const findingsOf = (name: string) =>
  report.findings
    .filter((finding) => finding.server === name && finding.rule !== "config-secret-literal")
    .map(({ rule, level, confidence }) => `${level} ${rule} ${confidence}`);
const outcomeOf = (name: string) => report.servers.find((one) => one.name === name)?.outcome;

describe("a server that answers 401", () => {
  test.each([
    ["login", "skipped", ["warning remote-auth-required confirmed"]],
    ["in the way", "failed", ["error credentials-rejected confirmed"]],
    ["bare", "failed", ["error credentials-rejected confirmed"]],
    [
      "doubled",
      "failed",
      ["error credentials-rejected confirmed", "warning remote-forbidden confirmed"],
    ],
    ["wrong", "failed", ["error credentials-rejected likely"]],
    ["unset", "failed", ["error config-value-unresolved likely"]],
  ])("%s: %s", (name, outcome, findings) => {
    expect(findingsOf(name)).toEqual(findings);
    expect(outcomeOf(name)).toBe(outcome);
  });

  test("is told to come up without the credential that is in the way", () => {
    const finding = report.findings.find((one) => one.server === "in the way");
    expect(finding?.fix).toBe(
      "Take the header `Authorization` out of the entry of `in the way`: the server answers without it.",
    );
  });
});
