import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { commandLineConfig } from "../../src/configs/command-line.ts";
import { discover } from "../../src/configs/discover.ts";
import { parseConfig } from "../../src/configs/parse.ts";
import { readersFor } from "../../src/configs/readers.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { planAll } from "../../src/plan/plan-all.ts";
import type { Foreign } from "../../src/plan/trust/foreign.ts";
import { findUntrusted } from "../../src/run/trust.ts";

const ROOT = realpathSync(mkdtempSync(path.join(os.tmpdir(), "handshake-trust-")));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const SERVERS = {
  script: { command: "node", args: ["server.js"] },
  fetched: { command: "npx", args: ["-y", "@acme/mcp-server@1.0.0"] },
  image: { command: "docker", args: ["run", "-i", "--rm", "acme/mcp:1"] },
  remote: { type: "http", url: "https://mcp.example.com/mcp" },
};
type Name = keyof typeof SERVERS;

const FILES = {
  ".mcp.json": JSON.stringify({ mcpServers: SERVERS }, null, 2),
  "server.js": 'import "./lib.js";\n',
  "lib.js": "export {};\n",
  "package.json": '{ "name": "acme" }\n',
  "README.md": "# Acme\n",
};

function git(folder: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"];
  const quiet = [
    "-c",
    "core.autocrlf=false",
    "-c",
    "commit.gpgsign=false",
    "-c",
    "maintenance.auto=false",
  ];
  return execFileSync("git", ["-C", folder, ...who, ...quiet, ...args], {
    encoding: "utf8",
  }).trim();
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

function commit(folder: string, files: Readonly<Record<string, string>> = {}): string {
  write(folder, files);
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "change");
  return git(folder, "rev-parse", "HEAD");
}

const TEMPLATE = path.join(ROOT, "template");
mkdirSync(TEMPLATE);
git(TEMPLATE, "init", "-q", "--template=");
const BASE = commit(TEMPLATE, FILES);

/** A checkout of the base branch. */
function checkout(): string {
  const folder = mkdtempSync(path.join(ROOT, "workspace-"));
  cpSync(TEMPLATE, folder, { recursive: true });
  return folder;
}

interface Run {
  readonly event?: string;
  readonly sha?: string;
  readonly payload?: unknown;
  /** In place of the configs of the workspace. */
  readonly command?: string;
  readonly path?: string;
}

async function judged(folder: string, run: Run = {}) {
  const { event = "issue_comment", sha = BASE, payload = {}, command } = run;
  const file = path.join(ROOT, `event-${path.basename(folder)}.json`);
  writeFileSync(file, JSON.stringify(payload));
  const env = {
    GITHUB_EVENT_NAME: event,
    GITHUB_SHA: sha,
    GITHUB_EVENT_PATH: file,
    PATH: run.path ?? process.env.PATH ?? "",
  };
  const search = { workspace: folder, workingDirectory: folder, config: [] };
  const texts = command === undefined ? await discover(search) : [];
  const readers = await readersFor(texts);
  const configs: readonly ConfigFile[] =
    command === undefined
      ? texts.flatMap((text) => parseConfig(text, readers) ?? [])
      : [commandLineConfig(command, folder)];
  const scope = {
    ...{ step: env, passed: {}, given: {}, home: ROOT, workspace: folder },
    ...{ platform: process.platform, timeoutMs: 1000 },
  };
  const planned = configs.flatMap(({ servers }) => planAll(servers, scope, null));
  const { foreign, workspaceIsForeign } = await findUntrusted(planned, texts, search, env);
  const found = planned.flatMap((one): (readonly [string, Foreign])[] => {
    const each = foreign.get(one);
    return each ? [[one.server.name, each]] : [];
  });
  return { foreign: Object.fromEntries(found), workspaceIsForeign };
}

/** What is foreign of each server that is: the kind, and the file where there is one. */
async function foreignIn(folder: string, run: Run = {}): Promise<Readonly<Record<string, string>>> {
  const { foreign } = await judged(folder, run);
  return Object.fromEntries(
    Object.entries(foreign).map(([name, { kind, path: file }]) => [name, `${kind} ${file}`.trim()]),
  );
}

