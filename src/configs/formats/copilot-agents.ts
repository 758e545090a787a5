import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import type { ConfigNode } from "../node.ts";
import { withMember } from "../reshape.ts";
import { FRONTMATTER } from "../syntax.ts";

/** `.github/agents/*.md`: servers of a custom agent in its frontmatter (GitHub documentation, "Custom agents configuration"). */
export const copilotAgents: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["copilot-agents"],
  patterns: ["**/.github/agents/*.md"],
  rootAbove: 2,
  syntax: FRONTMATTER,
  rootKeys: ["mcp-servers"],
  shared: true,
  reshape: (root) => withMember(root, "mcp-servers", withoutEmptyList),
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

/** `mcp-servers: []` is no server, as an empty map. */
const withoutEmptyList = (servers: ConfigNode): ConfigNode | undefined =>
  servers.kind === "list" && servers.items.length === 0 ? undefined : servers;
