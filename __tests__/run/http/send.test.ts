import * as http from "node:http";
import type * as net from "node:net";
import { describe, expect, test } from "@jest/globals";
import { TOOL } from "../../../src/version.ts";
import {
  client,
  failure,
  get,
  gone,
  HAS_IPV6,
  listen,
  reply,
  serve,
  serveRaw,
  text,
} from "./servers.ts";

const testIpv6 = HAS_IPV6 ? test : test.skip;

describe("a request", () => {
  const echo = () =>
    serve(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const { method, url, rawHeaders } = request;
      response.end(JSON.stringify({ method, url, rawHeaders, body }));
    });

  test("goes out with its method, path, query, body and exactly its headers", async () => {
    const { port } = await echo();
    const url = `http://127.0.0.1:${port}/a%2Fb?q=%20#part`;
    const headers = { "X-Given": "1", "mcp-method": "ping" };
    const sent = await reply(
      client().send({ method: "POST", url, headers, body: "grün", limitMs: 5000 }),
    );
    expect(JSON.parse(await text(sent))).toEqual({
      method: "POST",
      url: "/a%2Fb?q=%20",
      body: "grün",
      rawHeaders: [
        ...["Host", `127.0.0.1:${port}`, "Accept-Encoding", "identity"],
        ...["User-Agent", `${TOOL.name}/${TOOL.version}`, "X-Given", "1", "mcp-method", "ping"],
        ...["Connection", "keep-alive", "Content-Length", "5"],
      ],
    });
  });

  test("carries the headers that are given in place of its own", async () => {
    const { port } = await echo();
    const headers = { host: "mcp.example", "accept-encoding": "br", "user-agent": "x" };
    const sent = await reply(client().send(get(`http://127.0.0.1:${port}/`, { headers })));
    expect(JSON.parse(await text(sent)).rawHeaders).toEqual([
      ...["host", "mcp.example", "accept-encoding", "br", "user-agent", "x"],
      ...["Connection", "keep-alive"],
    ]);
  });

  test("never carries the login of its address", async () => {
    const { port } = await echo();
    const sent = await reply(client().send(get(`http://user:hunter2@127.0.0.1:${port}/x`)));
    const seen = await text(sent);
    expect(seen).toContain('"url":"/x"');
    expect(seen).not.toMatch(/hunter2|authorization/i);
  });

  testIpv6("reaches an IPv6 literal", async () => {
    const server = http.createServer((request, response) => response.end(request.headers.host));
    const { port } = await listen(server, "::1");
    const http6 = client({ configured: `http://[::1]:${port}/` });
    expect(await text(await reply(http6.send(get(`http://[::1]:${port}/`))))).toBe(`[::1]:${port}`);
  });

  test("asks for a host that is not ASCII by its punycode", async () => {
    const { port } = await serve((request, response) => response.end(request.headers.host));
    const asked: string[] = [];
    const configured = `http://bücher.example:${port}/`;
    const named = client({ configured }, async (host) => {
      asked.push(host);
      return [{ address: "127.0.0.1", family: 4 }];
    });
    expect(await text(await reply(named.send(get(configured))))).toBe(
      `xn--bcher-kva.example:${port}`,
    );
    expect(asked).toEqual(["xn--bcher-kva.example"]);
  });

  test("tries the next address of a name where the first refuses", async () => {
    const { port } = await serve((_, response) => response.end("here"));
    const configured = `http://mcp.example:${port}/`;
    const named = client({ configured }, async () => [
      { address: "::1", family: 6 },
      { address: "127.0.0.1", family: 4 },
    ]);
    expect(await text(await reply(named.send(get(configured))))).toBe("here");
  });
});

