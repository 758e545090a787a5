import { type Fact, fact } from "../../model/fact.ts";
import { looksLikePlaceholder, looksSecretName, SECRET_FORMATS } from "../secret-formats.ts";
import type { Place } from "./dialect.ts";

/** A placeholder that was left from an example, in a text without what came out of variables. */
export function placeholderIn(text: string, place: Place): readonly Fact[] {
  if (!looksLikePlaceholder(text) && !isOwnName(text, place)) return [];
  return [fact("placeholder", { value: shown(text), key: place.name }, place.origin)];
}

/** `"API_TOKEN": "API_TOKEN"`. */
const isOwnName = (text: string, { field, name }: Place): boolean =>
  field === "env" && text === name && looksSecretName(name);

const PATH_FIELDS: readonly Place["field"][] = ["command", "args", "cwd"];

/** A home folder that only a shell would put in. `text`: without the references that this client resolves. */
export function unexpandedPath(text: string, place: Place): readonly Fact[] {
  if (!PATH_FIELDS.includes(place.field) || place.script) return [];
  const isMeant = /^~(?:[/\\]|$)/.test(text) || /\$HOME(?!\w)/.test(text);
  return isMeant ? [fact("unexpanded-path", { value: shown(text) }, place.origin)] : [];
}

/** The text without anything that looks like a secret, and not longer than a line. */
function shown(text: string): string {
  const masked = SECRET_FORMATS.reduce(
    (rest, { pattern }) => rest.replace(new RegExp(pattern, `${pattern.flags}g`), "***"),
    text.replaceAll("\0", ""),
  );
  return masked.length <= 80 ? masked : `${masked.slice(0, 79)}…`;
}
