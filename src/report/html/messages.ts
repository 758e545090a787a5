import { applyEdits, format } from "jsonc-parser";
import type { Exchange } from "../../model/evidence.ts";
import { count } from "../count.ts";
import { durationText } from "../duration.ts";
import { neutralize } from "../neutralize.ts";
import { type Html, html } from "./markup.ts";
import { cutHead, fold, lines } from "./texts.ts";

const MOST_MESSAGES = 200;
const LONGEST_MESSAGE = 16_000;

/** What went over the wire, in order; nothing where nothing did. */
export function messagesOf(exchange: readonly Exchange[]): Html | null {
  if (exchange.length === 0) return null;
  const shown = exchange.slice(0, MOST_MESSAGES);
  const left = exchange.length - shown.length;
  return fold(
    `Messages (${exchange.length})`,
    html`<ol class="messages">
${shown.map(messageOf)}</ol>
${left > 0 ? html`<p class="aside">${count(left, "more message")} left out.</p>` : null}`,
  );
}

const messageOf = ({ direction, atMs, message }: Exchange): Html =>
  html`<li class="${direction}"><p><span class="sign" aria-hidden="true">${direction === "sent" ? "→" : "←"}</span> ${direction} <span class="aside">at ${durationText(atMs)}</span></p>
${lines(readable(message))}</li>
`;

/**
 * JSON with a line for each member, behind what stands before it, such as `POST https://mcp.example.com/mcp`. Its strings
 * stay as they are written: to decode them could show what was hidden in them as it came.
 */
export function readable(message: string): string {
  const start = message.search(/[{[]/);
  const json = start === -1 ? "" : message.slice(start);
  if (json.length > LONGEST_MESSAGE || !isJson(json)) return cutHead(message, LONGEST_MESSAGE);
  const edits = format(json, undefined, { tabSize: 2, insertSpaces: true, eol: "\n" });
  return neutralize(`${message.slice(0, start).trim()}\n${applyEdits(json, edits)}`.trim());
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
