/** An address as people may see it: no login, no query, no fragment; empty where it is no address at all. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return "";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
