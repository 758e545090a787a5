import type { InstallStep, PackageRequest } from "../../model/plan.ts";
import { leadingOptions } from "../leading-options.ts";
import { type Launch, type Line, launch } from "./launch.ts";

/** Build options of `go run` that take a value in the next word; a second dash says the same. */
const WITH_VALUE =
  /^--?(?:C|asmflags|buildmode|buildvcs|compiler|covermode|coverpkg|exec|gccgoflags|gcflags|installsuffix|ldflags|mod|modfile|overlay|p|pgo|pkgdir|tags|toolexec)$/;

/** `go run`: https://pkg.go.dev/cmd/go#hdr-Compile_and_run_Go_program */
export function readGo({ command, args }: Line): Launch | null {
  const [verb, ...behind] = args;
  if (verb !== "run") return null;
  const { options, rest } = leadingOptions(behind, (name) => WITH_VALUE.test(name));
  const sources = rest.slice(0, sourceCount(rest));
  const built = [...behind.slice(0, behind.length - rest.length), ...sources];
  const isHere = !options.some(({ name }) => /^--?C$/.test(name));
  const [first] = sources;
  return launch("go-run", {
    package: goPackage(first),
    install: first === undefined ? null : buildOf(command, built, sources.length),
    // With `-C` it is looked for in another folder.
    entry: isHere && first !== undefined && isLocal(first) ? first : null,
  });
}

/** Several files, or one package; the words behind them are the server's. */
function sourceCount(rest: readonly string[]): number {
  const end = rest.findIndex((word) => !word.endsWith(".go"));
  return Math.max(end === -1 ? rest.length : end, Math.min(rest.length, 1));
}

const isLocal = (word: string): boolean => /^\.{0,2}\/|\.go$/.test(word) && word !== "./...";

function goPackage(word = ""): PackageRequest | null {
  const { name, requested } = /^(?<name>[^@]+)@(?<requested>.+)$/.exec(word)?.groups ?? {};
  if (name === undefined || requested === undefined) return null;
  return { registry: "go", name, requested, spec: word };
}

/**
 * The same build, with `go version -m` in the place of the server: it tells the version of the module, and go keeps
 * the program that it has linked since 1.24. Of a package with a version the start asks the proxy again, and
 * fetches nothing.
 */
function buildOf(command: string, built: readonly string[], sources: number): InstallStep {
  const at = built.length - sources;
  return {
    kind: "command",
    key: [command, ...built].join("\0"),
    command,
    args: ["run", ...built.slice(0, at), "-exec", "go version -m", ...built.slice(at)],
    tells: /^\tmod\t\S+\t(?<version>v\S+)/m,
  };
}
