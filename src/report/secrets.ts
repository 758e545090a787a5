import { secretsOfStep } from "../plan/variables/secrets.ts";
import { type Hide, redactor } from "./redact.ts";

/**
 * The secrets of a run, as far as they are known: at first those of the step, then those of the inputs, then those of the
 * configs. Whatever leaves the program passes `hide`.
 */
export class Secrets {
  readonly #known: Set<string>;
  #hide: Hide | null = null;

  constructor(step: Readonly<Record<string, string | undefined>>) {
    this.#known = new Set(secretsOfStep(step));
  }

  learn(values: Iterable<string>): void {
    for (const value of values) this.#known.add(value);
    this.#hide = null;
  }

  /** The text without any secret that is known by now, and without what is written as one is. */
  readonly hide: Hide = (text) => {
    this.#hide ??= redactor([...this.#known]);
    return this.#hide(text);
  };
}
