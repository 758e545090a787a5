import ignore, { type Ignore } from "ignore";

/** What git is told to ignore: the lines of several files, the later ones win. `null`: nothing. */
export type Rules = Ignore | null;

/** Systems where git takes `README` and `readme` for one name, as it sets `core.ignorecase` there. */
export const FOLDS_CASE = process.platform === "win32" || process.platform === "darwin";

/** Whether git ignores a path, relative to where the rules begin, with `/`, and with one at the end of a folder. */
export const ignores = (rules: Rules, path: string): boolean => rules?.ignores(path) ?? false;

/** The rules and, after them, the lines of a `.gitignore` in a folder, given with `/` at its end; the first is `""`. */
export function withLines(rules: Rules, text: string, folder: string): Rules {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const own = lines.filter(isPattern).map(withoutRepeats).filter(isQuick);
  if (own.length === 0) return rules;
  const all = ignore({ ignoreCase: FOLDS_CASE });
  return (rules ? all.add(rules) : all).add(own.map((line) => inFolder(line, folder)));
}

const isPattern = (line: string): boolean =>
  !line.startsWith("#") && !["", "!", "/", "!/"].includes(line.trim());

// Stars for folders, again and again, say what they say once.
const withoutRepeats = (line: string): string => line.replace(/(?<![^!/])(?:\*\*\/){2,}/g, "**/");

/** Many wildcards in one line take a regular expression a time without end on a name that is made for it. */
function isQuick(line: string): boolean {
  const wildcards = line.match(/\*+/g)?.length ?? 0;
  const deep = line.match(/\*\*+\//g)?.length ?? 0;
  return wildcards <= MAX_WILDCARDS && deep <= MAX_DEEP;
}

const MAX_WILDCARDS = 4;
const MAX_DEEP = 2;

/** The pattern as it would stand where the rules begin: a `/` before its end binds it to its folder. */
function inFolder(line: string, folder: string): string {
  if (folder === "") return line;
  const negation = line.startsWith("!") ? "!" : "";
  const pattern = line.slice(negation.length);
  const anywhere = /\/[^ ]/.test(pattern) ? "" : "**/";
  const literal = folder.replace(/[\\*?[\]]/g, "\\$&");
  return `${negation}/${literal}${anywhere}${pattern.replace(/^\//, "")}`;
}
