import type { Fact } from "../model/fact.ts";
import type { RemotePlan } from "../model/remote.ts";
import type { ServerSpec } from "../model/server.ts";
import type { Variables } from "./environment.ts";
import type { Expanded } from "./variables.ts";

/** What a plan of a server behind a URL depends on beside the config. */
export interface RemoteScope {
  readonly inherited: Variables;
  readonly timeoutMs: number;
  /** Names of headers that are left out, since a value for them could only be made up. */
  readonly unsent: readonly string[];
}

/** Plans what is asked of a server behind a URL; `null` where the config names none that a client would ask. */
export function planRemote(
  server: ServerSpec,
  expanded: Expanded,
  facts: readonly Fact[],
  { inherited, timeoutMs, unsent }: RemoteScope,
): RemotePlan | null {
  if (!server.startable || server.transport === "stdio" || expanded.url === null) return null;
  return {
    server,
    url: expanded.url.trim(),
    transport: server.transport,
    headers: givenHeaders(expanded, unsent),
    env: inherited,
    secrets: expanded.secrets,
    timeoutMs: server.startLimitMs ?? timeoutMs,
    facts,
  };
}

const givenHeaders = (
  { headers }: Expanded,
  unsent: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string] => entry[1] !== null && !unsent.includes(entry[0]),
    ),
  );

/** The scheme of an address that is reached otherwise than over HTTP, for example `ws`, or `null`. */
export function otherScheme(url: string): string | null {
  const scheme = /^\s*([a-z][a-z0-9+.-]{0,20}):\/\//i.exec(url)?.[1]?.toLowerCase();
  return scheme && OTHERS.has(scheme) ? scheme : null;
}

/** WebSockets (Claude Code) and local sockets (VS Code). */
const OTHERS: ReadonlySet<string> = new Set(["ws", "wss", "unix", "pipe"]);
