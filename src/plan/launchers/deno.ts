import type { InstallStep, PackageRequest } from "../../model/plan.ts";
import { leadingOptions } from "../leading-options.ts";
import { denoWords } from "../npm-words.ts";
import { type Launch, type Line, launch } from "./launch.ts";
import { folderOption } from "./options.ts";

/** Options of `deno run` that take a value in the next word; those that may go without one take none there. */
const WITH_VALUE =
  /^(?:-c|--config|--import-map|--cert|--ext|--location|--seed|--preload|--require|--conditions|-L|--log-level|--min-dep-age|--v8-flags|--lock)$/;
/** Those of them that `deno cache` has as well; what a program may do is not its business. */
const CACHE_TAKES =
  /^(?:-c|--config|--no-config|--import-map|--cert|--ext|-L|--log-level|--min-dep-age|-q|--quiet|--lock|--no-lock|--frozen|--frozen-lockfile|--node-modules-dir|--node-modules-linker|--vendor|--no-npm|--no-remote|--no-check|--check|--env-file|--allow-import|--deny-import|--allow-scripts|--unsafely-ignore-certificate-errors|--unstable(?:-[a-z-]+)?)$/;

/** `deno run`, with or without the verb, and `deno task`: https://docs.deno.com/runtime/reference/cli/ */
export function readDeno({ command, args }: Line): Launch | null {
  const [verb = "", ...behind] = args;
  if (verb === "task") {
    const anchor = folderOption(behind, ["--cwd"]) ?? ".";
    return launch("deno", { project: { language: "node", anchor } });
  }
  if (verb === "run") return readRun(command, behind);
  return /^-|[./:]/.test(verb) ? readRun(command, args) : null;
}

function readRun(command: string, words: readonly string[]): Launch {
  const { options, rest } = leadingOptions(words, (name) => WITH_VALUE.test(name));
  const [module] = rest;
  if (module === undefined || module === "-") return launch("deno");
  const isFile = !/^[a-z]{2,}:/i.test(module);
  const passed = options.filter(({ name }) => CACHE_TAKES.test(name)).flatMap(({ words }) => words);
  return launch("deno", {
    package: npmPackageIn(module),
    install: cacheOf(command, [...passed, module]),
    entry: isFile ? module : null,
    project: isFile ? { language: "node", anchor: module } : null,
  });
}

function npmPackageIn(module: string): PackageRequest | null {
  const [read] = denoWords([module]);
  if (!read) return null;
  const { name, requested, word } = read;
  return { registry: "npm", name, requested, spec: word };
}

/** `deno cache` fetches a module and all that it imports: https://docs.deno.com/runtime/reference/cli/cache/ */
const cacheOf = (command: string, words: readonly string[]): InstallStep => ({
  kind: "command",
  key: [command, ...words].join("\0"),
  command,
  args: ["cache", ...words],
});
