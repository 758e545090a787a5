import { BlockList, isIP } from "node:net";

/** Addresses that a cloud answers its own machines on (RFC 3927, RFC 4291 section 2.5.6). */
const LINK_LOCAL = ["169.254.0.0/16", "fe80::/10"];

/** What is not of the public internet (IANA special-purpose registries; RFC 1918, 4193, 6598, 5771). */
const INSIDE = [
  ...LINK_LOCAL,
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"],
  ...["::/128", "::1/128", "fc00::/7", "fec0::/10", "ff00::/8"],
];

/** IPv6 addresses that stand for an IPv4 address (RFC 4291 section 2.5.5.2, RFC 6052). */
const EMBEDDING = ["::ffff:", "64:ff9b::"];
const EMBEDDING_BITS = 96;

const inside = listOf(INSIDE);
const linkLocal = listOf(LINK_LOCAL);

/** Whether an IP address lies inside of a network: private, loopback, link-local, multicast, unspecified. */
export const isInside = (address: string): boolean => isIn(inside, address);

/** Whether an IP address holds on its own link only, as those of cloud metadata do. */
export const isLinkLocal = (address: string): boolean => isIn(linkLocal, address);

const isIn = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) addRange(list, range);
  return list;
}

function addRange(list: BlockList, range: string): void {
  const [network = "", length = ""] = range.split("/");
  const bits = Number(length);
  const isV6 = isIP(network) === 6;
  list.addSubnet(network, bits, isV6 ? "ipv6" : "ipv4");
  for (const prefix of isV6 ? [] : EMBEDDING) {
    list.addSubnet(prefix + network, EMBEDDING_BITS + bits, "ipv6");
  }
}
