/** A 429 without a time, in ms. */
const USUAL_MS = 1000;

/** How long to wait after a 429, in ms (RFC 9110, 10.2.3: seconds or a date). */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: Date): number {
  const value = headers["retry-after"]?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? USUAL_MS : Math.max(0, date - now.getTime());
}
