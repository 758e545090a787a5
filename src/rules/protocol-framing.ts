import { defineRule } from "./engine/define-rule.ts";
import { type BrokenMessage, brokenMessage, type FramingFault } from "./engine/framing.ts";
import { lastWord } from "./engine/last-word.ts";

const FAULTS: Readonly<Record<FramingFault, { problem: string; remedy: string }>> = {
  "several-lines": {
    problem: "a message is spread over several lines",
    remedy: "Write it without indentation: `JSON.stringify(message)`, `json.dumps(message)`.",
  },
  "no-newline": {
    problem: "a message does not end with a newline",
    remedy: "Write `\\n` after every message, and flush.",
  },
  "text-on-line": {
    problem: "other text stands on the line of a message",
    remedy: "Write that text to stderr, and a newline after every message.",
  },
  "byte-order-mark": {
    problem: "a byte order mark stands before a message",
    remedy: "Open stdout as UTF-8 without a byte order mark.",
  },
};

const ANSWER =
  '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"a","version":"1"}}}';

export default defineRule({
  id: "protocol-framing",
  stage: "handshake",
  level: "error",
  title: "stdout is not one message per line: {problem}",
  why: "On stdio a message is one line of JSON, ended by a newline, with nothing else on it (MCP specification, transports, stdio). The server does speak, but clients cannot tell where its message begins and ends, so to them it never answered.",
  fix: "In the server, correct how messages are written. {remedy} If it is not yours, report the lines below to its author.",
  at: "command",
  confidence: "confirmed",
  detect: ({ handshake, ending, noise, unterminated }) => {
    const isOver = ending.kind === "exited" || ending.kind === "killed";
    if (isOver && lastWord(unterminated)) return undefined;
    const broken = handshake.kind === "silent" ? brokenMessage(noise, unterminated) : undefined;
    return broken && { captures: FAULTS[broken.fault], evidence: shown(broken) };
  },
  repair: {
    language: "js",
    before: `process.stdout.write(JSON.stringify(message, null, 2));`,
    after: `process.stdout.write(\`\${JSON.stringify(message)}\\n\`);`,
  },
  examples: [
    {
      name: "pretty-printed JSON",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: JSON.stringify(JSON.parse(ANSWER), null, 2).split("\n"),
      },
    },
    {
      name: "no newline at the end",
      evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, unterminated: ANSWER },
    },
    {
      name: "text before the message",
      evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, noise: [`ready> ${ANSWER}`] },
    },
    {
      name: "a byte order mark",
      evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, noise: [`\uFEFF${ANSWER}`] },
    },
  ],
  counterexamples: [
    {
      name: "a banner and no answer",
      evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, noise: ["Server ready"] },
    },
    {
      name: "a log line in JSON",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ['{"level":30,"msg":"ready"}'],
      },
    },
    {
      name: "an error that answers no request, as the last word of a server that gives up",
      evidence: {
        unterminated:
          '{"jsonrpc":"2.0","error":{"code":-32600,"message":"No vault path was provided."},"id":null}',
      },
    },
    {
      name: "half a message and a crash",
      evidence: { unterminated: '{"jsonrpc":"2.0","id":0,"result":{"protoc' },
    },
  ],
});

const SHOWN_LINES = 6;
const SHOWN_CHARACTERS = 300;

const shown = ({ lines }: BrokenMessage): readonly string[] =>
  lines.slice(0, SHOWN_LINES).map((line) => line.slice(0, SHOWN_CHARACTERS).trimEnd());
