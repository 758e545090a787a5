import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import type { Entry } from "./base.ts";

/** Larger files are hashed piece by piece. */
const WHOLE = 16 * 1024 * 1024;

const LINK = "120000";
const SUBMODULE = "160000";

/** Whether git would store these bytes as the entry has them. */
export const areAsIn = (bytes: Uint8Array, { hash }: Entry): boolean =>
  hashOf(bytes, hash) === hash || hashOf(withoutReturns(bytes), hash) === hash;

/** Whether what lies at a path is as the entry has it; what is not there can do no harm. */
export async function isAsIn(file: string, entry: Entry): Promise<boolean> {
  const found = await lstat(file).catch(() => null);
  if (found === null) return true;
  if (found.isSymbolicLink() !== (entry.mode === LINK)) return false;
  try {
    // One that was not fetched is an empty folder; what another repository holds is not compared.
    if (entry.mode === SUBMODULE) return (await readdir(file)).length === 0;
    if (found.isSymbolicLink()) return areAsIn(await readlink(file, "buffer"), entry);
    if (!found.isFile()) return false;
    if (found.size <= WHOLE) return areAsIn(await readFile(file), entry);
    return (await hashOfLarge(file, found.size, entry.hash)) === entry.hash;
  } catch {
    return false;
  }
}

/** The name under which git stores a file: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function hashOf(bytes: Uint8Array, like: string): string {
  return hasherFor(bytes.length, like).update(bytes).digest("hex");
}

async function hashOfLarge(file: string, size: number, like: string): Promise<string> {
  const hash = hasherFor(size, like);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

const hasherFor = (size: number, like: string) =>
  createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${size}\0`);

/** Line ends as git stores them, whichever it writes on this machine (`core.autocrlf`, `text=auto`); only of texts. */
function withoutReturns(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text.includes(0) || !text.includes("\r\n")) return text;
  return Buffer.from(text.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}
