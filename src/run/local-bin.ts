import { access } from "node:fs/promises";
import path from "node:path";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";

/** The package whose executable `npx name` finds in a `node_modules` of the project, so that it fetches nothing. */
export async function localPackage({ package: wanted, cwd }: Plan): Promise<readonly Fact[]> {
  if (!wanted || wanted.requested !== null || wanted.name.startsWith("@")) return [];
  const { name } = wanted;
  const isThere = await searchUp(cwd, path.join("node_modules", ".bin", name));
  return isThere ? [fact("local-package", { name })] : [];
}

async function searchUp(folder: string, target: string): Promise<boolean> {
  const here = await access(path.join(folder, target)).then(
    () => true,
    () => false,
  );
  const parent = path.dirname(folder);
  return here || (parent !== folder && searchUp(parent, target));
}
