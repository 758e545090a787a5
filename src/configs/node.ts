import type { Origin } from "../model/place.ts";

/** A value of a config with its place, whatever syntax the file is written in. */
export type ConfigNode =
  | { readonly kind: "object"; readonly members: readonly Member[]; readonly origin: Origin }
  | { readonly kind: "list"; readonly items: readonly ConfigNode[]; readonly origin: Origin }
  | { readonly kind: "string"; readonly value: string; readonly origin: Origin }
  | { readonly kind: "number"; readonly value: number; readonly origin: Origin }
  | { readonly kind: "boolean"; readonly value: boolean; readonly origin: Origin }
  | { readonly kind: "null"; readonly origin: Origin }
  /** A date or a time, which TOML knows as a kind of its own. */
  | { readonly kind: "date"; readonly origin: Origin };

/** An object with its members. */
export type ObjectNode = Extract<ConfigNode, { kind: "object" }>;
/** A string with its value. */
export type StringNode = Extract<ConfigNode, { kind: "string" }>;

/** A key with its value. An object may hold the same key twice; no member is ever looked up by prototype. */
export interface Member {
  readonly key: string;
  readonly keyOrigin: Origin;
  readonly value: ConfigNode;
}

/** A key that an earlier member of the same object has already; `origin` is that of the last. */
export interface DuplicateKey {
  readonly key: string;
  readonly origin: Origin;
  /** The line where it stands first. */
  readonly firstLine: number;
}

/** The members that count: of equal keys the last one, as every JSON parser of the clients has it. */
export function membersOf(node: ObjectNode): readonly Member[] {
  if (!holdsDuplicates(node)) return node.members;
  const last = new Map(node.members.map((member) => [member.key, member]));
  return [...last.values()];
}

/** Most objects hold none, and are many. */
const holdsDuplicates = ({ members }: ObjectNode): boolean =>
  members.length > 1 && new Set(members.map(({ key }) => key)).size < members.length;

/** The member of this key that counts. */
export const memberOf = (node: ObjectNode, key: string): Member | undefined =>
  node.members.findLast((member) => member.key === key);

/** Keys that stand twice or more in this very object, each told once, at the member that counts. */
export function duplicatesIn(node: ObjectNode): readonly DuplicateKey[] {
  if (!holdsDuplicates(node)) return [];
  const first = new Map<string, Member>();
  const last = new Map<string, Member>();
  for (const member of node.members) {
    if (first.has(member.key)) last.set(member.key, member);
    else first.set(member.key, member);
  }
  return [...last.values()].map(({ key, keyOrigin }) => ({
    key,
    origin: keyOrigin,
    firstLine: first.get(key)?.keyOrigin.line ?? 0,
  }));
}

/** Keys that stand twice in an object, here or anywhere below. */
export function duplicatesBelow(node: ConfigNode): readonly DuplicateKey[] {
  if (node.kind === "list") return node.items.flatMap(duplicatesBelow);
  if (node.kind !== "object") return [];
  const below = node.members.flatMap((member) => duplicatesBelow(member.value));
  return [...duplicatesIn(node), ...below];
}

/** The kind of a value in words, with its article. */
export function kindInWords(node: ConfigNode): string {
  const words = { object: "an object", list: "a list", null: "`null`" } as const;
  return node.kind in words ? words[node.kind as keyof typeof words] : `a ${node.kind}`;
}
