/** Members of a log line that hold its words, the most telling last. */
const WORDS = ["debug", "log", "text", "line", "msg", "message", "error", "err", "stderr", "data"];
/** Claude Code writes its logs as lists of objects, with each member on a line of its own. */
const MEMBER = /^"(?:debug|error|stderr)": (?<value>".*")$/;
const NAMES = ["server", "serverName", "server_name", "mcpServer", "mcp_server"];
const LONGEST = 200_000;

/** The words in a line of a JSON log, and the server that it names. */
export interface JsonLine {
  readonly lines: readonly string[];
  readonly server: string | null;
}

/** Reads a log line that is one JSON object, or one member of an object on lines of its own; a message of the protocol is neither. */
export function jsonLine(line: string): JsonLine | undefined {
  const text = line.trim().replace(/,$/, "");
  const object = text.startsWith("{") && text.endsWith("}") ? parsed(text) : undefined;
  if (object) return wordsOf(object);
  const value = MEMBER.exec(text)?.groups?.value;
  const words = value === undefined ? undefined : parsed(`{"message":${value}}`);
  return words && wordsOf(words);
}

type Members = Readonly<Record<string, unknown>>;

function parsed(text: string): Members | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !("jsonrpc" in value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function wordsOf(object: Members): JsonLine | undefined {
  const lines = WORDS.flatMap((key) => textsIn(object[key])).flatMap((text) => text.split(/\r?\n/));
  const server = NAMES.map((key) => object[key]).find((value) => typeof value === "string");
  return lines.length > 0
    ? { lines, server: typeof server === "string" ? server : null }
    : undefined;
}

/** A text, or the message of an error, which its stack begins with. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (!isObject(value)) return [];
  const text = [value.stack, value.message, value.msg].find((one) => typeof one === "string");
  return typeof text === "string" ? [text] : [];
}

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
