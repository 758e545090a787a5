import { code } from "../engine/code.ts";

/** A variable of the step, ready to paste. */
export const setVariable = (name: string, value: string): string =>
  code(`env:\n  ${name}: ${value}`);
