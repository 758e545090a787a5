import type { Evidence } from "../../model/evidence.ts";
import type { Origin } from "../../model/place.ts";
import { type GivenValue, givenValues } from "./given-values.ts";
import { isLoopback } from "./unreachable.ts";

/** What a server connects to. */
export interface Address {
  readonly host: string;
  readonly port: string | null;
}

/** What of the config gives an address to the server. */
export interface AddressHolder {
  /** A variable, an option, or an argument as `argument 2`. */
  readonly name: string;
  /** The same for people. */
  readonly label: string;
  /** Scheme of the URL that it holds, for example `postgres`, or `null`. */
  readonly scheme: string | null;
  /** What of the address it gives. */
  readonly part: "address" | "host" | "port";
  readonly origin: Origin | undefined;
}

/** The port of a URL that names none, as the clients of the service have it. */
const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  ...{ http: "80", https: "443", ws: "80", wss: "443", ftp: "21", ssh: "22", ldap: "389" },
  ...{ postgres: "5432", postgresql: "5432", mysql: "3306", mariadb: "3306", mongodb: "27017" },
  ...{ redis: "6379", rediss: "6379", valkey: "6379", amqp: "5672", amqps: "5671", nats: "4222" },
  ...{ bolt: "7687", neo4j: "7687", clickhouse: "9000", sqlserver: "1433", mssql: "1433" },
};

const URL_PARTS =
  /\b(?<scheme>[a-z][a-z\d+.-]{1,30}):\/\/(?:[^\s/@]{1,300}@)?(?<host>\[[\da-f:.]{2,45}\]|[\w.-]{1,253})(?::(?<port>\d{1,5}))?/gi;
const HOST_AND_PORT =
  /(?<![\w.:/@-])(?<host>\[[\da-f:.]{2,45}\]|[\w.-]{1,253}):(?<port>\d{2,5})(?![\w.])/gi;
/** `host=localhost port=5432`, `Server=localhost,1433;`. */
const DSN_HOST = /\b(?:host|hostname|server|data source)\s?=\s?(?:tcp:)?(?<host>[\w.-]{1,253})/i;
const DSN_PORT = /\bport\s?=\s?(?<port>\d{1,5})\b|,(?<other>\d{2,5})\b/i;
const BARE_HOST = /^(?:\[[\da-f:.]{2,45}\]|[\w.-]{1,253}|[\da-f:]{2,45})$/i;

interface Given {
  readonly host: string | null;
  readonly port: string | null;
  readonly scheme: string | null;
}

/** What of the config holds the address, the most of it first, or `undefined`. */
export function addressHolder(address: Address, evidence: Evidence): AddressHolder | undefined {
  const ranked = givenValues(evidence).flatMap((given) => {
    const found = addressesIn(given.value).map((each) => ({ each, rank: rankOf(each, address) }));
    const best = found.toSorted((left, right) => right.rank - left.rank)[0];
    return best && best.rank > 0 ? [{ given, ...best }] : [];
  });
  const [best] = ranked.toSorted((left, right) => right.rank - left.rank);
  return best && holderOf(best.given, best.each);
}

/** The only given value that holds the address of something, or `undefined`. */
export function onlyAddressHolder(evidence: Evidence): AddressHolder | undefined {
  const found = givenValues(evidence).flatMap((given) => {
    const first = addressesIn(given.value).find(({ scheme, host, port }) =>
      Boolean(scheme || (host && port)),
    );
    return first ? [holderOf(given, first)] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

const holderOf = (
  { name, label, origin }: GivenValue,
  { host, scheme, port }: Given,
): AddressHolder => ({
  name,
  label,
  scheme,
  part: host === null ? "port" : port === null ? "host" : "address",
  origin,
});

/** 0 where it is another address, or none. */
function rankOf({ host, port }: Given, address: Address): number {
  if (host === null) return port === address.port && isLoopback(address.host) ? 1 : 0;
  if (!isSame(host, address.host)) return 0;
  if (port !== null && address.port !== null) return port === address.port ? 3 : 0;
  return 2;
}

const isSame = (left: string, right: string): boolean =>
  left.toLowerCase() === right.toLowerCase() || (isLoopback(left) && isLoopback(right));

function addressesIn(value: string): readonly Given[] {
  const text = value.slice(0, 2000);
  const urls = [...text.matchAll(URL_PARTS)].map(({ groups }) => {
    const scheme = (groups?.scheme ?? "").replace(/\+.*$/s, "").toLowerCase();
    const port = groups?.port ?? DEFAULT_PORTS[scheme] ?? null;
    return { host: bare(groups?.host ?? ""), port, scheme };
  });
  const pairs = [...text.matchAll(HOST_AND_PORT)].map(({ groups }) => ({
    host: bare(groups?.host ?? ""),
    port: groups?.port ?? null,
    scheme: null,
  }));
  return [...urls, ...pairs, ...dsnIn(text), ...alone(text)];
}

function dsnIn(text: string): readonly Given[] {
  const host = DSN_HOST.exec(text)?.groups?.host;
  if (!host) return [];
  const { port, other } = DSN_PORT.exec(text)?.groups ?? {};
  return [{ host, port: port ?? other ?? null, scheme: null }];
}

function alone(text: string): readonly Given[] {
  if (/^\d{2,5}$/.test(text)) return [{ host: null, port: text, scheme: null }];
  return BARE_HOST.test(text) ? [{ host: bare(text), port: null, scheme: null }] : [];
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, "");
