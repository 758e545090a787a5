import type { Explanation } from "../model/explanation.ts";
import { TOOL } from "../version.ts";
import { isExplained, nextStep } from "./explanation-next.ts";
import { harmlessJson } from "./harmless-json.ts";
import { mapExplanation } from "./map-explanation.ts";
import { redactPatterns } from "./redact-patterns.ts";

/** An explanation for machines: causes and symptoms of all servers, each with the name of its server. */
export function explanationJson(explanation: Explanation): string {
  const { servers } = mapExplanation(explanation, redactPatterns);
  const shown = {
    version: 1,
    tool: TOOL,
    explained: isExplained(explanation),
    causes: servers.flatMap(({ server, causes }) => causes.map((cause) => ({ server, ...cause }))),
    symptoms: servers.flatMap(({ server, client, symptoms }) =>
      symptoms.map((symptom) => ({ server, client, ...symptom })),
    ),
    next: nextStep(explanation),
  };
  return `${harmlessJson(JSON.stringify(shown, null, 2))}\n`;
}
