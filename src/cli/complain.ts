import { UsageError } from "../model/usage-error.ts";
import { neutralize } from "../report/neutralize.ts";
import type { Secrets } from "../report/secrets.ts";
import type { Terminal } from "./terminal.ts";

/** Tells on stderr what went wrong; gives the exit code. */
export function tellError(error: unknown, terminal: Terminal, secrets: Secrets): number {
  const usage = error instanceof UsageError;
  complain(terminal, usage ? error.message : String((error as Error).stack), secrets);
  return usage ? 2 : 3;
}

/** A sentence on stderr. */
export const complain = (
  { stderr }: Pick<Terminal, "stderr">,
  text: string,
  { hide }: Secrets,
): void => {
  stderr.write(`mcp-handshake: ${neutralize(hide(text))}\n`);
};
