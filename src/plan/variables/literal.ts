import { fact } from "../../model/fact.ts";
import type { Dialect } from "./dialect.ts";

/** Nothing is expanded: whatever looks like a reference stays as it is written, and is no use to the server. */
export const literal: Dialect = {
  pattern: /\$\{(?:env:)?([A-Za-z_]\w*)(?::-[^{}]*)?\}/,
  resolve: (reference, name, { place }) =>
    place.script
      ? { text: reference }
      : {
          text: reference,
          fact: fact("foreign-reference", { reference, right: name }, place.origin),
        },
  bare: [],
  write: (name) => name,
  isKnown: true,
  tilde: [],
  appendsPath: false,
};
