import { count } from "../count.ts";
import { BRIEF, type Extent, FULL } from "./extent.ts";
import { articleOf, type Told } from "./finding.ts";
import { type Form, fitting } from "./fitting.ts";
import { type Html, html } from "./markup.ts";
import { sectionOf, type ToldServer } from "./server.ts";

/** What is shown in full somewhere on the page, so that links may lead there. */
export interface Sections {
  readonly markup: Html;
  readonly servers: ReadonlySet<ToldServer>;
  readonly findings: ReadonlySet<Told>;
}

const MIB = 1024 * 1024;
const ROOM_OF_FULL = 4 * MIB;
const ROOM = 5 * MIB;
const ROOM_OF_OTHERS = MIB;

const formOf = (room: number, extent: Extent): Form<ToldServer> & { readonly extent: Extent } => ({
  room,
  extent,
  shown: (one) => sectionOf(one, extent),
});
const FORMS = [formOf(ROOM_OF_FULL, FULL), formOf(ROOM, BRIEF)];

/** A section for each server; when room gets short, those behind say less, and the last ones nothing. */
export function sectionsOf(servers: readonly ToldServer[]): Sections {
  const kept = fitting(servers, FORMS);
  const left = servers.length - kept.size;
  const extents = new Map(FORMS.map((form) => [form as Form<ToldServer>, form.extent]));
  const findings = [...kept].flatMap(([one, { form }]) =>
    one.findings.slice(0, extents.get(form)?.findings ?? 0),
  );
  return {
    markup:
      servers.length === 0
        ? html``
        : html`<section aria-labelledby="details">
<h2 id="details">Each server</h2>
${[...kept.values()].map(({ markup }) => markup)}${
  left > 0
    ? html`<p class="aside">${count(left, "more server")} left out. The JSON report has all of them.</p>
`
    : null
}</section>
`,
    servers: new Set(kept.keys()),
    findings: new Set(findings),
  };
}

/** What is about files. */
export function otherSections(others: readonly Told[]): Sections {
  const kept = fitting(others, [
    { room: ROOM_OF_OTHERS, shown: (one) => articleOf(one, undefined, FULL, 3) },
  ]);
  const left = others.length - kept.size;
  return {
    markup: html`${[...kept.values()].map(({ markup }) => markup)}${
      left > 0
        ? html`<p class="aside">${count(left, "more finding")} left out.</p>
`
        : null
    }`,
    servers: new Set(),
    findings: new Set(kept.keys()),
  };
}
