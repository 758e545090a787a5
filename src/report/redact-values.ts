/** A stretch of a text, the end exclusive. */
type Span = readonly [start: number, end: number];

const SHORTEST = 4;
/** So much of a value tells it even where the text was cut in its middle. */
const SHORTEST_PART = 8;

/** Hides the given values, in every form in which they are commonly written, by `***`. */
export function valueRedactor(secrets: readonly string[]): (text: string) => string {
  const lines = unique(secrets.flatMap(linesOf));
  const forms = unique([...lines.flatMap(formsOf), ...secrets.flatMap(base64Of)]);
  const parts = lines.filter((line) => line.length > SHORTEST_PART);
  return (text) => {
    const whole = forms.flatMap((form) => spansOf(form, text));
    return hide(text, [...whole, ...cutSpans(parts, text)]);
  };
}

const unique = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text.length >= SHORTEST);

/** Texts reach us line by line, so the lines of a key must be found one by one. */
const linesOf = (secret: string): readonly string[] =>
  secret.split(/\r\n|\r|\n/).map((line) => line.trim());

function formsOf(line: string): readonly string[] {
  const url = encodeURIComponent(Buffer.from(line).toString());
  const strict = url.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const json = JSON.stringify(line).slice(1, -1);
  return [
    line,
    url,
    strict,
    ...[url, strict].map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
    ...[url, strict].map((form) => form.replaceAll("%20", "+")),
    encodeURI(Buffer.from(line).toString()),
    json,
    JSON.stringify(json).slice(1, -1),
    line.replaceAll("'", `'\\''`),
  ];
}

/** The digits that only the value decides, wherever in the encoded bytes it begins, as in `user:secret`. */
function base64Of(secret: string): readonly string[] {
  return unique([secret, secret.trim(), ...linesOf(secret)]).flatMap((text) =>
    [0, 1, 2].flatMap((before) => {
      const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
      const digits = bytes
        .toString("base64")
        .slice(Math.ceil((before * 4) / 3), Math.floor((bytes.length * 4) / 3));
      return [digits, digits.replaceAll("+", "-").replaceAll("/", "_")];
    }),
  );
}

function spansOf(form: string, text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    const last = spans.at(-1);
    const overlaps = last !== undefined && at <= last[1];
    if (overlaps) spans.pop();
    spans.push([overlaps ? last[0] : at, at + form.length]);
  }
  return spans;
}

/** Values that a limit on the length of a text has cut: their end at the start of a line, or their start at its end. */
function cutSpans(values: readonly string[], text: string): readonly Span[] {
  const spans: Span[] = [];
  if (values.length === 0) return spans;
  let start = 0;
  for (const line of text.split("\n")) {
    for (const value of values) spans.push(...cutAtEdges(value, line, start));
    start += line.length + 1;
  }
  return spans;
}

function cutAtEdges(value: string, line: string, start: number): readonly Span[] {
  if (line.length < SHORTEST_PART) return [];
  const spans: Span[] = [];
  const from = value.indexOf(line.slice(0, SHORTEST_PART));
  if (from > 0 && line.startsWith(value.slice(from))) {
    spans.push([start, start + value.length - from]);
  }
  const last = value.lastIndexOf(line.slice(-SHORTEST_PART));
  const length = last + SHORTEST_PART;
  if (last !== -1 && line.endsWith(value.slice(0, length))) {
    spans.push([start + line.length - length, start + line.length]);
  }
  return spans;
}

/** Spans that touch become one mark, so that two values that overlap leave nothing of either. */
function hide(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let end = -1;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from > end) parts.push(text.slice(Math.max(end, 0), from), "***");
    end = Math.max(end, to);
  }
  return parts.join("") + text.slice(end);
}
