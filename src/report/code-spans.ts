/** A text at its back-ticks: every second part is code. A back-tick without a partner stays where it is. */
export function codeSpans(text: string): readonly string[] {
  const parts = text.split("`");
  if (parts.length % 2 === 1) return parts;
  return [...parts.slice(0, -2), parts.slice(-2).join("`")];
}
