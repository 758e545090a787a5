import { performance } from "node:perf_hooks";
import type { Install } from "../../model/evidence.ts";
import type { Fact } from "../../model/fact.ts";
import type { InstallStep, PackageRequest, Plan } from "../../model/plan.ts";
import { INSTALL_SHELL } from "../../plan/launchers/npm-exec.ts";
import type { InstallCommand, InstallCourse } from "./command.ts";
import { guarded, removeHalfEntry } from "./half-entries.ts";
import { withInstallShell } from "./install-shell.ts";
import type { NpmNews } from "./npm-program.ts";
import { entryFolder, readEntry, removeEntry } from "./npx-entry.ts";
import { deprecation, namesWithScripts, npxFacts, versionIn } from "./npx-facts.ts";

/** What came of an install, and what it showed. */
export interface Installed {
  readonly install: Install;
  readonly facts: readonly Fact[];
}

/** How npm can be asked. */
export interface NpmWays {
  /** Together with other lines, in one process of npm; `null` where that did not work. */
  readonly together: (env: Plan["env"]) => Promise<NpmNews | "late" | null>;
  /** By the command line of the config. */
  readonly alone: (command: InstallCommand) => Promise<InstallCourse>;
}

export const SKIPPED: Installed = { install: { kind: "skipped" }, facts: [] };

/** Variables with which npm itself would do something else. */
const MATTERS_TO_NPM =
  /^(?:npm_config_.*|node_.*|home|path|userprofile|.*_proxy|xdg_.*|localappdata)$/i;

/** Fetches what a line of `npx` names, together with others where that comes to the same. */
export async function installNpx(
  plan: Plan,
  step: InstallStep,
  credentials: Plan["env"],
  ways: NpmWays,
): Promise<Installed> {
  const begun = performance.now();
  const own = ownVariables(plan);
  const env = { ...without(plan.env, Object.keys(own)), ...credentials };
  return guarded(entryFolder(plan), async () => {
    const news = await ways.together(env);
    const durationMs = performance.now() - begun;
    if (news === "late") {
      removeHalfEntry(entryFolder(plan));
      const output = "npm had not installed the package at the limit\n";
      return { install: { kind: "timed-out", durationMs, output }, facts: [] };
    }
    const done = news?.kind === "done" ? await doneTogether(plan, own, news, durationMs) : null;
    return done ?? installAlone(plan, step, credentials, ways);
  });
}

/** `null` where an install script should have seen what the entry sets. */
async function doneTogether(
  plan: Plan,
  own: Plan["env"],
  news: Extract<NpmNews, { readonly kind: "done" }>,
  durationMs: number,
): Promise<Installed | null> {
  const wanted = plan.package;
  const entry = await readEntry(entryFolder(plan, news.entries));
  const scripts = entry ? namesWithScripts(entry.packages) : [];
  if (entry && scripts.length > 0 && !news.ignoresScripts && Object.keys(own).length > 0) {
    await removeEntry(entry.folder);
    return null;
  }
  const version = entry && wanted ? versionIn(entry, wanted.name) : null;
  const facts = entry && wanted ? npxFacts(wanted, entry, news) : [];
  return { install: { kind: "done", durationMs, version }, facts };
}

/** What the entry of the config sets, beside what matters to npm. */
function ownVariables({ given, handed, env, start }: Plan): Plan["env"] {
  const names = given.filter((name) => !handed.includes(name) && !MATTERS_TO_NPM.test(name));
  const set = Object.fromEntries(names.map((name) => [name, env[name] ?? ""]));
  return { ...set, ...start.env };
}

const without = (env: Plan["env"], names: readonly string[]): Plan["env"] =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));

/** What lies in the entry of a line, as far as that shows it. */
export async function fetchedBefore(plan: Plan): Promise<Installed> {
  const entry = await readEntry(entryFolder(plan));
  if (!entry || !plan.package) return SKIPPED;
  const version = versionIn(entry, plan.package.name);
  return {
    install: { kind: "done", durationMs: 0, version },
    facts: deprecation(plan.package, entry),
  };
}

/** A silent npm would fail without a word; one that has failed before need not try each address three times. */
const LOUD = { npm_config_loglevel: "notice", npm_config_fetch_retries: "0" };

const installAlone = (
  plan: Plan,
  step: InstallStep,
  credentials: Plan["env"],
  { alone }: NpmWays,
): Promise<Installed> =>
  withInstallShell(async (shell) => {
    const { cwd, env } = plan.start;
    const args = step.args.map((arg) => arg.replace(INSTALL_SHELL, () => shell));
    const course = await alone({
      command: step.command,
      args,
      cwd,
      env: { ...plan.env, ...env, ...credentials, ...LOUD },
    });
    if (course.timedOut) removeHalfEntry(entryFolder(plan));
    return concluded(plan.package, course, shell);
  });

async function concluded(
  wanted: PackageRequest | null,
  course: InstallCourse,
  shell: string,
): Promise<Installed> {
  // Where nothing in the temporary folder may run, the start has to fetch for itself.
  if (course.output.includes(`spawn ${shell}`)) return SKIPPED;
  const output = course.output.replaceAll(shell, "sh");
  const { durationMs, code } = course;
  if (course.timedOut) return { install: { kind: "timed-out", durationMs, output }, facts: [] };
  if (code !== 0) return { install: { kind: "failed", durationMs, code, output }, facts: [] };
  const entry = await readEntry(folderIn(output));
  const version = entry && wanted ? versionIn(entry, wanted.name) : null;
  return { install: { kind: "done", durationMs, version }, facts: [] };
}

/** The install prints its PATH, which begins with the cache entry. */
const folderIn = (output: string): string =>
  /[^\n":]*?[\\/]_npx[\\/][0-9a-f]+(?=[\\/]node_modules[\\/]\.bin)/.exec(output)?.[0].trim() ?? "";
