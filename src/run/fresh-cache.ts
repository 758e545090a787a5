import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Evidence } from "../model/evidence.ts";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";

/** A module that is missing inside of an entry of npm's cache. */
const MISSING_IN_ENTRY =
  /(?:Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND|ENOENT)[^\n]{0,500}[\\/]_npx[\\/](?<entry>[0-9a-f]{16})[\\/]/;

/**
 * Starts a server that missed a module of its own once more, with an empty npm cache: nothing in the text
 * tells a cache entry that is broken from a package that is.
 */
export async function freshCache(
  plan: Plan,
  seen: Evidence,
  check: (plan: Plan) => Promise<Evidence>,
): Promise<readonly Fact[]> {
  const entry = MISSING_IN_ENTRY.exec(seen.stderr)?.groups?.entry;
  if (!entry || plan.install?.kind !== "npm-exec" || isUp(seen)) return [];
  const cache = await mkdtemp(path.join(os.tmpdir(), "mcp-handshake-cache-"));
  try {
    const again = await check({ ...plan, env: { ...plan.env, npm_config_cache: cache } });
    return [fact("fresh-cache", { outcome: isUp(again) ? "up" : "same", entry })];
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

const isUp = ({ handshake }: Evidence): boolean => handshake.kind === "completed";
