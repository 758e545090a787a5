import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { ServerSpec } from "../../model/server.ts";
import { containerLine } from "../../plan/container-env.ts";
import { withFolder, withoutFacts } from "../../plan/with-words.ts";
import { code, entryLines } from "./code.ts";

/** Clients that have no key for the working directory of a server, by their documentation. */
const WITHOUT_FOLDER: ReadonlySet<string> = new Set(["claude-code", "zed", "command"]);

/** Whether an entry can name the folder that its server starts in; Continue takes that from YAML alone. */
export const takesFolder = ({ client: { id }, file }: ServerSpec): boolean =>
  !WITHOUT_FOLDER.has(id) && !(id === "continue" && /\.json$/i.test(file ?? ""));

/** What starts the same server in a folder for temporary files, ready to paste. */
export function inOtherFolder(evidence: Evidence): string {
  const { server, plan } = evidence;
  const folder = plan?.platform === "win32" ? "C:/Windows/Temp" : "/tmp";
  if (takesFolder(server)) return entryLines({ cwd: folder });
  if (plan?.platform === "win32") {
    const words = [plan.command, ...plan.args].join(" ");
    return entryLines({ command: "cmd", args: ["/c", `cd /d ${folder} && ${words}`] });
  }
  const line = `cd ${folder} && exec ${wordsOf(evidence).join(" ")}`;
  return server.file
    ? entryLines({ command: "sh", args: ["-c", line] })
    : code(`sh -c '${line.replaceAll("'", "'\\''")}'`);
}

/** The words of the start for a shell that has gone to another folder: what was relative starts from the old one. */
function wordsOf({ server, plan }: Evidence): readonly string[] {
  const words = [
    server.command?.value ?? plan?.command ?? "",
    ...server.args.map(({ value }) => value),
  ];
  return words.map((word) =>
    isRelative(word, plan?.entry ?? null) ? `"$OLDPWD/${word.replace(/^\.\//, "")}"` : quoted(word),
  );
}

/** Whether paths of the start begin in the folder that it starts in. */
const isRelative = (word: string, entry: string | null): boolean =>
  /^\.{1,2}\//.test(word) || (word === entry && !/^(?:[~/$]|[A-Za-z]:)/.test(word));

const quoted = (word: string): string =>
  /^[\w@%+=:,./{}~^$-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The same start in an empty folder, where nothing of the start is found from the old one. */
export function fromEmptyFolder({ plan }: Evidence): readonly Experiment[] {
  const isFree =
    plan !== null &&
    !containerLine(plan) &&
    ![plan.command, ...plan.args].some((word) => isRelative(word, plan.entry));
  if (!isFree) return [];
  return [
    {
      change: "in an empty folder",
      need: { kind: "folder" },
      alter: (before, { value }) =>
        withoutFacts(withFolder(before, value), "cwd-not-writable", "dotenv-file"),
      isFix: true,
    },
  ];
}
