import { describe, expect, test } from "@jest/globals";
import type { HttpAnswer, Login } from "../../../src/model/remote.ts";
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
    const { login } = await look(undefined, {
      [PRM]: "<html>",
      [ROOT_PRM]: "getaddrinfo ENOTFOUND",
    });
    expect(login).toMatchObject({ challenge: null, resource: null, problems: [] });
    expect(login.looked.map(({ seen }) => seen)).toEqual([
      "a web page",
      "getaddrinfo ENOTFOUND",
      "HTTP 404",
      "HTTP 404",
    ]);
  });

  test("is looked for elsewhere where the challenge leads nowhere, which is told", async () => {
    const header = 'Bearer resource_metadata="https://h.example/gone"';
    const { login } = await look(header, { [PRM]: RESOURCE, [AS]: METADATA });
    expect(summary(login)).toEqual({
      resource: PRM,
      server: "https://as.example",
      problems: [
        "`resource_metadata` of its answer names https://h.example/gone, which gave HTTP 404",
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
        `its authorization server https://as.example has no metadata: ${AS} gave HTTP 500, ${OIDC} gave a web page`,
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
