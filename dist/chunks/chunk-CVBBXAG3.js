import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  entryFolder,
  exists,
  temporaryFolder
} from "./chunk-4D7UX4ZI.js";
import {
  pLimit
} from "./chunk-JYJNSUXG.js";
import {
  require_lib
} from "./chunk-TD4ZCHQQ.js";
import {
  require_picomatch
} from "./chunk-KEQTZ2JS.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";
import {
  searchPath
} from "./chunk-OF7VXPG3.js";
import {
  shownPath
} from "./chunk-32DATA36.js";
import {
  __toESM
} from "./chunk-AIKWRPJE.js";

// lib/src/configs/choose.js
var import_picomatch = __toESM(require_picomatch(), 1);

// lib/src/configs/spelled-out.js
var SPELLED_OUT = /^(?:\\[\s\S]|\[[^\S\n]\]|[^!-,.:>-@[-^`{-~]|\?)*$/;
var PARTS = /\\([\s\S])|\[([^\S\n])\]|(\?)|([\s\S])/g;
function spelledOut(pattern) {
  if (!SPELLED_OUT.test(pattern))
    return null;
  const source = pattern.replace(PARTS, (_part, escaped, blank, any, plain = "") => any ? "[^/]" : literal(escaped ?? blank ?? plain));
  return new RegExp(`^${source}$`);
}
var literal = (character) => character.replace(/[^\w\s]/g, "\\$&");

// lib/src/configs/choose.js
function chooseServers(configs, patterns) {
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!"));
  const unwanted = patterns.filter((pattern) => pattern.startsWith("!"));
  const names = serverNames(configs);
  for (const pattern of wanted)
    refuseIdle("servers", pattern, names);
  const chosen = wanted.length > 0 ? namesFitting(wanted) : () => true;
  const left = namesFitting(unwanted.map((pattern) => pattern.slice(1)));
  return configs.map((config) => ({
    ...config,
    servers: config.servers.filter(({ name }) => chosen(name) && !left(name))
  }));
}
var serverNames = (configs) => [
  ...new Set(configs.flatMap(({ servers }) => servers.map(({ name }) => name)))
];
function namesFitting(patterns) {
  const names = new Set(patterns);
  const globs = patterns.filter(isShort).map(globOf);
  return (name) => names.has(name) || globs.some((matches) => matches(name));
}
function globOf(pattern) {
  const expression = spelledOut(pattern);
  if (expression)
    return (name) => expression.test(name);
  return (0, import_picomatch.default)(pattern, { dot: true, bash: true });
}
var isShort = ({ length }) => length <= 4096;
function refuseIdle(input, pattern, names) {
  if (names.some(namesFitting([pattern])))
    return;
  const known = names.length > 0 ? names.map((name) => `\`${name}\``).join(", ") : "none";
  throw new UsageError(`input \`${input}\`: \`${pattern}\` matches no server; the configs name: ${known}`);
}

// lib/src/configs/expected-of.js
function refuseIdleExpectations(configs, expectations) {
  const names = serverNames(configs);
  for (const { server } of expectations)
    refuseIdle("expect", server, names);
}
function expectedBy(expectations) {
  const lines = expectations.map((line) => ({ line, fits: namesFitting([line.server]) }));
  return (name) => {
    const own = lines.flatMap(({ line, fits: fits2 }) => fits2(name) ? [line] : []);
    return {
      optional: own.some(({ kind }) => kind === "optional"),
      needs: unique(own.flatMap((line) => line.kind === "needs" ? line.variables : [])),
      fails: unique(own.flatMap((line) => line.kind === "fails" ? [line.rule] : []))
    };
  };
}
var unique = (items) => [...new Set(items)];

// lib/src/run/experiments/documented-variables.js
import { open, readdir, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

// lib/src/plan/variables-in-documentation.js
var NAME = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,8}(?![A-Za-z0-9_])/g;
var OTHER = /^(?:YOUR|MY|ERR|HTTP|HTTPS|NODE|NPM|UV|DOCKER|INSERT|ENTER|REPLACE)_/;
function variableFor(setting, readme) {
  const words = wordsOf(setting);
  const last = words.at(-1) ?? "";
  const names = [...new Set(readme.match(NAME))].filter((name) => !OTHER.test(name));
  const fitting = names.map((name) => ({ name, parts: name.split("_") })).filter(({ parts }) => parts.slice(-2).some((part) => isSame(part, last))).map(({ name, parts }) => ({ name, score: scoreOf(words, parts) }));
  return fitting.toSorted((left, right) => right.score - left.score)[0]?.name ?? null;
}
function variableByCustom(setting, packageName) {
  const words = wordsOf(setting);
  const [scope = "", bare = ""] = /^(?:@([^/]*)\/)?(.*)$/.exec(packageName)?.slice(1) ?? [];
  const product = wordsOf(`${bare} ${scope}`).find((word) => !COMMON.has(word));
  if (words.length === 0 || product === void 0)
    return null;
  return [...words.includes(product) ? [] : [product], ...words].join("_");
}
var COMMON = /* @__PURE__ */ new Set(["MCP", "SERVER", "THE", "PY", "JS", "NODE", "PYTHON", "API", "CLI"]);
var scoreOf = (words, parts) => words.filter((word) => parts.some((part) => isSame(part, word))).length;
var wordsOf = (setting) => setting.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase().split(/[^A-Z0-9]+/).filter((word) => word !== "");
var isSame = (part, word) => part === word || Math.min(part.length, word.length) >= 3 && (part.startsWith(word) || word.startsWith(part));

// lib/src/run/experiments/documented-variables.js
var MAX_README = 2e5;
async function documentedVariables(settings, plan) {
  const file = await readmeOf(plan);
  const text = file === null ? null : await headOf(file);
  const documented = text === null ? null : namesOf(settings, (each) => variableFor(each, text));
  if (documented)
    return foundAs(documented, "named in the README of the package");
  const name = plan.package?.name ?? "";
  const usual = namesOf(settings, (each) => variableByCustom(each, name));
  return usual && foundAs(usual, "named by custom");
}
function namesOf(settings, nameFor) {
  const names = settings.map(nameFor);
  const known = names.filter((name) => name !== null);
  return known.length > 0 && known.length === names.length ? [...new Set(known)] : null;
}
var foundAs = (names, basis) => ({
  value: names.join(","),
  label: `${names.map((name) => `\`${name}\``).join(" and ")} (${basis})`
});
async function readmeOf(plan) {
  const name = plan.package?.name;
  if (!name)
    return null;
  if (plan.launcher === "npx")
    return readmeIn(path.join(entryFolder(plan), "node_modules", name));
  return plan.launcher === "uvx" ? metadataOf(name, uvCache(plan)) : null;
}
async function readmeIn(folder) {
  const file = (await namesIn(folder)).find((name) => /^readme(?:\.md)?$/i.test(name));
  return file === void 0 ? null : path.join(folder, file);
}
async function metadataOf(name, cache) {
  const archive = path.join(cache, "archive-v0");
  const begin = `${name.toLowerCase().replaceAll(/[-_.]+/g, "_")}-`;
  const isIts = (entry) => entry.endsWith(".dist-info") && entry.toLowerCase().startsWith(begin);
  const folders = await Promise.all((await namesIn(archive)).map(async (id) => {
    const entry = (await namesIn(path.join(archive, id))).find(isIts);
    return entry === void 0 ? [] : [path.join(archive, id, entry, "METADATA")];
  }));
  return newest(folders.flat());
}
async function newest(files) {
  const dated = await Promise.all(files.map(async (file) => ({
    file,
    at: await stat(file).then(({ mtimeMs }) => mtimeMs, () => 0)
  })));
  return dated.toSorted((left, right) => right.at - left.at)[0]?.file ?? null;
}
var uvCache = ({ env, platform }) => env.UV_CACHE_DIR ?? (platform === "win32" ? path.join(env.LOCALAPPDATA ?? os.homedir(), "uv", "cache") : path.join(env.XDG_CACHE_HOME ?? path.join(env.HOME ?? os.homedir(), ".cache"), "uv"));
var namesIn = (folder) => readdir(folder).catch(() => []);
async function headOf(file) {
  const handle = await open(file).catch(() => null);
  if (!handle)
    return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_README), 0, MAX_README, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

// lib/src/run/experiments/executable-copy.js
import { chmod, copyFile } from "node:fs/promises";
import path2 from "node:path";
async function executableCopy(file, plan) {
  const folder = await temporaryFolder("copy");
  const copy = path2.join(folder.path, path2.basename(file));
  try {
    await copyFile(path2.resolve(plan.cwd, file), copy);
    await chmod(copy, 493);
    return { found: { value: copy, label: "an executable copy" }, release: folder.release };
  } catch {
    await folder.release();
    return null;
  }
}

// lib/src/run/experiments/file-elsewhere.js
import path3 from "node:path";
async function fileElsewhere(relative, plan) {
  if (path3.isAbsolute(relative))
    return null;
  const { cwd, server, workspace } = plan;
  const file = server.file ? path3.resolve(workspace, path3.dirname(server.file)) : workspace;
  const folders = [.../* @__PURE__ */ new Set([file, ...above(cwd, workspace), workspace])];
  const candidates2 = folders.filter((folder) => folder !== cwd).map((folder) => path3.resolve(folder, relative));
  const found = await Promise.all(candidates2.map(exists));
  const value = candidates2.find((_, index) => found[index]);
  return value === void 0 ? null : { value, label: shownPath(value, workspace) };
}
function above(folder, workspace) {
  const inside = path3.relative(workspace, folder);
  if (inside === "" || inside.startsWith("..") || path3.isAbsolute(inside))
    return [];
  return [folder, ...above(path3.dirname(folder), workspace)];
}

// lib/src/run/experiments/free-port.js
import { createServer } from "node:net";
function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const value = typeof address === "object" && address ? String(address.port) : null;
      server.close(() => resolve(value === null ? null : { value, label: `port ${value}` }));
    });
  });
}

// lib/src/run/experiments/other-interpreter.js
import { execFile } from "node:child_process";
import { readdir as readdir2, symlink } from "node:fs/promises";
import os2 from "node:os";
import path4 from "node:path";
import { promisify } from "node:util";
var import_which = __toESM(require_lib(), 1);
var run = promisify(execFile);
var LIMIT_MS = 5e3;
var MAX_ASKED = 24;
async function otherInterpreter(need, plan) {
  const files = (await candidates(need.kind, plan)).filter(isItself);
  const asked = await Promise.all(files.slice(0, MAX_ASKED).map(askedOnce));
  const known = asked.filter((one) => one !== null);
  const [present, ...others] = known;
  const [best] = others.filter(({ version }) => version !== present?.version && fits(version, need)).toSorted((left, right) => order.compare(right.version, left.version));
  return best ? alone(need.kind, best) : null;
}
var order = new Intl.Collator("en", { numeric: true });
var fits = (version, { from = "0", below }) => order.compare(version, from) >= 0 && (below === void 0 || order.compare(version, below) < 0);
async function alone(kind, { file, version }) {
  const label = `${kind === "node" ? "Node.js" : "Python"} ${version}`;
  if (process.platform === "win32") {
    return { found: { value: path4.dirname(file), label }, release: async () => {
    } };
  }
  const folder = await temporaryFolder(kind);
  const names = kind === "node" ? ["node"] : ["python", "python3"];
  await Promise.all(names.map((name) => symlink(file, path4.join(folder.path, name))));
  const found = { value: folder.path, label };
  return { found, release: folder.release };
}
var isItself = (file, index) => index === 0 || !/[\\/]shims[\\/]/.test(file);
var answers = /* @__PURE__ */ new Map();
var slot = pLimit(4);
function askedOnce(file) {
  const answer = answers.get(file) ?? slot(() => versionOf(file));
  answers.set(file, answer);
  return answer;
}
async function versionOf(file) {
  try {
    const { stdout } = await run(file, ["--version"], { timeout: LIMIT_MS });
    const version = /\d+(?:\.\d+)+/.exec(stdout)?.[0];
    return version === void 0 ? null : { file, version };
  } catch {
    return null;
  }
}
async function candidates(kind, plan) {
  const home = plan.env.HOME ?? os2.homedir();
  const cache = plan.env.RUNNER_TOOL_CACHE ?? "";
  const onPath = await Promise.all(NAMES[kind].map((name) => (0, import_which.default)(name, { nothrow: true, all: true, path: searchPath(plan.env) })));
  const folders = await Promise.all(PLACES[kind](home, cache).map(expanded));
  const installed = folders.flat().map((folder) => path4.join(folder, kind === "node" ? "node" : "python3"));
  const own = kind === "node" ? [process.execPath] : [];
  return [.../* @__PURE__ */ new Set([...onPath.flatMap((found) => found ?? []), ...own, ...installed])];
}
var NAMES = {
  node: ["node", "nodejs"],
  python: [
    "python3",
    "python",
    "python3.14",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10"
  ]
};
var PLACES = {
  node: (home, cache) => [
    ...cache === "" ? [] : [`${cache}/node/*/*/bin`, `${cache}/node/*/*`],
    ...[`${home}/.nvm/versions/node/*/bin`, `${home}/.volta/tools/image/node/*/bin`],
    ...[
      `${home}/.local/share/fnm/node-versions/*/installation/bin`,
      `${home}/.asdf/installs/nodejs/*/bin`
    ],
    ...[
      `${home}/.local/share/mise/installs/node/*/bin`,
      "/usr/local/bin",
      "/opt/homebrew/bin",
      "/usr/bin"
    ]
  ],
  python: (home, cache) => [
    ...cache === "" ? [] : [`${cache}/Python/*/*/bin`, `${cache}/Python/*/*`],
    ...[`${home}/.local/share/uv/python/*/bin`, `${home}/.pyenv/versions/*/bin`],
    ...[`${home}/.local/share/mise/installs/python/*/bin`, "/usr/local/bin", "/usr/bin"]
  ]
};
async function expanded(pattern) {
  const at = pattern.indexOf("*");
  if (at === -1)
    return [pattern];
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const names = await readdir2(before).catch(() => []);
  const all = await Promise.all(names.map((name) => expanded(`${before}${name}${after}`)));
  return all.flat();
}

// lib/src/run/experiments/program-elsewhere.js
var import_which2 = __toESM(require_lib(), 1);
import os3 from "node:os";
import path5 from "node:path";
var HOME_FOLDERS = [
  ...[".local/bin", ".cargo/bin", "go/bin", ".bun/bin", ".deno/bin", ".volta/bin", ".dotnet"],
  ...[".dotnet/tools", ".npm-global/bin", ".yarn/bin", "bin"]
];
var SYSTEM_FOLDERS = ["/usr/local/bin", "/opt/homebrew/bin", "/usr/bin", "/snap/bin"];
var PROJECT_FOLDERS = ["node_modules/.bin", ".venv/bin", ".venv/Scripts", "venv/bin"];
async function programElsewhere(name, plan) {
  if (name.includes("/") || name.includes("\\"))
    return null;
  const home = plan.env.HOME ?? os3.homedir();
  const folders = [
    ...PROJECT_FOLDERS.flatMap((folder) => [
      path5.join(plan.cwd, folder),
      path5.join(plan.workspace, folder)
    ]),
    ...HOME_FOLDERS.map((folder) => path5.join(home, folder)),
    ...SYSTEM_FOLDERS
  ];
  const value = await (0, import_which2.default)(name, { nothrow: true, path: folders.join(path5.delimiter) });
  return value === null ? null : { value, label: value.replace(home, "~") };
}

// lib/src/run/experiments/needs.js
async function meetNeed(need, plan) {
  switch (need.kind) {
    case "node":
    case "python":
      return otherInterpreter(need, plan);
    case "program":
      return asFound(await programElsewhere(need.name, plan));
    case "file":
      return asFound(await fileElsewhere(need.path, plan));
    case "executable-copy":
      return executableCopy(need.path, plan);
    case "documented-variables":
      return asFound(await documentedVariables(need.settings, plan));
    case "port":
      return asFound(await freePort());
    case "folder": {
      const { path: path6, release } = await temporaryFolder("folder");
      return { found: { value: path6, label: "an empty folder" }, release };
    }
  }
}
var asFound = (found) => found && { found, release: async () => {
} };

// lib/src/run/experiments/attempt.js
async function attempt(seen, experiment, check) {
  const { plan, remote } = seen;
  if (plan)
    return startOnce(plan, seen, experiment, check.start);
  if (!remote || !experiment.reach)
    return null;
  const again = await check.reach(experiment.reach(remote.plan));
  return { again, found: null, release: async () => {
  } };
}
async function startOnce(plan, { install }, { need, alter, wire, emptyCache = false }, check) {
  const isMissing = install.kind === "failed" || install.kind === "timed-out";
  const met = need ? await meetNeed(need, plan) : NOTHING_NEEDED;
  if (!met)
    return null;
  const cache = await temporaryFolder("cache");
  const release = () => Promise.all([met.release(), cache.release()]);
  try {
    const altered = alter?.(plan, met.found) ?? plan;
    const isFetched = !altered.install || altered.install.key === plan.install?.key && !isMissing;
    const isReady = isFetched && !emptyCache;
    const again = await check(isReady ? asItIs(altered) : fetched(altered, cache.path), wire);
    return { again, found: need ? met.found : null, release };
  } catch (error) {
    await release();
    throw error;
  }
}
var NOTHING_NEEDED = { found: { value: "", label: "" }, release: async () => {
} };
var asItIs = (plan) => ({ ...plan, install: null, project: null });
var fetched = (plan, cache) => ({
  ...plan,
  project: null,
  env: {
    ...plan.env,
    ...Object.fromEntries(CACHES.map((name) => [name, cache])),
    UV_PROJECT_ENVIRONMENT: `${cache}/environment`
  },
  // What is fetched depends on them, so that nothing counts as fetched before.
  given: [...plan.given, ...CACHES, "UV_PYTHON"]
});
var CACHES = [
  "npm_config_cache",
  "UV_CACHE_DIR",
  "PIPX_HOME",
  "BUN_INSTALL_CACHE_DIR",
  "DENO_DIR"
];

export {
  chooseServers,
  refuseIdleExpectations,
  expectedBy,
  attempt,
  asItIs
};
