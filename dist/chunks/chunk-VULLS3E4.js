import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/model/fact.js
function fact(kind, captures, origin) {
  return { kind, captures: { ...captures }, ...origin ? { origin } : {} };
}

// lib/src/plan/shown-path.js
import path from "node:path";
function shownPath(target, workspace) {
  const relative = path.relative(workspace, target);
  const outside = relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  if (outside)
    return target;
  return relative === "" ? "." : relative.split(path.sep).join("/");
}

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

// lib/src/report/duration.js
function durationText(ms) {
  if (ms < 999.5)
    return `${Math.round(ms)} ms`;
  if (ms < 9950)
    return `${(ms / 1e3).toFixed(1)} s`;
  const seconds = Math.round(ms / 1e3);
  if (seconds < 60)
    return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function timeOf(server) {
  const ran = server.stages.filter((stage) => stage.outcome !== "skipped");
  if (ran.length === 0)
    return "";
  return durationText(ran.reduce((sum, stage) => sum + stage.durationMs, 0));
}

// lib/src/report/columns.js
var ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
var WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;
function columnsOf(text) {
  let columns = 0;
  for (const character of text)
    columns += widthOf(character);
  return columns;
}
function widthOf(character) {
  if (character < "\u0300")
    return 1;
  return ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
function cutToColumns(text, columns) {
  let used = 0;
  let end = 0;
  let position = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns)
      return columns > 0 ? `${text.slice(0, end)}\u2026` : "";
    position += character.length;
    if (used < columns)
      end = position;
  }
  return text;
}
var padToColumns = (text, columns) => text + " ".repeat(Math.max(0, columns - columnsOf(text)));
var PIECE = /(?:`[^`]*`|[^\s`]|`)+/g;
function wrap(paragraph, columns) {
  const pieces = (paragraph.match(PIECE) ?? []).flatMap((piece) => columnsOf(piece) > columns ? piece.split(/\s+/) : [piece.replace(/\s+/g, " ")]);
  const lines = [];
  let used = columns;
  for (const piece of pieces) {
    const width = columnsOf(piece);
    const fits = used + 1 + width <= columns;
    if (fits)
      lines[lines.length - 1] += ` ${piece}`;
    else
      lines.push(piece);
    used = fits ? used + 1 + width : width;
  }
  return lines;
}

// lib/src/plan/shown-url.js
function shownUrl(url) {
  if (!URL.canParse(url))
    return "";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

export {
  fact,
  shownPath,
  shownUrl,
  CLIENTS,
  durationText,
  timeOf,
  columnsOf,
  cutToColumns,
  padToColumns,
  wrap
};
