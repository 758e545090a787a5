import { spawn, spawnSync } from "node:child_process";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CLIENTS, type ClientId } from "../../src/model/client.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import type { ServerSpec } from "../../src/model/server.ts";
import { planServer } from "../../src/plan/plan.ts";
import { redactor } from "../../src/report/redact.ts";
import { reproduceRemote } from "../../src/report/reproduce.ts";
import { checkRemote } from "../../src/run/remote/check-remote.ts";
import { evidenceOf } from "../rules/evidence-of.ts";
import { MISSING, SHELLS } from "./shells.ts";

/** What a request brings that is no accident of the program which sends it. */
interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const heard: Heard[] = [];
let server: Server;
let origin = "";

async function hear(request: IncomingMessage): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = "", url = "", headers } = request;
  const { host, connection, ...telling } = headers;
  for (const name of ["user-agent", "accept-encoding", "content-length"]) delete telling[name];
  heard.push({ method, url, headers: telling, body: Buffer.concat(chunks).toString() });
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    await hear(request);
    const [, status = "404"] = /^\/(\d{3})/.exec(request.url ?? "") ?? [];
    if (status === "307") response.setHeader("location", "/500/moved");
    response.writeHead(Number(status), { "content-type": "text/plain" }).end("no");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Entry {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly client?: ClientId;
  readonly transport?: "http" | "sse";
  /** Of the step. */
  readonly step?: Readonly<Record<string, string>>;
}

function specOf({ url, headers = {}, client, transport = "http" }: Entry): ServerSpec {
  const { server: spec } = evidenceOf({ remote: { url, transport, headers } });
  return { ...spec, client: CLIENTS[client ?? "claude-code"] };
}

/** Asks the entry as the program does. */
async function asked(entry: Entry): Promise<Evidence> {
  const { remote } = planServer(specOf(entry), {
    ...{ step: entry.step ?? {}, passed: {}, given: {}, home: "/home/me", workspace: "/repo" },
    ...{ platform: "linux", timeoutMs: 5000 },
  });
  if (!remote) throw new Error("nothing to ask");
  return checkRemote(remote, { runStartedAt: 0, onStage: () => undefined, bothEras: false });
}

function commandFor(evidence: Evidence, platform = "linux"): string | null {
  const { remote } = evidence;
  const command = remote ? reproduceRemote(remote, evidence, platform) : null;
  return command && redactor(remote?.plan.secrets ?? [])(command);
}

const DRAWN = "9f8e7d6c5b4a39281706f5e4";

const ENTRIES: Readonly<Record<string, () => Entry>> = {
  "a POST": () => ({ url: `${origin}/404/mcp` }),
  "a GET": () => ({ url: `${origin}/500/sse`, transport: "sse" }),
  "an error of the server, met at `initialize`": () => ({ url: `${origin}/500/mcp` }),
  "a reference in a header": () => ({
    url: `${origin}/403/mcp`,
    headers: { Authorization: "Bearer ${A_TOKEN}", "X-Team": "two words", "X-Empty": "" },
    step: { A_TOKEN: "hush-hush-1" },
  }),
  "a secret in a header": () => ({
    url: `${origin}/403/mcp`,
    headers: { Authorization: "Bearer hush-hush-2", "X-Api-Key": "hush-hush-3" },
  }),
  "an Accept of the entry": () => ({
    url: `${origin}/406/mcp`,
    headers: { accept: "text/plain" },
  }),
  "references in the address": () => ({
    url: `${origin}/404/\${A_TEAM}/mcp?key=\${A_KEY}&mode=x y`,
    step: { A_TEAM: "red", A_KEY: "hush-hush-4" },
  }),
  "a token in the path, and a query": () => ({
    url: `${origin}/404/s/${DRAWN}/mcp?apiKey=hush-hush-5&read-only=true&flag`,
  }),
  "quotes and dollars": () => ({
    url: `${origin}/404/it's/mcp`,
    headers: { "X-Odd": `it's "a" $b \`c\` \\ !d` },
  }),
  "VS Code's way to write a reference": () => ({
    url: `${origin}/404/mcp`,
    headers: { Authorization: "Bearer ${env:A_TOKEN}" },
    client: "vscode",
    step: { A_TOKEN: "hush-hush-6" },
  }),
};

