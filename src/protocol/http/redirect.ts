/** Where an answer sends its reader, absolute and without a fragment; `null` where it does not. */
export function redirectTarget(
  status: number,
  headers: Readonly<Record<string, string>>,
  url: string,
): string | null {
  const { location } = headers;
  if (!REDIRECTS.has(status) || !location || !URL.canParse(location, url)) return null;
  const target = new URL(location, url);
  target.hash = "";
  return target.href;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** 301 to 303 make a GET of a POST in most clients (RFC 9110, 15.4). */
const KEEP_METHOD: ReadonlySet<number> = new Set([307, 308]);

/** Whether a client that follows redirects gets to an address of the same origin with its request as it was. */
export const isFollowable = (
  method: "GET" | "POST" | "DELETE",
  status: number,
  from: string,
  to: string,
): boolean =>
  (method === "GET" || KEEP_METHOD.has(status)) && new URL(from).origin === new URL(to).origin;
