import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { containers, hasEngine, IMAGE, makeImage, removeImage } from "../run/engine.ts";
import { lockedFolder } from "../run/locked-folder.ts";
import { lives } from "../run/run-fixture.ts";
import { type ActionRun, CLI, runAction, workspace } from "./bundle.ts";
import { asked, npmHome, startRegistry } from "./registry.ts";

// Every server of a run is started several times, and other tests may need the cores.
jest.setTimeout(240_000);

const registry = await startRegistry();
afterAll(() => registry.stop());

/** A temporary folder of its own for a run, in which it must leave nothing. */
const emptyFolder = (): string => mkdtempSync(path.join(os.tmpdir(), "experiments-"));

/** What a run says of a server: its cause, how sure that is, and the experiments. */
function verdictOn(name: string, { report }: ActionRun): object {
  const server = report?.servers.find((one) => one.name === name);
  const root = report?.findings.find((one) => one.server === name && one.level === "error");
  const experiments = server?.experiments ?? [];
  return {
    rule: server?.rule,
    confidence: root?.confidence,
    tried: experiments.map(({ outcome, change }) => `${outcome}: ${change}`),
  };
}

const confirmedBy = (rule: string, change: string): object => ({
  rule,
  confidence: "confirmed",
  tried: [`up: ${change}`],
});

/** The packages of which the cache of `npx` has entries; npm makes the folder of one before it asks. */
const npxEntries = (cache: string): readonly string[] =>
  readdirSync(path.join(cache, "_npx"))
    .map((entry) => path.join(cache, "_npx", entry, "package.json"))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(file, "utf8")).dependencies))
    .sort();

