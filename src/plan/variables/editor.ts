import path from "node:path";
import { fact } from "../../model/fact.ts";
import type { Context, Dialect, Resolved } from "./dialect.ts";
import { asVariable } from "./names.ts";
import { lookUp } from "./scope.ts";

/** What an editor makes of a reference with this word before the colon, or `undefined` where it is none of its words. */
export type Word = (context: Context, argument: string, reference: string) => Resolved;

const flavourOf = ({ scope }: Context) => (scope.platform === "win32" ? path.win32 : path.posix);

const home: Word = ({ scope }) => ({ text: scope.home });
/** The folder of the workspace. */
export const folder: Word = ({ spec }) => ({ text: spec.root });
const folderName: Word = (context) => ({ text: flavourOf(context).basename(context.spec.root) });
const separator: Word = (context) => ({ text: flavourOf(context).sep });

/** The value of a variable; `unset` gives the text where there is none. */
export const environmentWith =
  (unset: (name: string, reference: string) => string): Word =>
  ({ scope, place }, name, reference) => {
    if (name === "") return { text: reference };
    const value = lookUp(scope, name);
    if (value !== undefined) return { text: value, variable: { name, value } };
    return {
      text: unset(name, reference),
      fact: fact("unset-variable", { variable: name, reference }, place.origin),
    };
  };

/** An unset variable is empty (VS Code `variableResolver.ts`; taken for granted in Cursor). */
export const environment = environmentWith(() => "");

/** An unset variable stays as it is written. */
export const environmentKept = environmentWith((_name, reference) => reference);

/** A person is asked for it; here a variable of that very name answers, or the default of the file. */
export const input: Word = ({ spec, scope, place }, id, reference) => {
  const value = lookUp(scope, id);
  if (value !== undefined) return { text: value, variable: { name: id, value } };
  const defaults = spec.defaults ?? {};
  if (Object.hasOwn(defaults, id)) return { text: defaults[id] ?? "" };
  return { text: reference, fact: fact("unset-input", { input: id, reference }, place.origin) };
};

/** Only a running editor knows it. */
const editorOnly: Word = ({ place }, _argument, reference) => ({
  text: reference,
  fact: fact("unset-input", { input: reference.slice(2, -1), reference }, place.origin),
});

/** What VS Code and Cursor have in common. */
export const COMMON: readonly [string, Word][] = [
  ["env", environment],
  ["userHome", home],
  ["workspaceFolder", folder],
  ["workspaceFolderBasename", folderName],
  ["pathSeparator", separator],
  ["/", separator],
];

/** What VS Code has beside that. */
export const VSCODE_ONLY: readonly [string, Word][] = [
  ["input", input],
  ["workspaceRoot", folder],
  ["cwd", folder],
];

/** What only a running VS Code knows. */
export const EDITOR_ONLY = [
  ...["config", "command", "extensionInstallFolder", "execPath", "execInstallFolder"],
  ...["file", "fileDirname", "fileBasename", "fileBasenameNoExtension", "fileExtname"],
  ...["fileDirnameBasename", "fileWorkspaceFolder", "fileWorkspaceFolderBasename"],
  ...["relativeFile", "relativeFileDirname", "selectedText", "lineNumber", "columnNumber"],
].map((word): [string, Word] => [word, editorOnly]);

const write = (name: string): string => `\${env:${name}}`;

/** The dialect of an editor with these words; `folder` is how its workspace is written for other clients' words. */
export function editor(words: ReadonlyMap<string, Word>, folder = "${workspaceFolder}"): Dialect {
  return {
    pattern: /\$\{([^{}]*)\}/,
    bare: [],
    resolve: (reference, inner, context) => {
      const [, word = "", argument = ""] = /^([^:]*):?(.*)$/s.exec(inner) ?? [];
      const known = words.get(word);
      return known
        ? known(context, argument, reference)
        : unknown(word, argument, reference, context, folder);
    },
    write,
    isKnown: true,
    tilde: [],
    appendsPath: false,
  };
}

/** Anything else stays as it is written; in a script it may be meant for the shell. */
function unknown(
  word: string,
  argument: string,
  reference: string,
  { place }: Context,
  folder: string,
): Resolved {
  const right = rightFor(word, argument, folder);
  if (right === undefined || place.script) return { text: reference };
  return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}

function rightFor(word: string, argument: string, folder: string): string | undefined {
  if (word === "input") return write(asVariable(argument));
  if (/^(?:CLAUDE_(?:PROJECT_DIR|PLUGIN_ROOT)|workspace(?:Folder|Root))$/.test(word)) return folder;
  if (word === "userHome") return write("HOME");
  if (word === "pathSeparator" || word === "/") return "/";
  const isPlain = argument === "" || /^[-=?+]/.test(argument);
  return isPlain && /^[A-Za-z_]\w*$/.test(word) ? write(word) : undefined;
}
