import { describe, expect, test } from "@jest/globals";
import type { HttpAnswer } from "../../../src/model/remote.ts";
import { answered, answerLines } from "../../../src/rules/engine/answered.ts";
import { htmlText } from "../../../src/rules/engine/html-text.ts";

const answer = (rest: Partial<HttpAnswer>): HttpAnswer => ({
  method: "POST",
  url: "https://mcp.example.com/mcp",
  asked: "initialize",
  status: 404,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: "",
  atMs: 40,
  ...rest,
});

/** As Express 5 answers. */
const EXPRESS =
  '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot POST /mcp</pre>\n</body>\n</html>\n';

describe("an answer over HTTP", () => {
  test("is a clause: request, status and content type", () => {
    expect(answered(answer({}))).toBe("`POST /mcp` answered 404 Not Found (text/html)");
  });

  test("without a content type is said to have none", () => {
    expect(answered(answer({ status: 599, headers: {} }))).toBe(
      "`POST /mcp` answered 599 (no content type)",
    );
  });

  test("is quoted with what was asked, and with the words of a page", () => {
    expect(answerLines(answer({ body: EXPRESS }))).toEqual([
      "POST /mcp (initialize): 404 Not Found, text/html",
      "title: Error",
      "Cannot POST /mcp",
    ]);
  });

  test("is quoted with the headers that tell who answered", () => {
    const headers = { server: "nginx", "retry-after": "120" };
    expect(answerLines(answer({ status: 429, headers, asked: null }))).toEqual([
      "POST /mcp: 429 Too Many Requests, no content type, retry-after: 120, server: nginx",
    ]);
  });

  test("shows where a redirect leads without its query", () => {
    const headers = { location: "https://login.example.com/sso?ticket=abc#top" };
    expect(answerLines(answer({ status: 302, headers }))[0]).toBe(
      "POST /mcp (initialize): 302 Found, no content type, location: https://login.example.com/sso",
    );
  });

  test("shows no key that stands in its path", () => {
    const url = "https://mcp.example.com/s/NjQ1ZWI4YTEtZDk3Ni00/mcp";
    expect(answered(answer({ url }))).toMatch(/^`POST \/s\/\.\.\.\/mcp` /);
  });

  test.each([
    [
      "an error of JSON-RPC",
      '{"jsonrpc":"2.0","error":{"code":-32000,"message":"Bad Request: Server not initialized"},"id":null}',
      "error -32000: Bad Request: Server not initialized",
    ],
    [
      "an event with an error of JSON-RPC",
      'event: message\ndata: {"jsonrpc":"2.0","id":0,"error":{"code":-32603,"message":"boom"}}\n\n',
      "error -32603: boom",
    ],
    [
      "an error of OAuth",
      '{"error":"invalid_token","error_description":"expired"}',
      "invalid_token: expired",
    ],
    ["an error of FastAPI", '{"detail":"Not Found"}', "Not Found"],
    ["other JSON", '{"status":1}', '{"status":1}'],
    ["plain text", "upstream connect error\n\n", "upstream connect error"],
  ])("says what %s says", (_name, body, line) => {
    expect(answerLines(answer({ body, headers: {} })).slice(1)).toEqual([line]);
  });

  test("is bounded, however long its lines are", () => {
    const body = `${"x".repeat(5000)}\n`.repeat(20);
    expect(answerLines(answer({ body, headers: {} })).join("").length).toBeLessThan(1200);
  });
});

describe("the words of a web page", () => {
  test("are without scripts, styles and tags", () => {
    const page =
      "<title>Sign&nbsp;in &amp; go</title><script>alert(1)</script><style>p{}</style><p>Hello<br>there</p>";
    expect(htmlText(page)).toEqual(["title: Sign in & go", "Hello there"]);
  });

  test("are told once where the page says no more than its title", () => {
    expect(htmlText("<title>404</title><h1>404</h1>")).toEqual(["title: 404"]);
  });

  test.each(["<", "<script", "<title>", "<script></script", "&amp", "<p "])(
    "are found fast in a flood of %s",
    (flood) => {
      const begun = performance.now();
      htmlText(flood.repeat(200_000));
      expect(performance.now() - begun).toBeLessThan(5000);
    },
  );
});
