import { stat } from "node:fs/promises";
import { type Fact, fact } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import { shownPath } from "../plan/shown-path.ts";
import { type BinaryFormat, binaryFormat } from "./binary-format.ts";
import { firstBytes } from "./first-bytes.ts";

/** Program headers and the name of the loader stand at the start of a file. */
const HEAD_BYTES = 4096;

/** A program file that cannot run here: of another system, for another processor, or without its loader. */
export async function inspectBinary(file: string, plan: Plan): Promise<readonly Fact[]> {
  const format = binaryFormat(await firstBytes(file, HEAD_BYTES));
  if (!format) return [];
  const path = shownPath(file, plan.workspace);
  const { platform, arch } = process;
  const machine = system(platform, arch);
  const built = system(format.platform, format.arch);
  const tell = (made: string, here: string) => [
    fact("foreign-binary", { path, built: made, machine: here }, plan.server.command?.origin),
  ];
  if (!runsOn(format, platform, arch)) return tell(built, machine);
  const { loader } = format;
  const isThere = loader === null || (await stat(loader).catch(() => null)) !== null;
  return isThere ? [] : tell(`${built} with the loader \`${loader}\``, `${machine} without it`);
}

/** Processors whose programs others run as well, by the system: Rosetta, WOW64, and what Linux calls compat. */
const ALSO_RUNS: readonly string[] = [
  ...["darwin arm64 x64", "win32 arm64 x64", "win32 arm64 ia32", "win32 x64 ia32"],
  ...["linux x64 ia32", "linux arm64 arm"],
];

/** Whether a program may run on a system; what is not known may. */
export function runsOn(format: BinaryFormat, platform: NodeJS.Platform, arch: string): boolean {
  if (format.platform !== platform) return false;
  if (format.arch === null || format.arch === arch) return true;
  return ALSO_RUNS.includes(`${platform} ${arch} ${format.arch}`);
}

const NAMES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: "Linux",
  darwin: "macOS",
  win32: "Windows",
  freebsd: "FreeBSD",
};

const system = (platform: NodeJS.Platform, arch: string | null): string =>
  `${NAMES[platform] ?? platform}${arch === null ? "" : ` on ${arch}`}`;
