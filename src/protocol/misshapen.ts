import { DEEPEST, excerpt, isParsable, textOf } from "./bounds.ts";
import { MAX_LINE } from "./lines.ts";
import type { Session } from "./session.ts";

/** Why clients read an answer as none; `path` names the member. */
export interface Misshape {
  readonly path: string;
  readonly problem: string;
}

export const IN_BATCH: Misshape = {
  path: "[0]",
  problem: "stands in a batch, and clients take one message a line",
};

const MEMBERS = new Set(["jsonrpc", "id", "result", "error"]);

/** What makes an answer none for the official TypeScript clients, whose schemas of JSON-RPC are strict. */
export function flawOfAnswer(answer: Readonly<Record<string, unknown>>): Misshape | undefined {
  if ("result" in answer && "error" in answer)
    return { path: "error", problem: "stands beside `result`" };
  const path = Object.keys(answer).find((key) => !MEMBERS.has(key));
  return path === undefined
    ? undefined
    : { path: excerpt(path, NAME_KEPT), problem: "is no member of a JSON-RPC answer" };
}

const NAME_KEPT = 200;

/** What a client passes over leaves `tools/list` unanswered; of `initialize` it is kept, and a better answer waited for. */
export function misshapen(session: Session, answer: string, misshape: Misshape): Session {
  const { handshake, waiting } = session;
  if (waiting === "initialize") return noted(session, answer, misshape);
  if (waiting !== "tools" || handshake.kind !== "completed") return session;
  const reason = `in its answer, \`${misshape.path}\` ${misshape.problem}`;
  const tools = { kind: "failed", error: null, reason } as const;
  return { ...session, waiting: "nothing", handshake: { ...handshake, tools } };
}

/** The first such answer is kept as what went wrong; the right one may still come, and clients would take it. */
export const noted = (session: Session, answer: string, misshape: Misshape): Session =>
  session.handshake.kind === "invalid"
    ? session
    : { ...session, handshake: { kind: "invalid", ...misshape, answer } };

/** An id as it is shown; JSON has numbers beyond those of JavaScript, and writes them as `null` again. */
export const idText = (id: unknown): string =>
  typeof id === "number" && !Number.isFinite(id) ? "too large for a number" : textOf(id, 200);

/** So much of a line tells what it is meant to be. */
const BEGINNING = 500;
const MESSAGE = /^\s{0,9}\{\s{0,9}"jsonrpc"\s{0,9}:\s{0,9}"2\.0"/;

/** Whether a line that could not be read is a message by its beginning, and too much to be read. */
export const isOverlong = (line: string): boolean =>
  line.length > BEGINNING && MESSAGE.test(line.slice(0, BEGINNING)) && excessOf(line) !== undefined;

/** Whether such a line is an answer, as far as one can tell. */
export const isAnswer = (line: string): boolean =>
  /"(?:result|error)"\s{0,9}:/.test(excerpt(line, BEGINNING));

export const overlong = (line: string): Misshape => ({
  path: "result",
  problem: excessOf(line) ?? "is too much",
});

function excessOf(line: string): string | undefined {
  if (Buffer.byteLength(line) >= MAX_LINE)
    return `makes a line of ${MAX_LINE / 1024 / 1024} MB or more, where clients end the connection`;
  return isParsable(line)
    ? undefined
    : `is nested more than ${DEEPEST} levels deep, or has hundreds of thousands of members`;
}
