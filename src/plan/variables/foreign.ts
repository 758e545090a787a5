import { type Fact, fact } from "../../model/fact.ts";
import { type Dialect, EVERYWHERE, type Place } from "./dialect.ts";

/** A reference that none of the clients here knows; the first group is the name of the variable. */
interface ForeignForm {
  readonly pattern: RegExp;
  readonly fields: readonly Place["field"][];
}

/** Of GitHub Actions and Continue, of opencode, of cmd.exe, of Copilot CLI and shells. */
const FORMS: readonly ForeignForm[] = [
  { pattern: /\$\{\{\s?(?:\w{1,40}\.)?([A-Za-z_][\w-]*)\s?\}\}/, fields: EVERYWHERE },
  { pattern: /(?<![$\w])\{env:([A-Za-z_]\w*)\}/, fields: EVERYWHERE },
  { pattern: /%([A-Z][A-Z0-9_]{2,})%/, fields: ["args", "env"] },
  {
    pattern: /(?:^|^Bearer |^[\w-]{1,60}=)\$(?!HOME$)([A-Z][A-Z0-9_]*)$/,
    fields: ["args", "env", "url", "headers"],
  },
  { pattern: /^\$(HOME)$/, fields: ["env"] },
];

/** References that stay literal here, in a text whose own references are taken out. */
export function foreignReferences(text: string, place: Place, dialect: Dialect): readonly Fact[] {
  if (place.script || !dialect.isKnown) return [];
  return FORMS.filter(({ fields }) => fields.includes(place.field)).flatMap(({ pattern }) => {
    const [whole = "", name] = pattern.exec(text) ?? [];
    if (!name) return [];
    const reference = whole.slice(Math.max(0, whole.search(/[$%{]/)));
    const right = dialect.write(name.replaceAll("-", "_"), place.field);
    return [fact("foreign-reference", { reference, right }, place.origin)];
  });
}
