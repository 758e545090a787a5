import { ParseError, parseTOML } from "toml-eslint-parser";
import { positionsIn } from "../positions.ts";
import type { Reading } from "../reading.ts";
import { beyondBounds } from "./bounds.ts";
import { slipAt } from "./slips.ts";
import { treeOf } from "./tree.ts";

/** Reads a TOML text by version 1.0, which is what the clients take: no inline table over more than one line. */
export function readToml(file: string, text: string): Reading {
  const tooMuch = beyondBounds(text);
  if (tooMuch) return { root: null, slips: [tooMuch] };
  const positions = positionsIn(file, text);
  try {
    const program = parseTOML(text, { tomlVersion: "1.0" });
    return { root: treeOf(program, positions), slips: [] };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const slip = slipAt(error, { text, line: positions.line });
    return { root: null, slips: [slip] };
  }
}
