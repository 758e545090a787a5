import type { ClientId } from "../model/server.ts";

/** What people call a client. */
export const CLIENT_TITLES: Readonly<Record<ClientId, string>> = {
  "claude-code": "Claude Code",
  vscode: "VS Code",
  cursor: "Cursor",
  command: "command line",
};
