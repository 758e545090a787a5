import {
  at,
  failedOf,
  failedRemoteOf,
  findingOf,
  remoteOf,
  reportOf,
  serverOf,
} from "./report-of.ts";

/** Five servers of two clients: a healthy one, three that fail each in its own way, one that is switched off. */
export const broken = () =>
  reportOf({
    servers: [
      serverOf({
        name: "everything",
        handshake: {
          kind: "completed",
          era: "legacy",
          protocolVersion: "2025-11-25",
          serverInfo: { name: "mcp-servers/everything", version: "2.0.0" },
          capabilities: {},
          durationMs: 380,
          tools: {
            kind: "listed",
            names: Array.from({ length: 13 }, (_, index) => `tool-${index}`),
            bytes: 9120,
            problems: [],
          },
        },
      }),
      failedOf("missing-env-var", {
        name: "notion",
        stderr:
          "Error: NOTION_TOKEN environment variable is required\n    at main (/repo/a.js:3:9)\n",
        reproduce: `cd /repo && { printf '%s\\n' '{"jsonrpc":"2.0","id":0,"method":"initialize"}'; sleep 5; } | env -i PATH="$PATH" HOME="$HOME" LOG_LEVEL="$LOG_LEVEL" npx -y @example/notion@1.4.0`,
      }),
      failedOf("entry-file-missing", {
        name: "local",
        origin: at(14, 5),
        stages: [
          { name: "spawn", outcome: "passed", startMs: 10, durationMs: 8 },
          { name: "handshake", outcome: "failed", startMs: 18, durationMs: 41 },
        ],
        ending: { kind: "exited", code: 1, afterMs: 41 },
        stderr: "node:internal/modules/cjs/loader:1228\n  throw err;\n  ^\n",
        reproduce: `cd /repo && { printf '%s\\n' '{"jsonrpc":"2.0","id":0,"method":"initialize"}'; sleep 5; } | env -i PATH="$PATH" HOME="$HOME" node dist/index.js`,
      }),
      serverOf({
        name: "linear",
        outcome: "skipped",
        skipReason: "switched off by `disabled`",
        stages: [],
      }),
      failedOf("handshake-timeout", {
        name: "ein-sehr-langer-名前-für-einen-server-der-hängt",
        file: ".vscode/mcp.json",
        client: "vscode",
        origin: at(4, 5, ".vscode/mcp.json"),
        stages: [{ name: "handshake", outcome: "failed", startMs: 10, durationMs: 30_012 }],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "",
        noise: ["Server listening on http://localhost:3000"],
        clientError: "MCP error -32001: Request timed out",
        reproduce: null,
      }),
    ],
    findings: [
      findingOf({
        rule: "missing-env-var",
        server: "notion",
        title: "the variable `NOTION_TOKEN` is not set",
        why: "The server reads `NOTION_TOKEN` when it starts and stops when it is not there. Nothing gives it to the server: it is neither in the `env` of the entry nor in the environment of this step.",
        fix: 'Give it to the server in `.mcp.json`:\n\n    "env": {\n      "NOTION_TOKEN": "${NOTION_TOKEN}"\n    }\n\nand to this step in the workflow:\n\n    env:\n      NOTION_TOKEN: ${{ secrets.NOTION_TOKEN }}',
        confidence: "confirmed",
        evidence: ["Error: NOTION_TOKEN environment variable is required"],
        details: { variables: ["NOTION_TOKEN"] },
        origin: at(9, 7),
      }),
      findingOf({
        rule: "entry-file-missing",
        server: "local",
        title: "the file `dist/index.js` is not there",
        why: "Node.js was told to run `dist/index.js`, which does not exist in `/repo`. `package.json` has a script that builds it.",
        fix: "Build it in a step before this one:\n\n    - run: npm ci && npm run build",
        evidence: ["Error: Cannot find module '/repo/dist/index.js'"],
        origin: at(16, 16),
      }),
      findingOf({
        rule: "handshake-timeout",
        server: "ein-sehr-langer-名前-für-einen-server-der-hängt",
        file: ".vscode/mcp.json",
        title: "the server did not answer `initialize` within 30 seconds",
        why: "It is alive and silent.",
        fix: "Start it by hand with the command below and see what it waits for.",
        confidence: "possible",
        evidence: [],
        origin: at(4, 5, ".vscode/mcp.json"),
      }),
      findingOf({
        rule: "stdout-noise-print",
        level: "warning",
        server: "everything",
        title: "it prints text to stdout, where only MCP messages may stand",
        why: "Some clients drop the connection on the first such line.",
        fix: "Send it to stderr: `console.error` in place of `console.log`.",
        evidence: ["Starting default (STDIO) server..."],
        origin: at(3, 7),
      }),
      findingOf({
        rule: "config-unpinned-package",
        level: "notice",
        server: "notion",
        title: "`@example/notion` has no version, so any release may break it",
        origin: at(10, 16),
      }),
      findingOf({
        rule: "config-dead-file",
        level: "notice",
        server: null,
        file: "mcp.json",
        title: "no client reads `mcp.json`",
        origin: at(1, 1, "mcp.json"),
      }),
    ],
  });

