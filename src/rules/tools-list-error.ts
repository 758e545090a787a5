import type { Evidence } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { answerLines } from "./engine/answered.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { lastLines, quote } from "./engine/plain-text.ts";
import { answerOf } from "./engine/remote-sketches.ts";
import { stackTraceIn } from "./engine/stack-trace.ts";
import { saidBy } from "./engine/text.ts";

const ZOD =
  " Two major versions of zod below one MCP SDK are a known reason for such an error: `npm ls zod` shows them.";

const BEHIND_URL = {
  subject: "The server itself",
  ending: "answered the first request",
  pin: " If the server is not yours, tell who runs it.",
};

const startedWords = ({ server }: Evidence) => ({
  subject: "The process",
  pin: ` If it came with an update, pin the version that worked before in \`args\` of \`${server.name}\` in ${server.file ?? "the command line"} (\`name@version\`).`,
});

export default defineRule({
  id: "tools-list-error",
  stage: "list",
  level: "error",
  title: "the handshake succeeds, but `tools/list` fails: {problem}",
  why: "Clients ask for the tools as soon as the handshake is done. This server says that it has tools and does not list them, so a client shows it as connected with no tools, or as failed. {subject} {ending}.",
  fix: "Read the error below.{pin}{hint} If the server is yours, list the tools with the SDK's own client in a test.",
  at: "package",
  behindUrl: true,
  confidence: "confirmed",
  detect: ({ handshake, ...evidence }) => {
    if (handshake.kind !== "completed" || handshake.tools.kind !== "failed") return undefined;
    const { error, reason } = handshake.tools;
    const all: Evidence = { handshake, ...evidence };
    return {
      captures: {
        problem: quote(error ? `${error.message} (error ${error.code})` : reason),
        hint: /zod/i.test(error?.message ?? all.stderr) ? ZOD : "",
        ...(evidence.remote ? BEHIND_URL : startedWords(all)),
      },
      evidence: [
        quote(error ? `error ${error.code}: ${error.message}` : reason, 500),
        ...said(all),
      ],
      details: error ? { code: error.code } : {},
    } satisfies Match;
  },
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server@1.4.2"] },
  ),
  examples: [
    {
      name: "it answers with an error",
      evidence: {
        ending: { kind: "running" },
        stage: "list",
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "failed",
            error: {
              code: -32603,
              message: "Cannot read properties of undefined (reading '_zod')",
            },
            reason: "answered with an error",
          },
        },
      },
    },
    {
      name: "a server behind a URL answers with an error of HTTP",
      evidence: {
        remote: {
          spoken: "http",
          answers: [answerOf(500, "boom", {}, { asked: "tools/list" })],
        },
        stage: "list",
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "answered 500" },
        },
      },
    },
    {
      name: "it dies of the question",
      evidence: {
        ending: { kind: "exited", code: 1, afterMs: 700 },
        stage: "list",
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "the process ended" },
        },
        stderr: "TypeError: boom\n    at list (/repo/server.js:20:3)\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a definition that breaks the schema",
      evidence: {
        ending: { kind: "running" },
        handshake: {
          ...COMPLETED,
          tools: {
            kind: "listed",
            names: ["a"],
            bytes: 20,
            problems: [
              { tool: "a", path: "tools[0].inputSchema.type", problem: 'must be "object"' },
            ],
          },
        },
      },
    },
    {
      name: "it dies of a variable that it needs to list them",
      evidence: {
        ending: { kind: "exited", code: 1, afterMs: 700 },
        handshake: {
          ...COMPLETED,
          tools: { kind: "failed", error: null, reason: "the process ended" },
        },
        stderr: "Error: ACME_URL must be set\n",
      },
    },
  ],
});

/** The error that the server printed, else its last words. */
function said(evidence: Evidence): readonly string[] {
  if (evidence.remote) return evidence.remote.answers.slice(-1).flatMap(answerLines);
  const trace = stackTraceIn(saidBy(evidence), evidence.plan?.package?.name ?? null);
  return trace ? [trace.message] : lastLines(evidence.stderr, 3);
}
