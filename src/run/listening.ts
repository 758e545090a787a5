import { readdir, readFile, readlink } from "node:fs/promises";
import { type Fact, fact } from "../model/fact.ts";
import { membersOf } from "./processes/proc.ts";

/** `TCP_LISTEN` in `/proc/net/tcp` (Linux, proc(5)). */
const LISTEN = "0A";

/** The TCP ports on which a group of processes listens. Known on Linux only. */
export async function listeningPorts(group: number | null): Promise<readonly Fact[]> {
  if (process.platform !== "linux" || group === null) return [];
  const [sockets, tcp4, tcp6] = await Promise.all([
    socketsOf(membersOf(group)),
    listeners("/proc/net/tcp"),
    listeners("/proc/net/tcp6"),
  ]);
  const ports = [...tcp4, ...tcp6]
    .filter(({ inode }) => sockets.has(inode))
    .map(({ port }) => port);
  return [...new Set(ports)].map((port) => fact("listening-port", { port: String(port) }));
}

async function socketsOf(pids: readonly number[]): Promise<ReadonlySet<string>> {
  const links = await Promise.all(pids.map(descriptorsOf));
  return new Set(links.flat().flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}

async function descriptorsOf(pid: number): Promise<readonly string[]> {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => "")));
}

async function listeners(file: string): Promise<readonly { port: number; inode: string }[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [, local = "", , state, , , , , , inode = ""] = line.trim().split(/\s+/);
      return state === LISTEN
        ? [{ port: Number.parseInt(local.split(":")[1] ?? "", 16), inode }]
        : [];
    });
}
