import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import type { Guard } from "./guard.ts";

/** All addresses of a name, in the order in which they are to be tried. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** As the system resolves names. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/** A name that leads where it must not. */
export class PrivateAddress extends Error {
  readonly code = "PRIVATE_ADDRESS";
  readonly address: string;

  constructor(address: string) {
    super(`${address} lies inside of the network`);
    this.address = address;
  }
}

/** A lookup for sockets that passes on only addresses that may be asked; `tell` hears them first. */
export const guardedLookup =
  (
    resolve: Resolve,
    guard: Guard,
    tell: (host: string, addresses: readonly string[]) => void,
  ): LookupFunction =>
  (host, options, callback) => {
    admitted(resolve, guard, host).then(
      (found) => {
        tell(
          host,
          found.map(({ address }) => address),
        );
        if (options.all === true) callback(null, found);
        else callback(null, found[0]?.address ?? "", found[0]?.family);
      },
      (error) => callback(error, []),
    );
  };

async function admitted(resolve: Resolve, guard: Guard, host: string): Promise<LookupAddress[]> {
  const found = await resolve(host);
  const addresses = found.map(({ address }) => address);
  guard.resolved(host, addresses);
  const kept = found.filter(({ address }) => guard.admits(host, address));
  if (kept.length === 0 && addresses[0] !== undefined) throw new PrivateAddress(addresses[0]);
  return kept;
}
