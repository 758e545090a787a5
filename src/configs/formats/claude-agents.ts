import type { ConfigFormat } from "../format.ts";
import { mapsInList, withMember } from "../reshape.ts";
import { inProject } from "../surroundings.ts";
import { FRONTMATTER } from "../syntax.ts";
import { claudeCode } from "./claude-code.ts";

/** `.claude/agents/*.md`: servers of a subagent in its frontmatter (Claude Code documentation, "Subagents"). */
export const claudeAgents: ConfigFormat = {
  ...claudeCode,
  patterns: ["**/.claude/agents/**/*.md"],
  readsAt: inProject,
  rootAbove: 2,
  syntax: FRONTMATTER,
  bare: "never",
  shared: true,
  reshape: (root) => withMember(root, "mcpServers", mapsInList),
  offLists: [],
  needs: () => [],
  notes: {
    read: [
      "`mcpServers` is a list: a map defines a server, a name alone refers to one of `.mcp.json`.",
    ],
    unread: ["The agents of a plugin, whose `mcpServers` Claude Code passes over."],
    sources: ["Claude Code documentation: subagents"],
  },
};
