import type { HttpAnswer, Login, RemoteTrouble } from "../model/remote.ts";
import { defineRule } from "./engine/define-rule.ts";
import { isGuarded } from "./engine/login.ts";
import { askedForLogin } from "./login/asked-for.ts";
import { waitingBridge } from "./login/bridge.ts";

const URL_ASKED = "https://mcp.example.com/mcp";
const PLACE = "https://mcp.example.com/.well-known/oauth-protected-resource/mcp";
const SERVER_PLACE = "https://auth.example.com/.well-known/oauth-authorization-server";

/** A 401 as servers with OAuth give it. */
const refused = (body: string, challenge?: string): RemoteTrouble => ({
  kind: "status",
  answer: {
    ...{ method: "POST", url: URL_ASKED, asked: "server/discover", status: 401, atMs: 120 },
    headers: {
      "content-type": "application/json",
      ...(challenge ? { "www-authenticate": challenge } : {}),
    },
    body,
  } satisfies HttpAnswer,
});

const CHALLENGE = `Bearer realm="OAuth", resource_metadata="${PLACE}", error="invalid_token", error_description="Missing or invalid access token"`;
const BODY = '{"error":"invalid_token","error_description":"Missing or invalid access token"}';

const LOGIN: Login = {
  challenge: { scheme: "Bearer", parameters: { resource_metadata: PLACE, scope: "issues:read" } },
  resource: { url: PLACE, authorizationServers: ["https://auth.example.com"] },
  authorizationServer: { url: SERVER_PLACE, issuer: "https://auth.example.com" },
  problems: [],
  looked: [
    { url: PLACE, seen: "protected resource metadata" },
    { url: SERVER_PLACE, seen: "authorization server metadata" },
  ],
};

const NO_METADATA: Login = {
  challenge: null,
  resource: null,
  authorizationServer: null,
  problems: [],
  looked: [PLACE, "https://mcp.example.com/.well-known/oauth-protected-resource"].map((url) => ({
    ...{ url, seen: "HTTP 404" },
  })),
};

export default defineRule({
  id: "remote-auth-required",
  stage: "remote",
  level: "warning",
  levelIfUp: "warning",
  title: "the server wants {wish}",
  why: "{meaning}",
  fix: "{how}",
  at: "url",
  confidence: "confirmed",
  detect: (evidence) =>
    isGuarded(evidence) ? (askedForLogin(evidence) ?? waitingBridge(evidence)) : undefined,
  repair: {
    language: "json",
    before: JSON.stringify({ mcpServers: { acme: { type: "http", url: URL_ASKED } } }, null, 2),
    after: JSON.stringify(
      {
        mcpServers: {
          acme: {
            ...{ type: "http", url: URL_ASKED },
            headers: { Authorization: "Bearer ${ACME_MCP_TOKEN}" },
          },
        },
      },
      null,
      2,
    ),
  },
  examples: [
    {
      name: "a login with OAuth, with all that clients need for it",
      evidence: { remote: { trouble: refused(BODY, CHALLENGE), login: LOGIN } },
    },
    {
      name: "the same in VS Code, for a server that gives no `scope`",
      evidence: {
        client: "vscode",
        remote: {
          trouble: refused(BODY, `Bearer resource_metadata="${PLACE}"`),
          login: { ...LOGIN, challenge: { scheme: "Bearer", parameters: {} } },
        },
      },
    },
    {
      name: "a login as the first revision with OAuth has it",
      evidence: {
        remote: {
          trouble: refused('{"error":"unauthorized"}', 'Bearer realm="mcp"'),
          login: {
            ...LOGIN,
            resource: null,
            challenge: { scheme: "Bearer", parameters: { realm: "mcp" } },
          },
        },
      },
    },
    {
      name: "metadata that name no authorization server, and are of another address",
      evidence: {
        remote: {
          trouble: refused(BODY, CHALLENGE),
          login: {
            ...LOGIN,
            resource: { url: PLACE, authorizationServers: [] },
            authorizationServer: null,
            problems: [
              `\`resource\` is http://localhost:3000 in its metadata at ${PLACE}, and not ${URL_ASKED}`,
              `\`authorization_servers\` is missing from its metadata at ${PLACE}`,
            ],
          },
        },
      },
    },
    {
      name: "an authorization server without PKCE",
      evidence: {
        remote: {
          trouble: refused(BODY, CHALLENGE),
          login: {
            ...LOGIN,
            problems: [
              `\`code_challenge_methods_supported\` is missing from the metadata of its authorization server at ${SERVER_PLACE}`,
            ],
          },
        },
      },
    },
    {
      name: "a server that takes a key, and says nothing of it",
      evidence: {
        remote: {
          trouble: refused('{"error":"Missing API key"}'),
          login: NO_METADATA,
        },
      },
    },
    {
      name: "a server that wants a user and a password, in Codex",
      evidence: {
        client: "codex",
        remote: {
          trouble: refused("", 'Basic realm="Restricted"'),
          login: { ...NO_METADATA, challenge: { scheme: "Basic", parameters: { realm: "x" } } },
        },
      },
    },
    {
      name: "a bridge on stdio that waits for the login",
      evidence: {
        command: ["npx", "-y", "mcp-remote", URL_ASKED],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr:
          "[4711] Using callback port derived from the server URL: 38243\n[4711] Discovering OAuth server configuration...\n[4711] Discovered authorization server: https://auth.example.com\n[4711] OAuth callback server running at http://127.0.0.1:38243\n[4711] Connecting to remote server: https://mcp.example.com/mcp\n[4711] Using transport strategy: http-first\n[4711] \nPlease authorize this client by visiting:\nhttps://auth.example.com/authorize?response_type=code&client_id=abc&code_challenge_method=S256\n\n[4711] Could not open a browser automatically. Please copy and paste the URL above into your browser.\n[4711] Authentication required. Initializing auth...\n[4711] Authentication required. Waiting for authorization...\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a credential is sent, and refused",
      evidence: {
        remote: {
          headers: { Authorization: "Bearer abc" },
          trouble: refused(BODY, CHALLENGE),
          login: LOGIN,
        },
      },
    },
    {
      name: "a bridge that sends a token",
      evidence: {
        command: [
          ...["npx", "-y", "mcp-remote", URL_ASKED],
          ...["--header", "Authorization: Bearer abc"],
        ],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr:
          "[4711] Using custom headers: Authorization\n[4711] Authentication required. Waiting for authorization...\n",
      },
    },
    {
      name: "a bridge that gave up",
      evidence: {
        command: ["npx", "-y", "mcp-remote", URL_ASKED],
        stderr:
          "Please authorize this client by visiting:\nhttps://auth.example.com/authorize\n[4711] Fatal error: Error: Dynamic Client Registration rejected (HTTP 404)\n",
      },
    },
  ],
});
