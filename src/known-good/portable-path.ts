import path from "node:path";
import { shownPath } from "../plan/shown-path.ts";

/** The folders that differ from machine to machine; both absolute. */
export interface Places {
  readonly workspace: string;
  readonly home: string;
}

/** What fnm puts on the PATH has a name of its own in every shell. */
const OF_THE_MOMENT = /(?<=[\\/]fnm_multishells[\\/])[^\\/]+/;

/** A path as it is the same on other machines: relative to the workspace or to `~` where it lies in one of them. */
export function portablePath(target: string, { workspace, home }: Places): string {
  const lasting = target.replace(OF_THE_MOMENT, "*");
  const inWorkspace = shownPath(lasting, workspace);
  if (!path.isAbsolute(inWorkspace)) return inWorkspace;
  const inHome = isRoot(home) ? lasting : shownPath(lasting, home);
  if (path.isAbsolute(inHome)) return lasting.split(path.sep).join("/");
  return inHome === "." ? "~" : `~/${inHome}`;
}

const isRoot = (folder: string): boolean => path.dirname(folder) === folder;
