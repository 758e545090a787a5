import { describe, expect, test } from "@jest/globals";
import { CLIENTS } from "../../src/model/client.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import { fact } from "../../src/model/fact.ts";
import type { HttpAnswer, Login, RemotePlan } from "../../src/model/remote.ts";
import type { RemoteSketch, Sketch } from "../../src/model/rule.ts";
import { attemptsFor, outcomeOf } from "../../src/rules/engine/attempts.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { judge } from "../../src/rules/engine/judge.ts";
import { sentCredentials, sentOddity } from "../../src/rules/engine/sent-credentials.ts";
import { RULES } from "../../src/rules/index.ts";
import { firewallOf } from "../../src/rules/login/firewalls.ts";
import { tokenAdvice, tokenVariable } from "../../src/rules/login/token-advice.ts";
import { evidenceOf } from "./evidence-of.ts";

const answer = (status: number, change: Partial<HttpAnswer> = {}): HttpAnswer => ({
  ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "server/discover" },
  ...{ status, headers: {}, body: "", atMs: 50, ...change },
});

const refusing = (status: number, sketch: RemoteSketch & Sketch = {}): Evidence => {
  const { facts = [], trials = [], client = "claude-code", ...remote } = sketch;
  const trouble = { kind: "status" as const, answer: answer(status) };
  return evidenceOf({ client, facts, trials, remote: { trouble, ...remote } });
};

const LOGIN: Login = {
  challenge: { scheme: "Bearer", parameters: {} },
  resource: { url: "https://mcp.example.com/x", authorizationServers: ["https://as.example"] },
  authorizationServer: { url: "https://as.example/x", issuer: "https://as.example" },
  problems: [],
  looked: [],
};

const verdict = (evidence: Evidence) => {
  const { outcome, findings } = judge(evidence, RULES, {});
  const [first] = findings;
  return `${outcome}: ${first?.level} ${first?.rule}`;
};

describe("a 401", () => {
  test.each([
    ["a login that is well described", { login: LOGIN }, "skipped: notice remote-auth-required"],
    [
      "metadata that are broken",
      { login: { ...LOGIN, problems: ["`resource` is missing"] } },
      "skipped: warning remote-auth-required",
    ],
    [
      "no metadata",
      { login: { ...LOGIN, resource: null, authorizationServer: null } },
      "skipped: warning remote-auth-required",
    ],
    ["nothing looked up", {}, "skipped: warning remote-auth-required"],
    [
      "a token that is sent",
      { headers: { Authorization: "Bearer abc" } },
      "failed: error credentials-rejected",
    ],
    [
      "a key in the query",
      { url: "https://mcp.example.com/mcp?apiKey=abc" },
      "failed: error credentials-rejected",
    ],
    [
      "a header that is empty",
      { headers: { Authorization: "" } },
      "failed: error credentials-rejected",
    ],
    [
      "headers that are no credentials",
      { headers: { "X-Region": "eu" }, login: LOGIN },
      "skipped: notice remote-auth-required",
    ],
  ])("with %s", (_name, sketch, expected) => {
    expect(verdict(refusing(401, sketch))).toBe(expected);
  });

  const unset = refusing(401, {
    headers: { Authorization: "Bearer ${ACME_TOKEN}" },
    facts: [fact("unset-variable", { variable: "ACME_TOKEN", reference: "${ACME_TOKEN}" })],
  });

  test("to a header whose variable is not set is the fault of the config", () => {
    expect(verdict(unset)).toBe("failed: error config-value-unresolved");
    expect(attemptsFor(unset, RULES).map(({ rule }) => rule)).not.toContain("credentials-rejected");
  });

  test("to a header with a placeholder may be either, and the refusal is certain", () => {
    const value = "Bearer YOUR_API_KEY";
    const evidence = refusing(401, {
      headers: { Authorization: value },
      facts: [fact("placeholder", { value, key: "Authorization" })],
    });
    const [first] = diagnose(evidence, RULES);
    expect(first?.rule).toBe("credentials-rejected");
    expect(first?.why).toContain("The header `Authorization` holds a placeholder");
  });
});

