import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/configs/file-problems.js
var MAX_BYTES = 5 * 1024 * 1024;
var LEADS_OUT = {
  problem: "the link leads out of the workspace",
  remedy: "put the file itself into the repository"
};
var DANGLING = {
  problem: "the link leads nowhere",
  remedy: "commit the file that the link names, or replace the link by the file"
};
var MISSING = {
  problem: "there is no such file",
  remedy: "write the file"
};
var OUTSIDE_PLUGIN = {
  problem: "it lies outside of the plugin",
  remedy: "put it into the plugin, and write its path from there, beginning with `./`"
};
var DIRECTORY = {
  problem: "a directory stands where the file should be",
  remedy: "remove the directory and write the file"
};
var NO_REGULAR_FILE = {
  problem: "it is no regular file",
  remedy: "replace it by a regular file"
};
var TOO_LARGE = {
  problem: `the file is larger than ${MAX_BYTES / 1024 / 1024} MB`,
  remedy: "keep only the servers in the file"
};
function problemOfCode(code, link) {
  if (link && (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP"))
    return DANGLING;
  if (code === "ENOENT")
    return MISSING;
  if (code !== "EACCES" && code !== "EPERM") {
    return { problem: `the file cannot be read (${code})`, remedy: "make the file readable" };
  }
  return {
    problem: "there is no permission to read the file",
    remedy: "make the file readable with `chmod a+r`"
  };
}

// lib/src/configs/content.js
import { constants } from "node:fs";
import { lstat, open, realpath, stat } from "node:fs/promises";
import path from "node:path";
async function contentOf(file, workspace, realWorkspace, limit = MAX_BYTES) {
  try {
    const target = await realpath(file);
    if (isInside(file, workspace) && !isInside(target, realWorkspace))
      return LEADS_OUT;
    const about = await stat(target);
    return problemOf(about, limit) ?? await bytesOf(target, limit);
  } catch (error) {
    const { code } = error;
    return problemOfCode(code ?? "an unknown error", await isLink(file));
  }
}
async function neededBytes(file) {
  const target = await realpath(file);
  return /^\/(?:proc|sys|dev)\//.test(target) ? NO_REGULAR_FILE : bytesOf(target);
}
async function bytesOf(file, limit = MAX_BYTES) {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return problemOf(await handle.stat(), limit) ?? await handle.readFile();
  } finally {
    await handle.close();
  }
}
function problemOf(about, limit) {
  if (about.isDirectory())
    return DIRECTORY;
  if (!about.isFile())
    return NO_REGULAR_FILE;
  return about.size > limit ? TOO_LARGE : void 0;
}
var isLink = (file) => lstat(file).then((entry) => entry.isSymbolicLink(), () => false);
function isInside(file, folder) {
  const way = path.relative(folder, file);
  return way === "" || !(way === ".." || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

export {
  MAX_BYTES,
  MISSING,
  OUTSIDE_PLUGIN,
  DIRECTORY,
  TOO_LARGE,
  contentOf,
  neededBytes,
  isInside
};
