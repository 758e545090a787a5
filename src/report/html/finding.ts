import type { Finding, Replacement } from "../../model/finding.ts";
import type { ServerResult } from "../../model/report.ts";
import { oneLine } from "../neutralize.ts";
import { endingOf, isRoot, placeOf, seenLines } from "../seen.ts";
import type { Extent } from "./extent.ts";
import { type Html, html } from "./markup.ts";
import { code, cutHead, lines, nameOf, paragraphs, prose } from "./texts.ts";
import { levelOf } from "./verdict.ts";

const LONGEST_TITLE = 400;
const MOST_TRIED = 20;

/** A finding with its address in the page. */
export interface Told {
  readonly finding: Finding;
  readonly id: string;
}

/**
 * A finding in full: what was seen, why, the fix, and what was tried. `server` is the one that it is about, `depth` the
 * level of its heading.
 */
export function articleOf(
  { finding, id }: Told,
  server: ServerResult | undefined,
  extent: Extent,
  depth: 3 | 4,
): Html {
  const { level, rule, confidence, why, fix, replacement } = finding;
  const place = placeOf(finding);
  return html`<article id="${id}" class="finding ${level}" aria-labelledby="${id}-title">
<h${depth} id="${id}-title">${prose(titleOf(finding))}</h${depth}>
<p class="meta">${levelOf(level)} ${code(rule)}${place === null ? null : html` at ${code(place)}`} <span class="confidence">${confidence}</span></p>
${seenOf(finding, server, extent, depth + 1)}${
  why === ""
    ? null
    : html`<h${depth + 1}>Why</h${depth + 1}>
${paragraphs(why)}`
}${
  fix === ""
    ? null
    : html`<div class="fix"><h${depth + 1}>Fix</h${depth + 1}>
${paragraphs(fix)}${replacement ? editOf(replacement) : null}</div>
`
}${triedOf(finding, depth + 1)}</article>
`;
}

/** A finding on one line, with a link to all of it where that is shown. */
export function lineOf({ finding, id }: Told, isShown: boolean): Html {
  const subject = finding.server ?? finding.file;
  const title = prose(titleOf(finding));
  return html`<li>${levelOf(finding.level)} ${subject === null ? null : html`${code(nameOf(subject))}: `}${isShown ? html`<a href="#${id}">${title}</a>` : title}</li>
`;
}

const titleOf = ({ title, rule }: Finding): string =>
  cutHead(oneLine(title), LONGEST_TITLE) || rule;

function seenOf(
  finding: Finding,
  server: ServerResult | undefined,
  extent: Extent,
  depth: number,
): Html | null {
  const root = server && isRoot(finding, server) ? server : undefined;
  const ending = root ? endingOf(root) : null;
  const seen = seenLines(finding, server, { lines: extent.lines, columns: 1000 });
  if (!ending && !root?.clientError && seen.length === 0) return null;
  return html`<h${depth}>Seen</h${depth}>
${
  ending
    ? html`<p>${prose(sentenceOf(ending))}</p>
`
    : null
}${seen.length > 0 ? lines(seen.join("\n")) : null}${
  root?.clientError
    ? html`<p>An MCP client shows ${code(root.clientError)}</p>
`
    : null
}`;
}

const sentenceOf = (clause: string): string =>
  `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;

const editOf = ({ origin, text }: Replacement): Html =>
  html`<p>As an edit of ${code(origin.file)}, from ${origin.line}:${origin.column} to ${origin.endLine}:${origin.endColumn}:</p>
${lines(cutHead(text))}`;

const triedOf = ({ tried = [] }: Finding, depth: number): Html | null =>
  tried.length === 0
    ? null
    : html`<h${depth}>Tried</h${depth}>
<ul>
${tried.slice(0, MOST_TRIED).map(
  (one) => html`<li>${prose(one)}</li>
`,
)}</ul>
`;