/** What a person has in the shell: the values behind the names in these commands. */
const SHELL = {
  ...{ A_TOKEN: "hush-hush-1", AUTHORIZATION: "hush-hush-2", X_API_KEY: "hush-hush-3" },
  ...{ A_TEAM: "red", A_KEY: "hush-hush-4", MODE: "x%20y", SECRET: DRAWN },
  ...{ APIKEY: "hush-hush-5", READ_ONLY: "true" },
};

/** Runs a command while the server of this process answers. */
const run = (words: readonly string[], env: Readonly<Record<string, string>>): Promise<void> =>
  new Promise((resolve, reject) => {
    const [shell = "", ...args] = words;
    const child = spawn(shell, args, { env: { PATH: process.env.PATH, ...env }, stdio: "ignore" });
    child.on("error", reject).on("exit", () => resolve());
  });

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
const missing = hasCurl ? MISSING : [{ name: "any shell, without curl on the PATH" }];
for (const { name } of missing) test.skip(`pasted into ${name}, which is not here`, () => {});

describe.each(hasCurl ? SHELLS : [])("pasted into $name, the command sends again", ({ words }) => {
  test.each(Object.entries(ENTRIES))("%s", async (what, entryOf) => {
    const entry = entryOf();
    heard.length = 0;
    const evidence = await asked(entry);
    const failed = evidence.remote?.trouble;
    if (failed?.kind !== "status") throw new Error(JSON.stringify(failed));
    const first = heard.findLast(
      ({ method, body }) =>
        method === failed.answer.method &&
        (method === "GET" || body.includes(failed.answer.asked ?? "")),
    );
    const command = commandFor(evidence);
    heard.length = 0;
    const own = entry.client === "vscode" ? { A_TOKEN: "hush-hush-6" } : {};
    await run([...words, command ?? ""], { ...SHELL, ...own });
    expect({ what, heard }).toEqual({ what, heard: [first] });
    expect(command).not.toMatch(/hush|9f8e7d6c|\*\*\*/);
  });
});

describe("the command for a server behind a URL", () => {
  const commandOf = async (entry: Entry, platform?: string) =>
    commandFor(await asked(entry), platform)?.replaceAll(origin, "http://127.0.0.1:3000");

  test("reads as a person would write it", async () => {
    const headers = { Authorization: "Bearer ${A_TOKEN}" };
    const step = { A_TOKEN: "hush-hush-1" };
    const entry = { url: `${origin}/404/mcp?team=red`, headers, step };
    expect(await commandOf(entry)).toMatchSnapshot();
    expect(
      await commandOf({ ...entry, url: `${origin}/500/sse`, transport: "sse" }),
    ).toMatchSnapshot();
  });

  test("is for PowerShell where the run was on Windows", async () => {
    const headers = { Authorization: "Bearer ${A_TOKEN}", "X-Api-Key": "hush-hush-3" };
    const entry = { url: `${origin}/404/mcp?team=red`, headers, step: { A_TOKEN: "hush-hush-1" } };
    expect(await commandOf(entry, "win32")).toMatchSnapshot();
  });

  test("asks where a redirect led to, without the headers of the entry", async () => {
    const headers = { Authorization: "Bearer ${A_TOKEN}" };
    const command = await commandOf({ url: `${origin}/307/mcp`, headers, step: { A_TOKEN: "x" } });
    expect(command).toContain(" http://127.0.0.1:3000/500/moved ");
    expect(command).not.toMatch(/authorization|TOKEN/i);
  });

  test.each([["http://"], ["nowhere"]])("is none, where %s was not asked at all", async (url) => {
    expect(await commandOf({ url })).toBeUndefined();
  });

  test("has the variable that Codex takes a header from", () => {
    const evidence = evidenceOf({ remote: { headers: { Authorization: "Bearer hush-hush" } } });
    const { remote } = evidence;
    const [entry] = evidence.server.headers;
    if (!remote || !entry) throw new Error("no entry");
    const value = { ...entry.value, value: "A_TOKEN" };
    const spec = { ...evidence.server, headers: [{ ...entry, prefix: "Bearer ", value }] };
    const seen = { ...remote, plan: { ...remote.plan, server: spec } };
    expect(reproduceRemote(seen, evidence)).toContain('"Authorization: Bearer $A_TOKEN"');
  });
});
