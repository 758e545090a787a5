/** Longer ones are none. */
const MAX_ADDRESS = 2000;

/** An absolute address over HTTP without a login and a fragment, or `null`. */
export function httpUrl(text: unknown): URL | null {
  if (typeof text !== "string" || text.length > MAX_ADDRESS || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}

/** Whether it names this very machine, where nobody listens in on plain HTTP. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);

/** An address as it can stand between back-ticks: without its query, which may hold a secret. */
export const shownUrl = ({ origin, pathname }: URL): string =>
  `${origin}${pathname === "/" ? "" : pathname.replaceAll("`", "%60")}`;

/** The same of a text; empty where it is no address. */
export function shownAddress(address: string): string {
  const url = httpUrl(address);
  return url ? shownUrl(url) : "";
}