/** Three servers behind a URL: one for clients of both eras, one at a wrong address, one that wants a login. */
export const remote = () =>
  reportOf({
    servers: [
      remoteOf({ name: "docs" }),
      failedRemoteOf("remote-wrong-endpoint", { name: "tickets", origin: at(8, 5) }),
      remoteOf({
        name: "mail",
        outcome: "skipped",
        skipReason: "it is alive, and wants a login",
        handshake: { kind: "silent" },
      }),
    ],
    findings: [
      findingOf({
        rule: "remote-wrong-endpoint",
        server: "tickets",
        title: "there is no MCP server at `/mcp`",
        why: "The host answers, and has nothing there.",
        fix: "Correct the path of `url`.",
        evidence: ["POST /mcp (initialize): 404 Not Found, text/plain", "Not Found"],
        origin: at(10, 14),
      }),
    ],
  });

/** All is well. */
export const healthy = () =>
  reportOf({ servers: [serverOf(), serverOf({ name: "second" })], durationMs: 1240 });

/** A config that cannot be read, beside one without servers. */
export const unreadable = () =>
  reportOf({
    outcome: "failed",
    servers: [],
    configs: [
      { file: ".mcp.json", client: "claude-code", servers: [] },
      { file: ".cursor/mcp.json", client: "cursor", servers: [] },
    ],
    findings: [
      findingOf({
        rule: "config-json-invalid",
        server: null,
        title: "a comma stands before `}`",
        why: "Claude Code reads `.mcp.json` as strict JSON, and starts none of its servers.",
        fix: "Remove the comma at the end of line 12.",
        confidence: "confirmed",
        evidence: [],
        origin: at(12, 6),
      }),
    ],
    notes: ["`.cursor/mcp.json` names no servers."],
    durationMs: 12,
  });

/** The example of `docs/report.md`. */
export const documented = () =>
  reportOf({
    servers: [
      failedOf("missing-env-var", {
        name: "notion",
        origin: at(6, 5),
        ending: { kind: "exited", code: 1, afterMs: 212 },
        stderr: "Error: NOTION_TOKEN environment variable is required\n",
        launch: {
          command: "npx",
          args: ["-y", "@acme/notion-server@1.4.0"],
          cwd: ".",
          env: ["HOME", "LOG_LEVEL", "PATH"],
          resolved: "/usr/local/bin/npx",
          package: {
            registry: "npm",
            name: "@acme/notion-server",
            requested: "1.4.0",
            version: "1.4.0",
          },
          interpreter: "Node.js 20.20.2",
        },
        reproduce: `({ printf '%s\\n' '{"jsonrpc":"2.0", ...}'; sleep 30; } 2>/dev/null &) | env -i PATH="$PATH" HOME="$HOME" \${LANG+LANG="$LANG"} LOG_LEVEL=info npx -y @acme/notion-server@1.4.0`,
      }),
    ],
    findings: [
      findingOf({
        rule: "missing-env-var",
        server: "notion",
        title: "the variable `NOTION_TOKEN` is not set",
        why: "The server reads `NOTION_TOKEN` when it starts, and stops when it is not there.",
        fix: 'Give it to the server in `.mcp.json`:\n\n    "env": { "NOTION_TOKEN": "${NOTION_TOKEN}" }',
        evidence: ["Error: NOTION_TOKEN environment variable is required"],
        details: { variables: ["NOTION_TOKEN"] },
        origin: at(9, 7),
      }),
    ],
    durationMs: 1240,
  });
