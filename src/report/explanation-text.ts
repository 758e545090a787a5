import type { Cause, ExplainedServer, Explanation, SeenSymptom } from "../model/explanation.ts";
import { isExplained, nextStep } from "./explanation-next.ts";
import { mapExplanation } from "./map-explanation.ts";
import { breakCommands, neutralize, oneLine } from "./neutralize.ts";
import { redactPatterns } from "./redact-patterns.ts";
import { type Style, styleOf } from "./style.ts";
import { labelled } from "./text-findings.ts";

/** An explanation as a terminal shows it: for each server its causes, then what the client showed. */
export function explanationText(explanation: Explanation, color: boolean): string {
  const safe = mapExplanation(explanation, (text) => neutralize(redactPatterns(text)));
  const style = styleOf(color);
  const next = nextStep(explanation);
  const lines = [
    ...(isExplained(explanation) ? [] : ["Nothing in this text is known to mcp-handshake.", ""]),
    ...safe.servers.flatMap((server) => serverLines(server, style)),
    ...(next ? labelled("next", next, style) : []),
  ];
  return `${breakCommands(lines.join("\n").trimEnd())}\n`;
}

function serverLines({ server, client, causes, symptoms }: ExplainedServer, style: Style) {
  const names = [server, client && (server ? `(${client})` : `A log of ${client}`)];
  const title = names.filter(Boolean).join(" ");
  return [
    ...(title ? [style("strong", oneLine(title)), ""] : []),
    ...causes.filter(({ basis }) => basis === "text").flatMap((cause) => causeLines(cause, style)),
    ...symptoms.flatMap((symptom) => symptomLines(symptom, isKnown(causes), style)),
    ...suspectLines(causes, style),
  ];
}

const LEVELS = { confirmed: "error", likely: "error", possible: "warning" } as const;

const causeLines = (cause: Cause, style: Style): readonly string[] => [
  heading(cause, style),
  ...quoted(cause.line, style),
  ...labelled("why", cause.why, style),
  ...labelled("fix", cause.fix, style),
  ...labelled("more", `\`mcp-handshake rules ${cause.rule}\``, style),
  "",
];

const heading = ({ confidence, rule, title }: Cause, style: Style): string =>
  `${style(LEVELS[confidence], `${confidence}[${rule}]`)}${style("strong", `: ${oneLine(title)}`)}`;

const quoted = (line: string, style: Style): readonly string[] =>
  line === "" ? [] : [`   ${style("frame", "|")} ${oneLine(line)}`];

/** Where to look is of no use to whoever has found it. */
const isKnown = ([first]: readonly Cause[]): boolean => first?.confidence === "likely";

const symptomLines = (
  { title, line, meaning, advice }: SeenSymptom,
  isFound: boolean,
  style: Style,
): readonly string[] => [
  `${style("notice", "what the client shows")}${style("strong", `: ${title}`)}`,
  ...quoted(line, style),
  ...labelled("meaning", meaning, style),
  ...(isFound ? [] : labelled("look", advice, style)),
  "",
];

/** Only a symptom speaks for them: each in a few words. */
function suspectLines(causes: readonly Cause[], style: Style): readonly string[] {
  const suspects = causes.filter(({ basis }) => basis === "symptom");
  if (suspects.length === 0) return [];
  const others =
    suspects.length < causes.length ? "What else it can be" : "What commonly stands behind it";
  return [
    style("strong", `${others}, the likeliest first:`),
    "",
    ...suspects.flatMap((cause) => [
      heading(cause, style),
      ...labelled("tell", cause.why, style),
      ...labelled("fix", cause.fix, style),
      "",
    ]),
  ];
}
