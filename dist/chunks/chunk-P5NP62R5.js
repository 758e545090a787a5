import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  createScanner
} from "./chunk-MR4UOF5G.js";
import {
  harmlessJson,
  programName,
  readNpmExec,
  searchPath
} from "./chunk-3MQZSNOC.js";
import {
  MAX_DEPTH,
  TOO_DEEP,
  TOO_MUCH,
  positionsIn
} from "./chunk-A25G7XZV.js";
import {
  pLimit
} from "./chunk-JYJNSUXG.js";
import {
  MISSING,
  contentOf,
  decode,
  require_picomatch
} from "./chunk-74YL3OOI.js";
import {
  UsageError
} from "./chunk-ZJPW2VO7.js";
import {
  shownPath
} from "./chunk-VULLS3E4.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-AIKWRPJE.js";

// node_modules/isexe/dist/commonjs/index.min.js
var require_index_min = __commonJS({
  "node_modules/isexe/dist/commonjs/index.min.js"(exports) {
    "use strict";
    var a = (t, e) => () => (e || t((e = { exports: {} }).exports, e), e.exports);
    var _ = a((i) => {
      "use strict";
      Object.defineProperty(i, "__esModule", { value: true });
      i.sync = i.isexe = void 0;
      var M = __require("node:fs"), x = __require("node:fs/promises"), q = async (t, e = {}) => {
        let { ignoreErrors: r = false } = e;
        try {
          return d(await (0, x.stat)(t), e);
        } catch (s) {
          let n = s;
          if (r || n.code === "EACCES") return false;
          throw n;
        }
      };
      i.isexe = q;
      var m = (t, e = {}) => {
        let { ignoreErrors: r = false } = e;
        try {
          return d((0, M.statSync)(t), e);
        } catch (s) {
          let n = s;
          if (r || n.code === "EACCES") return false;
          throw n;
        }
      };
      i.sync = m;
      var d = (t, e) => t.isFile() && A(t, e), A = (t, e) => {
        let r = e.uid ?? process.getuid?.(), s = e.groups ?? process.getgroups?.() ?? [], n = e.gid ?? process.getgid?.() ?? s[0];
        if (r === void 0 || n === void 0) throw new Error("cannot get uid or gid");
        let u = /* @__PURE__ */ new Set([n, ...s]), c = t.mode, S = t.uid, P = t.gid, f = parseInt("100", 8), l = parseInt("010", 8), j = parseInt("001", 8), C = f | l;
        return !!(c & j || c & l && u.has(P) || c & f && S === r || c & C && r === 0);
      };
    });
    var g = a((o) => {
      "use strict";
      Object.defineProperty(o, "__esModule", { value: true });
      o.sync = o.isexe = void 0;
      var T = __require("node:fs"), I = __require("node:fs/promises"), D = __require("node:path"), F = async (t, e = {}) => {
        let { ignoreErrors: r = false } = e;
        try {
          return y(await (0, I.stat)(t), t, e);
        } catch (s) {
          let n = s;
          if (r || n.code === "EACCES") return false;
          throw n;
        }
      };
      o.isexe = F;
      var L = (t, e = {}) => {
        let { ignoreErrors: r = false } = e;
        try {
          return y((0, T.statSync)(t), t, e);
        } catch (s) {
          let n = s;
          if (r || n.code === "EACCES") return false;
          throw n;
        }
      };
      o.sync = L;
      var B = (t, e) => {
        let { pathExt: r = process.env.PATHEXT || "" } = e, s = r.split(D.delimiter);
        if (s.indexOf("") !== -1) return true;
        for (let n of s) {
          let u = n.toLowerCase(), c = t.substring(t.length - u.length).toLowerCase();
          if (u && c === u) return true;
        }
        return false;
      }, y = (t, e, r) => t.isFile() && B(e, r);
    });
    var p = a((h) => {
      "use strict";
      Object.defineProperty(h, "__esModule", { value: true });
    });
    var v = exports && exports.__createBinding || (Object.create ? (function(t, e, r, s) {
      s === void 0 && (s = r);
      var n = Object.getOwnPropertyDescriptor(e, r);
      (!n || ("get" in n ? !e.__esModule : n.writable || n.configurable)) && (n = { enumerable: true, get: function() {
        return e[r];
      } }), Object.defineProperty(t, s, n);
    }) : (function(t, e, r, s) {
      s === void 0 && (s = r), t[s] = e[r];
    }));
    var G = exports && exports.__setModuleDefault || (Object.create ? (function(t, e) {
      Object.defineProperty(t, "default", { enumerable: true, value: e });
    }) : function(t, e) {
      t.default = e;
    });
    var w = exports && exports.__importStar || /* @__PURE__ */ (function() {
      var t = function(e) {
        return t = Object.getOwnPropertyNames || function(r) {
          var s = [];
          for (var n in r) Object.prototype.hasOwnProperty.call(r, n) && (s[s.length] = n);
          return s;
        }, t(e);
      };
      return function(e) {
        if (e && e.__esModule) return e;
        var r = {};
        if (e != null) for (var s = t(e), n = 0; n < s.length; n++) s[n] !== "default" && v(r, e, s[n]);
        return G(r, e), r;
      };
    })();
    var X = exports && exports.__exportStar || function(t, e) {
      for (var r in t) r !== "default" && !Object.prototype.hasOwnProperty.call(e, r) && v(e, t, r);
    };
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.sync = exports.isexe = exports.posix = exports.win32 = void 0;
    var E = w(_());
    exports.posix = E;
    var O = w(g());
    exports.win32 = O;
    X(p(), exports);
    var H = process.env._ISEXE_TEST_PLATFORM_ || process.platform;
    var b = H === "win32" ? O : E;
    exports.isexe = b.isexe;
    exports.sync = b.sync;
  }
});