describe("what is told of a credential", () => {
  const SECRET = "s3cr3t-0123456789";

  test.each([
    { headers: { Authorization: `Bearer ${SECRET}`, "X-API-Key": SECRET } },
    { url: `https://${SECRET}:${SECRET}@mcp.example.com/mcp?token=${SECRET}` },
    { headers: { Authorization: SECRET } },
  ])("is never its value: %j", (sketch) => {
    for (const status of [401, 403]) {
      const findings = diagnose(refusing(status, sketch), RULES);
      expect(JSON.stringify(findings)).not.toContain(SECRET);
    }
  });

  const oddities = (value: string, name = "Authorization") => {
    const { remote } = refusing(401, { headers: { [name]: value } });
    return sentCredentials(remote?.plan as RemotePlan).map(sentOddity);
  };
  const jwt = (payload: object) =>
    ["eyJhbGciOiJIUzI1NiJ9", `eyJ${btoa(JSON.stringify(payload)).slice(3)}`, "c2ln"]
      .join(".")
      .replaceAll("=", "");

  test.each([
    ["", "is empty"],
    ["  ", "is empty"],
    ["Bearer ", "has nothing behind `Bearer`"],
    ["Bearer Bearer abc", "says `Bearer` twice"],
    ["bearer Bearer abc", "says `Bearer` twice"],
    ["0123456789abcdef", "names no scheme, such as `Bearer`, in front of the token"],
    ["Bearer abc\n", "ends with a line break"],
    ["Bearer abc ", "has a blank at one end"],
    ['Bearer "abc"', "stands in quotes"],
    ["Bearer ${TOKEN}", "holds a reference that nobody filled in"],
    ["Bearer YOUR_TOKEN", "holds a placeholder, as examples have it"],
    [
      `Bearer ${jwt({ exp: 1_767_225_600 })}`,
      "is a token that says itself that it expires at 2026-01-01T00:00:00.000Z",
    ],
    [`Bearer ${jwt({ exp: "soon" })}`, null],
    [`Bearer ${jwt({ exp: 1e300 })}`, null],
    ["Bearer eyJ.eyJ.x", null],
    ["Bearer abc", null],
    ["Basic abc", null],
  ])("is its look: %j", (value, oddity) => {
    expect(oddities(value)).toEqual([oddity]);
  });

  test("has no scheme in headers of other names", () => {
    expect(oddities("0123456789abcdef", "X-API-Key")).toEqual([null]);
  });

  test("is the variable that the config has it from", () => {
    const { findings } = judge(
      refusing(401, { headers: { Authorization: "Bearer ${env:ACME_TOKEN}" } }),
      RULES,
      {},
    );
    expect(findings[0]?.fix).toContain('printf %s "$ACME_TOKEN" | gh secret set ACME_TOKEN');
  });
});

describe("the experiments with a refused credential", () => {
  const offered = (sketch: RemoteSketch) => {
    const before = refusing(401, sketch);
    return attemptsFor(before, RULES).map((one) => {
      const { change, reach } = one.experiment;
      const { headers, url } = reach?.(before.remote?.plan as RemotePlan) ?? {};
      return { change, headers, url };
    });
  };
  const url = "https://mcp.example.com/mcp";

  test("are none but to leave it out, where its form is right", () => {
    expect(offered({ headers: { Authorization: "Bearer abc", "X-Region": "eu" } })).toEqual([
      { change: "without the header `Authorization`", headers: { "X-Region": "eu" }, url },
    ]);
  });

  test.each([
    [
      "Bearer abc\n",
      "without what is blank at the ends of the header `Authorization`",
      "Bearer abc",
    ],
    [
      "0123456789abcdef",
      "with `Bearer` in front of the token in the header `Authorization`",
      "Bearer 0123456789abcdef",
    ],
    ["Bearer Bearer abc", "with `Bearer` once in the header `Authorization`", "Bearer abc"],
  ])("are its other form first: %j", (value, change, other) => {
    const [first, last] = offered({ headers: { Authorization: value } });
    expect(first).toEqual({ change, headers: { Authorization: other }, url });
    expect(last?.change).toBe("without the header `Authorization`");
  });

  test("take it out of the address", () => {
    const [only] = offered({ url: "https://mcp.example.com/mcp?region=eu&token=abc" });
    expect(only?.url).toBe("https://mcp.example.com/mcp?region=eu");
  });

  test("show nothing where the server then asks for a login, as it did before", () => {
    const before = refusing(401, { headers: { Authorization: "Bearer abc" } });
    const [attempt] = attemptsFor(before, RULES);
    if (!attempt) throw new Error("nothing is tried");
    const again = refusing(401, { login: LOGIN });
    expect(outcomeOf(before, again, attempt, RULES).outcome).toBe("same");
  });

  test("go on to what the server says of a token that it knows", () => {
    const before = refusing(401, { headers: { Authorization: "0123456789abcdef" } });
    const [attempt] = attemptsFor(before, RULES);
    if (!attempt) throw new Error("nothing is tried");
    const again = refusing(403, { headers: { Authorization: "Bearer 0123456789abcdef" } });
    expect(outcomeOf(before, again, attempt, RULES)).toMatchObject({
      outcome: "further",
      seen: "it went on, then: the server refuses this caller: HTTP 403",
    });
  });
});

