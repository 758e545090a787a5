import { performance } from "node:perf_hooks";
import { type Belonging, belonging, type Known } from "./belonging.ts";
import { socketsOf, statOf } from "./proc.ts";
import type { Processes } from "./process.ts";

/** What one start of a program has started, as far as it has been seen. */
export class Start {
  /** Of the program itself. */
  readonly pid: number;
  /** `performance.now()` when it began to run. */
  readonly trackedAt = performance.now();
  readonly #mark: string;
  readonly #since: number | null;
  readonly #sockets: ReadonlySet<string>;
  readonly #seen = new Map<number, number | null>();

  /** To be made as soon as the program runs, when its pipes are still at their places. */
  constructor(pid: number, mark: string) {
    this.pid = pid;
    this.#mark = mark;
    const isLinux = process.platform === "linux";
    this.#since = isLinux ? (statOf(pid)?.startedAt ?? null) : null;
    this.#sockets = new Set(isLinux ? socketsOf(pid, ["0", "1", "2"]) : []);
    this.#seen.set(pid, this.#since);
  }

  get known(): Known {
    return {
      isMark: (mark) => mark === this.#mark,
      sockets: this.#sockets,
      seen: this.#seen,
      since: this.#since ?? 0,
    };
  }

  /** Its processes among all; it remembers them. */
  among(processes: Processes): Belonging {
    const found = belonging(processes, this.known, process.pid);
    for (const { pid, startedAt } of found.members) this.#seen.set(pid, startedAt);
    return found;
  }
}
