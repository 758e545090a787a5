import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { type ActionRun, runAction, workspace } from "./bundle.ts";
import { unmarked } from "./marked.ts";
import { asked, login, npmHome, startRegistry, tarballs } from "./registry.ts";

// One run installs up to ten packages, and other tests may need the cores at the same time.
jest.setTimeout(180_000);

const registry = await startRegistry();
afterAll(() => registry.stop());

type Variables = Readonly<Record<string, string>>;

/** A server, and what must be said of it. */
interface Server {
  readonly name: string;
  /** The members of its entry; `«` and `»` stand around what is annotated. */
  readonly entry: string;
  /** The rule of its one finding; none where it is healthy. */
  readonly rule?: string;
  readonly title?: string;
  readonly level?: "warning";
  /** The version in `report.launch.package`; `null` where nothing came of the install. */
  readonly version: string | null;
}

/** An entry that starts a package by `npx -y`. */
const npx = (word: string, env: Variables = {}): string =>
  `"command": "npx", "args": ["-y", ${word}], "env": ${JSON.stringify(env)}`;

function configOf(servers: readonly Server[]): string {
  const entries = servers.map(({ name, entry }) => {
    const key = entry.includes("«") ? `"${name}"` : `«"${name}"»`;
    return `    ${key}: { ${entry} }`;
  });
  return `{\n  "mcpServers": {\n${entries.join(",\n")}\n  }\n}\n`;
}

interface Surroundings {
  readonly files?: Readonly<Record<string, string | object>>;
  readonly inputs?: Variables;
  /** Where npm has its home: by default one that is empty. */
  readonly env?: Variables;
}

function check(servers: readonly Server[], { files, inputs, env }: Surroundings = {}): ActionRun {
  const config = unmarked(configOf(servers)).text;
  const folder = workspace({ ".mcp.json": config, ...files });
  return runAction(folder, inputs, { ...npmHome(registry), ...env });
}

/** What a run says of a server: the verdict, the one finding and the place of its annotation. */
function verdictOn({ name }: Server, { report, commands }: ActionRun): object {
  const server = report?.servers.find((one) => one.name === name);
  const findings = report?.findings.filter((one) => one.server === name);
  const said = commands.filter(({ properties }) => properties.title?.startsWith(`${name}: `));
  return {
    outcome: server?.outcome,
    rule: server?.rule,
    version: server?.launch?.package?.version ?? null,
    findings: findings?.map((finding) => [finding.rule, finding.title]),
    annotations: said.map((one) => ({ name: one.name, ...one.properties })),
  };
}

/** The same as it must be. */
function expectedOf(server: Server, servers: readonly Server[]): object {
  const { name, rule, title, level = "error", version } = server;
  if (!rule) return { outcome: "passed", rule: null, version, findings: [], annotations: [] };
  const failed = level === "error";
  const annotation = { name: level, title: `${name}: ${title}`, ...placeOf(server, servers) };
  return {
    outcome: failed ? "failed" : "passed",
    rule: failed ? rule : null,
    version,
    findings: [[rule, title]],
    annotations: [annotation],
  };
}

function placeOf(server: Server, servers: readonly Server[]): object {
  const mark = unmarked(configOf(servers)).marks[servers.indexOf(server)];
  const line = `${mark?.line}`;
  const columns = { col: `${mark?.column}`, endColumn: `${mark?.endColumn}` };
  return { file: ".mcp.json", line, endLine: line, ...columns };
}

/** One run over all servers, and a test for each. */
function describeRun(
  name: string,
  servers: readonly Server[],
  around: () => Surroundings = () => ({}),
): void {
  describe(name, () => {
    let run: ActionRun;
    beforeAll(() => {
      run = check(servers, around());
    });
    test.each(servers)("$name", (server) => {
      expect(verdictOn(server, run)).toEqual(expectedOf(server, servers));
    });
  });
}

/** Another cache than the rest of a run has. */
const anotherCache = (): Variables => ({ npm_config_cache: npmHome(registry).npm_config_cache });

