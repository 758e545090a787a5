/** The text of an error that answers no request: what some servers write to stdout in the place of stderr. */
export function lastWord(unterminated: string): string | undefined {
  if (!unterminated.includes('"error"')) return undefined;
  try {
    const { id, error } = JSON.parse(unterminated) as {
      id?: unknown;
      error?: { message?: unknown };
    };
    const { message } = error ?? {};
    return id === null && typeof message === "string" ? message : undefined;
  } catch {
    return undefined;
  }
}
