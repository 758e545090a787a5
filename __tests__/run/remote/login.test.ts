import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { HttpAnswer, Login } from "../../../src/model/remote.ts";
import { evidenceOf } from "../../../src/rules/engine/example-evidence.ts";
import { checkRemote } from "../../../src/run/remote/check-remote.ts";
import { findLogin } from "../../../src/run/remote/login.ts";

const SERVER = "https://h.example/mcp";
const PRM = "https://h.example/.well-known/oauth-protected-resource/mcp";
const ROOT_PRM = "https://h.example/.well-known/oauth-protected-resource";
const AS = "https://as.example/.well-known/oauth-authorization-server";
const OIDC = "https://as.example/.well-known/openid-configuration";

const RESOURCE = { resource: SERVER, authorization_servers: ["https://as.example"] };
const METADATA = {
  issuer: "https://as.example",
  authorization_endpoint: "https://as.example/authorize",
  token_endpoint: "https://as.example/token",
  code_challenge_methods_supported: ["S256"],
};

const challenged = (header?: string): HttpAnswer => ({
  method: "POST",
  url: SERVER,
  asked: "initialize",
  status: 401,
  headers: header === undefined ? {} : { "www-authenticate": header },
  body: "",
  atMs: 1,
});

type Documents = Readonly<Record<string, object | string | number>>;

/** Looks in a web that has these documents: an object as JSON, a text as a page, a number as a status. */
async function look(header: string | undefined, documents: Documents, url = SERVER) {
  const asked: string[] = [];
  const login = await findLogin(challenged(header), url, async (address) => {
    asked.push(address);
    const found = documents[address] ?? 404;
    if (typeof found === "number") return { status: found, contentType: "text/plain", body: "" };
    if (typeof found === "object") {
      return { status: 200, contentType: "application/json", body: JSON.stringify(found) };
    }
    return found.startsWith("<")
      ? { status: 200, contentType: "text/html", body: found }
      : { failure: found };
  });
  return { login, asked };
}

const summary = ({ resource, authorizationServer, problems }: Login) => ({
  resource: resource?.url ?? null,
  server: authorizationServer?.issuer ?? null,
  problems,
});

describe("the metadata behind a 401", () => {
  test("is found where the challenge names it", async () => {
    const place = "https://meta.example/mcp.json";
    const header = `Bearer error="invalid_token", resource_metadata="${place}"`;
    const { login, asked } = await look(header, { [place]: RESOURCE, [AS]: METADATA });
    expect(asked).toEqual([place, AS]);
    expect(login).toEqual({
      challenge: {
        scheme: "Bearer",
        parameters: { error: "invalid_token", resource_metadata: place },
      },
      resource: { url: place, authorizationServers: ["https://as.example"] },
      authorizationServer: { url: AS, issuer: "https://as.example" },
      problems: [],
      looked: [
        { url: place, seen: "protected resource metadata" },
        { url: AS, seen: "authorization server metadata" },
      ],
    });
  });

  test("is found at the well-known addresses, that of the path first", async () => {
    const { login, asked } = await look("Bearer", { [ROOT_PRM]: RESOURCE, [OIDC]: METADATA });
    expect(asked).toEqual([PRM, ROOT_PRM, AS, OIDC]);
    expect(summary(login)).toEqual({
      resource: ROOT_PRM,
      server: "https://as.example",
      problems: [],
    });
  });

  test("is found on the host itself, as the first revision has it", async () => {
    const place = "https://h.example/.well-known/oauth-authorization-server";
    const { login } = await look("Bearer", { [place]: METADATA });
    expect(summary(login)).toEqual({ resource: null, server: "https://as.example", problems: [] });
  });

  test("is none at all: every address is told with what it gave", async () => {
    const { login } = await look(undefined, { [PRM]: "<html>" });
    expect(login).toMatchObject({ challenge: null, resource: null, problems: [] });
    expect(login.looked.map(({ seen }) => seen)).toEqual([
      ...["a web page", "HTTP 404", "HTTP 404", "HTTP 404"],
    ]);
  });

  test("is not asked for again where its host was not reached", async () => {
    const { login, asked } = await look("Bearer", {
      [PRM]: RESOURCE,
      [AS]: "getaddrinfo ENOTFOUND as.example",
    });
    expect(asked).toEqual([PRM, AS]);
    expect(login.problems).toEqual([
      `its authorization server https://as.example gave no metadata (${AS}: getaddrinfo ENOTFOUND as.example)`,
    ]);
  });

  test("is looked for elsewhere where the challenge leads nowhere, which is told", async () => {
    const header = 'Bearer resource_metadata="https://h.example/gone"';
    const { login } = await look(header, { [PRM]: RESOURCE, [AS]: METADATA });
    expect(summary(login)).toEqual({
      resource: PRM,
      server: "https://as.example",
      problems: [
        "`resource_metadata` of its answer names https://h.example/gone, and no metadata came from there: HTTP 404",
      ],
    });
  });

  test.each(["/.well-known/oauth-protected-resource", "file:///etc/passwd", ""])(
    "is told where the challenge names no address: %j",
    async (named) => {
      const { login } = await look(`Bearer resource_metadata="${named}"`, {});
      expect(login.problems).toEqual(["`resource_metadata` of its answer is no address"]);
    },
  );

  test("is broken where its authorization server has none", async () => {
    const { login } = await look("Bearer", { [PRM]: RESOURCE, [AS]: 500, [OIDC]: "<html>" });
    expect(summary(login)).toEqual({
      resource: PRM,
      server: null,
      problems: [
        `its authorization server https://as.example gave no metadata (${AS}: HTTP 500, ${OIDC}: a web page)`,
      ],
    });
  });

  test("tells all that is wrong with it", async () => {
    const { login } = await look("Bearer", {
      [PRM]: { ...RESOURCE, resource: "https://other.example" },
      [AS]: { ...METADATA, code_challenge_methods_supported: undefined },
    });
    expect(login.problems).toHaveLength(2);
  });

  test("names no authorization server, so none is asked", async () => {
    const { login, asked } = await look("Bearer", { [PRM]: { resource: SERVER } });
    expect(asked).toEqual([PRM]);
    expect(login.problems).toEqual([
      `\`authorization_servers\` is missing from its metadata at ${PRM}`,
    ]);
  });

  test("costs at most six documents, whatever the answers say", async () => {
    const servers = Array.from({ length: 100 }, (_, index) => `https://as${index}.example/tenant`);
    const header = 'Bearer resource_metadata="https://h.example/gone"';
    const { asked } = await look(header, {
      [ROOT_PRM]: { ...RESOURCE, authorization_servers: servers },
    });
    expect(asked).toHaveLength(6);
  });

  test("is asked for without what the address of the server holds of secrets", async () => {
    const { asked, login } = await look("Bearer", {}, "https://me:secret@h.example/mcp?key=secret");
    expect(JSON.stringify([asked, login])).not.toContain("secret");
  });
});

