import { COMMON_ROLES, type ConfigFormat } from "./format.ts";

/**
 * `.vscode/mcp.json`, as VS Code's source reads it (`mcpResourceScannerService.ts`, `extHostMcpNode.ts`) and its
 * documentation has it. Any `type` beside `stdio` and `http` leaves the choice to `command`.
 */
export const vscode: ConfigFormat = {
  client: { id: "vscode", title: "VS Code", reference: "${env:NAME}" },
  patterns: ["**/.vscode/mcp.json"],
  rootAbove: 1,
  syntax: {
    kind: "json",
    comments: true,
    trailingCommas: true,
    bom: true,
    empty: true,
    unicodeBlanks: true,
  },
  rootKey: "servers",
  bareInPlugins: false,
  roles: COMMON_ROLES,
  keys: ["envFile", "dev", "sandboxEnabled", "sandbox", "gallery", "version", "oauth"],
  envValues: ["number", "boolean", "null"],
  types: { stdio: "stdio", http: "http" },
  otherTypes: "guessed",
  urlNeedsType: false,
  offSwitches: [],
  offElsewhere: null,
  inputsKey: "inputs",
};
