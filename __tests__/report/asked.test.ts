import { describe, expect, test } from "@jest/globals";
import type { HttpAnswer, RemoteTrouble, Unreached } from "../../src/model/remote.ts";
import type { RemoteSketch } from "../../src/model/rule.ts";
import { askedOf } from "../../src/report/asked.ts";
import { evidenceOf } from "../rules/evidence-of.ts";

const URL_ASKED = "https://mcp.example.com/mcp";

const answerOf = (status: number): HttpAnswer => ({
  ...{ method: "POST", url: URL_ASKED, asked: "initialize", status, headers: {}, body: "" },
  atMs: 5,
});

const unreached = (failure: Partial<Unreached>): RemoteTrouble => ({
  kind: "unreached",
  failure: {
    ...{ method: "POST", url: URL_ASKED, asked: "initialize", phase: "connect" },
    ...{ code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:3000", afterMs: 5 },
    ...{ address: "127.0.0.1", proxy: null, certificate: null, ...failure },
  },
});

const of = (remote: RemoteSketch) => {
  const { remote: seen } = evidenceOf({ remote });
  if (!seen) throw new Error("nothing was asked");
  return askedOf(seen);
};

describe("what is told of a server behind a URL", () => {
  test("is its address without login, query and fragment", () => {
    expect(of({ url: "https://me:word@mcp.example.com:8443/a?key=1#b" }).url).toBe(
      "https://mcp.example.com:8443/a",
    );
  });

  test("of a good one is a good status, and nothing that was in the way", () => {
    const answers = [answerOf(200), answerOf(202), answerOf(400)];
    expect(of({ answers, spoken: "http" })).toMatchObject({ status: 200, seen: null });
  });

  test.each<[RemoteTrouble, number | null, string]>([
    [{ kind: "status", answer: answerOf(404) }, 404, "answered 404 Not Found"],
    [{ kind: "status", answer: answerOf(599) }, 599, "answered 599"],
    [{ kind: "not-mcp", answer: answerOf(200), problem: "is a web page" }, 200, "answered 200 OK"],
    [
      { kind: "redirect", answer: answerOf(302), to: "https://login.example.com/go?state=1" },
      302,
      "answered 302 Found, which leads to `https://login.example.com/go`",
    ],
    [unreached({}), null, "got no answer: connect ECONNREFUSED 127.0.0.1:3000"],
    [unreached({ code: "TIMED_OUT", afterMs: 10_002 }), null, "got no answer in 10 s"],
    [
      unreached({ phase: "address", message: "it is a private address" }),
      null,
      "was not sent: it is a private address",
    ],
  ])("is what was in the way: %j", (trouble, status, clause) => {
    const seen = `\`POST ${URL_ASKED}\` ${clause}`;
    expect(of({ trouble })).toMatchObject({ status, seen });
    expect(of({ unspoken: trouble, spoken: "sse" })).toMatchObject({ status, seen });
  });

  test("names no address where there is none", () => {
    const trouble = unreached({ phase: "address", url: "word@nowhere", message: "is no address" });
    expect(of({ url: "word@nowhere", trouble })).toMatchObject({
      url: "",
      seen: "`POST` was not sent: is no address",
    });
  });
});
