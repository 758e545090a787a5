import type { Evidence } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { linesOf } from "./engine/plain-text.ts";
import { stdioWays } from "./engine/stdio-ways.ts";
import { saidBy } from "./engine/text.ts";
import { upTrial } from "./engine/trials.ts";

const ID = "stdio-server-in-http-mode";

/** A port that is named as one, or within an address. */
const LISTENS = [
  /\b(?:listening|listens|running|started|serving|available|ready|live)\b[^\n]{0,60}?(?:\bport[ :=]+|https?:\/\/[\w.[\]-]+:|(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|\s):)(?<port>\d{2,5})\b(?![.\d])/i,
  /\blisten(?:ing|s) (?:on|at) (?<port>\d{2,5})\b(?![-.:/\d])/i,
];
/** Ports that have nothing to do with how the server speaks. */
const OTHER_PORT = /debugger|inspector|oauth|callback|\bws:|websocket|metrics|proxy/i;
const HTTP_ARGUMENT =
  /^(?:--?)?(?:transport[= ])?(?:streamable-?http|http|sse)$|^--port\b|^--http\b|^--sse\b/i;

export default defineRule({
  id: ID,
  stage: "handshake",
  level: "error",
  title: "silent on stdio, but listening on port {port}",
  why: "The config starts `{commandLine}` and speaks to it over stdin and stdout. The process listens on a TCP port instead, as a server does that was started for HTTP, and does not answer what a client writes.",
  fix: "{how}",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const { ending, handshake } = evidence;
    const alive = ending.kind === "timed-out" || ending.kind === "running";
    if (!alive || handshake.kind !== "silent") return undefined;
    const told = portTold(evidence);
    const open = evidence.facts.flatMap(({ kind, captures }) =>
      kind === "listening-port" ? [captures.port ?? ""] : [],
    );
    const port = told && (open.length === 0 || open.includes(told.port)) ? told.port : open[0];
    if (!port) return undefined;
    return {
      captures: { port, how: howTo(port, evidence) },
      evidence: told ? [told.line] : [],
      details: { port: Number(port) },
      confidence: told && open.includes(told.port) ? "confirmed" : "likely",
    } satisfies Match;
  },
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server", "--transport", "http"] },
    { command: "npx", args: ["-y", "@acme/mcp-server", "--transport", "stdio"] },
  ),
  experiments: (evidence, match) =>
    match ? stdioWays(evidence).map(({ experiment }) => experiment) : [],
  examples: [
    {
      name: "it says so",
      evidence: {
        command: ["npx", "-y", "acme-mcp", "--transport", "http"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["Acme MCP server listening on port 3000"],
      },
    },
    {
      name: "it says so without the word",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["Listening on 3000"],
      },
    },
    {
      name: "a port is open, and nothing said",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        facts: [{ kind: "listening-port", captures: { port: "8080" } }],
      },
    },
    {
      name: "Uvicorn, and the port is open",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)\n",
        facts: [{ kind: "listening-port", captures: { port: "8000" } }],
      },
    },
  ],
  counterexamples: [
    {
      name: "alive and silent",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "Acme MCP server running on stdio\n",
      },
    },
    {
      name: "the port of a debugger",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "Debugger listening on ws://127.0.0.1:9229/0f2c936f\n",
      },
    },
    {
      name: "a year is no port",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "Server started at 2026-11-23T10:30:15Z\n",
      },
    },
    {
      name: "it ended",
      evidence: { stderr: "listening on port 3000\nbye\n" },
    },
  ],
});

function portTold(
  evidence: Evidence,
): { readonly port: string; readonly line: string } | undefined {
  const told = linesOf(saidBy(evidence))
    .filter((line) => !OTHER_PORT.test(line))
    .flatMap((line) => LISTENS.map((expression) => ({ line, port: portIn(line, expression) })));
  const first = told.find(({ port }) => port !== undefined);
  return first?.port ? { port: first.port, line: first.line.trim() } : undefined;
}

const portIn = (line: string, expression: RegExp): string | undefined =>
  expression.exec(line)?.groups?.port;

function howTo(port: string, evidence: Evidence): string {
  const { server, plan } = evidence;
  const taken = upTrial(ID, evidence)?.change;
  const way = stdioWays(evidence).find(({ experiment }) => experiment.change === taken);
  if (way)
    return `Start it for stdio, in the entry of \`${server.name}\` in ${server.file ?? "the command line"}:\n\n${way.snippet}`;
  const file = server.file ?? "the command line";
  const words = (plan?.args ?? []).filter((word) => HTTP_ARGUMENT.test(word));
  const found = words.length > 0 ? ` (\`${words.join(" ")}\` asks for HTTP)` : "";
  const stdio = `Start it for stdio: see its documentation for an argument or a variable such as \`--stdio\`, \`--transport stdio\` or \`MCP_TRANSPORT=stdio\`, and write it into the entry of \`${server.name}\` in ${file}${found}.`;
  return server.file
    ? `${stdio} If it is meant to be reached over HTTP, start it elsewhere, and let the entry name its address:\n\n    "type": "http",\n    "url": "http://127.0.0.1:${port}/mcp"`
    : stdio;
}
