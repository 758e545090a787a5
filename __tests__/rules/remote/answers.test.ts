import { describe, expect, test } from "@jest/globals";
import type { HttpAnswer, RemotePlan } from "../../../src/model/remote.ts";
import type { RemoteSketch, Sketch } from "../../../src/model/rule.ts";
import { attemptsFor, outcomeOf } from "../../../src/rules/engine/attempts.ts";
import { COMPLETED } from "../../../src/rules/engine/example-handshake.ts";
import { judge } from "../../../src/rules/engine/judge.ts";
import {
  answeredOtherwise,
  answerOf,
  inTheWay,
  refusedWith,
} from "../../../src/rules/engine/remote-sketches.ts";
import { UP } from "../../../src/rules/engine/sketches.ts";
import { RULES } from "../../../src/rules/index.ts";
import { evidenceOf } from "../evidence-of.ts";

const root = (sketch: Sketch) => {
  const { outcome, findings } = judge(evidenceOf(sketch), RULES, {});
  return { outcome, ...findings[0] };
};

/** What would be asked in the experiments for a rule. */
const reached = (rule: string, sketch: Sketch): readonly Partial<RemotePlan>[] => {
  const evidence = evidenceOf(sketch);
  return attemptsFor(evidence, RULES)
    .filter((one) => one.rule === rule)
    .flatMap(({ experiment: { reach } }) =>
      evidence.remote && reach ? [reach(evidence.remote.plan)] : [],
    );
};

const gone = (url: string, remote: RemoteSketch = {}) =>
  refusedWith(answerOf(404, "Not Found", {}, { url }), remote);

describe("a path without a server", () => {
  const asked = (url: string) =>
    reached("remote-wrong-endpoint", gone(url)).map((plan) => [plan.url, plan.transport]);

  test("is asked with and without its slash, and at the usual paths of the same origin", () => {
    expect(asked("https://mcp.example.com/api")).toEqual([
      ["https://mcp.example.com/api/", "http"],
      ["https://mcp.example.com/mcp", "http"],
      ["https://mcp.example.com/mcp/", "http"],
      ["https://mcp.example.com/sse", "sse"],
    ]);
  });

  test("is not asked twice", () => {
    expect(asked("https://mcp.example.com/mcp/")).toEqual([
      ["https://mcp.example.com/mcp", "http"],
      ["https://mcp.example.com/sse", "sse"],
    ]);
    expect(asked("https://mcp.example.com/")).toHaveLength(3);
  });

  test("keeps its headers and what follows `?`: they are for that origin", () => {
    const headers = { Authorization: "Bearer abc" };
    const sketch = gone("https://mcp.example.com/api?team=7", { headers });
    expect(reached("remote-wrong-endpoint", sketch)[1]).toMatchObject({
      url: "https://mcp.example.com/mcp?team=7",
      headers,
    });
  });

  test("is no progress where the next one has no server either", () => {
    const [before, again] = ["/api", "/mcp"].map((path) =>
      evidenceOf(
        refusedWith(
          answerOf(path === "/api" ? 404 : 500, "", {}, { url: `https://mcp.example.com${path}` }),
        ),
      ),
    );
    const [attempt] = before ? attemptsFor(before, RULES) : [];
    if (!before || !again || !attempt) throw new Error("nothing was tried");
    expect(outcomeOf(before, again, attempt, RULES)).toMatchObject({
      outcome: "same",
      goesOn: false,
    });
  });

  test("is found where one of them speaks MCP, even to refuse", () => {
    const before = evidenceOf(gone("https://mcp.example.com/api"));
    const again = evidenceOf({
      remote: {},
      handshake: { kind: "rejected", error: { code: -32603, message: "database is down" } },
    });
    const [attempt] = attemptsFor(before, RULES);
    if (!attempt) throw new Error("nothing was tried");
    expect(outcomeOf(before, again, attempt, RULES)).toMatchObject({
      outcome: "further",
      goesOn: true,
    });
  });
});

describe("an answer that is no MCP message", () => {
  const content = (answer: HttpAnswer) => root(answeredOtherwise(answer, "is no JSON"));
  const typed = (type: string, body: string) => answerOf(200, body, { "content-type": type });

  test.each([
    ["a page", typed("text/html", "<title>Acme</title>"), "remote-wrong-endpoint"],
    [
      "a page under a false name",
      typed("application/json", "<html><title>Acme</title>"),
      "remote-wrong-endpoint",
    ],
    ["another API", typed("application/json", '{"status":"ok"}'), "remote-wrong-endpoint"],
    ["a text", typed("text/plain", "OK"), "remote-wrong-endpoint"],
    ["broken JSON", typed("application/json", '{"jsonrpc"'), "initialize-invalid"],
    [
      "a message under a false name",
      typed("text/plain", '{"jsonrpc":"2.0","id":0}'),
      "initialize-invalid",
    ],
    ["a stream without an answer", typed("text/event-stream", ": hello\n\n"), "initialize-invalid"],
    ["nothing", answerOf(202), "initialize-invalid"],
  ])("is judged by what it is: %s", (_name, answer, rule) => {
    expect(content(answer)).toMatchObject({ rule, outcome: "failed" });
  });
});

