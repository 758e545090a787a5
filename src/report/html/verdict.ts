import type { Level } from "../../model/finding.ts";
import type { ServerOutcome } from "../../model/report.ts";
import { type Html, html } from "./markup.ts";

/** A sign beside the word, so that no colour is needed. */
export const MARKS: Readonly<Record<ServerOutcome, string>> = {
  passed: "✓",
  failed: "✗",
  skipped: "–",
};

const LEVEL_MARKS: Readonly<Record<Level, string>> = { error: "✗", warning: "!", notice: "i" };

/** How a server came out, or how many did so. */
export const verdict = (outcome: ServerOutcome, count?: number): Html =>
  html`<span class="verdict ${outcome}"><span class="sign" aria-hidden="true">${MARKS[outcome]}</span> ${count} ${outcome}</span>`;

/** How much a finding matters. */
export const levelOf = (level: Level): Html =>
  html`<span class="verdict ${level}"><span class="sign" aria-hidden="true">${LEVEL_MARKS[level]}</span> ${level}</span>`;
