import type { Finding } from "../model/finding.ts";
import type { ServerResult } from "../model/report.ts";
import { sentence } from "../rules/engine/text.ts";
import { bytesOf, cutToBytes } from "./bytes.ts";
import { clientsIn } from "./client-names.ts";
import { cutToColumns } from "./columns.ts";
import { oneLine } from "./neutralize.ts";
import { endingOf, isRoot, seenLines } from "./seen.ts";

/** A finding with what its annotation says of it. */
export interface Concern {
  readonly finding: Finding;
  readonly server: ServerResult | undefined;
  readonly parts: MessageParts;
}

interface MessageParts {
  /** How the server ended, and what a client shows of that. */
  readonly ending: readonly string[];
  readonly seen: readonly string[];
  readonly tried: readonly string[];
}

const LONGEST_FIX = 3000;
const LONGEST_SHARED = 700;
const SHARED = 12;
const LONGEST_NAME = 60;

/** What was seen of a finding. */
export function partsOf(finding: Finding, server: ServerResult | undefined): MessageParts {
  const ending = server && isRoot(finding, server) ? endingOf(server) : null;
  return {
    ending: [
      ...(ending ? [sentence(ending)] : []),
      ...(ending && server?.clientError ? [`An MCP client shows: ${server.clientError}`] : []),
    ],
    seen: seenLines(finding, server, { lines: 12, columns: 300 }),
    tried: (finding.tried ?? []).slice(0, 5).map(sentence),
  };
}

/** Why, what was seen, for whom it holds too, and the fix; where all of it is too long, what was seen is cut first. */
export function messageOf(cause: readonly [Concern, ...Concern[]], longest: number): string {
  const [{ finding, parts }] = cause;
  const fix = finding.fix.trim() === "" ? "" : cutToBytes(`Fix: ${finding.fix}`, LONGEST_FIX);
  const shared = cutToBytes(sharedText(cause), LONGEST_SHARED);
  const left = longest - bytesOf(fix) - bytesOf(shared) - 4;
  const why = cutToBytes(`Why (${finding.confidence}): ${finding.why}`, left);
  const lines = [...parts.ending, ...parts.seen.map((line) => `> ${line}`), ...parts.tried];
  const seen = cutToBytes(lines.join("\n"), left - bytesOf(why) - 2);
  return [why, seen, shared, fix].filter((part) => part !== "").join("\n\n");
}

/** A name that leaves room for what else is said. */
export const nameText = (name: string): string => cutToColumns(oneLine(name), LONGEST_NAME);

/** `The same holds for b, c (.mcp.json:12) and 5 more.` */
function sharedText([first, ...others]: readonly [Concern, ...Concern[]]): string {
  const told = new Set(others.map((other) => holderText(other, first)));
  const holders = [...told].filter((one) => one !== "");
  if (holders.length === 0) return "";
  const named = holders.slice(0, SHARED);
  const more = holders.length - named.length;
  const last = more > 0 ? `${more} more` : named.pop();
  const list = named.length > 0 ? `${named.join(", ")} and ${last}` : last;
  return `The same holds for ${list}.`;
}

/** What is another one than in the first: the server, the place or the file, the client. */
function holderText({ finding }: Concern, { finding: first }: Concern): string {
  const name = finding.server === first.server ? null : finding.server;
  const where = whereElse(finding, first);
  const place = where && (name === null ? `\`${where}\`` : `(\`${where}\`)`);
  const known = new Set(clientsIn(first));
  const readers = clientsIn(finding).filter((client) => !known.has(client));
  const subject = [name && `\`${nameText(name)}\``, place].filter(Boolean).join(" ");
  return [subject, readers.join(" and ")].filter(Boolean).join(" as read by ");
}

/** Another place, or another file that is read at the same place. */
function whereElse({ origin, file }: Finding, first: Finding): string | null {
  const isElsewhere = JSON.stringify(origin) !== JSON.stringify(first.origin);
  if (isElsewhere) return oneLine(origin ? `${origin.file}:${origin.line}` : (file ?? ""));
  return file === first.file ? null : oneLine(file ?? "");
}
