import { PassThrough } from "node:stream";
import { brotliCompressSync, createGzip, deflateSync, type Gzip, gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { client, get, gone, reply, serve, serveRaw, text } from "./servers.ts";

const TEXT = "one two three ".repeat(500);

describe("a body", () => {
  test.each([
    ["gzip", gzipSync(TEXT)],
    ["x-gzip", gzipSync(TEXT)],
    ["deflate", deflateSync(TEXT)],
    ["br", brotliCompressSync(TEXT)],
    ["GZIP, br", brotliCompressSync(gzipSync(TEXT))],
    ["identity", Buffer.from(TEXT)],
  ])("is decoded from %s", async (coding, bytes) => {
    const { port } = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(bytes),
    );
    const answer = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    expect(await text(answer)).toBe(TEXT);
    expect(answer.broken()).toBeNull();
  });

  test.each(["gzip", "br"])("of no bytes is whole whatever its coding: %s", async (coding) => {
    const { port } = await serve((_, response) =>
      response.writeHead(202, { "content-encoding": coding }).end(),
    );
    const answer = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    expect(await text(answer)).toBe("");
    expect(answer.broken()).toBeNull();
  });

  test.each<[string, () => Gzip | PassThrough]>([
    ["identity", () => new PassThrough()],
    ["gzip", createGzip],
  ])("comes as it is sent: %s", async (coding, encoder) => {
    const events = encoder();
    const flush = () => "flush" in events && events.flush();
    const { port } = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": coding });
      events.pipe(response);
      events.write("data: 1\n\n");
      flush();
    });
    const { chunks } = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    const seen: string[] = [];
    for await (const chunk of chunks) {
      seen.push(Buffer.from(chunk).toString());
      if (seen.length === 1) events.end("data: 2\n\n");
    }
    expect(seen).toEqual(["data: 1\n\n", "data: 2\n\n"]);
  });

  test("of a connection that just ends is whole without a length", async () => {
    const { port } = await serveRaw((socket) => socket.end("HTTP/1.0 200 OK\r\n\r\nall of it"));
    const answer = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    expect(await text(answer)).toBe("all of it");
    expect(answer.broken()).toBeNull();
  });
});

describe("a body that breaks ends, and says why", () => {
  const head = "HTTP/1.1 200 OK\r\n";
  const encoded = (bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(`${head}Content-Encoding: gzip\r\nContent-Length: ${bytes.length}\r\n\r\n`),
      bytes,
    ]);

  test.each<[string, string | Buffer, string, string]>([
    [
      "premature end",
      `${head}Content-Length: 10\r\n\r\nabc`,
      "abc",
      "the connection was closed before the end of the body",
    ],
    [
      "premature end of chunks",
      `${head}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5\r\nde`,
      "abcde",
      "the connection was closed before the end of the body",
    ],
    [
      "bad chunking",
      `${head}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n`,
      "abc",
      "Parse Error: Invalid character in chunk size",
    ],
    [
      "no gzip",
      encoded(Buffer.from("plain text")),
      "",
      "the body is broken `gzip`: incorrect header check",
    ],
    [
      "half of a gzip",
      encoded(gzipSync(TEXT).subarray(0, 40)),
      "one t",
      "the body is broken `gzip`: unexpected end of file",
    ],
    [
      "unknown coding",
      `${head}Content-Encoding: zstd\r\nContent-Length: 3\r\n\r\nabc`,
      "",
      "the body has a content coding that was not asked for",
    ],
  ])("%s", async (_, answered, read, why) => {
    const { port } = await serveRaw((socket) => socket.end(answered));
    const answer = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    expect((await text(answer)).slice(0, 5)).toBe(read);
    expect(answer.broken()).toBe(why);
    answer.discard();
    expect(answer.broken()).toBe(why);
  });

  test("before it is read", async () => {
    const { port, connections } = await serveRaw((socket) =>
      socket.end(encoded(gzipSync(TEXT).subarray(0, 40))),
    );
    const answer = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    await gone(connections[0]);
    while (answer.broken() === null) await new Promise(setImmediate);
    expect((await text(answer)).length).toBeLessThan(TEXT.length);
    expect(answer.broken()).toBe("the body is broken `gzip`: unexpected end of file");
  });

  test("reset", async () => {
    const { port, connections } = await serveRaw((socket) =>
      socket.write(`${head}Content-Length: 10\r\n\r\nabc`),
    );
    const answer = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    const seen: string[] = [];
    for await (const chunk of answer.chunks) {
      seen.push(Buffer.from(chunk).toString());
      connections[0]?.resetAndDestroy();
    }
    expect(seen).toEqual(["abc"]);
    expect(answer.broken()).toMatch(/^read ECONNRESET$|^the connection was closed before/);
  });
});

describe("a body that is not wanted to its end", () => {
  const endless = () =>
    serve((_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65_536, "x")));
      };
      response.on("drain", more);
      more();
    });

  test("is not read ahead of its reader", async () => {
    const { port, connections } = await endless();
    const answer = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    const [socket] = connections;
    let written = -1;
    while (written !== socket?.bytesWritten) {
      written = socket?.bytesWritten ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(written).toBeLessThan(32 * 1024 * 1024);
    answer.discard();
    await gone(socket);
    expect(answer.broken()).toBeNull();
  });

  test.each<["discard" | "break"]>([["discard"], ["break"]])(
    "ends with its connection on %s",
    async (how) => {
      const { port, connections } = await endless();
      const answer = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
      let count = 0;
      for await (const chunk of answer.chunks) {
        count += chunk.length > 0 ? 1 : 0;
        if (how === "break") break;
        answer.discard();
      }
      expect(count).toBeGreaterThan(0);
      const [socket] = connections;
      await gone(socket);
      expect(answer.broken()).toBeNull();
    },
  );

  test("can be given up without being read", async () => {
    const { port, connections } = await endless();
    const answer = await reply(client().send(get(`http://127.0.0.1:${port}/`)));
    answer.discard();
    const [socket] = connections;
    await gone(socket);
    expect(await text(answer)).toBe("");
    expect(answer.broken()).toBeNull();
  });

  test("ends with its client", async () => {
    const { port } = await endless();
    const http = client();
    const answer = await reply(http.send(get(`http://127.0.0.1:${port}/`)));
    let isOpen = true;
    for await (const _ of answer.chunks) {
      if (isOpen) http.close();
      isOpen = false;
    }
    expect(answer.broken()).toBe("the client was closed");
  });
});
