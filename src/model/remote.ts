import type { Fact } from "./fact.ts";
import type { ServerSpec, Transport } from "./server.ts";

export type RemoteTransport = Exclude<Transport, "stdio">;

/** What will be asked of a server behind a URL, with every variable expanded as the client expands it. */
export interface RemotePlan {
  readonly server: ServerSpec;
  /** As it was expanded; whether it is an address at all shows when it is asked. */
  readonly url: string;
  /** The transport that the client takes for the entry. */
  readonly transport: RemoteTransport;
  /** They go to the origin of `url` only, and never through a redirect. */
  readonly headers: Readonly<Record<string, string>>;
  /** The proxies and the certificate files of the step. */
  readonly env: Readonly<Record<string, string>>;
  /** Values that must appear nowhere. */
  readonly secrets: readonly string[];
  /** Milliseconds for the handshake. */
  readonly timeoutMs: number;
  /** What the config and its values show, before anything is asked. */
  readonly facts: readonly Fact[];
  /** Whom to trust beside the certificate authorities of Node.js: those of the system, in an experiment. */
  readonly trust?: "system";
}

/** One answer over HTTP, as far as it tells something. */
export interface HttpAnswer {
  readonly method: "GET" | "POST" | "DELETE";
  /** What was asked for: without a login, query and fragment. */
  readonly url: string;
  /** The method of the JSON-RPC message in the request, for example `server/discover`; `null` without one. */
  readonly asked: string | null;
  readonly status: number;
  /** The headers that tell something, by lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the body as text. */
  readonly body: string;
  /** Milliseconds after the first request. */
  readonly atMs: number;
}

/** How far a request came that got no answer. `address`: it was not to be made at all. */
export type RemotePhase = "address" | "dns" | "connect" | "proxy" | "tls" | "answer" | "body";

/** A certificate that was shown and not trusted. Times are ISO 8601. */
export interface Certificate {
  /** The common name, or what else there is. */
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** Names and addresses that it is for, for example `mcp.example.com`. */
  readonly names: readonly string[];
}

/** A request without an answer. */
export interface Unreached {
  readonly method: HttpAnswer["method"];
  readonly url: string;
  readonly asked: string | null;
  readonly phase: RemotePhase;
  /**
   * Code of Node.js or OpenSSL (`ENOTFOUND`, `ECONNREFUSED`, `CERT_HAS_EXPIRED`), or one of our own: `TIMED_OUT`,
   * `BAD_URL`, `PRIVATE_ADDRESS` (an address inside of the network that the config does not name), `PROXY_REFUSED`,
   * `TOO_LARGE`, `BROKEN` (a body that ended in the middle), `NOT_HTTP`, `LOGIN_IN_URL`.
   */
  readonly code: string;
  /** In the words of the system. */
  readonly message: string;
  readonly afterMs: number;
  /** The IP address that was tried, where the name was resolved. */
  readonly address: string | null;
  /** Host and port of the proxy that it went through. */
  readonly proxy: string | null;
  readonly certificate: Certificate | null;
}

/** Why no handshake came about over HTTP. */
export type RemoteTrouble =
  | { readonly kind: "unreached"; readonly failure: Unreached }
  /** An answer with an error status that says nothing of MCP. */
  | { readonly kind: "status"; readonly answer: HttpAnswer }
  /** A redirect that was not followed; `to` is absolute. */
  | { readonly kind: "redirect"; readonly answer: HttpAnswer; readonly to: string }
  /** An answer that is no MCP message. `problem` is a clause such as "the body is HTML". */
  | { readonly kind: "not-mcp"; readonly answer: HttpAnswer; readonly problem: string };

/** What a 401 says of how to log in (RFC 9110 section 11.6.1), and the metadata behind it (RFC 9728, RFC 8414). */
export interface Login {
  /** Of `WWW-Authenticate`; names of parameters in lower case. */
  readonly challenge: {
    readonly scheme: string;
    readonly parameters: Readonly<Record<string, string>>;
  } | null;
  /** Protected resource metadata, where some was found. */
  readonly resource: {
    readonly url: string;
    readonly authorizationServers: readonly string[];
  } | null;
  /** Authorization server metadata, where some was found. */
  readonly authorizationServer: { readonly url: string; readonly issuer: string } | null;
  /** What is broken about the metadata, as clauses; empty where all is well or there is none. */
  readonly problems: readonly string[];
  /** Every document that was asked for, and what came. */
  readonly looked: readonly { readonly url: string; readonly seen: string }[];
}

/** Whether clients of an era get through: `unknown` where it was not asked. */
export type EraSupport = "yes" | "no" | "unknown";

/** What was seen of a server behind a URL. */
export interface RemoteSeen {
  readonly plan: RemotePlan;
  /** The answers in order, bounded. */
  readonly answers: readonly HttpAnswer[];
  /** What was in the way; `null` where the handshake completed, the tools were listed, or a message tells more. */
  readonly trouble: RemoteTrouble | null;
  /** The transport by which the handshake completed. */
  readonly spoken: RemoteTransport | null;
  /** What the transport of the entry met, where the handshake then completed over the other one. */
  readonly unspoken: RemoteTrouble | null;
  /** The address of the same origin that a redirect led to and that was asked instead. */
  readonly redirectedTo: string | null;
  /** What `server/discover` met, where a client that begins with it does not get through, and `initialize` works. */
  readonly discover: RemoteTrouble | null;
  readonly eras: { readonly legacy: EraSupport; readonly modern: EraSupport };
  /** What it wants of a login, where it answered 401. */
  readonly login: Login | null;
}
