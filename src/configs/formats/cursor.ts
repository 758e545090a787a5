import { CLIENTS } from "../../model/client.ts";
import { envFilesIn } from "../env-file.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { JSONC } from "../json/strictness.ts";

/**
 * `.cursor/mcp.json`, as Cursor's documentation has it; it takes the transport from `command` or `url`.
 * How strictly it reads JSON is not documented: a trailing comma is known to break the file, comments are not.
 */
export const cursor: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.cursor,
  patterns: ["**/.cursor/mcp.json"],
  rootAbove: 1,
  syntax: { ...JSONC, trailingCommas: false, empty: false },
  furtherRoles: { envFile: "envFile" },
  keys: ["envFile", "auth", "disabled"],
  offSwitches: [{ key: "disabled", value: true }],
  needs: envFilesIn,
  notes: {
    read: [
      "`envFile` of servers that are started.",
      "The transport comes from `command` or `url`.",
    ],
    unread: ["How strictly JSON is read is not documented; a trailing comma breaks the file."],
    sources: ["Cursor documentation: Model Context Protocol"],
  },
};
