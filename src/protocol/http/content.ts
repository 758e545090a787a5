import { excerpt, isParsable } from "../bounds.ts";
import { readLine } from "../session.ts";

/** How an answer carries its messages. */
export type Content = "json" | "events" | "other";

/** By the `Content-Type` of an answer. */
export function contentOf(headers: Readonly<Record<string, string>>): Content {
  const type = mediaType(headers);
  if (type === "application/json") return "json";
  return type === "text/event-stream" ? "events" : "other";
}

const mediaType = (headers: Readonly<Record<string, string>>): string =>
  (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";

/** What is wrong with an answer of this type, as a clause behind "the answer". */
export function wrongType(headers: Readonly<Record<string, string>>, body: string): string {
  const type = mediaType(headers);
  if (body.trim() === "") return "has no body";
  if (type === "") return "has no `Content-Type`";
  return `has the type \`${excerpt(type, 80)}\`, not \`application/json\` or \`text/event-stream\``;
}

/** The messages in a body of JSON, or what is wrong with it, as a clause behind "the answer". */
export function messagesIn(body: string): readonly unknown[] | string {
  const text = body.trim();
  if (text === "") return "has no body";
  const messages = readLine(text);
  if (messages) return messages;
  return isJson(text) ? "is JSON, and no JSON-RPC message" : "is no JSON";
}

function isJson(text: string): boolean {
  if (!isParsable(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
