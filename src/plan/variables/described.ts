import path from "node:path";
import { fact } from "../../model/fact.ts";
import type { Context, Dialect, Resolved } from "./dialect.ts";
import { lookUp } from "./scope.ts";

/** An answer: a variable of that very name, or the default of the description; `shown` is what stands in the file. */
function answer(id: string, shown: string, { spec, scope, place }: Context): Resolved {
  const value = lookUp(scope, id);
  if (value !== undefined) return { text: value, variable: { name: id, value } };
  const defaults = spec.defaults ?? {};
  if (Object.hasOwn(defaults, id)) return { text: defaults[id] ?? "" };
  const unset = fact("unset-input", { input: id, reference: shown }, place.origin);
  return { text: shown.startsWith("$") ? shown : `{${shown}}`, fact: unset };
}

/** The registry's `server.json`, whose inputs are written as references when it is read. */
export const registry: Dialect = {
  pattern: /\$\{input:([^{}]+)\}/,
  resolve: (_reference, id, context) => answer(id, id, context),
  write: (name) => `{${name}}`,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false,
};

type Folder = (context: Context) => string;

const within =
  (name: string): Folder =>
  ({ scope }) =>
    flavourOf(scope.platform).join(scope.home, name);

const flavourOf = (platform: NodeJS.Platform) => (platform === "win32" ? path.win32 : path.posix);

const separator: Folder = ({ scope }) => flavourOf(scope.platform).sep;

const WORDS: ReadonlyMap<string, Folder> = new Map([
  ["__dirname", ({ spec }) => spec.root],
  ["HOME", ({ scope }) => scope.home],
  ["DESKTOP", within("Desktop")],
  ["DOCUMENTS", within("Documents")],
  ["DOWNLOADS", within("Downloads")],
  ["pathSeparator", separator],
  ["/", separator],
]);

/** `${__dirname}`, `${user_config.KEY}`, `${HOME}` and the like (MCPB `MANIFEST.md`, "Variable Substitution"). */
export const mcpb: Dialect = {
  pattern: /\$\{([^{}]*)\}/,
  resolve: (reference, inner, context) => {
    const folder = WORDS.get(inner);
    if (folder) return { text: folder(context) };
    const key = /^user_config\.([\w.-]+)$/.exec(inner)?.[1];
    if (key) return withFolders(answer(key, reference, context), context);
    return foreign(reference, inner, context);
  },
  write: (name) => `\${user_config.${name.toLowerCase()}}`,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false,
};

/** A default may name a folder of the user. */
function withFolders(resolved: Resolved, context: Context): Resolved {
  if (resolved.variable || resolved.fact) return resolved;
  const text = resolved.text.replace(
    /\$\{([^{}.]*)\}/g,
    (whole, word: string) => WORDS.get(word)?.(context) ?? whole,
  );
  return { text };
}

function foreign(reference: string, inner: string, { place }: Context): Resolved {
  const name = /^(?:env:|input:)?([A-Za-z_]\w*)(?::-.*)?$/s.exec(inner)?.[1];
  if (!name || place.script) return { text: reference };
  const right = mcpb.write(name, place.field);
  return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}
