import type { Evidence } from "../../model/evidence.ts";

/** Levels of MCP from error up, and those of pino, which some servers send. */
const GRAVE: ReadonlySet<unknown> = new Set([
  ...["error", "critical", "alert", "emergency", "fatal"],
  ...[50, 60],
]);
const METHODS: ReadonlySet<unknown> = new Set(["notifications/message", "log"]);

/** Errors that the server logged as messages of the protocol (MCP 2025-11-25, server/utilities/logging), line by line. */
export const loggedErrors = ({ exchange }: Evidence): readonly string[] =>
  exchange
    .filter(({ direction, message }) => direction === "received" && message.includes('"level"'))
    .flatMap(({ message }) => errorIn(message));

function errorIn(message: string): readonly string[] {
  try {
    const { method, params } = JSON.parse(message);
    if (!METHODS.has(method) || !GRAVE.has(params?.level)) return [];
    const text = [params.data, params.data?.message, params.message].find(
      (each) => typeof each === "string",
    );
    return text ? [text] : [];
  } catch {
    return [];
  }
}