// node_modules/which/lib/index.js
var require_lib = __commonJS({
  "node_modules/which/lib/index.js"(exports, module) {
    var { isexe, sync: isexeSync } = require_index_min();
    var { join, delimiter, sep, posix } = __require("path");
    var isWindows = process.platform === "win32";
    var rSlash = new RegExp(`[${posix.sep}${sep === posix.sep ? "" : sep}]`.replace(/(\\)/g, "\\$1"));
    var rRel = new RegExp(`^\\.${rSlash.source}`);
    var getNotFoundError = (cmd) => Object.assign(new Error(`not found: ${cmd}`), { code: "ENOENT" });
    var getPathInfo = (cmd, {
      path: optPath = process.env.PATH,
      pathExt: optPathExt = process.env.PATHEXT,
      delimiter: optDelimiter = delimiter
    }) => {
      const pathEnv = cmd.match(rSlash) ? [""] : [
        // windows always checks the cwd first
        ...isWindows ? [process.cwd()] : [],
        ...(optPath || /* istanbul ignore next: very unusual */
        "").split(optDelimiter)
      ];
      if (isWindows) {
        const pathExtExe = optPathExt || [".EXE", ".CMD", ".BAT", ".COM"].join(optDelimiter);
        const pathExt = pathExtExe.split(optDelimiter).flatMap((item2) => [item2, item2.toLowerCase()]);
        if (cmd.includes(".") && pathExt[0] !== "") {
          pathExt.unshift("");
        }
        return { pathEnv, pathExt, pathExtExe };
      }
      return { pathEnv, pathExt: [""] };
    };
    var getPathPart = (raw, cmd) => {
      const pathPart = /^".*"$/.test(raw) ? raw.slice(1, -1) : raw;
      const prefix = !pathPart && rRel.test(cmd) ? cmd.slice(0, 2) : "";
      return prefix + join(pathPart, cmd);
    };
    var which4 = async (cmd, opt = {}) => {
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      for (const envPart of pathEnv) {
        const p = getPathPart(envPart, cmd);
        for (const ext of pathExt) {
          const withExt = p + ext;
          const is = await isexe(withExt, { pathExt: pathExtExe, ignoreErrors: true });
          if (is) {
            if (!opt.all) {
              return withExt;
            }
            found.push(withExt);
          }
        }
      }
      if (opt.all && found.length) {
        return found;
      }
      if (opt.nothrow) {
        return null;
      }
      throw getNotFoundError(cmd);
    };
    var whichSync = (cmd, opt = {}) => {
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      for (const pathEnvPart of pathEnv) {
        const p = getPathPart(pathEnvPart, cmd);
        for (const ext of pathExt) {
          const withExt = p + ext;
          const is = isexeSync(withExt, { pathExt: pathExtExe, ignoreErrors: true });
          if (is) {
            if (!opt.all) {
              return withExt;
            }
            found.push(withExt);
          }
        }
      }
      if (opt.all && found.length) {
        return found;
      }
      if (opt.nothrow) {
        return null;
      }
      throw getNotFoundError(cmd);
    };
    module.exports = which4;
    which4.sync = whichSync;
  }
});

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

// lib/src/run/temporary-folder.js
import { rmSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
var living = /* @__PURE__ */ new Set();
async function temporaryFolder(purpose) {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), `mcp-handshake-${purpose}-`)));
  living.add(folder);
  return {
    path: folder,
    release: async () => {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      living.delete(folder);
    }
  };
}
function removeTemporaryFolders() {
  for (const folder of living) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch {
    }
  }
}

// lib/src/run/experiments/documented-variables.js
import { open, readdir, stat } from "node:fs/promises";
import os3 from "node:os";
import path3 from "node:path";

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

// lib/src/run/install/npx-entry.js
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { readFile, rm as rm2 } from "node:fs/promises";
import os2 from "node:os";
import path2 from "node:path";
var entryName = (specs) => createHash("sha512").update([...specs].sort((one, other) => one.localeCompare(other, "en")).join("\n")).digest("hex").slice(0, 16);
function entryFolder({ start: start2, env }, entries) {
  const args = start2.args[0] === "exec" || start2.args[0] === "x" ? start2.args.slice(1) : start2.args;
  const specs = readNpmExec(args).specs.map((spec) => folderOr(spec, start2.cwd));
  const all = entries ?? path2.join(cacheOf({ ...env, ...start2.env }), "_npx");
  return path2.join(all, entryName(specs));
}
function folderOr(spec, cwd) {
  const target = path2.resolve(cwd, spec);
  return /^(?:\.{1,2}(?:\/|$)|\/)/.test(spec) && isFolder(target) ? target : spec;
}
var isFolder = (target) => statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
var cacheOf = (env) => env.npm_config_cache ?? env.NPM_CONFIG_CACHE ?? (env.LOCALAPPDATA ? path2.join(env.LOCALAPPDATA, "npm-cache") : path2.join(env.HOME ?? os2.homedir(), ".npm"));
async function readEntry(folder) {
  try {
    const { packages } = JSON.parse(await readFile(lockOf(folder), "utf8"));
    return { folder, packages };
  } catch {
    return null;
  }
}
var lockOf = (folder) => path2.join(folder, "node_modules", ".package-lock.json");
var removeEntry = (folder) => rm2(folder, { recursive: true, force: true });

