import type { Evidence } from "../../model/evidence.ts";
import { FETCHED_FOLDERS } from "./fetched-folders.ts";
import { lineAround, outputOf } from "./text.ts";

/** Something that Node.js did not find while it loaded a package which a launcher has fetched. */
export interface MissingModule {
  /** A package as a whole, or a file of a package that is there. */
  readonly kind: "package" | "file";
  /** The package that is missing, or that lacks the file. */
  readonly owner: string;
  /** Inside of `owner`, with `/`; empty for a whole package. */
  readonly file: string;
  /** The package that asks for it, where that is known. */
  readonly importer: string | null;
  /** Name of the entry in the cache of npx, or `null` where another launcher has fetched the package. */
  readonly entry: string | null;
  readonly line: string;
}

const IMPORTED =
  /Cannot find (?:module|package) '(?<wanted>[^'\n]{1,1000})' imported from '?(?<importer>[^'\n]{1,1000})/;
const REQUIRED =
  /Cannot find module '(?<wanted>[^'\n]{1,1000})'[^\n]{0,200}(?:\s{1,4}Require stack:\s{1,4}- (?<importer>[^\n]{1,1000}))?/;
const FETCHED = new RegExp(FETCHED_FOLDERS);
const BUILT_IN = /^node:/;

/** What a fetched package misses, or `undefined` where nothing is, or where it is the project's own to install. */
export function missingModuleIn(evidence: Evidence): MissingModule | undefined {
  const output = outputOf(evidence);
  const hit = IMPORTED.exec(output) ?? REQUIRED.exec(output);
  const { wanted = "", importer = "" } = hit?.groups ?? {};
  if (!hit || BUILT_IN.test(wanted) || !FETCHED.test(importer || wanted)) return undefined;
  const from = placeOf(importer);
  const found = whatIsMissing(wanted, from);
  if (!found) return undefined;
  const entry = /_npx[\\/]([0-9a-f]{16})[\\/]/.exec(importer || wanted)?.[1] ?? null;
  return { ...found, importer: from?.owner ?? null, entry, line: lineAround(output, hit.index) };
}

type Found = Pick<MissingModule, "kind" | "owner" | "file">;
type Place = Pick<MissingModule, "owner" | "file">;

function whatIsMissing(wanted: string, from: Place | undefined): Found | undefined {
  if (/^\.{1,2}(?:[\\/]|$)/.test(wanted)) {
    return from && { kind: "file", owner: from.owner, file: wanted };
  }
  if (/^(?:file:|[A-Za-z]:)?[\\/]/.test(wanted)) {
    const place = placeOf(wanted);
    return place && { kind: "file", ...place };
  }
  const owner = nameAt(wanted);
  return owner === null ? undefined : { kind: "package", owner, file: "" };
}

/** The package that a file lies in, by the innermost `node_modules`. */
function placeOf(path: string): Place | undefined {
  const parts = path.replaceAll("\\", "/").split("/node_modules/");
  const inner = parts.length > 1 ? parts.at(-1) : undefined;
  const owner = inner === undefined ? null : nameAt(inner);
  return owner === null ? undefined : { owner, file: (inner ?? "").slice(owner.length + 1) };
}

/** The name of a package at the start of a path or of an import. */
const nameAt = (text: string): string | null =>
  /^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*/.exec(text.replaceAll("\\", "/"))?.[0] ?? null;
