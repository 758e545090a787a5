import type { RpcError } from "../../model/evidence.ts";
import type { HttpAnswer } from "../../model/remote.ts";
import { htmlText, isHtml } from "./html-text.ts";
import { lastLines, quote } from "./plain-text.ts";
import { statusText } from "./status-names.ts";
import { pathOf } from "./web-address.ts";

const MAX_LINES = 3;
const MAX_LINE = 300;

/** "`POST /mcp` answered 404 Not Found (text/html)". */
export const answered = (answer: HttpAnswer): string =>
  `\`${requestOf(answer)}\` answered ${statusText(answer.status)} (${mediaTypeOf(answer) ?? "no content type"})`;

/** "POST /mcp". */
export const requestOf = ({ method, url }: Pick<HttpAnswer, "method" | "url">): string =>
  `${method} ${pathOf(url)}`;

/** An answer as lines of evidence: what was asked, the status, what tells more, and the beginning of the body. */
export const answerLines = (answer: HttpAnswer): readonly string[] => [
  `${requestOf(answer)}${answer.asked ? ` (${answer.asked})` : ""}: ${headOf(answer)}`,
  ...bodyLines(answer),
];

/** Headers that tell who answered, and why. */
const TELLING = ["location", "allow", "retry-after", "www-authenticate", "server", "via"];

function headOf(answer: HttpAnswer): string {
  const told = TELLING.flatMap((name) => {
    const value = answer.headers[name];
    return value ? [`${name}: ${quote(withoutQuery(name, value), 120)}`] : [];
  });
  return [statusText(answer.status), mediaTypeOf(answer) ?? "no content type", ...told].join(", ");
}

/** Where a redirect leads may hold a one-time key. */
const withoutQuery = (name: string, value: string): string =>
  name === "location" ? (value.split(/[?#]/, 1)[0] ?? "") : value;

/** "text/html", in lower case and without parameters, or `null`. */
export function mediaTypeOf({ headers }: HttpAnswer): string | null {
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return type === "" ? null : quote(type, 80);
}

/** What the body says, in few lines: of a page its words, of an error its message. */
export function bodyLines(answer: HttpAnswer): readonly string[] {
  const { body } = answer;
  if (body.trim() === "") return [];
  if (isPage(answer)) return htmlText(body).map((line) => quote(line, MAX_LINE));
  const said = messageIn(body);
  if (said !== null) return [quote(said, MAX_LINE)];
  return lastLines(body.slice(0, MAX_LINES * MAX_LINE), Number.POSITIVE_INFINITY)
    .slice(0, MAX_LINES)
    .map((line) => quote(line, MAX_LINE));
}

/** Whether the answer is a web page. */
export const isPage = (answer: HttpAnswer): boolean =>
  mediaTypeOf(answer) === "text/html" || isHtml(answer.body);

/** The error of JSON-RPC in the body, or `null`. */
export function rpcErrorOf({ body }: Pick<HttpAnswer, "body">): RpcError | null {
  const { error } = (jsonIn(body) ?? {}) as { error?: Partial<RpcError> };
  const { code, message } = typeof error === "object" && error !== null ? error : {};
  return typeof code === "number" ? { code, message: String(message ?? "") } : null;
}

/** The message of an error in JSON, whichever of the usual keys it stands under. */
function messageIn(body: string): string | null {
  const rpc = rpcErrorOf({ body });
  if (rpc) return `error ${rpc.code}: ${rpc.message}`;
  const json = jsonIn(body);
  if (json === null) return null;
  const texts = MESSAGE_KEYS.map((key) => json[key]).filter((text) => typeof text === "string");
  return texts.length > 0 ? texts.join(": ") : null;
}

const MESSAGE_KEYS = ["error", "title", "message", "error_description", "detail"];

function jsonIn(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(dataIn(body));
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The data of the first event where the body is an event stream. */
const dataIn = (body: string): string => /^data: ?(\{.*)$/m.exec(body)?.[1] ?? body;
