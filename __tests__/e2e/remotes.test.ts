import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { FindingV1 } from "../../src/report/report-v1.ts";
import { expectValidReport } from "../report/validate-report.ts";
import { workspace } from "./bundle.ts";
import { askAll, type RemoteRun, type Remotes, type Seen, startRemotes } from "./remotes.ts";

const TOKEN = "remote-token-4f81c2d7";
const BEARER = "Bearer ${REMOTE_TOKEN}";

/** An entry of the config, and what is to be said of it. */
interface Row {
  /** Path and query in the config; `/mcp` where nothing is said. */
  readonly at?: string;
  /** A name of the host, in place of `127.0.0.1`. */
  readonly by?: string;
  /** `type` of the entry; `http` where nothing is said. */
  readonly type?: "http" | "sse";
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Written for VS Code, which speaks the legacy era alone, and not for Claude Code. */
  readonly inVsCode?: boolean;
  /** The value of `Authorization`; `null`: no headers. A reference to the secret where nothing is said. */
  readonly sends?: string | null;
  readonly outcome: "passed" | "failed" | "skipped";
  /** All findings, the root cause first, as `rule level`. */
  readonly findings: readonly string[];
  /** Part of the title, the reason or the evidence of the first. */
  readonly says?: string | RegExp;
}

const up = (...findings: readonly string[]): Row => ({ outcome: "passed", findings });
const down = (rule: string, says?: string | RegExp): Row => ({
  outcome: "failed",
  findings: [`${rule} error`],
  ...(says === undefined ? {} : { says }),
});
const guarded = (level: "notice" | "warning", says?: string | RegExp): Row => ({
  sends: null,
  outcome: "skipped",
  findings: [`remote-auth-required ${level}`],
  ...(says === undefined ? {} : { says }),
});