// lib/src/run/experiments/documented-variables.js
var MAX_README = 2e5;
async function documentedVariables(settings, plan) {
  const file = await readmeOf(plan);
  const text2 = file === null ? null : await headOf(file);
  const documented = text2 === null ? null : namesOf(settings, (each) => variableFor(each, text2));
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
    return readmeIn(path3.join(entryFolder(plan), "node_modules", name));
  return plan.launcher === "uvx" ? metadataOf(name, uvCache(plan)) : null;
}
async function readmeIn(folder) {
  const file = (await namesIn(folder)).find((name) => /^readme(?:\.md)?$/i.test(name));
  return file === void 0 ? null : path3.join(folder, file);
}
async function metadataOf(name, cache) {
  const archive = path3.join(cache, "archive-v0");
  const begin = `${name.toLowerCase().replaceAll(/[-_.]+/g, "_")}-`;
  const isIts = (entry) => entry.endsWith(".dist-info") && entry.toLowerCase().startsWith(begin);
  const folders = await Promise.all((await namesIn(archive)).map(async (id) => {
    const entry = (await namesIn(path3.join(archive, id))).find(isIts);
    return entry === void 0 ? [] : [path3.join(archive, id, entry, "METADATA")];
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
var uvCache = ({ env, platform }) => env.UV_CACHE_DIR ?? (platform === "win32" ? path3.join(env.LOCALAPPDATA ?? os3.homedir(), "uv", "cache") : path3.join(env.XDG_CACHE_HOME ?? path3.join(env.HOME ?? os3.homedir(), ".cache"), "uv"));
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
import path4 from "node:path";
async function executableCopy(file, plan) {
  const folder = await temporaryFolder("copy");
  const copy = path4.join(folder.path, path4.basename(file));
  try {
    await copyFile(path4.resolve(plan.cwd, file), copy);
    await chmod(copy, 493);
    return { found: { value: copy, label: "an executable copy" }, release: folder.release };
  } catch {
    await folder.release();
    return null;
  }
}

// lib/src/run/experiments/file-elsewhere.js
import path6 from "node:path";

// lib/src/run/entry.js
import { stat as stat2 } from "node:fs/promises";
import path5 from "node:path";
var exists = (target) => stat2(target).then(() => true, () => false);
async function entryExists({ start: start2 }, entry) {
  const target = path5.resolve(start2.cwd, entry);
  const found = endingsFor(start2.command).map((ending) => exists(target + ending));
  return (await Promise.all(found)).includes(true);
}
function endingsFor(command) {
  const program = programName(command);
  if (program === "node")
    return ["", ".js", ".json", ".node"];
  const readsTypeScript = /^(?:tsx|ts-node|bun)/.test(program);
  return readsTypeScript ? ["", ".ts", ".tsx", ".mts", ".js", ".mjs", ".json"] : [""];
}

// lib/src/run/experiments/file-elsewhere.js
async function fileElsewhere(relative, plan) {
  if (path6.isAbsolute(relative))
    return null;
  const { cwd, server, workspace } = plan;
  const file = server.file ? path6.resolve(workspace, path6.dirname(server.file)) : workspace;
  const folders = [.../* @__PURE__ */ new Set([file, ...above(cwd, workspace), workspace])];
  const candidates2 = folders.filter((folder) => folder !== cwd).map((folder) => path6.resolve(folder, relative));
  const found = await Promise.all(candidates2.map(exists));
  const value2 = candidates2.find((_, index) => found[index]);
  return value2 === void 0 ? null : { value: value2, label: shownPath(value2, workspace) };
}
function above(folder, workspace) {
  const inside = path6.relative(workspace, folder);
  if (inside === "" || inside.startsWith("..") || path6.isAbsolute(inside))
    return [];
  return [folder, ...above(path6.dirname(folder), workspace)];
}

// lib/src/run/experiments/free-port.js
import { createServer } from "node:net";
function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const value2 = typeof address === "object" && address ? String(address.port) : null;
      server.close(() => resolve(value2 === null ? null : { value: value2, label: `port ${value2}` }));
    });
  });
}

// lib/src/run/experiments/other-interpreter.js
import { execFile } from "node:child_process";
import { readdir as readdir2, symlink } from "node:fs/promises";
import os4 from "node:os";
import path7 from "node:path";
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
  const [best] = others.filter(({ version: version2 }) => version2 !== present?.version && fits(version2, need)).toSorted((left, right) => order.compare(right.version, left.version));
  return best ? alone(need.kind, best) : null;
}
var order = new Intl.Collator("en", { numeric: true });
var fits = (version2, { from = "0", below }) => order.compare(version2, from) >= 0 && (below === void 0 || order.compare(version2, below) < 0);
async function alone(kind, { file, version: version2 }) {
  const label = `${kind === "node" ? "Node.js" : "Python"} ${version2}`;
  if (process.platform === "win32") {
    return { found: { value: path7.dirname(file), label }, release: async () => {
    } };
  }
  const folder = await temporaryFolder(kind);
  const names = kind === "node" ? ["node"] : ["python", "python3"];
  await Promise.all(names.map((name) => symlink(file, path7.join(folder.path, name))));
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
    const version2 = /\d+(?:\.\d+)+/.exec(stdout)?.[0];
    return version2 === void 0 ? null : { file, version: version2 };
  } catch {
    return null;
  }
}
async function candidates(kind, plan) {
  const home = plan.env.HOME ?? os4.homedir();
  const cache = plan.env.RUNNER_TOOL_CACHE ?? "";
  const onPath = await Promise.all(NAMES[kind].map((name) => (0, import_which.default)(name, { nothrow: true, all: true, path: searchPath(plan.env) })));
  const folders = await Promise.all(PLACES[kind](home, cache).map(expanded));
  const installed = folders.flat().map((folder) => path7.join(folder, kind === "node" ? "node" : "python3"));
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
  const at2 = pattern.indexOf("*");
  if (at2 === -1)
    return [pattern];
  const [before, after] = [pattern.slice(0, at2), pattern.slice(at2 + 1)];
  const names = await readdir2(before).catch(() => []);
  const all = await Promise.all(names.map((name) => expanded(`${before}${name}${after}`)));
  return all.flat();
}

