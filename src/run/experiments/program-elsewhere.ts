import os from "node:os";
import path from "node:path";
import which from "which";
import type { Found } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";

/** Where installers put programs that then are not on the PATH of a client or of a runner. */
const HOME_FOLDERS = [
  ...[".local/bin", ".cargo/bin", "go/bin", ".bun/bin", ".deno/bin", ".volta/bin", ".dotnet"],
  ...[".dotnet/tools", ".npm-global/bin", ".yarn/bin", "bin"],
];
const SYSTEM_FOLDERS = ["/usr/local/bin", "/opt/homebrew/bin", "/usr/bin", "/snap/bin"];
const PROJECT_FOLDERS = ["node_modules/.bin", ".venv/bin", ".venv/Scripts", "venv/bin"];

/** A program by its name, in the folders of installers and in those of the project. */
export async function programElsewhere(name: string, plan: Plan): Promise<Found | null> {
  if (name.includes("/") || name.includes("\\")) return null;
  const home = plan.env.HOME ?? os.homedir();
  const folders = [
    ...PROJECT_FOLDERS.flatMap((folder) => [
      path.join(plan.cwd, folder),
      path.join(plan.workspace, folder),
    ]),
    ...HOME_FOLDERS.map((folder) => path.join(home, folder)),
    ...SYSTEM_FOLDERS,
  ];
  const value = await which(name, { nothrow: true, path: folders.join(path.delimiter) });
  return value === null ? null : { value, label: value.replace(home, "~") };
}
