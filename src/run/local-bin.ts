import { access } from "node:fs/promises";
import path from "node:path";
import type { Plan } from "../model/plan.ts";

/** Whether `npx name` finds the executable in a `node_modules` of the project, and so fetches nothing. */
export async function hasLocalBin(plan: Plan): Promise<boolean> {
  const { package: wanted } = plan;
  if (!wanted || wanted.requested !== null || wanted.name.startsWith("@")) return false;
  return searchUp(plan.cwd, path.join("node_modules", ".bin", wanted.name));
}

async function searchUp(folder: string, target: string): Promise<boolean> {
  const here = await access(path.join(folder, target)).then(
    () => true,
    () => false,
  );
  const parent = path.dirname(folder);
  return here || (parent !== folder && searchUp(parent, target));
}
