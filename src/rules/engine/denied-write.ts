import path from "node:path";
import type { Evidence } from "../../model/evidence.ts";
import { containerLine } from "../../plan/container-env.ts";
import { factOf } from "./fact-of.ts";
import { lastErrors } from "./last-error.ts";
import { lineAround, saidBy } from "./text.ts";

/** A file or folder that a server may not make in its working directory. */
export interface DeniedWrite {
  /** Relative, or `null` where the words do not say it. */
  readonly name: string | null;
  readonly line: string;
}

/** How runtimes say that something may not be made, with its path. */
const NAMED: readonly RegExp[] = [
  // Node.js
  /\b(?:EACCES|EROFS|EPERM): [a-z -]{1,40}, (?:mkdir|mkdtemp|open|copyfile|rename|symlink) '(?<path>[^'\n]{1,1000})'/,
  // Python
  /\[Errno (?:1|13|30)\] (?:Permission denied|Operation not permitted|Read-only file system): '(?<path>[^'\n]{1,1000})'/,
  // Go
  /\b(?:mkdir|open|create) (?<path>[^\s:]{1,1000}): (?:permission denied|operation not permitted|read-only file system)/,
  // Java
  /(?:AccessDeniedException|ReadOnlyFileSystemException): (?<path>[^\s:]{1,1000})/,
  /FileNotFoundException: (?<path>[^\n(]{1,1000}) \((?:Permission denied|Read-only file system)\)/,
];
/** The same without a path: only the state of the folder tells where. */
const UNNAMED =
  /unable to open database file|attempt to write a readonly database|Read-only file system(?: \(os error 30\))?|Permission denied \(os error 13\)/;

/** What tells that it was to be written: an open that only reads is refused with the same words. */
const WRITING =
  /\bmk(?:dir|dtemp)|makedirs|read-only file system|readonly database|EROFS|FileHandler|\bopen\([^)\n]{0,200}['"][wax]b?\+?['"]/i;

/** What a server may not write in its working directory, or `undefined`. */
export function deniedWrite(evidence: Evidence): DeniedWrite | undefined {
  const isKnown = factOf("cwd-not-writable", evidence) !== undefined;
  if (!isKnown && !WRITING.test(saidBy(evidence))) return undefined;
  for (const { text } of lastErrors(evidence)) {
    const found = namedIn(text, evidence) ?? (isKnown ? unnamedIn(text) : undefined);
    if (found) return found;
  }
  return undefined;
}

function namedIn(text: string, evidence: Evidence): DeniedWrite | undefined {
  for (const expression of NAMED) {
    const hit = expression.exec(text);
    const name = hit && withinFolder(hit.groups?.path?.trim() ?? "", evidence);
    if (hit && name) return { name, line: lineAround(text, hit.index) };
  }
  return undefined;
}

/** A path as it lies in the working directory; `null` where it lies elsewhere. */
function withinFolder(target: string, { plan }: Evidence): string | null {
  const portable = target.replaceAll("\\", "/").replace(/\/$/, "");
  const isAbsolute = portable.startsWith("/") || /^[A-Za-z]:\//.test(portable);
  if (!isAbsolute) return /^(?:~|\.\.)(?:\/|$)/.test(portable) ? null : portable;
  if (!plan || containerLine(plan)) return null;
  const inside = path.posix.relative(plan.start.cwd.replaceAll("\\", "/"), portable);
  return inside === "" || inside.startsWith("..") || inside.includes("/") ? null : inside;
}

function unnamedIn(text: string): DeniedWrite | undefined {
  const hit = UNNAMED.exec(text);
  return hit ? { name: null, line: lineAround(text, hit.index) } : undefined;
}
