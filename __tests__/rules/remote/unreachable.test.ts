import { describe, expect, test } from "@jest/globals";
import type { Experiment } from "../../../src/model/experiment.ts";
import type { RemotePlan, Unreached } from "../../../src/model/remote.ts";
import type { RemoteSketch, Sketch } from "../../../src/model/rule.ts";
import { attemptsFor } from "../../../src/rules/engine/attempts.ts";
import { judge } from "../../../src/rules/engine/judge.ts";
import { answerOf, notReached, refusedWith } from "../../../src/rules/engine/remote-sketches.ts";
import { cameUp } from "../../../src/rules/engine/sketches.ts";
import { RULES } from "../../../src/rules/index.ts";
import { evidenceOf } from "../evidence-of.ts";

const root = (sketch: Sketch) => {
  const { outcome, findings } = judge(evidenceOf(sketch), RULES, {});
  return { outcome, ...findings[0] };
};

const attempts = (sketch: Sketch): readonly Experiment[] =>
  attemptsFor(evidenceOf(sketch), RULES).map(({ experiment }) => experiment);

/** What would be asked in the experiments. */
const reached = (sketch: Sketch): readonly Partial<RemotePlan>[] => {
  const { remote } = evidenceOf(sketch);
  return attempts(sketch).flatMap(({ reach }) => (remote && reach ? [reach(remote.plan)] : []));
};

const LOCAL: Partial<Unreached> = { url: "http://localhost:3000/mcp" };
const refusedAt = (message: string, remote: RemoteSketch = {}) =>
  notReached("connect", "ECONNREFUSED", message, LOCAL, remote);
const plainHttp = (headers: RemoteSketch["headers"] = {}) =>
  notReached(
    "tls",
    "EPROTO",
    "SSL routines:ssl3_get_record:wrong version number",
    {
      url: "https://localhost:3000/mcp",
    },
    { headers },
  );

describe("a server behind a URL that is not reached", () => {
  test.each([
    [
      "dns",
      "ENOTFOUND",
      "the host `mcp.example.com` does not exist, as far as this machine can tell",
    ],
    ["dns", "EAI_AGAIN", "the name `mcp.example.com` could not be looked up (EAI_AGAIN)"],
    ["connect", "ECONNREFUSED", "`mcp.example.com` refuses the connection"],
    ["connect", "EHOSTUNREACH", "there is no way to `mcp.example.com` from here (EHOSTUNREACH)"],
    ["connect", "ETIMEDOUT", "`mcp.example.com` does not answer: no connection within 1 second"],
    ["tls", "CERT_HAS_EXPIRED", "the certificate of `mcp.example.com` has expired"],
    ["tls", "CERT_REVOKED", "the certificate of `mcp.example.com` is refused (CERT_REVOKED)"],
    [
      "answer",
      "ECONNRESET",
      "`mcp.example.com` closes the connection without an answer (ECONNRESET)",
    ],
    ["answer", "HPE_INVALID_VERSION", "what listens on `mcp.example.com` does not answer in HTTP"],
    [
      "body",
      "TOO_LARGE",
      "the answer of `mcp.example.com` to `server/discover` is larger than this check reads",
    ],
    ["connect", "EWHATEVER", "`mcp.example.com` cannot be reached (EWHATEVER)"],
  ] as const)("in phase %s with %s has its own words", (phase, code, title) => {
    expect(root(notReached(phase, code, ""))).toMatchObject({
      rule: "remote-unreachable",
      outcome: "failed",
      title,
      details: { phase, code },
    });
  });

  test("is quoted with what was asked, how long it took and what the system said", () => {
    const sketch = notReached("connect", "ECONNREFUSED", "connect ECONNREFUSED 203.0.113.7:443", {
      address: "203.0.113.7",
    });
    expect(root(sketch).evidence).toEqual([
      "POST https://mcp.example.com/mcp (server/discover): ECONNREFUSED after 30 ms, address 203.0.113.7, connect ECONNREFUSED 203.0.113.7:443",
    ]);
  });

  test("at an address of this machine is to be started by the job", () => {
    const { title, fix } = root(refusedAt("connect ECONNREFUSED 127.0.0.1:3000"));
    expect(title).toBe("nothing listens on `localhost:3000`");
    expect(fix).toContain("    - run: |\n        npm start &\n");
    expect(fix).toContain("--retry-connrefused http://localhost:3000/mcp");
  });

  test("is told by the variable that names the proxy", () => {
    const env = { HTTPS_PROXY: "http://gateway.example:3128" };
    const sketch = notReached("proxy", "PROXY_REFUSED", "the proxy answered CONNECT with 403", {
      proxy: "gateway.example:3128",
    });
    const { remote, ...evidence } = evidenceOf(sketch);
    if (!remote) throw new Error("nothing was asked");
    const withEnv = { ...evidence, remote: { ...remote, plan: { ...remote.plan, env } } };
    const [found] = judge(withEnv, RULES, {}).findings;
    expect(found?.title).toBe(
      "the proxy `gateway.example:3128` does not let the connection to `mcp.example.com` through (403)",
    );
    expect(found?.why).toContain("`HTTPS_PROXY`");
    expect(found?.fix).toContain("      NO_PROXY: mcp.example.com");
  });

  test("shows no query, login or key of its address", () => {
    const url = "https://me:hunter2@mcp.example.com/s/a1b2c3d4e5f6a7b8c9d0e1f2/mcp?key=hunter3";
    const found = root(notReached("answer", "ECONNRESET", "socket hang up", { url }));
    expect(JSON.stringify(found)).not.toMatch(/hunter|a1b2c3d4/);
  });
});

