import type { Evidence, Handshake } from "../model/evidence.ts";
import type { RemoteSeen } from "../model/remote.ts";
import { standingOf } from "../rules/engine/standing.ts";
import { remoteError } from "./remote-error.ts";

const CLOSED = "MCP error -32000: Connection closed";
const TIMED_OUT = "MCP error -32001: Request timed out";

/**
 * What an MCP client would show, by the texts of the TypeScript SDK 1.x; `null` where there is nothing to show.
 * A client makes up -32000 and -32001 by itself: it throws away how the process ended.
 */
export function clientError(evidence: Evidence): string | null {
  const { plan, remote } = evidence;
  if (remote) return remoteClientError(evidence, remote);
  if (standingOf(evidence) !== "down" || !plan) return null;
  return answerError(evidence) ?? processError(evidence, plan.command);
}

/** Where only the other transport works, the client of the entry still meets what is wrong with its own. */
function remoteClientError(evidence: Evidence, remote: RemoteSeen): string | null {
  if (standingOf(evidence) !== "down" && !remote.unspoken) return null;
  const error = remoteError(remote);
  if (error === null || typeof error === "string") return error;
  return error.kind === "late" ? TIMED_OUT : (answerError(evidence) ?? TIMED_OUT);
}

/** An answer that the client does not take. */
function answerError({ handshake, remote }: Evidence): string | null {
  switch (handshake.kind) {
    case "silent":
      return null;
    case "rejected":
      return `MCP error ${handshake.error.code}: ${handshake.error.message}`;
    case "version-unsupported":
      return `Server's protocol version is not supported: ${handshake.offered}`;
    case "invalid":
      return invalidError(handshake, remote);
    case "completed": {
      const { tools } = handshake;
      const error = tools.kind === "failed" ? tools.error : null;
      return error && `MCP error ${error.code}: ${error.message}`;
    }
  }
}

/**
 * An answer of the wrong shape is a wall of JSON, shortened here; one without `"jsonrpc": "2.0"` is dropped in silence
 * on stdio.
 */
const invalidError = (
  { path, problem }: Extract<Handshake, { kind: "invalid" }>,
  remote: RemoteSeen | undefined,
): string =>
  path === "jsonrpc" && !remote
    ? TIMED_OUT
    : `Invalid result for initialize: \`${path}\` ${problem}`;

/** No answer: npx and the like are processes too, so a package that cannot be fetched ends as a closed connection. */
function processError({ ending, install }: Evidence, command: string): string {
  switch (ending.kind) {
    case "exited":
    case "killed":
      return CLOSED;
    case "not-spawned":
      if (ending.errno) return `spawn ${command} ${ending.errno}`;
      return install.kind === "timed-out" ? TIMED_OUT : CLOSED;
    case "running":
    case "timed-out":
      return TIMED_OUT;
  }
}
