import type { ClientRequest, IncomingMessage } from "node:http";
import * as https from "node:https";
import type { Duplex } from "node:stream";
import type { SecureContext } from "node:tls";
import { HttpError } from "./failure.ts";
import { endOf, openerOf } from "./target.ts";

type Made = (error: Error | null, socket?: Duplex) => void;

/** What of the options of a request a tunnel is made of. */
interface TunnelOptions extends https.RequestOptions {
  /** Ends the tunnel that is not made yet. */
  readonly until?: AbortSignal;
}

/** The proxy of a tunnel, and what asks for it. */
export interface TunnelProxy {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly trust: { readonly secureContext?: SecureContext };
}

/** Keeps connections to servers behind a proxy (RFC 9110 section 9.3.6). */
export class TunnelAgent extends https.Agent {
  readonly #proxy: TunnelProxy;

  constructor(proxy: TunnelProxy, options: https.AgentOptions) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(options: TunnelOptions, made: Made): undefined {
    const connect = this.#connectTo(options);
    connect.on("error", made);
    connect.once("connect", (answer: IncomingMessage, socket: Duplex) => {
      if (!isSuccess(answer)) return made(refusal(answer, socket));
      const through = { ...options, socket };
      made(null, super.createConnection(through) ?? undefined);
    });
    endWith(connect, options.until);
    connect.end();
  }

  #connectTo({ host, port }: TunnelOptions): ClientRequest {
    const { url, headers, trust } = this.#proxy;
    const authority = `${host?.includes(":") ? `[${host}]` : host}:${port}`;
    const kept = { Host: authority, Connection: "keep-alive", ...headers };
    const asked = { method: "CONNECT", path: authority, headers: kept, agent: false } as const;
    return openerOf(url)({ ...endOf(url), ...trust, ...asked });
  }
}

function endWith(connect: ClientRequest, until: AbortSignal | undefined): void {
  const end = () => connect.destroy();
  until?.addEventListener("abort", end);
  connect.once("close", () => until?.removeEventListener("abort", end));
  if (until?.aborted) end();
}

const isSuccess = ({ statusCode = 0 }: IncomingMessage): boolean =>
  statusCode >= 200 && statusCode < 300;

function refusal({ statusCode }: IncomingMessage, socket: Duplex): HttpError {
  socket.destroy();
  return new HttpError("PROXY_REFUSED", `the proxy answered CONNECT with ${statusCode}`, "proxy");
}
