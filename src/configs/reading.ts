import type { ConfigNode } from "./node.ts";
import type { Slip } from "./slip.ts";

/** A text as its client reads it: the value (`null` where there is none), or why it is rejected. */
export interface Reading {
  readonly root: ConfigNode | null;
  /** Offsets are those of the whole text (UTF-16 units from 0). */
  readonly slips: readonly Slip[];
}
