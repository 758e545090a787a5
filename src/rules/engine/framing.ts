/** How stdout breaks the rule of one message per line (specification, "stdio": messages are delimited by newlines). */
export type FramingFault = "several-lines" | "no-newline" | "text-on-line" | "byte-order-mark";

/** A message that a client cannot read although it is one. */
export interface BrokenMessage {
  readonly fault: FramingFault;
  /** All lines on which the message stands. */
  readonly lines: readonly string[];
}

interface Found {
  readonly start: number;
  readonly end: number;
}

const OPENING = /\{\s*"(?:jsonrpc|id|result|error|method)"\s*:/g;
const MAX_TRIES = 20;
const BYTE_ORDER_MARK = "\uFEFF";

/** The first JSON-RPC message in what a client took for noise, or `undefined`. */
export function brokenMessage(
  noise: readonly string[],
  unterminated: string,
): BrokenMessage | undefined {
  const cut = messageIn(unterminated);
  if (cut) {
    return { fault: faultOf(unterminated, cut) ?? "no-newline", lines: linesAt(unterminated, cut) };
  }
  const all = [...noise, unterminated].join("\n");
  const found = messageIn(all);
  const fault = found && faultOf(all, found);
  return found && fault ? { fault, lines: linesAt(all, found) } : undefined;
}

/** The lines, counted from 0, that hold a message in whole or in part. */
export function linesOfMessage(noise: readonly string[]): readonly [number, number] | undefined {
  const all = noise.join("\n");
  const found = messageIn(all);
  const lineAt = (index: number) => all.slice(0, index).split("\n").length - 1;
  return found && [lineAt(found.start), lineAt(found.end)];
}

const textOf = (text: string, { start, end }: Found): string => text.slice(start, end);

function linesAt(text: string, { start, end }: Found): readonly string[] {
  const last = text.indexOf("\n", end);
  const whole = text.slice(text.lastIndexOf("\n", start) + 1, last === -1 ? undefined : last);
  return whole.split("\n");
}

function faultOf(text: string, found: Found): FramingFault | undefined {
  if (textOf(text, found).includes("\n")) return "several-lines";
  const before = text.slice(text.lastIndexOf("\n", found.start - 1) + 1, found.start);
  const after = text.slice(found.end).split("\n", 1)[0] ?? "";
  if (before === BYTE_ORDER_MARK) return "byte-order-mark";
  return before.trim() || after.trim() ? "text-on-line" : undefined;
}

function messageIn(text: string): Found | undefined {
  const openings = [...text.matchAll(OPENING)].slice(0, MAX_TRIES);
  for (const { index: start } of openings) {
    const end = endOfObject(text, start);
    if (end && isMessage(text.slice(start, end))) return { start, end };
  }
  return undefined;
}

/** The index after the brace that closes the object, or `undefined`. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const sign = text[index];
    if (sign === '"') index = endOfString(text, index);
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return index + 1;
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === "\\" ? 2 : 1;
  return index;
}

function isMessage(text: string): boolean {
  try {
    const value = JSON.parse(text);
    return value.jsonrpc === "2.0" && ["result", "error", "method"].some((key) => key in value);
  } catch {
    return false;
  }
}
