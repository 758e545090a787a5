import picomatch from "picomatch";
import { UsageError } from "../model/usage-error.ts";
import { isReserved, type Variables } from "./environment.ts";

/** The variables of the step that `pass-env` names. A glob never reaches the runner's own. */
export function passedOn(step: Variables, patterns: readonly string[]): Variables {
  const reserved = patterns.find((pattern) => /^\w+$/.test(pattern) && isReserved(pattern));
  if (reserved) {
    throw new UsageError(
      `input \`pass-env\`: \`${reserved}\` is the runner's own and is never handed on; give a server what it needs with \`env\``,
    );
  }
  const wanted = patterns.map((pattern) => picomatch(pattern, { dot: true }));
  return Object.fromEntries(
    Object.entries(step).filter(
      ([name]) => !isReserved(name) && wanted.some((matches) => matches(name)),
    ),
  );
}
