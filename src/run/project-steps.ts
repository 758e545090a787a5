import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
import type { Plan, ProjectUse } from "../model/plan.ts";
import {
  buildStep,
  holdsPackages,
  installStep,
  isBuildOutput,
  type Lock,
  outsideOfPackages,
  type ProjectStep,
  unlockedInstall,
  virtualEnvironment,
} from "../plan/projects.ts";
import { entryExists, exists } from "./entry.ts";
import { findProject, type Manifest, type Project } from "./find-project.ts";
import { search } from "./inspect-command.ts";

/** A project of the repository, and the path by which a start names it. */
export interface UsedProject extends Project {
  readonly use: ProjectUse;
  /** Absolute. */
  readonly target: string;
}

/** The project that a start uses, or `null`. */
export async function usedProject(plan: Plan, use: ProjectUse): Promise<UsedProject | null> {
  const target = path.resolve(plan.start.cwd, use.anchor);
  const project = await findProject(use.language, target, plan.workspace);
  return project && { ...project, use, target };
}

/** Whether the dependencies must be there and are not: nothing that exists is ever installed over. */
export const lacksDependencies = (project: UsedProject): Promise<boolean> =>
  project.use.language === "python" ? lacksEnvironment(project) : lacksPackages(project);

/** `uv sync` makes the `.venv` beside its lock file, and no other. */
async function lacksEnvironment({ target, root }: UsedProject): Promise<boolean> {
  const folder = virtualEnvironment(target);
  if (folder === null || folder !== path.join(root.folder, ".venv")) return false;
  return lstat(folder).then(
    () => false,
    () => true,
  );
}

async function lacksPackages({ manifest, root }: UsedProject): Promise<boolean> {
  if (!manifest.hasDependencies && !root.hasDependencies) return false;
  const found = await Promise.all([
    ...[manifest, root].map(async ({ folder }) =>
      holdsPackages(await readdir(path.join(folder, "node_modules")).catch(() => [])),
    ),
    // Yarn without `node_modules`: https://yarnpkg.com/features/pnp
    exists(path.join(root.folder, ".pnp.cjs")),
  ]);
  return !found.includes(true);
}

/** What an install makes or fills. */
export const madeByInstall = ({ use, manifest, root }: UsedProject): readonly string[] =>
  use.language === "python"
    ? [path.join(root.folder, ".venv")]
    : [...new Set([root.folder, manifest.folder])].map((folder) =>
        path.join(folder, "node_modules"),
      );

/** The lock file whose program is on the PATH, or the first of them; `tool` says whether its program is there. */
export async function usableLock(
  { locks }: Project,
  env: Plan["env"],
): Promise<{ readonly lock: Lock; readonly isUsable: boolean } | null> {
  for (const lock of locks) {
    if (await search(lock.tool.command, env)) return { lock, isUsable: true };
  }
  const [lock] = locks;
  return lock ? { lock, isUsable: false } : null;
}

/** The manifest whose script makes a missing entry that looks like build output, or `null`. */
export async function builder(plan: Plan, project: UsedProject): Promise<Manifest | null> {
  const { manifest, root, target, use } = project;
  const isOwn = outsideOfPackages(target) === target;
  const isOutput = isOwn && isBuildOutput(path.relative(manifest.folder, target));
  if (use.language !== "node" || !isOutput || (await entryExists(plan, use.anchor))) return null;
  return [manifest, root].find(({ hasBuild }) => hasBuild) ?? null;
}

/** All that makes a missing entry from a fresh check-out on; none where nothing is known to make it. */
export async function stepsToEntry(plan: Plan, entry: string): Promise<readonly ProjectStep[]> {
  const project = await usedProject(plan, { language: "node", anchor: entry });
  const maker = project && (await builder(plan, project));
  if (!maker) return [];
  const [lock = null] = project.locks;
  const { folder } = project.root;
  const install = lock ? installStep(lock, folder) : unlockedInstall(folder);
  return [install, buildStep(lock, maker.folder)];
}
