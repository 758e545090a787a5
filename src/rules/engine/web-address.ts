/** Host of an address, with the port that it names: "mcp.example.com", "localhost:3000"; without any, the address. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** Name or IP address without brackets: "::1". */
export const hostNameOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, "") : url;

/** "/mcp", without what may be a key. */
export const pathOf = (url: string): string =>
  URL.canParse(url) ? shownPath(new URL(url).pathname) : "/";

/** "https://mcp.example.com/mcp": without a login, query and fragment, and without what may be a key in the path. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${shownPath(pathname)}`;
}

/** Some services have each user's key in the path. */
const shownPath = (path: string): string =>
  path
    .slice(0, MAX_PATH)
    .split("/")
    .map((part) => (isRandom(part) ? "..." : part))
    .join("/");

const MAX_PATH = 300;

/** As long as a key, with digits among its letters, as no word has it. */
const isRandom = (part: string): boolean =>
  part.length >= 20 && /\d/.test(part) && /[a-z]/i.test(part) && /^[\w=%.~+-]+$/.test(part);

/** Loopback, private and link-local addresses, as they are written (RFC 1918, 3927, 4193, 4291). */
const INSIDE =
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|localhost$)/i;

/** Whether an address names, outright, where a cloud answers its own machines. */
export const isLinkLocal = (url: string): boolean =>
  /^(?:169\.254\.|fe[89ab][0-9a-f]:)/i.test(hostNameOf(url));

/** Whether an address names a place inside of a network outright. */
export const isInside = (url: string): boolean => INSIDE.test(hostNameOf(url));
