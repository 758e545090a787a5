import { CLIENTS } from "../../model/client.ts";
import type { ConfigFormat } from "../format.ts";
import { UNDOCUMENTED, UNKNOWN_VARIABLES } from "./undocumented.ts";

/** `.amp/settings.json`, as the manual of Amp has it: all servers stand under one flat key, `"amp.mcpServers"`. */
export const amp: ConfigFormat = {
  ...UNDOCUMENTED,
  client: CLIENTS.amp,
  patterns: ["**/.amp/settings.json", "**/.amp/settings.jsonc"],
  rootAbove: 1,
  rootKeys: ["amp.mcpServers"],
  shared: true,
  keys: ["includeTools", "disabled", "oauth"],
  notes: {
    read: [
      "The dot belongs to the name of the key, `amp.mcpServers`.",
      "Comments and trailing commas.",
    ],
    unread: [UNKNOWN_VARIABLES],
    sources: ["Manual of Amp"],
  },
};