/** By the name of the fixture; what stands behind a dot tells several entries of one fixture apart. */
const TABLE: Readonly<Record<string, Row>> = {
  // It comes up.
  "serves-legacy": up(),
  "serves-legacy.by-name": { ...up(), by: "localhost" },
  "serves-legacy.with-the-token-in-its-address": { ...up(), at: "/mcp?token=${REMOTE_TOKEN}" },
  "serves-legacy-as-streams": up(),
  "serves-both-eras": up(),
  "serves-sse": { ...up(), type: "sse", at: "/sse" },
  "serves-over-tls": up(),
  "wants-its-session": up(),
  "knows-no-discover": up(),
  "answers-json-with-a-charset": up(),
  "answers-gzipped": up(),
  "pings-first": up(),
  "lists-three-pages": up(),
  "asks-for-a-second-of-patience": up(),
  "fails-once-with-503": up(),
  // It comes up, and not for every client.
  "serves-modern": up(),
  "rejects-the-first-request": up(),
  "serves-modern.in-vs-code": { ...up(), inVsCode: true },
  "serves-both-eras.in-vs-code": { ...up(), inVsCode: true },
  "hangs-on-discover": up("protocol-era-mismatch warning"),
  "fails-on-discover": up("protocol-era-mismatch warning"),
  "serves-legacy.as-sse": { ...down("remote-transport-mismatch"), type: "sse" },
  "serves-sse.as-http": { ...up("remote-transport-mismatch notice"), at: "/sse" },
  "serves-legacy.with-a-fixed-accept": {
    ...up("remote-transport-mismatch warning"),
    headers: { Accept: "application/json" },
  },
  "redirects-to-the-slash": up("remote-redirect warning"),
  "redirects-for-good": up("remote-redirect warning"),
  // It wants a login.
  "names-its-login": guarded("notice"),
  "names-its-login-by-header-only": guarded("notice"),
  "names-its-login-by-well-known-only": guarded("notice"),
  "names-a-login-at-another-origin": guarded("notice"),
  "answers-401": guarded("warning"),
  "answers-401-bearer": guarded("warning"),
  "names-no-authorization-server": guarded("warning", "authorization_servers"),
  "names-metadata-that-is-no-json": guarded("warning"),
  "names-metadata-that-is-missing": guarded("warning", "404"),
  "names-metadata-that-is-html": guarded("warning"),
  "names-another-issuer": guarded("warning", "issuer"),
  "names-a-dead-authorization-server": guarded("warning"),
  "names-another-resource": guarded("warning", "resource"),
  "names-the-cloud-metadata": guarded("warning", "169.254.169.254"),
  "names-its-login.with-a-token": down("credentials-rejected", "Authorization"),
  "names-its-login.with-an-unset-token": {
    sends: "Bearer ${UNSET_REMOTE_TOKEN}",
    ...down("config-value-unresolved", "UNSET_REMOTE_TOKEN"),
  },
  "answers-401.with-a-token": down("credentials-rejected", "Authorization"),
  "repeats-the-token": down("credentials-rejected"),
  // It refuses.
  "answers-403": down("remote-forbidden"),
  "shows-a-challenge-page": down("remote-forbidden"),
  "wants-more-scope": down("remote-forbidden", "issues:read"),
  "answers-421": down("remote-forbidden", "Invalid Host header"),
  // It is not there.
  "answers-404-as-express": down("remote-wrong-endpoint", "Cannot POST /mcp"),
  "answers-404-as-express.with-the-token-in-its-address": {
    ...down("remote-wrong-endpoint", "Cannot POST /mcp"),
    at: "/mcp?token=${REMOTE_TOKEN}",
  },
  "answers-404-as-html": down("remote-wrong-endpoint"),
  "answers-404-as-json": down("remote-wrong-endpoint"),
  "answers-400": down("remote-wrong-endpoint"),
  "answers-405": down("remote-wrong-endpoint"),
  "answers-410": down("remote-wrong-endpoint"),
  "serves-a-web-page": down("remote-wrong-endpoint"),
  "serves-at-mcp-only": { ...down("remote-wrong-endpoint"), at: "/" },
  "serves-sse.at-its-messages": { ...down("remote-transport-mismatch"), at: "/messages" },
  "serves-sse.elsewhere": down("remote-wrong-endpoint"),
  "guards-another-path": { ...down("remote-wrong-endpoint"), at: "/" },
  "guards-another-path.without-a-token": {
    ...down("remote-wrong-endpoint"),
    at: "/",
    sends: null,
  },
  // It speaks otherwise.
  "answers-406": down("remote-transport-mismatch"),
  "answers-415": down("remote-transport-mismatch"),
  "names-a-wrong-endpoint": { ...down("remote-transport-mismatch"), type: "sse", at: "/sse" },
  "names-no-endpoint": {
    ...down("remote-transport-mismatch", "endpoint"),
    type: "sse",
    at: "/sse",
  },
  "names-an-endpoint-elsewhere": {
    ...down("remote-transport-mismatch", /another (?:origin|host)/),
    type: "sse",
    at: "/sse",
  },
  // It sends elsewhere.
  "redirects-to-a-login": down("remote-redirect"),
  "redirects-to-https": down("remote-redirect", "https://"),
  "redirects-to-another-origin": down("remote-redirect"),
  "redirects-to-the-cloud-metadata": down("remote-redirect", "169.254.169.254"),
  "redirects-in-a-circle": down("remote-redirect"),
  "redirects-nowhere": down("remote-redirect"),
  "redirects-with-the-token": down("remote-redirect", "login.example.com"),
  // It is broken.
  "answers-429": down("remote-server-error"),
  "answers-500-as-html": down("remote-server-error"),
  "answers-500-as-jsonrpc": down("remote-server-error"),
  "answers-502": down("remote-server-error"),
  "answers-503": down("remote-server-error"),
  "answers-504": down("remote-server-error"),
  "loses-its-session": down("remote-server-error"),
  "forgets-that-it-was-initialized": down("remote-server-error"),
  // It cannot be reached.
  "refuses-connections": down("remote-unreachable", "ECONNREFUSED"),
  "has-no-address": down("remote-unreachable", "nothing.invalid"),
  "resets-connections": down("remote-unreachable", "ECONNRESET"),
  "hangs-up": down("remote-unreachable"),
  "speaks-another-protocol": down("remote-unreachable"),
  "speaks-plain-http-at-https": down("remote-unreachable"),
  "speaks-tls-at-http": down("remote-unreachable"),
  "sends-huge-headers": down("remote-unreachable"),
  "never-answers": down("remote-unreachable"),
  "never-ends-its-headers": down("remote-unreachable"),
  "never-ends-its-body": down("remote-unreachable"),
  "streams-comments-for-ever": down("remote-unreachable"),
  "streams-notifications-for-ever": down("remote-unreachable"),
  "pings-for-ever": down("remote-unreachable"),
  "breaks-off-its-body": down("remote-unreachable", "breaks off"),
  "floods-with-json": down("remote-unreachable"),
  "sends-a-bomb": down("remote-unreachable"),
  "shows-a-self-signed-certificate": down("tls-untrusted-ca"),
  "shows-a-certificate-of-an-unknown-authority": down("tls-untrusted-ca"),
  "shows-an-expired-certificate": down("remote-unreachable", /expired/),
  "shows-a-certificate-of-tomorrow": down("remote-unreachable", /not valid (?:yet|before)/),
  "shows-a-certificate-of-another-host": down("remote-unreachable", "mcp.example.com"),
  // It answers, and not as MCP has it.
  "answers-202": down("initialize-invalid", "202"),
  "answers-204": down("initialize-invalid", "204"),
  "answers-with-nothing": down("initialize-invalid"),
  "answers-with-broken-json": down("initialize-invalid"),
  "answers-as-plain-text": down("initialize-invalid", "text/plain"),
  "answers-with-a-wrong-id": down("initialize-invalid"),
  "answers-with-id-null": down("initialize-invalid"),
  "answers-without-server-info": down("initialize-invalid", "serverInfo"),
  "answers-an-unknown-version": down("protocol-version-unsupported", "1999-01-01"),
  "refuses-initialize": down("initialize-error", "Database is not configured"),
  "lists-endless-pages": down("tools-list-error"),
};

