import { describe, expect, test } from "@jest/globals";
import { readDocument } from "../../../src/protocol/authorization/document.ts";
import { judgeResource, serverProblems } from "../../../src/protocol/authorization/judge.ts";

const URL_ASKED = "https://h.example/team/mcp";
const PLACE = "https://h.example/.well-known/oauth-protected-resource";
const GOOD = { resource: URL_ASKED, authorization_servers: ["https://as.example"] };

const resource = (change: object) => judgeResource({ ...GOOD, ...change }, URL_ASKED, PLACE);

describe("protected resource metadata", () => {
  test("is well formed with the resource and a server", () => {
    expect(resource({})).toEqual({ authorizationServers: ["https://as.example"], problems: [] });
  });

  test.each(["https://h.example", "https://h.example/", "https://h.example/team", `${URL_ASKED}/`])(
    "may be of a resource that the server is a part of: %s",
    (named) => {
      expect(resource({ resource: named }).problems).toEqual([]);
    },
  );

  test.each([
    ["`resource` is missing from", { resource: undefined }],
    ["`resource` is no address in", { resource: "the mcp server" }],
    [
      "`resource` is https://other.example/team/mcp in",
      { resource: "https://other.example/team/mcp" },
    ],
    ["`resource` is http://h.example/team/mcp in", { resource: "http://h.example/team/mcp" }],
    ["`resource` is https://h.example/team/mcp2 in", { resource: "https://h.example/team/mcp2" }],
    ["`authorization_servers` is missing from", { authorization_servers: undefined }],
    ["`authorization_servers` names no authorization server in", { authorization_servers: [] }],
    [
      "`authorization_servers` names no authorization server in",
      { authorization_servers: "https://as.example" },
    ],
    [
      "`authorization_servers` names no HTTPS address in",
      { authorization_servers: ["http://as.example"] },
    ],
    [
      "`authorization_servers` names no HTTPS address in",
      { authorization_servers: [1, null, "as"] },
    ],
  ])("is told where %s", (problem, change) => {
    expect(resource(change).problems).toEqual([expect.stringContaining(problem)]);
  });

  test("may name a server of plain HTTP on the machine itself", () => {
    const servers = ["http://localhost:9000", "http://127.0.0.1:9000", "http://[::1]:9000"];
    expect(resource({ authorization_servers: servers }).authorizationServers).toEqual(servers);
  });

  test("is read up to eight servers", () => {
    const many = Array.from({ length: 1000 }, (_, index) => `https://as${index}.example`);
    expect(resource({ authorization_servers: many }).authorizationServers).toHaveLength(8);
  });
});

const AS_PLACE = "https://as.example/.well-known/oauth-authorization-server";
const AS = {
  issuer: "https://as.example",
  authorization_endpoint: "https://as.example/authorize",
  token_endpoint: "https://as.example/token",
  code_challenge_methods_supported: ["plain", "S256"],
};

const server = (change: object, issuer: string | null = "https://as.example") =>
  serverProblems({ ...AS, ...change }, AS_PLACE, issuer);

describe("the metadata of an authorization server", () => {
  test("is well formed with its issuer, its endpoints and S256", () => {
    expect(server({})).toEqual([]);
  });

  test("may write its issuer with a slash at the end", () => {
    expect(server({ issuer: "https://as.example/" })).toEqual([]);
  });

  test("may name any issuer where it is not known which", () => {
    expect(server({ issuer: "https://tenant.example" }, null)).toEqual([]);
  });

  test("needs no way through a browser where it serves programs alone", () => {
    const change = {
      grant_types_supported: ["client_credentials"],
      authorization_endpoint: undefined,
      code_challenge_methods_supported: undefined,
    };
    expect(server(change)).toEqual([]);
  });

  test.each([
    ["`issuer` is missing from", { issuer: undefined }],
    ["`issuer` is no address in", { issuer: 7 }],
    ["`issuer` is https://evil.example in", { issuer: "https://evil.example" }],
    ["`authorization_endpoint` is missing from", { authorization_endpoint: undefined }],
    ["`token_endpoint` is no address in", { token_endpoint: "/token" }],
    [
      "`code_challenge_methods_supported` is missing from",
      { code_challenge_methods_supported: undefined },
    ],
    [
      "`code_challenge_methods_supported` does not list S256 in",
      { code_challenge_methods_supported: ["plain"] },
    ],
  ])("is told where %s", (problem, change) => {
    expect(server(change)).toEqual([expect.stringContaining(problem)]);
  });

  test("is quoted without a query and without what could end a quotation", () => {
    const [told = ""] = server({ issuer: "https://evil.example/`?token=secret" });
    expect(told).toContain("`issuer` is https://evil.example/%60 in");
    expect(told).not.toContain("secret");
  });
});

describe("a document", () => {
  const read = (status: number, contentType: string, body: string) =>
    readDocument({ status, contentType, body }, ["issuer"]);

  test.each([
    ["HTTP 404", read(404, "application/json", "{}")],
    ["a web page", read(200, "text/html", "<p>")],
    ["a web page", read(200, "", " <!DOCTYPE html><title>x")],
    ["no JSON object", read(200, "application/json", '["issuer"]')],
    ["no JSON object", read(200, "application/json", "null")],
    ["an empty body", read(200, "application/json", "")],
    ["JSON that is no metadata", read(200, "application/json", '{"error":"not found"}')],
    ["a document of more than 256 KiB", read(200, "application/json", " ".repeat(300_000))],
    ["no 'such' host", readDocument({ failure: "no\n`such`  host" }, [])],
  ])("is none: %s", (seen, found) => {
    expect(found).toEqual({ seen });
  });

  test("may begin with the mark of its encoding", () => {
    expect(read(200, "application/json", '\uFEFF{"issuer":"x"}')).toEqual({
      members: { issuer: "x" },
    });
  });

  test("that is deep costs no more than a flat one", () => {
    expect(read(200, "application/json", "[".repeat(200_000))).toEqual({ seen: "no JSON object" });
  });
});
