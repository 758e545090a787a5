import type { Evidence } from "../../model/evidence.ts";
import type { Match } from "../../model/rule.ts";
import { shownArgs } from "../../plan/shown-args.ts";
import { code } from "../engine/code.ts";
import { factOf } from "../engine/fact-of.ts";
import { CMD_FILES } from "./cmd-files.ts";

/** A `.cmd` file, a client that is known to refuse them, and people on Windows. */
export function mayBeRefused(evidence: Evidence): Match | undefined {
  const found = factOf("windows-shim", evidence);
  if (!found) return undefined;
  const { program = "", sign = "" } = found.captures;
  const { client } = evidence.server;
  return {
    captures: {
      what: `\`${program}\` is a \`.cmd\` file on Windows, where ${client.title} may not start it`,
      reason: `${CMD_FILES} ${client.title} is known for it. Somebody seems to work on Windows: ${sign}.`,
      remedy: client.id === "claude-code" ? ownEntry(evidence) : asFile,
    },
    origin: found.origin,
    evidence: [],
    level: "warning",
    levelIfUp: "warning",
    confidence: "possible",
  };
}

const asFile =
  "Start the server in a way that needs no `.cmd` file: add its package to `devDependencies`, and name `node` " +
  "as the program with the file under `node_modules` as its first argument.";

/** An entry of one's own wins over that of the repository (Claude Code's documentation, scopes). */
function ownEntry({ server }: Evidence): string {
  const words = [server.name, "--", "cmd", "/c", server.command?.value ?? "", ...shownArgs(server)];
  const line = words.map(quoted).join(" ");
  const values =
    server.env.length > 0 ? ", with an `--env NAME=value` for each variable of the entry" : "";
  return (
    "Leave the entry as it is for all others. On Windows, put one of your own over it in a PowerShell, since " +
    `the local scope wins${values}:\n\n${code(`claude mcp add --scope local ${line}`)}`
  );
}

const quoted = (word: string): string => (/^[\w@./:=+-]+$/.test(word) ? word : `'${word}'`);
