import path from "node:path";
import type { InstallStep, PackageRequest } from "../../model/plan.ts";
import { scriptOf } from "../interpreters.ts";
import { type Leading, type LeadingOption, leadingOptions } from "../leading-options.ts";
import { programName } from "../program-name.ts";
import { uvTakesValue } from "../uv-options.ts";
import { pythonPackage } from "../uvx-spec.ts";
import { type Launch, type Line, launch } from "./launch.ts";
import { folderOption } from "./options.ts";
import { normalized, TOLD, telling } from "./python-tells.ts";

/** Reads the words after `uv run`; `lead` are the options in front of it. */
export function readUvRun(line: Line, lead: readonly string[], args: readonly string[]): Launch {
  const read = leadingOptions(args, uvTakesValue);
  const [word] = read.rest;
  if (word === "-") {
    const captures = { launcher: [line.command, "run", "-"].join(" ") };
    return launch("uv-run", { lineFacts: [{ kind: "nothing-to-launch", captures, word: "-" }] });
  }
  const script = scriptIn(read, line.platform);
  const isScript = script !== null && script === word;
  return launch("uv-run", {
    package: packageIn(read),
    install: word === undefined ? null : installOf(line, lead, read, isScript),
    entry: script === null ? null : fromFolder(script, [...lead, ...args], line.platform),
  });
}

/** The script, relative to the folder that `--directory` names. */
function scriptIn({ options, rest }: Leading, platform: NodeJS.Platform): string | null {
  const [word = "", ...behind] = rest;
  if (/^https?:/.test(word) || options.some(({ name }) => /^(?:-m|--module)$/.test(name)))
    return null;
  if (options.some(({ name }) => SCRIPT.test(name))) return word;
  const endings = platform === "win32" ? /\.pyw?$/i : /\.py$/i;
  return endings.test(word) ? word : scriptOf(programName(word), behind);
}

const SCRIPT = /^(?:-s|--script|--gui-script)$/;

/** A script's path as the config's folder sees it. */
function fromFolder(script: string, args: readonly string[], platform: NodeJS.Platform): string {
  const folder = folderOption(args.slice(0, args.indexOf(script)), ["--directory"]);
  const { isAbsolute, join } = platform === "win32" ? path.win32 : path.posix;
  return folder === null || isAbsolute(script) ? script : join(folder, script);
}

/** `uv run --with acme acme` brings its own package; otherwise the project does. */
function packageIn({ options, rest }: Leading): PackageRequest | null {
  const brought = options
    .filter(({ name }) => name === "--with" || name === "-w")
    .flatMap(({ value = "" }) => pythonPackage(value) ?? []);
  return brought.find(({ name }) => normalized(name) === normalized(rest[0] ?? "")) ?? null;
}

/**
 * Another command in the same environment, which uv makes of the project and of the options. A script that
 * begins with its own dependencies (PEP 723) has an environment of its own: making that is tried first, and
 * uv refuses it for other scripts. What `--with` adds to such a script is fetched at its start.
 */
function installOf(
  { command }: Line,
  lead: readonly string[],
  read: Leading,
  isScript: boolean,
): InstallStep | null {
  const [word = ""] = read.rest;
  if (/^https?:/.test(word)) return null;
  const words = [...lead, "run", ...wordsOf(read.options.filter(decides))];
  const probe = isScript ? { probe: syncOf(lead, read.options, word) } : {};
  return {
    kind: "command",
    key: ["uv", command, ...words, ...(probe.probe ?? [])].join("\0"),
    command,
    args: [...words, "python", ...telling(packageIn(read)?.name ?? null, programName(word))],
    ...probe,
    tells: TOLD,
  };
}

const syncOf = (
  lead: readonly string[],
  options: readonly LeadingOption[],
  script: string,
): readonly string[] => [
  ...lead,
  "sync",
  ...wordsOf(options.filter((option) => decides(option) && !OF_RUN_ALONE.test(option.name))),
  ...["--script", script],
];

const wordsOf = (options: readonly LeadingOption[]): readonly string[] =>
  options.flatMap(({ words }) => words);

/** Options of `uv run` that `uv sync` does not know. */
const OF_RUN_ALONE =
  /^(?:-w|--with|--with-editable|--with-requirements|--isolated|--exact|--no-sync|--no-project|--env-file|--no-env-file)$/;

/** Whether an option has a part in what is fetched; a quiet uv would not say why it failed. */
const decides = ({ name }: LeadingOption): boolean =>
  !/^(?:-[qv]+|--quiet|--verbose|--no-progress|-m|--module|-s|--script|--gui-script)$/.test(name);
