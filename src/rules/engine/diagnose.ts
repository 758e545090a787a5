import type { Evidence, Link } from "../../model/evidence.ts";
import type { Fact } from "../../model/fact.ts";
import type { Confidence, Finding, Level } from "../../model/finding.ts";
import type { Match, Rule } from "../../model/rule.ts";
import type { ConfigFile } from "../../model/server.ts";
import { type EntryOf, inSyntaxOf } from "./in-syntax.ts";
import { matchesOf, matchOfFact } from "./match.ts";
import { originOf } from "./place.ts";
import { asAside, asideEvidence, withReaders } from "./readers.ts";
import { type Standing, standingOf } from "./standing.ts";
import { commonCaptures, fileCaptures, fillIn } from "./text.ts";
import { isTried, trialsOf } from "./trials.ts";
import { withControl, withTrials } from "./tried.ts";

/** A rule that explains the evidence, or a part of it. */
export interface Candidate {
  readonly rule: Rule;
  readonly match: Match;
  readonly level: Level;
}

/**
 * The findings of one server: its root cause first, at most one of level error, then the causes behind it and the
 * lesser ones. The root cause is what an experiment has confirmed, or else the first rule, in the order of the registry,
 * that explains the evidence; one that is only possible gives way to a better one.
 */
export function diagnose(evidence: Evidence, rules: readonly Rule[]): readonly Finding[] {
  const candidates = candidatesOfAll(evidence, rules);
  const [root] = rankedErrors(candidates, evidence);
  const lesser = candidates
    .filter((candidate) => candidate !== root && !(root && repeats(candidate, root)))
    .flatMap(asLesser);
  const first = root && withControl(withTrials(findingOf(root, evidence), evidence), evidence);
  const others = lesser.map((each) => findingOf(each, evidence));
  const chain = (evidence.later ?? []).flatMap((link, index) =>
    linkFinding(link, index + 1, rules),
  );
  return [...(first ? [first] : []), ...chain, ...others, ...asideFindings(evidence, rules)];
}

/** The causes that would explain why a server is down, likeliest first. */
export const suspects = (evidence: Evidence, rules: readonly Rule[]): readonly Candidate[] =>
  rankedErrors(candidatesOfAll(evidence, rules), evidence);

/** What the root cause of a server is called, to tell it from that of another start. */
export function rootOf(evidence: Evidence, rules: readonly Rule[]): Finding | undefined {
  const [root] = suspects(evidence, rules);
  return root && findingOf(root, evidence);
}

function candidatesOfAll(evidence: Evidence, rules: readonly Rule[]): readonly Candidate[] {
  const standing = standingOf(evidence);
  return rules.flatMap((rule) => candidatesOf(rule, evidence, standing));
}

const WEIGHT: Readonly<Record<Confidence, number>> = { confirmed: 1, likely: 1, possible: 0 };

function rankedErrors(candidates: readonly Candidate[], evidence: Evidence): readonly Candidate[] {
  const rank = (candidate: Candidate) =>
    isTried(candidate.rule, evidence) ? 2 : WEIGHT[confidenceOf(candidate)];
  return candidates
    .filter((candidate) => candidate.level === "error")
    .toSorted((left, right) => rank(right) - rank(left));
}

/** A cause behind the root cause is told as a warning: a server fails once. */
function linkFinding(
  { evidence }: Link,
  chain: number,
  rules: readonly Rule[],
): readonly Finding[] {
  const found = rootOf(evidence, rules);
  if (!found) return [];
  const why = `This comes out once the cause before it is out of the way. ${found.why}`;
  return [withTrials({ ...found, why, level: "warning", chain }, evidence)];
}

/** The findings about a file as such. */
export function diagnoseFile(config: ConfigFile, rules: readonly Rule[]): readonly Finding[] {
  const asides = (config.asides ?? []).flatMap(({ client, facts }) =>
    diagnoseFile({ file: config.file, client, servers: [], facts }, rules).map(asAside),
  );
  return [...ownFindings(config, rules), ...asides];
}

/** The findings about the run as a whole, which belong to no file. */
export const diagnoseRun = (facts: readonly Fact[], rules: readonly Rule[]): readonly Finding[] =>
  ownFindings({ file: "", client: null, servers: [], facts }, rules).map((finding) => ({
    ...finding,
    file: null,
  }));

