import { CLIENTS } from "../../model/client.ts";
import type { StageTime } from "../../model/evidence.ts";
import type { Trial } from "../../model/experiment.ts";
import type { ServerResult } from "../../model/report.ts";
import { count } from "../count.ts";
import { durationText, timeOf } from "../duration.ts";
import type { Extent } from "./extent.ts";
import { askedFacts, handshakeFacts, launchFacts } from "./facts.ts";
import { articleOf, type Told } from "./finding.ts";
import { type Html, html } from "./markup.ts";
import { messagesOf } from "./messages.ts";
import { stripOf } from "./picture.ts";
import { code, cutHead, cutTail, factList, fold, lines, nameOf, prose } from "./texts.ts";
import { verdict } from "./verdict.ts";

/** A server, its findings, and its address in the page. */
export interface ToldServer {
  readonly server: ServerResult;
  readonly id: string;
  readonly findings: readonly Told[];
}

const LONGEST_OUTPUT = 64 * 1024;
const LONGEST_COMMAND = 20_000;
const MOST_STAGES = 20;
const MOST_TRIALS = 50;

/** All that is known of one server. */
export function sectionOf({ server, id, findings }: ToldServer, extent: Extent): Html {
  const { name, outcome, skipReason, reproduce } = server;
  const told = findings.slice(0, extent.findings);
  return html`<section id="${id}" class="server">
<h3>${nameOf(name)} ${verdict(outcome)}</h3>
<p class="meta">${metaOf(server)}</p>
${
  skipReason
    ? html`<p>Skipped: ${prose(skipReason)}</p>
`
    : null
}${told.map((one) => articleOf(one, server, extent, 4))}${moreOf(findings.length - told.length)}${
  reproduce
    ? html`<h4>Reproduce</h4>
${lines(cutHead(reproduce, LONGEST_COMMAND))}`
    : null
}${stagesOf(server)}${handshakeOf(server)}${extent.folds ? foldsOf(server) : SHORTENED}<p class="back"><a href="#servers">All servers</a></p>
</section>
`;
}

const SHORTENED = html`<p class="aside">Shortened. The JSON report has everything.</p>
`;

const moreOf = (left: number): Html | null =>
  left > 0
    ? html`<p class="aside">${count(left, "more finding")} left out.</p>
`
    : null;

/** Whose server it is, and where. */
export function metaOf(server: ServerResult): Html {
  const place = placeOf(server);
  const time = timeOf(server);
  return html`${CLIENTS[server.client].title}${place === "" ? null : html` · ${code(place)}`} · ${server.transport}${time === "" ? null : ` · ${time}`}`;
}

/** `.mcp.json:7`; the empty string for a command line. */
export const placeOf = ({ file, origin }: ServerResult): string =>
  file === null ? "" : `${file}${origin ? `:${origin.line}` : ""}`;

function stagesOf(server: ServerResult): Html | null {
  const { stages } = server;
  if (stages.length === 0) return null;
  return html`<h4>Stages</h4>
${stripOf(server)}<table class="stages">
<thead><tr><th scope="col">Stage</th><th scope="col">Outcome</th><th scope="col" class="number">Start</th><th scope="col" class="number">Duration</th></tr></thead>
<tbody>
${stages.slice(0, MOST_STAGES).map(stageRow)}</tbody>
</table>
`;
}

const stageRow = ({ name, outcome, startMs, durationMs }: StageTime): Html =>
  html`<tr><th scope="row"><span class="key on-${name}"></span>${name}</th><td>${verdict(outcome)}</td><td class="number">${durationText(startMs)}</td><td class="number">${durationText(durationMs)}</td></tr>
`;

function handshakeOf({ handshake, stages, remote }: ServerResult): Html | null {
  const begun = stages.some(({ name }) => name === "handshake" || name === "remote");
  const isTold = begun || handshake.kind !== "silent";
  const facts = factList([...askedFacts(remote), ...(isTold ? handshakeFacts(handshake) : [])]);
  return (
    facts &&
    html`<h4>Handshake</h4>
${facts}`
  );
}

function foldsOf(server: ServerResult): Html {
  const { launch, exchange, stderr, noise } = server;
  const facts = factList(launchFacts(launch));
  return html`${facts && fold("Launch", facts)}${messagesOf(exchange)}${outputOf("stderr", stderr)}${outputOf(
    "stdout that is no MCP message",
    noise.join("\n"),
  )}${trialsOf(server)}`;
}

function outputOf(title: string, output: string): Html | null {
  const text = output.trimEnd();
  if (text === "") return null;
  return fold(
    `${title} (${count(text.split("\n").length, "line")})`,
    lines(cutTail(text, LONGEST_OUTPUT)),
  );
}

const OUTCOMES: Readonly<Record<Trial["outcome"], string>> = {
  up: "it came up",
  further: "it came further",
  same: "no change",
};

function trialsOf({ experiments, remote }: ServerResult): Html | null {
  if (experiments.length === 0) return null;
  const verb = remote ? "Asked" : "Started";
  return fold(
    `Experiments (${experiments.length})`,
    html`<ol>
${experiments.slice(0, MOST_TRIALS).map((one) => trialOf(one, verb))}</ol>`,
  );
}

const trialOf = ({ rule, change, outcome, seen }: Trial, verb: string): Html =>
  html`<li>${verb} again ${prose(change)}, for ${code(rule)}: <strong>${OUTCOMES[outcome]}</strong>${seen === "" ? null : html` (${prose(seen)})`}</li>
`;
