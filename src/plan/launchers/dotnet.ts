import type { InstallStep } from "../../model/plan.ts";
import { readDotnetTool } from "../dnx-spec.ts";
import { leadingOptions } from "../leading-options.ts";
import { type Launch, type Line, launch } from "./launch.ts";

// By the documentation of the SDK, and tested as data: it has not been tried with a real one.

/** `dnx` is `dotnet tool exec`: https://learn.microsoft.com/dotnet/core/tools/dotnet-tool-exec */
export const readDnx = ({ args }: Line): Launch => readTool(args);

/** `dotnet dnx`, `tool`, `run` and a program file: https://learn.microsoft.com/dotnet/core/tools/dotnet */
export function readDotnet(line: Line): Launch | null {
  const { command, args } = line;
  const [verb = "", ...behind] = args;
  if (verb === "dnx") return readTool(behind);
  if (verb === "tool" && behind[0] === "exec") return readTool(behind.slice(1));
  if (verb === "tool" && behind[0] === "run") {
    // The tools that the manifest of the repository lists.
    return launch("dotnet", { install: stepOf(command, ["tool", "restore"]) });
  }
  if (verb === "run") return readRun(command, behind);
  return readHost(verb === "exec" ? behind : args);
}

/** No option of it only fetches the tool, and any other way fetches it to another place: nothing is done beforehand. */
function readTool(args: readonly string[]): Launch {
  const tool = readDotnetTool(args);
  if (!tool) return launch("dnx");
  const { name, requested, word } = tool;
  return launch("dnx", { package: { registry: "nuget", name, requested, spec: word } });
}

const stepOf = (command: string, args: readonly string[]): InstallStep => ({
  kind: "command",
  key: [command, ...args].join("\0"),
  command,
  args,
});

/** Options of `dotnet run` that take a value in the next word. */
const WITH_VALUE =
  /^(?:--project|--file|-c|--configuration|-f|--framework|-r|--runtime|-v|--verbosity|-a|--arch|--os|-p|--property|--artifacts-path|-lp|--launch-profile|-e|--environment)$/;
/** Those that `dotnet build` does not have. */
const RUN_ONLY =
  /^(?:--project|--file|-lp|--launch-profile|--no-launch-profile|-e|--environment|--no-build|--no-cache)$/;

/** `dotnet run` of a project, or of a single C# file: https://learn.microsoft.com/dotnet/core/tools/dotnet-run */
function readRun(command: string, words: readonly string[]): Launch {
  const { options, rest } = leadingOptions(words, (name) => WITH_VALUE.test(name));
  const named = options.find(({ name }) => name === "--project" || name === "--file")?.value;
  const file = named ?? (rest[0]?.endsWith(".cs") ? rest[0] : null);
  const isBuilt = options.some(({ name }) => name === "--no-build");
  const shared = options.filter(({ name }) => !RUN_ONLY.test(name)).flatMap(({ words }) => words);
  const build = ["build", ...(file === null ? [] : [file]), ...shared];
  return launch("dotnet", { entry: file, install: isBuilt ? null : stepOf(command, build) });
}

const HOST_WITH_VALUE =
  /^(?:--additionalprobingpath|--additional-deps|--depsfile|--runtimeconfig|--fx-version|--roll-forward)$/;

/** `dotnet [options] server.dll`: https://learn.microsoft.com/dotnet/core/tools/dotnet#options-for-running-an-application */
function readHost(words: readonly string[]): Launch | null {
  const [program] = leadingOptions(words, (name) => HOST_WITH_VALUE.test(name)).rest;
  return program && /\.(?:dll|exe)$/i.test(program) ? launch("dotnet", { entry: program }) : null;
}
