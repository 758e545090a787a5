import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { installFailed } from "./engine/sketches.ts";

const DENIED =
  "(?<problem>[Pp]ermission denied|[Rr]ead-only file system|No space left on device|Not a directory|EACCES|EROFS|ENOSPC|ENOTDIR)";

/** The tool, the variable that names its cache, and what the cache is called in a path. */
const caching =
  (installer: string, variable: string) =>
  ({ folder, problem = "" }: Captures): Captures => ({
    installer,
    folder: folder ? `\`${folder}\`` : "its cache",
    problem: problem ? `\`${problem}\`` : "it may not write there",
    remedy:
      `Give ${installer} a folder that the user of this step can write to:\n\n` +
      `    "env": { "${variable}": "/tmp/${installer}-cache" }\n\n` +
      "On a runner, the variable can stand in `env` of the job as well, with `${{ github.workspace }}/.cache` as the " +
      "place. Where `HOME` is missing or is `/`, as in a container without a user, setting `HOME` mends all tools " +
      "at once.",
  });

export default defineRule({
  id: "cache-not-writable",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "env",
  title: "{installer} cannot write to {folder}: {problem}",
  why:
    "A launcher keeps what it fetches in a cache in the home of the user, and cannot begin without it. The folder " +
    "belongs to another user, as after a run with `sudo` or as root in a container, the home is not there or is no " +
    "folder, as with `HOME=/dev/null`, or the file system can only be read or is full.",
  fix: "{remedy}",
  signals: [
    {
      output: new RegExp(
        `Failed to initialize cache at \`(?<folder>[^\`\\n]{1,500})\`[^\\n]{0,40}\\n[^\\n]{0,600}${DENIED}|` +
          "failed to (?:create directory|open file) `(?<other>[^`\\n]{1,500}[\\\\/]uv\\b[^`\\n]{0,500})`: (?<why>[^\\n(]{1,80})",
      ),
      words: ({ other, why, ...captures }) =>
        caching(
          "uv",
          "UV_CACHE_DIR",
        )({
          ...(other ? { folder: other } : {}),
          ...(why ? { problem: why.trim() } : {}),
          ...captures,
        }),
    },
    {
      output: new RegExp(
        `npm (?:error|ERR!) code ${DENIED}\\s{1,4}npm (?:error|ERR!) syscall (?:mkdir|open|rename|write|scandir|unlink|rmdir)\\s{1,4}` +
          "npm (?:error|ERR!) path (?<folder>[^\\n]{1,1000})\\n(?:npm (?:error|ERR!)[^\\n]{0,1000}\\n){0,4}?" +
          "npm (?:error|ERR!)[^\\n]{0,80}(?:Your cache folder contains root-owned files|Invalid response body while trying to fetch)",
      ),
      words: caching("npm", "npm_config_cache"),
    },
    {
      output: new RegExp(
        `${DENIED}[:,] [^\\n]{0,60}\\bmkdir '(?<folder>[^'\\n]{0,500}[\\\\/](?:_npx|_cacache|\\.npm)(?:[\\\\/][^'\\n]{0,500})?)'`,
      ),
      words: caching("npm", "npm_config_cache"),
    },
    {
      output: new RegExp(
        `${DENIED}[:,] [^\\n]{0,60}\\b(?:mkdir|open|mkdtemp) '(?<folder>[^'\\n]{0,500}[\\\\/]pnpm[\\\\/][^'\\n]{0,500})'`,
      ),
      words: caching("pnpm", "XDG_CACHE_HOME"),
    },
    {
      output: /failed to create private cache directory/,
      words: caching("bun", "BUN_INSTALL_CACHE_DIR"),
    },
    {
      output: new RegExp(
        `Failed caching npm package [^\\n]{0,300}\\s{1,8}Caused by:\\s{1,8}failed to create directory '(?<folder>[^'\\n]{1,500})': ${DENIED}`,
      ),
      words: caching("deno", "DENO_DIR"),
    },
    {
      output: new RegExp(
        `could not create module cache: mkdir (?<folder>[^\\n:]{1,500}): ${DENIED}`,
      ),
      words: caching("go", "GOMODCACHE"),
    },
    {
      output: new RegExp(
        `failed to initialize build cache at (?<folder>[^\\n:]{1,500}): [^\\n]{0,520}?${DENIED}`,
      ),
      words: caching("go", "GOCACHE"),
    },
  ],
  repair: entryRepair(
    { command: "uvx", args: ["acme-mcp"] },
    { command: "uvx", args: ["acme-mcp"], env: { UV_CACHE_DIR: "/tmp/uv-cache" } },
  ),
  examples: [
    {
      name: "uv in a container without a home",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ending: { kind: "exited", code: 2, afterMs: 40 },
        stderr:
          "error: Failed to initialize cache at `/.cache/uv`\n" +
          "  cause: failed to create directory `/.cache/uv`: Permission denied (os error 13)\n",
      },
    },
    {
      name: "an older uv",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ending: { kind: "exited", code: 2, afterMs: 40 },
        stderr: "error: failed to create directory `/.cache/uv`: Permission denied (os error 13)\n",
      },
    },
    {
      name: "a cache of npm that belongs to root",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error code EACCES\nnpm error syscall mkdir\nnpm error path /home/me/.npm/_cacache\nnpm error errno EACCES\n" +
            "npm error\nnpm error Your cache folder contains root-owned files, due to a bug in previous versions of npm which has since been addressed.\n" +
            'npm error\nnpm error To permanently fix this problem, please run:\nnpm error   sudo chown -R 1001:1001 "/home/me/.npm"\n',
        ),
      },
    },
    {
      name: "npm without a home",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error code EACCES\nnpm error syscall mkdir\nnpm error path /nonexistent\nnpm error errno EACCES\n" +
            "npm error FetchError: Invalid response body while trying to fetch https://npm.example/acme-mcp: EACCES: permission denied, mkdir '/nonexistent'\n",
        ),
      },
    },
    {
      name: "npm on a file system that can only be read",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "npm error EROFS: read-only file system, mkdir '/home/me/.npm/_npx/0123456789abcdef'\n",
      },
    },
    {
      name: "pnpm",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr: " EACCES  EACCES: permission denied, mkdir '/home/me/.cache/pnpm/dlx'\n",
      },
    },
    {
      name: "bun",
      evidence: {
        command: ["bunx", "acme-mcp"],
        stderr:
          "error: failed to create private cache directory. Set BUN_INSTALL_CACHE_DIR to a directory you own.\n",
      },
    },
    {
      name: "deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp"],
        stderr:
          "error: Failed caching npm package 'acme-mcp@1.0.0'\n\nCaused by:\n" +
          "    failed to create directory '/home/me/.cache/deno/npm/npm.example/acme-mcp/1.0.c8fed26e.tmp': Permission denied (os error 13)\n",
      },
    },
    {
      name: "modules of Go",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr: "go: could not create module cache: mkdir /home/me/go/pkg/mod: permission denied\n",
      },
    },
    {
      name: "what Go has built",
      evidence: {
        command: ["go", "run", "./cmd/mcp"],
        stderr:
          "failed to initialize build cache at /home/me/.cache/go-build: mkdir /home/me/.cache: permission denied\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a server that may not write to its own folder",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error: EACCES: permission denied, mkdir '/var/lib/acme'\n",
      },
    },
    {
      name: "a `node_modules` that npm may not write to",
      evidence: {
        command: ["npm", "run", "mcp"],
        stderr:
          "npm error code EACCES\nnpm error syscall mkdir\nnpm error path /repo/node_modules\nnpm error errno -13\n" +
          "npm error Error: EACCES: permission denied, mkdir '/repo/node_modules'\n",
      },
    },
  ],
});
