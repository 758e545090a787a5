import { type ConfigNode, type Member, memberOf, type ObjectNode } from "./node.ts";

/** The object with the value of one key changed, or without it where the change gives nothing. */
export function withMember(
  object: ObjectNode,
  key: string,
  change: (value: ConfigNode) => ConfigNode | undefined,
): ObjectNode {
  const members = object.members.flatMap((member) => {
    if (member.key !== key) return [member];
    const value = change(member.value);
    return value ? [{ ...member, value }] : [];
  });
  return { ...object, members };
}

/** The object with each entry under one of its keys changed. */
export const withEntries = (
  object: ObjectNode,
  key: string,
  change: (entry: ObjectNode, name: Member) => ObjectNode,
): ObjectNode => withMember(object, key, (servers) => entriesChanged(servers, change));

function entriesChanged(
  servers: ConfigNode,
  change: (entry: ObjectNode, name: Member) => ObjectNode,
): ConfigNode {
  if (servers.kind !== "object") return servers;
  const members = servers.members.map((member) =>
    member.value.kind === "object" ? { ...member, value: change(member.value, member) } : member,
  );
  return { ...servers, members };
}

/** `[{ "name": {...} }, "reference"]` as one object; what is no map refers to servers of another file. */
export function mapsInList(node: ConfigNode): ConfigNode {
  if (node.kind !== "list") return node;
  const members = node.items.flatMap((item) => (item.kind === "object" ? item.members : []));
  return { kind: "object", members, origin: node.origin };
}

/** `[{ "name": "a", ... }]` as an object by name; an item without a name is left as it stands, under no name. */
export function namedList(node: ConfigNode, nameKey: string): ConfigNode {
  if (node.kind !== "list") return node;
  const members = node.items.map((item) => memberNamedBy(item, nameKey));
  return { kind: "object", members, origin: node.origin };
}

function memberNamedBy(item: ConfigNode, nameKey: string): Member {
  const name = item.kind === "object" ? memberOf(item, nameKey)?.value : undefined;
  return name?.kind === "string"
    ? { key: name.value, keyOrigin: name.origin, value: item }
    : { key: "", keyOrigin: item.origin, value: item };
}

/** Whether these arguments came out of the list that begins with the program. */
export const isSplit = (command: Member, args: Member | undefined): args is Member =>
  args !== undefined && args.keyOrigin === command.keyOrigin;

/** `"command": ["node", "server.js"]` as `command` and `args`. */
export function withCommandList(entry: ObjectNode): ObjectNode {
  const command = memberOf(entry, "command");
  if (command?.value.kind !== "list") return entry;
  const [program, ...rest] = command.value.items;
  if (!program) return entry;
  const args: ConfigNode = { kind: "list", items: rest, origin: command.value.origin };
  const split = [
    { ...command, value: program },
    { key: "args", keyOrigin: command.keyOrigin, value: args },
  ];
  const others = entry.members.filter(({ key }) => key !== "command" && key !== "args");
  return { ...entry, members: [...split, ...others] };
}

/** `"command": { "path": "node", "args": [...], "env": {...} }` as `command`, `args` and `env`. */
export function withCommandObject(entry: ObjectNode): ObjectNode {
  const command = memberOf(entry, "command");
  if (command?.value.kind !== "object") return entry;
  const inside = command.value.members.map((member) =>
    member.key === "path" ? { ...member, key: "command" } : member,
  );
  return { ...entry, members: [...entry.members.filter((each) => each !== command), ...inside] };
}

/** The entry with what stands inside the object under a key beside the rest. */
export function withUnnested(entry: ObjectNode, key: string): ObjectNode {
  const nested = memberOf(entry, key);
  if (nested?.value.kind !== "object") return entry;
  const others = entry.members.filter((each) => each !== nested);
  return { ...entry, members: [...others, ...nested.value.members] };
}

/** The object without a key. */
export const without = (object: ObjectNode, key: string): ObjectNode =>
  withMember(object, key, () => undefined);

/** The object with the value at the end of a path of keys at its top as well, under the keys joined by dots. */
export function withLifted(root: ObjectNode, path: readonly string[]): ObjectNode {
  let member: Member | undefined;
  let node: ConfigNode = root;
  for (const key of path) {
    member = node.kind === "object" ? memberOf(node, key) : undefined;
    if (!member) return root;
    node = member.value;
  }
  return member
    ? { ...root, members: [...root.members, { ...member, key: path.join(".") }] }
    : root;
}

/** What of `mcpServers` stands in a manifest itself; paths are read as files of their own. */
export function inlineServers(value: ConfigNode): ConfigNode | undefined {
  if (value.kind === "string") return undefined;
  if (value.kind !== "list") return value;
  const members = value.items.flatMap((item) => (item.kind === "object" ? item.members : []));
  return { kind: "object", members, origin: value.origin };
}
