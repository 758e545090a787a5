const PLACE = /^(?:file:\/\/)?(?:\/|[A-Za-z]:\\).*:\d+$/;
const CARETS = /^\s*\^+\s*$/;
const MAX_EXCERPT_LINES = 3;
const MINIFIED = 1000;

/**
 * A text without the lines of source that Node.js shows above an error. A minified file is one such
 * line, and holds every message that the program could ever print.
 */
export function withoutSource(text: string): string {
  if (!text.includes("^") && text.length < MINIFIED) return text;
  const lines = text.split("\n");
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    kept.push(line);
    if (PLACE.test(line))
      index += excerptLength(lines.slice(index + 1, index + 2 + MAX_EXCERPT_LINES));
  }
  return kept.join("\n");
}

/** How many of the lines after a place are source: those above the carets, or one that nobody wrote. */
function excerptLength(lines: readonly string[]): number {
  const carets = lines.findIndex((line) => CARETS.test(line));
  if (carets !== -1) return carets;
  return (lines[0]?.length ?? 0) > MINIFIED ? 1 : 0;
}
