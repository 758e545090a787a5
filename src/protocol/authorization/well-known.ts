import { httpUrl } from "./addresses.ts";
import type { Challenge } from "./challenge.ts";

/**
 * Where the metadata of a protected resource may lie, in the order in which clients look (RFC 9728 section 3.1, MCP
 * specification, basic/authorization): where the challenge says, at the well-known address with the path, and at that of
 * the whole host. The query is left out: it may hold a secret.
 */
export function resourceMetadataAddresses(
  url: string,
  challenge: Challenge | null,
): readonly string[] {
  const server = httpUrl(url);
  const named = httpUrl(challenge?.parameters.resource_metadata);
  const wellKnown = server ? atEach(server, ["oauth-protected-resource"]) : [];
  return [...new Set([...(named ? [named.href] : []), ...wellKnown])];
}

/**
 * Where the metadata of an authorization server may lie: that of RFC 8414 section 3.1, then that of OpenID Connect, with
 * its path behind the well-known part, and in front of it.
 */
export function serverMetadataAddresses(issuer: string): readonly string[] {
  const url = httpUrl(issuer);
  if (!url) return [];
  const path = pathOf(url);
  const inserted = WELL_KNOWN_SERVERS.map((name) => wellKnown(url, name, path));
  const appended = `${url.origin}${path}/.well-known/openid-configuration`;
  return [...new Set([...inserted, appended])];
}

const WELL_KNOWN_SERVERS = ["oauth-authorization-server", "openid-configuration"];

const atEach = (url: URL, names: readonly string[]): readonly string[] =>
  [pathOf(url), ""].flatMap((path) => names.map((name) => wellKnown(url, name, path)));

const wellKnown = ({ origin }: URL, name: string, path: string): string =>
  `${origin}/.well-known/${name}${path}`;

const pathOf = ({ pathname }: URL): string => pathname.replace(/\/$/, "");
