import type { Evidence } from "../../model/evidence.ts";
import type { Match } from "../../model/rule.ts";
import { shownArgs } from "../../plan/shown-args.ts";
import { factOf } from "../engine/fact-of.ts";
import { CMD_FILES } from "./cmd-files.ts";
import { ownEntry } from "./own-entry.ts";

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
      remedy: client.id === "claude-code" ? overIt(program, evidence) : asFile,
    },
    origin: found.origin,
    readers: found.readers,
    evidence: [],
    level: "warning",
    levelIfUp: "warning",
    confidence: "possible",
  };
}

const asFile =
  "Start the server in a way that needs no `.cmd` file: add its package to `devDependencies`, and name `node` " +
  "as the program with the file under `node_modules` as its first argument.";

function overIt(program: string, evidence: Evidence): string {
  const words = ["cmd", "/c", program, ...shownArgs(evidence.server)];
  return `Leave the entry as it is for all others. ${ownEntry(words, evidence)}`;
}
