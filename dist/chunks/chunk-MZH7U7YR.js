import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  entryExists,
  entryFolder,
  exists,
  readEntry,
  removeEntry,
  temporaryFolder
} from "./chunk-J7DZ4UDT.js";
import {
  require_lib
} from "./chunk-TD4ZCHQQ.js";
import {
  require_picomatch
} from "./chunk-KEQTZ2JS.js";
import {
  INSTALL_SHELL
} from "./chunk-6D4JD3NU.js";
import {
  searchPath
} from "./chunk-BUTZ7C7G.js";
import {
  fact
} from "./chunk-IIRNKP6W.js";
import {
  shownPath
} from "./chunk-32DATA36.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-AIKWRPJE.js";

// node_modules/cross-spawn/node_modules/isexe/windows.js
var require_windows = __commonJS({
  "node_modules/cross-spawn/node_modules/isexe/windows.js"(exports, module) {
    module.exports = isexe;
    isexe.sync = sync;
    var fs = __require("fs");
    function checkPathExt(path7, options) {
      var pathext = options.pathExt !== void 0 ? options.pathExt : process.env.PATHEXT;
      if (!pathext) {
        return true;
      }
      pathext = pathext.split(";");
      if (pathext.indexOf("") !== -1) {
        return true;
      }
      for (var i = 0; i < pathext.length; i++) {
        var p = pathext[i].toLowerCase();
        if (p && path7.substr(-p.length).toLowerCase() === p) {
          return true;
        }
      }
      return false;
    }
    function checkStat(stat3, path7, options) {
      if (!stat3.isSymbolicLink() && !stat3.isFile()) {
        return false;
      }
      return checkPathExt(path7, options);
    }
    function isexe(path7, options, cb) {
      fs.stat(path7, function(er, stat3) {
        cb(er, er ? false : checkStat(stat3, path7, options));
      });
    }
    function sync(path7, options) {
      return checkStat(fs.statSync(path7), path7, options);
    }
  }
});

// node_modules/cross-spawn/node_modules/isexe/mode.js
var require_mode = __commonJS({
  "node_modules/cross-spawn/node_modules/isexe/mode.js"(exports, module) {
    module.exports = isexe;
    isexe.sync = sync;
    var fs = __require("fs");
    function isexe(path7, options, cb) {
      fs.stat(path7, function(er, stat3) {
        cb(er, er ? false : checkStat(stat3, options));
      });
    }
    function sync(path7, options) {
      return checkStat(fs.statSync(path7), options);
    }
    function checkStat(stat3, options) {
      return stat3.isFile() && checkMode(stat3, options);
    }
    function checkMode(stat3, options) {
      var mod = stat3.mode;
      var uid = stat3.uid;
      var gid = stat3.gid;
      var myUid = options.uid !== void 0 ? options.uid : process.getuid && process.getuid();
      var myGid = options.gid !== void 0 ? options.gid : process.getgid && process.getgid();
      var u = parseInt("100", 8);
      var g = parseInt("010", 8);
      var o = parseInt("001", 8);
      var ug = u | g;
      var ret = mod & o || mod & g && gid === myGid || mod & u && uid === myUid || mod & ug && myUid === 0;
      return ret;
    }
  }
});

// node_modules/cross-spawn/node_modules/isexe/index.js
var require_isexe = __commonJS({
  "node_modules/cross-spawn/node_modules/isexe/index.js"(exports, module) {
    var fs = __require("fs");
    var core;
    if (process.platform === "win32" || global.TESTING_WINDOWS) {
      core = require_windows();
    } else {
      core = require_mode();
    }
    module.exports = isexe;
    isexe.sync = sync;
    function isexe(path7, options, cb) {
      if (typeof options === "function") {
        cb = options;
        options = {};
      }
      if (!cb) {
        if (typeof Promise !== "function") {
          throw new TypeError("callback not provided");
        }
        return new Promise(function(resolve, reject) {
          isexe(path7, options || {}, function(er, is) {
            if (er) {
              reject(er);
            } else {
              resolve(is);
            }
          });
        });
      }
      core(path7, options || {}, function(er, is) {
        if (er) {
          if (er.code === "EACCES" || options && options.ignoreErrors) {
            er = null;
            is = false;
          }
        }
        cb(er, is);
      });
    }
    function sync(path7, options) {
      try {
        return core.sync(path7, options || {});
      } catch (er) {
        if (options && options.ignoreErrors || er.code === "EACCES") {
          return false;
        } else {
          throw er;
        }
      }
    }
  }
});

// node_modules/cross-spawn/node_modules/which/which.js
var require_which = __commonJS({
  "node_modules/cross-spawn/node_modules/which/which.js"(exports, module) {
    var isWindows = process.platform === "win32" || process.env.OSTYPE === "cygwin" || process.env.OSTYPE === "msys";
    var path7 = __require("path");
    var COLON = isWindows ? ";" : ":";
    var isexe = require_isexe();
    var getNotFoundError = (cmd) => Object.assign(new Error(`not found: ${cmd}`), { code: "ENOENT" });
    var getPathInfo = (cmd, opt) => {
      const colon = opt.colon || COLON;
      const pathEnv = cmd.match(/\//) || isWindows && cmd.match(/\\/) ? [""] : [
        // windows always checks the cwd first
        ...isWindows ? [process.cwd()] : [],
        ...(opt.path || process.env.PATH || /* istanbul ignore next: very unusual */
        "").split(colon)
      ];
      const pathExtExe = isWindows ? opt.pathExt || process.env.PATHEXT || ".EXE;.CMD;.BAT;.COM" : "";
      const pathExt = isWindows ? pathExtExe.split(colon) : [""];
      if (isWindows) {
        if (cmd.indexOf(".") !== -1 && pathExt[0] !== "")
          pathExt.unshift("");
      }
      return {
        pathEnv,
        pathExt,
        pathExtExe
      };
    };
    var which2 = (cmd, opt, cb) => {
      if (typeof opt === "function") {
        cb = opt;
        opt = {};
      }
      if (!opt)
        opt = {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      const step = (i) => new Promise((resolve, reject) => {
        if (i === pathEnv.length)
          return opt.all && found.length ? resolve(found) : reject(getNotFoundError(cmd));
        const ppRaw = pathEnv[i];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path7.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        resolve(subStep(p, i, 0));
      });
      const subStep = (p, i, ii) => new Promise((resolve, reject) => {
        if (ii === pathExt.length)
          return resolve(step(i + 1));
        const ext = pathExt[ii];
        isexe(p + ext, { pathExt: pathExtExe }, (er, is) => {
          if (!er && is) {
            if (opt.all)
              found.push(p + ext);
            else
              return resolve(p + ext);
          }
          return resolve(subStep(p, i, ii + 1));
        });
      });
      return cb ? step(0).then((res) => cb(null, res), cb) : step(0);
    };
    var whichSync = (cmd, opt) => {
      opt = opt || {};
      const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt);
      const found = [];
      for (let i = 0; i < pathEnv.length; i++) {
        const ppRaw = pathEnv[i];
        const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw;
        const pCmd = path7.join(pathPart, cmd);
        const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd : pCmd;
        for (let j = 0; j < pathExt.length; j++) {
          const cur = p + pathExt[j];
          try {
            const is = isexe.sync(cur, { pathExt: pathExtExe });
            if (is) {
              if (opt.all)
                found.push(cur);
              else
                return cur;
            }
          } catch (ex) {
          }
        }
      }
      if (opt.all && found.length)
        return found;
      if (opt.nothrow)
        return null;
      throw getNotFoundError(cmd);
    };
    module.exports = which2;
    which2.sync = whichSync;
  }
});

