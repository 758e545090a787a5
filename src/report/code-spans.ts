/** A text at its back-ticks: every second part is code. A back-tick without a partner stays where it is. */
export function codeSpans(text: string): readonly string[] {
  const parts = text.split("`");
  const paired = parts.length % 2 === 1 ? parts.length : parts.length - 2;
  return [...parts.slice(0, paired), parts.slice(paired).join("`")];
}
