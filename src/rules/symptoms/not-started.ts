import type { Symptom } from "../../model/symptom.ts";

/** The system refused to start the program. */
export const NOT_STARTED: readonly Symptom[] = [
  {
    id: "spawn-enoent",
    title: "spawn NAME ENOENT",
    shownBy: [
      { client: "all clients on Node.js", words: "spawn npx ENOENT" },
      {
        client: "Codex",
        words:
          "MCP client for `NAME` failed to start: MCP startup failed: No such file or directory (os error 2)",
      },
      { client: "Claude Desktop", words: "Failed to spawn process: No such file or directory" },
      { client: "Go SDK", words: 'exec: "npx": executable file not found in $PATH' },
      {
        client: "Python SDK",
        words: "FileNotFoundError: [Errno 2] No such file or directory: 'npx'",
      },
    ],
    pattern:
      /\bspawn [^\n]{1,300}? ENOENT\b|MCP (?:client|startup)[^\n]{0,200}(?:\(os error 2\)|program not found)|Failed to spawn process: No such file|executable file not found in (?:\$PATH|%PATH%)|^No such file or directory \(os error 2\)|FileNotFoundError: \[Errno 2\] No such file or directory: '(?:npx|npm|uvx|uv|node|bunx|deno|docker|python3?)'/im,
    meaning:
      "The system found no such program, so nothing was started. It has one text for several causes: a program that is not on the PATH of the client, a whole command line in `command`, a path with `~` or a variable in it, a `cwd` that does not exist, a script whose first line names a missing interpreter, and on Windows a `.cmd` file.",
    advice:
      "Look at the word between `spawn` and `ENOENT`. With blanks, `~` or `$` it is no name. Else see whether `which NAME` (`where NAME` on Windows) finds it, and whether the folder in `cwd` exists.",
    behind: [
      ...["launcher-not-found", "config-value-unresolved", "windows-cmd-shim"],
      ...["config-args-in-command", "shebang-broken", "cwd-missing"],
    ],
  },
  {
    id: "spawn-eacces",
    title: "spawn NAME EACCES",
    shownBy: [
      { client: "all clients on Node.js", words: "spawn ./server EACCES" },
      {
        client: "Codex",
        words:
          "MCP client for `NAME` failed to start: MCP startup failed: Permission denied (os error 13)",
      },
    ],
    pattern:
      /\bspawn [^\n]{1,300}? (?:EACCES|EPERM)\b|MCP (?:client|startup)[^\n]{0,200}\(os error 13\)/,
    meaning: "The file is there and must not be started: it is not executable, or it is a folder.",
    advice: "Look at it with `ls -l`: a program has an `x` among its permissions.",
    behind: ["spawn-permission-denied"],
  },
  {
    id: "spawn-einval",
    title: "spawn EINVAL",
    shownBy: [{ client: "all clients on Node.js, on Windows", words: "spawn EINVAL" }],
    pattern: /\bspawn(?: [^\n]{1,300}?)? EINVAL\b/,
    meaning:
      "Node.js on Windows refuses to start a `.cmd` or `.bat` file without a shell (since 18.20.2, 20.12.2 and 21.7.3).",
    advice: "Look for `.cmd` in `command`, and for a client that has a newer version.",
    behind: ["windows-cmd-shim"],
  },
  {
    id: "spawn-enotdir",
    title: "spawn ENOTDIR",
    shownBy: [{ client: "all clients on Node.js", words: "spawn ENOTDIR" }],
    pattern: /\bspawn(?: [^\n]{1,300}?)? ENOTDIR\b/,
    meaning:
      "The folder that the server is to be started in is a file, or a part of its path is one.",
    advice: "Look at `cwd` of the entry.",
    behind: ["cwd-missing"],
  },
  {
    id: "not-recognized",
    title: "is not recognized as an internal or external command",
    shownBy: [
      {
        client: "all clients on Windows",
        words:
          "'npx' is not recognized as an internal or external command, operable program or batch file.",
      },
    ],
    pattern: /is not recognized as (?:an internal or external command|the name of a cmdlet)/,
    meaning:
      "`cmd` on Windows found no such program. Where the word is cut at a blank (`'C:\\Program'`), a path was split instead.",
    advice: "Try `where NAME` in the terminal that the client was started from.",
    behind: ["launcher-not-found", "windows-quoting"],
  },
];
