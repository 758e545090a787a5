import { describe, expect, test } from "@jest/globals";
import type { Handshake } from "../../../src/model/evidence.ts";
import type { HttpAnswer, RemoteTrouble, Unreached } from "../../../src/model/remote.ts";
import { contentOf, messagesIn, wrongType } from "../../../src/protocol/http/content.ts";
import {
  leavesLegacyOpen,
  leavesOldTransportOpen,
  leavesStreamableOpen,
} from "../../../src/protocol/http/era.ts";
import { isFollowable, redirectTarget } from "../../../src/protocol/http/redirect.ts";
import { retryAfterMs } from "../../../src/protocol/http/retry-after.ts";

const answer = (status: number, headers: HttpAnswer["headers"] = {}): HttpAnswer => ({
  ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "server/discover", status },
  ...{ headers, body: "", atMs: 1 },
});
const status = (code: number): RemoteTrouble => ({ kind: "status", answer: answer(code) });
const unreached = (phase: Unreached["phase"], code: string): RemoteTrouble => ({
  kind: "unreached",
  failure: {
    ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: null, phase, code },
    ...{ message: code, afterMs: 1, address: null, proxy: null, certificate: null },
  },
});
const notMcp = (type: string): RemoteTrouble => ({
  kind: "not-mcp",
  answer: answer(200, { "content-type": type }),
  problem: "is no JSON",
});
const SILENT: Handshake = { kind: "silent" };

describe("what an answer carries", () => {
  test.each([
    ["application/json", "json"],
    ["Application/JSON; charset=utf-8", "json"],
    ["text/event-stream;charset=utf-8", "events"],
    ["text/html", "other"],
    ["", "other"],
  ])("%j is %s", (type, content) => {
    expect(contentOf({ "content-type": type })).toBe(content);
  });

  test.each([
    ["", "has no body"],
    ["<html>", "is no JSON"],
    ['{"ok":true}', "is JSON, and no JSON-RPC message"],
    ['{"jsonrpc":"2.0"', "is no JSON"],
  ])("the body %j is told: %s", (body, problem) => {
    expect(messagesIn(body)).toBe(problem);
  });

  test("a message is a message, with blanks around it too", () => {
    expect(messagesIn(' {"jsonrpc":"2.0","id":0,"result":{}}\n')).toHaveLength(1);
  });

  test("a type that clients do not take is named", () => {
    expect(wrongType({ "content-type": "text/plain; charset=utf-8" }, "{}")).toBe(
      "has the type `text/plain`, not `application/json` or `text/event-stream`",
    );
    expect(wrongType({}, "x")).toBe("has no `Content-Type`");
    expect(wrongType({ "content-type": "text/plain" }, " ")).toBe("has no body");
  });
});

describe("after server/discover, initialize is tried", () => {
  test.each([400, 404, 405, 406, 415, 500, 503])("on %i", (code) => {
    expect(leavesLegacyOpen(status(code), SILENT)).toBe(true);
  });
  test.each([401, 403, 421, 429])("and not on %i, which says who may ask", (code) => {
    expect(leavesLegacyOpen(status(code), SILENT)).toBe(false);
  });
  test("on silence and on a hang-up, and not where nothing was reached", () => {
    expect(leavesLegacyOpen(unreached("answer", "TIMED_OUT"), SILENT)).toBe(true);
    expect(leavesLegacyOpen(unreached("body", "TIMED_OUT"), SILENT)).toBe(true);
    expect(leavesLegacyOpen(unreached("connect", "ECONNREFUSED"), SILENT)).toBe(false);
    expect(leavesLegacyOpen(unreached("tls", "CERT_HAS_EXPIRED"), SILENT)).toBe(false);
  });
  test("on an answer that is no message, and not on a web page", () => {
    expect(leavesLegacyOpen(notMcp("application/json"), SILENT)).toBe(true);
    expect(leavesLegacyOpen(notMcp("text/html; charset=utf-8"), SILENT)).toBe(false);
  });
  test("on a JSON-RPC error of any kind", () => {
    expect(leavesLegacyOpen(null, { kind: "rejected", error: { code: -1, message: "" } })).toBe(
      true,
    );
  });
});

test("after initialize, the transport of 2024-11-05 is tried on 400, 404 and 405 alone", () => {
  const open = [400, 401, 403, 404, 405, 406, 500].filter((code) =>
    leavesOldTransportOpen(status(code)),
  );
  expect(open).toEqual([400, 404, 405]);
});

test("after a GET without a stream, Streamable HTTP is tried, and not on a login", () => {
  expect(leavesStreamableOpen(status(405))).toBe(true);
  expect(leavesStreamableOpen(notMcp("text/html"))).toBe(true);
  expect(leavesStreamableOpen(status(401))).toBe(false);
  expect(leavesStreamableOpen(unreached("connect", "ECONNREFUSED"))).toBe(false);
});

describe("a redirect", () => {
  const URL = "https://mcp.example.com/mcp";
  test.each([
    [307, "/mcp/", "https://mcp.example.com/mcp/"],
    [302, "https://login.example.com/?next=/mcp#top", "https://login.example.com/?next=/mcp"],
    [307, "", null],
    [304, "/mcp/", null],
    [301, "http://[", null],
  ])("%i to %j leads to %s", (code, location, target) => {
    expect(redirectTarget(code, { location }, URL)).toBe(target);
  });

  test("is followed where the request stays as it is, on the same origin", () => {
    const followed = (code: number, to: string, method: "GET" | "POST" = "POST") =>
      isFollowable(method, code, URL, to);
    expect(followed(307, `${URL}/`)).toBe(true);
    expect(followed(308, `${URL}/`)).toBe(true);
    expect(followed(301, `${URL}/`)).toBe(false);
    expect(followed(301, `${URL}/`, "GET")).toBe(true);
    expect(followed(307, "https://other.example.com/mcp")).toBe(false);
    expect(followed(307, "http://mcp.example.com/mcp")).toBe(false);
  });
});

describe("a 429 is waited for", () => {
  const NOW = new Date("2026-01-01T00:00:00Z");
  test.each([
    ["3", 3000],
    ["Thu, 01 Jan 2026 00:00:05 GMT", 5000],
    ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
    ["soon", 1000],
  ])("Retry-After: %s", (value, ms) => {
    expect(retryAfterMs({ "retry-after": value }, NOW)).toBe(ms);
  });
  test("a second without the header", () => {
    expect(retryAfterMs({}, NOW)).toBe(1000);
  });
});
