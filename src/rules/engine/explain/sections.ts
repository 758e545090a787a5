import { plain } from "../plain-text.ts";
import { jsonLine } from "./json-line.ts";
import { cursorTag, isOwnWord, namedIn } from "./own-words.ts";
import { type Peeled, peel } from "./wrappers.ts";

/** What a text says of one server; `server` is `null` where no line names one. */
export interface Section {
  readonly server: string | null;
  readonly client: string | null;
  /** Lines that the server has written, as far as can be told. */
  readonly said: readonly string[];
  /** Those of them of which the log itself says so. */
  readonly spoken: readonly string[];
  /** All lines, those of the client too. */
  readonly all: readonly string[];
}

interface Line extends Peeled {
  readonly isOwn: boolean;
}

const LONGEST_LINE = 4000;
const HEAD_LINES = 400;
const TAIL_LINES = 1600;
const MOST_SERVERS = 20;

/** A pasted text, by the servers that its lines speak of. A line without a name belongs to the last one named. */
export function sectionsOf(text: string): readonly Section[] {
  const lines = linesIn(text);
  const names = [...new Set(lines.flatMap(({ server }) => server ?? []))];
  const groups = new Map<string | null, Line[]>();
  let current = names.length === 1 ? (names[0] ?? null) : null;
  for (const line of lines) {
    current = line.server ?? current;
    groups.set(current, [...(groups.get(current) ?? []), line]);
  }
  return [...groups]
    .filter(([, group]) => group.some(({ text: words }) => words.trim() !== ""))
    .slice(0, MOST_SERVERS)
    .map(([server, group]) => sectionOf(server, group, lines));
}

function sectionOf(server: string | null, group: readonly Line[], lines: readonly Line[]): Section {
  const client = [...group, ...lines].find((line) => line.client)?.client ?? null;
  return {
    server,
    client,
    said: group.filter(({ isOwn }) => !isOwn).map(({ text }) => text),
    spoken: group.filter(({ isServers }) => isServers).map(({ text }) => text),
    all: group.map(({ text }) => text),
  };
}

function linesIn(text: string): readonly Line[] {
  const raw = plain(text.replaceAll("\u0000", "")).split("\n");
  const kept =
    raw.length > HEAD_LINES + TAIL_LINES
      ? [...raw.slice(0, HEAD_LINES), ...raw.slice(-TAIL_LINES)]
      : raw;
  const peeled = kept.flatMap((line) => unwrapped(line));
  const tags = new Set(
    peeled.flatMap(({ text: words, isTimed }) => (isTimed ? (cursorTag(words) ?? []) : [])),
  );
  return withTraces(peeled.map((line) => judged(withoutTag(line, tags))));
}

const OF_A_TRACE = /^\s+at \S|^\s*[{}]$|^ {2}\w{1,20}: /;

/** The stack below an error of the client is the client's as well. */
function withTraces(lines: readonly Line[]): readonly Line[] {
  let isOwn = false;
  return lines.map((line) => {
    isOwn = line.isOwn || (isOwn && OF_A_TRACE.test(line.text));
    return isOwn ? { ...line, isOwn } : line;
  });
}

/** A line of a JSON log holds lines that are wrapped themselves. */
function unwrapped(line: string): readonly Peeled[] {
  const outer = peel(line.slice(0, LONGEST_LINE));
  const inner = jsonLine(outer.text.length < line.length ? outer.text : line);
  if (!inner) return [outer];
  return inner.lines.map((words) => {
    const own = peel(words.slice(0, LONGEST_LINE));
    return {
      ...own,
      server: own.server ?? outer.server ?? inner.server,
      client: own.client ?? outer.client,
      isServers: own.isServers || outer.isServers,
      isTimed: own.isTimed || outer.isTimed,
    };
  });
}

function withoutTag(line: Peeled, tags: ReadonlySet<string>): Peeled {
  const [tag = ""] = line.text.split(": ", 1);
  if (!line.isTimed || !tags.has(tag)) return line;
  return { ...line, text: line.text.slice(tag.length + 2), server: tag.trim(), client: "Cursor" };
}

function judged(line: Peeled): Line {
  const named = line.server === null ? namedIn(line.text, line.isTimed) : undefined;
  return { ...line, ...named, isOwn: !line.isServers && isOwnWord(line.text) };
}