/**
 * The path that an experiment finds to work, and the scheme where it is another; `null`: none is found, or none may be
 * tried.
 */
const FOUND: Readonly<Record<string, { at: string; scheme?: string; type?: "sse" } | null>> = {
  "serves-at-mcp-only": { at: "/mcp" },
  "serves-sse.elsewhere": { at: "/sse", type: "sse" },
  "serves-sse.at-its-messages": { at: "/sse", type: "sse" },
  "guards-another-path": { at: "/mcp" },
  "guards-another-path.without-a-token": { at: "/mcp" },
  "answers-404-as-html": null,
  "redirects-to-https": { at: "/mcp", scheme: "https" },
  "redirects-to-a-login": null,
  "redirects-in-a-circle": null,
  "redirects-to-the-cloud-metadata": null,
  "speaks-plain-http-at-https": { at: "/mcp", scheme: "http" },
};

const fixtureOf = (name: string): string => name.split(".")[0] ?? "";
const names = Object.keys(TABLE);
const SHARED = ["certificates", "login", "serve", "speak"];
const FIXTURES = readdirSync("__tests__/fixtures/remotes")
  .map((file) => path.basename(file, ".mjs"))
  .filter((name) => !SHARED.includes(name));

let remotes: Remotes;
let origins: ReadonlyMap<string, string>;
let folder: string;
let run: RemoteRun;
/** What came in that run. */
let requests: readonly Seen[];
let confirmed: RemoteRun;

beforeAll(async () => {
  const fixtures = [...new Set(names.map(fixtureOf))];
  const rowsOf = (fixture: string) => names.filter((name) => fixtureOf(name) === fixture);
  remotes = await startRemotes(fixtures.map((name) => `${name}=${rowsOf(name).length}`));
  origins = new Map(
    fixtures.flatMap((fixture) =>
      rowsOf(fixture).map(
        (name, index) => [name, remotes.origins[fixture]?.[index] ?? ""] as const,
      ),
    ),
  );
  folder = workspace({
    ".mcp.json": { mcpServers: entries(false) },
    ".vscode/mcp.json": { servers: entries(true) },
    "authority.pem": remotes.authority,
  });
  run = await ask(["--no-confirm", "--concurrency", "40"]);
  ({ requests } = await remotes.seen());
  const modern = names.filter((name) => TABLE[name]?.inVsCode);
  const tried = [...Object.keys(FOUND), ...modern].flatMap((name) => ["--servers", name]);
  confirmed = await ask(["--concurrency", "10", ...tried]);
}, 180_000);

afterAll(() => remotes?.stop());

function entryOf(name: string): readonly [string, object] {
  const row = TABLE[name] as Row;
  const { at = "/mcp", by = "127.0.0.1", type = "http", sends = BEARER } = row;
  const reference = row.inVsCode ? sends?.replace("${", "${env:") : sends;
  const authorization = reference ? { Authorization: reference } : {};
  const url = `${origins.get(name)?.replace("127.0.0.1", by)}${at}`;
  return [name, { type, url, headers: { ...authorization, ...row.headers } }];
}

const entries = (inVsCode: boolean): object =>
  Object.fromEntries(
    names.filter((name) => !!TABLE[name]?.inVsCode === inVsCode).map((name) => entryOf(name)),
  );

