import type { Evidence } from "../model/evidence.ts";
import type { Captures, Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { factOf } from "./engine/fact-of.ts";
import { quote } from "./engine/plain-text.ts";
import { stackTraceIn } from "./engine/stack-trace.ts";
import { saidBy } from "./engine/text.ts";

export default defineRule({
  id: "server-crash",
  stage: "handshake",
  level: "error",
  title: "the server fails with `{message}`",
  why: "It {ending}, and this is the last error that it printed{place}. {reason}",
  fix: "{how}",
  at: "package",
  confidence: "likely",
  detect: (evidence) => {
    const trace = stackTraceIn(saidBy(evidence), evidence.plan?.package?.name ?? null);
    if (!trace) return undefined;
    const { message, at } = trace;
    const alive = evidence.ending.kind === "timed-out" || evidence.ending.kind === "running";
    const isOlder = factOf("older-version", evidence)?.captures.needs;
    return {
      captures: {
        message: quote(message, 140),
        place: at ? `, at \`${quote(at, 200)}\`` : "",
        ...wordsFor(evidence),
      },
      evidence: [quote(message, 500), ...(at ? [at] : [])],
      details: at ? { message, at } : { message },
      // A release that nobody meant to start explains its own errors better than their words.
      confidence: alive || isOlder ? "possible" : "likely",
    } satisfies Match;
  },
  examples: [
    {
      name: "Node.js",
      evidence: {
        stderr:
          "file:///repo/server.js:10\n  tools.map((tool) => tool.name);\n        ^\n\nTypeError: Cannot read properties of undefined (reading 'map')\n    at start (file:///repo/server.js:10:9)\n    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "Node.js throws a text",
      evidence: {
        stderr:
          "\n/repo/server.js:1\nthrow 'no luck'\n^\nno luck\n(Use `node --trace-uncaught ...` to show where the exception was thrown)\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "Python",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          'Traceback (most recent call last):\n  File "/repo/server.py", line 7, in <module>\n    main()\n  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads\n    return _default_decoder.decode(s)\njson.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)\n',
      },
    },
    {
      name: "Python cannot read the script",
      evidence: {
        command: ["python3", "server.py"],
        stderr:
          '  File "/repo/server.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n',
      },
    },
    {
      name: "Java, on stdout",
      evidence: {
        command: ["java", "-jar", "acme.jar"],
        noise: [
          'Exception in thread "main" java.lang.IllegalStateException: boom',
          "\tat com.acme.Main.main(Main.java:10)",
          "Caused by: java.io.IOException: disk full",
          "\tat com.acme.Store.open(Store.java:44)",
        ],
      },
    },
    {
      name: "Go",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 2, afterMs: 8 },
        stderr:
          "panic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n\t/repo/main.go:12 +0x28\nexit status 2\n",
      },
    },
    {
      name: "Rust",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "exited", code: 101, afterMs: 8 },
        stderr:
          "\nthread 'main' (4711) panicked at src/main.rs:9:41:\nindex out of bounds: the len is 0 but the index is 0\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
      },
    },
    {
      name: "an error in a server that lives and is silent",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "Failed to start: Error: boom\n    at start (/repo/server.js:3:9)\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "the error names a variable",
      evidence: {
        stderr:
          "Error: ACME_API_KEY must be set\n    at start (/repo/server.js:3:9)\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "the port is taken",
      evidence: {
        stderr:
          "Error: listen EADDRINUSE: address already in use :::3000\n    at Server.listen (node:net:2067:7)\n",
      },
    },
    {
      name: "something that it cannot reach",
      evidence: {
        stderr: "Error: Failed to start: fetch failed\n    at main (file:///repo/server.js:3:9)\n",
      },
    },
    { name: "last words without a trace", evidence: { stderr: "giving up\n" } },
  ],
});

function wordsFor({ server }: Evidence): Captures {
  const file = server.file ?? "the command line";
  return {
    reason: "No known cause in the config or on the machine explains it.",
    how: `If the code is yours, start there. If it is a package, try its previous version in \`args\` of \`${server.name}\` in ${file} (\`name@version\`), and report the error, with these lines, to its author.`,
  };
}
