import { createInterface } from "node:readline";

/** A small MCP server on stdio: it says who it is and lists its tools. */
export function serve(name, tools) {
  const answers = {
    initialize: {
      protocolVersion: "2025-11-25",
      capabilities: { tools: {} },
      serverInfo: { name, version: "1.0.0" },
    },
    "tools/list": {
      tools: tools.map((tool) => ({ name: tool, inputSchema: { type: "object" } })),
    },
    ping: {},
  };
  createInterface({ input: process.stdin }).on("line", (line) => {
    const { id, method } = JSON.parse(line);
    if (answers[method]) console.log(JSON.stringify({ jsonrpc: "2.0", id, result: answers[method] }));
  });
}
