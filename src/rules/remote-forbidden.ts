import type { RemoteTrouble } from "../model/remote.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { forbidden, withoutOwnHeader } from "./login/forbidden.ts";

const HTML = { "content-type": "text/html; charset=UTF-8" };
const TEXT = { "content-type": "text/plain; charset=utf-8" };
const JSON_TYPE = { "content-type": "application/json" };

const refused = (
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): RemoteTrouble => ({
  kind: "status",
  answer: {
    ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "server/discover", status },
    ...{ headers, body, atMs: 80 },
  },
});

export default defineRule({
  id: "remote-forbidden",
  stage: "remote",
  level: "error",
  title: "the server refuses this caller: {problem}",
  why: "{meaning}",
  fix: "{how}",
  at: "url",
  confidence: "confirmed",
  detect: forbidden,
  experiments: (evidence, match) => (match ? withoutOwnHeader(evidence, match) : []),
  repair: entryRepair(
    {
      ...{ type: "http", url: "https://mcp.example.com/mcp" },
      headers: { Host: "localhost", Authorization: "Bearer ${ACME_TOKEN}" },
    },
    {
      ...{ type: "http", url: "https://mcp.example.com/mcp" },
      headers: { Authorization: "Bearer ${ACME_TOKEN}" },
    },
  ),
  examples: [
    {
      name: "a server of the Python SDK that was not told its public name",
      evidence: { remote: { trouble: refused(421, TEXT, "Invalid Host header") } },
    },
    {
      name: "a server of the TypeScript SDK, which says it in JSON-RPC",
      evidence: {
        remote: {
          trouble: refused(
            403,
            JSON_TYPE,
            '{"jsonrpc":"2.0","error":{"code":-32000,"message":"Invalid Host header: mcp.example.com"},"id":null}',
          ),
        },
        handshake: {
          kind: "rejected",
          error: { code: -32000, message: "Invalid Host header: mcp.example.com" },
        },
      },
    },
    {
      name: "an `Origin` in the config",
      evidence: {
        remote: {
          headers: { Origin: "http://localhost:6274" },
          trouble: refused(403, TEXT, "Invalid Origin header"),
        },
      },
    },
    {
      name: "a token that lacks a scope",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          trouble: refused(
            403,
            {
              ...JSON_TYPE,
              "www-authenticate":
                'Bearer error="insufficient_scope", scope="issues:read issues:write", resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource", error_description="Additional scopes are needed"',
            },
            '{"error":"insufficient_scope"}',
          ),
        },
      },
    },
    {
      name: "the same of the Python SDK, which names it in words, to a request without a token",
      evidence: {
        remote: {
          trouble: refused(
            403,
            {
              ...JSON_TYPE,
              "www-authenticate":
                'Bearer error="insufficient_scope", error_description="Required scope: user:admin", resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource/mcp"',
            },
            '{"error": "insufficient_scope", "error_description": "Required scope: user:admin"}',
          ),
        },
      },
    },
    {
      name: "a challenge of Cloudflare",
      evidence: {
        remote: {
          trouble: refused(
            403,
            { ...HTML, server: "cloudflare", "cf-mitigated": "challenge" },
            '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">',
          ),
        },
      },
    },
    {
      name: "a check of Vercel, which answers 429",
      evidence: {
        remote: {
          trouble: refused(
            429,
            { ...HTML, server: "Vercel", "x-vercel-mitigated": "challenge" },
            '<!DOCTYPE html><html lang="en"><head><title>Vercel Security Checkpoint</title>',
          ),
        },
      },
    },
    {
      name: "a page of Akamai",
      evidence: {
        remote: {
          trouble: refused(
            403,
            { ...HTML, server: "AkamaiGHost" },
            '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don\'t have permission to access "http&#58;&#47;&#47;mcp&#46;example&#46;com&#47;mcp" on this server.<P>\nReference&#32;&#35;18&#46;2f3a1002&#46;1780000000&#46;1a2b3c4d\n<P>\nhttps&#58;&#47;&#47;errors.edgesuite.net&#47;18&#46;2f3a1002&#46;1780000000&#46;1a2b3c4d</P>\n</BODY>\n</HTML>\n',
          ),
        },
      },
    },
    {
      name: "a challenge of AWS WAF, which answers 202",
      evidence: {
        remote: {
          trouble: {
            kind: "not-mcp",
            problem: "has no body",
            answer: {
              ...{ method: "POST", url: "https://mcp.example.com/mcp", asked: "server/discover" },
              ...{ status: 202, headers: { "x-amzn-waf-action": "challenge" }, body: "", atMs: 60 },
            },
          },
        },
      },
    },
    {
      name: "a puzzle of AWS WAF, which answers 405",
      evidence: {
        remote: { trouble: refused(405, { "x-amzn-waf-action": "captcha" }, "") },
      },
    },
    {
      name: "an account that may not use the server",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          trouble: refused(403, JSON_TYPE, '{"message":"Your plan does not include MCP access"}'),
        },
      },
    },
    {
      name: "nothing is said, and no credential is sent",
      evidence: { remote: { trouble: refused(403, HTML, "") } },
    },
  ],
  counterexamples: [
    {
      name: "a login is wanted",
      evidence: { remote: { trouble: refused(401, JSON_TYPE, '{"error":"unauthorized"}') } },
    },
    {
      name: "too many requests",
      evidence: { remote: { trouble: refused(429, JSON_TYPE, '{"message":"slow down"}') } },
    },
    {
      name: "a page that is not there, of a host behind Cloudflare",
      evidence: {
        remote: {
          trouble: refused(404, { ...HTML, server: "cloudflare" }, "<title>404 Not Found</title>"),
        },
      },
    },
  ],
});
