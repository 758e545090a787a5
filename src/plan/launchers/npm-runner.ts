import type { InstallStep, Launcher } from "../../model/plan.ts";
import { npmPackage } from "../npm-spec.ts";
import { type Launch, launch } from "./launch.ts";
import { runsLocally } from "./npm.ts";
import { readNpmExec } from "./npm-exec.ts";

/** A command line of `pnpm dlx` or `bunx`, which read their words as `npm exec` does. */
export interface RunnerLine {
  readonly launcher: Launcher;
  readonly command: string;
  /** The verbs in front of the options. */
  readonly lead: readonly string[];
  /** The words behind the verbs. */
  readonly args: readonly string[];
  /** A program that takes JavaScript as `-e CODE`, and is there wherever the runner is. */
  readonly evaluator: string;
}

/** Reads what such a line fetches and runs. */
export function readRunner(line: RunnerLine): Launch {
  const { specs, positional } = readNpmExec(line.args);
  return launch(line.launcher, {
    package: specs[0] === undefined ? null : npmPackage(specs[0]),
    install: runnerInstall(line),
    project: runsLocally(positional, line.args),
  });
}

/**
 * The command that fetches what the start will run: the same packages by `--package`, which make the same entry
 * of the cache, and another program in the place of theirs, which tells the version. What is in no registry is left
 * to the start: bun cannot fetch it that way.
 */
function runnerInstall({ command, lead, args, evaluator }: RunnerLine): InstallStep | null {
  const { specs, options } = readNpmExec(args);
  const [first] = specs.map(npmPackage);
  if (!first || specs.some((spec) => npmPackage(spec) === null)) return null;
  const fetches = [...lead, ...options, ...specs.map((spec) => `--package=${spec}`)];
  return {
    kind: "command",
    key: [command, ...fetches].join("\0"),
    command,
    args: [...fetches, evaluator, "-e", versionCode(first.name)],
    tells: /^fetched (?<version>\S+)$/m,
  };
}

/** Both runners put the folder with the executables first on the PATH. */
const versionCode = (name: string): string =>
  "const p=require('path');" +
  "const bin=process.env.PATH.split(p.delimiter)[0];" +
  `try{console.log('fetched '+require(p.join(bin,'..','${name}','package.json')).version)}catch{}`;
