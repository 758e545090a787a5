import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { lastWords } from "./engine/plain-text.ts";
import { saidBy, secondsOf } from "./engine/text.ts";

/** Then the system says of each thread that it waits for something else without a limit. */
const STUCK = "from a server that only waits for something else, without a time limit";

export default defineRule({
  id: "handshake-timeout",
  stage: "handshake",
  level: "error",
  title: "no answer to `initialize` {when}",
  why: "The process lives and does not answer. It may still be starting (a download, a connection that hangs), wait for something that never comes (a login, a terminal), hold its answer back in a buffer, or be no MCP server on stdio at all.",
  fix: "Run `{commandLine}` and watch what it waits for. If it only needs longer, raise {timeLimit}. If it is Python, start it with `-u` or `PYTHONUNBUFFERED=1`. If it has several ways to start, choose the one for stdio in `args` of `{server}` in {file}.",
  at: "command",
  confidence: "possible",
  detect: (evidence) => {
    const { ending, handshake } = evidence;
    const waiting = ending.kind === "timed-out" || ending.kind === "running";
    if (!waiting || handshake.kind !== "silent") return undefined;
    const stuck = ending.kind === "timed-out" && ending.stuck;
    const when = stuck ? STUCK : `within ${secondsOf(evidence.plan?.timeoutMs ?? 0)}`;
    return { captures: { when }, evidence: lastWords(saidBy(evidence), 5) };
  },
  repair: entryRepair(
    { command: "python", args: ["server.py"] },
    { command: "python", args: ["-u", "server.py"] },
  ),
  examples: [
    {
      name: "nothing was said",
      evidence: { ending: { kind: "timed-out", afterMs: 30_000 } },
    },
    {
      name: "it is stuck",
      evidence: { ending: { kind: "timed-out", afterMs: 1300, stuck: true } },
    },
    {
      name: "it claims to be ready",
      evidence: {
        ending: { kind: "running" },
        stderr: "Acme MCP server running on stdio\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "it listens on a port",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "listening on http://localhost:3000\n",
      },
    },
    {
      name: "it answers with a header before each message",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["Content-Length: 142", ""],
      },
    },
    { name: "it ended", evidence: { stderr: "giving up\n" } },
  ],
});
