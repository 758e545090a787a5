import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  readNpmExec
} from "./chunk-IZSJFJN4.js";
import {
  programName
} from "./chunk-KD44OJ4O.js";

// lib/src/run/install/npx-entry.js
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
var entryName = (specs) => createHash("sha512").update([...specs].sort((one, other) => one.localeCompare(other, "en")).join("\n")).digest("hex").slice(0, 16);
function entryFolder({ start, env }, entries) {
  const args = start.args[0] === "exec" || start.args[0] === "x" ? start.args.slice(1) : start.args;
  const specs = readNpmExec(args).specs.map((spec) => folderOr(spec, start.cwd));
  const all = entries ?? path.join(cacheOf({ ...env, ...start.env }), "_npx");
  return path.join(all, entryName(specs));
}
function folderOr(spec, cwd) {
  const target = path.resolve(cwd, spec);
  return /^(?:\.{1,2}(?:\/|$)|\/)/.test(spec) && isFolder(target) ? target : spec;
}
var isFolder = (target) => statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
var cacheOf = (env) => env.npm_config_cache ?? env.NPM_CONFIG_CACHE ?? (env.LOCALAPPDATA ? path.join(env.LOCALAPPDATA, "npm-cache") : path.join(env.HOME ?? os.homedir(), ".npm"));
async function readEntry(folder) {
  try {
    const { packages } = JSON.parse(await readFile(lockOf(folder), "utf8"));
    return { folder, packages };
  } catch {
    return null;
  }
}
var lockOf = (folder) => path.join(folder, "node_modules", ".package-lock.json");
var removeEntry = (folder) => rm(folder, { recursive: true, force: true });

// lib/src/run/temporary-folder.js
import { rmSync } from "node:fs";
import { mkdtemp, realpath, rm as rm2 } from "node:fs/promises";
import os2 from "node:os";
import path2 from "node:path";
var living = /* @__PURE__ */ new Set();
async function temporaryFolder(purpose) {
  const folder = await realpath(await mkdtemp(path2.join(os2.tmpdir(), `mcp-handshake-${purpose}-`)));
  living.add(folder);
  return {
    path: folder,
    release: async () => {
      await rm2(folder, { recursive: true, force: true, maxRetries: 3 });
      living.delete(folder);
    }
  };
}
function removeTemporaryFolders() {
  for (const folder of living) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch {
    }
  }
}

// lib/src/run/entry.js
import { stat } from "node:fs/promises";
import path3 from "node:path";
var exists = (target) => stat(target).then(() => true, () => false);
async function entryExists({ start }, entry) {
  const target = path3.resolve(start.cwd, entry);
  const found = endingsFor(start.command).map((ending) => exists(target + ending));
  return (await Promise.all(found)).includes(true);
}
function endingsFor(command) {
  const program = programName(command);
  if (program === "node")
    return ["", ".js", ".json", ".node"];
  const readsTypeScript = /^(?:tsx|ts-node|bun)/.test(program);
  return readsTypeScript ? ["", ".ts", ".tsx", ".mts", ".js", ".mjs", ".json"] : [""];
}

export {
  temporaryFolder,
  removeTemporaryFolders,
  entryFolder,
  readEntry,
  removeEntry,
  exists,
  entryExists
};