describeRun("what npm says at the install", [
  { name: "healthy", entry: npx(`«"healthy@1.0.0"»`), version: "1.0.0" },
  {
    name: "not in the registry",
    entry: npx(`«"no-such-package@1.0.0"»`),
    rule: "package-not-found",
    title: "npm could not find the package `no-such-package`",
    version: null,
  },
  {
    name: "not in this version",
    entry: npx(`«"several-versions@9.0.0"»`),
    rule: "package-version-not-found",
    title: "npm found no version `several-versions@9.0.0`",
    version: null,
  },
  {
    name: "without an executable",
    entry: npx(`«"has-no-bin@1.0.0"»`),
    rule: "package-no-executable",
    title: "`has-no-bin` has no executable that npx could choose",
    version: null,
  },
  {
    name: "with two executables",
    entry: npx(`«"has-two-bins@1.0.0"»`),
    rule: "package-no-executable",
    title: "`has-two-bins` has no executable that npx could choose",
    version: null,
  },
  {
    name: "depends on a missing package",
    entry: npx(`«"depends-on-a-missing-package@1.0.0"»`),
    rule: "package-not-found",
    title: "npm could not find the package `was-never-published`",
    version: null,
  },
  {
    name: "depends on a missing version",
    entry: npx(`«"depends-on-a-missing-version@1.0.0"»`),
    rule: "package-version-not-found",
    title: "npm found no version `speaks-mcp@^9.0.0`",
    version: null,
  },
  {
    name: "does not compile",
    entry: npx(`«"compiles-at-install@1.0.0"»`, { npm_config_nodedir: registry.folder }),
    rule: "native-build-failed",
    title: "`compiles-at-install` could not be built: `gyp` failed with exit code: 1",
    version: null,
  },
  {
    name: "fails in its install script",
    entry: npx(`«"fails-at-install@1.0.0"»`),
    rule: "native-build-failed",
    title: "`fails-at-install@1.0.0` could not be built: an install script failed",
    version: null,
  },
  {
    name: "needs a login",
    entry: npx(`«"@private/tickets@1.0.0"»`),
    rule: "registry-auth",
    title: "npm was refused by the registry (401)",
    version: null,
  },
  {
    name: "cache below a file",
    entry: `"command": "npx", "args": ["-y", "healthy@1.0.0"], «"env"»: { "npm_config_cache": "/dev/null/cache" }`,
    rule: "cache-not-writable",
    title: "npm cannot write to `/dev/null/cache/_cacache/tmp`: `ENOTDIR`",
    version: null,
  },
]);

const WHEN_STARTED: readonly Server[] = [
  { name: "builds itself", entry: npx(`«"builds-at-install@1.0.0"»`), version: "1.0.0" },
  {
    name: "a file is left out",
    entry: npx(`«"leaves-a-file-out@1.0.0"»`),
    rule: "npm-package-broken",
    title: "the release of `leaves-a-file-out` is incomplete: `tools/answers.mjs` is missing in it",
    version: "1.0.0",
  },
  {
    name: "a dependency is not declared",
    entry: npx(`«"declares-no-dependency@1.0.0"»`),
    rule: "npm-package-broken",
    title:
      "the release of `declares-no-dependency` is incomplete: `declares-no-dependency` imports `speaks-mcp`, which was not installed with it",
    version: "1.0.0",
  },
  {
    name: "deprecated",
    entry: npx(`«"is-deprecated@1.1.0"»`),
    rule: "package-deprecated",
    title: "`is-deprecated` 1.1.0 is deprecated by its publisher",
    level: "warning",
    version: "1.1.0",
  },
  {
    name: "latest is deprecated",
    entry: npx(`«"latest-is-deprecated"»`),
    rule: "package-deprecated",
    title: "`latest-is-deprecated` 1.1.0, the latest, is deprecated, and npm took 1.0.0",
    level: "warning",
    version: "1.0.0",
  },
  {
    name: "latest needs a newer Node.js",
    entry: `"command": «"npx"», "args": ["-y", "latest-needs-a-newer-node"]`,
    rule: "node-too-old",
    title: `the server needs Node.js \`>=99\` in its latest release, and it ran as 1.0.0, an older one, on Node.js ${process.version}`,
    level: "warning",
    version: "1.0.0",
  },
  {
    name: "scripts ignored",
    entry: npx(`«"builds-at-install@1.0.0"»`, {
      npm_config_ignore_scripts: "true",
      ...anotherCache(),
    }),
    rule: "npm-install-scripts-blocked",
    title: "the install scripts of `builds-at-install` did not run",
    version: "1.0.0",
  },
];

const levels = "config-unpinned-package=off";

describeRun("what the start shows of the package", WHEN_STARTED, () => ({ inputs: { levels } }));

