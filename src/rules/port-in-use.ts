import type { Plan } from "../model/plan.ts";
import type { Match } from "../model/rule.ts";
import { withVariables } from "../plan/with-variables.ts";
import { withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { lineAround, saidBy } from "./engine/text.ts";

const IN_USE =
  /EADDRINUSE|address (?:is )?already in use|WinError 10048|\bport\b[^\n]{0,20}\b(?:is |was )?(?:already )?in use/i;
/** Where the number stands, after the words and before them; a time of day looks much the same. */
const PORT_AFTER = /(?::|\bport:? )(\d{2,5})\b/i;
const PORT_BEFORE = /(?:\btcp :|\d\.\d{1,3}:|localhost:|\]:|', |\bport:? )(\d{2,5})\b/i;
/** The server takes another port by itself. */
const GOES_ON = /try(?:ing)? (?:another|the next|next|port)|instead|using port/i;

/** Wherever the config itself names the port, and in the variable that many servers read. */
function withPort(plan: Plan, taken: string, free: string): Plan {
  const changed = (text: string) => (text === taken ? free : text);
  const given = plan.given.map((name) => [name, changed(plan.env[name] ?? "")]);
  const args = plan.args.map((word) =>
    word.endsWith(`=${taken}`) ? word.replace(taken, free) : changed(word),
  );
  const set = { PORT: free, ...Object.fromEntries(given) };
  return withVariables(withWords(plan, plan.command, args), set);
}

export default defineRule({
  id: "port-in-use",
  stage: "handshake",
  level: "error",
  title: "{port} is already in use",
  why: "The server opens a TCP port of its own at start, and another program holds it: a second copy of the server, another server of the same run, or a service of the machine.",
  fix: "Give this server another port, by the variable or argument that it reads (often `PORT`), or end the other program before this step. If two servers of this run want the same port, set the input `concurrency: 1`, which starts them one after the other.",
  at: "env",
  confidence: "likely",
  detect: (evidence) => {
    const said = saidBy(evidence);
    const hit = IN_USE.exec(said);
    if (!hit || GOES_ON.test(said.slice(hit.index, hit.index + 300))) return undefined;
    const line = lineAround(said, hit.index);
    const after = PORT_AFTER.exec(line.slice(line.search(IN_USE)));
    const number = (after ?? PORT_BEFORE.exec(line))?.[1];
    return {
      captures: { port: number ? `port ${number}` : "a port that the server opens" },
      evidence: [line],
      details: number ? { port: Number(number) } : {},
    } satisfies Match;
  },
  experiments: (_evidence, match) =>
    match
      ? [
          {
            change: "with `PORT` set to a free port",
            need: { kind: "port" },
            alter: (plan, { value }) => withPort(plan, String(match.details?.port ?? ""), value),
          },
        ]
      : [],
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { PORT: "3017" } },
  ),
  examples: [
    {
      name: "Node.js",
      evidence: {
        stderr:
          "Error: listen EADDRINUSE: address already in use :::3000\n    at Server.setupListenHandle [as _listen2] (node:net:1908:16)\n  code: 'EADDRINUSE',\n",
      },
    },
    {
      name: "Python, without the number",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 2, in <module>\n    s.bind(address)\nOSError: [Errno 98] Address already in use\n',
      },
    },
    {
      name: "Go, with a time of day in the line",
      evidence: {
        command: ["./acme-mcp"],
        stderr: "2026/11/23 10:30:15 listen tcp :8080: bind: address already in use\n",
      },
    },
    {
      name: "after a good handshake",
      evidence: {
        handshake: COMPLETED,
        ending: { kind: "exited", code: 1, afterMs: 1900 },
        stderr: "Port 8080 is already in use.\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "nobody listens where the server connects to",
      evidence: { stderr: "Error: connect ECONNREFUSED 127.0.0.1:3000\n" },
    },
    {
      name: "it takes the next port, and ends on another error",
      evidence: {
        stderr:
          "Port 3000 is already in use, trying port 3001\nTypeError: boom\n    at f (/repo/a.js:1:1)\n",
      },
    },
  ],
});
