import type { Evidence } from "../../model/evidence.ts";
import type { Captures, Match } from "../../model/rule.ts";
import { isCmdFile } from "../../plan/windows.ts";
import { cmdFilesIn } from "../../plan/windows-clients.ts";
import { entryLines } from "../engine/code.ts";
import { factOf } from "../engine/fact-of.ts";
import { ownEntry } from "./own-entry.ts";

/** A command of Windows on another system: there may be a `cmd.exe` all the same, where Linux runs inside Windows. */
export function onlyOnWindows(evidence: Evidence): Match | undefined {
  const found = factOf("windows-only-command", evidence);
  const looked = evidence.due && evidence.plan !== null;
  const isMissing = factOf("command-not-found", evidence) !== undefined;
  if (!found || (looked && !isMissing)) return undefined;
  const { program = "" } = found.captures;
  return {
    captures: {
      what: `\`${program}\` works on Windows only`,
      reason:
        "The names of shells and the endings of files (`cmd`, `powershell`, `.exe`, `.cmd`) belong to Windows. " +
        "On Linux and macOS nothing of that name is found, so the server starts on Windows and nowhere else.",
      remedy: elsewhere(found.captures, evidence),
    },
    origin: found.origin,
    readers: found.readers,
    evidence: [],
    // What was not looked for may be meant for a runner with Windows.
    level: looked ? "error" : "warning",
    confidence: "confirmed",
  };
}

const FOR_WINDOWS_ALONE =
  "Where the entry is meant for Windows alone, check it on a runner with `windows-latest`.";

function elsewhere(captures: Captures, evidence: Evidence): string {
  const { command = "" } = captures;
  if (command === "") return `${ANOTHER_WAY}\n\n${FOR_WINDOWS_ALONE}`;
  const args: readonly string[] = JSON.parse(captures.args ?? "[]");
  const lines = entryLines({ command, args });
  const note = isCmdFile(command) ? onWindows(command, args, evidence) : FOR_WINDOWS_ALONE;
  return `Name the program itself, which every system finds by this name:\n\n${lines}\n\n${note}`;
}

const ANOTHER_WAY =
  "Name a program that every system finds by the same name: an interpreter such as `node` or `python` with a " +
  "script as its first argument, or the program itself without its folder and its ending.";

/** What those on Windows have to do without `cmd` in front of a `.cmd` file. */
function onWindows(command: string, args: readonly string[], evidence: Evidence): string {
  const { client } = evidence.server;
  switch (cmdFilesIn(client.id)) {
    case "found":
      return `${client.title} starts \`${command}\` on Windows without \`cmd\` as well.`;
    case "unknown":
      return `A client on the official TypeScript SDK starts \`${command}\` on Windows without \`cmd\` as well. For another one, ${OUTSIDE}.`;
    case "refused": {
      const how =
        client.id === "claude-code"
          ? ownEntry(["cmd", "/c", command, ...args], evidence)
          : `For it, ${OUTSIDE}.`;
      return `${client.title} may want \`cmd\` there, as it stands now. ${how}`;
    }
  }
}

const OUTSIDE = "those on Windows keep an entry of their own outside of the repository";
