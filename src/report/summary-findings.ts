import type { Finding } from "../model/finding.ts";
import type { ServerResult } from "../model/report.ts";
import { blocksOf } from "./blocks.ts";
import { bytesOf } from "./bytes.ts";
import { cutToColumns } from "./columns.ts";
import { count } from "./count.ts";
import { codeSpan, fenced, prose } from "./markdown.ts";
import { oneLine } from "./neutralize.ts";
import { shellOf } from "./reproduce.ts";
import { endingOf, isRoot, placeOf, seenLines } from "./seen.ts";

const LONGEST_NAME = 100;
const LONGEST_TITLE = 300;

/** How much of a failure is shown. */
export interface Detail {
  /** Whether the times of the servers are drawn. */
  readonly timeline: boolean;
  /** Rows of the table. */
  readonly rows: number;
  /** Lines of what was seen. */
  readonly lines: number;
  /** Bytes of each fold; 0 for no folds. */
  readonly foldBytes: number;
}

/** What was seen of one failure, why, the fix, and the folds. */
export function failureSection(
  finding: Finding,
  server: ServerResult | undefined,
  detail: Detail,
): string {
  const root = server && isRoot(finding, server) ? server : undefined;
  const parts = [
    `### ❌ ${headingOf(finding)}`,
    reference(finding),
    ...seenBlocks(finding, server, detail),
    `**Why** (${finding.confidence}): ${markdownOf(finding.why)}`,
    `**Fix:** ${markdownOf(finding.fix)}`,
    ...(root?.reproduce
      ? [`**Reproduce:**\n\n${fenced(root.reproduce, shellOf(root.reproduce))}`]
      : []),
    ...(root ? foldsOf(root, detail) : []),
  ];
  return `\n${parts.join("\n\n")}\n`;
}

/** A warning with its fix, or a notice, as an item of a list. */
export function lesserItem(finding: Finding): string {
  const title = `**${finding.level}:** ${headingOf(finding)} (${reference(finding)})`;
  const fix = finding.level === "warning" ? `\n\nFix: ${markdownOf(finding.fix)}` : "";
  return `- ${indented(`${title}${fix}`)}\n`;
}

/** Lines of one item of a list. */
const indented = (text: string): string => text.replace(/\n(?=[^\n])/g, "\n  ");

/** A name that leaves room for what else is said. */
export const shortName = (name: string): string =>
  cutToColumns(oneLine(name), LONGEST_NAME) || '""';

function headingOf({ server, file, title }: Finding): string {
  const name = server ?? file;
  const subject = name === null ? "" : `${codeSpan(shortName(name))}: `;
  return `${subject}${prose(cutToColumns(oneLine(title), LONGEST_TITLE))}`;
}

function reference(finding: Finding): string {
  const place = placeOf(finding);
  return `${codeSpan(finding.rule)}${place ? ` at ${codeSpan(place)}` : ""}`;
}

function seenBlocks(
  finding: Finding,
  server: ServerResult | undefined,
  { lines }: Detail,
): readonly string[] {
  const ending = server && isRoot(finding, server) ? endingOf(server) : null;
  const shown = server?.clientError ? `; an MCP client shows ${codeSpan(server.clientError)}` : "";
  const seen = seenLines(finding, server, { lines, columns: 500 });
  return [
    ...(ending ? [`**Seen:** ${prose(ending)}${shown}`] : []),
    ...(seen.length > 0 ? [fenced(seen.join("\n"), "text")] : []),
    ...(finding.tried ?? []).map((line) => `**Tried:** ${prose(line)}`),
  ];
}

/** A text of a rule: paragraphs, and its code in fences. */
export function markdownOf(text: string): string {
  const blocks = blocksOf(text);
  const parts = blocks.map((block) =>
    block.kind === "code" ? fenced(block.lines.join("\n"), block.language) : prose(block.text),
  );
  return blocks[0]?.kind === "code" ? `\n\n${parts.join("\n\n")}` : parts.join("\n\n");
}

function foldsOf(server: ServerResult, { foldBytes }: Detail): readonly string[] {
  if (foldBytes === 0) return [];
  const exchange = server.exchange.map(
    ({ direction, message }) => `${direction === "sent" ? "→" : "←"} ${message}`,
  );
  return [
    ...fold("stderr", server.stderr, foldBytes),
    ...fold("stdout that is no MCP message", server.noise.join("\n"), foldBytes),
    ...fold("messages", exchange.join("\n"), foldBytes),
  ];
}

function fold(title: string, text: string, bytes: number): readonly string[] {
  const tail = tailOf(text, bytes).trimEnd();
  if (tail === "") return [];
  const lines = count(tail.split("\n").length, "line");
  return [
    `<details><summary>${title} (${lines})</summary>\n\n${fenced(tail, "text")}\n\n</details>`,
  ];
}

/** The end of a text, which tells more than its start, in whole lines. */
function tailOf(text: string, bytes: number): string {
  const last = text.slice(-bytes);
  if (last.length === text.length && bytesOf(text) <= bytes) return text;
  const tail = Buffer.from(last).subarray(-bytes).toString();
  const whole = tail.includes("\n") ? tail.slice(tail.indexOf("\n") + 1) : tail;
  return `… what stands before is left out\n${whole.replace(/^\ufffd+/, "")}`;
}
