import type { Evidence } from "../../model/evidence.ts";
import {
  looksLikePlaceholder,
  looksSecretName,
  SECRET_FORMATS,
} from "../../plan/secret-formats.ts";
import { type GivenValue, givenValues } from "./given-values.ts";

/** What the config, or an input, gives to a server that looks like a credential. */
export const givenCredentials = (evidence: Evidence): readonly GivenValue[] =>
  givenValues(evidence).filter(isCredential);

const isCredential = ({ name, value }: GivenValue): boolean =>
  looksSecretName(name.replace(/^-+/, "")) ||
  AUTHORIZATION.test(value) ||
  SECRET_FORMATS.some(({ pattern }) => pattern.test(value.slice(0, 4000)));

/** A header as the value of an option such as `--header`, or the value of a header. */
const AUTHORIZATION = /^(?:authorization|x-api-key|api-key|cookie)\s{0,3}:|^(?:Bearer|Basic) \S/i;

/** What is wrong with the look of a value, as a clause after its name, or `null`; the value itself is not told. */
export function oddityOf(value: string): string | null {
  if (/[\r\n]$/.test(value)) return "ends with a line break";
  if (value !== value.trim()) return "has a blank at one end";
  if (/^(["'`]).*\1$/s.test(value)) return "stands in quotes";
  if (/^\$\{?\w|^\$\{\{/.test(value)) return "holds a reference that nobody filled in";
  return looksLikePlaceholder(value) ? "holds a placeholder, as examples have it" : null;
}
