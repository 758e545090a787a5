import type { InstallStep } from "../../model/plan.ts";
import { leadingOptions } from "../leading-options.ts";
import { pipxTakesValue, pythonPackage, readToolLine, type ToolLine } from "../uvx-spec.ts";
import { type Launch, type Line, launch } from "./launch.ts";
import { TOLD, telling } from "./python-tells.ts";

/** `pipx run`: https://pipx.pypa.io/stable/reference/cli/ */
export function readPipx({ command, args }: Line): Launch | null {
  const { options, rest } = leadingOptions(args, () => false);
  const lead = options.flatMap(({ words }) => words);
  const line = rest[0] === "run" ? readToolLine(rest.slice(1), pipxTakesValue) : null;
  if (!line) return rest[0] === "run" ? launch("pipx") : null;
  const entry = isScript(line) && !/^https?:/.test(line.spec) ? line.spec : null;
  return launch("pipx", {
    package: isScript(line) ? null : pythonPackage(line.spec),
    install: installOf(command, [...lead, "run"], line),
    entry,
  });
}

const isScript = ({ spec, named, options }: ToolLine): boolean =>
  !named && (/\.py$|^https?:/i.test(spec) || options.some(({ name }) => name === "--path"));

/** What leaves nothing behind that a start could use, or uses a folder of the project in place of a package. */
const KEEPS_NOTHING = /^(?:--no-cache|--pypackages)$/;

/**
 * Another command in the same environment: pipx names it after the package and the options, not after the
 * executable. Where pipx hands over to uv, the cache of uv is filled. An environment that a broken-off run
 * has left without its package is taken for a whole one: then the start fetches. For a script (PEP 723) there
 * is no such command, and nothing is fetched before its start.
 */
function installOf(command: string, lead: readonly string[], line: ToolLine): InstallStep | null {
  const { options, spec, rest } = line;
  if (isScript(line) || options.some(({ name }) => KEEPS_NOTHING.test(name))) return null;
  const own = options.filter(({ name }) => !/^(?:-[qv]+|--quiet|--verbose)$/.test(name));
  const words = [...own.flatMap((option) => option.words), "--spec", spec];
  const request = pythonPackage(spec);
  const name = request?.registry === "pypi" ? request.name : null;
  return {
    kind: "command",
    key: ["pipx", command, ...words].join("\0"),
    command,
    args: [...lead, ...words, "python", ...telling(name, rest[0] ?? "")],
    tells: TOLD,
  };
}
