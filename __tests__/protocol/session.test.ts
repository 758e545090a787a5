import { describe, expect, test } from "@jest/globals";
import type { Wire } from "../../src/model/experiment.ts";
import { MAX_LINE } from "../../src/protocol/lines.ts";
import type { Message } from "../../src/protocol/messages.ts";
import { isOverlong } from "../../src/protocol/misshapen.ts";
import {
  giveUpDiscover,
  open,
  readLine,
  receive,
  receiveBatched,
  receiveOverlong,
  type Session,
  type Turn,
} from "../../src/protocol/session.ts";
import { sha256 } from "../../src/run/digest.ts";

const client = { name: "test", version: "0" };
const welcome = {
  protocolVersion: "2025-11-25",
  capabilities: {},
  serverInfo: { name: "s", version: "1" },
};
const withTools = { ...welcome, capabilities: { tools: {} } };
const result = (id: unknown, value: unknown) => ({ jsonrpc: "2.0", id, result: value });
const refusal = (id: unknown, code: number, message = "no", data?: unknown) => ({
  jsonrpc: "2.0",
  id,
  error: { code, message, data },
});

/** Plays messages of a server, and gives the last session and all that the client sent. */
const play = (...messages: readonly unknown[]) => playOn(undefined, ...messages);

interface Played {
  readonly session: Session;
  readonly sent: readonly Message[];
}

/** The same where the client begins otherwise; `null` stands for a wait that ends. */
function playOn(wire: Wire | undefined, ...messages: readonly unknown[]): Played {
  const first = open(client, sha256, wire);
  return messages.reduce<Played>(
    ({ session, sent }, message) => {
      const turn = message === null ? giveUpDiscover(session) : receive(session, message, 5);
      return { session: turn.session, sent: [...sent, ...turn.send] };
    },
    { session: first.session, sent: first.send },
  );
}

const methods = (sent: readonly Message[]) => sent.map(({ method }) => method ?? "an answer");

describe("the handshake of the legacy era", () => {
  test("begins with initialize, id 0, and the newest legacy version", () => {
    expect(open(client, sha256).send).toEqual([
      {
        jsonrpc: "2.0",
        id: 0,
        method: "initialize",
        params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: client },
      },
    ]);
  });

  test("is completed by a good answer, and says so to the server", () => {
    const { session, sent } = play(result(0, welcome));
    expect(session.handshake).toMatchObject({
      kind: "completed",
      era: "legacy",
      protocolVersion: "2025-11-25",
      durationMs: 5,
      tools: { kind: "not-asked" },
    });
    expect(session.waiting).toBe("nothing");
    expect(methods(sent)).toEqual(["initialize", "notifications/initialized"]);
  });

  test("takes an id that came back as a string, as the SDKs do", () => {
    expect(play(result("0", welcome)).session.handshake.kind).toBe("completed");
  });

  test.each(["2024-10-07", "2024-11-05", "2025-03-26", "2025-06-18"])("speaks %s", (version) => {
    const answer = result(0, { ...welcome, protocolVersion: version });
    expect(play(answer).session.handshake).toMatchObject({ protocolVersion: version });
  });

  test("does not know a version that was never published", () => {
    const answer = result(0, { ...welcome, protocolVersion: "1999-01-01" });
    expect(play(answer).session.handshake).toEqual({
      kind: "version-unsupported",
      offered: "1999-01-01",
      supported: [],
    });
  });

  test.each([
    ["result", "text", "result"],
    [
      "result.protocolVersion",
      { capabilities: {}, serverInfo: welcome.serverInfo },
      "result.protocolVersion",
    ],
    ["result.capabilities", { ...welcome, capabilities: [] }, "result.capabilities"],
    ["result.serverInfo", { protocolVersion: "2025-11-25", capabilities: {} }, "result.serverInfo"],
    [
      "result.serverInfo.version",
      { ...welcome, serverInfo: { name: "s" } },
      "result.serverInfo.version",
    ],
  ])("names `%s` where it is wrong", (_, value, path) => {
    expect(play(result(0, value)).session.handshake).toMatchObject({ kind: "invalid", path });
  });

  test("does not take an answer to an id that it did not ask", () => {
    expect(play(result(7, welcome)).session.handshake).toMatchObject({
      kind: "invalid",
      path: "id",
      problem: "is 7, but the request had 0",
    });
  });

  test("is completed by the right answer behind one that nobody asked for, as in the SDKs", () => {
    const { session } = play(result(7, welcome), result(null, {}), result(0, welcome));
    expect(session.handshake).toMatchObject({ kind: "completed" });
  });

  test("says of an id without bounds that it is one", () => {
    const [answer] = readLine(`{"jsonrpc":"2.0","id":${"9".repeat(400)},"result":{}}`) ?? [];
    expect(play(answer).session.handshake).toMatchObject({
      path: "id",
      problem: "is too large for a number, but the request had 0",
    });
  });

  test("does not take an answer that is an error too", () => {
    const both = { ...result(0, welcome), ...refusal(0, -32603) };
    const { session } = play(both);
    expect(session.handshake).toMatchObject({
      kind: "invalid",
      path: "error",
      problem: "stands beside `result`",
    });
    expect(session.waiting).toBe("initialize");
  });

  test.each(["__proto__", "sessionId"])(
    "does not take an answer with a member %s, as the strict schemas of the SDKs",
    (name) => {
      const answer = JSON.parse(`{"${name}":1,${JSON.stringify(result(0, welcome)).slice(1)}`);
      expect(play(answer).session.handshake).toMatchObject({ kind: "invalid", path: name });
    },
  );

  test("names the missing `jsonrpc` of an answer", () => {
    const [answer] = readLine(JSON.stringify({ id: 0, result: welcome })) ?? [];
    expect(play(answer).session.handshake).toMatchObject({ kind: "invalid", path: "jsonrpc" });
  });

  test("knows its own request when it comes back", () => {
    expect(play(...open(client, sha256).send).session.handshake).toMatchObject({
      kind: "invalid",
      path: "method",
    });
  });
});

