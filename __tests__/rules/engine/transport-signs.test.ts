import { describe, expect, test } from "@jest/globals";
import type { HttpAnswer } from "../../../src/model/remote.ts";
import { signOf, streamAddress } from "../../../src/rules/engine/transport-signs.ts";
import { evidenceOf } from "../evidence-of.ts";

const at = (
  method: "GET" | "POST",
  url: string,
  status: number,
  type = "text/plain",
): HttpAnswer => ({
  ...{ method, url, asked: method === "POST" ? "initialize" : null, status, atMs: 5, body: "" },
  headers: { "content-type": type },
});

/** What is told of a stream at one path whose `endpoint` is not there at another. */
function told(stream: string, endpoint: string) {
  const gone = at("POST", `https://h.example${endpoint}`, 404);
  const url = `https://h.example${stream}`;
  const answers = [at("POST", url, 405), at("GET", url, 200, "text/event-stream"), gone];
  const trouble = { kind: "status", answer: gone } as const;
  const remote = { url, transport: "sse", answers, trouble } as const;
  return signOf(evidenceOf({ remote, ending: { kind: "running" } }))?.captures.reason;
}

describe("an `endpoint` that is not there", () => {
  test.each([
    ["/acme/sse", "/messages/", "It lacks the prefix `/acme`"],
    ["/a/b/sse", "/messages", "It lacks the prefix `/a/b`"],
    ["/acme/sse", "/acme/acme/messages/", "It holds the prefix `/acme` twice."],
    ["/acme/sse/", "/acme/messages", "a prefix that the server does not know of"],
    ["/sse", "/messages", "a prefix that the server does not know of"],
  ])("%s, %s", (stream, endpoint, words) => {
    expect(told(stream, endpoint)).toContain(words);
  });
});

describe("the stream beside an address for messages", () => {
  test.each([
    ["https://h.example/messages/", "https://h.example/sse"],
    ["https://h.example/acme/message?sessionId=1", "https://h.example/acme/sse"],
    ["https://h.example/messages?key=1", "https://h.example/sse?key=1"],
    ["https://h.example/", "https://h.example/sse"],
  ])("%s: %s", (url, stream) => expect(streamAddress(url)).toBe(stream));
});
