import { describe, expect, test } from "@jest/globals";
import {
  NO_SESSION,
  plainHeaders,
  postHeaders,
} from "../../../src/protocol/http/request-headers.ts";
import { discover, initialize, modernMeta, request } from "../../../src/protocol/messages.ts";

const CLIENT = { name: "test", version: "1" };
const modern = (method: string, params: object) =>
  request(3, method, { ...params, _meta: modernMeta(CLIENT) });

describe("the headers of a POST", () => {
  test("initialize names no version: none is negotiated", () => {
    expect(postHeaders(initialize(CLIENT), NO_SESSION, {})).toEqual({
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
    });
  });

  test("later requests of the legacy era name the session and the negotiated version", () => {
    const session = { id: "s-1", version: "2025-06-18" };
    expect(postHeaders(request(1, "tools/list"), session, {})).toMatchObject({
      "mcp-session-id": "s-1",
      "mcp-protocol-version": "2025-06-18",
    });
  });

  test("every request of the modern era names its version and its method, and no session", () => {
    const headers = postHeaders(discover(CLIENT, 0), { id: "s-1", version: "2025-06-18" }, {});
    expect(headers).toMatchObject({
      "mcp-protocol-version": "2026-07-28",
      "mcp-method": "server/discover",
    });
    expect(headers).not.toHaveProperty("mcp-session-id");
  });

  test.each([
    ["tools/call", { name: "add" }, "add"],
    ["prompts/get", { name: "greet" }, "greet"],
    ["resources/read", { uri: "file:///a.txt" }, "file:///a.txt"],
    ["tools/call", { name: "größe" }, "=?base64?Z3LDtsOfZQ==?="],
    ["tools/call", { name: " add" }, "=?base64?IGFkZA==?="],
    ["tools/call", { name: "=?base64?eA==?=" }, "=?base64?PT9iYXNlNjQ/ZUE9PT89?="],
  ])("%s of %j is named in the header as %s", (method, params, name) => {
    expect(postHeaders(modern(method, params), NO_SESSION, {})).toHaveProperty("mcp-name", name);
  });

  test("tools/list is about nothing in particular", () => {
    const headers = postHeaders(modern("tools/list", {}), NO_SESSION, {});
    expect(headers).not.toHaveProperty("mcp-name");
  });

  test("the entry's own headers go along, and cannot take the place of the transport's", () => {
    const given = {
      Authorization: "Bearer x",
      "Content-Type": "text/plain",
      "Mcp-Session-Id": "forged",
      "MCP-Protocol-Version": "1",
    };
    expect(postHeaders(initialize(CLIENT), NO_SESSION, given)).toEqual({
      Authorization: "Bearer x",
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
    });
  });

  test("an Accept of the entry is completed", () => {
    const headers = postHeaders(initialize(CLIENT), NO_SESSION, { accept: "application/json" });
    expect(headers.accept).toBe("application/json, text/event-stream");
  });
});

test("a GET asks for a stream of events", () => {
  expect(plainHeaders(NO_SESSION, { "X-Key": "x", Accept: "*/*" })).toEqual({
    "X-Key": "x",
    accept: "text/event-stream",
  });
});
