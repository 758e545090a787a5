import { html } from "./markup.ts";

/**
 * The SHA-256 of `STYLE` in base64, as the policy of the page names it: with a hash only this one style counts, and no
 * attribute `style`, whatever else might come into the page. A test says what it has to be.
 */
export const STYLE_HASH = "a8osBZFTADtRlq+h/Mr6q5NUpovduHY4aoNQTE8XAN8=";

/** All of the look; colours for light and dark, a narrow screen, and paper. */
export const STYLE = html`
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f5f6f8; --line: #dadfe6; --text: #1b222c; --dim: #55606f; --link: #0b57c4;
  --good: #126b35; --bad: #b3201a; --warn: #855200; --note: #2f5b94; --good-ground: #e8f5ec; --bad-ground: #fdeceb;
  --warn-ground: #fdf3e1; --note-ground: #eaf1fb;
  --install: #70809b; --spawn: #b3720a; --handshake: #2c6bd1; --list: #0d8279; --remote: #7a50d2; --configure: #8a8f98;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #10141a; --raised: #191f28; --line: #303947; --text: #e5e9ef; --dim: #a0abbb; --link: #8cb8ff;
    --good: #6bd08f; --bad: #ff8f86; --warn: #f0b95c; --note: #93bdf5; --good-ground: #14291c; --bad-ground: #351a1a;
    --warn-ground: #30250f; --note-ground: #17263a;
    --install: #8a99b3; --spawn: #dfa440; --handshake: #6c9eff; --list: #41bdb2; --remote: #b094ff; --configure: #868d99;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 62rem; padding: 2.5rem 1.5rem 4rem; background: var(--ground); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; font-weight: 650; text-wrap: balance; }
h1 { font-size: 2rem; letter-spacing: -0.015em; }
h2 { font-size: 1.3rem; margin: 3.2rem 0 1rem; }
h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; margin: 1.6rem 0 0.5rem; }
h5 { font-size: 0.875rem; margin: 1rem 0 0.3rem; color: var(--dim); }
p, ul, ol, dl, pre, figure { margin: 0 0 0.7rem; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: 0.875em; }
code { background: var(--raised); padding: 0.1em 0.3em; border-radius: 4px; }
pre {
  background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 0.9rem; font-size: 0.8125rem; line-height: 1.5;
  white-space: pre-wrap; tab-size: 4;
}
.product { margin: 0 0 0.4rem; color: var(--dim); font-size: 0.875rem; font-weight: 600; letter-spacing: 0.02em; }
.tally { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; padding: 0; margin: 1.1rem 0; }
.meta, .aside, figcaption { color: var(--dim); font-size: 0.875rem; }
.verdict { display: inline-flex; align-items: baseline; gap: 0.35em; font-size: 0.8125rem; font-weight: 600; line-height: 1.4; padding: 0.1rem 0.55rem; border-radius: 1rem; white-space: nowrap; background: var(--raised); color: var(--dim); }
.passed { color: var(--good); } .verdict.passed { background: var(--good-ground); }
.failed, .error { color: var(--bad); } .verdict.failed, .verdict.error { background: var(--bad-ground); }
.verdict.warning { color: var(--warn); background: var(--warn-ground); }
.verdict.notice { color: var(--note); background: var(--note-ground); }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
th, td { text-align: left; vertical-align: baseline; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--dim); font-size: 0.8125rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td code { background: none; padding: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; list-style: none; padding: 0; font-size: 0.875rem; color: var(--dim); }
.legend svg { vertical-align: -1px; overflow: visible; }
svg { display: block; overflow: visible; } .legend svg { display: inline-block; }
.timeline .names { overflow: hidden; }
svg text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; fill: var(--text); }
svg .name { dominant-baseline: central; } svg .name.failed { fill: var(--bad); font-weight: 600; } svg .name.skipped, svg .tick { fill: var(--dim); }
svg .tick { font-size: 11px; } svg .grid { stroke: var(--line); stroke-width: 1; }
svg .cross { fill: var(--bad); font-weight: 700; dominant-baseline: central; } .cross { color: var(--bad); font-weight: 700; }
.bar { fill: var(--configure); stroke: var(--configure); stroke-width: 1; }
.bar.on-install { fill: var(--install); stroke: var(--install); } .bar.on-spawn { fill: var(--spawn); stroke: var(--spawn); }
.bar.on-handshake { fill: var(--handshake); stroke: var(--handshake); } .bar.on-list { fill: var(--list); stroke: var(--list); }
.bar.on-remote { fill: var(--remote); stroke: var(--remote); }
.bar.bad-end { stroke: var(--bad); stroke-width: 2; } .stripe { fill: var(--ground); fill-opacity: 0.6; } .hatch { pointer-events: none; }
.strip { margin: 0 0 0.4rem; }
.key { display: inline-block; width: 0.7em; height: 0.7em; margin-right: 0.5em; border-radius: 2px; background: var(--configure); }
.key.on-install { background: var(--install); } .key.on-spawn { background: var(--spawn); } .key.on-handshake { background: var(--handshake); }
.key.on-list { background: var(--list); } .key.on-remote { background: var(--remote); }
.stages { font-size: 0.875rem; margin-bottom: 0.7rem; } .stages th, .stages td { padding-top: 0.3rem; padding-bottom: 0.3rem; } .stages tbody th { font-weight: 400; }
.server { border-top: 1px solid var(--line); padding: 1.6rem 0 0.6rem; } .server h3 { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.7rem; }
.server > .meta { margin-top: 0.25rem; }
.finding { margin: 1.2rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
.finding.error { color: inherit; border-left-color: var(--bad); } .finding.warning { border-left-color: var(--warn); } .finding.notice { border-left-color: var(--note); }
.finding > :first-child { margin-top: 0; font-size: 1.0625rem; } .finding > .meta { margin-top: 0.4rem; } .confidence::before { content: "· "; }
.fix { margin: 1.1rem 0; padding: 0.9rem 1.1rem 0.4rem; border-radius: 8px; background: var(--good-ground); }
.fix > :first-child { margin-top: 0; color: var(--good); } .fix pre { background: var(--ground); } .fix code { background: none; padding: 0; font-weight: 600; } .fix pre code { font-weight: 400; }
dl { display: grid; gap: 0.3rem 0; font-size: 0.9375rem; } dl > div { display: grid; grid-template-columns: 10rem 1fr; gap: 1rem; } dt { color: var(--dim); } dd { margin: 0; min-width: 0; }
ul.names { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.4rem; }
details { margin: 0.5rem 0; border: 1px solid var(--line); border-radius: 6px; } summary { padding: 0.45rem 0.8rem; cursor: pointer; font-size: 0.9375rem; font-weight: 600; }
details > :not(summary) { margin: 0.2rem 0.8rem 0.8rem; }
.messages { list-style: none; padding: 0; } .messages p { margin: 0 0 0.25rem; font-size: 0.875rem; font-weight: 600; } .messages .aside { font-weight: 400; }
.messages .sent pre { border-left: 3px solid var(--handshake); } .messages .received pre { border-left: 3px solid var(--list); }
.plain { list-style: none; padding: 0; } .plain li { padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
.back { font-size: 0.875rem; } footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--dim); font-size: 0.875rem; }
:target { scroll-margin-top: 1rem; } .server:target > h3, .finding:target > :first-child { text-decoration: underline; text-decoration-color: var(--link); text-underline-offset: 0.3em; }
@media (max-width: 44rem) {
  body { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.6rem; }
  .servers thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .servers tbody, .servers tr, .servers th, .servers td { display: block; padding: 0; border: 0; text-align: left; }
  .servers tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 0.7rem; padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
  .servers th { flex: 1 1 60%; } .servers .cause { flex: 1 0 100%; } .servers td:empty { display: none; } .servers td:nth-of-type(n + 3) { color: var(--dim); font-size: 0.875rem; }
  dl > div { grid-template-columns: 1fr; gap: 0; } dl { gap: 0.5rem; } .timeline text { font-size: 10px; }
}
@media print {
  :root { --ground: #fff; --raised: #fff; } body { max-width: none; padding: 0; font-size: 10pt; } .back { display: none; }
  .finding, tr, figure, pre { break-inside: avoid; } h2, h3, h4, h5 { break-after: avoid; }
}
`;
