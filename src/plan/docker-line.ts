import {
  type DockerOption,
  dockerOptions,
  ENGINE_OPTIONS,
  EXEC_OPTIONS,
  RUN_OPTIONS,
} from "./docker-options.ts";

/** A command line of `docker` or `podman` that runs something in a container. */
export interface DockerLine {
  /** Words in front of the verb, for example `--context remote`. */
  readonly lead: readonly string[];
  readonly verb: DockerVerb;
  /** How many arguments stand up to the verb, the verb included. */
  readonly verbEnd: number;
  readonly options: readonly DockerOption[];
  /** The image of `run`, the container of `exec`. */
  readonly target: string | null;
  /** Words behind the target: the container's own. */
  readonly behind: readonly string[];
}

/** `other`: a verb that starts no container by itself, or a plug-in such as `compose` or `mcp`. */
export type DockerVerb = "run" | "exec" | "other" | "none";

/** Reads the arguments of `docker` or `podman`. */
export function readDockerLine(args: readonly string[]): DockerLine {
  const { rest } = dockerOptions(args, ENGINE_OPTIONS);
  const lead = args.slice(0, args.length - rest.length);
  const words = rest[0] === "container" ? rest.slice(1) : rest;
  const verb = verbOf(words[0]);
  const { options, rest: behind } = optionsOf(verb, words.slice(1));
  const [target = null, ...own] = behind;
  const verbEnd = args.length - words.length + 1;
  return { lead, verb, verbEnd, options, target, behind: own };
}

const optionsOf = (verb: DockerVerb, words: readonly string[]) =>
  verb === "run"
    ? dockerOptions(words, RUN_OPTIONS)
    : verb === "exec"
      ? dockerOptions(words, EXEC_OPTIONS)
      : { options: [], rest: [] };

function verbOf(word: string | undefined): DockerVerb {
  if (word === "run" || word === "exec") return word;
  return word === undefined ? "none" : "other";
}
