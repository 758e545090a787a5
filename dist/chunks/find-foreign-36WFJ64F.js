import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  basesOf
} from "./chunk-CLECVGLD.js";
import {
  search
} from "./chunk-6JVK3SJ6.js";
import {
  isInside
} from "./chunk-CVTFI7T3.js";
import {
  pLimit
} from "./chunk-JYJNSUXG.js";
import {
  require_lib
} from "./chunk-TD4ZCHQQ.js";
import {
  programName
} from "./chunk-KD44OJ4O.js";
import {
  searchPath
} from "./chunk-OF7VXPG3.js";
import "./chunk-IIRNKP6W.js";
import {
  shownPath
} from "./chunk-32DATA36.js";
import {
  __toESM
} from "./chunk-AIKWRPJE.js";

// lib/src/run/trust/base.js
async function readHead(git) {
  const [commit = null, tree = null] = await hashesOf(git, ["HEAD", "HEAD^{tree}"]);
  return { commit, tree };
}
async function readBase(git, commit, head) {
  const [tree = null] = await hashesOf(git, [`${commit}^{tree}`]);
  const list = tree === null ? null : await git(["ls-tree", "-r", "-z", commit]);
  if (list === null)
    return null;
  return { commit, isCheckedOut: tree === head.tree, entries: entriesIn(list) };
}
async function hashesOf(git, names) {
  const answer = await git(["cat-file", "--batch-check"], `${names.join("\n")}
`);
  const lines = answer?.toString("utf8").split("\n") ?? [];
  return names.map((_, index) => /^([0-9a-f]+) \w+ \d+$/.exec(lines[index] ?? "")?.[1] ?? null);
}
function entriesIn(list) {
  const entries = /* @__PURE__ */ new Map();
  for (const line of list.toString("utf8").split("\0")) {
    const [, mode, hash, file] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    if (mode && hash && file)
      entries.set(file, { mode, hash });
  }
  return entries;
}

// lib/src/run/trust/comparison.js
import { lstat as lstat2, readlink as readlink2, realpath } from "node:fs/promises";
import path from "node:path";

