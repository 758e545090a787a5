import type { Trial } from "../src/model/experiment.ts";
import { type Fact, fact } from "../src/model/fact.ts";

type ToldBy = (command: readonly string[]) => Fact;

const notFound: ToldBy = ([command = ""]) =>
  fact("command-not-found", { command, path: "/usr/bin:/bin" });

/** What the notes of records say of the machine, as the facts that a look at it gives. */
const NOTES: Readonly<Record<string, ToldBy>> = {
  "missing cmd": notFound,
  "args in command": notFound,
  tilde: notFound,
  "missing cwd": () => fact("cwd-missing", { path: "packages/server" }),
  "cwd is a file": () => fact("cwd-not-a-directory", { path: "package.json" }),
  "directory as command": ([path = ""]) => fact("command-is-directory", { path }),
  "mode 644": ([path = ""]) => fact("command-not-executable", { path }),
  "CRLF after #!/bin/sh": ([script = ""]) =>
    fact("shebang-crlf", { script, interpreter: "/bin/sh" }),
  "#! interpreter missing": ([script = ""]) =>
    fact("interpreter-missing", { script, interpreter: "/opt/none" }),
};

/** The facts in a note, none where it is of another kind. */
export function factsOfNote(note: string, command: readonly string[]): readonly Fact[] {
  const told = Object.hasOwn(NOTES, note) ? NOTES[note] : undefined;
  return told ? [told(command)] : [];
}

/** What a note says of another start, as the experiment that the check would have made. */
export const trialsOfNote = (note: string): readonly Trial[] =>
  note === "answer arrives only after stdin is closed"
    ? [
        {
          rule: "stdout-buffered",
          change: "with stdin closed behind the request",
          outcome: "up",
          seen: "the handshake completed",
          handshakeMs: 1000,
          found: null,
        },
      ]
    : [];
