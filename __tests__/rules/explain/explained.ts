import type { ExplainedServer } from "../../../src/model/explanation.ts";
import { explain } from "../../../src/rules/engine/explain/explain.ts";
import { RULES } from "../../../src/rules/index.ts";
import { SYMPTOMS } from "../../../src/rules/symptoms/index.ts";

/** What all rules and symptoms say of a text. */
export const explained = (text: string): readonly ExplainedServer[] =>
  explain(text, RULES, SYMPTOMS).servers;

/** Ids of the causes of the first server. */
export const causesIn = (text: string): readonly string[] =>
  (explained(text)[0]?.causes ?? []).map(({ rule }) => rule);
