import { CLIENTS } from "../../model/client.ts";
import { count } from "../count.ts";
import { timeOf } from "../duration.ts";
import { fitting } from "./fitting.ts";
import { type Html, html } from "./markup.ts";
import { placeOf, type ToldServer } from "./server.ts";
import { code, cutHead, nameOf, prose } from "./texts.ts";
import { verdict } from "./verdict.ts";

const ROOM = 1024 * 1024;
const LONGEST_CELL = 300;

/** The servers with their verdicts; those with a section of their own are links to it. */
export function tableOf(servers: readonly ToldServer[], sections: ReadonlySet<ToldServer>): Html {
  const rows = fitting(servers, [{ room: ROOM, shown: (one) => rowOf(one, sections.has(one)) }]);
  const left = servers.length - rows.size;
  return html`<table class="servers">
<thead><tr><th scope="col">Server</th><th scope="col">Verdict</th><th scope="col">Cause</th><th scope="col">Client</th><th scope="col">Place</th><th scope="col" class="number">Time</th></tr></thead>
<tbody>
${[...rows.values()].map(({ markup }) => markup)}</tbody>
</table>
${
  left > 0
    ? html`<p class="aside">${count(left, "more server")} left out. The JSON report has all of them.</p>
`
    : null
}`;
}

function rowOf({ server, id }: ToldServer, hasSection: boolean): Html {
  const { outcome, rule, skipReason, client } = server;
  const name = nameOf(server.name);
  const place = placeOf(server);
  const cause = rule === null ? prose(cutHead(skipReason ?? "", LONGEST_CELL)) : code(rule);
  return html`<tr><th scope="row">${hasSection ? html`<a href="#${id}">${name}</a>` : name}</th><td>${verdict(outcome)}</td><td class="cause">${cause}</td><td>${CLIENTS[client].title}</td><td>${place === "" ? null : code(cutHead(place, LONGEST_CELL))}</td><td class="number">${timeOf(server)}</td></tr>
`;
}
