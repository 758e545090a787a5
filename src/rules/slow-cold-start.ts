import type { Evidence } from "../model/evidence.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Match } from "../model/rule.ts";
import { code } from "./engine/code.ts";
import { defineRule } from "./engine/define-rule.ts";
import { lastLines } from "./engine/plain-text.ts";
import { isSilent } from "./engine/silence.ts";
import { cameUp, inVain } from "./engine/sketches.ts";
import { limitText, secondsOf } from "./engine/text.ts";
import { secondsText, upTrial } from "./engine/trials.ts";

/** What uv and its kind print while they fetch; they say when they are done. */
const FETCHING =
  /^\s*(?:Downloading|Downloaded|Building|Built|Preparing|Updating|Collecting|Cloning into) \S|^Resolved \d+ packages?/i;
/** npm says that it begins, and not that it is done. */
const NPM_BEGAN =
  /^npm (?:http fetch|warn exec The following package|info run|sill|verb|timing)|^npm warn deprecated /;

const NOTHING_RAN =
  "Nothing of the server ran yet: its package and what that needs were still being fetched.";
const NPM_BUSY =
  "The clock was running already when npm began to fetch the package, and nothing was heard since.";

export default defineRule({
  id: "slow-cold-start",
  stage: "handshake",
  level: "error",
  title: "{what} within the time limit of {limit}",
  why: "{seen} A client with a limit of its own gives up at such a point as well, throws an unfinished download away, and begins anew the next time.",
  fix: "{how}",
  at: "command",
  confidence: "confirmed",
  detect: (evidence) =>
    installTooSlow(evidence) ??
    cameUpLate(evidence) ??
    cameUpThen(evidence) ??
    stillFetching(evidence),
  experiments: (evidence) =>
    evidence.plan && isSilent(evidence) ? [withLimit(longer(evidence.plan.timeoutMs))] : [],
  repair: {
    language: "yaml",
    before: `- uses: your-org/mcp-handshake@v1`,
    after: `- uses: your-org/mcp-handshake@v1
  with:
    install-timeout: 600`,
  },
  examples: [
    {
      name: "the install reaches its limit",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stage: "install",
        ending: { kind: "not-spawned", errno: null },
        install: {
          kind: "timed-out",
          durationMs: 300_000,
          output: "npm http fetch GET 200 acme-mcp 312ms\n",
        },
      },
    },
    {
      name: "uv fetches within the time of the handshake",
      evidence: {
        command: ["uvx", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "Downloading numpy (15.8MiB)\nDownloading torch (821.0MiB)\n Downloaded numpy\n",
      },
    },
    {
      name: "npm began to fetch, and was not heard of again",
      evidence: {
        command: ["npx", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr:
          "npm warn exec The following package was not found and will be installed: acme-mcp@1.0.0\n",
      },
    },
    {
      name: "the server answers when it is given more time",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        trials: [cameUp("slow-cold-start", "with a limit of 60 seconds", 41_200)],
      },
    },
    {
      name: "the second start is fast",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        unchanged: cameUp("slow-cold-start", "without any change", 2100),
      },
    },
  ],
  counterexamples: [
    {
      name: "silent for longer, too",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        trials: [inVain("slow-cold-start", "with a limit of 60 seconds")],
      },
    },
    {
      name: "uv is done, and the server silent",
      evidence: {
        command: ["uvx", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "Downloading numpy (15.8MiB)\nInstalled 35 packages in 2.1s\n",
      },
    },
    {
      name: "the server started, and is silent",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "npm warn deprecated glob@7.2.3: old\nAcme MCP server ready\n",
      },
    },
    {
      name: "the install fails",
      evidence: {
        install: { kind: "failed", durationMs: 900, code: 1, output: "npm error code E500\n" },
        ending: { kind: "not-spawned", errno: null },
      },
    },
  ],
});

