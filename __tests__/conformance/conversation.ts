import type { Message } from "../../src/protocol/messages.ts";

/** A conversation with a server whose handshake is done, for what a preflight never asks. */
export interface Conversation {
  /** Sends a request and gives its result; throws where the answer is an error. */
  readonly ask: (method: string, params?: Params) => Promise<Params>;
  /** Ends it and everything that it started. */
  readonly end: () => Promise<void>;
}

export type Params = Readonly<Record<string, unknown>>;

/** The result of an answer. */
export function resultOf({ result, error }: Message): Params {
  if (error !== undefined) throw new Error(`answered with an error: ${JSON.stringify(error)}`);
  return result as Params;
}
