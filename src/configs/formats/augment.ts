import { CLIENTS } from "../../model/client.ts";
import type { ConfigFormat } from "../format.ts";
import { UNDOCUMENTED, UNKNOWN_OFF, UNKNOWN_SYNTAX, UNKNOWN_VARIABLES } from "./undocumented.ts";

/** `.augment/settings.json` of Augment's Auggie, among its other settings. */
export const augment: ConfigFormat = {
  ...UNDOCUMENTED,
  client: CLIENTS.augment,
  patterns: ["**/.augment/settings.json"],
  rootAbove: 1,
  shared: true,
  notes: {
    read: ["`command` or `url`, with `args`, `env` and `headers`."],
    unread: [UNKNOWN_SYNTAX, UNKNOWN_VARIABLES, UNKNOWN_OFF, "`.augment/settings.local.json`."],
    sources: ["Augment documentation: Auggie CLI"],
  },
};
