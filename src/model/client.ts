/** How a client writes references in its config. */
export type DialectName =
  /** `${NAME}`, `${NAME:-default}`; an unset one stays as it is written. */
  | "claude-code"
  /** As Claude Code, and `$NAME` too. */
  | "copilot"
  | "vscode"
  | "cursor"
  /** It is not known what is expanded. */
  | "any"
  /** `${env:NAME}` in `env` and `headers`, a shell's references in `command`. */
  | "amazon-q"
  /** `${env:NAME}`; an unset one stays as it is written. */
  | "cline"
  | "devin"
  /** `$NAME` and `${NAME}`; an unset one is empty in `env` and `headers`. */
  | "gemini"
  /** As Gemini, and `${extensionPath}`, `${workspacePath}`, `${/}`. */
  | "gemini-extension"
  /** `${NAME}`, `${NAME:-default}`. */
  | "plain"
  /** As plain, and `$NAME` too. */
  | "qwen"
  /** `${env:NAME}` and `${workspaceFolder}`, with `/` for every backslash. */
  | "roo"
  /** As Copilot, without `$NAME`. */
  | "vscode-root"
  /** `{env:NAME}` and `{file:path}`. */
  | "opencode"
  /** As a shell: `$NAME`, `${NAME:-default}`, `$(command)`. */
  | "shell"
  /** `${{ secrets.NAME }}`. */
  | "workflow"
  /** As in a workflow, and as in Copilot. */
  | "copilot-agents"
  | "continue"
  /** As `continue`, and `${NAME}` in `env`. */
  | "continue-json"
  /** `${PLUGIN_ROOT}`, and nothing else. */
  | "plugin-root"
  | "registry"
  | "mcpb"
  /** Nothing is expanded. */
  | "none"
  /** It has been through a shell already. */
  | "given";

/** What a reader of a config is called, and how it writes a reference to an environment variable. */
export interface Client {
  readonly id: ClientId;
  /** For people, for example `Claude Code`. */
  readonly title: string;
  /** With `NAME` in it, for example `${env:NAME}`. */
  readonly reference: string;
  readonly dialect: DialectName;
}

const client = <const Id extends string>(
  id: Id,
  title: string,
  reference: string,
  dialect: DialectName,
) => ({ [id]: { id, title, reference, dialect } }) as Readonly<Record<Id, Client & { id: Id }>>;

/** All clients by id; `command` stands for a command line given instead of a config. */
export const CLIENTS = {
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
  ...client("command", "command line", "$NAME", "given"),
};

export type ClientId = keyof typeof CLIENTS;
