import { mkdirSync } from "node:fs";
import path from "node:path";
import { run } from "../run.ts";
import type { Installed, Tool } from "./tools.ts";

/** For programs that need a newer one than ours. */
const NEWER_NODE = "node@24.21.0";
const NEEDED = 22;

async function install(folder: string, packages: readonly string[]): Promise<string | null> {
  mkdirSync(folder, { recursive: true });
  const args = ["install", "--prefix", folder, "--no-save", "--no-fund", "--no-audit", ...packages];
  const env = process.env as Record<string, string>;
  const { code } = await run("npm", args, { cwd: folder, env, limitMs: 300_000 });
  return code === 0 ? path.join(folder, "node_modules") : null;
}

/** Puts a program into a folder of its own; `null` where that is not possible here. */
export async function installTool(folder: string, tool: Tool): Promise<Installed | null> {
  if (tool.packages.length === 0) return { modules: folder, node: process.execPath };
  const isOld = Number.parseInt(process.versions.node, 10) < NEEDED;
  const newer = tool.needsNewerNode === true && isOld;
  const modules = await install(folder, [...tool.packages, ...(newer ? [NEWER_NODE] : [])]);
  if (modules === null) return null;
  return { modules, node: newer ? path.join(modules, "node", "bin", "node") : process.execPath };
}
