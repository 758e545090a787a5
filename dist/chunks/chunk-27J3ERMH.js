import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  firstBytes,
  search
} from "./chunk-6JVK3SJ6.js";
import {
  entryExists,
  entryFolder,
  exists,
  readEntry,
  removeEntry,
  temporaryFolder
} from "./chunk-4D7UX4ZI.js";
import {
  require_picomatch
} from "./chunk-KEQTZ2JS.js";
import {
  INSTALL_SHELL,
  machineLimit
} from "./chunk-IZSJFJN4.js";
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
    function checkPathExt(path6, options) {
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
        if (p && path6.substr(-p.length).toLowerCase() === p) {
          return true;
        }
      }
      return false;
    }
    function checkStat(stat, path6, options) {
      if (!stat.isSymbolicLink() && !stat.isFile()) {
        return false;
      }
      return checkPathExt(path6, options);
    }
    function isexe(path6, options, cb) {
      fs.stat(path6, function(er, stat) {
        cb(er, er ? false : checkStat(stat, path6, options));
      });
    }
    function sync(path6, options) {
      return checkStat(fs.statSync(path6), path6, options);
    }
  }
});

// node_modules/cross-spawn/node_modules/isexe/mode.js
var require_mode = __commonJS({
  "node_modules/cross-spawn/node_modules/isexe/mode.js"(exports, module) {
    module.exports = isexe;
    isexe.sync = sync;
    var fs = __require("fs");
    function isexe(path6, options, cb) {
      fs.stat(path6, function(er, stat) {
        cb(er, er ? false : checkStat(stat, options));
      });
    }
    function sync(path6, options) {
      return checkStat(fs.statSync(path6), options);
    }
    function checkStat(stat, options) {
      return stat.isFile() && checkMode(stat, options);
    }
    function checkMode(stat, options) {
      var mod = stat.mode;
      var uid = stat.uid;
      var gid = stat.gid;
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
    function isexe(path6, options, cb) {
      if (typeof options === "function") {
        cb = options;
        options = {};
      }
      if (!cb) {
        if (typeof Promise !== "function") {
          throw new TypeError("callback not provided");
        }
        return new Promise(function(resolve, reject) {
          isexe(path6, options || {}, function(er, is) {
            if (er) {
              reject(er);
            } else {
              resolve(is);
            }
          });
        });
      }
      core(path6, options || {}, function(er, is) {
        if (er) {
          if (er.code === "EACCES" || options && options.ignoreErrors) {
            er = null;
            is = false;
          }
        }
        cb(er, is);
      });
    }
    function sync(path6, options) {
      try {
        return core.sync(path6, options || {});
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
    var path6 = __require("path");
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
    var which = (cmd, opt, cb) => {
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
        const pCmd = path6.join(pathPart, cmd);
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
        const pCmd = path6.join(pathPart, cmd);
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
    module.exports = which;
    which.sync = whichSync;
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
    var path6 = __require("path");
    var which = require_which();
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
        resolved = which.sync(parsed.command, {
          path: env[getPathKey({ env })],
          pathExt: withoutPathExt ? path6.delimiter : void 0
        });
      } catch (e) {
      } finally {
        if (shouldSwitchCwd) {
          process.chdir(cwd);
        }
      }
      if (resolved) {
        resolved = path6.resolve(hasCustomCwd ? parsed.options.cwd : "", resolved);
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
      const [path6, argument] = match[0].replace(/#! ?/, "").split(" ");
      const binary = path6.split("/").pop();
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
      const buffer2 = Buffer.alloc(size);
      let fd;
      try {
        fd = fs.openSync(command, "r");
        fs.readSync(fd, buffer2, 0, size, 0);
        fs.closeSync(fd);
      } catch (e) {
      }
      return shebangCommand(buffer2.toString());
    }
    module.exports = readShebang;
  }
});

// node_modules/cross-spawn/lib/parse.js
var require_parse = __commonJS({
  "node_modules/cross-spawn/lib/parse.js"(exports, module) {
    "use strict";
    var path6 = __require("path");
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
        parsed.command = path6.normalize(parsed.command);
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
    function spawnSync3(command, args, options) {
      const parsed = parse(command, args, options);
      const result = cp.spawnSync(parsed.command, parsed.args, parsed.options);
      result.error = result.error || enoent.verifyENOENTSync(result.status, parsed);
      return result;
    }
    module.exports = spawn2;
    module.exports.spawn = spawn2;
    module.exports.sync = spawnSync3;
    module.exports._parse = parse;
    module.exports._enoent = enoent;
  }
});

// lib/src/plan/same-start.js
var startKey = ({ command, args, cwd, env, timeoutMs }) => JSON.stringify([command, args, cwd, Object.entries(env).sort(), timeoutMs]);
var reachKey = ({ url, transport, headers, timeoutMs }) => JSON.stringify([url, transport, Object.entries(headers).sort(), timeoutMs]);
function relocated(facts, from2, to) {
  const places = new Map(placePairs(from2, to));
  return facts.map(({ origin, ...fact2 }) => {
    const moved = origin && places.get(placeKey(origin));
    return moved ? { ...fact2, origin: moved } : fact2;
  });
}
function placePairs(from2, to) {
  const env = new Map([...to.env, ...to.headers].map((entry) => [entry.name, entry]));
  const located = [
    [from2.command, to.command],
    [from2.cwd, to.cwd],
    [from2.url, to.url],
    ...from2.args.map((arg, index) => [arg, to.args[index]]),
    ...[...from2.env, ...from2.headers].map(({ name, value }) => [value, env.get(name)?.value])
  ];
  return located.flatMap(([one, other]) => one && other ? [[placeKey(one.origin), other.origin]] : []);
}
var placeKey = ({ line, column }) => `${line}:${column}`;

// lib/src/run/install/command.js
import { performance as performance8 } from "node:perf_hooks";
import { setTimeout as sleep5 } from "node:timers/promises";

// lib/src/run/head-tail.js
var HeadTail = class {
  #head = [];
  #headRoom;
  /** A ring: a flood is written over it again and again, and takes no memory of its own. */
  #tail = Buffer.alloc(0);
  /** Where the ring goes on. */
  #at = 0;
  /** Bytes behind the head, also those that were written over. */
  #behind = 0;
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
      this.#keep(chunk.subarray(first.length));
  }
  /** The text, with a line that counts what was left out in the middle. */
  get text() {
    const head = Buffer.concat(this.#head);
    const dropped = this.#behind - this.#limit;
    if (dropped <= 0)
      return Buffer.concat([head, this.#tail.subarray(0, this.#behind)]).toString("utf8");
    const tail = Buffer.concat([this.#tail.subarray(this.#at), this.#tail.subarray(0, this.#at)]);
    const before = head.toString("utf8").replace(/[^\n]*$/, "");
    const after = tail.toString("utf8").replace(/^[^\n]*\n?/, "");
    return `${before}... ${dropped} bytes left out ...
${after}`;
  }
  #keep(part) {
    if (this.#tail.length === 0)
      this.#tail = Buffer.alloc(this.#limit);
    const last = part.subarray(Math.max(0, part.length - this.#limit));
    const at = (this.#at + part.length - last.length) % this.#limit;
    const room = Math.min(last.length, this.#limit - at);
    last.copy(this.#tail, at, 0, room);
    last.copy(this.#tail, 0, room);
    this.#at = (at + last.length) % this.#limit;
    this.#behind += part.length;
  }
};

// lib/src/run/process.js
var import_cross_spawn = __toESM(require_cross_spawn(), 1);
import { performance as performance6 } from "node:perf_hooks";

// lib/src/run/descriptors.js
import { closeSync, openSync } from "node:fs";
import os from "node:os";
var NEEDED = 10;
function lackOfDescriptors() {
  const opened = [];
  try {
    while (opened.length < NEEDED)
      opened.push(openSync(os.devNull, "r"));
    return null;
  } catch (error) {
    const { code = "" } = error;
    return ["EMFILE", "ENFILE"].includes(code) ? error : null;
  } finally {
    for (const one of opened)
      closeSync(one);
  }
}

// lib/src/run/group.js
import { execFile as execFile2, spawnSync as spawnSync2 } from "node:child_process";

// lib/src/run/processes/belonging.js
function belonging(table, known2, self) {
  const rows = new Map(table.map((one) => [one.pid, one]));
  const above = lineOf(rows, self);
  const began = new Map(known2.seen);
  const isOurs = (pid) => {
    const at = pid === null ? void 0 : began.get(pid);
    const row = rows.get(pid ?? 0);
    return at !== void 0 && (!row || at === null || row.startedAt === at);
  };
  const belongs = (one) => [one.pid, one.ppid, one.group, one.session].some(isOurs) || one.marks.some(known2.isMark) || one.sockets.some((socket) => known2.sockets.has(socket));
  const members = [];
  let rest = table.filter(({ pid, startedAt }) => startedAt >= known2.since && !above.has(pid));
  for (let found = rest.filter(belongs); found.length > 0; found = rest.filter(belongs)) {
    for (const { pid, startedAt } of found)
      began.set(pid, startedAt);
    members.push(...found);
    rest = rest.filter(({ pid }) => !began.has(pid));
  }
  const groups = new Set(members.map(({ group }) => group).filter(isOurs));
  return { members, groups: [...groups] };
}
function lineOf(rows, self) {
  const line = /* @__PURE__ */ new Set([0, 1]);
  for (let pid = self; !line.has(pid); pid = rows.get(pid)?.ppid ?? 0)
    line.add(pid);
  return line;
}

// lib/src/run/processes/freeze.js
import { performance } from "node:perf_hooks";

// lib/src/run/processes/read.js
import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

// lib/src/run/processes/proc.js
import { closeSync as closeSync2, openSync as openSync2, readdirSync, readFileSync, readlinkSync, readSync, statSync } from "node:fs";

// lib/src/run/processes/mark.js
import { randomBytes } from "node:crypto";
var VARIABLE = "STARTED_BY_MCP_HANDSHAKE";
var RUN = randomBytes(12).toString("base64url");
var starts = 0;
function newMark() {
  starts += 1;
  return `${RUN}.${starts}`;
}
var isOfThisRun = (mark) => mark.startsWith(`${RUN}.`);
function markVariable(mark, env) {
  const outer = env[VARIABLE];
  return { [VARIABLE]: outer ? `${outer}:${mark}` : mark };
}
function marksIn(text, before) {
  const start = `${before}${VARIABLE}=`;
  const at = `${before}${text}`.indexOf(start);
  if (at === -1)
    return [];
  const from2 = at + start.length - 1;
  const end = text.indexOf(before, from2);
  return text.slice(from2, end === -1 ? void 0 : end).split(":");
}

// lib/src/run/processes/stat.js
function readStat(text) {
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const startedAt = Number(fields[19]);
  if (!(startedAt >= 0))
    return null;
  return {
    pid: Number.parseInt(text, 10),
    ppid: Number(fields[1]),
    group: Number(fields[2]),
    session: Number(fields[3]),
    // The first thread of a process may have ended while others go on.
    isDead: /[ZX]/.test(fields[0] ?? "") && Number(fields[17]) <= 1,
    startedAt
  };
}

// lib/src/run/processes/proc.js
var buffer = Buffer.alloc(4096);
var MAX_DESCRIPTORS = 256;
var FEW = 4;
var MANY = 20;
var older = /* @__PURE__ */ new Map();
var known = /* @__PURE__ */ new Map();
var begun;
function readProc() {
  begun ??= statOf(process.pid)?.startedAt ?? 0;
  const visited = visitAll(begun);
  older = new Map([...visited].filter((entry) => typeof entry[1] === "string"));
  for (const pid of known.keys())
    if (!visited.has(pid))
      known.delete(pid);
  return [...visited.values()].filter((found) => typeof found !== "string");
}
function visitAll(begun2) {
  const visited = /* @__PURE__ */ new Map();
  for (let round = 0, isWhole2 = false; round < FEW || round < MANY && !isWhole2; round++) {
    const fresh = pids().filter((pid) => !visited.has(pid));
    if (fresh.length === 0)
      break;
    for (const pid of fresh)
      visited.set(pid, visit(pid, begun2));
    isWhole2 = fresh.every((pid) => visited.get(pid) !== GONE);
  }
  return visited;
}
var GONE = "";
function visit(pid, begun2) {
  const identity = known.has(pid) ? GONE : identityOf(pid);
  if (identity !== GONE && older.get(pid) === identity)
    return identity;
  const found = statOf(pid);
  if (!found)
    return GONE;
  return found.startedAt < begun2 ? identity : { ...found, ...belongingsOf(found) };
}
var membersOf = (group) => readProc().flatMap((one) => one.group === group && !one.isDead ? [one.pid] : []);
function statOf(pid) {
  let file;
  try {
    file = openSync2(`/proc/${pid}/stat`, "r");
    const length = readSync(file, buffer, 0, buffer.length, null);
    return readStat(buffer.toString("latin1", 0, length));
  } catch {
    return null;
  } finally {
    if (file !== void 0)
      closeSync2(file);
  }
}
function socketsOf(pid, names = descriptorsOf(pid)) {
  return names.slice(0, MAX_DESCRIPTORS).flatMap((name) => {
    const link = or("", () => readlinkSync(`/proc/${pid}/fd/${name}`));
    return link.startsWith("socket:") ? [link] : [];
  });
}
var pids = () => or([], () => readdirSync("/proc")).flatMap((name) => /^\d+$/.test(name) ? Number(name) : []);
var descriptorsOf = (pid) => or([], () => readdirSync(`/proc/${pid}/fd`));
function identityOf(pid) {
  const folder = or(null, () => statSync(`/proc/${pid}`));
  return folder ? `${folder.ino} ${folder.ctimeMs}` : GONE;
}
function belongingsOf({ pid, startedAt }) {
  const before = known.get(pid);
  if (before?.startedAt === startedAt)
    return before;
  const environment = environmentOf(pid);
  const marks = marksIn(environment, "\0");
  const belongings = { startedAt, marks, sockets: marks.length > 0 ? [] : socketsOf(pid) };
  if (environment !== "")
    known.set(pid, belongings);
  return belongings;
}
function environmentOf(pid) {
  const read2 = (file) => or("", () => readFileSync(file, "latin1"));
  const text = read2(`/proc/${pid}/environ`);
  if (text !== "")
    return text;
  const threads = or([], () => readdirSync(`/proc/${pid}/task`)).slice(0, 2);
  return threads.map((thread) => read2(`/proc/${pid}/task/${thread}/environ`)).join("");
}
function or(otherwise, read2) {
  try {
    return read2();
  } catch {
    return otherwise;
  }
}

// lib/src/run/processes/ps.js
var PS = ["-axEww", ...["-o", "pid=,ppid=,pgid=,stat=,lstart=,command="]];
var LINE = /^ *(\d{1,10}) +(\d{1,10}) +(\d{1,10}) +(\S{1,10}) +(\w{3} \w{3} {1,2}\d{1,2} [\d:]{8} \d{4}) (.*)$/;
function readPs(text, self) {
  const table = text.split("\n").flatMap(readLine);
  const begun2 = table.find(({ pid }) => pid === self)?.startedAt ?? 0;
  return table.filter(({ startedAt }) => startedAt >= begun2);
}
function readLine(line) {
  const [, pid, ppid, group, state = "", began = "", command = ""] = LINE.exec(line) ?? [];
  if (pid === void 0)
    return [];
  return [
    {
      pid: Number(pid),
      ppid: Number(ppid),
      group: Number(group),
      session: null,
      isDead: state.startsWith("Z"),
      startedAt: Date.parse(began),
      marks: marksIn(command, " "),
      sockets: []
    }
  ];
}

// lib/src/run/processes/read.js
var run = promisify(execFile);
var OPTIONS = {
  encoding: "utf8",
  env: { LC_ALL: "C", PATH: "/bin:/usr/bin" },
  maxBuffer: 64 * 1024 * 1024,
  timeout: 5e3
};
function readNow() {
  if (process.platform === "linux")
    return readProc();
  if (process.platform !== "darwin")
    return [];
  return readPs(spawnSync("ps", [...PS], OPTIONS).stdout ?? "", process.pid);
}
async function read() {
  if (process.platform !== "darwin")
    return readNow();
  const { stdout } = await run("ps", [...PS], OPTIONS).catch(() => ({ stdout: "" }));
  return readPs(stdout, process.pid);
}

// lib/src/run/processes/signal.js
function signalAll({ members, groups }, signal) {
  for (const group of groups)
    send(-group, signal);
  for (const { pid } of members)
    send(pid, signal);
}
function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return "sent";
  } catch (error) {
    return error.code === "EPERM" ? "EPERM" : "ESRCH";
  }
}

// lib/src/run/processes/freeze.js
var LIMIT_MS = 250;
function freeze(among) {
  const limit = performance.now() + LIMIT_MS;
  const stopped = /* @__PURE__ */ new Set();
  for (; ; ) {
    const left = living(among(readNow()));
    const fresh = left.members.filter((one) => !stopped.has(nameOf(one)));
    if (fresh.length === 0 || performance.now() > limit)
      return left;
    signalAll({ members: fresh, groups: left.groups }, "SIGSTOP");
    for (const one of fresh)
      stopped.add(nameOf(one));
  }
}
var living = ({ members, groups }) => ({
  members: members.filter(({ pid, isDead }) => !isDead && send(pid, 0) !== "EPERM"),
  groups
});
var nameOf = ({ pid, startedAt }) => `${pid} ${startedAt}`;

// lib/src/run/processes/gone.js
import { performance as performance2 } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
var LOOK_MS = 10;
async function gone(processes, limitMs) {
  const limit = performance2.now() + limitMs;
  while (processes.some(isThere) && performance2.now() < limit)
    await sleep(LOOK_MS);
}
function goneNow(processes, limitMs) {
  const limit = performance2.now() + limitMs;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (processes.some(isThere) && performance2.now() < limit)
    Atomics.wait(clock, 0, 0, LOOK_MS);
}
function isThere({ pid, startedAt }) {
  if (process.platform !== "linux")
    return send(pid, 0) === "sent";
  const stat = statOf(pid);
  return stat?.startedAt === startedAt && !stat.isDead;
}

// lib/src/run/processes/look.js
import { performance as performance3 } from "node:perf_hooks";
import { setImmediate as setImmediate2, setTimeout as sleep2 } from "node:timers/promises";
var SHARE = 10;
var BURST_MS = 100;
var next = null;
var from = 0;
function look() {
  next ??= take();
  return next;
}
async function take() {
  const wait = from - performance3.now();
  await (wait > 0 ? sleep2(wait) : setImmediate2());
  next = null;
  const [begun2, cpu] = [performance3.now(), process.cpuUsage()];
  const processes = await read();
  const { user, system } = process.cpuUsage(cpu);
  from = Math.max(from, begun2 - BURST_MS) + (user + system) / 1e3 * SHARE;
  return processes;
}

// lib/src/run/processes/end.js
var ASKED_MS = 1e3;
var KILLED_MS = 300;
var ROUNDS = 20;
async function endLeft(among) {
  const left = living(among(await look()));
  if (left.members.length === 0)
    return;
  signalAll(left, "SIGTERM");
  signalAll(left, "SIGCONT");
  await gone(left.members, ASKED_MS);
  for (let round = 0; round < ROUNDS; round++) {
    const killed = kill(among);
    if (killed.length === 0)
      return;
    await gone(killed, KILLED_MS);
  }
}
function endLeftNow(among) {
  for (let round = 0; round < ROUNDS; round++) {
    const killed = kill(among);
    if (killed.length === 0)
      return;
    goneNow(killed, KILLED_MS);
  }
}
function kill(among) {
  const left = freeze(among);
  if (left.members.length > 0)
    signalAll(left, "SIGKILL");
  return left.members;
}

// lib/src/run/processes/start.js
import { performance as performance4 } from "node:perf_hooks";
var Start = class {
  /** Of the program itself. */
  pid;
  /** `performance.now()` when it began to run. */
  trackedAt = performance4.now();
  #mark;
  #since;
  #sockets;
  #seen = /* @__PURE__ */ new Map();
  /** To be made as soon as the program runs, when its pipes are still at their places. */
  constructor(pid, mark) {
    this.pid = pid;
    this.#mark = mark;
    const isLinux = process.platform === "linux";
    this.#since = isLinux ? statOf(pid)?.startedAt ?? null : null;
    this.#sockets = new Set(isLinux ? socketsOf(pid, ["0", "1", "2"]) : []);
    this.#seen.set(pid, this.#since);
  }
  get known() {
    return {
      isMark: (mark) => mark === this.#mark,
      sockets: this.#sockets,
      seen: this.#seen,
      since: this.#since ?? 0
    };
  }
  /** Its processes among all; it remembers them. */
  among(processes) {
    const found = belonging(processes, this.known, process.pid);
    for (const { pid, startedAt } of found.members)
      this.#seen.set(pid, startedAt);
    return found;
  }
};

// lib/src/run/processes/watch.js
var LOOK_MS2 = 200;
var timer;
function watch(starts2) {
  if (process.platform !== "linux")
    return;
  timer ??= setInterval(() => void see(starts2), LOOK_MS2).unref();
}
async function see(starts2) {
  if (starts2.size === 0) {
    clearInterval(timer);
    timer = void 0;
    return;
  }
  const processes = await look();
  for (const start of starts2)
    start.among(processes);
}

// lib/src/run/quiet/quiet.js
import { performance as performance5 } from "node:perf_hooks";
import { setTimeout as sleep3 } from "node:timers/promises";

// lib/src/run/quiet/stillness.js
import { readdirSync as readdirSync2, readFileSync as readFileSync2, readlinkSync as readlinkSync2, statSync as statSync2 } from "node:fs";

// lib/src/run/quiet/waits.js
var FOREVER = { kind: "forever" };
var always = () => FOREVER;
var reading = ([descriptor = 0n]) => ({ kind: "read", descriptor: Number(descriptor) });
var unlessPointer = (at) => (args) => args[at] === 0n ? FOREVER : null;
var ms = (at) => (args) => {
  const limit = Number(BigInt.asIntN(32, args[at] ?? 0n));
  return limit < 0 ? FOREVER : { kind: "at most", ms: limit };
};
var futex = (args) => [0n, 9n].includes((args[1] ?? 1n) & 127n) ? unlessPointer(3)(args) : null;
var CALLS = {
  x64: /* @__PURE__ */ new Map([
    [0, reading],
    [7, ms(2)],
    [19, reading],
    [23, unlessPointer(4)],
    [34, always],
    [43, always],
    [45, reading],
    [47, reading],
    [61, always],
    [128, unlessPointer(2)],
    [130, always],
    [202, futex],
    [232, ms(3)],
    [247, always],
    [270, unlessPointer(4)],
    [271, unlessPointer(2)],
    [281, ms(3)],
    [288, always],
    [441, unlessPointer(3)]
  ]),
  arm64: /* @__PURE__ */ new Map([
    [22, ms(3)],
    [63, reading],
    [65, reading],
    [72, unlessPointer(4)],
    [73, unlessPointer(2)],
    [95, always],
    [98, futex],
    [133, always],
    [137, unlessPointer(2)],
    [202, always],
    [207, reading],
    [212, reading],
    [242, always],
    [260, always],
    [441, unlessPointer(3)]
  ])
};
var BLOCKED = /^(\d+)((?: 0x[0-9a-f]+){8})$/m;
function waitOf(syscall, arch) {
  const [, number, args] = BLOCKED.exec(syscall) ?? [];
  const read2 = CALLS[arch]?.get(Number(number));
  return read2 && args ? read2(args.trim().split(" ").map(BigInt)) : null;
}

// lib/src/run/quiet/stillness.js
var stillness = (pids2, scope) => eachBy(pids2, scope, (folder, syscall, wait) => {
  if (wait.kind === "at most" && wait.ms - scope.ageMs < scope.horizonMs)
    throw new NotStill();
  return `${folder} ${syscall}${readFileSync2(`${folder}/schedstat`, "utf8")}`;
});
var TICK_MS = 1500;
var ticking = (pids2, scope) => eachBy(pids2, scope, (folder, _syscall, wait) => {
  if (wait.kind === "at most" && wait.ms > TICK_MS)
    throw new NotStill();
  return folder;
});
function eachBy(pids2, { pipes }, tell) {
  try {
    return pids2.map((pid) => tellAll(pid, pipes, tell)).join("\n");
  } catch {
    return null;
  }
}
var NotStill = class extends Error {
};
function tellAll(pid, pipes, tell) {
  const links = descriptorsOf2(pid);
  refuseTimers(pid, links);
  refuseNamedPipes(pid, links);
  refuseConnections(pid, links, pipes);
  const threads = readdirSync2(`/proc/${pid}/task`);
  return threads.map((thread) => tellOf(`/proc/${pid}/task/${thread}`, links, tell)).join("\n");
}
var descriptorsOf2 = (pid) => new Map(readdirSync2(`/proc/${pid}/fd`).map((name) => [
  Number(name),
  readlinkSync2(`/proc/${pid}/fd/${name}`)
]));
var WATCHERS = /* @__PURE__ */ new Set(["anon_inode:[timerfd]", "anon_inode:inotify"]);
function refuseTimers(pid, links) {
  const hasDescriptor = [...links.values()].some((link) => WATCHERS.has(link));
  if (hasDescriptor || readFileSync2(`/proc/${pid}/timers`, "utf8") !== "")
    throw new NotStill();
}
function refuseNamedPipes(pid, links) {
  const files = [...links].filter(([, link]) => link.startsWith("/") && !link.startsWith("/dev/"));
  if (files.some(([number]) => statSync2(`/proc/${pid}/fd/${number}`).isFIFO()))
    throw new NotStill();
}
var LISTENS = "0A";
function refuseConnections(pid, links, pipes) {
  const others = [...links.values()].filter((link) => link.startsWith("socket:") && !pipes.has(link));
  if (others.length === 0)
    return;
  const listening = new Set(["tcp", "tcp6"].flatMap((name) => listenersIn(pid, name)));
  if (others.some((link) => !listening.has(link)))
    throw new NotStill();
}
var listenersIn = (pid, name) => readFileSync2(`/proc/${pid}/net/${name}`, "utf8").split("\n").map((line) => line.trim().split(/\s+/)).flatMap((columns) => columns[3] === LISTENS ? [`socket:[${columns[9]}]`] : []);
function tellOf(folder, links, tell) {
  const syscall = readFileSync2(`${folder}/syscall`, "utf8");
  const wait = waitOf(syscall, process.arch);
  if (!wait)
    throw new NotStill();
  const isPipe = wait.kind !== "read" || /^(?:pipe|socket):/.test(links.get(wait.descriptor) ?? "");
  if (!isPipe)
    throw new NotStill();
  return tell(folder, syscall, wait);
}

// lib/src/run/quiet/quiet.js
var FIRST_MS = 10;
var LONGEST_MS = 100;
var TICKS_MS = 2500;
async function fallsQuiet(start, wish) {
  const isOver = [lasting(wish.stillMs ?? 0), lasting(wish.ticks ? TICKS_MS : Infinity)];
  for (let pause = FIRST_MS; isWanted(wish); pause = Math.min(1.5 * pause, LONGEST_MS)) {
    await sleep3(pause, void 0, { ref: false });
    const { still, ticking: ticking2 } = await stateOf(start, wish);
    const over = [isOver[0](still), isOver[1](ticking2)];
    if (over.includes(true))
      return;
  }
  return new Promise(() => {
  });
}
var isWanted = (wish) => process.platform === "linux" && wish.isWanted();
function lasting(ms2) {
  let before = null;
  let since = 0;
  return (state) => {
    if (state === null || state !== before)
      since = performance5.now();
    const isSame = state !== null && state === before;
    before = state;
    return isSame && performance5.now() - since >= ms2;
  };
}
var withHeard = (state, heard) => state === null ? null : `${heard()} ${state}`;
async function stateOf(start, { horizonMs, heard }) {
  const { members } = start.among(await look());
  const pids2 = members.filter(({ isDead }) => !isDead).map(({ pid }) => pid);
  if (pids2.length === 0)
    return { still: null, ticking: null };
  const ageMs = performance5.now() - start.trackedAt;
  const scope = { pipes: start.known.sockets, ageMs, horizonMs };
  return {
    still: withHeard(stillness(pids2, scope), heard),
    ticking: withHeard(ticking(pids2, scope), heard)
  };
}

// lib/src/run/group.js
var PATIENCE_MS = 2e3;
var living2 = /* @__PURE__ */ new Set();
function track(pid, mark) {
  if (living2.size === 0)
    process.off("exit", killAll).once("exit", killAll);
  const start = new Start(pid, mark);
  living2.add(start);
  watch(living2);
  return start;
}
async function endGroup(child, ended, start) {
  if (child.exitCode === null && child.signalCode === null)
    start.among(await look());
  await endLeader(child, ended, start);
  await endLeft((processes) => {
    if (processes.length === 0)
      killUnseen([start]);
    return start.among(processes);
  });
  for (const stream of [child.stdin, child.stdout, child.stderr])
    stream?.destroy();
  living2.delete(start);
}
async function endLeader(child, ended, start) {
  const gone2 = ended.then(() => true);
  const steps = [
    () => void child.stdin?.end(),
    () => signalGroup(start.pid, "SIGTERM"),
    () => signalGroup(start.pid, "SIGKILL")
  ];
  for (const step of steps) {
    step();
    if (await orQuiet(start, within(gone2, PATIENCE_MS)))
      return;
  }
}
async function orQuiet(start, gone2) {
  let isOver = false;
  const quiet = fallsQuiet(start, {
    horizonMs: PATIENCE_MS,
    isWanted: () => !isOver,
    heard: () => 0
  }).then(() => false);
  return Promise.race([gone2, quiet]).finally(() => {
    isOver = true;
  });
}
function killAll() {
  if (process.platform === "win32") {
    for (const { pid } of living2)
      spawnSync2("taskkill", killTree(pid), { timeout: PATIENCE_MS });
    return;
  }
  const known2 = ofThisRun([...living2]);
  endLeftNow((processes) => {
    if (processes.length === 0)
      killUnseen(living2);
    return belonging(processes, known2, process.pid);
  });
}
function ofThisRun(starts2) {
  const all = starts2.map(({ known: known2 }) => known2);
  return {
    isMark: isOfThisRun,
    sockets: new Set(all.flatMap(({ sockets }) => [...sockets])),
    seen: new Map(all.flatMap(({ seen }) => [...seen])),
    since: 0
  };
}
function killUnseen(starts2) {
  if (process.platform === "win32")
    return;
  for (const { pid } of starts2)
    send(-pid, "SIGKILL");
}
var within = (gone2, ms2) => {
  let timer2;
  const late = new Promise((resolve) => {
    timer2 = setTimeout(() => resolve(false), ms2);
  });
  return Promise.race([gone2, late]).finally(() => clearTimeout(timer2));
};
function signalGroup(pid, signal) {
  if (process.platform === "win32") {
    execFile2("taskkill", killTree(pid), () => {
    });
    return;
  }
  send(-pid, signal);
  send(-pid, "SIGCONT");
}
var killTree = (pid) => ["/pid", String(pid), "/T", "/F"];

// lib/src/run/process.js
var QUIET_MS = 20;
var DRAIN_MS = 1e3;
var UNREAD = 256 * 1024;
function startProcess(start) {
  const startedAt = performance6.now();
  const mark = newMark();
  const { child, error } = spawnOrError(start, mark);
  if (!child)
    return neverStarted(Promise.resolve(notSpawned(error)), startedAt);
  if (!child.stdout)
    return neverStarted(endingOf(child, startedAt), startedAt);
  let heard = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", ({ length }) => {
      heard += length;
    });
  }
  hearInTurn(child.stdout, start.onStdout);
  child.stderr.on("data", start.onStderr);
  for (const stream of [child.stdin, child.stdout, child.stderr])
    stream.on("error", () => {
    });
  const ended = endingOf(child, startedAt);
  const tracked = child.pid === void 0 ? null : track(child.pid, mark);
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
    shutdown: async () => {
      if (tracked)
        await endGroup(child, ended, tracked);
    },
    quiet: (wish) => tracked ? fallsQuiet(tracked, { ...wish, heard: () => heard }) : new Promise(() => {
    })
  };
}
function hearInTurn(stream, hear) {
  stream.on("data", (chunk) => {
    stream.pause();
    hear(chunk);
    setImmediate(() => stream.resume());
  });
}
function spawnOrError(start, mark) {
  const lack = lackOfDescriptors();
  if (lack)
    return { child: null, error: lack };
  try {
    const child = (0, import_cross_spawn.default)(start.command, [...start.args], {
      cwd: start.cwd,
      env: { ...start.env, ...markVariable(mark, process.env) },
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
var neverStarted = (ended, startedAt) => ({
  pid: null,
  startedAt,
  ended,
  write: () => {
  },
  endInput: () => {
  },
  shutdown: async () => {
  },
  quiet: () => new Promise(() => {
  })
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
      const afterMs = performance6.now() - startedAt;
      const ending = signal ? { kind: "killed", signal, afterMs } : { kind: "exited", code: code ?? 0, afterMs };
      drained(child, () => resolve(ending));
    });
  });
}
function drained(child, done) {
  const open = new Set([child.stdout, child.stderr].filter((stream) => !stream.readableEnded));
  const limit = performance6.now() + DRAIN_MS;
  let timer2;
  let news = false;
  const settle = () => {
    clearTimeout(timer2);
    done();
  };
  const wait = () => {
    news = false;
    const goOn = () => news && performance6.now() < limit ? wait() : done();
    timer2 = setTimeout(() => setImmediate(goOn), QUIET_MS);
  };
  for (const stream of open) {
    stream.on("data", () => {
      news = true;
    });
    stream.once("end", () => {
      open.delete(stream);
      if (open.size === 0)
        settle();
    });
  }
  if (open.size === 0)
    settle();
  else
    wait();
}

// lib/src/run/when-room.js
import { performance as performance7 } from "node:perf_hooks";
import { setTimeout as sleep4 } from "node:timers/promises";
var PATIENCE_MS2 = 1e4;
var PAUSE_MS = 200;
async function whenRoom(start, runningOf) {
  const limit = performance7.now() + PATIENCE_MS2;
  for (; ; ) {
    const started = start();
    const { pid, ended } = runningOf(started);
    if (pid !== null || performance7.now() > limit)
      return started;
    if (machineLimit(await ended) === null)
      return started;
    await sleep4(PAUSE_MS);
  }
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
  const start = { command, args, cwd, env, onStdout, onStderr };
  const child = await whenRoom(() => startProcess(start), (running) => running);
  const timer2 = new AbortController();
  const late = sleep5(limitMs, null, { signal: timer2.signal }).catch(() => null);
  const ending = await Promise.race([child.ended, late]);
  timer2.abort();
  await child.shutdown();
  return {
    started: ending?.kind !== "not-spawned",
    code: ending?.kind === "exited" ? ending.code : null,
    timedOut: ending === null,
    durationMs: performance8.now() - child.startedAt,
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
import { performance as performance9 } from "node:perf_hooks";

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
  const begun2 = performance9.now();
  const own = ownVariables(plan);
  const env = { ...without(plan.env, Object.keys(own)), ...credentials };
  return guarded(entryFolder(plan), async () => {
    const news = await ways.together(env);
    const durationMs = performance9.now() - begun2;
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

// lib/src/run/until-stopped.js
function untilStopped(work, stop, known2, when = (settle) => settle()) {
  if (!stop)
    return work;
  return new Promise((resolve, reject) => {
    const settle = () => when(() => resolve(known2()));
    work.then(resolve, reject).finally(() => stop.removeEventListener("abort", settle));
    if (stop.aborted)
      settle();
    else
      stop.addEventListener("abort", settle, { once: true });
  });
}
var closedBy = (stop, slot) => (work) => slot(() => stop?.aborted ? new Promise(() => {
}) : work());

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
    const from2 = steps[index - 1]?.cwd ?? workspace;
    const folder = index === 0 ? shownPath(cwd, workspace) : slashed(path3.relative(from2, cwd));
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
import { lstat, readdir as readdir2 } from "node:fs/promises";
import path5 from "node:path";

// lib/src/run/find-project.js
import { readdir, readFile, realpath } from "node:fs/promises";
import path4 from "node:path";
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
  const names = await readdir(root.folder).catch(() => []);
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
var textOf = (file) => readFile(file, "utf8").catch(() => null);

// lib/src/run/project-steps.js
async function usedProject(plan, use) {
  const target = path5.resolve(plan.start.cwd, use.anchor);
  const project = await findProject(use.language, target, plan.workspace);
  return project && { ...project, use, target };
}
var lacksDependencies = (project) => project.use.language === "python" ? lacksEnvironment(project) : lacksPackages(project);
async function lacksEnvironment({ target, root }) {
  const folder = virtualEnvironment(target);
  if (folder === null || folder !== path5.join(root.folder, ".venv"))
    return false;
  return lstat(folder).then(() => false, () => true);
}
async function lacksPackages({ manifest, root }) {
  if (!manifest.hasDependencies && !root.hasDependencies)
    return false;
  const found = await Promise.all([
    ...[manifest, root].map(async ({ folder }) => holdsPackages(await readdir2(path5.join(folder, "node_modules")).catch(() => []))),
    // Yarn without `node_modules`: https://yarnpkg.com/features/pnp
    exists(path5.join(root.folder, ".pnp.cjs"))
  ]);
  return !found.includes(true);
}
var madeByInstall = ({ use, manifest, root }) => use.language === "python" ? [path5.join(root.folder, ".venv")] : [.../* @__PURE__ */ new Set([root.folder, manifest.folder])].map((folder) => path5.join(folder, "node_modules"));
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
  const isOutput = isOwn && isBuildOutput(path5.relative(manifest.folder, target));
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
  membersOf,
  killAll,
  startProcess,
  whenRoom,
  runCommand,
  isWhole,
  removeHalfEntry,
  removeHalfEntries,
  installStep,
  buildStep,
  shownSteps,
  usedProject,
  lacksDependencies,
  madeByInstall,
  usableLock,
  builder,
  stepsToEntry,
  SKIPPED,
  installNpx,
  fetchedBefore,
  untilStopped,
  closedBy
};