describe("near addresses of a server that is not reached", () => {
  test("are `127.0.0.1` where `localhost` was tried over IPv6 alone", () => {
    expect(reached(refusedAt("connect ECONNREFUSED ::1:3000"))).toMatchObject([
      { url: "http://127.0.0.1:3000/mcp" },
    ]);
  });

  test("are none where `127.0.0.1` was tried as well", () => {
    const both = "connect ECONNREFUSED ::1:3000, connect ECONNREFUSED 127.0.0.1:3000";
    expect(reached(refusedAt(both))).toEqual([]);
  });

  test("get no header that may be a credential", () => {
    const headers = { Authorization: "Bearer abc" };
    expect(reached(refusedAt("connect ECONNREFUSED ::1:3000", { headers }))).toMatchObject([
      { headers: {} },
    ]);
  });

  test("are the same with `http`, where it does not speak TLS and gets no credential", () => {
    expect(reached(plainHttp())).toMatchObject([{ url: "http://localhost:3000/mcp" }]);
    expect(reached(plainHttp({ Authorization: "Bearer abc" }))).toEqual([]);
  });

  test("are the same with `https`, where it says that it wants TLS", () => {
    const says = "Client sent an HTTP request to an HTTPS server.\n";
    const sketch = refusedWith(answerOf(400, says, {}, { url: "http://mcp.example.com:8443/mcp" }));
    expect(root(sketch).title).toBe(
      "the address says `http`, and `mcp.example.com:8443` speaks TLS on that port",
    );
    expect(reached(sketch)).toMatchObject([{ url: "https://mcp.example.com:8443/mcp" }]);
  });

  test("are named by the finding and its fix, where the server came up there", () => {
    const trial = cameUp("remote-unreachable", "at `http://127.0.0.1:3000/mcp`", 100);
    const found = root({ ...refusedAt("connect ECONNREFUSED ::1:3000"), trials: [trial] });
    expect(found).toMatchObject({
      title: "the server listens on `127.0.0.1`, and `localhost` leads elsewhere",
      confidence: "confirmed",
      details: { url: "http://127.0.0.1:3000/mcp" },
      tried: [
        "asked again at `http://127.0.0.1:3000/mcp`: the handshake completed after 0.1 seconds",
      ],
    });
    expect(found.fix).toContain("\n    http://127.0.0.1:3000/mcp");
  });
});

describe("a certificate that nobody vouches for", () => {
  const untrusted = (code: string) => notReached("tls", code, "not trusted");

  test.each([
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  ])("is a cause of its own: %s", (code) => {
    expect(root(untrusted(code))).toMatchObject({ rule: "tls-untrusted-ca", origin: { line: 4 } });
  });

  test("is tried with the authorities of the system", () => {
    expect(reached(untrusted("SELF_SIGNED_CERT_IN_CHAIN"))).toMatchObject([{ trust: "system" }]);
  });

  test.each(["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "DEPTH_ZERO_SELF_SIGNED_CERT", "CERT_UNTRUSTED"])(
    "is never to be passed over: %s",
    (code) => {
      expect(root(untrusted(code)).fix).toContain("Do not switch the check off");
    },
  );
});