const all = (what: string): Record<Name, string> => ({
  ...{ script: what, fetched: what, image: what, remote: what },
});

const pullRequest = (more: object = {}) => ({ pull_request: { base: { sha: BASE }, ...more } });

const FORK = {
  head: { sha: "1".repeat(40), repo: { full_name: "stranger/acme" } },
  base: { sha: BASE, repo: { full_name: "acme/acme" } },
};

describe("what each event is about", () => {
  const privileged = [
    ...["pull_request_target", "workflow_run", "issues", "issue_comment", "discussion"],
    ...["discussion_comment", "check_run", "check_suite", "status", "fork", "watch", "gollum"],
  ];

  const same = checkout();
  const other = checkout();
  write(other, { ".mcp.json": FILES[".mcp.json"].replace("1.0.0", "6.6.6") });

  test.each(privileged)("%s compares with the commit of the workflow", async (event) => {
    expect(await foreignIn(same, { event })).toEqual({});
    expect(await foreignIn(other, { event })).toEqual(all("config .mcp.json"));
  });

  test.each([
    ...["push", "pull_request", "schedule", "workflow_dispatch", "repository_dispatch"],
    ...["merge_group", "deployment", "deployment_status", "label", "milestone", "release", ""],
  ])("%j compares nothing", async (event) => {
    expect(await judged(other, { event })).toEqual({ foreign: {}, workspaceIsForeign: false });
  });

  describe.each(["pull_request_review", "pull_request_review_comment"])("%s", (event) => {
    const changed = () => {
      const folder = checkout();
      return { folder, head: commit(folder, { "server.js": "// stranger\n" }) };
    };

    test("is as `pull_request`: a fork has no secrets", async () => {
      const { folder, head } = changed();
      const run = { event, sha: head, payload: { pull_request: FORK } };
      expect(await foreignIn(folder, run)).toEqual({});
    });

    test("never compares the merge commit with itself, where the payload says nothing of a fork", async () => {
      const { folder, head } = changed();
      const found = await foreignIn(folder, { event, sha: head, payload: pullRequest() });
      expect(found).toEqual({ script: "file server.js" });
      expect(await foreignIn(folder, { event, sha: head })).toEqual(all("unknown"));
    });
  });
});

describe("the base", () => {
  const event = "pull_request_target";

  test("is the one that the payload names", async () => {
    const folder = checkout();
    const next = commit(folder, { ".mcp.json": "{}\n", "server.js": "// new\n" });
    git(folder, "checkout", "-q", BASE);
    expect(await foreignIn(folder, { event, sha: next, payload: pullRequest() })).toEqual({});
    const { foreign } = await judged(folder, { event, sha: next });
    expect(foreign.script).toMatchObject({ base: next, kind: "config", checkout: "own" });
  });

  test("is the commit of the workflow, where that is checked out", async () => {
    const folder = checkout();
    const next = commit(folder, { "server.js": "// new on the default branch\n" });
    expect(await foreignIn(folder, { event, sha: next, payload: pullRequest() })).toEqual({});
    const gone = { pull_request: { base: { sha: "f".repeat(40) } } };
    expect(await foreignIn(folder, { event, sha: next, payload: gone })).toEqual({});
  });

  test("is no other one, where git lacks the one of the payload", async () => {
    const folder = checkout();
    commit(folder, { "README.md": "# Stranger\n" });
    const payload = { pull_request: { base: { sha: "f".repeat(40) } } };
    expect(await foreignIn(folder, { event, payload })).toEqual(all("unknown"));
  });

  test.each(["", "HEAD", "main", "--help", "f".repeat(40)])("is not %j", async (sha) => {
    const folder = checkout();
    commit(folder, { "server.js": "// stranger\n" });
    expect(await foreignIn(folder, { event, sha })).toEqual(all("unknown"));
  });

  test("is not known without a repository, or without git", async () => {
    const folder = checkout();
    expect(await foreignIn(folder, { path: path.join(ROOT, "nowhere") })).toEqual(all("unknown"));
    rmSync(path.join(folder, ".git"), { recursive: true });
    expect(await foreignIn(folder)).toEqual(all("unknown"));
  });
});

