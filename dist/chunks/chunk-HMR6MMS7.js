import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  problemOf
} from "./chunk-R3EMSIJR.js";
import {
  redactor
} from "./chunk-TUSWJWGW.js";
import {
  secretsOfStep
} from "./chunk-5U6PKSIU.js";

// lib/src/report/secrets.js
var Secrets = class {
  #known;
  #hide = null;
  constructor(step) {
    this.#known = new Set(secretsOfStep(step));
  }
  learn(values) {
    for (const value of values)
      this.#known.add(value);
    this.#hide = null;
  }
  /** The text without any secret that is known by now, and without what is written as one is. */
  hide = (text) => {
    this.#hide ??= redactor([...this.#known]);
    return this.#hide(text);
  };
};

// lib/src/run/lost-output.js
function hearLostOutput({ stdout, stderr }) {
  let lost = null;
  stdout.on("error", (error) => {
    if (error.code !== "EPIPE")
      lost ??= `stdout cannot be written (${problemOf(error)})`;
  });
  stderr.on("error", () => {
  });
  return async () => {
    await new Promise(setImmediate);
    return lost;
  };
}

export {
  Secrets,
  hearLostOutput
};
