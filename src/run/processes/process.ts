/** A process of this machine, as one look at all of them shows it. */
export interface Process {
  readonly pid: number;
  readonly ppid: number;
  /** Its process group. */
  readonly group: number;
  /** `null` where the system does not tell it (macOS). */
  readonly session: number | null;
  /** A zombie is dead: only its parent can take it away. */
  readonly isDead: boolean;
  /** When it began, in a unit of the system's own: with the pid it tells a process from one that has its pid later. */
  readonly startedAt: number;
  /** The ids of starts in its environment. */
  readonly marks: readonly string[];
  /** The sockets that it holds, as `/proc/<pid>/fd` names them; looked at where it has no mark (Linux). */
  readonly sockets: readonly string[];
}

/** All processes that began no earlier than this program, this program among them. */
export type Processes = readonly Process[];
