import { isIP } from "node:net";
import { isInside, isLinkLocal } from "./address.ts";
import { bareHost } from "./target.ts";

/** Decides which addresses may be asked. */
export interface Guard {
  /** Whether this address of a host may be asked; a literal address is its own host. */
  readonly admits: (host: string, address: string) => boolean;
  /** Remembers where a host lies. */
  readonly resolved: (host: string, addresses: readonly string[]) => void;
}

/**
 * The host that the config names may lie inside of the network, but a link-local address must stand in the config
 * itself. What a server names may lie inside only where that host does, and is never link-local.
 */
export function openGuard(configured: string): Guard {
  const named = hostOf(configured);
  let within = isIP(named) !== 0 && isInside(named);
  return {
    admits: (host, address) => {
      if (!isInside(address)) return true;
      if (host === named) return host === address || !isLinkLocal(address);
      return within && !isLinkLocal(address);
    },
    resolved: (host, addresses) => {
      if (host === named && addresses.some(isInside)) within = true;
    },
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? bareHost(new URL(url)) : "");
