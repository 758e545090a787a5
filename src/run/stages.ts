import { performance } from "node:perf_hooks";
import type { Ending, Evidence, Stage, StageTime } from "../model/evidence.ts";

/** The stages of one server, as they are begun and done. */
export class Stages {
  readonly all: StageTime[] = [];
  current: Stage = "configure";
  readonly #origin: number;
  readonly #onStage: (stage: Stage) => void;

  constructor(origin: number, onStage: (stage: Stage) => void) {
    this.#origin = origin;
    this.#onStage = onStage;
  }

  enter(stage: Stage): void {
    this.current = stage;
    this.#onStage(stage);
  }

  /** Does the work of a stage; one that turns out to have nothing to do is left out. */
  async time<T>(
    name: Stage,
    work: () => Promise<T>,
    outcome: (done: T) => StageTime["outcome"] = () => "passed",
  ): Promise<T> {
    this.enter(name);
    const begun = performance.now();
    const done = await work();
    this.#add(name, begun, performance.now(), outcome(done));
    return done;
  }

  /** The handshake, or what else `name` says it was part of, and, where it was completed, the list after it. */
  close(
    begun: number,
    handshake: Evidence["handshake"],
    ending: Ending,
    name: Stage = "handshake",
  ): void {
    const now = performance.now();
    if (handshake.kind !== "completed") {
      this.#add(name, begun, now, "failed");
      return;
    }
    const answered = Math.min(begun + handshake.durationMs, now);
    this.#add(name, begun, answered, "passed");
    this.enter("list");
    const listed = handshake.tools.kind !== "failed" && ending.kind === "running";
    this.#add("list", answered, now, listed ? "passed" : "failed");
  }

  #add(name: Stage, from: number, to: number, outcome: StageTime["outcome"]): void {
    if (outcome === "skipped") return;
    this.all.push({ name, outcome, startMs: from - this.#origin, durationMs: to - from });
  }
}
