import type { Suspect } from "../../model/symptom.ts";

const suspect = (title: string, tell: string, fix: string): Suspect => ({ title, tell, fix });

/** By the id of the rule: what stands behind symptoms, in words that hold where nothing else is known. */
export const SUSPECTS: Readonly<Record<string, Suspect>> = {
  "launcher-not-found": suspect(
    "the program of `command` is not installed, or not on the PATH of the client",
    "A client that was not started from a terminal has a PATH of its own, without what a version manager adds.",
    "Install the program, or write its absolute path (`which NAME`) into `command`.",
  ),
  "config-value-unresolved": suspect(
    "a variable, a `~` or a placeholder of the config was not filled in",
    "`~`, `$HOME`, `${...}`, `YOUR_KEY` or `/path/to` then stands in what was started or sent.",
    "Write the value itself, or set the variable where the client is started; use absolute paths.",
  ),
  "windows-cmd-shim": suspect(
    "on Windows, `npx` and its like are `.cmd` files, which cannot be started directly",
    "`where npx` finds `npx.cmd` although the client finds nothing.",
    'Start it through `cmd`: `"command": "cmd", "args": ["/c", "npx", ...]`.',
  ),
  "windows-quoting": suspect(
    "on Windows, a path with a blank was split by `cmd`",
    "The word in quotes ends where the path has its first blank.",
    "Use a path or an argument without blanks, or start `node` with the script itself.",
  ),
  "config-args-in-command": suspect(
    "a whole command line, or a URL, stands in `command`",
    "The name between `spawn` and `ENOENT` has blanks in it, or begins with `http`.",
    "Split it: the program in `command`, each argument as an item of `args`; a URL belongs in `url`.",
  ),
  "shebang-broken": suspect(
    "the script of `command` names an interpreter that is not there, or has Windows line ends",
    "The file exists, and is said not to.",
    "Give the script Unix line ends and a first line such as `#!/usr/bin/env node`, or name the interpreter in `command`.",
  ),
  "cwd-missing": suspect(
    "the folder in `cwd` does not exist",
    "The program itself is found by `which`.",
    "Correct `cwd` of the entry; a relative path counts from where the client was started.",
  ),
  "spawn-permission-denied": suspect(
    "the program of `command` is not executable, or is a folder",
    "`ls -l` shows no `x` among its permissions.",
    "Run `chmod +x FILE` and `git update-index --chmod=+x FILE`, or call it through its interpreter.",
  ),
  "package-not-found": suspect(
    "the package that the config names does not exist",
    "The log has `E404`, or `was not found in the package registry`.",
    "Correct the name in `args`: npm names are lower case, and a package of PyPI wants `uvx`.",
  ),
  "package-no-executable": suspect(
    "the package has no program to run, or one of another name",
    "The log has `could not determine executable to run`, or `does not provide any executables`.",
    "Name package and program apart: `npx -y --package=PACKAGE PROGRAM`, `uvx --from PACKAGE PROGRAM`.",
  ),
  "node-too-old": suspect(
    "the server needs a newer Node.js than the one that runs it",
    "The log ends with `Node.js v...` and has a `SyntaxError`, or a `ReferenceError` such as `File is not defined`.",
    "Let the client find Node.js 22 or newer, by the absolute path of its `npx` in `command` if need be.",
  ),
  "python-dep-drift": suspect(
    "a dependency of the Python server has had a release that breaks it",
    "The log has an `ImportError`, or `No module named 'mcp.server.fastmcp'`, and nothing of yours has changed.",
    'Bound the dependency: `uvx --with "mcp<2" PACKAGE`.',
  ),
  "python-version-mismatch": suspect(
    "the Python that runs the server is too old or too new for it",
    "The log has `unsupported operand type(s) for |`, or `does not satisfy Python>=`.",
    "Choose the version: `uvx --python 3.12 PACKAGE`.",
  ),
  "dependencies-not-installed": suspect(
    "the dependencies of a local server are not installed",
    "The log has `Cannot find package`, or `No module named`.",
    "Run `npm ci` in its folder; start Python through the project: `uv run --directory FOLDER server.py`.",
  ),
  "missing-env-var": suspect(
    "a variable that the server needs is not set",
    "The log names it: `... is required`, `KeyError`, `Field required`.",
    "Give it to the server in `env` of its entry.",
  ),
  "npx-cache-corrupt": suspect(
    "the cache of npx holds a half-written package",
    "The log has `ERR_MODULE_NOT_FOUND` below `_npx`, or `ENOTEMPTY`, and another version starts.",
    "Remove the folder below `~/.npm/_npx` that the log names, and start again.",
  ),
  "npm-package-broken": suspect(
    "the published package itself is broken",
    "It fails in the same way after the cache of npx was emptied, and on other machines.",
    "Pin the last version that worked: `PACKAGE@VERSION` in `args`.",
  ),
  "env-not-inherited": suspect(
    "the variable is set, and does not reach the server",
    "A terminal shows it (`echo $NAME`), and clients hand few of their variables on.",
    "Name it in `env` of the entry; for a server in a container, with `-e NAME` in front of the image too.",
  ),
  "backend-unreachable": suspect(
    "a service that the server connects to at its start cannot be reached",
    "The log has `ECONNREFUSED`, `connection refused` or `ENOTFOUND` with an address.",
    "Start the service first, or correct its address in `env` or `args`.",
  ),
  "credentials-rejected": suspect(
    "a key or token is there, and is refused",
    "The log has `401`, `invalid_token` or `Invalid API key`.",
    "Make sure that no placeholder stands in its place, that it has not expired, and that no newline ends it.",
  ),
  "remote-auth-required": suspect(
    "the server wants a login, and none was made",
    "Its answer has `WWW-Authenticate: Bearer resource_metadata=...`, and no token is sent.",
    "Log in from a client that can open a browser; elsewhere send a token in `headers` of the entry.",
  ),
  "remote-wrong-endpoint": suspect(
    "the path of the `url` is not that of the server",
    "The host answers with 404, or with a web page.",
    "Correct the path: `/mcp` is usual, `/sse` for the older transport; a slash at the end may matter.",
  ),
  "remote-transport-mismatch": suspect(
    "the entry names another transport than the server speaks",
    "The status is 405 or 406, or the answer says `Missing sessionId parameter`.",
    'Change `type` from `"http"` to `"sse"`, or back, with the path that belongs to it.',
  ),
  "remote-redirect": suspect(
    "the `url` is redirected, and the client does not follow",
    "The status is 301, 302, 307 or 308, and `curl -sI` with the address shows where it leads.",
    "Write the address that it leads to into `url`: with `https`, or with the slash at the end.",
  ),
  "remote-server-error": suspect(
    "the remote server fails, or has forgotten the session",
    "The status is 5xx or 429, or the answer speaks of a session; a second try may work.",
    "Try again; if it stays, tell who runs the server. Several copies of it need sticky sessions.",
  ),
  "remote-unreachable": suspect(
    "nothing is reached at the `url` of the entry",
    "The log has `ENOTFOUND`, `ECONNREFUSED` or `ETIMEDOUT` with the host of the `url`.",
    "Start the server first, correct host and port, or let the network through; `127.0.0.1` is safer than `localhost`.",
  ),
  "remote-forbidden": suspect(
    "the server, or a firewall in front of it, refuses this caller",
    "The body has `Invalid Host header`, `insufficient_scope`, or a page such as `Just a moment...`.",
    "Allow the public host on a server of your own; else ask for a token with the right scope, or for an exception in the firewall.",
  ),
  "env-value-invalid": suspect(
    "a variable has a value that the server does not take",
    "The log names the setting, and what it should be; a `.env` in the folder counts for many servers too.",
    "Correct the value in `env` of the entry, or start the server in a folder without that `.env`.",
  ),
  "cwd-not-writable": suspect(
    "the server may not write to the folder that it starts in",
    "The log has `EROFS`, `EACCES` or `Read-only file system` with a name that has no folder in front.",
    "Set `cwd` of the entry, or the server's own variable for its data, to a folder that it may write to.",
  ),
  "tls-untrusted-ca": suspect(
    "a certificate is not trusted, often that of a company's proxy",
    "The log has `SELF_SIGNED_CERT_IN_CHAIN`, or `CERTIFICATE_VERIFY_FAILED`.",
    "Name the certificate in `env`: `NODE_EXTRA_CA_CERTS` for Node.js, `SSL_CERT_FILE` for Python.",
  ),
  "source-fetch-failed": suspect(
    "the package could not be downloaded",
    "The log has `ENOTFOUND`, `ETIMEDOUT` or `Failed to fetch` in lines of npm or uv.",
    "Check the network and the proxy variables (`HTTPS_PROXY`) of the client.",
  ),
  "binary-incompatible": suspect(
    "the program was built for another system or processor",
    "The log has `Exec format error`, `GLIBC_... not found`, or `Bad CPU type`.",
    "Install the build for this system.",
  ),
  "path-arg-missing": suspect(
    "a folder or file that the server is given does not exist",
    "The log has `ENOENT: no such file or directory, stat`.",
    "Correct the path in `args`; a path of another machine, or of the host of a container, is not there.",
  ),
  "entry-file-missing": suspect(
    "the script that the config starts is not there, for example because it was never built",
    "The log has `Cannot find module` with the script's own path, or `can't open file`.",
    "Build the server (`npm ci && npm run build`), and write an absolute path into `args`.",
  ),
  "docker-daemon-down": suspect(
    "the Docker engine is not running",
    "The log has `Cannot connect to the Docker daemon`.",
    "Start Docker, then the client.",
  ),
  "docker-missing-interactive": suspect(
    "`docker run` lacks `-i`, so nothing reaches the server",
    "`args` has `run` and no `-i`.",
    "Add `-i` behind `run`.",
  ),
  "cli-usage-error": suspect(
    "the server wants other arguments, or a sub-command",
    "The log has `Usage:`, or `unknown command`.",
    "Add what it asks for to `args`; many servers start with `stdio`, `serve` or `mcp`.",
  ),
  "silent-exit": suspect(
    "the program ends at once without a word, as one that starts no server does",
    "In a terminal it returns to the prompt with exit code 0.",
    "Check that `args` names the server's script, and its documentation for a sub-command.",
  ),
  "server-crash": suspect(
    "the server crashes in its own code",
    "The log has a stack trace that names files of the server.",
    "Start an older version (`name@version`), and report the trace to its author.",
  ),
  "slow-cold-start": suspect(
    "the first start downloads more than the client has patience for",
    "A second start, with everything in the cache, works.",
    "Run the command once in a terminal, or raise the limit: `MCP_TIMEOUT` (Claude Code), `startup_timeout_sec` (Codex), `timeout` (Gemini CLI).",
  ),
  "handshake-timeout": suspect(
    "the server starts and does not answer",
    "In a terminal it neither ends nor says what it waits for.",
    "See whether it waits for a login or a connection; start Python with `-u`.",
  ),
  "stdout-buffered": suspect(
    "the answer waits in a buffer of the server",
    "It comes as soon as its stdin is closed: `printf '...' | python server.py`.",
    "Start Python with `-u` or `PYTHONUNBUFFERED=1`; elsewhere flush stdout after each message.",
  ),
  "stdio-server-in-http-mode": suspect(
    "the server was started for HTTP, and listens on a port in place of stdio",
    "In a terminal it names a port or a URL.",
    "Start it for stdio (`--stdio`, `--transport stdio`), or give its address in `url`.",
  ),
  "protocol-content-length-framing": suspect(
    "the server frames messages with `Content-Length`, as language servers do",
    "It is written by hand, without an SDK.",
    "Let it write one JSON message per line, without a header.",
  ),
  "protocol-framing": suspect(
    "messages are not one per line",
    "The quoted text is a piece of a JSON message.",
    "Let the server write each message on one line that ends with a newline.",
  ),
  "initialize-invalid": suspect(
    "the server does not answer `initialize`, or answers it wrongly",
    "It is written by hand, or is no MCP server.",
    "Let it answer `initialize` with `protocolVersion`, `capabilities` and `serverInfo`, under the `id` of the request, 0 included.",
  ),
  "initialize-error": suspect(
    "the server refuses `initialize` with an error of its own",
    "The words behind the code say why.",
    "Do what the message asks.",
  ),
  "protocol-version-unsupported": suspect(
    "client and server have no version of the protocol in common",
    "The message names the versions of one side.",
    "Update the MCP SDK of the older side.",
  ),
  "protocol-era-mismatch": suspect(
    "the server only speaks the protocol of 2026-07-28, without `initialize`",
    "It answers with code -32022.",
    "Use a client that speaks it, or let the server answer `initialize` as well.",
  ),
  "tools-schema-invalid": suspect(
    "one tool has a definition that breaks the schema, which hides all of them",
    "The path in the error begins with `tools` and a number.",
    'Give each `inputSchema` the `"type": "object"`.',
  ),
  "tools-list-error": suspect(
    "the server fails when it lists its tools",
    "An error follows `tools/list`, often one of zod.",
    "Pin the version of the package that worked before.",
  ),
  "stdout-noise-print": suspect(
    "the server prints to stdout, which belongs to the protocol",
    "The quoted characters begin a line that a program prints for people.",
    "Let it write to stderr (`console.error`, `file=sys.stderr`), or look for its option to be quiet.",
  ),
  "stdout-noise-dotenv": suspect(
    "dotenv prints its banner to stdout",
    "The quoted characters are `[dotenv@17`, or `◇ injected`.",
    'Set `"DOTENV_CONFIG_QUIET": "true"` in `env` of the entry.',
  ),
  "stdout-noise-framework": suspect(
    "a framework writes its banner or its log to stdout",
    "The quoted characters are `info: Mic`, a date, or strokes of a box.",
    "Send the log to stderr, and switch the banner off.",
  ),
  "stdout-noise-runner": suspect(
    "a script runner or a build tool writes to stdout before the server does",
    "The quoted characters are `> name@1.0`, or lines of a build.",
    "Use `npm run -s`, or start the program itself after the build.",
  ),
  "config-json-invalid": suspect(
    "the config file is no valid JSON",
    "The message names the file, or a position in it.",
    "Open it in an editor that checks JSON; some clients take neither comments nor a comma after the last item.",
  ),
  "config-missing-type": suspect(
    "an entry has a `url` and no `type`",
    "Other clients take the same entry.",
    'Add `"type": "http"`, or `"sse"` for the older transport.',
  ),
  "config-client-dialect": suspect(
    "an entry has a key that another client reads",
    "Look for `environment`, `transport`, `serverUrl` or `httpUrl`.",
    "Use the keys of this client.",
  ),
  "config-wrong-root-key": suspect(
    "the servers stand under a key that this client does not read",
    "`.vscode/mcp.json` wants `servers`, most others `mcpServers`.",
    "Rename the key.",
  ),
};