function installTooSlow({ install }: Evidence): Match | undefined {
  if (install.kind !== "timed-out") return undefined;
  const seconds = Math.round(install.durationMs / 1000);
  return {
    captures: {
      what: "the download was not done",
      limit: secondsOf(1000 * seconds),
      seen: NOTHING_RAN,
      how: `Give the install more time, or fetch the package in a step before this one:\n\n${code(`with:\n  install-timeout: ${seconds * 2}`)}`,
    },
    evidence: lastLines(install.output, 3),
  };
}

/** Milliseconds: four times the limit, yet no more than half a minute beyond it. */
const longer = (limitMs: number): number =>
  Math.max(MIN_LONGER_MS, Math.min(4 * limitMs, limitMs + 30_000));
const MIN_LONGER_MS = 15_000;

const withLimit = (timeoutMs: number): Experiment => ({
  change: `with a limit of ${Math.round(timeoutMs / 1000)} seconds`,
  alter: (plan) => ({ ...plan, timeoutMs }),
});

/** A second start that was given more time completed the handshake. */
function cameUpLate(evidence: Evidence): Match | undefined {
  const { plan, server } = evidence;
  const ms = upTrial("slow-cold-start", evidence)?.handshakeMs;
  if (!plan || ms === undefined || ms === null) return undefined;
  const limit = plan.timeoutMs / 1000;
  return {
    captures: {
      what: `the server needs ${secondsText(ms)} to start, and gave no answer`,
      limit: secondsOf(1000 * limit),
      seen: COLD,
      how: startText(moreTime(server, limit)),
    },
    evidence: lastLines(evidence.stderr, 3),
    details: { startMs: Math.round(ms) },
  };
}

/** A second start without any change was in time. */
function cameUpThen(evidence: Evidence): Match | undefined {
  const { plan, server, unchanged } = evidence;
  const ms = unchanged?.handshakeMs ?? null;
  if (!plan || ms === null || !isSilent(evidence)) return undefined;
  const limit = plan.timeoutMs / 1000;
  return {
    captures: {
      what: `the first start gave no answer (a later one took ${secondsText(ms)})`,
      limit: secondsOf(1000 * limit),
      seen: WARM,
      how: `Start it once in a step before this one, so that what it makes at its first start is there, or ${moreTime(server, limit)}`,
    },
    evidence: lastLines(evidence.stderr, 3),
    details: { startMs: Math.round(ms) },
    confidence: "likely",
  };
}

const WARM =
  "Either the first start leaves something behind that makes the next one fast (a cache, compiled files), or the server hangs now and then.";
const COLD = "The server works: it only takes longer than it is given.";

const startText = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function stillFetching({ ending, handshake, stderr, plan, server }: Evidence): Match | undefined {
  const [last = ""] = lastLines(stderr, 1);
  const npm = NPM_BEGAN.test(last);
  // What downloads has a connection, or waits for one that has; what is stuck has neither.
  const waiting = ending.kind === "timed-out" && !ending.stuck && handshake.kind === "silent";
  if (!waiting || !(npm || FETCHING.test(last))) return undefined;
  const seconds = Math.round(ending.afterMs / 1000);
  const fetched = plan?.install
    ? "Let the input `install` be `true`, so that the package is fetched before the clock starts"
    : "Fetch the package in a step before this one";
  return {
    captures: {
      what: npm ? "a start with a download gave no answer" : "the download was not done",
      limit: secondsOf(1000 * seconds),
      seen: npm ? NPM_BUSY : NOTHING_RAN,
      how: `${fetched}, or ${moreTime(server, seconds)}`,
    },
    evidence: lastLines(stderr, 3),
    confidence: npm ? "possible" : "likely",
  };
}

/** An entry's own limit wins over the input. */
const moreTime = (server: Evidence["server"], seconds: number): string =>
  server.startLimitMs === undefined
    ? `give the start more time:\n\n${code(`with:\n  timeout: ${seconds * 4}`)}`
    : `raise ${limitText(server)}.`;
