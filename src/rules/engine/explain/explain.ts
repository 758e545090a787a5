import type { ExplainedServer, Explanation, SeenSymptom } from "../../../model/explanation.ts";
import type { Rule } from "../../../model/rule.ts";
import type { Symptom } from "../../../model/symptom.ts";
import { lineAround } from "../text.ts";
import { causesOf, lastWords } from "./causes.ts";
import { bounded, evidenceIn } from "./evidence.ts";
import { clientIn } from "./own-words.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { shown } from "./shown.ts";
import { suspected } from "./suspected.ts";
import { withoutMarks } from "./unknown.ts";

const MOST_SYMPTOMS = 3;
/** A server that came up, whatever it says of itself. */
const CONNECTED = /Successfully connected|(?:Discovered|Found) [1-9]\d{0,5} tools|✓ Connected/;

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
  const isUp = seen.length === 0 && section.all.some((line) => CONNECTED.test(line));
  const known = isUp ? [] : causesOf(told, section, rules);
  const causes = known.length > 0 || seen.length === 0 ? known : lastWords(told, section, rules);
  // Words that no rule knows are not those of a known cause.
  const isUnknown = causes.length > 0 && known.length === 0;
  return {
    server: section.server,
    client: section.client ?? clientIn(section.all),
    causes: isUnknown ? causes : [...causes, ...suspected(causes, seen, told, rules)],
    symptoms: seen.map(({ behind, ...symptom }) => ({
      ...symptom,
      behind: behind.filter((id) => rules.some((rule) => rule.id === id)),
    })),
  };
}

function symptomsIn({ all }: Section, symptoms: readonly Symptom[]): readonly SeenSymptom[] {
  const text = bounded(all.join("\n"));
  return symptoms
    .flatMap(({ id, title, meaning, advice, behind, pattern }): readonly SeenSymptom[] => {
      const hit = pattern.exec(text);
      if (!hit) return [];
      const line = shown(lineAround(text, hit.index));
      return [{ id, title, meaning, advice, line, behind }];
    })
    .slice(0, MOST_SYMPTOMS);
}