describe("requests of the server", () => {
  test("ping is answered, before the handshake too", () => {
    const { sent } = play({ jsonrpc: "2.0", id: "p", method: "ping" });
    expect(sent.at(-1)).toEqual({ jsonrpc: "2.0", id: "p", result: {} });
  });

  test("what the client did not offer is refused", () => {
    const { sent } = play(result(0, welcome), { jsonrpc: "2.0", id: 9, method: "roots/list" });
    expect(sent.at(-1)).toMatchObject({ id: 9, error: { code: -32601 } });
  });

  test("notifications are heard in silence", () => {
    const { session, sent } = play({ jsonrpc: "2.0", method: "notifications/message", params: {} });
    expect(sent).toHaveLength(1);
    expect(session.waiting).toBe("initialize");
  });
});

describe("the list of tools", () => {
  const tool = { name: "add", inputSchema: { type: "object" } };

  test("is asked for where the server has tools", () => {
    const { session, sent } = play(result(0, withTools), result(1, { tools: [tool] }));
    expect(methods(sent)).toEqual(["initialize", "notifications/initialized", "tools/list"]);
    expect(session.handshake).toMatchObject({
      tools: { kind: "listed", names: ["add"], problems: [] },
    });
  });

  test("is followed through all its pages", () => {
    const { session, sent } = play(
      result(0, withTools),
      result(1, { tools: [tool], nextCursor: "b" }),
      result(2, { tools: [{ ...tool, name: "b" }] }),
    );
    expect(sent.at(-1)).toMatchObject({ id: 2, method: "tools/list", params: { cursor: "b" } });
    expect(session.handshake).toMatchObject({ tools: { names: ["add", "b"] } });
  });

  test("fails where its pages never end", () => {
    const pages = Array.from({ length: 64 }, (_, page) =>
      result(page + 1, { tools: [], nextCursor: `page ${page}` }),
    );
    expect(play(result(0, withTools), ...pages).session.handshake).toMatchObject({
      tools: { kind: "failed", reason: "`nextCursor` did not end after 64 pages" },
    });
  });

  test("ends where the same page comes again, as the official client does", () => {
    const again = { tools: [tool], nextCursor: "again" };
    const { session } = play(result(0, withTools), result(1, again), result(2, again));
    expect(session.waiting).toBe("nothing");
    expect(session.handshake).toMatchObject({ tools: { kind: "listed", names: ["add"] } });
  });

  test("follows a cursor of any length", () => {
    const nextCursor = "c".repeat(1 << 20);
    const { session } = play(
      result(0, withTools),
      result(1, { tools: [tool], nextCursor }),
      result(2, { tools: [{ ...tool, name: "b" }] }),
    );
    expect(session.handshake).toMatchObject({ tools: { names: ["add", "b"] } });
  });

  test("fails with an answer that is an error too", () => {
    const both = { ...result(1, { tools: [] }), ...refusal(1, -32603) };
    expect(play(result(0, withTools), both).session.handshake).toMatchObject({
      tools: { kind: "failed", reason: "in its answer, `error` stands beside `result`" },
    });
  });

  test("counts the bytes of all its pages as one list", () => {
    const tools = [tool, { ...tool, name: "b" }, { ...tool, name: "é" }];
    const { session } = play(
      result(0, withTools),
      result(1, { tools: tools.slice(0, 1), nextCursor: "b" }),
      result(2, { tools: [], nextCursor: "c" }),
      result(3, { tools: tools.slice(1) }),
    );
    const bytes = Buffer.byteLength(JSON.stringify(tools));
    expect(session.handshake).toMatchObject({ tools: { bytes } });
    expect(play(result(0, withTools), result(1, { tools: [] })).session.handshake).toMatchObject({
      tools: { bytes: 2 },
    });
  });

  test("tells a name that stands on two pages, by its place in the whole list", () => {
    const { session } = play(
      result(0, withTools),
      result(1, { tools: [tool], nextCursor: "b" }),
      result(2, { tools: [tool] }),
    );
    expect(session.handshake).toMatchObject({
      tools: { problems: [{ tool: "add", path: "tools[1].name", problem: "stands twice" }] },
    });
  });

  test.each([
    ["more tools than anybody takes", { tools: Array(10_001).fill(tool) }, /more than 10000 tools/],
  ])("fails with %s", (_, value, reason) => {
    const { handshake } = play(result(0, withTools), result(1, value)).session;
    expect(handshake).toMatchObject({
      tools: { kind: "failed", reason: expect.stringMatching(reason) },
    });
  });

  test("fails with the server's own error", () => {
    expect(
      play(result(0, withTools), refusal(1, -32603, "broken")).session.handshake,
    ).toMatchObject({
      kind: "completed",
      tools: { kind: "failed", error: { code: -32603, message: "broken" } },
    });
  });
});

