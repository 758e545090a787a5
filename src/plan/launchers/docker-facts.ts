import type { DockerLine } from "../docker-line.ts";
import { isOn } from "../docker-options.ts";
import { dockerSlips } from "./docker-slips.ts";
import type { LineFact } from "./launch.ts";

/** What a command line of `docker` or `podman` shows of itself. */
export function dockerFacts(
  engine: string,
  args: readonly string[],
  line: DockerLine,
): readonly LineFact[] {
  const slips = dockerSlips(engine, args, line).map(
    ({ word, ...slip }): LineFact => ({
      kind: "docker-args",
      captures: { engine, ...slip },
      word,
    }),
  );
  const isComplete = line.target !== null && line.target !== "run";
  return isComplete ? [...slips, ...ttyFacts(engine, line), ...inputFacts(engine, line)] : slips;
}

/** docker wants stdin to be a terminal where `-i` and `-t` meet, and a client's pipe is none. */
function ttyFacts(engine: string, { options }: DockerLine): readonly LineFact[] {
  const option = options.findLast(({ name }) => name === "tty");
  if (!option || !isOn("tty", options)) return [];
  const others = options.filter(({ word }) => word !== option.word);
  const kept = option.word.startsWith("--") ? "-" : option.word.replace(/t(?:=.*)?/, "");
  const needsInput = !/^-\w*i/.test(kept) && !isOn("interactive", others);
  const right = needsInput ? `${kept}i` : kept === "-" ? "" : kept;
  const captures = { engine, option: option.word, right };
  return [{ kind: "docker-tty", captures, word: option.word }];
}

function inputFacts(engine: string, { verb, options }: DockerLine): readonly LineFact[] {
  if (isOn("interactive", options)) return [];
  const captures = { engine: `${engine} ${verb}` };
  return [{ kind: "docker-no-interactive", captures, word: verb }];
}
