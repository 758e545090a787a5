import type { Evidence } from "../../model/evidence.ts";
import type { Match } from "../../model/rule.ts";
import { shownArgs } from "../../plan/shown-args.ts";
import { entryLines } from "../engine/code.ts";
import { factOf } from "../engine/fact-of.ts";
import { lineAround, saidBy } from "../engine/text.ts";
import { CMD_FILES } from "./cmd-files.ts";

/** Node.js on Windows, asked to start a `.cmd` file without a shell; -4071 is EINVAL there and nowhere else. */
const REFUSED = /\bspawn(?:Sync \S{1,200})? EINVAL\b[\s\S]{0,800}?\berrno: -4071\b/;

/** A `.cmd` file that the system, or a program in between, has refused to start. */
export function refused(evidence: Evidence): Match | undefined {
  const { ending } = evidence;
  const shim = factOf("shim-on-windows", evidence);
  const isAbsent = factOf("command-not-found", evidence) !== undefined;
  const isRefused =
    ending.kind === "not-spawned" &&
    (ending.errno === "EINVAL" || (ending.errno === "ENOENT" && !isAbsent));
  if (shim && isRefused) {
    return refusal(
      `\`${shim.captures.program}\` is a \`.cmd\` file, and was started without a shell`,
      {
        remedy: behindCmd(evidence),
      },
    );
  }
  const said = saidBy(evidence);
  const hit = REFUSED.exec(said);
  if (!hit) return undefined;
  const remedy =
    "In the program that starts it, use `cross-spawn` in place of `spawn`, or the option `shell` with " +
    "arguments that hold nothing a shell would read.";
  return refusal("a `.cmd` file was started without a shell", {
    remedy,
    line: lineAround(said, hit.index),
  });
}

const refusal = (what: string, { remedy, line }: { remedy: string; line?: string }): Match => ({
  captures: { what, reason: CMD_FILES, remedy },
  evidence: line === undefined ? [] : [line],
});

function behindCmd({ server }: Evidence): string {
  const command = server.command?.value ?? "";
  const lines = entryLines({
    command: "cmd",
    args: ["/c", command, ...shownArgs(server)],
  });
  return (
    `On Windows, start it through \`cmd\`:\n\n${lines}\n\nThe entry then works on Windows only. For all ` +
    "systems, add the package to `devDependencies` and start its file by `node`, which is a program everywhere."
  );
}
