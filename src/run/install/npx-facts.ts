import { type Fact, fact } from "../../model/fact.ts";
import type { PackageRequest } from "../../model/plan.ts";
import type { NpmNews } from "./npm-program.ts";
import type { NpxEntry } from "./npx-entry.ts";

type Done = Extract<NpmNews, { readonly kind: "done" }>;

/** What an entry, and npm's word on it, show of the package that a line names. */
export function npxFacts(wanted: PackageRequest, entry: NpxEntry, done: Done): readonly Fact[] {
  return [
    ...deprecation(wanted, entry),
    ...passedOver(wanted, entry, done),
    ...blocked(entry, done),
  ];
}

/** The version of a package at the top of an entry. */
export const versionIn = ({ packages }: NpxEntry, name: string): string | null =>
  packages[`node_modules/${name}`]?.version ?? null;

/** A deprecated package, in the words of its publisher. */
export function deprecation({ name }: PackageRequest, entry: NpxEntry): readonly Fact[] {
  const { version = "", deprecated } = entry.packages[`node_modules/${name}`] ?? {};
  if (typeof deprecated !== "string") return [];
  return [fact("package-deprecated", { package: name, version, message: deprecated })];
}

/** Without a version npm takes an older one where `latest` is deprecated or wants another Node.js. */
function passedOver(
  { name, requested }: PackageRequest,
  entry: NpxEntry,
  done: Done,
): readonly Fact[] {
  const version = versionIn(entry, name);
  const { newest } = done;
  if (requested !== null || version === null || !newest || newest.version === version) return [];
  const needs = newest.deprecated ? "" : newest.needs;
  return [fact("older-version", { package: name, version, latest: newest.version, needs })];
}

/** The first npm that runs no install script unless it is told to. */
const BLOCKS_SCRIPTS = 12;

function blocked({ packages }: NpxEntry, done: Done): readonly Fact[] {
  const reason = whyBlocked(done);
  const names = namesWithScripts(packages).filter((name) => !done.allowsScripts.includes(name));
  if (reason === null || names.length === 0) return [];
  return [fact("scripts-blocked", { packages: [...new Set(names)].join(", "), reason })];
}

function whyBlocked({ ignoresScripts, npm }: Done): string | null {
  if (ignoresScripts) return "`ignore-scripts` is set for npm";
  const major = Number.parseInt(npm, 10);
  return major >= BLOCKS_SCRIPTS
    ? `npm ${major} runs only the install scripts that \`allow-scripts\` names`
    : null;
}

/** The packages of an entry that have something to run when they are installed. */
export const namesWithScripts = (packages: NpxEntry["packages"]): readonly string[] =>
  Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length));
