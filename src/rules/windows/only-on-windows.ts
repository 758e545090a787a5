import type { Evidence } from "../../model/evidence.ts";
import type { Captures, Match } from "../../model/rule.ts";
import { isCmdFile } from "../../plan/windows.ts";
import { cmdFilesIn } from "../../plan/windows-clients.ts";
import { entryLines } from "../engine/entry-lines.ts";
import { factOf } from "../engine/fact-of.ts";

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
        "On Linux and macOS nothing of that name is found, so the server starts for a part of the team.",
      remedy: elsewhere(found.captures, evidence),
    },
    origin: found.origin,
    evidence: [],
    // What was not looked for may be meant for a runner with Windows.
    level: looked ? "error" : "warning",
    confidence: "confirmed",
  };
}

const FOR_WINDOWS_ALONE =
  "Where the entry is meant for Windows alone, check it on a runner with `windows-latest`.";

function elsewhere({ command = "", args = "[]" }: Captures, evidence: Evidence): string {
  if (command === "") {
    return (
      "Name a program that every system finds by the same name: an interpreter such as `node` or `python` " +
      `with a script as its first argument, or the program itself without its folder and its ending.\n\n${FOR_WINDOWS_ALONE}`
    );
  }
  const lines = entryLines(evidence.server.file, { command, args: JSON.parse(args) });
  return `Name the program itself, which every system finds by this name:\n\n${lines}\n\n${onWindows(command, evidence)}`;
}

/** What those on Windows have to do without `cmd`. */
function onWindows(command: string, { server }: Evidence): string {
  if (!isCmdFile(command)) return FOR_WINDOWS_ALONE;
  const { client } = server;
  const found = `${client.title} starts \`${command}\` on Windows without \`cmd\` as well.`;
  const unknown =
    `A client on the official TypeScript SDK starts \`${command}\` on Windows without \`cmd\` as well; ` +
    "for another one, those on Windows keep an entry of their own outside of the repository.";
  const refused =
    `Where ${client.title} on Windows wants \`cmd\` in front of \`${command}\`, those who work there keep ` +
    "an entry of their own outside of the repository.";
  return { found, unknown, refused }[cmdFilesIn(client.id)];
}