describe("answers of a hostile server", () => {
  const long = "x".repeat(1 << 20);
  const odd = { toString: 1, valueOf: 1 };

  test.each([
    ["a name", result(0, { ...welcome, serverInfo: { name: long, version: long } })],
    ["a version", result(0, { ...welcome, protocolVersion: long })],
    ["capabilities", result(0, { ...welcome, capabilities: { experimental: { long } } })],
    ["an error", refusal(0, -32603, long, { long })],
    ["an id", result(long, welcome)],
    ["an answer", result(0, { ...welcome, serverInfo: { name: 1, long } })],
  ])("keep no more than the beginning of %s", (_, answer) => {
    const { session, sent } = play(answer);
    expect(JSON.stringify([session, sent]).length).toBeLessThan(20_000);
  });

  test.each([
    ["the id", result(odd, welcome)],
    ["the name of a tool", result(1, { tools: [{ name: odd }] })],
    ["a version", refusal(0, -32022, "", { supported: [odd] })],
    ["the message of an error", { jsonrpc: "2.0", id: 0, error: { message: odd } }],
  ])("may have anything as %s", (_, answer) => {
    const before = JSON.stringify(answer).includes("tools") ? [result(0, withTools)] : [];
    expect(() => play(...before, answer)).not.toThrow();
  });

  test("a request with a strange id is not answered", () => {
    const { sent } = play({ jsonrpc: "2.0", id: { a: 1 }, method: "ping" });
    expect(methods(sent)).toEqual(["initialize"]);
  });

  test("a request whose id is no number that can be written is not answered", () => {
    const asked = readLine('{"jsonrpc":"2.0","id":1e999,"method":"ping"}') ?? [];
    expect(asked).toHaveLength(1);
    expect(methods(play(...asked).sent)).toEqual(["initialize"]);
  });

  test("a line whose method is no name is no message", () => {
    expect(readLine('{"jsonrpc":"2.0","id":0,"method":{},"result":{}}')).toBeNull();
    expect(readLine('{"jsonrpc":"2.0","id":0,"method":null,"error":{}}')).toBeNull();
  });

  test("an answer without `jsonrpc` completes no handshake of the modern era either", () => {
    const [answer] = readLine('{"id":0,"result":{"supportedVersions":["2026-07-28"]}}') ?? [];
    expect(playOn("modern", answer).session.handshake.kind).toBe("silent");
  });

  test("a line too deep to be written again is not read", () => {
    const deep = "[".repeat(5000) + "]".repeat(5000);
    expect(readLine(`{"jsonrpc":"2.0","method":"a","params":${deep}}`)).toBeNull();
  });

  test("a line with too many values is not read", () => {
    const many = `[${"{},".repeat(1_000_000)}{}]`;
    expect(readLine(`{"jsonrpc":"2.0","method":"a","params":${many}}`)).toBeNull();
  });
});

