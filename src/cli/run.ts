import { UsageError } from "../model/usage-error.ts";
import { neutralize } from "../report/neutralize.ts";
import { Secrets } from "../report/secrets.ts";
import { TOOL } from "../version.ts";
import { type Request, readArgs } from "./args.ts";
import { help } from "./help.ts";
import type { Terminal } from "./terminal.ts";

/** Runs the check on the command line; the exit code of the process tells how it went. */
export async function runCli(terminal: Terminal): Promise<void> {
  const secrets = new Secrets(terminal.env);
  try {
    terminal.exitCode = await answer(readArgs(terminal.argv.slice(2)), terminal, secrets);
  } catch (error) {
    const usage = error instanceof UsageError;
    const text = usage ? error.message : String((error as Error).stack);
    terminal.stderr.write(`mcp-handshake: ${neutralize(secrets.hide(text))}\n`);
    terminal.exitCode = usage ? 2 : 3;
  }
}

/** Each request loads what it needs, and no more. */
async function answer(request: Request, terminal: Terminal, secrets: Secrets): Promise<number> {
  switch (request.kind) {
    case "help":
      terminal.stdout.write(help());
      return 0;
    case "version":
      terminal.stdout.write(`${TOOL.version}\n`);
      return 0;
    case "explain":
      return (await import("./subcommands.ts")).explainText(request, terminal, secrets);
    case "rules":
      return (await import("./subcommands.ts")).printRules(request, terminal);
    case "check":
      return (await import("./check.ts")).check(request, terminal, secrets);
  }
}
