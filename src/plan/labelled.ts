import type { Plan } from "../model/plan.ts";
import { containerLine } from "./container-env.ts";

/**
 * The arguments of a plan with a label for the container that they start, or `null` where they start none of their own.
 * Through a shell, which gets its line as one word, the label is put into that line.
 */
export function labelled(
  { launcher, args, start, env }: Plan,
  label: string,
): readonly string[] | null {
  const line = containerLine({ launcher, start, env });
  if (line?.verb !== "run") return null;
  const words = ["--label", label];
  const lead = args.length - start.args.length;
  const isPlain = lead >= 0 && start.args.every((word, index) => args[lead + index] === word);
  if (isPlain) return args.toSpliced(lead + line.verbEnd, 0, ...words);
  const at = args.findIndex((word) => RUN.test(word));
  return at === -1 ? null : args.with(at, (args[at] ?? "").replace(RUN, `$& ${words.join(" ")}`));
}

/** The engine, at most a few options, and the verb, in the line of a shell. */
const RUN = /\b(?:docker|podman)(?:\.exe)?(?: {1,9}[\w./:=-]{1,200}){0,6}? {1,9}run(?= )/;
