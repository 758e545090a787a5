import { randomBytes } from "node:crypto";

/** The variable by which the processes of a start are found. Its name begins with no prefix that settings are read by. */
const VARIABLE = "STARTED_BY_MCP_HANDSHAKE";

/** The part that is common to all starts of this run. */
const RUN = randomBytes(12).toString("base64url");
let starts = 0;

/** An id for one start. */
export function newMark(): string {
  starts += 1;
  return `${RUN}.${starts}`;
}

/** Whether a mark is one of this run. */
export const isOfThisRun = (mark: string): boolean => mark.startsWith(`${RUN}.`);

/** The variable that a start gets. A run inside of another keeps the marks of that one. */
export function markVariable(
  mark: string,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const outer = env[VARIABLE];
  return { [VARIABLE]: outer ? `${outer}:${mark}` : mark };
}

/** The marks in a text of variables, each behind `before`: a NUL or a blank. */
export function marksIn(text: string, before: "\0" | " "): readonly string[] {
  const start = `${before}${VARIABLE}=`;
  const at = `${before}${text}`.indexOf(start);
  if (at === -1) return [];
  const from = at + start.length - 1;
  const end = text.indexOf(before, from);
  return text.slice(from, end === -1 ? undefined : end).split(":");
}
