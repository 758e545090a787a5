import type { InstallStep, Launcher, PackageRequest } from "../model/plan.ts";
import { scriptOf } from "./interpreters.ts";
import { npmExecInstall, readNpmExec } from "./npm-exec.ts";
import { npmPackage } from "./npm-spec.ts";

/** What a command line means to the program that it starts with. */
export interface Launch {
  readonly launcher: Launcher;
  readonly package: PackageRequest | null;
  readonly install: InstallStep | null;
  readonly entry: string | null;
}

const NOTHING = { package: null, install: null, entry: null };
/** Reads a command line by the launcher that it names. */
export function readLaunch(
  command: string,
  args: readonly string[],
  platform: NodeJS.Platform = "linux",
): Launch {
  const program = programName(command);
  if (program === "npx") return readExec("npx", command, [], args, platform);
  if (program === "npm") return readNpm(command, args, platform);
  const launcher = program === "node" ? "node" : "command";
  return { ...NOTHING, launcher, entry: scriptOf(program, args) };
}

/** `C:\tools\npx.cmd` and `/usr/bin/npx` are both `npx`. */
export const programName = (command: string): string =>
  (command.split(/[\\/]/).at(-1) ?? command).replace(/\.(?:exe|cmd|bat|ps1)$/i, "");

function readNpm(command: string, args: readonly string[], platform: NodeJS.Platform): Launch {
  const [verb = "", ...rest] = args;
  if (verb === "exec" || verb === "x") return readExec("npm-exec", command, [verb], rest, platform);
  const runs = ["run", "run-script", "start"].includes(verb);
  return { ...NOTHING, launcher: runs ? "npm-run" : "command" };
}

function readExec(
  launcher: Launcher,
  command: string,
  lead: readonly string[],
  args: readonly string[],
  platform: NodeJS.Platform,
): Launch {
  const [spec] = readNpmExec(args).specs;
  return {
    launcher,
    package: spec ? npmPackage(spec) : null,
    install: npmExecInstall(command, lead, args, platform),
    entry: null,
  };
}
