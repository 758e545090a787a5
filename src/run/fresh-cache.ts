import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Evidence } from "../model/evidence.ts";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";

/** What Node.js says of a module that is not there; the importer stands on the same line or below. */
const MISSING = /Cannot find (?:module|package) '|ERR_MODULE_NOT_FOUND|ENOENT: no such file/;
const ENTRY = /[\\/]_npx[\\/](?<entry>[0-9a-f]{16})[\\/]/;

/**
 * Starts a server that missed a module of its own once more, with an empty npm cache: nothing in the text
 * tells a cache entry that is broken from a package that is.
 */
export async function freshCache(
  plan: Plan,
  seen: Evidence,
  check: (plan: Plan) => Promise<Evidence>,
): Promise<readonly Fact[]> {
  const entry = MISSING.test(seen.stderr) ? ENTRY.exec(seen.stderr)?.groups?.entry : undefined;
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
