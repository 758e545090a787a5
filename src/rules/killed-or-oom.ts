import type { Evidence } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { stackTraceIn } from "./engine/stack-trace.ts";
import { lineAround, saidBy } from "./engine/text.ts";
import { entryValues } from "./engine/variable-snippets.ts";

const HEAP =
  /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|^MemoryError\b|fatal error: runtime: out of memory/m;
/** What a shell or npm makes of a signal: 128 and its number. */
const SIGNAL_OF_CODE: Readonly<Record<number, string>> = {
  132: "SIGILL",
  134: "SIGABRT",
  135: "SIGBUS",
  136: "SIGFPE",
  137: "SIGKILL",
  139: "SIGSEGV",
  143: "SIGTERM",
};
const NATIVE = new Set(["SIGSEGV", "SIGILL", "SIGBUS", "SIGFPE", "SIGABRT", "SIGTRAP"]);

const MORE_HEAP = `Give Node.js more memory in the entry, or make the server do less at start:\n\n${entryValues({ NODE_OPTIONS: "--max-old-space-size=4096" })}`;
const CRASHED_NATIVE =
  "Install it anew on this system, since native code that was built for another one crashes like this; else try its previous version, and report the crash to its author.";
const KILLED =
  "Look for what sent the signal. On a runner SIGKILL mostly means that memory ran out: check fewer servers at once (`concurrency: 1`), or use a bigger runner.";

export default defineRule({
  id: "killed-or-oom",
  stage: "handshake",
  level: "error",
  title: "{what}",
  why: "{cause}",
  fix: "{how}",
  at: "command",
  confidence: "confirmed",
  detect: (evidence) => outOfMemory(evidence) ?? killed(evidence),
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    {
      command: "npx",
      args: ["-y", "@acme/mcp-server"],
      env: { NODE_OPTIONS: "--max-old-space-size=4096" },
    },
  ),
  examples: [
    {
      name: "the heap of Node.js is full",
      evidence: {
        ending: { kind: "killed", signal: "SIGABRT", afterMs: 5300 },
        stderr:
          "<--- Last few GCs --->\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n----- Native stack trace -----\n 1: 0xb78db3 node::OOMErrorHandler(char const*, v8::OOMDetails const&) [node]\n",
      },
    },
    {
      name: "a native crash without a word",
      evidence: { ending: { kind: "killed", signal: "SIGSEGV", afterMs: 400 } },
    },
    {
      name: "a wrapper reports SIGKILL as an exit code",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "exited", code: 137, afterMs: 2000 },
      },
    },
  ],
  counterexamples: [
    {
      name: "a panic that aborts tells its own reason",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "killed", signal: "SIGABRT", afterMs: 5 },
        stderr: "thread 'main' panicked at src/main.rs:9:41:\nindex out of bounds\n",
      },
    },
    { name: "an exit by itself", evidence: { stderr: "out of ideas\n" } },
    {
      name: "alive at the time limit",
      evidence: { ending: { kind: "timed-out", afterMs: 30_000 } },
    },
  ],
});

function outOfMemory(evidence: Evidence): Match | undefined {
  const said = saidBy(evidence);
  const hit = HEAP.exec(said);
  if (!hit || (evidence.ending.kind !== "exited" && evidence.ending.kind !== "killed")) return;
  return {
    captures: {
      what: "the server ran out of memory",
      cause: "It needed more memory than it was allowed to use, and its runtime gave up.",
      how: hit[0].startsWith("JavaScript") ? MORE_HEAP : KILLED,
    },
    evidence: [lineAround(said, hit.index)],
  };
}

function killed(evidence: Evidence): Match | undefined {
  const signal = signalOf(evidence.ending);
  if (!signal || (signal === "SIGABRT" && stackTraceIn(saidBy(evidence)))) return;
  return {
    captures: {
      what: `the server was killed by ${signal}`,
      cause: `${sentenceOf(evidence.ending)} ${reasonOf(signal)}`,
      how: NATIVE.has(signal) ? CRASHED_NATIVE : KILLED,
    },
    evidence: [],
    confidence: evidence.ending.kind === "killed" ? "confirmed" : "likely",
  };
}

const sentenceOf = (ending: Evidence["ending"]): string =>
  ending.kind === "exited"
    ? `Exit code ${ending.code} is how a shell or npm reports a signal (128 and its number).`
    : "The process did not end by itself, so it had no chance to say why.";

const reasonOf = (signal: string): string =>
  NATIVE.has(signal)
    ? `${signal} is what the system sends for a fault in native code.`
    : `${signal} comes from the system or from another program; this check did not send it.`;

function signalOf(ending: Evidence["ending"]): string | undefined {
  if (ending.kind === "killed") return ending.signal;
  return ending.kind === "exited" ? SIGNAL_OF_CODE[ending.code] : undefined;
}
