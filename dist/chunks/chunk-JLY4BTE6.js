import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/model/client.js
var client = (id, title, reference, dialect) => ({ [id]: { id, title, reference, dialect } });
var CLIENTS = {
  ...client("claude-code", "Claude Code", "${NAME}", "claude-code"),
  ...client("vscode", "VS Code", "${env:NAME}", "vscode"),
  ...client("copilot-cli", "Copilot CLI", "${NAME}", "copilot"),
  ...client("cursor", "Cursor", "${env:NAME}", "cursor"),
  ...client("codex", "Codex", 'env_vars = ["NAME"]', "none"),
  ...client("gemini-cli", "Gemini CLI", "${NAME}", "gemini"),
  ...client("qwen-code", "Qwen Code", "${NAME}", "qwen"),
  ...client("roo-code", "Roo Code", "${env:NAME}", "roo"),
  ...client("kilo-legacy", "Kilo Code", "${env:NAME}", "roo"),
  ...client("cline", "Cline", "${env:NAME}", "cline"),
  ...client("kiro", "Kiro", "${NAME}", "any"),
  ...client("amazon-q", "Amazon Q Developer", "${env:NAME}", "amazon-q"),
  ...client("factory", "Factory", "${NAME}", "plain"),
  ...client("junie", "Junie", "${NAME}", "any"),
  ...client("ai-assistant", "JetBrains AI Assistant", "${NAME}", "any"),
  ...client("devin", "Devin", "${env:NAME}", "devin"),
  ...client("antigravity", "Antigravity", "${NAME}", "any"),
  ...client("amp", "Amp", "${NAME}", "any"),
  ...client("trae", "Trae", "${NAME}", "any"),
  ...client("augment", "Augment", "${NAME}", "any"),
  ...client("warp", "Warp", "${NAME}", "any"),
  ...client("zed", "Zed", "the value of NAME", "none"),
  ...client("visual-studio", "Visual Studio", "${env:NAME}", "any"),
  ...client("opencode", "opencode", "{env:NAME}", "opencode"),
  ...client("kilo", "Kilo", "{env:NAME}", "opencode"),
  ...client("crush", "Crush", "$NAME", "shell"),
  ...client("goose", "Goose", "NAME", "plugin-root"),
  ...client("continue", "Continue", "${{ secrets.NAME }}", "continue"),
  ...client("copilot-agents", "Copilot cloud agent", "${{ secrets.NAME }}", "copilot-agents"),
  ...client("gh-aw", "GitHub Agentic Workflows", "${{ secrets.NAME }}", "workflow"),
  ...client("agent-plugins", "Agent Plugins host", "NAME", "plugin-root"),
  ...client("registry", "MCP Registry client", "NAME", "registry"),
  ...client("mcpb", "MCPB host", "${user_config.NAME}", "mcpb"),
  ...client("command", "command line", "$NAME", "given")
};

export {
  CLIENTS
};
