import { COMMON } from "../format.ts";
import { LENIENT } from "../json/strictness.ts";

/** For clients whose rules are not documented: what any client lets pass is let pass, and both switches for off are. */
export const UNDOCUMENTED = {
  ...COMMON,
  syntax: LENIENT,
  envValues: ["number", "boolean", "null"],
  offSwitches: [
    { key: "disabled", value: true },
    { key: "enabled", value: false },
  ],
} as const;

/** Sentences for the notes of such a format. */
export const UNKNOWN_SYNTAX =
  "How strictly JSON is read is not documented; comments and trailing commas are let pass.";
export const UNKNOWN_VARIABLES =
  "Which references to variables are expanded is not documented; all common ways of writing them are let pass.";
export const UNKNOWN_OFF =
  'A switch for off is not documented; `"disabled": true` and `"enabled": false` are taken for one.';
