/** The six servers that every program is asked about. */
export type Fixture = "ok" | "missing-variable" | "banner" | "hang" | "missing-file" | "not-found";

/** What a right verdict on a server is. */
interface Criterion {
  /** In words, for the page. */
  readonly says: string;
  /** All of these stand in the output. */
  readonly patterns: readonly RegExp[];
  /** None of these does. */
  readonly never?: readonly RegExp[];
  /** Whether the program ends with exit code 0, where it is asked about this server alone. */
  readonly passes: boolean;
}

const DOWN = /✗|✘|\bdisconnected\b|not responding|connection closed|timed? ?out/i;

/** The same for all programs. */
export const RUBRIC: Readonly<Record<Fixture, Criterion>> = {
  ok: {
    says: "it passes",
    patterns: [/✓|✔|\bpass(?:ed)?\b|\bconnected\b|\badd\b/i],
    never: [DOWN],
    passes: true,
  },
  "missing-variable": {
    says: "it fails, and the variable is named",
    patterns: [/TICKETS_API_KEY/],
    passes: false,
  },
  banner: {
    says: "it works, and something is printed to stdout that is no message of the protocol",
    patterns: [
      /\bstdout\b|standard output/i,
      /(?:prints?|printed|writes?|wrote|logs?) (?:\w+ )?to (?:stdout|standard output)|\bno (?:JSON|message)|\b(?:not|invalid) (?:valid )?(?:JSON|MCP|a message)|non-JSON|noise|contaminat|pollut/i,
    ],
    passes: true,
  },
  hang: {
    says: "it fails, because no answer came within the limit",
    patterns: [/timed? ?out|time limit|did not answer|no (?:answer|response)|within \d+/i],
    passes: false,
  },
  "missing-file": {
    says: "it fails, and the file that is not there is named",
    patterns: [
      /not-built\.mjs/,
      /(?:does not exist|not found|no such file|cannot find|missing|is not there)/i,
    ],
    passes: false,
  },
  "not-found": {
    says: "it fails, because the registry has no such package",
    patterns: [
      /@mcp-handshake-bench(?:\/|%2f)does-not-exist/i,
      /(?:does not exist|not found|no (?:such )?package|E404|404)/i,
    ],
    passes: false,
  },
};

export const FIXTURES = Object.keys(RUBRIC) as readonly Fixture[];

/** What a program has said about one server. */
export interface Answer {
  /** `null` where it had to be killed. */
  readonly code: number | null;
  readonly text: string;
}

/**
 * How right it is: `said` by the program in words of its own, only `shown` among the lines that the server itself had
 * printed, or `wrong`.
 */
export type Grade = "said" | "shown" | "wrong";

/** Grades an answer; `own` is what the server prints where it is started by hand. */
export function grade(fixture: Fixture, answer: Answer, own: string): Grade {
  const { passes } = RUBRIC[fixture];
  if (answer.code === null || (answer.code === 0) !== passes) return "wrong";
  const text = plain(answer.text);
  if (!holds(fixture, text)) return "wrong";
  return holds(fixture, withoutLines(text, own)) ? "said" : "shown";
}

function holds(fixture: Fixture, text: string): boolean {
  const { patterns, never = [] } = RUBRIC[fixture];
  return patterns.every((one) => one.test(text)) && !never.some((one) => one.test(text));
}

/** Without the colours of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how a terminal is told its colours
const plain = (text: string): string => text.replaceAll(/\u001b\[[\d;]*m/g, "");

/** Lines shorter than this are no quotation. */
const QUOTED = 12;

/** A text without the lines of another one, wherever in its own lines they stand. */
export function withoutLines(text: string, lines: string): string {
  const quoted = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= QUOTED)
    .toSorted((one, other) => other.length - one.length);
  return quoted.reduce((rest, line) => rest.replaceAll(line, ""), text);
}