describe("a redirect", () => {
  const leading = (from: string, to: string, status = 301, remote: RemoteSketch = {}) =>
    inTheWay({ kind: "redirect", answer: answerOf(status, "", {}, { url: from }), to }, remote);
  const asked = (from: string, to: string) => reached("remote-redirect", leading(from, to));

  test.each([
    ["https://mcp.example.com/mcp", "https://mcp.example.com/mcp/"],
    ["http://mcp.example.com/mcp", "https://mcp.example.com/mcp"],
  ])(
    "of the same host is asked where it leads, without the headers of the entry: %s",
    (from, to) => {
      expect(asked(from, to)).toMatchObject([{ url: to, headers: {} }]);
    },
  );

  test.each([
    ["to another host", "https://mcp.example.com/mcp", "https://www.example.com/mcp"],
    ["out of TLS", "https://mcp.example.com/mcp", "http://mcp.example.com/mcp"],
    ["to a login page", "https://mcp.example.com/mcp", "https://mcp.example.com/login"],
  ])("%s is never followed", (_name, from, to) => {
    expect(asked(from, to)).toEqual([]);
  });

  test("shows nothing of the ticket that it hands on", () => {
    const to = "https://login.example.org/sso?ticket=hunter2#hunter3";
    expect(JSON.stringify(root(leading("https://mcp.example.com/mcp", to)))).not.toContain(
      "hunter",
    );
  });

  test("that was followed is a warning in a server that is up", () => {
    const redirectedTo = "https://mcp.example.com/mcp/";
    expect(root({ ...UP, remote: { redirectedTo, spoken: "http" } })).toMatchObject({
      rule: "remote-redirect",
      level: "warning",
      outcome: "passed",
    });
  });

  test("that was followed is a warning beside a login that is wanted", () => {
    const redirectedTo = "https://mcp.example.com/mcp/";
    const sketch = refusedWith(answerOf(401, "", {}, { url: redirectedTo }), {
      ...{ url: "https://mcp.example.com/mcp", redirectedTo },
    });
    const { outcome, findings } = judge(evidenceOf(sketch), RULES, {});
    expect(outcome).toBe("skipped");
    expect(findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      "remote-auth-required warning",
      "remote-redirect warning",
    ]);
  });

  test("behind which a credential is missing is asked directly, with the headers of the entry", () => {
    const headers = { Authorization: "Bearer abc" };
    const redirectedTo = "https://mcp.example.com/mcp/";
    const sketch = refusedWith(answerOf(401, "", {}, { url: redirectedTo }), {
      ...{ url: "https://mcp.example.com/mcp", headers, redirectedTo },
    });
    expect(root(sketch)).toMatchObject({ rule: "remote-redirect", outcome: "failed" });
    expect(reached("remote-redirect", sketch)).toMatchObject([{ url: redirectedTo, headers }]);
  });
});

describe("an error of a server behind a URL", () => {
  test.each([500, 502, 503, 504, 529, 429, 408])("is its own, or its gateway's: %d", (status) => {
    expect(root(refusedWith(answerOf(status)))).toMatchObject({
      rule: "remote-server-error",
      details: { status },
    });
  });

  test("is Cloudflare's only where Cloudflare answers", () => {
    expect(root(refusedWith(answerOf(522))).why).not.toContain("Cloudflare");
    expect(root(refusedWith(answerOf(522, "", { server: "cloudflare" }))).why).toContain(
      "Cloudflare",
    );
  });

  test("is asked for once more, without any change", () => {
    const sketch = refusedWith(answerOf(503));
    const { remote } = evidenceOf(sketch);
    expect(reached("remote-server-error", sketch)).toEqual([remote?.plan]);
  });

  test.each([
    "Bad Request: Server not initialized",
    "Transport not found for sessionId 5e8d",
    "Bad Request: No valid session ID provided",
    "Session not found",
    "Unknown session",
  ])("is a session that it does not know: %s", (message) => {
    const handshake = { kind: "rejected", error: { code: -32000, message } } as const;
    expect(root({ remote: {}, handshake })).toMatchObject({ rule: "remote-server-error" });
  });

  test("is a lost session where a request after the handshake is answered 404", () => {
    const tools = { kind: "failed", error: null, reason: "was answered 404" } as const;
    expect(
      root({ ...refusedWith(answerOf(404)), handshake: { ...COMPLETED, tools } }),
    ).toMatchObject({
      rule: "remote-server-error",
      title: "the server does not know the session: `404 Not Found`",
    });
  });
});

describe("what a server behind a URL says", () => {
  const says = (message: string): Sketch => ({
    remote: {},
    handshake: { kind: "rejected", error: { code: -32603, message } },
  });

  test.each([
    "ACME_API_KEY environment variable is required",
    "connect ECONNREFUSED 127.0.0.1:5432",
    "ENOENT: no such file or directory, open '/data/acme.db'",
    "listen EADDRINUSE: address already in use :::3000",
  ])("is nothing that the config of a client could mend: %s", (message) => {
    expect(root(says(message)).rule).toBe("initialize-error");
  });

  test.each(["EACCES", "ENOENT", "EPERM"])(
    "is not taken for a program that could not be started: %s",
    (errno) => {
      const sketch: Sketch = { remote: {}, ending: { kind: "not-spawned", errno } };
      expect(root(sketch).rule).toBe("unrecognized");
    },
  );
});
