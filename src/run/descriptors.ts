import { closeSync, openSync } from "node:fs";
import os from "node:os";

/** A start takes three pairs of sockets and a pipe while it goes on. */
const NEEDED = 10;

/**
 * The error of a start for which too few descriptors are left, or `null`. Looked for before the start: one that fails by it
 * leaves some of its descriptors open for ever (Node.js 20 to 24), so that there would be fewer each time.
 */
export function lackOfDescriptors(): NodeJS.ErrnoException | null {
  const opened: number[] = [];
  try {
    while (opened.length < NEEDED) opened.push(openSync(os.devNull, "r"));
    return null;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return ["EMFILE", "ENFILE"].includes(code) ? (error as NodeJS.ErrnoException) : null;
  } finally {
    for (const one of opened) closeSync(one);
  }
}
