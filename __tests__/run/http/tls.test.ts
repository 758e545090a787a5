import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { HttpClient } from "../../../src/run/http/client.ts";
import { openHttp } from "../../../src/run/http/open.ts";
import { authority, certificate, type Pair } from "./certificates.ts";
import { client, failure, get, reply, serve, serveTls, text } from "./servers.ts";

const made: { -readonly [name in "authority" | "known" | "selfSigned"]?: Pair } = {};
let folder = "";
let trusting: HttpClient;

beforeAll(async () => {
  made.authority = await authority();
  made.known = await certificate({ by: made.authority });
  made.selfSigned = await certificate();
  folder = mkdtempSync(join(tmpdir(), "authorities-"));
  const bundle = join(folder, "authority.pem");
  writeFileSync(bundle, made.authority.cert);
  const env = { NODE_EXTRA_CA_CERTS: bundle };
  trusting = openHttp({ env, configured: "https://127.0.0.1/", trust: "system" });
});
afterAll(() => {
  trusting.close();
  rmSync(folder, { recursive: true });
});

const pair = (name: keyof typeof made): Pair => made[name] as Pair;

describe("a certificate that is not trusted", () => {
  const shown = {
    subject: "localhost",
    issuer: "localhost",
    validFrom: "2020-01-01T00:00:00.000Z",
    validTo: "2099-12-31T00:00:00.000Z",
    names: ["localhost", "127.0.0.1"],
  };

  test.each<[string, () => Pair | Promise<Pair>, string, object]>([
    ["signed by itself", () => pair("selfSigned"), "DEPTH_ZERO_SELF_SIGNED_CERT", shown],
    [
      "of an unknown issuer",
      () => pair("known"),
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      { ...shown, issuer: "Test Authority" },
    ],
  ])("%s is read for the failure", async (_, certified, code, certificate) => {
    const { port } = await serveTls(await certified());
    expect(await failure(client().send(get(`https://127.0.0.1:${port}/`)))).toMatchObject({
      phase: "tls",
      code,
      certificate,
    });
  });

  test.each<[string, Parameters<typeof certificate>[0], string]>([
    ["that has expired", { to: "2021-01-01T00:00:00Z" }, "CERT_HAS_EXPIRED"],
    ["that is not valid yet", { from: "2098-01-01T00:00:00Z" }, "CERT_NOT_YET_VALID"],
    [
      "for another host",
      { names: ["other.example"], addresses: [] },
      "ERR_TLS_CERT_ALTNAME_INVALID",
    ],
  ])("%s is read for the failure, its issuer being known", async (_, wanted, code) => {
    const certified = await certificate({ ...wanted, by: pair("authority") });
    const { port } = await serveTls(certified);
    const failed = await failure(trusting.send(get(`https://127.0.0.1:${port}/`)));
    expect(failed).toMatchObject({ phase: "tls", code });
    expect(failed.certificate).toEqual({
      subject: "localhost",
      issuer: "Test Authority",
      validFrom: new Date(wanted?.from ?? "2020-01-01T00:00:00Z").toISOString(),
      validTo: new Date(wanted?.to ?? "2099-12-31T00:00:00Z").toISOString(),
      names: wanted?.names ?? ["localhost", "127.0.0.1"],
    });
  });

  test("is told with the address that showed it", async () => {
    const { port } = await serveTls(pair("selfSigned"));
    const configured = `https://mcp.example:${port}/`;
    const http = client({ configured }, async () => [
      { address: "::1", family: 6 },
      { address: "127.0.0.1", family: 4 },
    ]);
    expect(await failure(http.send(get(configured)))).toMatchObject({
      address: "127.0.0.1",
      certificate: { subject: "localhost" },
    });
  });

  test("is not trusted, whatever NODE_TLS_REJECT_UNAUTHORIZED says", async () => {
    const { port } = await serveTls(pair("selfSigned"));
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    const sent = failure(client().send(get(`https://127.0.0.1:${port}/`)));
    const failed = await sent.finally(() => delete process.env.NODE_TLS_REJECT_UNAUTHORIZED);
    expect(failed).toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  });

  test("is read without a word of HTTP", async () => {
    let requests = 0;
    const { port, connections } = await serveTls(pair("selfSigned"), (_, response) => {
      requests += 1;
      response.end();
    });
    const headers = { authorization: "Bearer hunter2" };
    await failure(client().send(get(`https://127.0.0.1:${port}/`, { headers })));
    expect({ requests, connections: connections.length }).toEqual({ requests: 0, connections: 2 });
  });
});

describe("the authorities of the step", () => {
  test.each(["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"])(
    "are trusted where the system is: %s",
    async (variable) => {
      const bundle = join(folder, `${variable}.pem`);
      const broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
      writeFileSync(bundle, `# a comment\n${broken}${pair("authority").cert}`);
      const { port } = await serveTls(pair("known"));
      const env = { [variable]: bundle };
      const url = `https://localhost:${port}/`;
      const trusted = client({ configured: url, env, trust: "system" });
      expect(await text(await reply(trusted.send(get(url))))).toBe("secure");
      const plain = client({ configured: url, env });
      expect(await failure(plain.send(get(url)))).toMatchObject({ phase: "tls" });
    },
  );

  test("may be named by a file that is not there", async () => {
    const { port } = await serveTls(pair("selfSigned"));
    const http = client({ trust: "system", env: { SSL_CERT_FILE: join(folder, "gone.pem") } });
    expect(await failure(http.send(get(`https://127.0.0.1:${port}/`)))).toMatchObject({
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
  });
});

describe("no TLS at all", () => {
  test("on an address of https is told with the code of the system", async () => {
    const { port } = await serve((_, response) => response.end());
    const failed = await failure(client().send(get(`https://127.0.0.1:${port}/`)));
    expect(failed).toMatchObject({ phase: "tls", certificate: null });
    expect(failed.code).toMatch(
      /^(EPROTO|ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG)$/,
    );
    expect(failed.message).toMatch(/error:0A[0-9A-F]{6}:SSL routines:\w*:[a-z ]+$/);
  });

  test("on an address of http, where the server wants it, is an answer or none", async () => {
    const { port } = await serveTls(pair("selfSigned"));
    expect(await failure(client().send(get(`http://127.0.0.1:${port}/`)))).toMatchObject({
      phase: "answer",
      code: "ECONNRESET",
    });
  });
});
