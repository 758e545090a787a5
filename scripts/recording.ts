import type { Evidence } from "../src/model/evidence.ts";
import type { Sketch } from "../src/model/rule.ts";
import { redactPatterns } from "../src/report/redact-patterns.ts";

/** What is true of a recorded server, as a person has judged it, whatever the rules say. */
export interface Expected {
  /** Its root cause; `null` where it came up. */
  readonly rule: string | null;
  /** The variables that it misses, where that is the cause. */
  readonly variables?: readonly string[];
  /** The rules of the lesser findings. */
  readonly lesser?: readonly string[];
}

/** What one real server did, as the corpus keeps it. */
export interface Recording extends Sketch {
  readonly expected: Expected;
}

/** Folders of the machine that a server was recorded on. */
export interface Places {
  readonly workspace: string;
  /** The home that the server saw, and the one that npm keeps its cache in. */
  readonly homes: readonly string[];
}

const HEAD = 3000;
const TAIL = 5000;

/** The part of the evidence that rules judge, without anything of the machine. */
export function recordingOf(evidence: Evidence, places: Places): Sketch {
  const { facts, install, ending, handshake, stderr, noise, unterminated, node } = evidence;
  const kept: Sketch = { facts, install, ending, handshake, stderr, noise, unterminated, node };
  return JSON.parse(JSON.stringify(kept, (key, value) => keptValue(key, value, places)));
}

function keptValue(key: string, value: unknown, places: Places): unknown {
  // Where something stood in a config that was made for the recording is of no interest, nor what changes with the server.
  if (key === "origin" || key === "digests") return undefined;
  if (typeof value === "number") return Math.round(value);
  if (typeof value !== "string") return value;
  return withoutMachine(shortened(value), places);
}

/** Whole lines of the beginning and the end. */
function shortened(text: string): string {
  if (text.length <= HEAD + TAIL) return text;
  const head = text.slice(0, HEAD).replace(/[^\n]*$/, "");
  const tail = text.slice(-TAIL).replace(/^[^\n]*\n/, "");
  return `${head}... ${text.length - head.length - tail.length} characters left out ...\n${tail}`;
}

/** A text without secrets and without paths, hosts, dates and process ids that only this machine, or this moment, has. */
export function withoutMachine(text: string, { workspace, homes }: Places): string {
  const placed = homes.reduce(
    (rest, home) => rest.replaceAll(home, "/home/me"),
    text.replaceAll(workspace, "/repo"),
  );
  const neutral = placed
    .replaceAll(/https?:\/\/registry\.[a-z.]+/g, "https://npm.example")
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d([:_])\d\d\1\d\d([._])\d{3}Z/g, "2026-01-01T00$100$100$2000Z")
    .replaceAll(/(?<=^|\] )\[\d{2,7}\] /gm, "[4711] ")
    .replaceAll(/(?<=\bpid[:= ]{1,3}|\(node:)\d{2,7}\b/gi, "4711")
    .replaceAll(/(?<=System Linux )\S+/g, "6.1.0");
  return redactPatterns(neutral);
}