interface Asked {
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on loopback that answers every path with what is made of its own origin; others get a 404. */
async function serve(answers: (origin: string) => Readonly<Record<string, object>>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    const found = answers(origin)[path.replace(/\?.*/, "")];
    const isMcp = path.startsWith("/mcp");
    response.writeHead(isMcp ? 401 : found ? 200 : 404, {
      "content-type": "application/json",
      ...(isMcp ? found : {}),
    });
    response.end(isMcp ? '{"error":"unauthorized"}' : JSON.stringify(found ?? {}));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, asked };
}

async function loginAt(url: string, headers: Readonly<Record<string, string>> = {}) {
  const { remote } = evidenceOf({ remote: { url, headers } });
  if (!remote) throw new Error("no plan");
  const seen = await checkRemote(remote.plan, {
    runStartedAt: 0,
    onStage: () => {},
    bothEras: false,
  });
  return seen.remote?.login ?? null;
}

const metadataOf = (origin: string) => ({
  ...{ issuer: origin, code_challenge_methods_supported: ["S256"] },
  ...{ authorization_endpoint: `${origin}/authorize`, token_endpoint: `${origin}/token` },
});

describe("a server on loopback", () => {
  test("and its authorization server are asked without the headers and the query of the entry", async () => {
    const as = await serve((origin) => ({
      "/.well-known/oauth-authorization-server": metadataOf(origin),
    }));
    const server = await serve((origin) => ({
      "/mcp": { "www-authenticate": `Bearer resource_metadata="${origin}/meta"` },
      "/meta": { resource: `${origin}/mcp`, authorization_servers: [as.origin] },
    }));
    const login = await loginAt(`${server.origin}/mcp?team=42`, { "X-Team": "42" });
    expect(login).toMatchObject({
      resource: { url: `${server.origin}/meta` },
      authorizationServer: { issuer: as.origin },
      problems: [],
    });
    const documents = [...server.asked, ...as.asked].filter(({ path }) => !path.startsWith("/mcp"));
    expect(documents.map(({ path }) => path)).toEqual([
      "/meta",
      "/.well-known/oauth-authorization-server",
    ]);
    expect(documents.map(({ headers }) => headers["x-team"])).toEqual([undefined, undefined]);
  });

  test("may give no metadata at all", async () => {
    const server = await serve(() => ({ "/mcp": {} }));
    const login = await loginAt(`${server.origin}/mcp`);
    expect(login).toMatchObject({ challenge: null, resource: null, problems: [] });
    expect(new Set(login?.looked.map(({ seen }) => seen))).toEqual(new Set(["HTTP 404"]));
  });

  test("may name an authorization server that nobody runs", async () => {
    const server = await serve((origin) => ({
      "/mcp": { "www-authenticate": "Bearer" },
      "/.well-known/oauth-protected-resource/mcp": {
        ...{ resource: `${origin}/mcp`, authorization_servers: ["http://127.0.0.1:9"] },
      },
    }));
    const login = await loginAt(`${server.origin}/mcp`);
    expect(login?.problems).toEqual([
      expect.stringContaining("its authorization server http://127.0.0.1:9 gave no metadata ("),
    ]);
  });
});
