import { CLIENTS } from "../model/client.ts";
import { COMMON, type ConfigFormat } from "./format.ts";
import { STRICT } from "./json/strictness.ts";
import { inProject } from "./surroundings.ts";

/**
 * `.mcp.json` in each folder up to the root of the repository and `.github/mcp.json`, as the change log of
 * GitHub Copilot CLI has them (0.0.401, 1.0.11, 1.0.61; a comment makes it pass over the file, issue 4323).
 */
export const copilotCli: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["copilot-cli"],
  patterns: ["**/.mcp.json"],
  readsAt: inProject,
  syntax: STRICT,
  bare: "always",
  keys: ["tools", "timeout", "deferTools", "oauthClientId", "auth", "oauth"],
  types: { stdio: "stdio", local: "stdio", http: "http", sse: "sse" },
  notes: {
    read: ["`mcpServers`, or the whole file as the map of servers.", "`cwd`, with `~`."],
    unread: [
      "Copilot CLI gives a server only the variables that the entry names; which others it hands on is not documented.",
    ],
    sources: ["Change log of GitHub Copilot CLI"],
  },
};

/** `.github/mcp.json`: the same, and no plugin's file can lie there. */
export const copilotRepository: ConfigFormat = {
  ...copilotCli,
  patterns: ["**/.github/mcp.json"],
  readsAt: () => true,
  rootAbove: 1,
};
