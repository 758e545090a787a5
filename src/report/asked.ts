import type { HttpAnswer, RemoteSeen, RemoteTrouble, Unreached } from "../model/remote.ts";
import type { Asked } from "../model/report.ts";
import { shownUrl } from "../plan/shown-url.ts";
import { statusText } from "../rules/engine/status-names.ts";
import { durationText } from "./duration.ts";

/** What was asked of a server behind a URL, and what came of it. */
export function askedOf({ plan, trouble, unspoken, answers, spoken, eras }: RemoteSeen): Asked {
  const inTheWay = unspoken ?? trouble;
  return {
    url: shownUrl(plan.url),
    status: inTheWay ? statusOf(inTheWay) : goodStatus(answers),
    spoken,
    eras,
    seen: inTheWay && clauseOf(inTheWay),
  };
}

/** Of the first good answer; servers also refuse what is asked of them to see whether they take it. */
const goodStatus = (answers: readonly HttpAnswer[]): number | null =>
  (answers.find(({ status }) => status < 300) ?? answers.at(-1))?.status ?? null;

const statusOf = (trouble: RemoteTrouble): number | null =>
  trouble.kind === "unreached" ? null : trouble.answer.status;

function clauseOf(trouble: RemoteTrouble): string {
  if (trouble.kind === "unreached")
    return `${requestOf(trouble.failure)} ${failureOf(trouble.failure)}`;
  const { answer } = trouble;
  const to = trouble.kind === "redirect" ? `, which leads to \`${shownUrl(trouble.to)}\`` : "";
  return `${requestOf(answer)} answered ${statusText(answer.status)}${to}`;
}

const requestOf = ({ method, url }: { readonly method: string; readonly url: string }): string =>
  `\`${`${method} ${shownUrl(url)}`.trim()}\``;

function failureOf({ phase, code, message, afterMs }: Unreached): string {
  if (phase === "address") return `was not sent: ${message}`;
  return code === "TIMED_OUT"
    ? `got no answer in ${durationText(afterMs)}`
    : `got no answer: ${message}`;
}
