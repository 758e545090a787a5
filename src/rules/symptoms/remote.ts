import type { Symptom } from "../../model/symptom.ts";

/** A server behind a URL, which answers over HTTP. */
export const REMOTE: readonly Symptom[] = [
  {
    id: "http-401",
    title: "HTTP 401 from a remote server",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "SSE error: Non-200 status code (401)" },
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 401)" },
      { client: "Go SDK", words: 'sending "initialize": Unauthorized' },
      { client: "other clients", words: "401 Unauthorized from MCP server" },
    ],
    pattern:
      /\b(?:HTTP|status(?: code)?)[ :(]{1,3}401\b|\(401\)|\b401 (?:status|Unauthorized)\b|sending "initialize": Unauthorized/i,
    meaning:
      "The server is alive and wants a login. With `WWW-Authenticate: Bearer resource_metadata=...` in its answer it wants OAuth, which opens a browser; without it, a key or token in a header.",
    advice:
      "Log in from the client where it can open a browser. Elsewhere give the token in `headers` of the entry: `Authorization: Bearer` and the token, by a reference to a variable. Where a token is sent already, it is refused: see whether it has expired.",
    behind: ["remote-auth-required", "credentials-rejected"],
  },
  {
    id: "http-403",
    title: "HTTP 403 or 421 from a remote server",
    shownBy: [
      { client: "all clients", words: "403 Forbidden" },
      { client: "Python SDK", words: "421 Misdirected Request: Invalid Host header" },
    ],
    pattern:
      /\b(?:HTTP|status(?: code)?)[ :(]{1,3}(?:403|421)\b|\((?:403|421)\)|\b403 Forbidden|\b421 Misdirected|Invalid Host header|<title>Just a moment/i,
    meaning:
      "The server, or a firewall in front of it, refuses this caller: the host or origin in the request, its address, or a check for bots that only a browser passes.",
    advice:
      "If the server is yours, allow its public host (`allowed_hosts`, `allowed_origins`), and let `/mcp` pass the firewall. From a laptop it may work where it does not from a data centre.",
    behind: ["remote-forbidden"],
  },
  {
    id: "session-lost",
    title: "the session is not known to the remote server",
    shownBy: [
      {
        client: "TypeScript SDK 1.x",
        words: "Error POSTing to endpoint (HTTP 404): Transport not found for sessionId 5e8d",
      },
      { client: "all clients", words: "Bad Request: Server not initialized" },
      { client: "all clients", words: "Bad Request: No valid session ID provided" },
      { client: "all clients", words: "Session not found" },
    ],
    pattern:
      /Server (?:not|already) initialized|Transport not found for session|Session not found|No valid session ID/i,
    meaning:
      "The server lives and does not know the session of the request: it was started anew, another copy of it began the session, or it keeps one session for all clients.",
    advice:
      "Connect once more. If it comes back, the trouble is on the server's side: it needs sticky sessions, or to serve without sessions.",
    behind: ["remote-server-error"],
  },
  {
    id: "http-3xx",
    title: "a redirect from a remote server",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 307)" },
      { client: "TypeScript SDK 1.x", words: "SSE error: Non-200 status code (301)" },
      {
        client: "Python SDK",
        words: "Redirect response '307 Temporary Redirect' for url 'https://mcp.example.com/mcp'",
      },
    ],
    pattern:
      /\b(?:HTTP|status(?: code)?)[ :(]{1,3}30[12378]\b|\(30[12378]\)|\b30[1278] (?:status|Moved|Found|Temporary|Permanent)/i,
    meaning:
      "The server sends the request on to another address, and the client does not go there: a redirected POST is lost in many clients, and a credential is not handed on.",
    advice:
      "Look where it leads (`curl -sI` with the address), and write that into the config: often it is the same with `https`, or with a slash at the end.",
    behind: ["remote-redirect"],
  },
  {
    id: "http-404",
    title: "HTTP 404, or a web page, from a remote server",
    shownBy: [
      {
        client: "VS Code",
        words: "404 status connecting to https://mcp.example.com/api as SSE: Not Found",
      },
      { client: "TypeScript SDK 1.x", words: "SSE error: Non-200 status code (404)" },
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 404)" },
      {
        client: "TypeScript SDK 1.x",
        words: "Streamable HTTP error: Unexpected content type: text/html",
      },
    ],
    pattern:
      /\b(?:HTTP|status(?: code)?)[ :(]{1,3}404\b|\(404\)|\b404 (?:status|Not Found)\b|Cannot (?:GET|POST) \/|Unexpected content type: text\/html/i,
    meaning:
      "The host answers, and there is no MCP server at this path. A 404 that speaks of a session is another thing: the server has forgotten it, mostly after a restart.",
    advice:
      "Compare the path of `url` with the documentation of the server: `/mcp` is usual for Streamable HTTP, `/sse` for the older transport; a slash at the end may matter.",
    behind: ["remote-wrong-endpoint", "remote-transport-mismatch", "remote-server-error"],
  },
  {
    id: "http-405",
    title: "HTTP 405 or 406 from a remote server",
    shownBy: [
      {
        client: "VS Code",
        words: "405 status sending message to URL, will attempt to fall back to legacy SSE",
      },
      {
        client: "all clients",
        words: "406 Not Acceptable: Client must accept both application/json and text/event-stream",
      },
      { client: "all clients", words: "Missing sessionId parameter" },
    ],
    pattern:
      /\b(?:HTTP|status(?: code)?)[ :(]{1,3}40[56]\b|\(40[56]\)|\b405 (?:status|Method)|Method Not Allowed|Not Acceptable: |Missing sessionId parameter/i,
    meaning:
      "The host is right and the transport is not: the server speaks the older HTTP with SSE and the client Streamable HTTP, or the other way round, or a fixed `Accept` header is in the way.",
    advice:
      'Change `type` of the entry from `"http"` to `"sse"`, or back, with the path that belongs to it, and take `Accept` out of `headers`.',
    behind: ["remote-transport-mismatch", "remote-wrong-endpoint"],
  },
  {
    id: "http-5xx",
    title: "HTTP 5xx from a remote server",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "SSE error: Non-200 status code (500)" },
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 503)" },
      { client: "all clients", words: "502 Bad Gateway" },
    ],
    pattern:
      /\b(?:HTTP|status(?: code)?)[ :(]{1,3}5[023]\d\b|\(5[023]\d\)|\b50[0234] (?:status|Bad Gateway|Internal|Service|Gateway)/i,
    meaning: "The server failed while it answered, or the gateway in front of it did not reach it.",
    advice: "Try again once. If it stays, the trouble is on the server's side: tell who runs it.",
    behind: ["remote-server-error"],
  },
  {
    id: "http-429",
    title: "HTTP 429 from a remote server",
    shownBy: [
      { client: "TypeScript SDK 1.x", words: "Error POSTing to endpoint (HTTP 429)" },
      { client: "all clients", words: "429 Too Many Requests" },
    ],
    pattern: /\b(?:HTTP|status(?: code)?)[ :(]{1,3}429\b|\(429\)|\b429 Too Many/i,
    meaning: "The server lives and limits how often it is asked.",
    advice: "Wait, and ask less often, or with a key of your own where the server gives one out.",
    behind: ["remote-server-error"],
  },
  {
    id: "remote-unreachable",
    title: "fetch failed",
    shownBy: [
      { client: "all clients on Node.js", words: "TypeError: fetch failed" },
      { client: "MCP Inspector", words: "Connection refused. Is the MCP server running?" },
      { client: "all clients", words: "connect ECONNREFUSED 127.0.0.1:3000" },
    ],
    pattern:
      /\bfetch failed\b|Connection refused\. Is the MCP server running|connect ECONNREFUSED|getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|Non-HTTPS URLs are only allowed/,
    meaning:
      "An address could not be reached from here: nothing listens there, the name does not resolve, or the network between is closed. It may be the `url` of the entry, or something that the server itself connects to.",
    advice:
      "Try the address in the message with `curl`. For a server of your own, start it first; `127.0.0.1` is safer than `localhost`.",
    behind: [
      ...["remote-unreachable", "backend-unreachable", "tls-untrusted-ca", "source-fetch-failed"],
    ],
  },
];
