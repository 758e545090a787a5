import type { FileProblem } from "./config-text.ts";

/** A config is some kilobytes; what is larger is none. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** What it shows is not the repository's. */
export const LEADS_OUT: FileProblem = {
  problem: "the link leads out of the workspace",
  remedy: "put the file itself into the repository",
};

/** As git leaves it where the target is not checked in. */
export const DANGLING: FileProblem = {
  problem: "the link leads nowhere",
  remedy: "commit the file that the link names, or replace the link by the file",
};

/** A manifest names it. */
export const MISSING: FileProblem = {
  problem: "there is no such file",
  remedy: "write the file",
};

/** What is installed is the folder of the plugin alone (Claude Code documentation, "Plugins reference"). */
export const OUTSIDE_PLUGIN: FileProblem = {
  problem: "it lies outside of the plugin",
  remedy: "put it into the plugin, and write its path from there, beginning with `./`",
};

/** As a container's mount leaves it where the file was missing. */
export const DIRECTORY: FileProblem = {
  problem: "a directory stands where the file should be",
  remedy: "remove the directory and write the file",
};

/** A pipe, a socket or a device. */
export const NO_REGULAR_FILE: FileProblem = {
  problem: "it is no regular file",
  remedy: "replace it by a regular file",
};

/** It would fill the memory. */
export const TOO_LARGE: FileProblem = {
  problem: `the file is larger than ${MAX_BYTES / 1024 / 1024} MB`,
  remedy: "keep only the servers in the file",
};

/** What the error code of the operating system says about a file; `link`: whether the file is a link. */
export function problemOfCode(code: string, link: boolean): FileProblem {
  if (link && (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP")) return DANGLING;
  if (code === "ENOENT") return MISSING;
  if (code !== "EACCES" && code !== "EPERM") {
    return { problem: `the file cannot be read (${code})`, remedy: "make the file readable" };
  }
  return {
    problem: "there is no permission to read the file",
    remedy: "make the file readable with `chmod a+r`",
  };
}
