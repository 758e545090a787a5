import type { Origin } from "../../../model/place.ts";
import { type ConfigNode, type Member, memberOf, membersOf, type ObjectNode } from "../../node.ts";

/** What a client has to ask for, and what it takes where nobody answers. */
export interface Asked {
  readonly id: string;
  readonly standard: string | null;
  readonly origin: Origin;
}

/** A value as a config would have it, with what it refers to; `null` where it is left out. */
export interface Value {
  readonly text: string | null;
  readonly origin: Origin;
  readonly asked: readonly Asked[];
}

/** The member of this key, which older schemas write with `_`. */
export function pick(node: ObjectNode, key: string): ConfigNode | undefined {
  const older = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return (memberOf(node, key) ?? memberOf(node, older))?.value;
}

/** The string at this key. */
export function stringAt(node: ObjectNode, key: string): string | undefined {
  const value = pick(node, key);
  return value?.kind === "string" ? value.value : undefined;
}

export const objectsAt = (node: ObjectNode, key: string): readonly ObjectNode[] => {
  const value = pick(node, key);
  return value?.kind === "list" ? value.items.filter((item) => item.kind === "object") : [];
};

export const isTrue = (node: ObjectNode, key: string): boolean => {
  const value = pick(node, key);
  return value?.kind === "boolean" && value.value;
};

/** How an answer is referred to, in the way of VS Code. */
const reference = (id: string): string => `\${input:${id}}`;

/** What an input of the schema comes to, called `id` where a person has to be asked for it. */
export function inputValue(input: ObjectNode, id: string): Value {
  const origin = (pick(input, "value") ?? pick(input, "default"))?.origin ?? input.origin;
  const value = stringAt(input, "value");
  if (value !== undefined) return { ...withVariables(value, input), origin };
  const standard = stringAt(input, "default") ?? null;
  if (standard === null && !isTrue(input, "isRequired")) return { text: null, origin, asked: [] };
  return { text: reference(id), origin, asked: [{ id, standard, origin }] };
}

/** The text with a reference for each `{name}` that `variables` declares; any other stays as it is. */
export function withVariables(text: string, holder: ObjectNode): Pick<Value, "text" | "asked"> {
  const declared = pick(holder, "variables");
  const variables = declared?.kind === "object" ? membersOf(declared) : [];
  const used = variables.filter(({ key }) => text.includes(`{${key}}`));
  return {
    text: used.reduce((rest, { key }) => rest.replaceAll(`{${key}}`, () => reference(key)), text),
    asked: used.flatMap(asVariable),
  };
}

/** A variable with a value of its own is not asked for; one that is not required may be empty. */
function asVariable({ key, value, keyOrigin }: Member): readonly Asked[] {
  if (value.kind !== "object") return [];
  const known = stringAt(value, "value") ?? stringAt(value, "default");
  const standard = known ?? (isTrue(value, "isRequired") ? null : "");
  return [{ id: key, standard, origin: keyOrigin }];
}