function ask(args: readonly string[]): Promise<RemoteRun> {
  const summary = path.join(folder, "summary.md");
  writeFileSync(summary, "", { flag: "a" });
  return askAll(folder, ["--timeout", "6", "--env", `REMOTE_TOKEN=${TOKEN}`, ...args], {
    NODE_EXTRA_CA_CERTS: path.join(folder, "authority.pem"),
    GITHUB_STEP_SUMMARY: summary,
  });
}

const findingsOf = ({ report }: RemoteRun, name: string): readonly FindingV1[] =>
  report.findings.filter(({ server }) => server === name);

test("every fixture stands in the table", () => {
  expect(FIXTURES.filter((name) => !names.some((row) => fixtureOf(row) === name))).toEqual([]);
});

describe("a server behind a URL that", () => {
  test.each(names)("%s", (name) => {
    const { outcome, findings, says = "" } = TABLE[name] as Row;
    const seen = findingsOf(run, name);
    expect({
      outcome: run.report.servers.find((server) => server.name === name)?.outcome,
      findings: seen.map(({ rule, level }) => `${rule} ${level}`),
    }).toEqual({ outcome, findings });
    const [first] = seen;
    const shown = [first?.title, first?.why, ...(first?.evidence ?? [])].join("\n");
    if (says) expect(shown).toMatch(says);
  });
});

describe("an experiment finds the address that works", () => {
  test.each(Object.keys(FOUND))("%s", (name) => {
    const [finding] = findingsOf(confirmed, name);
    const found = FOUND[name];
    if (!found) return expect(workedIn(confirmed, name)).toEqual([]);
    const { at, scheme = "http", type } = found;
    expect(finding).toMatchObject({ rule: TABLE[name]?.findings[0]?.split(" ")[0] });
    expect(finding?.confidence).toBe("confirmed");
    expect(finding?.fix).toMatch(new RegExp(`${scheme}://127\\.0\\.0\\.1:\\d+${at}"?\\n?`));
    if (type) expect(finding?.fix).toContain(`"type": "${type}"`);
  });

  test("and who gets through to a server of the modern era", () => {
    const seen = ["serves-modern.in-vs-code", "serves-both-eras.in-vs-code"];
    expect(seen.map((name) => findingsOf(confirmed, name).map(({ rule }) => rule))).toEqual([
      ["protocol-era-mismatch"],
      [],
    ]);
  });
});

const workedIn = ({ report }: RemoteRun, name: string): readonly unknown[] =>
  report.servers
    .filter((server) => server.name === name)
    .flatMap(({ experiments = [] }) => experiments.filter(({ outcome }) => outcome !== "same"));

describe("all of them together", () => {
  test("make a valid report and a failed run", () => {
    expectValidReport(run.report);
    expect(run.code).toBe(1);
    expect(run.report.counts.servers).toBe(names.length);
  });

  test("show the secret nowhere, although some send it back", () => {
    const summary = readFileSync(path.join(folder, "summary.md"), "utf8");
    const shown = run.output + confirmed.output + summary;
    expect(shown).toContain("repeats-the-token");
    expect(shown).not.toContain(TOKEN);
  });

  test("get the secret only at the origin that the config names, and never behind a redirect", async () => {
    const { requests: all } = await remotes.seen();
    const got = all.filter(({ headers }) => JSON.stringify(headers).includes(TOKEN));
    const configured = new Map([...origins].map(([name, origin]) => [origin, name]));
    const strayed = got.filter(({ origin, url }) => {
      const name = configured.get(origin);
      return !name || (name.startsWith("redirects-") && url !== "/mcp");
    });
    expect(got.length).toBeGreaterThan(names.length);
    expect(strayed).toEqual([]);
  });

  test("get no secret where they say how to log in", () => {
    const asked = requests.filter(({ url }) => url.startsWith("/.well-known/"));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ headers }) => "authorization" in headers)).toEqual([]);
  });
});

/** Requests that reached an entry, as `METHOD path`. */
const reached = (name: string): readonly string[] =>
  requests
    .filter(({ origin }) => origin === origins.get(name))
    .map(({ method, url }) => `${method} ${url}`);

describe("courtesy", () => {
  test("a session is ended with DELETE", () => {
    expect(reached("wants-its-session")).toContain("DELETE /mcp");
  });

  test("a server that asks for patience is waited for once", () => {
    expect(reached("answers-429")).toHaveLength(2);
  });

  test("no origin is asked that the config does not name, but the one to log in at", () => {
    const known = new Set(origins.values());
    const others = requests.filter(({ origin }) => !known.has(origin));
    expect(others.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /.well-known/oauth-authorization-server",
    ]);
  });
});
