import type { Plan } from "../model/plan.ts";
import { containerLine } from "./container-env.ts";

/**
 * The arguments of a plan with options for the container right behind `run` or `exec`, or `null` where there is no such
 * verb. Through a shell, which gets its line as one word, they are put into that line.
 */
export function behindVerb(
  { launcher, args, start, env }: Plan,
  options: readonly string[],
): readonly string[] | null {
  const line = containerLine({ launcher, start, env });
  if (!line) return null;
  const lead = args.length - start.args.length;
  const isPlain = lead >= 0 && start.args.every((word, index) => args[lead + index] === word);
  if (isPlain) return args.toSpliced(lead + line.verbEnd, 0, ...options);
  const at = args.findIndex((word) => VERB.test(word));
  return at === -1
    ? null
    : args.with(at, (args[at] ?? "").replace(VERB, `$& ${options.join(" ")}`));
}

/** The engine, at most a few options, and the verb, in the line of a shell. */
const VERB = /\b(?:docker|podman)(?:\.exe)?(?: {1,9}[\w./:=-]{1,200}){0,6}? {1,9}(?:run|exec)(?= )/;
