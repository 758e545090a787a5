import { type Fact, fact } from "../model/fact.ts";
import type { ConfigFile } from "../model/server.ts";
import type { ConfigText } from "./config-text.ts";
import { readJson } from "./json/read-json.ts";
import { JSONC } from "./json/strictness.ts";
import { type ConfigNode, memberOf } from "./node.ts";
import { pathMatcher } from "./path-matcher.ts";

/** Files that look like configs and that no known client reads. */
export interface DeadFile {
  readonly patterns: readonly string[];
  /** Keys under which servers stand in such a file. */
  readonly keys: readonly string[];
  /** An imperative, with the path that is read in its place. */
  readonly remedy: string;
}

const USUAL_KEYS = ["mcpServers", "servers"];

/**
 * After the documentation of the clients, which names the paths that each of them reads, and for the settings of
 * Claude Code and the files of Cline their issue trackers (`anthropics/claude-code` 24477, `cline/cline` 13596).
 * What a program must be told the path of (`mcp_config.json`, `mcp.json`) is not among them, nor what is the
 * source of other files (`.ruler/`, `.rulesync/`, `.agents/mcp.json`).
 */
export const DEAD_FILES: readonly DeadFile[] = [
  {
    patterns: ["**/.mcp.jsonc"],
    keys: USUAL_KEYS,
    remedy:
      "rename it to `.mcp.json`, without the comments and the trailing commas that Claude Code and Copilot CLI refuse",
  },
  {
    patterns: ["**/.claude/settings.json", "**/.claude/settings.local.json"],
    keys: ["mcpServers"],
    remedy:
      "move `mcpServers` into `.mcp.json` at the root of the repository; the settings of Claude Code only switch its servers on and off",
  },
  {
    patterns: ["**/.claude/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the servers under `mcpServers` of `.mcp.json` at the root of the repository",
  },
  {
    patterns: ["**/.copilot/mcp-config.json", "**/.github/copilot/mcp.json"],
    keys: USUAL_KEYS,
    remedy:
      "move the servers under `mcpServers` of `.github/mcp.json` or `.mcp.json`, which Copilot CLI reads in a repository",
  },
  {
    patterns: ["**/.windsurf/mcp.json", "**/.windsurf/mcp_config.json"],
    keys: USUAL_KEYS,
    remedy:
      "put the servers into `~/.codeium/windsurf/mcp_config.json` on each machine; Windsurf reads them from no file of a repository",
  },
  {
    patterns: ["**/.cline/mcp.json", "**/.cline/cline_mcp_settings.json"],
    keys: USUAL_KEYS,
    remedy:
      "put the servers into `~/.cline/data/settings/cline_mcp_settings.json` on each machine; Cline reads them from no file of a repository",
  },
  {
    patterns: ["**/.codex/mcp.json"],
    keys: [...USUAL_KEYS, "mcp_servers"],
    remedy: "write each server as a table `[mcp_servers.NAME]` into `.codex/config.toml`",
  },
  {
    patterns: ["**/.gemini/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the servers under `mcpServers` of `.gemini/settings.json`",
  },
  {
    patterns: ["**/.qwen/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the servers under `mcpServers` of `.qwen/settings.json`",
  },
  {
    patterns: ["**/.zed/mcp.json"],
    keys: [...USUAL_KEYS, "context_servers"],
    remedy: "move the servers under `context_servers` of `.zed/settings.json`",
  },
  {
    patterns: ["**/.kiro/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the file to `.kiro/settings/mcp.json`",
  },
  {
    patterns: ["**/.junie/mcp.json"],
    keys: USUAL_KEYS,
    remedy: "move the file to `.junie/mcp/mcp.json`",
  },
];

const matchers = DEAD_FILES.map(({ patterns }) => pathMatcher(patterns));

/** The entry for a path relative to the workspace, with `/`, or `undefined`. */
export const deadFileOf = (file: string): DeadFile | undefined =>
  DEAD_FILES.find((_, index) => matchers[index]?.(file));

/** A file that nobody reads, for what is to be said of it; `null` where that is nothing. */
export function parseDeadFile({ file, target, content }: ConfigText): ConfigFile | null {
  const entry = deadFileOf(file);
  if (!entry || "problem" in content) return null;
  const { root } = readJson(target ?? file, new TextDecoder().decode(content), JSONC);
  const facts = root ? deadFileFacts(file, root, entry) : [];
  return facts.length > 0 ? { file, client: null, servers: [], facts } : null;
}

/** What there is to say of such a file: nothing, where no server stands in it. */
export function deadFileFacts(file: string, node: ConfigNode, entry: DeadFile): readonly Fact[] {
  if (node.kind !== "object") return [];
  const found = entry.keys
    .map((key) => memberOf(node, key))
    .find((member) => member && holdsServer(member.value));
  if (!found) return [];
  const problem = `no known client looks for servers in \`${file}\``;
  return [fact("dead-file", { problem, remedy: entry.remedy }, found.keyOrigin)];
}

const holdsServer = (node: ConfigNode): boolean =>
  node.kind === "object" && node.members.some(({ value }) => isServer(value));

const isServer = (node: ConfigNode): boolean =>
  node.kind === "object" &&
  node.members.some(({ key, value }) => WAYS.has(key) && WAY_KINDS.has(value.kind));

const WAYS = new Set(["command", "url", "serverUrl", "httpUrl"]);
const WAY_KINDS = new Set(["string", "list"]);
