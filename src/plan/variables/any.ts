import { braces } from "./braces.ts";
import { type Dialect, EVERYWHERE } from "./dialect.ts";
import { COMMON, environmentKept, folder, input } from "./editor.ts";

const WORDS = new Map([
  ...COMMON,
  ["env", environmentKept] as const,
  ["input", input] as const,
  ["workspaceRoot", folder] as const,
]);

const byName = braces({ editorWords: {} });

/** Where it is not known what a client expands: whatever may be a reference is taken for one, and nothing is foreign. */
export const any: Dialect = {
  ...byName,
  pattern: /\$\{([^{}]*)\}/,
  bare: EVERYWHERE,
  resolve: (reference, inner, context) => {
    const [, word = "", argument = ""] = /^([^:]*):?(.*)$/s.exec(inner) ?? [];
    const known = WORDS.get(word);
    if (known) return known(context, argument, reference);
    const isName = /^[A-Za-z_]\w*(?::-|$)/.test(inner);
    return isName ? byName.resolve(reference, inner, context) : { text: reference };
  },
  isKnown: false,
};
