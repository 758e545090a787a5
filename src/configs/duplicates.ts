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
    ({ client, readings = [], root, name }) =>
      [client, ...readings.map((reading) => reading.client)].map((reader) => ({
        key: keyOf(reader.id, reader.dialect, root, name),
        client: reader.title,
      })),
    (server, first, client) =>
      server.file === first.file || definitionOf(server) === definitionOf(first)
        ? undefined
        : factOf("definition", server, first, client),
  );
}

function repeated(): Teller {
  return tellerBy(
    (server) => [
      {
        key: keyOf(server.client.id, server.file, definitionOf(server)),
        client: server.client.title,
      },
    ],
    (server, first, client) => factOf("start", server, first, client),
  );
}

function namedAlike(): Teller {
  return tellerBy(
    ({ client, file, name }) =>
      UNDERSCORING.has(client.id)
        ? [{ key: keyOf(client.id, file, underscored(name)), client: client.title }]
        : [],
    (server, first, client) =>
      server.name === first.name ? undefined : factOf("tool-name", server, first, client),
  );
}

/** What two servers may have in common, and the client to which that matters. */
interface Key {
  readonly key: string;
  readonly client: string;
}

/** Compares each server with the first one that has a key in common with it. */
function tellerBy(
  keysOf: (server: ServerSpec) => readonly Key[],
  tell: (server: ServerSpec, first: ServerSpec, client: string) => Fact | undefined,
): Teller {
  const firsts = new Map<string, ServerSpec>();
  return (server) => {
    const keys = keysOf(server);
    const told = keys.flatMap(({ key, client }) => {
      const first = firsts.get(key);
      return (first && tell(server, first, client)) ?? [];
    });
    for (const { key } of keys) if (!firsts.has(key)) firsts.set(key, server);
    return told[0];
  };
}

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

/** All that decides what is started or reached, as one text; `${env:X}` in one file is what `${X}` is in another. */
function definitionOf(server: ServerSpec): string {
  const { transport, command, args, env, cwd, url, headers, envFile, handedOn } = server;
  const named = (entries: ServerSpec["env"]) =>
    entries.map(({ name, value }) => [name, value.value]).sort();
  const definition = JSON.stringify([
    [transport, command?.value, args.map(({ value }) => value), cwd?.value, url?.value],
    [envFile?.path.value, handedOn?.map(({ value }) => value)],
    [named(env), named(headers)],
  ]);
  return definition.replaceAll("${env:", "${");
}

const underscored = (name: string): string => name.replaceAll(/[^A-Za-z0-9_-]/g, "_");

function factOf(
  kind: string,
  { name, origin }: ServerSpec,
  first: ServerSpec,
  client: string,
): Fact {
  const line = first.origin ? `, line ${first.origin.line}` : "";
  const place = `\`${first.file}\`${line}`;
  const captures = { kind, name, other: first.name, place, shared: underscored(name), client };
  return fact("duplicate-server", captures, origin ?? undefined);
}