describe("the modern era", () => {
  const discovered = result(1, {
    resultType: "complete",
    supportedVersions: ["2026-07-28"],
    capabilities: { tools: {} },
    _meta: { "io.modelcontextprotocol/serverInfo": { name: "m", version: "2" } },
  });

  test("is asked for on the same connection once initialize is refused", () => {
    const { sent } = play(refusal(0, -32601));
    expect(sent.at(-1)).toMatchObject({
      id: 1,
      method: "server/discover",
      params: { _meta: { "io.modelcontextprotocol/protocolVersion": "2026-07-28" } },
    });
  });

  test("completes the handshake of a server that knows nothing else", () => {
    const { session, sent } = play(refusal(0, -32022), discovered);
    expect(session.handshake).toMatchObject({
      kind: "completed",
      era: "modern",
      serverInfo: { name: "m", version: "2" },
    });
    expect(methods(sent)).toEqual(["initialize", "server/discover", "tools/list"]);
    expect(sent.at(-1)?.params).toHaveProperty("_meta");
  });

  test("leaves the refusal of initialize as it was where discover fails too", () => {
    expect(play(refusal(0, -32603, "no key"), refusal(1, -32601)).session.handshake).toEqual({
      kind: "rejected",
      error: { code: -32603, message: "no key" },
    });
  });

  test("names the versions of a server that speaks neither", () => {
    const answer = refusal(0, -32602, "Unsupported protocol version", {
      supported: ["2023-01-01"],
    });
    expect(play(answer, refusal(1, -32601)).session.handshake).toEqual({
      kind: "version-unsupported",
      offered: "2023-01-01",
      supported: ["2023-01-01"],
    });
  });
});

describe("a refusal that names the modern version as supported", () => {
  const supported = ["2026-07-28"];
  const again = (id: number) => refusal(id, -32022, "Unsupported protocol version", { supported });
  const discovered = (id: number) => result(id, { supportedVersions: supported, capabilities: {} });

  test("is answered with `server/discover` once more, after `initialize`", () => {
    const { session, sent } = play(refusal(0, -32022), again(1), discovered(2));
    expect(methods(sent)).toEqual(["initialize", "server/discover", "server/discover"]);
    expect(session.handshake).toMatchObject({ kind: "completed", era: "modern" });
  });

  test.each(["modern", "discover-first"] as const)("the same on the wire %s", (wire) => {
    const { session, sent } = playOn(wire, again(0), discovered(1));
    expect(methods(sent)).toEqual(["server/discover", "server/discover"]);
    expect(session.handshake).toMatchObject({ kind: "completed", era: "modern" });
  });

  test("is not answered so twice", () => {
    const { session, sent } = playOn("modern", again(0), again(1));
    expect(sent).toHaveLength(2);
    expect(session.handshake).toMatchObject({ kind: "version-unsupported", supported });
  });
});

