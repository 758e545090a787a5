import type { KnownGood } from "../../src/model/known-good.ts";

/** A known good start of `npx -y @acme/mcp-server`, with what is given in place of it. */
export const goodStart = (start: Partial<KnownGood> = {}): KnownGood => ({
  file: ".mcp.json",
  name: "acme",
  system: "linux-x64",
  command: "npx",
  args: ["-y", "@acme/mcp-server"],
  cwd: ".",
  resolved: "/usr/local/bin/npx",
  runtime: "Node.js 20.20.2",
  package: { registry: "npm", name: "@acme/mcp-server", requested: null, version: "1.4.2" },
  variables: ["ACME_API_KEY"],
  handshake: {
    era: "legacy",
    protocolVersion: "2025-11-25",
    serverInfo: { name: "acme", version: "1.4.2" },
    durationMs: 390,
  },
  tools: [toolOf("fetch"), toolOf("search")],
  ...start,
});

/** A tool with made-up digests; `digit` makes the definition, and its description, another one. */
export const toolOf = (name: string, digit = "a"): KnownGood["tools"][number] => ({
  name,
  sha256: digit.repeat(64),
  parts: { description: digit.repeat(16), inputSchema: "b".repeat(16) },
});