describeRun(
  "a registry with a certificate of its own",
  [
    {
      name: "untrusted",
      entry: `"command": "npx", "args": ["-y", "healthy@1.0.0"], «"env"»: {}`,
      rule: "tls-untrusted-ca",
      title: `the certificate of \`${registry.secure?.url.slice(0, -1)}\` is not trusted by the package manager`,
      version: null,
    },
  ],
  () => ({
    env: { npm_config_registry: registry.secure?.url ?? "", npm_config_fetch_retries: "0" },
  }),
);

describeRun(
  "an `.npmrc` that answers no",
  [
    {
      name: "no",
      entry: `"command": "npx", "args": [«"healthy@1.0.0"»]`,
      rule: "npx-install-prompt",
      title: "npm may not install `healthy@1.0.0`",
      version: null,
    },
    { name: "yes", entry: npx(`«"several-versions@1.0.0"»`), version: "1.0.0" },
  ],
  () => ({ files: { ".npmrc": "yes=false\n" } }),
);

describeRun(
  "an `.npmrc` that waits for releases to age",
  [
    {
      name: "too new",
      entry: npx(`«"healthy@1.0.0"»`),
      rule: "npm-min-release-age",
      title: "npm does not take `healthy@1.0.0`: by its settings it is too new",
      version: null,
    },
    {
      name: "too new in all versions",
      entry: npx(`«"several-versions"»`),
      rule: "npm-min-release-age",
      title: "npm does not take `several-versions`: by its settings it is too new",
      version: null,
    },
  ],
  () => ({ files: { ".npmrc": "before=2020-01-01\n" }, inputs: { levels } }),
);

describeRun(
  "the repository of the package itself",
  [
    {
      name: "itself",
      entry: npx(`«"healthy"»`),
      rule: "npx-self-resolution",
      title: "`npx` starts `healthy` from this repository, and not the published package",
      version: null,
    },
    { name: "another", entry: npx(`«"several-versions@1.0.0"»`), version: "1.0.0" },
  ],
  () => ({
    files: { "package.json": { name: "healthy", version: "1.0.0", bin: "dist/server.mjs" } },
    inputs: { levels },
  }),
);

describeRun(
  "`npx` without a package",
  [
    {
      name: "nothing",
      entry: `"command": «"npx"», "args": ["-y"]`,
      rule: "npx-self-resolution",
      title: "`npx` has no package to start, and a shell reads the requests",
      version: null,
    },
  ],
  () => ({ inputs: { timeout: "4" } }),
);

describe("what npm has fetched before", () => {
  const healthy: Server = { name: "one", entry: npx(`«"healthy@1.0.0"»`), version: "1.0.0" };
  const again: Server = { ...healthy, name: "two", entry: npx(`«"healthy@1.0.0"»`, { A: "b" }) };
  const newest: Server = { name: "three", entry: npx(`«"several-versions"»`), version: "2.0.0" };
  const servers = [healthy, again, newest];
  const env = npmHome(registry);
  const checked = () => {
    const since = asked(registry).length;
    const run = check(servers, { env, inputs: { levels } });
    return { run, fetched: [...tarballs(registry, since)].sort() };
  };

  test("servers of one package are installed once, and a second run fetches nothing anew", () => {
    const first = checked();
    expect(first.run.outputs).toMatchObject({ outcome: "passed", passed: "3" });
    expect(first.fetched).toEqual(["healthy-1.0.0", "several-versions-2.0.0", "speaks-mcp-1.0.0"]);
    const second = checked();
    expect(second.fetched).toEqual([]);
    for (const server of servers) {
      expect(verdictOn(server, second.run)).toEqual(expectedOf(server, servers));
    }
  });

  test("a damaged entry is told from a broken release", () => {
    const damaged = (server: Server, missing: string): Server => ({
      ...server,
      entry: server.entry.replace(/«(.*)»/, "$1").replace('"npx"', '«"npx"»'),
      rule: "npx-cache-corrupt",
      title: `the cache of npx is damaged: ${missing} is missing in it`,
    });
    const gone = [damaged(healthy, "`speaks-mcp`"), damaged(newest, "`index.mjs` of `speaks-mcp`")];
    for (const entry of npxEntries(env)) {
      const whole = existsSync(path.join(entry, "node_modules", "healthy"));
      const missing = whole ? "speaks-mcp" : "speaks-mcp/index.mjs";
      rmSync(path.join(entry, "node_modules", missing), { recursive: true });
    }
    const run = check(gone, { env, inputs: { levels } });
    for (const server of gone) expect(verdictOn(server, run)).toEqual(expectedOf(server, gone));
  });
});

