import express from "express"; import { randomUUID } from "node:crypto"; import { createServer } from "node:http";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { SSEServerTransport } from "@modelcontextprotocol/sdk/server/sse.js";
const S = () => { const s = new McpServer({ name: "old", version: "0" }); s.tool("greet", {}, () => ({ content: [] })); return s; };
const mk = { 
  sessions: () => { const a = express(); a.use(express.json()); const T = {}; a.all("/mcp", async (q, r) => { let t = T[q.headers["mcp-session-id"]]; if (!t) { if (q.method !== "POST") return r.status(400).send("Invalid or missing session ID"); t = new StreamableHTTPServerTransport({ sessionIdGenerator: randomUUID, onsessioninitialized: (i) => (T[i] = t) }); await S().connect(t); } await t.handleRequest(q, r, q.body); }); return a; },
  stateless: () => { const a = express(); a.use(express.json()); a.all("/mcp", async (q, r) => { const t = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined }); await S().connect(t); await t.handleRequest(q, r, q.body); }); return a; },
  statelessJson: () => { const a = express(); a.use(express.json()); a.all("/mcp", async (q, r) => { const t = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true }); await S().connect(t); await t.handleRequest(q, r, q.body); }); return a; },
  single: () => { const a = express(); a.use(express.json()); const t = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined }); S().connect(t); a.all("/mcp", async (q, r) => t.handleRequest(q, r, q.body)); return a; },
  singleSession: () => { const a = express(); a.use(express.json()); const t = new StreamableHTTPServerTransport({ sessionIdGenerator: randomUUID }); S().connect(t); a.all("/mcp", async (q, r) => t.handleRequest(q, r, q.body)); return a; },
  sse: () => { const a = express(); const T = {}; a.get("/sse", async (q, r) => { const t = new SSEServerTransport("/messages", r); T[t.sessionId] = t; await S().connect(t); }); a.post("/messages", (q, r) => T[q.query.sessionId].handlePostMessage(q, r)); return a; },
};
for (const [n, m] of Object.entries(mk)) { const s = createServer(m()).listen(0, "127.0.0.1", () => console.log(n, `http://127.0.0.1:${s.address().port}/${n === "sse" ? "sse" : "mcp"}`)); }
