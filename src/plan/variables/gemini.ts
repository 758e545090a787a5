import { braces, EDITOR_WORDS, type Ways } from "./braces.ts";
import { type Dialect, EVERYWHERE } from "./dialect.ts";

const gemini = (own?: Ways["own"]): Dialect => ({
  ...braces({ editorWords: EDITOR_WORDS, emptied: ["env", "headers"], ...(own ? { own } : {}) }),
  bare: EVERYWHERE,
});

/** `.gemini/settings.json`: every string of the file, then `env` and `headers` once more (`envVarResolver.ts`). */
export const geminiCli: Dialect = gemini();

/** `gemini-extension.json`: the extension's own words as well (Gemini CLI documentation, "Extensions"). */
export const geminiExtension: Dialect = gemini((inner, { spec, scope }) => {
  if (inner === "extensionPath" || inner === "workspacePath") return spec.root;
  if (inner !== "/" && inner !== "pathSeparator") return undefined;
  return scope.platform === "win32" ? "\\" : "/";
});
