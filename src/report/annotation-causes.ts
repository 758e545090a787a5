import type { Concern } from "./annotation-message.ts";
import { withoutClients } from "./client-names.ts";

/** Findings that say the same; the first of them is shown. */
export type Cause = readonly [Concern, ...Concern[]];

/** So many places of one cause are shown each on its own, where there is room. */
const SHOWN_APART = 3;

/**
 * The findings by cause, in their order: what holds of one place is one, however many servers and readers share it, and
 * so is what holds of many places; where not all fit, of any two.
 */
export function causesOf(concerns: readonly Concern[], most: number): readonly Cause[] {
  const alike = grouped(concerns, keyOf);
  const apart = alike.map((cause) =>
    grouped(cause, ({ finding }) => JSON.stringify(finding.origin)),
  );
  const shown = alike.flatMap((cause, index) => {
    const places = apart[index] ?? [];
    return places.length > SHOWN_APART ? [cause] : places;
  });
  return shown.length > most ? alike : shown;
}

function grouped(concerns: readonly Concern[], keyOf: (one: Concern) => string): readonly Cause[] {
  const groups = new Map<string, [Concern, ...Concern[]]>();
  for (const concern of concerns) {
    const key = keyOf(concern);
    const group = groups.get(key);
    if (group) group.push(concern);
    else groups.set(key, [concern]);
  }
  return [...groups.values()];
}

/** What a reader learns from a finding, without whom it concerns and how long it took. */
function keyOf(concern: Concern): string {
  const { finding, parts } = concern;
  const { rule, title, why, fix, confidence } = finding;
  const texts = [
    withoutFile(title, finding),
    ...[why, fix].map((text) => withoutSubject(text, concern)),
  ];
  const seen = [...parts.ending, ...parts.seen, ...parts.tried].map(withoutTimes);
  const plain = texts.map((text) => withoutTimes(withoutClients(text)));
  return JSON.stringify([rule, confidence, finding.server === null, plain, seen.toSorted()]);
}

/** The entry may be called anything; where the title or the command has the same name, it is more than that. */
function withoutSubject(text: string, { finding, server }: Concern): string {
  const name = `\`${finding.server}\``;
  const isMore = finding.title.includes(name) || server?.launch?.command === finding.server;
  return withoutFile(isMore ? text : text.replaceAll(name, "SERVER"), finding);
}

const withoutFile = (text: string, { file }: Concern["finding"]): string =>
  file ? text.replaceAll(`\`${file}\``, "FILE") : text;

const DURATION = String.raw`\d{1,9}(?:\.\d{1,3})? ?(?:ms|s|min|seconds?|minutes?)(?: \d{1,2} s)?\b`;
const TIMES = [
  new RegExp(String.raw`\b(after|took|in|for) ${DURATION}`, "g"),
  new RegExp(String.raw`(\()${DURATION}(?= after)`, "g"),
];
const CLOCK = /\b(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z?/g;

const withoutTimes = (text: string): string =>
  TIMES.reduce((rest, times) => rest.replace(times, "$1 TIME"), text).replace(CLOCK, "CLOCK");