// node_modules/path-key/index.js
var require_path_key = __commonJS({
  "node_modules/path-key/index.js"(exports, module) {
    "use strict";
    var pathKey = (options = {}) => {
      const environment = options.env || process.env;
      const platform = options.platform || process.platform;
      if (platform !== "win32") {
        return "PATH";
      }
      return Object.keys(environment).reverse().find((key) => key.toUpperCase() === "PATH") || "Path";
    };
    module.exports = pathKey;
    module.exports.default = pathKey;
  }
});

// node_modules/cross-spawn/lib/util/resolveCommand.js
var require_resolveCommand = __commonJS({
  "node_modules/cross-spawn/lib/util/resolveCommand.js"(exports, module) {
    "use strict";
    var path7 = __require("path");
    var which2 = require_which();
    var getPathKey = require_path_key();
    function resolveCommandAttempt(parsed, withoutPathExt) {
      const env = parsed.options.env || process.env;
      const cwd = process.cwd();
      const hasCustomCwd = parsed.options.cwd != null;
      const shouldSwitchCwd = hasCustomCwd && process.chdir !== void 0 && !process.chdir.disabled;
      if (shouldSwitchCwd) {
        try {
          process.chdir(parsed.options.cwd);
        } catch (err) {
        }
      }
      let resolved;
      try {
        resolved = which2.sync(parsed.command, {
          path: env[getPathKey({ env })],
          pathExt: withoutPathExt ? path7.delimiter : void 0
        });
      } catch (e) {
      } finally {
        if (shouldSwitchCwd) {
          process.chdir(cwd);
        }
      }
      if (resolved) {
        resolved = path7.resolve(hasCustomCwd ? parsed.options.cwd : "", resolved);
      }
      return resolved;
    }
    function resolveCommand(parsed) {
      return resolveCommandAttempt(parsed) || resolveCommandAttempt(parsed, true);
    }
    module.exports = resolveCommand;
  }
});

