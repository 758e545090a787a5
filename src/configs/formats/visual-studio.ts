import { CLIENTS } from "../../model/client.ts";
import type { ConfigFormat } from "../format.ts";
import { LENIENT } from "../json/strictness.ts";
import { memberOf } from "../node.ts";
import { holdSolution } from "../surroundings.ts";
import { UNDOCUMENTED, UNKNOWN_OFF, UNKNOWN_SYNTAX, UNKNOWN_VARIABLES } from "./undocumented.ts";

/** `.vs/mcp.json` beside a solution, as the documentation of Visual Studio has it ("Use MCP servers"). */
export const visualStudio: ConfigFormat = {
  ...UNDOCUMENTED,
  client: CLIENTS["visual-studio"],
  patterns: ["**/.vs/mcp.json"],
  rootAbove: 1,
  rootKeys: ["servers"],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  inputsKey: "inputs",
  notes: {
    read: ["`servers` with `command` or `url`; `${input:id}` as in VS Code."],
    unread: [
      UNKNOWN_SYNTAX,
      UNKNOWN_VARIABLES,
      UNKNOWN_OFF,
      "`.cursor/mcp.json`, which Visual Studio looks into as well: under which key is not documented.",
    ],
    sources: ["Visual Studio documentation: Use MCP servers"],
  },
};

/** `.vscode/mcp.json` beside a solution, which Visual Studio reads as well. */
export const visualStudioCode: ConfigFormat = {
  ...visualStudio,
  patterns: ["**/.vscode/mcp.json"],
  readsAt: ({ above }) => holdSolution(above),
  notes: { ...visualStudio.notes, where: "beside a solution" },
};

/** `.mcp.json` beside a solution: with `servers` it is Visual Studio's, with `mcpServers` it is the others'. */
export const visualStudioSolution: ConfigFormat = {
  ...visualStudio,
  patterns: ["**/.mcp.json"],
  readsAt: ({ beside }) => holdSolution(beside),
  recognises: (root) => !memberOf(root, "mcpServers") && memberOf(root, "servers") !== undefined,
  claims: true,
  trace: /^(?![\s\S]*"mcpServers")[\s\S]*"servers"/,
  rootAbove: 0,
  syntax: { ...LENIENT, empty: false },
  notes: {
    ...visualStudio.notes,
    where: "beside a solution",
    read: [
      "Only beside a `*.sln` or `*.slnx`, and only where the servers stand under `servers`.",
      ...visualStudio.notes.read,
    ],
  },
};
