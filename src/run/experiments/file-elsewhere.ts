import path from "node:path";
import type { Found } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";
import { shownPath } from "../../plan/shown-path.ts";
import { exists } from "../entry.ts";

/** A relative path as it is there from another folder of the repository: its root, that of the config, or one between. */
export async function fileElsewhere(relative: string, plan: Plan): Promise<Found | null> {
  if (path.isAbsolute(relative)) return null;
  const { cwd, server, workspace } = plan;
  const file = server.file ? path.resolve(workspace, path.dirname(server.file)) : workspace;
  const folders = [...new Set([file, ...above(cwd, workspace), workspace])];
  const candidates = folders
    .filter((folder) => folder !== cwd)
    .map((folder) => path.resolve(folder, relative));
  const found = await Promise.all(candidates.map(exists));
  const value = candidates.find((_, index) => found[index]);
  return value === undefined ? null : { value, label: shownPath(value, workspace) };
}

/** The folders from one up to the workspace. */
function above(folder: string, workspace: string): readonly string[] {
  const inside = path.relative(workspace, folder);
  if (inside === "" || inside.startsWith("..") || path.isAbsolute(inside)) return [];
  return [folder, ...above(path.dirname(folder), workspace)];
}