// node_modules/cross-spawn/lib/util/escape.js
var require_escape = __commonJS({
  "node_modules/cross-spawn/lib/util/escape.js"(exports, module) {
    "use strict";
    var metaCharsRegExp = /([()\][%!^"`<>&|;, *?])/g;
    function escapeCommand(arg) {
      arg = arg.replace(metaCharsRegExp, "^$1");
      return arg;
    }
    function escapeArgument(arg, doubleEscapeMetaChars) {
      arg = `${arg}`;
      arg = arg.replace(/(?=(\\+?)?)\1"/g, '$1$1\\"');
      arg = arg.replace(/(?=(\\+?)?)\1$/, "$1$1");
      arg = `"${arg}"`;
      arg = arg.replace(metaCharsRegExp, "^$1");
      if (doubleEscapeMetaChars) {
        arg = arg.replace(metaCharsRegExp, "^$1");
      }
      return arg;
    }
    module.exports.command = escapeCommand;
    module.exports.argument = escapeArgument;
  }
});

// node_modules/shebang-regex/index.js
var require_shebang_regex = __commonJS({
  "node_modules/shebang-regex/index.js"(exports, module) {
    "use strict";
    module.exports = /^#!(.*)/;
  }
});

// node_modules/shebang-command/index.js
var require_shebang_command = __commonJS({
  "node_modules/shebang-command/index.js"(exports, module) {
    "use strict";
    var shebangRegex = require_shebang_regex();
    module.exports = (string = "") => {
      const match = string.match(shebangRegex);
      if (!match) {
        return null;
      }
      const [path7, argument] = match[0].replace(/#! ?/, "").split(" ");
      const binary = path7.split("/").pop();
      if (binary === "env") {
        return argument;
      }
      return argument ? `${binary} ${argument}` : binary;
    };
  }
});

// node_modules/cross-spawn/lib/util/readShebang.js
var require_readShebang = __commonJS({
  "node_modules/cross-spawn/lib/util/readShebang.js"(exports, module) {
    "use strict";
    var fs = __require("fs");
    var shebangCommand = require_shebang_command();
    function readShebang(command) {
      const size = 150;
      const buffer = Buffer.alloc(size);
      let fd;
      try {
        fd = fs.openSync(command, "r");
        fs.readSync(fd, buffer, 0, size, 0);
        fs.closeSync(fd);
      } catch (e) {
      }
      return shebangCommand(buffer.toString());
    }
    module.exports = readShebang;
  }
});

// node_modules/cross-spawn/lib/parse.js
var require_parse = __commonJS({
  "node_modules/cross-spawn/lib/parse.js"(exports, module) {
    "use strict";
    var path7 = __require("path");
    var resolveCommand = require_resolveCommand();
    var escape = require_escape();
    var readShebang = require_readShebang();
    var isWin = process.platform === "win32";
    var isExecutableRegExp = /\.(?:com|exe)$/i;
    var isCmdShimRegExp = /node_modules[\\/].bin[\\/][^\\/]+\.cmd$/i;
    function detectShebang(parsed) {
      parsed.file = resolveCommand(parsed);
      const shebang = parsed.file && readShebang(parsed.file);
      if (shebang) {
        parsed.args.unshift(parsed.file);
        parsed.command = shebang;
        return resolveCommand(parsed);
      }
      return parsed.file;
    }
    function parseNonShell(parsed) {
      if (!isWin) {
        return parsed;
      }
      const commandFile = detectShebang(parsed);
      const needsShell = !isExecutableRegExp.test(commandFile);
      if (parsed.options.forceShell || needsShell) {
        const needsDoubleEscapeMetaChars = isCmdShimRegExp.test(commandFile);
        parsed.command = path7.normalize(parsed.command);
        parsed.command = escape.command(parsed.command);
        parsed.args = parsed.args.map((arg) => escape.argument(arg, needsDoubleEscapeMetaChars));
        const shellCommand = [parsed.command].concat(parsed.args).join(" ");
        parsed.args = ["/d", "/s", "/c", `"${shellCommand}"`];
        parsed.command = process.env.comspec || "cmd.exe";
        parsed.options.windowsVerbatimArguments = true;
      }
      return parsed;
    }
    function parse(command, args, options) {
      if (args && !Array.isArray(args)) {
        options = args;
        args = null;
      }
      args = args ? args.slice(0) : [];
      options = Object.assign({}, options);
      const parsed = {
        command,
        args,
        options,
        file: void 0,
        original: {
          command,
          args
        }
      };
      return options.shell ? parsed : parseNonShell(parsed);
    }
    module.exports = parse;
  }
});

// node_modules/cross-spawn/lib/enoent.js
var require_enoent = __commonJS({
  "node_modules/cross-spawn/lib/enoent.js"(exports, module) {
    "use strict";
    var isWin = process.platform === "win32";
    function notFoundError(original, syscall) {
      return Object.assign(new Error(`${syscall} ${original.command} ENOENT`), {
        code: "ENOENT",
        errno: "ENOENT",
        syscall: `${syscall} ${original.command}`,
        path: original.command,
        spawnargs: original.args
      });
    }
    function hookChildProcess(cp, parsed) {
      if (!isWin) {
        return;
      }
      const originalEmit = cp.emit;
      cp.emit = function(name, arg1) {
        if (name === "exit") {
          const err = verifyENOENT(arg1, parsed);
          if (err) {
            return originalEmit.call(cp, "error", err);
          }
        }
        return originalEmit.apply(cp, arguments);
      };
    }
    function verifyENOENT(status, parsed) {
      if (isWin && status === 1 && !parsed.file) {
        return notFoundError(parsed.original, "spawn");
      }
      return null;
    }
    function verifyENOENTSync(status, parsed) {
      if (isWin && status === 1 && !parsed.file) {
        return notFoundError(parsed.original, "spawnSync");
      }
      return null;
    }
    module.exports = {
      hookChildProcess,
      verifyENOENT,
      verifyENOENTSync,
      notFoundError
    };
  }
});

// node_modules/cross-spawn/index.js
var require_cross_spawn = __commonJS({
  "node_modules/cross-spawn/index.js"(exports, module) {
    "use strict";
    var cp = __require("child_process");
    var parse = require_parse();
    var enoent = require_enoent();
    function spawn2(command, args, options) {
      const parsed = parse(command, args, options);
      const spawned = cp.spawn(parsed.command, parsed.args, parsed.options);
      enoent.hookChildProcess(spawned, parsed);
      return spawned;
    }
    function spawnSync(command, args, options) {
      const parsed = parse(command, args, options);
      const result = cp.spawnSync(parsed.command, parsed.args, parsed.options);
      result.error = result.error || enoent.verifyENOENTSync(result.status, parsed);
      return result;
    }
    module.exports = spawn2;
    module.exports.spawn = spawn2;
    module.exports.sync = spawnSync;
    module.exports._parse = parse;
    module.exports._enoent = enoent;
  }
});

// lib/src/plan/same-start.js
var startKey = ({ command, args, cwd, env, timeoutMs }) => JSON.stringify([command, args, cwd, Object.entries(env).sort(), timeoutMs]);
var reachKey = ({ url, transport, headers, timeoutMs }) => JSON.stringify([url, transport, Object.entries(headers).sort(), timeoutMs]);
function relocated(facts, from, to) {
  const places = new Map(placePairs(from, to));
  return facts.map(({ origin, ...fact2 }) => {
    const moved = origin && places.get(placeKey(origin));
    return moved ? { ...fact2, origin: moved } : fact2;
  });
}
function placePairs(from, to) {
  const env = new Map([...to.env, ...to.headers].map((entry) => [entry.name, entry]));
  const located = [
    [from.command, to.command],
    [from.cwd, to.cwd],
    [from.url, to.url],
    ...from.args.map((arg, index) => [arg, to.args[index]]),
    ...[...from.env, ...from.headers].map(({ name, value }) => [value, env.get(name)?.value])
  ];
  return located.flatMap(([one, other]) => one && other ? [[placeKey(one.origin), other.origin]] : []);
}
var placeKey = ({ line, column }) => `${line}:${column}`;

// lib/src/run/install/command.js
import { performance as performance2 } from "node:perf_hooks";
import { setTimeout as sleep2 } from "node:timers/promises";

// lib/src/run/head-tail.js
var HeadTail = class {
  #head = [];
  #headRoom;
  #tail = [];
  #tailLength = 0;
  #dropped = 0;
  #limit;
  constructor(head, tail) {
    this.#headRoom = head;
    this.#limit = tail;
  }
  push(chunk) {
    const first = Buffer.from(chunk.subarray(0, this.#headRoom));
    this.#headRoom -= first.length;
    if (first.length > 0)
      this.#head.push(first);
    if (first.length < chunk.length)
      this.#keep(Buffer.from(chunk.subarray(first.length)));
  }
  /** The text, with a line that counts what was left out in the middle. */
  get text() {
    const head = Buffer.concat(this.#head);
    const tail = Buffer.concat(this.#tail);
    if (this.#dropped === 0)
      return Buffer.concat([head, tail]).toString("utf8");
    const before = head.toString("utf8").replace(/[^\n]*$/, "");
    const after = tail.toString("utf8").replace(/^[^\n]*\n?/, "");
    return `${before}... ${this.#dropped} bytes left out ...
${after}`;
  }
  #keep(part) {
    this.#tail.push(part);
    this.#tailLength += part.length;
    while (this.#tailLength > this.#limit) {
      const first = this.#tail[0];
      const excess = Math.min(first.length, this.#tailLength - this.#limit);
      if (excess === first.length)
        this.#tail.shift();
      else
        this.#tail[0] = first.subarray(excess);
      this.#tailLength -= excess;
      this.#dropped += excess;
    }
  }
};

// lib/src/run/process.js
var import_cross_spawn = __toESM(require_cross_spawn(), 1);
import { performance } from "node:perf_hooks";

// lib/src/run/group.js
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
var PATIENCE_MS = 2e3;
var REST_MS = 1e3;
var LOOK_MS = 10;
var living = /* @__PURE__ */ new Set();
async function endGroup(child, ended) {
  const { pid } = child;
  if (pid === void 0)
    return;
  child.stdin?.end();
  const gone = ended.then(() => true);
  if (!await within(gone, PATIENCE_MS))
    signalGroup(pid, "SIGTERM");
  if (!await within(gone, PATIENCE_MS))
    signalGroup(pid, "SIGKILL");
  await within(gone, PATIENCE_MS);
  await endRest(pid);
  for (const stream of [child.stdin, child.stdout, child.stderr])
    stream?.destroy();
  living.delete(pid);
}
function killAll() {
  for (const pid of living)
    signalGroup(pid, "SIGKILL");
}
var track = (pid) => {
  living.add(pid);
};
var within = (gone, ms) => {
  const timer = new AbortController();
  const late = sleep(ms, false, { signal: timer.signal }).catch(() => false);
  return Promise.race([gone, late]).finally(() => timer.abort());
};
async function endRest(pid) {
  if (process.platform === "win32")
    return;
  for (const signal of ["SIGTERM", "SIGKILL"]) {
    if (!await groupLives(pid))
      return;
    signalGroup(pid, signal);
    const limit = Date.now() + REST_MS;
    while (Date.now() < limit && await groupLives(pid))
      await sleep(LOOK_MS);
  }
}
function signalGroup(pid, signal) {
  if (process.platform === "win32") {
    execFile("taskkill", ["/pid", String(pid), "/T", "/F"], () => {
    });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
  }
}
async function groupLives(pid) {
  try {
    process.kill(-pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return process.platform !== "linux" || (await membersOf(pid)).length > 0;
}
async function membersOf(group) {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const states = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  return states.flatMap((stat3) => {
    const [state, , pgrp] = stat3.slice(stat3.lastIndexOf(")") + 2).split(" ");
    return Number(pgrp) === group && state !== "Z" ? [Number.parseInt(stat3, 10)] : [];
  });
}

// lib/src/run/process.js
var QUIET_MS = 20;
var DRAIN_MS = 1e3;
var UNREAD = 256 * 1024;
function startProcess(start) {
  const startedAt = performance.now();
  const { child, error } = spawnOrError(start);
  if (!child)
    return neverStarted(error, startedAt);
  hearInTurn(child.stdout, start.onStdout);
  child.stderr.on("data", start.onStderr);
  for (const stream of [child.stdin, child.stdout, child.stderr])
    stream.on("error", () => {
    });
  const ended = endingOf(child, startedAt);
  if (child.pid !== void 0)
    track(child.pid);
  return {
    pid: child.pid ?? null,
    startedAt,
    ended,
    write: (text) => {
      const { writable, writableLength } = child.stdin;
      if (writable && writableLength < UNREAD)
        child.stdin.write(text);
    },
    endInput: () => void child.stdin.end(),
    shutdown: () => endGroup(child, ended)
  };
}
function hearInTurn(stream, hear) {
  stream.on("data", (chunk) => {
    stream.pause();
    hear(chunk);
    setImmediate(() => stream.resume());
  });
}
function spawnOrError(start) {
  try {
    const child = (0, import_cross_spawn.default)(start.command, [...start.args], {
      cwd: start.cwd,
      env: { ...start.env },
      stdio: "pipe",
      // On POSIX a group of its own, so that the signal also reaches what a wrapper such as npx started.
      detached: process.platform !== "win32",
      windowsHide: true
    });
    return { child };
  } catch (error) {
    return { child: null, error };
  }
}
var neverStarted = (error, startedAt) => ({
  pid: null,
  startedAt,
  ended: Promise.resolve(notSpawned(error)),
  write: () => {
  },
  endInput: () => {
  },
  shutdown: async () => {
  }
});
var notSpawned = (error) => ({
  kind: "not-spawned",
  errno: error.code ?? error.message
});
function endingOf(child, startedAt) {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      if (child.pid === void 0)
        resolve(notSpawned(error));
    });
    child.once("exit", (code, signal) => {
      const afterMs = performance.now() - startedAt;
      const ending = signal ? { kind: "killed", signal, afterMs } : { kind: "exited", code: code ?? 0, afterMs };
      drained(child, () => resolve(ending));
    });
  });
}
function drained(child, done) {
  const open2 = new Set([child.stdout, child.stderr].filter((stream) => !stream.readableEnded));
  const limit = performance.now() + DRAIN_MS;
  let timer;
  let news = false;
  const settle = () => {
    clearTimeout(timer);
    done();
  };
  const wait = () => {
    news = false;
    const goOn = () => news && performance.now() < limit ? wait() : done();
    timer = setTimeout(() => setImmediate(goOn), QUIET_MS);
  };
  for (const stream of open2) {
    stream.on("data", () => {
      news = true;
    });
    stream.once("end", () => {
      open2.delete(stream);
      if (open2.size === 0)
        settle();
    });
  }
  if (open2.size === 0)
    settle();
  else
    wait();
}

// lib/src/run/install/command.js
var KEPT = 32 * 1024;
async function runCommand({ command, args, cwd, env }, limitMs) {
  const output = new HeadTail(KEPT, KEPT);
  const stdout = new HeadTail(KEPT, KEPT);
  const onStdout = (chunk) => {
    stdout.push(chunk);
    output.push(chunk);
  };
  const onStderr = (chunk) => output.push(chunk);
  const child = startProcess({ command, args, cwd, env, onStdout, onStderr });
  const timer = new AbortController();
  const late = sleep2(limitMs, null, { signal: timer.signal }).catch(() => null);
  const ending = await Promise.race([child.ended, late]);
  timer.abort();
  await child.shutdown();
  return {
    started: ending?.kind !== "not-spawned",
    code: ending?.kind === "exited" ? ending.code : null,
    timedOut: ending === null,
    durationMs: performance2.now() - child.startedAt,
    stdout: stdout.text,
    output: output.text
  };
}

// lib/src/run/install/half-entries.js
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
var underway = /* @__PURE__ */ new Set();
async function guarded(folder, work) {
  underway.add(folder);
  try {
    return await work();
  } finally {
    underway.delete(folder);
  }
}
var isWhole = (folder) => existsSync(path.join(folder, "node_modules", ".package-lock.json"));
function removeHalfEntry(folder) {
  if (!isWhole(folder))
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
function removeHalfEntries() {
  for (const folder of underway)
    removeHalfEntry(folder);
}

// lib/src/run/install/npx-install.js
import { performance as performance3 } from "node:perf_hooks";

// lib/src/run/install/install-shell.js
import { writeFile } from "node:fs/promises";
import path2 from "node:path";
var SHELL = `#!/bin/sh
if [ "$npm_lifecycle_event" = npx ] && [ -z "$MCP_HANDSHAKE_INSTALL" ]; then
  echo "$PATH"
  exit 0
fi
MCP_HANDSHAKE_INSTALL=1
export MCP_HANDSHAKE_INSTALL
exec sh "$@"
`;
async function withInstallShell(work) {
  const folder = await temporaryFolder("shell");
  const shell = path2.join(folder.path, "install-shell");
  try {
    await writeFile(shell, SHELL, { mode: 493 });
    return await work(shell);
  } finally {
    await folder.release();
  }
}

// lib/src/run/install/npx-facts.js
function npxFacts(wanted, entry, done) {
  return [
    ...deprecation(wanted, entry),
    ...passedOver(wanted, entry, done),
    ...blocked(entry, done)
  ];
}
var versionIn = ({ packages }, name) => packages[`node_modules/${name}`]?.version ?? null;
function deprecation({ name }, entry) {
  const { version = "", deprecated } = entry.packages[`node_modules/${name}`] ?? {};
  if (typeof deprecated !== "string")
    return [];
  return [fact("package-deprecated", { package: name, version, message: deprecated })];
}
function passedOver({ name, requested }, entry, done) {
  const version = versionIn(entry, name);
  const { newest } = done;
  if (requested !== null || version === null || !newest || newest.version === version)
    return [];
  const needs = newest.deprecated ? "" : newest.needs;
  return [fact("older-version", { package: name, version, latest: newest.version, needs })];
}
var BLOCKS_SCRIPTS = 12;
function blocked({ packages }, done) {
  const reason = whyBlocked(done);
  const names = namesWithScripts(packages).filter((name) => !done.allowsScripts.includes(name));
  if (reason === null || names.length === 0)
    return [];
  return [fact("scripts-blocked", { packages: [...new Set(names)].join(", "), reason })];
}
function whyBlocked({ ignoresScripts, npm }) {
  if (ignoresScripts)
    return "`ignore-scripts` is set for npm";
  const major = Number.parseInt(npm, 10);
  return major >= BLOCKS_SCRIPTS ? `npm ${major} runs only the install scripts that \`allow-scripts\` names` : null;
}
var namesWithScripts = (packages) => Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length));

// lib/src/run/install/npx-install.js
var SKIPPED = { install: { kind: "skipped" }, facts: [] };
var MATTERS_TO_NPM = /^(?:npm_config_.*|node_.*|home|path|userprofile|.*_proxy|xdg_.*|localappdata)$/i;
async function installNpx(plan, step, credentials, ways) {
  const begun = performance3.now();
  const own = ownVariables(plan);
  const env = { ...without(plan.env, Object.keys(own)), ...credentials };
  return guarded(entryFolder(plan), async () => {
    const news = await ways.together(env);
    const durationMs = performance3.now() - begun;
    if (news === "late") {
      removeHalfEntry(entryFolder(plan));
      const output = "npm had not installed the package at the limit\n";
      return { install: { kind: "timed-out", durationMs, output }, facts: [] };
    }
    const done = news?.kind === "done" ? await doneTogether(plan, own, news, durationMs) : null;
    return done ?? installAlone(plan, step, credentials, ways);
  });
}
async function doneTogether(plan, own, news, durationMs) {
  const wanted = plan.package;
  const entry = await readEntry(entryFolder(plan, news.entries));
  const scripts = entry ? namesWithScripts(entry.packages) : [];
  if (entry && scripts.length > 0 && !news.ignoresScripts && Object.keys(own).length > 0) {
    await removeEntry(entry.folder);
    return null;
  }
  const version = entry && wanted ? versionIn(entry, wanted.name) : null;
  const facts = entry && wanted ? npxFacts(wanted, entry, news) : [];
  return { install: { kind: "done", durationMs, version }, facts };
}
function ownVariables({ given, handed, env, start }) {
  const names = given.filter((name) => !handed.includes(name) && !MATTERS_TO_NPM.test(name));
  const set = Object.fromEntries(names.map((name) => [name, env[name] ?? ""]));
  return { ...set, ...start.env };
}
var without = (env, names) => Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
async function fetchedBefore(plan) {
  const entry = await readEntry(entryFolder(plan));
  if (!entry || !plan.package)
    return SKIPPED;
  const version = versionIn(entry, plan.package.name);
  return {
    install: { kind: "done", durationMs: 0, version },
    facts: deprecation(plan.package, entry)
  };
}
var LOUD = { npm_config_loglevel: "notice", npm_config_fetch_retries: "0" };
var installAlone = (plan, step, credentials, { alone }) => withInstallShell(async (shell) => {
  const { cwd, env } = plan.start;
  const args = step.args.map((arg) => arg.replace(INSTALL_SHELL, () => shell));
  const course = await alone({
    command: step.command,
    args,
    cwd,
    env: { ...plan.env, ...env, ...credentials, ...LOUD }
  });
  if (course.timedOut)
    removeHalfEntry(entryFolder(plan));
  return concluded(plan.package, course, shell);
});
async function concluded(wanted, course, shell) {
  if (course.output.includes(`spawn ${shell}`))
    return SKIPPED;
  const output = course.output.replaceAll(shell, "sh");
  const { durationMs, code } = course;
  if (course.timedOut)
    return { install: { kind: "timed-out", durationMs, output }, facts: [] };
  if (code !== 0)
    return { install: { kind: "failed", durationMs, code, output }, facts: [] };
  const entry = await readEntry(folderIn(output));
  const version = entry && wanted ? versionIn(entry, wanted.name) : null;
  return { install: { kind: "done", durationMs, version }, facts: [] };
}
var folderIn = (output) => /[^\n":]*?[\\/]_npx[\\/][0-9a-f]+(?=[\\/]node_modules[\\/]\.bin)/.exec(output)?.[0].trim() ?? "";

// lib/src/plan/projects.js
var import_picomatch = __toESM(require_picomatch(), 1);
import path3 from "node:path";
var NPM_ENV = {
  npm_config_loglevel: "notice",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false"
};
var NPM = {
  command: "npm",
  language: "node",
  locks: ["package-lock.json", "npm-shrinkwrap.json"],
  install: ["ci"],
  env: NPM_ENV
};
var YARN = {
  command: "yarn",
  language: "node",
  locks: ["yarn.lock"],
  install: ["install", "--immutable"]
};
var YARN_CLASSIC = { ...YARN, install: ["install", "--frozen-lockfile"] };
var TOOLS = [
  {
    command: "pnpm",
    language: "node",
    locks: ["pnpm-lock.yaml"],
    install: ["install", "--frozen-lockfile"]
  },
  YARN,
  {
    command: "bun",
    language: "node",
    locks: ["bun.lock", "bun.lockb"],
    install: ["install", "--frozen-lockfile"]
  },
  NPM,
  { command: "uv", language: "python", locks: ["uv.lock"], install: ["sync", "--frozen"] }
];
function locksAmong(names, language, packageManager) {
  const named = packageManager?.split("@")[0];
  const found = TOOLS.filter((tool) => tool.language === language).flatMap((tool) => tool.locks.filter((file) => names.includes(file)).map((file) => ({ file, tool })));
  const isNamed = ({ tool }) => tool.command === named;
  return [...found.filter(isNamed), ...found.filter((lock) => !isNamed(lock))];
}
var asWritten = (lock, head) => lock.tool === YARN && head.includes("# yarn lockfile v1") ? { ...lock, tool: YARN_CLASSIC } : lock;
var installStep = ({ tool }, cwd) => ({
  kind: "install",
  command: tool.command,
  args: tool.install,
  cwd,
  env: tool.env ?? {}
});
var unlockedInstall = (cwd) => ({
  ...installStep({ file: "", tool: NPM }, cwd),
  args: ["install"]
});
var buildStep = (lock, cwd) => ({
  kind: "build",
  command: lock?.tool.command ?? "npm",
  args: ["run", "build"],
  cwd,
  env: {}
});
function shownSteps(steps, workspace) {
  const lines = steps.flatMap(({ command, args, cwd }, index) => {
    const from = steps[index - 1]?.cwd ?? workspace;
    const folder = index === 0 ? shownPath(cwd, workspace) : slashed(path3.relative(from, cwd));
    const there = folder === "." || folder === "";
    return [...there ? [] : [`cd ${quoted(folder)}`], [command, ...args].join(" ")];
  });
  return lines.join(" && ");
}
var slashed = (relative) => relative.split(path3.sep).join("/");
var quoted = (folder) => /^[\w@./+-]*$/.test(folder) ? folder : `"${folder}"`;
var isBuildOutput = (relative) => /^(?:[^\\/]+[\\/])*(?:dist|build|out|lib|bin|target|\.output)(?:[\\/]|$)/.test(relative);
function isWorkspace(folder, patterns) {
  const trimmed = patterns.map((pattern) => pattern.replace(/^(!?)\.\//, "$1").replace(/\/$/, ""));
  const left = trimmed.filter((pattern) => pattern.startsWith("!")).map((one) => one.slice(1));
  const taken = trimmed.filter((pattern) => !pattern.startsWith("!"));
  return import_picomatch.default.isMatch(slashed(folder), taken) && !import_picomatch.default.isMatch(slashed(folder), left);
}
var COMPLETE = [".package-lock.json", ".modules.yaml", ".yarn-integrity", ".yarn-state.yml"];
var holdsPackages = (names) => names.some((name) => COMPLETE.includes(name) || !name.startsWith("."));
var virtualEnvironment = (program) => /^(.*[\\/]\.venv)[\\/](?:bin|Scripts)[\\/][^\\/]+$/.exec(program)?.[1] ?? null;
var outsideOfPackages = (target) => target.replace(/[\\/]node_modules(?:[\\/].*)?$/s, "") || path3.sep;

// lib/src/run/project-steps.js
import { lstat, readdir as readdir3 } from "node:fs/promises";
import path6 from "node:path";

// lib/src/run/find-project.js
import { readdir as readdir2, readFile as readFile2, realpath } from "node:fs/promises";
import path4 from "node:path";

// lib/src/run/first-bytes.js
import { open } from "node:fs/promises";
async function firstBytes(file, length = 512) {
  const handle = await open(file).catch(() => null);
  if (!handle)
    return "";
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } catch {
    return "";
  } finally {
    await handle.close();
  }
}

// lib/src/run/find-project.js
var MANIFESTS = {
  node: "package.json",
  python: "pyproject.toml"
};
async function findProject(language, target, workspace) {
  const folders = foldersUp(outsideOfPackages(target), workspace);
  const found = await Promise.all(folders.map((folder) => manifestIn(folder, language)));
  const [manifest, ...above] = found.filter((one) => one !== null);
  if (!manifest || !await reallyLiesIn(manifest.folder, workspace))
    return null;
  const owners = above.filter((owner) => owns(owner, manifest, language));
  for (const root of [manifest, ...owners]) {
    const locks = await locksIn(root, language);
    if (locks.length > 0)
      return { manifest, root, locks };
  }
  return { manifest, root: manifest, locks: [] };
}
function foldersUp(target, workspace) {
  if (!liesIn(target, workspace))
    return [];
  const parent = path4.dirname(target);
  return path4.relative(workspace, target) === "" ? [target] : [target, ...foldersUp(parent, workspace)];
}
function liesIn(target, folder) {
  const relative = path4.relative(folder, target);
  return !(relative === ".." || relative.startsWith(`..${path4.sep}`) || path4.isAbsolute(relative));
}
var reallyLiesIn = async (target, folder) => liesIn(await realpath(target), await realpath(folder));
var owns = (owner, { folder }, language) => language === "node" && isWorkspace(path4.relative(owner.folder, folder), owner.workspaces);
async function locksIn(root, language) {
  const names = await readdir2(root.folder).catch(() => []);
  const locks = locksAmong(names, language, root.packageManager);
  return Promise.all(locks.map(async (lock) => asWritten(lock, await firstBytes(path4.join(root.folder, lock.file)))));
}
async function manifestIn(folder, language) {
  const text = await textOf(path4.join(folder, MANIFESTS[language]));
  if (text === null)
    return null;
  if (language === "python")
    return { ...EMPTY, folder, hasDependencies: true };
  const manifest = objectIn(text);
  const { packageManager } = manifest;
  return {
    folder,
    hasDependencies: DEPENDENCIES.some((key) => Object.keys(Object(manifest[key])).length > 0),
    hasBuild: typeof Object(manifest.scripts).build === "string",
    packageManager: typeof packageManager === "string" ? packageManager : null,
    workspaces: [...workspacesOf(manifest), ...await pnpmWorkspaces(folder)]
  };
}
var EMPTY = { hasBuild: false, packageManager: null, workspaces: [] };
var DEPENDENCIES = ["dependencies", "devDependencies", "optionalDependencies"];
function workspacesOf({ workspaces }) {
  return stringsIn(Array.isArray(workspaces) ? workspaces : Object(workspaces).packages);
}
async function pnpmWorkspaces(folder) {
  const text = await textOf(path4.join(folder, "pnpm-workspace.yaml"));
  if (text === null)
    return [];
  try {
    const { parse } = await import("./dist-3BFKUWPY.js");
    return stringsIn(Object(parse(text)).packages);
  } catch {
    return [];
  }
}
var stringsIn = (value) => Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
function objectIn(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
var textOf = (file) => readFile2(file, "utf8").catch(() => null);

// lib/src/run/inspect-command.js
var import_which = __toESM(require_lib(), 1);
import { stat as stat2 } from "node:fs/promises";
import path5 from "node:path";

// lib/src/run/inspect-binary.js
import { stat } from "node:fs/promises";

// lib/src/run/binary-format.js
function binaryFormat(head) {
  const bytes = Buffer.from(head, "latin1");
  if (bytes.length < 64)
    return null;
  const magic = bytes.readUInt32BE(0);
  if (magic === 2135247942)
    return elf(bytes);
  if (magic === 3489328638)
    return machO(bytes);
  if (magic === 3405691582 && bytes.readUInt32BE(4) < 20)
    return plain("darwin", null);
  return head.startsWith("MZ") ? portableExecutable(bytes) : null;
}
var plain = (platform, arch) => ({
  platform,
  arch,
  loader: null
});
var ELF_MACHINES = {
  3: "ia32",
  22: "s390x",
  40: "arm",
  62: "x64",
  183: "arm64",
  243: "riscv64",
  258: "loong64"
};
function elf(bytes) {
  const isLittle = bytes[5] === 1;
  const machine = isLittle ? bytes.readUInt16LE(18) : bytes.readUInt16BE(18);
  const platform = bytes[7] === 9 ? "freebsd" : "linux";
  const loader = isLittle && bytes[4] === 2 ? loaderIn(bytes) : null;
  return { platform, arch: ELF_MACHINES[machine] ?? null, loader };
}
var PT_INTERP = 3;
function loaderIn(bytes) {
  const [start, size, count] = [
    Number(bytes.readBigUInt64LE(32)),
    bytes.readUInt16LE(54),
    bytes.readUInt16LE(56)
  ];
  for (let at = start, index = 0; index < count && at + 56 <= bytes.length; index++, at += size) {
    if (bytes.readUInt32LE(at) !== PT_INTERP)
      continue;
    const offset = Number(bytes.readBigUInt64LE(at + 8));
    const end = bytes.indexOf(0, offset);
    return offset < bytes.length && end > offset ? bytes.toString("latin1", offset, end) : null;
  }
  return null;
}
var CPU_TYPES = { 16777223: "x64", 16777228: "arm64" };
var machO = (bytes) => plain("darwin", CPU_TYPES[bytes.readUInt32LE(4)] ?? null);
var PE_MACHINES = {
  332: "ia32",
  34404: "x64",
  43620: "arm64"
};
function portableExecutable(bytes) {
  const at = bytes.readUInt32LE(60) + 4;
  return plain("win32", at + 2 > bytes.length ? null : PE_MACHINES[bytes.readUInt16LE(at)] ?? null);
}

// lib/src/run/inspect-binary.js
var HEAD_BYTES = 4096;
async function inspectBinary(file, plan) {
  const format = binaryFormat(await firstBytes(file, HEAD_BYTES));
  if (!format)
    return [];
  const path7 = shownPath(file, plan.workspace);
  const { platform, arch } = process;
  const machine = system(platform, arch);
  const built = system(format.platform, format.arch);
  const tell = (made, here) => [
    fact("foreign-binary", { path: path7, built: made, machine: here }, plan.server.command?.origin)
  ];
  if (!runsOn(format, platform, arch))
    return tell(built, machine);
  const { loader } = format;
  const isThere = loader === null || await stat(loader).catch(() => null) !== null;
  return isThere ? [] : tell(`${built} with the loader \`${loader}\``, `${machine} without it`);
}
var ALSO_RUNS = [
  ...["darwin arm64 x64", "win32 arm64 x64", "win32 arm64 ia32", "win32 x64 ia32"],
  ...["linux x64 ia32", "linux arm64 arm"]
];
function runsOn(format, platform, arch) {
  if (format.platform !== platform)
    return false;
  if (format.arch === null || format.arch === arch)
    return true;
  return ALSO_RUNS.includes(`${platform} ${arch} ${format.arch}`);
}
var NAMES = {
  linux: "Linux",
  darwin: "macOS",
  win32: "Windows",
  freebsd: "FreeBSD"
};
var system = (platform, arch) => `${NAMES[platform] ?? platform}${arch === null ? "" : ` on ${arch}`}`;

// lib/src/run/inspect-command.js
async function inspectCommand(plan) {
  const { command } = plan;
  if (command.includes("/") || command.includes(path5.sep))
    return inspectFile(plan);
  const resolved = await search(command, plan.env);
  if (resolved)
    return { facts: await inspectProgram(resolved, plan), resolved };
  const searched = command.includes("\\") ? command : searchPath(plan.env);
  return { facts: [notFound(plan, searched)], resolved: null };
}
var notFound = (plan, searched) => fact("command-not-found", { command: plan.command, path: searched }, plan.server.command?.origin);
var search = (command, env) => (0, import_which.default)(command, {
  nothrow: true,
  path: searchPath(env),
  ...env.PATHEXT === void 0 ? {} : { pathExt: env.PATHEXT }
});
async function inspectFile(plan) {
  const target = path5.resolve(plan.cwd, plan.command);
  const origin = plan.server.command?.origin;
  const found = await stat2(target).catch(() => null);
  const shown = shownPath(target, plan.workspace);
  if (!found)
    return { facts: [notFound(plan, shown)], resolved: null };
  if (found.isDirectory()) {
    return { facts: [fact("command-is-directory", { path: shown }, origin)], resolved: null };
  }
  const runs = await (0, import_which.default)(target, { nothrow: true });
  if (!runs) {
    return { facts: [fact("command-not-executable", { path: shown }, origin)], resolved: null };
  }
  return { facts: await inspectProgram(target, plan), resolved: target };
}
async function inspectProgram(file, plan) {
  const found = await Promise.all([inspectShebang(file, plan), inspectBinary(file, plan)]);
  return found.flat();
}
async function inspectShebang(file, plan) {
  if (process.platform === "win32")
    return [];
  const head = await firstBytes(file);
  const script = shownPath(file, plan.workspace);
  const origin = plan.server.command?.origin;
  if (!head.startsWith("#!"))
    return isText(head) ? [fact("shebang-missing", { script }, origin)] : [];
  const line = head.slice(2).split("\n")[0] ?? "";
  const [program = "", ...words] = line.trim().split(/\s+/);
  const viaEnv = path5.basename(program) === "env";
  const interpreter = (viaEnv ? words.find((word) => !/^-|=/.test(word)) : program) ?? program;
  if (line.endsWith("\r"))
    return [fact("shebang-crlf", { script, interpreter }, origin)];
  const found = viaEnv ? await search(interpreter, plan.env) : await stat2(program).catch(() => null);
  return found ? [] : [fact("interpreter-missing", { script, interpreter }, origin)];
}
var isText = (head) => head !== "" && /^[\t\n\r\x20-\x7e\x80-\xff]*$/.test(head);

// lib/src/run/project-steps.js
async function usedProject(plan, use) {
  const target = path6.resolve(plan.start.cwd, use.anchor);
  const project = await findProject(use.language, target, plan.workspace);
  return project && { ...project, use, target };
}
var lacksDependencies = (project) => project.use.language === "python" ? lacksEnvironment(project) : lacksPackages(project);
async function lacksEnvironment({ target, root }) {
  const folder = virtualEnvironment(target);
  if (folder === null || folder !== path6.join(root.folder, ".venv"))
    return false;
  return lstat(folder).then(() => false, () => true);
}
async function lacksPackages({ manifest, root }) {
  if (!manifest.hasDependencies && !root.hasDependencies)
    return false;
  const found = await Promise.all([
    ...[manifest, root].map(async ({ folder }) => holdsPackages(await readdir3(path6.join(folder, "node_modules")).catch(() => []))),
    // Yarn without `node_modules`: https://yarnpkg.com/features/pnp
    exists(path6.join(root.folder, ".pnp.cjs"))
  ]);
  return !found.includes(true);
}
var madeByInstall = ({ use, manifest, root }) => use.language === "python" ? [path6.join(root.folder, ".venv")] : [.../* @__PURE__ */ new Set([root.folder, manifest.folder])].map((folder) => path6.join(folder, "node_modules"));
async function usableLock({ locks }, env) {
  for (const lock2 of locks) {
    if (await search(lock2.tool.command, env))
      return { lock: lock2, isUsable: true };
  }
  const [lock] = locks;
  return lock ? { lock, isUsable: false } : null;
}
async function builder(plan, project) {
  const { manifest, root, target, use } = project;
  const isOwn = outsideOfPackages(target) === target;
  const isOutput = isOwn && isBuildOutput(path6.relative(manifest.folder, target));
  if (use.language !== "node" || !isOutput || await entryExists(plan, use.anchor))
    return null;
  return [manifest, root].find(({ hasBuild }) => hasBuild) ?? null;
}
async function stepsToEntry(plan, entry) {
  const project = await usedProject(plan, { language: "node", anchor: entry });
  const maker = project && await builder(plan, project);
  if (!maker)
    return [];
  const [lock = null] = project.locks;
  const { folder } = project.root;
  const install = lock ? installStep(lock, folder) : unlockedInstall(folder);
  return [install, buildStep(lock, maker.folder)];
}

export {
  startKey,
  reachKey,
  relocated,
  HeadTail,
  killAll,
  membersOf,
  startProcess,
  runCommand,
  isWhole,
  removeHalfEntry,
  removeHalfEntries,
  installStep,
  buildStep,
  shownSteps,
  firstBytes,
  inspectCommand,
  usedProject,
  lacksDependencies,
  madeByInstall,
  usableLock,
  builder,
  stepsToEntry,
  SKIPPED,
  installNpx,
  fetchedBefore
};
