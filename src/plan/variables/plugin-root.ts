import { fact } from "../../model/fact.ts";
import type { Context, Dialect, Resolved } from "./dialect.ts";

/**
 * `${PLUGIN_ROOT}` and, in an Agent Plugin, `${PLUGIN_DATA}`, and nothing else (Agent Plugins specification, 9.2;
 * Goose `plugins/mcp_servers.rs`). Where they are expanded is for the format to say.
 */
export const pluginRoot: Dialect = {
  pattern: /\$\{([^{}]*)\}/,
  resolve: (reference, name, context) => {
    const { spec, place } = context;
    const isRemote = place.field === "url" || place.field === "headers";
    const folders = spec.defaults ?? {};
    if (!isRemote && Object.hasOwn(folders, name)) return { text: folders[name] ?? "" };
    return isRemote || place.script ? { text: reference } : literal(reference, name, context);
  },
  write: (name) => name,
  bare: [],
  isKnown: true,
  tilde: [],
  appendsPath: false,
};

function literal(reference: string, inner: string, { place }: Context): Resolved {
  const isRoot = /^(?:CLAUDE|CURSOR)_PLUGIN_ROOT$|^(?:extensionPath|workspaceFolder)$/.test(inner);
  const name = /^(?:env:)?([A-Za-z_]\w*)(?::-.*)?$/s.exec(inner)?.[1];
  const right = isRoot ? "${PLUGIN_ROOT}" : name;
  if (!right) return { text: reference };
  return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}
