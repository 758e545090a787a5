import { performance } from "node:perf_hooks";
import type { Ending, Exchange, Handshake } from "../model/evidence.ts";
import type { Wire } from "../model/experiment.ts";
import type { Plan } from "../model/plan.ts";
import { excerpt } from "../protocol/bounds.ts";
import { FrameReader, framed } from "../protocol/frames.ts";
import { LineReader } from "../protocol/lines.ts";
import { isRecord, type Message } from "../protocol/messages.ts";
import { isOverlong } from "../protocol/misshapen.ts";
import {
  giveUpDiscover,
  open,
  readLine,
  receive,
  receiveBatched,
  receiveOverlong,
  type Session,
  type Turn,
} from "../protocol/session.ts";
import { TOOL } from "../version.ts";
import { sha256 } from "./digest.ts";
import { HeadTail } from "./head-tail.ts";
import { type Running, startProcess } from "./process.ts";

/** As the C# SDK waits for an answer to `server/discover`; some servers are silent on methods they do not know. */
const DISCOVER_MS = 5000;
/** An answer that nobody asked for may have come before the right one; what has not come by then, does not. */
const STRAY_MS = 2000;
/** So long nothing of a server may have run before it counts as stuck; less where it is started again. */
const STUCK_MS = 1000;
const STUCK_AGAIN_MS = 250;
const STDERR_HEAD = 16 * 1024;
const STDERR_TAIL = 48 * 1024;
const NOISE_LINES = 50;
const NOISE_LENGTH = 1000;
const UNTERMINATED_LENGTH = 64 * 1024;
const EXCHANGE_MESSAGES = 100;
const EXCHANGE_LENGTH = 2000;

/** What one connection has shown so far. */
export interface Observed {
  readonly handshake: Handshake;
  readonly stderr: string;
  readonly noise: readonly string[];
  readonly unterminated: string;
  readonly exchange: readonly Exchange[];
}

/** A server process with the handshake going on. */
export class Connection {
  readonly process: Running;
  readonly #wire: Wire | undefined;
  readonly #again: boolean;
  readonly #stdout: LineReader | FrameReader;
  readonly #stderr = new HeadTail(STDERR_HEAD, STDERR_TAIL);
  readonly #noise: string[] = [];
  readonly #exchange: Exchange[] = [];
  #session: Session;
  /** Begins the time that is left for a better answer. */
  #waitOn: () => void = () => {};
  /** The id of the last question that was written before the chunk that is being read. */
  #asked = 0;
  #isOver = false;
  #settle: () => void = () => {};
  readonly #settled: Promise<void>;

