import { COMMON_ROLES, type ConfigFormat } from "./format.ts";

/**
 * `.cursor/mcp.json`, as Cursor's documentation has it; it takes the transport from `command` or `url`.
 * How strictly it reads JSON is not documented: a trailing comma is known to break the file, comments are not.
 */
export const cursor: ConfigFormat = {
  client: { id: "cursor", title: "Cursor", reference: "${env:NAME}" },
  patterns: ["**/.cursor/mcp.json"],
  rootAbove: 1,
  syntax: {
    kind: "json",
    comments: true,
    trailingCommas: false,
    bom: true,
    empty: false,
    unicodeBlanks: false,
  },
  rootKey: "mcpServers",
  bareInPlugins: false,
  roles: COMMON_ROLES,
  keys: ["envFile", "auth", "disabled"],
  envValues: [],
  types: {},
  otherTypes: "guessed",
  urlNeedsType: false,
  offSwitches: [{ key: "disabled", value: true }],
  offElsewhere: null,
  inputsKey: null,
};
