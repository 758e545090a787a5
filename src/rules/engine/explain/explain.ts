import type { Evidence } from "../../../model/evidence.ts";
import type {
  Cause,
  ExplainedServer,
  Explanation,
  SeenSymptom,
} from "../../../model/explanation.ts";
import type { Match, Rule } from "../../../model/rule.ts";
import type { Symptom } from "../../../model/symptom.ts";
import { SUSPECTS } from "../../symptoms/suspects.ts";
import { inSyntaxOf } from "../in-syntax.ts";
import { matchesOf } from "../match.ts";
import { quote } from "../plain-text.ts";
import { commonCaptures, fillIn, lineAround } from "../text.ts";
import { bounded, evidenceIn, type ToldEvidence } from "./evidence.ts";
import { LOOK_ALIKES, meaningsOf } from "./meanings.ts";
import { clientIn } from "./own-words.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { spellOut, withoutMarks } from "./unknown.ts";
import { truthful, withoutRun, wordingOf } from "./wording.ts";

/** What fits every text, or none. */
const SAY_NOTHING: ReadonlySet<string> = new Set(["unrecognized", "untrusted-event"]);
/** What is only worth a word where nothing more precise is found. */
const FALLBACKS: ReadonlySet<string> = new Set([
  ...["server-crash", "handshake-timeout", "silent-exit", "initialize-error", "cli-usage-error"],
]);
const MOST_CAUSES = 3;
const MOST_SUSPECTS = 8;
const MOST_SYMPTOMS = 3;
const LONGEST_LINE = 300;

/** Names the causes that fit a pasted text, server by server. */
export function explain(
  text: string,
  rules: readonly Rule[],
  symptoms: readonly Symptom[],
): Explanation {
  const servers = sectionsOf(withoutMarks(text)).map((section) =>
    explainSection(section, rules, symptoms),
  );
  const telling = servers.filter(({ causes, symptoms: seen }) => causes.length + seen.length > 0);
  // Words around the servers' own are told only where nothing else is.
  const named = telling.filter(({ server }) => server !== null);
  return { servers: named.length > 0 ? [...named, ...telling.filter(hasOwnCause)] : telling };
}

const hasOwnCause = ({ server, causes }: ExplainedServer): boolean =>
  server === null && causes.some(({ basis }) => basis === "text");

function explainSection(
  section: Section,
  rules: readonly Rule[],
  symptoms: readonly Symptom[],
): ExplainedServer {
  const seen = symptomsIn(section, symptoms);
  const told = evidenceIn(section);
  const causes = causesOf(told, section, rules);
  const isSure = causes.some(({ confidence }) => confidence === "likely");
  const ids = isSure ? meaningsBeside(causes, told) : idsBehind(seen);
  const others = ids
    .filter((id) => causes.every(({ rule }) => rule !== id))
    .flatMap((id) => suspectOf(id, seen, rules))
    .slice(0, MOST_SUSPECTS);
  return {
    server: section.server,
    client: section.client ?? clientIn(section.all),
    causes: [...causes, ...others],
    symptoms: seen.map(({ behind, ...symptom }) => ({
      ...symptom,
      behind: behind.filter((id) => rules.some((rule) => rule.id === id)),
    })),
  };
}

interface Candidate {
  readonly rule: Rule;
  readonly match: Match;
  readonly weight: number;
}

function causesOf(told: ToldEvidence, section: Section, rules: readonly Rule[]): readonly Cause[] {
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
    .filter(({ id }) => !SAY_NOTHING.has(id))
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

/** A text does not tell whether the words are those of the start or of an install before it. */
const asInstall = (evidence: Evidence): Evidence =>
  evidence.ending.kind === "exited" && evidence.handshake.kind === "silent"
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

const docsOf = (id: string): string => `docs/rules/${id}.md`;

/** What proves a fact that the words of the client show. */
const CLIENT_LINE =
  /\bspawn\b|exited|exit code|timed out|killed|SIG[A-Z]{2,}|valid JSON|JSON|protocol version|MCP error|error|missing|adhere/i;

function tellingLine(match: Match, { all }: Section): string {
  const line = match.evidence.find((each) => each.trim() !== "");
  const told =
    line ?? all.find((each) => CLIENT_LINE.test(each)) ?? all.find((each) => each.trim());
  return quote(spellOut(told ?? ""), LONGEST_LINE);
}

function symptomsIn({ all }: Section, symptoms: readonly Symptom[]): readonly SeenSymptom[] {
  const text = bounded(all.join("\n"));
  return symptoms
    .flatMap(({ id, title, meaning, advice, behind, pattern }): readonly SeenSymptom[] => {
      const hit = pattern.exec(text);
      if (!hit) return [];
      const line = quote(lineAround(text, hit.index), LONGEST_LINE);
      return [{ id, title, meaning, advice, line, behind }];
    })
    .slice(0, MOST_SYMPTOMS);
}

/** What else the same text can mean. */
function meaningsBeside(
  [best]: readonly Cause[],
  { evidence: { ending, plan } }: ToldEvidence,
): readonly string[] {
  if (ending.kind !== "not-spawned" || ending.errno !== "ENOENT") {
    return LOOK_ALIKES[best?.rule ?? ""] ?? [];
  }
  const meanings = meaningsOf(plan?.command ?? "");
  return best && meanings.includes(best.rule) ? meanings : [];
}

/** What commonly stands behind the most telling symptom. */
const idsBehind = (seen: readonly SeenSymptom[]): readonly string[] =>
  seen.find(({ behind }) => behind.length > 0)?.behind ?? [];

/** A rule that only a symptom speaks for. */
function suspectOf(
  id: string,
  seen: readonly SeenSymptom[],
  rules: readonly Rule[],
): readonly Cause[] {
  const suspect = SUSPECTS[id];
  if (!suspect || !rules.some((rule) => rule.id === id)) return [];
  const { title, tell: why, fix } = suspect;
  const line = (seen.find(({ behind }) => behind.includes(id)) ?? seen[0])?.line ?? "";
  return [
    { rule: id, title, why, fix, confidence: "possible", basis: "symptom", line, docs: docsOf(id) },
  ];
}
