import type { Writable } from "node:stream";
import { problemOf } from "./problem.ts";

/**
 * Keeps this program going where nobody takes what it prints any more. Gives the function that tells, a turn of the event
 * loop later, why output was lost; a reader that has enough (`| head`) is no loss.
 */
export function hearLostOutput({
  stdout,
  stderr,
}: {
  readonly stdout: Writable;
  readonly stderr: Writable;
}): () => Promise<string | null> {
  let lost: string | null = null;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") lost ??= `stdout cannot be written (${problemOf(error)})`;
  });
  stderr.on("error", () => {});
  return async () => {
    await new Promise(setImmediate);
    return lost;
  };
}
