import type { Unreached } from "../../model/remote.ts";

/** One request. Nothing is added to it but what HTTP itself needs and who asks, and no redirect is followed. */
export interface HttpRequest {
  readonly method: "GET" | "POST" | "DELETE";
  /** Absolute; may hold a login, which is not sent unless `headers` say so. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds up to the head of the answer. */
  readonly limitMs: number;
}

/** The head of an answer, and its body as it comes. */
export interface HttpReply {
  readonly kind: "reply";
  readonly status: number;
  /** By lower-case names; several of one name are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded chunks. Ends with the body; throws nothing: what breaks it ends it, and `broken` tells. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Why the body ended before its end, or `null`. */
  readonly broken: () => string | null;
  /** Gives the rest of the body up and closes its connection. */
  readonly discard: () => void;
}

/** What of `Unreached` the request itself does not say. */
export type Failure = Omit<Unreached, "method" | "url" | "asked"> & { readonly kind: "unreached" };

/** How requests of one server are sent. */
export interface HttpSettings {
  /** `HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`, `ALL_PROXY` of the step, in any case. */
  readonly env: Readonly<Record<string, string>>;
  /** The address that the config names: only its host may lie inside of the network. */
  readonly configured: string;
  readonly trust?: "system";
}

/** Requests over HTTP to one server and to what it names. */
export interface HttpClient {
  readonly send: (request: HttpRequest) => Promise<HttpReply | Failure>;
  /** Ends every connection. */
  readonly close: () => void;
}
