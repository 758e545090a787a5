import { fact } from "../../model/fact.ts";
import type { Located } from "../../model/place.ts";
import type { ExpandedValue } from "./expand-value.ts";
import { lookUp, type VariableScope } from "./scope.ts";
import { secretsOfVariable } from "./secrets.ts";

/** The value of a variable that a config names without any sign around it, empty where it is not set. */
export function namedVariable(
  { value: name, origin }: Located<string>,
  prefix: string,
  scope: VariableScope,
): ExpandedValue {
  const value = lookUp(scope, name);
  if (value !== undefined) {
    return { text: `${prefix}${value}`, facts: [], secrets: secretsOfVariable(name, value) };
  }
  const unset = fact("unset-variable", { variable: name, reference: name }, origin);
  return { text: "", facts: [unset], secrets: [] };
}
