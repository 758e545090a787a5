import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  statSync,
} from "node:fs";
import { performance } from "node:perf_hooks";
import { marksIn } from "./mark.ts";
import type { Process, Processes } from "./process.ts";
import { readStat, type Stat } from "./stat.ts";

/** Reads are synchronous: a file of `/proc` costs less than handing its read to another thread. */
const buffer = Buffer.alloc(4096);

/** So many descriptors of a process are looked at. */
const MAX_DESCRIPTORS = 256;

/** In so many rounds of a look new processes are looked for, */
const FEW = 4;
/** and in so many where they go faster than one can look at them. */
const MANY = 20;

/** What does not change in the life of a process, and costs to read. */
type Belongings = Pick<Process, "startedAt" | "marks" | "sockets">;

/** Processes that are older than this program, by what tells that the pid is still the same process, */
let older: ReadonlyMap<number, string> = new Map();
/** which is asked again after so long: no machine comes round to the same pid sooner. */
const SAME_MS = 1000;
/** `performance.now()` when it was asked last. */
let asked = -Infinity;
const NONE: typeof older = new Map();
const known = new Map<number, Belongings>();
let begun: number | undefined;

/** Looks at all processes (Linux). */
export function readProc(): Processes {
  begun ??= statOf(process.pid)?.startedAt ?? 0;
  const trusted = performance.now() - asked < SAME_MS ? older : NONE;
  if (trusted === NONE) asked = performance.now();
  const visited = visitAll(begun, trusted);
  older = new Map(
    [...visited].filter((entry): entry is [number, string] => typeof entry[1] === "string"),
  );
  for (const pid of known.keys()) if (!visited.has(pid)) known.delete(pid);
  return [...visited.values()].filter((found) => typeof found !== "string");
}

/** What has gone meanwhile may have started another one, which the list of its round does not have. */
function visitAll(begun: number, trusted: typeof older): ReadonlyMap<number, Process | string> {
  const visited = new Map<number, Process | string>();
  for (let round = 0, isWhole = false; round < FEW || (round < MANY && !isWhole); round++) {
    const fresh = pids().filter((pid) => !visited.has(pid));
    if (fresh.length === 0) break;
    for (const pid of fresh) visited.set(pid, trusted.get(pid) || visit(pid, begun));
    isWhole = fresh.every((pid) => visited.get(pid) !== GONE);
  }
  return visited;
}

const GONE = "";

/** A process, or the identity of one that is older than this program. */
function visit(pid: number, begun: number): Process | string {
  const identity = known.has(pid) ? GONE : identityOf(pid);
  if (identity !== GONE && older.get(pid) === identity) return identity;
  const found = statOf(pid);
  if (!found) return GONE;
  return found.startedAt < begun ? identity : { ...found, ...belongingsOf(found) };
}

/** The processes of a group that live (Linux). */
export const membersOf = (group: number): readonly number[] =>
  readProc().flatMap((one) => (one.group === group && !one.isDead ? [one.pid] : []));

/** What `/proc/<pid>/stat` tells; `null` where there is no such process. */
export function statOf(pid: number): Stat | null {
  let file: number | undefined;
  try {
    file = openSync(`/proc/${pid}/stat`, "r");
    const length = readSync(file, buffer, 0, buffer.length, null);
    return readStat(buffer.toString("latin1", 0, length));
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The sockets that a process holds, as `socket:[4711]`. */
export function socketsOf(pid: number, names = descriptorsOf(pid)): readonly string[] {
  return names.slice(0, MAX_DESCRIPTORS).flatMap((name) => {
    const link = or("", () => readlinkSync(`/proc/${pid}/fd/${name}`));
    return link.startsWith("socket:") ? [link] : [];
  });
}

const pids = (): readonly number[] =>
  or([], () => readdirSync("/proc")).flatMap((name) => (/^\d+$/.test(name) ? Number(name) : []));

const descriptorsOf = (pid: number): readonly string[] =>
  or([], () => readdirSync(`/proc/${pid}/fd`));

/** The folder of a process gets another number when its pid goes to another process. */
function identityOf(pid: number): string {
  const folder = or(null, () => statSync(`/proc/${pid}`));
  return folder ? `${folder.ino} ${folder.ctimeMs}` : GONE;
}

function belongingsOf({ pid, startedAt }: Stat): Belongings {
  const before = known.get(pid);
  if (before?.startedAt === startedAt) return before;
  const environment = environmentOf(pid);
  const marks = marksIn(environment, "\0");
  const belongings = { startedAt, marks, sockets: marks.length > 0 ? [] : socketsOf(pid) };
  // In the moment of an `exec` an environment looks empty.
  if (environment !== "") known.set(pid, belongings);
  return belongings;
}

/** Where the first thread has ended, another one tells it. What cannot be read is empty. */
function environmentOf(pid: number): string {
  const read = (file: string) => or("", () => readFileSync(file, "latin1"));
  const text = read(`/proc/${pid}/environ`);
  if (text !== "") return text;
  const threads = or([], () => readdirSync(`/proc/${pid}/task`)).slice(0, 2);
  return threads.map((thread) => read(`/proc/${pid}/task/${thread}/environ`)).join("");
}

/** Processes go while one looks at them, and those of others cannot be read. */
function or<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