describe("what a start reads and runs", () => {
  const SITUATIONS: readonly (readonly [
    what: string,
    change: Readonly<Record<string, string>>,
    found: Readonly<Record<string, string>>,
  ])[] = [
    ["a script that the entry names", { "server.js": "//\n" }, { script: "file server.js" }],
    ["what the script imports", { "lib.js": "//\n" }, { script: "commit" }],
    [
      "a file that is new",
      { "node_modules/acme/index.js": "//\n" },
      { script: "commit", fetched: "commit" },
    ],
    [
      "the manifest, which npx reads too",
      { "package.json": "{}\n" },
      { script: "file package.json", fetched: "file package.json" },
    ],
    [
      "settings of npm that were not there",
      { ".npmrc": "registry=https://npm.example\n" },
      { script: "file .npmrc", fetched: "file .npmrc" },
    ],
    ["nothing that a start names", { "README.md": "# Stranger\n" }, { script: "commit" }],
    [
      "the config, with line ends of Windows",
      { ".mcp.json": FILES[".mcp.json"].replaceAll("\n", "\r\n"), "lib.js": "//\n" },
      { script: "commit" },
    ],
  ];

  test.each(SITUATIONS)("a commit of a stranger changes %s", async (_, change, found) => {
    const folder = checkout();
    commit(folder, change);
    expect(await foreignIn(folder)).toEqual(found);
  });

  test("a file of variables that the config refers to", async () => {
    const folder = checkout();
    const entry = { ...SERVERS.image, envFile: "${workspaceFolder}/mcp/.env" };
    const vscode = JSON.stringify({ servers: { image: entry, remote: SERVERS.remote } });
    rmSync(path.join(folder, ".mcp.json"));
    const files = { ".vscode/mcp.json": vscode, "mcp/.env": "API_URL=https://api.example.com\n" };
    const sha = commit(folder, files);
    expect(await foreignIn(folder, { sha })).toEqual({});
    commit(folder, { "mcp/.env": "API_URL=https://stranger.example\n" });
    expect(await foreignIn(folder, { sha })).toMatchObject({ image: "file mcp/.env" });
  });

  test("a file of the checkout is changed, though the base is checked out", async () => {
    const folder = checkout();
    write(folder, { "lib.js": "// of a stranger's artifact\n" });
    expect(await foreignIn(folder)).toEqual({ script: "tracked lib.js" });
  });

  test("what a step has made beside the base is trusted", async () => {
    const folder = checkout();
    write(folder, {
      "dist/index.js": "//\n",
      "node_modules/acme/index.js": "//\n",
      ".npmrc": "\n",
    });
    expect(await judged(folder)).toEqual({ foreign: {}, workspaceIsForeign: false });
  });

  test("files that git would store alike are alike, and what is missing does no harm", async () => {
    const folder = checkout();
    write(folder, { "server.js": FILES["server.js"].replaceAll("\n", "\r\n") });
    rmSync(path.join(folder, "README.md"));
    expect(await foreignIn(folder)).toEqual({});
  });

  test("a large file is compared like any other", async () => {
    const folder = checkout();
    const large = Buffer.alloc(17 * 1024 * 1024, "a");
    writeFileSync(path.join(folder, "large.bin"), large);
    const sha = commit(folder);
    expect(await foreignIn(folder, { sha })).toEqual({});
    writeFileSync(path.join(folder, "large.bin"), large.fill("b", 5, 6));
    expect(await foreignIn(folder, { sha })).toEqual({ script: "tracked large.bin" });
  });

  test("a link that leads elsewhere is a change", async () => {
    const folder = checkout();
    write(folder, { "other.js": "//\n" });
    rmSync(path.join(folder, "server.js"));
    symlinkSync("other.js", path.join(folder, "server.js"));
    expect(await foreignIn(folder)).toEqual({ script: "file server.js" });
  });

  test("a link as the base has it counts as what it leads to", async () => {
    const folder = checkout();
    mkdirSync(path.join(folder, "real"));
    cpSync(path.join(folder, "server.js"), path.join(folder, "real/server.js"));
    rmSync(path.join(folder, "server.js"));
    symlinkSync("real/server.js", path.join(folder, "server.js"));
    const sha = commit(folder);
    expect(await foreignIn(folder, { sha })).toEqual({});
    write(folder, { "real/server.js": "// stranger\n" });
    expect(await foreignIn(folder, { sha })).toEqual({ script: "file server.js" });
  });

  test("what another repository holds is not compared: a submodule that is there is a change", async () => {
    const folder = checkout();
    git(folder, "update-index", "--add", "--cacheinfo", `160000,${BASE},vendor`);
    git(folder, "commit", "-qm", "submodule");
    const sha = git(folder, "rev-parse", "HEAD");
    mkdirSync(path.join(folder, "vendor"));
    expect(await foreignIn(folder, { sha })).toEqual({});
    write(folder, { "vendor/index.js": "//\n" });
    expect(await foreignIn(folder, { sha })).toEqual({ script: "tracked vendor" });
  });

  test.each([
    ["npx -y tsx server.ts", { "server.ts": "//\n" }, "file server.ts"],
    ["npx -y @acme/mcp-server@1 --config=./acme.json", { "acme.json": "{}" }, "file acme.json"],
    ["npx -y @acme/mcp-server@1 .", { "a.txt": "a" }, "commit"],
    ["npx -y -p @acme/mcp -c 'acme start'", { "a.txt": "a" }, "commit"],
    ["docker run -i -v ./data:/data acme/mcp", { "data/a.txt": "a" }, "commit"],
    ["docker compose run acme", { "compose.yaml": "services: {}\n" }, "file compose.yaml"],
    ["uvx --from . acme", { "acme.py": "" }, "commit"],
    ["uvx acme-mcp==1.0", { "uv.toml": "" }, "file uv.toml"],
    ["uvx acme-mcp==1.0", { "package.json": "{ }" }, undefined],
    ["docker run -i acme/mcp", { ".npmrc": "a=b", "package.json": "{ }" }, undefined],
    ["npm start", { "a.txt": "a" }, "commit"],
    ["python -m acme", { "acme.py": "" }, "commit"],
    ["node -e 'require(`./a.js`)'", { "a.js": "" }, "commit"],
    ["sh -c 'cd sub && npx -y @acme/mcp@1'", { "sub/.npmrc": "a=b" }, "file sub/.npmrc"],
    ["env NODE_OPTIONS=--require=./a.js npx -y @acme/mcp@1", { "a.js": "" }, "file a.js"],
  ] as const)(
    "the input `command: %s` is trusted, and what it runs is not",
    async (line, change, found) => {
      const folder = checkout();
      commit(folder, change);
      const [what] = Object.values(await foreignIn(folder, { command: line }));
      expect(what).toBe(found);
    },
  );
});

