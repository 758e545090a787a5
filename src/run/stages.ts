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

  async time<T>(
    name: Stage,
    work: () => Promise<T>,
    good: (done: T) => boolean = () => true,
  ): Promise<T> {
    this.enter(name);
    const begun = performance.now();
    const done = await work();
    this.#add(name, begun, performance.now(), good(done));
    return done;
  }

  /** The handshake and, where it was completed, the list after it. */
  close(begun: number, handshake: Evidence["handshake"], ending: Ending): void {
    const now = performance.now();
    if (handshake.kind !== "completed") {
      this.#add("handshake", begun, now, false);
      return;
    }
    const answered = Math.min(begun + handshake.durationMs, now);
    this.#add("handshake", begun, answered, true);
    this.enter("list");
    this.#add(
      "list",
      answered,
      now,
      handshake.tools.kind !== "failed" && ending.kind === "running",
    );
  }

  #add(name: Stage, from: number, to: number, passed: boolean): void {
    const outcome = passed ? "passed" : "failed";
    this.all.push({ name, outcome, startMs: from - this.#origin, durationMs: to - from });
  }
}
