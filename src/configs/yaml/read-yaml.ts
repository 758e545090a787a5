import { isScalar } from "yaml";
import type { ConfigNode } from "../node.ts";
import { type Positions, positionsIn } from "../positions.ts";
import type { Reading } from "../reading.ts";
import type { Slip, Source } from "../slip.ts";
import { compose, type Fault } from "./document.ts";
import { slipAt } from "./slips.ts";
import { Refusal, treeOf } from "./tree.ts";

/** Reads the part of a text from `start` to `end` as YAML 1.2 (core schema) with merge keys. */
export function readYaml(file: string, text: string, start = 0, end = text.length): Reading {
  const positions = shifted(positionsIn(file, text), start);
  const { root, slip } = read(text.slice(start, end), positions);
  if (!slip) return { root, slips: [] };
  return { root: null, slips: [{ ...slip, start: slip.start + start, end: slip.end + start }] };
}

/** Positions for offsets that count from `start`. */
const shifted = ({ origin, line }: Positions, start: number): Positions => ({
  origin: (from, to) => origin(from + start, to + start),
  line: (offset) => line(offset + start),
});

/** Offsets of the slip count from the start of the part that is read. */
interface Read {
  readonly root: ConfigNode | null;
  readonly slip: Slip | null;
}

function read(text: string, positions: Positions): Read {
  const { document, fault } = compose(text);
  if (fault) return { root: null, slip: asSlip(fault, { text, line: positions.line }) };
  const contents = document?.contents;
  if (!contents || (isScalar(contents) && contents.source === "" && contents.type === "PLAIN"))
    return { root: null, slip: null };
  try {
    return { root: treeOf(contents, positions), slip: null };
  } catch (error) {
    if (error instanceof Refusal) return { root: null, slip: error.slip };
    throw error;
  }
}

const asSlip = (fault: Fault | Slip, source: Source): Slip =>
  "problem" in fault ? fault : slipAt(fault, source);