describe("git", () => {
  test("runs nothing that the repository's own settings name, and fetches nothing", async () => {
    const folder = checkout();
    const left = path.join(folder, "ran");
    const leaves = `touch ${left}`;
    write(folder, { ".gitattributes": "* filter=x diff=x\n" });
    for (const key of ["core.fsmonitor", "filter.x.clean", "filter.x.smudge", "diff.x.textconv"])
      git(folder, "config", key, leaves);
    git(folder, "config", "remote.origin.url", `ext::${leaves}`);
    git(folder, "config", "remote.origin.promisor", "true");
    git(folder, "config", "extensions.partialClone", "origin");
    git(folder, "config", "protocol.ext.allow", "always");
    expect(await foreignIn(folder, { sha: "f".repeat(40) })).toEqual(all("unknown"));
    await foreignIn(folder);
    expect(existsSync(left)).toBe(false);
  });

  test("is not the one that lies in the workspace", async () => {
    const folder = checkout();
    writeFileSync(path.join(folder, "git"), `#!/bin/sh\ntouch ${folder}/ran\n`, { mode: 0o755 });
    expect(await foreignIn(folder, { path: folder })).toEqual(all("unknown"));
    expect(existsSync(path.join(folder, "ran"))).toBe(false);
  });
});

test("programs that read the workspace are not run, where that is a stranger's", async () => {
  const folder = checkout();
  expect((await judged(folder)).workspaceIsForeign).toBe(false);
  commit(folder, { "README.md": "# Stranger\n" });
  expect((await judged(folder)).workspaceIsForeign).toBe(true);
});