// lib/src/run/experiments/program-elsewhere.js
var import_which2 = __toESM(require_lib(), 1);
import os5 from "node:os";
import path8 from "node:path";
var HOME_FOLDERS = [
  ...[".local/bin", ".cargo/bin", "go/bin", ".bun/bin", ".deno/bin", ".volta/bin", ".dotnet"],
  ...[".dotnet/tools", ".npm-global/bin", ".yarn/bin", "bin"]
];
var SYSTEM_FOLDERS = ["/usr/local/bin", "/opt/homebrew/bin", "/usr/bin", "/snap/bin"];
var PROJECT_FOLDERS = ["node_modules/.bin", ".venv/bin", ".venv/Scripts", "venv/bin"];
async function programElsewhere(name, plan) {
  if (name.includes("/") || name.includes("\\"))
    return null;
  const home = plan.env.HOME ?? os5.homedir();
  const folders = [
    ...PROJECT_FOLDERS.flatMap((folder) => [
      path8.join(plan.cwd, folder),
      path8.join(plan.workspace, folder)
    ]),
    ...HOME_FOLDERS.map((folder) => path8.join(home, folder)),
    ...SYSTEM_FOLDERS
  ];
  const value2 = await (0, import_which2.default)(name, { nothrow: true, path: folders.join(path8.delimiter) });
  return value2 === null ? null : { value: value2, label: value2.replace(home, "~") };
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
      const { path: path11, release } = await temporaryFolder("folder");
      return { found: { value: path11, label: "an empty folder" }, release };
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

// lib/src/run/versions.js
var import_which3 = __toESM(require_lib(), 1);
import { execFile as execFile2 } from "node:child_process";
import { readFile as readFile2, realpath as realpath2 } from "node:fs/promises";
import os6 from "node:os";
import path9 from "node:path";
import { promisify as promisify2 } from "node:util";
var run2 = promisify2(execFile2);
var LIMIT_MS2 = 5e3;
async function readEnvironment(env) {
  const [node, npm, uv, python, docker] = await Promise.all([
    nodeVersion(env).then((version2) => version2?.slice(1) ?? null),
    npmVersion(env),
    versionOf2("uv", env),
    versionOf2("python3", env),
    versionOf2("docker", env)
  ]);
  return { os: process.platform, arch: os6.arch(), node, npm, uv, python, docker };
}
async function nodeVersion(env) {
  if (await isOurs("node", env))
    return process.version;
  const version2 = await versionOf2("node", env);
  return version2 && `v${version2}`;
}
async function isOurs(tool2, env) {
  const found = await (0, import_which3.default)(tool2, { path: searchPath(env), nothrow: true });
  return found !== null && await realpath2(found).catch(() => "") === process.execPath;
}
var machineOnly = {
  os: process.platform,
  arch: os6.arch(),
  node: null,
  npm: null,
  uv: null,
  python: null,
  docker: null
};
async function versionOf2(tool2, env) {
  try {
    const { stdout } = await run2(tool2, ["--version"], { env: { ...env }, timeout: LIMIT_MS2 });
    return /\d+(?:\.\d+)+[\w.+-]*/.exec(stdout)?.[0] ?? null;
  } catch {
    return null;
  }
}
async function npmVersion(env) {
  try {
    const bin = await realpath2(await (0, import_which3.default)("npm", { path: searchPath(env) }));
    const manifest = await readFile2(path9.join(path9.dirname(bin), "..", "package.json"), "utf8");
    const { name, version: version2 } = JSON.parse(manifest);
    return name === "npm" && version2 ? version2 : null;
  } catch {
    return null;
  }
}

// lib/src/known-good/key.js
var keyOf = ({ file, name }) => JSON.stringify([file, name]);

// lib/src/known-good/text.js
var VERSION = 1;
function knownGoodText(starts2) {
  const servers = blockText("[", starts2.map(startText), "]", "  ");
  const members2 = [`"version": ${VERSION}`, `"servers": ${servers}`];
  return harmlessJson(`${blockText("{", members2, "}", "")}
`);
}
function startText({ handshake, tools, ...start2 }) {
  const members2 = [
    ...membersOf(start2),
    `"handshake": ${blockText("{", membersOf(handshake), "}", "      ")}`,
    `"tools": ${blockText("[", tools.map(toolText), "]", "      ")}`
  ];
  return blockText("{", members2, "}", "    ");
}
var membersOf = (value2) => Object.entries(value2).map(([key2, member]) => `"${key2}": ${inline(member)}`);
var toolText = ({ name, sha256, parts }) => inline({ name, sha256, parts });
function blockText(open2, items, close2, indent) {
  if (items.length === 0)
    return `${open2}${close2}`;
  return `${open2}
${items.map((item2) => `${indent}  ${item2}`).join(",\n")}
${indent}${close2}`;
}
function inline(value2) {
  if (Array.isArray(value2))
    return `[${value2.map(inline).join(", ")}]`;
  if (typeof value2 !== "object" || value2 === null)
    return JSON.stringify(value2);
  const members2 = Object.entries(value2).map(([key2, one]) => `${JSON.stringify(key2)}: ${inline(one)}`);
  return members2.length === 0 ? "{}" : `{ ${members2.join(", ")} }`;
}

// lib/src/known-good/file.js
import { access, realpath as realpath3 } from "node:fs/promises";
import path10 from "node:path";

// lib/src/configs/json/dialect-slips.js
function dialectSlips(walk2, source, syntax) {
  const comments = syntax.comments ? [] : walk2.comments;
  const commas2 = syntax.trailingCommas ? [] : walk2.trailingCommas;
  return [
    ...removal(commentIn(comments, source), "comment", comments, source),
    ...removal("a comma follows the last item", "comma", commas2, source)
  ];
}
function commentIn([first], { text: text2 }) {
  const isLine = first && text2.startsWith("//", first.start);
  return isLine ? "a `//` comment" : "a `/* */` comment";
}
function removal(problem, what, tokens, source) {
  const [first] = tokens;
  if (!first)
    return [];
  const lines = [...new Set(tokens.map((token) => source.line(token.start)))];
  const all = tokens.length === 1 ? what : `${what}s`;
  const { start: start2, end } = first;
  return [{ problem, remedy: `remove the ${all} in ${inWords(lines)}`, start: start2, end }];
}
function inWords(lines) {
  if (lines.length === 1)
    return `line ${lines[0]}`;
  const shown = lines.length > 6 ? lines.slice(0, 5) : lines.slice(0, -1);
  const rest = lines.length - shown.length;
  return `lines ${shown.join(", ")} and ${rest === 1 ? lines.at(-1) : `${rest} more`}`;
}

// lib/src/configs/json/grammar.js
var SCALARS = /* @__PURE__ */ new Set(["word", "string", "number"]);
function walk(all) {
  const comments = all.filter(isComment);
  const tokens = comments.length === 0 ? all : all.filter((token) => !isComment(token));
  const trailingCommas = tokens.filter(({ kind }, index) => kind === "," && isCloser(tokens[index + 1]));
  return { ...follow(tokens), comments, trailingCommas };
}
function follow(tokens) {
  const open2 = [];
  let expected = "value";
  let depth = 0;
  let before;
  for (const token of tokens) {
    const next2 = token.broken ? void 0 : STEPS[expected](token, open2);
    if (!next2)
      return { broken: { expected, token, before, open: open2 }, depth };
    if (open2.length > depth)
      depth = open2.length;
    expected = next2;
    before = token;
  }
  return { broken: null, depth };
}
var isComment = ({ kind, broken: broken2 }) => kind === "comment" && !broken2;
var value = (token, open2) => {
  if (token.kind === "{" || token.kind === "[") {
    open2.push(token);
    return token.kind === "{" ? "first key" : "first item";
  }
  return SCALARS.has(token.kind) ? afterValue(open2) : void 0;
};
var close = (token, open2) => {
  const innermost = open2.at(-1);
  if (!innermost || token.kind !== closerOf(innermost))
    return void 0;
  open2.pop();
  return afterValue(open2);
};
var item = (token, open2) => (token.kind === "]" ? close : value)(token, open2);
var key = (token, open2) => token.kind === "string" ? "colon" : close(token, open2);
var afterValue = (open2) => open2.length > 0 ? "comma" : "end";
var afterComma = (open2) => open2.at(-1)?.kind === "{" ? "key" : "item";
var STEPS = {
  value,
  item,
  "first item": item,
  key,
  "first key": key,
  colon: (token) => token.kind === ":" ? "value" : void 0,
  comma: (token, open2) => token.kind === "," ? afterComma(open2) : close(token, open2),
  end: (token) => token.kind === "end" ? "end" : void 0
};
var isCloser = (token) => token?.kind === "}" || token?.kind === "]";
var closerOf = (opener) => opener.kind === "{" ? "}" : "]";

// lib/src/configs/json/tokens.js
var KINDS = [
  ...["junk", "{", "}", "[", "]", ",", ":", "word", "word", "word", "string"],
  ...["number", "comment", "comment", "blank", "blank", "junk", "end"]
];
var MAX_TOKENS = 1e6;
function tokensOf(text2) {
  const scanner = createScanner(text2);
  const tokens = [];
  for (; ; ) {
    const kind = KINDS[scanner.scan()] ?? "junk";
    if (kind === "blank")
      continue;
    const start2 = scanner.getTokenOffset();
    const end = scanner.getPosition();
    const isBroken = scanner.getTokenError() > 0;
    tokens.push({ kind, start: start2, end: end > text2.length ? text2.length : end, broken: isBroken });
    if (kind === "end" || tokens.length === MAX_TOKENS)
      return tokens;
  }
}

// lib/src/configs/json/references.js
var BARE = "\uE000";
var MAX_LENGTH = 4096;
function withQuotedReferences(text2) {
  const parts = [];
  let done = 0;
  for (const { kind, start: start2 } of tokensOf(text2)) {
    const end = kind === "{" && start2 >= done ? endOfReference(text2, start2) : null;
    if (end === null)
      continue;
    parts.push(text2.slice(done, start2), `"${BARE}${text2.slice(start2 + 2, end - 1)}"`);
    done = end;
  }
  return parts.join("") + text2.slice(done);
}
function endOfReference(text2, start2) {
  const found = /^\{(?:env|file):[^{}"\n]+\}/.exec(text2.slice(start2, start2 + MAX_LENGTH));
  return found ? start2 + found[0].length : null;
}

// lib/src/configs/json/teller.js
var at = (token, problem, remedy) => ({
  problem,
  remedy,
  start: token.start,
  end: token.end
});
var textOf = (token, source) => source.text.slice(token.start, token.end);

// lib/src/configs/json/junk-slips.js
var conflict = ({ token }, source) => {
  const mark = /^(?:<{7}|={7}|>{7})/.exec(textOf(token, source));
  if (!mark)
    return void 0;
  const line = source.line(token.start);
  return at(token, "a merge conflict marker", `resolve the merge conflict at line ${line}`);
};
var WORDS = {
  True: "true",
  TRUE: "true",
  False: "false",
  FALSE: "false",
  None: "null",
  NULL: "null",
  nil: "null",
  undefined: "null"
};
var wordOfAnotherLanguage = ({ token }, source) => {
  const text2 = textOf(token, source);
  const right = token.kind === "junk" && Object.hasOwn(WORDS, text2) ? WORDS[text2] : void 0;
  if (!right)
    return void 0;
  const line = source.line(token.start);
  return at(token, `\`${text2}\` is no JSON value`, `write \`${right}\` in line ${line}`);
};
var TELLTALES = [
  {
    first: /^[\p{Zs}\p{Zl}\p{Zp}\p{Cf}]/u,
    problem: "an invisible character (CODE)",
    remedy: "replace the invisible character in line LINE by a blank"
  },
  {
    first: /^[“”„‟«»″]/,
    problem: "a typographic quote",
    remedy: 'write `"` for each typographic quote in line LINE'
  },
  {
    first: /^['‘’`]/,
    problem: "a string in single quotes",
    remedy: "put the string in line LINE in double quotes"
  },
  { first: /^#/, problem: "a `#` comment", remedy: "remove the comment in line LINE" }
];
var telltale = ({ token }, source) => {
  if (token.kind !== "junk")
    return void 0;
  const text2 = textOf(token, source);
  const found = TELLTALES.find(({ first }) => first.test(text2));
  if (!found)
    return void 0;
  const code = `U+${(text2.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const line = String(source.line(token.start));
  return at(token, found.problem.replace("CODE", code), found.remedy.replace("LINE", line));
};
var quotes = ({ expected, token, before }, source) => {
  if (token.kind !== "junk" || textOf(token, source).startsWith("="))
    return void 0;
  const line = source.line(token.start);
  if (before?.kind === "string" && before.end === token.start)
    return at(token, "the quotes do not pair up", `close each string of line ${line} with a quote, and write \`\\"\` for a quote inside a string`);
  if (source.text[token.end] === '"')
    return at(token, "a quote is missing", `open the string in line ${line} with a quote`);
  const what = expected === "key" || expected === "first key" ? "key" : "value";
  return at(token, `a ${what} without quotes`, `put the ${what} in line ${line} in double quotes`);
};

// lib/src/configs/json/string-slips.js
var SUSPECTS = new RegExp('\\\\(?:["\\\\/bfnrt]|u[0-9A-Fa-f]{4})|\\\\|\\p{Cc}', "gu");
function slipInString(token, source) {
  const line = source.line(token.start);
  const text2 = source.text.slice(token.start, token.end);
  const fault = [...text2.matchAll(SUSPECTS)].find(([suspect]) => isFault(suspect));
  const offset = token.start + (fault?.index ?? 0);
  if (!fault || offset + 1 === source.text.length)
    return unclosed(token, source, line);
  return fault[0] === "\\" ? backslashSlip(offset, line) : controlSlip(fault[0], offset, line);
}
var isFault = (suspect) => suspect === "\\" || suspect < " " && suspect !== "\n" && suspect !== "\r";
var backslashSlip = (offset, line) => ({
  problem: "a single backslash in a string",
  remedy: `double each backslash of the string in line ${line}, as in \`C:\\\\Users\`, or write \`/\``,
  start: offset,
  end: offset + 2
});
function controlSlip(char, offset, line) {
  const isTab = char === "	";
  return {
    problem: isTab ? "a tab inside a string" : "a control character inside a string",
    remedy: `${isTab ? "write `\\t` for" : "remove"} it in line ${line}`,
    start: offset,
    end: offset + 1
  };
}
function unclosed(token, source, line) {
  const { start: start2, end } = token;
  const isLast = end >= source.text.length;
  return {
    problem: isLast ? "the file ends inside a string" : "a quote is missing",
    remedy: `close the string in line ${line} with a quote`,
    start: start2,
    end
  };
}

// lib/src/configs/json/structure-slips.js
var endOfFile = ({ token, open: open2 }, source) => {
  const innermost = open2.at(-1);
  if (token.kind !== "end" || !innermost)
    return void 0;
  const all = open2.map(closerOf).reverse();
  const closers = all.length <= 8 ? `\`${all.join("")}\`` : `the ${all.length} brackets that are missing`;
  const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
  const remedy = open2.length === 1 ? `add ${closers} at the end of the file` : `add ${closers} at the end of the file, or close ${opened} where it should end`;
  return at(token, `the file ends before \`${closerOf(innermost)}\``, remedy);
};
var afterTheEnd = ({ expected, token, before }, source) => {
  if (expected !== "end")
    return void 0;
  const line = source.line(token.start);
  if (token.kind === "}" || token.kind === "]")
    return at(token, `one \`${token.kind}\` too many`, `remove the \`${token.kind}\` in line ${line}`);
  const last = source.line(before?.start ?? 0);
  const remedy = `remove what follows the last bracket in line ${last}`;
  return at(token, "text follows the end of the JSON value", remedy);
};
var wrongCloser = ({ token, open: open2 }, source) => {
  const innermost = open2.at(-1);
  if (!innermost || token.kind !== "}" && token.kind !== "]")
    return void 0;
  if (token.kind === closerOf(innermost))
    return void 0;
  const right = closerOf(innermost);
  const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
  const problem = `a \`${token.kind}\` where \`${right}\` should close ${opened}`;
  return at(token, problem, `close ${opened} with \`${right}\``);
};
var commas = ({ expected, token, before }, source) => {
  if (token.kind !== "," || expected === "colon" || expected === "value")
    return void 0;
  const problem = before?.kind === "," ? "two commas in a row" : "a comma before the first item";
  return at(token, problem, `remove the comma in line ${source.line(token.start)}`);
};
var missingComma = ({ expected, token, before, open: open2 }, source) => {
  if (expected !== "comma" || !before)
    return void 0;
  const line = source.line(before.start);
  if (token.kind === ":")
    return open2.at(-1)?.kind === "[" ? at(token, "a key inside a list", `write \`{\` and \`}\` around the keys of line ${line}`) : at(token, "two colons after one key", `remove the second colon in line ${line}`);
  if (before.kind === "number" && before.end === token.start)
    return at(before, "a number that JSON does not know", `put the value in line ${line} in quotes`);
  const isSameLine = source.line(before.end) === source.line(token.start);
  const place = isSameLine ? `between the values in line ${line}` : `at the end of line ${source.line(before.end)}`;
  return at(before, "a comma is missing", `add a comma ${place}`);
};
var missingColon = ({ expected, before }, source) => {
  if (expected !== "colon" || !before)
    return void 0;
  const remedy = `write \`:\` and a value after the key in line ${source.line(before.start)}`;
  return at(before, "a colon is missing after a key", remedy);
};
var missingValue = ({ expected, token, before }, source) => {
  if (expected !== "value" || before?.kind !== ":")
    return void 0;
  if (token.kind === ":")
    return at(token, "two colons in a row", `remove one colon in line ${source.line(token.start)}`);
  return at(before, "a value is missing", `write a value after the colon in line ${source.line(before.start)}`);
};
var missingKey = ({ expected, token }, source) => {
  if (expected !== "key" && expected !== "first key")
    return void 0;
  const line = source.line(token.start);
  if (token.kind === "number" || token.kind === "word")
    return at(token, "a key without quotes", `put the key in line ${line} in double quotes`);
  return at(token, "a key is missing", `write a key and a colon before the value in line ${line}`);
};
var noObject = ({ expected, token, before }) => expected === "value" && !before || expected === "end" && token.kind === ":" ? at(token, "the file does not begin with `{`", "write a JSON object, from `{` to `}`") : void 0;

// lib/src/configs/json/slips.js
function slipAt(broken2, source) {
  for (const tell of TELLERS) {
    const slip = tell(broken2, source);
    if (slip)
      return slip;
  }
  const what = `\`${textOf(broken2.token, source).slice(0, 1)}\``;
  const line = source.line(broken2.token.start);
  return at(broken2.token, `an unexpected ${what}`, `look at line ${line}, at ${what}`);
}
var brokenToken = ({ token }, source) => {
  if (!token.broken)
    return void 0;
  const line = source.line(token.start);
  if (token.kind === "string")
    return slipInString(token, source);
  return token.kind === "comment" ? at(token, "a comment without an end", `end the comment of line ${line} with \`*/\``) : at(token, "a number that breaks off", `complete the number in line ${line}`);
};
var TELLERS = [
  conflict,
  brokenToken,
  endOfFile,
  wordOfAnotherLanguage,
  telltale,
  noObject,
  afterTheEnd,
  wrongCloser,
  quotes,
  commas,
  missingComma,
  missingColon,
  missingValue,
  missingKey
];

// lib/src/configs/json/tree.js
function treeOf(text2, all, positions) {
  const tokens = all.filter(({ kind }) => kind !== "comment");
  return readValue({ text: text2, tokens, positions, at: 0 });
}
function readValue(cursor) {
  const token = next(cursor);
  if (token.kind === "{")
    return readObject(cursor, token);
  if (token.kind === "[")
    return readList(cursor, token);
  return scalarOf(token, cursor);
}
function readObject(cursor, { start: start2 }) {
  const members2 = [];
  for (let token = next(cursor); token.kind !== "}"; token = next(cursor)) {
    if (token.kind === "string")
      members2.push(readMember(cursor, token));
  }
  return { kind: "object", members: members2, origin: originUpTo(cursor, start2) };
}
function readMember(cursor, key2) {
  const keyOrigin = cursor.positions.origin(key2.start, key2.end);
  cursor.at++;
  return { key: stringOf(key2, cursor), keyOrigin, value: readValue(cursor) };
}
function readList(cursor, { start: start2 }) {
  const items = [];
  while (peek(cursor).kind !== "]") {
    if (peek(cursor).kind === ",")
      cursor.at++;
    else
      items.push(readValue(cursor));
  }
  cursor.at++;
  return { kind: "list", items, origin: originUpTo(cursor, start2) };
}
function scalarOf(token, cursor) {
  const origin = cursor.positions.origin(token.start, token.end);
  if (token.kind === "string")
    return { kind: "string", value: stringOf(token, cursor), origin };
  const value2 = JSON.parse(cursor.text.slice(token.start, token.end));
  if (typeof value2 === "number")
    return { kind: "number", value: value2, origin };
  return typeof value2 === "boolean" ? { kind: "boolean", value: value2, origin } : { kind: "null", origin };
}
function stringOf({ start: start2, end }, { text: text2 }) {
  const inner = text2.slice(start2 + 1, end - 1);
  return inner.includes("\\") ? JSON.parse(text2.slice(start2, end)) : inner;
}
var originUpTo = ({ positions, tokens, at: at2 }, start2) => positions.origin(start2, tokens[at2 - 1]?.end ?? start2);
var END = { kind: "end", start: 0, end: 0, broken: false };
var peek = ({ tokens, at: at2 }) => tokens[at2] ?? END;
function next(cursor) {
  const token = peek(cursor);
  cursor.at++;
  return token;
}

// lib/src/configs/json/read-json.js
function readJson(file, original, syntax) {
  const positions = positionsIn(file, original);
  const plain = syntax.references ? withQuotedReferences(original) : original;
  const text2 = syntax.unicodeBlanks ? withPlainBlanks(plain) : plain;
  const tokens = tokensOf(text2);
  if (syntax.empty && isEmpty(tokens, syntax))
    return { root: null, slips: [] };
  if (tokens.length === MAX_TOKENS)
    return { root: null, slips: [TOO_MUCH] };
  const slips = slipsOf(walk(tokens), { text: text2, line: positions.line }, syntax);
  return { root: slips.length === 0 ? treeOf(text2, tokens, positions) : null, slips };
}
function slipsOf(walked, source, syntax) {
  if (walked.broken)
    return [slipAt(walked.broken, source)];
  if (walked.depth > MAX_DEPTH)
    return [TOO_DEEP];
  return dialectSlips(walked, source, syntax);
}
var isEmpty = (tokens, syntax) => tokens.every(({ kind, broken: broken2 }) => kind === "end" || kind === "comment" && syntax.comments && !broken2);
function withPlainBlanks(text2) {
  const junk = tokensOf(text2).filter((token) => token.kind === "junk");
  const ends = [0, ...junk.map((token) => token.end)];
  const parts = junk.map(({ start: start2, end }, index) => {
    const blanked = text2.slice(start2, end).replace(/[\p{Zs}\v\f\u200b\ufeff]/gu, " ");
    return text2.slice(ends[index], start2) + blanked;
  });
  return parts.join("") + text2.slice(ends.at(-1));
}

// lib/src/configs/json/strictness.js
var STRICT = {
  kind: "json",
  comments: false,
  trailingCommas: false,
  bom: false,
  empty: false,
  unicodeBlanks: false,
  references: false
};
var JSONC = {
  kind: "json",
  comments: true,
  trailingCommas: true,
  bom: true,
  empty: true,
  unicodeBlanks: false,
  references: false
};
var LENIENT = { ...JSONC, unicodeBlanks: true };

// lib/src/configs/node.js
function membersOf2(node) {
  if (!holdsDuplicates(node))
    return node.members;
  const last = new Map(node.members.map((member) => [member.key, member]));
  return [...last.values()];
}
var holdsDuplicates = ({ members: members2 }) => members2.length > 1 && new Set(members2.map(({ key: key2 }) => key2)).size < members2.length;
var memberOf = (node, key2) => node.members.findLast((member) => member.key === key2);
function duplicatesIn(node) {
  if (!holdsDuplicates(node))
    return [];
  const first = /* @__PURE__ */ new Map();
  const last = /* @__PURE__ */ new Map();
  for (const member of node.members) {
    if (first.has(member.key))
      last.set(member.key, member);
    else
      first.set(member.key, member);
  }
  return [...last.values()].map(({ key: key2, keyOrigin }) => ({
    key: key2,
    origin: keyOrigin,
    firstLine: first.get(key2)?.keyOrigin.line ?? 0
  }));
}
function duplicatesBelow(node) {
  if (node.kind === "list")
    return node.items.flatMap(duplicatesBelow);
  if (node.kind !== "object")
    return [];
  const below = node.members.flatMap((member) => duplicatesBelow(member.value));
  return [...duplicatesIn(node), ...below];
}
function kindInWords(node) {
  const words = { object: "an object", list: "a list", null: "`null`" };
  return node.kind in words ? words[node.kind] : `a ${node.kind}`;
}

// lib/src/known-good/shape.js
var ShapeError = class extends Error {
  name = "ShapeError";
  origin;
  constructor(origin, problem) {
    super(problem);
    this.origin = origin;
  }
};
var wrong = (node, expected) => new ShapeError(node.origin, `${kindInWords(node)} stands where ${expected} belongs`);
var text = (node) => {
  if (node.kind === "string")
    return node.value;
  throw wrong(node, "a string");
};
var number = (node) => {
  if (node.kind === "number")
    return node.value;
  throw wrong(node, "a number");
};
var textLike = (expression, expected) => (node) => {
  if (node.kind === "string" && expression.test(node.value))
    return node.value;
  throw wrong(node, expected);
};
var nullable = (read) => (node) => node.kind === "null" ? null : read(node);
var listOf = (read) => (node) => {
  if (node.kind === "list")
    return node.items.map(read);
  throw wrong(node, "a list");
};
var objectOf = (members2) => (node) => {
  const readers = Object.entries(members2);
  return Object.fromEntries(readers.map(([key2, read]) => {
    const member = node.kind === "object" ? memberOf(node, key2) : void 0;
    if (member)
      return [key2, read(member.value)];
    throw node.kind === "object" ? new ShapeError(node.origin, `\`${key2}\` is missing`) : wrong(node, "an object");
  }));
};
var objectOfSome = (keys, read) => (node) => {
  if (node.kind !== "object")
    throw wrong(node, "an object");
  const known = keys.flatMap((key2) => memberOf(node, key2) ?? []);
  return Object.fromEntries(known.map(({ key: key2, value: value2 }) => [key2, read(value2)]));
};

// lib/src/known-good/parse.js
function parseKnownGood(file, bytes) {
  const decoded = decode(bytes, { bom: true, empty: true });
  if (decoded.text === null)
    throw broken(file, { ...decoded, column: 1 });
  if (decoded.text.trim() === "")
    throw broken(file, { line: 1, column: 1, ...EMPTY });
  const { root, slips } = readJson(file, decoded.text, STRICT);
  const [slip] = slips;
  if (slip)
    throw broken(file, {
      ...slip,
      ...positionsIn(file, decoded.text).origin(slip.start, slip.end)
    });
  return shaped(file, root);
}
var EMPTY = {
  problem: "the file is empty",
  remedy: "delete it, and let a run with `update-baseline: true` write it"
};
function shaped(file, root) {
  try {
    return root ? knownGoodFile(root).servers : [];
  } catch (error) {
    if (!(error instanceof ShapeError))
      throw error;
    throw broken(file, { ...error.origin, problem: error.message });
  }
}
function broken(file, { line, column, problem, remedy }) {
  const what = remedy === void 0 ? problem : `${problem}: ${remedy}`;
  return new UsageError(`input \`baseline\`: \`${file}\`, line ${line}, column ${column}: ${what}`);
}
var PARTS2 = ["title", "description", "inputSchema", "outputSchema", "annotations"];
var tool = objectOf({
  name: text,
  sha256: textLike(/^[0-9a-f]{64}$/, "a SHA-256 of 64 hexadecimal digits"),
  parts: objectOfSome(PARTS2, textLike(/^[0-9a-f]{16}$/, "16 hexadecimal digits"))
});
var members = objectOf({
  file: nullable(text),
  name: text,
  system: text,
  command: text,
  args: listOf(text),
  cwd: text,
  resolved: nullable(text),
  runtime: nullable(text),
  package: nullable(objectOf({
    registry: text,
    name: text,
    requested: nullable(text),
    version: nullable(text)
  })),
  variables: listOf(text),
  handshake: objectOf({
    era: text,
    protocolVersion: text,
    serverInfo: objectOf({ name: text, version: text }),
    durationMs: number
  }),
  tools: listOf(tool)
});
var start = (node) => {
  const { file, name, system, ...rest } = members(node);
  return { file, name, system, ...objectOfSome(["url"], text)(node), ...rest };
};
var version = (node) => {
  if (node.kind === "number" && node.value === VERSION)
    return VERSION;
  throw new ShapeError(node.origin, `\`version\` is not ${VERSION}, the only one that this program reads`);
};
var starts = (node) => {
  const seen = /* @__PURE__ */ new Set();
  return listOf((item2) => {
    const one = start(item2);
    const key2 = keyOf(one);
    if (seen.has(key2))
      throw new ShapeError(item2.origin, "the server of this file stands twice");
    seen.add(key2);
    return one;
  })(node);
};
var knownGoodFile = objectOf({
  version,
  servers: starts
});

// lib/src/known-good/file.js
async function readKnownGood({ baseline, updateBaseline, workspace }) {
  if (baseline === null)
    return null;
  const shown = shownPath(baseline, workspace);
  const content = await contentOf(baseline, workspace, await realpath3(workspace));
  if (!("problem" in content))
    return parseKnownGood(shown, content);
  if (content === MISSING && updateBaseline)
    return [];
  throw new UsageError(`input \`baseline\`: ${problemText(shown, content)}`);
}
var problemText = (shown, found) => found === MISSING ? `there is no file \`${shown}\`; a run with \`update-baseline: true\` writes it` : `\`${shown}\`: ${found.problem}: ${found.remedy}`;
var HIDDEN = "***";
async function goneFiles(starts2, workspace) {
  const named = starts2.flatMap(({ file }) => file ?? []);
  const files = [...new Set(named)].filter((file) => !file.includes(HIDDEN));
  const looked = await Promise.all(files.map((file) => access(path10.resolve(workspace, file)).then(() => [], () => [file])));
  return new Set(looked.flat());
}

export {
  chooseServers,
  refuseIdleExpectations,
  expectedBy,
  temporaryFolder,
  removeTemporaryFolders,
  entryFolder,
  readEntry,
  removeEntry,
  exists,
  entryExists,
  require_lib,
  attempt,
  asItIs,
  readEnvironment,
  nodeVersion,
  machineOnly,
  BARE,
  readJson,
  STRICT,
  JSONC,
  LENIENT,
  keyOf,
  membersOf2 as membersOf,
  memberOf,
  duplicatesIn,
  duplicatesBelow,
  kindInWords,
  knownGoodText,
  readKnownGood,
  goneFiles
};
