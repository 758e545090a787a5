import { STATUS_CODES } from "node:http";
import { withoutLogin } from "../../configs/address.ts";
import type { HttpAnswer } from "../../model/remote.ts";
import { excerpt } from "../../protocol/bounds.ts";

const KEPT = 2000;

/** A request on one line: `POST https://mcp.example.com/mcp {"jsonrpc":...}`. */
export const sentLine = (method: string, url: string, body = ""): string =>
  excerpt(`${method} ${withoutLogin(url)} ${body}`.trim(), KEPT);

/** An answer on one line: `404 Not Found text/html <!doctype html> ...`. */
export function heardLine({ status, headers, body }: HttpAnswer): string {
  const text = body.replaceAll(/\s+/g, " ").trim();
  const parts = [String(status), STATUS_CODES[status], headers["content-type"], text];
  return excerpt(parts.filter(Boolean).join(" "), KEPT);
}
