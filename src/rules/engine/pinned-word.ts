import type { FetchedWord } from "../../plan/fetched-word.ts";
import { code } from "./code.ts";

/** An argument that asks for one version, ready to paste; a string is written alike in JSON, TOML and YAML. */
export const pinnedWord = ({ stem, tail }: FetchedWord, version: string): string =>
  code(JSON.stringify(`${stem}${version}${tail}`));
