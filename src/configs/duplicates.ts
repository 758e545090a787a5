import { type Fact, fact } from "../model/fact.ts";
import type { ConfigFile, ServerSpec } from "../model/server.ts";

/** Clients that put `_` for other characters when they name a server's tools (Claude Code's documentation, opencode's source). */
const UNDERSCORING: ReadonlySet<string> = new Set(["claude-code", "opencode"]);

/**
 * Adds what is known of servers that stand in each other's way: one name for two of them in files that one client
 * reads, one server under two names, and two names that become one. Copies for different clients are no duplicates.
 */
export function withDuplicates(configs: readonly ConfigFile[]): readonly ConfigFile[] {
  const tell = [redefined(), repeated(), namedAlike()];
  return configs.map((config) => ({
    ...config,
    servers: config.servers.map((server) => {
      const facts = counts(server) ? tell.flatMap((teller) => teller(server) ?? []) : [];
      return facts.length === 0 ? server : { ...server, facts: [...server.facts, ...facts] };
    }),
  }));
}

/** Says of one server after the other what it has to do with those before it. */
type Teller = (server: ServerSpec) => Fact | undefined;

/** What a client does not start stands in nobody's way. */
const counts = ({ off, startable, command, url, file }: ServerSpec): boolean =>
  off === null && startable && file !== null && (command !== null || url !== null);

function redefined(): Teller {
  return tellerBy(
    ({ client, root, name }) => keyOf(client.id, root, name),
    (server, first) =>
      server.file === first.file || definitionOf(server) === definitionOf(first)
        ? undefined
        : factOf("definition", server, first),
  );
}

function repeated(): Teller {
  return tellerBy(
    (server) => keyOf(server.client.id, server.file, definitionOf(server)),
    (server, first) => factOf("start", server, first),
  );
}

function namedAlike(): Teller {
  return tellerBy(
    ({ client, file, name }) =>
      UNDERSCORING.has(client.id) ? keyOf(client.id, file, underscored(name)) : undefined,
    (server, first) =>
      server.name === first.name ? undefined : factOf("tool-name", server, first),
  );
}

/** Compares each server with the first one of the same key. */
function tellerBy(
  keyFor: (server: ServerSpec) => string | undefined,
  tell: (server: ServerSpec, first: ServerSpec) => Fact | undefined,
): Teller {
  const firsts = new Map<string, ServerSpec>();
  return (server) => {
    const key = keyFor(server);
    if (key === undefined) return undefined;
    const first = firsts.get(key);
    if (first) return tell(server, first);
    firsts.set(key, server);
    return undefined;
  };
}

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

/** All that decides what is started or reached, as one text; `${env:X}` in one file is what `${X}` is in another. */
function definitionOf(server: ServerSpec): string {
  const { transport, command, args, env, cwd, url, headers } = server;
  const named = (entries: ServerSpec["env"]) =>
    entries.map(({ name, value }) => [name, value.value]).sort();
  const definition = JSON.stringify([
    [transport, command?.value, args.map(({ value }) => value), cwd?.value, url?.value],
    [named(env), named(headers)],
  ]);
  return definition.replaceAll("${env:", "${");
}

const underscored = (name: string): string => name.replaceAll(/[^A-Za-z0-9_-]/g, "_");

function factOf(kind: string, { name, origin }: ServerSpec, first: ServerSpec): Fact {
  const line = first.origin ? `, line ${first.origin.line}` : "";
  const place = `\`${first.file}\`${line}`;
  const captures = { kind, name, other: first.name, place, shared: underscored(name) };
  return fact("duplicate-server", captures, origin ?? undefined);
}
