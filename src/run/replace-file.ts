import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { chmod, chown, lstat, open, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./problem.ts";

/**
 * Makes a file of a text, the whole of it or nothing: it is written beside the old one and then takes its place. So a link at
 * this path is replaced too. What is no file (a pipe, a device, a descriptor) is written to as it is.
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  const before = await lstat(file).catch(() => null);
  if (DESCRIPTOR.test(file) || isStream(before)) {
    return pour(file, text, before?.isFIFO() === true);
  }
  try {
    await swapIn(file, text, before);
  } catch (error) {
    if (before === null || !KEPT.has(codeOf(error))) throw error;
    await writeFile(file, text, { flag: OVER });
  }
}

/** Names of the open files of this process; these are links, and lead to whatever it was given. */
const DESCRIPTOR = /^\/(?:dev\/(?:std(?:out|err)|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;

const isStream = (before: Stats | null): boolean =>
  before !== null && !before.isFile() && !before.isDirectory() && !before.isSymbolicLink();

/** A folder that takes no new file, or a file that cannot be taken away, such as one that a container has mounted. */
const KEPT = new Set(["EACCES", "EPERM", "EROFS", "EBUSY"]);

const OVER = constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

async function swapIn(file: string, text: string, before: Stats | null): Promise<void> {
  const name = `.mcp-handshake-${randomBytes(8).toString("hex")}`;
  const beside = path.join(path.dirname(file), name);
  try {
    await writeFile(beside, text, { flag: "wx" });
    if (before?.isFile()) await takeOver(beside, before);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}

/** Owner and permissions stay, as they do where a file is written anew. */
async function takeOver(file: string, { uid, gid, mode }: Stats): Promise<void> {
  await chown(file, uid, gid).catch(() => {});
  await chmod(file, mode & 0o777);
}

/** How long a pipe may take nothing. */
const STALLED_MS = 10_000;
const LOOK_MS = 10;

/** Without waiting in the system, where nothing could end it. */
async function pour(file: string, text: string, isPipe: boolean): Promise<void> {
  const { O_WRONLY, O_APPEND, O_NONBLOCK = 0 } = constants;
  const stream = await open(file, O_WRONLY | O_APPEND | O_NONBLOCK).catch((error) => {
    throw codeOf(error) === "ENXIO" && isPipe ? new Error("nobody reads this pipe") : error;
  });
  try {
    let limit = performance.now() + STALLED_MS;
    for (let rest = Buffer.from(text); rest.length > 0; ) {
      const taken = await stream.write(rest).catch(isFull);
      if (taken.bytesWritten > 0) limit = performance.now() + STALLED_MS;
      else if (performance.now() > limit) throw new Error("what reads this pipe takes nothing");
      else await sleep(LOOK_MS);
      rest = rest.subarray(taken.bytesWritten);
    }
  } finally {
    await stream.close();
  }
}

function isFull(error: unknown): { readonly bytesWritten: number } {
  if (codeOf(error) !== "EAGAIN") throw error;
  return { bytesWritten: 0 };
}
