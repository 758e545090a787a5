import type { ConfigFormat } from "../format.ts";
import { inProject } from "../surroundings.ts";
import { vscode } from "./vscode.ts";

/**
 * The `.mcp.json` of a workspace, as VS Code reads it beside its own file: `mcpServers`, or the whole object
 * (`mcpWorkspaceConfiguration.ts`); variables are written as in Copilot, without `$NAME` (`envVarResolution.ts`).
 */
export const vscodeRoot: ConfigFormat = {
  ...vscode,
  client: { ...vscode.client, reference: "${NAME}", dialect: "vscode-root" },
  patterns: [".mcp.json"],
  readsAt: (around) => around.atRoot && inProject(around),
  rootAbove: 0,
  rootKeys: ["mcpServers"],
  bare: "always",
  inputsKey: null,
  notes: {
    where: "at the root",
    read: ["`mcpServers`, or the whole file as the map of servers; comments and trailing commas."],
    unread: ["`inputs`."],
    sources: ["`mcpWorkspaceConfiguration.ts`, `envVarResolution.ts` of VS Code"],
  },
};
