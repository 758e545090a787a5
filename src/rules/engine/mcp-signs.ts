import type { HttpAnswer } from "../../model/remote.ts";
import { isPage, mediaTypeOf } from "./answered.ts";

/** Whether an answer comes of something that speaks MCP, or JSON-RPC at least, however badly. */
export const hasSignsOfMcp = ({ headers, body }: HttpAnswer): boolean =>
  headers["mcp-protocol-version"] !== undefined || /"jsonrpc"\s{0,5}:/.test(body.slice(0, 20_000));

/** Whether an answer that is no MCP message may be a broken one: empty, a stream of events, or JSON that does not end. */
export const isMeantAsMcp = (answer: HttpAnswer): boolean =>
  answer.body.trim() === "" ||
  hasSignsOfMcp(answer) ||
  answer.body.startsWith("event: endpoint") ||
  mediaTypeOf(answer) === "text/event-stream" ||
  isBrokenJson(answer);

function isBrokenJson(answer: HttpAnswer): boolean {
  if (mediaTypeOf(answer) !== "application/json" || isPage(answer)) return false;
  try {
    JSON.parse(answer.body);
    return false;
  } catch {
    return true;
  }
}
