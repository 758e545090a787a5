import { type Fact, fact } from "../model/fact.ts";
import { misshapen } from "./flaw.ts";
import type { ConfigFormat } from "./format.ts";
import {
  type ConfigNode,
  duplicatesIn,
  kindInWords,
  type Member,
  memberOf,
  membersOf,
  type ObjectNode,
} from "./node.ts";

/** The entries of a file, and what is wrong with the file around them. */
export interface Root {
  readonly entries: readonly Member[];
  readonly facts: readonly Fact[];
}

/** Root keys of the clients; a file that has another client's key holds servers that nobody reads. */
const ROOT_KEYS = ["mcpServers", "servers", "context_servers", "mcp_servers", "mcp"];
/** Right in the plugins of Codex, whose file has the same name. */
const CODEX_ROOT_KEY = "mcp_servers";

/** Finds the entries under the root key of the client. */
export function rootOf(node: ConfigNode, format: ConfigFormat, plugin: boolean): Root {
  const { rootKey } = format;
  if (node.kind !== "object") {
    const remedy = `write an object with the key \`${rootKey}\``;
    return failed(misshapen(`the file holds ${kindInWords(node)}`, remedy, node.origin).fact);
  }
  const servers = memberOf(node, rootKey);
  if (servers) return underRootKey(node, servers);
  const wrong = wrongRootKey(node, format, plugin);
  if (wrong) return failed(wrong, ...duplicateFacts(node));
  return plugin && format.bareInPlugins ? bareEntries(node) : withoutRootKey(node, format);
}

const failed = (...facts: readonly Fact[]): Root => ({ entries: [], facts });

function underRootKey(root: ObjectNode, { key, value }: Member): Root {
  const facts = duplicateFacts(root);
  if (value.kind === "null") return { entries: [], facts };
  if (value.kind === "object") {
    const { entries, facts: more } = entriesIn(value);
    return { entries, facts: [...facts, ...more] };
  }
  const remedy = `write \`${key}\` as an object with the name of each server as a key`;
  const flaw = misshapen(`\`${key}\` is ${kindInWords(value)}`, remedy, value.origin);
  return { entries: [], facts: [...facts, flaw.fact] };
}

const entriesIn = (servers: ObjectNode): Root => ({
  entries: membersOf(servers),
  facts: duplicateFacts(servers),
});

const duplicateFacts = (node: ObjectNode): readonly Fact[] =>
  duplicatesIn(node).map(({ key, origin, firstLine }) =>
    fact("duplicate-key", { key, first: String(firstLine) }, origin),
  );

/** The key of another client, or the right one in other letters, with servers under it. */
function wrongRootKey(
  root: ObjectNode,
  { rootKey }: ConfigFormat,
  plugin: boolean,
): Fact | undefined {
  const foreign = plugin ? ROOT_KEYS.filter((key) => key !== CODEX_ROOT_KEY) : ROOT_KEYS;
  const known = (key: string): boolean =>
    foreign.includes(key) || key.toLowerCase() === rootKey.toLowerCase();
  const wrong = root.members.find(
    ({ key, value }) => known(key) && value.kind === "object" && !looksLikeEntry(value),
  );
  if (!wrong) return undefined;
  return fact("wrong-root-key", { found: wrong.key, expected: rootKey }, wrong.keyOrigin);
}

function bareEntries(root: ObjectNode): Root {
  const { entries, facts } = entriesIn(root);
  return { entries: entries.filter(({ value }) => looksLikeEntry(value)), facts };
}

/** Servers at the top level, as plugins may have them and nobody else. */
function withoutRootKey(root: ObjectNode, { rootKey, client }: ConfigFormat): Root {
  const bare = root.members.find(({ value }) => looksLikeEntry(value));
  if (!bare) return { entries: [], facts: duplicateFacts(root) };
  const problem = `the server stands at the top level, where ${client.title} looks for \`${rootKey}\` only`;
  const remedy = `put the servers into \`"${rootKey}": { }\``;
  return failed(misshapen(problem, remedy, bare.keyOrigin).fact, ...duplicateFacts(root));
}

const looksLikeEntry = (node: ConfigNode): boolean =>
  node.kind === "object" &&
  ["command", "url"].some((key) => memberOf(node, key)?.value.kind === "string");
