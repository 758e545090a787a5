import { tokensOf } from "./tokens.ts";

/** Begins the string that stands for a bare reference; nobody writes such a character. */
export const BARE = "\ue000";

/** Longer than any name or path; it keeps the search linear. */
const MAX_LENGTH = 4096;

/**
 * The text with a string in the place of each `{env:NAME}` and `{file:path}` outside of strings and comments:
 * what it stands for is not known before the start. Every offset stays.
 */
export function withQuotedReferences(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { kind, start } of tokensOf(text)) {
    const end = kind === "{" && start >= done ? endOfReference(text, start) : null;
    if (end === null) continue;
    parts.push(text.slice(done, start), `"${BARE}${text.slice(start + 2, end - 1)}"`);
    done = end;
  }
  return parts.join("") + text.slice(done);
}

/** Where the reference that begins here ends (exclusive), or `null` where none begins. */
function endOfReference(text: string, start: number): number | null {
  const found = /^\{(?:env|file):[^{}"\n]+\}/.exec(text.slice(start, start + MAX_LENGTH));
  return found ? start + found[0].length : null;
}
