import * as http from "node:http";
import * as https from "node:https";
import { isIP } from "node:net";

/** The host of an address, an IPv6 literal without its brackets. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

const PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/** The port that an address means. */
export const portOf = (url: URL): number => Number(url.port) || (PORTS[url.protocol] ?? 0);

/** What opens a request to an address. */
export const openerOf = ({ protocol }: URL): typeof http.request =>
  protocol === "https:" ? https.request : http.request;

/** The end of a connection; the name of its certificate is that of the address, not of a `Host` header. */
export function endOf(url: URL) {
  const host = bareHost(url);
  const servername = isIP(host) === 0 ? host : "";
  // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
  return { host, port: portOf(url), servername, rejectUnauthorized: true };
}
