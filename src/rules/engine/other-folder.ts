import type { Client } from "../../model/client.ts";
import type { Evidence } from "../../model/evidence.ts";
import { code, entryLines } from "./code.ts";

/** Clients that have no key for the working directory of a server, by their documentation. */
const WITHOUT_FOLDER: ReadonlySet<string> = new Set(["claude-code", "zed", "continue", "command"]);

/** Whether an entry of the client can name the folder that a server starts in. */
export const takesFolder = ({ id }: Client): boolean => !WITHOUT_FOLDER.has(id);

/** What starts the same server in another folder, ready to paste. */
export function inOtherFolder(folder: string, { server, plan }: Evidence): string {
  if (takesFolder(server.client)) return entryLines({ cwd: folder });
  const words = [
    server.command?.value ?? plan?.command ?? "",
    ...server.args.map(({ value }) => value),
  ];
  const line = words.map((word) =>
    /^[\w@%+=:,./${}~^-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  if (!server.file) return code(`sh -c "cd ${folder} && exec ${line.join(" ")}"`);
  return entryLines({ command: "sh", args: ["-c", `cd ${folder} && exec ${line.join(" ")}`] });
}
