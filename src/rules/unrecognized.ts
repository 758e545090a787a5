import type { Evidence } from "../model/evidence.ts";
import { machineLimit } from "../model/machine-limit.ts";
import type { RemoteSeen } from "../model/remote.ts";
import type { Match } from "../model/rule.ts";
import { answered, answerLines } from "./engine/answered.ts";
import { defineRule } from "./engine/define-rule.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { lastWords, quote } from "./engine/plain-text.ts";
import { answerOf, refusedWith } from "./engine/remote-sketches.ts";
import { commonCaptures, saidBy } from "./engine/text.ts";
import { answerIn } from "./engine/trouble.ts";
import { unreachedLines } from "./engine/unreached-lines.ts";
import { shownUrl } from "./engine/web-address.ts";

const SHOWN_LINES = 10;
const SHOWN_MESSAGES = 4;
/** What programs print after the line that matters. */
const SAYS_NOTHING =
  /A complete log of this run|^npm (?:notice|warn|WARN)|^npm (?:error|ERR!)\s*$|^(?:Run|Try) ['`].+--help|^Node\.js v\d|^[\s{}[\]^]+$/;
/** Words of a line that speaks of the trouble itself; what follows it is often advice. */
const TROUBLE =
  /\b(?:error|exception|fail(?:s|ed|ure)?|cannot|can['’]t|could not|couldn['’]t|unable|denied|refused|rejected|invalid|deprecated|unsupported|unknown|missing|not (?:found|supported|available|allowed|installed))\b/i;

export default defineRule({
  id: "unrecognized",
  stage: "handshake",
  level: "error",
  title: "the server {outcome}",
  why: "None of the known causes explains it. What it said last, and what went over the wire, is quoted with this finding.",
  fix: "Read what it said last, and run `{commandLine}`{where} to see the rest. If the cause was one that others can meet, report it to MCP Handshake with these lines, so that it is named the next time.",
  at: "name",
  behindUrl: true,
  confidence: "possible",
  detect: (evidence) => {
    if (evidence.remote) return behindUrl(evidence, evidence.remote);
    const words = lastWords(wordsOf(evidence), SHOWN_LINES);
    const telling = words.filter((line) => !SAYS_NOTHING.test(line));
    const last = telling.findLast((line) => TROUBLE.test(line)) ?? telling.at(-1);
    return {
      captures: {
        outcome: outcomeOf(evidence, last),
        where: ` in \`${commonCaptures(evidence).cwd}\``,
      },
      evidence: [...words, ...exchangeOf(evidence)],
    };
  },
  examples: [
    { name: "last words", evidence: { stderr: "starting\ngiving up\n" } },
    {
      name: "advice after the words that matter",
      evidence: { stderr: "acme-mcp is deprecated.\nDocs: https://acme.example/mcp\n" },
    },
    { name: "no words", evidence: { ending: { kind: "exited", code: 3, afterMs: 40 } } },
    {
      name: "it ends after a good handshake",
      evidence: {
        ending: { kind: "exited", code: 0, afterMs: 900 },
        handshake: COMPLETED,
        exchange: [{ direction: "sent", atMs: 1, message: '{"method":"initialize"}' }],
      },
    },
    {
      name: "a machine that starts nothing more",
      evidence: { ending: { kind: "not-spawned", errno: "EAGAIN" } },
    },
    {
      name: "a server behind a URL that wants money",
      evidence: refusedWith(answerOf(402, '{"error":"out of credits"}')),
    },
    {
      name: "an install that fails for a reason of its own",
      evidence: {
        stage: "install",
        ending: { kind: "not-spawned", errno: null },
        install: { kind: "failed", durationMs: 900, code: 7, output: "npm error code EWHAT\n" },
      },
    },
  ],
  counterexamples: [
    {
      name: "a server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
      },
    },
    {
      name: "a cause that is known",
      evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
    },
  ],
});

/** What was seen of a server behind a URL: the last answers, or that there was none. */
function behindUrl({ handshake, exchange }: Evidence, remote: RemoteSeen): Match {
  const last = answerIn(remote.trouble) ?? remote.answers.at(-1);
  const { trouble } = remote;
  const lines = remote.answers.slice(-SHOWN_ANSWERS).flatMap(answerLines);
  const unreached = trouble?.kind === "unreached" ? unreachedLines(trouble.failure, remote) : [];
  const after = handshake.kind === "completed" ? " after the handshake" : "";
  return {
    captures: {
      outcome: `behind the URL is not usable${after}${last ? `: ${answered(last)}` : ""}`,
      commandLine: `curl -sv ${shownUrl(remote.plan.url)}`,
      where: "",
    },
    evidence: [...(unreached.length > 0 ? unreached : lines), ...exchangeOf({ exchange })],
  };
}

const SHOWN_ANSWERS = 2;

function wordsOf(evidence: Evidence): string {
  const { install } = evidence;
  const fetched = install.kind === "failed" || install.kind === "timed-out" ? install.output : "";
  return [fetched, saidBy(evidence)].join("\n");
}

const exchangeOf = ({ exchange }: Pick<Evidence, "exchange">): readonly string[] =>
  exchange
    .slice(-SHOWN_MESSAGES)
    .map(
      ({ direction, atMs, message }) =>
        `${direction} at ${Math.round(atMs)} ms: ${quote(message, 200)}`,
    );

/** What became of it, with its last line where it left one. */
function outcomeOf({ install, ending, handshake }: Evidence, last: string | undefined): string {
  const words = last ? `: ${quote(last.replace(/\.$/, ""), 120)}` : "";
  if (install.kind === "failed") return `could not be installed${words}`;
  const silent = last ? "" : " without a word";
  const after = handshake.kind === "completed" ? " after the handshake" : "";
  switch (ending.kind) {
    case "exited":
      return `exited with code ${ending.code}${after}${silent}${words}`;
    case "killed":
      return `was killed by ${ending.signal}${after}${words}`;
    case "not-spawned":
      if (ending.errno === null) return `was not started${words}`;
      return `could not be started: ${machineLimit(ending) ?? "the system refuses it"} (${ending.errno})`;
    default:
      return `is not usable${words}`;
  }
}
