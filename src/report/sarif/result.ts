import { toUSVString } from "node:util";
import type { Fix, Result } from "sarif";
import type { Finding, Replacement } from "../../model/finding.ts";
import type { ServerResult } from "../../model/report.ts";
import { sentence } from "../../rules/engine/text.ts";
import { cutToBytes } from "../bytes.ts";
import { neutralize } from "../neutralize.ts";
import { endingOf, isRoot, seenLines } from "../seen.ts";
import { SARIF_LEVELS } from "./descriptor.ts";
import { artifactOf, locationOf, regionOf, type Shown } from "./location.ts";

/** A finding with all that its result is made of. Only `told` is neutralized: paths and edits are to be exact. */
export interface Concern {
  readonly finding: Finding;
  readonly told: Finding;
  readonly server: ServerResult | undefined;
  readonly shown: Shown;
  readonly fingerprint: string;
  /** Whether GitHub would take it for another finding, by the rule and the line. */
  readonly ambiguous: boolean;
}

/** The result of a finding; `ruleIndex` counts among the rules of the run. */
export function resultOf(concern: Concern, ruleIndex: number): Result {
  const { finding, told, server, shown, fingerprint, ambiguous } = concern;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: SARIF_LEVELS[finding.level],
    message: { text: messageOf(told, server) },
    locations: [locationOf(shown)],
    partialFingerprints: {
      "mcpHandshakeFinding/v1": fingerprint,
      ...(ambiguous && { primaryLocationLineHash: fingerprint }),
    },
    ...(finding.replacement && { fixes: [fixOf(finding.replacement)] }),
    properties: { server: told.server, confidence: told.confidence },
  };
}

const LONGEST = { head: 500, seen: 2500, why: 2000, fix: 3000 } as const;

/** What was found, as the sentence that GitHub shows where there is little room; then what was seen, why, and the fix. */
function messageOf(told: Finding, server: ServerResult | undefined): string {
  const subject = told.server ?? told.file;
  const head = sentence(told.title);
  const parts = [
    cutToBytes(subject ? `${subject}: ${told.title.trim()}.` : head, LONGEST.head),
    cutToBytes(seenText(told, server), LONGEST.seen),
    cutToBytes(`Why (${told.confidence}): ${told.why}`, LONGEST.why),
    cutToBytes(`Fix: ${told.fix}`, LONGEST.fix),
  ];
  return withoutLinks(parts.filter((part) => part !== "").join("\n\n"));
}

function seenText(told: Finding, server: ServerResult | undefined): string {
  const ending = server && isRoot(told, server) ? endingOf(server) : null;
  return [
    ...(ending ? [sentence(ending)] : []),
    ...(ending && server?.clientError ? [`An MCP client shows: ${server.clientError}`] : []),
    ...seenLines(told, server, { lines: 12, columns: 300 }).map((line) => `> ${line}`),
    ...(told.tried ?? []).slice(0, 5).map(sentence),
  ].join("\n");
}

/** `[words](address)` is a link in a message (SARIF 2.1.0, 3.11.6), whoever wrote it. */
const withoutLinks = (text: string): string => text.replaceAll("](", "]\u200b(");

const fixOf = ({ origin, text }: Replacement): Fix => ({
  description: { text: neutralize(toUSVString(actionOf(origin, text))) },
  artifactChanges: [
    {
      artifactLocation: artifactOf(origin.file),
      replacements: [
        { deletedRegion: regionOf(origin), insertedContent: { text: toUSVString(text) } },
      ],
    },
  ],
});

function actionOf(
  { line, column, endLine, endColumn }: Replacement["origin"],
  text: string,
): string {
  if (text === "") return "Remove it";
  const isInsertion = line === endLine && column === endColumn;
  return `${isInsertion ? "Insert" : "Replace it with"} ${text}`;
}
