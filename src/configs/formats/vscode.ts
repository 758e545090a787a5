import { CLIENTS } from "../../model/client.ts";
import { envFilesIn } from "../env-file.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { JSONC } from "../json/strictness.ts";

/**
 * `.vscode/mcp.json`, as VS Code's source reads it (`mcpResourceScannerService.ts`, `extHostMcpNode.ts`) and its
 * documentation has it. Any `type` beside `stdio` and `http` leaves the choice to `command`.
 */
export const vscode: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.vscode,
  patterns: ["**/.vscode/mcp.json"],
  rootAbove: 1,
  syntax: { ...JSONC, unicodeBlanks: true },
  rootKeys: ["servers"],
  furtherRoles: { envFile: "envFile" },
  keys: ["envFile", "dev", "sandboxEnabled", "sandbox", "gallery", "version", "oauth"],
  envValues: ["number", "boolean", "null"],
  types: { stdio: "stdio", http: "http" },
  inputsKey: "inputs",
  needs: envFilesIn,
  notes: {
    read: [
      "`${input:id}` is answered by a variable of that name or by the input's `default`.",
      "`envFile`; a `PATH` in `env` is put behind the inherited one; `null` takes a variable away.",
    ],
    unread: [
      "`sandbox` and `dev` have no effect on the check.",
      "`mcp` in a `*.code-workspace` file.",
    ],
    sources: [
      "VS Code documentation: MCP configuration",
      "`mcpResourceScannerService.ts`, `extHostMcpNode.ts` of VS Code",
    ],
  },
};
