/** Digests are made of what no person may read, and say nothing of it. */
const DIGESTS = new Set(["sha256", "parts"]);

/** A value of this program's own shape with every text in it changed, digests left alone. */
export function hidden<T>(value: T, hide: (text: string) => string): T {
  if (typeof value === "string") return hide(value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => hidden(item, hide)) as T;
  const members = Object.entries(value).map(([key, member]) => [
    key,
    DIGESTS.has(key) ? member : hidden(member, hide),
  ]);
  return Object.fromEntries(members) as T;
}
