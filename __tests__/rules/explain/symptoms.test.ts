import { describe, expect, test } from "@jest/globals";
import { RULES } from "../../../src/rules/index.ts";
import { SYMPTOMS } from "../../../src/rules/symptoms/index.ts";
import { SUSPECTS } from "../../../src/rules/symptoms/suspects.ts";
import { causesIn, explained } from "./explained.ts";

const ids = RULES.map(({ id }) => id);
const shown = SYMPTOMS.flatMap(({ id, shownBy, pattern }) =>
  shownBy.map(({ client, words }) => ({ id, client, words, pattern })),
);

describe("a symptom", () => {
  test.each(shown)("$id of $client: $words", ({ id, words }) => {
    const seen = explained(words).flatMap((server) => server.symptoms.map((symptom) => symptom.id));
    expect(seen).toContain(id);
  });

  test.each(SYMPTOMS.map((symptom) => ({ ...symptom })))("$id has its words", (symptom) => {
    expect(symptom.meaning).toMatch(/^[A-Z`][^\n]*\.$/);
    expect(symptom.advice).toMatch(/^[A-Z][^\n]*\.$/);
    expect(symptom.pattern.flags).not.toMatch(/[gy]/);
  });

  test("has an id of its own, and names rules that there are", () => {
    expect(new Set(SYMPTOMS.map(({ id }) => id)).size).toBe(SYMPTOMS.length);
    const behind = SYMPTOMS.flatMap((symptom) => symptom.behind);
    expect(behind.filter((id) => !ids.includes(id))).toEqual([]);
    expect(behind.filter((id) => !(id in SUSPECTS))).toEqual([]);
  });
});

describe("a suspect", () => {
  test.each(Object.entries(SUSPECTS))(
    "%s is a rule, in general words",
    (id, { title, tell, fix }) => {
      expect(ids).toContain(id);
      expect(title).toMatch(/^[a-z`][^{}]*[^.\s]$|^[a-z`].*\.\.\.`$/);
      expect(tell).toMatch(/^[A-Z`].*\.$/);
      expect(fix).toMatch(/^[A-Z][a-z]+\b.*\.$/);
    },
  );
});

describe("a bare signature", () => {
  test.each([
    ["MCP error -32000: Connection closed", "connection-closed", "package-not-found"],
    ["MCP error -32001: Request timed out", "request-timed-out", "handshake-timeout"],
    ["spawn uvx ENOENT", "spawn-enoent", "launcher-not-found"],
    ["spawn node ~/shop/server.js ENOENT", "spawn-enoent", "config-args-in-command"],
    ["spawn ~/shop/run ENOENT", "spawn-enoent", "config-value-unresolved"],
    ["spawn ./run.sh EACCES", "spawn-eacces", "spawn-permission-denied"],
    ["spawn EINVAL", "spawn-einval", "windows-cmd-shim"],
    ["spawn ENOTDIR", "spawn-enotdir", "cwd-missing"],
    ["0 tools", "no-tools", "tools-schema-invalid"],
    ["SSE error: Non-200 status code (404)", "http-404", "remote-wrong-endpoint"],
    ["Unexpected content type: text/html", "http-404", "remote-wrong-endpoint"],
    ["SSE error: Non-200 status code (405)", "http-405", "remote-transport-mismatch"],
    ["SSE error: Non-200 status code (502)", "http-5xx", "remote-server-error"],
    ["Error POSTing to endpoint (HTTP 429)", "http-429", "remote-server-error"],
    ["Error POSTing to endpoint (HTTP 307)", "http-3xx", "remote-redirect"],
    ["HTTP 404: Transport not found for sessionId 5e8d", "session-lost", "remote-server-error"],
    ["MCP shop: Server disconnected.", "server-disconnected", "package-not-found"],
    [
      `Unexpected token 'S', "Starting s"... is not valid JSON`,
      "not-valid-json",
      "stdout-noise-print",
    ],
  ])("%s is explained as %s, with %s first", (text, symptom, rule) => {
    const [server] = explained(text);
    expect(server?.symptoms[0]?.id).toBe(symptom);
    expect(server?.causes[0]?.rule).toBe(rule);
  });

  test("of an address that is not reached is the server's or that of the entry", () => {
    expect(causesIn("SSE error: TypeError: fetch failed")).toEqual([
      "backend-unreachable",
      "remote-unreachable",
    ]);
  });

  test("names what it can be, each as no more than possible", () => {
    const [server] = explained("MCP error -32000: Connection closed");
    expect(server?.causes.map(({ confidence }) => confidence)).toEqual(
      Array.from({ length: 8 }, () => "possible"),
    );
    expect(causesIn("MCP error -32000: Connection closed")).toContain("missing-env-var");
  });

  test("steps behind a cause in the same text", () => {
    const [server] = explained(
      "MCP error -32000: Connection closed\nError: ACME_KEY environment variable is required",
    );
    expect(server?.causes[0]).toMatchObject({
      rule: "missing-env-var",
      confidence: "likely",
      basis: "text",
    });
    expect(server?.symptoms[0]?.id).toBe("connection-closed");
  });

  test.each(["401", "404", "405"])(
    "HTTP %s of a remote server has a meaning of its own",
    (status) => {
      const [server] = explained(`SSE error: Non-200 status code (${status})`);
      expect(server?.symptoms[0]?.id).toBe(`http-${status}`);
    },
  );

  test("is not seen where there is none", () => {
    expect(explained("Acme MCP server running on stdio\n")).toEqual([]);
  });
});
