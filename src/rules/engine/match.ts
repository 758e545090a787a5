import type { Evidence } from "../../model/evidence.ts";
import type { Fact } from "../../model/fact.ts";
import type { Captures, Match, Rule, Signal } from "../../model/rule.ts";
import { kept } from "./kept.ts";
import { commonCaptures, lineAround, outputOf, saidBy } from "./text.ts";
import { upCaptures } from "./trials.ts";

/** Every way in which the rule holds for the evidence; a rule of signals speaks once for each fact. */
export function matchesOf(rule: Rule, evidence: Evidence): readonly Match[] {
  const match = rule.detect?.(evidence);
  if (match) return [match];
  const up = upCaptures(rule.id, evidence);
  const found = (rule.signals ?? [])
    .filter((signal) => !signal.cameUp || up)
    .flatMap((signal) => matchesOfSignal(signal, evidence, up));
  return found.every((match) => match.origin) ? found : found.slice(0, 1);
}

/** The match of a fact that belongs to no server, or `undefined`. */
export function matchOfFact(rule: Rule, fact: Fact, common: Captures): Match | undefined {
  const signal = rule.signals?.find((candidate) => candidate.fact === fact.kind);
  if (!signal) return undefined;
  return worded(signal, { captures: fact.captures, ...placeOf(fact), evidence: [] }, common);
}

function matchesOfSignal(signal: Signal, evidence: Evidence, up: Captures = {}): readonly Match[] {
  // Expressions cost most: they come last.
  if (!hasFact(signal, evidence) || !endedAs(signal, evidence)) return [];
  const spoken = spokenBy(signal, evidence);
  if (!spoken) return [];
  const common = { ...commonCaptures(evidence), ...up };
  return withFact(signal, spoken, evidence)
    .filter(({ captures }) => signal.holds?.({ ...common, ...captures }) ?? true)
    .map((match) => worded(signal, match, common));
}

const hasFact = ({ fact }: Signal, { facts }: Evidence): boolean =>
  fact === undefined || facts.some(({ kind }) => kind === fact);

function withFact(signal: Signal, spoken: Match, evidence: Evidence): readonly Match[] {
  if (!signal.fact) return [spoken];
  return evidence.facts
    .filter((fact) => fact.kind === signal.fact)
    .map((fact) => ({
      captures: { ...fact.captures, ...spoken.captures },
      ...placeOf(fact),
      evidence: spoken.evidence,
    }));
}

/** Where a fact stands, and to whom. */
const placeOf = ({ origin, readers }: Fact): Pick<Match, "origin" | "readers"> => ({
  origin,
  readers,
});

/** The match with what its signal adds. */
function worded(signal: Signal, match: Match, common: Captures): Match {
  const words = signal.words?.({ ...common, ...match.captures });
  return {
    ...match,
    captures: { ...match.captures, ...words },
    confidence: signal.confidence,
    level: signal.level,
    levelIfUp: signal.levelIfUp,
  };
}

function endedAs(signal: Signal, evidence: Evidence): boolean {
  const { ending } = evidence;
  return (
    among(signal.ending, ending.kind) &&
    among(signal.code, ending.kind === "exited" ? ending.code : undefined) &&
    among(signal.signal, ending.kind === "killed" ? ending.signal : undefined) &&
    among(signal.errno, ending.kind === "not-spawned" ? (ending.errno ?? undefined) : undefined) &&
    among(signal.handshake, evidence.handshake.kind) &&
    among(signal.install, evidence.install.kind) &&
    among(signal.launcher, evidence.plan?.launcher)
  );
}

function among<T extends string | number>(
  wanted: T | readonly T[] | undefined,
  value: T | undefined,
): boolean {
  if (wanted === undefined) return true;
  if (value === undefined) return false;
  return Array.isArray(wanted) ? wanted.includes(value) : wanted === value;
}

const noiseOf = kept(({ noise }: Evidence): string => noise.join("\n"));

/** All expressions of the signal, or `undefined` where one of them does not hold. */
function spokenBy(signal: Signal, evidence: Evidence): Match | undefined {
  const pairs: readonly (readonly [RegExp | undefined, () => string])[] = [
    [signal.output, () => outputOf(evidence)],
    [signal.said, () => saidBy(evidence)],
    [signal.noise, () => noiseOf(evidence)],
  ];
  let captures = {};
  const lines: string[] = [];
  for (const [expression, text] of pairs) {
    if (!expression) continue;
    const subject = text();
    const hit = expression.exec(subject);
    if (!hit) return undefined;
    captures = { ...captures, ...present(hit.groups ?? {}) };
    lines.push(lineAround(subject, hit.index));
  }
  return { captures, evidence: lines };
}

/** The groups that took part in the match. */
const present = (groups: Readonly<Record<string, string | undefined>>): Captures =>
  Object.fromEntries(
    Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
