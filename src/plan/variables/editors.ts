import type { Dialect } from "./dialect.ts";
import {
  COMMON,
  EDITOR_ONLY,
  editor,
  environmentKept,
  folder,
  VSCODE_ONLY,
  type Word,
} from "./editor.ts";

/** VS Code: `variableResolver.ts` for the variables, `extHostMcpNode.ts` for `~` and `PATH`. */
export const vscode: Dialect = {
  ...editor(new Map([...COMMON, ...VSCODE_ONLY, ...EDITOR_ONLY])),
  tilde: ["command", "args", "cwd"],
  appendsPath: true,
};

/** Cursor: "Config interpolation" in its documentation. */
export const cursor: Dialect = withFolders(editor(new Map(COMMON)));

/** In a plugin's file the folders of the plugin have names of their own. */
function withFolders(dialect: Dialect): Dialect {
  return {
    ...dialect,
    resolve: (reference, inner, context) => {
      const folders = context.spec.defaults ?? {};
      return Object.hasOwn(folders, inner)
        ? { text: folders[inner] ?? "" }
        : dialect.resolve(reference, inner, context);
    },
  };
}

/** Roo Code: `injectVariables` in `config.ts`, which makes `/` of every backslash in what it puts in. */
export const roo: Dialect = editor(
  new Map([
    ["env", withSlashes(environmentKept)],
    ["workspaceFolder", withSlashes(folder)],
  ]),
);

function withSlashes(word: Word): Word {
  return (context, argument, reference) => {
    const resolved = word(context, argument, reference);
    return { ...resolved, text: resolved.text.replaceAll("\\", "/") };
  };
}

/** Devin: "Variable interpolation" in its documentation. */
export const devin: Dialect = editor(new Map([["env", environmentKept]]), ".");

/** Cline: `${env:NAME}` and nothing else; it starts servers in a folder of its own. */
export const cline: Dialect = editor(
  new Map([
    ["env", (context, name, reference) => environmentKept(context, name.trim(), reference)],
  ]),
  "",
);
