import { defineRule } from "./engine/define-rule.ts";
import { onWire } from "./engine/silence.ts";
import { cameUp, inVain } from "./engine/sketches.ts";

export default defineRule({
  id: "protocol-content-length-framing",
  stage: "handshake",
  level: "error",
  title: "the server frames messages with `Content-Length` headers",
  why: "That is the framing of the Language Server Protocol. MCP on stdio is one JSON message per line. No client reads such headers, and a server that waits for one never reads the line of a client.",
  fix: "In the server, write every message as one line of JSON that ends with `\\n`, read stdin line by line, and drop the headers. The stdio transports of the MCP SDKs do this; if `{commandLine}` is not yours, report it to its author.",
  at: "command",
  confidence: "confirmed",
  signals: [
    { handshake: "silent", noise: /^[ \t]*Content-Length:[ \t]*\d/im },
    { handshake: "silent", said: /(?:must provide a|missing) Content-Length (?:property|header)/i },
    { handshake: "silent", cameUp: true },
  ],
  experiments: (evidence) =>
    onWire(evidence, "content-length", "with a `Content-Length` header before each message"),
  repair: {
    language: "js",
    before: `const body = JSON.stringify(message);
process.stdout.write(\`Content-Length: \${Buffer.byteLength(body)}\\r\\n\\r\\n\${body}\`);`,
    after: `process.stdout.write(\`\${JSON.stringify(message)}\\n\`);`,
  },
  examples: [
    {
      name: "it answers with a header",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["Content-Length: 142", ""],
        unterminated:
          '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"a","version":"1"}}}',
      },
    },
    {
      name: "its parser misses the header",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: 'Error: Header must provide a Content-Length property.\n{"{\\"jsonrpc\\"":"..."}\n',
      },
    },
    {
      name: "it waits for a header, and answers when it gets one",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        trials: [
          cameUp(
            "protocol-content-length-framing",
            "with a `Content-Length` header before each message",
          ),
        ],
      },
    },
  ],
  counterexamples: [
    {
      name: "it is silent behind a header as well",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        trials: [
          inVain(
            "protocol-content-length-framing",
            "with a `Content-Length` header before each message",
          ),
        ],
      },
    },
    {
      name: "the answer only lacks its newline",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        unterminated:
          '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"a","version":"1"}}}',
      },
    },
    {
      name: "a log line of an HTTP client",
      evidence: { noise: ["fetched / with Content-Length: 142"] },
    },
  ],
});
