import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readOptions } from "../../src/options/read.ts";
import { INPUTS, type RawInputs } from "../../src/options/table.ts";
import { preflight } from "../../src/preflight.ts";
import { annotationsOf } from "../../src/report/annotations.ts";
import { jsonText } from "../../src/report/json.ts";
import { lineOf } from "../../src/report/progress.ts";
import { Secrets } from "../../src/report/secrets.ts";
import { summaryOf } from "../../src/report/summary.ts";
import { textOf } from "../../src/report/text.ts";
import { workspace } from "../e2e/bundle.ts";

/** All that a request brought, in the words of a server that is no friend of secrets. */
const echoOf = ({ url = "", headers }: IncomingMessage): string =>
  `no ${url} for ${JSON.stringify(headers)}, ${decodeURIComponent(url)}`;

const asError = (message: string) =>
  JSON.stringify({ jsonrpc: "2.0", id: 0, error: { code: -32603, message } });

/** Ways to tell in an answer what was asked, by the first part of the path. */
const WAYS: Readonly<
  Record<string, (echo: string, url: string) => readonly [number, object, string]>
> = {
  page: (echo) => [
    404,
    { "content-type": "text/html" },
    `<title>${echo}</title><pre>${echo}</pre>`,
  ],
  plain: (echo) => [500, { "content-type": "text/plain" }, echo],
  refused: (echo) => [401, { "www-authenticate": `Bearer realm="${encodeURI(echo)}"` }, echo],
  error: (echo) => [200, { "content-type": "application/json" }, asError(echo)],
  moved: (_echo, url) => [
    302,
    { location: `http://login.invalid/?back=${encodeURIComponent(url)}` },
    "",
  ],
};

let server: Server;
let origin = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = "" } = request;
    const way = WAYS[url.split("/")[1] ?? ""] ?? WAYS.page;
    const [status, headers, body] = way?.(echoOf(request), url) ?? [404, {}, ""];
    response.writeHead(status, { ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Drawn {
  readonly token: string;
  readonly word: string;
}

/** Entries that hold a secret in one place each; `A_TOKEN` and `A_WORD` are of the step. */
const entriesFor = ({ token, word }: Drawn, way: string): Readonly<Record<string, object>> => {
  const base = `http://${origin}/${way}`;
  const inUrl = encodeURIComponent(word);
  return {
    "a header by a variable": { url: `${base}/mcp`, headers: { "X-Any": "${A_WORD}" } },
    "a token by a variable": {
      url: `${base}/mcp`,
      headers: { Authorization: "Bearer ${A_TOKEN}" },
    },
    "a header as it is": { url: `${base}/mcp`, headers: { "X-Api-Key": token } },
    "a login": { url: `http://user:${inUrl}@${origin}/${way}/mcp` },
    "a token as the login": { url: `http://${token}@${origin}/${way}/mcp` },
    "a query by a variable": { url: `${base}/mcp?k=\${A_TOKEN}` },
    "a key in the query": { url: `${base}/mcp?apiKey=${inUrl}` },
    "a word in the query": { url: `${base}/mcp?a=1&mode=${inUrl}` },
    "a path by a variable": { url: `${base}/\${A_TOKEN}/mcp` },
    "a token in the path": { url: `${base}/s/${token}/mcp` },
    "a token that nobody is asked with": { url: `http://127.0.0.1:9/mcp?key=${token}` },
  };
};

const DEFAULTS = Object.fromEntries(
  INPUTS.map((input) => [input.name, input.default]),
) as RawInputs;

/** Everything that a run says to people and programs. */
async function saidBy(entries: Readonly<Record<string, object>>, secrets: Drawn): Promise<string> {
  const mcpServers = Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, { type: "http", ...entry }]),
  );
  const folder = workspace({ ".mcp.json": { mcpServers } });
  const around = { workspace: folder, cores: 2, defaultReport: null, rules: [] };
  const options = readOptions({ ...DEFAULTS, timeout: "5" }, around);
  const lines: string[] = [];
  const report = await preflight(
    { ...options, allowUntrusted: true },
    {
      env: { PATH: process.env.PATH ?? "", A_TOKEN: secrets.token, A_WORD: secrets.word },
      onProgress: (event) => lines.push(lineOf(event)),
      secrets: new Secrets({}),
    },
  );
  expect(report.servers).toHaveLength(Object.keys(entries).length);
  const outputs = [textOf(report, false), summaryOf(report), jsonText(report)];
  return [...outputs, ...lines, JSON.stringify(annotationsOf(report))].join("\n");
}

/** As a service draws it. */
const token = fc
  .array(fc.constantFrom(..."abcdefghkmnpqrstuvwxyz23456789"), { minLength: 24, maxLength: 40 })
  .map((signs) => `q7${signs.join("")}`)
  .filter((drawn) => new Set(drawn).size >= 8);

/** As a person makes it up. */
const word = fc
  .array(fc.constantFrom(..."abcXYZ019-_.~!*@:/ %+&="), { minLength: 6, maxLength: 20 })
  .map((signs) => `w0rd${signs.join("")}z9`);

/** A word as it is, and as it stands in an address. */
const formsOf = (secret: string): readonly string[] => [secret, encodeURIComponent(secret)];

test.each(Object.keys(WAYS))(
  "no secret of a URL or a header is told, whatever a server says: %s",
  async (way) => {
    await fc.assert(
      fc.asyncProperty(fc.record({ token, word }), async (secrets) => {
        const said = await saidBy(entriesFor(secrets, way), secrets);
        expect(said).toContain("***");
        for (const form of [...formsOf(secrets.token), ...formsOf(secrets.word)]) {
          const at = said.indexOf(form);
          expect(at === -1 ? "" : said.slice(Math.max(0, at - 80), at + 60)).toBe("");
        }
      }),
      { numRuns: 1 },
    );
  },
);
