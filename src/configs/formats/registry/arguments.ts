import type { ObjectNode } from "../../node.ts";
import { inputValue, isTrue, objectsAt, pick, stringAt, type Value } from "./values.ts";

/** The arguments of this list, as they stand on a command line. */
export const argumentsAt = (node: ObjectNode, key: string): readonly Value[] =>
  objectsAt(node, key).flatMap((argument) =>
    stringAt(argument, "type") === "named" ? named(argument) : positional(argument),
  );

function positional(argument: ObjectNode): readonly Value[] {
  const value = inputValue(argument, stringAt(argument, "valueHint") ?? "argument");
  return value.text === null ? [] : [value];
}

/** `--name value`; a bare `--name` where nothing says that a value belongs to it. */
function named(argument: ObjectNode): readonly Value[] {
  const name = stringAt(argument, "name");
  if (name === undefined) return [];
  const origin = pick(argument, "name")?.origin ?? argument.origin;
  const flag: Value = { text: name, origin, asked: [] };
  const value = inputValue(argument, name.replace(/^-+/, ""));
  if (value.text !== null && value.text !== "") return [flag, value];
  return isFlag(argument) ? [flag] : [];
}

const isFlag = (argument: ObjectNode): boolean =>
  isTrue(argument, "isRequired") || ASKING.every((key) => pick(argument, key) === undefined);

const ASKING = ["description", "placeholder", "choices", "format", "valueHint", "isSecret"];