  constructor(plan: Plan, wire?: Wire, again = false) {
    this.#again = again;
    this.#wire = wire;
    this.#stdout = wire === "content-length" ? new FrameReader() : new LineReader();
    this.#settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.process = startProcess({
      command: plan.command,
      args: plan.args,
      cwd: plan.cwd,
      env: plan.env,
      onStdout: (chunk) => this.#hear(chunk),
      onStderr: (chunk) => this.#stderr.push(chunk),
    });
    const first = open(TOOL, sha256, wire);
    this.#session = first.session;
    this.#follow(first);
    if (wire === "stdin-closed") this.process.endInput();
  }

  /** Waits for the verdict of the handshake, the end of the process, or the limit in ms. */
  async settle(limitMs: number): Promise<Ending> {
    const verdict = this.#settled.then((): Ending => ({ kind: "running" }));
    const timer = this.#limit(limitMs);
    const patience = this.#patience(limitMs / 2);
    let isWanted = true;
    const stuck = this.#stuck(limitMs, () => isWanted);
    const ending = await Promise.race([this.process.ended, verdict, timer.late, stuck]);
    isWanted = false;
    timer.stop();
    clearTimeout(patience);
    this.#conclude(ending);
    // What comes after the limit came too late, although it may be read while the rest is looked at.
    this.#isOver = ending.kind === "timed-out";
    return ending;
  }

  /**
   * Waits a little for a death after the handshake, such as a port that turns out to be taken; no longer than until it is
   * certain that none will come.
   */
  async hold(ms: number): Promise<Ending> {
    const timer = this.#limit(ms);
    let isOver = false;
    const quiet = this.process.quiet({ horizonMs: ms, isWanted: () => !isOver });
    const still = Promise.race([timer.late, quiet]).then((): Ending => ({ kind: "running" }));
    const ending = await Promise.race([this.process.ended, still]);
    timer.stop();
    isOver = true;
    return ending;
  }

  get observed(): Observed {
    return {
      handshake: this.#session.handshake,
      stderr: this.#stderr.text,
      noise: [...this.#noise],
      unterminated: excerpt(this.#stdout.rest, UNTERMINATED_LENGTH),
      exchange: [...this.#exchange],
    };
  }

  #limit(ms: number): { late: Promise<Ending>; stop: () => void } {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Ending>((resolve) => {
      const expire = () => resolve({ kind: "timed-out", afterMs: this.#now() });
      timer = setTimeout(expire, ms);
      this.#waitOn = () => {
        clearTimeout(timer);
        const wait = this.#session.waiting === "discover" ? DISCOVER_MS : STRAY_MS;
        timer = setTimeout(() => this.#settle(), Math.min(ms, wait));
      };
    });
    return { late, stop: () => clearTimeout(timer) };
  }

  /** What waits for something else for good will not answer any more. */
  async #stuck(limitMs: number, isWanted: () => boolean): Promise<Ending> {
    const stillMs = this.#again ? STUCK_AGAIN_MS : STUCK_MS;
    const quiet = () =>
      this.process.quiet({ horizonMs: limitMs, isWanted, stillMs, ticks: this.#again });
    await quiet();
    if (this.#wire === "discover-first" && this.#session.waiting === "discover") {
      this.#follow(giveUpDiscover(this.#session));
      await quiet();
    }
    return mayImprove(this.#session)
      ? { kind: "running" }
      : { kind: "timed-out", afterMs: this.#now(), stuck: true };
  }

  /** A first `server/discover` may take half of the time; then `initialize` follows. */
  #patience(ms: number): NodeJS.Timeout | undefined {
    if (this.#wire !== "discover-first") return undefined;
    return setTimeout(() => this.#follow(giveUpDiscover(this.#session)), ms);
  }

  #now(): number {
    return performance.now() - this.process.startedAt;
  }

  #hear(chunk: Buffer): void {
    if (this.#isOver) return;
    this.#asked = this.#session.id;
    for (const line of this.#stdout.push(chunk)) if (line !== "") this.#read(line);
  }

  #read(line: string): void {
    const messages = readLine(line);
    if (messages !== null) this.#record("received", line);
    else if (isOverlong(line)) this.#hearOverlong(line);
    else this.#keepNoise(line);
    const hear = line.trimStart().startsWith("[") ? receiveBatched : receive;
    for (const message of messages ?? []) {
      if (this.#isForeseen(message)) continue;
      this.#follow(hear(this.#session, message, this.#now()));
    }
  }

  #hearOverlong(line: string): void {
    this.#record("received", line);
    this.#follow(receiveOverlong(this.#session, line));
  }

  /** Clients know no question yet of an answer that came along with the one before it. */
  #isForeseen(message: unknown): boolean {
    const { id } = this.#session;
    if (this.#asked >= id || !isRecord(message)) return false;
    return message.id === id || message.id === String(id);
  }

  #follow({ session, send }: Turn): void {
    const before = this.#session;
    this.#session = session;
    for (const message of send) this.#send(message);
    if (mayImprove(session) && !mayImprove(before)) this.#waitOn();
    if (session.waiting === "nothing") this.#settle();
  }

  #send(message: Message): void {
    const line = JSON.stringify(message);
    this.#record("sent", line);
    this.process.write(this.#wire === "content-length" ? framed(line) : `${line}\n`);
  }

  #record(direction: Exchange["direction"], line: string): void {
    if (this.#exchange.length >= EXCHANGE_MESSAGES) return;
    const message = excerpt(line, EXCHANGE_LENGTH);
    this.#exchange.push({ direction, atMs: this.#now(), message });
  }

  #keepNoise(line: string): void {
    if (this.#noise.length >= NOISE_LINES || line.trim() === "") return;
    this.#noise.push(excerpt(line, NOISE_LENGTH));
  }

  /** A list that was asked for and did not come is a failed list. */
  #conclude(ending: Ending): void {
    const { handshake, waiting } = this.#session;
    if (waiting !== "tools" || handshake.kind !== "completed" || ending.kind === "running") return;
    const reason =
      ending.kind === "timed-out"
        ? "it did not answer within the time limit"
        : "the process ended before it answered";
    const failed: Handshake = { ...handshake, tools: { kind: "failed", error: null, reason } };
    this.#session = { ...this.#session, waiting: "nothing", handshake: failed };
  }
}

/** Whether `initialize` had no good answer, and one could still come: by `server/discover`, or behind a stray answer. */
const mayImprove = ({ waiting, refusal, handshake, fallsBack }: Session): boolean =>
  (waiting === "discover" && refusal !== null && !fallsBack && handshake.kind === "rejected") ||
  (waiting === "initialize" && handshake.kind === "invalid");
