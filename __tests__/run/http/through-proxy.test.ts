import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { authority, certificate, type Pair } from "./certificates.ts";
import { proxy } from "./proxies.ts";
import { client, failure, get, gone, reply, serve, serveRaw, serveTls, text } from "./servers.ts";

const LOGIN = `Basic ${Buffer.from("user:hunter2").toString("base64")}`;
let known: Pair;
let folder = "";
let bundle = "";

beforeAll(async () => {
  const by = await authority();
  known = await certificate({ by, names: ["localhost", "mcp.example"] });
  folder = mkdtempSync(join(tmpdir(), "proxy-"));
  bundle = join(folder, "authority.pem");
  writeFileSync(bundle, by.cert);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("through a proxy", () => {
  test("a request over HTTP asks for the whole address, with the login of the proxy alone", async () => {
    const headers: unknown[] = [];
    const { port } = await serve((request, response) => {
      headers.push(request.headers.host, request.headers.authorization);
      response.end("forwarded");
    });
    const between = await proxy();
    const http = client({ env: { HTTP_PROXY: `http://user:hunter2@127.0.0.1:${between.port}` } });
    const answer = await reply(http.send(get(`http://a:b@mcp.example:${port}/mcp?q#f`)));
    expect(await text(answer)).toBe("forwarded");
    expect(between.asked).toEqual([{ line: `GET http://mcp.example:${port}/mcp?q`, login: LOGIN }]);
    expect(headers).toEqual([`mcp.example:${port}`, undefined]);
  });

  test("a request over TLS goes through a tunnel, its certificate checked, and keeps it", async () => {
    const { port, connections } = await serveTls(known);
    const between = await proxy();
    const env = {
      https_proxy: `http://user:hunter2@127.0.0.1:${between.port}/`,
      NODE_EXTRA_CA_CERTS: bundle,
    };
    const http = client({ env, trust: "system" });
    const url = `https://mcp.example:${port}/mcp`;
    expect(await text(await reply(http.send(get(url))))).toBe("secure");
    expect(await text(await reply(http.send(get(url))))).toBe("secure");
    expect(between.asked).toEqual([{ line: `CONNECT mcp.example:${port}`, login: LOGIN }]);
    expect(connections).toHaveLength(1);
  });

  test("a certificate is checked against the address where there is no name", async () => {
    const { port } = await serveTls(known);
    const other = await serveTls(await certificate({ addresses: [], names: ["127.0.0.1"] }));
    const between = await proxy();
    const env = { ALL_PROXY: `http://localhost:${between.port}`, SSL_CERT_FILE: bundle };
    const http = client({ env, trust: "system" });
    const answer = await reply(http.send(get(`https://127.0.0.1:${port}/`)));
    expect(await text(answer)).toBe("secure");
    expect(await failure(http.send(get(`https://127.0.0.1:${other.port}/`)))).toMatchObject({
      phase: "tls",
    });
  });

  test("a certificate that is not trusted is read", async () => {
    const { port } = await serveTls(known);
    const between = await proxy();
    const http = client({ env: { HTTPS_PROXY: `http://127.0.0.1:${between.port}` } });
    expect(await failure(http.send(get(`https://mcp.example:${port}/`)))).toMatchObject({
      phase: "tls",
      code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      address: null,
      proxy: `127.0.0.1:${between.port}`,
      certificate: { issuer: "Test Authority", names: ["localhost", "mcp.example", "127.0.0.1"] },
    });
  });

  test("that speaks TLS itself, both kinds of requests go", async () => {
    const plain = await serve((_, response) => response.end("forwarded"));
    const { port } = await serveTls(known);
    const between = await proxy(undefined, known);
    const env = { ALL_PROXY: `https://localhost:${between.port}`, SSL_CERT_FILE: bundle };
    const http = client({ env, trust: "system" });
    const forwarded = await reply(http.send(get(`http://mcp.example:${plain.port}/`)));
    const tunnelled = await reply(http.send(get(`https://mcp.example:${port}/`)));
    expect([await text(forwarded), await text(tunnelled)]).toEqual(["forwarded", "secure"]);
  });

  test("an address inside of the network is still none that a server may name", async () => {
    const between = await proxy();
    const env = { HTTP_PROXY: `http://127.0.0.1:${between.port}` };
    const http = client({ configured: "https://mcp.example/", env });
    expect(await failure(http.send(get("http://169.254.169.254/latest")))).toMatchObject({
      phase: "address",
      code: "PRIVATE_ADDRESS",
    });
    expect(between.asked).toEqual([]);
  });

  test("nothing goes that NO_PROXY exempts", async () => {
    const { port } = await serve((_, response) => response.end("direct"));
    const between = await proxy();
    const env = { HTTP_PROXY: `http://127.0.0.1:${between.port}`, NO_PROXY: "127.0.0.1" };
    const answer = await reply(client({ env }).send(get(`http://127.0.0.1:${port}/`)));
    expect(await text(answer)).toBe("direct");
    expect(between.asked).toEqual([]);
  });

  test("many requests at once take few tunnels", async () => {
    const { port } = await serveTls(known);
    const between = await proxy();
    const env = { ALL_PROXY: `http://127.0.0.1:${between.port}`, SSL_CERT_FILE: bundle };
    const http = client({ env, trust: "system" });
    const url = `https://mcp.example:${port}/`;
    const all = Array.from({ length: 50 }, async () => text(await reply(http.send(get(url)))));
    expect(new Set(await Promise.all(all))).toEqual(new Set(["secure"]));
    expect(between.connections.length).toBeLessThanOrEqual(16);
  });
});

describe("a proxy", () => {
  test.each([407, 403, 502])("that refuses a tunnel with %i is told apart", async (status) => {
    const between = await proxy(status);
    const env = { HTTPS_PROXY: `http://user:hunter2@127.0.0.1:${between.port}` };
    const failed = await failure(client({ env }).send(get("https://mcp.example/mcp?key=hunter2")));
    expect(failed).toMatchObject({
      phase: "proxy",
      code: "PROXY_REFUSED",
      message: `the proxy answered CONNECT with ${status}`,
      proxy: `127.0.0.1:${between.port}`,
      address: null,
    });
    expect(JSON.stringify(failed)).not.toContain("hunter2");
  });

  test("that wants a login is told apart where it forwards", async () => {
    const between = await proxy(407);
    const env = { HTTP_PROXY: `http://127.0.0.1:${between.port}` };
    const failed = await failure(client({ env }).send(get("http://mcp.example/")));
    expect(failed).toMatchObject({
      phase: "proxy",
      code: "PROXY_REFUSED",
      message: "the proxy answered 407",
    });
    await gone(between.connections[0]);
  });

  test.each(["http", "https"])("that no one reaches is told apart: %s", async (scheme) => {
    const { port, close } = await proxy();
    close();
    const env = { ALL_PROXY: `http://127.0.0.1:${port}` };
    const failed = await failure(client({ env }).send(get(`${scheme}://mcp.example/`)));
    expect(failed).toMatchObject({
      phase: "proxy",
      code: "ECONNREFUSED",
      message: `connect ECONNREFUSED 127.0.0.1:${port}`,
      proxy: `127.0.0.1:${port}`,
    });
  });

  test("that is never ready is told apart, and let go", async () => {
    const { port, connections } = await serveRaw(() => undefined);
    const http = client({ env: { ALL_PROXY: `http://127.0.0.1:${port}` } });
    const failed = await failure(http.send(get("https://mcp.example/", { limitMs: 100 })));
    expect(failed).toMatchObject({ phase: "proxy", code: "TIMED_OUT" });
    http.close();
    await gone(connections[0]);
  });

  test.each<[string, string, string]>([
    ["hangs up", "", "ECONNRESET"],
    ["is none", "220 mail.example ESMTP\r\n\r\n", "NOT_HTTP"],
    ["answers a broken head", "HTTP/1.1 200 OK\r\nhunter2\r\n\r\n", "HPE_INVALID_HEADER_TOKEN"],
  ])("that %s is told apart", async (_, answered, code) => {
    const { port } = await serveRaw((socket) => socket.end(answered));
    const http = client({ env: { ALL_PROXY: `http://127.0.0.1:${port}` } });
    const failed = await failure(http.send(get("https://mcp.example/")));
    expect(failed).toMatchObject({ phase: "proxy", code });
    expect(failed.message).not.toContain("hunter2");
  });

  test.each(["socks5://127.0.0.1:1080", "http://", "http://user:hunter2@a b"])(
    "that cannot be used is told apart: %s",
    async (address) => {
      const http = client({ env: { HTTPS_PROXY: address } });
      expect(await failure(http.send(get("https://mcp.example/")))).toMatchObject({
        phase: "proxy",
        code: "BAD_URL",
        message: "the address of the proxy is no `http` or `https` URL",
      });
    },
  );

  test("over TLS is checked as any server is", async () => {
    const { port } = await serveTls(known);
    for (const scheme of ["http", "https"]) {
      const http = client({ env: { ALL_PROXY: `https://127.0.0.1:${port}` } });
      expect(await failure(http.send(get(`${scheme}://mcp.example/`)))).toMatchObject({
        phase: "proxy",
        code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
        certificate: null,
      });
    }
  });
});
