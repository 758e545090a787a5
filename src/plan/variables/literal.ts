import { fact } from "../../model/fact.ts";
import type { Dialect } from "./dialect.ts";

/** What comes next to a variable of VS Code or Cursor: a path, or the name of a variable. */
const EDITOR_WORDS: ReadonlyMap<string, string> = new Map([
  ["workspaceFolder", "."],
  ["workspaceRoot", "."],
  ["userHome", "HOME"],
  ["pathSeparator", "/"],
]);

/** Nothing is expanded: whatever looks like a reference stays as it is written, and is no use to the server. */
export const literal: Dialect = {
  pattern: /\$\{(?:env:)?([A-Za-z_]\w*)(?::-[^{}]*)?\}/,
  resolve: (reference, name, { place }) =>
    place.script
      ? { text: reference }
      : {
          text: reference,
          fact: fact(
            "foreign-reference",
            {
              reference,
              right: EDITOR_WORDS.get(name) ?? name,
              ...(place.field === "env" ? { key: place.name } : {}),
            },
            place.origin,
          ),
        },
  bare: [],
  write: (name) => name,
  isKnown: true,
  tilde: [],
  appendsPath: false,
};