describe("an answer", () => {
  test("that redirects is not followed", async () => {
    const paths: (string | undefined)[] = [];
    const { port } = await serve((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    const { status, headers } = await reply(client().send(get(`http://127.0.0.1:${port}/mcp`)));
    expect({ status, location: headers.location, paths }).toEqual({
      status: 307,
      location: "/elsewhere",
      paths: ["/mcp"],
    });
  });

  test("keeps every header of one name", async () => {
    const { port } = await serve((_, response) => {
      response.writeHead(401, [
        ...["WWW-Authenticate", "Basic", "WWW-Authenticate", 'Bearer realm="x"'],
        ...["Content-Type", "text/plain", "Content-Type", "text/html"],
      ]);
      response.end();
    });
    const { headers } = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    expect(headers).toMatchObject({
      "www-authenticate": 'Basic, Bearer realm="x"',
      "content-type": "text/plain, text/html",
    });
  });

  test("after interim answers is the final one", async () => {
    const { port } = await serve((_, response) => {
      response.writeEarlyHints({ link: "</a.css>; rel=preload" });
      response.writeProcessing();
      response.end("final");
    });
    const last = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    expect([last.status, await text(last)]).toEqual([200, "final"]);
  });
});

describe("a request without an answer", () => {
  test.each(["", "mcp.example/path", "http://", "http://[::1", "http://a b/", "http://a:0/"])(
    "is not sent to what is no address: %j",
    async (url) => {
      const { phase, code, address } = await failure(client().send(get(url)));
      expect({ phase, code, address }).toEqual({
        phase: "address",
        code: "BAD_URL",
        address: null,
      });
    },
  );

  test.each(["ftp://h/secret", "file:///etc/passwd", "ws://h/", "javascript:alert(1)"])(
    "is not sent to another scheme: %s",
    async (url) => {
      expect(await failure(client().send(get(url)))).toMatchObject({
        phase: "address",
        code: "BAD_URL",
        message: "only `http` and `https` can be asked",
      });
    },
  );

  test.each([
    ["ERR_INVALID_CHAR", { authorization: "Bearer hunter2\n" }],
    ["ERR_INVALID_CHAR", { authorization: "Bearer „hunter2“" }],
    ["ERR_INVALID_HTTP_TOKEN", { "Authorization: hunter2": "" }],
  ])("is not sent with a header that HTTP does not allow: %s", async (code, headers) => {
    const { connections, port } = await serve((_, response) => response.end());
    const failed = await failure(client().send(get(`http://127.0.0.1:${port}/`, { headers })));
    expect(failed).toMatchObject({ phase: "address", code });
    expect(JSON.stringify(failed)).not.toContain("hunter2");
    expect(connections).toEqual([]);
  });

  test("says that a name is not known", async () => {
    const named = client({ configured: "http://mcp.invalid/" });
    const { phase, code, message, address } = await failure(
      named.send(get("http://user:hunter2@mcp.invalid/?key=hunter2")),
    );
    expect({ phase, address }).toEqual({ phase: "dns", address: null });
    expect(message).toBe(`getaddrinfo ${code} mcp.invalid`);
  });

  test("says that no one listens", async () => {
    const { port, close } = await serve(() => undefined);
    close();
    expect(await failure(client().send(get(`http://127.0.0.1:${port}/`)))).toMatchObject({
      phase: "connect",
      code: "ECONNREFUSED",
      message: `connect ECONNREFUSED 127.0.0.1:${port}`,
      address: null,
      proxy: null,
      certificate: null,
    });
  });

  testIpv6("says that no one listens at any address of a name", async () => {
    const { port, close } = await serve(() => undefined);
    close();
    const configured = `http://localhost:${port}/`;
    const named = client({ configured }, async () => [
      { address: "::1", family: 6 },
      { address: "127.0.0.1", family: 4 },
    ]);
    expect(await failure(named.send(get(configured)))).toMatchObject({
      phase: "connect",
      code: "ECONNREFUSED",
      message: `connect ECONNREFUSED ::1:${port}, connect ECONNREFUSED 127.0.0.1:${port}`,
      address: "::1",
    });
  });

  test("says that the limit ran out in the resolver", async () => {
    const configured = "http://mcp.example/";
    const named = client({ configured }, () => new Promise(() => undefined));
    expect(await failure(named.send(get(configured, { limitMs: 20 })))).toMatchObject({
      phase: "dns",
      code: "TIMED_OUT",
      message: "no answer within 20 ms",
    });
  });

  test("says that the limit ran out before a head", async () => {
    const { port } = await serve(() => undefined);
    expect(
      await failure(client().send(get(`http://127.0.0.1:${port}/`, { limitMs: 50 }))),
    ).toMatchObject({ phase: "answer", code: "TIMED_OUT" });
  });

  test("says that the limit ran out in a head that drips", async () => {
    let drip: NodeJS.Timeout | undefined;
    const { port } = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      drip = setInterval(() => socket.write("x-a: b\r\n"), 5);
      socket.once("close", () => clearInterval(drip));
    });
    expect(
      await failure(client().send(get(`http://127.0.0.1:${port}/`, { limitMs: 60 }))),
    ).toMatchObject({ phase: "answer", code: "TIMED_OUT" });
  });

  test("says that the limit ran out in the handshake of TLS", async () => {
    const { port } = await serveRaw(() => undefined);
    expect(
      await failure(client().send(get(`https://127.0.0.1:${port}/`, { limitMs: 400 }))),
    ).toMatchObject({ phase: "tls", code: "TIMED_OUT", certificate: null });
  });

  test.each<[string, (socket: net.Socket) => void, object]>([
    ["hangs up", (socket) => socket.end(), { code: "ECONNRESET", message: "socket hang up" }],
    ["resets", (socket) => socket.resetAndDestroy(), { code: "ECONNRESET" }],
    ["greets as SSH", (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n"), { code: "NOT_HTTP" }],
    [
      "hangs up within the head",
      (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-"),
      { code: "ECONNRESET" },
    ],
    [
      "sends a head without end",
      (socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(200_000)}\r\n\r\n`),
      { code: "HPE_HEADER_OVERFLOW" },
    ],
    [
      "contradicts itself on the length",
      (socket) =>
        socket.end("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"),
      { code: "HPE_INVALID_TRANSFER_ENCODING" },
    ],
    [
      "switches to another protocol",
      (socket) =>
        socket.write("HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
      { code: "NOT_HTTP", message: "the server switches to another protocol" },
    ],
  ])("says that the server %s", async (_, answer, expected) => {
    const { port } = await serveRaw(answer);
    expect(await failure(client().send(get(`http://127.0.0.1:${port}/`)))).toMatchObject({
      phase: "answer",
      ...expected,
    });
  });

  test("never quotes login, query or headers", async () => {
    const { port } = await serveRaw((socket) => socket.resetAndDestroy());
    const url = `http://user:hunter2@127.0.0.1:${port}/?key=hunter2`;
    const headers = { authorization: "Bearer hunter2" };
    const failed = await failure(client().send(get(url, { headers })));
    expect(JSON.stringify(failed)).not.toContain("hunter2");
  });

  test("says that the client was closed", async () => {
    const { port, connections } = await serve(() => undefined);
    const http1 = client();
    const sent = failure(http1.send(get(`http://127.0.0.1:${port}/`)));
    while (connections.length === 0) await new Promise(setImmediate);
    http1.close();
    expect(await sent).toMatchObject({ code: "ABORT_ERR" });
    expect(await failure(http1.send(get(`http://127.0.0.1:${port}/`)))).toMatchObject({
      phase: "address",
      code: "ABORT_ERR",
    });
    await gone(connections[0]);
  });
});