// lib/src/run/trust/same.js
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
var WHOLE = 16 * 1024 * 1024;
var LINK = "120000";
var SUBMODULE = "160000";
var areAsIn = (bytes, { hash }) => hashOf(bytes, hash) === hash || hashOf(withoutReturns(bytes), hash) === hash;
async function isAsIn(file, entry) {
  const found = await lstat(file).catch(() => null);
  if (found === null)
    return true;
  if (found.isSymbolicLink() !== (entry.mode === LINK))
    return false;
  try {
    if (entry.mode === SUBMODULE)
      return (await readdir(file)).length === 0;
    if (found.isSymbolicLink())
      return areAsIn(await readlink(file, "buffer"), entry);
    if (!found.isFile())
      return false;
    if (found.size <= WHOLE)
      return areAsIn(await readFile(file), entry);
    return await hashOfLarge(file, found.size, entry.hash) === entry.hash;
  } catch {
    return false;
  }
}
function hashOf(bytes, like) {
  return hasherFor(bytes.length, like).update(bytes).digest("hex");
}
async function hashOfLarge(file, size, like) {
  const hash = hasherFor(size, like);
  for await (const chunk of createReadStream(file))
    hash.update(chunk);
  return hash.digest("hex");
}
var hasherFor = (size, like) => createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${size}\0`);
function withoutReturns(bytes) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text.includes(0) || !text.includes("\r\n"))
    return text;
  return Buffer.from(text.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}

// lib/src/run/trust/comparison.js
var MAX_LINKS = 40;
var FILES_AT_ONCE = 16;
var Comparison = class {
  base;
  /** Absolute. */
  workspace;
  #real;
  /** By the absolute path: servers name and read the same files. */
  #states = /* @__PURE__ */ new Map();
  #changed = null;
  constructor(base, workspace) {
    this.base = base;
    this.workspace = workspace;
    this.#real = realpath(workspace).catch(() => workspace);
  }
  /** Whether these bytes are what the base has at a path of the workspace. */
  holds(file, bytes) {
    const entry = this.base.entries.get(file);
    return entry !== void 0 && areAsIn(bytes, entry);
  }
  /** The state of an absolute path; every link on the way counts too. */
  stateOf(target) {
    const known = this.#states.get(target) ?? this.#readState(target, 0);
    this.#states.set(target, known);
    return known;
  }
  async #readState(target, links) {
    const inside = await this.#insideOf(target);
    if (inside === null)
      return "outside";
    if (inside === "")
      return "folder";
    const segments = inside.split(path.sep);
    for (const [index] of segments.entries()) {
      const at = segments.slice(0, index + 1);
      const found = await lstat2(path.join(this.workspace, ...at)).catch(() => null);
      if (found === null)
        return "absent";
      if (found.isSymbolicLink())
        return this.#stateOfLink(at, segments.slice(index + 1), links);
      if (index === segments.length - 1 && found.isDirectory())
        return "folder";
    }
    return this.#stateOfEntry(segments);
  }
  /** The first file of the base that is there in another form, or `null`. */
  changed() {
    this.#changed ??= this.#firstChanged();
    return this.#changed;
  }
  /** A link as the base has it leads on to `rest`. */
  async #stateOfLink(at, rest, links) {
    const state = await this.#stateOfEntry(at);
    if (state !== "same")
      return state;
    if (links > MAX_LINKS)
      return "other";
    const file = path.join(this.workspace, ...at);
    const to = path.resolve(path.dirname(file), await readlink2(file));
    return this.#readState(path.join(to, ...rest), links + 1);
  }
  async #stateOfEntry(segments) {
    const entry = this.base.entries.get(segments.join("/"));
    if (!entry)
      return "added";
    return await isAsIn(path.join(this.workspace, ...segments), entry) ? "same" : "other";
  }
  /** The path relative to the workspace, also by the real names of both; `null` where it lies elsewhere. */
  async #insideOf(target) {
    if (isInside(target, this.workspace))
      return path.relative(this.workspace, target);
    const real = await realpath(target).catch(() => target);
    const workspace = await this.#real;
    return isInside(real, workspace) ? path.relative(workspace, real) : null;
  }
  async #firstChanged() {
    const limit = pLimit(FILES_AT_ONCE);
    let first = null;
    await limit.map(this.base.entries, async ([file, entry]) => {
      if (first !== null)
        return;
      if (!await isAsIn(path.join(this.workspace, file), entry))
        first ??= file;
    });
    return first;
  }
};

// lib/src/run/trust/difference.js
import path2 from "node:path";

// lib/src/plan/trust/start-words.js
var FETCHES = /* @__PURE__ */ new Set([
  ...["npx", "npm-exec", "pnpm-dlx", "yarn-dlx", "bunx", "uvx", "pipx"],
  ...["docker", "podman", "dnx"]
]);
var PLAIN_WRAPPER = /^(?:env|cmd|(?:ba|da|z|k)?sh)$/;
function onlyFetches(plan) {
  const { launcher, start } = plan;
  const isPlain = start.command === plan.command || PLAIN_WRAPPER.test(programName(plan.command));
  const calls = start.args.some((word) => /^(?:-c|--call)(?:=|$)/.test(word));
  const runsOwn = plan.project !== null || plan.entry !== null;
  return FETCHES.has(launcher) && plan.package !== null && isPlain && !calls && !runsOwn;
}
var LONGEST = 4096;
function startWords({ command, args, start, env, given }) {
  const values = [...given.map((name) => env[name] ?? ""), ...Object.values(start.env)];
  const texts = [command, ...args, start.command, ...start.args, ...values];
  const words = texts.flatMap((text) => [text, ...text.split(/[\s=,:;'"]+/)]);
  return [...new Set(words)].filter((word) => word !== "" && word.length <= LONGEST);
}
var ALL = [
  ...[".tool-versions", "mise.toml", ".mise.toml", "mise.local.toml", ".config/mise.toml"],
  ...[".envrc", ".env", ".env.local", ".env.development", ".env.production"]
];
var NODE = [
  ...["package.json", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock"],
  ...["bun.lock", "bun.lockb", "pnpm-workspace.yaml", ".npmrc", ".yarnrc", ".yarnrc.yml"],
  ...[".pnp.cjs", ".pnpmfile.cjs", ".pnpmfile.mjs", "bunfig.toml", ".bunfig.toml"],
  ...[".node-version", ".nvmrc", "node_modules"]
];
var PYTHON = ["pyproject.toml", "uv.toml", "uv.lock", "pip.conf", ".python-version"];
var DOTNET = [
  ...["global.json", "NuGet.config", "nuget.config", "NuGet.Config", "dotnet-tools.json"],
  ...[".config/dotnet-tools.json"]
];
var OTHERS = [
  ...["deno.json", "deno.jsonc", "deno.lock", "setup.py", "setup.cfg", "go.mod", "Cargo.toml"],
  ...["Dockerfile", "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"],
  ...["Makefile", "pom.xml", "build.gradle"]
];
var READ_BY = {
  docker: [],
  podman: [],
  uvx: [...ALL, ...PYTHON],
  pipx: [...ALL, ...PYTHON],
  dnx: [...ALL, ...DOTNET]
};
function readAtStart(plan) {
  if (!onlyFetches(plan))
    return [...ALL, ...NODE, ...PYTHON, ...DOTNET, ...OTHERS];
  return READ_BY[plan.launcher] ?? [...ALL, ...NODE];
}

// lib/src/run/trust/difference.js
async function differenceOf({ server, plan }, text, comparison) {
  const { file } = server;
  if (file !== null && !await isAsWritten(text, comparison))
    return { kind: "config", path: file };
  const files = text ? referredBy(text, server.root) : [];
  return await firstForeign(files, comparison) ?? (plan && await differenceOfStart(plan, comparison));
}
var referredBy = ({ path: own, files }, root) => [root, path2.dirname(own)].flatMap((from) => [...files.keys()].map((file) => path2.resolve(from, file)));
async function isAsWritten(text, comparison) {
  if (!(text?.content instanceof Uint8Array))
    return false;
  const state = await comparison.stateOf(path2.resolve(comparison.workspace, text.file));
  return state === "same" && comparison.holds(text.target ?? text.file, text.content);
}
async function differenceOfStart(plan, comparison) {
  const named = await namedBy(plan);
  const read = readBy(plan, comparison.workspace);
  const found = await firstForeign(named, comparison) ?? await firstForeign(read, comparison);
  if (found)
    return found;
  const runsWorkspace = !onlyFetches(plan) || await anyIs(["same", "added", "folder"], named, comparison) || await anyIs(["folder"], read, comparison);
  return runsWorkspace ? differenceOfWhole(comparison) : null;
}
async function namedBy(plan) {
  const program = await search(plan.start.command, plan.env);
  const folders = foldersOf(plan);
  const words = startWords(plan).flatMap((word) => folders.map((cwd) => path2.resolve(cwd, word)));
  return [.../* @__PURE__ */ new Set([...words, ...program === null ? [] : [program]])];
}
function readBy(plan, workspace) {
  const folders = foldersOf(plan).flatMap((folder) => upTo(folder, workspace));
  const names = readAtStart(plan);
  return [...new Set(folders)].flatMap((folder) => names.map((name) => path2.join(folder, name)));
}
var foldersOf = ({ cwd, start }) => [.../* @__PURE__ */ new Set([cwd, start.cwd])];
function upTo(folder, workspace) {
  if (!isInside(folder, workspace))
    return [];
  const isTop = path2.relative(workspace, folder) === "";
  return isTop ? [folder] : [folder, ...upTo(path2.dirname(folder), workspace)];
}
async function differenceOfWhole(comparison) {
  if (!comparison.base.isCheckedOut)
    return { kind: "commit", path: "" };
  const changed = await comparison.changed();
  return changed === null ? null : { kind: "tracked", path: changed };
}
async function firstForeign(files, comparison) {
  const { base, workspace } = comparison;
  const isForeign = (state) => state === "other" || state === "added" && !base.isCheckedOut;
  for (const file of files) {
    if (isForeign(await comparison.stateOf(file))) {
      return { kind: "file", path: shownPath(file, workspace) };
    }
  }
  return null;
}
async function anyIs(states, files, comparison) {
  for (const file of files)
    if (states.includes(await comparison.stateOf(file)))
      return true;
  return false;
}

// lib/src/run/trust/git.js
var import_which = __toESM(require_lib(), 1);
import { execFile } from "node:child_process";
import { devNull } from "node:os";
import path3 from "node:path";
var SETTINGS = [
  ...["safe.directory=*", "safe.bareRepository=explicit", "core.fsmonitor=false"],
  ...[`core.hooksPath=${devNull}`, "protocol.allow=never"]
].flatMap((setting) => ["-c", setting]);
var FIXED = {
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C"
};
var LIMIT_MS = 6e4;
var MAX_BYTES = 256 * 1024 * 1024;
async function gitFor(folder, env) {
  const program = await (0, import_which.default)("git", { nothrow: true, path: searchPath(env) });
  if (program === null || isInside(path3.resolve(program), folder))
    return null;
  const names = ["PATH", "Path", "SYSTEMROOT", "SystemRoot", "HOME", "USERPROFILE", "TEMP", "TMP"];
  const kept = names.flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]);
  const variables = { ...Object.fromEntries(kept), ...FIXED };
  return (args, stdin = "") => new Promise((resolve) => {
    const options = { encoding: "buffer", maxBuffer: MAX_BYTES, timeout: LIMIT_MS };
    const child = execFile(program, ["-C", folder, ...SETTINGS, ...args], { ...options, cwd: path3.dirname(program), env: variables, windowsHide: true }, (error, stdout) => resolve(error ? null : stdout));
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(stdin);
  });
}

// lib/src/run/trust/find-foreign.js
async function findForeign(planned, texts, wanted) {
  const { event, workspace } = wanted;
  const bases = await readBases(wanted);
  const comparisons = bases.map((base) => new Comparison(base, workspace));
  const textOf = new Map(texts.map((text) => [text.file, text]));
  const foreign = /* @__PURE__ */ new Map();
  for (const one of planned) {
    const text = textOf.get(one.server.file ?? "");
    const found = comparisons.length === 0 ? await unknownOf(one, text, wanted) : await foreignIn(one, text, comparisons, event);
    if (found)
      foreign.set(one, found);
  }
  const isOther = !bases.some(({ isCheckedOut }) => isCheckedOut);
  return { foreign, workspaceIsForeign: isOther || foreign.size > 0 };
}
async function readBases({ event, workspace, env }) {
  const git = await gitFor(workspace, env);
  if (!git)
    return [];
  const head = await readHead(git);
  const read = basesOf(event, head.commit).map((commit) => readBase(git, commit, head));
  return (await Promise.all(read)).filter((base) => base !== null);
}
async function foreignIn(one, text, comparisons, { event, checkout }) {
  let first = null;
  for (const comparison of comparisons) {
    const found = await differenceOf(one, text, comparison);
    if (!found)
      return null;
    first ??= { event, checkout, base: comparison.base.commit, ...found };
  }
  return first;
}
async function unknownOf(one, text, { event: { event, checkout, named, own }, workspace }) {
  const nothing = { commit: "", isCheckedOut: false, entries: /* @__PURE__ */ new Map() };
  const found = await differenceOf(one, text, new Comparison(nothing, workspace));
  return found && { event, checkout, base: named ?? own ?? "", kind: "unknown", path: "" };
}
export {
  findForeign
};
