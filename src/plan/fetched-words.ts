import { dotnetToolWords } from "./dnx-spec.ts";
import { dockerWords } from "./docker-image.ts";
import type { FetchedWord } from "./fetched-word.ts";
import { denoWords, npmWords, pnpmWords } from "./npm-words.ts";
import { programName } from "./program-name.ts";
import { pipxWords, uvxWords } from "./uvx-spec.ts";

type Reader = (args: readonly string[]) => readonly FetchedWord[];

/** By the program, and the verbs that come first. */
const READERS: readonly (readonly [line: string, reader: Reader])[] = [
  ["npx", npmWords],
  ["npm exec", npmWords],
  ["npm x", npmWords],
  ["bunx", npmWords],
  ["bun x", npmWords],
  ["pnpx", npmWords],
  ["pnpm", pnpmWords],
  ["yarn dlx", npmWords],
  ["deno", denoWords],
  ["uvx", uvxWords],
  ["uv tool run", uvxWords],
  ["pipx run", pipxWords],
  ["dnx", dotnetToolWords],
  ["dotnet dnx", dotnetToolWords],
  ["dotnet tool exec", dotnetToolWords],
  ["docker", dockerWords],
  ["podman", dockerWords],
];

/** What the launcher of a command line fetches before it starts it; words that hold a reference are left out. */
export function fetchedWords(command: string, args: readonly string[]): readonly FetchedWord[] {
  const words = [programName(command), ...args.slice(0, 2)];
  for (const [line, reader] of READERS) {
    const lead = line.split(" ");
    if (!lead.every((word, index) => words[index] === word)) continue;
    return reader(args.slice(lead.length - 1)).filter(({ word }) => !/[${}%]/.test(word));
  }
  return [];
}
