/** Programs that are `.cmd` files on Windows. */
const CMD_FILE = /^(?:npx|npm|pnpm|yarn|bunx)$|\.cmd$/i;

/**
 * Ids of the rules that `spawn COMMAND ENOENT` can stand for, the likeliest first: the system has one text for all, and
 * only the look of the command tells something.
 */
export function meaningsOf(command: string): readonly string[] {
  if (/^(?:~|\$)|\$\{/.test(command)) return ["config-value-unresolved", "launcher-not-found"];
  if (/\s/.test(command)) return ["config-args-in-command", "launcher-not-found", "cwd-missing"];
  if (/[\\/]/.test(command)) return ["launcher-not-found", "shebang-broken", "cwd-missing"];
  const shim = CMD_FILE.test(command) ? ["windows-cmd-shim"] : [];
  return ["launcher-not-found", "cwd-missing", ...shim];
}
