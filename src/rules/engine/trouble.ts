import type { HttpAnswer, RemoteTrouble } from "../../model/remote.ts";

/** The answer that was in the way, or `undefined`. */
export const answerIn = (trouble: RemoteTrouble | null | undefined): HttpAnswer | undefined =>
  trouble && trouble.kind !== "unreached" ? trouble.answer : undefined;

/** The status of that answer, or `null`. */
export const statusOf = (trouble: RemoteTrouble | null | undefined): number | null =>
  answerIn(trouble)?.status ?? null;
