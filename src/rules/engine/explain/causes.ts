import type { Evidence } from "../../../model/evidence.ts";
import type { Cause } from "../../../model/explanation.ts";
import type { Match, Rule } from "../../../model/rule.ts";
import { inSyntaxOf } from "../in-syntax.ts";
import { matchesOf } from "../match.ts";
import { commonCaptures, fillIn } from "../text.ts";
import type { ToldEvidence } from "./evidence.ts";
import type { Section } from "./sections.ts";
import { shown } from "./shown.ts";
import { docsOf } from "./suspected.ts";
import { spellOut } from "./unknown.ts";
import { truthful, withoutRun, wordingOf } from "./wording.ts";

/** What fits every text, or none. */
const SAY_NOTHING: ReadonlySet<string> = new Set(["unrecognized", "untrusted-event"]);
/** What is only worth a word where nothing more precise is found. */
const FALLBACKS: ReadonlySet<string> = new Set([
  ...["server-crash", "handshake-timeout", "silent-exit", "initialize-error", "cli-usage-error"],
]);
const MOST_CAUSES = 3;
const CRASH = "server-crash";
/** In the trace of a client that speaks HTTP, by the official SDK for TypeScript: its errors are no crash of a server. */
const OF_CLIENT =
  /\b(?:StreamableHTTPError|SseError|StreamableHTTPClientTransport|SSEClientTransport)\b/;

interface Candidate {
  readonly rule: Rule;
  readonly match: Match;
  readonly weight: number;
}

/** The causes that the rules find in what is told, the most likely first. */
export function causesOf(
  told: ToldEvidence,
  section: Section,
  rules: readonly Rule[],
): readonly Cause[] {
  const asStarted = candidatesOf(told.evidence, rules);
  const candidates =
    asStarted.length > 0 ? asStarted : candidatesOf(asInstall(told.evidence), rules);
  const [best] = candidates;
  const worth = candidates.filter(
    (one) => one === best || !(FALLBACKS.has(one.rule.id) || saysTheSame(one, best)),
  );
  return worth
    .slice(0, MOST_CAUSES)
    .map((candidate, index) => causeOf(candidate, told, section, index === 0));
}

const candidatesOf = (evidence: Evidence, rules: readonly Rule[]): readonly Candidate[] =>
  rules
    .filter(({ id }) => !SAY_NOTHING.has(id) && !(id === CRASH && OF_CLIENT.test(evidence.stderr)))
    .flatMap((rule) => candidateOf(rule, evidence))
    .toSorted((left, right) => left.weight - right.weight);

/** Errors first; those that are only possible behind the others; then what is mostly a warning. */
function candidateOf(rule: Rule, evidence: Evidence): readonly Candidate[] {
  const [match] = matchesOf(rule, evidence);
  const level = match?.level ?? rule.level;
  if (!match || level === "notice") return [];
  const isPossible = (match.confidence ?? rule.confidence) === "possible";
  return [{ rule, match, weight: (level === "error" ? 0 : 2) + (isPossible ? 1 : 0) }];
}

/** What the server said, where the log of a failure says that it did, and no cause is known for it. */
export function lastWords(
  told: ToldEvidence,
  section: Section,
  rules: readonly Rule[],
): readonly Cause[] {
  if (section.spoken.every((line) => line.trim() === "")) return [];
  const unknown = rules.filter(({ id }) => id === "unrecognized");
  return unknown
    .flatMap((rule) => candidateOf(rule, told.evidence))
    .map((candidate) => causeOf(candidate, told, section, true));
}

const INSTALLERS =
  /^npm (?:error|ERR!)|^\s*[×x] |^error: |^Error response from daemon|^ ?ERR_PNPM/m;

/** A text does not tell whether the words of an installer are those of the start or of an install before it. */
const asInstall = (evidence: Evidence): Evidence =>
  evidence.ending.kind === "exited" && INSTALLERS.test(evidence.stderr)
    ? {
        ...evidence,
        ending: { kind: "not-spawned", errno: null },
        install: {
          kind: "failed",
          durationMs: 0,
          code: evidence.ending.code,
          output: evidence.stderr,
        },
      }
    : evidence;

const saysTheSame = ({ match }: Candidate, best: Candidate | undefined): boolean =>
  match.mayRepeat === true && match.evidence[0] === best?.match.evidence[0];

/** Only one thing is the cause: what else fits is no more than possible. */
function causeOf(
  { rule, match, weight }: Candidate,
  told: ToldEvidence,
  section: Section,
  isFirst: boolean,
): Cause {
  const { evidence, isEndTold } = told;
  const common = truthful(commonCaptures(evidence), told);
  const captures = { ...common, ...match.captures };
  const { title, why, fix } = wordingOf(rule);
  const written = (text: string) => spellOut(withoutRun(fillIn(text, captures), isEndTold));
  const entry = { client: evidence.server.client.id, program: evidence.plan?.command };
  return {
    rule: rule.id,
    title: written(title),
    why: capitalized(written(why)),
    fix: inSyntaxOf(FILES[evidence.server.client.id] ?? null, written(fix), entry),
    confidence: isFirst && weight % 2 === 0 ? "likely" : "possible",
    basis: "text",
    line: tellingLine(match, section),
    docs: docsOf(rule.id),
  };
}

/** Configs that are not JSON. */
const FILES: Readonly<Record<string, string>> = { codex: "config.toml", goose: "config.yaml" };

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What proves a fact that the words of the client show. */
const CLIENT_LINE =
  /\bspawn\b|exited|exit code|timed out|killed|SIG[A-Z]{2,}|valid JSON|JSON|protocol version|MCP error|error|missing|adhere/i;

function tellingLine(match: Match, { all }: Section): string {
  const line = match.evidence.find((each) => each.trim() !== "");
  const told =
    line ?? all.find((each) => CLIENT_LINE.test(each)) ?? all.find((each) => each.trim());
  return shown(spellOut(told ?? ""));
}
