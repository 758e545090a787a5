import type { InstallStep } from "../../model/plan.ts";
import { scriptOf } from "../interpreters.ts";
import type { LeadingOption } from "../leading-options.ts";
import { uvTakesValue } from "../uv-options.ts";
import { pythonPackage, readToolLine, type ToolLine } from "../uvx-spec.ts";
import { type Launch, type Line, launch } from "./launch.ts";
import { TOLD, telling } from "./python-tells.ts";

/** Reads the words after `uvx` or `uv tool run`; `lead` are those in front of them. */
export function readUvTool(
  { command }: Line,
  lead: readonly string[],
  args: readonly string[],
): Launch {
  const line = readToolLine(args, uvTakesValue);
  if (!line) return launch("uvx");
  return launch("uvx", {
    package: pythonPackage(line.spec),
    install: installOf(command, lead, line),
    entry: isPython(line) ? scriptOf("python", line.rest.slice(1)) : null,
  });
}

/** `uvx python@3.12` is the interpreter itself. */
const isPython = ({ spec, named }: ToolLine): boolean =>
  !named && /^(?:c?python|pypy|graalpy)[\d.]*(?:@.*)?$/i.test(spec);

/**
 * Another command in the same environment: uv makes it of the package and of the options, whatever is run
 * in it, and keeps it in its cache. A script is refused by `uvx`, and without a cache nothing would stay.
 */
function installOf(command: string, lead: readonly string[], line: ToolLine): InstallStep | null {
  const { options, spec, rest } = line;
  if (/\.pyw?$/i.test(spec) || options.some(keepsNothing)) return null;
  const request = isPython(line) ? [spec] : requestOf(spec);
  const words = [...options.filter(decides).flatMap((option) => option.words), ...request];
  const name = pythonPackage(spec);
  const executable = (line.named ? rest[0] : nameIn(spec)) ?? "";
  const told = telling(name?.registry === "pypi" ? name.name : null, executable);
  return {
    kind: "command",
    key: ["uvx", command.replace(/uvx?(?=$|\.)/, ""), ...words].join("\0"),
    command,
    args: [...lead, ...words, ...(isPython(line) ? [] : ["python"]), ...told],
    tells: TOLD,
  };
}

/**
 * What `--from` is to be. `name@version` would do in uv of today, but from 0.5 to 0.6 it started the package's
 * own executable then. `name@latest` asks the index again, and passes over what `uv tool install` has left.
 */
function requestOf(spec: string): readonly string[] {
  const { name, asked } = /^(?<name>[\w.-]+)@(?<asked>[\w.+!-]+)$/.exec(spec)?.groups ?? {};
  if (!name) return ["--from", spec];
  return asked === "latest"
    ? ["--isolated", "--refresh-package", name, "--from", name]
    : ["--from", `${name}==${asked}`];
}

/** The executable that is named as the package is. */
const nameIn = (spec: string): string | undefined => /^[\w.-]+/.exec(spec)?.[0];

const keepsNothing = ({ name }: LeadingOption): boolean => name === "-n" || name === "--no-cache";

/** Whether an option has a part in what is fetched; a quiet uv would not say why it failed. */
const decides = ({ name }: LeadingOption): boolean =>
  !/^(?:-[qv]+|--quiet|--verbose|--no-progress)$/.test(name);
