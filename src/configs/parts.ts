import type { Located } from "../model/place.ts";
import type { EnvEntry } from "../model/server.ts";
import { type Flaw, misshapen, type Part } from "./flaw.ts";
import type { ConfigFormat } from "./format.ts";
import { type ConfigNode, kindInWords, type Member, memberOf, membersOf } from "./node.ts";

/** A key whose value is one string. */
export function stringPart(member: Member | undefined): Part<Located<string> | null> {
  if (!member) return { value: null, flaws: [] };
  const { key, value } = member;
  if (value.kind === "string") {
    return { value: { value: value.value, origin: value.origin }, flaws: [] };
  }
  const remedy =
    value.kind === "list"
      ? `write the first item as \`${key}\` and the others as \`args\``
      : `write \`${key}\` as a string`;
  return { value: null, flaws: [misshapen(is(key, value), remedy, value.origin)] };
}

/** A key whose value is a list of strings; `before`: how many items of the list are read elsewhere. */
export function listPart(member: Member | undefined, before = 0): Part<readonly Located<string>[]> {
  if (!member) return { value: [], flaws: [] };
  const { key, value } = member;
  if (value.kind !== "list") {
    const remedy = `write \`${key}\` as a list with one string for each argument`;
    return { value: [], flaws: [misshapen(is(key, value), remedy, value.origin)] };
  }
  return {
    value: value.items.flatMap((item) =>
      item.kind === "string" ? [{ value: item.value, origin: item.origin }] : [],
    ),
    flaws: value.items.flatMap((item, index) => itemFlaw(key, item, index + 1 + before)),
  };
}

/** A list of names of variables, each a string or an object with a `name` (Codex). */
export function handedOnPart(member: Member | undefined): Part<readonly Located<string>[]> {
  if (member?.value.kind !== "list") return listPart(member);
  const items = member.value.items.map((item) =>
    item.kind === "object" ? (memberOf(item, "name")?.value ?? item) : item,
  );
  return listPart({ ...member, value: { ...member.value, items } });
}

function itemFlaw(key: string, item: ConfigNode, position: number): readonly Flaw[] {
  if (item.kind === "string") return [];
  const problem = `item ${position} of \`${key}\` is ${kindInWords(item)}`;
  return [misshapen(problem, `write item ${position} of \`${key}\` as a string`, item.origin)];
}

/** A key whose value is an object of strings by name; `others`: further kinds of values that the client takes. */
export function mapPart(
  member: Member | undefined,
  others: ConfigFormat["envValues"],
): Part<readonly EnvEntry[]> {
  if (!member) return { value: [], flaws: [] };
  const { key, value } = member;
  if (value.kind !== "object") {
    const remedy = `write \`${key}\` as an object, as in \`"${key}": { "NAME": "value" }\``;
    return { value: [], flaws: [misshapen(is(key, value), remedy, value.origin)] };
  }
  const read = membersOf(value).map((entry) => ({ entry, text: textOf(entry.value, others) }));
  return {
    value: read.flatMap(({ entry, text }) =>
      text === undefined
        ? []
        : [
            {
              name: entry.key,
              key: entry.keyOrigin,
              value: { value: text, origin: entry.value.origin },
            },
          ],
    ),
    flaws: read.flatMap(({ entry, text }) => (text === undefined ? [valueFlaw(key, entry)] : [])),
  };
}

/** A value as the server gets it; `undefined` where the client cannot take it. */
function textOf(node: ConfigNode, others: ConfigFormat["envValues"]): string | null | undefined {
  if (node.kind === "string") return node.value;
  if (node.kind === "null") return others.includes("null") ? null : undefined;
  if (node.kind !== "number" && node.kind !== "boolean") return undefined;
  return others.includes(node.kind) ? String(node.value) : undefined;
}

function valueFlaw(key: string, { key: name, value }: Member): Flaw {
  const problem = `\`${name}\` in \`${key}\` is ${kindInWords(value)}`;
  const plain = value.kind === "number" || value.kind === "boolean";
  const remedy = plain
    ? `put the value of \`${name}\` in quotes`
    : `write the value of \`${name}\` as a string`;
  return misshapen(problem, remedy, value.origin);
}

const is = (key: string, value: ConfigNode): string => `\`${key}\` is ${kindInWords(value)}`;
