/** Length in bytes of UTF-8. */
export const bytesOf = (text: string): number => Buffer.byteLength(text);

const MARK = "…";

/** The text in at most so many bytes of UTF-8; one that is longer ends with `…`. */
export function cutToBytes(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  const room = bytes - bytesOf(MARK);
  if (room < 0) return "";
  const cut = Buffer.from(text).subarray(0, room).toString();
  return `${cut.replace(/\ufffd$/, "")}${MARK}`;
}
