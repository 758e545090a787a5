import path from "node:path";
import type { Start } from "../../model/plan.ts";
import { scriptOf } from "../interpreters.ts";
import { programName } from "../program-name.ts";
import { type Unwrapped, unwrap } from "../unwrap.ts";
import { readBun, readBunx } from "./bun.ts";
import { readCargo } from "./cargo.ts";
import { readDeno } from "./deno.ts";
import { readDocker } from "./docker.ts";
import { readDnx, readDotnet } from "./dotnet.ts";
import { readGo } from "./go.ts";
import { readJava } from "./java.ts";
import { type Launch, type LineReader, launch } from "./launch.ts";
import { readNode } from "./node.ts";
import { readNpm, readNpx } from "./npm.ts";
import { readPipx } from "./pipx.ts";
import { readPnpm, readPnpx } from "./pnpm.ts";
import { readPython } from "./python.ts";
import { readUv, readUvx } from "./uv.ts";
import { readYarn } from "./yarn.ts";

/** Who reads the words of a command line, by the name of the program. */
const READERS: readonly (readonly [programs: RegExp, reader: LineReader])[] = [
  [/^npx$/, readNpx],
  [/^npm$/, readNpm],
  [/^pnpm$/, readPnpm],
  [/^pnpx$/, readPnpx],
  [/^yarn(?:pkg)?$/, readYarn],
  [/^bunx$/, readBunx],
  [/^bun$/, readBun],
  [/^deno$/, readDeno],
  [/^(?:node|nodejs|tsx|ts-node(?:-esm|-script|-dev)?)$/, readNode],
  [/^uvx$/, readUvx],
  [/^uv$/, readUv],
  [/^pipx$/, readPipx],
  [/^python[\d.]*$/, readPython],
  [/^(?:docker|podman)$/, readDocker],
  [/^dnx$/, readDnx],
  [/^dotnet$/, readDotnet],
  [/^javaw?$/, readJava],
  [/^go$/, readGo],
  [/^cargo$/, readCargo],
];

/** A launch, and the command line behind the shells and the `env` around it. */
export interface ReadLaunch extends Launch {
  readonly start: Start;
}

/** Reads a command line by the launcher that it names, through the wrappers that it may have. */
export function readLaunch(
  command: string,
  args: readonly string[],
  platform: NodeJS.Platform = "linux",
  cwd = "/",
): ReadLaunch {
  const inner = unwrap(command, args);
  const { resolve } = platform === "win32" ? path.win32 : path.posix;
  const start = { ...inner, cwd: resolve(cwd, inner.cwd) };
  const program = programName(inner.command);
  const reader = READERS.find(([programs]) => programs.test(program))?.[1];
  const read = reader?.({ program, command: inner.command, args: inner.args, platform });
  return { ...(read ?? readProgram(program, inner)), start };
}

/** A program that is not known by name; one of a project's own shows where its project is. */
function readProgram(program: string, { command, args }: Unwrapped): Launch {
  const entry = scriptOf(program, args);
  const [, folder] =
    /(?:^|[\\/])(\.venv|node_modules)[\\/]\.?(?:bin|Scripts)[\\/]/.exec(command) ?? [];
  if (folder === undefined) return launch("command", { entry });
  const language = folder === ".venv" ? "python" : "node";
  return launch("command", { entry, project: { language, anchor: command } });
}
