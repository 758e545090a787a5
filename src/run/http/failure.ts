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

/** What of a failure is not in its error. */
export interface Circumstances {
  readonly trace: Trace;
  readonly proxy: string | null;
  readonly afterMs: number;
}

/** What kept a request from its answer. */
export function failureOf(error: Error, { trace, proxy, afterMs }: Circumstances): Failure {
  const isPrivate = error instanceof PrivateAddress;
  const own = error instanceof HttpError ? error.phase : null;
  return {
    kind: "unreached",
    phase: isPrivate ? "address" : (own ?? trace.phase),
    code: codeOf(error),
    message: wordsOf(error),
    afterMs,
    address: isPrivate ? error.address : (trace.addresses[0] ?? null),
    proxy,
    certificate: null,
  };
}

function codeOf(error: Error): string {
  if (error instanceof AggregateError) return codeOf(tellingPart(error));
  const { code } = error as NodeJS.ErrnoException;
  if (code === "HPE_INVALID_CONSTANT") return "NOT_HTTP";
  return code ?? "ECONNRESET";
}

const tellingPart = ({ errors }: AggregateError): Error =>
  errors.find(({ code }) => !NO_WAY.includes(code)) ?? errors[0] ?? new Error();

/** The words of an error, on one line. */
export function wordsOf(error: Error): string {
  const parts: readonly Error[] = error instanceof AggregateError ? error.errors : [error];
  const words = parts.map(({ message }) => message).join(", ");
  return words.replace(/\s+/g, " ").trim().slice(0, MAX_MESSAGE);
}
