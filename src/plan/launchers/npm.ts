import type { Launcher, ProjectUse } from "../../model/plan.ts";
import { npmPackage } from "../npm-spec.ts";
import { type Launch, type Line, launch } from "./launch.ts";
import { npmExecInstall, readNpmExec } from "./npm-exec.ts";
import { folderOption } from "./options.ts";

/** `npx`: https://docs.npmjs.com/cli/commands/npx */
export const readNpx = (line: Line): Launch => readExec("npx", line, [], line.args);

/** `npm exec`, `npm run` and their other names: https://docs.npmjs.com/cli/commands */
export function readNpm(line: Line): Launch | null {
  const { args } = line;
  const at = args.findIndex((word, index) => !word.startsWith("-") && !isFolder(args[index - 1]));
  const verb = args[at] ?? "";
  if (["exec", "x"].includes(verb) && at === 0)
    return readExec("npm-exec", line, [verb], args.slice(1));
  const runs = ["run", "run-script", "start", "rum", "urn"].includes(verb);
  return runs ? launch("npm-run", { project: projectIn(args) }) : null;
}

const FOLDER = ["--prefix", "-C"];
const isFolder = (word = ""): boolean => FOLDER.includes(word);

const projectIn = (args: readonly string[]): ProjectUse => ({
  language: "node",
  anchor: folderOption(args, FOLDER) ?? ".",
});

function readExec(
  launcher: Launcher,
  { command, platform }: Line,
  lead: readonly string[],
  args: readonly string[],
): Launch {
  const { specs, positional, call } = readNpmExec(args);
  const [spec] = specs;
  if (spec === undefined && call === "") {
    const captures = { launcher: [command, ...lead].join(" ") };
    return launch(launcher, { lineFacts: [{ kind: "nothing-to-launch", captures, word: null }] });
  }
  return launch(launcher, {
    package: spec ? npmPackage(spec) : null,
    install: npmExecInstall(command, lead, args, platform),
    project: runsLocally(positional, args),
  });
}

/** `npx tsx server.ts` runs a file of the repository, with a tool that its project should have. */
export function runsLocally(positional: string | null, args: readonly string[]): ProjectUse | null {
  if (!/^(?:tsx|ts-node|ts-node-esm|node|nodemon|vite-node)(?:@|$)/.test(positional ?? ""))
    return null;
  const file = args.find((word) => /^[^-].*\.[cm]?[jt]sx?$/.test(word));
  return file === undefined ? null : { language: "node", anchor: file };
}