describe("`server/discover` first, as clients of both eras begin", () => {
  const wire = "discover-first";
  const discovered = result(0, { supportedVersions: ["2026-07-28"], capabilities: {} });

  test("completes the handshake where it is answered", () => {
    const { session, sent } = playOn(wire, discovered);
    expect(session.handshake).toMatchObject({ kind: "completed", era: "modern" });
    expect(methods(sent)).toEqual(["server/discover"]);
  });

  test.each([
    ["an error", refusal(0, -32601)],
    ["silence", null],
    ["an answer of another kind", result(0, {})],
    ["other versions alone", result(0, { supportedVersions: ["2031-01-01"] })],
  ])("is followed by `initialize` after %s", (_what, answer) => {
    const { session, sent } = playOn(wire, answer, result(1, welcome));
    expect(session.handshake).toMatchObject({ kind: "completed", era: "legacy" });
    expect(methods(sent)).toEqual(["server/discover", "initialize", "notifications/initialized"]);
  });

  test("takes the answer that comes after the wait for no answer to `initialize`", () => {
    const { session } = playOn(wire, null, discovered, result(1, welcome));
    expect(session.handshake).toMatchObject({ kind: "completed", era: "legacy" });
  });

  test("ends where `initialize` is refused then", () => {
    const { session, sent } = playOn(wire, refusal(0, -32602), refusal(1, -32022));
    expect(session.handshake).toMatchObject({ kind: "rejected", error: { code: -32022 } });
    expect(session.waiting).toBe("nothing");
    expect(sent).toHaveLength(2);
  });
});

describe("a line of stdout", () => {
  test.each(["", "Listening", "123", "[]", '{"level":30}', '{"id":5,"result":{}}', '"text"'])(
    "%j is no message",
    (line) => expect(readLine(line)).toBeNull(),
  );

  test("a batch holds its messages (2025-03-26)", () => {
    expect(
      readLine('[{"jsonrpc":"2.0","method":"a"},{"jsonrpc":"2.0","method":"b"}]'),
    ).toHaveLength(2);
  });
});

describe("a batch on stdio", () => {
  const hear = (...messages: readonly unknown[]) =>
    messages.reduce<Turn>(
      ({ session }, message) => receiveBatched(session, message, 5),
      open(client, sha256),
    );

  test("holds no answer to `initialize`, and one may still come", () => {
    const { session } = hear(result(0, welcome));
    expect(session.waiting).toBe("initialize");
    expect(session.handshake).toMatchObject({ kind: "invalid", path: "[0]" });
    expect(receive(session, result(0, welcome), 9).session.handshake.kind).toBe("completed");
  });

  test("holds no list of tools", () => {
    const { session } = receive(open(client, sha256).session, result(0, withTools), 5);
    expect(receiveBatched(session, result(1, { tools: [] }), 9).session.handshake).toMatchObject({
      kind: "completed",
      tools: { kind: "failed", reason: expect.stringContaining("stands in a batch") },
    });
  });

  test("may hold notifications", () => {
    const { session } = hear({ jsonrpc: "2.0", method: "notifications/message" });
    expect(session.handshake).toEqual({ kind: "silent" });
  });
});

describe("a line beyond all bounds", () => {
  const values = `[${"{},".repeat(1_000_000)}{}]`;
  const levels = "[".repeat(5000) + "]".repeat(5000);
  const answer = (members: string) => `{"jsonrpc":"2.0",${members}}`;

  test.each([
    ["too many values", answer(`"id":0,"result":${values}`), "members"],
    ["too many levels", answer(`"id":0,"result":${levels}`), "levels deep"],
    ["ten megabytes", answer(`"id":0,"result":"${"x".repeat(MAX_LINE)}`).slice(0, MAX_LINE), "MB"],
  ])("with %s is an answer that does not fit", (_, line, problem) => {
    expect(isOverlong(line)).toBe(true);
    const { session } = receiveOverlong(open(client, sha256).session, line);
    expect(session.handshake).toMatchObject({
      kind: "invalid",
      path: "result",
      problem: expect.stringContaining(problem),
    });
    expect(JSON.stringify(session).length).toBeLessThan(5000);
  });

  test("is passed over where it is a notification", () => {
    const line = answer(`"method":"notifications/message","params":${values}`);
    expect(isOverlong(line)).toBe(true);
    const { session } = receiveOverlong(open(client, sha256).session, line);
    expect(session.handshake).toEqual({ kind: "silent" });
  });

  test("is noise where it is no message", () => {
    expect(isOverlong("x".repeat(MAX_LINE))).toBe(false);
    expect(isOverlong(values)).toBe(false);
  });
});