function npxEntries({ npm_config_cache: cache = "" }: Variables): readonly string[] {
  const folder = path.join(cache, "_npx");
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

test("an install that is ended in the middle leaves no half entry behind", () => {
  const server: Server = { name: "held", entry: npx(`«"held-back@1.0.0"»`), version: "1.0.0" };
  const env = npmHome(registry);
  writeFileSync(registry.gate, "");
  try {
    const run = check([server], { env, inputs: { "install-timeout": "3" } });
    expect(run.outputs.outcome).toBe("failed");
    expect(npxEntries(env)).toEqual([]);
  } finally {
    rmSync(registry.gate);
  }
  expect(verdictOn(server, check([server], { env }))).toEqual(expectedOf(server, [server]));
});

describe("a package that needs a login", () => {
  const server: Server = {
    name: "tickets",
    entry: npx(`«"@private/tickets@1.0.0"»`),
    version: "1.0.0",
  };

  test("it comes up with the token of an `.npmrc`, which is nowhere shown", () => {
    const run = check([server], { env: npmHome(registry, [login(registry)]) });
    expect(verdictOn(server, run)).toEqual(expectedOf(server, [server]));
    expect(run.log + run.summary + JSON.stringify(run.report)).not.toContain(registry.token);
  });

  test("it comes up with the token of the step, which only the install gets", () => {
    const files = { ".npmrc": `${login({ ...registry, token: "${NODE_AUTH_TOKEN}" })}\n` };
    const run = check([server], { files, env: { NODE_AUTH_TOKEN: registry.token } });
    expect(verdictOn(server, run)).toEqual(expectedOf(server, [server]));
    expect(run.log + run.summary + JSON.stringify(run.report)).not.toContain(registry.token);
  });
});

describeRun(
  "without an install the start itself tells",
  [
    { name: "healthy", entry: npx(`«"healthy@1.0.0"»`), version: null },
    {
      name: "not in the registry",
      entry: npx(`«"no-such-package@1.0.0"»`),
      rule: "package-not-found",
      title: "npm could not find the package `no-such-package`",
      version: null,
    },
    {
      name: "not in this version",
      entry: npx(`«"several-versions@9.0.0"»`),
      rule: "package-version-not-found",
      title: "npm found no version `several-versions@9.0.0`",
      version: null,
    },
    {
      name: "a file is left out",
      entry: npx(`«"leaves-a-file-out@1.0.0"»`),
      rule: "npm-package-broken",
      title:
        "the release of `leaves-a-file-out` is incomplete: `tools/answers.mjs` is missing in it",
      version: null,
    },
    {
      name: "needs a login",
      entry: npx(`«"@private/tickets@1.0.0"»`),
      rule: "registry-auth",
      title: "npm was refused by the registry (401)",
      version: null,
    },
  ],
  () => ({ inputs: { install: "false" } }),
);

/** The folder with the programs of npm 12, or `null` where it cannot be had. */
function npm12(): string | null {
  const prefix = mkdtempSync(path.join(os.tmpdir(), "npm-12-"));
  const args = ["install", "--prefix", prefix, "--no-audit", "--no-fund", "npm@12"];
  const { status } = spawnSync("npm", args, { cwd: prefix, timeout: 30_000, stdio: "ignore" });
  return status === 0 ? path.join(prefix, "node_modules", ".bin") : null;
}

const newNpm = npm12();

const NPM_12: readonly Server[] = [
  {
    name: "blocked",
    entry: npx(`«"builds-at-install@1.0.0"»`),
    rule: "npm-install-scripts-blocked",
    title: "the install scripts of `builds-at-install` did not run",
    version: "1.0.0",
  },
  {
    name: "allowed",
    entry: npx(`«"builds-at-install@1.0.0"»`, {
      npm_config_allow_scripts: "builds-at-install",
      ...anotherCache(),
    }),
    version: "1.0.0",
  },
  { name: "healthy", entry: npx(`«"healthy@1.0.0"»`), version: "1.0.0" },
];

const which = "npm 12, which runs no install script that it was not told to run";
if (newNpm) {
  const env = { PATH: `${newNpm}${path.delimiter}${process.env.PATH}` };
  describeRun(which, NPM_12, () => ({ env }));
} else {
  test.skip(which, () => {});
}
