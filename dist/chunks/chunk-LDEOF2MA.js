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

// lib/src/configs/decode.js
var BOM = "\uFEFF";
function decode(bytes, { bom, empty }) {
  if (isUtf16(bytes))
    return problem("the file is UTF-16", "save the file as UTF-8");
  const bad = badOffset(bytes);
  if (bad !== null)
    return notUtf8(bytes, bad);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (text.startsWith(BOM) && !bom)
    return problem("the file begins with a byte order mark", NO_BOM);
  const plain = text.startsWith(BOM) ? text.slice(1) : text;
  return plain.trim() === "" && !empty ? problem("the file is empty", FILL) : { text: plain };
}
var NO_BOM = "save the file as UTF-8 without a byte order mark (BOM)";
var FILL = "write the servers into the file, or delete it";
var problem = (what, remedy, line = 1) => ({
  text: null,
  problem: what,
  remedy,
  line
});
function isUtf16([first, second]) {
  if (first === void 0 || second === void 0)
    return false;
  const marked = first === 255 && second === 254 || first === 254 && second === 255;
  return marked || first === 0 !== (second === 0);
}
function notUtf8(bytes, offset) {
  const line = bytes.subarray(0, offset).filter((byte2) => byte2 === 10).length + 1;
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  return problem(`byte ${offset + 1} (${byte}, in line ${line}) is not UTF-8`, "save the file as UTF-8", line);
}
function badOffset(bytes) {
  if (isUtf8(bytes, false))
    return null;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = good + bad >> 1;
    if (isUtf8(bytes.subarray(0, middle), true))
      good = middle;
    else
      bad = middle;
  }
  return isUtf8(bytes.subarray(0, good), false) ? good : leadBefore(bytes, good);
}
function leadBefore(bytes, offset) {
  const tail = bytes.subarray(0, offset);
  return tail.findLastIndex((byte) => byte >= 192);
}
function isUtf8(bytes, stream) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

export {
  MAX_BYTES,
  MISSING,
  OUTSIDE_PLUGIN,
  DIRECTORY,
  TOO_LARGE,
  contentOf,
  neededBytes,
  isInside,
  decode
};