describe("a token is sent by a reference", () => {
  const adviceFor = (client: keyof typeof CLIENTS, file: string | null = ".mcp.json") => {
    const evidence = refusing(401, { client });
    return tokenAdvice({ ...evidence, server: { ...evidence.server, file } });
  };

  test.each([
    ["claude-code", ".mcp.json", '"Authorization": "Bearer ${EXAMPLE_MCP_TOKEN}"'],
    ["vscode", ".vscode/mcp.json", '"Authorization": "Bearer ${env:EXAMPLE_MCP_TOKEN}"'],
    ["opencode", "opencode.json", '"Authorization": "Bearer {env:EXAMPLE_MCP_TOKEN}"'],
    ["codex", ".codex/config.toml", 'bearer_token_env_var = "EXAMPLE_MCP_TOKEN"'],
    ["codex", ".mcp.json", '"bearer_token_env_var": "EXAMPLE_MCP_TOKEN"'],
    [
      "continue",
      ".continue/mcpServers/a.yaml",
      'requestOptions:\n      headers:\n        Authorization: "Bearer ${{ secrets.EXAMPLE_MCP_TOKEN }}"',
    ],
  ] as const)("of %s in %s", (client, file, entry) => {
    const advice = adviceFor(client, file);
    expect(advice).toContain(`In ${file}:\n\n`);
    expect(advice).toContain(entry);
    expect(advice).toContain("EXAMPLE_MCP_TOKEN: ${{ secrets.EXAMPLE_MCP_TOKEN }}");
  });

  test("and never in plain text, where it is not known how a client refers to one", () => {
    for (const client of ["zed", "goose", "registry"] as const) {
      expect(adviceFor(client)).toContain(`${CLIENTS[client].title} documents for secrets`);
    }
  });

  test("of a config, which a bare URL has not", () => {
    expect(adviceFor("command", null)).toContain("describe the server in a config file");
  });

  test.each([
    ["sentry", "SENTRY_MCP_TOKEN"],
    ["GitHub MCP Server", "GITHUB_MCP_TOKEN"],
    ["my-mcp", "MY_MCP_TOKEN"],
    ["1password", "MCP_1PASSWORD_MCP_TOKEN"],
    ["服务器", "MCP_TOKEN"],
  ])("that is called after the server: %s", (name, variable) => {
    const evidence = refusing(401);
    expect(tokenVariable({ ...evidence, server: { ...evidence.server, name } })).toBe(variable);
  });
});

describe("a bridge on stdio", () => {
  const waiting = (sketch: Sketch): Evidence =>
    evidenceOf({
      command: ["npx", "-y", "mcp-remote@0.15.1", "https://mcp.example.com/mcp"],
      ending: { kind: "timed-out", afterMs: 30_000 },
      stderr: "[4711] Authentication required. Waiting for authorization...\n",
      ...sketch,
    });

  test.each([
    ["that waits for a login is skipped", {}, "skipped: notice remote-auth-required"],
    [
      "of an old version, which says less",
      { stderr: "[9] \nPlease authorize this client by visiting:\nhttps://as.example/authorize\n" },
      "skipped: notice remote-auth-required",
    ],
    [
      "that was given a token has failed",
      { env: { AUTH_HEADER: "Bearer abc" } },
      "failed: error credentials-rejected",
    ],
  ])("%s", (_name, sketch, expected) => {
    expect(verdict(waiting(sketch))).toBe(expected);
  });

  test("is not started again", () => {
    expect(attemptsFor(waiting({}), RULES)).toEqual([]);
  });
});

describe("a firewall", () => {
  const page = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    firewallOf(answer(403, { body, headers }));

  test.each([
    ["Cloudflare", true, page("", { "cf-mitigated": "challenge" })],
    ["Cloudflare", true, page("<!DOCTYPE html><head><title>Just a moment...</title>")],
    ["Cloudflare", false, page("<title>Attention Required! | Cloudflare</title>")],
    ["Cloudflare", false, page("error code: 1020")],
    ["Vercel", true, page("<title>Vercel Security Checkpoint</title>")],
    ["Vercel", true, page("", { "x-vercel-mitigated": "challenge" })],
    ["Vercel", false, page("", { "x-vercel-mitigated": "deny" })],
    ["AWS WAF", true, page("", { "x-amzn-waf-action": "captcha" })],
    [
      "CloudFront",
      false,
      page(
        "<TITLE>ERROR: The request could not be satisfied</TITLE>\n<H1>403 ERROR</H1>\nRequest blocked.",
      ),
    ],
    ["Akamai", false, page("https&#58;&#47;&#47;errors.edgesuite.net&#47;18")],
    ["Imperva", true, page("Request unsuccessful. Incapsula incident ID: 1-2")],
    ["Sucuri", false, page("<title>Sucuri WebSite Firewall - Access Denied</title>")],
    ["DataDome", true, page('{"url":"https://geo.captcha-delivery.com/captcha/"}')],
  ])("is known as %s", (name, wantsBrowser, found) => {
    expect(found).toMatchObject({ name, wantsBrowser });
  });

  test.each(["Forbidden", "", "error code: 502", "<title>403 Forbidden</title>"])(
    "is not seen in %j",
    (body) => {
      expect(page(body, { server: "cloudflare" })).toBeUndefined();
    },
  );
});
