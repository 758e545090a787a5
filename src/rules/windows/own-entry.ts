import type { Evidence } from "../../model/evidence.ts";
import { code } from "../engine/code.ts";

/**
 * How somebody who works on Windows with Claude Code puts an entry of their own over that of the repository: the
 * local scope wins (its documentation). `words`: the command line of that entry.
 */
export function ownEntry(words: readonly string[], { server }: Pick<Evidence, "server">): string {
  const line = [server.name, "--", ...words].map(quoted).join(" ");
  const values =
    server.env.length > 0 ? ", with an `--env NAME=value` for each variable of the entry" : "";
  return (
    "On Windows, put an entry of your own over it in a PowerShell, since the local scope wins" +
    `${values}:\n\n${code(`claude mcp add --scope local ${line}`)}`
  );
}

const quoted = (word: string): string => (/^[\w./:=+-]+$/.test(word) ? word : `'${word}'`);
