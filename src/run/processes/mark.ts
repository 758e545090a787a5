import { randomBytes } from "node:crypto";

/** The variable by which the processes of a start are found. Its name begins with no prefix that settings are read by. */
const VARIABLE = "STARTED_BY_MCP_HANDSHAKE";
/** By this one GitHub's runner finds what is left at the end of a job, so that it finds what a killed check has left. */
const OF_RUNNER = "RUNNER_TRACKING_ID";

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

/** What a start gets in its environment. A run inside of another keeps the marks of that one. */
export function markVariables(
  mark: string,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const { [VARIABLE]: outer, [OF_RUNNER]: runner } = env;
  return {
    [VARIABLE]: outer ? `${outer}:${mark}` : mark,
    ...(runner ? { [OF_RUNNER]: runner } : {}),
  };
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
