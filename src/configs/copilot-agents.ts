import { CLIENTS } from "../model/client.ts";
import { COMMON, type ConfigFormat } from "./format.ts";
import { FRONTMATTER } from "./syntax.ts";

/** `.github/agents/*.md`: servers of a custom agent in its frontmatter (GitHub documentation, "Custom agents configuration"). */
export const copilotAgents: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["copilot-agents"],
  patterns: ["**/.github/agents/*.md"],
  rootAbove: 2,
  syntax: FRONTMATTER,
  rootKeys: ["mcp-servers"],
  shared: true,
  keys: ["tools", "timeout"],
  types: { local: "stdio", stdio: "stdio", http: "http", sse: "sse" },
  notes: {
    read: [
      "`${{ secrets.NAME }}`, `${{ vars.NAME }}`, `$NAME`, `${NAME}` and `${NAME:-default}` are answered by a variable of that name.",
    ],
    unread: [
      "Secrets and variables are those of the repository's agents: whether they exist is not known here.",
      "`tools` says which tools an agent may use, and is not checked.",
      "The servers in the settings of a repository, which are no file.",
    ],
    sources: ["GitHub documentation: custom agents configuration"],
  },
};
