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

/** What the very same text can stand for: only a start again, or a look at the environment, tells it apart. */
export const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  "npx-cache-corrupt": ["npm-package-broken"],
  "npm-package-broken": ["npx-cache-corrupt"],
  "missing-env-var": ["env-not-inherited"],
  "backend-unreachable": ["remote-unreachable"],
};
