import type { RemotePhase } from "../../model/remote.ts";
import type { Failure } from "./client.ts";
import { PrivateAddress } from "./lookup.ts";
import type { Trace } from "./trace.ts";

/** No message of the system needs more. */
const MAX_MESSAGE = 300;

/** Codes of an address that this machine has no way to: another address of the name tells more. */
const NO_WAY = ["ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL"];

/** An error with a code of our own. */
export class HttpError extends Error {
  readonly code: string;
  readonly phase: RemotePhase | null;

  constructor(code: string, message: string, phase: RemotePhase | null = null) {
    super(message);
    this.code = code;
    this.phase = phase;
  }
}

/** What every request meets that outlives its client. */
export const closed = () => new HttpError("ABORT_ERR", "the client was closed");

/** What kept a request from its answer. */
export function failureOf(error: Error, trace: Trace, proxy: string | null): Failure {
  const told = tellingPart(error);
  const isPrivate = told instanceof PrivateAddress;
  return {
    kind: "unreached",
    phase: phaseOf(told, trace.phase),
    code: codeOf(told),
    message: wordsOf(error),
    afterMs: 0,
    address: isPrivate ? told.address : (trace.addresses[0] ?? null),
    proxy,
    certificate: null,
  };
}

function phaseOf(error: Error, reached: RemotePhase): RemotePhase {
  if (error instanceof PrivateAddress) return "address";
  if (error instanceof HttpError && error.phase !== null) return error.phase;
  // A server may complain of the handshake after its end: TLS 1.3 asks for a certificate so.
  return reached === "answer" && codeOf(error).startsWith("ERR_SSL_") ? "tls" : reached;
}

function codeOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === "HPE_INVALID_CONSTANT" ? "NOT_HTTP" : (code ?? "ECONNRESET");
}

/** Of the attempts at several addresses, one that was answered, where there is one. */
function tellingPart(error: Error): Error {
  const parts = partsOf(error);
  return parts.find((part) => !NO_WAY.includes(codeOf(part))) ?? parts[0] ?? error;
}

/** What an `AggregateError` is made of. */
const partsOf = (error: Error & { readonly errors?: readonly Error[] }): readonly Error[] =>
  error.errors ?? [error];

/** The words of an error, on one line, without what differs from run to run. */
export function wordsOf(error: Error): string {
  const words = partsOf(error).map(({ message }) => message);
  return withoutOpenSsl(words.join(", ")).replace(/\s+/g, " ").trim().slice(0, MAX_MESSAGE);
}

/** OpenSSL names its thread before an error, and its source file after it. */
const withoutOpenSsl = (words: string): string =>
  words.replace(/\b[0-9A-F]{6,32}:(?=error:)/, "").replace(/:[^:\s]{1,200}\.c:\d+:/, "");
