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
const ROOT_KEYS = [
  ...["mcpServers", "servers", "context_servers", "mcp_servers", "mcp-servers", "mcp"],
];

/** Finds the entries under the root key of the client. */
export function rootOf(node: ConfigNode, format: ConfigFormat, plugin: boolean): Root {
  const [rootKey = ""] = format.rootKeys;
  if (node.kind !== "object") {
    if (format.shared || format.recognises) return { entries: [], facts: [] };
    const remedy = `write an object with the key \`${rootKey}\``;
    return failed(misshapen(`the file holds ${kindInWords(node)}`, remedy, node.origin).fact);
  }
  const [servers, ...more] = format.rootKeys.flatMap((key) => memberOf(node, key) ?? []);
  if (servers)
    return [servers, ...more].map((each) => underRootKey(node, each, format)).reduce(joined);
  const wrong = wrongRootKey(node, format);
  if (wrong) return failed(wrong, ...duplicateFacts(node));
  const isBare = format.bare === "always" || (plugin && format.bare === "in-plugins");
  return isBare ? bareEntries(node) : withoutRootKey(node, format);
}

const joined = (one: Root, other: Root): Root => ({
  entries: [...one.entries, ...other.entries],
  facts: [...one.facts, ...other.facts],
});

const failed = (...facts: readonly Fact[]): Root => ({ entries: [], facts });

function underRootKey(root: ObjectNode, { key, value }: Member, { syntax }: ConfigFormat): Root {
  const facts = duplicateFacts(root);
  if (value.kind === "null") return { entries: [], facts };
  if (value.kind === "object") {
    const { entries, facts: more } = entriesIn(value);
    return { entries, facts: [...facts, ...more] };
  }
  const remedy =
    syntax.kind === "toml"
      ? `write each server as a table with its name, \`[${key}.NAME]\``
      : `write \`${key}\` as an object with the name of each server as a key`;
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
  { rootKeys: [rootKey = ""], shared }: ConfigFormat,
): Fact | undefined {
  const known = (key: string): boolean =>
    ROOT_KEYS.includes(key) || key.toLowerCase() === rootKey.toLowerCase();
  const wrong = root.members.find(
    ({ key, value }) => known(key) && (shared ? holdsEntries(value) : mayHoldEntries(value)),
  );
  if (!wrong) return undefined;
  return fact("wrong-root-key", { found: wrong.key, expected: rootKey }, wrong.keyOrigin);
}

function bareEntries(root: ObjectNode): Root {
  const { entries, facts } = entriesIn(root);
  return { entries: entries.filter(({ value }) => looksLikeEntry(value)), facts };
}

/** Servers at the top level, as plugins may have them and nobody else. */
function withoutRootKey(root: ObjectNode, { rootKeys, client, shared }: ConfigFormat): Root {
  const [rootKey = ""] = rootKeys;
  if (shared) return { entries: [], facts: [] };
  const bare = root.members.find(({ value }) => looksLikeEntry(value));
  if (!bare) return { entries: [], facts: duplicateFacts(root) };
  const problem = `the server stands at the top level, where ${client.title} looks for \`${rootKey}\` only`;
  const remedy = `put the servers into \`"${rootKey}": { }\``;
  return failed(misshapen(problem, remedy, bare.keyOrigin).fact, ...duplicateFacts(root));
}

/** An object that is no entry itself; one without any entry may be meant for them. */
const mayHoldEntries = (node: ConfigNode): boolean =>
  node.kind === "object" && !looksLikeEntry(node);

/** In a file with other settings the key may mean something else: there the entries must be seen. */
const holdsEntries = (node: ConfigNode): boolean =>
  mayHoldEntries(node) &&
  node.kind === "object" &&
  node.members.some(({ value }) => looksLikeEntry(value));

const looksLikeEntry = (node: ConfigNode): boolean =>
  node.kind === "object" &&
  STARTERS.some((key) => {
    const kind = memberOf(node, key)?.value.kind;
    return kind === "string" || kind === "list";
  });

const STARTERS = ["command", "cmd", "url", "httpUrl", "serverUrl"];