function ownFindings(config: ConfigFile, rules: readonly Rule[]): readonly Finding[] {
  const common = fileCaptures(config);
  return config.facts.flatMap((fact) => {
    const rule = rules.find((candidate) => matchOfFact(candidate, fact, common));
    const match = rule && matchOfFact(rule, fact, common);
    if (!match) return [];
    return [
      {
        ...withReaders(textsOf(rule, { ...common, ...match.captures }), match.readers),
        rule: rule.id,
        level: rule.level,
        server: null,
        file: config.file,
        confidence: match.confidence ?? rule.confidence,
        evidence: [],
        details: {},
        origin: fact.origin ?? null,
        chain: 0,
      },
    ];
  });
}

function candidatesOf(rule: Rule, evidence: Evidence, standing: Standing): readonly Candidate[] {
  if (standing === "idle" && rule.stage !== "configure") return [];
  if (evidence.remote && !speaksOfUrls(rule)) return [];
  return matchesOf(rule, evidence).flatMap((match) => {
    // What is not started shows nothing: a sign that is only possible is then no more than one in a good server.
    const weak = standing === "idle" && confidenceOf({ rule, match }) === "possible";
    const mild = standing === "up" || standing === "guarded" || weak;
    const level = mild ? (match.levelIfUp ?? rule.levelIfUp) : (match.level ?? rule.level);
    const told = level && !(evidence.server.off && level === "error");
    return told ? [{ rule, match, level }] : [];
  });
}

/** What holds for a process need not be true of what is behind a URL, though it says the same words. */
const speaksOfUrls = ({ stage, behindUrl }: Rule): boolean =>
  behindUrl === true || stage === "configure" || stage === "remote";

/** Whether a finding begins with a line that proves the root cause: the same thing seen twice. */
function repeats({ match }: Candidate, root: Candidate): boolean {
  const [first = ""] = match.evidence.map(plainLine);
  return match.mayRepeat === true && root.match.evidence.map(plainLine).includes(first);
}

const plainLine = (line: string): string => line.trim().toLowerCase();

/** Beside the root cause there is no second error; what would be told of a server that is up, is told here too. */
function asLesser(candidate: Candidate): readonly Candidate[] {
  const level =
    candidate.level === "error"
      ? (candidate.match.levelIfUp ?? candidate.rule.levelIfUp)
      : candidate.level;
  return level ? [{ ...candidate, level: level === "error" ? "warning" : level }] : [];
}

/** How sure the signs are. */
export const confidenceOf = ({ rule, match }: Omit<Candidate, "level">): Confidence =>
  match.confidence ?? rule.confidence;

/** An experiment confirms what the signs say, or takes their certainty away. */
function confidenceIn(candidate: Candidate, evidence: Evidence): Confidence {
  if (isTried(candidate.rule, evidence)) return "confirmed";
  const said = confidenceOf(candidate);
  const failed = trialsOf(candidate.rule, evidence).length > 0;
  return failed && said === "confirmed" ? "likely" : said;
}

function findingOf(candidate: Candidate, evidence: Evidence): Finding {
  const { rule, match, level } = candidate;
  const { file } = evidence.server;
  const captures = { ...commonCaptures(evidence), ...match.captures };
  const replacement = rule.replacement?.(evidence, match);
  return {
    ...withReaders(textsOf(rule, captures, entryOf(rule, evidence)), match.readers),
    rule: rule.id,
    level,
    server: evidence.server.name,
    file,
    confidence: confidenceIn(candidate, evidence),
    evidence: match.evidence,
    details: match.details ?? {},
    // What an input names stands in no file.
    origin: file === null ? null : (match.origin ?? originOf(rule.at, evidence)),
    ...(replacement && file !== null && { replacement }),
    chain: 0,
  };
}

const textsOf = (rule: Rule, captures: Readonly<Record<string, string>>, entry?: EntryOf) => ({
  title: fillIn(rule.title, captures),
  why: fillIn(rule.why, captures),
  fix: inSyntaxOf(captures.file ?? null, fillIn(rule.fix, captures), entry),
});

/** What a format says of its dialect is in the words of its client already. */
const entryOf = ({ id }: Rule, { server }: Evidence): EntryOf | undefined =>
  id === "config-client-dialect"
    ? undefined
    : { client: server.client.id, program: server.command?.value };

/** What only other readers of the file would say: it is told as theirs, and it does not fail the server. */
function asideFindings(evidence: Evidence, rules: readonly Rule[]): readonly Finding[] {
  return (evidence.asides ?? []).flatMap((aside) => {
    const alone = asideEvidence(evidence, aside);
    return rules
      .filter(({ stage }) => stage === "configure")
      .flatMap((rule) =>
        matchesOf(rule, alone).map((match) => ({
          rule,
          match,
          level: match.levelIfUp ?? rule.levelIfUp ?? rule.level,
        })),
      )
      .map((candidate) => asAside(findingOf(candidate, alone)));
  });
}
