/**
 * What the clients do with a `.cmd` file on Windows, such as the `npx.cmd` that npm brings, as far as it is known.
 *
 * They find and start it: VS Code by a shell (`extHostMcpNode.ts`), Codex by `PATHEXT` (`program_resolver.rs`), Zed
 * by a shell (zed-industries/zed 42382), Roo by `cmd.exe`, Copilot CLI (github/copilot-cli 3576), and those on the
 * official TypeScript SDK by cross-spawn.
 */
const FINDS: ReadonlySet<string> = new Set([
  ...["vscode", "codex", "zed", "roo", "copilot-cli", "gemini", "qwen", "opencode", "cline"],
]);

/**
 * They may not: Claude Code warns of `npx` without `cmd /c` on Windows (`/doctor`, and its documentation for long),
 * Goose says `program not found` (aaif-goose/goose 5789).
 */
const FAILS: ReadonlySet<string> = new Set(["claude-code", "goose"]);

/** Whether a client is known to start the `.cmd` files of npm by their bare name, or known to fail. */
export function cmdFilesIn(client: string): "found" | "refused" | "unknown" {
  if (FINDS.has(client)) return "found";
  return FAILS.has(client) ? "refused" : "unknown";
}