describe("npx", () => {
  const npx = (...args: readonly string[]) => ({ command: "npx", args });
  const temporary = emptyFolder();
  const home = npmHome(registry, ["yes=false"]);
  let run: ActionRun;

  beforeAll(() => {
    const env = { ...home, TMPDIR: temporary };
    const first = workspace({
      ".mcp.json": { mcpServers: { whole: npx("-y", "several-versions@2.0.0") } },
    });
    runAction(first, {}, env);
    const entries = path.join(home.npm_config_cache, "_npx");
    const [entry = ""] = readdirSync(entries);
    rmSync(path.join(entries, entry, "node_modules/speaks-mcp"), { recursive: true });
    const mcpServers = {
      damaged: npx("-y", "several-versions@2.0.0"),
      asks: npx("healthy"),
      "asks-for-nothing": npx("--no", "not-in-this-registry"),
      "one-line": { command: "npx -y healthy@1.0.0" },
      broken: npx("-y", "leaves-a-file-out"),
    };
    run = runAction(workspace({ ".mcp.json": { mcpServers } }), {}, env);
  });

  test("a package of which the cache has a part comes up with an empty one", () => {
    expect(verdictOn("damaged", run)).toEqual(
      confirmedBy("npx-cache-corrupt", "with an empty npm cache"),
    );
  });

  test("`yes=false` is told by `-y`", () => {
    expect(verdictOn("asks", run)).toEqual(confirmedBy("npx-install-prompt", "with `-y`"));
  });

  test("a whole command line is split", () => {
    expect(verdictOn("one-line", run)).toEqual(
      confirmedBy("config-args-in-command", "with the command line split"),
    );
  });

  test("a package that lacks a file lacks it in an empty cache too", () => {
    expect(verdictOn("broken", run)).toEqual({
      rule: "npm-package-broken",
      confidence: "confirmed",
      tried: ["same: with an empty npm cache"],
    });
  });

  test("a package that does not exist is not confirmed by `-y`", () => {
    expect(verdictOn("asks-for-nothing", run)).toMatchObject({ rule: "package-not-found" });
  });

  test("leaves no entry but those of the config's own lines, and no folder", () => {
    expect(npxEntries(home.npm_config_cache)).toEqual(["leaves-a-file-out", "several-versions"]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

/** The folder of a server's own, and an entry that starts a fixture there. */
const node = (name: string, ...args: readonly string[]) => ({
  command: "node",
  args: [`{SERVERS}/${name}.mjs`, ...args],
});

/** Checks servers with a temporary folder of the run's own, which is told. */
function check(
  mcpServers: object,
  inputs: Readonly<Record<string, string>> = {},
  files = {},
  env = {},
) {
  const temporary = emptyFolder();
  const folder = workspace({ ".mcp.json": { mcpServers }, ...files });
  const run = runAction(folder, inputs, { TMPDIR: temporary, ...env });
  return { run, folder, temporary };
}

describe("a server that does not fail alike each time", () => {
  const { run } = check(
    {
      "fails-first": node("fails-at-its-first-start", "a.mark"),
      "fails-by-turns": node("fails-at-every-other-start", "b.mark"),
      "hangs-first": node("hangs-at-its-first-start", "c.mark"),
      "fails-otherwise": node("fails-otherwise-each-time", "d.mark"),
      "leaves-a-lock": node("stays-alone", "e.mark"),
    },
    { timeout: "3" },
  );
  const rootOf = (name: string) =>
    run.report?.findings.find(({ server, level }) => server === name && level === "error");

  test.each([
    ["fails-first", "missing-env-var", /came up: it fails only at times/],
    ["fails-by-turns", "missing-env-var", /came up: it fails only at times/],
    ["hangs-first", "slow-cold-start", /came up: it fails only at times/],
    ["fails-otherwise", "missing-env-var", /failed otherwise: it does not fail alike/],
    ["leaves-a-lock", "missing-env-var", /failed otherwise: it does not fail alike/],
  ])("%s: %s is not confirmed, and the finding says why", (name, rule, why) => {
    expect(rootOf(name)).toMatchObject({
      rule,
      confidence: "likely",
      why: expect.stringMatching(why),
    });
    const experiments = run.report?.servers.find((one) => one.name === name)?.experiments;
    expect(experiments?.at(-1)?.change).toBe("without any change");
    expect(experiments?.slice(0, -1).map(({ outcome }) => outcome)).not.toContain("up");
  });

  test("has no causes behind the first", () => {
    expect(run.report?.findings.filter(({ chain }) => chain > 0)).toEqual([]);
  });
});

const LOCKED = lockedFolder();

describe("a change of a start", () => {
  let holder: Server;
  let port = 0;
  let checked: ReturnType<typeof check>;

  beforeAll(async () => {
    holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    port = (holder.address() as AddressInfo).port;
    const files = {
      ".env": "OTHER=1\n",
      "package.json": { scripts: { hangs: "node {SERVERS}/never-answers.mjs" } },
    };
    checked = check(
      {
        "another-port": node("binds-a-port", String(port)),
        "a-fixed-port": { ...node("binds-a-port", String(port)), env: { PORT: String(port) } },
        "a-folder": node("reads-a-folder", "/no/such/folder"),
        "a-line-break": { ...node("trims-no-token"), env: { TICKETS_TOKEN: "good\n" } },
        "a-wrong-token": { ...node("trims-no-token"), env: { TICKETS_TOKEN: "bad\n" } },
        "for-windows": { command: "cmd", args: ["/c", ...["node", "{SERVERS}/healthy.mjs"]] },
        "for-windows-and-broken": { command: "node.exe", args: ["{SERVERS}/crashes.mjs"] },
        "a-dotenv": node("permits-no-extra-settings"),
        "behind-a-banner": node("starts-slowly-behind-a-banner"),
        dotenv: node("prints-dotenv-banner-and-never-answers"),
        announced: { command: "npm", args: ["run", "hangs"] },
        floods: node("floods-when-it-has-its-token"),
        "a-variable-of-the-step": node("needs-variable"),
        ...(LOCKED && { "a-locked-folder": { ...node("writes-where-it-stands"), cwd: LOCKED } }),
      },
      { timeout: "2", concurrency: "2" },
      files,
      { TICKETS_API_KEY: "k-12345" },
    );
  });
  afterAll(() => void holder.close());

  test.each([
    ["another-port", "port-in-use", "with `PORT` set to a free port"],
    ["a-folder", "path-arg-missing", "with an empty folder in place of `/no/such/folder`"],
    [
      ...["a-line-break", "credentials-rejected"],
      "without what is blank at the ends of `TICKETS_TOKEN`",
    ],
    ["for-windows", "windows-cmd-shim", "as `node`, without what only Windows has"],
    ["a-dotenv", "env-value-invalid", "in an empty folder"],
    [
      ...["a-variable-of-the-step", "env-not-inherited"],
      "with a made-up value for `TICKETS_API_KEY` (a text)",
    ],
    ...(LOCKED ? ([["a-locked-folder", "cwd-not-writable", "in an empty folder"]] as const) : []),
  ] as const)("confirms %s: %s", (name, rule, change) => {
    expect(verdictOn(name, checked.run)).toEqual(confirmedBy(rule, change));
  });

  test.each([
    ["a-wrong-token", "same: without what is blank at the ends of `TICKETS_TOKEN`"],
    ["dotenv", "same: with `DOTENV_CONFIG_QUIET=true`"],
    ["announced", "same: with `--silent`"],
  ])("confirms nothing where it does not help: %s", (name, tried) => {
    expect(verdictOn(name, checked.run)).toMatchObject({
      confidence: "likely",
      tried: expect.arrayContaining([tried]),
    });
  });

  test("leads on to the next cause", () => {
    expect(verdictOn("for-windows-and-broken", checked.run)).toMatchObject({
      rule: "windows-cmd-shim",
      // What it dies of then is tried as well, where there is another Node.js.
      tried: expect.arrayContaining(["further: as `node`, without what only Windows has"]),
    });
  });

  test("shows that a server behind a banner is only slow", () => {
    expect(verdictOn("behind-a-banner", checked.run)).toMatchObject({
      rule: "slow-cold-start",
      confidence: "confirmed",
    });
  });

  test("bounds what it makes a server do", () => {
    expect(verdictOn("floods", checked.run)).toMatchObject({
      rule: "missing-env-var",
      confidence: "confirmed",
    });
  });

  test("leaves nothing in the temporary folder, nor in the repository", () => {
    expect(readdirSync(checked.temporary)).toEqual([]);
    expect(readdirSync(checked.folder).sort()).toEqual([".env", ".mcp.json", "package.json"]);
  });
});

describe("an interrupt in the middle of an experiment", () => {
  /** Starts the tool, interrupts it when a file is there, and gives its exit code and what it left. */
  async function interrupted(entry: object, sign: (folder: string) => boolean, env = {}) {
    const temporary = emptyFolder();
    const folder = workspace({ ".mcp.json": { mcpServers: { tickets: entry } } });
    const tool = spawn(process.execPath, [CLI], {
      cwd: folder,
      env: { ...process.env, ...env, TMPDIR: temporary },
      stdio: "ignore",
    });
    const ended = once(tool, "exit");
    while (tool.exitCode === null && !sign(folder)) await sleep(20);
    const during = readdirSync(temporary);
    tool.kill("SIGINT");
    const [code] = await ended;
    return { code, during, after: readdirSync(temporary), folder };
  }

  test("takes the folder of the experiment and its server away", async () => {
    const script =
      'const fs = require("fs"); fs.readdirSync(process.argv[1]); fs.writeFileSync("pid", String(process.pid)); setInterval(() => {}, 1000)';
    const entry = { command: "node", args: ["-e", script, "/no/such/folder"] };
    const { code, during, after, folder } = await interrupted(entry, (folder) =>
      existsSync(path.join(folder, "pid")),
    );
    expect({ code, during, after }).toEqual({
      code: 130,
      during: expect.arrayContaining([expect.stringMatching(/^mcp-handshake-folder-/)]),
      after: [],
    });
    const server = Number(readFileSync(path.join(folder, "pid"), "utf8"));
    while (lives(server)) await sleep(20);
  });

  const requests = () => (existsSync(registry.requests) ? asked(registry) : []);

  test("ends an install into a cache that is thrown away", async () => {
    writeFileSync(registry.gate, "");
    const since = requests().length;
    const home = npmHome(registry);
    const { code, during, after } = await interrupted(
      { command: "npx -y held-back@1.0.0" },
      () =>
        requests()
          .slice(since)
          .some((line) => line.endsWith(".tgz")),
      home,
    );
    rmSync(registry.gate);
    expect({ code, during, after }).toEqual({
      code: 130,
      during: expect.arrayContaining([expect.stringMatching(/^mcp-handshake-cache-/)]),
      after: [],
    });
    expect(existsSync(path.join(home.npm_config_cache, "_npx"))).toBe(false);
  });
});

const has = (tool: string): boolean => spawnSync(tool, ["--version"]).status === 0;
const withUv = has("uvx") ? test : test.skip;
const withPython = has("python3") ? test : test.skip;

describe("Python", () => {
  /** Variables with which Python takes its locale at its word. */
  const ASCII = { LC_ALL: "C", PYTHONCOERCECLOCALE: "0", PYTHONUTF8: "0" };
  const python = (...args: readonly string[]) => ({ command: "python3", args });

  withPython("with UTF-8 confirms a locale that has no such character", () => {
    const broken = "open('/dev/null', 'w', encoding='ascii').write(chr(233))";
    const { run } = check({
      speaks: { ...python("{SERVERS}/writes-ascii-only.py"), env: ASCII },
      "writes-a-file": { ...python("-c", broken), env: ASCII },
    });
    expect(verdictOn("speaks", run)).toEqual(
      confirmedBy("python-stdio-encoding", "with `PYTHONUTF8=1`"),
    );
    expect(verdictOn("writes-a-file", run)).toEqual({
      rule: "server-crash",
      confidence: "likely",
      tried: [],
    });
  });

  withUv(
    "with an older library confirms a server that was written for it, and leaves no cache",
    () => {
      const cache = emptyFolder();
      const temporary = emptyFolder();
      const entry = (name: string) => ({ command: "uvx", args: [name] });
      const mcpServers = { git: entry("mcp-server-git==0.6.2") };
      const env = { TMPDIR: temporary, UV_CACHE_DIR: cache, UV_PYTHON_DOWNLOADS: "never" };
      const folder = workspace({ ".mcp.json": { mcpServers } });
      const first = runAction(folder, { confirm: "false" }, { ...env, ...CERTIFICATES });
      expect(verdictOn("git", first)).toMatchObject({ rule: "python-dep-drift", tried: [] });
      const before = packagesIn(cache);
      expect(before.length).toBeGreaterThan(10);
      const run = runAction(folder, {}, { ...env, ...CERTIFICATES });
      expect(verdictOn("git", run)).toEqual(confirmedBy("python-dep-drift", "with `--with mcp<2`"));
      expect(packagesIn(cache)).toEqual(before);
      expect(readdirSync(temporary)).toEqual([]);
      expect(readdirSync(folder)).toEqual([".mcp.json"]);
    },
  );
});

/** Where a machine keeps the certificates that it trusts, if it says so. */
const CERTIFICATES = Object.fromEntries(
  ["SSL_CERT_FILE"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

/** The packages in the cache of uv; an environment it makes at every start of the very same line, too. */
const packagesIn = (cache: string): readonly string[] =>
  readdirSync(cache)
    .filter((name) => name.startsWith("archive-v"))
    .flatMap((name) => readdirSync(path.join(cache, name)).map((each) => path.join(name, each)))
    .filter((folder) => !existsSync(path.join(cache, folder, "pyvenv.cfg")))
    .sort();

describe("a container", () => {
  const withEngine = hasEngine ? test : test.skip;
  const ENGINE = process.env.DOCKER_HOST ? { DOCKER_HOST: process.env.DOCKER_HOST } : {};
  const server = (line: string) => ({ command: "docker", args: line.split(" ") });
  const words = (after = "") => `run --rm ${IMAGE}${after}`;
  let run: ActionRun;

  beforeAll(() => {
    if (!hasEngine) return;
    makeImage();
    const mcpServers = {
      deaf: server(words()),
      "deaf-behind-a-shell": { command: "sh", args: ["-c", `docker ${words()}`] },
      "deaf-and-without-its-key": server(words(" needs TICKETS_API_KEY")),
      terminal: server(`run -it --rm ${IMAGE}`),
      "terminal-alone": server(`run -t --rm ${IMAGE} -t`),
      "key-is-not-set": server(`run -i --rm ${IMAGE} needs TICKETS_API_KEY`),
      "key-stays-outside": {
        ...server(`run -i --rm ${IMAGE} needs TICKETS_API_KEY`),
        env: { TICKETS_API_KEY: "k-12345" },
      },
    };
    run = runAction(workspace({ ".mcp.json": { mcpServers } }), { timeout: "10" }, ENGINE);
  }, 120_000);
  afterAll(() => {
    if (hasEngine) removeImage();
  });

  const WITH_KEY = "with a made-up value for `TICKETS_API_KEY` (a text)";
  for (const [name, rule, ...tried] of [
    ["deaf", "docker-missing-interactive", "up: with `-i`"],
    ["deaf-behind-a-shell", "docker-missing-interactive", "up: with `-i`"],
    [
      ...(["deaf-and-without-its-key", "docker-missing-interactive"] as const),
      ...["further: with `-i`", `up: ${WITH_KEY}`],
    ],
    ["terminal", "docker-tty-flag", "up: with `-i` in place of `-it`"],
    ["terminal-alone", "docker-tty-flag", "up: with `-i` in place of `-t`"],
    ["key-is-not-set", "missing-env-var", `up: ${WITH_KEY}`],
    ["key-stays-outside", "env-not-inherited", `up: ${WITH_KEY}`],
  ] as const) {
    withEngine(`${name}: ${rule}, confirmed`, () => {
      expect(verdictOn(name, run)).toEqual({ rule, confidence: "confirmed", tried });
    });
  }

  withEngine("is gone after its experiments", () => {
    expect(containers()).toEqual([]);
  });
});
