#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 546:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const cp = __nccwpck_require__(317);
const parse = __nccwpck_require__(877);
const enoent = __nccwpck_require__(469);

function spawn(command, args, options) {
    // Parse the arguments
    const parsed = parse(command, args, options);

    // Spawn the child process
    const spawned = cp.spawn(parsed.command, parsed.args, parsed.options);

    // Hook into child process "exit" event to emit an error if the command
    // does not exists, see: https://github.com/IndigoUnited/node-cross-spawn/issues/16
    enoent.hookChildProcess(spawned, parsed);

    return spawned;
}

function spawnSync(command, args, options) {
    // Parse the arguments
    const parsed = parse(command, args, options);

    // Spawn the child process
    const result = cp.spawnSync(parsed.command, parsed.args, parsed.options);

    // Analyze if the command does not exist, see: https://github.com/IndigoUnited/node-cross-spawn/issues/16
    result.error = result.error || enoent.verifyENOENTSync(result.status, parsed);

    return result;
}

module.exports = spawn;
module.exports.spawn = spawn;
module.exports.sync = spawnSync;

module.exports._parse = parse;
module.exports._enoent = enoent;


/***/ }),

/***/ 469:
/***/ ((module) => {



const isWin = process.platform === 'win32';

function notFoundError(original, syscall) {
    return Object.assign(new Error(`${syscall} ${original.command} ENOENT`), {
        code: 'ENOENT',
        errno: 'ENOENT',
        syscall: `${syscall} ${original.command}`,
        path: original.command,
        spawnargs: original.args,
    });
}

function hookChildProcess(cp, parsed) {
    if (!isWin) {
        return;
    }

    const originalEmit = cp.emit;

    cp.emit = function (name, arg1) {
        // If emitting "exit" event and exit code is 1, we need to check if
        // the command exists and emit an "error" instead
        // See https://github.com/IndigoUnited/node-cross-spawn/issues/16
        if (name === 'exit') {
            const err = verifyENOENT(arg1, parsed);

            if (err) {
                return originalEmit.call(cp, 'error', err);
            }
        }

        return originalEmit.apply(cp, arguments); // eslint-disable-line prefer-rest-params
    };
}

function verifyENOENT(status, parsed) {
    if (isWin && status === 1 && !parsed.file) {
        return notFoundError(parsed.original, 'spawn');
    }

    return null;
}

function verifyENOENTSync(status, parsed) {
    if (isWin && status === 1 && !parsed.file) {
        return notFoundError(parsed.original, 'spawnSync');
    }

    return null;
}

module.exports = {
    hookChildProcess,
    verifyENOENT,
    verifyENOENTSync,
    notFoundError,
};


/***/ }),

/***/ 877:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const path = __nccwpck_require__(928);
const resolveCommand = __nccwpck_require__(866);
const escape = __nccwpck_require__(164);
const readShebang = __nccwpck_require__(599);

const isWin = process.platform === 'win32';
const isExecutableRegExp = /\.(?:com|exe)$/i;
const isCmdShimRegExp = /node_modules[\\/].bin[\\/][^\\/]+\.cmd$/i;

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

    // Detect & add support for shebangs
    const commandFile = detectShebang(parsed);

    // We don't need a shell if the command filename is an executable
    const needsShell = !isExecutableRegExp.test(commandFile);

    // If a shell is required, use cmd.exe and take care of escaping everything correctly
    // Note that `forceShell` is an hidden option used only in tests
    if (parsed.options.forceShell || needsShell) {
        // Need to double escape meta chars if the command is a cmd-shim located in `node_modules/.bin/`
        // The cmd-shim simply calls execute the package bin file with NodeJS, proxying any argument
        // Because the escape of metachars with ^ gets interpreted when the cmd.exe is first called,
        // we need to double escape them
        const needsDoubleEscapeMetaChars = isCmdShimRegExp.test(commandFile);

        // Normalize posix paths into OS compatible paths (e.g.: foo/bar -> foo\bar)
        // This is necessary otherwise it will always fail with ENOENT in those cases
        parsed.command = path.normalize(parsed.command);

        // Escape command & arguments
        parsed.command = escape.command(parsed.command);
        parsed.args = parsed.args.map((arg) => escape.argument(arg, needsDoubleEscapeMetaChars));

        const shellCommand = [parsed.command].concat(parsed.args).join(' ');

        parsed.args = ['/d', '/s', '/c', `"${shellCommand}"`];
        parsed.command = process.env.comspec || 'cmd.exe';
        parsed.options.windowsVerbatimArguments = true; // Tell node's spawn that the arguments are already escaped
    }

    return parsed;
}

function parse(command, args, options) {
    // Normalize arguments, similar to nodejs
    if (args && !Array.isArray(args)) {
        options = args;
        args = null;
    }

    args = args ? args.slice(0) : []; // Clone array to avoid changing the original
    options = Object.assign({}, options); // Clone object to avoid changing the original

    // Build our parsed object
    const parsed = {
        command,
        args,
        options,
        file: undefined,
        original: {
            command,
            args,
        },
    };

    // Delegate further parsing to shell or non-shell
    return options.shell ? parsed : parseNonShell(parsed);
}

module.exports = parse;


/***/ }),

/***/ 164:
/***/ ((module) => {



// See http://www.robvanderwoude.com/escapechars.php
const metaCharsRegExp = /([()\][%!^"`<>&|;, *?])/g;

function escapeCommand(arg) {
    // Escape meta chars
    arg = arg.replace(metaCharsRegExp, '^$1');

    return arg;
}

function escapeArgument(arg, doubleEscapeMetaChars) {
    // Convert to string
    arg = `${arg}`;

    // Algorithm below is based on https://qntm.org/cmd
    // It's slightly altered to disable JS backtracking to avoid hanging on specially crafted input
    // Please see https://github.com/moxystudio/node-cross-spawn/pull/160 for more information

    // Sequence of backslashes followed by a double quote:
    // double up all the backslashes and escape the double quote
    arg = arg.replace(/(?=(\\+?)?)\1"/g, '$1$1\\"');

    // Sequence of backslashes followed by the end of the string
    // (which will become a double quote later):
    // double up all the backslashes
    arg = arg.replace(/(?=(\\+?)?)\1$/, '$1$1');

    // All other backslashes occur literally

    // Quote the whole thing:
    arg = `"${arg}"`;

    // Escape meta chars
    arg = arg.replace(metaCharsRegExp, '^$1');

    // Double escape meta chars if necessary
    if (doubleEscapeMetaChars) {
        arg = arg.replace(metaCharsRegExp, '^$1');
    }

    return arg;
}

module.exports.command = escapeCommand;
module.exports.argument = escapeArgument;


/***/ }),

/***/ 599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const fs = __nccwpck_require__(896);
const shebangCommand = __nccwpck_require__(771);

function readShebang(command) {
    // Read the first 150 bytes from the file
    const size = 150;
    const buffer = Buffer.alloc(size);

    let fd;

    try {
        fd = fs.openSync(command, 'r');
        fs.readSync(fd, buffer, 0, size, 0);
        fs.closeSync(fd);
    } catch (e) { /* Empty */ }

    // Attempt to extract shebang (null is returned if not a shebang)
    return shebangCommand(buffer.toString());
}

module.exports = readShebang;


/***/ }),

/***/ 866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const path = __nccwpck_require__(928);
const which = __nccwpck_require__(270);
const getPathKey = __nccwpck_require__(689);

function resolveCommandAttempt(parsed, withoutPathExt) {
    const env = parsed.options.env || process.env;
    const cwd = process.cwd();
    const hasCustomCwd = parsed.options.cwd != null;
    // Worker threads do not have process.chdir()
    const shouldSwitchCwd = hasCustomCwd && process.chdir !== undefined && !process.chdir.disabled;

    // If a custom `cwd` was specified, we need to change the process cwd
    // because `which` will do stat calls but does not support a custom cwd
    if (shouldSwitchCwd) {
        try {
            process.chdir(parsed.options.cwd);
        } catch (err) {
            /* Empty */
        }
    }

    let resolved;

    try {
        resolved = which.sync(parsed.command, {
            path: env[getPathKey({ env })],
            pathExt: withoutPathExt ? path.delimiter : undefined,
        });
    } catch (e) {
        /* Empty */
    } finally {
        if (shouldSwitchCwd) {
            process.chdir(cwd);
        }
    }

    // If we successfully resolved, ensure that an absolute path is returned
    // Note that when a custom `cwd` was used, we need to resolve to an absolute path based on it
    if (resolved) {
        resolved = path.resolve(hasCustomCwd ? parsed.options.cwd : '', resolved);
    }

    return resolved;
}

function resolveCommand(parsed) {
    return resolveCommandAttempt(parsed) || resolveCommandAttempt(parsed, true);
}

module.exports = resolveCommand;


/***/ }),

/***/ 290:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var fs = __nccwpck_require__(896)
var core
if (process.platform === 'win32' || global.TESTING_WINDOWS) {
  core = __nccwpck_require__(775)
} else {
  core = __nccwpck_require__(35)
}

module.exports = isexe
isexe.sync = sync

function isexe (path, options, cb) {
  if (typeof options === 'function') {
    cb = options
    options = {}
  }

  if (!cb) {
    if (typeof Promise !== 'function') {
      throw new TypeError('callback not provided')
    }

    return new Promise(function (resolve, reject) {
      isexe(path, options || {}, function (er, is) {
        if (er) {
          reject(er)
        } else {
          resolve(is)
        }
      })
    })
  }

  core(path, options || {}, function (er, is) {
    // ignore EACCES because that just means we aren't allowed to run it
    if (er) {
      if (er.code === 'EACCES' || options && options.ignoreErrors) {
        er = null
        is = false
      }
    }
    cb(er, is)
  })
}

function sync (path, options) {
  // my kingdom for a filtered catch
  try {
    return core.sync(path, options || {})
  } catch (er) {
    if (options && options.ignoreErrors || er.code === 'EACCES') {
      return false
    } else {
      throw er
    }
  }
}


/***/ }),

/***/ 35:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = isexe
isexe.sync = sync

var fs = __nccwpck_require__(896)

function isexe (path, options, cb) {
  fs.stat(path, function (er, stat) {
    cb(er, er ? false : checkStat(stat, options))
  })
}

function sync (path, options) {
  return checkStat(fs.statSync(path), options)
}

function checkStat (stat, options) {
  return stat.isFile() && checkMode(stat, options)
}

function checkMode (stat, options) {
  var mod = stat.mode
  var uid = stat.uid
  var gid = stat.gid

  var myUid = options.uid !== undefined ?
    options.uid : process.getuid && process.getuid()
  var myGid = options.gid !== undefined ?
    options.gid : process.getgid && process.getgid()

  var u = parseInt('100', 8)
  var g = parseInt('010', 8)
  var o = parseInt('001', 8)
  var ug = u | g

  var ret = (mod & o) ||
    (mod & g) && gid === myGid ||
    (mod & u) && uid === myUid ||
    (mod & ug) && myUid === 0

  return ret
}


/***/ }),

/***/ 775:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = isexe
isexe.sync = sync

var fs = __nccwpck_require__(896)

function checkPathExt (path, options) {
  var pathext = options.pathExt !== undefined ?
    options.pathExt : process.env.PATHEXT

  if (!pathext) {
    return true
  }

  pathext = pathext.split(';')
  if (pathext.indexOf('') !== -1) {
    return true
  }
  for (var i = 0; i < pathext.length; i++) {
    var p = pathext[i].toLowerCase()
    if (p && path.substr(-p.length).toLowerCase() === p) {
      return true
    }
  }
  return false
}

function checkStat (stat, path, options) {
  if (!stat.isSymbolicLink() && !stat.isFile()) {
    return false
  }
  return checkPathExt(path, options)
}

function isexe (path, options, cb) {
  fs.stat(path, function (er, stat) {
    cb(er, er ? false : checkStat(stat, path, options))
  })
}

function sync (path, options) {
  return checkStat(fs.statSync(path), path, options)
}


/***/ }),

/***/ 270:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const isWindows = process.platform === 'win32' ||
    process.env.OSTYPE === 'cygwin' ||
    process.env.OSTYPE === 'msys'

const path = __nccwpck_require__(928)
const COLON = isWindows ? ';' : ':'
const isexe = __nccwpck_require__(290)

const getNotFoundError = (cmd) =>
  Object.assign(new Error(`not found: ${cmd}`), { code: 'ENOENT' })

const getPathInfo = (cmd, opt) => {
  const colon = opt.colon || COLON

  // If it has a slash, then we don't bother searching the pathenv.
  // just check the file itself, and that's it.
  const pathEnv = cmd.match(/\//) || isWindows && cmd.match(/\\/) ? ['']
    : (
      [
        // windows always checks the cwd first
        ...(isWindows ? [process.cwd()] : []),
        ...(opt.path || process.env.PATH ||
          /* istanbul ignore next: very unusual */ '').split(colon),
      ]
    )
  const pathExtExe = isWindows
    ? opt.pathExt || process.env.PATHEXT || '.EXE;.CMD;.BAT;.COM'
    : ''
  const pathExt = isWindows ? pathExtExe.split(colon) : ['']

  if (isWindows) {
    if (cmd.indexOf('.') !== -1 && pathExt[0] !== '')
      pathExt.unshift('')
  }

  return {
    pathEnv,
    pathExt,
    pathExtExe,
  }
}

const which = (cmd, opt, cb) => {
  if (typeof opt === 'function') {
    cb = opt
    opt = {}
  }
  if (!opt)
    opt = {}

  const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt)
  const found = []

  const step = i => new Promise((resolve, reject) => {
    if (i === pathEnv.length)
      return opt.all && found.length ? resolve(found)
        : reject(getNotFoundError(cmd))

    const ppRaw = pathEnv[i]
    const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw

    const pCmd = path.join(pathPart, cmd)
    const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd
      : pCmd

    resolve(subStep(p, i, 0))
  })

  const subStep = (p, i, ii) => new Promise((resolve, reject) => {
    if (ii === pathExt.length)
      return resolve(step(i + 1))
    const ext = pathExt[ii]
    isexe(p + ext, { pathExt: pathExtExe }, (er, is) => {
      if (!er && is) {
        if (opt.all)
          found.push(p + ext)
        else
          return resolve(p + ext)
      }
      return resolve(subStep(p, i, ii + 1))
    })
  })

  return cb ? step(0).then(res => cb(null, res), cb) : step(0)
}

const whichSync = (cmd, opt) => {
  opt = opt || {}

  const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt)
  const found = []

  for (let i = 0; i < pathEnv.length; i ++) {
    const ppRaw = pathEnv[i]
    const pathPart = /^".*"$/.test(ppRaw) ? ppRaw.slice(1, -1) : ppRaw

    const pCmd = path.join(pathPart, cmd)
    const p = !pathPart && /^\.[\\\/]/.test(cmd) ? cmd.slice(0, 2) + pCmd
      : pCmd

    for (let j = 0; j < pathExt.length; j ++) {
      const cur = p + pathExt[j]
      try {
        const is = isexe.sync(cur, { pathExt: pathExtExe })
        if (is) {
          if (opt.all)
            found.push(cur)
          else
            return cur
        }
      } catch (ex) {}
    }
  }

  if (opt.all && found.length)
    return found

  if (opt.nothrow)
    return null

  throw getNotFoundError(cmd)
}

module.exports = which
which.sync = whichSync


/***/ }),

/***/ 807:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./format", "./parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isWS = exports.applyEdit = exports.setProperty = exports.removeProperty = void 0;
    const format_1 = __nccwpck_require__(612);
    const parser_1 = __nccwpck_require__(152);
    function removeProperty(text, path, options) {
        return setProperty(text, path, void 0, options);
    }
    exports.removeProperty = removeProperty;
    function setProperty(text, originalPath, value, options) {
        const path = originalPath.slice();
        const errors = [];
        const root = (0, parser_1.parseTree)(text, errors);
        let parent = void 0;
        let lastSegment = void 0;
        while (path.length > 0) {
            lastSegment = path.pop();
            parent = (0, parser_1.findNodeAtLocation)(root, path);
            if (parent === void 0 && value !== void 0) {
                if (typeof lastSegment === 'string') {
                    value = { [lastSegment]: value };
                }
                else {
                    value = [value];
                }
            }
            else {
                break;
            }
        }
        if (!parent) {
            // empty document
            if (value === void 0) { // delete
                throw new Error('Can not delete in empty document');
            }
            return withFormatting(text, { offset: root ? root.offset : 0, length: root ? root.length : 0, content: JSON.stringify(value) }, options);
        }
        else if (parent.type === 'object' && typeof lastSegment === 'string' && Array.isArray(parent.children)) {
            const existing = (0, parser_1.findNodeAtLocation)(parent, [lastSegment]);
            if (existing !== void 0) {
                if (value === void 0) { // delete
                    if (!existing.parent) {
                        throw new Error('Malformed AST');
                    }
                    const propertyIndex = parent.children.indexOf(existing.parent);
                    let removeBegin;
                    let removeEnd = existing.parent.offset + existing.parent.length;
                    if (propertyIndex > 0) {
                        // remove the comma of the previous node
                        let previous = parent.children[propertyIndex - 1];
                        removeBegin = previous.offset + previous.length;
                    }
                    else {
                        removeBegin = parent.offset + 1;
                        if (parent.children.length > 1) {
                            // remove the comma of the next node
                            let next = parent.children[1];
                            removeEnd = next.offset;
                        }
                    }
                    return withFormatting(text, { offset: removeBegin, length: removeEnd - removeBegin, content: '' }, options);
                }
                else {
                    // set value of existing property
                    return withFormatting(text, { offset: existing.offset, length: existing.length, content: JSON.stringify(value) }, options);
                }
            }
            else {
                if (value === void 0) { // delete
                    return []; // property does not exist, nothing to do
                }
                const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
                const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map(p => p.children[0].value)) : parent.children.length;
                let edit;
                if (index > 0) {
                    let previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                else if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty + ',' };
                }
                return withFormatting(text, edit, options);
            }
        }
        else if (parent.type === 'array' && typeof lastSegment === 'number' && Array.isArray(parent.children)) {
            const insertIndex = lastSegment;
            if (insertIndex === -1) {
                // Insert
                const newProperty = `${JSON.stringify(value)}`;
                let edit;
                if (parent.children.length === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                }
                else {
                    const previous = parent.children[parent.children.length - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else if (value === void 0 && parent.children.length >= 0) {
                // Removal
                const removalIndex = lastSegment;
                const toRemove = parent.children[removalIndex];
                let edit;
                if (parent.children.length === 1) {
                    // only item
                    edit = { offset: parent.offset + 1, length: parent.length - 2, content: '' };
                }
                else if (parent.children.length - 1 === removalIndex) {
                    // last item
                    let previous = parent.children[removalIndex - 1];
                    let offset = previous.offset + previous.length;
                    let parentEndOffset = parent.offset + parent.length;
                    edit = { offset, length: parentEndOffset - 2 - offset, content: '' };
                }
                else {
                    edit = { offset: toRemove.offset, length: parent.children[removalIndex + 1].offset - toRemove.offset, content: '' };
                }
                return withFormatting(text, edit, options);
            }
            else if (value !== void 0) {
                let edit;
                const newProperty = `${JSON.stringify(value)}`;
                if (!options.isArrayInsertion && parent.children.length > lastSegment) {
                    const toModify = parent.children[lastSegment];
                    edit = { offset: toModify.offset, length: toModify.length, content: newProperty };
                }
                else if (parent.children.length === 0 || lastSegment === 0) {
                    edit = { offset: parent.offset + 1, length: 0, content: parent.children.length === 0 ? newProperty : newProperty + ',' };
                }
                else {
                    const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
                    const previous = parent.children[index - 1];
                    edit = { offset: previous.offset + previous.length, length: 0, content: ',' + newProperty };
                }
                return withFormatting(text, edit, options);
            }
            else {
                throw new Error(`Can not ${value === void 0 ? 'remove' : (options.isArrayInsertion ? 'insert' : 'modify')} Array index ${insertIndex} as length is not sufficient`);
            }
        }
        else {
            throw new Error(`Can not add ${typeof lastSegment !== 'number' ? 'index' : 'property'} to parent of type ${parent.type}`);
        }
    }
    exports.setProperty = setProperty;
    function withFormatting(text, edit, options) {
        if (!options.formattingOptions) {
            return [edit];
        }
        // apply the edit
        let newText = applyEdit(text, edit);
        // format the new text
        let begin = edit.offset;
        let end = edit.offset + edit.content.length;
        if (edit.length === 0 || edit.content.length === 0) { // insert or remove
            while (begin > 0 && !(0, format_1.isEOL)(newText, begin - 1)) {
                begin--;
            }
            while (end < newText.length && !(0, format_1.isEOL)(newText, end)) {
                end++;
            }
        }
        const edits = (0, format_1.format)(newText, { offset: begin, length: end - begin }, { ...options.formattingOptions, keepLines: false });
        // apply the formatting edits and track the begin and end offsets of the changes
        for (let i = edits.length - 1; i >= 0; i--) {
            const edit = edits[i];
            newText = applyEdit(newText, edit);
            begin = Math.min(begin, edit.offset);
            end = Math.max(end, edit.offset + edit.length);
            end += edit.content.length - edit.length;
        }
        // create a single edit with all changes
        const editLength = text.length - (newText.length - end) - begin;
        return [{ offset: begin, length: editLength, content: newText.substring(begin, end) }];
    }
    function applyEdit(text, edit) {
        return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
    }
    exports.applyEdit = applyEdit;
    function isWS(text, offset) {
        return '\r\n \t'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isWS = isWS;
});


/***/ }),

/***/ 612:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner", "./string-intern"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.isEOL = exports.format = void 0;
    const scanner_1 = __nccwpck_require__(525);
    const string_intern_1 = __nccwpck_require__(579);
    function format(documentText, range, options) {
        let initialIndentLevel;
        let formatText;
        let formatTextStart;
        let rangeStart;
        let rangeEnd;
        if (range) {
            rangeStart = range.offset;
            rangeEnd = rangeStart + range.length;
            formatTextStart = rangeStart;
            while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) {
                formatTextStart--;
            }
            let endOffset = rangeEnd;
            while (endOffset < documentText.length && !isEOL(documentText, endOffset)) {
                endOffset++;
            }
            formatText = documentText.substring(formatTextStart, endOffset);
            initialIndentLevel = computeIndentLevel(formatText, options);
        }
        else {
            formatText = documentText;
            initialIndentLevel = 0;
            formatTextStart = 0;
            rangeStart = 0;
            rangeEnd = documentText.length;
        }
        const eol = getEOL(options, documentText);
        const eolFastPathSupported = string_intern_1.supportedEols.includes(eol);
        let numberLineBreaks = 0;
        let indentLevel = 0;
        let indentValue;
        if (options.insertSpaces) {
            indentValue = string_intern_1.cachedSpaces[options.tabSize || 4] ?? repeat(string_intern_1.cachedSpaces[1], options.tabSize || 4);
        }
        else {
            indentValue = '\t';
        }
        const indentType = indentValue === '\t' ? '\t' : ' ';
        let scanner = (0, scanner_1.createScanner)(formatText, false);
        let hasError = false;
        function newLinesAndIndent() {
            if (numberLineBreaks > 1) {
                return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
            if (!eolFastPathSupported || amountOfSpaces > string_intern_1.cachedBreakLinesWithSpaces[indentType][eol].length) {
                return eol + repeat(indentValue, initialIndentLevel + indentLevel);
            }
            if (amountOfSpaces <= 0) {
                return eol;
            }
            return string_intern_1.cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
        }
        function scanNext() {
            let token = scanner.scan();
            numberLineBreaks = 0;
            while (token === 15 /* SyntaxKind.Trivia */ || token === 14 /* SyntaxKind.LineBreakTrivia */) {
                if (token === 14 /* SyntaxKind.LineBreakTrivia */ && options.keepLines) {
                    numberLineBreaks += 1;
                }
                else if (token === 14 /* SyntaxKind.LineBreakTrivia */) {
                    numberLineBreaks = 1;
                }
                token = scanner.scan();
            }
            hasError = token === 16 /* SyntaxKind.Unknown */ || scanner.getTokenError() !== 0 /* ScanError.None */;
            return token;
        }
        const editOperations = [];
        function addEdit(text, startOffset, endOffset) {
            if (!hasError && (!range || (startOffset < rangeEnd && endOffset > rangeStart)) && documentText.substring(startOffset, endOffset) !== text) {
                editOperations.push({ offset: startOffset, length: endOffset - startOffset, content: text });
            }
        }
        let firstToken = scanNext();
        if (options.keepLines && numberLineBreaks > 0) {
            addEdit(repeat(eol, numberLineBreaks), 0, 0);
        }
        if (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
            let initialIndent = (indentValue.length * initialIndentLevel < 20) && options.insertSpaces
                ? string_intern_1.cachedSpaces[indentValue.length * initialIndentLevel]
                : repeat(indentValue, initialIndentLevel);
            addEdit(initialIndent, formatTextStart, firstTokenStart);
        }
        while (firstToken !== 17 /* SyntaxKind.EOF */) {
            let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
            let secondToken = scanNext();
            let replaceContent = '';
            let needsLineBreak = false;
            while (numberLineBreaks === 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
                addEdit(string_intern_1.cachedSpaces[1], firstTokenEnd, commentTokenStart);
                firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
                needsLineBreak = secondToken === 12 /* SyntaxKind.LineCommentTrivia */;
                replaceContent = needsLineBreak ? newLinesAndIndent() : '';
                secondToken = scanNext();
            }
            if (secondToken === 2 /* SyntaxKind.CloseBraceToken */) {
                if (firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1 /* SyntaxKind.OpenBraceToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else if (secondToken === 4 /* SyntaxKind.CloseBracketToken */) {
                if (firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3 /* SyntaxKind.OpenBracketToken */) {
                    replaceContent = newLinesAndIndent();
                }
                else if (options.keepLines) {
                    replaceContent = string_intern_1.cachedSpaces[1];
                }
            }
            else {
                switch (firstToken) {
                    case 3 /* SyntaxKind.OpenBracketToken */:
                    case 1 /* SyntaxKind.OpenBraceToken */:
                        indentLevel++;
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 5 /* SyntaxKind.CommaToken */:
                        if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                        replaceContent = newLinesAndIndent();
                        break;
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 6 /* SyntaxKind.ColonToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (!needsLineBreak) {
                            replaceContent = string_intern_1.cachedSpaces[1];
                        }
                        break;
                    case 10 /* SyntaxKind.StringLiteral */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else if (secondToken === 6 /* SyntaxKind.ColonToken */ && !needsLineBreak) {
                            replaceContent = '';
                        }
                        break;
                    case 7 /* SyntaxKind.NullKeyword */:
                    case 8 /* SyntaxKind.TrueKeyword */:
                    case 9 /* SyntaxKind.FalseKeyword */:
                    case 11 /* SyntaxKind.NumericLiteral */:
                    case 2 /* SyntaxKind.CloseBraceToken */:
                    case 4 /* SyntaxKind.CloseBracketToken */:
                        if (options.keepLines && numberLineBreaks > 0) {
                            replaceContent = newLinesAndIndent();
                        }
                        else {
                            if ((secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */) && !needsLineBreak) {
                                replaceContent = string_intern_1.cachedSpaces[1];
                            }
                            else if (secondToken !== 5 /* SyntaxKind.CommaToken */ && secondToken !== 17 /* SyntaxKind.EOF */) {
                                hasError = true;
                            }
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        hasError = true;
                        break;
                }
                if (numberLineBreaks > 0 && (secondToken === 12 /* SyntaxKind.LineCommentTrivia */ || secondToken === 13 /* SyntaxKind.BlockCommentTrivia */)) {
                    replaceContent = newLinesAndIndent();
                }
            }
            if (secondToken === 17 /* SyntaxKind.EOF */) {
                if (options.keepLines && numberLineBreaks > 0) {
                    replaceContent = newLinesAndIndent();
                }
                else {
                    replaceContent = options.insertFinalNewline ? eol : '';
                }
            }
            const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
            addEdit(replaceContent, firstTokenEnd, secondTokenStart);
            firstToken = secondToken;
        }
        return editOperations;
    }
    exports.format = format;
    function repeat(s, count) {
        let result = '';
        for (let i = 0; i < count; i++) {
            result += s;
        }
        return result;
    }
    function computeIndentLevel(content, options) {
        let i = 0;
        let nChars = 0;
        const tabSize = options.tabSize || 4;
        while (i < content.length) {
            let ch = content.charAt(i);
            if (ch === string_intern_1.cachedSpaces[1]) {
                nChars++;
            }
            else if (ch === '\t') {
                nChars += tabSize;
            }
            else {
                break;
            }
            i++;
        }
        return Math.floor(nChars / tabSize);
    }
    function getEOL(options, text) {
        for (let i = 0; i < text.length; i++) {
            const ch = text.charAt(i);
            if (ch === '\r') {
                if (i + 1 < text.length && text.charAt(i + 1) === '\n') {
                    return '\r\n';
                }
                return '\r';
            }
            else if (ch === '\n') {
                return '\n';
            }
        }
        return (options && options.eol) || '\n';
    }
    function isEOL(text, offset) {
        return '\r\n'.indexOf(text.charAt(offset)) !== -1;
    }
    exports.isEOL = isEOL;
});


/***/ }),

/***/ 152:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./scanner"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.getNodeType = exports.stripComments = exports.visit = exports.findNodeAtOffset = exports.contains = exports.getNodeValue = exports.getNodePath = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = void 0;
    const scanner_1 = __nccwpck_require__(525);
    var ParseOptions;
    (function (ParseOptions) {
        ParseOptions.DEFAULT = {
            allowTrailingComma: false
        };
    })(ParseOptions || (ParseOptions = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    function getLocation(text, position) {
        const segments = []; // strings or numbers
        const earlyReturnException = new Object();
        let previousNode = undefined;
        const previousNodeInst = {
            value: {},
            offset: 0,
            length: 0,
            type: 'object',
            parent: undefined
        };
        let isAtPropertyKey = false;
        function setPreviousNode(value, offset, length, type) {
            previousNodeInst.value = value;
            previousNodeInst.offset = offset;
            previousNodeInst.length = length;
            previousNodeInst.type = type;
            previousNodeInst.colonOffset = undefined;
            previousNode = previousNodeInst;
        }
        try {
            visit(text, {
                onObjectBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    isAtPropertyKey = position > offset;
                    segments.push(''); // push a placeholder (will be replaced)
                },
                onObjectProperty: (name, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(name, offset, length, 'property');
                    segments[segments.length - 1] = name;
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onObjectEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onArrayBegin: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.push(0);
                },
                onArrayEnd: (offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    previousNode = undefined;
                    segments.pop();
                },
                onLiteralValue: (value, offset, length) => {
                    if (position < offset) {
                        throw earlyReturnException;
                    }
                    setPreviousNode(value, offset, length, getNodeType(value));
                    if (position <= offset + length) {
                        throw earlyReturnException;
                    }
                },
                onSeparator: (sep, offset, length) => {
                    if (position <= offset) {
                        throw earlyReturnException;
                    }
                    if (sep === ':' && previousNode && previousNode.type === 'property') {
                        previousNode.colonOffset = offset;
                        isAtPropertyKey = false;
                        previousNode = undefined;
                    }
                    else if (sep === ',') {
                        const last = segments[segments.length - 1];
                        if (typeof last === 'number') {
                            segments[segments.length - 1] = last + 1;
                        }
                        else {
                            isAtPropertyKey = true;
                            segments[segments.length - 1] = '';
                        }
                        previousNode = undefined;
                    }
                }
            });
        }
        catch (e) {
            if (e !== earlyReturnException) {
                throw e;
            }
        }
        return {
            path: segments,
            previousNode,
            isAtPropertyKey,
            matches: (pattern) => {
                let k = 0;
                for (let i = 0; k < pattern.length && i < segments.length; i++) {
                    if (pattern[k] === segments[i] || pattern[k] === '*') {
                        k++;
                    }
                    else if (pattern[k] !== '**') {
                        return false;
                    }
                }
                return k === pattern.length;
            }
        };
    }
    exports.getLocation = getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore always check the errors list to find out if the input was valid.
     */
    function parse(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentProperty = null;
        let currentParent = [];
        const previousParents = [];
        function onValue(value) {
            if (Array.isArray(currentParent)) {
                currentParent.push(value);
            }
            else if (currentProperty !== null) {
                currentParent[currentProperty] = value;
            }
        }
        const visitor = {
            onObjectBegin: () => {
                const object = {};
                onValue(object);
                previousParents.push(currentParent);
                currentParent = object;
                currentProperty = null;
            },
            onObjectProperty: (name) => {
                currentProperty = name;
            },
            onObjectEnd: () => {
                currentParent = previousParents.pop();
            },
            onArrayBegin: () => {
                const array = [];
                onValue(array);
                previousParents.push(currentParent);
                currentParent = array;
                currentProperty = null;
            },
            onArrayEnd: () => {
                currentParent = previousParents.pop();
            },
            onLiteralValue: onValue,
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        return currentParent[0];
    }
    exports.parse = parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
        let currentParent = { type: 'array', offset: -1, length: -1, children: [], parent: undefined }; // artificial root
        function ensurePropertyComplete(endOffset) {
            if (currentParent.type === 'property') {
                currentParent.length = endOffset - currentParent.offset;
                currentParent = currentParent.parent;
            }
        }
        function onValue(valueNode) {
            currentParent.children.push(valueNode);
            return valueNode;
        }
        const visitor = {
            onObjectBegin: (offset) => {
                currentParent = onValue({ type: 'object', offset, length: -1, parent: currentParent, children: [] });
            },
            onObjectProperty: (name, offset, length) => {
                currentParent = onValue({ type: 'property', offset, length: -1, parent: currentParent, children: [] });
                currentParent.children.push({ type: 'string', value: name, offset, length, parent: currentParent });
            },
            onObjectEnd: (offset, length) => {
                ensurePropertyComplete(offset + length); // in case of a missing value for a property: make sure property is complete
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onArrayBegin: (offset, length) => {
                currentParent = onValue({ type: 'array', offset, length: -1, parent: currentParent, children: [] });
            },
            onArrayEnd: (offset, length) => {
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
            },
            onLiteralValue: (value, offset, length) => {
                onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
                ensurePropertyComplete(offset + length);
            },
            onSeparator: (sep, offset, length) => {
                if (currentParent.type === 'property') {
                    if (sep === ':') {
                        currentParent.colonOffset = offset;
                    }
                    else if (sep === ',') {
                        ensurePropertyComplete(offset);
                    }
                }
            },
            onError: (error, offset, length) => {
                errors.push({ error, offset, length });
            }
        };
        visit(text, visitor, options);
        const result = currentParent.children[0];
        if (result) {
            delete result.parent;
        }
        return result;
    }
    exports.parseTree = parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    function findNodeAtLocation(root, path) {
        if (!root) {
            return undefined;
        }
        let node = root;
        for (let segment of path) {
            if (typeof segment === 'string') {
                if (node.type !== 'object' || !Array.isArray(node.children)) {
                    return undefined;
                }
                let found = false;
                for (const propertyNode of node.children) {
                    if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
                        node = propertyNode.children[1];
                        found = true;
                        break;
                    }
                }
                if (!found) {
                    return undefined;
                }
            }
            else {
                const index = segment;
                if (node.type !== 'array' || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
                    return undefined;
                }
                node = node.children[index];
            }
        }
        return node;
    }
    exports.findNodeAtLocation = findNodeAtLocation;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    function getNodePath(node) {
        if (!node.parent || !node.parent.children) {
            return [];
        }
        const path = getNodePath(node.parent);
        if (node.parent.type === 'property') {
            const key = node.parent.children[0].value;
            path.push(key);
        }
        else if (node.parent.type === 'array') {
            const index = node.parent.children.indexOf(node);
            if (index !== -1) {
                path.push(index);
            }
        }
        return path;
    }
    exports.getNodePath = getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    function getNodeValue(node) {
        switch (node.type) {
            case 'array':
                return node.children.map(getNodeValue);
            case 'object':
                const obj = Object.create(null);
                for (let prop of node.children) {
                    const valueNode = prop.children[1];
                    if (valueNode) {
                        obj[prop.children[0].value] = getNodeValue(valueNode);
                    }
                }
                return obj;
            case 'null':
            case 'string':
            case 'number':
            case 'boolean':
                return node.value;
            default:
                return undefined;
        }
    }
    exports.getNodeValue = getNodeValue;
    function contains(node, offset, includeRightBound = false) {
        return (offset >= node.offset && offset < (node.offset + node.length)) || includeRightBound && (offset === (node.offset + node.length));
    }
    exports.contains = contains;
    /**
     * Finds the most inner node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    function findNodeAtOffset(node, offset, includeRightBound = false) {
        if (contains(node, offset, includeRightBound)) {
            const children = node.children;
            if (Array.isArray(children)) {
                for (let i = 0; i < children.length && children[i].offset <= offset; i++) {
                    const item = findNodeAtOffset(children[i], offset, includeRightBound);
                    if (item) {
                        return item;
                    }
                }
            }
            return node;
        }
        return undefined;
    }
    exports.findNodeAtOffset = findNodeAtOffset;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    function visit(text, visitor, options = ParseOptions.DEFAULT) {
        const _scanner = (0, scanner_1.createScanner)(text, false);
        // Important: Only pass copies of this to visitor functions to prevent accidental modification, and
        // to not affect visitor functions which stored a reference to a previous JSONPath
        const _jsonPath = [];
        // Depth of onXXXBegin() callbacks suppressed. onXXXEnd() decrements this if it isn't 0 already.
        // Callbacks are only called when this value is 0.
        let suppressedCallbacks = 0;
        function toNoArgVisit(visitFunction) {
            return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisit(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
        }
        function toOneArgVisitWithPath(visitFunction) {
            return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
        }
        function toBeginVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks++;
                    }
                    else {
                        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
                        if (cbReturn === false) {
                            suppressedCallbacks = 1;
                        }
                    }
                }
                : () => true;
        }
        function toEndVisit(visitFunction) {
            return visitFunction ?
                () => {
                    if (suppressedCallbacks > 0) {
                        suppressedCallbacks--;
                    }
                    if (suppressedCallbacks === 0) {
                        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
                    }
                }
                : () => true;
        }
        const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
        const disallowComments = options && options.disallowComments;
        const allowTrailingComma = options && options.allowTrailingComma;
        function scanNext() {
            while (true) {
                const token = _scanner.scan();
                switch (_scanner.getTokenError()) {
                    case 4 /* ScanError.InvalidUnicode */:
                        handleError(14 /* ParseErrorCode.InvalidUnicode */);
                        break;
                    case 5 /* ScanError.InvalidEscapeCharacter */:
                        handleError(15 /* ParseErrorCode.InvalidEscapeCharacter */);
                        break;
                    case 3 /* ScanError.UnexpectedEndOfNumber */:
                        handleError(13 /* ParseErrorCode.UnexpectedEndOfNumber */);
                        break;
                    case 1 /* ScanError.UnexpectedEndOfComment */:
                        if (!disallowComments) {
                            handleError(11 /* ParseErrorCode.UnexpectedEndOfComment */);
                        }
                        break;
                    case 2 /* ScanError.UnexpectedEndOfString */:
                        handleError(12 /* ParseErrorCode.UnexpectedEndOfString */);
                        break;
                    case 6 /* ScanError.InvalidCharacter */:
                        handleError(16 /* ParseErrorCode.InvalidCharacter */);
                        break;
                }
                switch (token) {
                    case 12 /* SyntaxKind.LineCommentTrivia */:
                    case 13 /* SyntaxKind.BlockCommentTrivia */:
                        if (disallowComments) {
                            handleError(10 /* ParseErrorCode.InvalidCommentToken */);
                        }
                        else {
                            onComment();
                        }
                        break;
                    case 16 /* SyntaxKind.Unknown */:
                        handleError(1 /* ParseErrorCode.InvalidSymbol */);
                        break;
                    case 15 /* SyntaxKind.Trivia */:
                    case 14 /* SyntaxKind.LineBreakTrivia */:
                        break;
                    default:
                        return token;
                }
            }
        }
        function handleError(error, skipUntilAfter = [], skipUntil = []) {
            onError(error);
            if (skipUntilAfter.length + skipUntil.length > 0) {
                let token = _scanner.getToken();
                while (token !== 17 /* SyntaxKind.EOF */) {
                    if (skipUntilAfter.indexOf(token) !== -1) {
                        scanNext();
                        break;
                    }
                    else if (skipUntil.indexOf(token) !== -1) {
                        break;
                    }
                    token = scanNext();
                }
            }
        }
        function parseString(isValue) {
            const value = _scanner.getTokenValue();
            if (isValue) {
                onLiteralValue(value);
            }
            else {
                onObjectProperty(value);
                // add property name afterwards
                _jsonPath.push(value);
            }
            scanNext();
            return true;
        }
        function parseLiteral() {
            switch (_scanner.getToken()) {
                case 11 /* SyntaxKind.NumericLiteral */:
                    const tokenValue = _scanner.getTokenValue();
                    let value = Number(tokenValue);
                    if (isNaN(value)) {
                        handleError(2 /* ParseErrorCode.InvalidNumberFormat */);
                        value = 0;
                    }
                    onLiteralValue(value);
                    break;
                case 7 /* SyntaxKind.NullKeyword */:
                    onLiteralValue(null);
                    break;
                case 8 /* SyntaxKind.TrueKeyword */:
                    onLiteralValue(true);
                    break;
                case 9 /* SyntaxKind.FalseKeyword */:
                    onLiteralValue(false);
                    break;
                default:
                    return false;
            }
            scanNext();
            return true;
        }
        function parseProperty() {
            if (_scanner.getToken() !== 10 /* SyntaxKind.StringLiteral */) {
                handleError(3 /* ParseErrorCode.PropertyNameExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                return false;
            }
            parseString(false);
            if (_scanner.getToken() === 6 /* SyntaxKind.ColonToken */) {
                onSeparator(':');
                scanNext(); // consume colon
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
            }
            else {
                handleError(5 /* ParseErrorCode.ColonExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
            }
            _jsonPath.pop(); // remove processed property name
            return true;
        }
        function parseObject() {
            onObjectBegin();
            scanNext(); // consume open brace
            let needsComma = false;
            while (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 2 /* SyntaxKind.CloseBraceToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (!parseProperty()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [2 /* SyntaxKind.CloseBraceToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onObjectEnd();
            if (_scanner.getToken() !== 2 /* SyntaxKind.CloseBraceToken */) {
                handleError(7 /* ParseErrorCode.CloseBraceExpected */, [2 /* SyntaxKind.CloseBraceToken */], []);
            }
            else {
                scanNext(); // consume close brace
            }
            return true;
        }
        function parseArray() {
            onArrayBegin();
            scanNext(); // consume open bracket
            let isFirstElement = true;
            let needsComma = false;
            while (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */ && _scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
                if (_scanner.getToken() === 5 /* SyntaxKind.CommaToken */) {
                    if (!needsComma) {
                        handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
                    }
                    onSeparator(',');
                    scanNext(); // consume comma
                    if (_scanner.getToken() === 4 /* SyntaxKind.CloseBracketToken */ && allowTrailingComma) {
                        break;
                    }
                }
                else if (needsComma) {
                    handleError(6 /* ParseErrorCode.CommaExpected */, [], []);
                }
                if (isFirstElement) {
                    _jsonPath.push(0);
                    isFirstElement = false;
                }
                else {
                    _jsonPath[_jsonPath.length - 1]++;
                }
                if (!parseValue()) {
                    handleError(4 /* ParseErrorCode.ValueExpected */, [], [4 /* SyntaxKind.CloseBracketToken */, 5 /* SyntaxKind.CommaToken */]);
                }
                needsComma = true;
            }
            onArrayEnd();
            if (!isFirstElement) {
                _jsonPath.pop(); // remove array index
            }
            if (_scanner.getToken() !== 4 /* SyntaxKind.CloseBracketToken */) {
                handleError(8 /* ParseErrorCode.CloseBracketExpected */, [4 /* SyntaxKind.CloseBracketToken */], []);
            }
            else {
                scanNext(); // consume close bracket
            }
            return true;
        }
        function parseValue() {
            switch (_scanner.getToken()) {
                case 3 /* SyntaxKind.OpenBracketToken */:
                    return parseArray();
                case 1 /* SyntaxKind.OpenBraceToken */:
                    return parseObject();
                case 10 /* SyntaxKind.StringLiteral */:
                    return parseString(true);
                default:
                    return parseLiteral();
            }
        }
        scanNext();
        if (_scanner.getToken() === 17 /* SyntaxKind.EOF */) {
            if (options.allowEmptyContent) {
                return true;
            }
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (!parseValue()) {
            handleError(4 /* ParseErrorCode.ValueExpected */, [], []);
            return false;
        }
        if (_scanner.getToken() !== 17 /* SyntaxKind.EOF */) {
            handleError(9 /* ParseErrorCode.EndOfFileExpected */, [], []);
        }
        return true;
    }
    exports.visit = visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    function stripComments(text, replaceCh) {
        let _scanner = (0, scanner_1.createScanner)(text), parts = [], kind, offset = 0, pos;
        do {
            pos = _scanner.getPosition();
            kind = _scanner.scan();
            switch (kind) {
                case 12 /* SyntaxKind.LineCommentTrivia */:
                case 13 /* SyntaxKind.BlockCommentTrivia */:
                case 17 /* SyntaxKind.EOF */:
                    if (offset !== pos) {
                        parts.push(text.substring(offset, pos));
                    }
                    if (replaceCh !== undefined) {
                        parts.push(_scanner.getTokenValue().replace(/[^\r\n]/g, replaceCh));
                    }
                    offset = _scanner.getPosition();
                    break;
            }
        } while (kind !== 17 /* SyntaxKind.EOF */);
        return parts.join('');
    }
    exports.stripComments = stripComments;
    function getNodeType(value) {
        switch (typeof value) {
            case 'boolean': return 'boolean';
            case 'number': return 'number';
            case 'string': return 'string';
            case 'object': {
                if (!value) {
                    return 'null';
                }
                else if (Array.isArray(value)) {
                    return 'array';
                }
                return 'object';
            }
            default: return 'null';
        }
    }
    exports.getNodeType = getNodeType;
});


/***/ }),

/***/ 525:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.createScanner = void 0;
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    function createScanner(text, ignoreTrivia = false) {
        const len = text.length;
        let pos = 0, value = '', tokenOffset = 0, token = 16 /* SyntaxKind.Unknown */, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0 /* ScanError.None */;
        function scanHexDigits(count, exact) {
            let digits = 0;
            let value = 0;
            while (digits < count || !exact) {
                let ch = text.charCodeAt(pos);
                if (ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */) {
                    value = value * 16 + ch - 48 /* CharacterCodes._0 */;
                }
                else if (ch >= 65 /* CharacterCodes.A */ && ch <= 70 /* CharacterCodes.F */) {
                    value = value * 16 + ch - 65 /* CharacterCodes.A */ + 10;
                }
                else if (ch >= 97 /* CharacterCodes.a */ && ch <= 102 /* CharacterCodes.f */) {
                    value = value * 16 + ch - 97 /* CharacterCodes.a */ + 10;
                }
                else {
                    break;
                }
                pos++;
                digits++;
            }
            if (digits < count) {
                value = -1;
            }
            return value;
        }
        function setPosition(newPosition) {
            pos = newPosition;
            value = '';
            tokenOffset = 0;
            token = 16 /* SyntaxKind.Unknown */;
            scanError = 0 /* ScanError.None */;
        }
        function scanNumber() {
            let start = pos;
            if (text.charCodeAt(pos) === 48 /* CharacterCodes._0 */) {
                pos++;
            }
            else {
                pos++;
                while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                }
            }
            if (pos < text.length && text.charCodeAt(pos) === 46 /* CharacterCodes.dot */) {
                pos++;
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                    return text.substring(start, pos);
                }
            }
            let end = pos;
            if (pos < text.length && (text.charCodeAt(pos) === 69 /* CharacterCodes.E */ || text.charCodeAt(pos) === 101 /* CharacterCodes.e */)) {
                pos++;
                if (pos < text.length && text.charCodeAt(pos) === 43 /* CharacterCodes.plus */ || text.charCodeAt(pos) === 45 /* CharacterCodes.minus */) {
                    pos++;
                }
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                    while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                        pos++;
                    }
                    end = pos;
                }
                else {
                    scanError = 3 /* ScanError.UnexpectedEndOfNumber */;
                }
            }
            return text.substring(start, end);
        }
        function scanString() {
            let result = '', start = pos;
            while (true) {
                if (pos >= len) {
                    result += text.substring(start, pos);
                    scanError = 2 /* ScanError.UnexpectedEndOfString */;
                    break;
                }
                const ch = text.charCodeAt(pos);
                if (ch === 34 /* CharacterCodes.doubleQuote */) {
                    result += text.substring(start, pos);
                    pos++;
                    break;
                }
                if (ch === 92 /* CharacterCodes.backslash */) {
                    result += text.substring(start, pos);
                    pos++;
                    if (pos >= len) {
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    const ch2 = text.charCodeAt(pos++);
                    switch (ch2) {
                        case 34 /* CharacterCodes.doubleQuote */:
                            result += '\"';
                            break;
                        case 92 /* CharacterCodes.backslash */:
                            result += '\\';
                            break;
                        case 47 /* CharacterCodes.slash */:
                            result += '/';
                            break;
                        case 98 /* CharacterCodes.b */:
                            result += '\b';
                            break;
                        case 102 /* CharacterCodes.f */:
                            result += '\f';
                            break;
                        case 110 /* CharacterCodes.n */:
                            result += '\n';
                            break;
                        case 114 /* CharacterCodes.r */:
                            result += '\r';
                            break;
                        case 116 /* CharacterCodes.t */:
                            result += '\t';
                            break;
                        case 117 /* CharacterCodes.u */:
                            const ch3 = scanHexDigits(4, true);
                            if (ch3 >= 0) {
                                result += String.fromCharCode(ch3);
                            }
                            else {
                                scanError = 4 /* ScanError.InvalidUnicode */;
                            }
                            break;
                        default:
                            scanError = 5 /* ScanError.InvalidEscapeCharacter */;
                    }
                    start = pos;
                    continue;
                }
                if (ch >= 0 && ch <= 0x1f) {
                    if (isLineBreak(ch)) {
                        result += text.substring(start, pos);
                        scanError = 2 /* ScanError.UnexpectedEndOfString */;
                        break;
                    }
                    else {
                        scanError = 6 /* ScanError.InvalidCharacter */;
                        // mark as error but continue with string
                    }
                }
                pos++;
            }
            return result;
        }
        function scanNext() {
            value = '';
            scanError = 0 /* ScanError.None */;
            tokenOffset = pos;
            lineStartOffset = lineNumber;
            prevTokenLineStartOffset = tokenLineStartOffset;
            if (pos >= len) {
                // at the end
                tokenOffset = len;
                return token = 17 /* SyntaxKind.EOF */;
            }
            let code = text.charCodeAt(pos);
            // trivia: whitespace
            if (isWhiteSpace(code)) {
                do {
                    pos++;
                    value += String.fromCharCode(code);
                    code = text.charCodeAt(pos);
                } while (isWhiteSpace(code));
                return token = 15 /* SyntaxKind.Trivia */;
            }
            // trivia: newlines
            if (isLineBreak(code)) {
                pos++;
                value += String.fromCharCode(code);
                if (code === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                    pos++;
                    value += '\n';
                }
                lineNumber++;
                tokenLineStartOffset = pos;
                return token = 14 /* SyntaxKind.LineBreakTrivia */;
            }
            switch (code) {
                // tokens: []{}:,
                case 123 /* CharacterCodes.openBrace */:
                    pos++;
                    return token = 1 /* SyntaxKind.OpenBraceToken */;
                case 125 /* CharacterCodes.closeBrace */:
                    pos++;
                    return token = 2 /* SyntaxKind.CloseBraceToken */;
                case 91 /* CharacterCodes.openBracket */:
                    pos++;
                    return token = 3 /* SyntaxKind.OpenBracketToken */;
                case 93 /* CharacterCodes.closeBracket */:
                    pos++;
                    return token = 4 /* SyntaxKind.CloseBracketToken */;
                case 58 /* CharacterCodes.colon */:
                    pos++;
                    return token = 6 /* SyntaxKind.ColonToken */;
                case 44 /* CharacterCodes.comma */:
                    pos++;
                    return token = 5 /* SyntaxKind.CommaToken */;
                // strings
                case 34 /* CharacterCodes.doubleQuote */:
                    pos++;
                    value = scanString();
                    return token = 10 /* SyntaxKind.StringLiteral */;
                // comments
                case 47 /* CharacterCodes.slash */:
                    const start = pos - 1;
                    // Single-line comment
                    if (text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                        pos += 2;
                        while (pos < len) {
                            if (isLineBreak(text.charCodeAt(pos))) {
                                break;
                            }
                            pos++;
                        }
                        value = text.substring(start, pos);
                        return token = 12 /* SyntaxKind.LineCommentTrivia */;
                    }
                    // Multi-line comment
                    if (text.charCodeAt(pos + 1) === 42 /* CharacterCodes.asterisk */) {
                        pos += 2;
                        const safeLength = len - 1; // For lookahead.
                        let commentClosed = false;
                        while (pos < safeLength) {
                            const ch = text.charCodeAt(pos);
                            if (ch === 42 /* CharacterCodes.asterisk */ && text.charCodeAt(pos + 1) === 47 /* CharacterCodes.slash */) {
                                pos += 2;
                                commentClosed = true;
                                break;
                            }
                            pos++;
                            if (isLineBreak(ch)) {
                                if (ch === 13 /* CharacterCodes.carriageReturn */ && text.charCodeAt(pos) === 10 /* CharacterCodes.lineFeed */) {
                                    pos++;
                                }
                                lineNumber++;
                                tokenLineStartOffset = pos;
                            }
                        }
                        if (!commentClosed) {
                            pos++;
                            scanError = 1 /* ScanError.UnexpectedEndOfComment */;
                        }
                        value = text.substring(start, pos);
                        return token = 13 /* SyntaxKind.BlockCommentTrivia */;
                    }
                    // just a single slash
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
                // numbers
                case 45 /* CharacterCodes.minus */:
                    value += String.fromCharCode(code);
                    pos++;
                    if (pos === len || !isDigit(text.charCodeAt(pos))) {
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                // found a minus, followed by a number so
                // we fall through to proceed with scanning
                // numbers
                case 48 /* CharacterCodes._0 */:
                case 49 /* CharacterCodes._1 */:
                case 50 /* CharacterCodes._2 */:
                case 51 /* CharacterCodes._3 */:
                case 52 /* CharacterCodes._4 */:
                case 53 /* CharacterCodes._5 */:
                case 54 /* CharacterCodes._6 */:
                case 55 /* CharacterCodes._7 */:
                case 56 /* CharacterCodes._8 */:
                case 57 /* CharacterCodes._9 */:
                    value += scanNumber();
                    return token = 11 /* SyntaxKind.NumericLiteral */;
                // literals and unknown symbols
                default:
                    // is a literal? Read the full word.
                    while (pos < len && isUnknownContentCharacter(code)) {
                        pos++;
                        code = text.charCodeAt(pos);
                    }
                    if (tokenOffset !== pos) {
                        value = text.substring(tokenOffset, pos);
                        // keywords: true, false, null
                        switch (value) {
                            case 'true': return token = 8 /* SyntaxKind.TrueKeyword */;
                            case 'false': return token = 9 /* SyntaxKind.FalseKeyword */;
                            case 'null': return token = 7 /* SyntaxKind.NullKeyword */;
                        }
                        return token = 16 /* SyntaxKind.Unknown */;
                    }
                    // some
                    value += String.fromCharCode(code);
                    pos++;
                    return token = 16 /* SyntaxKind.Unknown */;
            }
        }
        function isUnknownContentCharacter(code) {
            if (isWhiteSpace(code) || isLineBreak(code)) {
                return false;
            }
            switch (code) {
                case 125 /* CharacterCodes.closeBrace */:
                case 93 /* CharacterCodes.closeBracket */:
                case 123 /* CharacterCodes.openBrace */:
                case 91 /* CharacterCodes.openBracket */:
                case 34 /* CharacterCodes.doubleQuote */:
                case 58 /* CharacterCodes.colon */:
                case 44 /* CharacterCodes.comma */:
                case 47 /* CharacterCodes.slash */:
                    return false;
            }
            return true;
        }
        function scanNextNonTrivia() {
            let result;
            do {
                result = scanNext();
            } while (result >= 12 /* SyntaxKind.LineCommentTrivia */ && result <= 15 /* SyntaxKind.Trivia */);
            return result;
        }
        return {
            setPosition: setPosition,
            getPosition: () => pos,
            scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
            getToken: () => token,
            getTokenValue: () => value,
            getTokenOffset: () => tokenOffset,
            getTokenLength: () => pos - tokenOffset,
            getTokenStartLine: () => lineStartOffset,
            getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
            getTokenError: () => scanError,
        };
    }
    exports.createScanner = createScanner;
    function isWhiteSpace(ch) {
        return ch === 32 /* CharacterCodes.space */ || ch === 9 /* CharacterCodes.tab */;
    }
    function isLineBreak(ch) {
        return ch === 10 /* CharacterCodes.lineFeed */ || ch === 13 /* CharacterCodes.carriageReturn */;
    }
    function isDigit(ch) {
        return ch >= 48 /* CharacterCodes._0 */ && ch <= 57 /* CharacterCodes._9 */;
    }
    var CharacterCodes;
    (function (CharacterCodes) {
        CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
        CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
        CharacterCodes[CharacterCodes["space"] = 32] = "space";
        CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
        CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
        CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
        CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
        CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
        CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
        CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
        CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
        CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
        CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
        CharacterCodes[CharacterCodes["a"] = 97] = "a";
        CharacterCodes[CharacterCodes["b"] = 98] = "b";
        CharacterCodes[CharacterCodes["c"] = 99] = "c";
        CharacterCodes[CharacterCodes["d"] = 100] = "d";
        CharacterCodes[CharacterCodes["e"] = 101] = "e";
        CharacterCodes[CharacterCodes["f"] = 102] = "f";
        CharacterCodes[CharacterCodes["g"] = 103] = "g";
        CharacterCodes[CharacterCodes["h"] = 104] = "h";
        CharacterCodes[CharacterCodes["i"] = 105] = "i";
        CharacterCodes[CharacterCodes["j"] = 106] = "j";
        CharacterCodes[CharacterCodes["k"] = 107] = "k";
        CharacterCodes[CharacterCodes["l"] = 108] = "l";
        CharacterCodes[CharacterCodes["m"] = 109] = "m";
        CharacterCodes[CharacterCodes["n"] = 110] = "n";
        CharacterCodes[CharacterCodes["o"] = 111] = "o";
        CharacterCodes[CharacterCodes["p"] = 112] = "p";
        CharacterCodes[CharacterCodes["q"] = 113] = "q";
        CharacterCodes[CharacterCodes["r"] = 114] = "r";
        CharacterCodes[CharacterCodes["s"] = 115] = "s";
        CharacterCodes[CharacterCodes["t"] = 116] = "t";
        CharacterCodes[CharacterCodes["u"] = 117] = "u";
        CharacterCodes[CharacterCodes["v"] = 118] = "v";
        CharacterCodes[CharacterCodes["w"] = 119] = "w";
        CharacterCodes[CharacterCodes["x"] = 120] = "x";
        CharacterCodes[CharacterCodes["y"] = 121] = "y";
        CharacterCodes[CharacterCodes["z"] = 122] = "z";
        CharacterCodes[CharacterCodes["A"] = 65] = "A";
        CharacterCodes[CharacterCodes["B"] = 66] = "B";
        CharacterCodes[CharacterCodes["C"] = 67] = "C";
        CharacterCodes[CharacterCodes["D"] = 68] = "D";
        CharacterCodes[CharacterCodes["E"] = 69] = "E";
        CharacterCodes[CharacterCodes["F"] = 70] = "F";
        CharacterCodes[CharacterCodes["G"] = 71] = "G";
        CharacterCodes[CharacterCodes["H"] = 72] = "H";
        CharacterCodes[CharacterCodes["I"] = 73] = "I";
        CharacterCodes[CharacterCodes["J"] = 74] = "J";
        CharacterCodes[CharacterCodes["K"] = 75] = "K";
        CharacterCodes[CharacterCodes["L"] = 76] = "L";
        CharacterCodes[CharacterCodes["M"] = 77] = "M";
        CharacterCodes[CharacterCodes["N"] = 78] = "N";
        CharacterCodes[CharacterCodes["O"] = 79] = "O";
        CharacterCodes[CharacterCodes["P"] = 80] = "P";
        CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
        CharacterCodes[CharacterCodes["R"] = 82] = "R";
        CharacterCodes[CharacterCodes["S"] = 83] = "S";
        CharacterCodes[CharacterCodes["T"] = 84] = "T";
        CharacterCodes[CharacterCodes["U"] = 85] = "U";
        CharacterCodes[CharacterCodes["V"] = 86] = "V";
        CharacterCodes[CharacterCodes["W"] = 87] = "W";
        CharacterCodes[CharacterCodes["X"] = 88] = "X";
        CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
        CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
        CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
        CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
        CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
        CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
        CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
        CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
        CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
        CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
        CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
        CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
        CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
        CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
        CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
        CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
        CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
    })(CharacterCodes || (CharacterCodes = {}));
});


/***/ }),

/***/ 579:
/***/ ((module, exports) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports"], factory);
    }
})(function () {
    "use strict";
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.supportedEols = exports.cachedBreakLinesWithSpaces = exports.cachedSpaces = void 0;
    exports.cachedSpaces = new Array(20).fill(0).map((_, index) => {
        return ' '.repeat(index);
    });
    const maxCachedValues = 200;
    exports.cachedBreakLinesWithSpaces = {
        ' ': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + ' '.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + ' '.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + ' '.repeat(index);
            }),
        },
        '\t': {
            '\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\n' + '\t'.repeat(index);
            }),
            '\r': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r' + '\t'.repeat(index);
            }),
            '\r\n': new Array(maxCachedValues).fill(0).map((_, index) => {
                return '\r\n' + '\t'.repeat(index);
            }),
        }
    };
    exports.supportedEols = ['\n', '\r', '\r\n'];
});


/***/ }),

/***/ 547:
/***/ ((module, exports, __nccwpck_require__) => {

(function (factory) {
    if ( true && typeof module.exports === "object") {
        var v = factory(__WEBPACK_EXTERNAL_createRequire(import.meta.url), exports);
        if (v !== undefined) module.exports = v;
    }
    else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./impl/format", "./impl/edit", "./impl/scanner", "./impl/parser"], factory);
    }
})(function () {
    /*---------------------------------------------------------------------------------------------
     *  Copyright (c) Microsoft Corporation. All rights reserved.
     *  Licensed under the MIT License. See License.txt in the project root for license information.
     *--------------------------------------------------------------------------------------------*/
    'use strict';
    Object.defineProperty(exports, "__esModule", ({ value: true }));
    exports.applyEdits = exports.modify = exports.format = exports.printParseErrorCode = exports.ParseErrorCode = exports.stripComments = exports.visit = exports.getNodeValue = exports.getNodePath = exports.findNodeAtOffset = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = exports.SyntaxKind = exports.ScanError = exports.createScanner = void 0;
    const formatter = __nccwpck_require__(612);
    const edit = __nccwpck_require__(807);
    const scanner = __nccwpck_require__(525);
    const parser = __nccwpck_require__(152);
    /**
     * Creates a JSON scanner on the given text.
     * If ignoreTrivia is set, whitespaces or comments are ignored.
     */
    exports.createScanner = scanner.createScanner;
    var ScanError;
    (function (ScanError) {
        ScanError[ScanError["None"] = 0] = "None";
        ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
        ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
        ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
        ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
        ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
        ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
    })(ScanError || (exports.ScanError = ScanError = {}));
    var SyntaxKind;
    (function (SyntaxKind) {
        SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
        SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
        SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
        SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
        SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
        SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
        SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
        SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
        SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
        SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
        SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
        SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
        SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
        SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
        SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
        SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
        SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
    })(SyntaxKind || (exports.SyntaxKind = SyntaxKind = {}));
    /**
     * For a given offset, evaluate the location in the JSON document. Each segment in the location path is either a property name or an array index.
     */
    exports.getLocation = parser.getLocation;
    /**
     * Parses the given text and returns the object the JSON content represents. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     * Therefore, always check the errors list to find out if the input was valid.
     */
    exports.parse = parser.parse;
    /**
     * Parses the given text and returns a tree representation the JSON content. On invalid input, the parser tries to be as fault tolerant as possible, but still return a result.
     */
    exports.parseTree = parser.parseTree;
    /**
     * Finds the node at the given path in a JSON DOM.
     */
    exports.findNodeAtLocation = parser.findNodeAtLocation;
    /**
     * Finds the innermost node at the given offset. If includeRightBound is set, also finds nodes that end at the given offset.
     */
    exports.findNodeAtOffset = parser.findNodeAtOffset;
    /**
     * Gets the JSON path of the given JSON DOM node
     */
    exports.getNodePath = parser.getNodePath;
    /**
     * Evaluates the JavaScript object of the given JSON DOM node
     */
    exports.getNodeValue = parser.getNodeValue;
    /**
     * Parses the given text and invokes the visitor functions for each object, array and literal reached.
     */
    exports.visit = parser.visit;
    /**
     * Takes JSON with JavaScript-style comments and remove
     * them. Optionally replaces every none-newline character
     * of comments with a replaceCharacter
     */
    exports.stripComments = parser.stripComments;
    var ParseErrorCode;
    (function (ParseErrorCode) {
        ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
        ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
        ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
        ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
        ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
        ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
        ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
        ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
        ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
        ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
        ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
        ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
        ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
        ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
    })(ParseErrorCode || (exports.ParseErrorCode = ParseErrorCode = {}));
    function printParseErrorCode(code) {
        switch (code) {
            case 1 /* ParseErrorCode.InvalidSymbol */: return 'InvalidSymbol';
            case 2 /* ParseErrorCode.InvalidNumberFormat */: return 'InvalidNumberFormat';
            case 3 /* ParseErrorCode.PropertyNameExpected */: return 'PropertyNameExpected';
            case 4 /* ParseErrorCode.ValueExpected */: return 'ValueExpected';
            case 5 /* ParseErrorCode.ColonExpected */: return 'ColonExpected';
            case 6 /* ParseErrorCode.CommaExpected */: return 'CommaExpected';
            case 7 /* ParseErrorCode.CloseBraceExpected */: return 'CloseBraceExpected';
            case 8 /* ParseErrorCode.CloseBracketExpected */: return 'CloseBracketExpected';
            case 9 /* ParseErrorCode.EndOfFileExpected */: return 'EndOfFileExpected';
            case 10 /* ParseErrorCode.InvalidCommentToken */: return 'InvalidCommentToken';
            case 11 /* ParseErrorCode.UnexpectedEndOfComment */: return 'UnexpectedEndOfComment';
            case 12 /* ParseErrorCode.UnexpectedEndOfString */: return 'UnexpectedEndOfString';
            case 13 /* ParseErrorCode.UnexpectedEndOfNumber */: return 'UnexpectedEndOfNumber';
            case 14 /* ParseErrorCode.InvalidUnicode */: return 'InvalidUnicode';
            case 15 /* ParseErrorCode.InvalidEscapeCharacter */: return 'InvalidEscapeCharacter';
            case 16 /* ParseErrorCode.InvalidCharacter */: return 'InvalidCharacter';
        }
        return '<unknown ParseErrorCode>';
    }
    exports.printParseErrorCode = printParseErrorCode;
    /**
     * Computes the edit operations needed to format a JSON document.
     *
     * @param documentText The input text
     * @param range The range to format or `undefined` to format the full content
     * @param options The formatting options
     * @returns The edit operations describing the formatting changes to the original document following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function format(documentText, range, options) {
        return formatter.format(documentText, range, options);
    }
    exports.format = format;
    /**
     * Computes the edit operations needed to modify a value in the JSON document.
     *
     * @param documentText The input text
     * @param path The path of the value to change. The path represents either to the document root, a property or an array item.
     * If the path points to an non-existing property or item, it will be created.
     * @param value The new value for the specified property or item. If the value is undefined,
     * the property or item will be removed.
     * @param options Options
     * @returns The edit operations describing the changes to the original document, following the format described in {@linkcode EditResult}.
     * To apply the edit operations to the input, use {@linkcode applyEdits}.
     */
    function modify(text, path, value, options) {
        return edit.setProperty(text, path, value, options);
    }
    exports.modify = modify;
    /**
     * Applies edits to an input string.
     * @param text The input text
     * @param edits Edit operations following the format described in {@linkcode EditResult}.
     * @returns The text with the applied edits.
     * @throws An error if the edit operations are not well-formed as described in {@linkcode EditResult}.
     */
    function applyEdits(text, edits) {
        let sortedEdits = edits.slice(0).sort((a, b) => {
            const diff = a.offset - b.offset;
            if (diff === 0) {
                return a.length - b.length;
            }
            return diff;
        });
        let lastModifiedOffset = text.length;
        for (let i = sortedEdits.length - 1; i >= 0; i--) {
            let e = sortedEdits[i];
            if (e.offset + e.length <= lastModifiedOffset) {
                text = edit.applyEdit(text, e);
            }
            else {
                throw new Error('Overlapping edit');
            }
            lastModifiedOffset = e.offset;
        }
        return text;
    }
    exports.applyEdits = applyEdits;
});


/***/ }),

/***/ 689:
/***/ ((module) => {



const pathKey = (options = {}) => {
	const environment = options.env || process.env;
	const platform = options.platform || process.platform;

	if (platform !== 'win32') {
		return 'PATH';
	}

	return Object.keys(environment).reverse().find(key => key.toUpperCase() === 'PATH') || 'Path';
};

module.exports = pathKey;
// TODO: Remove this for the next major release
module.exports["default"] = pathKey;


/***/ }),

/***/ 6:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(16);
const utils = __nccwpck_require__(59);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(595);
const utils = __nccwpck_require__(59);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 16:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(781);
const parse = __nccwpck_require__(265);
const utils = __nccwpck_require__(59);
const constants = __nccwpck_require__(595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(59);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 59:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 771:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const shebangRegex = __nccwpck_require__(334);

module.exports = (string = '') => {
	const match = string.match(shebangRegex);

	if (!match) {
		return null;
	}

	const [path, argument] = match[0].replace(/#! ?/, '').split(' ');
	const binary = path.split('/').pop();

	if (binary === 'env') {
		return argument;
	}

	return argument ? `${binary} ${argument}` : binary;
};


/***/ }),

/***/ 334:
/***/ ((module) => {


module.exports = /^#!(.*)/;


/***/ }),

/***/ 189:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { isexe, sync: isexeSync } = __nccwpck_require__(289)
const { join, delimiter, sep, posix } = __nccwpck_require__(928)

const isWindows = process.platform === 'win32'

// used to check for slashed in commands passed in. always checks for the posix
// seperator on all platforms, and checks for the current separator when not on
// a posix platform. don't use the isWindows check for this since that is mocked
// in tests but we still need the code to actually work when called. that is also
// why it is ignored from coverage.
/* istanbul ignore next */
const rSlash = new RegExp(`[${posix.sep}${sep === posix.sep ? '' : sep}]`.replace(/(\\)/g, '\\$1'))
const rRel = new RegExp(`^\\.${rSlash.source}`)

const getNotFoundError = (cmd) =>
  Object.assign(new Error(`not found: ${cmd}`), { code: 'ENOENT' })

const getPathInfo = (cmd, {
  path: optPath = process.env.PATH,
  pathExt: optPathExt = process.env.PATHEXT,
  delimiter: optDelimiter = delimiter,
}) => {
  // If it has a slash, then we don't bother searching the pathenv.
  // just check the file itself, and that's it.
  const pathEnv = cmd.match(rSlash) ? [''] : [
    // windows always checks the cwd first
    ...(isWindows ? [process.cwd()] : []),
    ...(optPath || /* istanbul ignore next: very unusual */ '').split(optDelimiter),
  ]

  if (isWindows) {
    const pathExtExe = optPathExt ||
      ['.EXE', '.CMD', '.BAT', '.COM'].join(optDelimiter)
    const pathExt = pathExtExe.split(optDelimiter).flatMap((item) => [item, item.toLowerCase()])
    if (cmd.includes('.') && pathExt[0] !== '') {
      pathExt.unshift('')
    }
    return { pathEnv, pathExt, pathExtExe }
  }

  return { pathEnv, pathExt: [''] }
}

const getPathPart = (raw, cmd) => {
  const pathPart = /^".*"$/.test(raw) ? raw.slice(1, -1) : raw
  const prefix = !pathPart && rRel.test(cmd) ? cmd.slice(0, 2) : ''
  return prefix + join(pathPart, cmd)
}

const which = async (cmd, opt = {}) => {
  const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt)
  const found = []

  for (const envPart of pathEnv) {
    const p = getPathPart(envPart, cmd)

    for (const ext of pathExt) {
      const withExt = p + ext
      const is = await isexe(withExt, { pathExt: pathExtExe, ignoreErrors: true })
      if (is) {
        if (!opt.all) {
          return withExt
        }
        found.push(withExt)
      }
    }
  }

  if (opt.all && found.length) {
    return found
  }

  if (opt.nothrow) {
    return null
  }

  throw getNotFoundError(cmd)
}

const whichSync = (cmd, opt = {}) => {
  const { pathEnv, pathExt, pathExtExe } = getPathInfo(cmd, opt)
  const found = []

  for (const pathEnvPart of pathEnv) {
    const p = getPathPart(pathEnvPart, cmd)

    for (const ext of pathExt) {
      const withExt = p + ext
      const is = isexeSync(withExt, { pathExt: pathExtExe, ignoreErrors: true })
      if (is) {
        if (!opt.all) {
          return withExt
        }
        found.push(withExt)
      }
    }
  }

  if (opt.all && found.length) {
    return found
  }

  if (opt.nothrow) {
    return null
  }

  throw getNotFoundError(cmd)
}

module.exports = which
which.sync = whichSync


/***/ }),

/***/ 317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 289:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var a=(t,e)=>()=>(e||t((e={exports:{}}).exports,e),e.exports);var _=a(i=>{"use strict";Object.defineProperty(i,"__esModule",{value:!0});i.sync=i.isexe=void 0;var M=__nccwpck_require__(24),x=__nccwpck_require__(455),q=async(t,e={})=>{let{ignoreErrors:r=!1}=e;try{return d(await(0,x.stat)(t),e)}catch(s){let n=s;if(r||n.code==="EACCES")return!1;throw n}};i.isexe=q;var m=(t,e={})=>{let{ignoreErrors:r=!1}=e;try{return d((0,M.statSync)(t),e)}catch(s){let n=s;if(r||n.code==="EACCES")return!1;throw n}};i.sync=m;var d=(t,e)=>t.isFile()&&A(t,e),A=(t,e)=>{let r=e.uid??process.getuid?.(),s=e.groups??process.getgroups?.()??[],n=e.gid??process.getgid?.()??s[0];if(r===void 0||n===void 0)throw new Error("cannot get uid or gid");let u=new Set([n,...s]),c=t.mode,S=t.uid,P=t.gid,f=parseInt("100",8),l=parseInt("010",8),j=parseInt("001",8),C=f|l;return!!(c&j||c&l&&u.has(P)||c&f&&S===r||c&C&&r===0)}});var g=a(o=>{"use strict";Object.defineProperty(o,"__esModule",{value:!0});o.sync=o.isexe=void 0;var T=__nccwpck_require__(24),I=__nccwpck_require__(455),D=__nccwpck_require__(760),F=async(t,e={})=>{let{ignoreErrors:r=!1}=e;try{return y(await(0,I.stat)(t),t,e)}catch(s){let n=s;if(r||n.code==="EACCES")return!1;throw n}};o.isexe=F;var L=(t,e={})=>{let{ignoreErrors:r=!1}=e;try{return y((0,T.statSync)(t),t,e)}catch(s){let n=s;if(r||n.code==="EACCES")return!1;throw n}};o.sync=L;var B=(t,e)=>{let{pathExt:r=process.env.PATHEXT||""}=e,s=r.split(D.delimiter);if(s.indexOf("")!==-1)return!0;for(let n of s){let u=n.toLowerCase(),c=t.substring(t.length-u.length).toLowerCase();if(u&&c===u)return!0}return!1},y=(t,e,r)=>t.isFile()&&B(e,r)});var p=a(h=>{"use strict";Object.defineProperty(h,"__esModule",{value:!0})});var v=exports&&exports.__createBinding||(Object.create?(function(t,e,r,s){s===void 0&&(s=r);var n=Object.getOwnPropertyDescriptor(e,r);(!n||("get"in n?!e.__esModule:n.writable||n.configurable))&&(n={enumerable:!0,get:function(){return e[r]}}),Object.defineProperty(t,s,n)}):(function(t,e,r,s){s===void 0&&(s=r),t[s]=e[r]})),G=exports&&exports.__setModuleDefault||(Object.create?(function(t,e){Object.defineProperty(t,"default",{enumerable:!0,value:e})}):function(t,e){t.default=e}),w=exports&&exports.__importStar||(function(){var t=function(e){return t=Object.getOwnPropertyNames||function(r){var s=[];for(var n in r)Object.prototype.hasOwnProperty.call(r,n)&&(s[s.length]=n);return s},t(e)};return function(e){if(e&&e.__esModule)return e;var r={};if(e!=null)for(var s=t(e),n=0;n<s.length;n++)s[n]!=="default"&&v(r,e,s[n]);return G(r,e),r}})(),X=exports&&exports.__exportStar||function(t,e){for(var r in t)r!=="default"&&!Object.prototype.hasOwnProperty.call(e,r)&&v(e,t,r)};Object.defineProperty(exports, "__esModule", ({value:!0}));exports.sync=exports.isexe=exports.posix=exports.win32=void 0;var E=w(_());exports.posix=E;var O=w(g());exports.win32=O;X(p(),exports);var H=process.env._ISEXE_TEST_PLATFORM_||process.platform,b=H==="win32"?O:E;exports.isexe=b.isexe;exports.sync=b.sync;
//# sourceMappingURL=index.min.js.map


/***/ }),

/***/ 476:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(797);

await (0,_cli_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCli */ .a)(process);
//# sourceMappingURL=cli.js.map
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./lib/src/model/usage-error.js
/** Bad input or a bad option: one sentence for the user, exit code 2. */
class UsageError extends Error {
    name = "UsageError";
}
//# sourceMappingURL=usage-error.js.map
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./lib/src/options/table.js
/** Every input that is read. `action.yml` and the README are held to this list by a test. */
const INPUTS = [
    {
        name: "config",
        kind: "lines",
        default: "",
        shown: "discover",
        what: "Config files, folders or globs, one per line, instead of discovery",
    },
    {
        name: "working-directory",
        kind: "path",
        default: ".",
        what: "Where to look for configs, relative to the workspace",
    },
    {
        name: "servers",
        kind: "lines",
        default: "",
        shown: "all",
        what: "Names or globs of servers to check, one per line; `!name` leaves one out",
    },
    {
        name: "command",
        kind: "text",
        default: "",
        what: "Check this one stdio command line instead of a config",
    },
    {
        name: "timeout",
        kind: "seconds",
        default: "30",
        what: "Seconds for the handshake, install time not counted",
    },
    {
        name: "install",
        kind: "switch",
        default: "true",
        what: "Fetch what each server needs first, outside the time of the handshake",
    },
    {
        name: "install-timeout",
        kind: "seconds",
        default: "300",
        what: "Seconds for the install of one server",
    },
    {
        name: "start",
        kind: "switch",
        default: "true",
        what: "`false`: read and judge the configs only, run nothing",
    },
    {
        name: "env",
        kind: "lines",
        default: "",
        what: "`NAME=value` lines given to every server; the values are masked",
    },
    {
        name: "pass-env",
        kind: "lines",
        default: "",
        what: "Names or globs of variables of the step that servers may inherit, one per line",
    },
    {
        name: "levels",
        kind: "lines",
        default: "",
        what: "`rule-id=error|warning|notice|off`, one per line",
    },
    {
        name: "fail-on",
        kind: "choice",
        default: "error",
        choices: ["error", "warning", "never"],
        what: "The level from which a finding fails the run: `error`, `warning` or `never`",
    },
    {
        name: "concurrency",
        kind: "count",
        default: "",
        shown: "cores",
        what: "Servers checked at once",
    },
    {
        name: "report",
        kind: "path",
        default: "",
        shown: "under `RUNNER_TEMP`",
        what: "Where the JSON report goes",
    },
    {
        name: "summary",
        kind: "switch",
        default: "true",
        what: "Write the job summary",
    },
    {
        name: "allow-untrusted",
        kind: "switch",
        default: "false",
        what: "Start servers although the event hands secrets to code from a fork",
    },
];
//# sourceMappingURL=table.js.map
;// CONCATENATED MODULE: ./lib/src/options/read.js



/** The inputs as options. A wrong value is a usage error that names the input, the value and what is allowed. */
function readOptions(raw, around) {
    const text = (name) => raw[name].trim();
    const command = text("command");
    const config = lines(text("config"));
    if (command !== "" && config.length > 0) {
        throw new UsageError("inputs `command` and `config` exclude each other: give one of them");
    }
    return {
        workspace: around.workspace,
        workingDirectory: external_node_path_.resolve(around.workspace, text("working-directory")),
        config,
        servers: lines(text("servers")),
        command: command === "" ? null : command,
        timeout: seconds(raw, "timeout"),
        install: onOff(raw, "install"),
        installTimeout: seconds(raw, "install-timeout"),
        start: onOff(raw, "start"),
        env: assignments(raw.env),
        passEnv: lines(text("pass-env")),
        levels: levels(text("levels"), around.rules),
        failOn: choice(raw, "fail-on"),
        concurrency: concurrency(text("concurrency"), around.cores),
        report: text("report") === "" ? around.defaultReport : external_node_path_.resolve(around.workspace, text("report")),
        summary: onOff(raw, "summary"),
        allowUntrusted: onOff(raw, "allow-untrusted"),
    };
}
const wrong = (name, value, allowed) => new UsageError(`input \`${name}\`: \`${value}\` is not allowed, expected ${allowed}`);
const lines = (text) => text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
/** The longest time that a timer of Node.js takes, in seconds. */
const LONGEST = 2_147_483;
function seconds(raw, name) {
    const value = raw[name].trim();
    const number = Number(value);
    if (value === "" || !Number.isFinite(number) || number <= 0 || number > LONGEST) {
        throw wrong(name, value, `seconds, a number above 0 and up to ${LONGEST}`);
    }
    return number;
}
function onOff(raw, name) {
    const value = raw[name].trim();
    if (/^true$/i.test(value))
        return true;
    if (/^false$/i.test(value))
        return false;
    throw wrong(name, value, "`true` or `false`");
}
function choice(raw, name) {
    const value = raw[name].trim();
    const input = INPUTS.find((candidate) => candidate.name === name);
    const choices = input && "choices" in input ? input.choices : [];
    if (choices.includes(value))
        return value;
    throw wrong(name, value, oneOf(choices));
}
const oneOf = (choices) => `one of ${choices.map((one) => `\`${one}\``).join(", ")}`;
function concurrency(value, cores) {
    if (value === "")
        return cores;
    if (/^[1-9]\d{0,3}$/.test(value))
        return Number(value);
    throw wrong("concurrency", value, "a whole number from 1 to 9999");
}
/** `NAME=value` lines. The value is never quoted in an error: it may be a secret. */
function assignments(text) {
    const given = text.split(/\r?\n/).filter((line) => line.trim() !== "");
    return Object.fromEntries(given.map((line, index) => {
        const match = /^\s*([A-Za-z_][\w.()-]*)=(.*)$/s.exec(line);
        if (!match)
            throw wrong("env", `line ${index + 1}`, "`NAME=value`, one per line");
        return [match[1], match[2]];
    }));
}
const LEVELS = ["error", "warning", "notice", "off"];
function levels(text, rules) {
    return Object.fromEntries(lines(text).map((line) => {
        const [rule = "", level = ""] = line.split("=").map((part) => part.trim());
        if (!rules.includes(rule)) {
            throw wrong("levels", line, `\`rule-id=level\` with a rule of docs/rules; \`${rule}\` is none`);
        }
        if (!LEVELS.includes(level))
            throw wrong("levels", line, `a level that is ${oneOf(LEVELS)}`);
        return [rule, level];
    }));
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: external "node:perf_hooks"
const external_node_perf_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(6);
;// CONCATENATED MODULE: ./lib/src/configs/choose.js


/** The configs with only the servers that the patterns choose; `!name` leaves one out. */
function chooseServers(configs, patterns) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith("!"));
    const unwanted = patterns.filter((pattern) => pattern.startsWith("!"));
    const names = [...new Set(configs.flatMap(({ servers }) => servers.map(({ name }) => name)))];
    for (const pattern of wanted)
        refuseIdle(pattern, names);
    const chosen = matcher(wanted.length > 0 ? wanted : ["*"]);
    const left = matcher(unwanted.map((pattern) => pattern.slice(1)));
    return configs.map((config) => ({
        ...config,
        servers: config.servers.filter(({ name }) => chosen(name) && !left(name)),
    }));
}
/** A pattern may be a name as it stands, blanks, slashes and brackets included. */
function matcher(patterns) {
    const globs = patterns.map((pattern) => picomatch(pattern, { dot: true, bash: true }));
    return (name) => patterns.includes(name) || globs.some((matches) => matches(name));
}
function refuseIdle(pattern, names) {
    if (names.some(matcher([pattern])))
        return;
    const known = names.length > 0 ? names.map((name) => `\`${name}\``).join(", ") : "none";
    throw new UsageError(`input \`servers\`: \`${pattern}\` matches no server; the configs name: ${known}`);
}
//# sourceMappingURL=choose.js.map
;// CONCATENATED MODULE: ./node_modules/string-argv/index.js

function parseArgsStringToArgv(value, env, file) {
    const myArray = [];
    if (env) {
        myArray.push(env);
    }
    if (file) {
        myArray.push(file);
    }
    let current = "";
    let inQuote = null;
    let hasToken = false; // Track if we've started a token (for empty quotes)
    let i = 0;
    while (i < value.length) {
        const char = value[i];
        if (inQuote) {
            // Inside quotes - look for the closing quote
            if (char === inQuote) {
                // End of quoted section
                inQuote = null;
            }
            else {
                // Add character to current token (without the quotes)
                current += char;
            }
        }
        else {
            // Outside quotes
            if (char === '"' || char === "'") {
                // Start of quoted section - this means we have a token even if empty
                inQuote = char;
                hasToken = true;
            }
            else if (/\s/.test(char)) {
                // Whitespace - end current token if we have one
                if (hasToken) {
                    myArray.push(current);
                    current = "";
                    hasToken = false;
                }
            }
            else {
                // Regular character - add to current token
                current += char;
                hasToken = true;
            }
        }
        i++;
    }
    // Don't forget the last token
    if (hasToken) {
        myArray.push(current);
    }
    return myArray;
}

;// CONCATENATED MODULE: ./lib/src/plan/interpreters.js
/** By the documentation of their command lines. */
const INTERPRETERS = [
    {
        programs: /^(?:node|nodejs|tsx)$/,
        withValue: /^(?:-r|--require|--import|--loader|--experimental-loader|-C|--conditions|--env-file|--env-file-if-exists|--input-type|--title|--unhandled-rejections|--dns-result-order|--disable-warning|--watch-path|--icu-data-dir|--redirect-warnings|--openssl-config|--tsconfig)$/,
        noScript: /^(?:-|-e|--eval|-p|--print|-pe|--run|--test)$/,
        verbs: /^(?:watch|inspect)$/,
    },
    {
        programs: /^ts-node(?:-esm|-script|-dev)?$/,
        withValue: /^(?:-r|--require|-P|--project|-O|--compilerOptions|-C|--compiler|-I|--ignore)$/,
        noScript: /^(?:-|-e|--eval|-p|--print|-pe)$/,
    },
    {
        programs: /^python[\d.]*$/,
        withValue: /^-[bBdEiIOPqsSuvx]*[XW]$/,
        noScript: /^(?:-|-[bBdEiIOPqsSuvx]*[cm].*)$/,
    },
    {
        programs: /^(?:ba|da|z)?sh$/,
        withValue: /^(?:[-+][a-z]*[oO]|--rcfile|--init-file)$/,
        noScript: /^(?:-|-[a-zA-Z]*[cs][a-z]*)$/,
    },
    {
        programs: /^bun$/,
        withValue: /^(?:-r|--preload|--cwd|-c|--config|--tsconfig-override|--env-file)$/,
        noScript: /^(?:-|-e|--eval|-p|--print|x|exec|test|install|i|add|create|init)$/,
        verbs: /^run$/,
    },
    { programs: /^ruby$/, withValue: /^-[IrCE]$/, noScript: /^(?:-|-e|-S)$/ },
    { programs: /^perl$/, withValue: /^-I$/, noScript: /^(?:-|-[a-zA-Z]*[eE]|-S)$/ },
    { programs: /^php[\d.]*$/, withValue: /^-[cdz]$/, noScript: /^(?:-|-r|-S|-B|-R|-a)$/ },
];
/** The script that an interpreter is told to run, or `null`: for other programs, and where none is named. */
function scriptOf(program, args) {
    const interpreter = INTERPRETERS.find(({ programs }) => programs.test(program));
    if (!interpreter)
        return null;
    const word = scriptAmong(args, interpreter);
    // `bun run` takes the name of a script of package.json as well.
    return program === "bun" && word !== null && !/[./\\]/.test(word) ? null : word;
}
function scriptAmong(args, interpreter) {
    const [word, ...rest] = args;
    if (word === undefined || interpreter.noScript.test(word))
        return null;
    if (word === "--")
        return rest[0] ?? null;
    if (interpreter.withValue.test(word))
        return scriptAmong(rest.slice(1), interpreter);
    if (/^[-+]/.test(word) || interpreter.verbs?.test(word))
        return scriptAmong(rest, interpreter);
    return word;
}
//# sourceMappingURL=interpreters.js.map
;// CONCATENATED MODULE: ./lib/src/plan/npm-exec.js
/** Options of `npm exec` that take a value in the next word. */
const WITH_VALUE = new Set([
    ...["-p", "--package", "-c", "--call", "-w", "--workspace", "--registry", "--cache"],
    ...["--userconfig", "--globalconfig", "--prefix", "-C", "--shell", "--loglevel"],
]);
/** Reads the words after `npx` or `npm exec`. */
function readNpmExec(args) {
    const options = leadingOptions(args);
    const used = options.flatMap((option) => option.words).length;
    const rest = args[used] === "--" ? args.slice(used + 1) : args.slice(used);
    const positional = rest[0] ?? null;
    const packages = options.filter(isPackage).map((option) => option.value ?? "");
    return {
        specs: packages.length > 0 ? packages : positional ? [positional] : [],
        positional,
        options: options.filter((option) => !saysWhatToRun(option)).flatMap((option) => option.words),
    };
}
function leadingOptions(args) {
    const [word = "", next] = args;
    if (!word.startsWith("-") || word === "--")
        return [];
    const [name = "", inline] = word.split(/=(.*)/s);
    const separate = inline === undefined && WITH_VALUE.has(name) && next !== undefined;
    const words = separate ? [word, next] : [word];
    const option = { name, value: separate ? next : inline, words };
    return [option, ...leadingOptions(args.slice(words.length))];
}
const isPackage = ({ name }) => name === "-p" || name === "--package";
const saysWhatToRun = (option) => isPackage(option) || ["-y", "--yes", "-c", "--call"].includes(option.name);
/** Stands for the shell of the install in its arguments: a file that only the run can make. */
const INSTALL_SHELL = "{install-shell}";
const FOREGROUND = "--foreground-scripts";
/**
 * The command that fetches what `npx` will run: the very command line of the config, with another shell for
 * npm to hand the final command to. Whatever npm does before that, it does here: the same cache entry, the
 * same install scripts, the same errors. Another command behind `--package` would not do, since npm hands
 * its options on to an `npx` inside install scripts. Windows knows no such shell; there it has to do.
 * Install scripts run in the foreground: otherwise npm says nothing of one that fails, not even that it did.
 */
function npmExecInstall(command, lead, args, platform) {
    const { specs, options } = readNpmExec(args);
    if (specs.length === 0)
        return null;
    const packages = specs.map((spec) => `--package=${spec}`);
    return {
        key: [command, ...lead, ...options, ...[...specs].sort()].join("\0"),
        command,
        args: platform === "win32"
            ? [...lead, FOREGROUND, "--yes", ...options, ...packages, "--call=echo %PATH%"]
            : [...lead, `--script-shell=${INSTALL_SHELL}`, FOREGROUND, "--yes", ...args],
    };
}
//# sourceMappingURL=npm-exec.js.map
;// CONCATENATED MODULE: ./lib/src/plan/npm-spec.js
/** The package that an npm spec names, or `null` for a folder, tarball, git or URL spec. */
function npmPackage(spec) {
    const match = /^(?<name>(?:@[\w.~-]+\/)?[\w.~][\w.~-]*)(?:@(?<requested>[^/:]*))?$/.exec(spec);
    const name = match?.groups?.name;
    if (!name || /^\.{1,2}$/.test(name))
        return null;
    return { registry: "npm", name, requested: match?.groups?.requested || null, spec };
}
//# sourceMappingURL=npm-spec.js.map
;// CONCATENATED MODULE: ./lib/src/plan/launchers.js



const NOTHING = { package: null, install: null, entry: null };
/** Reads a command line by the launcher that it names. */
function readLaunch(command, args, platform = "linux") {
    const program = programName(command);
    if (program === "npx")
        return readExec("npx", command, [], args, platform);
    if (program === "npm")
        return readNpm(command, args, platform);
    const launcher = program === "node" ? "node" : "command";
    return { ...NOTHING, launcher, entry: scriptOf(program, args) };
}
/** `C:\tools\npx.cmd` and `/usr/bin/npx` are both `npx`. */
const programName = (command) => (command.split(/[\\/]/).at(-1) ?? command).replace(/\.(?:exe|cmd|bat|ps1)$/i, "");
function readNpm(command, args, platform) {
    const [verb = "", ...rest] = args;
    if (verb === "exec" || verb === "x")
        return readExec("npm-exec", command, [verb], rest, platform);
    const runs = ["run", "run-script", "start"].includes(verb);
    return { ...NOTHING, launcher: runs ? "npm-run" : "command" };
}
function readExec(launcher, command, lead, args, platform) {
    const [spec] = readNpmExec(args).specs;
    return {
        launcher,
        package: spec ? npmPackage(spec) : null,
        install: npmExecInstall(command, lead, args, platform),
        entry: null,
    };
}
//# sourceMappingURL=launchers.js.map
;// CONCATENATED MODULE: ./lib/src/configs/command-line.js



/** A command line given by the user, as if it were a config of one server. */
function commandLineConfig(line, folder) {
    const [command, ...args] = parseArgsStringToArgv(line);
    if (!command)
        throw new UsageError(`input \`command\`: \`${line}\` names no program`);
    const client = { id: "command", title: "the command line", reference: "$NAME" };
    const nowhere = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
    const server = {
        name: programName(command),
        client,
        file: null,
        root: folder,
        origin: null,
        transport: "stdio",
        command: { value: command, origin: nowhere },
        args: args.map((value) => ({ value, origin: nowhere })),
        env: [],
        envKey: null,
        cwd: null,
        url: null,
        headers: [],
        off: null,
        startable: true,
        facts: [],
    };
    return { file: "", client, servers: [server], facts: [] };
}
//# sourceMappingURL=command-line.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
var external_fs_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_fs_, 2);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(928);
;// CONCATENATED MODULE: external "url"
const external_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
;// CONCATENATED MODULE: external "module"
const external_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");
;// CONCATENATED MODULE: ./node_modules/fdir/dist/index.mjs




//#region rolldown:runtime
var __require = /* @__PURE__ */ (0,external_module_namespaceObject.createRequire)(import.meta.url);

//#endregion
//#region src/utils.ts
function cleanPath(path) {
	let normalized = (0,external_path_.normalize)(path);
	if (normalized.length > 1 && normalized[normalized.length - 1] === external_path_.sep) normalized = normalized.substring(0, normalized.length - 1);
	return normalized;
}
const SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
	return path.replace(SLASHES_REGEX, separator);
}
const WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
	return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
	const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
	const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
	if (resolvePaths) path = (0,external_path_.resolve)(path);
	if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
	if (path === ".") return "";
	const needsSeperator = path[path.length - 1] !== pathSeparator;
	return convertSlashes(needsSeperator ? path + pathSeparator : path, pathSeparator);
}

//#endregion
//#region src/api/functions/join-path.ts
function joinPathWithBasePath(filename, directoryPath) {
	return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
	return function(filename, directoryPath) {
		const sameRoot = directoryPath.startsWith(root);
		if (sameRoot) return directoryPath.slice(root.length) + filename;
		else return convertSlashes((0,external_path_.relative)(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
	};
}
function joinPath(filename) {
	return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
	return directoryPath + filename + separator;
}
function build$7(root, options) {
	const { relativePaths, includeBasePath } = options;
	return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}

//#endregion
//#region src/api/functions/push-directory.ts
function pushDirectoryWithRelativePath(root) {
	return function(directoryPath, paths) {
		paths.push(directoryPath.substring(root.length) || ".");
	};
}
function pushDirectoryFilterWithRelativePath(root) {
	return function(directoryPath, paths, filters) {
		const relativePath = directoryPath.substring(root.length) || ".";
		if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
	};
}
const pushDirectory = (directoryPath, paths) => {
	paths.push(directoryPath || ".");
};
const pushDirectoryFilter = (directoryPath, paths, filters) => {
	const path = directoryPath || ".";
	if (filters.every((filter) => filter(path, true))) paths.push(path);
};
const empty$2 = () => {};
function build$6(root, options) {
	const { includeDirs, filters, relativePaths } = options;
	if (!includeDirs) return empty$2;
	if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
	return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}

//#endregion
//#region src/api/functions/push-file.ts
const pushFileFilterAndCount = (filename, _paths, counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) counts.files++;
};
const pushFileFilter = (filename, paths, _counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
const pushFileCount = (_filename, _paths, counts, _filters) => {
	counts.files++;
};
const pushFile = (filename, paths) => {
	paths.push(filename);
};
const empty$1 = () => {};
function build$5(options) {
	const { excludeFiles, filters, onlyCounts } = options;
	if (excludeFiles) return empty$1;
	if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
	else if (onlyCounts) return pushFileCount;
	else return pushFile;
}

//#endregion
//#region src/api/functions/get-array.ts
const getArray = (paths) => {
	return paths;
};
const getArrayGroup = () => {
	return [""].slice(0, 0);
};
function build$4(options) {
	return options.group ? getArrayGroup : getArray;
}

//#endregion
//#region src/api/functions/group-files.ts
const groupFiles = (groups, directory, files) => {
	groups.push({
		directory,
		files,
		dir: directory
	});
};
const empty = () => {};
function build$3(options) {
	return options.group ? groupFiles : empty;
}

//#endregion
//#region src/api/functions/resolve-symlink.ts
const resolveSymlinksAsync = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	fs.realpath(path, (error, resolvedPath) => {
		if (error) return queue.dequeue(suppressErrors ? null : error, state);
		fs.stat(resolvedPath, (error$1, stat) => {
			if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
			if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
			callback$1(stat, resolvedPath);
			queue.dequeue(null, state);
		});
	});
};
const resolveSymlinks = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	try {
		const resolvedPath = fs.realpathSync(path);
		const stat = fs.statSync(resolvedPath);
		if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return;
		callback$1(stat, resolvedPath);
	} catch (e) {
		if (!suppressErrors) throw e;
	}
};
function build$2(options, isSynchronous) {
	if (!options.resolveSymlinks || options.excludeSymlinks) return null;
	return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
	if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
	let parent = (0,external_path_.dirname)(path);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
		if (isSameRoot) depth++;
		else parent = (0,external_path_.dirname)(parent);
	}
	state.symlinks.set(path, resolved);
	return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
	return state.visited.includes(resolved + state.options.pathSeparator);
}

//#endregion
//#region src/api/functions/invoke-callback.ts
const onlyCountsSync = (state) => {
	return state.counts;
};
const groupsSync = (state) => {
	return state.groups;
};
const defaultSync = (state) => {
	return state.paths;
};
const limitFilesSync = (state) => {
	return state.paths.slice(0, state.options.maxFiles);
};
const onlyCountsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.counts, state.options.suppressErrors);
	return null;
};
const defaultAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths, state.options.suppressErrors);
	return null;
};
const limitFilesAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
	return null;
};
const groupsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.groups, state.options.suppressErrors);
	return null;
};
function report(error, callback$1, output, suppressErrors) {
	if (error && !suppressErrors) callback$1(error, output);
	else callback$1(null, output);
}
function build$1(options, isSynchronous) {
	const { onlyCounts, group, maxFiles } = options;
	if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
	else if (group) return isSynchronous ? groupsSync : groupsAsync;
	else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
	else return isSynchronous ? defaultSync : defaultAsync;
}

//#endregion
//#region src/api/functions/walk-directory.ts
const readdirOpts = { withFileTypes: true };
const walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	state.queue.enqueue();
	if (currentDepth < 0) return state.queue.dequeue(null, state);
	const { fs } = state;
	state.visited.push(crawlPath);
	state.counts.directories++;
	fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
		callback$1(entries, directoryPath, currentDepth);
		state.queue.dequeue(state.options.suppressErrors ? null : error, state);
	});
};
const walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	const { fs } = state;
	if (currentDepth < 0) return;
	state.visited.push(crawlPath);
	state.counts.directories++;
	let entries = [];
	try {
		entries = fs.readdirSync(crawlPath || ".", readdirOpts);
	} catch (e) {
		if (!state.options.suppressErrors) throw e;
	}
	callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
	return isSynchronous ? walkSync : walkAsync;
}

//#endregion
//#region src/api/queue.ts
/**
* This is a custom stateless queue to track concurrent async fs calls.
* It increments a counter whenever a call is queued and decrements it
* as soon as it completes. When the counter hits 0, it calls onQueueEmpty.
*/
var dist_Queue = class {
	count = 0;
	constructor(onQueueEmpty) {
		this.onQueueEmpty = onQueueEmpty;
	}
	enqueue() {
		this.count++;
		return this.count;
	}
	dequeue(error, output) {
		if (this.onQueueEmpty && (--this.count <= 0 || error)) {
			this.onQueueEmpty(error, output);
			if (error) {
				output.controller.abort();
				this.onQueueEmpty = void 0;
			}
		}
	}
};

//#endregion
//#region src/api/counter.ts
var Counter = class {
	_files = 0;
	_directories = 0;
	set files(num) {
		this._files = num;
	}
	get files() {
		return this._files;
	}
	set directories(num) {
		this._directories = num;
	}
	get directories() {
		return this._directories;
	}
	/**
	* @deprecated use `directories` instead
	*/
	/* c8 ignore next 3 */
	get dirs() {
		return this._directories;
	}
};

//#endregion
//#region src/api/aborter.ts
/**
* AbortController is not supported on Node 14 so we use this until we can drop
* support for Node 14.
*/
var Aborter = class {
	aborted = false;
	abort() {
		this.aborted = true;
	}
};

//#endregion
//#region src/api/walker.ts
var Walker = class {
	root;
	isSynchronous;
	state;
	joinPath;
	pushDirectory;
	pushFile;
	getArray;
	groupFiles;
	resolveSymlink;
	walkDirectory;
	callbackInvoker;
	constructor(root, options, callback$1) {
		this.isSynchronous = !callback$1;
		this.callbackInvoker = build$1(options, this.isSynchronous);
		this.root = normalizePath(root, options);
		this.state = {
			root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
			paths: [""].slice(0, 0),
			groups: [],
			counts: new Counter(),
			options,
			queue: new dist_Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
			symlinks: /* @__PURE__ */ new Map(),
			visited: [""].slice(0, 0),
			controller: new Aborter(),
			fs: options.fs || external_fs_namespaceObject
		};
		this.joinPath = build$7(this.root, options);
		this.pushDirectory = build$6(this.root, options);
		this.pushFile = build$5(options);
		this.getArray = build$4(options);
		this.groupFiles = build$3(options);
		this.resolveSymlink = build$2(options, this.isSynchronous);
		this.walkDirectory = build(this.isSynchronous);
	}
	start() {
		this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
		this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
		return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
	}
	walk = (entries, directoryPath, depth) => {
		const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
		if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
		const files = this.getArray(this.state.paths);
		for (let i = 0; i < entries.length; ++i) {
			const entry = entries[i];
			if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
				const filename = this.joinPath(entry.name, directoryPath);
				this.pushFile(filename, files, this.state.counts, filters);
			} else if (entry.isDirectory()) {
				let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
				if (exclude && exclude(entry.name, path)) continue;
				this.pushDirectory(path, paths, filters);
				this.walkDirectory(this.state, path, path, depth - 1, this.walk);
			} else if (this.resolveSymlink && entry.isSymbolicLink()) {
				let path = joinPathWithBasePath(entry.name, directoryPath);
				this.resolveSymlink(path, this.state, (stat, resolvedPath) => {
					if (stat.isDirectory()) {
						resolvedPath = normalizePath(resolvedPath, this.state.options);
						if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
						this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
					} else {
						resolvedPath = useRealPaths ? resolvedPath : path;
						const filename = (0,external_path_.basename)(resolvedPath);
						const directoryPath$1 = normalizePath((0,external_path_.dirname)(resolvedPath), this.state.options);
						resolvedPath = this.joinPath(filename, directoryPath$1);
						this.pushFile(resolvedPath, files, this.state.counts, filters);
					}
				});
			}
		}
		this.groupFiles(this.state.groups, directoryPath, files);
	};
};

//#endregion
//#region src/api/async.ts
function promise(root, options) {
	return new Promise((resolve$1, reject) => {
		callback(root, options, (err, output) => {
			if (err) return reject(err);
			resolve$1(output);
		});
	});
}
function callback(root, options, callback$1) {
	let walker = new Walker(root, options, callback$1);
	walker.start();
}

//#endregion
//#region src/api/sync.ts
function sync(root, options) {
	const walker = new Walker(root, options);
	return walker.start();
}

//#endregion
//#region src/builder/api-builder.ts
var APIBuilder = class {
	constructor(root, options) {
		this.root = root;
		this.options = options;
	}
	withPromise() {
		return promise(this.root, this.options);
	}
	withCallback(cb) {
		callback(this.root, this.options, cb);
	}
	sync() {
		return sync(this.root, this.options);
	}
};

//#endregion
//#region src/builder/index.ts
let pm = null;
/* c8 ignore next 6 */
try {
	__require.resolve("picomatch");
	pm = __require("picomatch");
} catch {}
var Builder = class {
	globCache = {};
	options = {
		maxDepth: Infinity,
		suppressErrors: true,
		pathSeparator: external_path_.sep,
		filters: []
	};
	globFunction;
	constructor(options) {
		this.options = {
			...this.options,
			...options
		};
		this.globFunction = this.options.globFunction;
	}
	group() {
		this.options.group = true;
		return this;
	}
	withPathSeparator(separator) {
		this.options.pathSeparator = separator;
		return this;
	}
	withBasePath() {
		this.options.includeBasePath = true;
		return this;
	}
	withRelativePaths() {
		this.options.relativePaths = true;
		return this;
	}
	withDirs() {
		this.options.includeDirs = true;
		return this;
	}
	withMaxDepth(depth) {
		this.options.maxDepth = depth;
		return this;
	}
	withMaxFiles(limit) {
		this.options.maxFiles = limit;
		return this;
	}
	withFullPaths() {
		this.options.resolvePaths = true;
		this.options.includeBasePath = true;
		return this;
	}
	withErrors() {
		this.options.suppressErrors = false;
		return this;
	}
	withSymlinks({ resolvePaths = true } = {}) {
		this.options.resolveSymlinks = true;
		this.options.useRealPaths = resolvePaths;
		return this.withFullPaths();
	}
	withAbortSignal(signal) {
		this.options.signal = signal;
		return this;
	}
	normalize() {
		this.options.normalizePath = true;
		return this;
	}
	filter(predicate) {
		this.options.filters.push(predicate);
		return this;
	}
	onlyDirs() {
		this.options.excludeFiles = true;
		this.options.includeDirs = true;
		return this;
	}
	exclude(predicate) {
		this.options.exclude = predicate;
		return this;
	}
	onlyCounts() {
		this.options.onlyCounts = true;
		return this;
	}
	crawl(root) {
		return new APIBuilder(root || ".", this.options);
	}
	withGlobFunction(fn) {
		this.globFunction = fn;
		return this;
	}
	/**
	* @deprecated Pass options using the constructor instead:
	* ```ts
	* new fdir(options).crawl("/path/to/root");
	* ```
	* This method will be removed in v7.0
	*/
	/* c8 ignore next 4 */
	crawlWithOptions(root, options) {
		this.options = {
			...this.options,
			...options
		};
		return new APIBuilder(root || ".", this.options);
	}
	glob(...patterns) {
		if (this.globFunction) return this.globWithOptions(patterns);
		return this.globWithOptions(patterns, ...[{ dot: true }]);
	}
	globWithOptions(patterns, ...options) {
		const globFn = this.globFunction || pm;
		/* c8 ignore next 5 */
		if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
		var isMatch = this.globCache[patterns.join("\0")];
		if (!isMatch) {
			isMatch = globFn(patterns, ...options);
			this.globCache[patterns.join("\0")] = isMatch;
		}
		this.options.filters.push((path) => isMatch(path));
		return this;
	}
};

//#endregion

;// CONCATENATED MODULE: ./node_modules/tinyglobby/dist/index.mjs





//#region src/utils.ts
const isReadonlyArray = Array.isArray;
const BACKSLASHES = /\\/g;
const DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
const isWin = process.platform === "win32";
const ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
	const patternsCount = patterns.length;
	const patternsParts = Array(patternsCount);
	const matchers = Array(patternsCount);
	let i, j;
	for (i = 0; i < patternsCount; i++) {
		const parts = splitPattern(patterns[i]);
		patternsParts[i] = parts;
		const partsCount = parts.length;
		const partMatchers = Array(partsCount);
		for (j = 0; j < partsCount; j++) partMatchers[j] = picomatch(parts[j], options);
		matchers[i] = partMatchers;
	}
	return (input) => {
		const inputParts = input.split("/");
		if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
		for (i = 0; i < patternsCount; i++) {
			const patternParts = patternsParts[i];
			const matcher = matchers[i];
			const inputPatternCount = inputParts.length;
			const minParts = Math.min(inputPatternCount, patternParts.length);
			j = 0;
			while (j < minParts) {
				const part = patternParts[j];
				if (part.includes("/")) return true;
				if (!matcher[j](inputParts[j])) break;
				if (!options.noglobstar && part === "**") return true;
				j++;
			}
			if (j === inputPatternCount) return true;
		}
		return false;
	};
}
/* node:coverage ignore next 2 */
const WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
const isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
	if (cwd === root || root.startsWith(`${cwd}/`)) {
		if (absolute) {
			const start = cwd.length + +!isRoot(cwd);
			return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
		}
		const prefix = root.slice(cwd.length + 1);
		if (prefix) return (p, isDir) => {
			if (p === ".") return prefix;
			const result = `${prefix}/${p}`;
			return isDir ? result.slice(0, -1) : result;
		};
		return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
	}
	if (absolute) return (p) => external_path_.posix.relative(cwd, p) || ".";
	return (p) => external_path_.posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = external_path_.posix.relative(cwd, `${root}/${p}`);
		return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
	};
}
function ensureNonDriveRelativePath(path) {
	return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
const splitPatternOptions = { parts: true };
function splitPattern(path) {
	var _result$parts;
	const result = picomatch.scan(path, splitPatternOptions);
	return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
const ESCAPED_WIN32_BACKSLASHES = /\\(?![()[\]{}!+@])/g;
function convertPosixPathToPattern(path) {
	return escapePosixPath(path);
}
function convertWin32PathToPattern(path) {
	return escapeWin32Path(path).replace(ESCAPED_WIN32_BACKSLASHES, "/");
}
/**
* Converts a path to a pattern depending on the platform.
* Identical to {@link escapePath} on POSIX systems.
* @see {@link https://superchupu.dev/tinyglobby/documentation#convertPathToPattern}
*/
/* node:coverage ignore next 3 */
const convertPathToPattern = (/* unused pure expression or super */ null && (isWin ? convertWin32PathToPattern : convertPosixPathToPattern));
const POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
const WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
const escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
const escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
/**
* Escapes a path's special characters depending on the platform.
* @see {@link https://superchupu.dev/tinyglobby/documentation#escapePath}
*/
/* node:coverage ignore next */
const escapePath = isWin ? escapeWin32Path : escapePosixPath;
/**
* Checks if a pattern has dynamic parts.
*
* Has a few minor differences with [`fast-glob`](https://github.com/mrmlnc/fast-glob) for better accuracy:
*
* - Doesn't necessarily return `false` on patterns that include `\`.
* - Returns `true` if the pattern includes parentheses, regardless of them representing one single pattern or not.
* - Returns `true` for unfinished glob extensions i.e. `(h`, `+(h`.
* - Returns `true` for unfinished brace expansions as long as they include `,` or `..`.
*
* @see {@link https://superchupu.dev/tinyglobby/documentation#isDynamicPattern}
*/
function isDynamicPattern(pattern, options) {
	if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
	const scan = picomatch.scan(pattern);
	return scan.isGlob || scan.negated;
}
function log(...tasks) {
	console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
	return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
//#endregion
//#region src/patterns.ts
const PARENT_DIRECTORY = /^(\/?\.\.)+/;
const ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
	var _PARENT_DIRECTORY$exe;
	const cwd = opts.cwd;
	let result = pattern;
	if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
	if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
	const escapedCwd = escapePath(cwd);
	result = (0,external_path_.isAbsolute)(result.replace(ESCAPING_BACKSLASHES, "")) ? external_path_.posix.relative(escapedCwd, result) : external_path_.posix.normalize(result);
	const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
	const parts = splitPattern(result);
	if (parentDir) {
		const n = (parentDir.length + 1) / 3;
		let i = 0;
		const cwdParts = escapedCwd.split("/");
		while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
			result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
			i++;
		}
		const potentialRoot = external_path_.posix.join(cwd, parentDir.slice(i * 3));
		if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
			props.root = ensureNonDriveRelativePath(potentialRoot);
			props.depthOffset = -n + i;
		}
	}
	if (!isIgnore && props.depthOffset >= 0) {
		var _props$commonPath;
		(_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
		const newCommonPath = [];
		const length = Math.min(props.commonPath.length, parts.length);
		for (let i = 0; i < length; i++) {
			const part = parts[i];
			if (part === "**" && !parts[i + 1]) {
				newCommonPath.pop();
				break;
			}
			if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
			newCommonPath.push(part);
		}
		props.depthOffset = newCommonPath.length;
		props.commonPath = newCommonPath;
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? external_path_.posix.join(cwd, ...newCommonPath) : cwd);
	}
	return result;
}
function processPatterns(options, patterns, props) {
	const matchPatterns = [];
	const ignorePatterns = [];
	for (const pattern of options.ignore) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
	}
	for (const pattern of patterns) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
		else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
	}
	return {
		match: matchPatterns,
		ignore: ignorePatterns
	};
}
//#endregion
//#region src/crawler.ts
function buildCrawler(options, patterns) {
	const cwd = options.cwd;
	const props = {
		root: cwd,
		depthOffset: 0
	};
	const processed = processPatterns(options, patterns, props);
	if (options.debug) log("internal processing patterns:", processed);
	const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
	const root = props.root.replace(BACKSLASHES, "");
	const matchOptions = {
		dot,
		nobrace: options.braceExpansion === false,
		nocase: !caseSensitiveMatch,
		noextglob: options.extglob === false,
		noglobstar: options.globstar === false,
		posix: true
	};
	const matcher = picomatch(processed.match, matchOptions);
	const ignore = picomatch(processed.ignore, matchOptions);
	const partialMatcher = getPartialMatcher(processed.match, matchOptions);
	const format = buildFormat(cwd, root, absolute);
	const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
	const excludePredicate = (_, p) => {
		const relativePath = excludeFormatter(p, true);
		return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
	};
	let maxDepth;
	if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
	const crawler = new Builder({
		filters: [debug ? (p, isDirectory) => {
			const path = format(p, isDirectory);
			const matches = matcher(path) && !ignore(path);
			if (matches) log(`matched ${path}`);
			return matches;
		} : (p, isDirectory) => {
			const path = format(p, isDirectory);
			return matcher(path) && !ignore(path);
		}],
		exclude: debug ? (_, p) => {
			const skipped = excludePredicate(_, p);
			log(`${skipped ? "skipped" : "crawling"} ${p}`);
			return skipped;
		} : excludePredicate,
		fs: options.fs,
		pathSeparator: "/",
		relativePaths: !absolute,
		resolvePaths: absolute,
		includeBasePath: absolute,
		resolveSymlinks: followSymbolicLinks,
		excludeSymlinks: !followSymbolicLinks,
		excludeFiles: onlyDirectories,
		includeDirs: onlyDirectories || !options.onlyFiles,
		maxDepth,
		signal: options.signal
	}).crawl(root);
	if (options.debug) log("internal properties:", {
		...props,
		root
	});
	return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
//#endregion
//#region src/index.ts
function formatPaths(paths, mapper) {
	if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
	return paths;
}
const defaultOptions = {
	caseSensitiveMatch: true,
	debug: !!process.env.TINYGLOBBY_DEBUG,
	expandDirectories: true,
	followSymbolicLinks: true,
	onlyFiles: true
};
function getOptions(options) {
	const opts = Object.assign({}, options);
	for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
	opts.cwd = (opts.cwd instanceof URL ? (0,external_url_namespaceObject.fileURLToPath)(opts.cwd) : (0,external_path_.resolve)(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || external_fs_.readdir,
		readdirSync: opts.fs.readdirSync || external_fs_.readdirSync,
		realpath: opts.fs.realpath || external_fs_.realpath,
		realpathSync: opts.fs.realpathSync || external_fs_.realpathSync,
		stat: opts.fs.stat || external_fs_.stat,
		statSync: opts.fs.statSync || external_fs_.statSync
	});
	if (opts.debug) log("globbing with options:", opts);
	return opts;
}
function getCrawler(globInput, inputOptions = {}) {
	var _ref;
	if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
	const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
	const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
	const options = getOptions(isModern ? inputOptions : globInput);
	return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(await crawler.withPromise(), relative) : [];
}
function globSync(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(crawler.sync(), relative) : [];
}
//#endregion


;// CONCATENATED MODULE: ./lib/src/configs/file-problems.js
/** A config is some kilobytes; what is larger is none. */
const MAX_BYTES = 5 * 1024 * 1024;
/** What it shows is not the repository's. */
const LEADS_OUT = {
    problem: "the link leads out of the workspace",
    remedy: "put the file itself into the repository",
};
/** As git leaves it where the target is not checked in. */
const DANGLING = {
    problem: "the link leads nowhere",
    remedy: "commit the file that the link names, or replace the link by the file",
};
/** As a container's mount leaves it where the file was missing. */
const DIRECTORY = {
    problem: "a directory stands where the file should be",
    remedy: "remove the directory and write the file",
};
/** A pipe, a socket or a device. */
const NO_REGULAR_FILE = {
    problem: "it is no regular file",
    remedy: "replace it by a regular file",
};
/** It would fill the memory. */
const TOO_LARGE = {
    problem: `the file is larger than ${MAX_BYTES / 1024 / 1024} MB`,
    remedy: "keep only the servers in the file",
};
/** What the error code of the operating system says about a file; `link`: whether the file is a link. */
function problemOfCode(code, link) {
    if (link && (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP"))
        return DANGLING;
    if (code !== "EACCES" && code !== "EPERM") {
        return { problem: `the file cannot be read (${code})`, remedy: "make the file readable" };
    }
    return {
        problem: "there is no permission to read the file",
        remedy: "make the file readable with `chmod a+r`",
    };
}
//# sourceMappingURL=file-problems.js.map
;// CONCATENATED MODULE: ./lib/src/configs/format.js
/** The names that most clients share. */
const COMMON_ROLES = {
    type: "type",
    command: "command",
    args: "args",
    env: "env",
    cwd: "cwd",
    url: "url",
    headers: "headers",
};
//# sourceMappingURL=format.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/strictness.js
/** `JSON.parse` and everything that behaves like it. */
const STRICT = {
    kind: "json",
    comments: false,
    trailingCommas: false,
    bom: false,
    empty: false,
    unicodeBlanks: false,
};
//# sourceMappingURL=strictness.js.map
;// CONCATENATED MODULE: ./lib/src/configs/claude-code.js


/**
 * `.mcp.json`, as the documentation of Claude Code has it (MCP, plugins reference; 2.1.240). A bad entry is
 * left out, a bad file is left out as a whole. `cwd` is no key of Claude Code; other readers of the file honour it.
 */
const claudeCode = {
    client: { id: "claude-code", title: "Claude Code", reference: "${NAME}" },
    patterns: ["**/.mcp.json"],
    rootAbove: 0,
    syntax: STRICT,
    rootKey: "mcpServers",
    bareInPlugins: true,
    roles: COMMON_ROLES,
    keys: ["headersHelper", "timeout", "request_timeout_ms", "alwaysLoad", "oauth"],
    envValues: [],
    types: { stdio: "stdio", http: "http", "streamable-http": "http", sse: "sse", ws: "http" },
    otherTypes: "refused",
    urlNeedsType: true,
    offSwitches: [],
    offElsewhere: "disabledMcpjsonServers",
    inputsKey: null,
};
//# sourceMappingURL=claude-code.js.map
;// CONCATENATED MODULE: ./lib/src/configs/cursor.js

/**
 * `.cursor/mcp.json`, as Cursor's documentation has it; it takes the transport from `command` or `url`.
 * How strictly it reads JSON is not documented: a trailing comma is known to break the file, comments are not.
 */
const cursor = {
    client: { id: "cursor", title: "Cursor", reference: "${env:NAME}" },
    patterns: ["**/.cursor/mcp.json"],
    rootAbove: 1,
    syntax: {
        kind: "json",
        comments: true,
        trailingCommas: false,
        bom: true,
        empty: false,
        unicodeBlanks: false,
    },
    rootKey: "mcpServers",
    bareInPlugins: false,
    roles: COMMON_ROLES,
    keys: ["envFile", "auth", "disabled"],
    envValues: [],
    types: {},
    otherTypes: "guessed",
    urlNeedsType: false,
    offSwitches: [{ key: "disabled", value: true }],
    offElsewhere: null,
    inputsKey: null,
};
//# sourceMappingURL=cursor.js.map
;// CONCATENATED MODULE: ./lib/src/configs/vscode.js

/**
 * `.vscode/mcp.json`, as VS Code's source reads it (`mcpResourceScannerService.ts`, `extHostMcpNode.ts`) and its
 * documentation has it. Any `type` beside `stdio` and `http` leaves the choice to `command`.
 */
const vscode = {
    client: { id: "vscode", title: "VS Code", reference: "${env:NAME}" },
    patterns: ["**/.vscode/mcp.json"],
    rootAbove: 1,
    syntax: {
        kind: "json",
        comments: true,
        trailingCommas: true,
        bom: true,
        empty: true,
        unicodeBlanks: true,
    },
    rootKey: "servers",
    bareInPlugins: false,
    roles: COMMON_ROLES,
    keys: ["envFile", "dev", "sandboxEnabled", "sandbox", "gallery", "version", "oauth"],
    envValues: ["number", "boolean", "null"],
    types: { stdio: "stdio", http: "http" },
    otherTypes: "guessed",
    urlNeedsType: false,
    offSwitches: [],
    offElsewhere: null,
    inputsKey: "inputs",
};
//# sourceMappingURL=vscode.js.map
;// CONCATENATED MODULE: ./lib/src/configs/index.js




/** The formats that are read. */
const FORMATS = [claudeCode, vscode, cursor];
const matchers = FORMATS.map(({ patterns }) => picomatch([...patterns], { dot: true }));
/** The format of the client that reads files of this path, or `undefined`. */
function knownFormatOf(path) {
    const plain = path.replaceAll("\\", "/").replace(/^(?:[A-Za-z]:)?(?:\.{0,2}\/)*/, "");
    return FORMATS.find((_, index) => matchers[index]?.(plain));
}
/** The format of a file that was named; a name that no client knows is read by the de-facto standard, `.mcp.json`. */
const formatOf = (path) => knownFormatOf(path) ?? claudeCode;
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./lib/src/configs/discover.js








/** Folders of other people's code, where a config is not the repository's own. */
const IGNORED = [
    ...["node_modules", "bower_components", "vendor", "site-packages", ".venv", "venv", ".tox"],
    ...[".git", ".hg", ".svn", ".yarn", ".pnpm-store", ".cache", "__pycache__"],
];
/** Finds the configs that are named, or all there are where none is named, and reads their bytes. Sorted by path. */
async function discover(search) {
    const { workingDirectory, config } = search;
    await refuseNoFolder(search);
    const found = config.length === 0
        ? [await configsBelow(workingDirectory)]
        : await Promise.all(config.map((named) => configsNamed(named, workingDirectory)));
    const workspace = await realOf(search.workspace);
    const limit = pLimit(16);
    const texts = await limit.map(unique(found.flat()), (file) => readConfig(file, search, workspace));
    return texts.sort((one, other) => (one.file < other.file ? -1 : 1));
}
async function refuseNoFolder({ workspace, workingDirectory }) {
    const entry = await (0,promises_.stat)(workingDirectory).catch(() => null);
    if (entry?.isDirectory())
        return;
    const named = external_node_path_.relative(workspace, workingDirectory);
    throw new UsageError(`input \`working-directory\`: \`${named}\` is not allowed, expected a folder of the workspace`);
}
const unique = (files) => [...new Set(files)];
/** Absolute paths of everything below a folder that a client would read, also folders and links of such a name. */
const configsBelow = (folder) => matches(folder, PATTERNS, { onlyFiles: false });
const PATTERNS = FORMATS.flatMap(({ patterns }) => patterns);
async function matches(folder, patterns, { onlyFiles }) {
    const ignored = IGNORED.filter((name) => !patterns.some((pattern) => pattern.includes(name)));
    const found = await glob(patterns, {
        cwd: folder,
        dot: true,
        ignore: ignored.map((name) => `**/${name}/**`),
        onlyFiles,
        expandDirectories: false,
        followSymbolicLinks: false,
        fs: { readdir: readdirWithLinks },
    });
    return found.map((file) => external_node_path_.resolve(folder, file));
}
/** A link is found and never entered: whether its target may be read is decided later. */
function readdirWithLinks(folder, options, done) {
    (0,external_node_fs_.readdir)(folder, options, (error, entries) => done(error, entries?.map(linkAsFile)));
}
function linkAsFile(entry) {
    if (!entry.isSymbolicLink())
        return entry;
    return Object.assign(Object.create(entry), { isFile: () => true, isSymbolicLink: () => false });
}
/** The files that one line of the input `config` names. */
async function configsNamed(named, folder) {
    const absolute = external_node_path_.resolve(folder, named);
    const entry = await (0,promises_.lstat)(absolute).catch(() => null);
    const found = entry ? await configsAt(absolute, entry) : await globbed(named, folder);
    if (found.length > 0)
        return found;
    throw new UsageError(nothingAt(named, entry));
}
async function configsAt(absolute, entry) {
    const target = entry.isSymbolicLink() ? await (0,promises_.stat)(absolute).catch(() => entry) : entry;
    const isSearched = target.isDirectory() && !knownFormatOf(absolute);
    return isSearched ? configsBelow(absolute) : [absolute];
}
async function globbed(named, folder) {
    const pattern = external_node_path_.sep === "\\" ? named.replaceAll("\\", "/") : named;
    return isDynamicPattern(pattern) ? matches(folder, [pattern], { onlyFiles: true }) : [];
}
function nothingAt(named, entry) {
    const names = PATTERNS.map((pattern) => `\`${pattern.replace("**/", "")}\``);
    const allowed = "a config file, a folder that holds one, or a glob, relative to `working-directory`";
    const what = entry
        ? `there is no ${names.slice(0, -1).join(", ")} or ${names.at(-1)} below it`
        : `nothing is found at ${isDynamicPattern(named) ? "this glob" : "this path"}`;
    return `input \`config\`: \`${named}\`: ${what}; allowed is ${allowed}`;
}
async function readConfig(file, search, workspace) {
    return {
        file: external_node_path_.relative(search.workspace, file).replaceAll(external_node_path_.sep, "/"),
        path: file,
        format: formatOf(file),
        plugin: await isInPlugin(file),
        content: await contentOf(file, search.workspace, workspace),
    };
}
/** What tells that a folder is a plugin's, after the plugin documentation of the clients. */
const MANIFESTS = [".claude-plugin", ".codex-plugin", ".cursor-plugin", ".plugin", "plugin.json"];
async function isInPlugin(file) {
    const beside = MANIFESTS.map((name) => (0,promises_.access)(external_node_path_.join(external_node_path_.dirname(file), name)));
    const found = await Promise.allSettled(beside);
    return found.some(({ status }) => status === "fulfilled");
}
/** The bytes of a file, or why it has none. What a link shows outside the workspace is never read. */
async function contentOf(file, workspace, realWorkspace) {
    try {
        const target = await (0,promises_.realpath)(file);
        if (isInside(file, workspace) && !isInside(target, realWorkspace))
            return LEADS_OUT;
        const about = await (0,promises_.stat)(target);
        return problemOf(about) ?? (await bytesOf(target));
    }
    catch (error) {
        const { code } = error;
        return problemOfCode(code ?? "an unknown error", await isLink(file));
    }
}
async function bytesOf(file) {
    const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    try {
        return problemOf(await handle.stat()) ?? (await handle.readFile());
    }
    finally {
        await handle.close();
    }
}
function problemOf(about) {
    if (about.isDirectory())
        return DIRECTORY;
    if (!about.isFile())
        return NO_REGULAR_FILE;
    return about.size > MAX_BYTES ? TOO_LARGE : undefined;
}
const isLink = (file) => (0,promises_.lstat)(file).then((entry) => entry.isSymbolicLink(), () => false);
function isInside(file, folder) {
    const way = external_node_path_.relative(folder, file);
    return way === "" || !(way === ".." || way.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(way));
}
const realOf = (folder) => (0,promises_.realpath)(folder).catch(() => folder);
//# sourceMappingURL=discover.js.map
;// CONCATENATED MODULE: ./lib/src/model/fact.js
/** A fact with the captures of its kind. */
function fact(kind, captures, origin) {
    return { kind, captures: { ...captures }, ...(origin ? { origin } : {}) };
}
//# sourceMappingURL=fact.js.map
;// CONCATENATED MODULE: ./lib/src/configs/decode.js
const BOM = "\ufeff";
/** Decodes a file as its client would. A byte order mark that may stand is taken away. */
function decode(bytes, { bom, empty }) {
    if (isUtf16(bytes))
        return problem("the file is UTF-16", "save the file as UTF-8");
    const bad = badOffset(bytes);
    if (bad !== null)
        return notUtf8(bytes, bad);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    if (text.startsWith(BOM) && !bom)
        return problem("the file begins with a byte order mark", NO_BOM);
    const plain = text.startsWith(BOM) ? text.slice(1) : text;
    return plain.trim() === "" && !empty ? problem("the file is empty", FILL) : { text: plain };
}
const NO_BOM = "save the file as UTF-8 without a byte order mark (BOM)";
const FILL = "write the servers into the file, or delete it";
const problem = (what, remedy, line = 1) => ({
    text: null,
    problem: what,
    remedy,
    line,
});
/** By its byte order mark, or by the zero byte of the first character, which is always ASCII in JSON. */
function isUtf16([first, second]) {
    if (first === undefined || second === undefined)
        return false;
    const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    return marked || (first === 0) !== (second === 0);
}
function notUtf8(bytes, offset) {
    const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
    const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
    return problem(`byte ${offset + 1} (${byte}, in line ${line}) is not UTF-8`, "save the file as UTF-8", line);
}
/** Offset of the first byte that is no UTF-8, or `null`. */
function badOffset(bytes) {
    if (isUtf8(bytes, false))
        return null;
    let good = 0;
    let bad = bytes.length;
    while (bad - good > 1) {
        const middle = (good + bad) >> 1;
        if (isUtf8(bytes.subarray(0, middle), true))
            good = middle;
        else
            bad = middle;
    }
    return isUtf8(bytes.subarray(0, good), false) ? good : leadBefore(bytes, good);
}
/** The first byte of the character that breaks off before the offset. */
function leadBefore(bytes, offset) {
    const tail = bytes.subarray(0, offset);
    return tail.findLastIndex((byte) => byte >= 0xc0);
}
/** `stream`: whether the bytes may end within a character. */
function isUtf8(bytes, stream) {
    try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
        return true;
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=decode.js.map
;// CONCATENATED MODULE: ./lib/src/configs/flaw.js

/** A shape that the client cannot take. */
const misshapen = (problem, remedy, origin) => ({
    fact: fact("wrong-shape", { problem, remedy }, origin),
    fatal: true,
});
/** More facts about one entry or one file than these help nobody, and a file may be made to have a million. */
const MAX_FACTS = 50;
//# sourceMappingURL=flaw.js.map
;// CONCATENATED MODULE: ./lib/src/configs/node.js
/** The members that count: of equal keys the last one, as every JSON parser of the clients has it. */
function membersOf(node) {
    const last = new Map(node.members.map((member) => [member.key, member]));
    return [...last.values()];
}
/** The member of this key that counts. */
const memberOf = (node, key) => node.members.findLast((member) => member.key === key);
/** Keys that stand twice or more in this very object, each told once, at the member that counts. */
function duplicatesIn(node) {
    const first = new Map();
    const last = new Map();
    for (const member of node.members) {
        if (first.has(member.key))
            last.set(member.key, member);
        else
            first.set(member.key, member);
    }
    return [...last.values()].map(({ key, keyOrigin }) => ({
        key,
        origin: keyOrigin,
        firstLine: first.get(key)?.keyOrigin.line ?? 0,
    }));
}
/** Keys that stand twice in an object, here or anywhere below. */
function duplicatesBelow(node) {
    if (node.kind === "list")
        return node.items.flatMap(duplicatesBelow);
    if (node.kind !== "object")
        return [];
    const below = node.members.flatMap((member) => duplicatesBelow(member.value));
    return [...duplicatesIn(node), ...below];
}
/** The kind of a value in words, with its article. */
function kindInWords(node) {
    const words = { object: "an object", list: "a list", null: "`null`" };
    return node.kind in words ? words[node.kind] : `a ${node.kind}`;
}
//# sourceMappingURL=node.js.map
;// CONCATENATED MODULE: ./lib/src/configs/foreign-keys.js


const NOBODY = "no known client";
const FOREIGN_KEYS = byKey([
    { key: "environment", role: "env", owner: "opencode" },
    { key: "envs", role: "env", owner: "Goose" },
    { key: "environmentVariables", role: "env", owner: NOBODY },
    { key: "environment_variables", role: "env", owner: NOBODY },
    { key: "cmd", role: "command", owner: "Goose" },
    { key: "arguments", role: "args", owner: NOBODY },
    { key: "argv", role: "args", owner: NOBODY },
    { key: "working_directory", role: "cwd", owner: "Warp" },
    { key: "workingDirectory", role: "cwd", owner: NOBODY },
    { key: "serverUrl", role: "url", owner: "Windsurf" },
    { key: "httpUrl", role: "url", owner: "Gemini CLI" },
    { key: "uri", role: "url", owner: "Goose" },
    { key: "http_headers", role: "headers", owner: "Codex" },
    { key: "httpHeaders", role: "headers", owner: NOBODY },
    { key: "header", role: "headers", owner: NOBODY },
    { key: "transport", role: "type", owner: "Rovo Dev" },
    { key: "transportType", role: "type", owner: "Cline" },
]);
function byKey(keys) {
    return new Map(keys.map((foreign) => [foreign.key, foreign]));
}
/** Keys that mean something to other clients where the key of this client is not there. */
function mistakenKeys(entry, format) {
    return entry.members.flatMap((member) => {
        const foreign = foreignKeyOf(member, format);
        if (!foreign)
            return [];
        const { key, role, owner } = isNested(member) ? NESTED : foreign;
        const right = format.roles[role];
        if (memberOf(entry, right) || !matters(role, entry, format))
            return [];
        return [{ role, fact: fact("foreign-key", { key, right, owner }, member.keyOrigin) }];
    });
}
function foreignKeyOf({ key }, format) {
    const listed = FOREIGN_KEYS.get(key) ?? otherCase(key, format);
    return listed && !format.keys.includes(key) ? listed : undefined;
}
/** `Command` for `command`: keys are read letter by letter. */
function otherCase(key, { roles }) {
    for (const role in roles) {
        const name = roles[role];
        if (name === key)
            return undefined;
        if (name.toLowerCase() === key.toLowerCase())
            return { key, role: role, owner: NOBODY };
    }
    return undefined;
}
/** Cline's form, `"transport": { "type": ..., "url": ... }`. */
const NESTED = { key: "transport", role: "url", owner: "Cline" };
const isNested = ({ key, value }) => key === "transport" && value.kind === "object" && memberOf(value, "url") !== undefined;
/** Whether the key would change anything: what belongs to the other transport is read by nobody. */
function matters(role, entry, format) {
    const has = (other) => memberOf(entry, format.roles[other]) !== undefined;
    if (role === "type")
        return format.urlNeedsType && has("url");
    if (role === "url" || role === "headers")
        return !has("command");
    return role === "command" ? !has("url") : !has("url") || has("command");
}
//# sourceMappingURL=foreign-keys.js.map
;// CONCATENATED MODULE: ./lib/src/configs/address.js
/** An address without user, password, query and fragment, which may hold secrets. */
const withoutLogin = (url) => url.replace(/[?#].*$/s, "").replace(/^([a-z]+:\/\/)[^/]*@/i, "$1");
//# sourceMappingURL=address.js.map
;// CONCATENATED MODULE: ./lib/src/configs/transport.js




/** The transport that the client takes for an entry; `mistaken`: roles that stand under another client's key. */
function reachOf(entry, format, mistaken) {
    const type = givenMember(entry, "type", format);
    const declared = type && declaredTransport(type, format);
    const transport = declared?.transport ?? guess(entry, format, type, mistaken);
    if (type && !declared && format.otherTypes === "refused")
        return { transport, flaws: [unknownType(type, format)] };
    const flaws = type ? [] : typeMissing(entry, format, mistaken);
    return { transport, flaws };
}
/** The member of this role; `null` as a value counts as nothing where the client takes it so. */
function givenMember(entry, role, format) {
    const member = memberOf(entry, format.roles[role]);
    const isNothing = member?.value.kind === "null" && format.envValues.includes("null");
    return isNothing ? undefined : member;
}
function declaredTransport({ value }, format) {
    if (value.kind !== "string" || !Object.hasOwn(format.types, value.value))
        return undefined;
    const transport = format.types[value.value];
    return transport && { transport };
}
function guess(entry, format, type, mistaken) {
    const command = givenMember(entry, "command", format);
    const url = givenMember(entry, "url", format);
    if (command && !isEmptyString(command))
        return "stdio";
    if (!url && !mistaken.includes("url"))
        return "stdio";
    return type?.value.kind === "string" && type.value.value === "sse" ? "sse" : "http";
}
/** Whether the value is a string of nothing but blanks. */
const isEmptyString = ({ value }) => value.kind === "string" && value.value.trim() === "";
function unknownType({ key, value }, format) {
    const known = Object.keys(format.types);
    const given = value.kind === "string" ? `\`${value.value.slice(0, 40)}\`` : kindInWords(value);
    const meant = value.kind === "string" ? meantType(value.value, known) : undefined;
    const list = known.map((name) => `\`${name}\``).join(", ");
    const problem = `\`${key}\` is ${given}, which ${format.client.title} does not know`;
    const remedy = meant ? `write \`"${key}": "${meant}"\`` : `write one of ${list} as \`${key}\``;
    return misshapen(problem, remedy, value.origin);
}
/** `streamableHttp` and `HTTP` mean `http`; `local` is what some clients call `stdio`. */
function meantType(given, known) {
    const plain = given.toLowerCase().replace(/[^a-z]/g, "");
    if (plain === "local")
        return "stdio";
    if (plain === "remote" || plain === "streamablehttp" || plain === "streamable")
        return "http";
    return known.find((name) => name === plain);
}
function typeMissing(entry, format, mistaken) {
    const command = givenMember(entry, "command", format);
    const url = givenMember(entry, "url", format);
    if (!url || isEmptyString(url))
        return [];
    if (command)
        return [bothWays(url, format)];
    if (!format.urlNeedsType || mistaken.includes("type") || url.value.kind !== "string")
        return [];
    const address = withoutLogin(url.value.value);
    const type = /\/sse\/?$/.test(address) ? "sse" : "http";
    const missing = fact("missing-type", { url: address, type }, url.keyOrigin);
    return [{ fact: missing, fatal: true }];
}
function bothWays(url, { roles }) {
    const problem = `the entry has both \`${roles.command}\` and \`${roles.url}\``;
    const remedy = `keep \`${roles.command}\` if a program is to be started, \`${roles.url}\` if a server runs already`;
    return { ...misshapen(problem, remedy, url.keyOrigin), fatal: false };
}
//# sourceMappingURL=transport.js.map
;// CONCATENATED MODULE: ./lib/src/configs/lack.js


/** The key that the transport cannot do without, where it is not there, not even under another name. */
function lackOf({ keyOrigin }, entry, transport, format, mistaken) {
    const [needed, other] = transport === "stdio" ? NEEDS.stdio : NEEDS.remote;
    if (givenMember(entry, needed, format) || mistaken.includes(needed))
        return [];
    const { roles } = format;
    const otherMember = givenMember(entry, other, format);
    const type = givenMember(entry, "type", format);
    if (!otherMember || !type) {
        const problem = `the entry has neither \`${roles.command}\` nor \`${roles.url}\``;
        return [misshapen(problem, `add \`${roles.command}\` with the program to start`, keyOrigin)];
    }
    const problem = `the entry has a \`${roles[other]}\`, but its \`${roles.type}\` wants a \`${roles[needed]}\``;
    const right = needed === "command" ? "http" : "stdio";
    return [misshapen(problem, `write \`"${roles.type}": "${right}"\``, type.value.origin)];
}
const NEEDS = { stdio: ["command", "url"], remote: ["url", "command"] };
//# sourceMappingURL=lack.js.map
;// CONCATENATED MODULE: ./lib/src/configs/off.js



/** Why the client, or this check, leaves the entry alone, or `null`. */
function offReason(entry, transport, format) {
    const used = format.offSwitches.find(({ key, value }) => {
        const member = memberOf(entry, key);
        return member && isBoolean(member.value, value);
    });
    if (used)
        return `it is switched off by \`"${used.key}": ${used.value}\``;
    const url = givenMember(entry, "url", format)?.value;
    if (transport === "stdio" || url?.kind !== "string")
        return null;
    if (url.value.trim() === "")
        return "its url is empty: not configured";
    return /^wss?:/i.test(url.value) ? "it is reached over WebSocket, which is not checked" : null;
}
/** Switches of other clients that say off, in an entry of a client that does not know them. */
function idleSwitches(entry, format) {
    const own = format.offSwitches.map(({ key }) => key);
    const right = own[0] ?? format.offElsewhere;
    if (!right)
        return [];
    return OFF_SWITCHES.filter(({ key }) => !own.includes(key)).flatMap(({ key, value, owner }) => {
        const member = memberOf(entry, key);
        const saysOff = member && isBoolean(member.value, value);
        return saysOff ? [fact("foreign-key", { key, right, owner }, member.keyOrigin)] : [];
    });
}
const OFF_SWITCHES = [
    { key: "disabled", value: true, owner: "Cursor" },
    { key: "enabled", value: false, owner: "opencode" },
];
const isBoolean = (node, wanted) => node.kind === "boolean" && node.value === wanted;
//# sourceMappingURL=off.js.map
;// CONCATENATED MODULE: ./lib/src/plan/secret-formats.js
/** Well-known credentials, the more telling first. Sources: what the issuers document, secret scanners' public lists. */
const SECRET_FORMATS = [
    {
        kind: "a private key",
        pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/,
    },
    {
        kind: "a GitHub token",
        pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9][\w.-]{35,}|github_pat_\w{22,})/,
    },
    {
        kind: "a GitLab token",
        pattern: /(?<![A-Za-z0-9])gl(?:pat|ptt|dt|rt|cbt|soat)-[\w.-]{20,}/,
    },
    { kind: "an Anthropic key", pattern: /(?<![A-Za-z0-9])sk-ant-[\w-]{20,}/ },
    { kind: "an OpenRouter key", pattern: /(?<![A-Za-z0-9])sk-or-[\w-]{20,}/ },
    { kind: "an OpenAI key", pattern: /(?<![A-Za-z0-9])sk-(?:proj|svcacct|admin)-[\w-]{20,}/ },
    { kind: "an API key", pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9]{32,}/ },
    {
        kind: "a Slack token",
        pattern: /(?<![A-Za-z0-9])(?:xox[abeoprs]|xapp)-[A-Za-z0-9][A-Za-z0-9.-]{9,}/,
    },
    {
        kind: "a Slack webhook",
        pattern: /(?<=hooks\.slack\.com\/services\/)T\w{6,}\/B\w{6,}\/\w{16,}/,
    },
    {
        kind: "an AWS access key",
        pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/,
    },
    { kind: "a Google API key", pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}/ },
    { kind: "a Google client secret", pattern: /(?<![A-Za-z0-9])GOCSPX-[\w-]{20,}/ },
    { kind: "a Google access token", pattern: /(?<![A-Za-z0-9])ya29\.[\w-]{20,}/ },
    { kind: "an npm token", pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/ },
    { kind: "a PyPI token", pattern: /(?<![A-Za-z0-9])pypi-[\w-]{50,}/ },
    { kind: "a Stripe key", pattern: /(?<![A-Za-z0-9])[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/ },
    { kind: "a Hugging Face token", pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,}/ },
    {
        kind: "a Notion token",
        pattern: /(?<![A-Za-z0-9])(?:ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{43})(?![A-Za-z0-9])/,
    },
    { kind: "a Linear key", pattern: /(?<![A-Za-z0-9])lin_(?:api|oauth)_[A-Za-z0-9]{32,}/ },
    { kind: "a Figma token", pattern: /(?<![A-Za-z0-9])fig[do]_?[dr]?_[\w-]{40,}/ },
    { kind: "a Supabase token", pattern: /(?<![A-Za-z0-9])sb(?:p|_secret)_[\w-]{20,}/ },
    { kind: "an Atlassian token", pattern: /(?<![A-Za-z0-9])ATATT3[\w=-]{60,}/ },
    { kind: "a Sentry token", pattern: /(?<![A-Za-z0-9])sntry[su]_[\w=+/-]{40,}/ },
    { kind: "a SendGrid key", pattern: /(?<![A-Za-z0-9])SG\.[\w-]{22}\.[\w-]{43}/ },
    { kind: "a Groq key", pattern: /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{40,}/ },
    { kind: "a Perplexity key", pattern: /(?<![A-Za-z0-9])pplx-[A-Za-z0-9]{40,}/ },
    { kind: "an xAI key", pattern: /(?<![A-Za-z0-9])xai-[A-Za-z0-9]{60,}/ },
    { kind: "a Tavily key", pattern: /(?<![A-Za-z0-9])tvly-(?:dev-|prod-)?[A-Za-z0-9]{20,}/ },
    { kind: "a Firecrawl key", pattern: /(?<![A-Za-z0-9])fc-[0-9a-f]{32}(?![A-Za-z0-9])/ },
    { kind: "a Docker token", pattern: /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[\w-]{20,}/ },
    { kind: "a DigitalOcean token", pattern: /(?<![A-Za-z0-9])do[opr]_v1_[0-9a-f]{64}/ },
    { kind: "a Telegram bot token", pattern: /(?<![A-Za-z0-9])\d{8,10}:AA[\w-]{33}(?![\w-])/ },
    {
        kind: "a JSON web token",
        pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
    },
    {
        kind: "a password in a URL",
        pattern: /(?<=[a-z0-9+.-]:\/\/[^\s/:@]{0,200}:)[^\s/@]{1,500}(?=@)/i,
    },
];
const SECRET_WORDS = new Set([
    ...["TOKEN", "TOKENS", "KEY", "KEYS", "SECRET", "SECRETS", "PASSWORD", "PASSWORDS", "PASSWD"],
    ...["PASS", "PASSPHRASE", "PAT", "AUTH", "AUTHORIZATION", "BEARER", "CREDENTIAL", "CREDENTIALS"],
    ...["COOKIE", "COOKIES", "JWT", "APIKEY", "DSN", "PSK"],
]);
/** Words without a break between them, such as `APIKEY` and `accesstoken`. */
const GLUED = /(?:TOKEN|SECRET|PASSWORD|PASSWD|(?:API|ACCESS|AUTH|SECRET|PRIVATE|LICENSE)KEYS?)$/;
/** What a name ends with that speaks about a secret without being one, such as `TOKEN_LIMIT`. */
const ABOUT = new Set([
    ...["BUDGET", "COUNT", "LIMIT", "MAX", "MIN", "SIZE", "LENGTH", "TTL", "EXPIRY", "TIMEOUT"],
    ...["DIR", "FILE", "FOLDER", "PATH", "SOCK", "URI", "URL", "ENDPOINT", "HOST", "PORT", "DOMAIN"],
    ...["ALGORITHM", "ENABLED", "DISABLED", "HEADER", "METHOD", "MODE", "NAME", "PREFIX", "PROVIDER"],
    ...["REQUIRED", "SCOPE", "SCOPES", "TYPE", "VERSION", "AUDIENCE", "ISSUER"],
]);
const PUBLIC = new Set(["PUBLIC", "PUBLISHABLE", "ANON", "MAX", "MIN", "NUM"]);
/** Whether the value of a variable or header of this name is likely a secret. */
function looksSecretName(name) {
    const words = wordsOf(name);
    const last = words.at(-1) ?? "";
    if (ABOUT.has(last) || words.some((word) => PUBLIC.has(word)))
        return false;
    return words.some((word) => SECRET_WORDS.has(word) || GLUED.test(word));
}
/** `apiKey`, `x-api-key` and `API_KEY` are all `API`, `KEY`. */
const wordsOf = (name) => name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .split(/[^A-Z0-9]/)
    .filter((word) => word !== "");
/** What READMEs write where a value of one's own belongs. */
const PLACEHOLDERS = [
    /<[A-Za-z](?:[\w .:/'-]{0,60}\w)?>/,
    /(?<![A-Za-z])your(?:[_-][A-Za-z]|(?:api|token|key|secret|password|user|org|domain|project)\w{0,30}\b)/i,
    /(?<![A-Za-z])YOUR [A-Z]{2}/,
    /(?<![A-Za-z])(?:change|replace|fill)[_-]?(?:me|this|in|with)(?![A-Za-z])/i,
    /^(?:insert|enter|paste|put|add)[_-][\w-]{0,60}[_-](?:key|token|secret|password|here)$/i,
    /[_-]here$/i,
    /^(?:my[_-])?(?:(?:api|access|auth|secret)[_-]?)?(?:key|token|secret|password|placeholder)$/i,
    /(?:^|[/\\\s"'=:])path[/\\]{1,2}to(?:[/\\]|$)/i,
    /[/\\]Users[/\\]{1,2}(?:username|user-?name|yourname)(?:[/\\]|$)/i,
    /(?<![A-Za-z])x{4,}(?![A-Za-wyz])/i,
    /^(?:[\w-]{0,20}[_-])?x{3,}$/i,
    /^(?:[\w-]{0,40})(?:\.{3}|…)$/,
    /^\*{3,}$/,
    /^\{\{\s?[A-Z][A-Z0-9_]{0,60}\s?\}\}$/,
    /(?<![${])\{[A-Z][A-Z0-9]{1,40}_[A-Z0-9_]{1,40}\}(?!\})/,
    /EXAMPLE(?:KEY)?$/,
    /^(?:TODO|FIXME|TBD)$/,
];
/** Whether a value was left over from an example and never filled in. */
const looksLikePlaceholder = (value) => value.length <= 2000 && PLACEHOLDERS.some((pattern) => pattern.test(value));
//# sourceMappingURL=secret-formats.js.map
;// CONCATENATED MODULE: ./lib/src/configs/secret-literals.js


/** Credentials that are written into an entry. The facts name the key, never the value. */
function secretLiterals(entry, format) {
    const { env, headers } = format.roles;
    return entry.members.flatMap(({ key, value }) => {
        const named = key === env || key === headers;
        return stringsIn(value, key).flatMap((string) => {
            const kind = kindOf(string.node.value) ?? (named ? kindByName(string) : undefined);
            return kind ? [fact("secret-literal", { key: string.key, kind }, string.node.origin)] : [];
        });
    });
}
function stringsIn(node, key) {
    if (node.kind === "string")
        return [{ key, node }];
    if (node.kind === "list")
        return node.items.flatMap((item) => stringsIn(item, key));
    if (node.kind !== "object")
        return [];
    return node.members.flatMap((member) => stringsIn(member.value, member.key));
}
/** What the value is by its form alone. */
function kindOf(value) {
    const found = SECRET_FORMATS.find(({ kind, pattern }) => {
        const [secret] = pattern.exec(value) ?? [];
        if (!secret || looksLikePlaceholder(secret))
            return false;
        return kind !== "a password in a URL" || isRealPassword(secret, value);
    });
    return found?.kind;
}
/** Logins of databases on the own machine, and those that everybody knows, are no secrets. */
function isRealPassword(password, url) {
    const [, user = "", host = ""] = /:\/\/([^/:@]*):[^/@]*@([^/:?#]*)/.exec(url) ?? [];
    if (/[$%{}<>*]/.test(password) || password === user)
        return false;
    const isLocal = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)$/i.test(host);
    return !isLocal && !KNOWN_PASSWORD.test(password);
}
const KNOWN_PASSWORD = /^(?:pass|password|passwd|pw|secret|postgres|mysql|root|admin|user|test|guest|example|changeme|x+)\d{0,4}$/i;
/** A credential by the name of its variable or header, where the value is drawn rather than worded. */
const kindByName = ({ key, node }) => looksSecretName(key) && looksDrawn(withoutScheme(node.value)) ? "a credential" : undefined;
const withoutScheme = (value) => value.replace(/^(?:Bearer|Basic|Token|ApiKey)\s+/i, "");
/** Long and of letters and digits mixed, as a generator draws it; a person writes words with something between them. */
function looksDrawn(value) {
    if (value.length > 4096 || /[\s${}<>%]|:\/\//.test(value) || looksLikePlaceholder(value))
        return false;
    return UUID.test(value) || value.split(/[-_.:]/).some(isDrawnPart);
}
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isDrawnPart = (part) => part.length >= 16 &&
    /\d/.test(part) &&
    /[A-Za-z]/.test(part) &&
    !WORDED.test(part) &&
    new Set(part).size >= 8;
const WORDED = /^\.{0,2}\/|test|dummy|fake|example|sample|placeholder|secret|password|changeme|12345|abcdef/i;
//# sourceMappingURL=secret-literals.js.map
;// CONCATENATED MODULE: ./lib/src/configs/command-flaws.js




/** What is wrong with the value of `command`, as far as the value itself shows it. */
function commandFlaws(command, args) {
    if (!command)
        return [];
    const { value, origin } = command;
    const text = value.trim();
    if (text === "")
        return [misshapen("`command` is empty", "name the program to start in `command`", origin)];
    if (/^https?:\/\//i.test(text))
        return [urlInside(text, origin)];
    if (holdsArguments(text))
        return [argumentsInside(text, args, origin)];
    return text === value ? [] : [blankAround(text, origin)];
}
const urlInside = (text, origin) => ({
    fact: fact("url-in-command", { url: withoutLogin(text) }, origin),
    fatal: false,
});
/** A bare program name and more: a path may have blanks of its own, and a reference is not known yet. */
const holdsArguments = (text) => /^[^\s/\\$"']+\s/.test(text);
function argumentsInside(text, args, origin) {
    const [program = "", ...words] = parseArgsStringToArgv(text);
    const all = [...words, ...args.map((arg) => arg.value)];
    const captures = { command: text, program, args: JSON.stringify(all) };
    return { fact: fact("args-in-command", captures, origin), fatal: false };
}
function blankAround(text, origin) {
    const problem = "`command` begins or ends with a blank";
    return {
        ...misshapen(problem, `write \`"command": ${JSON.stringify(text)}\``, origin),
        fatal: false,
    };
}
//# sourceMappingURL=command-flaws.js.map
;// CONCATENATED MODULE: ./lib/src/configs/parts.js


/** A key whose value is one string. */
function stringPart(member) {
    if (!member)
        return { value: null, flaws: [] };
    const { key, value } = member;
    if (value.kind === "string") {
        return { value: { value: value.value, origin: value.origin }, flaws: [] };
    }
    const remedy = value.kind === "list"
        ? `write the first item as \`${key}\` and the others as \`args\``
        : `write \`${key}\` as a string`;
    return { value: null, flaws: [misshapen(is(key, value), remedy, value.origin)] };
}
/** A key whose value is a list of strings. */
function listPart(member) {
    if (!member)
        return { value: [], flaws: [] };
    const { key, value } = member;
    if (value.kind !== "list") {
        const remedy = `write \`${key}\` as a list with one string for each argument`;
        return { value: [], flaws: [misshapen(is(key, value), remedy, value.origin)] };
    }
    return {
        value: value.items.flatMap((item) => item.kind === "string" ? [{ value: item.value, origin: item.origin }] : []),
        flaws: value.items.flatMap((item, index) => itemFlaw(key, item, index + 1)),
    };
}
function itemFlaw(key, item, position) {
    if (item.kind === "string")
        return [];
    const problem = `item ${position} of \`${key}\` is ${kindInWords(item)}`;
    return [misshapen(problem, `write item ${position} of \`${key}\` as a string`, item.origin)];
}
/** A key whose value is an object of strings by name; `others`: further kinds of values that the client takes. */
function mapPart(member, others) {
    if (!member)
        return { value: [], flaws: [] };
    const { key, value } = member;
    if (value.kind !== "object") {
        const remedy = `write \`${key}\` as an object, as in \`"${key}": { "NAME": "value" }\``;
        return { value: [], flaws: [misshapen(is(key, value), remedy, value.origin)] };
    }
    const read = membersOf(value).map((entry) => ({ entry, text: textOf(entry.value, others) }));
    return {
        value: read.flatMap(({ entry, text }) => text === undefined
            ? []
            : [
                {
                    name: entry.key,
                    key: entry.keyOrigin,
                    value: { value: text, origin: entry.value.origin },
                },
            ]),
        flaws: read.flatMap(({ entry, text }) => (text === undefined ? [valueFlaw(key, entry)] : [])),
    };
}
/** A value as the server gets it; `undefined` where the client cannot take it. */
function textOf(node, others) {
    if (node.kind === "string")
        return node.value;
    if (node.kind === "null")
        return others.includes("null") ? null : undefined;
    if (node.kind !== "number" && node.kind !== "boolean")
        return undefined;
    return others.includes(node.kind) ? String(node.value) : undefined;
}
function valueFlaw(key, { key: name, value }) {
    const problem = `\`${name}\` in \`${key}\` is ${kindInWords(value)}`;
    const plain = value.kind === "number" || value.kind === "boolean";
    const remedy = plain
        ? `put the value of \`${name}\` in quotes`
        : `write the value of \`${name}\` as a string`;
    return misshapen(problem, remedy, value.origin);
}
const is = (key, value) => `\`${key}\` is ${kindInWords(value)}`;
//# sourceMappingURL=parts.js.map
;// CONCATENATED MODULE: ./lib/src/configs/ways.js



/** What starts a server. */
function stdioWay(entry, format) {
    const given = (role) => givenMember(entry, role, format);
    const command = stringPart(given("command"));
    const args = listPart(given("args"));
    const env = mapPart(given("env"), format.envValues);
    const cwd = stringPart(given("cwd"));
    return {
        parts: {
            command: command.value,
            args: args.value,
            env: env.value,
            envKey: given("env")?.keyOrigin ?? null,
            cwd: cwd.value,
        },
        flaws: [
            ...command.flaws,
            ...commandFlaws(command.value, args.value),
            ...args.flaws,
            ...env.flaws,
            ...cwd.flaws,
        ],
    };
}
/** What reaches a server that runs already. */
function remoteWay(entry, format) {
    const url = stringPart(givenMember(entry, "url", format));
    const headers = mapPart(givenMember(entry, "headers", format), []);
    return {
        parts: { url: url.value, headers: headers.value },
        flaws: [...url.flaws, ...headers.flaws],
    };
}
//# sourceMappingURL=ways.js.map
;// CONCATENATED MODULE: ./lib/src/configs/entry.js









/** Reads one entry by the rules of its client. Whatever it holds, there is a server of that name. */
function readEntry(member, place) {
    const { value } = member;
    if (value.kind === "object")
        return readObject(member, value, place);
    const problem = `the entry is ${kindInWords(value)}`;
    const flaw = misshapen(problem, "write the entry as an object with a `command`", value.origin);
    return { ...emptySpec(member, place), startable: false, facts: [flaw.fact] };
}
function readObject(member, entry, place) {
    const { format } = place;
    const mistaken = mistakenKeys(entry, format);
    const roles = mistaken.map(({ role }) => role);
    const reach = reachOf(entry, format, roles);
    const way = reach.transport === "stdio" ? stdioWay(entry, format) : remoteWay(entry, format);
    const off = offReason(entry, reach.transport, format);
    const lacking = off ? [] : lackOf(member, entry, reach.transport, format, roles);
    const flaws = [...mistaken.map(asFlaw), ...reach.flaws, ...lacking, ...way.flaws];
    return {
        ...emptySpec(member, place),
        ...way.parts,
        transport: reach.transport,
        off,
        startable: !flaws.some((flaw) => flaw.fatal),
        facts: [...flaws.map(factOf), ...furtherFacts(entry, format, off)].slice(0, MAX_FACTS),
    };
}
function furtherFacts(entry, format, off) {
    const duplicates = duplicatesBelow(entry).map(({ key, origin, firstLine }) => fact("duplicate-key", { key, first: String(firstLine) }, origin));
    const idle = off ? [] : idleSwitches(entry, format);
    return [...duplicates, ...idle, ...secretLiterals(entry, format)];
}
function emptySpec({ key, keyOrigin }, place) {
    return {
        name: key,
        client: place.format.client,
        file: place.file,
        root: place.root,
        origin: keyOrigin,
        transport: "stdio",
        command: null,
        args: [],
        env: [],
        envKey: null,
        cwd: null,
        url: null,
        headers: [],
        defaults: place.defaults,
        off: null,
        startable: true,
        facts: [],
    };
}
const factOf = ({ fact: told }) => told;
/** Without the key that starts or reaches the server, or the one that says how, the client has nothing to do. */
const asFlaw = ({ role, fact: told }) => ({
    fact: told,
    fatal: role === "command" || role === "url" || role === "type",
});
//# sourceMappingURL=entry.js.map
;// CONCATENATED MODULE: ./lib/src/configs/inputs.js

/** The defaults of the inputs that a VS Code file declares, by id. */
function inputDefaults(root, key) {
    const inputs = root.kind === "object" ? memberOf(root, key)?.value : undefined;
    if (inputs?.kind !== "list")
        return {};
    return Object.fromEntries(inputs.items.flatMap((input) => {
        const id = textAt(input, "id");
        const standard = textAt(input, "default");
        return id && standard ? [[id.value, standard.value]] : [];
    }));
}
function textAt(node, key) {
    const value = node.kind === "object" ? memberOf(node, key)?.value : undefined;
    return value?.kind === "string" ? value : undefined;
}
//# sourceMappingURL=inputs.js.map
;// CONCATENATED MODULE: ./lib/src/configs/positions.js
/** Positions in the text of this file. Lines end as editors see it: CRLF, LF or CR. */
function positionsIn(file, text) {
    const starts = lineStarts(text);
    const line = lineFinder(starts);
    const column = (offset, its) => offset - (starts[its - 1] ?? 0) + 1;
    const origin = (start, end) => {
        const first = line(start);
        const last = line(end);
        return {
            file,
            line: first,
            column: column(start, first),
            endLine: last,
            endColumn: column(end, last),
        };
    };
    return { origin, line };
}
function lineStarts(text) {
    const starts = [0];
    for (let offset = 0; offset < text.length; offset++) {
        const code = text.charCodeAt(offset);
        const isEnd = code === LF || (code === CR && text.charCodeAt(offset + 1) !== LF);
        if (isEnd)
            starts.push(offset + 1);
    }
    return starts;
}
const LF = 10;
const CR = 13;
/** The place before the first character, for what concerns the file as a whole. */
const topOf = (file, line = 1) => ({
    file,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
});
/** Number of the last line that begins at or before an offset. Readers go forward, so the last answer is tried first. */
function lineFinder(starts) {
    let known = 0;
    const holds = (index, offset) => {
        const [start, next] = [starts[index], starts[index + 1]];
        return start !== undefined && start <= offset && (next === undefined || offset < next);
    };
    return (offset) => {
        if (!holds(known, offset))
            known = holds(known + 1, offset) ? known + 1 : search(starts, offset);
        return known + 1;
    };
}
/** Index of the last start at or before the offset. */
function search(starts, offset) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}
//# sourceMappingURL=positions.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/dialect-slips.js
/** What other clients let pass and this one does not. One slip for all comments, one for all commas: they go in one edit. */
function dialectSlips(walk, source, syntax) {
    const comments = syntax.comments ? [] : walk.comments;
    const commas = syntax.trailingCommas ? [] : walk.trailingCommas;
    return [
        ...removal(commentIn(comments, source), "comment", comments, source),
        ...removal("a comma follows the last item", "comma", commas, source),
    ];
}
function commentIn([first], { text }) {
    const isLine = first && text.startsWith("//", first.start);
    return isLine ? "a `//` comment" : "a `/* */` comment";
}
function removal(problem, what, tokens, source) {
    const [first] = tokens;
    if (!first)
        return [];
    const lines = [...new Set(tokens.map((token) => source.line(token.start)))];
    const all = tokens.length === 1 ? what : `${what}s`;
    const { start, end } = first;
    return [{ problem, remedy: `remove the ${all} in ${inWords(lines)}`, start, end }];
}
/** `line 3`, `lines 3, 5 and 9`, and no more than five numbers. */
function inWords(lines) {
    if (lines.length === 1)
        return `line ${lines[0]}`;
    const shown = lines.length > 6 ? lines.slice(0, 5) : lines.slice(0, -1);
    const rest = lines.length - shown.length;
    return `lines ${shown.join(", ")} and ${rest === 1 ? lines.at(-1) : `${rest} more`}`;
}
//# sourceMappingURL=dialect-slips.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/grammar.js
const SCALARS = new Set(["word", "string", "number"]);
/** Walks over the tokens by the grammar of JSON, without recursion: depth costs no stack. */
function walk(all) {
    const comments = all.filter(isComment);
    const tokens = comments.length === 0 ? all : all.filter((token) => !isComment(token));
    const trailingCommas = tokens.filter(({ kind }, index) => kind === "," && isCloser(tokens[index + 1]));
    return { ...follow(tokens), comments, trailingCommas };
}
function follow(tokens) {
    const open = [];
    let expected = "value";
    let depth = 0;
    let before;
    for (const token of tokens) {
        const next = token.broken ? undefined : STEPS[expected](token, open);
        if (!next)
            return { broken: { expected, token, before, open }, depth };
        if (open.length > depth)
            depth = open.length;
        expected = next;
        before = token;
    }
    return { broken: null, depth };
}
const isComment = ({ kind, broken }) => kind === "comment" && !broken;
const value = (token, open) => {
    if (token.kind === "{" || token.kind === "[") {
        open.push(token);
        return token.kind === "{" ? "first key" : "first item";
    }
    return SCALARS.has(token.kind) ? afterValue(open) : undefined;
};
const grammar_close = (token, open) => {
    const innermost = open.at(-1);
    if (!innermost || token.kind !== closerOf(innermost))
        return undefined;
    open.pop();
    return afterValue(open);
};
const item = (token, open) => (token.kind === "]" ? grammar_close : value)(token, open);
const key = (token, open) => (token.kind === "string" ? "colon" : grammar_close(token, open));
const afterValue = (open) => (open.length > 0 ? "comma" : "end");
const afterComma = (open) => open.at(-1)?.kind === "{" ? "key" : "item";
const STEPS = {
    value,
    item,
    "first item": item,
    key,
    "first key": key,
    colon: (token) => (token.kind === ":" ? "value" : undefined),
    comma: (token, open) => (token.kind === "," ? afterComma(open) : grammar_close(token, open)),
    end: (token) => (token.kind === "end" ? "end" : undefined),
};
const isCloser = (token) => token?.kind === "}" || token?.kind === "]";
/** The bracket that closes an open one. */
const closerOf = (opener) => (opener.kind === "{" ? "}" : "]");
//# sourceMappingURL=grammar.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/teller.js
/** A slip on this very token. */
const at = (token, problem, remedy) => ({
    problem,
    remedy,
    start: token.start,
    end: token.end,
});
/** The token as it stands in the file. */
const teller_textOf = (token, source) => source.text.slice(token.start, token.end);
//# sourceMappingURL=teller.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/junk-slips.js

/** What git leaves in a file that it could not merge. */
const conflict = ({ token }, source) => {
    const mark = /^(?:<{7}|={7}|>{7})/.exec(teller_textOf(token, source));
    if (!mark)
        return undefined;
    const line = source.line(token.start);
    return at(token, "a merge conflict marker", `resolve the merge conflict at line ${line}`);
};
const WORDS = {
    True: "true",
    TRUE: "true",
    False: "false",
    FALSE: "false",
    None: "null",
    NULL: "null",
    nil: "null",
    undefined: "null",
};
/** `True` of Python, `undefined` of JavaScript and the like. */
const wordOfAnotherLanguage = ({ token }, source) => {
    const text = teller_textOf(token, source);
    const right = token.kind === "junk" && Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
    if (!right)
        return undefined;
    const line = source.line(token.start);
    return at(token, `\`${text}\` is no JSON value`, `write \`${right}\` in line ${line}`);
};
/** Characters that begin a stretch of junk and give the slip away. */
const TELLTALES = [
    {
        first: /^[\p{Zs}\p{Zl}\p{Zp}\p{Cf}]/u,
        problem: "an invisible character (CODE)",
        remedy: "replace the invisible character in line LINE by a blank",
    },
    {
        first: /^[“”„‟«»″]/,
        problem: "a typographic quote",
        remedy: 'write `"` for each typographic quote in line LINE',
    },
    {
        first: /^['‘’`]/,
        problem: "a string in single quotes",
        remedy: "put the string in line LINE in double quotes",
    },
    { first: /^#/, problem: "a `#` comment", remedy: "remove the comment in line LINE" },
];
/** A first character that says it all. */
const telltale = ({ token }, source) => {
    if (token.kind !== "junk")
        return undefined;
    const text = teller_textOf(token, source);
    const found = TELLTALES.find(({ first }) => first.test(text));
    if (!found)
        return undefined;
    const code = `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    const line = String(source.line(token.start));
    return at(token, found.problem.replace("CODE", code), found.remedy.replace("LINE", line));
};
/** Words without quotes, or with too few of them. */
const quotes = ({ expected, token, before }, source) => {
    if (token.kind !== "junk" || teller_textOf(token, source).startsWith("="))
        return undefined;
    const line = source.line(token.start);
    if (before?.kind === "string" && before.end === token.start)
        return at(token, "the quotes do not pair up", `close each string of line ${line} with a quote, and write \`\\"\` for a quote inside a string`);
    if (source.text[token.end] === '"')
        return at(token, "a quote is missing", `open the string in line ${line} with a quote`);
    const what = expected === "key" || expected === "first key" ? "key" : "value";
    return at(token, `a ${what} without quotes`, `put the ${what} in line ${line} in double quotes`);
};
//# sourceMappingURL=junk-slips.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/string-slips.js
/** What JSON knows after a backslash; a backslash that stands alone; a character that may be a control character. */
const SUSPECTS = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})|\\|\p{Cc}/gu;
/** The first slip inside a string that the scanner found broken. */
function slipInString(token, source) {
    const line = source.line(token.start);
    const text = source.text.slice(token.start, token.end);
    const fault = [...text.matchAll(SUSPECTS)].find(([suspect]) => isFault(suspect));
    const offset = token.start + (fault?.index ?? 0);
    if (!fault || offset + 1 === source.text.length)
        return unclosed(token, source, line);
    return fault[0] === "\\" ? backslashSlip(offset, line) : controlSlip(fault[0], offset, line);
}
const isFault = (suspect) => suspect === "\\" || (suspect < " " && suspect !== "\n" && suspect !== "\r");
const backslashSlip = (offset, line) => ({
    problem: "a single backslash in a string",
    remedy: `double each backslash of the string in line ${line}, as in \`C:\\\\Users\`, or write \`/\``,
    start: offset,
    end: offset + 2,
});
function controlSlip(char, offset, line) {
    const isTab = char === "\t";
    return {
        problem: isTab ? "a tab inside a string" : "a control character inside a string",
        remedy: `${isTab ? "write `\\t` for" : "remove"} it in line ${line}`,
        start: offset,
        end: offset + 1,
    };
}
function unclosed(token, source, line) {
    const { start, end } = token;
    const isLast = end >= source.text.length;
    return {
        problem: isLast ? "the file ends inside a string" : "a quote is missing",
        remedy: `close the string in line ${line} with a quote`,
        start,
        end,
    };
}
//# sourceMappingURL=string-slips.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/structure-slips.js


/** The file ends while brackets are open. */
const endOfFile = ({ token, open }, source) => {
    const innermost = open.at(-1);
    if (token.kind !== "end" || !innermost)
        return undefined;
    const all = open.map(closerOf).reverse();
    const closers = all.length <= 8 ? `\`${all.join("")}\`` : `the ${all.length} brackets that are missing`;
    const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
    const remedy = open.length === 1
        ? `add ${closers} at the end of the file`
        : `add ${closers} at the end of the file, or close ${opened} where it should end`;
    return at(token, `the file ends before \`${closerOf(innermost)}\``, remedy);
};
/** Something follows the value of the file. */
const afterTheEnd = ({ expected, token, before }, source) => {
    if (expected !== "end")
        return undefined;
    const line = source.line(token.start);
    if (token.kind === "}" || token.kind === "]")
        return at(token, `one \`${token.kind}\` too many`, `remove the \`${token.kind}\` in line ${line}`);
    const last = source.line(before?.start ?? 0);
    const remedy = `remove what follows the last bracket in line ${last}`;
    return at(token, "text follows the end of the JSON value", remedy);
};
/** A bracket closes one of the other kind. */
const wrongCloser = ({ token, open }, source) => {
    const innermost = open.at(-1);
    if (!innermost || (token.kind !== "}" && token.kind !== "]"))
        return undefined;
    if (token.kind === closerOf(innermost))
        return undefined;
    const right = closerOf(innermost);
    const opened = `the \`${innermost.kind}\` of line ${source.line(innermost.start)}`;
    const problem = `a \`${token.kind}\` where \`${right}\` should close ${opened}`;
    return at(token, problem, `close ${opened} with \`${right}\``);
};
/** A comma stands where no value was. */
const commas = ({ expected, token, before }, source) => {
    if (token.kind !== "," || expected === "colon" || expected === "value")
        return undefined;
    const problem = before?.kind === "," ? "two commas in a row" : "a comma before the first item";
    return at(token, problem, `remove the comma in line ${source.line(token.start)}`);
};
/** Two values stand side by side. */
const missingComma = ({ expected, token, before, open }, source) => {
    if (expected !== "comma" || !before)
        return undefined;
    const line = source.line(before.start);
    if (token.kind === ":")
        return open.at(-1)?.kind === "["
            ? at(token, "a key inside a list", `write \`{\` and \`}\` around the keys of line ${line}`)
            : at(token, "two colons after one key", `remove the second colon in line ${line}`);
    if (before.kind === "number" && before.end === token.start)
        return at(before, "a number that JSON does not know", `put the value in line ${line} in quotes`);
    const isSameLine = source.line(before.end) === source.line(token.start);
    const place = isSameLine
        ? `between the values in line ${line}`
        : `at the end of line ${source.line(before.end)}`;
    return at(before, "a comma is missing", `add a comma ${place}`);
};
/** A key has no colon. */
const missingColon = ({ expected, before }, source) => {
    if (expected !== "colon" || !before)
        return undefined;
    const remedy = `write \`:\` and a value after the key in line ${source.line(before.start)}`;
    return at(before, "a colon is missing after a key", remedy);
};
/** A colon has no value. */
const missingValue = ({ expected, token, before }, source) => {
    if (expected !== "value" || before?.kind !== ":")
        return undefined;
    if (token.kind === ":")
        return at(token, "two colons in a row", `remove one colon in line ${source.line(token.start)}`);
    return at(before, "a value is missing", `write a value after the colon in line ${source.line(before.start)}`);
};
/** What should be a key is none. */
const missingKey = ({ expected, token }, source) => {
    if (expected !== "key" && expected !== "first key")
        return undefined;
    const line = source.line(token.start);
    if (token.kind === "number" || token.kind === "word")
        return at(token, "a key without quotes", `put the key in line ${line} in double quotes`);
    return at(token, "a key is missing", `write a key and a colon before the value in line ${line}`);
};
/** The file begins with something else than an object. */
const noObject = ({ expected, token, before }) => (expected === "value" && !before) || (expected === "end" && token.kind === ":")
    ? at(token, "the file does not begin with `{`", "write a JSON object, from `{` to `}`")
    : undefined;
//# sourceMappingURL=structure-slips.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/slips.js




/** Names the slip behind a break, the more telling ones first. */
function slipAt(broken, source) {
    for (const tell of TELLERS) {
        const slip = tell(broken, source);
        if (slip)
            return slip;
    }
    const what = `\`${teller_textOf(broken.token, source).slice(0, 1)}\``;
    const line = source.line(broken.token.start);
    return at(broken.token, `an unexpected ${what}`, `look at line ${line}, at ${what}`);
}
const brokenToken = ({ token }, source) => {
    if (!token.broken)
        return undefined;
    const line = source.line(token.start);
    if (token.kind === "string")
        return slipInString(token, source);
    return token.kind === "comment"
        ? at(token, "a comment without an end", `end the comment of line ${line} with \`*/\``)
        : at(token, "a number that breaks off", `complete the number in line ${line}`);
};
const TELLERS = [
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
    missingKey,
];
//# sourceMappingURL=slips.js.map
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __nccwpck_require__(547);
;// CONCATENATED MODULE: ./lib/src/configs/json/tokens.js

/** The kinds at the numbers of jsonc-parser's `SyntaxKind`, a const enum, which single-file compilation cannot import. */
const KINDS = [
    ...["junk", "{", "}", "[", "]", ",", ":", "word", "word", "word", "string"],
    ...["number", "comment", "comment", "blank", "blank", "junk", "end"],
];
/** A config of ten thousand servers has a third of it; a file made to fill the memory has more. */
const MAX_TOKENS = 1_000_000;
/** The tokens of a text without its blanks, with one of kind `end` at the end, and no more than `MAX_TOKENS`. */
function tokensOf(text) {
    const scanner = (0,main.createScanner)(text);
    const tokens = [];
    for (;;) {
        const kind = KINDS[scanner.scan()] ?? "junk";
        if (kind === "blank")
            continue;
        const start = scanner.getTokenOffset();
        const end = scanner.getPosition();
        const isBroken = scanner.getTokenError() > 0;
        tokens.push({ kind, start, end: end > text.length ? text.length : end, broken: isBroken });
        if (kind === "end" || tokens.length === MAX_TOKENS)
            return tokens;
    }
}
//# sourceMappingURL=tokens.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/tree.js

/** The value of a text that the grammar has accepted, with its places; `null` where there is none. */
function treeOf(text, positions) {
    const tree = (0,main.parseTree)(text, [], { allowTrailingComma: true });
    return tree ? nodeOf(tree, positions) : null;
}
function nodeOf(node, positions) {
    const origin = positions.origin(node.offset, node.offset + node.length);
    const children = node.children ?? [];
    switch (node.type) {
        case "object":
            return { kind: "object", members: children.flatMap((it) => tree_memberOf(it, positions)), origin };
        case "array":
            return { kind: "list", items: children.map((it) => nodeOf(it, positions)), origin };
        case "string":
        case "number":
        case "boolean":
            return { kind: node.type, value: node.value, origin };
        default:
            return { kind: "null", origin };
    }
}
function tree_memberOf(property, positions) {
    const [key, value] = property.children ?? [];
    if (!key || !value)
        return [];
    const keyOrigin = positions.origin(key.offset, key.offset + key.length);
    return [{ key: String(key.value), keyOrigin, value: nodeOf(value, positions) }];
}
//# sourceMappingURL=tree.js.map
;// CONCATENATED MODULE: ./lib/src/configs/json/read-json.js






/** Far beyond any config, and far below what the recursion of the parser can take. */
const MAX_DEPTH = 200;
/** Reads a text as strictly as its client does. Offsets of slips are places in `original`. */
function readJson(file, original, syntax) {
    const positions = positionsIn(file, original);
    const text = syntax.unicodeBlanks ? withPlainBlanks(original) : original;
    const tokens = tokensOf(text);
    if (syntax.empty && isEmpty(tokens, syntax))
        return { root: null, slips: [] };
    if (tokens.length === MAX_TOKENS)
        return { root: null, slips: [TOO_MUCH] };
    const slips = slipsOf(walk(tokens), { text, line: positions.line }, syntax);
    return { root: slips.length === 0 ? treeOf(text, positions) : null, slips };
}
function slipsOf(walked, source, syntax) {
    if (walked.broken)
        return [slipAt(walked.broken, source)];
    if (walked.depth > MAX_DEPTH)
        return [TOO_DEEP];
    return dialectSlips(walked, source, syntax);
}
const TOO_MUCH = {
    problem: "the file holds more values than any config",
    remedy: "keep only the servers in the file",
    start: 0,
    end: 0,
};
const TOO_DEEP = {
    problem: `objects and lists are nested more than ${MAX_DEPTH} deep`,
    remedy: "take the needless levels away",
    start: 0,
    end: 0,
};
const isEmpty = (tokens, syntax) => tokens.every(({ kind, broken }) => kind === "end" || (kind === "comment" && syntax.comments && !broken));
/** The text with a plain blank for each other blank between its values; every offset stays. */
function withPlainBlanks(text) {
    const junk = tokensOf(text).filter((token) => token.kind === "junk");
    const ends = [0, ...junk.map((token) => token.end)];
    const parts = junk.map(({ start, end }, index) => {
        const blanked = text.slice(start, end).replace(/[\p{Zs}\v\f\u200b\ufeff]/gu, " ");
        return text.slice(ends[index], start) + blanked;
    });
    return parts.join("") + text.slice(ends.at(-1));
}
//# sourceMappingURL=read-json.js.map
;// CONCATENATED MODULE: ./lib/src/configs/root.js



/** Root keys of the clients; a file that has another client's key holds servers that nobody reads. */
const ROOT_KEYS = ["mcpServers", "servers", "context_servers", "mcp_servers", "mcp"];
/** Right in the plugins of Codex, whose file has the same name. */
const CODEX_ROOT_KEY = "mcp_servers";
/** Finds the entries under the root key of the client. */
function rootOf(node, format, plugin) {
    const { rootKey } = format;
    if (node.kind !== "object") {
        const remedy = `write an object with the key \`${rootKey}\``;
        return failed(misshapen(`the file holds ${kindInWords(node)}`, remedy, node.origin).fact);
    }
    const servers = memberOf(node, rootKey);
    if (servers)
        return underRootKey(node, servers);
    const wrong = wrongRootKey(node, format, plugin);
    if (wrong)
        return failed(wrong, ...duplicateFacts(node));
    return plugin && format.bareInPlugins ? bareEntries(node) : withoutRootKey(node, format);
}
const failed = (...facts) => ({ entries: [], facts });
function underRootKey(root, { key, value }) {
    const facts = duplicateFacts(root);
    if (value.kind === "null")
        return { entries: [], facts };
    if (value.kind === "object") {
        const { entries, facts: more } = entriesIn(value);
        return { entries, facts: [...facts, ...more] };
    }
    const remedy = `write \`${key}\` as an object with the name of each server as a key`;
    const flaw = misshapen(`\`${key}\` is ${kindInWords(value)}`, remedy, value.origin);
    return { entries: [], facts: [...facts, flaw.fact] };
}
const entriesIn = (servers) => ({
    entries: membersOf(servers),
    facts: duplicateFacts(servers),
});
const duplicateFacts = (node) => duplicatesIn(node).map(({ key, origin, firstLine }) => fact("duplicate-key", { key, first: String(firstLine) }, origin));
/** The key of another client, or the right one in other letters, with servers under it. */
function wrongRootKey(root, { rootKey }, plugin) {
    const foreign = plugin ? ROOT_KEYS.filter((key) => key !== CODEX_ROOT_KEY) : ROOT_KEYS;
    const known = (key) => foreign.includes(key) || key.toLowerCase() === rootKey.toLowerCase();
    const wrong = root.members.find(({ key, value }) => known(key) && value.kind === "object" && !looksLikeEntry(value));
    if (!wrong)
        return undefined;
    return fact("wrong-root-key", { found: wrong.key, expected: rootKey }, wrong.keyOrigin);
}
function bareEntries(root) {
    const { entries, facts } = entriesIn(root);
    return { entries: entries.filter(({ value }) => looksLikeEntry(value)), facts };
}
/** Servers at the top level, as plugins may have them and nobody else. */
function withoutRootKey(root, { rootKey, client }) {
    const bare = root.members.find(({ value }) => looksLikeEntry(value));
    if (!bare)
        return { entries: [], facts: duplicateFacts(root) };
    const problem = `the server stands at the top level, where ${client.title} looks for \`${rootKey}\` only`;
    const remedy = `put the servers into \`"${rootKey}": { }\``;
    return failed(misshapen(problem, remedy, bare.keyOrigin).fact, ...duplicateFacts(root));
}
const looksLikeEntry = (node) => node.kind === "object" &&
    ["command", "url"].some((key) => memberOf(node, key)?.value.kind === "string");
//# sourceMappingURL=root.js.map
;// CONCATENATED MODULE: ./lib/src/configs/parse.js









/** Reads a config file as its client does. What is wrong with it is a fact, never an exception. */
function parseConfig(config) {
    const { content, file, format } = config;
    if ("problem" in content)
        return parse_failed(config, [unreadable(config, content)]);
    const decoded = decode(content, format.syntax);
    if (decoded.text === null)
        return parse_failed(config, [unreadable(config, decoded, decoded.line)]);
    const { root, slips } = readJson(file, decoded.text, format.syntax);
    const positions = positionsIn(file, decoded.text);
    if (!root)
        return parse_failed(config, slips.map((slip) => syntaxError(slip, positions)));
    return readRoot(config, root);
}
function readRoot(config, node) {
    const { file, format, plugin } = config;
    const { entries, facts } = rootOf(node, format, plugin);
    const place = placeOf(config, node);
    const servers = entries.map((entry) => readEntry(entry, place));
    return { file, client: format.client, servers, facts: facts.slice(0, MAX_FACTS) };
}
function placeOf({ file, path: absolute, format, plugin }, node) {
    const folder = external_node_path_.dirname(absolute);
    const root = external_node_path_.resolve(folder, ...Array(format.rootAbove).fill(".."));
    const inputs = format.inputsKey ? inputDefaults(node, format.inputsKey) : {};
    const defaults = plugin && format.bareInPlugins ? { CLAUDE_PLUGIN_ROOT: root } : inputs;
    return { format, file, root, defaults };
}
const parse_failed = ({ file, format }, facts) => ({
    file,
    client: format.client,
    servers: [],
    facts,
});
const unreadable = ({ file }, { problem, remedy }, line = 1) => fact("file-unreadable", { problem, remedy }, topOf(file, line));
const syntaxError = ({ problem, remedy, start, end }, positions) => fact("syntax-error", { problem, remedy }, positions.origin(start, end));
//# sourceMappingURL=parse.js.map
;// CONCATENATED MODULE: ./lib/src/plan/due.js
/** Why a server is not to be started, or `null` where it is. */
function whyNotDue(spec, options, untrusted) {
    if (spec.off)
        return spec.off;
    if (untrusted)
        return "the event hands secrets to code that may be a stranger's";
    if (!options.start)
        return "`start` is `false`: only the config was judged";
    if (spec.startable && spec.transport !== "stdio")
        return "remote servers are not checked yet";
    return null;
}
//# sourceMappingURL=due.js.map
;// CONCATENATED MODULE: ./lib/src/plan/environment.js
/** What an SDK client hands on by default (TypeScript SDK `DEFAULT_INHERITED_ENV_VARS`). */
const POSIX = ["HOME", "LOGNAME", "PATH", "SHELL", "TERM", "USER"];
const WINDOWS = [
    ...["APPDATA", "COMSPEC", "HOMEDRIVE", "HOMEPATH", "LOCALAPPDATA", "PATH", "PATHEXT"],
    ...["PROCESSOR_ARCHITECTURE", "PROGRAMDATA", "PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432"],
    ...["SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "USERNAME", "USERPROFILE", "WINDIR"],
];
/** Without these a launcher behind a proxy, or with its cache elsewhere, hangs or fails in silence. */
const PLUMBING = new Set([
    ...["LANG", "LANGUAGE", "TZ", "TMPDIR", "TMP", "TEMP", "RUNNER_TEMP", "RUNNER_TOOL_CACHE"],
    ...["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"],
    ...["NODE_EXTRA_CA_CERTS", "NODE_USE_SYSTEM_CA", "SSL_CERT_FILE", "SSL_CERT_DIR"],
    ...["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO"],
    ...["COREPACK_HOME", "PNPM_HOME", "BUN_INSTALL", "BUN_INSTALL_CACHE_DIR", "DENO_DIR", "NVM_DIR"],
    ...["VOLTA_HOME", "PYENV_ROOT", "PIPX_HOME", "PIP_CACHE_DIR", "PIP_INDEX_URL"],
    ...["PIP_EXTRA_INDEX_URL", "PIP_CERT", "GOPATH", "GOCACHE", "GOMODCACHE", "GOPROXY", "GOROOT"],
    ...["CARGO_HOME", "RUSTUP_HOME", "JAVA_HOME", "DOTNET_ROOT", "DOCKER_HOST", "DOCKER_CONFIG"],
]);
const PLUMBING_PREFIX = /^(?:LC_|XDG_|UV_)/;
/** Settings of npm about registries, caches and the network; not those that say what it is to run, or how loudly. */
const NPM_PLUMBING = /^NPM_CONFIG_(?:(?:@.*:)?REGISTRY|CACHE|(?:USER|GLOBAL)CONFIG|(?:HTTPS?_)?PROXY|NOPROXY|CA|CAFILE|STRICT_SSL|FETCH_.*|MAXSOCKETS|PREFER_.*|OFFLINE|IGNORE_SCRIPTS|ALLOW_SCRIPTS|MIN_RELEASE_AGE|BEFORE|ENGINE_STRICT|LEGACY_PEER_DEPS|NODEDIR)$/;
/** Credentials of package registries: installs get them, servers do not. */
const REGISTRY_CREDENTIAL = /^(?:NODE_AUTH_TOKEN|NPM_TOKEN|NPM_CONFIG_.*(?:_AUTH|TOKEN|PASSWORD|EMAIL).*|UV_INDEX_.*|UV_.*(?:PASSWORD|TOKEN|USERNAME).*)$/;
/** The runner's own: no server and no install ever gets them. */
const RESERVED = /^(?:GITHUB_TOKEN|ACTIONS_.*|INPUT_.*|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/;
/** The PATH of an environment; Windows calls it `Path`. */
const searchPath = (env) => Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
/** Whether the runner keeps this variable for itself. */
const isReserved = (name) => RESERVED.test(name.toUpperCase());
/** Whether a config may read this variable by a reference: an explicit `GITHUB_TOKEN` is the owner's will. */
const isReferable = (name) => name.toUpperCase() === "GITHUB_TOKEN" || !isReserved(name);
/** What every server inherits from the step. */
function inherited(step, platform) {
    return pick(step, (name, value) => isInherited(name, platform) && !holdsLogin(name, value));
}
/** What an install inherits beside that: the credentials of package registries. */
function registryCredentials(step) {
    return pick(step, (name, value) => {
        const upper = name.toUpperCase();
        return REGISTRY_CREDENTIAL.test(upper) || (isPlumbing(upper) && holdsLogin(name, value));
    });
}
function isInherited(name, platform) {
    const upper = name.toUpperCase();
    if (isReserved(name) || REGISTRY_CREDENTIAL.test(upper))
        return false;
    const own = platform === "win32" ? WINDOWS.includes(upper) : POSIX.includes(name);
    return own || isPlumbing(upper);
}
const isPlumbing = (upper) => PLUMBING.has(upper) ||
    PLUMBING_PREFIX.test(upper) ||
    NPM_PLUMBING.test(upper.replaceAll("-", "_"));
/** An index URL with a login in it; a proxy's login stays, for without it nothing works. */
const holdsLogin = (name, value) => !/proxy$/i.test(name) && /:\/\/[^/@\s]+@/.test(value);
function pick(from, wanted) {
    return Object.fromEntries(Object.entries(from).filter(([name, value]) => wanted(name, value)));
}
//# sourceMappingURL=environment.js.map
;// CONCATENATED MODULE: ./lib/src/plan/idle.js
/** The evidence of a server that nothing was started for; `due` tells whether something should have been. */
function idleEvidence(planned, due, more = []) {
    return {
        server: planned.server,
        plan: planned.plan,
        due,
        facts: [...planned.facts, ...more],
        install: { kind: "skipped" },
        ending: { kind: "not-spawned", errno: null },
        handshake: { kind: "silent" },
        stderr: "",
        noise: [],
        unterminated: "",
        exchange: [],
        stage: "configure",
        stages: [],
        resolved: null,
        node: null,
    };
}
//# sourceMappingURL=idle.js.map
;// CONCATENATED MODULE: ./lib/src/plan/pass-env.js



/** The variables of the step that `pass-env` names. A glob never reaches the runner's own. */
function passedOn(step, patterns) {
    const reserved = patterns.find((pattern) => /^\w+$/.test(pattern) && isReserved(pattern));
    if (reserved) {
        throw new UsageError(`input \`pass-env\`: \`${reserved}\` is the runner's own and is never handed on; give a server what it needs with \`env\``);
    }
    const wanted = patterns.map((pattern) => picomatch(pattern, { dot: true }));
    return Object.fromEntries(Object.entries(step).filter(([name]) => !isReserved(name) && wanted.some((matches) => matches(name))));
}
//# sourceMappingURL=pass-env.js.map
;// CONCATENATED MODULE: ./lib/src/plan/variables/names.js
/** An id such as `api-key` as the name of a variable, `API_KEY`. */
const asVariable = (id) => id.replace(/\W/g, "_").toUpperCase();
//# sourceMappingURL=names.js.map
;// CONCATENATED MODULE: ./lib/src/plan/variables/scope.js
/** The value of a variable, or `undefined`. On Windows the case of its name does not matter. */
function lookUp({ env, platform }, name) {
    if (Object.hasOwn(env, name))
        return env[name];
    if (platform !== "win32")
        return undefined;
    const upper = name.toUpperCase();
    return Object.entries(env).find(([other]) => other.toUpperCase() === upper)?.[1];
}
//# sourceMappingURL=scope.js.map
;// CONCATENATED MODULE: ./lib/src/plan/variables/claude-code.js



/**
 * `${NAME}` and `${NAME:-default}`, without nesting; an unset one stays as it is written (Claude Code
 * documentation, "Environment variable expansion in .mcp.json"). A default ends at the first brace.
 */
const claude_code_claudeCode = {
    pattern: /\$\{([A-Za-z_]\w*(?::-[^}]*)?|[^{}]*)\}/,
    resolve,
    write: (name) => `\${${name}}`,
    tilde: [],
    appendsPath: false,
};
function resolve(reference, inner, context) {
    const parts = /^([A-Za-z_]\w*)(?::-(.*))?$/s.exec(inner);
    if (!parts)
        return elsewhere(reference, inner, context);
    const [, name = "", standard] = parts;
    const value = lookUp(context.scope, name);
    if (value !== undefined)
        return { text: value, variable: { name, value } };
    const own = context.spec.defaults ?? {};
    if (Object.hasOwn(own, name))
        return { text: own[name] ?? "" };
    return standard === undefined ? unset(reference, name, context) : { text: standard };
}
function unset(reference, name, { place }) {
    const right = Object.hasOwn(EDITOR_WORDS, name) ? EDITOR_WORDS[name] : undefined;
    return {
        text: reference,
        fact: right
            ? fact("foreign-reference", { reference, right }, place.origin)
            : fact("unset-variable", { variable: name, reference }, place.origin),
    };
}
/** Variables of VS Code and Cursor without an argument, and what comes next to them here. */
const EDITOR_WORDS = {
    workspaceFolder: "${CLAUDE_PROJECT_DIR:-.}",
    workspaceRoot: "${CLAUDE_PROJECT_DIR:-.}",
    userHome: "${HOME}",
    pathSeparator: "/",
};
/** What is between the braces is no name: another client's reference, a question to a person, or nothing at all. */
function elsewhere(reference, inner, { place }) {
    const option = /^user_config\.(\w+)$/.exec(inner)?.[1];
    if (option) {
        return {
            text: reference,
            fact: fact("unset-input", { input: option, reference }, place.origin),
        };
    }
    const right = rightFor(inner);
    if (!right)
        return { text: reference };
    return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}
function rightFor(inner) {
    if (inner === "/")
        return "/";
    const [, kind = "", argument = ""] = /^(env|input|workspaceFolder):([\w.-]+)/.exec(inner) ?? [];
    if (kind === "env")
        return `\${${argument}}`;
    if (kind === "input")
        return `\${${asVariable(argument)}}`;
    return kind ? EDITOR_WORDS.workspaceFolder : undefined;
}
//# sourceMappingURL=claude-code.js.map
;// CONCATENATED MODULE: ./lib/src/plan/variables/editors.js




const flavourOf = ({ scope }) => (scope.platform === "win32" ? external_node_path_.win32 : external_node_path_.posix);
const home = ({ scope }) => ({ text: scope.home });
const folder = ({ spec }) => ({ text: spec.root });
const folderName = (context) => ({ text: flavourOf(context).basename(context.spec.root) });
const separator = (context) => ({ text: flavourOf(context).sep });
/** An unset variable is empty (VS Code `variableResolver.ts`; taken for granted in Cursor). */
const environment = ({ scope, place }, name, reference) => {
    if (name === "")
        return { text: reference };
    const value = lookUp(scope, name);
    if (value !== undefined)
        return { text: value, variable: { name, value } };
    return {
        text: "",
        fact: fact("unset-variable", { variable: name, reference }, place.origin),
    };
};
/** A person is asked for it; here a variable of that very name answers, or the default of the file. */
const input = ({ spec, scope, place }, id, reference) => {
    const value = lookUp(scope, id);
    if (value !== undefined)
        return { text: value, variable: { name: id, value } };
    const defaults = spec.defaults ?? {};
    if (Object.hasOwn(defaults, id))
        return { text: defaults[id] ?? "" };
    return { text: reference, fact: fact("unset-input", { input: id, reference }, place.origin) };
};
/** Only a running editor knows it. */
const editorOnly = ({ place }, _argument, reference) => ({
    text: reference,
    fact: fact("unset-input", { input: reference.slice(2, -1), reference }, place.origin),
});
const COMMON = [
    ["env", environment],
    ["userHome", home],
    ["workspaceFolder", folder],
    ["workspaceFolderBasename", folderName],
    ["pathSeparator", separator],
    ["/", separator],
];
const VSCODE_ONLY = [
    ["input", input],
    ["workspaceRoot", folder],
    ["cwd", folder],
];
const EDITOR_ONLY = [
    ...["config", "command", "extensionInstallFolder", "execPath", "execInstallFolder"],
    ...["file", "fileDirname", "fileBasename", "fileBasenameNoExtension", "fileExtname"],
    ...["fileDirnameBasename", "fileWorkspaceFolder", "fileWorkspaceFolderBasename"],
    ...["relativeFile", "relativeFileDirname", "selectedText", "lineNumber", "columnNumber"],
].map((word) => [word, editorOnly]);
const write = (name) => `\${env:${name}}`;
function editor(words) {
    return {
        pattern: /\$\{([^{}]*)\}/,
        resolve: (reference, inner, context) => {
            const [, word = "", argument = ""] = /^([^:]*):?(.*)$/s.exec(inner) ?? [];
            const known = words.get(word);
            return known
                ? known(context, argument, reference)
                : unknown(word, argument, reference, context);
        },
        write,
    };
}
/** VS Code: `variableResolver.ts` for the variables, `extHostMcpNode.ts` for `~` and `PATH`. */
const editors_vscode = {
    ...editor(new Map([...COMMON, ...VSCODE_ONLY, ...EDITOR_ONLY])),
    tilde: ["command", "args", "cwd"],
    appendsPath: true,
};
/** Cursor: "Config interpolation" in its documentation. */
const editors_cursor = {
    ...editor(new Map(COMMON)),
    tilde: [],
    appendsPath: false,
};
/** Anything else stays as it is written; in a script it may be meant for the shell. */
function unknown(word, argument, reference, { place }) {
    const right = editors_rightFor(word, argument);
    if (!right || place.script)
        return { text: reference };
    return { text: reference, fact: fact("foreign-reference", { reference, right }, place.origin) };
}
function editors_rightFor(word, argument) {
    if (word === "input")
        return write(asVariable(argument));
    if (/^CLAUDE_(?:PROJECT_DIR|PLUGIN_ROOT)$/.test(word))
        return "${workspaceFolder}";
    const isPlain = argument === "" || /^[-=?+]/.test(argument);
    return isPlain && /^[A-Za-z_]\w*$/.test(word) ? write(word) : undefined;
}
//# sourceMappingURL=editors.js.map
;// CONCATENATED MODULE: ./lib/src/plan/variables/foreign.js

const EVERYWHERE = ["command", "args", "env", "cwd", "url", "headers"];
/** Of GitHub Actions and Continue, of opencode, of cmd.exe, of Copilot CLI and shells. */
const FORMS = [
    { pattern: /\$\{\{\s?(?:\w{1,40}\.)?([A-Za-z_][\w-]*)\s?\}\}/, fields: EVERYWHERE },
    { pattern: /(?<![$\w])\{env:([A-Za-z_]\w*)\}/, fields: EVERYWHERE },
    { pattern: /%([A-Z][A-Z0-9_]{2,})%/, fields: ["args", "env"] },
    {
        pattern: /(?:^|^Bearer |^[\w-]{1,60}=)\$(?!HOME$)([A-Z][A-Z0-9_]*)$/,
        fields: ["args", "env", "url", "headers"],
    },
    { pattern: /^\$(HOME)$/, fields: ["env"] },
];
/** References that stay literal here, in a text whose own references are taken out. */
function foreignReferences(text, place, dialect) {
    if (place.script)
        return [];
    return FORMS.filter(({ fields }) => fields.includes(place.field)).flatMap(({ pattern }) => {
        const [whole = "", name] = pattern.exec(text) ?? [];
        if (!name)
            return [];
        const reference = whole.slice(Math.max(0, whole.search(/[$%{]/)));
        const right = dialect.write(name.replaceAll("-", "_"));
        return [fact("foreign-reference", { reference, right }, place.origin)];
    });
}
//# sourceMappingURL=foreign.js.map
;// CONCATENATED MODULE: ./lib/src/plan/variables/leftovers.js


/** A placeholder that was left from an example, in a text without what came out of variables. */
function placeholderIn(text, place) {
    if (!looksLikePlaceholder(text) && !isOwnName(text, place))
        return [];
    return [fact("placeholder", { value: shown(text), key: place.name }, place.origin)];
}
/** `"API_TOKEN": "API_TOKEN"`. */
const isOwnName = (text, { field, name }) => field === "env" && text === name && looksSecretName(name);
const PATH_FIELDS = ["command", "args", "cwd"];
/** A home folder that only a shell would put in. `text`: without the references that this client resolves. */
function unexpandedPath(text, place) {
    if (!PATH_FIELDS.includes(place.field) || place.script)
        return [];
    const isMeant = /^~(?:[/\\]|$)/.test(text) || /\$HOME(?!\w)/.test(text);
    return isMeant ? [fact("unexpanded-path", { value: shown(text) }, place.origin)] : [];
}
/** The text without anything that looks like a secret, and not longer than a line. */
function shown(text) {
    const masked = SECRET_FORMATS.reduce((rest, { pattern }) => rest.replace(new RegExp(pattern, `${pattern.flags}g`), "***"), text.replaceAll("\0", ""));
    return masked.length <= 80 ? masked : `${masked.slice(0, 79)}…`;
}
//# sourceMappingURL=leftovers.js.map
;// CONCATENATED MODULE: ./lib/src/plan/variables/secrets.js

/** Variables that everybody may see. */
const PUBLIC_NAMES = /^(?:HOME|USER|USERNAME|LOGNAME|USERPROFILE|HOMEPATH|HOMEDRIVE|PATH|PWD|OLDPWD|SHELL|LANG|LANGUAGE|LC_\w+|TERM|TZ|TMPDIR|TMP|TEMP|HOSTNAME|EDITOR|CI|NODE_ENV|APPDATA|LOCALAPPDATA|PROGRAMFILES|SYSTEMROOT|XDG_\w+|RUNNER_(?:OS|ARCH|TEMP|NAME|WORKSPACE|TOOL_CACHE)|GITHUB_(?:ACTIONS|ACTOR|REPOSITORY|REPOSITORY_OWNER|REF|REF_NAME|SHA|WORKSPACE|RUN_ID|RUN_NUMBER|JOB|WORKFLOW|EVENT_NAME|SERVER_URL|API_URL)|CLAUDE_PROJECT_DIR)$/;
/** Words that are no secret wherever they stand; hiding them would blot out whole reports. */
const PLAIN_WORDS = /^(?:true|false|yes|no|on|off|none|null|undefined|default|auto|enabled|disabled|basic|bearer|oauth2?|token|test|dummy|development|production|localhost|stdio|http|https)$/i;
/** What must appear nowhere of a value that came out of a variable. */
function secretsOfVariable(name, value) {
    if (PUBLIC_NAMES.test(name.toUpperCase()) || isPlain(value))
        return [];
    return looksSecretName(name) || !isPathOrNumber(value) ? [value] : [];
}
/** What must appear nowhere of a literal under this name. */
function secretsOfLiteral(name, value) {
    if (!looksSecretName(name) || looksLikePlaceholder(value) || isPlain(value))
        return [];
    if (value === name)
        return [];
    const credential = value.replace(/^(?:Bearer|Basic|Token|ApiKey)\s+/i, "");
    return [...new Set([value, ...(isPlain(credential) ? [] : [credential])])];
}
const isPlain = (value) => value.length < 4 || PLAIN_WORDS.test(value) || /^\d{1,5}$/.test(value);
const isPathOrNumber = (value) => /^[+-]?\d+(?:\.\d+)?$/.test(value) || /^(?:~|\.{1,2})?[\\/]|^[A-Za-z]:[\\/]/.test(value);
//# sourceMappingURL=secrets.js.map
;// CONCATENATED MODULE: ./lib/src/plan/variables/expand-value.js



/** Stands for a reference where only the literal part of a value is looked at. */
const GAP = "…\0";
/** Puts in what the references of one value stand for, and tells what is wrong with it. */
function expandValue(value, dialect, context) {
    const parts = split(value, dialect, context);
    const literal = parts.map((part) => (typeof part === "string" ? part : GAP)).join("");
    const written = parts.map((part) => (typeof part === "string" ? part : writtenBy(part))).join("");
    const resolved = parts.filter((part) => typeof part !== "string");
    const text = parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
    const { place } = context;
    const tilde = dialect.tilde.includes(place.field);
    const foreign = foreignReferences(literal, place, dialect);
    return {
        text: tilde ? withHome(text, context) : text,
        facts: expand_value_unique([
            ...resolved.flatMap((part) => part.fact ?? []),
            ...foreign,
            ...placeholderIn(written, place),
            ...unexpandedPath(tilde ? literal.replace(/^~/, "") : literal, place),
        ]),
        secrets: [
            ...resolved.flatMap(secretsIn),
            ...(resolved.length === 0 ? secretsOfPlace(without(value, foreign), context) : []),
        ],
    };
}
/** What the file itself has in place of the reference: its default, but nothing from outside. */
const writtenBy = ({ text, variable, fact }) => (variable || fact ? GAP : text);
const secretsIn = ({ variable }) => variable ? secretsOfVariable(variable.name, variable.value) : [];
/** A reference is the name of a secret and none itself, also where this client does not know it. */
const without = (value, references) => references
    .reduce((rest, { captures }) => rest.replace(captures.reference ?? "", ""), value)
    .trim();
const secretsOfPlace = (value, { place }) => place.field === "env" || place.field === "headers" ? secretsOfLiteral(place.name, value) : [];
/** Literal text and resolved references in turn. */
function split(value, dialect, context) {
    const parts = [];
    // Behind the last brace there is no reference; not to look there keeps the search linear.
    const searched = value.slice(0, value.lastIndexOf("}") + 1);
    let done = 0;
    for (const match of searched.matchAll(new RegExp(dialect.pattern, "g"))) {
        const [reference, inner = ""] = match;
        parts.push(value.slice(done, match.index), dialect.resolve(reference, inner, context));
        done = match.index + reference.length;
    }
    return [...parts, value.slice(done)];
}
const withHome = (text, { scope }) => text.replace(/^~(?=[/\\]|$)/, () => scope.home);
const expand_value_unique = (facts) => [
    ...new Map(facts.map((fact) => [JSON.stringify([fact.kind, fact.captures]), fact])).values(),
];
//# sourceMappingURL=expand-value.js.map
;// CONCATENATED MODULE: ./lib/src/plan/variables.js





/** The dialect of each client; what is given on a command line has been through a shell already. */
const DIALECTS = {
    "claude-code": claude_code_claudeCode,
    vscode: editors_vscode,
    cursor: editors_cursor,
    command: null,
};
/** More facts about one entry than these help nobody, and a file may be made to have a million. */
const variables_MAX_FACTS = 50;
/** Expands the entry as its client would. */
function expand(spec, scope) {
    const dialect = DIALECTS[spec.client.id];
    const value = (field, located, name, script = false) => dialect
        ? expandValue(located.value, dialect, {
            spec,
            scope,
            place: { field, name, origin: located.origin, script },
        })
        : asItStands(located.value);
    const optional = (field, located) => located ? value(field, located, field) : null;
    const entries = (field, all) => all.map(({ name, value: { value: text, origin } }) => ({
        name,
        value: text === null ? null : value(field, { value: text, origin }, name),
    }));
    const command = optional("command", spec.command);
    const isScript = scriptTest(spec);
    const args = spec.args.map((arg, index) => value("args", arg, "args", isScript(index)));
    const env = entries("env", spec.env);
    const cwd = optional("cwd", spec.cwd);
    const url = optional("url", spec.url);
    const headers = entries("headers", spec.headers);
    const all = [command, ...args, ...env.map(expandedOf), cwd, url, ...headers.map(expandedOf)];
    const values = all.filter((each) => each !== null);
    return {
        command: command?.text ?? "",
        args: args.map((arg) => arg.text),
        env: withPath(recordOf(env), dialect, scope),
        cwd: cwd?.text ?? null,
        url: url?.text ?? null,
        headers: recordOf(headers),
        facts: values.flatMap((each) => each.facts).slice(0, variables_MAX_FACTS),
        secrets: [...new Set(values.flatMap((each) => each.secrets))],
    };
}
const expandedOf = ({ value }) => value;
const asItStands = (text) => ({ text, facts: [], secrets: [] });
/** A name such as `__proto__` becomes a property like any other. */
const recordOf = (entries) => Object.fromEntries(entries.map(({ name, value }) => [name, value?.text ?? null]));
/** VS Code puts a `PATH` of the entry behind its own (`extHostMcpNode.ts`). */
function withPath(env, dialect, scope) {
    const own = Object.entries(env).find(([name]) => name.toUpperCase() === "PATH");
    const inherited = own && lookUp(scope, own[0]);
    if (!dialect?.appendsPath || !own?.[1] || !inherited)
        return env;
    const delimiter = scope.platform === "win32" ? ";" : ":";
    return { ...env, [own[0]]: `${inherited}${delimiter}${own[1]}` };
}
/** Tells which arguments are a program for a shell or an interpreter, which expands on its own. */
function scriptTest({ command, args }) {
    const isCmd = programName(command?.value ?? "").toLowerCase() === "cmd";
    const flag = isCmd ? args.findIndex(({ value }) => /^\/[ck]$/i.test(value)) : -1;
    return (index) => (flag !== -1 && index > flag) ||
        /^-[a-z]{0,3}c$|^-Command$/i.test(args[index - 1]?.value ?? "");
}
//# sourceMappingURL=variables.js.map
;// CONCATENATED MODULE: ./lib/src/plan/plan.js




/** Plans the start of a server, exactly as its client would start it. */
function planServer(server, scope) {
    const env = { ...referable(scope.step), ...scope.given };
    const expanded = expand(server, { env, home: scope.home, platform: scope.platform });
    const handed = [...Object.values(scope.given), ...Object.values(scope.passed)];
    return {
        server,
        plan: startOf(server, expanded, scope),
        facts: [...server.facts, ...expanded.facts],
        secrets: [...expanded.secrets, ...handed],
    };
}
/** Names of the step's variables that the server does not get, but could be given. */
const withheldNames = (plan, step) => Object.keys(step).filter((name) => isReferable(name) && !plan.env[name]);
function startOf(server, expanded, scope) {
    if (!server.command || !server.startable || server.transport !== "stdio")
        return null;
    const { command, args } = expanded;
    return {
        server,
        ...readLaunch(command, args, scope.platform),
        command,
        args,
        cwd: folderOf(server, expanded, scope.platform),
        workspace: scope.workspace,
        env: environmentOf(expanded, scope),
        given: [
            ...new Set([scope.passed, scope.given, expanded.env].flatMap((part) => Object.keys(part))),
        ],
        secrets: expanded.secrets,
        timeoutMs: scope.timeoutMs,
        facts: expanded.facts,
    };
}
const referable = (step) => Object.fromEntries(Object.entries(step).filter(([name]) => isReferable(name)));
function folderOf(server, expanded, platform) {
    const { resolve } = platform === "win32" ? external_node_path_.win32 : external_node_path_.posix;
    return expanded.cwd ? resolve(server.root, expanded.cwd) : resolve(server.root);
}
/** Inherited plumbing, then `pass-env`, then `env`, then the entry's own, which wins as it does in a client. */
function environmentOf(expanded, scope) {
    const all = {
        ...inherited(scope.step, scope.platform),
        ...scope.passed,
        ...scope.given,
        ...expanded.env,
    };
    return Object.fromEntries(Object.entries(all).filter((entry) => entry[1] !== null));
}
//# sourceMappingURL=plan.js.map
;// CONCATENATED MODULE: ./lib/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"mcp-handshake","rE":"0.1.0"}');
;// CONCATENATED MODULE: ./lib/src/version.js

/** What this program calls itself, to servers and in reports. */
const TOOL = { name: package_namespaceObject.UU, version: package_namespaceObject.rE };
//# sourceMappingURL=version.js.map
;// CONCATENATED MODULE: ./lib/src/report/exit-code.js
const FAILING = {
    error: ["error"],
    warning: ["error", "warning"],
    never: [],
};
/** Whether the findings fail the run. */
const outcomeOf = (findings, failOn) => findings.some(({ level }) => FAILING[failOn].includes(level)) ? "failed" : "passed";
/** 0 passed, 1 failed; 2 (usage) and 3 (a bug) belong to runs without a report. */
const exitCodeOf = ({ outcome }) => (outcome === "passed" ? 0 : 1);
//# sourceMappingURL=exit-code.js.map
;// CONCATENATED MODULE: ./lib/src/report/map-texts.js
/** Deeper parts of foreign values are left out: what serializes them would run out of stack. */
const DEEPEST = 32;
/**
 * The report with every text changed that a config, a server or a tool could have written. Words of the
 * program's own, such as rule ids, levels and outcomes, stay: the contract of the report hangs on them.
 */
function mapTexts(report, change) {
    const { environment } = report;
    return {
        ...report,
        environment: {
            ...environment,
            node: mapNullable(environment.node, change),
            npm: mapNullable(environment.npm, change),
            uv: mapNullable(environment.uv, change),
            python: mapNullable(environment.python, change),
            docker: mapNullable(environment.docker, change),
        },
        configs: report.configs.map((config) => ({
            ...config,
            file: change(config.file),
            servers: config.servers.map(change),
        })),
        servers: report.servers.map((server) => mapServer(server, change)),
        findings: report.findings.map((finding) => mapFinding(finding, change)),
        notes: report.notes.map(change),
    };
}
function mapServer(server, change) {
    return {
        ...server,
        name: change(server.name),
        file: mapNullable(server.file, change),
        origin: mapOrigin(server.origin, change),
        skipReason: mapNullable(server.skipReason, change),
        launch: server.launch && mapLaunch(server.launch, change),
        handshake: mapHandshake(server.handshake, change),
        stderr: change(server.stderr),
        noise: server.noise.map(change),
        exchange: server.exchange.map((one) => ({ ...one, message: change(one.message) })),
        clientError: mapNullable(server.clientError, change),
        reproduce: mapNullable(server.reproduce, change),
    };
}
function mapFinding(finding, change) {
    return {
        ...finding,
        server: mapNullable(finding.server, change),
        file: mapNullable(finding.file, change),
        title: change(finding.title),
        why: change(finding.why),
        fix: change(finding.fix),
        evidence: finding.evidence.map(change),
        details: Object.fromEntries(Object.entries(finding.details).map(([key, value]) => [key, mapDeep(value, change)])),
        origin: mapOrigin(finding.origin, change),
    };
}
const mapLaunch = (launch, change) => ({
    command: change(launch.command),
    args: launch.args.map(change),
    cwd: change(launch.cwd),
    env: launch.env.map(change),
    resolved: mapNullable(launch.resolved, change),
    package: launch.package && {
        registry: launch.package.registry,
        name: change(launch.package.name),
        requested: mapNullable(launch.package.requested, change),
        version: mapNullable(launch.package.version, change),
    },
});
function mapHandshake(handshake, change) {
    switch (handshake.kind) {
        case "silent":
            return handshake;
        case "completed":
            return {
                ...handshake,
                protocolVersion: change(handshake.protocolVersion),
                serverInfo: {
                    name: change(handshake.serverInfo.name),
                    version: change(handshake.serverInfo.version),
                },
                capabilities: mapDeep(handshake.capabilities, change),
                tools: mapTools(handshake.tools, change),
            };
        case "rejected":
            return { ...handshake, error: mapError(handshake.error, change) };
        case "version-unsupported":
            return {
                ...handshake,
                offered: change(handshake.offered),
                supported: handshake.supported.map(change),
            };
        case "invalid":
            return {
                ...handshake,
                path: change(handshake.path),
                problem: change(handshake.problem),
                answer: change(handshake.answer),
            };
    }
}
function mapTools(tools, change) {
    if (tools.kind === "not-asked")
        return tools;
    if (tools.kind === "failed") {
        const error = tools.error && mapError(tools.error, change);
        return { ...tools, reason: change(tools.reason), error };
    }
    const problems = tools.problems.map(({ tool, path, problem }) => ({
        tool: change(tool),
        path: change(path),
        problem: change(problem),
    }));
    return { ...tools, names: tools.names.map(change), problems };
}
const mapError = ({ code, message, data }, change) => ({
    code,
    message: change(message),
    ...(data === undefined ? {} : { data: mapDeep(data, change) }),
});
const mapOrigin = (origin, change) => origin && { ...origin, file: change(origin.file) };
const mapNullable = (text, change) => text === null ? null : change(text);
/** Values of any shape; their keys may be foreign too. */
function mapDeep(value, change, depth = 0) {
    if (typeof value === "string")
        return change(value);
    if (typeof value !== "object" || value === null)
        return value;
    if (depth === DEEPEST)
        return "…";
    if (Array.isArray(value))
        return value.map((one) => mapDeep(one, change, depth + 1));
    const entries = Object.entries(value).map(([key, one]) => [
        change(key),
        mapDeep(one, change, depth + 1),
    ]);
    return Object.fromEntries(entries);
}
//# sourceMappingURL=map-texts.js.map
;// CONCATENATED MODULE: ./lib/src/report/redact-patterns.js

const redact_patterns_FORMATS = SECRET_FORMATS.map(({ pattern }) => new RegExp(pattern, `${pattern.flags}g`));
/** `user:password@` or `token@` of a URL; a password may itself hold an `@`. */
const LOGIN = /:\/\/(?!git@)[^\s/?#"'`<>]+@/g;
const AUTHORIZATION = /(\bauthorization\\?["']?[ \t]{0,3}[:=][ \t]{0,3}\\?["']?(?:bearer|basic|digest|token|apikey)[ \t]{1,3})(?![$<{%*[])[^\s"'`,;\\]+/gi;
const BEARER = /(\bbearer[ \t]{1,3})(?=[^\s"'`,;]{0,200}\d)[\w.~+/=-]{8,}/gi;
/** An option or a name, and what stands between it and its value. */
const NAMED = /(?<![\w.-])(?:(--[\w-]{1,78})\\?["']?[ \t,]{1,3}|([\w.-]{1,80})\\?["']?[ \t]{0,3}([:=])[ \t]{0,3})/g;
/** In quotes, the value is the second group; an open quote ends with the line. */
const QUOTED = /^\\?(["'])((?:(?!\\?\1)[^\n])+)/;
const BARE = /^[^\s"'`,;&\\]+/;
/** Hides what the way it is written shows to be a secret, by `***`. */
function redactPatterns(text) {
    const unless = (hidden) => (found) => (found.includes("${") ? found : hidden);
    const shown = redact_patterns_FORMATS.reduce((rest, format) => rest.replace(format, unless("***")), text)
        .replace(LOGIN, unless("://***@"))
        .replace(AUTHORIZATION, "$1***")
        .replace(BEARER, "$1***");
    return hideNamed(shown);
}
/** Arguments of a command line, where a secret may stand after the option that names it. */
const redactArgs = (args) => args.map((arg, index) => {
    const option = args[index - 1] ?? "";
    const named = `${option}=${arg}`;
    const hidden = /^--?[\w-]+$/.test(option) && hideNamed(named) !== named;
    return hidden ? "***" : redactPatterns(arg);
});
function hideNamed(text) {
    const parts = [];
    let end = 0;
    for (const { 0: whole, 1: option, 2: key, 3: separator, index } of text.matchAll(NAMED)) {
        const name = option ?? key ?? "";
        if (index < end || !looksSecretName(name))
            continue;
        const value = valueAt(text, index + whole.length);
        if (!value || !isSecret(name, value, separator === "=" || value.quoted))
            continue;
        parts.push(text.slice(end, value.start), "***");
        end = value.start + value.text.length;
    }
    return parts.join("") + text.slice(end);
}
function valueAt(text, at) {
    const rest = text.slice(at);
    const quoted = QUOTED.exec(rest);
    const value = quoted?.[2] ?? BARE.exec(rest)?.[0];
    if (!value)
        return undefined;
    const start = quoted ? at + quoted[0].length - value.length : at;
    return { text: value, start, quoted: quoted !== null };
}
/** Words that stand where a secret could: what is wrong with it, or how it is sent. */
const WORD = /^(?:\d{1,6}|true|false|null|none|undefined|required|missing|unset|string|bearer|basic|digest|token|apikey)$/i;
const REFERENCE = /^[$%*([{<-]|\$\{|\{\{/;
/** A reference, a placeholder, a number or a word of prose is none: hiding them would hide the cause. */
function isSecret(name, { text }, assigned) {
    if (text.length < 4 || WORD.test(text) || /(?:Error|Exception)$/.test(name))
        return false;
    if (REFERENCE.test(text) || looksLikePlaceholder(text))
        return false;
    const generic = /^-*(?:keys?|pass|auth|pat)$/i.test(name);
    if (generic)
        return text.length >= 12 && /\d/.test(text);
    return assigned || /[^A-Za-z_./:-]/.test(text);
}
//# sourceMappingURL=redact-patterns.js.map
;// CONCATENATED MODULE: ./lib/src/report/redact-values.js
const SHORTEST = 4;
/** So much of a value tells it even where the text was cut in its middle. */
const SHORTEST_PART = 8;
/** Hides the given values, in every form in which they are commonly written, by `***`. */
function valueRedactor(secrets) {
    const lines = redact_values_unique(secrets.flatMap(linesOf));
    const forms = redact_values_unique([...lines.flatMap(formsOf), ...secrets.flatMap(base64Of)]);
    const parts = lines.filter((line) => line.length > SHORTEST_PART);
    return (text) => {
        const whole = forms.flatMap((form) => spansOf(form, text));
        return hide(text, [...whole, ...cutSpans(parts, text)]);
    };
}
const redact_values_unique = (texts) => [...new Set(texts)].filter((text) => text.length >= SHORTEST);
/** Texts reach us line by line, so the lines of a key must be found one by one. */
const linesOf = (secret) => secret.split(/\r\n|\r|\n/).map((line) => line.trim());
function formsOf(line) {
    const url = encodeURIComponent(Buffer.from(line).toString());
    const strict = url.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    const json = JSON.stringify(line).slice(1, -1);
    return [
        line,
        url,
        strict,
        ...[url, strict].map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
        ...[url, strict].map((form) => form.replaceAll("%20", "+")),
        encodeURI(Buffer.from(line).toString()),
        json,
        JSON.stringify(json).slice(1, -1),
        line.replaceAll("'", `'\\''`),
    ];
}
/** The digits that only the value decides, wherever in the encoded bytes it begins, as in `user:secret`. */
function base64Of(secret) {
    return redact_values_unique([secret, secret.trim(), ...linesOf(secret)]).flatMap((text) => [0, 1, 2].flatMap((before) => {
        const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
        const digits = bytes
            .toString("base64")
            .slice(Math.ceil((before * 4) / 3), Math.floor((bytes.length * 4) / 3));
        return [digits, digits.replaceAll("+", "-").replaceAll("/", "_")];
    }));
}
function spansOf(form, text) {
    const spans = [];
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
        const last = spans.at(-1);
        const overlaps = last !== undefined && at <= last[1];
        if (overlaps)
            spans.pop();
        spans.push([overlaps ? last[0] : at, at + form.length]);
    }
    return spans;
}
/** Values that a limit on the length of a text has cut: their end at the start of a line, or their start at its end. */
function cutSpans(values, text) {
    const spans = [];
    if (values.length === 0)
        return spans;
    let start = 0;
    for (const line of text.split("\n")) {
        for (const value of values)
            spans.push(...cutAtEdges(value, line, start));
        start += line.length + 1;
    }
    return spans;
}
function cutAtEdges(value, line, start) {
    if (line.length < SHORTEST_PART)
        return [];
    const spans = [];
    const from = value.indexOf(line.slice(0, SHORTEST_PART));
    if (from > 0 && line.startsWith(value.slice(from))) {
        spans.push([start, start + value.length - from]);
    }
    const last = value.lastIndexOf(line.slice(-SHORTEST_PART));
    const length = last + SHORTEST_PART;
    if (last !== -1 && line.endsWith(value.slice(0, length))) {
        spans.push([start + line.length - length, start + line.length]);
    }
    return spans;
}
/** Spans that touch become one mark, so that two values that overlap leave nothing of either. */
function hide(text, spans) {
    if (spans.length === 0)
        return text;
    const parts = [];
    let end = -1;
    for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
        if (from > end)
            parts.push(text.slice(Math.max(end, 0), from), "***");
        end = Math.max(end, to);
    }
    return parts.join("") + text.slice(end);
}
//# sourceMappingURL=redact-values.js.map
;// CONCATENATED MODULE: ./lib/src/report/redact.js



/** Hides the given values of 4 and more characters, and whatever is written as a secret is, by `***`. */
function redactor(secrets) {
    const hideValues = valueRedactor(secrets);
    return (text) => redactPatterns(hideValues(text));
}
/** The report without any of the given values, and without anything that is written as a secret is. */
function redactReport(report, secrets) {
    const servers = report.servers.map((server) => ({
        ...server,
        launch: server.launch && { ...server.launch, args: redactArgs(server.launch.args) },
    }));
    return mapTexts({ ...report, servers }, redactor(secrets));
}
//# sourceMappingURL=redact.js.map
;// CONCATENATED MODULE: ./lib/src/plan/shown-path.js

/** A path as people read it: relative to the workspace, with `/`, where it lies inside; else as it is. */
function shownPath(target, workspace) {
    const relative = external_node_path_.relative(workspace, target);
    const outside = relative === ".." || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative);
    if (outside)
        return target;
    return relative === "" ? "." : relative.split(external_node_path_.sep).join("/");
}
//# sourceMappingURL=shown-path.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/standing.js
/** How a server stands at the end of its run. */
function standingOf(evidence) {
    if (!evidence.due)
        return "idle";
    const { handshake, ending } = evidence;
    const listed = handshake.kind === "completed" && handshake.tools.kind !== "failed";
    return listed && ending.kind === "running" ? "up" : "down";
}
//# sourceMappingURL=standing.js.map
;// CONCATENATED MODULE: ./lib/src/report/client-error.js

const CLOSED = "MCP error -32000: Connection closed";
const TIMED_OUT = "MCP error -32001: Request timed out";
/**
 * What an MCP client would show, by the texts of the TypeScript SDK 1.x; `null` where there is nothing to show.
 * A client makes up -32000 and -32001 by itself: it throws away how the process ended.
 */
function clientError(evidence) {
    if (standingOf(evidence) !== "down" || !evidence.plan)
        return null;
    return answerError(evidence) ?? processError(evidence, evidence.plan.command);
}
/** An answer that the client does not take. */
function answerError({ handshake }) {
    switch (handshake.kind) {
        case "silent":
            return null;
        case "rejected":
            return `MCP error ${handshake.error.code}: ${handshake.error.message}`;
        case "version-unsupported":
            return `Server's protocol version is not supported: ${handshake.offered}`;
        case "invalid":
            return invalidError(handshake);
        case "completed": {
            const { tools } = handshake;
            const error = tools.kind === "failed" ? tools.error : null;
            return error && `MCP error ${error.code}: ${error.message}`;
        }
    }
}
/** An answer without `"jsonrpc": "2.0"` is dropped in silence; one of the wrong shape is a wall of JSON, shortened here. */
const invalidError = ({ path, problem }) => path === "jsonrpc" ? TIMED_OUT : `Invalid result for initialize: \`${path}\` ${problem}`;
/** No answer: npx and the like are processes too, so a package that cannot be fetched ends as a closed connection. */
function processError({ ending, install }, command) {
    switch (ending.kind) {
        case "exited":
        case "killed":
            return CLOSED;
        case "not-spawned":
            if (ending.errno)
                return `spawn ${command} ${ending.errno}`;
            return install.kind === "timed-out" ? TIMED_OUT : CLOSED;
        case "running":
        case "timed-out":
            return TIMED_OUT;
    }
}
//# sourceMappingURL=client-error.js.map
;// CONCATENATED MODULE: ./lib/src/protocol/messages.js
/** What this client offers in `initialize`: the newest version of the legacy era. */
const OFFERED_VERSION = "2025-11-25";
/** What official clients accept in the answer to `initialize`. */
const LEGACY_VERSIONS = [
    OFFERED_VERSION,
    "2025-06-18",
    "2025-03-26",
    "2024-11-05",
    "2024-10-07",
];
/** The era without `initialize` (specification 2026-07-28). */
const MODERN_VERSION = "2026-07-28";
/** JSON-RPC "method not found". */
const METHOD_NOT_FOUND = -32601;
/** MCP `UnsupportedProtocolVersion` (specification 2026-07-28, "Error Codes"). */
const UNSUPPORTED_VERSION = -32022;
const META = "io.modelcontextprotocol";
const request = (id, method, params) => ({
    jsonrpc: "2.0",
    id,
    method,
    ...(params === undefined ? {} : { params }),
});
/** `initialize` with id 0, as the official SDKs send it: a server that takes 0 for "no id" shows here. */
const initialize = (clientInfo) => request(0, "initialize", { protocolVersion: OFFERED_VERSION, capabilities: {}, clientInfo });
const initialized = { jsonrpc: "2.0", method: "notifications/initialized" };
/** What every request of the modern era carries in `params._meta`. */
const modernMeta = (clientInfo) => ({
    [`${META}/protocolVersion`]: MODERN_VERSION,
    [`${META}/clientInfo`]: clientInfo,
    [`${META}/clientCapabilities`]: {},
});
/** Where a modern result names its server. */
const SERVER_INFO_META = `${META}/serverInfo`;
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** A message with all that JSON-RPC asks of one. */
const isMessage = (value) => isRecord(value) &&
    value.jsonrpc === "2.0" &&
    (typeof value.method === "string" || "result" in value || "error" in value);
//# sourceMappingURL=messages.js.map
;// CONCATENATED MODULE: ./lib/src/report/reproduce.js





/**
 * A POSIX shell command that starts the server by hand as it was started, and asks it to initialize. stdin
 * stays open for five seconds, since many servers stop at its end. Variables are given by name; only what
 * stands in the config for everybody to see is given by value.
 */
function reproduce(plan, install = { kind: "skipped" }) {
    const input = `{ printf '%s\\n' ${quoted(JSON.stringify(initialize(TOOL)))}; sleep 5; }`;
    const folder = shownPath(plan.cwd, plan.workspace);
    const change = folder === "." ? "" : `cd ${quoted(folder)} && `;
    const scripts = install.kind === "failed" ? ["npm_config_foreground_scripts=true"] : [];
    return `${change}${input} | env -i ${[...variables(plan), ...scripts, ...words(plan)].join(" ")}`;
}
/** The plumbing that every server needs, and what was given to this one. */
function variables(plan) {
    const names = ["PATH", "HOME", ...plan.given.filter((name) => name in plan.env)];
    return [...new Set(names)]
        .filter((name) => name !== "" && !name.includes("="))
        .map((name) => `${quoted(name)}=${givenValue(name, plan)}`);
}
function givenValue(name, plan) {
    const literal = literalOf(name, plan);
    return literal === null ? byName(name) : quoted(literal);
}
/** A name that a shell cannot read is written with `_` for each such character. */
const byName = (name) => `"$${name.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d)/, "_")}"`;
/** The value that the config itself gives, unless something of a secret could be in it. */
function literalOf(name, { server, env, secrets }) {
    const value = server.env.findLast((entry) => entry.name === name)?.value.value;
    if (value === undefined || value === null || value !== env[name])
        return null;
    const written = `${name}=${value}`;
    const isSecret = looksSecretName(name) ||
        redactPatterns(value) !== value ||
        redactPatterns(written) !== written ||
        secrets.some((secret) => secret !== "" && value.includes(secret));
    return isSecret ? null : value;
}
function words({ server, command, args }) {
    const { reference } = server.client;
    const shown = redactArgs(args);
    return [
        word(command, server.command?.value, reference),
        ...args.map((arg, index) => shown[index] === "***" ? "'***'" : word(arg, server.args[index]?.value, reference)),
    ];
}
/** A word of the command line; what came out of a variable is written as that variable again. */
function word(value, written, reference) {
    if (written === undefined || written === value)
        return quoted(value);
    const [before = "", after = ""] = reference.split("NAME");
    const parts = written.split(new RegExp(`(${escaped(before)}[A-Za-z_]\\w*${escaped(after)})`));
    const literals = parts.filter((_, index) => index % 2 === 0);
    if (parts.length === 1 || literals.some((literal) => literal.includes("$")))
        return quoted(value);
    return parts
        .map((part, index) => index % 2 === 0
        ? part && quoted(part)
        : `"$${part.slice(before.length, part.length - after.length)}"`)
        .join("");
}
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
/** One word for a POSIX shell, whatever stands in it. */
const quoted = (text) => /^[\w@%+:,./-][\w@%+=:,./-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
//# sourceMappingURL=reproduce.js.map
;// CONCATENATED MODULE: ./lib/src/report/server-result.js



/** How many characters of stderr a report keeps: the end, where the cause usually stands. */
const STDERR_KEPT = 8000;
/** One server as the report tells it. */
function serverResult(judged) {
    const { evidence } = judged;
    const { server, plan } = evidence;
    return {
        name: server.name,
        client: server.client.id,
        file: server.file,
        origin: server.origin,
        transport: server.transport,
        outcome: judged.outcome,
        rule: judged.rule,
        skipReason: judged.outcome === "skipped" ? skipReason(judged) : null,
        launch: plan && launchOf(plan, evidence),
        stages: evidence.stages,
        handshake: evidence.handshake,
        ending: evidence.ending,
        stderr: lastLines(evidence.stderr),
        noise: evidence.noise,
        exchange: evidence.exchange,
        clientError: clientError(evidence),
        reproduce: plan && judged.outcome === "failed" ? reproduce(plan, evidence.install) : null,
    };
}
const skipReason = ({ skipReason: reason }) => reason ?? "its cause is switched off by `levels`";
function launchOf(plan, evidence) {
    const { install, resolved } = evidence;
    const wanted = plan.package;
    return {
        command: plan.command,
        args: plan.args,
        cwd: shownPath(plan.cwd, plan.workspace),
        env: Object.keys(plan.env).sort(),
        resolved,
        package: wanted && {
            registry: wanted.registry,
            name: wanted.name,
            requested: wanted.requested,
            version: install.kind === "done" ? install.version : null,
        },
    };
}
/** Whole lines from the end. */
function lastLines(text) {
    if (text.length <= STDERR_KEPT)
        return text;
    return text.slice(-STDERR_KEPT).replace(/^[^\n]*\n/, "");
}
//# sourceMappingURL=server-result.js.map
;// CONCATENATED MODULE: ./lib/src/report/compose.js




/** The report of a run, with every secret taken out. */
function composeReport(parts) {
    const { options, configs, judged } = parts;
    const servers = judged.map(serverResult);
    const findings = [...parts.fileFindings, ...judged.flatMap((one) => one.findings)];
    const report = {
        tool: TOOL,
        outcome: outcomeOf(findings, options.failOn),
        counts: countsOf(servers),
        startedAt: parts.startedAt.toISOString(),
        durationMs: parts.durationMs,
        environment: parts.environment,
        configs: configs
            .filter(({ client }) => client.id !== "command")
            .map(({ file, client, servers: specs }) => ({
            file,
            client: client.id,
            servers: specs.map(({ name }) => name),
        })),
        servers,
        findings,
        notes: findings.length > 0 ? [] : notesOf(configs, servers),
    };
    const secrets = [...Object.values(options.env), ...judged.flatMap((one) => one.secrets)];
    return redactReport(report, [...new Set(secrets)]);
}
function countsOf(servers) {
    const count = (outcome) => servers.filter((one) => one.outcome === outcome).length;
    return {
        servers: servers.length,
        passed: count("passed"),
        failed: count("failed"),
        skipped: count("skipped"),
    };
}
function notesOf(configs, servers) {
    if (configs.length === 0)
        return ["no MCP config was found: nothing was checked"];
    return servers.length === 0 ? ["the configs name no server: nothing was checked"] : [];
}
//# sourceMappingURL=compose.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/references.js
/** A reference to the variable, in a way of writing such as `${env:NAME}`. */
const referenceAs = (reference, variable) => reference.replace("NAME", () => variable);
/** The name of a secret or variable of the repository: GitHub keeps names that begin with `GITHUB_` for itself. */
const secretName = (variable) => variable === "GITHUB_TOKEN" ? variable : variable.replace(/^GITHUB_/i, "GH_");
/** How a workflow step hands secrets to the check, ready to paste. */
const secretsStep = (variables) => envOf(variables.map((name) => [name, "secrets"]));
/** The same for variables of any kind: what does not sound secret is a variable of the repository. */
const variablesStep = (variables) => envOf(variables.map((name) => [name, SOUNDS_SECRET.test(name) ? "secrets" : "vars"]));
const SOUNDS_SECRET = /TOKEN|KEY|SECRET|PASS|PWD|(?:^|_)PAT$|AUTH|CREDENTIAL|COOKIE|SESSION|DSN|CONNECTION|(?:DATABASE|DB|SQL|POSTGRES|MONGO\w*|REDIS)_UR[IL]/i;
const envOf = (entries) => [
    "    env:",
    ...entries.map(([name, kind]) => `      ${name}: \${{ ${kind}.${secretName(name)} }}`),
].join("\n");
//# sourceMappingURL=references.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/source-excerpt.js
const PLACE = /^(?:file:\/\/)?(?:\/|[A-Za-z]:\\).*:\d+$/;
const CARETS = /^\s*\^+\s*$/;
const MAX_EXCERPT_LINES = 3;
const MINIFIED = 1000;
/**
 * A text without the lines of source that Node.js shows above an error. A minified file is one such
 * line, and holds every message that the program could ever print.
 */
function withoutSource(text) {
    if (!text.includes("^") && text.length < MINIFIED)
        return text;
    const lines = text.split("\n");
    const kept = [];
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index] ?? "";
        kept.push(line);
        if (PLACE.test(line))
            index += excerptLength(lines.slice(index + 1, index + 2 + MAX_EXCERPT_LINES));
    }
    return kept.join("\n");
}
/** How many of the lines after a place are source: those above the carets, or one that nobody wrote. */
function excerptLength(lines) {
    const carets = lines.findIndex((line) => CARETS.test(line));
    if (carets !== -1)
        return carets;
    return (lines[0]?.length ?? 0) > MINIFIED ? 1 : 0;
}
//# sourceMappingURL=source-excerpt.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/text.js



/** A rule's text with its `{placeholders}` filled; one without a value stays as it is, so that a test can see it. */
function fillIn(text, captures) {
    return text.replace(/\{([A-Za-z]\w*)\}/g, (whole, name) => captures[name] ?? whole);
}
/** What every rule can say of a file. */
const fileCaptures = ({ file, client }) => ({
    server: "",
    file,
    client: client.title,
    reference: client.reference,
});
/** What every rule can say of a server. */
function commonCaptures(evidence) {
    const { server, plan, ending } = evidence;
    return {
        ...commandCaptures(evidence),
        ...fileCaptures({ file: server.file ?? "the command line", client: server.client }),
        server: server.name,
        cwd: plan ? shownPath(plan.cwd, plan.workspace) : server.root,
        node: evidence.node ?? "this Node.js",
        seconds: String((plan?.timeoutMs ?? 0) / 1000),
        ending: endingText(ending),
        code: ending.kind === "exited" ? String(ending.code) : "",
        signal: ending.kind === "killed" ? ending.signal : "",
    };
}
function commandCaptures({ server, plan }) {
    const command = plan?.command ?? server.command?.value ?? "";
    const args = plan?.args ?? server.args.map((arg) => arg.value);
    return {
        command,
        commandLine: [command, ...args].join(" "),
        package: plan?.package?.name ?? "",
        spec: plan?.package?.spec ?? "",
        entry: plan?.entry ?? "",
    };
}
/** The end of a process as a clause. */
function endingText(ending) {
    switch (ending.kind) {
        case "running":
            return "is still running";
        case "exited":
            return `exited with code ${ending.code}`;
        case "killed":
            return `was killed by ${ending.signal}`;
        case "timed-out":
            return "had not completed the handshake at the time limit";
        case "not-spawned":
            return ending.errno ? `could not be started (${ending.errno})` : "was not started";
    }
}
/** A reference to the variable as the client of this config writes it, for example `${env:TOKEN}`. */
const referenceTo = (variable, evidence) => referenceAs(evidence.server.client.reference, variable);
/** Text from elsewhere as a sentence of its own. */
function sentence(text) {
    const begun = text.charAt(0).toUpperCase() + text.slice(1);
    return /[.!?:`]$/.test(begun) || begun.includes("\n") ? begun : `${begun}.`;
}
/** "`a`, `b` and `c`", and at most four of them. */
function enumerated(items) {
    const quoted = items.map((item) => `\`${item}\``);
    const shown = quoted.length > 4 ? [...quoted.slice(0, 3), `${quoted.length - 3} more`] : quoted;
    return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter(Boolean).join(" and ");
}
/** Everything the server said in words: stderr, stray stdout, and the message of an error answer. */
function saidBy(evidence) {
    const { handshake } = evidence;
    const error = handshake.kind === "rejected" ? handshake.error.message : "";
    const said = [evidence.stderr, ...evidence.noise, evidence.unterminated, error];
    return withoutSource(said.filter((part) => part !== "").join("\n"));
}
/** The output of the install, then stderr. */
function outputOf(evidence) {
    const { install } = evidence;
    const fetched = install.kind === "failed" || install.kind === "timed-out" ? install.output : "";
    return withoutSource([fetched, evidence.stderr].filter((part) => part !== "").join("\n"));
}
/** The whole line around a match. */
function lineAround(text, index) {
    const start = text.lastIndexOf("\n", index - 1) + 1;
    const end = text.indexOf("\n", index);
    return text.slice(start, end === -1 ? text.length : end).trim();
}
//# sourceMappingURL=text.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/match.js

/** Every way in which the rule holds for the evidence; a rule of signals speaks once for each fact. */
function matchesOf(rule, evidence) {
    if (rule.detect) {
        const match = rule.detect(evidence);
        return match ? [match] : [];
    }
    const found = (rule.signals ?? []).flatMap((signal) => matchesOfSignal(signal, evidence));
    return found.every((match) => match.origin) ? found : found.slice(0, 1);
}
/** The match of a fact that belongs to no server, or `undefined`. */
function matchOfFact(rule, fact, common) {
    const signal = rule.signals?.find((candidate) => candidate.fact === fact.kind);
    if (!signal)
        return undefined;
    return worded(signal, { captures: fact.captures, origin: fact.origin, evidence: [] }, common);
}
function matchesOfSignal(signal, evidence) {
    const spoken = spokenBy(signal, evidence);
    if (!spoken || !endedAs(signal, evidence))
        return [];
    const common = commonCaptures(evidence);
    return withFact(signal, spoken, evidence)
        .filter(({ captures }) => signal.holds?.({ ...common, ...captures }) ?? true)
        .map((match) => worded(signal, match, common));
}
function withFact(signal, spoken, evidence) {
    if (!signal.fact)
        return [spoken];
    return evidence.facts
        .filter((fact) => fact.kind === signal.fact)
        .map((fact) => ({
        captures: { ...fact.captures, ...spoken.captures },
        origin: fact.origin,
        evidence: spoken.evidence,
    }));
}
/** The match with what its signal adds. */
function worded(signal, match, common) {
    const words = signal.words?.({ ...common, ...match.captures });
    return {
        ...match,
        captures: { ...match.captures, ...words },
        confidence: signal.confidence,
    };
}
function endedAs(signal, evidence) {
    const { ending } = evidence;
    return (among(signal.ending, ending.kind) &&
        among(signal.code, ending.kind === "exited" ? ending.code : undefined) &&
        among(signal.signal, ending.kind === "killed" ? ending.signal : undefined) &&
        among(signal.errno, ending.kind === "not-spawned" ? (ending.errno ?? undefined) : undefined) &&
        among(signal.handshake, evidence.handshake.kind) &&
        among(signal.install, evidence.install.kind) &&
        among(signal.launcher, evidence.plan?.launcher));
}
function among(wanted, value) {
    if (wanted === undefined)
        return true;
    return value !== undefined && [wanted].flat().includes(value);
}
/** All expressions of the signal, or `undefined` where one of them does not hold. */
function spokenBy(signal, evidence) {
    const pairs = [
        [signal.output, () => outputOf(evidence)],
        [signal.said, () => saidBy(evidence)],
        [signal.noise, () => evidence.noise.join("\n")],
    ];
    let captures = {};
    const lines = [];
    for (const [expression, text] of pairs) {
        if (!expression)
            continue;
        const subject = text();
        const hit = expression.exec(subject);
        if (!hit)
            return undefined;
        captures = { ...captures, ...present(hit.groups ?? {}) };
        lines.push(lineAround(subject, hit.index));
    }
    return { captures, evidence: lines };
}
/** The groups that took part in the match. */
const present = (groups) => Object.fromEntries(Object.entries(groups).filter((entry) => entry[1] !== undefined));
//# sourceMappingURL=match.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/place.js
/** Where a finding is shown: the value at fault, else the nearest thing that is there, else the entry's name. */
function originOf(place, evidence) {
    const { server, plan } = evidence;
    const argument = (text) => originOfArgument(text, evidence);
    const command = server.command?.origin;
    const places = {
        command,
        args: server.args[0]?.origin ?? command,
        package: argument(plan?.package?.spec) ?? command,
        entry: argument(plan?.entry) ?? command,
        env: server.envKey,
        cwd: server.cwd?.origin,
        url: server.url?.origin,
        name: server.origin,
        fact: undefined,
    };
    return places[place] ?? server.origin;
}
/** Where an argument stands that has this text, as it is written or as it is expanded. */
const originOfArgument = (text, { server, plan }) => server.args.find((arg, index) => text && (arg.value === text || plan?.args[index] === text))
    ?.origin;
//# sourceMappingURL=place.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/diagnose.js




/**
 * The findings of one server: its root cause first, at most one of level error, then the lesser ones.
 * The root cause is the first rule, in the order of the registry, that explains the evidence; one that
 * is only possible gives way to a better one.
 */
function diagnose(evidence, rules) {
    const standing = standingOf(evidence);
    const candidates = rules.flatMap((rule) => candidatesOf(rule, evidence, standing));
    const errors = candidates.filter((candidate) => candidate.level === "error");
    const root = errors.find((candidate) => confidenceOf(candidate) !== "possible") ?? errors[0];
    const lesser = candidates
        .filter((candidate) => candidate !== root && !(root && repeats(candidate, root)))
        .flatMap(asLesser);
    return [...(root ? [root] : []), ...lesser].map((candidate) => findingOf(candidate, evidence));
}
/** The findings about a file as such. */
function diagnoseFile(config, rules) {
    const common = fileCaptures(config);
    return config.facts.flatMap((fact) => {
        const rule = rules.find((candidate) => matchOfFact(candidate, fact, common));
        const match = rule && matchOfFact(rule, fact, common);
        if (!match)
            return [];
        return [
            {
                ...textsOf(rule, { ...common, ...match.captures }),
                rule: rule.id,
                level: rule.level,
                server: null,
                file: config.file,
                confidence: match.confidence ?? rule.confidence,
                evidence: [],
                details: {},
                origin: fact.origin ?? null,
                chain: 0,
            },
        ];
    });
}
function candidatesOf(rule, evidence, standing) {
    if (standing === "idle" && rule.stage !== "configure")
        return [];
    return matchesOf(rule, evidence).flatMap((match) => {
        // What is not started shows nothing: a sign that is only possible is then no more than one in a good server.
        const weak = standing === "idle" && confidenceOf({ rule, match }) === "possible";
        const mild = standing === "up" || weak;
        const level = mild ? (match.levelIfUp ?? rule.levelIfUp) : (match.level ?? rule.level);
        const told = level && !(evidence.server.off && level === "error");
        return told ? [{ rule, match, level }] : [];
    });
}
/** Whether a finding begins with a line that proves the root cause: the same thing seen twice. */
function repeats({ match }, root) {
    const [first = ""] = match.evidence.map(plainLine);
    return match.mayRepeat === true && root.match.evidence.map(plainLine).includes(first);
}
const plainLine = (line) => line.trim().toLowerCase();
/** Beside the root cause there is no second error; what only warns of a server that is up, warns here too. */
function asLesser(candidate) {
    const level = candidate.level === "error"
        ? (candidate.match.levelIfUp ?? candidate.rule.levelIfUp)
        : candidate.level;
    return level && level !== "error" ? [{ ...candidate, level }] : [];
}
const confidenceOf = ({ rule, match }) => match.confidence ?? rule.confidence;
function findingOf(candidate, evidence) {
    const { rule, match, level } = candidate;
    const captures = { ...commonCaptures(evidence), ...match.captures };
    return {
        ...textsOf(rule, captures),
        rule: rule.id,
        level,
        server: evidence.server.name,
        file: evidence.server.file,
        confidence: confidenceOf(candidate),
        evidence: match.evidence,
        details: match.details ?? {},
        origin: match.origin ?? originOf(rule.at, evidence),
        chain: 0,
    };
}
const textsOf = (rule, captures) => ({
    title: fillIn(rule.title, captures),
    why: fillIn(rule.why, captures),
    fix: fillIn(rule.fix, captures),
});
//# sourceMappingURL=diagnose.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/levels.js
/** The findings at the levels that the user wants; those that are off are left out. */
function applyLevels(findings, levels) {
    return findings.flatMap((finding) => {
        const level = levels[finding.rule] ?? finding.level;
        return level === "off" ? [] : [{ ...finding, level }];
    });
}
//# sourceMappingURL=levels.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/judge.js



/**
 * Judges one server. A server that did not come up has failed at whatever level its cause is told;
 * only where the cause is switched off it counts as skipped.
 */
function judge(evidence, rules, levels) {
    const all = diagnose(evidence, rules);
    const root = all.find((finding) => finding.level === "error");
    const findings = applyLevels(all, levels);
    const told = findings.some((finding) => finding.rule === root?.rule);
    const failed = findings.some((finding) => finding.level === "error");
    const rule = root && told ? root.rule : null;
    switch (standingOf(evidence)) {
        case "up":
            return { outcome: failed ? "failed" : "passed", rule, findings };
        case "down":
            return { outcome: told || failed ? "failed" : "skipped", rule, findings };
        case "idle":
            return { outcome: failed ? "failed" : "skipped", rule, findings };
    }
}
//# sourceMappingURL=judge.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/code.js
/** Indented, as code stands in a text. */
const code = (text) => text.replaceAll(/^/gm, "    ");
/** `"args"` of an entry, ready to paste. */
const entryArgs = (words) => code(`"args": [${words.map((word) => JSON.stringify(word)).join(", ")}]`);
//# sourceMappingURL=code.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/define-rule.js
/** Gives a rule its type, and every rule the same word to search for. */
const defineRule = (rule) => rule;
//# sourceMappingURL=define-rule.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/plain-text.js
const ESCAPE = String.fromCharCode(27);
const COLOUR = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]`, "g");
/** A text without terminal colours and carriage returns. */
const plain = (text) => (text.includes(ESCAPE) ? text.replaceAll(COLOUR, "") : text).replaceAll("\r", "");
/** The lines of a text, without colours. */
const plain_text_linesOf = (text) => plain(text).split("\n");
/** What npm remarks on, whatever it is asked to start. */
const CHATTER = /^npm (?:notice\b|warn (?:Unknown|deprecated|exec|install-scripts)\b)/i;
/** Whether a line could tell something of what happened. */
const isTelling = (line) => !CHATTER.test(line);
/** The last lines that are not blank. */
const plain_text_lastLines = (text, count) => fullLines(text).slice(-count);
/** The last lines that could tell something. */
const lastWords = (text, count) => fullLines(text).filter(isTelling).slice(-count);
const fullLines = (text) => plain_text_linesOf(text)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
/** A text as one line that can stand between back-ticks, cut to `max` characters. */
function quote(text, max = 160) {
    const line = plain(text).replaceAll("`", "'").split(/\s+/).join(" ").trim();
    return line.length > max ? `${line.slice(0, max - 1)}…` : line;
}
/** "`a`", "`a` and `b`", "`a`, `b` and `c`". */
function listed(words, joiner = "and") {
    const quoted = words.map((word) => `\`${word}\``);
    const last = quoted.at(-1) ?? "";
    return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} ${joiner} ${last}`;
}
//# sourceMappingURL=plain-text.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/split-argument.js

/** What to do with one item of `args` that holds several words, ready to paste. */
function splitArgument(argument) {
    const words = parseArgsStringToArgv(argument).map((word) => JSON.stringify(word));
    return ("Split this item of `args` into one for each argument, since no shell takes it apart at its blanks:\n\n" +
        `    ${words.join(", ")}`);
}
//# sourceMappingURL=split-argument.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/javascript-trace.js
const FRAME = /^\s+at \S/;
const FRAME_OR_GAP = /^\s+(?:at \S|\.\.\. \d+ (?:more|lines))/;
/** The first line of an error; a class of the program's own may stand before its name. */
const HEAD = /(?:^|[\s:>\]"])(?:[\w$]+[.$])*[\w$]*(?:Error|Exception|Rejection)(?: \[\w+\])?(?::|$)/;
/** What looks like an error above frames and is none of its own. */
const NO_HEAD = /^\s*\[cause\]|Warning: |^Emitted '|^Caused by: /;
const MAX_MESSAGE_LINES = 40;
/** An error of JavaScript, Java or .NET: a message, then lines that begin with `at`. */
function javascriptTrace(lines, isOwn) {
    const trace = blocksOf(lines)
        .map((block) => traceOf(block, lines, isOwn))
        .findLast((found) => found !== undefined);
    return trace ?? thrownValue(lines);
}
function blocksOf(lines) {
    const blocks = [];
    for (const [index, line] of lines.entries()) {
        const last = blocks.at(-1);
        if (last && last[1] === index - 1 && FRAME_OR_GAP.test(line))
            last[1] = index;
        else if (FRAME.test(line))
            blocks.push([index, index]);
    }
    return blocks;
}
function traceOf(block, lines, isOwn) {
    const [first, last] = block;
    const head = headAbove(first, lines);
    if (head === undefined)
        return undefined;
    const frames = lines.slice(first, last + 1).flatMap(javascript_trace_placeOf);
    const at = frames.find((place) => isOwn(place)) ?? sourceAbove(head, lines);
    return { message: messageOf(lines, head, last), at: at ?? null, lines: [head, last] };
}
/** The nearest line above the frames that begins an error. */
function headAbove(first, lines) {
    for (let index = first - 1; index >= Math.max(0, first - MAX_MESSAGE_LINES); index--) {
        const line = lines[index] ?? "";
        if (NO_HEAD.test(line) || FRAME.test(line))
            return undefined;
        if (HEAD.test(line))
            return index;
    }
    return undefined;
}
function messageOf(lines, head, last) {
    const line = (lines[head] ?? "")
        .replace(/^Exception in thread "[^"]*" |^Uncaught |^\[\d+\] /, "")
        .trim();
    const reason = /rejected with the reason "([^"]*)"/.exec(line)?.[1];
    const cause = causeBelow(lines, last);
    if (reason)
        return `UnhandledPromiseRejection: ${reason}`;
    return cause ? `${line} (caused by ${cause})` : line;
}
const MAX_PROPERTIES = 20;
/** Java: "Caused by: ...", Node.js: "[cause]: ..." among the properties of the error. */
function causeBelow(lines, last) {
    const below = lines.slice(last + 1, last + 1 + MAX_PROPERTIES);
    const java = /^Caused by: (.+)/.exec(below[0] ?? "")?.[1];
    if (java || !lines[last]?.endsWith("{"))
        return java;
    const end = below.findIndex((line) => /^\S/.test(line));
    return below
        .slice(0, end === -1 ? undefined : end)
        .map((line) => /^\s+\[cause\]: (\S.*?)(?: \{)?$/.exec(line)?.[1])
        .find(Boolean);
}
/** `at f (file:///a/b.js:1:2)`, `at com.acme.Main.main(Main.java:10)`, `at F() in /a/b.cs:line 1`. */
function javascript_trace_placeOf(frame) {
    const text = frame.trim().replace(/ \{$/, "");
    const script = /(?:^at |\()(?:async )?(?:file:\/\/)?([^()]+):(\d+):\d+\)?$/.exec(text);
    if (script)
        return [`${script[1]}:${script[2]}`];
    const java = /^at (?!java\.|javax\.|jdk\.|sun\.|org\.springframework\.)([\w.$]+\([\w$]+\.(?:java|kt):\d+\))$/.exec(text);
    const dotnet = / in (.+):line (\d+)$/.exec(text);
    if (java?.[1])
        return [java[1]];
    return dotnet ? [`${dotnet[1]}:${dotnet[2]}`] : [];
}
const SOURCE = /^(?:file:\/\/)?(\/.+|[A-Za-z]:\\.+):(\d+)$/;
/** Node.js prints the line of the source above the error, marked by carets. */
function sourceAbove(head, lines) {
    const above = lines.slice(Math.max(0, head - 6), head);
    const source = above.map((line) => SOURCE.exec(line)).findLast((match) => match !== null);
    return source ? `${source[1]}:${source[2]}` : undefined;
}
/** `throw "text"`: Node.js prints the value below the carets, without any frame. */
function thrownValue(lines) {
    const end = lines.findIndex((line) => /^Node\.js v\d/.test(line));
    const caret = lines.findLastIndex((line, index) => index < end && /^\s*\^+$/.test(line));
    if (end === -1 || caret === -1)
        return undefined;
    const message = lines.slice(caret + 1, end).find((line) => line.trim() !== "");
    if (!message)
        return undefined;
    return {
        message: `Uncaught ${message.trim()}`,
        at: sourceAbove(caret + 1, lines) ?? null,
        lines: [caret, end],
    };
}
//# sourceMappingURL=javascript-trace.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/panic.js
/** A panic of Go: `panic: message`, `goroutine 1 [running]:`, then a function and a place in turn. */
function goTrace(lines, isOwn) {
    const routine = lines.findIndex((line) => /^goroutine \d+ \[/.test(line));
    const head = lines.findLastIndex((line, index) => index < routine && /^(?:panic|fatal error): /.test(line));
    if (head === -1)
        return undefined;
    const places = lines.slice(routine).flatMap((line) => {
        const place = /^\t(\S+:\d+)(?: \+0x[\da-f]+)?$/.exec(line)?.[1];
        return place && isOwn(place) ? [place] : [];
    });
    return { message: lines[head]?.trim() ?? "", at: places[0] ?? null, lines: [head, routine] };
}
const RUST = /^thread '[^']*'(?: \(\d+\))? panicked at (?:'(.*)', )?([^\s:]+:\d+):\d+:?$/;
/** A panic of Rust; before 1.73 the message stands before the place, since then on the next line. */
function rustTrace(lines) {
    const head = lines.findLastIndex((line) => RUST.test(line));
    const [, inline, at = ""] = RUST.exec(lines[head] ?? "") ?? [];
    if (head === -1)
        return undefined;
    const message = inline ?? lines[head + 1]?.trim() ?? "";
    return { message: `panic: ${message}`, at, lines: [head, head + 1] };
}
//# sourceMappingURL=panic.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/python-trace.js
const START = /^(?:Traceback|Exception Group Traceback) \(most recent call last\):/;
const FILE = /^\s+File "([^"]+)", line (\d+)/;
const MESSAGE = /^[A-Za-z_][\w.]*(?::\s|:?$)/;
const INTERRUPT = /^(?:KeyboardInterrupt|SystemExit)\b/;
/** An error of Python: the last traceback is the one that ended the program. */
function pythonTrace(raw, isOwn) {
    const lines = raw.map(withoutGroupMargin);
    const start = lines.findLastIndex((line) => START.test(line));
    const first = start === -1 ? syntaxErrorIn(lines) : start;
    if (first === -1)
        return undefined;
    const last = lines.findIndex((line, index) => index > first && MESSAGE.test(line));
    const message = lines[last]?.trim();
    if (!message || INTERRUPT.test(message))
        return undefined;
    const files = lines.slice(first, last).flatMap((line) => {
        const match = FILE.exec(line);
        return match ? [{ file: match[1] ?? "", place: `${match[1]}:${match[2]}` }] : [];
    });
    const at = files.findLast(({ file }) => isOwn(file)) ?? files.at(-1);
    return { message, at: at?.place ?? null, lines: [first, last] };
}
/** The frame that Python draws around the errors of a group. */
const withoutGroupMargin = (line) => line.replace(/^\s*[|+] ?/, "");
/** An error of syntax in the script itself comes without the word "Traceback". */
const syntaxErrorIn = (lines) => {
    const message = lines.findIndex((line) => /^(?:Syntax|Indentation|Tab)Error: /.test(line));
    return lines.findLastIndex((line, index) => index < message && FILE.test(line));
};
//# sourceMappingURL=python-trace.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/stack-trace.js




const PARSERS = [pythonTrace, rustTrace, goTrace, javascriptTrace];
/** The error that a text ends on, or `undefined`. `own`: a package whose files count as the program's own. */
function stackTraceIn(text, own = null) {
    const lines = plain_text_linesOf(text);
    for (const parse of PARSERS) {
        const trace = parse(lines, isOwnFile(own));
        if (trace)
            return trace;
    }
    return undefined;
}
const DEPENDENCY = /[\\/](?:node_modules|site-packages|dist-packages|vendor|go\/pkg\/mod)[\\/]/;
const RUNTIME = /^(?:node:|internal\/|<frozen|\/rustc\/)|[\\/]lib[\\/]python\d|\/go\/src\/|\/\.cargo\//;
const isOwnFile = (own) => (file) => !RUNTIME.test(file) &&
    (!DEPENDENCY.test(file) || (own !== null && file.replaceAll("\\", "/").includes(`/${own}/`)));
//# sourceMappingURL=stack-trace.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/usage.js

const USAGE = /\busage:[ \t]*(?<rest>\S.*)?$/i;
const COMMANDS_HEADER = /^\s*(?:available |sub)?commands?:?\s*$/i;
/** A placeholder that stands for one of the program's commands. */
const COMMAND_WORD = /^(?:sub)?-?(?:commands?|cmd|action)\b/i;
/** The help in a text, or `undefined`. */
function usageIn(text) {
    const lines = plain_text_linesOf(text);
    const index = lines.findIndex((line) => USAGE.test(line));
    if (index === -1)
        return undefined;
    const rest = USAGE.exec(lines[index] ?? "")?.groups?.rest;
    const synopsis = (rest ?? lines.slice(index + 1).find((line) => line.trim() !== "") ?? "").trim();
    return { synopsis, required: requiredIn(synopsis), commands: commandsIn(lines, synopsis) };
}
/** "run <url> [port] --token <token>" requires `url`; the value of an option is no argument. */
function requiredIn(synopsis) {
    const arguments_ = synopsis
        .replaceAll(/\[[^\][]*\]/g, " ")
        .replaceAll(/(?<![\w-])--?[\w-]+[ =]<[^<>]*>/g, " ");
    return [...arguments_.matchAll(/<([^<>\s][^<>]*)>/g)]
        .map(({ 1: name = "" }) => name)
        .filter((name) => !COMMAND_WORD.test(name));
}
function commandsIn(lines, synopsis) {
    const choices = /\{([\w,-]+)\}/.exec(synopsis)?.[1]?.split(",") ?? [];
    const header = lines.findIndex((line) => COMMANDS_HEADER.test(line));
    if (header === -1)
        return choices;
    const below = lines.slice(header + 1);
    const end = below.findIndex((line) => !/^\s+\S/.test(line));
    return [...choices, ...below.slice(0, end === -1 ? undefined : end).flatMap(commandOf)];
}
/** "  serve [options]   Starts the server": the first column without its options and the program's name. */
function commandOf(line) {
    const column = line.trim().split(/\s{2,}/)[0] ?? "";
    const words = column.split(" ").filter((word) => /^[a-z][\w-]*$/.test(word));
    return words.length > 0 && words.length < 4 ? words.slice(-1) : [];
}
//# sourceMappingURL=usage.js.map
;// CONCATENATED MODULE: ./lib/src/rules/cli-usage-error.js









const NO_SCRIPT = /Missing script: "?(?<script>[^"\n]+)"?/;
/** An interpreter or a shell without a script takes our first message for a program. */
const READ_AS_PROGRAM = /\[stdin\]:1\n\{"jsonrpc"|jsonrpc:2\.0\S{0,300}: (?:command )?not found|File "<stdin>", line 1/;
const REFUSED = new RegExp([
    "Not enough non-option arguments|Unknown (?:arguments?|options?|commands?)\\b|unknown (?:command|option|flag|shorthand flag|subcommand)\\b",
    "No such (?:option|command)|unexpected extra arguments?|unexpected argument|unrecognized (?:arguments?|subcommand|option)",
    "^(?:Error: )?(?:[Ii]nvalid|[Ww]rong|[Ii]ncorrect) number of arguments\\.?$",
    "invalid choice|error: too many arguments|accepts \\d+ arg\\(s\\)|You must (?:specify|provide) a (?:sub)?command|bad option:",
].join("|"), "m");
const STARTERS = /^(?:npx|npm|pnpm|yarn|bunx)$/;
const cli_usage_error_INTERPRETERS = /^(?:node|nodejs|python[\d.]*|ruby|perl|php|bash|sh|zsh|deno|bun)$/;
/* harmony default export */ const cli_usage_error = (defineRule({
    id: "cli-usage-error",
    stage: "handshake",
    level: "error",
    title: "the command line starts no server: {problem}",
    why: "The config starts `{commandLine}`, and {story}.",
    fix: "{how}",
    at: "args",
    confidence: "likely",
    detect: (evidence) => {
        const { ending, handshake } = evidence;
        if (handshake.kind !== "silent")
            return undefined;
        if (ending.kind === "timed-out")
            return noScript(evidence);
        if (ending.kind !== "exited")
            return undefined;
        return missingScript(evidence) ?? noScript(evidence) ?? refused(evidence) ?? help(evidence);
    },
    examples: [
        {
            name: "a command is to be chosen",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                stderr: "Usage: acme-mcp <command>\n\nCommands:\n  acme-mcp serve  Start the server\n  acme-mcp login  Log in\n\nNot enough non-option arguments: got 0, need at least 1\n",
            },
        },
        {
            name: "an unknown option",
            evidence: {
                command: ["npx", "-y", "acme-mcp", "--stdoi"],
                stderr: "error: unknown option '--stdoi'\n",
            },
        },
        {
            name: "another number of arguments",
            evidence: { command: ["npx", "-y", "acme-mcp"], stderr: "Invalid number of arguments\n" },
        },
        {
            name: "help on stdout, exit code 0",
            evidence: {
                command: ["npx", "-y", "acme-mcp", "--port", "1"],
                ending: { kind: "exited", code: 0, afterMs: 90 },
                noise: ["usage: acme-mcp [options]", "", "options:", "  --stdio   serve on stdio"],
            },
        },
        {
            name: "an npm script that is not there",
            evidence: {
                command: ["npm", "run", "serve"],
                stderr: 'npm error Missing script: "serve"\nnpm error\nnpm error To see a list of scripts, run:\n',
            },
        },
        {
            name: "node without a script",
            evidence: {
                command: ["node"],
                stderr: '[stdin]:1\n{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}\n          ^\n\nSyntaxError: Unexpected token \':\'\n    at makeContextifyScript (node:internal/vm:185:14)\n\nNode.js v20.20.2\n',
            },
        },
        {
            name: "a shell that runs our message",
            evidence: {
                command: ["npx"],
                ending: { kind: "exited", code: 127, afterMs: 2200 },
                stderr: "sh: 1: {jsonrpc:2.0,id:0,method:initialize,params:{}}: not found\n",
            },
        },
        {
            name: "node without a script, which waits for the end of its program",
            evidence: { command: ["node"], ending: { kind: "timed-out", afterMs: 30_000 } },
        },
        {
            name: "a package in one item with its option, and a shell that waits for more",
            evidence: {
                command: ["npx", "-y acme-mcp"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: 'npm warn Unknown cli config "--y acme-mcp".\nsh: 1: {jsonrpc:2.0,id:0,method:initialize,params:{}}: not found\n',
            },
        },
        {
            name: "python without a script",
            evidence: { command: ["python3"], ending: { kind: "exited", code: 0, afterMs: 2200 } },
        },
    ],
    counterexamples: [
        {
            name: "the argument that is missing is named",
            evidence: {
                command: ["python3", "server.py"],
                ending: { kind: "exited", code: 2, afterMs: 60 },
                stderr: "server.py: error: the following arguments are required: --token\n",
            },
        },
        {
            name: "a script that ends without a word",
            evidence: {
                command: ["python3", "server.py"],
                ending: { kind: "exited", code: 0, afterMs: 60 },
            },
        },
        {
            name: "a mistake in the server's own code",
            evidence: {
                command: ["ruby", "server.rb"],
                stderr: "server.rb:1:in `start': wrong number of arguments (given 0, expected 1) (ArgumentError)\n",
            },
        },
        {
            name: "a crash after help",
            evidence: {
                stderr: "Usage: acme-mcp [options]\n\nTypeError: boom\n    at f (/repo/server.js:1:1)\n",
            },
        },
    ],
}));
const endedEarly = ({ ending }) => `the program ${endingText(ending)} instead of waiting for a client`;
function missingScript(evidence) {
    const said = saidBy(evidence);
    const hit = NO_SCRIPT.exec(said);
    const script = hit?.groups?.script;
    if (!hit || !script)
        return undefined;
    return {
        captures: {
            story: endedEarly(evidence),
            problem: `package.json has no script \`${script}\``,
            how: `Name a script that package.json has, or add one there:\n\n${code(`"scripts": {\n  ${JSON.stringify(script)}: "node server.js"\n}`)}`,
        },
        origin: originOfArgument(script, evidence),
        evidence: [lineAround(said, hit.index)],
        confidence: "confirmed",
    };
}
function noScript(evidence) {
    const { plan, server } = evidence;
    const said = saidBy(evidence);
    const hit = READ_AS_PROGRAM.exec(said);
    const program = programName(plan?.command ?? "");
    const isBare = plan?.args.length === 0 && cli_usage_error_INTERPRETERS.test(program);
    if (!hit && !(isBare && said === ""))
        return undefined;
    const command = `\`${plan?.command}\``;
    const glued = plan?.args.find((arg) => /^-\S*\s+\S/.test(arg));
    return {
        captures: {
            problem: cli_usage_error_INTERPRETERS.test(program) || STARTERS.test(program)
                ? `${command} was given nothing to run`
                : "the first message of a client was read as a program",
            story: "what that starts reads the messages of a client as lines of a program",
            how: glued ? splitArgument(glued) : addingProgram(command, server),
        },
        origin: originOfArgument(glued, evidence),
        evidence: hit ? [lineAround(said, hit.index)] : [],
    };
}
const addingProgram = (command, { name, file }) => `Add what ${command} is to run to \`args\` of \`${name}\` in ${file ?? "the command line"}.`;
function refused(evidence) {
    const said = saidBy(evidence);
    const hit = REFUSED.exec(said);
    return hit ? matchOf(lineAround(said, hit.index), evidence) : undefined;
}
function help(evidence) {
    const said = saidBy(evidence);
    const usage = stackTraceIn(said) ? undefined : usageIn(said);
    return usage ? matchOf(`Usage: ${usage.synopsis}`, evidence, MODES) : undefined;
}
/** What servers often want, where the help names no commands. */
const MODES = " Many servers start with `stdio`, `serve`, `mcp` or `--stdio`.";
function matchOf(line, evidence, hint = "") {
    const usage = usageIn(saidBy(evidence));
    const commands = usage?.commands ?? [];
    const file = evidence.server.file ?? "the command line";
    const choice = commands.length > 0 ? ` Its commands are ${listed(commands)}.` : hint;
    const synopsis = usage ? ` It expects \`${quote(usage.synopsis, 200)}\`.` : "";
    return {
        captures: {
            story: endedEarly(evidence),
            problem: `\`${quote(line, 120)}\``,
            how: `Correct \`args\` of \`${evidence.server.name}\` in ${file}.${synopsis}${choice}`,
        },
        evidence: [line],
    };
}
//# sourceMappingURL=cli-usage-error.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/sketches.js
/** A server that answered, listed its tools and lives. */
const UP = {
    ending: { kind: "running" },
    handshake: {
        kind: "completed",
        era: "legacy",
        protocolVersion: "2025-11-25",
        serverInfo: { name: "acme", version: "1.0.0" },
        capabilities: { tools: {} },
        durationMs: 120,
        tools: { kind: "listed", names: ["search"], bytes: 300, problems: [] },
    },
};
/** An entry that gives nothing to start. */
const NOTHING_TO_START = {
    command: [],
    ending: { kind: "not-spawned", errno: null },
};
/** A server that is not to be started. */
const ONLY_READ = { due: false, ending: { kind: "not-spawned", errno: null } };
/** A server that the system refused to start as if its program were not there. */
const ENOENT = { ending: { kind: "not-spawned", errno: "ENOENT" } };
/** A server whose install failed, with what the installer said. */
const installFailed = (output, code = 1) => ({
    ending: { kind: "not-spawned", errno: null },
    install: { kind: "failed", durationMs: 1200, code, output },
});
//# sourceMappingURL=sketches.js.map
;// CONCATENATED MODULE: ./lib/src/rules/config-args-in-command.js



const lineWords = ({ command, program, args }) => ({
    what: `a whole command line, \`${command}\``,
    remedy: `Split it into the program and its arguments:\n\n` +
        `    "command": "${program}",\n    "args": ${args}`,
});
const urlWords = ({ url }) => ({
    what: `a URL, \`${url}\``,
    remedy: `Name the address as one, in place of \`command\`:\n\n    "type": "http",\n    "url": "${url}"`,
});
function detect(evidence) {
    const found = evidence.facts.find(({ kind }) => kind === "args-in-command" || kind === "url-in-command");
    if (!found)
        return undefined;
    const looked = evidence.due && evidence.plan !== null;
    const holds = looked ? isNotThere(evidence) : startsWithAName(found);
    if (!holds)
        return undefined;
    const words = found.kind === "url-in-command" ? urlWords : lineWords;
    const confidence = looked ? "confirmed" : "likely";
    return { captures: words(found.captures), origin: found.origin, evidence: [], confidence };
}
/** A path may have blanks in it: what is there is no command line. */
const isNotThere = ({ facts }) => facts.some(({ kind }) => kind === "command-not-found");
/** Where nothing was looked for: `npx -y x` begins with no folder, as a path with blanks would. */
const startsWithAName = ({ captures }) => !/[\\/]/.test(captures.program ?? "");
/* harmony default export */ const config_args_in_command = (defineRule({
    id: "config-args-in-command",
    stage: "configure",
    level: "error",
    confidence: "confirmed",
    at: "command",
    title: "`command` holds {what}",
    why: "{client} starts servers without a shell: to it the whole text of `command` is the name of one file, " +
        "blanks and all. Where no file has that name, the system reports it as it reports a program that is not " +
        "installed: `spawn {command} ENOENT`.",
    fix: "{remedy}",
    detect,
    examples: [
        {
            name: "a command line in `command`",
            evidence: {
                command: ["npx -y @acme/mcp-server"],
                ...ENOENT,
                facts: [
                    fact("args-in-command", {
                        command: "npx -y @acme/mcp-server",
                        program: "npx",
                        args: '["-y", "@acme/mcp-server"]',
                    }),
                    fact("command-not-found", { command: "npx -y @acme/mcp-server", path: "/usr/bin:/bin" }),
                ],
            },
        },
        {
            name: "an address in `command`",
            evidence: {
                command: ["https://mcp.example.com/mcp"],
                ...ENOENT,
                facts: [
                    fact("url-in-command", { url: "https://mcp.example.com/mcp" }),
                    fact("command-not-found", {
                        command: "https://mcp.example.com/mcp",
                        path: "/repo/https:",
                    }),
                ],
            },
        },
        {
            name: "a command line in a config that is only read",
            evidence: {
                command: ["uvx mcp-server-git"],
                ...ONLY_READ,
                facts: [
                    fact("args-in-command", {
                        command: "uvx mcp-server-git",
                        program: "uvx",
                        args: '["mcp-server-git"]',
                    }),
                ],
            },
        },
    ],
    counterexamples: [
        {
            name: "a path with blanks that is there",
            evidence: {
                command: ["/opt/My Tools/server", "--stdio"],
                facts: [
                    fact("args-in-command", {
                        command: "/opt/My Tools/server",
                        program: "/opt/My",
                        args: '["Tools/server", "--stdio"]',
                    }),
                ],
                stderr: "Error: ACME_API_KEY environment variable is required\n",
            },
        },
        {
            name: "a program that is not installed",
            evidence: {
                command: ["uvx", "mcp-server-git"],
                ...ENOENT,
                facts: [fact("command-not-found", { command: "uvx", path: "/usr/bin:/bin" })],
            },
        },
    ],
}));
//# sourceMappingURL=config-args-in-command.js.map
;// CONCATENATED MODULE: ./lib/src/rules/config-client-dialect.js




/** What stands for the key in this client; not everything is a matter of its name. */
function rightWay({ key, right, server }) {
    if (right === "disabled")
        return `Write \`"disabled": true\` in the place of \`${key}\`.`;
    if (right === "disabledMcpjsonServers") {
        return ("Switch the server off where the client looks for it, in `.claude/settings.json`:\n\n" +
            `    "disabledMcpjsonServers": ["${server}"]`);
    }
    if (key === "transport" && right === "url") {
        return "Move what is inside `transport`, the `type` and the `url`, into the entry itself.";
    }
    return `Rename \`${key}\` to \`${right}\`.`;
}
/* harmony default export */ const config_client_dialect = (defineRule({
    id: "config-client-dialect",
    stage: "configure",
    level: "error",
    levelIfUp: "warning",
    confidence: "likely",
    at: "fact",
    title: "not as {client} reads it: {problem}",
    why: "The clients share the idea of this file and not its words. {client} passes over a key that it does " +
        "not know, and drops a value of a shape that it does not expect, mostly without a message. What was " +
        "written there then has no effect: variables do not reach the server, or the entry is no server at all.",
    fix: "{remedy}",
    signals: [
        {
            fact: "foreign-key",
            words: (captures) => ({
                problem: `\`${captures.key}\` is a key of ${captures.owner}`,
                remedy: rightWay(captures),
            }),
        },
        {
            fact: "wrong-shape",
            confidence: "confirmed",
            words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }),
        },
    ],
    examples: [
        {
            name: "variables under a key of another client, and the server misses them",
            evidence: {
                facts: [fact("foreign-key", { key: "environment", right: "env", owner: "opencode" })],
                stderr: "Error: ACME_API_KEY environment variable is required\n",
            },
        },
        {
            name: "a switch of another client, and the server comes up all the same",
            evidence: {
                ...UP,
                facts: [
                    fact("foreign-key", {
                        key: "disabled",
                        right: "disabledMcpjsonServers",
                        owner: "Cursor",
                    }),
                ],
            },
        },
        {
            name: "arguments as one text",
            evidence: {
                ...NOTHING_TO_START,
                facts: [
                    fact("wrong-shape", {
                        problem: "`args` is a text, and must be a list",
                        remedy: 'write `"args": ["server.js"]`',
                    }),
                ],
            },
        },
    ],
    counterexamples: [
        {
            name: "an address without a type, which other clients accept",
            evidence: {
                ...NOTHING_TO_START,
                facts: [fact("missing-type", { url: "https://mcp.example.com/mcp", type: "http" })],
            },
        },
        {
            name: "the right keys, and a variable that is missing altogether",
            evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
        },
    ],
}));
//# sourceMappingURL=config-client-dialect.js.map
;// CONCATENATED MODULE: ./lib/src/rules/config-duplicate-key.js



/* harmony default export */ const config_duplicate_key = (defineRule({
    id: "config-duplicate-key",
    stage: "configure",
    level: "warning",
    levelIfUp: "warning",
    confidence: "confirmed",
    at: "fact",
    title: "the key `{key}` stands twice, first on line {first}",
    why: "An object has each key once. Readers of JSON keep the last of two equal keys and drop what the first " +
        "one held, without a message. Two servers of one name are one server, and an `env` that stands twice " +
        "is only the second.",
    fix: "Remove one of the two, join them into one, or rename one of them.",
    signals: [{ fact: "duplicate-key" }],
    examples: [
        {
            name: "a variable that is given twice, in a server that comes up",
            evidence: {
                facts: [fact("duplicate-key", { key: "LOG_LEVEL", first: "7" })],
                ...UP,
            },
        },
        {
            name: "two servers of one name",
            evidence: {
                facts: [fact("duplicate-key", { key: "github", first: "3" })],
                stderr: "Error: connect ECONNREFUSED 127.0.0.1:5432\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a key of another client beside the right one",
            evidence: {
                facts: [fact("foreign-key", { key: "environment", right: "env", owner: "opencode" })],
            },
        },
    ],
}));
//# sourceMappingURL=config-duplicate-key.js.map
;// CONCATENATED MODULE: ./lib/src/rules/config-json-invalid.js




/* harmony default export */ const config_json_invalid = (defineRule({
    id: "config-json-invalid",
    stage: "configure",
    level: "error",
    confidence: "confirmed",
    at: "fact",
    title: "`{file}` cannot be read: {problem}",
    why: "{client} reads the file as a whole: one slip in its syntax, and it has no server of this file, the " +
        "good ones included. What is allowed differs from client to client: VS Code accepts comments and a " +
        "comma after the last item, Claude Code accepts neither.",
    fix: "{remedy}",
    signals: [
        { fact: "syntax-error", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) },
        { fact: "file-unreadable", words: ({ remedy = "" }) => ({ remedy: sentence(remedy) }) },
    ],
    examples: [
        {
            name: "a comma after the last item",
            evidence: {
                ...NOTHING_TO_START,
                facts: [
                    fact("syntax-error", {
                        problem: "a comma after the last item",
                        remedy: "remove the comma after `]` on line 5",
                    }),
                ],
            },
        },
        {
            name: "a file in UTF-16",
            evidence: {
                ...NOTHING_TO_START,
                facts: [
                    fact("file-unreadable", {
                        problem: "it is written in UTF-16",
                        remedy: "save it as UTF-8 without a byte order mark",
                    }),
                ],
            },
        },
    ],
    counterexamples: [
        {
            name: "valid JSON, but the servers stand under a key of another client",
            evidence: {
                ...NOTHING_TO_START,
                facts: [fact("wrong-root-key", { found: "servers", expected: "mcpServers" })],
            },
        },
        {
            name: "valid JSON, but a key stands in it twice",
            evidence: {
                handshake: { kind: "silent" },
                facts: [fact("duplicate-key", { key: "env", first: "4" })],
            },
        },
    ],
}));
//# sourceMappingURL=config-json-invalid.js.map
;// CONCATENATED MODULE: ./lib/src/rules/config-missing-type.js



/* harmony default export */ const config_missing_type = (defineRule({
    id: "config-missing-type",
    stage: "configure",
    level: "error",
    confidence: "confirmed",
    at: "url",
    title: "`url` without `type`: {client} skips this entry",
    why: "An entry without `type` is a stdio server to {client}, and a stdio server has a `command`. It finds " +
        "none, calls the entry invalid and goes on without the server. Other clients, VS Code and Cursor among " +
        "them, accept the same entry, so it may well work on the desk beside yours.",
    fix: "Add the type beside the `url`:\n\n" +
        '    "type": "{type}",\n' +
        '    "url": "{url}"\n\n' +
        '`"http"` is Streamable HTTP; a server that only speaks the older transport wants `"sse"`.',
    signals: [{ fact: "missing-type" }],
    examples: [
        {
            name: "a remote server with nothing but its address",
            evidence: {
                ...NOTHING_TO_START,
                facts: [fact("missing-type", { url: "https://mcp.example.com/mcp", type: "http" })],
            },
        },
        {
            name: "an address that ends as those of the older transport do",
            evidence: {
                ...NOTHING_TO_START,
                due: false,
                facts: [fact("missing-type", { url: "https://mcp.example.com/sse", type: "sse" })],
            },
        },
    ],
    counterexamples: [
        {
            name: "the type is there under the key of another client",
            evidence: {
                ...NOTHING_TO_START,
                due: false,
                facts: [fact("foreign-key", { key: "transport", right: "type", owner: "FastMCP" })],
            },
        },
    ],
}));
//# sourceMappingURL=config-missing-type.js.map
;// CONCATENATED MODULE: ./lib/src/rules/config-secret-literal.js




/** A variable to keep the secret in: the key, where it can be the name of one. */
function config_secret_literal_words({ key = "", reference = "" }) {
    const variable = /^[A-Z][A-Z0-9_]*$/.test(key) ? key : "API_TOKEN";
    return {
        written: referenceAs(reference, variable),
        step: secretsStep([variable]),
    };
}
/* harmony default export */ const config_secret_literal = (defineRule({
    id: "config-secret-literal",
    stage: "configure",
    level: "warning",
    levelIfUp: "warning",
    confidence: "likely",
    at: "fact",
    title: "`{key}` holds what looks like {kind}, in plain text",
    why: "A config in a repository is read by everyone who can read the repository, its forks and its history, " +
        "and a secret stays in the history after it is taken out of the file. Public repositories are searched " +
        "for such values all the time.",
    fix: "Revoke it, make a new one, and write a reference to a variable in its place: `{written}`. Keep the " +
        "new one as a secret of the repository and hand it to this step:\n\n{step}",
    signals: [{ fact: "secret-literal", words: config_secret_literal_words }],
    examples: [
        {
            name: "a token in `env` of a server that comes up",
            evidence: {
                facts: [fact("secret-literal", { key: "GITHUB_TOKEN", kind: "a GitHub token" })],
                ...UP,
            },
        },
        {
            name: "a key in a header of a remote server",
            evidence: {
                ...NOTHING_TO_START,
                client: "vscode",
                due: false,
                facts: [fact("secret-literal", { key: "Authorization", kind: "an OpenAI key" })],
            },
        },
    ],
    counterexamples: [
        {
            name: "a placeholder where the secret belongs",
            evidence: {
                env: { API_KEY: "YOUR_API_KEY" },
                facts: [fact("placeholder", { value: "YOUR_API_KEY", key: "API_KEY" })],
                stderr: "Error: 401 Unauthorized\n",
            },
        },
    ],
}));
//# sourceMappingURL=config-secret-literal.js.map
;// CONCATENATED MODULE: ./lib/src/rules/unresolved/kinds.js


/** The surest first. */
const UNRESOLVED_KINDS = [
    { fact: "unset-variable", shown: "variable", certain: true, words: unsetVariables },
    { fact: "unset-input", shown: "reference", certain: true, words: unsetInputs },
    { fact: "foreign-reference", shown: "reference", certain: true, words: kinds_foreignReferences },
    { fact: "placeholder", shown: "value", certain: false, words: placeholders },
    { fact: "unexpanded-path", shown: "value", certain: false, words: unexpandedPaths },
];
const kinds_kindOf = (fact) => UNRESOLVED_KINDS.find((kind) => kind.fact === fact.kind);
const isVariableName = (text) => /^[A-Z][A-Z0-9_]*$/.test(text);
function unsetVariables(names, _first, { server }) {
    return {
        problem: names.length > 1 ? "are not set" : "is not set",
        reason: `${server.client.title} puts the value of a variable in the place of a reference to it, and none ` +
            "is set: neither in the environment of this step nor in its input `env`. What arrives at the " +
            "server is the bare reference or an empty text, and whatever needs the value fails, if not at the " +
            "start then at the first call.",
        remedy: `Set what is missing on the step that runs this check:\n\n${variablesStep(names)}`,
    };
}
function unsetInputs(_all, { input = "", reference = "" }, evidence) {
    const variable = input.toUpperCase().replace(/\W/g, "_");
    const secret = `\${{ secrets.${secretName(variable)} }}`;
    const { title } = evidence.server.client;
    return {
        problem: `only a running ${title} can fill in`,
        reason: `${title} asks the person at the keyboard for such a value, or takes it from its own settings. A ` +
            "workflow has neither.",
        remedy: reference.startsWith("${input:")
            ? `Give the check a value for it, with the input \`env\` of its step:\n\n    with:\n      env: ${input}=${secret}`
            : `Write the value itself in the place of \`${reference}\`, or read it from a variable: ` +
                `\`${referenceTo(variable, evidence)}\`.`,
    };
}
function kinds_foreignReferences(_all, first, { server }) {
    return {
        problem: `${server.client.title} does not expand`,
        reason: `Each client writes a reference to a variable in its own way. ${server.client.title} does not ` +
            "know this one, so the server gets these very characters as the value.",
        remedy: `Write \`${first.right}\` in the place of \`${first.reference}\`.`,
    };
}
function placeholders(values, { value, key = "" }, evidence) {
    const secret = isVariableName(key)
        ? ` A secret stays out of the file: write \`${referenceTo(key, evidence)}\`, and set it on the step ` +
            `that runs this check:\n\n${secretsStep([key])}`
        : "";
    return {
        problem: values.length > 1 ? "are placeholders" : "is a placeholder",
        reason: "A text like this one stands in the instructions of a server, where your own value belongs. The " +
            "server takes it for the real one.",
        remedy: `Put the real value in the place of \`${value}\`.${secret}`,
    };
}
function unexpandedPaths(_all, { value = "" }, evidence) {
    const home = referenceTo("HOME", evidence);
    const written = value.replace(/^(?:~|\$HOME)(?=[\\/]|$)/, () => home);
    const better = home.includes("{") && written !== value
        ? `Write \`${written}\` in the place of \`${value}\`, or a path that starts in the repository.`
        : `Write a path that starts in the repository, or an absolute one, in the place of \`${value}\`.`;
    return {
        problem: "no shell expands",
        reason: "`~` and `$HOME` mean a folder to a shell only. The server is started without a shell and gets the " +
            "text as it stands, so the system looks for a file with exactly this name.",
        remedy: better,
    };
}
//# sourceMappingURL=kinds.js.map
;// CONCATENATED MODULE: ./lib/src/rules/cwd-missing.js



/* harmony default export */ const cwd_missing = (defineRule({
    id: "cwd-missing",
    stage: "resolve",
    level: "error",
    confidence: "confirmed",
    at: "cwd",
    title: "the working directory `{path}` {problem}",
    why: "A server is started in a folder, and this one {problem} on this machine, so nothing can be started in " +
        "it. The system reports it with the text for a program that is not installed, `spawn {command} " +
        "ENOENT`, whether `{command}` is there or not.",
    fix: "Correct `cwd` of `{server}` in `{file}`, or make the folder in a step before this one. A folder " +
        "that is a submodule comes with the checkout only if it is asked for:\n\n" +
        "    - uses: actions/checkout@v7\n      with:\n        submodules: true",
    signals: [
        { fact: "cwd-missing", words: () => ({ problem: "does not exist" }) },
        { fact: "cwd-not-a-directory", words: () => ({ problem: "is not a folder" }) },
    ],
    examples: [
        {
            name: "a folder that is not checked out",
            evidence: {
                command: ["node", "server.js"],
                ...ENOENT,
                facts: [
                    fact("cwd-missing", { path: "/repo/packages/server" }),
                    fact("entry-missing", {
                        argument: "server.js",
                        path: "/repo/packages/server/server.js",
                        build: "",
                    }),
                ],
            },
        },
        {
            name: "a file in the place of a folder, and a program that starts from it",
            evidence: {
                command: ["./run.sh"],
                ending: { kind: "not-spawned", errno: "ENOTDIR" },
                facts: [
                    fact("cwd-not-a-directory", { path: "/repo/package.json" }),
                    fact("command-not-found", { command: "./run.sh", path: "/repo/package.json/run.sh" }),
                ],
            },
        },
    ],
    counterexamples: [
        {
            name: "the same text for a program that is not there",
            evidence: {
                command: ["uvx", "mcp-server-git"],
                ...ENOENT,
                facts: [fact("command-not-found", { command: "uvx", path: "/usr/bin:/bin" })],
            },
        },
        {
            name: "a folder that the server itself was told to open",
            evidence: {
                command: ["node", "server.js", "/repo/data"],
                facts: [fact("path-missing", { argument: "/repo/data", path: "/repo/data" })],
                stderr: "Error: ENOENT: no such file or directory, stat '/repo/data'\n",
            },
        },
    ],
}));
//# sourceMappingURL=cwd-missing.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/programs.js
/** Programs that start servers, and the workflow step that brings each. */
const SETUPS = [
    {
        programs: ["node", "nodejs", "npm", "npx"],
        step: step("actions/setup-node@v7", "node-version: 24"),
    },
    { programs: ["uv", "uvx"], step: step("astral-sh/setup-uv@v7") },
    { programs: ["python", "python3", "pip", "pip3"], step: pythonStep("3.13") },
    { programs: ["bun", "bunx"], step: step("oven-sh/setup-bun@v2") },
    { programs: ["deno"], step: step("denoland/setup-deno@v2") },
    { programs: ["pnpm", "pnpx"], step: step("pnpm/action-setup@v4", "version: 10") },
    { programs: ["go"], step: step("actions/setup-go@v6", "go-version: stable") },
    {
        programs: ["java"],
        step: step("actions/setup-java@v5", "distribution: temurin", "java-version: 21"),
    },
    { programs: ["dotnet", "dnx"], step: step("actions/setup-dotnet@v5", "dotnet-version: 10.0.x") },
    { programs: ["docker"], step: step("docker/setup-docker-action@v5") },
    { programs: ["ruby", "bundle"], step: step("ruby/setup-ruby@v1", 'ruby-version: "3.4"') },
];
/** An alternation of the names, for an expression. */
const LAUNCHERS = SETUPS.flatMap(({ programs }) => programs).join("|");
/** Tools that a project lists in `devDependencies` and calls in its scripts, as an alternation. */
const PROJECT_TOOLS = [
    ...["tsx", "ts-node", "ts-node-esm", "tsc", "tsup", "esbuild", "swc", "babel-node", "vite-node"],
    ...["nodemon", "cross-env", "env-cmd", "dotenv", "dotenvx", "concurrently", "run-s", "run-p"],
].join("|");
/** The workflow step that brings a program, ready to paste, or `null` where none is known. */
function setupStep(program) {
    const version = /^python(?<version>3\.\d+)$/.exec(program)?.groups?.version;
    if (version)
        return pythonStep(version);
    return SETUPS.find(({ programs }) => programs.includes(program))?.step ?? null;
}
function pythonStep(version) {
    return step("actions/setup-python@v6", `python-version: "${version}"`);
}
function step(uses, ...inputs) {
    const head = `    - uses: ${uses}`;
    return inputs.length === 0
        ? head
        : [head, "      with:", ...inputs.map((input) => `        ${input}`)].join("\n");
}
//# sourceMappingURL=programs.js.map
;// CONCATENATED MODULE: ./lib/src/rules/dependencies-not-installed.js



/** Folders of packages that a launcher or a global install has fetched: not the project's own. */
const FETCHED = "(?:_npx|lib[\\\\/]node_modules|\\.pnpm-store|dlx|\\.cache)[\\\\/]";
const NODE_REASON = "A module that the server needs is not in `node_modules`. That folder is not checked in: on a fresh " +
    "check-out it is there only after an install.";
const node = (captures) => ({
    module: captures.module ?? "",
    reason: NODE_REASON,
    remedy: "Install the dependencies of the project in a step before this one:\n\n    - run: npm ci\n\n" +
        "(`pnpm install`, `yarn install` or `bun install` with their lock files; `working-directory:` for a " +
        "project in a sub-folder). If the install leaves it out, it is missing from `dependencies`.",
});
function python({ module = "", command = "" }) {
    const isPython = /(?:^|[\\/])python[\d.]*$/.test(command);
    const viaUv = /(?:^|[\\/])uvx?$/.test(command);
    const interpreter = isPython ? command : "python";
    return {
        module,
        reason: "The Python that runs the server has no module of this name: the dependencies were installed into " +
            "another Python or a virtual environment, or not at all, or the module is one of your own and the " +
            "server was started in a folder from which it cannot be seen.",
        remedy: viaUv
            ? "Add what is missing to the dependencies of the project, or to the command line in front of the " +
                `server's name, under the name it has on PyPI:\n\n    "args": ["--with", "${module}", ...]`
            : "Install the dependencies into the very Python that runs the server, in a step before this one:\n\n" +
                `    - run: ${interpreter} -m pip install -r requirements.txt\n\n` +
                "Where they are in a virtual environment, name its own interpreter in `command`, for example " +
                "`.venv/bin/python`; in a project of uv, start the server with `uv run`. For a module of your own, " +
                "set `cwd`, or `PYTHONPATH` in `env`, to the folder that holds it.",
    };
}
/* harmony default export */ const dependencies_not_installed = (defineRule({
    id: "dependencies-not-installed",
    stage: "handshake",
    level: "error",
    confidence: "likely",
    at: "entry",
    title: "`{module}` is not installed",
    why: "{reason}",
    fix: "{remedy}",
    signals: [
        {
            output: new RegExp(`Cannot find package '(?<module>[^'\\n]{1,214})' imported from (?![^\\n]{0,500}${FETCHED})`),
            words: node,
        },
        {
            output: new RegExp("Cannot find module '(?<module>(?:@[\\w.-]{1,100}/)?[\\w-][\\w.-]{0,213})(?:/[^'\\n]{0,300})?'\\s{1,4}" +
                `Require stack:\\s{1,4}- (?![^\\n]{0,500}${FETCHED})`),
            words: node,
        },
        {
            output: new RegExp(`Cannot find module '(?![^'\\n]{0,500}${FETCHED})[^'\\n]{0,500}[\\\\/]node_modules[\\\\/]` +
                "(?!\\.bin)(?<module>(?:@[^\\\\/'\\n]{1,100}[\\\\/])?[^\\\\/'\\n]{1,214})"),
            words: node,
        },
        {
            output: new RegExp(`: (?:\\S{0,300}/)?(?<module>${PROJECT_TOOLS}): (?:command )?not found$`, "m"),
            words: node,
        },
        {
            launcher: "npm-run",
            code: 127,
            output: new RegExp(`: (?:\\S{0,300}/)?(?!(?:${LAUNCHERS}|${PROJECT_TOOLS}):)(?<module>[\\w.-]{1,214}): (?:command )?not found$`, "m"),
            words: node,
        },
        { output: /No module named '(?<module>\w+)'/, words: python },
        { output: /: No module named (?<module>\w+)(?:\.\w+)*$/m, words: python },
    ],
    examples: [
        {
            name: "an ES module in a fresh check-out",
            evidence: {
                command: ["node", "server.mjs"],
                stderr: "node:internal/modules/esm/resolve:873\n  throw new ERR_MODULE_NOT_FOUND(packageName, fileURLToPath(base), null);\n        ^\n\n" +
                    "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /repo/server.mjs\n" +
                    "    at packageResolve (node:internal/modules/esm/resolve:873:9)\n\nNode.js v20.20.2\n",
            },
        },
        {
            name: "`require` in a fresh check-out",
            evidence: {
                command: ["node", "server.cjs"],
                stderr: "Error: Cannot find module '@modelcontextprotocol/sdk/server'\nRequire stack:\n- /repo/server.cjs\n" +
                    "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n" +
                    "  code: 'MODULE_NOT_FOUND',\n  requireStack: [ '/repo/server.cjs' ]\n}\n",
            },
        },
        {
            name: "a tool that is run by its path",
            evidence: {
                command: ["node", "node_modules/tsx/dist/cli.mjs", "src/index.ts"],
                stderr: "Error: Cannot find module '/repo/node_modules/tsx/dist/cli.mjs'\n" +
                    "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n" +
                    "  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n",
            },
        },
        {
            name: "a tool that a script of pnpm calls",
            evidence: {
                command: ["pnpm", "run", "dev"],
                ending: { kind: "exited", code: 127, afterMs: 500 },
                stderr: "sh: 1: tsx: not found\n",
                noise: ["> acme@1.0.0 dev /repo", "> tsx src/index.ts"],
            },
        },
        {
            name: "a tool of any name that a script of npm calls",
            evidence: {
                command: ["npm", "run", "-s", "dev"],
                ending: { kind: "exited", code: 127, afterMs: 500 },
                stderr: "sh: 1: acme-dev: not found\n",
            },
        },
        {
            name: "a Python script whose imports are in another Python",
            evidence: {
                command: ["python3", "server.py"],
                stderr: 'Traceback (most recent call last):\n  File "/repo/server.py", line 1, in <module>\n' +
                    "    import mcp\nModuleNotFoundError: No module named 'mcp'\n",
            },
        },
        {
            name: "a Python module that is not there",
            evidence: {
                command: ["python3", "-m", "acme_mcp"],
                stderr: "/usr/bin/python3: No module named acme_mcp\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a published package that does not declare what it imports",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/dist/index.js\n",
            },
        },
        {
            name: "the script itself is not there",
            evidence: {
                command: ["node", "dist/index.js"],
                facts: [
                    fact("entry-missing", {
                        argument: "dist/index.js",
                        path: "/repo/dist/index.js",
                        build: "",
                    }),
                ],
                stderr: "Error: Cannot find module '/repo/dist/index.js'\n  requireStack: []\n",
            },
        },
        {
            name: "`mcp` is there, in a version that has moved the module",
            evidence: {
                command: ["uvx", "mcp-server-acme"],
                stderr: "ModuleNotFoundError: No module named 'mcp.server.fastmcp'\n",
            },
        },
    ],
}));
//# sourceMappingURL=dependencies-not-installed.js.map
;// CONCATENATED MODULE: ./lib/src/rules/entry-file-missing.js



const entry_file_missing_build = (command) => `Build it in a step before this one:\n\n    - run: ${command}`;
const isBuilt = (path) => /(?:^|[\\/])(?:dist|build|out)[\\/]/.test(path);
/** A build output is made; anything else is somewhere else. */
const buildOrCorrect = (path, { server, cwd }) => isBuilt(path)
    ? `${entry_file_missing_build("npm ci && npm run build")}\n\n(or as the project's own instructions say).`
    : `Correct the path in \`args\` of \`${server}\`, or make the file in a step before this one. A ` +
        `relative path starts from the working directory, \`${cwd}\`.`;
const NOT_CHECKED_IN = " What a build makes is mostly not checked in: it is there on the machine where it was built, and on a " +
    "fresh check-out only after the build has run.";
const notThere = (path, { command, cwd, build: made }) => ({
    missing: path,
    problem: "does not exist",
    reason: `\`${command}\` was started in the folder \`${cwd}\`, and there is no such file.` +
        (made || isBuilt(path) ? NOT_CHECKED_IN : ""),
});
/** Words that stand in one item of the list, and blanks around a path. */
function strayBlanks(argument) {
    if (argument.trim() !== argument) {
        return `Write \`${JSON.stringify(argument.trim())}\`, without the blank around it: it counts as part of the name.`;
    }
    return /\s-|\.[cm]?(?:[jt]s|py|sh)\s/.test(argument) ? splitArgument(argument) : null;
}
/** What was looked for on the machine; the build command is known where the project has one. */
const looked = (captures) => ({
    ...notThere(captures.argument ?? "", captures),
    remedy: strayBlanks(captures.argument ?? "") ??
        (captures.build ? entry_file_missing_build(captures.build) : buildOrCorrect(captures.argument ?? "", captures)),
});
const gone = (captures) => ({
    ...notThere(captures.path ?? "", captures),
    remedy: buildOrCorrect(captures.path ?? "", captures),
});
const noMain = ({ path = "" }) => ({
    missing: path,
    problem: "is a folder without a `__main__.py`",
    reason: "Python runs a folder only through a file of that name in it.",
    remedy: "Name the script inside it, or start the package as a module, with `-m` and its name.",
});
const insideOfPackage = ({ path = "" }) => ({
    missing: path,
    problem: "is part of a package and was started as a script",
    reason: "It imports its neighbours by a relative import (`from .x import y`), and that needs a package around " +
        "it. A file that is started by its path belongs to none.",
    remedy: "Start it as a module of its package, from the folder above the package:\n\n" +
        '    "args": ["-m", "PACKAGE.MODULE"]\n\nor by the command that the package installs.',
});
const noProject = (option, { path, manifest, server, command, cwd }) => ({
    missing: path ?? manifest ?? "",
    problem: path ? "does not exist" : `is not in \`${cwd}\` or above it`,
    reason: `\`${command}\` looks for the project from the folder in which it is started, and that was ` +
        `\`${cwd}\`. A client that knows no \`cwd\` starts its servers at the root of the workspace.`,
    remedy: `Name the folder of the project in \`args\` of \`${server}\`:\n\n    "args": [${option}]`,
});
const noNpmProject = (captures) => noProject('"--prefix", "FOLDER", "run", "SCRIPT"', captures);
const noCargoProject = (captures) => noProject('"run", "--manifest-path", "FOLDER/Cargo.toml"', captures);
/* harmony default export */ const entry_file_missing = (defineRule({
    id: "entry-file-missing",
    stage: "handshake",
    level: "error",
    confidence: "likely",
    at: "entry",
    title: "`{missing}` {problem}",
    why: "{reason}",
    fix: "{remedy}",
    signals: [
        { fact: "entry-missing", confidence: "confirmed", words: looked },
        {
            output: /Cannot find module '(?![^'\n]{0,500}node_modules)(?<path>[^'\n]{1,500})'[\s\S]{0,1500}?requireStack: \[\]/,
            words: gone,
        },
        { output: /can't open file '(?<path>[^'\n]+)': \[Errno 2\]/, words: gone },
        { output: /can't find '__main__' module in '(?<path>[^'\n]+)'/, words: noMain },
        {
            output: /File "(?<path>[^"\n]{1,500})", line \d+, in <module>\n[^\n]*\n(?:[ ~^]*\n)?ImportError: attempted relative import with no known parent package/,
            words: insideOfPackage,
        },
        { output: /Error: Unable to access jarfile (?<path>[^\n]+)/, words: gone },
        {
            output: /npm (?:error|ERR!) enoent [^\n]{0,80}ENOENT: no such file or directory, open '(?<path>[^'\n]+)'/,
            words: noNpmProject,
        },
        {
            output: /could not find `(?<manifest>Cargo\.toml)` in `[^`\n]+`/,
            words: noCargoProject,
        },
        { output: /(?:^|\/)(?:da)?sh: \d+: (?:cannot|Can't) open (?<path>[^\n:]+)/m, words: gone },
        {
            code: 127,
            output: /^(?:\S*\/)?bash: (?<path>[^\s:]+): No such file or directory$/m,
            words: gone,
        },
        { output: /error: Failed to spawn: `(?<path>[^`\n]+\.py)`/, words: gone },
        {
            output: /Cannot find module '(?![^'\n]{0,500}node_modules)(?<path>[^'\n]{0,400}[\\/](?:dist|build|out)[\\/][^'\n]{1,200})' imported from (?![^\n]{0,500}node_modules)[^\n]*[\\/](?!dist|build|out)[^\n\\/]*[\\/][^\\/\n]+$/m,
            words: gone,
        },
        {
            output: /Cannot find module '(?<path>\.{1,2}\/[^'\n]{0,200}?(?:dist|build|out)\/[^'\n]{1,200})'\s+Require stack:\s+- (?![^\n]{0,500}node_modules)/,
            words: gone,
        },
    ],
    examples: [
        {
            name: "a build output that is not built",
            evidence: {
                command: ["node", "dist/index.js"],
                facts: [
                    fact("entry-missing", {
                        argument: "dist/index.js",
                        path: "/repo/dist/index.js",
                        build: "npm ci && npm run build",
                    }),
                ],
                stderr: "Error: Cannot find module '/repo/dist/index.js'\n",
            },
        },
        {
            name: "several arguments in one item",
            evidence: {
                command: ["node", "server.js --stdio"],
                facts: [
                    fact("entry-missing", {
                        argument: "server.js --stdio",
                        path: "/repo/server.js --stdio",
                        build: "",
                    }),
                ],
            },
        },
        {
            name: "a blank behind the path",
            evidence: {
                command: ["node", "server.js "],
                facts: [
                    fact("entry-missing", { argument: "server.js ", path: "/repo/server.js ", build: "" }),
                ],
            },
        },
        {
            name: "a script of `npm run` whose file is not built",
            evidence: {
                command: ["npm", "run", "-s", "mcp"],
                stderr: "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\n" +
                    "Error: Cannot find module '/repo/dist/index.js'\n" +
                    "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n" +
                    "  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js v20.20.2\n",
            },
        },
        {
            name: "a Python script at another place",
            evidence: {
                command: ["poetry", "run", "python", "server.py"],
                ending: { kind: "exited", code: 2, afterMs: 300 },
                stderr: "/usr/bin/python3: can't open file '/repo/server.py': [Errno 2] No such file or directory\n",
            },
        },
        {
            name: "a folder that Python is to run",
            evidence: {
                command: ["python3", "src"],
                stderr: "/usr/bin/python3: can't find '__main__' module in '/repo/src'\n",
            },
        },
        {
            name: "a file of a Python package, run as a script",
            evidence: {
                command: ["python3", "src/acme/server.py"],
                stderr: 'Traceback (most recent call last):\n  File "/repo/src/acme/server.py", line 1, in <module>\n' +
                    "    from .tools import search\n" +
                    "ImportError: attempted relative import with no known parent package\n",
            },
        },
        {
            name: "a jar",
            evidence: {
                command: ["java", "-jar", "target/server.jar"],
                stderr: "Error: Unable to access jarfile target/server.jar\n",
            },
        },
        {
            name: "`npm run` outside of a project",
            evidence: {
                command: ["npm", "run", "start"],
                ending: { kind: "exited", code: 254, afterMs: 500 },
                stderr: "npm error code ENOENT\nnpm error syscall open\nnpm error path /repo/package.json\n" +
                    "npm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '/repo/package.json'\n",
            },
        },
        {
            name: "`cargo run` outside of a project",
            evidence: {
                command: ["cargo", "run", "--quiet"],
                ending: { kind: "exited", code: 101, afterMs: 400 },
                stderr: "error: could not find `Cargo.toml` in `/repo` or any parent directory\n",
            },
        },
        {
            name: "a shell script, read by sh",
            evidence: {
                command: ["npm", "run", "mcp"],
                ending: { kind: "exited", code: 2, afterMs: 400 },
                stderr: "sh: 0: cannot open scripts/mcp.sh: No such file\n",
            },
        },
        {
            name: "a shell script, read by bash",
            evidence: {
                command: ["npm", "run", "mcp"],
                ending: { kind: "exited", code: 127, afterMs: 400 },
                stderr: "bash: scripts/mcp.sh: No such file or directory\n",
            },
        },
        {
            name: "a script for `uv run`",
            evidence: {
                command: ["uv", "run", "server.py"],
                ending: { kind: "exited", code: 2, afterMs: 300 },
                stderr: "error: Failed to spawn: `server.py`\n  Caused by: No such file or directory (os error 2)\n",
            },
        },
        {
            name: "a checked-in starter whose build output is missing, as an ES module",
            evidence: {
                command: ["node", "bin/cli.mjs"],
                stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/repo/dist/index.js' imported from /repo/bin/cli.mjs\n" +
                    "    at finalizeResolution (node:internal/modules/esm/resolve:283:11)\n",
            },
        },
        {
            name: "a checked-in starter whose build output is missing, with `require`",
            evidence: {
                command: ["node", "bin/cli.js"],
                stderr: "Error: Cannot find module '../dist/index.js'\nRequire stack:\n- /repo/bin/cli.js\n" +
                    "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a package that the script imports",
            evidence: {
                command: ["node", "server.mjs"],
                stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /repo/server.mjs\n",
            },
        },
        {
            name: "a file that the server, once it runs, is to open",
            evidence: {
                command: ["node", "server.js", "--config", "/repo/acme.json"],
                facts: [fact("path-missing", { argument: "/repo/acme.json", path: "/repo/acme.json" })],
                stderr: "Error: ENOENT: no such file or directory, open '/repo/acme.json'\n",
            },
        },
        {
            name: "a file that is left out of a published package",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/dist/tools.js' imported from /home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/dist/index.js\n",
            },
        },
    ],
}));
//# sourceMappingURL=entry-file-missing.js.map
;// CONCATENATED MODULE: ./lib/src/rules/launcher-not-found.js




const NOT_FOUND = "(?:command )?not found";
function remedyFor(launcher) {
    const step = setupStep(launcher);
    const inWorkflow = step
        ? `Install \`${launcher}\` in a step before this one:\n\n${step}`
        : `Install \`${launcher}\` in a step before this one.`;
    return `${inWorkflow}\n\nOn your own machine, install it, or put its folder on the PATH of the client.`;
}
/** `path` is the PATH that was searched, or the file that a command with a slash stands for. */
function launcher_not_found_looked({ command = "", path = "", cwd = "" }) {
    if (!/[\\/]/.test(command)) {
        return { ...missing({ launcher: command }), where: searched(command, path) };
    }
    const from = path === command ? "" : `, for \`${command}\` starts from the folder \`${cwd}\``;
    return {
        launcher: command,
        where: `There is no file \`${path}\`${from}.`,
        remedy: "Correct the path in `command`, or make the file in a step before this one. A path that only " +
            "exists on your own machine does not exist on a runner.",
    };
}
const searched = (command, path) => path === ""
    ? `\`${command}\` is looked for on the PATH, and the PATH is empty.`
    : `\`${command}\` is in no folder of the PATH that was searched: \`${path}\`.`;
const missing = ({ launcher = "" }) => ({
    where: `What starts \`${launcher}\` looked for it on the PATH and says that it is not there.`,
    launcher,
    remedy: remedyFor(launcher),
});
/* harmony default export */ const launcher_not_found = (defineRule({
    id: "launcher-not-found",
    stage: "resolve",
    level: "error",
    confidence: "likely",
    at: "command",
    title: "`{launcher}` was not found",
    why: "{where} A config names programs and does not bring them: what is installed on your machine need not " +
        "be on a runner, and a program that a version manager adds to the PATH of a terminal is not on the " +
        "PATH of a client that was started without one.",
    fix: "{remedy}",
    signals: [
        { fact: "command-not-found", confidence: "confirmed", words: launcher_not_found_looked },
        {
            ending: "not-spawned",
            errno: "ENOENT",
            words: ({ command = "" }) => ({
                ...missing({ launcher: command }),
                where: `The system reports \`spawn ${command} ENOENT\`.`,
            }),
        },
        {
            output: new RegExp(`(?:^|[\\s:])(?<launcher>${LAUNCHERS}): ${NOT_FOUND}$`, "m"),
            words: missing,
        },
        {
            output: new RegExp(`: command not found: (?<launcher>${LAUNCHERS})$`, "m"),
            words: missing,
        },
        {
            code: 127,
            launcher: ["node", "command"],
            output: new RegExp(`: (?:line )?(?:\\d+: )?(?!(?:${PROJECT_TOOLS}):)(?<launcher>[\\w.+-]+): ${NOT_FOUND}$`, "m"),
            words: missing,
        },
        {
            output: /(?:env|nice|nohup|timeout|stdbuf|setsid|xargs): (?:failed to \w{3,7} (?:command )?)?['‘]?(?<launcher>[\w.+-]+)['’]?: No such file or directory$/m,
            words: missing,
        },
        { output: new RegExp(`spawn (?<launcher>${LAUNCHERS}) ENOENT`), words: missing },
        {
            output: /'"?(?<launcher>[\w.-]+)"?' is not recognized as an internal or external command/,
            words: missing,
        },
    ],
    examples: [
        {
            name: "a launcher that no step has installed",
            evidence: {
                command: ["uvx", "mcp-server-git"],
                ...ENOENT,
                facts: [fact("command-not-found", { command: "uvx", path: "/usr/local/bin:/usr/bin" })],
            },
        },
        {
            name: "a path that exists on another machine",
            evidence: {
                command: ["/opt/homebrew/bin/acme-mcp"],
                ...ENOENT,
                facts: [
                    fact("command-not-found", {
                        command: "/opt/homebrew/bin/acme-mcp",
                        path: "/opt/homebrew/bin/acme-mcp",
                    }),
                ],
            },
        },
        { name: "the bare error of the system", evidence: { command: ["deno", "run"], ...ENOENT } },
        {
            name: "a script of the project that calls a launcher",
            evidence: {
                command: ["npm", "run", "mcp"],
                ending: { kind: "exited", code: 127, afterMs: 500 },
                stderr: "sh: 1: uvx: not found\n",
                noise: ["> acme@1.0.0 mcp", "> uvx mcp-server-git"],
            },
        },
        {
            name: "a shell with words of its own",
            evidence: {
                command: ["zsh", "-c", "bunx @acme/mcp-server"],
                ending: { kind: "exited", code: 127, afterMs: 20 },
                stderr: "zsh:1: command not found: bunx\n",
            },
        },
        {
            name: "a wrapper script that calls a program of its own",
            evidence: {
                command: ["bash", "start.sh"],
                ending: { kind: "exited", code: 127, afterMs: 20 },
                stderr: "start.sh: line 4: acme-mcp: command not found\n",
            },
        },
        {
            name: "`npx` that is there, and its Node.js that is not",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ending: { kind: "exited", code: 127, afterMs: 10 },
                stderr: "/usr/bin/env: ‘node’: No such file or directory\n",
            },
        },
        {
            name: "a runner that starts a launcher",
            evidence: {
                command: ["node", "runner.js"],
                stderr: "[Runner] Child process error: spawn uvx ENOENT\n",
            },
        },
        {
            name: "a shell of Windows",
            evidence: {
                command: ["cmd", "/c", "npx", "-y", "@acme/mcp-server"],
                stderr: "'npx' is not recognized as an internal or external command,\r\noperable program or batch file.\r\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "the same error for a folder that is not there",
            evidence: {
                command: ["node", "server.js"],
                ending: { kind: "not-spawned", errno: "ENOTDIR" },
                facts: [fact("cwd-not-a-directory", { path: "/repo/package.json" })],
            },
        },
        {
            name: "a tool of the project's own, in a script of `npm run`",
            evidence: {
                command: ["npm", "run", "dev"],
                ending: { kind: "exited", code: 127, afterMs: 500 },
                stderr: "sh: 1: tsx: not found\n",
                noise: ["> acme@1.0.0 dev", "> tsx src/index.ts"],
            },
        },
        {
            name: "a shell without a script, which reads the request as a command",
            evidence: {
                command: ["bash"],
                ending: { kind: "exited", code: 127, afterMs: 20 },
                stderr: "bash: line 1: jsonrpc:2.0: command not found\n",
            },
        },
    ],
}));
//# sourceMappingURL=launcher-not-found.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/node-versions.js
/**
 * The release from which on every one has it without a flag, by the history in the documentation of
 * Node.js. An older line may have got it too, in a later release of its own.
 */
const SINCE = {
    // Globals.
    ...{ structuredClone: "17.0", fetch: "18.0", Headers: "18.0", FormData: "18.0", Blob: "18.0" },
    ...{ ReadableStream: "18.0", CustomEvent: "19.0", crypto: "19.0", File: "20.0" },
    ...{ navigator: "21.0", WebSocket: "22.0", Iterator: "22.0" },
    // Functions of globals.
    ...{ "URL.canParse": "19.9", "Object.groupBy": "21.0", "Map.groupBy": "21.0" },
    ...{ "Promise.withResolvers": "22.0", "Array.fromAsync": "22.0", "URL.parse": "22.1" },
    ...{ "process.loadEnvFile": "20.12", "process.getBuiltinModule": "22.3" },
    ...{ "Promise.try": "24.0", "RegExp.escape": "24.0" },
    // Names that modules of Node.js export.
    ...{ parseArgs: "18.3", isBuiltin: "18.6", parseEnv: "20.12", styleText: "20.12" },
    ...{ enableCompileCache: "22.1", glob: "22.0", findPackageJSON: "22.14" },
    ...{ stripTypeScriptTypes: "22.13", registerHooks: "22.15" },
    // Modules of Node.js.
    ...{ "node:test": "18.0", "node:sqlite": "22.13" },
    // Options of the command line.
    ...{ "--watch": "18.11", "--import": "18.18", "--env-file": "20.6" },
    ...{ "--env-file-if-exists": "22.9", "--experimental-strip-types": "22.6" },
    ...{ "--experimental-transform-types": "22.7", "--use-system-ca": "23.8" },
};
/** The first release that has this global, export, module or option, or `null` where that is not known. */
const nodeVersionOf = (name) => Object.hasOwn(SINCE, name) ? (SINCE[name] ?? null) : null;
/** Whether a version such as `v20.20.2` is older than one such as `22.6`; what is not known is. */
function isOlder(found, wanted) {
    const [has, needs] = [numbersOf(found), numbersOf(wanted)];
    if (has.length === 0)
        return true;
    const index = needs.findIndex((number, at) => number !== (has[at] ?? 0));
    return index >= 0 && (has[index] ?? 0) < (needs[index] ?? 0);
}
const numbersOf = (version) => (/^v?(\d[\d.]*)/.exec(version)?.[1] ?? "").split(".").filter(Boolean).map(Number);
//# sourceMappingURL=node-versions.js.map
;// CONCATENATED MODULE: ./lib/src/rules/node-esm-cjs-mismatch.js


const importInCommonJs = () => ({
    problem: "`import` in a file that is no ES module",
    reason: "Node.js takes a `.js` file for CommonJS unless the nearest `package.json` says otherwise, and " +
        "CommonJS has no `import` statement",
    remedy: "Declare the files as ES modules in the `package.json` beside them:\n\n" +
        '    "type": "module"\n\n' +
        "or name the file `.mjs`, or point `args` at what the project's build has made of it.",
});
const commonJsInModule = ({ name = "" }) => ({
    problem: `\`${name}\` in an ES module`,
    reason: 'Because of `"type": "module"` in `package.json`, or of its ending `.mjs`, Node.js takes the file for ' +
        `an ES module, and an ES module has no \`${name}\``,
    remedy: 'Name the file `.cjs`, take `"type": "module"` out of the `package.json` beside it, or write it as an ' +
        "ES module, with `import` and `export`.",
});
const requireOfModule = () => ({
    problem: "`require` of an ES module",
    reason: "A CommonJS file loads a package that is an ES module. Node.js allows that from 20.19 and 22.12 on, and " +
        "never for a module that waits at its top level",
    remedy: "Run it on a newer Node.js:\n\n" +
        "    - uses: actions/setup-node@v7\n      with:\n        node-version: 24\n\n" +
        "or load the package with `await import(...)`, or pin the last version of it that is CommonJS.",
});
const typeScript = ({ entry }) => ({
    problem: "TypeScript that this Node.js does not read",
    reason: "The file is TypeScript. Node.js reads it without help from 22.18 on, and only where the types can " +
        "simply be left out",
    remedy: `${compileOrTsx(entry)}\n\nor run it on Node.js 24, with \`actions/setup-node\` before this step.`,
});
const typeScriptToCompile = ({ entry }) => ({
    problem: "TypeScript that has to be compiled",
    reason: "Node.js reads TypeScript by leaving the types out. What is more than a type (an `enum`, a `namespace`, " +
        "a parameter property) has to be compiled first",
    remedy: `${compileOrTsx(entry)}.`,
});
const compileOrTsx = (entry) => "Point `args` at the JavaScript that the build makes of it, or start the file with `tsx`:\n\n" +
    `    "command": "npx",\n    "args": ["-y", "tsx", "${entry || "FILE.ts"}"]`;
const noEnding = ({ target = "" }) => ({
    problem: `an import of \`${target}\` without the name of a file`,
    reason: "An ES module is imported by the full name of its file: Node.js adds no `.js`, and no `/index.js` to " +
        "a folder, as it does for `require` and as bundlers do",
    remedy: "Write the imports with their endings (`./server.js`) and build again. In TypeScript, " +
        '`"module": "nodenext"` in `tsconfig.json` makes the compiler ask for them; a bundler or `tsx` does ' +
        "without.",
});
/* harmony default export */ const node_esm_cjs_mismatch = (defineRule({
    id: "node-esm-cjs-mismatch",
    stage: "handshake",
    level: "error",
    confidence: "likely",
    at: "entry",
    title: "the kind of module is wrong: {problem}",
    why: "{reason}.",
    fix: "{remedy}",
    signals: [
        {
            said: /SyntaxError: (?:Cannot use import statement outside a module|Unexpected token 'export')/,
            words: importInCommonJs,
        },
        {
            said: /ReferenceError: (?<name>require|module|exports|__dirname|__filename) is not defined in ES module scope/,
            words: commonJsInModule,
        },
        { said: /ERR_REQUIRE_(?:ESM|ASYNC_MODULE)/, words: requireOfModule },
        { said: /Unknown file extension "\.[cm]?tsx?"/, words: typeScript },
        {
            launcher: "node",
            said: /^SyntaxError: (?![^\n]*JSON)/m,
            holds: ({ entry = "", node = "" }) => /\.[cm]?tsx?$/.test(entry) && isOlder(node, "22.18"),
            words: typeScript,
        },
        {
            said: /^\S{0,1000}\.[cm]?tsx?:\d+\n[\s\S]{0,400}?\nSyntaxError: (?![^\n]*JSON)/m,
            words: typeScript,
        },
        { said: /ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX/, words: typeScriptToCompile },
        {
            said: /Directory import '(?<target>[^'\n]+)' is not supported/,
            words: noEnding,
        },
        {
            said: /Cannot find module '(?<target>[^'\n]{0,500}[\\/][^'\n.\\/]{1,200})' imported from /,
            words: noEnding,
        },
    ],
    examples: [
        {
            name: "`import` in a file that Node.js takes for CommonJS",
            evidence: {
                command: ["node", "server.js"],
                stderr: '(node:4711) Warning: To load an ES module, set "type": "module" in the package.json or use the .mjs extension.\n' +
                    '/repo/server.js:1\nimport { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js"\n^^^^^^\n\n' +
                    "SyntaxError: Cannot use import statement outside a module\n" +
                    "    at wrapSafe (node:internal/modules/cjs/loader:1464:18)\n\nNode.js v20.20.2\n",
            },
        },
        {
            name: "`require` in a file that Node.js takes for an ES module",
            evidence: {
                command: ["node", "server.js"],
                stderr: 'file:///repo/server.js:1\nconst fs = require("fs")\n           ^\n\n' +
                    "ReferenceError: require is not defined in ES module scope, you can use import instead\n",
            },
        },
        {
            name: "`require` of a package that is an ES module",
            evidence: {
                node: "v18.20.8",
                stderr: "Error [ERR_REQUIRE_ESM]: require() of ES Module /repo/node_modules/acme/index.js from /repo/server.js not supported.\n",
            },
        },
        {
            name: "TypeScript in a project of ES modules",
            evidence: {
                command: ["node", "src/index.ts"],
                stderr: 'TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts" for /repo/src/index.ts\n',
            },
        },
        {
            name: "TypeScript that Node.js tries to read as JavaScript",
            evidence: {
                command: ["node", "server.ts"],
                stderr: "SyntaxError: Missing initializer in const declaration\n",
            },
        },
        {
            name: "JavaScript that loads TypeScript",
            evidence: {
                command: ["node", "server.js"],
                stderr: "/repo/src/tools.ts:1\ninterface Tool { name: string }\n          ^^^^\n\n" +
                    "SyntaxError: Unexpected identifier 'Tool'\n",
            },
        },
        {
            name: "TypeScript with an `enum`, on a Node.js that leaves types out",
            evidence: {
                node: "v24.11.0",
                command: ["node", "server.ts"],
                stderr: "[ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX]: TypeScript enum is not supported in strip-only mode\n",
            },
        },
        {
            name: "an import of a folder",
            evidence: {
                command: ["node", "dist/index.js"],
                stderr: "Error [ERR_UNSUPPORTED_DIR_IMPORT]: Directory import '/repo/dist/tools' is not supported resolving ES modules imported from /repo/dist/index.js\n",
            },
        },
        {
            name: "an import without an ending, left so by the compiler",
            evidence: {
                command: ["node", "dist/index.js"],
                stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/repo/dist/server' imported from /repo/dist/index.js\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "the same first line on a Node.js from before ES modules",
            evidence: {
                node: "v12.22.9",
                stderr: "SyntaxError: Unexpected token '?'\n    at wrapSafe (internal/modules/cjs/loader.js:915:16)\n",
            },
        },
        {
            name: "a file that is not built",
            evidence: {
                command: ["node", "bin/cli.mjs"],
                stderr: "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/repo/dist/index.js' imported from /repo/bin/cli.mjs\n",
            },
        },
        {
            name: "no script at all: Node.js reads the request as one",
            evidence: {
                command: ["node"],
                stderr: "[stdin]:1\n          ^\n\nSyntaxError: Unexpected token ':'\n",
            },
        },
    ],
}));
//# sourceMappingURL=node-esm-cjs-mismatch.js.map
;// CONCATENATED MODULE: ./lib/src/rules/node-too-old.js


const found = ({ node = "" }) => node.startsWith("v") ? `on Node.js ${node}` : "on an older one";
/** Something that later versions of Node.js have. */
function lacks({ name = "", ...rest }) {
    const since = nodeVersionOf(name);
    return {
        needed: since ? `Node.js ${since.replace(/\.0$/, "")} or newer` : "a newer Node.js",
        found: found(rest),
        reason: `It uses \`${name}\`, which the Node.js that ran it does not have`,
    };
}
const isMissing = ({ name = "", node = "" }) => {
    const since = nodeVersionOf(name);
    return since !== null && isOlder(node, since);
};
/** A syntax that later versions of Node.js read. */
const cannotRead = (captures) => ({
    needed: "a newer Node.js",
    found: found(captures),
    reason: `Its code has a syntax that the Node.js that ran it cannot read: \`${captures.problem}\``,
});
/** Node.js ends the report of an uncaught error with its own version. */
const andVersion = (expression) => new RegExp(`${expression.source}(?:[\\s\\S]{0,3000}?\\nNode\\.js (?<node>v\\d[\\d.]*))?`);
/** The server, or npm, names the version. */
const wants = (captures) => ({
    needed: `Node.js ${captures.wanted?.replace(/^[>=v\s]+/, "")} or newer`,
    found: found(captures),
    reason: `It, or a package that it is made of, asks for Node.js \`${captures.wanted}\``,
});
/** A need that is only stated is no trouble while it may be met. */
const isTooOldFor = ({ wanted = "", node = "" }) => node.startsWith("v") && isOlder(node, wanted.replace(/^\D+/, ""));
/* harmony default export */ const node_too_old = (defineRule({
    id: "node-too-old",
    stage: "handshake",
    level: "error",
    confidence: "likely",
    at: "command",
    title: "the server needs {needed}, and it ran {found}",
    why: "{reason}. The first `node` on the PATH runs the server, and it need not be the one of your terminal: a " +
        "runner brings its own, and a version manager may put an old one in front.",
    fix: "Put a newer Node.js on the PATH in a step before this one:\n\n" +
        "    - uses: actions/setup-node@v7\n      with:\n        node-version: 24",
    signals: [
        {
            said: andVersion(/ReferenceError: (?<name>\w+) is not defined/),
            holds: isMissing,
            words: lacks,
        },
        {
            said: andVersion(/TypeError: (?<name>[A-Za-z]\w*\.\w+) is not a function/),
            holds: isMissing,
            words: lacks,
        },
        {
            said: andVersion(/'node:\w+' does not provide an export named '(?<name>\w+)'/),
            holds: isMissing,
            words: lacks,
        },
        {
            said: andVersion(/(?:No such built-in module: |Cannot find module ')(?<name>node:\w+)/),
            holds: ({ name = "", node = "" }) => isOlder(node, nodeVersionOf(name) ?? "16.0"),
            words: lacks,
        },
        { said: /bad option: (?<name>--[\w-]+)/, holds: isMissing, words: lacks },
        {
            said: /SyntaxError: (?<problem>Unexpected token '?(?:with|\?|\?\?=|\|\|=|&&=)'?)$/m,
            holds: ({ problem = "", node = "" }) => isOlder(node, problem.includes("with") ? "20.10" : "16.0"),
            words: cannotRead,
        },
        {
            said: /SyntaxError: (?<problem>Cannot use import statement outside a module)/,
            output: /\(internal\/modules\/cjs\/loader\.js:/,
            words: cannotRead,
        },
        {
            said: /\b(?:requires?|needs?)\b[^\n]{0,40}?\bNode(?:\.?js)?\b[^\n\d]{0,30}(?<wanted>\d+(?:\.\d+){0,2})/i,
            holds: isTooOldFor,
            words: wants,
        },
        {
            said: /\bNode(?:\.?js)?(?: version)? v?(?:>= ?)?(?<wanted>\d+(?:\.\d+){0,2})\+?(?: or (?:newer|higher|later|above))? (?:is|are) required/i,
            holds: isTooOldFor,
            words: wants,
        },
        {
            output: /EBADENGINE\s{1,8}required: \{[^}\n]{0,80}\bnode: '(?<wanted>[^'\n]{1,40})'[^\n]{0,80}\n[^\n]{0,40}current: \{ node: '(?<node>v[\d.]{1,20})'/,
            said: /^(?:Uncaught )?(?:TypeError|SyntaxError|ReferenceError)\b/m,
            holds: isTooOldFor,
            words: wants,
        },
    ],
    examples: [
        {
            name: "a global of later versions",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                node: "v18.20.8",
                stderr: "/home/me/.npm/_npx/0123456789abcdef/node_modules/undici/lib/web/webidl/index.js:534\n" +
                    "webidl.is.File = webidl.util.MakeTypeAssertion(File)\n" +
                    "                                               ^\n\nReferenceError: File is not defined\n" +
                    "    at Object.<anonymous> (/home/me/.npm/_npx/0123456789abcdef/node_modules/undici/lib/web/webidl/index.js:534:48)\n\nNode.js v18.20.8\n",
            },
        },
        {
            name: "a function of later versions",
            evidence: { stderr: "TypeError: Promise.withResolvers is not a function\n" },
        },
        {
            name: "an export of later versions",
            evidence: {
                node: "v18.20.8",
                stderr: "SyntaxError: The requested module 'node:util' does not provide an export named 'styleText'\n",
            },
        },
        {
            name: "a module of later versions",
            evidence: {
                stderr: "Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:sqlite\n",
            },
        },
        {
            name: "an option of later versions",
            evidence: {
                command: ["node", "--experimental-strip-types", "server.ts"],
                ending: { kind: "exited", code: 9, afterMs: 10 },
                stderr: "node: bad option: --experimental-strip-types\n",
            },
        },
        {
            name: "a syntax of later versions",
            evidence: {
                node: "v18.12.0",
                stderr: 'import data from "./package.json" with { type: "json" };\n' +
                    "                                   ^^^^\n\nSyntaxError: Unexpected token 'with'\n",
            },
        },
        {
            name: "a Node.js from before ES modules",
            evidence: {
                node: "v12.22.9",
                stderr: "SyntaxError: Cannot use import statement outside a module\n" +
                    "    at wrapSafe (internal/modules/cjs/loader.js:915:16)\n" +
                    "    at Module._compile (internal/modules/cjs/loader.js:963:27)\n",
            },
        },
        {
            name: "a server that says what it needs",
            evidence: { stderr: "Problem: Acme MCP v2 requires Node.js 22 or newer.\n" },
        },
        {
            name: "a server that says it the other way round",
            evidence: { stderr: "Error: Node.js version 22.12.0 or higher is required\n" },
        },
        {
            name: "a warning of npm, and a server that broke",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                stderr: "npm warn EBADENGINE Unsupported engine {\nnpm warn EBADENGINE   package: '@acme/mcp-server@3.0.0',\n" +
                    "npm warn EBADENGINE   required: { node: '>=22' },\n" +
                    "npm warn EBADENGINE   current: { node: 'v20.20.2', npm: '10.8.2' }\nnpm warn EBADENGINE }\n" +
                    "TypeError: Cannot read properties of undefined (reading 'bind')\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a warning of npm, and a server that asks for a variable",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                stderr: "npm warn EBADENGINE   required: { node: '>=22' },\n" +
                    "Error: ACME_API_KEY environment variable is required\n",
            },
        },
        {
            name: "an `import` in a file that is not a module, on a Node.js of today",
            evidence: {
                stderr: "SyntaxError: Cannot use import statement outside a module\n" +
                    "    at wrapSafe (node:internal/modules/cjs/loader:1464:18)\n",
            },
        },
        {
            name: "a name that no Node.js has",
            evidence: { stderr: "ReferenceError: acmeClient is not defined\n" },
        },
        {
            name: "a need that is met",
            evidence: {
                stderr: "acme-mcp requires Node.js 18 or newer\nError: ACME_API_KEY is required\n",
            },
        },
    ],
}));
//# sourceMappingURL=node-too-old.js.map
;// CONCATENATED MODULE: ./lib/src/rules/package-no-executable.js


const npm = ({ package: name, spec }) => ({
    owner: name ? `\`${name}\`` : "the package",
    lacks: "no executable that npx could choose",
    remedy: "Ask npm for the executables of the package, and name one of them:\n\n" +
        `    npm view ${name || "PACKAGE"} bin\n\n` +
        `    "args": ["-y", "--package=${spec || "PACKAGE"}", "EXECUTABLE"]\n\n` +
        "If npm lists none, it is a library or a server without a start of its own: its instructions say " +
        "what to run.",
});
const noneInTool = ({ owner = "" }) => ({
    owner: `\`${owner}\``,
    lacks: "no executable",
    remedy: `Name the package that has the executable: \`${owner}\` is a library, or its executable is in a ` +
        'package beside it:\n\n    "args": ["--from", "PACKAGE", "EXECUTABLE"]',
});
const otherInTool = ({ owner = "", wanted = "", available }) => ({
    owner: `\`${owner}\``,
    lacks: `no executable \`${wanted}\``,
    remedy: "Name the executable as uv lists it; in a package's name `_` and `-` are the same, in an " +
        `executable's they are not:\n\n    "args": ["--from", "${owner}", "${available ?? "EXECUTABLE"}"]`,
});
const noneInProject = ({ wanted = "" }) => ({
    owner: "the project that `uv run` looks into",
    lacks: `no executable \`${wanted}\``,
    remedy: `Add the package that brings \`${wanted}\` to the project with \`uv add\`, name the project's folder ` +
        "with `--directory`, or start a published server with `uvx`.",
});
/* harmony default export */ const package_no_executable = (defineRule({
    id: "package-no-executable",
    stage: "install",
    level: "error",
    confidence: "likely",
    at: "package",
    title: "{owner} has {lacks}",
    why: "A launcher fetches a package and then starts an executable of it: the one with the name of the " +
        "package, or the only one there is. Here the package is there, and that executable is not.",
    fix: "{remedy}",
    signals: [
        { output: /npm (?:error|ERR!) could not determine executable to run/, words: npm },
        { output: /Package `(?<owner>[^`\n]+)` does not provide any executables/, words: noneInTool },
        {
            output: /An executable named `(?<wanted>[^`\n]+)` is not provided by package `(?<owner>[^`\n]+)`\.?(?:\s{1,8}The following executables are available:\s{1,8}- (?<available>[\w.-]+))?/,
            words: otherInTool,
        },
        {
            output: /error: Failed to spawn: `(?![^`\n]*\.py`)(?<wanted>[^`\n]+)`/,
            words: noneInProject,
        },
    ],
    examples: [
        {
            name: "a library, started as if it were a server",
            evidence: {
                command: ["npx", "-y", "zod@3.25.0"],
                ...installFailed("npm error could not determine executable to run\n"),
            },
        },
        {
            name: "a Python library",
            evidence: {
                command: ["uvx", "acme-sdk"],
                stderr: "Package `acme-sdk` does not provide any executables.\n",
                ending: { kind: "exited", code: 2, afterMs: 900 },
            },
        },
        {
            name: "an executable with a hyphen in the place of an underscore",
            evidence: {
                command: ["uvx", "acme_mcp"],
                stderr: "An executable named `acme_mcp` is not provided by package `acme-mcp`.\n" +
                    "The following executables are available:\n- acme-mcp-server\n",
            },
        },
        {
            name: "a project that does not have the server among its dependencies",
            evidence: {
                command: ["uv", "run", "acme-mcp"],
                ending: { kind: "exited", code: 2, afterMs: 300 },
                stderr: "error: Failed to spawn: `acme-mcp`\n  Caused by: No such file or directory (os error 2)\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a package that is not there",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                ...installFailed("npm error code E404\nnpm error 404  'acme-mcp@*' is not in this registry.\n"),
            },
        },
        {
            name: "a script that `uv run` does not find",
            evidence: {
                command: ["uv", "run", "server.py"],
                ending: { kind: "exited", code: 2, afterMs: 300 },
                stderr: "error: Failed to spawn: `server.py`\n  Caused by: No such file or directory (os error 2)\n",
            },
        },
    ],
}));
//# sourceMappingURL=package-no-executable.js.map
;// CONCATENATED MODULE: ./lib/src/rules/package-not-found.js


const package_not_found_npm = ({ missing = "" }) => ({
    installer: "npm",
    remedy: `Correct the name of the package in \`args\`: \`npm view ${missing} name\` fails until it is right, and ` +
        "npm takes no new name with a capital letter. If the package is one of PyPI, start it with `uvx`. For a " +
        "private package, give this step the login of its registry: `NODE_AUTH_TOKEN` beside the " +
        "`registry-url` of `actions/setup-node`.",
});
const uv = ({ missing = "" }) => ({
    installer: "uv",
    remedy: `Correct the name of the package in \`args\`. If \`${missing}\` is the command and the package has ` +
        `another name, say so:\n\n    "args": ["--from", "name-of-the-package", "${missing}"]\n\n` +
        "If the package is one of npm, start it with `npx`. For a private package, give this step its index, " +
        "with the login, as `UV_INDEX`.",
});
/* harmony default export */ const package_not_found = (defineRule({
    id: "package-not-found",
    stage: "install",
    level: "error",
    confidence: "likely",
    at: "package",
    title: "{installer} could not find the package `{missing}`",
    why: "The registry knows no package of this name, or none that this machine may see: a private package " +
        "without a login gives the same answer as one that does not exist. A name with a typo, a name that was " +
        "guessed from that of a company, and a package that is only on GitHub all end like this. Where the " +
        "config does not name `{missing}` itself, a package that it names depends on it.",
    fix: "{remedy}",
    signals: [
        {
            output: /npm (?:error|ERR!) 404\s{1,4}(?:The requested resource )?'(?<missing>@?[^'@\s]{1,214})@[^'\n]*' (?:could not be found|is not in this registry|is not in the npm registry)/,
            words: package_not_found_npm,
        },
        {
            output: /^(?<missing>\S{1,214}) is not in the npm registry, or you have no permission/m,
            words: package_not_found_npm,
        },
        {
            output: /Because\s+(?<missing>[\w.-]{1,214})\s+was\s+not\s+found\s+in\s+the\s+package\s+registry/,
            words: uv,
        },
    ],
    examples: [
        {
            name: "a name that was guessed",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server-hub"],
                ...installFailed("npm error code E404\n" +
                    "npm error 404 Not Found - GET https://npm.example/@acme%2fmcp-server-hub\n" +
                    "npm error 404\n" +
                    "npm error 404  The requested resource '@acme/mcp-server-hub@*' could not be found or you do not have permission to access it.\n" +
                    "npm error 404\n" +
                    "npm error 404 Note that you can also install from a\n" +
                    "npm error 404 tarball, folder, http url, or git url.\n"),
            },
        },
        {
            name: "an older npm, and a package that is fetched at the start",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                stderr: "npm ERR! code E404\n" +
                    "npm ERR! 404 Not Found - GET https://npm.example/acme-mcp - Not found\n" +
                    "npm ERR! 404 \n" +
                    "npm ERR! 404  'acme-mcp@*' is not in this registry.\n",
            },
        },
        {
            name: "a name that pnpm does not find",
            evidence: {
                command: ["pnpm", "dlx", "acme-mcp"],
                stderr: " ERR_PNPM_FETCH_404  GET https://npm.example/acme-mcp: Not Found - 404\n\n" +
                    "acme-mcp is not in the npm registry, or you have no permission to fetch it.\n",
            },
        },
        {
            name: "a name that uv does not find, in a text that is broken at the width of the terminal",
            evidence: {
                command: ["uvx", "mcp-server-acme"],
                stderr: "  × No solution found when resolving tool dependencies:\n" +
                    "  ╰─▶ Because mcp-server-acme was not found in the package\n" +
                    "      registry and you require mcp-server-acme, we can conclude that your\n" +
                    "      requirements are unsatisfiable.\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "the package is there, and the version is not",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server@99.0.0"],
                ...installFailed("npm error code ETARGET\nnpm error notarget No matching version found for @acme/mcp-server@99.0.0.\n"),
            },
        },
        {
            name: "a registry that wants a login",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ...installFailed("npm error code E401\nnpm error Unable to authenticate, your authentication token seems to be invalid.\n"),
            },
        },
        {
            name: "a server that prints a 404 of its own",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                stderr: "Error: Request failed with status code 404 Not Found - GET /v1/projects\n",
            },
        },
    ],
}));
//# sourceMappingURL=package-not-found.js.map
;// CONCATENATED MODULE: ./lib/src/rules/package-version-not-found.js


/** npm prints name and range in one word; a scope begins with `@` too. */
function package_version_not_found_npm({ wanted = "" }) {
    const name = wanted.replace(/(?<=.)@.*$/s, "");
    return {
        installer: "npm",
        wanted,
        list: `npm view ${name} versions`,
    };
}
const package_version_not_found_uv = ({ name = "", version = "" }) => ({
    installer: "uv",
    wanted: `${name}==${version}`,
    list: `uvx pip index versions ${name}`,
});
/* harmony default export */ const package_version_not_found = (defineRule({
    id: "package-version-not-found",
    stage: "install",
    level: "error",
    confidence: "likely",
    at: "package",
    title: "{installer} found no version `{wanted}`",
    why: "The registry has the package, and no published version of it fits what is asked for: the version was " +
        "never published, was taken back, or is announced and not out yet. Where the config does not ask for " +
        "`{wanted}` itself, a package that it names does.",
    fix: "Ask for a version that exists. This lists them:\n\n    {list}\n\n" +
        "If it is another package that asks for `{wanted}`, pin an older or a newer version of that one.",
    signals: [
        {
            output: /npm (?:error|ERR!) notarget No matching version found for (?<wanted>\S{1,250}?)\.?(?!\S)(?! with a date before)/,
            words: package_version_not_found_npm,
        },
        {
            output: /Because\s+there\s+is\s+no\s+version\s+of\s+(?<name>[\w.[\]-]{1,214})==(?<version>[^\s,]{1,80})/,
            words: package_version_not_found_uv,
        },
    ],
    examples: [
        {
            name: "a version that was never published",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server@99.0.0"],
                ...installFailed("npm error code ETARGET\n" +
                    "npm error notarget No matching version found for @acme/mcp-server@99.0.0.\n" +
                    "npm error notarget In most cases you or one of your dependencies are requesting a package version that doesn't exist.\n"),
            },
        },
        {
            name: "a version that uv does not find",
            evidence: {
                command: ["uvx", "mcp-server-acme==9.9.9"],
                stderr: "  × No solution found when resolving tool dependencies:\n" +
                    "  ╰─▶ Because there is no version of mcp-server-acme==9.9.9 and you require\n" +
                    "      mcp-server-acme==9.9.9, we can conclude that your requirements are unsatisfiable.\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a version that is there and hidden by `min-release-age`",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server@1.2.3"],
                ...installFailed("npm error code ETARGET\n" +
                    "npm error notarget No matching version found for @acme/mcp-server@1.2.3 with a date before 11/20/2026, 8:00:00 AM.\n"),
            },
        },
        {
            name: "a package that does not exist at all",
            evidence: {
                command: ["uvx", "mcp-server-acme==9.9.9"],
                stderr: "  ╰─▶ Because mcp-server-acme was not found in the package registry and you require\n" +
                    "      mcp-server-acme==9.9.9, we can conclude that your requirements are unsatisfiable.\n",
            },
        },
    ],
}));
//# sourceMappingURL=package-version-not-found.js.map
;// CONCATENATED MODULE: ./lib/src/rules/shebang-broken.js




/** Words of a script that a shell takes for commands. */
const NO_SHELL_WORD = "import|from|export|const|let|var|use strict|async|await|class|function|def|require|module\\.exports|//";
/** The script as the config has it, where that is how it was found. */
function nameOf({ script, command = "" }) {
    if (!script)
        return "a script";
    const isCommand = command.includes("/") && script.endsWith(command.replace(/^\.\//, "/"));
    return `\`${isCommand ? command : script}\``;
}
/** A script that a launcher has fetched is not the reader's to mend. */
const inPackage = ({ package: name, spec }, flaw) => name
    ? `Pin a version of the package other than \`${spec}\`, and tell its authors that ${flaw}.`
    : null;
const endsInReturn = (captures) => ({
    script: nameOf(captures),
    problem: "its first line ends with a carriage return",
    reason: "The file has the line ends of Windows. The carriage return counts as part of the interpreter's " +
        "name, and no program of that name exists; for the script itself the system says that it is not " +
        "there, although it is.",
    remedy: inPackage(captures, "its executable has the line ends of Windows") ?? withUnixLines(captures),
});
const linesEndInReturn = ({ script = "", shell = "", ...captures }) => ({
    script: `\`${script}\``,
    problem: "its lines end with a carriage return",
    reason: `The file has the line ends of Windows. To \`${shell}\` the carriage return is a part of the last ` +
        "word of each line, so it looks for options, programs and files that nobody has written there.",
    remedy: withUnixLines({ script, ...captures }),
});
function withUnixLines({ script }) {
    const kept = script ? [patternFor(script)] : ["*.sh", "*.js", "*.py"];
    return ("Keep scripts with Unix line ends: put this into `.gitattributes`,\n\n" +
        `${kept.map((pattern) => `    ${pattern} text eol=lf`).join("\n")}\n\n` +
        "then run `git add --renormalize .`, commit, and check the file out again.");
}
/** All files of its kind; the file itself where its name does not tell its kind. */
function patternFor(script) {
    const name = script.split("/").at(-1) ?? script;
    const ending = /.(\.\w{1,5})$/.exec(name)?.[1];
    if (ending)
        return `*${ending}`;
    const pattern = script.startsWith("/") ? name : script;
    return /\s/.test(pattern) ? JSON.stringify(pattern) : pattern;
}
const hasNone = (captures) => ({
    script: nameOf(captures),
    problem: "it has no `#!` line, and a shell reads it",
    reason: "A script that is started by its name says in its first line which program reads it. Without that " +
        "line the system gives it to a shell, which takes its words for commands.",
    remedy: inPackage(captures, "its executable has no `#!` line") ??
        "Make this the first line of the file:\n\n    #!/usr/bin/env node\n\n" +
            "(with `python3` or `bash` in the place of `node`, as the script wants), or name the interpreter in " +
            "`command` and the file in `args`.",
});
function lacksInterpreter({ interpreter = "", ...captures }) {
    const name = interpreter.split("/").at(-1) ?? "";
    const step = setupStep(name);
    return {
        script: nameOf(captures),
        problem: `its interpreter \`${interpreter}\` is not there`,
        reason: "The first line of a script names the program that reads it, and this machine does not have it " +
            "where the line says. The system then says of the script itself that it is not there, although it is.",
        remedy: step
            ? `Install \`${name}\` in a step before this one:\n\n${step}\n\nand let the first line find it on ` +
                `the PATH: \`#!/usr/bin/env ${name}\`.`
            : `Install \`${name}\` in a step before this one, and let the first line find it on the PATH: ` +
                `\`#!/usr/bin/env ${name}\`.`,
    };
}
/* harmony default export */ const shebang_broken = (defineRule({
    id: "shebang-broken",
    stage: "spawn",
    level: "error",
    confidence: "likely",
    at: "command",
    title: "{script} cannot be started: {problem}",
    why: "{reason}",
    fix: "{remedy}",
    signals: [
        { fact: "shebang-crlf", confidence: "confirmed", words: endsInReturn },
        {
            fact: "script-crlf",
            output: /\r(?!\n)|\\r/,
            confidence: "confirmed",
            words: linesEndInReturn,
        },
        {
            fact: "shebang-missing",
            output: /: (?:line )?\d+: (?:[^\n]{0,200}: (?:command )?not found|[Ss]yntax error[: ])/,
            confidence: "confirmed",
            words: hasNone,
        },
        { fact: "interpreter-missing", confidence: "confirmed", words: lacksInterpreter },
        { output: /env: ['‘]?[\w./-]{1,200}(?:\\r|\r)['’]?: No such file/, words: endsInReturn },
        {
            output: new RegExp(`(?:^|\\s)(?<script>[^\\s:]{1,500}): (?:line )?\\d+: (?:${NO_SHELL_WORD}): (?:command )?not found`, "m"),
            words: hasNone,
        },
        {
            output: /(?:^|\s)(?<script>[^\s:]{1,500}\.(?:[cm]?[jt]s|py)): (?:line )?\d+: [Ss]yntax error[: ]/m,
            words: hasNone,
        },
    ],
    examples: [
        {
            name: "a script with Windows line ends, started by its name",
            evidence: {
                command: ["./start.sh"],
                ...ENOENT,
                facts: [fact("shebang-crlf", { script: "/repo/start.sh", interpreter: "/bin/sh" })],
            },
        },
        {
            name: "a script with Windows line ends, read by a shell",
            evidence: {
                command: ["bash", "start.sh"],
                facts: [fact("script-crlf", { script: "start.sh", shell: "bash" })],
                stderr: "start.sh: line 2: set: -\r: invalid option\n" +
                    "Error: Cannot find module '/repo/server.mjs\r'\n  requireStack: []\n",
            },
        },
        {
            name: "JavaScript without a first line for Node.js",
            evidence: {
                command: ["./mcp-server"],
                ending: { kind: "exited", code: 2, afterMs: 15 },
                facts: [fact("shebang-missing", { script: "/repo/mcp-server" })],
                stderr: './mcp-server: 1: Syntax error: "(" unexpected\n',
            },
        },
        {
            name: "an interpreter at a path of another machine",
            evidence: {
                command: ["./server.py"],
                ...ENOENT,
                facts: [
                    fact("interpreter-missing", {
                        script: "/repo/server.py",
                        interpreter: "/opt/homebrew/bin/python3",
                    }),
                ],
            },
        },
        {
            name: "the executable of a package with Windows line ends",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ending: { kind: "exited", code: 127, afterMs: 900 },
                stderr: "/usr/bin/env: ‘node\\r’: No such file or directory\n" +
                    "/usr/bin/env: use -[v]S to pass options in shebang lines\n",
            },
        },
        {
            name: "the executable of a package without a first line",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ending: { kind: "exited", code: 127, afterMs: 900 },
                stderr: "/home/me/.npm/_npx/0123456789abcdef/node_modules/.bin/mcp-server: line 1: import: command not found\n",
            },
        },
        {
            name: "a module that a shell gives up on",
            evidence: {
                command: ["sh", "-c", "./server.mjs"],
                ending: { kind: "exited", code: 2, afterMs: 15 },
                stderr: './server.mjs: 1: Syntax error: "(" unexpected\n',
            },
        },
    ],
    counterexamples: [
        {
            name: "a shell script without a first line that runs, and whose program is missing",
            evidence: {
                command: ["./start.sh"],
                ending: { kind: "exited", code: 3, afterMs: 15 },
                facts: [fact("shebang-missing", { script: "/repo/start.sh" })],
                stderr: "start.sh: ACME_API_KEY is required\n",
            },
        },
        {
            name: "`env` that finds no Node.js, without a carriage return in the name",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ending: { kind: "exited", code: 127, afterMs: 10 },
                stderr: "/usr/bin/env: ‘node’: No such file or directory\n",
            },
        },
        {
            name: "a script with Windows line ends whose server asks for a variable",
            evidence: {
                command: ["bash", "start.sh"],
                facts: [fact("script-crlf", { script: "start.sh", shell: "bash" })],
                stderr: "Error: ACME_API_KEY is required\r\n",
            },
        },
        {
            name: "a file that is not executable",
            evidence: {
                command: ["./start.sh"],
                ending: { kind: "not-spawned", errno: "EACCES" },
                facts: [fact("command-not-executable", { path: "/repo/start.sh" })],
            },
        },
    ],
}));
//# sourceMappingURL=shebang-broken.js.map
;// CONCATENATED MODULE: ./lib/src/rules/source-fetch-failed.js


const NETWORK = "ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT";
const NETWORK_REMEDY = "Let this step reach it. Behind a proxy, set the proxy on the step:\n\n" +
    "    env:\n      HTTPS_PROXY: http://gateway.example:3128\n      NO_PROXY: localhost,127.0.0.1\n\n" +
    "With a registry of your own, check the `registry` of `.npmrc` or `UV_INDEX_URL`; with a firewall, allow " +
    "the host. If the same run passes a second time, the network was down for a moment.";
const cut = (installer, { address, problem = "" }) => ({
    installer,
    source: address ? `\`${address}\`` : "its registry",
    problem: problem.trim(),
    remedy: NETWORK_REMEDY,
});
const ofGit = (installer, { address }) => ({
    installer,
    source: address ? `\`${address}\`` : "a git repository",
    problem: "Git operation failed",
    remedy: "Check that the address is right and that this step may read it: a private repository wants a login, " +
        "and an address of the form `ssh://` or `git@` wants a key, where `https://` would do for a public one.",
});
const ofScript = ({ server, file, ...captures }) => ({
    ...cut("an install script", captures),
    remedy: `${NETWORK_REMEDY}\n\nWhere the lines of the script name a variable that skips the download, and the server can do ` +
        `without it, set that in \`env\` of \`${server}\` in ${file}: the install gets it too.`,
});
/* harmony default export */ const source_fetch_failed = (defineRule({
    id: "source-fetch-failed",
    stage: "install",
    level: "error",
    confidence: "likely",
    at: "package",
    title: "{installer} could not fetch from {source}",
    why: "What the server is made of has to be fetched before it can be started, and the place to fetch it from " +
        "could not be reached or did not give it: `{problem}`. The name of the package may be right all the same.",
    fix: "{remedy}",
    signals: [
        {
            output: new RegExp("npm (?:error|ERR!)[^\\n]{0,40} request to (?<address>https?://[^\\s/]{1,255})\\S{0,2000} failed, " +
                `reason: (?<problem>[^\\n]{0,200}?(?:${NETWORK}|socket hang up|timeout)[^\\n]{0,200})`),
            words: (captures) => cut("npm", captures),
        },
        {
            output: new RegExp(`npm (?:error|ERR!) code (?<problem>${NETWORK})`),
            words: (captures) => cut("npm", captures),
        },
        {
            output: /npm (?:error|ERR!) command git [^\n]{0,200}?(?<address>(?:ssh|https?|git):\/\/[^\s]{1,300})/,
            words: (captures) => ofGit("npm", captures),
        },
        {
            output: /npm (?:error|ERR!) syscall spawn git\b/,
            words: () => ({
                installer: "npm",
                source: "a git repository, because `git` was not found",
                problem: "spawn git ENOENT",
                remedy: "Install git on the machine that runs this step, or ask for a release of the package in the " +
                    "place of its repository.",
            }),
        },
        {
            output: /Failed to fetch: `(?<address>https?:\/\/[^\s/`]{1,255})[^\n]{0,2000}\s{1,8}Caused by: (?<problem>(?:error sending request|[^\n]{0,80}(?:dns error|timed out|connect))[^\n]{0,200})/i,
            words: (captures) => cut("uv", captures),
        },
        { output: /Git operation failed/, words: (captures) => ofGit("uv", captures) },
        {
            install: "failed",
            output: new RegExp(`(?<problem>\\b(?:getaddrinfo|connect|request to) (?:${NETWORK}) (?<address>[\\w.-]{1,255}))`),
            words: ofScript,
        },
    ],
    examples: [
        {
            name: "a registry whose name is not known",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ...installFailed("npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\n" +
                    "npm error network request to https://npm.example/@acme%2fmcp-server failed, reason: getaddrinfo ENOTFOUND npm.example\n" +
                    "npm error network This is a problem related to network connectivity.\n"),
            },
        },
        {
            name: "a connection that breaks off",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ...installFailed("npm error code ECONNRESET\nnpm error network aborted\n"),
            },
        },
        {
            name: "a package in a repository that this machine may not read",
            evidence: {
                command: ["npx", "-y", "git+ssh://git@git.example/acme/mcp.git"],
                ...installFailed("npm error code 128\nnpm error An unknown git error occurred\n" +
                    "npm error command git --no-replace-objects ls-remote ssh://git@git.example/acme/mcp.git\n" +
                    "npm error git@git.example: Permission denied (publickey).\n"),
            },
        },
        {
            name: "a package in a repository, on a machine without git",
            evidence: {
                command: ["npx", "-y", "github:acme/mcp"],
                ...installFailed("npm error code ENOENT\nnpm error syscall spawn git\nnpm error path git\nnpm error errno -2\n" +
                    "npm error enoent An unknown git error occurred\n"),
            },
        },
        {
            name: "an install script that downloads",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ...installFailed('Error: ERROR: Failed to set up chrome v131.0.6778.204! Set "PUPPETEER_SKIP_DOWNLOAD" env variable to skip download.\n' +
                    "    at downloadBrowser (file:///home/me/.npm/_npx/0123456789abcdef/node_modules/puppeteer/lib/install.js:26:15) {\n" +
                    "  [cause]: Error: getaddrinfo ENOTFOUND downloads.example\n}\n"),
            },
        },
        {
            name: "an index that uv cannot reach",
            evidence: {
                command: ["uvx", "mcp-server-acme"],
                stderr: "error: Request failed after 3 retries\n" +
                    "  Caused by: Failed to fetch: `https://pypi.example/simple/mcp-server-acme/`\n" +
                    "  Caused by: error sending request for url (https://pypi.example/simple/mcp-server-acme/)\n",
            },
        },
        {
            name: "a repository that uv cannot read",
            evidence: {
                command: ["uvx", "--from", "git+https://git.example/acme/mcp", "acme-mcp"],
                stderr: "  × Failed to resolve `--with` requirement\n  ╰─▶ Git operation failed\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a certificate that is not trusted",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ...installFailed("npm error code SELF_SIGNED_CERT_IN_CHAIN\n" +
                    "npm error request to https://npm.example/@acme%2fmcp-server failed, reason: self-signed certificate in certificate chain\n"),
            },
        },
        {
            name: "the server's own connection to its database",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                stderr: "Error: connect ECONNREFUSED 127.0.0.1:5432\n",
            },
        },
    ],
}));
//# sourceMappingURL=source-fetch-failed.js.map
;// CONCATENATED MODULE: ./lib/src/rules/spawn-permission-denied.js


const isNotExecutable = (program, problem = "it is not executable") => ({
    program,
    problem,
    reason: "The system starts a file only where its executable bit is set, and never a folder. The bit gets " +
        "lost on a check-out under Windows, and when a workflow downloads the file as an artifact.",
    remedy: "Set the executable bit and commit it:\n\n" +
        `    git update-index --chmod=+x ${program}\n\n` +
        "Where a step of the workflow makes or downloads the file, set it there:\n\n" +
        `    - run: chmod +x ${program}`,
});
const isFolder = ({ path = "", command = "" }) => ({
    program: command || path,
    problem: "it is a folder",
    reason: "The system starts files. A folder has no program in it that would be the one to start.",
    remedy: `Name the program inside \`${command || path}\` in \`command\`.`,
});
/* harmony default export */ const spawn_permission_denied = (defineRule({
    id: "spawn-permission-denied",
    stage: "spawn",
    level: "error",
    confidence: "likely",
    at: "command",
    title: "`{program}` cannot be started: {problem}",
    why: "{reason} The system reports it as `EACCES`, a shell as `Permission denied`.",
    fix: "{remedy}",
    signals: [
        {
            fact: "command-not-executable",
            confidence: "confirmed",
            words: ({ command = "" }) => isNotExecutable(command),
        },
        { fact: "command-is-directory", confidence: "confirmed", words: isFolder },
        {
            code: 126,
            output: /(?:^|[\s'"‘])(?<program>[^\s'"‘’:]+)['"’]?: Permission denied$/m,
            words: ({ program = "" }) => isNotExecutable(program, "permission denied"),
        },
    ],
    examples: [
        {
            name: "a script without the executable bit",
            evidence: {
                command: ["./bin/mcp-server"],
                ending: { kind: "not-spawned", errno: "EACCES" },
                facts: [fact("command-not-executable", { path: "/repo/bin/mcp-server" })],
            },
        },
        {
            name: "a folder as the command",
            evidence: {
                command: ["./mcp-server"],
                ending: { kind: "not-spawned", errno: "EACCES" },
                facts: [fact("command-is-directory", { path: "/repo/mcp-server" })],
            },
        },
        {
            name: "a shell that may not start the script",
            evidence: {
                command: ["sh", "-c", "./bin/mcp-server"],
                ending: { kind: "exited", code: 126, afterMs: 12 },
                stderr: "sh: 1: ./bin/mcp-server: Permission denied\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a program that may not write into its folder",
            evidence: {
                stderr: "Error: EACCES: permission denied, mkdir '/repo/.cache'\n",
            },
        },
        {
            name: "a script that a shell reads line by line",
            evidence: {
                command: ["./bin/mcp-server"],
                ending: { kind: "exited", code: 2, afterMs: 12 },
                facts: [fact("shebang-missing", { script: "/repo/bin/mcp-server" })],
                stderr: "./bin/mcp-server: 1: //: Permission denied\n" +
                    './bin/mcp-server: 2: Syntax error: "(" unexpected\n',
            },
        },
    ],
}));
//# sourceMappingURL=spawn-permission-denied.js.map
;// CONCATENATED MODULE: ./lib/src/rules/unresolved/weight.js















/** Causes that strike before a server reads any of its values. */
const BEFORE_ANY_VALUE = [
    ...[cwd_missing, spawn_permission_denied, shebang_broken, launcher_not_found],
    ...[package_not_found, package_version_not_found, package_no_executable, source_fetch_failed],
    ...[entry_file_missing, dependencies_not_installed, node_too_old, node_esm_cjs_mismatch],
];
/** How surely an unresolved value is why the server is down, and what it is where the server is up. */
function weightOf(fact, certain, evidence) {
    const standing = standingOf(evidence);
    if (standing === "up") {
        return certain ? { confidence: "confirmed" } : { confidence: "likely", levelIfUp: "warning" };
    }
    const confidence = standing === "down"
        ? confidenceIfDown(fact, certain, evidence)
        : certain
            ? "confirmed"
            : "possible";
    return { confidence, levelIfUp: "warning" };
}
function confidenceIfDown(fact, certain, evidence) {
    if (isWhatFailed(fact, evidence))
        return certain ? "confirmed" : "likely";
    if (diedOfSomethingElse(evidence))
        return "possible";
    return certain || isSpokenOf(fact, evidence) ? "likely" : "possible";
}
/** No value makes the system kill a process. */
const diedOfSomethingElse = (evidence) => evidence.ending.kind === "killed" ||
    BEFORE_ANY_VALUE.some((rule) => matchesOf(rule, evidence).length > 0);
/** Whether the very text with the value in it is what could not be started, fetched or found. */
function isWhatFailed(fact, { server, ending, install, facts }) {
    const text = fact.captures.reference ?? fact.captures.value ?? "";
    const start = ending.kind === "not-spawned" ? [server.command, server.cwd] : [];
    const fetched = install.kind === "failed" ? server.args : [];
    const gone = facts.filter(({ kind }) => kind === "entry-missing" || kind === "path-missing");
    const missing = server.args.filter((arg) => gone.some(({ origin }) => origin === arg.origin));
    return ([...start, ...fetched, ...missing].some((located) => located?.value.includes(text)) ||
        gone.some(({ captures }) => captures.argument?.includes(text)));
}
const isSpokenOf = (fact, evidence) => linesAbout(fact, evidence).length > 0;
/** The lines in which the server itself names the value, or what holds it. */
function linesAbout({ captures }, evidence) {
    const text = captures.reference ?? captures.value ?? "";
    const holders = evidence.server.env.filter(({ value }) => text && value.value?.includes(text));
    const names = [
        captures.value,
        captures.key,
        captures.variable,
        ...holders.map(({ name }) => name),
    ];
    return saidBy(evidence)
        .split("\n")
        .filter((line) => names.some((name) => name && line.includes(name)));
}
//# sourceMappingURL=weight.js.map
;// CONCATENATED MODULE: ./lib/src/rules/config-value-unresolved.js






function config_value_unresolved_detect(evidence) {
    const unresolved = evidence.facts.filter((found) => kinds_kindOf(found));
    const chosen = unresolved.find((found) => isWhatFailed(found, evidence)) ?? surest(unresolved);
    const kind = chosen && kinds_kindOf(chosen);
    if (!kind || evidence.server.off)
        return undefined;
    const alike = unresolved.filter((found) => found.kind === chosen.kind);
    const shown = config_value_unresolved_unique(alike.map(({ captures }) => captures[kind.shown]));
    const variables = config_value_unresolved_unique(unresolved.map(({ captures }) => captures.variable));
    return {
        captures: { values: enumerated(shown), ...kind.words(shown, chosen.captures, evidence) },
        origin: chosen.origin,
        evidence: config_value_unresolved_unique(alike.flatMap((found) => linesAbout(found, evidence))).slice(0, 3),
        details: variables.length > 0 ? { variables } : {},
        ...weightOf(chosen, kind.certain, evidence),
    };
}
const surest = (facts) => UNRESOLVED_KINDS.flatMap((kind) => facts.filter((found) => found.kind === kind.fact))[0];
const config_value_unresolved_unique = (items) => [...new Set(items)].filter((item) => item !== undefined);
/* harmony default export */ const config_value_unresolved = (defineRule({
    id: "config-value-unresolved",
    stage: "configure",
    level: "error",
    levelIfUp: "error",
    confidence: "likely",
    at: "env",
    title: "the config uses {values}, which {problem}",
    why: "{reason}",
    fix: "{remedy}",
    detect: config_value_unresolved_detect,
    examples: [
        {
            name: "two variables that are not set, in a server that comes up and would fail at every call",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                env: { ACME_TOKEN: "${ACME_TOKEN}", GITHUB_PAT: "${GITHUB_PAT}" },
                facts: [
                    fact("unset-variable", { variable: "ACME_TOKEN", reference: "${ACME_TOKEN}" }),
                    fact("unset-variable", { variable: "GITHUB_PAT", reference: "${GITHUB_PAT}" }),
                ],
                ...UP,
            },
        },
        {
            name: "a variable that is not set, in a server that stops for it",
            evidence: {
                client: "vscode",
                env: { API_KEY: "${env:ACME_KEY}" },
                facts: [fact("unset-variable", { variable: "ACME_KEY", reference: "${env:ACME_KEY}" })],
                stderr: "Error: API_KEY environment variable is required\n",
            },
        },
        {
            name: "an input that VS Code asks for",
            evidence: {
                client: "vscode",
                env: { API_KEY: "${input:acme-key}" },
                facts: [fact("unset-input", { input: "acme-key", reference: "${input:acme-key}" })],
                stderr: "Invalid API key\n",
            },
        },
        {
            name: "a reference as another client writes it",
            evidence: {
                env: { API_KEY: "${env:API_KEY}" },
                facts: [fact("foreign-reference", { reference: "${env:API_KEY}", right: "${API_KEY}" })],
                stderr: "Error: request failed with status 401\n",
            },
        },
        {
            name: "a placeholder as the path of the script",
            evidence: {
                command: ["node", "/path/to/server/dist/index.js"],
                facts: [
                    fact("placeholder", { value: "/path/to/server/dist/index.js", key: "args" }),
                    fact("entry-missing", {
                        argument: "/path/to/server/dist/index.js",
                        path: "/path/to/server/dist/index.js",
                        build: "",
                    }),
                ],
                stderr: "Error: Cannot find module '/path/to/server/dist/index.js'\n  requireStack: []\n",
            },
        },
        {
            name: "a placeholder for a key, refused by the server",
            evidence: {
                env: { ACME_API_KEY: "YOUR_API_KEY" },
                facts: [fact("placeholder", { value: "YOUR_API_KEY", key: "ACME_API_KEY" })],
                stderr: "ACME_API_KEY was refused: 401 Unauthorized\n",
            },
        },
        {
            name: "a tilde in the command",
            evidence: {
                command: ["~/bin/mcp-server"],
                facts: [
                    fact("unexpanded-path", { value: "~/bin/mcp-server" }),
                    fact("command-not-found", {
                        command: "~/bin/mcp-server",
                        path: "/repo/~/bin/mcp-server",
                    }),
                ],
                ...ENOENT,
            },
        },
    ],
    counterexamples: [
        {
            name: "a variable that the config does not mention at all",
            evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
        },
        {
            name: "a path that is written out and does not exist",
            evidence: {
                command: ["node", "dist/index.js"],
                facts: [
                    fact("entry-missing", {
                        argument: "dist/index.js",
                        path: "/repo/dist/index.js",
                        build: "npm ci && npm run build",
                    }),
                ],
            },
        },
    ],
}));
//# sourceMappingURL=config-value-unresolved.js.map
;// CONCATENATED MODULE: ./lib/src/rules/config-wrong-root-key.js



/* harmony default export */ const config_wrong_root_key = (defineRule({
    id: "config-wrong-root-key",
    stage: "configure",
    level: "error",
    confidence: "confirmed",
    at: "fact",
    title: "`{file}` has its servers under `{found}`, and {client} reads `{expected}`",
    why: "Every client looks for the servers under one key of its own: `servers` in VS Code and Visual Studio, " +
        "`mcpServers` in Claude Code, Cursor and most others, `context_servers` in Zed, `mcp_servers` in " +
        "Codex. Under another key {client} finds no server in this file.",
    fix: "Rename the key `{found}` of `{file}`:\n\n" +
        '    "{expected}": {\n\n' +
        "A second client that needs the other key reads a file of its own.",
    signals: [{ fact: "wrong-root-key" }],
    examples: [
        {
            name: "the key of VS Code in a file of Claude Code",
            evidence: {
                ...NOTHING_TO_START,
                facts: [fact("wrong-root-key", { found: "servers", expected: "mcpServers" })],
            },
        },
        {
            name: "the key of most clients in a file of VS Code",
            evidence: {
                ...NOTHING_TO_START,
                client: "vscode",
                facts: [fact("wrong-root-key", { found: "mcpServers", expected: "servers" })],
            },
        },
    ],
    counterexamples: [
        {
            name: "the right root key, and a key of another client inside the entry",
            evidence: {
                facts: [
                    fact("foreign-key", { key: "environment", right: "env", owner: "opencode" }),
                    fact("unset-variable", { variable: "TOKEN", reference: "${TOKEN}" }),
                ],
            },
        },
    ],
}));
//# sourceMappingURL=config-wrong-root-key.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/variable-snippets.js



/** The `env` of an entry, in the way of its client, that hands on variables under their own names. */
const entryEnv = (names, evidence) => entryValues(Object.fromEntries(names.map((name) => [name, referenceTo(name, evidence)])));
/** The `env` of an entry with these values. */
function entryValues(values) {
    const lines = Object.entries(values).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
    return code(`"env": {\n${lines.join(",\n")}\n}`);
}
/** The `env` of a workflow step that takes the values from secrets. */
const stepEnv = (names) => code(["env:", ...names.map((name) => `  ${name}: ${secretReference(name)}`)].join("\n"));
/** The input `env` of this action, for a server that no config describes. */
const inputEnv = (names) => code(["with:", "  env: |", ...names.map((name) => `    ${name}=${secretReference(name)}`)].join("\n"));
/** The input `pass-env` of this action. */
const inputPassEnv = (names) => code(["with:", "  pass-env: |", ...names.map((name) => `    ${name}`)].join("\n"));
/** GitHub refuses secrets whose names begin with `GITHUB_`, except its own token. */
function secretReference(name) {
    const secret = name.startsWith("GITHUB_") && !isReserved(name) ? `GH_${name.slice(7)}` : name;
    return `\${{ secrets.${secret} }}`;
}
//# sourceMappingURL=variable-snippets.js.map
;// CONCATENATED MODULE: ./lib/src/rules/credentials-file-missing.js




const PASSED = "and hand its variables on to the servers of this check:";
/** Logins that cloud tools keep for programs, and the official actions that make them in a workflow. */
const CLOUDS = [
    {
        expression: /default credentials were not found|Could not load the default credentials|DefaultCredentialsError/,
        what: "finds no default credentials of Google Cloud",
        how: `Log in with \`google-github-actions/auth\` in a step before this one, ${PASSED}\n\n${inputPassEnv(["GOOGLE_*"])}`,
    },
    {
        expression: /Unable to locate credentials|NoCredentialsError|Could not load credentials from any providers|no EC2 IMDS role found/,
        what: "finds no credentials of AWS",
        how: `Log in with \`aws-actions/configure-aws-credentials\` in a step before this one, ${PASSED}\n\n${inputPassEnv(["AWS_*"])}`,
    },
    {
        expression: /DefaultAzureCredential failed|[Pp]lease run ['"`]?az login/,
        what: "finds no login of Azure",
        how: "Log in with `azure/login` in a step before this one.",
    },
];
const KEY_FILE = /(?<file>(?:[A-Za-z]:)?[\w.@~$/\\-]*(?:credential|oauth|tokens?(?![a-z])|service[-_]?account|client[-_]secret|kube[/\\]config|\.netrc|id_rsa|[-_./\\]auth(?![a-z]))[\w.-]*(?:\.(?:json|ya?ml|toml|pem|key|p12|ini|db|txt|pickle)|[/\\]config\b|\.netrc\b|id_rsa\b|credentials\b))/i;
const ABSENT = /not found|no such file|ENOENT|does(?: not|n't) exist|missing|could not be found|(?:could not|cannot|can't|unable to|failed to) (?:find|load|read|open|locate)|please (?:place|put|create)/i;
/** Words of sentences, which no command line has. */
const PROSE = "(?!(?:a|an|the|this|that|these|your|our|its|it|to|for|and|or|with|of|in|is)\\b)";
const RUN_LOGIN = new RegExp(`\\b(?:run|use|execute|try)[:\\s]+['"\`]?(?<login>(?!npm )${PROSE}[\\w@][\\w@/.-]*(?: ${PROSE}[\\w@/.-]+){0,3}? ` +
    "(?:auth login|auth|login|log-in|signin|authenticate|configure))\\b", "i");
const NOT_LOGGED_IN = /\bnot (?:logged|signed) in\b|\b(?:log|sign) in first\b/i;
const BROWSER = /\b(?:authorize|authenticate|log ?in|sign ?in)\b[^\n]{0,60}\b(?:visit|visiting|browser|open|opening)\b/i;
/* harmony default export */ const credentials_file_missing = (defineRule({
    id: "credentials-file-missing",
    stage: "handshake",
    level: "error",
    title: "the server {what}",
    why: "It expects what a login, or a person by hand, has left on the machine. A fresh runner has nothing of the kind, and nobody there who could log in.",
    fix: "{how}",
    at: "name",
    confidence: "likely",
    detect: (evidence) => {
        const said = saidBy(evidence);
        return cloudLogin(said) ?? keyFile(said) ?? ownLogin(said, evidence);
    },
    examples: [
        {
            name: "the keys of an OAuth client",
            evidence: {
                stderr: "Error: OAuth keys file not found. Please place acme-oauth.keys.json in current directory or /home/me/.acme-mcp\n",
            },
        },
        {
            name: "a token file that cannot be opened",
            evidence: {
                command: ["python3", "server.py"],
                stderr: "Traceback (most recent call last):\n  File \"/repo/server.py\", line 9, in <module>\n    open(path)\nFileNotFoundError: [Errno 2] No such file or directory: '/home/me/.acme/credentials.json'\n",
            },
        },
        {
            name: "a command that logs in",
            evidence: { stderr: "No stored session. Run `npx acme-mcp auth` first.\n" },
        },
        {
            name: "it says only that nobody is logged in",
            evidence: { stderr: "Error: You are not logged in\n" },
        },
        {
            name: "the default credentials of Google Cloud",
            evidence: {
                stderr: "Error: Could not load the default credentials. Browse to the documentation for more information.\n    at GoogleAuth.getApplicationDefaultAsync (/repo/node_modules/google-auth-library/build/src/auth/googleauth.js:287:15)\n",
            },
        },
        {
            name: "it waits for a login in a browser",
            evidence: {
                command: ["npx", "mcp-remote", "https://mcp.example.com/mcp"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "Please authorize this client by visiting:\nhttps://example.com/authorize\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a variable is asked for",
            evidence: { stderr: "Error: ACME_TOKEN environment variable is required\n" },
        },
        {
            name: "a file that holds no credentials",
            evidence: { stderr: "Error: ENOENT: no such file or directory, open '/repo/rules.yaml'\n" },
        },
        {
            name: "a sentence about a token is no command",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: [
                    "Use this token to authenticate requests or set ACME_OMIT_AUTH=true to disable auth",
                ],
            },
        },
        {
            name: "a key that is refused",
            evidence: { stderr: "Error: 401 Unauthorized: invalid token\n" },
        },
    ],
}));
function cloudLogin(said) {
    for (const { expression, what, how } of CLOUDS) {
        const hit = expression.exec(said);
        if (hit)
            return { captures: { what, how }, evidence: [lineAround(said, hit.index)] };
    }
    return undefined;
}
function keyFile(said) {
    const line = said.split("\n").find((each) => ABSENT.test(each) && KEY_FILE.test(each));
    const file = line && KEY_FILE.exec(line)?.groups?.file;
    if (!file)
        return undefined;
    return {
        captures: {
            what: `finds no \`${file}\``,
            how: `Keep the content of the file as a secret of the repository, and write it in a step before this one:\n\n${writing(file)}`,
        },
        evidence: [line.trim()],
        details: { path: file },
    };
}
/** A step that writes a file from a secret. */
function writing(file) {
    const path = file.replace(/^~(?=\/)/, "$HOME");
    const folder = /^(.+)\/[^/]+$/.exec(path)?.[1];
    const commands = [
        ...(folder ? [`mkdir -p "${folder}"`] : []),
        `printenv CREDENTIALS > "${path}"`,
    ];
    return code(`- run: ${commands.join(" && ")}\n  env:\n    CREDENTIALS: \${{ secrets.CREDENTIALS }}`);
}
function ownLogin(said, { ending }) {
    const alive = ending.kind === "timed-out" || ending.kind === "running";
    const run = RUN_LOGIN.exec(said);
    const hit = run ?? NOT_LOGGED_IN.exec(said) ?? (alive ? BROWSER.exec(said) : null);
    if (!hit)
        return undefined;
    const login = run?.groups?.login;
    return {
        captures: {
            what: login ? `asks for a login by \`${login}\`` : "asks for a login",
            how: "See whether it takes a token from a variable instead, and set that. Otherwise log in on your machine, keep the file that this makes as a secret of the repository, and write it in a step before this one.",
        },
        evidence: [lineAround(said, hit.index)],
    };
}
//# sourceMappingURL=credentials-file-missing.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/asking-phrases.js
const asking_phrases_words = (...alternatives) => `(?:${alternatives.join("|")})`;
const BETWEEN = asking_phrases_words(...["environment", "env", "variables?", "vars?", "values?", "keys?", "secrets?", "tokens?"], ...["credentials?", "settings?", "parameters?", "config", "configuration", "header", "option"], ...["is", "are", "was", "were", "has", "have", "had", "been", "be", "both", "all", "either"], ...["also", "and", "or", "currently", "still", "null", "invalid", "in", "from", "your", "the"], ...[
    "this",
    "a",
    "an",
    "of",
    "api",
    "file",
    "process",
    "shell",
    "system",
    "server",
    "expected",
    "but",
]);
const GIVEN = asking_phrases_words(...["set", "defined", "found", "provided", "specified", "configured", "present", "given"], ...["exported", "available", "supplied", "declared", "passed", "exist"]);
const ADVERB = asking_phrases_words("been", "being", "yet", "currently", "properly", "also", "both", "all");
const NOT_GIVEN = asking_phrases_words(`(?:(?:is|are|was|were|has|have|does|do)n['’]t|not)\\s+(?:${ADVERB}\\s+)*${GIVEN}`, `(?:must|should|shall|needs?\\s+to|ha(?:s|ve)\\s+to)\\s+(?:${ADVERB}\\s+)*be\\s+(?:${GIVEN}|(?:a\\s+)?non-?empty)`, "(?:can\\s?not|can['’]t|must\\s+not|may\\s+not|should\\s+not)\\s+be\\s+(?:empty|blank|null|undefined)", "required|mandatory|notpresent|unbound");
/** After the name: "... environment variable is not set". */
const MISSING_AFTER = new RegExp(`^["'\`)\\]}*]*(?:[\\s,(–—-]+${BETWEEN}\\b)*[\\s,(–—-]*(?:${NOT_GIVEN}|missing|needed|unset|undefined|empty|blank|absent)\\b`);
/** After the name and a colon; a line of a dump of settings looks the same, so fewer words count. */
const MISSING_AFTER_COLON = new RegExp(`^["'\`)\\]}]*\\s*:\\s*(?:${BETWEEN}\\s+)*(?:${NOT_GIVEN})\\b`);
const DUMPED = /^["'`)\]}]*\s*[:=]\s*[[("'<]*(?:not set|missing|unset|no|none)\b/;
const asking_phrases_WORD = "(?!(?:default|defaults|optional|optionally)\\b)[a-z0-9][a-z0-9.'’/()-]*";
const LEAD = `(?:[\\s:,("'\`[{]+${asking_phrases_WORD}){0,8}[\\s:;,("'\`\\[{$%<→-]*$`;
/** Before the name: "missing required environment variable ...". */
const MISSING_BEFORE = new RegExp(`(?:^|[^a-z])${asking_phrases_words("missing|lacks?|lacking|requires?|required|needs?|mandatory|undefined|unset", `(?:not|n['’]t)\\s+(?:been\\s+)?${GIVEN}`, "(?:could\\s+not|couldn['’]t|can\\s?not|can['’]t|unable\\s+to|failed\\s+to)\\s+(?:be\\s+)?(?:find|found|read|get|load|resolve|access|locate|retrieve|obtain)")}${LEAD}`);
const NO_BEFORE = /(?:^|[^a-z])no(?:[\s("'`]+(?:valid|api|access|auth|key|token|secret|password|environment|env|variable|var|value)){0,4}[\s("'`:$]*$/;
/** Before the name: "please set the ...". */
const ADVICE_BEFORE = new RegExp(`(?:^|[^a-z-])${asking_phrases_words("set(?:ting)?|export(?:ing)?|provid(?:e|ing)|specify(?:ing)?|defin(?:e|ing)|configur(?:e|ing)", "supply(?:ing)?|add(?:ing)?|pass(?:ing)?|give|enter|put|place|store")}${LEAD}`);
const MAKE_SURE = /(?:make sure|ensure|check|verify|confirm)\b[^.]*$/;
const IS_SET = new RegExp(`^["'\`)]*\\s*(?:${BETWEEN}\\s+)*${GIVEN}\\b`);
const NEITHER = /\bneither[\s"'`($]*$/;
const DO_NOT = /(?:do not|don['’]t|no need to|need not|instead of|optionally|may also|can also)\s+\w+[^.]*$/;
/** What else may be written in capitals. */
const OTHER_THING = /^["'`)]*\s*(?:header|tool|column|table|field|permission|scope|role|event)\b/;
/** What the words around a group of names ask, or `undefined` where they ask nothing. */
function askingOf(group) {
    const before = group.before.slice(-120).toLowerCase();
    const after = group.after.slice(0, 100).toLowerCase();
    if (DO_NOT.test(before) || OTHER_THING.test(after))
        return undefined;
    if (saysMissing(before, after))
        return "stated";
    if (DUMPED.test(after))
        return "remarked";
    const told = ADVICE_BEFORE.test(before) || (MAKE_SURE.test(before) && IS_SET.test(after));
    return told ? "advised" : undefined;
}
function saysMissing(before, after) {
    if (MISSING_AFTER.test(after) || MISSING_AFTER_COLON.test(after))
        return true;
    if (NEITHER.test(before) && IS_SET.test(after))
        return true;
    return !DUMPED.test(after) && (MISSING_BEFORE.test(before) || NO_BEFORE.test(before));
}
/** What only limits a server or helps to look into it: a start does not fail for it. */
const IN_PASSING = /\bwarn(?:ing)?\b|⚠|\boptional\b|\bdisabled?\b|\bfall(?:s|ing)?[ -]?back\b|\busing (?:the |a |its )?default|\bdefaults? to\b|\bdefaulting\b|\bskip(?:s|ped|ping)?\b|\bignor(?:e|ed|ing)\b|\blimited\b|\bnote:|\btip:|\brate limits?\b|\bhigher limits?\b|\bcontinuing\b|\bproceeding\b|\bassuming\b|[,;-] (?:using|connecting|running|caching)\b|\bwithout (?:it|them|auth)|\bsome (?:features|tools)\b|\bto (?:see|enable|suppress|silence|hide|override|change|customi[sz]e|debug|avoid|get more|turn|opt|increase|raise|skip)\b|\bfor (?:more|a backtrace|debug|verbose)/i;
/** A log line of a level below error. */
const LOGGED = /(?:^|[^a-z])(?:debug|info|trace|log)(?:[^a-z]|$)/i;
const FAILURE = /error|exception|fatal|fail|invalid|cannot|❌/i;
/** Whether a line with its names left out speaks of something that the server goes on without. */
const isInPassing = (line) => IN_PASSING.test(line) || (LOGGED.test(line) && !FAILURE.test(line));
//# sourceMappingURL=asking-phrases.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/variable-names.js
/** Acronyms and labels that are written like a variable and are none. */
const NO_NAME = new Set([
    ..."API APIS APP AWS AZURE CLI CPU DEBUG DNS ERROR ERR EXAMPLE EXAMPLES FAILED FATAL FIX".split(" "),
    ..."GCP GITHUB GITLAB HTTP HTTPS INFO JSON JSONRPC JWT LLM LOG MCP MISSING NODE NOTE NPM".split(" "),
    ..."NPX NULL OAUTH OK OPTIONS PAT REQUIRED REST RPC SDK SSE SSH SSL STDIN STDIO STDOUT".split(" "),
    ..."STDERR TCP TIP TLS TODO TRACE TTY TYPE UDP UNDEFINED URI URL USAGE UUID WARN WARNING".split(" "),
    ..."HTTP_PROXY HTTPS_PROXY NO_PROXY NODE_OPTIONS NODE_EXTRA_CA_CERTS".split(" "),
    ..."XML YAML RUST_BACKTRACE NODE_MODULE_VERSION MODULE_NOT_FOUND UNCAUGHT_EXCEPTION".split(" "),
]);
/** Error codes. */
const CODE = /^(?:ERR|EAI|HPE|MISSING|INVALID|UNKNOWN|UNSUPPORTED|NOT|UNABLE_TO|CANNOT|FAILED_TO|SELF_SIGNED|DEPTH_ZERO|CERT_HAS|SQLITE)_|_(?:NOT_FOUND|ERROR|EXCEPTION|DENIED|FAILED|FAILURE|INVALID|EXPIRED|IN_CHAIN|REJECTION|NOT_SET|NOT_DEFINED|MISSING|REQUIRED)$/;
/** Ways in which programs read a variable; after them any capital word is one. */
const READ_BY = /(?:\b(?:process\.env|import\.meta\.env|os\.environ|Deno\.env|Bun\.env|ENV|env)(?:\.get|\.fetch)?[.[(]|\bgetenv\()["']?(?=[A-Z])/g;
const FLAG = /(?<![\w-])--?[A-Za-z][\w-]*(?:=\S+)?/g;
/** "when ...", "unless ...": what stands there is a condition, and asked for by nobody. */
const CONDITION = /\b(?:when|whenever|unless|if|instead of|while|although|depending on)\b[^,]*/gi;
const CAPITALS = /[A-Z][A-Z0-9_]*[A-Z0-9](?![A-Za-z0-9_])/g;
/** Whether a word of capitals can be a variable. */
const variable_names_isVariableName = (word) => !NO_NAME.has(word) && !CODE.test(word);
/** The variables that a sentence names, with those that belong together as one. */
function nameGroups(sentence) {
    const text = sentence.replaceAll(READ_BY, "$").replaceAll(FLAG, "").replaceAll(CONDITION, "");
    const runs = inRuns(variable_names_tokensOf(text), text);
    return runs.map((run, index) => ({
        names: namesOf(run, text),
        before: text.slice(runs[index - 1]?.at(-1)?.end ?? 0, run[0]?.start),
        after: text.slice(run.at(-1)?.end, runs[index + 1]?.[0]?.start),
    }));
}
function variable_names_tokensOf(text) {
    return [...text.matchAll(CAPITALS)].flatMap(({ 0: name, index }) => {
        const before = text.slice(Math.max(0, index - 40), index);
        const after = text.slice(index + name.length, index + name.length + 40);
        const value = /^=(\S*)/.exec(after)?.[1];
        const asked = variable_names_isVariableName(name) &&
            isWord(before, after) &&
            (name.includes("_") || isMarked(before, after)) &&
            (value === undefined || isPlaceholder(value));
        return asked ? [{ name, start: index, end: index + name.length + (value ?? "").length }] : [];
    });
}
/** Not a piece of a path, a file, a host name, a call or a longer word. */
const isWord = (before, after) => !/(?:[A-Za-z0-9_.\\-]|(?:^|[^A-Z0-9])\/)$/.test(before) &&
    !/^(?:\.\w|-\w|\(|\\|\/(?![A-Z][A-Z0-9]*_))/.test(after);
/** A word without `_` is a variable only where the text says so. */
const isMarked = (before, after) => /(?:[$%]\{?|\benv(?:ironment)?(?: var(?:iable)?)?[:\s"'`(]+)$/i.test(before) ||
    /^["'`)]*\s+env(?:ironment)?(?:\s+var(?:iable)?)?\b(?!s)/i.test(after);
const isPlaceholder = (value) => /^["'`]?(?:$|[<.…$]|your|my|x{2,}|sk-|\*)/i.test(value);
/** Names with nothing but a comma, "and", "or" and the like between them belong together. */
function inRuns(tokens, text) {
    const runs = [];
    for (const token of tokens) {
        const last = runs.at(-1);
        const gap = last && text.slice(last.at(-1)?.end, token.start);
        if (last && gap !== undefined && joinOf(gap))
            last.push(token);
        else
            runs.push([token]);
    }
    return runs;
}
const FILLER = /^(?:environment|env|variables?|vars?|the|an?|either|both|your|keys?|tokens?|and|or|nor|as|well|to|with|via)$/;
/** How two names are joined by the text between them, or `undefined` where they are not. */
function joinOf(gap) {
    const words = gap.toLowerCase().match(/[a-z]+/g) ?? [];
    const signs = gap.replaceAll(/[a-z\s"'`()[\]{}$%‘’“”*]/gi, "");
    if (gap.length > 60 || !words.every((word) => FILLER.test(word)) || /[^,&|/+]/.test(signs)) {
        return undefined;
    }
    if (words.includes("or") || words.includes("nor") || /[|/]/.test(signs))
        return "or";
    if (words.includes("and") || /[&+]/.test(signs))
        return "and";
    return signs.includes(",") ? "comma" : undefined;
}
/** "A, B or C" is one variable and two alternatives, "A, B and C" are three. */
function namesOf(run, text) {
    const names = run.map((token) => token.name);
    const joins = run
        .slice(1)
        .map((token, index) => joinOf(text.slice(run[index]?.end, token.start)));
    const firstOr = joins.findIndex((join, index) => meaning(joins, index, join) === "or");
    if (firstOr === -1)
        return names.map((name) => ({ name, alternatives: [] }));
    if (firstOr > 0)
        return names.slice(0, firstOr + 1).map((name) => ({ name, alternatives: [] }));
    const [name = "", ...alternatives] = names.toSorted(filesLast);
    return [{ name, alternatives }];
}
/** A comma means what the next word after it says. */
const meaning = (joins, index, join) => join === "comma" ? joins.slice(index).find((later) => later !== "comma") : join;
const filesLast = (left, right) => Number(left.endsWith("_FILE")) - Number(right.endsWith("_FILE"));
//# sourceMappingURL=variable-names.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/validation-errors.js


const NAME = "[A-Z][A-Z0-9_]*[A-Z0-9]";
const validation_errors_ABSENT = /[Rr]equired|received"?'?:? ["']?undefined|missing|(?:at least|>=) ?1 character/;
/** zod: `"path": ["NAME"]` within an issue. */
const ISSUE = new RegExp(`["']?path["']?\\s*:\\s*\\[\\s*(?:["'][\\w$]+["']\\s*,\\s*){0,3}["'](${NAME})["']\\s*\\]`, "g");
/** zod's `format` and `flatten`: `NAME: { _errors: [ 'Required' ] }`, `NAME: [ 'Required' ]`. */
const FORMATTED = new RegExp(`(${NAME})["']?\\s*:\\s*(?:\\{\\s*["']?_errors["']?\\s*:\\s*)?\\[\\s*["'](?:Required|Invalid discriminator value|[^"'\\n]{0,80}(?:received undefined|required|missing))`, "g");
/** zod's `prettifyError`: a line of the problem, a line of the place. */
const PRETTY = new RegExp(`✖[^\\n]{0,120}(?:received undefined|[Rr]equired)[^\\n]{0,40}\\n\\s{0,8}→ at (${NAME})`, "g");
/** Python `os.environ["NAME"]`, Ruby `ENV.fetch("NAME")`, Bash `${NAME:?}`. */
const LANGUAGES = [
    new RegExp(`^[\\s|]*KeyError: ["'](${NAME})["']\\s*$`),
    new RegExp(`key not found: ["'](${NAME})["']`),
    new RegExp(`(?:^|[\\s:])(${NAME}): (?:unbound variable|parameter (?:null or )?not set)`),
];
/** The variables that validators and language runtimes name as absent, in the order of the text. */
function reportedNames(text, lines) {
    const issues = [...text.matchAll(ISSUE)].filter(({ index }) => validation_errors_ABSENT.test(issueAt(text, index)));
    const found = [...issues, ...text.matchAll(FORMATTED), ...text.matchAll(PRETTY)];
    const zod = found.map(({ 0: hit, 1: name = "", index }) => ({
        name,
        line: quote(hit.includes("path") ? issueAt(text, index) : linesAround(text, index, hit)),
        guessed: false,
    }));
    return [...zod, ...lines.flatMap(reportedByLanguage), ...pydanticNames(lines)].filter(({ name }) => variable_names_isVariableName(name));
}
/** The lines that a hit stands on, not far before it. */
const linesAround = (text, index, hit) => {
    const end = text.indexOf("\n", index + hit.length);
    const start = text.lastIndexOf("\n", index) + 1;
    return text.slice(Math.max(start, index - 120), end === -1 ? undefined : end);
};
/** The object of one issue: its keys come in any order. */
const issueAt = (text, index) => {
    const end = text.indexOf("}", index);
    const start = text.lastIndexOf("{", index);
    return text.slice(Math.max(start, index - 400), end === -1 ? index + 400 : Math.min(end, index + 400));
};
function reportedByLanguage(line) {
    const name = LANGUAGES.map((expression) => expression.exec(line)?.[1]).find(Boolean);
    return name ? [{ name, line: line.trim(), guessed: false }] : [];
}
/** FastMCP's own settings: it reports them where a new pydantic breaks it, not where one is unset. */
const FASTMCP = new Set([
    ..."debug log_level host port mount_path sse_path message_path streamable_http_path".split(" "),
    ..."json_response stateless_http warn_on_duplicate_resources warn_on_duplicate_tools".split(" "),
    ..."warn_on_duplicate_prompts dependencies lifespan auth transport_security".split(" "),
]);
const MODEL = /validation errors? for (\w+)/;
const SETTINGS = /setting|config|env|cred|secret|auth|option/i;
/** pydantic: the name of a field on a line of its own, `Field required` on the next. */
function pydanticNames(lines) {
    let model = "";
    return lines.flatMap((line, index) => {
        model = MODEL.exec(line)?.[1] ?? model;
        const field = /^(?:\w+\.)*(\w+)$/.exec(line.trim())?.[1];
        const next = lines[index + 1] ?? "";
        if (!field || !model || !/^\s+[Ff]ield required/.test(next) || FASTMCP.has(field))
            return [];
        const name = field.toUpperCase();
        const isOwn = name === field || SETTINGS.test(model);
        return isOwn ? [{ name, line: `${field}: ${next.trim()}`, guessed: name !== field }] : [];
    });
}
//# sourceMappingURL=validation-errors.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/environment-names.js




/** A name of the program's own that it does not know, or a module. */
const OF_THE_CODE = /\b(?:Reference|Name|Syntax|Attribute|Import|ModuleNotFound)Error\b|cannot find (?:module|package)/i;
const NPM = /^npm (?:error|warn|notice|info|http|verb|ERR!|WARN)/;
const environment_names_FRAME = /^\s+at \S/;
const MAX_LINE = 2000;
/** Every variable that a text asks for, in the order of the text, each once and by its strongest mention. */
function askedFor(said) {
    const lines = plain_text_linesOf(said)
        .filter((line) => ![NPM, environment_names_FRAME, OF_THE_CODE].some((expression) => expression.test(line)))
        .map((line) => line.slice(0, MAX_LINE));
    const reported = reportedNames(lines.join("\n"), lines).map((found) => ({ ...found, alternatives: [], asking: "stated" }));
    return strongestOfEach([...reported, ...itemsOf(lines), ...lines.flatMap(askedInLine)]);
}
/** The last word of a sentence may be a variable, so its point must be followed by a blank. */
const SENTENCE_END = /(?<=[.!?;])\s+/;
function askedInLine(line) {
    return line.split(SENTENCE_END).flatMap((sentence) => nameGroups(sentence).flatMap((group) => {
        const asking = askingOf(group);
        if (!asking)
            return [];
        const passing = isInPassing(withoutNames(line));
        return group.names.map((name) => ({
            ...name,
            asking: passing ? "remarked" : asking,
            line: line.trim(),
            guessed: false,
        }));
    }));
}
const withoutNames = (line) => line.replaceAll(/[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+/g, "");
const HEADER = /(?:missing|required?|not set|unset|undefined|must be set|needs?|set|provide|following)\b[^\n]*\b(?:env|environment|variables?|vars?|secrets?|credentials?|settings?|config|configuration)\b[^\n]*[:.]?\s*$/i;
const HEADER_FIRST = /\b(?:environment|env|variables?|vars?|secrets?|credentials?|settings?|config|configuration)\b[^\n]*(?:missing|required|not set|unset|undefined|must be set)\b[^\n]*:\s*$/i;
const ITEM = /^\s*(?:[-*•✗✖❌·–>]+|\d+[.)])?\s*[`'"$]*([A-Z][A-Z0-9_]*[A-Z0-9])[`'"]*(?:\s|[:=(,–—-]|$)/;
/** A heading such as "Missing required environment variables:" and the names below it. */
function itemsOf(lines) {
    let open = false;
    return lines.flatMap((line) => {
        const name = ITEM.exec(line)?.[1];
        const isItem = open && name !== undefined && variable_names_isVariableName(name);
        open = isItem || isHeader(line) || (open && line.trim() === "");
        if (!isItem || /\boptional\b/i.test(line))
            return [];
        return [{ name, alternatives: [], asking: "stated", line: line.trim(), guessed: false }];
    });
}
const isHeader = (line) => line.trimEnd().endsWith(":") &&
    (HEADER.test(line) || HEADER_FIRST.test(line)) &&
    !/\boptional\b/i.test(line);
const STRENGTH = { stated: 2, advised: 1, remarked: 0 };
function strongestOfEach(asked) {
    const names = new Set(asked.map(({ name }) => name));
    return [...names].flatMap((name) => {
        const mentions = asked.filter((each) => each.name === name);
        const best = mentions.reduce((left, right) => STRENGTH[right.asking] > STRENGTH[left.asking] ? right : left);
        const alternatives = [...new Set(mentions.flatMap((each) => each.alternatives))];
        return [{ ...best, alternatives }];
    });
}
//# sourceMappingURL=environment-names.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/missing-variables.js



/** Variables of the system, which a server expects without asking. */
const SYSTEM = /^(?:HOME|USER|LOGNAME|PATH|SHELL|TERM|LANG|TMPDIR|TMP|TEMP|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|HOMEDRIVE|HOMEPATH|XDG_\w+)$/;
/** What the server says that it needs, against what it was started with. */
function missingVariables(evidence) {
    const missing = decisive(evidence).flatMap((asked) => missing_variables_lackOf(asked, evidence));
    return {
        lost: missing.filter((asked) => isLost(asked.name, evidence)),
        unset: missing.filter((asked) => !isLost(asked.name, evidence)),
    };
}
/** Whether the server got a value under this name. */
const has = (name, { plan }) => (plan?.env[name] ?? "") !== "";
const isWithheld = (name, { facts }) => facts.some(({ kind, captures }) => kind === "variable-withheld" && captures.variable === name);
const isLost = (name, evidence) => isWithheld(name, evidence) || SYSTEM.test(name);
/** The variable as it is missing: one alternative is enough, and one that the step has is the nearest. */
function missing_variables_lackOf(asked, evidence) {
    const names = [asked.name, ...asked.alternatives];
    if (names.some((name) => has(name, evidence)))
        return [];
    const name = names.find((each) => isWithheld(each, evidence)) ?? asked.name;
    return [{ ...asked, name, alternatives: names.filter((each) => each !== name) }];
}
/**
 * The mentions that count: what is said to be missing before what the reader is advised to set, and
 * that before what is said in passing. Where the server ended on another error, or lives, only the
 * first of these can be the cause.
 */
function decisive(evidence) {
    const asked = askedFor(missing_variables_wordsOf(evidence));
    const stated = asked.filter(({ asking }) => asking === "stated");
    if (stated.length > 0)
        return stated;
    if (endedOnAnother(asked, evidence))
        return [];
    const advised = asked.filter(({ asking }) => asking === "advised");
    if (advised.length > 0)
        return advised;
    return isAlive(evidence) ? [] : asked;
}
/** Beside all that was said, the message of a `tools/list` that failed. */
function missing_variables_wordsOf(evidence) {
    const { handshake } = evidence;
    const failed = handshake.kind === "completed" && handshake.tools.kind === "failed";
    return `${saidBy(evidence)}\n${(failed && handshake.tools.error?.message) || ""}`;
}
const isAlive = ({ ending, handshake }) => handshake.kind !== "rejected" && (ending.kind === "running" || ending.kind === "timed-out");
function endedOnAnother(asked, evidence) {
    const trace = stackTraceIn(saidBy(evidence));
    return trace !== undefined && !asked.some(({ name }) => trace.message.includes(name));
}
//# sourceMappingURL=missing-variables.js.map
;// CONCATENATED MODULE: ./lib/src/rules/env-not-inherited.js






const WITHHELD = "The step has it, but a server gets only what the entry's `env`, the inputs `env` and `pass-env` and a short list of system variables hold, as it does under clients built on the MCP SDKs.";
const EMPTIED = "The entry's own `env` takes it away, with an empty value or `null`, and that wins over what the step has.";
const env_not_inherited_SYSTEM = "Variables of the system reach a server by themselves, unless the entry's `env` replaces them or the step does not have them.";
/** Go, Python and others look for it without naming the variable. */
const NO_HOME = /(?:could not|cannot|can't|unable to|failed to) (?:determine|find|get|resolve|locate|expand) (?:the |your |user's |user )*home|home directory (?:not found|is not set|could not be determined)/i;
/* harmony default export */ const env_not_inherited = (defineRule({
    id: "env-not-inherited",
    stage: "spawn",
    level: "error",
    title: "`{variable}` did not reach the server{others}",
    why: "The server asks for it and was started without it. {reason}{unset}",
    fix: "Hand the variable on to `{server}`.\n\n{how}",
    at: "env",
    confidence: "likely",
    detect: (evidence) => {
        const { lost, unset } = missingVariables(evidence);
        const [first, ...others] = lost.length > 0 ? lost : homeOf(evidence);
        if (!first)
            return undefined;
        const names = [first, ...others].map(({ name }) => name);
        return {
            captures: {
                variable: first.name,
                others: others.length > 0 ? `, nor did ${listed(names.slice(1), "or")}` : "",
                reason: reasonOf(names, evidence),
                unset: unset.length > 0 ? ` ${unsetText(unset)}` : "",
                how: howTo(names, evidence),
            },
            origin: evidence.server.env.find((entry) => entry.name === first.name)?.value.origin,
            evidence: [first, ...others].map(({ line }) => line),
            details: { variables: names },
        };
    },
    examples: [
        {
            name: "the step has the token that the server asks for",
            evidence: {
                stderr: "Error: ACME_API_KEY environment variable is required\n",
                facts: [{ kind: "variable-withheld", captures: { variable: "ACME_API_KEY" } }],
            },
        },
        {
            name: "of two variables the step has one",
            evidence: {
                stderr: "Missing required environment variables: ACME_URL, ACME_TOKEN\n",
                facts: [{ kind: "variable-withheld", captures: { variable: "ACME_TOKEN" } }],
            },
        },
        {
            name: "the config takes HOME away",
            evidence: {
                command: ["bunx", "acme-mcp"],
                env: { HOME: "" },
                stderr: "error loading config: $HOME is not defined\n",
            },
        },
        {
            name: "a program looks for the home directory without naming the variable",
            evidence: {
                command: ["acme-mcp"],
                env: { HOME: "" },
                stderr: "failed to determine user home directory\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "the step does not have the variable either",
            evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
        },
        {
            name: "the step has a variable that the server does not ask for",
            evidence: {
                stderr: "Error: ACME_API_KEY environment variable is required\n",
                facts: [{ kind: "variable-withheld", captures: { variable: "OTHER_TOKEN" } }],
            },
        },
        {
            name: "the home directory is known, but a folder in it is not there",
            evidence: { stderr: "failed to find home/.acme: no such file or directory\n" },
        },
    ],
}));
function homeOf(evidence) {
    const said = saidBy(evidence);
    const hit = NO_HOME.exec(said);
    const name = evidence.plan?.env.HOME ? undefined : "HOME";
    if (!hit || !name)
        return [];
    const line = lineAround(said, hit.index);
    return [{ name, alternatives: [], asking: "stated", line, guessed: true }];
}
const env_not_inherited_isWithheld = (names, { facts }) => facts.some(({ kind, captures }) => kind === "variable-withheld" && names.includes(captures.variable ?? ""));
function reasonOf(names, evidence) {
    if (names.some((name) => isInEntry(name, evidence)))
        return EMPTIED;
    return env_not_inherited_isWithheld(names, evidence) ? WITHHELD : env_not_inherited_SYSTEM;
}
const isInEntry = (variable, { server }) => server.env.some(({ name }) => name === variable);
const unsetText = (unset) => `It asks as well for ${listed(unset.map(({ name }) => name))}, which the step does not have either.`;
function howTo(names, evidence) {
    const { file } = evidence.server;
    const passed = names.filter((name) => !isReserved(name) && !isInEntry(name, evidence));
    const entry = file
        ? [`In ${file}, where every client finds it:\n\n${entryEnv(names, evidence)}`]
        : [];
    const input = passed.length > 0 ? [`For this check alone, in the workflow:\n\n${inputPassEnv(passed)}`] : [];
    return [...entry, ...input].join("\n\n");
}
//# sourceMappingURL=env-not-inherited.js.map
;// CONCATENATED MODULE: ./lib/src/rules/handshake-timeout.js



/* harmony default export */ const handshake_timeout = (defineRule({
    id: "handshake-timeout",
    stage: "handshake",
    level: "error",
    title: "no answer to `initialize` within {seconds} seconds",
    why: "The process lives and writes no message. It may still be starting (a download, a connection that hangs), wait for something that never comes (a login, a terminal), hold its answer back in a buffer, or be no MCP server on stdio at all.",
    fix: "Run `{commandLine}` and watch what it waits for. If it only needs longer, raise the input `timeout`. If it is Python, start it with `-u` or `PYTHONUNBUFFERED=1`. If it has several ways to start, choose the one for stdio in `args` of `{server}` in {file}.",
    at: "command",
    confidence: "possible",
    detect: (evidence) => {
        const { ending, handshake } = evidence;
        const waiting = ending.kind === "timed-out" || ending.kind === "running";
        if (!waiting || handshake.kind !== "silent")
            return undefined;
        return { captures: {}, evidence: lastWords(saidBy(evidence), 5) };
    },
    examples: [
        {
            name: "nothing was said",
            evidence: { ending: { kind: "timed-out", afterMs: 30_000 } },
        },
        {
            name: "it claims to be ready",
            evidence: {
                ending: { kind: "running" },
                stderr: "Acme MCP server running on stdio\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "it listens on a port",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "listening on http://localhost:3000\n",
            },
        },
        {
            name: "it answers with a header before each message",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["Content-Length: 142", ""],
            },
        },
        { name: "it ended", evidence: { stderr: "giving up\n" } },
    ],
}));
//# sourceMappingURL=handshake-timeout.js.map
;// CONCATENATED MODULE: ./lib/src/rules/initialize-error.js


/* harmony default export */ const initialize_error = (defineRule({
    id: "initialize-error",
    stage: "handshake",
    level: "error",
    title: "the server refuses `initialize`: {message}",
    why: "The process runs and speaks MCP, but answers the first request with error {errorCode}, so every client gives up on it. The message is the server's own.",
    fix: "Do what the message asks. If it speaks of a login or a key, give `{server}` one by `env` in {file}; if it speaks of an address, check that the runner can reach it.",
    at: "name",
    confidence: "confirmed",
    detect: ({ handshake }) => {
        if (handshake.kind !== "rejected")
            return undefined;
        const { code, message } = handshake.error;
        return {
            captures: { errorCode: String(code), message: quote(message) || `error ${code}` },
            evidence: [`error ${code}: ${quote(message, 500)}`],
            details: { code },
        };
    },
    examples: [
        {
            name: "a login is missing",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    kind: "rejected",
                    error: {
                        code: -32001,
                        message: "Not authenticated - your API key is missing or was reset",
                    },
                },
            },
        },
        {
            name: "a fault of the server, without a message",
            evidence: {
                ending: { kind: "running" },
                handshake: { kind: "rejected", error: { code: -32603, message: "" } },
            },
        },
    ],
    counterexamples: [
        {
            name: "the message names a variable",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    kind: "rejected",
                    error: { code: -32603, message: "ACME_API_KEY environment variable is not set" },
                },
            },
        },
        {
            name: "the method is not known",
            evidence: {
                ending: { kind: "running" },
                handshake: { kind: "rejected", error: { code: -32601, message: "Method not found" } },
            },
        },
        {
            name: "the version is refused",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    kind: "rejected",
                    error: { code: -32602, message: "Unsupported protocol version: 2025-11-25" },
                },
            },
        },
    ],
}));
//# sourceMappingURL=initialize-error.js.map
;// CONCATENATED MODULE: ./lib/src/rules/initialize-invalid.js


const initialize_invalid_METHOD_NOT_FOUND = -32601;
const SHAPE = "In the server, answer `initialize` with `protocolVersion`, `capabilities` and `serverInfo` (`name` and `version`), and with the `id` of the request, which is 0 in the official SDKs. If it is not yours, report the answer to its author.";
const ECHO = "Check that `{commandLine}` starts an MCP server: a program that copies its input, or `docker run -t`, whose terminal repeats what it is sent, answers like this.";
const initialize_invalid_ABSENT = "Check that `{commandLine}` starts an MCP server, and not one for another protocol, such as a language server. If it is one, it lacks the first method of the protocol: build it on an MCP SDK.";
/* harmony default export */ const initialize_invalid = (defineRule({
    id: "initialize-invalid",
    stage: "handshake",
    level: "error",
    title: "{what}",
    why: "`initialize` is the first thing that clients ask. Without an answer that fits the schema of the specification they end the connection.",
    fix: "{how}",
    at: "command",
    confidence: "confirmed",
    detect: ({ handshake, server, plan }) => {
        const match = initialize_invalid_matchOf(handshake);
        const line = [plan?.command ?? server.command?.value ?? "", ...(plan?.args ?? [])].join(" ");
        const how = match?.captures.how?.replace("{commandLine}", () => line) ?? "";
        return match && { ...match, captures: { ...match.captures, how } };
    },
    examples: [
        {
            name: "the answer lacks serverInfo",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    kind: "invalid",
                    path: "result.serverInfo",
                    problem: "is missing",
                    answer: '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25"}}',
                },
            },
        },
        {
            name: "our own request comes back",
            evidence: {
                command: ["cat"],
                ending: { kind: "running" },
                handshake: {
                    kind: "invalid",
                    path: "method",
                    problem: "is our own request",
                    answer: '{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}',
                },
            },
        },
        {
            name: "a server that does not know the method",
            evidence: {
                ending: { kind: "running" },
                handshake: { kind: "rejected", error: { code: -32601, message: "unknown method" } },
            },
        },
    ],
    counterexamples: [
        {
            name: "an error of its own",
            evidence: {
                ending: { kind: "running" },
                handshake: { kind: "rejected", error: { code: -32603, message: "database is down" } },
            },
        },
        {
            name: "no answer at all",
            evidence: { ending: { kind: "timed-out", afterMs: 30_000 } },
        },
    ],
}));
function initialize_invalid_matchOf(handshake) {
    if (handshake.kind === "rejected" && handshake.error.code === initialize_invalid_METHOD_NOT_FOUND) {
        const { code, message } = handshake.error;
        return {
            captures: { what: "the program does not know the method `initialize`", how: initialize_invalid_ABSENT },
            evidence: [`error ${code}: ${quote(message)}`],
        };
    }
    if (handshake.kind !== "invalid")
        return undefined;
    const { path, problem, answer } = handshake;
    const echo = path === "method";
    return {
        captures: {
            what: echo
                ? "the program sends our own request back"
                : `the answer to \`initialize\` does not fit the protocol: \`${path}\` ${quote(problem)}`,
            how: echo ? ECHO : SHAPE,
        },
        evidence: [quote(answer, 500)],
        details: { path },
    };
}
//# sourceMappingURL=initialize-invalid.js.map
;// CONCATENATED MODULE: ./lib/src/rules/killed-or-oom.js




const HEAP = /JavaScript heap out of memory|java\.lang\.OutOfMemoryError|^MemoryError\b|fatal error: runtime: out of memory/m;
/** What a shell or npm makes of a signal: 128 and its number. */
const SIGNAL_OF_CODE = {
    132: "SIGILL",
    134: "SIGABRT",
    135: "SIGBUS",
    136: "SIGFPE",
    137: "SIGKILL",
    139: "SIGSEGV",
    143: "SIGTERM",
};
const NATIVE = new Set(["SIGSEGV", "SIGILL", "SIGBUS", "SIGFPE", "SIGABRT", "SIGTRAP"]);
const MORE_HEAP = `Give Node.js more memory in the entry, or make the server do less at start:\n\n${entryValues({ NODE_OPTIONS: "--max-old-space-size=4096" })}`;
const CRASHED_NATIVE = "Install it anew on this system, since native code that was built for another one crashes like this; else try its previous version, and report the crash to its author.";
const KILLED = "Look for what sent the signal. On a runner SIGKILL mostly means that memory ran out: check fewer servers at once (`concurrency: 1`), or use a bigger runner.";
/* harmony default export */ const killed_or_oom = (defineRule({
    id: "killed-or-oom",
    stage: "handshake",
    level: "error",
    title: "{what}",
    why: "{cause}",
    fix: "{how}",
    at: "command",
    confidence: "confirmed",
    detect: (evidence) => outOfMemory(evidence) ?? killed(evidence),
    examples: [
        {
            name: "the heap of Node.js is full",
            evidence: {
                ending: { kind: "killed", signal: "SIGABRT", afterMs: 5300 },
                stderr: "<--- Last few GCs --->\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n----- Native stack trace -----\n 1: 0xb78db3 node::OOMErrorHandler(char const*, v8::OOMDetails const&) [node]\n",
            },
        },
        {
            name: "a native crash without a word",
            evidence: { ending: { kind: "killed", signal: "SIGSEGV", afterMs: 400 } },
        },
        {
            name: "a wrapper reports SIGKILL as an exit code",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                ending: { kind: "exited", code: 137, afterMs: 2000 },
            },
        },
    ],
    counterexamples: [
        {
            name: "a panic that aborts tells its own reason",
            evidence: {
                command: ["./acme-mcp"],
                ending: { kind: "killed", signal: "SIGABRT", afterMs: 5 },
                stderr: "thread 'main' panicked at src/main.rs:9:41:\nindex out of bounds\n",
            },
        },
        { name: "an exit by itself", evidence: { stderr: "out of ideas\n" } },
        {
            name: "alive at the time limit",
            evidence: { ending: { kind: "timed-out", afterMs: 30_000 } },
        },
    ],
}));
function outOfMemory(evidence) {
    const said = saidBy(evidence);
    const hit = HEAP.exec(said);
    if (!hit || (evidence.ending.kind !== "exited" && evidence.ending.kind !== "killed"))
        return;
    return {
        captures: {
            what: "the server ran out of memory",
            cause: "It needed more memory than it was allowed to use, and its runtime gave up.",
            how: hit[0].startsWith("JavaScript") ? MORE_HEAP : KILLED,
        },
        evidence: [lineAround(said, hit.index)],
    };
}
function killed(evidence) {
    const signal = signalOf(evidence.ending);
    if (!signal || (signal === "SIGABRT" && stackTraceIn(saidBy(evidence))))
        return;
    return {
        captures: {
            what: `the server was killed by ${signal}`,
            cause: `${sentenceOf(evidence.ending)} ${killed_or_oom_reasonOf(signal)}`,
            how: NATIVE.has(signal) ? CRASHED_NATIVE : KILLED,
        },
        evidence: [],
        confidence: evidence.ending.kind === "killed" ? "confirmed" : "likely",
    };
}
const sentenceOf = (ending) => ending.kind === "exited"
    ? `Exit code ${ending.code} is how a shell or npm reports a signal (128 and its number).`
    : "The process did not end by itself, so it had no chance to say why.";
const killed_or_oom_reasonOf = (signal) => NATIVE.has(signal)
    ? `${signal} is what the system sends for a fault in native code.`
    : `${signal} comes from the system or from another program; this check did not send it.`;
function signalOf(ending) {
    if (ending.kind === "killed")
        return ending.signal;
    return ending.kind === "exited" ? SIGNAL_OF_CODE[ending.code] : undefined;
}
//# sourceMappingURL=killed-or-oom.js.map
;// CONCATENATED MODULE: ./lib/src/rules/missing-env-var.js




/* harmony default export */ const missing_env_var = (defineRule({
    id: "missing-env-var",
    stage: "handshake",
    level: "error",
    title: "`{variable}` is not set{others}",
    why: "The server asks for {it}, and got no value for {it}. It gets what the entry's `env`, the inputs `env` and `pass-env` and a short list of system variables hold, and nothing else of the step's environment.{alternatives}",
    fix: "Set {it} for `{server}`.\n\n{how}",
    at: "env",
    confidence: "likely",
    detect: (evidence) => {
        const { unset } = missingVariables(evidence);
        const [first, ...others] = unset;
        if (!first)
            return undefined;
        const names = unset.map(({ name }) => name);
        const entries = evidence.server.env;
        return {
            captures: {
                variable: first.name,
                others: othersText(names, evidence),
                alternatives: alternativesText(first),
                it: names.length > 1 ? "them" : "it",
                how: missing_env_var_howTo(names, evidence),
            },
            origin: entries.find((entry) => entry.name === first.name)?.value.origin,
            evidence: [...new Set([first, ...others].map(({ line }) => line))],
            details: { variables: names },
            confidence: isWeak(first, evidence) ? "possible" : "likely",
        };
    },
    examples: [
        {
            name: "an error that names it",
            evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
        },
        {
            name: "a sentence that tells what to set",
            evidence: {
                stderr: "Error: Acme access token is required. Set ACME_ACCESS_TOKEN in your environment variables and retry.\n",
            },
        },
        {
            name: "two variables at once, beside two flags",
            evidence: {
                stderr: "Missing required credentials. Provide --email and --key or set ACME_EMAIL and ACME_KEY environment variables.\n",
            },
        },
        {
            name: "one of several ways to give it",
            evidence: {
                stderr: "Error: An Acme API key is required via --acme-api-key, ACME_API_KEY, --acme-api-key-file, or ACME_API_KEY_FILE.\n",
            },
        },
        {
            name: "the errors of zod, formatted",
            evidence: {
                stderr: "Invalid environment variables: { _errors: [], ACME_API_KEY: { _errors: [ 'Required' ] } }\n",
            },
        },
        {
            name: "the error of zod for a variable that chooses between shapes",
            evidence: {
                stderr: "Invalid environment variables {\n  _errors: [],\n  ACME_ROLE: {\n    _errors: [\n      \"Invalid discriminator value. Expected 'developer' | 'editor'\"\n    ]\n  }\n}\n",
            },
        },
        {
            name: "the issues of zod",
            evidence: {
                stderr: 'ZodError: [\n  {\n    "expected": "string",\n    "code": "invalid_type",\n    "path": [\n      "ACME_API_KEY"\n    ],\n    "message": "Invalid input: expected string, received undefined"\n  }\n]\n    at parse (file:///repo/server.js:4:9)\n',
            },
        },
        {
            name: "a KeyError of Python",
            evidence: {
                command: ["python3", "server.py"],
                stderr: 'Traceback (most recent call last):\n  File "/repo/server.py", line 2, in <module>\n    os.environ["ACME_API_KEY"]\n  File "<frozen os>", line 679, in __getitem__\nKeyError: \'ACME_API_KEY\'\n',
            },
        },
        {
            name: "a settings class of pydantic",
            evidence: {
                command: ["python3", "server.py"],
                stderr: "pydantic_core._pydantic_core.ValidationError: 1 validation error for AcmeSettings\nacme_api_key\n  Field required [type=missing, input_value={}, input_type=dict]\n",
            },
        },
        {
            name: "a list of names below a heading",
            evidence: {
                stderr: "Missing environment variables:\n    ACME_URL: address of the server\n    ACME_TOKEN\n",
            },
        },
        {
            name: "a panic of Rust",
            evidence: {
                command: ["./acme-mcp"],
                ending: { kind: "exited", code: 101, afterMs: 3 },
                stderr: "thread 'main' panicked at src/main.rs:9:41:\nACME_TOKEN must be set: NotPresent\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
            },
        },
        {
            name: "initialize is answered with an error that names it",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    kind: "rejected",
                    error: { code: -32603, message: "ACME_API_KEY is not configured" },
                },
            },
        },
        {
            name: "it is given, but empty",
            evidence: { env: { ACME_API_KEY: "" }, stderr: "Please set ACME_API_KEY\n" },
        },
        {
            name: "exit code 0",
            evidence: {
                ending: { kind: "exited", code: 0, afterMs: 90 },
                noise: ["ACME_API_KEY must be set"],
            },
        },
    ],
    counterexamples: [
        {
            name: "the server got it, and refuses its value",
            evidence: {
                env: { ACME_API_KEY: "abc" },
                stderr: "Error: ACME_API_KEY is invalid or missing\n",
            },
        },
        {
            name: "the step has it and the server did not get it",
            evidence: {
                stderr: "Error: ACME_API_KEY environment variable is required\n",
                facts: [{ kind: "variable-withheld", captures: { variable: "ACME_API_KEY" } }],
            },
        },
        {
            name: "a warning before a crash of another kind",
            evidence: {
                stderr: "Warning: ACME_API_KEY is not set, search is disabled\nTypeError: Cannot read properties of undefined (reading 'map')\n    at start (/repo/server.js:10:3)\n",
            },
        },
        {
            name: "an error code is no variable",
            evidence: {
                stderr: "Error: connect ECONNREFUSED 127.0.0.1:6379\n  code: 'MODULE_NOT_FOUND'\n",
            },
        },
        {
            name: "FastMCP's own settings after an update of pydantic",
            evidence: {
                stderr: "pydantic_core._pydantic_core.ValidationError: 2 validation errors for Settings\ndebug\n  Field required [type=missing, input_value={}, input_type=dict]\nlog_level\n  Field required [type=missing, input_value={}, input_type=dict]\n",
            },
        },
        {
            name: "npm speaks, not the server",
            evidence: { stderr: "npm warn config ACME_TOKEN is not set\nError: boom\n" },
        },
    ],
}));
/** "not set to anything" is true of an empty value too. */
function othersText(names, { plan }) {
    const anything = names.some((name) => plan?.env[name] === "") ? " to anything" : "";
    const rest = names.slice(1);
    if (rest.length === 0)
        return anything;
    return `${anything}, nor ${rest.length > 1 ? "are" : "is"} ${listed(rest)}`;
}
const alternativesText = ({ alternatives }) => alternatives.length > 0 ? ` ${listed(alternatives, "or")} would do as well.` : "";
/** What is said in passing, what is made of a field's name, and what a living server says, may be no cause. */
const isWeak = ({ asking, guessed }, { ending, handshake }) => asking === "remarked" ||
    guessed ||
    (handshake.kind === "silent" && (ending.kind === "running" || ending.kind === "timed-out"));
function missing_env_var_howTo(names, evidence) {
    const { file, env } = evidence.server;
    if (!file)
        return `In the workflow:\n\n${inputEnv(names)}`;
    const sources = names.map((name) => sourceOf(env.find((entry) => entry.name === name)));
    const own = names.filter((_, index) => sources[index] === undefined);
    const entry = own.length > 0 ? [`In ${file}:\n\n${entryEnv(own, evidence)}`] : [];
    const step = stepEnv(names.map((name, index) => sources[index] ?? name));
    return [...entry, `In the workflow, on the step that runs this check:\n\n${step}`].join("\n\n");
}
/** The variable that the entry refers to under this name, or `undefined`. */
const sourceOf = (entry) => /\$\{?(?:env:)?([A-Za-z_]\w*)/.exec(entry?.value.value ?? "")?.[1];
//# sourceMappingURL=missing-env-var.js.map
;// CONCATENATED MODULE: ./lib/src/rules/path-arg-missing.js





const path_arg_missing_ABSENT = /ENOENT|no such file|does(?: not|n't) exist|not found|cannot (?:access|find|open|read)|can't (?:access|find|open|read)|could not (?:access|find|open|read)|unable to (?:access|find|open|read)|ENOTDIR|not a (?:valid )?directory|error accessing|invalid (?:path|directory)/i;
/* harmony default export */ const path_arg_missing = (defineRule({
    id: "path-arg-missing",
    stage: "handshake",
    level: "error",
    title: "the path `{argument}` {state}",
    why: "The server was told to use `{path}`, and says that it cannot. A path that exists on a laptop seldom exists on a runner or in a container; a relative one starts from `{cwd}`.",
    fix: "Correct the path in `args` of `{server}` in {file}. One inside the repository works everywhere, written relative to `{cwd}`.{remedy}",
    at: "args",
    confidence: "likely",
    detect: (evidence) => {
        const lines = plain_text_linesOf(saidBy(evidence)).filter((line) => path_arg_missing_ABSENT.test(line));
        const known = missingPaths(evidence);
        const named = known.flatMap((each) => spokenOf(each, lines, true))[0];
        const found = named ?? argumentsOf(evidence).flatMap((each) => spokenOf(each, lines, false))[0];
        if (!found || path_arg_missing_endedOnAnother(found.line, evidence))
            return undefined;
        return {
            captures: {
                ...found.captures,
                state: named ? "does not exist on this machine" : "cannot be used by the server",
                remedy: path_arg_missing_remedyFor(found.captures.path, evidence),
            },
            origin: found.origin,
            evidence: [found.line],
            confidence: named ? "confirmed" : "likely",
        };
    },
    examples: [
        {
            name: "a directory that the machine does not have",
            evidence: {
                command: ["npx", "-y", "@modelcontextprotocol/server-filesystem", "/Users/me/notes"],
                stderr: "Warning: Cannot access directory /Users/me/notes, skipping\nError: None of the specified directories are accessible\n",
                facts: [
                    {
                        kind: "path-missing",
                        captures: { argument: "/Users/me/notes", path: "/Users/me/notes" },
                    },
                ],
            },
        },
        {
            name: "a relative file, named by the server as an absolute one",
            evidence: {
                command: ["acme-mcp", "--rules", "governance/rules.yaml"],
                stderr: "open /repo/governance/rules.yaml: no such file or directory\n",
                facts: [
                    {
                        kind: "path-missing",
                        captures: { argument: "governance/rules.yaml", path: "/repo/governance/rules.yaml" },
                    },
                ],
            },
        },
        {
            name: "a folder of the repository that git does not keep",
            evidence: {
                command: ["acme-mcp", "--data=data/cache"],
                stderr: "Error: ENOENT: no such file or directory, scandir 'data/cache'\n",
                facts: [
                    {
                        kind: "path-missing",
                        captures: { argument: "data/cache", path: "/repo/data/cache" },
                    },
                ],
            },
        },
        {
            name: "a path in a container, which only the server can see",
            evidence: {
                command: ["docker", "run", "-i", "acme/mcp", "/data/acme.db"],
                stderr: "error: unable to open database file /data/acme.db\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a path that is no argument",
            evidence: {
                command: ["acme-mcp", "--verbose"],
                stderr: "Error: ENOENT: no such file or directory, open '/home/me/.acme/config.json'\n",
            },
        },
        {
            name: "an argument that leads nowhere, and an error of another kind",
            evidence: {
                command: ["acme-mcp", "/data/cache"],
                stderr: "TypeError: boom\n    at f (/repo/a.js:1:1)\n",
                facts: [
                    { kind: "path-missing", captures: { argument: "/data/cache", path: "/data/cache" } },
                ],
            },
        },
        {
            name: "a path that it skips, and then an error of another kind",
            evidence: {
                command: ["acme-mcp", "/data/cache"],
                stderr: "Warning: /data/cache does not exist, skipping\nTypeError: boom\n    at f (/repo/a.js:1:1)\n",
                facts: [
                    { kind: "path-missing", captures: { argument: "/data/cache", path: "/data/cache" } },
                ],
            },
        },
        {
            name: "an image that is not found",
            evidence: {
                command: ["docker", "run", "-i", "acme/mcp"],
                stderr: "docker: pull access denied for acme/mcp, repository does not exist\n",
            },
        },
        {
            name: "a command that a script of the config does not find",
            evidence: {
                command: ["sh", "-c", "./serve.sh"],
                ending: { kind: "exited", code: 127, afterMs: 9 },
                stderr: "./serve.sh: 3: acme: not found\n",
            },
        },
        {
            name: "the beginning of a longer path",
            evidence: {
                command: ["acme-mcp", "/data"],
                stderr: "Error: ENOENT: no such file or directory, open '/data2/state.json'\n",
            },
        },
    ],
}));
/** A path that was skipped, before the server ended on an error that does not speak of it. */
function path_arg_missing_endedOnAnother(line, evidence) {
    const trace = stackTraceIn(saidBy(evidence));
    return (trace !== undefined && /\bskip|\bignor|\bwarn/i.test(line) && !trace.message.includes(line));
}
/** Arguments that were looked for on this machine and are not there. */
const missingPaths = ({ facts, plan }) => facts.flatMap(({ kind, captures, origin }) => {
    const { argument = "", path = "" } = captures;
    const isOther = kind !== "path-missing" || argument === "" || argument === plan?.entry;
    return isOther ? [] : [{ argument, path, origin }];
});
/** Arguments that look like a path; inside a container only the server knows whether they lead anywhere. */
function argumentsOf({ server, plan }) {
    if (!plan)
        return [];
    return plan.args.flatMap((word, index) => {
        const argument = word.replace(/^--?[\w-]+=/, "");
        const isProgram = word === plan.entry || word === plan.package?.spec;
        const origin = server.args[index]?.origin;
        return looksLikePath(argument) && !isProgram ? [{ argument, path: argument, origin }] : [];
    });
}
/** Not an image, a package or a repository, which may hold a slash too. */
const looksLikePath = (text) => /^(?:[/~]|\.{1,2}[\\/]|[A-Za-z]:[\\/])/.test(text) ||
    /^(?!@)[^:]*[\\/][^:]*\.\w{1,5}$/.test(text);
/** The line that complains of this path; `within`: or of something in that folder. */
function spokenOf({ argument, path, origin }, lines, within) {
    const line = lines.find((each) => names(each, path, within) || names(each, argument, within));
    return line === undefined ? [] : [{ captures: { argument, path }, origin, line: line.trim() }];
}
/** Whether the text stands in the line as a path of its own. */
function names(line, path, within) {
    const index = line.indexOf(path);
    if (index === -1 || path.length < 2)
        return false;
    const after = line.slice(index + path.length);
    // "script: line 3: ..." is how a shell says where it failed.
    const ends = within ? /^[\w-]/ : /^[\w\\/-]|^: (?:line )?\d+:/;
    return !/[\w.-]$/.test(line.slice(0, index)) && !ends.test(after);
}
function path_arg_missing_remedyFor(path, { plan, server }) {
    if (plan && programName(plan.command) === "docker") {
        return ` Into a container it has to be mounted: \`-v <path here>:${path}\`.`;
    }
    if (!path.startsWith(`${server.root}/`))
        return "";
    if (/\.\w{1,5}$/.test(path))
        return " If the file is made by a build, make it in a step before this one.";
    return ` If it is to be empty at first, make it in a step before this one:\n\n    - run: mkdir -p '${path.slice(server.root.length + 1)}'`;
}
//# sourceMappingURL=path-arg-missing.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/example-handshake.js
/** A handshake that succeeded, for the examples of rules. */
const COMPLETED = {
    kind: "completed",
    era: "legacy",
    protocolVersion: "2025-11-25",
    serverInfo: { name: "acme", version: "1.0.0" },
    capabilities: { tools: {} },
    durationMs: 80,
    tools: { kind: "listed", names: ["search"], bytes: 240, problems: [] },
};
//# sourceMappingURL=example-handshake.js.map
;// CONCATENATED MODULE: ./lib/src/rules/port-in-use.js



const IN_USE = /EADDRINUSE|address (?:is )?already in use|WinError 10048|\bport\b[^\n]{0,20}\b(?:is |was )?(?:already )?in use/i;
/** Where the number stands, after the words and before them; a time of day looks much the same. */
const PORT_AFTER = /(?::|\bport:? )(\d{2,5})\b/i;
const PORT_BEFORE = /(?:\btcp :|\d\.\d{1,3}:|localhost:|\]:|', |\bport:? )(\d{2,5})\b/i;
/** The server takes another port by itself. */
const GOES_ON = /try(?:ing)? (?:another|the next|next|port)|instead|using port/i;
/* harmony default export */ const port_in_use = (defineRule({
    id: "port-in-use",
    stage: "handshake",
    level: "error",
    title: "{port} is already in use",
    why: "The server opens a TCP port of its own at start, and another program holds it: a second copy of the server, another server of the same run, or a service of the machine.",
    fix: "Give this server another port, by the variable or argument that it reads (often `PORT`), or end the other program before this step. If two servers of this run want the same port, set the input `concurrency: 1`, which starts them one after the other.",
    at: "env",
    confidence: "likely",
    detect: (evidence) => {
        const said = saidBy(evidence);
        const hit = IN_USE.exec(said);
        if (!hit || GOES_ON.test(said.slice(hit.index, hit.index + 300)))
            return undefined;
        const line = lineAround(said, hit.index);
        const after = PORT_AFTER.exec(line.slice(line.search(IN_USE)));
        const number = (after ?? PORT_BEFORE.exec(line))?.[1];
        return {
            captures: { port: number ? `port ${number}` : "a port that the server opens" },
            evidence: [line],
            details: number ? { port: Number(number) } : {},
        };
    },
    examples: [
        {
            name: "Node.js",
            evidence: {
                stderr: "Error: listen EADDRINUSE: address already in use :::3000\n    at Server.setupListenHandle [as _listen2] (node:net:1908:16)\n  code: 'EADDRINUSE',\n",
            },
        },
        {
            name: "Python, without the number",
            evidence: {
                command: ["python3", "server.py"],
                stderr: 'Traceback (most recent call last):\n  File "/repo/server.py", line 2, in <module>\n    s.bind(address)\nOSError: [Errno 98] Address already in use\n',
            },
        },
        {
            name: "Go, with a time of day in the line",
            evidence: {
                command: ["./acme-mcp"],
                stderr: "2026/11/23 10:30:15 listen tcp :8080: bind: address already in use\n",
            },
        },
        {
            name: "after a good handshake",
            evidence: {
                handshake: COMPLETED,
                ending: { kind: "exited", code: 1, afterMs: 1900 },
                stderr: "Port 8080 is already in use.\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "nobody listens where the server connects to",
            evidence: { stderr: "Error: connect ECONNREFUSED 127.0.0.1:3000\n" },
        },
        {
            name: "it takes the next port, and ends on another error",
            evidence: {
                stderr: "Port 3000 is already in use, trying port 3001\nTypeError: boom\n    at f (/repo/a.js:1:1)\n",
            },
        },
    ],
}));
//# sourceMappingURL=port-in-use.js.map
;// CONCATENATED MODULE: ./lib/src/rules/protocol-content-length-framing.js

/* harmony default export */ const protocol_content_length_framing = (defineRule({
    id: "protocol-content-length-framing",
    stage: "handshake",
    level: "error",
    title: "the server frames messages with `Content-Length` headers",
    why: "That is the framing of the Language Server Protocol. MCP on stdio is one JSON message per line. No client reads such headers, and a server that waits for one never reads the line of a client.",
    fix: "In the server, write every message as one line of JSON that ends with `\\n`, read stdin line by line, and drop the headers. The stdio transports of the MCP SDKs do this; if `{commandLine}` is not yours, report it to its author.",
    at: "command",
    confidence: "confirmed",
    signals: [
        { handshake: "silent", noise: /^[ \t]*Content-Length:[ \t]*\d/im },
        { handshake: "silent", said: /(?:must provide a|missing) Content-Length (?:property|header)/i },
    ],
    examples: [
        {
            name: "it answers with a header",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["Content-Length: 142", ""],
                unterminated: '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"a","version":"1"}}}',
            },
        },
        {
            name: "its parser misses the header",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: 'Error: Header must provide a Content-Length property.\n{"{\\"jsonrpc\\"":"..."}\n',
            },
        },
    ],
    counterexamples: [
        {
            name: "the answer only lacks its newline",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                unterminated: '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"a","version":"1"}}}',
            },
        },
        {
            name: "a log line of an HTTP client",
            evidence: { noise: ["fetched / with Content-Length: 142"] },
        },
    ],
}));
//# sourceMappingURL=protocol-content-length-framing.js.map
;// CONCATENATED MODULE: ./lib/src/rules/protocol-era-mismatch.js


/* harmony default export */ const protocol_era_mismatch = (defineRule({
    id: "protocol-era-mismatch",
    stage: "handshake",
    level: "warning",
    levelIfUp: "warning",
    title: "only clients of the newest protocol ({version}) can use this server",
    why: "It answers `server/discover` of the modern protocol and refuses `initialize`. Most of today's clients begin with `initialize` and nothing else: Claude Code on stdio, VS Code, Codex, and every client on version 1 of the TypeScript SDK. They show this server as failed.",
    fix: "Let the server answer `initialize` as well: with version 2 of the TypeScript SDK, serve it without `legacy: 'reject'`. If only modern clients are meant to use it, set `levels: protocol-era-mismatch=off`.",
    at: "command",
    confidence: "confirmed",
    detect: ({ handshake }) => handshake.kind === "completed" && handshake.era === "modern"
        ? {
            captures: { version: handshake.protocolVersion },
            evidence: [`server/discover: ${handshake.protocolVersion}`],
        }
        : undefined,
    examples: [
        {
            name: "a modern server that is up",
            evidence: {
                ending: { kind: "running" },
                handshake: { ...COMPLETED, era: "modern", protocolVersion: "2026-07-28" },
            },
        },
        {
            name: "a modern server without tools",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    ...COMPLETED,
                    era: "modern",
                    protocolVersion: "2026-07-28",
                    tools: { kind: "not-asked" },
                },
            },
        },
    ],
    counterexamples: [
        {
            name: "neither era works",
            evidence: {
                ending: { kind: "running" },
                handshake: { kind: "rejected", error: { code: -32601, message: "Method not found" } },
            },
        },
        {
            name: "a server that answers initialize",
            evidence: {
                ending: { kind: "running" },
                handshake: COMPLETED,
            },
        },
    ],
}));
//# sourceMappingURL=protocol-era-mismatch.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/framing.js
const OPENING = /\{\s*"(?:jsonrpc|id|result|error|method)"\s*:/g;
const MAX_TRIES = 20;
const BYTE_ORDER_MARK = "\uFEFF";
/** The first JSON-RPC message in what a client took for noise, or `undefined`. */
function brokenMessage(noise, unterminated) {
    const cut = messageIn(unterminated);
    if (cut) {
        return { fault: faultOf(unterminated, cut) ?? "no-newline", lines: linesAt(unterminated, cut) };
    }
    const all = [...noise, unterminated].join("\n");
    const found = messageIn(all);
    const fault = found && faultOf(all, found);
    return found && fault ? { fault, lines: linesAt(all, found) } : undefined;
}
/** The lines, counted from 0, that hold a message in whole or in part. */
function linesOfMessage(noise) {
    const all = noise.join("\n");
    const found = messageIn(all);
    const lineAt = (index) => all.slice(0, index).split("\n").length - 1;
    return found && [lineAt(found.start), lineAt(found.end)];
}
const framing_textOf = (text, { start, end }) => text.slice(start, end);
function linesAt(text, { start, end }) {
    const last = text.indexOf("\n", end);
    const whole = text.slice(text.lastIndexOf("\n", start) + 1, last === -1 ? undefined : last);
    return whole.split("\n");
}
function faultOf(text, found) {
    if (framing_textOf(text, found).includes("\n"))
        return "several-lines";
    const before = text.slice(text.lastIndexOf("\n", found.start - 1) + 1, found.start);
    const after = text.slice(found.end).split("\n", 1)[0] ?? "";
    if (before === BYTE_ORDER_MARK)
        return "byte-order-mark";
    return before.trim() || after.trim() ? "text-on-line" : undefined;
}
function messageIn(text) {
    const openings = [...text.matchAll(OPENING)].slice(0, MAX_TRIES);
    for (const { index: start } of openings) {
        const end = endOfObject(text, start);
        if (end && framing_isMessage(text.slice(start, end)))
            return { start, end };
    }
    return undefined;
}
/** The index after the brace that closes the object, or `undefined`. */
function endOfObject(text, start) {
    let depth = 0;
    for (let index = start; index < text.length; index++) {
        const sign = text[index];
        if (sign === '"')
            index = endOfString(text, index);
        else if (sign === "{")
            depth++;
        else if (sign === "}" && --depth === 0)
            return index + 1;
    }
    return undefined;
}
function endOfString(text, start) {
    let index = start + 1;
    while (index < text.length && text[index] !== '"')
        index += text[index] === "\\" ? 2 : 1;
    return index;
}
function framing_isMessage(text) {
    try {
        const value = JSON.parse(text);
        return value.jsonrpc === "2.0" && ["result", "error", "method"].some((key) => key in value);
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=framing.js.map
;// CONCATENATED MODULE: ./lib/src/rules/protocol-framing.js


const FAULTS = {
    "several-lines": {
        problem: "a message is spread over several lines",
        remedy: "Write it without indentation: `JSON.stringify(message)`, `json.dumps(message)`.",
    },
    "no-newline": {
        problem: "a message does not end with a newline",
        remedy: "Write `\\n` after every message, and flush.",
    },
    "text-on-line": {
        problem: "other text stands on the line of a message",
        remedy: "Write that text to stderr, and a newline after every message.",
    },
    "byte-order-mark": {
        problem: "a byte order mark stands before a message",
        remedy: "Open stdout as UTF-8 without a byte order mark.",
    },
};
const ANSWER = '{"jsonrpc":"2.0","id":0,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"a","version":"1"}}}';
/* harmony default export */ const protocol_framing = (defineRule({
    id: "protocol-framing",
    stage: "handshake",
    level: "error",
    title: "stdout is not one message per line: {problem}",
    why: "On stdio a message is one line of JSON, ended by a newline, with nothing else on it (MCP specification, transports, stdio). The server does speak, but clients cannot tell where its message begins and ends, so to them it never answered.",
    fix: "In the server, correct how messages are written. {remedy} If it is not yours, report the lines below to its author.",
    at: "command",
    confidence: "confirmed",
    detect: ({ handshake, noise, unterminated }) => {
        const broken = handshake.kind === "silent" ? brokenMessage(noise, unterminated) : undefined;
        return broken && { captures: FAULTS[broken.fault], evidence: protocol_framing_shown(broken) };
    },
    examples: [
        {
            name: "pretty-printed JSON",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: JSON.stringify(JSON.parse(ANSWER), null, 2).split("\n"),
            },
        },
        {
            name: "no newline at the end",
            evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, unterminated: ANSWER },
        },
        {
            name: "text before the message",
            evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, noise: [`ready> ${ANSWER}`] },
        },
        {
            name: "a byte order mark",
            evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, noise: [`\uFEFF${ANSWER}`] },
        },
    ],
    counterexamples: [
        {
            name: "a banner and no answer",
            evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, noise: ["Server ready"] },
        },
        {
            name: "a log line in JSON",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ['{"level":30,"msg":"ready"}'],
            },
        },
        {
            name: "half a message and a crash",
            evidence: { unterminated: '{"jsonrpc":"2.0","id":0,"result":{"protoc' },
        },
    ],
}));
const SHOWN_LINES = 6;
const SHOWN_CHARACTERS = 300;
const protocol_framing_shown = ({ lines }) => lines.slice(0, SHOWN_LINES).map((line) => line.slice(0, SHOWN_CHARACTERS).trimEnd());
//# sourceMappingURL=protocol-framing.js.map
;// CONCATENATED MODULE: ./lib/src/rules/protocol-version-unsupported.js



const VERSION_ERROR = /protocol ?version/i;
/** UnsupportedProtocolVersion (specification 2026-07-28, error codes), and its code in drafts. */
const CODES = new Set([-32022, -32004]);
/* harmony default export */ const protocol_version_unsupported = (defineRule({
    id: "protocol-version-unsupported",
    stage: "handshake",
    level: "error",
    title: "no protocol version in common with today's clients: the server {versions}",
    why: "Clients speak the versions 2024-11-05, 2025-03-26, 2025-06-18 and 2025-11-25, some of them 2026-07-28 as well. A server that does not know the version of a client must offer the newest that it does know; this one leaves the client nothing to go on with, so the client disconnects.",
    fix: "Update the MCP SDK of the server. A server without an SDK answers `initialize` with the `protocolVersion` of the request where it can speak it, and with its own newest published version otherwise.",
    at: "command",
    confidence: "confirmed",
    detect: ({ handshake }) => offeredBy(handshake) ?? refusedBy(handshake),
    examples: [
        {
            name: "it offers a version that was never published",
            evidence: {
                ending: { kind: "running" },
                handshake: { kind: "version-unsupported", offered: "1.0", supported: [] },
            },
        },
        {
            name: "it refuses ours",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    kind: "rejected",
                    error: {
                        code: -32602,
                        message: "Unsupported protocol version",
                        data: { supported: ["2027-01-01"], requested: "2025-11-25" },
                    },
                },
            },
        },
        {
            name: "it refuses ours with the code of the modern era",
            evidence: {
                ending: { kind: "running" },
                handshake: { kind: "rejected", error: { code: -32022, message: "no" } },
            },
        },
    ],
    counterexamples: [
        {
            name: "an error of its own",
            evidence: {
                ending: { kind: "running" },
                handshake: { kind: "rejected", error: { code: -32603, message: "database is down" } },
            },
        },
        {
            name: "it speaks the modern version alone, and completes",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    ...COMPLETED,
                    era: "modern",
                    protocolVersion: "2026-07-28",
                    tools: { kind: "not-asked" },
                },
            },
        },
    ],
}));
function offeredBy(handshake) {
    if (handshake.kind !== "version-unsupported")
        return undefined;
    return {
        captures: { versions: `offers \`${quote(handshake.offered, 40)}\`` },
        evidence: [`protocolVersion: ${quote(handshake.offered, 40)}`],
        details: { offered: handshake.offered },
    };
}
function refusedBy(handshake) {
    if (handshake.kind !== "rejected")
        return undefined;
    const { code, message, data } = handshake.error;
    if (!CODES.has(code) && !VERSION_ERROR.test(message))
        return undefined;
    const supported = supportedIn(data);
    return {
        captures: {
            versions: supported.length > 0
                ? `speaks \`${quote(supported.join(", "), 80)}\``
                : `refuses ours (error ${code})`,
        },
        evidence: [`error ${code}: ${quote(message)}`],
        details: { supported },
    };
}
/** The specification names the member `supported`; some servers call it `supportedVersions`. */
function supportedIn(data) {
    if (typeof data !== "object" || data === null)
        return [];
    const { supported, supportedVersions } = data;
    const list = Array.isArray(supported) ? supported : supportedVersions;
    return Array.isArray(list) ? list.filter((version) => typeof version === "string") : [];
}
//# sourceMappingURL=protocol-version-unsupported.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/required-arguments.js




/** How the libraries that read command lines name an argument. */
const ARGUMENTS = [
    // argparse (Python)
    /error: the following arguments are required: (?<names>[^\n]+)/,
    // click, Typer (Python)
    /Missing (?:argument|option|parameter) (?<names>['"`][^\n.│]+)/,
    // clap (Rust)
    /the following required arguments were not provided:\s+(?<names>\S[^\n]*)/,
    // commander (Node.js)
    /error: missing required argument '(?<names>[^'\n]+)'/,
    /error: required option '(?<names>[^'\n]+)' not specified/,
    // In sentences.
    /\b[Mm]issing (?<names>[A-Za-z][\w -]{1,30})\. Usage:/,
    /[Pp]rovide (?:an? |the |your )?(?<names>[A-Za-z][\w -]{1,40}?) (?:as|via|through) (?:an? |the )?(?:command[- ]line |CLI |positional |first )*argument/,
];
/** How they name an option, without its dashes: yargs (Node.js), cobra (Go). */
const OPTIONS = [
    /Missing required arguments?:\s*(?<names>[^\n]+)/,
    /required flag\(s\) (?<names>"[^\n]+") (?:have |has )?not (?:been )?set/,
];
const required_arguments_FLAG = /--(?!help\b|version\b|verbose\b|debug\b|no-)[A-Za-z][\w-]*/;
const ASKS_FLAG = /\brequire[sd]?\b|\bmissing\b|\bmust\b|\bplease\b|\bneeds?\b|not (?:provided|specified|given)/i;
const NO_REQUEST = /usage:|^npm |^\s+at /i;
const NOUN = "(?:[Kk]eys?|[Tt]okens?|[Ss]ecrets?|I[Dd]s?|URLs?|url|URI|uri|[Ss]pec|[Pp]ath|[Dd]irectory|[Ff]older|DSN|[Ss]tring|[Nn]ame|[Hh]ost|[Ee]ndpoint|[Cc]redentials?|[Pp]assword|[Uu]sername|[Aa]ccount|[Oo]rgani[sz]ation|[Pp]roject|[Ww]orkspace|[Rr]egion|[Dd]atabase|[Aa]ddress|[a-z]+(?:[A-Z][a-z]+)+)";
const SETTING = new RegExp(`(?:^|[:\\]>❌✖] +)(?:[Aa]n? |[Tt]he |[Yy]our )?(?<names>(?:[A-Za-z][\\w'-]*,? ){0,4}?${NOUN}) (?:is required|are required|is missing|are missing|must be (?:provided|specified|set|given)|(?:was|were) not (?:provided|specified|given))`, "m");
const NO_SETTING = new RegExp(`(?:^|[:\\]>❌✖.] +)No (?<names>(?:[A-Za-z][\\w'-]* ){0,4}?${NOUN}) (?:was |were )?(?:provided|specified|given|configured|set)\\b`, "m");
const LIST = /required arguments? (?:is|are) missing:?\s*-?\s*(?<names>[\w-]+)/;
const PROGRAMMING = /^(?:Type|Reference|Syntax|Range|Assertion)Error\b|AssertionError/m;
/** The arguments or settings that a server misses, or `undefined`. */
function requiredArguments(evidence) {
    const said = plain(saidBy(evidence));
    return (firstOf(ARGUMENTS, said, "argument") ??
        firstOf(OPTIONS, said, "option") ??
        flagIn(said) ??
        fromUsage(evidence) ??
        settingIn(said));
}
const settingIn = (said) => PROGRAMMING.test(said) ? undefined : firstOf([LIST, SETTING, NO_SETTING], said, "setting");
function firstOf(expressions, said, form) {
    for (const expression of expressions) {
        const hit = expression.exec(said);
        const names = namesIn(hit?.groups?.names ?? "");
        if (!hit || names.length === 0)
            continue;
        const line = lineAround(said, hit.index);
        return form === "option"
            ? { names: names.map((name) => `--${name}`), form: "argument", line }
            : { names, form, line };
    }
    return undefined;
}
/** Where the server ended on an error of the runtime, only its message counts. */
function flagIn(said) {
    const trace = stackTraceIn(said);
    const lines = trace ? [trace.message] : plain_text_linesOf(said);
    const line = lines.find((each) => required_arguments_FLAG.test(each) && ASKS_FLAG.test(each) && !NO_REQUEST.test(each));
    const flag = line && required_arguments_FLAG.exec(line)?.[0];
    return flag ? { names: [flag], form: "argument", line: line.trim() } : undefined;
}
/** Help, where the config gives the program nothing but itself. */
function fromUsage(evidence) {
    const usage = usageIn(saidBy(evidence));
    if (!usage || usage.required.length === 0 || givesArguments(evidence))
        return undefined;
    const names = usage.required.map((name) => `<${name}>`);
    return { names, form: "argument", line: `Usage: ${usage.synopsis}` };
}
/** Whether words stand after the program, its package or its script. */
function givesArguments({ plan }) {
    const program = plan?.entry ?? plan?.package?.spec;
    const words = plan?.args ?? [];
    const own = program ? words.slice(words.indexOf(program) + 1) : words;
    return own.some((word) => word !== "");
}
/** "-t, --token <token>" is one argument by two names, `a, and b` are two. */
function namesIn(text) {
    const names = text
        .split(/,\s*(?:and\s+)?|\s+and\s+|\s*;\s*|['"]? \/ ['"]?/)
        .map((name) => name.replaceAll(/^["'`\s]+|["'`\s.]+$/g, ""))
        .filter((name) => name !== "");
    const hasLong = names.some((name) => name.startsWith("--"));
    return names.filter((name) => !(hasLong && /^-\w$/.test(name))).slice(0, 5);
}
//# sourceMappingURL=required-arguments.js.map
;// CONCATENATED MODULE: ./lib/src/rules/required-argument-missing.js




/* harmony default export */ const required_argument_missing = (defineRule({
    id: "required-argument-missing",
    stage: "handshake",
    level: "error",
    title: "required, but not given: {arguments}",
    why: "The server says that it cannot start without {it}, and the config does not give {it}. The process {ending}.",
    fix: "{how}",
    at: "args",
    confidence: "likely",
    detect: (evidence) => {
        const { ending } = evidence;
        if (ending.kind === "timed-out" || ending.kind === "not-spawned")
            return undefined;
        const required = requiredArguments(evidence);
        if (!required)
            return undefined;
        return {
            captures: {
                arguments: listed(required.names),
                it: required.names.length > 1 ? "them" : "it",
                how: required_argument_missing_howTo(required, evidence),
            },
            evidence: [required.line],
            details: { arguments: required.names },
        };
    },
    examples: [
        {
            name: "argparse of Python",
            evidence: {
                command: ["python3", "server.py"],
                ending: { kind: "exited", code: 2, afterMs: 60 },
                stderr: "usage: server.py [-h] --token TOKEN path\nserver.py: error: the following arguments are required: --token, path\n",
            },
        },
        {
            name: "a flag in a sentence",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                stderr: "Please provide a base URL with the --apiUrl flag\n",
            },
        },
        {
            name: "several flags of which one is needed",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                stderr: "Failed to start server: Error: OpenAPI spec is required. Use one of: --openapi-spec, --spec-from-stdin, or --spec-inline\n",
            },
        },
        {
            name: "an argument described in words",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                stderr: "Please provide a database URL as a command-line argument\n",
            },
        },
        {
            name: "a list of one",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                stderr: "Error: The following required arguments are missing:\n - token: Acme API token\n",
            },
        },
        {
            name: "help that names the argument, exit code 0",
            evidence: {
                command: ["npx", "-y", "acme-mcp", "run"],
                ending: { kind: "exited", code: 0, afterMs: 170 },
                stderr: "Uncaught exception: Error: Missing account ID. Usage: npx acme-mcp run [account_id]\n",
            },
        },
        {
            name: "help alone",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                stderr: "[9912] Usage: acme-mcp <https://server-url> [callback-port] [--debug]\n",
            },
        },
        {
            name: "help of yargs",
            evidence: {
                command: ["npx", "-y", "@acme/mcp"],
                stderr: "Usage: acme-mcp <organization> [options]\n\nPositionals:\n  organization  Name of the organization  [string]\n\nNot enough non-option arguments: got 0, need at least 1\n",
            },
        },
        {
            name: "a setting of which it does not say how it is given",
            evidence: {
                stderr: "Error starting server: AcmeValidationError: Organization URL is required\n",
            },
        },
        {
            name: "two settings",
            evidence: { stderr: "Error: [Acme MCP]  appId, and appSecret are required\n" },
        },
    ],
    counterexamples: [
        {
            name: "an option that the program does not know",
            evidence: {
                command: ["npx", "-y", "acme-mcp", "--stdoi"],
                stderr: "error: unknown option '--stdoi'\n(Did you mean --stdio?)\n",
            },
        },
        {
            name: "help that asks for one of its commands",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                stderr: "Usage: acme-mcp <command>\n\nCommands:\n  acme-mcp serve  Start the server\n",
            },
        },
        {
            name: "a mistake in the server's own code",
            evidence: {
                stderr: "TypeError: path is required\n    at join (/repo/server.js:3:9)\n",
            },
        },
        {
            name: "a program that is not installed",
            evidence: { stderr: "Error: Docker is required\n" },
        },
    ],
}));
function required_argument_missing_howTo({ names, form, line }, { server, plan }) {
    const it = names.length > 1 ? "them" : "it";
    if (form === "setting") {
        const pages = plan?.package ? ` (\`npm docs ${plan.package.name}\` opens it)` : "";
        const file = server.file ?? "the command line";
        return `Give \`${server.name}\` its ${listed(names)} in ${file}, by the variable (\`env\`) or argument (\`args\`) that its documentation names${pages}.`;
    }
    const words = [...server.args.map(({ value }) => value), ...names.flatMap(required_argument_missing_wordsOf)];
    const help = line.startsWith("Usage:") ? ` (\`${line}\`)` : "";
    if (!server.file) {
        const whole = [server.command?.value ?? "", ...words].join(" ");
        return `Add ${it} to the command line${help}:\n\n${code(whole)}`;
    }
    return `Add ${it} to \`args\` of \`${server.name}\` in ${server.file}${help}:\n\n${entryArgs(words)}`;
}
/** `--token <token>` as two words, `--token` with a place for its value, `path` as a place for it. */
function required_argument_missing_wordsOf(name) {
    const [flag = "", value] = name.split(/[ =]/);
    if (flag.startsWith("-"))
        return [flag, value ?? `<${flag.replace(/^-+/, "")}>`];
    return [name.startsWith("<") ? name : `<${name}>`];
}
//# sourceMappingURL=required-argument-missing.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/unreachable.js
/** How Node.js, Python and Go name it. */
const unreachable_NAMED = [
    /\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<address>[\w.-]+)/,
    /\bconnect E(?:CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH) (?<address>[\w.:[\]-]+)/,
    /\bdial tcp:? (?:lookup )?(?<address>[\w.:[\]-]+?):? (?:no such host|connect: |i\/o timeout|on \S+: )/,
    /HTTPS?ConnectionPool\(host='(?<address>[^'\s]+)'/,
];
const UNNAMED = /\bfetch failed\b|\bE(?:CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)\b|\bsocket hang up\b/;
/** What the text of an error says could not be reached, or `undefined` where it speaks of no such thing. */
function unreachableIn(text) {
    const address = unreachable_NAMED.map((expression) => expression.exec(text)?.groups?.address).find(Boolean);
    if (address)
        return { address };
    return UNNAMED.test(text) ? { address: null } : undefined;
}
//# sourceMappingURL=unreachable.js.map
;// CONCATENATED MODULE: ./lib/src/rules/server-crash.js





/* harmony default export */ const server_crash = (defineRule({
    id: "server-crash",
    stage: "handshake",
    level: "error",
    title: "the server fails with `{message}`",
    why: "It {ending}, and this is the last error that it printed{place}. {reason}",
    fix: "{how}",
    at: "package",
    confidence: "likely",
    detect: (evidence) => {
        const trace = stackTraceIn(saidBy(evidence), evidence.plan?.package?.name ?? null);
        if (!trace)
            return undefined;
        const { message, at } = trace;
        const alive = evidence.ending.kind === "timed-out" || evidence.ending.kind === "running";
        return {
            captures: {
                message: quote(message, 140),
                place: at ? `, at \`${quote(at, 200)}\`` : "",
                ...wordsFor(message, evidence),
            },
            evidence: [quote(message, 500), ...(at ? [at] : [])],
            details: at ? { message, at } : { message },
            confidence: alive ? "possible" : "likely",
        };
    },
    examples: [
        {
            name: "Node.js",
            evidence: {
                stderr: "file:///repo/server.js:10\n  tools.map((tool) => tool.name);\n        ^\n\nTypeError: Cannot read properties of undefined (reading 'map')\n    at start (file:///repo/server.js:10:9)\n    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)\n\nNode.js v20.20.2\n",
            },
        },
        {
            name: "Node.js throws a text",
            evidence: {
                stderr: "\n/repo/server.js:1\nthrow 'no luck'\n^\nno luck\n(Use `node --trace-uncaught ...` to show where the exception was thrown)\n\nNode.js v20.20.2\n",
            },
        },
        {
            name: "Python",
            evidence: {
                command: ["python3", "server.py"],
                stderr: 'Traceback (most recent call last):\n  File "/repo/server.py", line 7, in <module>\n    main()\n  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads\n    return _default_decoder.decode(s)\njson.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)\n',
            },
        },
        {
            name: "Python cannot read the script",
            evidence: {
                command: ["python3", "server.py"],
                stderr: '  File "/repo/server.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n',
            },
        },
        {
            name: "Java, on stdout",
            evidence: {
                command: ["java", "-jar", "acme.jar"],
                noise: [
                    'Exception in thread "main" java.lang.IllegalStateException: boom',
                    "\tat com.acme.Main.main(Main.java:10)",
                    "Caused by: java.io.IOException: disk full",
                    "\tat com.acme.Store.open(Store.java:44)",
                ],
            },
        },
        {
            name: "Go",
            evidence: {
                command: ["./acme-mcp"],
                ending: { kind: "exited", code: 2, afterMs: 8 },
                stderr: "panic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n\t/repo/main.go:12 +0x28\nexit status 2\n",
            },
        },
        {
            name: "Rust",
            evidence: {
                command: ["./acme-mcp"],
                ending: { kind: "exited", code: 101, afterMs: 8 },
                stderr: "\nthread 'main' (4711) panicked at src/main.rs:9:41:\nindex out of bounds: the len is 0 but the index is 0\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
            },
        },
        {
            name: "something that it cannot reach",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                stderr: "Fatal error in main(): TypeError: fetch failed\n    at main (file:///repo/server.js:270:17) {\n  [cause]: Error: getaddrinfo ENOTFOUND api.acme.example\n      at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26) {\n    code: 'ENOTFOUND'\n  }\n}\n",
            },
        },
        {
            name: "something that it cannot reach, and does not name",
            evidence: {
                stderr: "Error: Failed to start: fetch failed\n    at main (file:///repo/server.js:3:9)\n",
            },
        },
        {
            name: "an error in a server that lives and is silent",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "Failed to start: Error: boom\n    at start (/repo/server.js:3:9)\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "the error names a variable",
            evidence: {
                stderr: "Error: ACME_API_KEY must be set\n    at start (/repo/server.js:3:9)\n\nNode.js v20.20.2\n",
            },
        },
        {
            name: "the port is taken",
            evidence: {
                stderr: "Error: listen EADDRINUSE: address already in use :::3000\n    at Server.listen (node:net:2067:7)\n",
            },
        },
        { name: "last words without a trace", evidence: { stderr: "giving up\n" } },
    ],
}));
/** The network, or a service that is not there, is no fault of the code. */
function wordsFor(message, { server }) {
    const file = server.file ?? "the command line";
    const unreachable = unreachableIn(message);
    if (unreachable)
        return networkWords(unreachable, `\`${server.name}\` of ${file}`);
    return {
        reason: "No known cause in the config or on the machine explains it.",
        how: `If the code is yours, start there. If it is a package, try its previous version in \`args\` of \`${server.name}\` in ${file} (\`name@version\`), and report the error, with these lines, to its author.`,
    };
}
function networkWords({ address }, entry) {
    const look = address
        ? `See whether this machine reaches \`${address}\`.`
        : "Find out what it connects to, and see whether this machine reaches it.";
    return {
        reason: address
            ? `It could not reach \`${address}\` from this machine.`
            : "It could not reach something over the network, and does not say what.",
        how: `${look} If the config gives the address, correct it in ${entry}. If it is a service such as a database, start it in a step before this one, or under \`services\` of the job. Behind a proxy or a firewall, let this step through.`,
    };
}
//# sourceMappingURL=server-crash.js.map
;// CONCATENATED MODULE: ./lib/src/rules/silent-exit.js


/* harmony default export */ const silent_exit = (defineRule({
    id: "silent-exit",
    stage: "handshake",
    level: "error",
    title: "the program ended with exit code 0 and without a word",
    why: "`{commandLine}` ran to its end instead of waiting for a client. Known reasons: the file defines a server and never starts it, a check whether the file is the main script fails because npx starts it through a link, it is a library and no server, or it needs a sub-command.",
    fix: "Run `{commandLine}` in a terminal: a server waits there until you end its input. If yours does not, connect it to its transport at the end of the file (`await server.connect(new StdioServerTransport())`, `mcp.run()`); if it is a package, see its documentation for a sub-command such as `serve` or `stdio`.",
    at: "args",
    confidence: "likely",
    detect: (evidence) => {
        const { ending, handshake } = evidence;
        const clean = ending.kind === "exited" && ending.code === 0 && handshake.kind === "silent";
        return clean && saidBy(evidence).trim() === "" ? { captures: {}, evidence: [] } : undefined;
    },
    examples: [
        {
            name: "a file that starts no server",
            evidence: { ending: { kind: "exited", code: 0, afterMs: 60 } },
        },
        {
            name: "a package that ends after a blank line",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                ending: { kind: "exited", code: 0, afterMs: 900 },
                stderr: "\n",
            },
        },
    ],
    counterexamples: [
        { name: "exit code 1", evidence: { ending: { kind: "exited", code: 1, afterMs: 60 } } },
        {
            name: "last words",
            evidence: { ending: { kind: "exited", code: 0, afterMs: 60 }, stderr: "goodbye\n" },
        },
        {
            name: "alive",
            evidence: { ending: { kind: "timed-out", afterMs: 30_000 } },
        },
    ],
}));
//# sourceMappingURL=silent-exit.js.map
;// CONCATENATED MODULE: ./lib/src/rules/slow-cold-start.js



/** What uv and its kind print while they fetch; they say when they are done. */
const FETCHING = /^\s*(?:Downloading|Downloaded|Building|Built|Preparing|Updating|Collecting|Cloning into) \S|^Resolved \d+ packages?/i;
/** npm says that it begins, and not that it is done. */
const NPM_BEGAN = /^npm (?:http fetch|warn exec The following package|info run|sill|verb|timing)|^npm warn deprecated /;
const NOTHING_RAN = "Nothing of the server ran yet: its package and what that needs were still being fetched.";
const NPM_BUSY = "The clock was running already when npm began to fetch the package, and nothing was heard since.";
/* harmony default export */ const slow_cold_start = (defineRule({
    id: "slow-cold-start",
    stage: "handshake",
    level: "error",
    title: "{what} within the time limit of {limit} seconds",
    why: "{seen} A client with a limit of its own gives up at such a point as well, throws an unfinished download away, and begins anew the next time.",
    fix: "{how}",
    at: "command",
    confidence: "confirmed",
    detect: (evidence) => installTooSlow(evidence) ?? stillFetching(evidence),
    examples: [
        {
            name: "the install reaches its limit",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                stage: "install",
                ending: { kind: "not-spawned", errno: null },
                install: {
                    kind: "timed-out",
                    durationMs: 300_000,
                    output: "npm http fetch GET 200 acme-mcp 312ms\n",
                },
            },
        },
        {
            name: "uv fetches within the time of the handshake",
            evidence: {
                command: ["uvx", "acme-mcp"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "Downloading numpy (15.8MiB)\nDownloading torch (821.0MiB)\n Downloaded numpy\n",
            },
        },
        {
            name: "npm began to fetch, and was not heard of again",
            evidence: {
                command: ["npx", "acme-mcp"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "npm warn exec The following package was not found and will be installed: acme-mcp@1.0.0\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "uv is done, and the server silent",
            evidence: {
                command: ["uvx", "acme-mcp"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "Downloading numpy (15.8MiB)\nInstalled 35 packages in 2.1s\n",
            },
        },
        {
            name: "the server started, and is silent",
            evidence: {
                command: ["npx", "-y", "acme-mcp"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "npm warn deprecated glob@7.2.3: old\nAcme MCP server ready\n",
            },
        },
        {
            name: "the install fails",
            evidence: {
                install: { kind: "failed", durationMs: 900, code: 1, output: "npm error code E500\n" },
                ending: { kind: "not-spawned", errno: null },
            },
        },
    ],
}));
function installTooSlow({ install }) {
    if (install.kind !== "timed-out")
        return undefined;
    const seconds = Math.round(install.durationMs / 1000);
    return {
        captures: {
            what: "the download was not done",
            limit: String(seconds),
            seen: NOTHING_RAN,
            how: `Give the install more time, or fetch the package in a step before this one:\n\n${code(`with:\n  install-timeout: ${seconds * 2}`)}`,
        },
        evidence: plain_text_lastLines(install.output, 3),
    };
}
function stillFetching({ ending, handshake, stderr, plan }) {
    const [last = ""] = plain_text_lastLines(stderr, 1);
    const npm = NPM_BEGAN.test(last);
    const waiting = ending.kind === "timed-out" && handshake.kind === "silent";
    if (!waiting || !(npm || FETCHING.test(last)))
        return undefined;
    const seconds = Math.round(ending.afterMs / 1000);
    const fetched = plan?.install
        ? "Let the input `install` be `true`, so that the package is fetched before the clock starts"
        : "Fetch the package in a step before this one";
    return {
        captures: {
            what: npm ? "a start with a download gave no answer" : "the download was not done",
            limit: String(seconds),
            seen: npm ? NPM_BUSY : NOTHING_RAN,
            how: `${fetched}, or give the start more time:\n\n${code(`with:\n  timeout: ${seconds * 4}`)}`,
        },
        evidence: plain_text_lastLines(stderr, 3),
        confidence: npm ? "possible" : "likely",
    };
}
//# sourceMappingURL=slow-cold-start.js.map
;// CONCATENATED MODULE: ./lib/src/rules/stdio-server-in-http-mode.js



/** A port that is named as one, or within an address. */
const LISTENS = [
    /\b(?:listening|listens|running|started|serving|available|ready|live)\b[^\n]{0,60}?(?:\bport[ :=]+|https?:\/\/[\w.[\]-]+:|(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|\s):)(?<port>\d{2,5})\b(?![.\d])/i,
    /\blisten(?:ing|s) (?:on|at) (?<port>\d{2,5})\b(?![-.:/\d])/i,
];
/** Ports that have nothing to do with how the server speaks. */
const OTHER_PORT = /debugger|inspector|oauth|callback|\bws:|websocket|metrics|proxy/i;
const HTTP_ARGUMENT = /^(?:--?)?(?:transport[= ])?(?:streamable-?http|http|sse)$|^--port\b|^--http\b|^--sse\b/i;
/* harmony default export */ const stdio_server_in_http_mode = (defineRule({
    id: "stdio-server-in-http-mode",
    stage: "handshake",
    level: "error",
    title: "silent on stdio, but listening on port {port}",
    why: "The config starts `{commandLine}` and speaks to it over stdin and stdout. The process listens on a TCP port instead, as a server does that was started for HTTP, and does not answer what a client writes.",
    fix: "{how}",
    at: "args",
    confidence: "likely",
    detect: (evidence) => {
        const { ending, handshake } = evidence;
        const alive = ending.kind === "timed-out" || ending.kind === "running";
        if (!alive || handshake.kind !== "silent")
            return undefined;
        const told = portTold(evidence);
        const open = evidence.facts.flatMap(({ kind, captures }) => kind === "listening-port" ? [captures.port ?? ""] : []);
        const port = told && (open.length === 0 || open.includes(told.port)) ? told.port : open[0];
        if (!port)
            return undefined;
        return {
            captures: { port, how: stdio_server_in_http_mode_howTo(port, evidence) },
            evidence: told ? [told.line] : [],
            details: { port: Number(port) },
            confidence: told && open.includes(told.port) ? "confirmed" : "likely",
        };
    },
    examples: [
        {
            name: "it says so",
            evidence: {
                command: ["npx", "-y", "acme-mcp", "--transport", "http"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["Acme MCP server listening on port 3000"],
            },
        },
        {
            name: "it says so without the word",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["Listening on 3000"],
            },
        },
        {
            name: "a port is open, and nothing said",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                facts: [{ kind: "listening-port", captures: { port: "8080" } }],
            },
        },
        {
            name: "Uvicorn, and the port is open",
            evidence: {
                command: ["python3", "server.py"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)\n",
                facts: [{ kind: "listening-port", captures: { port: "8000" } }],
            },
        },
    ],
    counterexamples: [
        {
            name: "alive and silent",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "Acme MCP server running on stdio\n",
            },
        },
        {
            name: "the port of a debugger",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "Debugger listening on ws://127.0.0.1:9229/0f2c936f\n",
            },
        },
        {
            name: "a year is no port",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                stderr: "Server started at 2026-11-23T10:30:15Z\n",
            },
        },
        {
            name: "it ended",
            evidence: { stderr: "listening on port 3000\nbye\n" },
        },
    ],
}));
function portTold(evidence) {
    const told = plain_text_linesOf(saidBy(evidence))
        .filter((line) => !OTHER_PORT.test(line))
        .flatMap((line) => LISTENS.map((expression) => ({ line, port: portIn(line, expression) })));
    const first = told.find(({ port }) => port !== undefined);
    return first?.port ? { port: first.port, line: first.line.trim() } : undefined;
}
const portIn = (line, expression) => expression.exec(line)?.groups?.port;
function stdio_server_in_http_mode_howTo(port, { server, plan }) {
    const file = server.file ?? "the command line";
    const words = (plan?.args ?? []).filter((word) => HTTP_ARGUMENT.test(word));
    const found = words.length > 0 ? ` (\`${words.join(" ")}\` asks for HTTP)` : "";
    const stdio = `Start it for stdio: see its documentation for an argument or a variable such as \`--stdio\`, \`--transport stdio\` or \`MCP_TRANSPORT=stdio\`, and write it into the entry of \`${server.name}\` in ${file}${found}.`;
    return server.file
        ? `${stdio} If it is meant to be reached over HTTP, start it elsewhere, and let the entry name its address:\n\n    "type": "http",\n    "url": "http://127.0.0.1:${port}/mcp"`
        : stdio;
}
//# sourceMappingURL=stdio-server-in-http-mode.js.map
;// CONCATENATED MODULE: ./lib/src/rules/engine/noise.js




/** What clients do with such a line (their sources, and reports of their users). */
const CLIENTS_AND_NOISE = "Clients differ in what they do with such a line: those built on the Go SDK and Codex (rmcp) drop the connection, Claude Desktop shows an error, Claude Code, Cursor and VS Code log it and go on.";
/** The first expression that fits says the kind. */
const noise_KINDS = [
    ["blank", /^\s*$/],
    ["message", /^\s*Content-Length: *\d|^\s*"jsonrpc" *:/i],
    ["error", /^\s+at \S|^Caused by: |^\s+\.\.\. \d+ more$/],
    ["runner", /^\[dotenvx@/],
    ["dotenv", /^\[dotenv@|injected env \(\d+\) from|injecting env \(\d+\) from/],
    // npm, pnpm and Yarn announce the script that they run.
    ["runner", /^> (?:@[\w.~-]+\/)?[\w.~-]+@\S+ \S|^yarn run v\d|^\$ \S|^Done in \d/],
    [
        "runner",
        /^(?:added|changed|removed) \d+ packages?|^up to date, audited|^found \d+ vulnerabilities/,
    ],
    ["runner", /^\[nodemon\]|^(?:Collecting|Requirement already satisfied:|Successfully installed) /],
    // dotnet, Gradle, Maven.
    [
        "runner",
        /^\s*(?:Determining projects to restore|All projects are up-to-date|Restore complete|Build succeeded|Building\.\.\.|\d+ Warning\(s\)|\d+ Error\(s\)|Time Elapsed )/,
    ],
    [
        "runner",
        /^\s*\S+ (?:net\d\S* )?succeeded \(\d|^> Task :|^BUILD SUCCESSFUL|^Starting a Gradle Daemon|^\[INFO\] (?:Scanning for projects|-{5})/,
    ],
    // .NET, Spring Boot, Logback, banners drawn with lines.
    ["framework", /^(?:trce|dbug|info|warn|fail|crit): [\w.]+\[\d+\]/],
    ["framework", /^\d{4}-\d\d-\d\d[T ][\d:.,]+\S*\s+(?:TRACE|DEBUG|INFO|WARN|ERROR)\s+\d* ?---/],
    ["framework", /^\d\d:\d\d:\d\d[.,]\d{3} \[[^\]]+\] (?:TRACE|DEBUG|INFO|WARN|ERROR)\s/],
    ["framework", /^ :: Spring Boot ::|^\s*[╔╗╚╝║╠╣╭╮╰╯│┃┌┐└┘├┤━─═█▀▄]/],
];
/** The stdout lines that were no message, each with its kind. */
function noiseOf({ noise, unterminated }) {
    const rest = /^\s*(?:\{|$)/.test(unterminated) ? [] : [unterminated];
    const lines = [...noise, ...rest].map(plain);
    const error = stackTraceIn(lines.join("\n"))?.lines;
    const message = linesOfMessage(lines);
    let previous = "blank";
    return lines.map((line, index) => {
        if (within(index, message))
            previous = "message";
        else if (within(index, error))
            previous = "error";
        else if (isAnnounced(line, lines[index + 1]))
            previous = "runner";
        else
            previous = noise_kindOf(line, previous);
        return { line, kind: previous };
    });
}
const within = (index, range) => range !== undefined && index >= range[0] && index <= range[1];
/** npm leaves out a package without a name and a version: `> start`, then `> node server.js`. */
const isAnnounced = (line, next = "") => /^> [\w:.-]+$/.test(line) && /^> \S/.test(next);
function noise_kindOf(line, previous) {
    const continues = (previous === "framework" && /^ {6}\S/.test(line)) ||
        (previous === "runner" && /^> \S/.test(line));
    if (continues)
        return previous;
    const known = noise_KINDS.find(([, expression]) => expression.test(line))?.[0];
    return known ?? (isDrawn(line) ? "framework" : "print");
}
/** A line of a banner drawn with characters: few letters, many strokes. */
function isDrawn(line) {
    const strokes = line.replaceAll(/[^\\/_|]/g, "").length;
    const letters = line.replaceAll(/[^\p{L}\d]/gu, "").length;
    return strokes >= 4 && letters * 2 <= strokes;
}
const SHOWN = 5;
/**
 * The lines of one kind as a match, or `undefined`. A server that came up and ended later has another
 * trouble than its noise, and one that ended before did not end for it.
 */
function noiseMatch(kind, evidence) {
    const { handshake } = evidence;
    if (handshake.kind === "completed" && standingOf(evidence) === "down")
        return undefined;
    const lines = noiseOf(evidence).flatMap((each) => (each.kind === kind ? [each.line] : []));
    const [first] = lines;
    if (first === undefined)
        return undefined;
    return {
        captures: { line: quote(first, 80) },
        evidence: lines.slice(0, SHOWN).map((line) => line.trimEnd()),
        confidence: noise_confidenceOf(evidence),
        mayRepeat: true,
        ...(hasEnded(evidence) ? { level: "warning" } : {}),
    };
}
const hasEnded = ({ ending }) => ending.kind === "exited" || ending.kind === "killed";
function noise_confidenceOf(evidence) {
    if (evidence.handshake.kind === "completed")
        return "confirmed";
    return hasEnded(evidence) ? "possible" : "likely";
}
//# sourceMappingURL=noise.js.map
;// CONCATENATED MODULE: ./lib/src/rules/stdout-noise-dotenv.js




/* harmony default export */ const stdout_noise_dotenv = (defineRule({
    id: "stdout-noise-dotenv",
    stage: "handshake",
    level: "error",
    levelIfUp: "warning",
    title: "dotenv writes its banner to stdout",
    why: `Since version 17 dotenv prints a line when it loads a file, and on stdio stdout belongs to the protocol. ${CLIENTS_AND_NOISE}`,
    fix: `Silence it in the entry of \`{server}\` in {file}; a line in the \`.env\` file comes too late:\n\n${entryValues({ DOTENV_CONFIG_QUIET: "true" })}\n\nIn the server itself: \`dotenv.config({ quiet: true })\`.`,
    at: "env",
    confidence: "confirmed",
    detect: (evidence) => noiseMatch("dotenv", evidence),
    examples: [
        {
            name: "dotenv 17.2, and no answer",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["[dotenv@17.2.3] injecting env (0) from .env -- tip: encrypt with dotenvx"],
            },
        },
        {
            name: "later ones, in a server that is up",
            evidence: {
                ending: { kind: "running" },
                handshake: COMPLETED,
                noise: ["◇ injected env (0) from .env // tip: ⌘ suppress logs { quiet: true }"],
            },
        },
    ],
    counterexamples: [
        {
            name: "a print of the server's own",
            evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, noise: ["Loaded .env"] },
        },
        {
            name: "the runner of dotenvx",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["[dotenvx@1.51.0] injecting env (2) from .env"],
            },
        },
        {
            name: "on stderr",
            evidence: { stderr: "[dotenv@17.2.3] injecting env (0) from .env\n" },
        },
    ],
}));
//# sourceMappingURL=stdout-noise-dotenv.js.map
;// CONCATENATED MODULE: ./lib/src/rules/stdout-noise-framework.js




/** What the lines of a framework look like, and what sends them elsewhere. */
const FRAMEWORKS = [
    [
        /^(?:trce|dbug|info|warn|fail|crit): [\w.]+\[\d+\]/m,
        "In the server: `builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);`",
    ],
    [
        /:: Spring Boot ::|\|___\/=\/|(?:INFO|WARN|DEBUG|ERROR)\s+\d* ?---/,
        `In the entry:\n\n${entryValues({ SPRING_MAIN_BANNERMODE: "off", LOGGING_THRESHOLD_CONSOLE: "off" })}\n\nIn the server: \`spring.main.banner-mode=off\` and a log appender that writes to stderr or to a file.`,
    ],
    [/FastMCP/i, "In the server: `mcp.run(show_banner=False)`."],
    [
        /^\d\d:\d\d:\d\d[.,]\d{3} \[/m,
        "In the server: give the console appender of Logback or Log4j the target `System.err`.",
    ],
];
const ANY = "Look for its option to be quiet (`--quiet`, `NO_BANNER`, `LOG_LEVEL`), or let the server write banners and logs to stderr.";
/* harmony default export */ const stdout_noise_framework = (defineRule({
    id: "stdout-noise-framework",
    stage: "handshake",
    level: "error",
    levelIfUp: "warning",
    title: "a framework writes its banner or its log to stdout: `{line}`",
    why: `On stdio stdout belongs to the protocol, one message per line. ${CLIENTS_AND_NOISE}`,
    fix: "Send it to stderr, or switch it off. {how}",
    at: "env",
    confidence: "confirmed",
    detect: (evidence) => {
        const match = noiseMatch("framework", evidence);
        return match && { ...match, captures: { ...match.captures, how: stdout_noise_framework_howTo(evidence) } };
    },
    examples: [
        {
            name: "the console logger of .NET",
            evidence: {
                command: ["dotnet", "acme.dll"],
                ending: { kind: "running" },
                handshake: COMPLETED,
                noise: ["info: Microsoft.Hosting.Lifetime[14]", "      Application started."],
            },
        },
        {
            name: "Spring Boot",
            evidence: {
                command: ["java", "-jar", "acme.jar"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: [
                    "  .   ____          _            __ _ _",
                    " /\\\\ / ___'_ __ _ _(_)_ __  __ _ \\ \\ \\ \\",
                    "2025-10-12T11:19:26.554Z  INFO 4711 --- [           main] com.acme.Main : Starting",
                ],
            },
        },
        {
            name: "a box around a greeting",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["╭──────────────╮", "│  Welcome     │", "╰──────────────╯"],
            },
        },
        {
            name: "the box of FastMCP",
            evidence: {
                ending: { kind: "running" },
                handshake: COMPLETED,
                noise: ["╭────────────────╮", "│  FastMCP  2.0  │", "╰────────────────╯"],
            },
        },
        {
            name: "the console appender of Logback",
            evidence: {
                ending: { kind: "running" },
                handshake: COMPLETED,
                noise: ["11:19:26.554 [main] INFO  com.acme.Main -- ready"],
            },
        },
    ],
    counterexamples: [
        {
            name: "a print of the server's own",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["[INFO] Acme MCP server ready"],
            },
        },
        {
            name: "a stack trace of Java",
            evidence: {
                command: ["java", "-jar", "acme.jar"],
                noise: ["java.lang.IllegalStateException: boom", "\tat com.acme.Main.main(Main.java:10)"],
            },
        },
        {
            name: "a framework that logs to stderr",
            evidence: { stderr: "info: Microsoft.Hosting.Lifetime[14]\n" },
        },
    ],
}));
function stdout_noise_framework_howTo({ noise }) {
    const all = noise.join("\n");
    return FRAMEWORKS.find(([expression]) => expression.test(all))?.[1] ?? ANY;
}
//# sourceMappingURL=stdout-noise-framework.js.map
;// CONCATENATED MODULE: ./lib/src/rules/stdout-noise-print.js



/* harmony default export */ const stdout_noise_print = (defineRule({
    id: "stdout-noise-print",
    stage: "handshake",
    level: "error",
    levelIfUp: "warning",
    title: "the server prints to stdout: `{line}`",
    why: `On stdio stdout belongs to the protocol: a server must not write anything there that is not a message. ${CLIENTS_AND_NOISE}`,
    fix: "In the server, write it to stderr: `console.error(...)`, `print(..., file=sys.stderr)`, a logger with stderr as its target. If the server is not yours, look for its option to be quiet (`LOG_LEVEL`, `--quiet`, `MCP_MODE=stdio`) and report the line to its author.",
    at: "command",
    confidence: "confirmed",
    detect: (evidence) => noiseMatch("print", evidence),
    examples: [
        {
            name: "a banner, and no answer",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["Acme MCP server running on stdio"],
            },
        },
        {
            name: "a log line of a server that is up",
            evidence: {
                ending: { kind: "running" },
                handshake: COMPLETED,
                noise: ["2025-06-09 21:38:09,942 - acme - INFO"],
            },
        },
        {
            name: "a log line in JSON",
            evidence: {
                ending: { kind: "running" },
                handshake: COMPLETED,
                noise: ['{"level":30,"msg":"ready"}'],
            },
        },
    ],
    counterexamples: [
        {
            name: "a stack trace on stdout",
            evidence: {
                command: ["python3", "server.py"],
                noise: [
                    "Traceback (most recent call last):",
                    '  File "/repo/server.py", line 7, in <module>',
                    "    main()",
                    "ValueError: boom",
                ],
            },
        },
        {
            name: "a blank line",
            evidence: { ending: { kind: "running" }, handshake: COMPLETED, noise: [""] },
        },
        {
            name: "a message in the wrong framing",
            evidence: {
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: ["{", '  "jsonrpc": "2.0",', '  "id": 0,', '  "result": {}', "}"],
            },
        },
        {
            name: "a server that came up and ended later",
            evidence: {
                ending: { kind: "exited", code: 1, afterMs: 900 },
                handshake: COMPLETED,
                noise: ["Server started"],
            },
        },
    ],
}));
//# sourceMappingURL=stdout-noise-print.js.map
;// CONCATENATED MODULE: ./lib/src/rules/stdout-noise-runner.js





const RUNNERS = [
    {
        expression: /^\[dotenvx@/m,
        name: "dotenvx",
        how: "Add `--quiet` after `dotenvx run`.",
    },
    {
        expression: /^yarn run v|^\$ \S|^Done in \d/m,
        name: "`yarn`",
        how: "Start the script of the server with `node`, or add `--silent` after `yarn run`.",
    },
    {
        expression: /^> Task :|^BUILD SUCCESSFUL|Gradle Daemon/m,
        name: "`gradle`",
        how: 'Build in a step before this one, and start the result: `"command": "java", "args": ["-jar", "build/libs/<name>.jar"]`.',
    },
    {
        expression: /^\[INFO\] (?:Scanning|-{5})/m,
        name: "`mvn`",
        how: 'Build in a step before this one, and start the result: `"command": "java", "args": ["-jar", "target/<name>.jar"]`.',
    },
    {
        expression: /projects to restore|up-to-date for restore|Restore complete|succeeded \(\d|Build succeeded|^Building\.\.\.|Warning\(s\)/m,
        name: "dotnet",
        how: "Run `dotnet build` in a step before this one, and start with `dotnet run --no-build`, or with `dotnet <path to the .dll>`.",
    },
    {
        expression: /^\[nodemon\]/m,
        name: "nodemon",
        how: "Start the script of the server with `node`; nodemon is for development.",
    },
    {
        expression: /^(?:Collecting|Requirement already satisfied:|Successfully installed) /m,
        name: "pip",
        how: "Install in a step before this one, or add `--quiet` after `pip install`.",
    },
    {
        expression: /^(?:added|changed|removed) \d+ packages?|^up to date|^found \d+ vuln/m,
        name: "npm install",
        how: "Install in a step before this one (`npm ci`), and let the entry start the server alone.",
    },
];
const script = (line) => ({ ending: { kind: "running" }, handshake: COMPLETED, noise: [line] });
/* harmony default export */ const stdout_noise_runner = (defineRule({
    id: "stdout-noise-runner",
    stage: "handshake",
    level: "error",
    levelIfUp: "warning",
    title: "{runner} writes to stdout",
    why: `\`{commandLine}\` starts the server through a program that reports its own work on stdout, which on stdio belongs to the protocol. ${CLIENTS_AND_NOISE}`,
    fix: "{how}",
    at: "command",
    confidence: "confirmed",
    detect: (evidence) => {
        const match = noiseMatch("runner", evidence);
        return match && { ...match, captures: { ...match.captures, ...runnerOf(evidence) } };
    },
    examples: [
        {
            name: "npm announces the script",
            evidence: {
                command: ["npm", "run", "start"],
                ending: { kind: "running" },
                handshake: COMPLETED,
                noise: ["", "> acme-mcp@1.0.0 start", "> node server.js", ""],
            },
        },
        {
            name: "dotnet builds, and no answer comes",
            evidence: {
                command: ["dotnet", "run"],
                ending: { kind: "timed-out", afterMs: 30_000 },
                noise: [
                    "  Determining projects to restore...",
                    "  acme net8.0 succeeded (0.9s) → bin/acme.dll",
                ],
            },
        },
        {
            name: "Yarn",
            evidence: {
                command: ["yarn", "start"],
                ending: { kind: "running" },
                handshake: COMPLETED,
                noise: ["yarn run v1.22.22", "$ node server.js"],
            },
        },
        { name: "dotenvx", evidence: script("[dotenvx@1.51.0] injecting env (2) from .env") },
        { name: "Gradle", evidence: script("> Task :compileJava UP-TO-DATE") },
        { name: "Maven", evidence: script("[INFO] Scanning for projects...") },
        { name: "nodemon", evidence: script("[nodemon] 3.1.10") },
        { name: "pip", evidence: script("Requirement already satisfied: mcp in /usr/lib/python3") },
        {
            name: "npm behind a shell",
            evidence: { ...script("> acme-mcp@1.0.0 start"), command: ["sh", "-c", "npm start"] },
        },
        { name: "npm install", evidence: script("added 12 packages in 2s") },
    ],
    counterexamples: [
        {
            name: "a print of the server's own",
            evidence: {
                command: ["npm", "run", "-s", "start"],
                ending: { kind: "running" },
                handshake: COMPLETED,
                noise: ["Server started"],
            },
        },
        {
            name: "the script of npm is not there",
            evidence: {
                command: ["npm", "run", "serve"],
                stderr: 'npm error Missing script: "serve"\n',
            },
        },
    ],
}));
function runnerOf({ noise, plan, server }) {
    const all = noise.join("\n");
    const known = RUNNERS.find(({ expression }) => expression.test(all));
    if (known)
        return { runner: known.name, how: known.how };
    const program = programName(plan?.command ?? "");
    const manager = program === "pnpm" ? "pnpm" : "npm";
    const words = ["--silent", ...server.args.map(({ value }) => value)];
    const entry = program === manager ? `:\n\n${entryArgs(words)}` : `: \`${manager} --silent run\`.`;
    return {
        runner: manager,
        how: `Start the script of the server with \`node\`, or make ${manager} silent${entry}`,
    };
}
//# sourceMappingURL=stdout-noise-runner.js.map
;// CONCATENATED MODULE: ./lib/src/rules/tools-list-error.js





const ZOD = " Two major versions of zod below one MCP SDK are a known reason for such an error: `npm ls zod` shows them.";
/* harmony default export */ const tools_list_error = (defineRule({
    id: "tools-list-error",
    stage: "list",
    level: "error",
    title: "the handshake succeeds, but `tools/list` fails: {problem}",
    why: "Clients ask for the tools as soon as the handshake is done. This server says that it has tools and does not list them, so a client shows it as connected with no tools, or as failed. The process {ending}.",
    fix: "Read the error below. If it came with an update, pin the version that worked before in `args` of `{server}` in {file} (`name@version`).{hint} If the server is yours, list the tools with the SDK's own client in a test.",
    at: "package",
    confidence: "confirmed",
    detect: ({ handshake, ...evidence }) => {
        if (handshake.kind !== "completed" || handshake.tools.kind !== "failed")
            return undefined;
        const { error, reason } = handshake.tools;
        const all = { handshake, ...evidence };
        return {
            captures: {
                problem: quote(error ? `${error.message} (error ${error.code})` : reason),
                hint: /zod/i.test(error?.message ?? all.stderr) ? ZOD : "",
            },
            evidence: [
                quote(error ? `error ${error.code}: ${error.message}` : reason, 500),
                ...said(all),
            ],
            details: error ? { code: error.code } : {},
        };
    },
    examples: [
        {
            name: "it answers with an error",
            evidence: {
                ending: { kind: "running" },
                stage: "list",
                handshake: {
                    ...COMPLETED,
                    tools: {
                        kind: "failed",
                        error: {
                            code: -32603,
                            message: "Cannot read properties of undefined (reading '_zod')",
                        },
                        reason: "answered with an error",
                    },
                },
            },
        },
        {
            name: "it dies of the question",
            evidence: {
                ending: { kind: "exited", code: 1, afterMs: 700 },
                stage: "list",
                handshake: {
                    ...COMPLETED,
                    tools: { kind: "failed", error: null, reason: "the process ended" },
                },
                stderr: "TypeError: boom\n    at list (/repo/server.js:20:3)\n",
            },
        },
    ],
    counterexamples: [
        {
            name: "a definition that breaks the schema",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    ...COMPLETED,
                    tools: {
                        kind: "listed",
                        names: ["a"],
                        bytes: 20,
                        problems: [
                            { tool: "a", path: "tools[0].inputSchema.type", problem: 'must be "object"' },
                        ],
                    },
                },
            },
        },
        {
            name: "it dies of a variable that it needs to list them",
            evidence: {
                ending: { kind: "exited", code: 1, afterMs: 700 },
                handshake: {
                    ...COMPLETED,
                    tools: { kind: "failed", error: null, reason: "the process ended" },
                },
                stderr: "Error: ACME_URL must be set\n",
            },
        },
    ],
}));
/** The error that the server printed, else its last words. */
function said(evidence) {
    const trace = stackTraceIn(saidBy(evidence), evidence.plan?.package?.name ?? null);
    return trace ? [trace.message] : plain_text_lastLines(evidence.stderr, 3);
}
//# sourceMappingURL=tools-list-error.js.map
;// CONCATENATED MODULE: ./lib/src/rules/tools-schema-invalid.js



/** A server may have thousands of broken tools. */
const tools_schema_invalid_SHOWN = 50;
const HIDDEN = "Clients check the whole answer to `tools/list` against the schema of the specification. One definition that breaks it makes many of them drop the answer, and with it every tool of this server ({count}).";
const NAMES = "Clients hand the names of tools to models, whose interfaces take at most 64 characters out of `a-z`, `A-Z`, `0-9`, `_` and `-`, each name once. Some clients leave such a tool out or rename it, others refuse the whole list.";
/* harmony default export */ const tools_schema_invalid = (defineRule({
    id: "tools-schema-invalid",
    stage: "list",
    level: "error",
    levelIfUp: "error",
    title: "the definition of tool `{tool}` is not valid: `{path}` {problem}{more}",
    why: "{consequence}",
    fix: "Correct the definition in the server: `inputSchema` is a JSON Schema whose `type` is `object`, and a name is short, plain and unique. If the server is not yours, report it to its author, and pin the version that worked before in `args` of `{server}` in {file}.",
    at: "package",
    confidence: "confirmed",
    detect: ({ handshake, ending }) => {
        if (handshake.kind !== "completed" || handshake.tools.kind !== "listed")
            return undefined;
        if (ending.kind !== "running")
            return undefined;
        const { problems, names } = handshake.tools;
        const known = new Set(names);
        const broken = problems.filter((problem) => !isName(problem, known));
        const [first] = broken.length > 0 ? broken : problems;
        if (!first)
            return undefined;
        return {
            captures: {
                tool: quote(first.tool, 70),
                path: quote(first.path),
                problem: quote(first.problem),
                more: problems.length > 1 ? `, and ${problems.length - 1} more` : "",
                consequence: broken.length > 0 ? HIDDEN.replace("{count}", () => String(names.length)) : NAMES,
            },
            evidence: problems
                .slice(0, tools_schema_invalid_SHOWN)
                .map(({ tool, path, problem }) => quote(`${tool}: ${path} ${problem}`, 300)),
            details: { tools: [...new Set(problems.map(({ tool }) => tool))].slice(0, tools_schema_invalid_SHOWN) },
            ...(broken.length > 0 ? {} : { levelIfUp: "warning" }),
        };
    },
    examples: [
        {
            name: "an input schema without a type, in a server that is up",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    ...COMPLETED,
                    tools: {
                        kind: "listed",
                        names: ["search", "read"],
                        bytes: 400,
                        problems: [
                            { tool: "search", path: "tools[0].inputSchema.type", problem: 'must be "object"' },
                        ],
                    },
                },
            },
        },
        {
            name: "names with a point and too many letters",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    ...COMPLETED,
                    tools: {
                        kind: "listed",
                        names: ["acme.search", "x".repeat(65)],
                        bytes: 400,
                        problems: [
                            {
                                tool: "acme.search",
                                path: "tools[0].name",
                                problem: "has characters outside [a-zA-Z0-9_-]",
                            },
                            {
                                tool: "x".repeat(65),
                                path: "tools[1].name",
                                problem: "is longer than 64 characters",
                            },
                        ],
                    },
                },
            },
        },
    ],
    counterexamples: [
        {
            name: "a list without problems",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    ...COMPLETED,
                    tools: { kind: "listed", names: ["search"], bytes: 200, problems: [] },
                },
            },
        },
        {
            name: "an error in place of a list",
            evidence: {
                ending: { kind: "running" },
                handshake: {
                    ...COMPLETED,
                    tools: { kind: "failed", error: null, reason: "no answer" },
                },
            },
        },
    ],
}));
/** A name that is there and only unfit: the definition as such follows the schema. */
const isName = ({ tool, path }, names) => path.endsWith(".name") && names.has(tool);
//# sourceMappingURL=tools-schema-invalid.js.map
;// CONCATENATED MODULE: ./lib/src/rules/unrecognized.js




const unrecognized_SHOWN_LINES = 10;
const SHOWN_MESSAGES = 4;
/** What programs print after the line that matters. */
const SAYS_NOTHING = /A complete log of this run|^npm (?:notice|warn|WARN)|^npm (?:error|ERR!)\s*$|^(?:Run|Try) ['`].+--help|^Node\.js v\d|^[\s{}[\]^]+$/;
/** Words of a line that speaks of the trouble itself; what follows it is often advice. */
const TROUBLE = /\b(?:error|exception|fail(?:s|ed|ure)?|cannot|can['’]t|could not|couldn['’]t|unable|denied|refused|rejected|invalid|deprecated|unsupported|unknown|missing|not (?:found|supported|available|allowed|installed))\b/i;
/* harmony default export */ const unrecognized = (defineRule({
    id: "unrecognized",
    stage: "handshake",
    level: "error",
    title: "the server {outcome}",
    why: "None of the known causes explains it. What it said last, and what went over the wire, is quoted with this finding.",
    fix: "Read what it said last, and run `{commandLine}` in `{cwd}` to see the rest. If the cause was one that others can meet, report it to MCP Handshake with these lines, so that it is named the next time.",
    at: "name",
    confidence: "possible",
    detect: (evidence) => {
        const words = lastWords(unrecognized_wordsOf(evidence), unrecognized_SHOWN_LINES);
        const telling = words.filter((line) => !SAYS_NOTHING.test(line));
        const last = telling.findLast((line) => TROUBLE.test(line)) ?? telling.at(-1);
        return {
            captures: { outcome: unrecognized_outcomeOf(evidence, last) },
            evidence: [...words, ...exchangeOf(evidence)],
        };
    },
    examples: [
        { name: "last words", evidence: { stderr: "starting\ngiving up\n" } },
        {
            name: "advice after the words that matter",
            evidence: { stderr: "acme-mcp is deprecated.\nDocs: https://acme.example/mcp\n" },
        },
        { name: "no words", evidence: { ending: { kind: "exited", code: 3, afterMs: 40 } } },
        {
            name: "it ends after a good handshake",
            evidence: {
                ending: { kind: "exited", code: 0, afterMs: 900 },
                handshake: COMPLETED,
                exchange: [{ direction: "sent", atMs: 1, message: '{"method":"initialize"}' }],
            },
        },
        {
            name: "an install that fails for a reason of its own",
            evidence: {
                stage: "install",
                ending: { kind: "not-spawned", errno: null },
                install: { kind: "failed", durationMs: 900, code: 7, output: "npm error code EWHAT\n" },
            },
        },
    ],
    counterexamples: [
        {
            name: "a server that is up",
            evidence: {
                ending: { kind: "running" },
                handshake: COMPLETED,
            },
        },
        {
            name: "a cause that is known",
            evidence: { stderr: "Error: ACME_API_KEY environment variable is required\n" },
        },
    ],
}));
function unrecognized_wordsOf(evidence) {
    const { install } = evidence;
    const fetched = install.kind === "failed" || install.kind === "timed-out" ? install.output : "";
    return [fetched, saidBy(evidence)].join("\n");
}
const exchangeOf = ({ exchange }) => exchange
    .slice(-SHOWN_MESSAGES)
    .map(({ direction, atMs, message }) => `${direction} at ${Math.round(atMs)} ms: ${quote(message, 200)}`);
/** What became of it, with its last line where it left one. */
function unrecognized_outcomeOf({ install, ending, handshake }, last) {
    const words = last ? `: ${quote(last.replace(/\.$/, ""), 120)}` : "";
    if (install.kind === "failed")
        return `could not be installed${words}`;
    const silent = last ? "" : " without a word";
    const after = handshake.kind === "completed" ? " after the handshake" : "";
    switch (ending.kind) {
        case "exited":
            return `exited with code ${ending.code}${after}${silent}${words}`;
        case "killed":
            return `was killed by ${ending.signal}${after}${words}`;
        case "not-spawned":
            return ending.errno ? `could not be started (${ending.errno})` : `was not started${words}`;
        default:
            return `is not usable${words}`;
    }
}
//# sourceMappingURL=unrecognized.js.map
;// CONCATENATED MODULE: ./lib/src/rules/untrusted-event.js



/* harmony default export */ const untrusted_event = (defineRule({
    id: "untrusted-event",
    stage: "configure",
    level: "error",
    confidence: "confirmed",
    at: "name",
    title: "not started: `{event}` gives secrets to a config that may be a stranger's",
    why: "A workflow on `{event}` runs with the secrets of this repository, and this config was not found in the " +
        "same form on the base branch. A config names programs to run: starting them here would hand those " +
        "secrets to whoever wrote it. The config was read and judged, and nothing of it was installed or " +
        "started.",
    fix: "Run the check on `pull_request`, which gives no secrets to a fork:\n\n" +
        "    on: pull_request\n\n" +
        "If the base branch has this very config, let the check see that: `actions/checkout` with " +
        "`fetch-depth: 0`. If you have read the change and trust it, set `allow-untrusted: true` on this step.",
    signals: [{ fact: "untrusted-event" }],
    examples: [
        {
            name: "a pull request from a fork changes the config",
            evidence: {
                command: ["npx", "-y", "@acme/mcp-server"],
                ...ONLY_READ,
                facts: [fact("untrusted-event", { event: "pull_request_target" })],
            },
        },
        {
            name: "a comment starts the workflow, and a variable of the config is not set either",
            evidence: {
                command: ["node", "server.js"],
                env: { API_KEY: "${API_KEY}" },
                ...ONLY_READ,
                facts: [
                    fact("unset-variable", { variable: "API_KEY", reference: "${API_KEY}" }),
                    fact("untrusted-event", { event: "issue_comment" }),
                ],
            },
        },
    ],
    counterexamples: [
        {
            name: "the same server on `pull_request`, where `start` is `false`",
            evidence: ONLY_READ,
        },
    ],
}));
//# sourceMappingURL=untrusted-event.js.map
;// CONCATENATED MODULE: ./lib/src/rules/index.js















































/** Every known cause, most specific first: the first that explains a failure is its root cause. */
const RULES = [
    untrusted_event,
    // The file and the entry.
    config_json_invalid,
    config_wrong_root_key,
    config_missing_type,
    config_args_in_command,
    config_value_unresolved,
    config_duplicate_key,
    config_secret_literal,
    // The machine.
    cwd_missing,
    spawn_permission_denied,
    shebang_broken,
    launcher_not_found,
    // The install.
    package_not_found,
    package_version_not_found,
    package_no_executable,
    source_fetch_failed,
    // The start, before the server's own code runs.
    dependencies_not_installed,
    entry_file_missing,
    node_too_old,
    node_esm_cjs_mismatch,
    // A key that is passed over explains what the server misses, and none of the above.
    config_client_dialect,
    // What the system or the wire shows for certain.
    killed_or_oom,
    protocol_content_length_framing,
    protocol_framing,
    // What the server says that it lacks.
    env_not_inherited,
    missing_env_var,
    path_arg_missing,
    credentials_file_missing,
    required_argument_missing,
    port_in_use,
    cli_usage_error,
    // What it answers.
    protocol_version_unsupported,
    protocol_era_mismatch,
    initialize_invalid,
    initialize_error,
    tools_list_error,
    tools_schema_invalid,
    // How it ended, or that it did not.
    server_crash,
    stdio_server_in_http_mode,
    slow_cold_start,
    silent_exit,
    stdout_noise_dotenv,
    stdout_noise_framework,
    stdout_noise_runner,
    stdout_noise_print,
    handshake_timeout,
    unrecognized,
];
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./lib/src/protocol/bounds.js
/** Serializers run out of stack at some thousand levels; no message of MCP comes near. */
const bounds_DEEPEST = 500;
/** A parsed value takes up to some hundred bytes: a line of 10 MB could become a gigabyte. */
const MOST_VALUES = 300_000;
/** A shorter text is neither too deep nor too much. */
const HARMLESS = bounds_DEEPEST;
const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = "\\".charCodeAt(0);
/** How much deeper a character of JSON leads, by its code. */
const bounds_STEPS = tableOf({ "[": 1, "{": 1, "]": -1, "}": -1 });
/** How many values it adds at most. */
const VALUES = tableOf({ "[": 1, "{": 1, ",": 1 });
function tableOf(signs) {
    const table = new Int8Array(128);
    for (const [sign, number] of Object.entries(signs))
        table[sign.charCodeAt(0)] = number;
    return table;
}
/** Whether a JSON text can be parsed and serialized again within bounded memory and stack. */
function isParsable(json) {
    if (json.length <= HARMLESS)
        return true;
    let depth = 0;
    let values = 0;
    for (let at = 0; at < json.length; at++) {
        const sign = json.charCodeAt(at);
        if (sign === QUOTE)
            at = closingQuote(json, at + 1);
        depth += bounds_STEPS[sign] ?? 0;
        values += VALUES[sign] ?? 0;
        if (depth > bounds_DEEPEST || values > MOST_VALUES)
            return false;
    }
    return true;
}
function closingQuote(json, start) {
    let at = start;
    while (at < json.length && json.charCodeAt(at) !== QUOTE) {
        at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
    }
    return at;
}
/** The beginning of a text, as a copy: a slice would keep the whole text in memory. */
const excerpt = (text, characters) => text.length <= characters
    ? text
    : Buffer.from(text.slice(0, characters), "utf16le").toString("utf16le");
/** Any foreign value as text; `String` would call a `toString` that the value itself brings. */
const bounds_textOf = (value, characters) => excerpt(typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined"), characters);
/** How much of a foreign value is kept. */
const KEPT_VALUES = 2000;
const KEPT_CHARACTERS = 1000;
/** A parsed value with long texts cut, and without what is beyond some thousand values. */
function bounded(value) {
    let room = KEPT_VALUES;
    const fits = () => room-- > 0;
    const within = (part) => {
        if (typeof part === "string")
            return excerpt(part, KEPT_CHARACTERS);
        if (typeof part !== "object" || part === null)
            return part;
        if (Array.isArray(part))
            return part.filter(fits).map(within);
        const members = Object.entries(part).filter(fits);
        return Object.fromEntries(members.map(([key, one]) => [excerpt(key, KEPT_CHARACTERS), within(one)]));
    };
    return within(value);
}
//# sourceMappingURL=bounds.js.map
;// CONCATENATED MODULE: ./lib/src/protocol/lines.js
/** Longest line that is kept, in bytes, as in the SDKs' own buffers; what follows is dropped up to the newline. */
const lines_MAX_LINE = 10 * 1024 * 1024;
/** Room for a line of common length. */
const lines_COMMON = 4096;
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
/** Cuts a stream of bytes into lines: stdio messages are UTF-8, one a line (specification, "stdio"). */
class LineReader {
    /** The line that has no newline yet: its first `#length` bytes. */
    #begun = new Uint8Array(0);
    #length = 0;
    #limit;
    constructor(limit = lines_MAX_LINE) {
        this.#limit = limit;
    }
    /** The lines that this chunk completes, without their line ends. */
    push(chunk) {
        const lines = [];
        let start = 0;
        for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
            lines.push(this.#complete(chunk.subarray(start, end)));
            start = end + 1;
        }
        this.#keep(chunk.subarray(start));
        return lines;
    }
    /** What stands after the last newline. */
    get rest() {
        return lines_textOf(this.#begun.subarray(0, this.#length));
    }
    #complete(end) {
        if (this.#length === 0)
            return lines_textOf(end.subarray(0, this.#limit));
        this.#keep(end);
        const line = this.rest;
        this.#begun = new Uint8Array(0);
        this.#length = 0;
        return line;
    }
    #keep(part) {
        const kept = part.subarray(0, this.#limit - this.#length);
        this.#makeRoom(this.#length + kept.length);
        this.#begun.set(kept, this.#length);
        this.#length += kept.length;
    }
    /** Doubles the room, so that a line of many small parts is not copied with each of them. */
    #makeRoom(needed) {
        if (needed <= this.#begun.length)
            return;
        const room = Math.min(this.#limit, Math.max(needed, 2 * this.#begun.length, lines_COMMON));
        const grown = new Uint8Array(room);
        grown.set(this.#begun.subarray(0, this.#length));
        this.#begun = grown;
    }
}
const lines_textOf = (line) => DECODER.decode(line).replace(/\r$/, "");
//# sourceMappingURL=lines.js.map
;// CONCATENATED MODULE: ./lib/src/protocol/answers.js


/** So much is kept of an error's message, of a name, and of a version; hostile ones have millions of characters. */
const MESSAGE_KEPT = 8000;
const NAME_KEPT = 200;
const VERSIONS_KEPT = 20;
/** The error of an answer, or `undefined` where it has none. */
function rpcError(answer) {
    const { error } = answer;
    if (!isRecord(error))
        return undefined;
    const code = typeof error.code === "number" ? error.code : 0;
    const message = typeof error.message === "string" ? error.message : error;
    const kept = { code, message: bounds_textOf(message, MESSAGE_KEPT) };
    return "data" in error ? { ...kept, data: bounded(error.data) } : kept;
}
/** What the answer to `initialize` comes to (specification 2025-11-25, `InitializeResult`). */
function judgeInitialize(answer, text, atMs) {
    const flaw = flawOf(answer);
    if (flaw)
        return { kind: "invalid", ...flaw, answer: text };
    const result = answer.result;
    const protocolVersion = bounds_textOf(result.protocolVersion, NAME_KEPT);
    if (!LEGACY_VERSIONS.includes(protocolVersion)) {
        return { kind: "version-unsupported", offered: protocolVersion, supported: [] };
    }
    return {
        kind: "completed",
        era: "legacy",
        protocolVersion,
        serverInfo: implementation(result.serverInfo),
        capabilities: bounded(result.capabilities),
        durationMs: atMs,
        tools: { kind: "not-asked" },
    };
}
const implementation = ({ name, version }) => ({
    name: bounds_textOf(name, NAME_KEPT),
    version: bounds_textOf(version, NAME_KEPT),
});
function flawOf({ jsonrpc, result }) {
    if (jsonrpc !== "2.0")
        return { path: "jsonrpc", problem: 'is missing, must be "2.0"' };
    if (!isRecord(result))
        return { path: "result", problem: "is no object" };
    if (typeof result.protocolVersion !== "string")
        return answers_missing("result.protocolVersion", "string");
    if (!isRecord(result.capabilities))
        return answers_missing("result.capabilities", "object");
    if (!isRecord(result.serverInfo))
        return answers_missing("result.serverInfo", "object");
    if (typeof result.serverInfo.name !== "string")
        return answers_missing("result.serverInfo.name", "string");
    if (typeof result.serverInfo.version !== "string") {
        return answers_missing("result.serverInfo.version", "string");
    }
    return undefined;
}
const answers_missing = (path, type) => ({
    path,
    problem: `is missing or no ${type}`,
});
/** What the answer to `server/discover` comes to, after `initialize` was refused. */
function judgeDiscover(answer, refusal, atMs) {
    const { result } = answer;
    if (isRecord(result) && Array.isArray(result.supportedVersions)) {
        return judgeVersions(result, versionsIn(result.supportedVersions), atMs);
    }
    const supported = supportedVersions(rpcError(answer)) ?? supportedVersions(refusal);
    return supported
        ? { kind: "version-unsupported", offered: supported.join(", "), supported }
        : { kind: "rejected", error: refusal };
}
function judgeVersions(result, supported, atMs) {
    if (!supported.includes(MODERN_VERSION)) {
        return { kind: "version-unsupported", offered: supported.join(", "), supported };
    }
    return {
        kind: "completed",
        era: "modern",
        protocolVersion: MODERN_VERSION,
        serverInfo: modernServerInfo(result),
        capabilities: isRecord(result.capabilities) ? bounded(result.capabilities) : {},
        durationMs: atMs,
        tools: { kind: "not-asked" },
    };
}
/** Modern servers should name themselves, but need not. */
function modernServerInfo({ _meta }) {
    const info = isRecord(_meta) ? _meta[SERVER_INFO_META] : undefined;
    const name = isRecord(info) && typeof info.name === "string" ? info.name : "unnamed";
    const version = isRecord(info) && typeof info.version === "string" ? info.version : "";
    return implementation({ name, version });
}
const versionsIn = (list) => list.slice(0, VERSIONS_KEPT).map((version) => bounds_textOf(version, NAME_KEPT));
/** The versions that a version error names; older servers write `supportedVersions`, and -32602. */
function supportedVersions(error) {
    if (!error || !isRecord(error.data))
        return undefined;
    const versions = error.data.supported ?? error.data.supportedVersions;
    const about = error.code === UNSUPPORTED_VERSION || /protocol version/i.test(error.message);
    return about && Array.isArray(versions) ? versionsIn(versions) : undefined;
}
//# sourceMappingURL=answers.js.map
;// CONCATENATED MODULE: ./lib/src/protocol/tools.js


/** Longest name that common clients accept. */
const MAX_NAME = 64;
/** So much of a name or of another foreign value is quoted. */
const tools_QUOTED = 200;
/**
 * What is wrong with the tools of a page of `tools/list` (specification, "Tools: Data Types"); `before`: the
 * names of the pages before. Clients that validate drop the whole list for one bad definition.
 */
function toolProblems(tools, before = []) {
    const seen = new Set(before);
    return tools.flatMap((tool, at) => {
        const index = before.length + at;
        const path = `tools[${index}]`;
        if (!isRecord(tool))
            return [{ tool: `#${index}`, path, problem: "is no object" }];
        const repeated = seen.has(tool.name);
        seen.add(tool.name);
        const name = typeof tool.name === "string" && tool.name !== "" ? tool.name : `#${index}`;
        return [...nameProblems(tool.name, repeated), ...schemaProblems(tool.inputSchema)].map((found) => ({
            tool: bounds_textOf(name, tools_QUOTED),
            path: `${path}.${found.path}`,
            problem: found.problem,
        }));
    });
}
function nameProblems(name, repeated) {
    const path = "name";
    if (typeof name !== "string" || name === "")
        return [{ path, problem: "is no string" }];
    if (name.length > MAX_NAME)
        return [{ path, problem: `is longer than ${MAX_NAME} characters` }];
    if (repeated)
        return [{ path, problem: "stands twice" }];
    return /^[\w-]+$/.test(name)
        ? []
        : [{ path, problem: "has characters outside of a-z, A-Z, 0-9, _ and -" }];
}
function schemaProblems(schema) {
    const path = "inputSchema";
    if (!isRecord(schema))
        return [{ path, problem: "is no object" }];
    if (schema.type !== "object") {
        const found = schema.type === undefined ? "is missing" : `is ${tools_quoted(schema.type)}`;
        return [{ path: `${path}.type`, problem: `${found}, not "object"` }];
    }
    if ("properties" in schema && !isRecord(schema.properties)) {
        return [{ path: `${path}.properties`, problem: "is no object" }];
    }
    const { required } = schema;
    const fine = required === undefined || (Array.isArray(required) && required.every(isText));
    return fine ? [] : [{ path: `${path}.required`, problem: "is no list of names" }];
}
const isText = (value) => typeof value === "string";
const tools_quoted = (value) => bounds_textOf(JSON.stringify(value), tools_QUOTED);
//# sourceMappingURL=tools.js.map
;// CONCATENATED MODULE: ./lib/src/protocol/listing.js



/** As many pages as the official client follows (`listMaxPages`). */
const MAX_PAGES = 64;
/** No model takes so many; more than this would only fill the memory. */
const MAX_TOOLS = 10_000;
/** Cursors are opaque and short; a longer one would be copied with each request. */
const MAX_CURSOR = 64 * 1024;
/** So much of a name is kept, which tells it from its neighbours and shows that it is too long. */
const listing_NAME_KEPT = 200;
const firstPage = { names: [], bytes: 0, problems: [], pages: 0 };
/** The messages after a completed handshake, and whether an answer to them is due. */
function listTools(session) {
    const { handshake } = session;
    if (handshake.kind !== "completed")
        return { send: [], waiting: "nothing" };
    const greeting = handshake.era === "legacy" ? [initialized] : [];
    if (!("tools" in handshake.capabilities))
        return { send: greeting, waiting: "nothing" };
    return { send: [...greeting, page({ ...session, id: session.id + 1 })], waiting: "tools" };
}
function page({ id, client, handshake }, cursor) {
    const modern = handshake.kind === "completed" && handshake.era === "modern";
    const params = {
        ...(cursor === undefined ? {} : { cursor }),
        ...(modern ? { _meta: modernMeta(client) } : {}),
    };
    return request(id, "tools/list", Object.keys(params).length > 0 ? params : undefined);
}
function judgePage(listing, answer, error) {
    if (error)
        return listing_failed("it answered with an error", error);
    const { result } = answer;
    if (!isRecord(result) || !Array.isArray(result.tools)) {
        return listing_failed("`result.tools` is missing or no list");
    }
    if (listing.names.length + result.tools.length > MAX_TOOLS) {
        return listing_failed(`it lists more than ${MAX_TOOLS} tools`);
    }
    const grown = withTools(listing, result.tools);
    const cursor = result.nextCursor;
    if (typeof cursor !== "string" || cursor === "")
        return { next: null, tools: listing_listed(grown) };
    if (cursor.length > MAX_CURSOR)
        return listing_failed(`\`nextCursor\` is longer than ${MAX_CURSOR} characters`);
    if (grown.pages >= MAX_PAGES)
        return listing_failed(`\`nextCursor\` did not end after ${MAX_PAGES} pages`);
    return { next: (session) => page(session, cursor), listing: grown };
}
const listing_failed = (reason, error = null) => ({
    next: null,
    tools: { kind: "failed", error, reason },
});
const withTools = ({ names, bytes, problems, pages }, tools) => ({
    names: [...names, ...tools.map(listing_nameOf)],
    bytes: bytes + tools.reduce((sum, tool) => sum + jsonBytes(tool) + 1, 0),
    problems: [...problems, ...toolProblems(tools, names)],
    pages: pages + 1,
});
const listing_nameOf = (tool) => (isRecord(tool) ? bounds_textOf(tool.name, listing_NAME_KEPT) : "");
const jsonBytes = (value) => Buffer.byteLength(JSON.stringify(value));
/** The commas between the definitions, and the brackets around them. */
const listing_listed = ({ names, bytes, problems }) => ({
    kind: "listed",
    names,
    bytes: Math.max(bytes, 1) + 1,
    problems,
});
//# sourceMappingURL=listing.js.map
;// CONCATENATED MODULE: ./lib/src/protocol/session.js




/** The first turn of a connection. */
function session_open(client) {
    const session = {
        client,
        waiting: "initialize",
        id: 0,
        handshake: { kind: "silent" },
        refusal: null,
        listing: firstPage,
    };
    return { session, send: [initialize(client)] };
}
/** The messages in one line of stdout; `null` where the line is none (2025-03-26 allows batches). */
function readLine(line) {
    if (!looksLikeJson(line) || !isParsable(line))
        return null;
    try {
        const value = JSON.parse(line);
        const all = Array.isArray(value) ? value : [value];
        return all.length > 0 && all.every((one) => isMessage(one) || isUnversionedAnswer(one))
            ? all
            : null;
    }
    catch {
        return null;
    }
}
/** A flood of other lines would cost an exception for each. */
const looksLikeJson = (line) => {
    const text = line.trim();
    return ((text.startsWith("{") && text.endsWith("}")) || (text.startsWith("[") && text.endsWith("]")));
};
/** An answer without `jsonrpc`: no client takes it, but it tells why there is none. */
const isUnversionedAnswer = (value) => isRecord(value) && value.jsonrpc === undefined && value.id === 0 && isRecord(value.result);
/** What follows from a message; `atMs` counts from the start of the process. */
function receive(session, message, atMs) {
    if (!isMessage(message))
        return asAnswer(session, message, atMs);
    if (message.method !== undefined)
        return { session: heard(session, message), send: reply(session, message) };
    return asAnswer(session, message, atMs);
}
/** A process that sends our own request back is no server. */
function heard(session, message) {
    if (message.method !== "initialize" || session.waiting !== "initialize")
        return session;
    const problem = "our own request came back";
    return settled(session, { kind: "invalid", path: "method", problem, answer: session_text(message) });
}
/** Servers may ask too: `ping` is answered, the rest is refused. In the modern era clients never answer. */
function reply({ handshake }, { id, method }) {
    const modern = handshake.kind === "completed" && handshake.era === "modern";
    const asked = typeof id === "number" || typeof id === "string";
    if (!asked || modern || method === "initialize")
        return [];
    if (method === "ping")
        return [{ jsonrpc: "2.0", id, result: {} }];
    const error = {
        code: METHOD_NOT_FOUND,
        message: `Method not found: ${excerpt(method ?? "", 100)}`,
    };
    return [{ jsonrpc: "2.0", id, error }];
}
function asAnswer(session, message, atMs) {
    if (session.waiting === "nothing" || !isRecord(message))
        return { session, send: [] };
    const wrong = wrongId(session, message);
    if (wrong)
        return { session: wrong, send: [] };
    switch (session.waiting) {
        case "initialize":
            return afterInitialize(session, message, atMs);
        case "discover":
            return afterDiscover(session, message, atMs);
        case "tools":
            return afterPage(session, message);
    }
}
/** Clients drop an answer to an id that they did not ask; SDKs do take `"0"` for 0. */
function wrongId(session, message) {
    if (message.id === session.id || message.id === String(session.id))
        return undefined;
    if (session.waiting !== "initialize")
        return session;
    const problem = `is ${session_text(message.id)}, but the request had ${session.id}`;
    return settled(session, { kind: "invalid", path: "id", problem, answer: session_text(message) });
}
function afterInitialize(session, message, atMs) {
    const refusal = rpcError(message);
    if (refusal) {
        const id = session.id + 1;
        const send = [request(id, "server/discover", { _meta: modernMeta(session.client) })];
        const handshake = { kind: "rejected", error: refusal };
        return { session: { ...session, waiting: "discover", id, refusal, handshake }, send };
    }
    return listing(settled(session, judgeInitialize(message, session_text(message), atMs)));
}
function afterDiscover(session, message, atMs) {
    const { refusal } = session;
    return refusal
        ? listing(settled(session, judgeDiscover(message, refusal, atMs)))
        : { session, send: [] };
}
/** After a completed handshake: says so in the legacy era, and asks for the tools where there are any. */
function listing(session) {
    const { handshake } = session;
    if (handshake.kind !== "completed")
        return { session, send: [] };
    const { send, waiting } = listTools(session);
    return { session: { ...session, waiting, id: session.id + 1 }, send };
}
function afterPage(session, message) {
    const { handshake } = session;
    if (handshake.kind !== "completed")
        return { session, send: [] };
    const page = judgePage(session.listing, message, rpcError(message));
    if (page.next === null) {
        return { session: settled(session, { ...handshake, tools: page.tools }), send: [] };
    }
    const id = session.id + 1;
    const again = { ...session, id, listing: page.listing };
    return { session: again, send: [page.next(again)] };
}
const settled = (session, handshake) => ({
    ...session,
    handshake,
    waiting: "nothing",
});
/** So much of an answer is kept. */
const session_text = (message) => bounds_textOf(message, 2000);
//# sourceMappingURL=session.js.map
;// CONCATENATED MODULE: ./lib/src/run/head-tail.js
/** Keeps the beginning and the end of a stream of any length, each up to a number of bytes. */
class HeadTail {
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
        // Whole lines only: half a line could show half of a secret that is then not recognized.
        const before = head.toString("utf8").replace(/[^\n]*$/, "");
        const after = tail.toString("utf8").replace(/^[^\n]*\n?/, "");
        return `${before}... ${this.#dropped} bytes left out ...\n${after}`;
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
}
//# sourceMappingURL=head-tail.js.map
// EXTERNAL MODULE: ./node_modules/cross-spawn/index.js
var cross_spawn = __nccwpck_require__(546);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/src/run/group.js



/** How long each polite step may take: the SDKs wait as long, and Python needs up to 1.7 s after the end of stdin. */
const PATIENCE_MS = 2000;
/** How long the rest of a group may take to go once its leader is gone. */
const REST_MS = 1000;
/** There is no event for the end of a group; this is how often one looks. */
const LOOK_MS = 10;
/** Groups that live now, for the case that this program is ended itself. */
const living = new Set();
/**
 * Ends a process and its group: end of stdin, then SIGTERM, then SIGKILL (specification, "stdio:
 * Shutdown"). Each step waits for the end itself, at most two seconds.
 */
async function endGroup(child, ended) {
    const { pid } = child;
    if (pid === undefined)
        return;
    child.stdin?.end();
    const gone = ended.then(() => true);
    if (!(await group_within(gone, PATIENCE_MS)))
        signalGroup(pid, "SIGTERM");
    if (!(await group_within(gone, PATIENCE_MS)))
        signalGroup(pid, "SIGKILL");
    await group_within(gone, PATIENCE_MS);
    await endRest(pid);
    for (const stream of [child.stdin, child.stdout, child.stderr])
        stream?.destroy();
    living.delete(pid);
}
/** Ends every group that still lives, at once: for the moment when this program is told to stop. */
function killAll() {
    for (const pid of living)
        signalGroup(pid, "SIGKILL");
}
/** Remembers a group from its start on. */
const track = (pid) => {
    living.add(pid);
};
const group_within = (gone, ms) => {
    const timer = new AbortController();
    const late = (0,external_node_timers_promises_namespaceObject.setTimeout)(ms, false, { signal: timer.signal }).catch(() => false);
    return Promise.race([gone, late]).finally(() => timer.abort());
};
async function endRest(pid) {
    if (process.platform === "win32")
        return;
    for (const signal of ["SIGTERM", "SIGKILL"]) {
        if (!(await groupLives(pid)))
            return;
        signalGroup(pid, signal);
        const limit = Date.now() + REST_MS;
        while (Date.now() < limit && (await groupLives(pid)))
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(LOOK_MS);
    }
}
function signalGroup(pid, signal) {
    if (process.platform === "win32") {
        (0,external_node_child_process_namespaceObject.execFile)("taskkill", ["/pid", String(pid), "/T", "/F"], () => { });
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
        // The group is gone already.
    }
}
async function groupLives(pid) {
    try {
        process.kill(-pid, 0);
    }
    catch (error) {
        return error.code === "EPERM";
    }
    // What is left may be zombies that their parent does not collect; they cannot be ended again.
    return process.platform !== "linux" || (await group_membersOf(pid)).length > 0;
}
/** The processes of a group that are no zombies (Linux, `/proc/<pid>/stat`). */
async function group_membersOf(group) {
    const pids = (await (0,promises_.readdir)("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
    const states = await Promise.all(pids.map((pid) => (0,promises_.readFile)(`/proc/${pid}/stat`, "utf8").catch(() => "")));
    return states.flatMap((stat) => {
        // The name in parentheses may hold blanks and parentheses itself.
        const [state, , pgrp] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return Number(pgrp) === group && state !== "Z" ? [Number.parseInt(stat, 10)] : [];
    });
}
//# sourceMappingURL=group.js.map
;// CONCATENATED MODULE: ./lib/src/run/process.js



/** How long a pipe that somebody else still holds open may stay quiet before it counts as read. */
const QUIET_MS = 20;
/** How long such a pipe is read where it does not fall quiet. */
const DRAIN_MS = 1000;
/** Bytes that wait for a program that does not read; answers beyond them are dropped, or it could fill the memory. */
const UNREAD = 256 * 1024;
/** Starts a program. A failure to start is an ending, never an exception. */
function startProcess(start) {
    const startedAt = external_node_perf_hooks_namespaceObject.performance.now();
    const { child, error } = spawnOrError(start);
    if (!child)
        return neverStarted(error, startedAt);
    hearInTurn(child.stdout, start.onStdout);
    child.stderr.on("data", start.onStderr);
    // A process that is already gone answers a write with EPIPE, which is no news.
    for (const stream of [child.stdin, child.stdout, child.stderr])
        stream.on("error", () => { });
    const ended = endingOf(child, startedAt);
    if (child.pid !== undefined)
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
        shutdown: () => endGroup(child, ended),
    };
}
/** One chunk in each round of the event loop, so that the flood of one program keeps no other waiting. */
function hearInTurn(stream, hear) {
    stream.on("data", (chunk) => {
        stream.pause();
        hear(chunk);
        setImmediate(() => stream.resume());
    });
}
/** Most failures to start are events, some (`ENOTDIR`, `E2BIG`) are exceptions. */
function spawnOrError(start) {
    try {
        const child = cross_spawn(start.command, [...start.args], {
            cwd: start.cwd,
            env: { ...start.env },
            stdio: "pipe",
            // On POSIX a group of its own, so that the signal also reaches what a wrapper such as npx started.
            detached: process.platform !== "win32",
            windowsHide: true,
        });
        return { child };
    }
    catch (error) {
        return { child: null, error: error };
    }
}
const neverStarted = (error, startedAt) => ({
    pid: null,
    startedAt,
    ended: Promise.resolve(notSpawned(error)),
    write: () => { },
    shutdown: async () => { },
});
const notSpawned = (error) => ({
    kind: "not-spawned",
    errno: error.code ?? error.message,
});
/** `exit`, not `close`: a grandchild that inherited the pipes keeps `close` away. */
function endingOf(child, startedAt) {
    return new Promise((resolve) => {
        child.once("error", (error) => {
            if (child.pid === undefined)
                resolve(notSpawned(error));
        });
        child.once("exit", (code, signal) => {
            const afterMs = external_node_perf_hooks_namespaceObject.performance.now() - startedAt;
            const ending = signal
                ? { kind: "killed", signal, afterMs }
                : { kind: "exited", code: code ?? 0, afterMs };
            drained(child, () => resolve(ending));
        });
    });
}
/** Calls back when both pipes are at their end, or quiet where another process holds them open. */
function drained(child, done) {
    const open = new Set([child.stdout, child.stderr].filter((stream) => !stream.readableEnded));
    const limit = external_node_perf_hooks_namespaceObject.performance.now() + DRAIN_MS;
    let timer;
    let news = false;
    const settle = () => {
        clearTimeout(timer);
        done();
    };
    const wait = () => {
        news = false;
        // After a busy moment timers run before pipes are read: `setImmediate` lets the pipes go first.
        const goOn = () => (news && external_node_perf_hooks_namespaceObject.performance.now() < limit ? wait() : done());
        timer = setTimeout(() => setImmediate(goOn), QUIET_MS);
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
//# sourceMappingURL=process.js.map
;// CONCATENATED MODULE: ./lib/src/run/connection.js







/** As the C# SDK waits for an answer to `server/discover`; some servers are silent on methods they do not know. */
const DISCOVER_MS = 5000;
const STDERR_HEAD = 16 * 1024;
const STDERR_TAIL = 48 * 1024;
const NOISE_LINES = 50;
const NOISE_LENGTH = 1000;
const UNTERMINATED_LENGTH = 64 * 1024;
const EXCHANGE_MESSAGES = 100;
const EXCHANGE_LENGTH = 2000;
/** A server process with the handshake going on. */
class Connection {
    process;
    #stdout = new LineReader();
    #stderr = new HeadTail(STDERR_HEAD, STDERR_TAIL);
    #noise = [];
    #exchange = [];
    #session;
    #refused = () => { };
    #settle = () => { };
    #settled;
    constructor(plan) {
        this.#settled = new Promise((resolve) => {
            this.#settle = resolve;
        });
        this.process = startProcess({
            command: plan.command,
            args: plan.args,
            cwd: plan.cwd,
            env: plan.env,
            onStdout: (chunk) => this.#hear(chunk),
            onStderr: (chunk) => this.#stderr.push(chunk),
        });
        const first = session_open(TOOL);
        this.#session = first.session;
        this.#follow(first);
    }
    /** Waits for the verdict of the handshake, the end of the process, or the limit in ms. */
    async settle(limitMs) {
        const verdict = this.#settled.then(() => ({ kind: "running" }));
        const timer = this.#limit(limitMs);
        const ending = await Promise.race([this.process.ended, verdict, timer.late]);
        timer.stop();
        this.#conclude(ending);
        return ending;
    }
    /** Waits a little for a death after the handshake, such as a port that turns out to be taken. */
    async hold(ms) {
        const timer = this.#limit(ms);
        const still = timer.late.then(() => ({ kind: "running" }));
        const ending = await Promise.race([this.process.ended, still]);
        timer.stop();
        return ending;
    }
    get observed() {
        return {
            handshake: this.#session.handshake,
            stderr: this.#stderr.text,
            noise: [...this.#noise],
            unterminated: excerpt(this.#stdout.rest, UNTERMINATED_LENGTH),
            exchange: [...this.#exchange],
        };
    }
    #limit(ms) {
        let timer;
        const late = new Promise((resolve) => {
            const expire = () => resolve({ kind: "timed-out", afterMs: this.#now() });
            timer = setTimeout(expire, ms);
            this.#refused = () => {
                clearTimeout(timer);
                timer = setTimeout(() => this.#settle(), Math.min(ms, DISCOVER_MS));
            };
        });
        return { late, stop: () => clearTimeout(timer) };
    }
    #now() {
        return external_node_perf_hooks_namespaceObject.performance.now() - this.process.startedAt;
    }
    #hear(chunk) {
        for (const line of this.#stdout.push(chunk))
            this.#read(line);
    }
    #read(line) {
        const messages = readLine(line);
        if (messages === null)
            this.#keepNoise(line);
        else
            this.#record("received", line);
        for (const message of messages ?? []) {
            this.#follow(receive(this.#session, message, this.#now()));
        }
    }
    #follow({ session, send }) {
        const before = this.#session.waiting;
        this.#session = session;
        for (const message of send)
            this.#send(message);
        if (session.waiting === "discover" && before === "initialize")
            this.#refused();
        if (session.waiting === "nothing")
            this.#settle();
    }
    #send(message) {
        const line = JSON.stringify(message);
        this.#record("sent", line);
        this.process.write(`${line}\n`);
    }
    #record(direction, line) {
        if (this.#exchange.length >= EXCHANGE_MESSAGES)
            return;
        const message = excerpt(line, EXCHANGE_LENGTH);
        this.#exchange.push({ direction, atMs: this.#now(), message });
    }
    #keepNoise(line) {
        if (this.#noise.length >= NOISE_LINES || line.trim() === "")
            return;
        this.#noise.push(excerpt(line, NOISE_LENGTH));
    }
    /** A list that was asked for and did not come is a failed list. */
    #conclude(ending) {
        const { handshake, waiting } = this.#session;
        if (waiting !== "tools" || handshake.kind !== "completed" || ending.kind === "running")
            return;
        const reason = ending.kind === "timed-out"
            ? "it did not answer within the time limit"
            : "the process ended before it answered";
        const failed = { ...handshake, tools: { kind: "failed", error: null, reason } };
        this.#session = { ...this.#session, waiting: "nothing", handshake: failed };
    }
}
//# sourceMappingURL=connection.js.map
// EXTERNAL MODULE: ./node_modules/which/lib/index.js
var lib = __nccwpck_require__(189);
;// CONCATENATED MODULE: ./lib/src/run/inspect-command.js






/**
 * Finds the program as the system would. `spawn x ENOENT` has many causes with one text; this tells
 * a program that is not there from one that is there and cannot run.
 */
async function inspectCommand(plan) {
    const { command } = plan;
    if (command.includes("/") || command.includes(external_node_path_.sep))
        return inspectFile(plan);
    const resolved = await inspect_command_search(command, plan.env);
    if (resolved)
        return { facts: await inspectShebang(resolved, plan), resolved };
    return { facts: [notFound(plan, searchPath(plan.env))], resolved: null };
}
const notFound = (plan, searched) => fact("command-not-found", { command: plan.command, path: searched }, plan.server.command?.origin);
const inspect_command_search = (command, env) => lib(command, {
    nothrow: true,
    path: searchPath(env),
    ...(env.PATHEXT === undefined ? {} : { pathExt: env.PATHEXT }),
});
/** A command with a slash is a file, relative to the folder in which it is started. */
async function inspectFile(plan) {
    const target = external_node_path_.resolve(plan.cwd, plan.command);
    const origin = plan.server.command?.origin;
    const found = await (0,promises_.stat)(target).catch(() => null);
    const shown = shownPath(target, plan.workspace);
    if (!found)
        return { facts: [notFound(plan, shown)], resolved: null };
    if (found.isDirectory()) {
        return { facts: [fact("command-is-directory", { path: shown }, origin)], resolved: null };
    }
    const runs = await lib(target, { nothrow: true });
    if (!runs) {
        return { facts: [fact("command-not-executable", { path: shown }, origin)], resolved: null };
    }
    return { facts: await inspectShebang(target, plan), resolved: target };
}
/** The first line of a script decides who runs it; Windows does not read it. */
async function inspectShebang(file, plan) {
    if (process.platform === "win32")
        return [];
    const head = await firstBytes(file);
    const script = shownPath(file, plan.workspace);
    const origin = plan.server.command?.origin;
    if (!head.startsWith("#!"))
        return inspect_command_isText(head) ? [fact("shebang-missing", { script }, origin)] : [];
    const line = head.slice(2).split("\n")[0] ?? "";
    const [program = "", ...words] = line.trim().split(/\s+/);
    const viaEnv = external_node_path_.basename(program) === "env";
    const interpreter = (viaEnv ? words.find((word) => !/^-|=/.test(word)) : program) ?? program;
    if (line.endsWith("\r"))
        return [fact("shebang-crlf", { script, interpreter }, origin)];
    const found = viaEnv
        ? await inspect_command_search(interpreter, plan.env)
        : await (0,promises_.stat)(program).catch(() => null);
    return found ? [] : [fact("interpreter-missing", { script, interpreter }, origin)];
}
/** The beginning of a file, a character for each byte; empty where it cannot be read. */
async function firstBytes(file) {
    const handle = await (0,promises_.open)(file).catch(() => null);
    if (!handle)
        return "";
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
        return buffer.toString("latin1", 0, bytesRead);
    }
    catch {
        return "";
    }
    finally {
        await handle.close();
    }
}
/** A program begins with bytes that no text has. */
const inspect_command_isText = (head) => head !== "" && /^[\t\n\r\x20-\x7e\x80-\xff]*$/.test(head);
//# sourceMappingURL=inspect-command.js.map
;// CONCATENATED MODULE: ./lib/src/run/inspect.js






/** Looks at the folder, the program, its interpreter, the script and the paths that a plan names. */
async function inspect(plan) {
    const [folder, command, paths] = await Promise.all([
        inspectFolder(plan),
        inspectCommand(plan),
        inspectPaths(plan),
    ]);
    return { facts: [...folder, ...command.facts, ...paths], resolved: command.resolved };
}
async function inspectFolder(plan) {
    const origin = plan.server.cwd?.origin;
    const found = await (0,promises_.stat)(plan.cwd).catch(() => null);
    if (!found)
        return [fact("cwd-missing", { path: shownPath(plan.cwd, plan.workspace) }, origin)];
    return found.isDirectory()
        ? []
        : [fact("cwd-not-a-directory", { path: shownPath(plan.cwd, plan.workspace) }, origin)];
}
/** The script first: an interpreter may add an ending of its own. Then every argument that looks like a path. */
async function inspectPaths(plan) {
    const { entry } = plan;
    const others = plan.args.filter((arg) => arg !== entry && inspect_looksLikePath(pathIn(arg)));
    const entries = entry === null ? [] : [inspectEntry(plan, entry)];
    const found = await Promise.all([...entries, ...others.map((arg) => inspectPath(plan, arg))]);
    return found.flat();
}
async function inspectEntry(plan, entry) {
    const target = external_node_path_.resolve(plan.cwd, entry);
    const found = await Promise.all(endingsFor(plan).map((ending) => exists(target + ending)));
    if (found.includes(true))
        return inspectScript(plan, entry, target);
    const build = await buildCommand(target, plan.workspace);
    const shown = shownPath(target, plan.workspace);
    return [fact("entry-missing", { argument: entry, path: shown, build }, inspect_originOf(plan, entry))];
}
/** What an interpreter adds to a name that is no file. */
function endingsFor({ command }) {
    const program = programName(command);
    if (program === "node")
        return ["", ".js", ".json", ".node"];
    const readsTypeScript = /^(?:tsx|ts-node|bun)/.test(program);
    return readsTypeScript ? ["", ".ts", ".tsx", ".mts", ".js", ".mjs", ".json"] : [""];
}
/** A shell takes the carriage returns of Windows for letters; other interpreters pass over them. */
async function inspectScript(plan, entry, target) {
    const shell = programName(plan.command);
    if (!/^(?:ba|da|z)?sh$/.test(shell) || !(await firstBytes(target)).includes("\r\n"))
        return [];
    const script = shownPath(target, plan.workspace);
    return [fact("script-crlf", { script, shell }, inspect_originOf(plan, entry))];
}
async function inspectPath(plan, arg) {
    const argument = pathIn(arg);
    const target = external_node_path_.resolve(plan.cwd, argument);
    if (await exists(target))
        return [];
    return [
        fact("path-missing", { argument, path: shownPath(target, plan.workspace) }, inspect_originOf(plan, arg)),
    ];
}
/** `--config=./x` names a path too. */
const pathIn = (arg) => /^--?[\w-]+=(.*)$/s.exec(arg)?.[1] ?? arg;
const inspect_looksLikePath = (text) => /^(?:\.{0,2}\/|[A-Za-z]:[\\/]).*/.test(text) && !/\s-/.test(text);
const exists = (target) => (0,promises_.stat)(target).then(() => true, () => false);
const inspect_originOf = (plan, arg) => plan.server.args[plan.args.indexOf(arg)]?.origin;
/** The command that would make a missing build output, or the empty string. */
async function buildCommand(target, workspace) {
    if (!/[\\/](?:dist|build|out|lib|bin|target|\.output)[\\/]/.test(target))
        return "";
    const project = await nearestProject(external_node_path_.dirname(target));
    if (!project?.scripts.includes("build"))
        return "";
    const [install, build] = await packageManager(project.folder);
    const folder = shownPath(project.folder, workspace);
    return `${folder === "." ? "" : `cd ${folder} && `}${install} && ${build}`;
}
async function nearestProject(folder) {
    const text = await (0,promises_.readFile)(external_node_path_.join(folder, "package.json"), "utf8").catch(() => null);
    if (text !== null)
        return { folder, scripts: scriptsOf(text) };
    const parent = external_node_path_.dirname(folder);
    return parent === folder ? null : nearestProject(parent);
}
function scriptsOf(manifest) {
    try {
        return Object.keys(JSON.parse(manifest).scripts ?? {});
    }
    catch {
        return [];
    }
}
const MANAGERS = [
    ["pnpm-lock.yaml", "pnpm install --frozen-lockfile", "pnpm run build"],
    ["yarn.lock", "yarn install --immutable", "yarn run build"],
    ["bun.lock", "bun install --frozen-lockfile", "bun run build"],
    ["package-lock.json", "npm ci", "npm run build"],
];
async function packageManager(folder) {
    for (const [lock, install, build] of MANAGERS) {
        if (await exists(external_node_path_.join(folder, lock)))
            return [install, build];
    }
    return ["npm install", "npm run build"];
}
//# sourceMappingURL=inspect.js.map
;// CONCATENATED MODULE: ./lib/src/run/listening.js



/** `TCP_LISTEN` in `/proc/net/tcp` (Linux, proc(5)). */
const LISTEN = "0A";
/** The TCP ports on which a group of processes listens. Known on Linux only. */
async function listeningPorts(group) {
    if (process.platform !== "linux" || group === null)
        return [];
    const [sockets, tcp4, tcp6] = await Promise.all([
        socketsOf(await group_membersOf(group)),
        listeners("/proc/net/tcp"),
        listeners("/proc/net/tcp6"),
    ]);
    const ports = [...tcp4, ...tcp6]
        .filter(({ inode }) => sockets.has(inode))
        .map(({ port }) => port);
    return [...new Set(ports)].map((port) => fact("listening-port", { port: String(port) }));
}
async function socketsOf(pids) {
    const links = await Promise.all(pids.map(descriptorsOf));
    return new Set(links.flat().flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}
async function descriptorsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    return Promise.all(names.map((name) => (0,promises_.readlink)(`${folder}/${name}`).catch(() => "")));
}
async function listeners(file) {
    const text = await (0,promises_.readFile)(file, "utf8").catch(() => "");
    return text
        .split("\n")
        .slice(1)
        .flatMap((line) => {
        const [, local = "", , state, , , , , , inode = ""] = line.trim().split(/\s+/);
        return state === LISTEN
            ? [{ port: Number.parseInt(local.split(":")[1] ?? "", 16), inode }]
            : [];
    });
}
//# sourceMappingURL=listening.js.map
;// CONCATENATED MODULE: ./lib/src/run/local-bin.js


/** Whether `npx name` finds the executable in a `node_modules` of the project, and so fetches nothing. */
async function hasLocalBin(plan) {
    const { package: wanted } = plan;
    if (!wanted || wanted.requested !== null || wanted.name.startsWith("@"))
        return false;
    return searchUp(plan.cwd, external_node_path_.join("node_modules", ".bin", wanted.name));
}
async function searchUp(folder, target) {
    const here = await (0,promises_.access)(external_node_path_.join(folder, target)).then(() => true, () => false);
    const parent = external_node_path_.dirname(folder);
    return here || (parent !== folder && searchUp(parent, target));
}
//# sourceMappingURL=local-bin.js.map
;// CONCATENATED MODULE: ./lib/src/run/stages.js

/** The stages of one server, as they are begun and done. */
class Stages {
    all = [];
    current = "configure";
    #origin;
    #onStage;
    constructor(origin, onStage) {
        this.#origin = origin;
        this.#onStage = onStage;
    }
    enter(stage) {
        this.current = stage;
        this.#onStage(stage);
    }
    async time(name, work, good = () => true) {
        this.enter(name);
        const begun = external_node_perf_hooks_namespaceObject.performance.now();
        const done = await work();
        this.#add(name, begun, external_node_perf_hooks_namespaceObject.performance.now(), good(done));
        return done;
    }
    /** The handshake and, where it was completed, the list after it. */
    close(begun, handshake, ending) {
        const now = external_node_perf_hooks_namespaceObject.performance.now();
        if (handshake.kind !== "completed") {
            this.#add("handshake", begun, now, false);
            return;
        }
        const answered = Math.min(begun + handshake.durationMs, now);
        this.#add("handshake", begun, answered, true);
        this.enter("list");
        this.#add("list", answered, now, handshake.tools.kind !== "failed" && ending.kind === "running");
    }
    #add(name, from, to, passed) {
        const outcome = passed ? "passed" : "failed";
        this.all.push({ name, outcome, startMs: from - this.#origin, durationMs: to - from });
    }
}
//# sourceMappingURL=stages.js.map
;// CONCATENATED MODULE: ./lib/src/run/withheld.js

/** The variables among `names`, which the step has and the server did not get, that the server speaks of. */
function withheldIn(said, names) {
    const { handshake } = said;
    const error = handshake.kind === "rejected" ? handshake.error.message : "";
    const text = [said.stderr, ...said.noise, error].join("\n");
    const words = new Set(text.match(/[A-Za-z_]\w*/g));
    return names
        .filter((name) => words.has(name))
        .map((variable) => fact("variable-withheld", { variable }));
}
//# sourceMappingURL=withheld.js.map
;// CONCATENATED MODULE: ./lib/src/run/check-server.js







/** Late deaths come within a second or so of a good handshake (a port that turns out to be taken). */
const HOLD_MS = 1000;
/** Facts with which an install could only fail, and less plainly than the start. */
const NO_INSTALL = new Set(["cwd-missing", "cwd-not-a-directory", "command-not-found"]);
/** Inspects, installs, starts and shakes hands; everything that was started is gone when it settles. */
async function checkServer(plan, check) {
    const stages = new Stages(check.runStartedAt, check.onStage);
    const ready = await check.slot(() => prepare(plan, check, stages));
    const blocked = ready.install.kind === "failed" || ready.install.kind === "timed-out";
    if (blocked) {
        const ending = { kind: "not-spawned", errno: null };
        return evidenceOf({ plan, ready, stages }, NOTHING_OBSERVED, ending, []);
    }
    const live = await check.slot(() => start(plan, stages));
    // Holding and ending cost no core, so the slot is free for the next server by now.
    const ending = await settleDown(live);
    const ports = ending.kind === "timed-out" ? await listeningPorts(live.connection.process.pid) : [];
    // What it says while it is being ended is no evidence.
    const { observed } = live.connection;
    await live.connection.process.shutdown();
    const late = [...ports, ...withheldIn(observed, check.withheld)];
    return evidenceOf({ plan, ready, stages }, observed, ending, late);
}
async function prepare(plan, check, stages) {
    const inspection = await stages.time("resolve", () => inspect(plan));
    const hopeless = inspection.facts.some(({ kind }) => NO_INSTALL.has(kind));
    const skip = !check.installer || !plan.install || hopeless || (await hasLocalBin(plan));
    if (skip)
        return { inspection, install: { kind: "skipped" } };
    const { installer } = check;
    const install = await stages.time("install", async () => (await installer?.install(plan)) ?? { kind: "skipped" }, (done) => done.kind === "done");
    return { inspection, install };
}
async function start(plan, stages) {
    const connection = await stages.time("spawn", async () => new Connection(plan));
    const begun = external_node_perf_hooks_namespaceObject.performance.now();
    stages.enter("handshake");
    const ending = await connection.settle(plan.timeoutMs);
    stages.close(begun, connection.observed.handshake, ending);
    return { connection, ending };
}
/** Only a server that is up is worth waiting for. */
async function settleDown({ connection, ending }) {
    const { handshake } = connection.observed;
    const listed = handshake.kind === "completed" && handshake.tools.kind !== "failed";
    return listed && ending.kind === "running" ? connection.hold(HOLD_MS) : ending;
}
const NOTHING_OBSERVED = {
    handshake: { kind: "silent" },
    stderr: "",
    noise: [],
    unterminated: "",
    exchange: [],
};
function evidenceOf({ plan, ready, stages }, observed, ending, late) {
    const { inspection, install } = ready;
    return {
        ...observed,
        exchange: ending.kind === "not-spawned" ? [] : observed.exchange,
        server: plan.server,
        plan,
        due: true,
        facts: [...plan.server.facts, ...plan.facts, ...inspection.facts, ...late],
        install,
        ending,
        stage: stages.current,
        stages: stages.all,
        resolved: inspection.resolved,
        node: null,
    };
}
//# sourceMappingURL=check-server.js.map
;// CONCATENATED MODULE: ./lib/src/run/install-shell.js



/**
 * A shell for npm (`script-shell`) that runs install scripts as `sh` would, an `npx` inside of them too,
 * and prints the PATH, which begins with the cache entry, in place of the command that `npx` was to start.
 */
const SHELL = `#!/bin/sh
if [ "$npm_lifecycle_event" = npx ] && [ -z "$MCP_HANDSHAKE_INSTALL" ]; then
  echo "$PATH"
  exit 0
fi
MCP_HANDSHAKE_INSTALL=1
export MCP_HANDSHAKE_INSTALL
exec sh "$@"
`;
/** Makes the shell, hands its path on, and takes it away when the work is done. */
async function withInstallShell(work) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(external_node_os_namespaceObject.tmpdir(), "mcp-handshake-"));
    const shell = external_node_path_.join(folder, "install-shell");
    try {
        await (0,promises_.writeFile)(shell, SHELL, { mode: 0o755 });
        return await work(shell);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
//# sourceMappingURL=install-shell.js.map
;// CONCATENATED MODULE: ./lib/src/run/install.js








const KEPT = 32 * 1024;
/** A silent npm would fail without a word. */
const LOUD = { npm_config_loglevel: "notice" };
/** Fetches what plans need; equal steps in the same folder run once, whoever asks. */
class Installer {
    #under = new Map();
    #limitMs;
    #credentials;
    constructor(limitMs, credentials) {
        this.#limitMs = limitMs;
        this.#credentials = credentials;
    }
    async install(plan) {
        if (!plan.install)
            return { kind: "skipped" };
        const key = [plan.cwd, plan.install.key].join("\0");
        const { install } = plan;
        const fetched = () => withInstallShell((shell) => this.#fetch(plan, install, shell));
        const step = this.#under.get(key) ?? fetched();
        this.#under.set(key, step);
        return step;
    }
    async #fetch(plan, step, shell) {
        const output = new HeadTail(KEPT, KEPT);
        const keep = (chunk) => output.push(chunk);
        const env = { ...plan.env, ...this.#credentials, ...LOUD };
        const args = step.args.map((arg) => arg.replace(INSTALL_SHELL, () => shell));
        const streams = { onStdout: keep, onStderr: keep };
        const child = startProcess({ command: step.command, args, cwd: plan.cwd, env, ...streams });
        const timer = new AbortController();
        const late = (0,external_node_timers_promises_namespaceObject.setTimeout)(this.#limitMs, null, { signal: timer.signal }).catch(() => null);
        const ending = await Promise.race([child.ended, late]);
        timer.abort();
        await child.shutdown();
        const durationMs = external_node_perf_hooks_namespaceObject.performance.now() - child.startedAt;
        return concluded(plan, { ending, durationMs, output: output.text, shell });
    }
}
async function concluded(plan, { ending, durationMs, output, shell }) {
    // Where nothing in the temporary folder may run, the start has to fetch for itself.
    if (output.includes(`spawn ${shell}`))
        return { kind: "skipped" };
    const told = output.replaceAll(shell, "sh");
    if (ending === null)
        return { kind: "timed-out", durationMs, output: told };
    if (ending.kind === "exited" && ending.code === 0) {
        return { kind: "done", durationMs, version: await installedVersion(plan, told) };
    }
    const code = ending.kind === "exited" ? ending.code : null;
    return { kind: "failed", durationMs, code, output: told };
}
/** The version that npm chose: the install prints its PATH, which begins with the cache entry. */
async function installedVersion(plan, output) {
    const entry = /[^\n"]*?[\\/]_npx[\\/][0-9a-f]+[\\/]node_modules(?=[\\/]\.bin)/.exec(output)?.[0];
    if (!entry || !plan.package)
        return null;
    const file = external_node_path_.join(entry.trim(), plan.package.name, "package.json");
    try {
        return String(JSON.parse(await (0,promises_.readFile)(file, "utf8")).version);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=install.js.map
;// CONCATENATED MODULE: ./lib/src/run/interrupt.js

/** Ends every server when this program is told to stop; gives the function that takes this back. */
function endServersOnSignal() {
    const interrupted = () => stop(130);
    const terminated = () => stop(143);
    process.once("SIGINT", interrupted).once("SIGTERM", terminated);
    return () => {
        process.off("SIGINT", interrupted).off("SIGTERM", terminated);
    };
}
function stop(code) {
    killAll();
    process.exit(code);
}
//# sourceMappingURL=interrupt.js.map
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/src/run/trust.js



const run = (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile);
/** Events whose runs hold secrets while the code may come from a stranger. */
const PRIVILEGED = new Set([
    "pull_request_target",
    "workflow_run",
    "issue_comment",
    "issues",
    "discussion",
    "discussion_comment",
    "pull_request_review",
    "pull_request_review_comment",
]);
/** Compares what will be read with the base branch, where the event demands it. */
async function findUntrusted(files, { workspace }, env) {
    const event = privilegedEvent(env);
    if (!event)
        return { event: "", files: new Set() };
    const known = await Promise.all(files.map((file) => isAsOnBase(file, workspace, env)));
    return { event, files: new Set(files.filter((_, at) => !known[at]).map(({ file }) => file)) };
}
/** The event, where it hands secrets to foreign code; else `null`. */
const privilegedEvent = (env) => PRIVILEGED.has(env.GITHUB_EVENT_NAME ?? "") ? (env.GITHUB_EVENT_NAME ?? null) : null;
/** Whether the base branch has the file in the same form. What cannot be compared is not trusted. */
async function isAsOnBase(checked, workspace, env) {
    const commits = [await baseCommit(env), env.GITHUB_SHA].filter((sha) => sha !== undefined);
    for (const commit of commits) {
        const base = await blob(workspace, `${commit}:./${checked.file}`);
        if (base !== null)
            return base.equals(checked.bytes);
    }
    return false;
}
async function baseCommit(env) {
    try {
        const event = JSON.parse(await (0,promises_.readFile)(env.GITHUB_EVENT_PATH ?? "", "utf8"));
        const sha = event?.pull_request?.base?.sha;
        return typeof sha === "string" && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
    }
    catch {
        return undefined;
    }
}
async function blob(folder, name) {
    try {
        const args = ["-c", `safe.directory=*`, "-C", folder, "cat-file", "blob", name];
        const { stdout } = await run("git", args, { encoding: "buffer", maxBuffer: 16 * 1024 * 1024 });
        return stdout;
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=trust.js.map
;// CONCATENATED MODULE: ./lib/src/run/versions.js







const versions_run = (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile);
/** A tool that does not tell its version by then is left out of the report. */
const LIMIT_MS = 5000;
/** The versions of the tools on the PATH that start servers. */
async function readEnvironment(env) {
    const [node, npm, uv, python, docker] = await Promise.all([
        versionOf("node", env),
        npmVersion(env),
        versionOf("uv", env),
        versionOf("python3", env),
        versionOf("docker", env),
    ]);
    return { os: process.platform, arch: external_node_os_namespaceObject.arch(), node, npm, uv, python, docker };
}
/** The Node.js on the PATH, as it calls itself (`v20.20.2`). */
async function nodeVersion(env) {
    const version = await versionOf("node", env);
    return version && `v${version}`;
}
/** What is known without running anything. */
const machineOnly = {
    os: process.platform,
    arch: external_node_os_namespaceObject.arch(),
    node: null,
    npm: null,
    uv: null,
    python: null,
    docker: null,
};
async function versionOf(tool, env) {
    try {
        const { stdout } = await versions_run(tool, ["--version"], { env: { ...env }, timeout: LIMIT_MS });
        return /\d+(?:\.\d+)+[\w.+-]*/.exec(stdout)?.[0] ?? null;
    }
    catch {
        return null;
    }
}
/** npm takes 0.3 s to say its version; its manifest says the same at once. */
async function npmVersion(env) {
    try {
        const bin = await (0,promises_.realpath)(await lib("npm", { path: searchPath(env) }));
        const manifest = await (0,promises_.readFile)(external_node_path_.join(external_node_path_.dirname(bin), "..", "package.json"), "utf8");
        const { name, version } = JSON.parse(manifest);
        return name === "npm" && version ? version : null;
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=versions.js.map
;// CONCATENATED MODULE: ./lib/src/preflight.js

























/** discover -> parse -> plan -> install -> start and handshake -> diagnose -> report */
async function preflight(options, around) {
    const startedAt = new Date();
    const begun = external_node_perf_hooks_namespaceObject.performance.now();
    const { configs, untrusted } = await readConfigs(options, around.env);
    const scope = scopeOf(options, around.env);
    const planned = configs.flatMap(({ servers }) => servers.map((one) => planServer(one, scope)));
    const environment = options.start ? readEnvironment(around.env) : Promise.resolve(machineOnly);
    const examine = examiner(options, around, untrusted, begun);
    const examined = Promise.all(planned.map(examine));
    if (options.start && planned[0])
        warmUp(planned[0]);
    const judged = await examined.finally(endServersOnSignal());
    const fileFindings = configs.flatMap((config) => diagnoseFile(config, RULES));
    return composeReport({
        options,
        configs,
        fileFindings: applyLevels(fileFindings, options.levels),
        judged,
        environment: await environment,
        startedAt,
        durationMs: external_node_perf_hooks_namespaceObject.performance.now() - begun,
    });
}
/** Expressions are compiled at their first use: better while the servers start than when one has died. */
function warmUp(planned) {
    const evidence = idleEvidence(planned, true);
    setTimeout(() => judge({ ...evidence, stderr: "nothing\n" }, RULES, {}), WARM_UP_MS).unref();
}
/** By then the first servers are started and busy with themselves. */
const WARM_UP_MS = 20;
async function readConfigs(options, env) {
    const nothing = { event: "", files: new Set() };
    if (options.command !== null) {
        const config = commandLineConfig(options.command, options.workingDirectory);
        return { configs: [config], untrusted: nothing };
    }
    const texts = await discover(options);
    const configs = chooseServers(texts.map(parseConfig), options.servers);
    if (options.config.length > 0)
        refuseEmpty(configs, options);
    const trusts = options.allowUntrusted || !options.start;
    const untrusted = trusts ? nothing : await findUntrusted(texts.flatMap(readBytes), options, env);
    return { configs, untrusted };
}
const readBytes = ({ file, content }) => content instanceof Uint8Array ? [{ file, bytes: content }] : [];
/** A config that was asked for by name must name a server, or say why it cannot. */
function refuseEmpty(configs, options) {
    if (configs.some(({ servers, facts }) => servers.length > 0 || facts.length > 0))
        return;
    const files = configs.map(({ file }) => `\`${file}\``).join(", ");
    throw new UsageError(`input \`config\`: \`${options.config.join("`, `")}\` names no server (read: ${files})`);
}
const scopeOf = (options, env) => ({
    step: env,
    passed: passedOn(env, options.passEnv),
    given: options.env,
    home: external_node_os_namespaceObject.homedir(),
    workspace: options.workspace,
    platform: process.platform,
    timeoutMs: options.timeout * 1000,
});
/** Gives the function that checks one server and judges what it saw. */
function examiner(options, { env, onProgress }, untrusted, runStartedAt) {
    const slot = pLimit(options.concurrency);
    const node = options.start ? nodeVersion(env) : Promise.resolve(null);
    const credentials = registryCredentials(env);
    const installer = options.install
        ? new Installer(options.installTimeout * 1000, credentials)
        : null;
    return async (planned) => {
        const { server } = planned;
        const foreign = untrusted.files.has(server.file ?? "");
        const skipReason = whyNotDue(server, options, foreign);
        const told = (state, stage, detail) => onProgress({ server: server.name, file: server.file, stage, state, detail });
        const gathered = await gather(planned, {
            skipReason,
            event: foreign ? untrusted.event : null,
            check: {
                installer,
                runStartedAt,
                slot,
                withheld: planned.plan ? withheldNames(planned.plan, env) : [],
                onStage: (stage) => told("started", stage),
            },
        });
        const evidence = { ...gathered, node: await node };
        const judgement = judge(evidence, RULES, options.levels);
        const hide = redactor([...planned.secrets, ...Object.values(options.env)]);
        told(judgement.outcome, evidence.stage, hide(judgement.findings[0]?.title ?? ""));
        return { ...judgement, evidence, skipReason, secrets: planned.secrets };
    };
}
/** The evidence of one server: what was seen of it, or why nothing was started. */
async function gather(planned, course) {
    const { plan, server } = planned;
    if (plan && course.skipReason === null)
        return checkServer(plan, course.check);
    const { event } = course;
    const facts = event ? [fact("untrusted-event", { event }, server.origin ?? undefined)] : [];
    return idleEvidence(planned, course.skipReason === null, facts);
}
//# sourceMappingURL=preflight.js.map
;// CONCATENATED MODULE: ./lib/src/report/json.js
/** The report as it is written to a file. `##[` would be a command of the runner where someone prints the file. */
const jsonText = (report) => `${JSON.stringify(reportV1(report), null, 2).replaceAll("##[", "##\\u005b")}\n`;
/** The report in its published shape. */
function reportV1(report) {
    const { tool, counts, environment } = report;
    return {
        version: 1,
        tool: { name: tool.name, version: tool.version },
        outcome: report.outcome,
        counts: {
            servers: counts.servers,
            passed: counts.passed,
            failed: counts.failed,
            skipped: counts.skipped,
        },
        startedAt: report.startedAt,
        durationMs: report.durationMs,
        environment: {
            os: environment.os,
            arch: environment.arch,
            node: environment.node,
            npm: environment.npm,
            uv: environment.uv,
            python: environment.python,
            docker: environment.docker,
        },
        configs: report.configs.map(({ file, client, servers }) => ({ file, client, servers })),
        servers: report.servers.map(serverV1),
        findings: report.findings.map(findingV1),
    };
}
function serverV1(server) {
    return {
        name: server.name,
        client: server.client,
        file: server.file,
        origin: originV1(server.origin),
        transport: server.transport,
        outcome: server.outcome,
        rule: server.rule,
        ...(server.skipReason === null ? {} : { skipReason: server.skipReason }),
        launch: launchV1(server.launch),
        stages: server.stages.map(({ name, outcome, startMs, durationMs }) => ({
            name,
            outcome,
            startMs,
            durationMs,
        })),
        handshake: handshakeV1(server.handshake),
        tools: toolsV1(server.handshake),
        ending: endingV1(server.ending),
        stderr: server.stderr,
        noise: server.noise,
        clientError: server.clientError,
        reproduce: server.reproduce,
    };
}
function launchV1(launch) {
    if (!launch)
        return null;
    const { command, args, cwd, env, resolved } = launch;
    return { command, args, cwd, env, resolved, package: packageV1(launch.package) };
}
function packageV1(from) {
    if (!from)
        return null;
    const { registry, name, requested, version } = from;
    return { registry, name, requested, version };
}
function handshakeV1(handshake) {
    if (handshake.kind !== "completed")
        return null;
    const { era, protocolVersion, serverInfo, capabilities, durationMs } = handshake;
    const { name, version } = serverInfo;
    return { era, protocolVersion, serverInfo: { name, version }, capabilities, durationMs };
}
function toolsV1(handshake) {
    if (handshake.kind !== "completed" || handshake.tools.kind !== "listed")
        return null;
    const { names, bytes } = handshake.tools;
    return { count: names.length, bytes };
}
function endingV1(ending) {
    switch (ending.kind) {
        case "running":
            return { kind: "running" };
        case "exited":
            return { kind: "exited", code: ending.code, afterMs: ending.afterMs };
        case "killed":
            return { kind: "killed", signal: ending.signal, afterMs: ending.afterMs };
        case "timed-out":
            return { kind: "timed-out", afterMs: ending.afterMs };
        case "not-spawned":
            return { kind: "not-spawned", ...(ending.errno === null ? {} : { errno: ending.errno }) };
    }
}
function findingV1(finding) {
    const { rule, level, server, title, why, fix, confidence, evidence, details, chain } = finding;
    return {
        rule,
        level,
        server,
        title,
        why,
        fix,
        confidence,
        evidence,
        details,
        origin: originV1(finding.origin),
        chain,
        docs: `docs/rules/${rule}.md`,
    };
}
function originV1(origin) {
    if (!origin)
        return null;
    const { file, line, column, endLine, endColumn } = origin;
    return { file, line, column, endLine, endColumn };
}
//# sourceMappingURL=json.js.map
;// CONCATENATED MODULE: ./lib/src/report/neutralize.js
const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
/** A string command (window title, hyperlink) with its end on the same line, a control sequence, a short escape (ECMA-48). */
const ANSI = new RegExp([
    `${ESC}[\\]PX^_][^${BEL}${ESC}\\n]*(?:${BEL}|${ESC}\\\\)`,
    `(?:${ESC}\\[|${String.fromCharCode(0x9b)})[0-?]*[ -/]*[@-~]`,
    `${ESC}[ -/]*[0-~]`,
].join("|"), "g");
/**
 * Foreign text that a terminal and the runner's log only show: no control sequences, no control and bidi
 * characters but tabs and newlines, and no workflow commands.
 */
const neutralize = (text) => breakCommands(stripControls(text));
/** The same on one line. */
const inline = (text) => breakCommands(oneLine(stripControls(text)));
/** The text on one line, with one blank for each line break, tab or run of blanks around them. */
const oneLine = (text) => text
    .split(/[\n\t]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
function stripControls(text) {
    return text
        .replace(/\r\n?|[\u2028\u2029]/g, "\n")
        .replace(ANSI, "")
        .replace(/[^\P{Cc}\t\n]|\p{Bidi_Control}/gu, "");
}
/**
 * A zero-width space takes their meaning from `::name` after the blanks at the start of a line and from `##[`
 * anywhere (actions/runner, `ActionCommand.TryParseV2` and `TryParse`).
 */
const breakCommands = (text) => text.replace(/^([^\S\n]*):(?=:)/gm, "$1:\u200b").replaceAll("##[", "##\u200b[");
//# sourceMappingURL=neutralize.js.map
;// CONCATENATED MODULE: ./lib/src/report/bytes.js
/** Length in bytes of UTF-8. */
const bytes_bytesOf = (text) => Buffer.byteLength(text);
const MARK = "…";
/** The text in at most so many bytes of UTF-8; one that is longer ends with `…`. */
function cutToBytes(text, bytes) {
    if (bytes_bytesOf(text) <= bytes)
        return text;
    const room = bytes - bytes_bytesOf(MARK);
    if (room < 0)
        return "";
    const cut = Buffer.from(text).subarray(0, room).toString();
    return `${cut.replace(/\ufffd$/, "")}${MARK}`;
}
//# sourceMappingURL=bytes.js.map
;// CONCATENATED MODULE: ./lib/src/report/client-title.js
/** What people call a client. */
const CLIENT_TITLES = {
    "claude-code": "Claude Code",
    vscode: "VS Code",
    cursor: "Cursor",
    command: "command line",
};
//# sourceMappingURL=client-title.js.map
;// CONCATENATED MODULE: ./lib/src/report/count.js
/** `1 tool`, `2 tools`. */
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
//# sourceMappingURL=count.js.map
;// CONCATENATED MODULE: ./lib/src/report/duration.js
/** Milliseconds for people: `240 ms`, `1.2 s`, `12 s`, `2 min 5 s`. */
function durationText(ms) {
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 9950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** What the stages of a server took together, or nothing where none was begun. */
function timeOf(server) {
    const ran = server.stages.filter((stage) => stage.outcome !== "skipped");
    if (ran.length === 0)
        return "";
    return durationText(ran.reduce((sum, stage) => sum + stage.durationMs, 0));
}
//# sourceMappingURL=duration.js.map
;// CONCATENATED MODULE: ./lib/src/report/markdown.js

/** Foreign text on one line of Markdown, also of a table, with no meaning but its characters. */
const plainMarkdown = (text) => oneLine(text)
    .replace(/[\\`*_[\]~$#]|^[-+=]|:(?=\S)|(?<=^\d{1,9})[.)]|(?<=www)\./gi, "\\$&")
    .replace(/[&<>@|]/g, entity);
const entity = (character) => `&#${character.charCodeAt(0)};`;
/** Foreign text as a code span on one line. */
function codeSpan(text) {
    const line = oneLine(text);
    if (line === "")
        return "";
    const fence = "`".repeat(longestRun(line) + 1);
    const blank = /^`|`$/.test(line) ? " " : "";
    return `${fence}${blank}${line}${blank}${fence}`;
}
/** The same in a table, where a bar ends the cell even in code. */
const codeCell = (text) => text.includes("|")
    ? `<code>${oneLine(text).replace(/[^A-Za-z0-9\s/\u0080-\u{10ffff}-]/gu, entity)}</code>`
    : codeSpan(text);
/** Prose in which code stands between single back-ticks; everything else is only characters. */
function prose(text, code = codeSpan) {
    const parts = oneLine(text).split("`");
    const paired = parts.length % 2 === 1 ? parts.length : parts.length - 2;
    const spans = [...parts.slice(0, paired), parts.slice(paired).join("`")];
    return spans.map((part, index) => (index % 2 === 1 ? code(part) : between(part))).join("");
}
/** Prose between code keeps the blanks at its edges. */
function between(part) {
    const text = plainMarkdown(part);
    const before = /^\s/.test(part) ? " " : "";
    const after = text !== "" && /\s$/.test(part) ? " " : "";
    return `${before}${text}${after}`;
}
/** Code in a fence that nothing inside can close. */
function fenced(code, language) {
    const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    return `${fence}${language}\n${code.trimEnd()}\n${fence}`;
}
/** The length of the longest run of back-ticks. */
const longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
//# sourceMappingURL=markdown.js.map
;// CONCATENATED MODULE: ./lib/src/report/columns.js
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** East Asian Wide and Fullwidth (UAX #11), and emoji. */
const WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;
/** Columns that a text without control characters takes on a terminal, at most. */
function columnsOf(text) {
    let columns = 0;
    for (const character of text)
        columns += widthOf(character);
    return columns;
}
function widthOf(character) {
    if (character < "\u0300")
        return 1;
    return ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}
/** The text in at most so many columns; one that is longer ends with `…`. */
function cutToColumns(text, columns) {
    let used = 0;
    let end = 0;
    let position = 0;
    for (const character of text) {
        used += widthOf(character);
        if (used > columns)
            return columns > 0 ? `${text.slice(0, end)}…` : "";
        position += character.length;
        if (used < columns)
            end = position;
    }
    return text;
}
/** The text with blanks after it, up to so many columns. */
const padToColumns = (text, columns) => text + " ".repeat(Math.max(0, columns - columnsOf(text)));
/** A word, or code in back-ticks with its blanks. */
const PIECE = /(?:`[^`]*`|[^\s`]|`)+/g;
/** A paragraph in lines of at most so many columns; code in back-ticks is broken only where it fills a line by itself. */
function wrap(paragraph, columns) {
    const pieces = (paragraph.match(PIECE) ?? []).flatMap((piece) => columnsOf(piece) > columns ? piece.split(/\s+/) : [piece.replace(/\s+/g, " ")]);
    const lines = [];
    let used = columns;
    for (const piece of pieces) {
        const width = columnsOf(piece);
        const fits = used + 1 + width <= columns;
        if (fits)
            lines[lines.length - 1] += ` ${piece}`;
        else
            lines.push(piece);
        used = fits ? used + 1 + width : width;
    }
    return lines;
}
//# sourceMappingURL=columns.js.map
;// CONCATENATED MODULE: ./lib/src/report/seen.js




/** Finds the server that a finding is about. */
function serverFinder(report) {
    const key = (name, file) => JSON.stringify([name, file]);
    const servers = new Map(report.servers.map((server) => [key(server.name, server.file), server]));
    return ({ server, file }) => servers.get(key(server, file));
}
/** Whether the finding says why this server failed. */
const seen_isRoot = (finding, server) => finding.level === "error" && server?.outcome === "failed" && server.rule === finding.rule;
/** The lines that prove a finding; where it has none, what a failed server said last. */
function seenLines(finding, server, { lines, columns }) {
    const quoted = nonBlank(finding.evidence);
    const shown = quoted.length === 0 && seen_isRoot(finding, server) ? seen_lastWords(server) : quoted;
    const left = shown.length - lines;
    const kept = left > 0 ? [...shown.slice(0, lines), `… ${left} more lines`] : shown;
    return kept.map((line) => cutToColumns(line, columns));
}
/** Characters from the end, enough for some lines. */
const LAST_WORDS = 4000;
/** The line that tells of the trouble and what follows it, else the last lines. */
function seen_lastWords(server) {
    const said = nonBlank([server?.stderr.slice(-LAST_WORDS) ?? ""]);
    const words = (said.length > 0 ? said : nonBlank(server?.noise ?? [])).filter(isTelling);
    const telling = words.findLastIndex((line) => TELLING.test(line));
    return telling === -1 ? words.slice(-5) : words.slice(telling, telling + 3).filter(isNoFrame);
}
/** A sentence such as `Error: Cannot find module ...`. */
const TELLING = /^(?:\w+ )?[\w.]*(?:Error|Exception|ERROR|error|panic|fatal)\b[^:!]{0,40}[:!] \S/;
const isNoFrame = (line) => !/^\s+at /.test(line);
const nonBlank = (texts) => texts
    .flatMap((text) => text.split("\n"))
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
/** How a failed server ended, as a clause, or nothing where the end of the process says nothing. */
function seen_endingOf(server) {
    const { ending } = server;
    const telling = ending.kind === "not-spawned" ? ending.errno !== null : ending.kind !== "running";
    return telling ? `${endingText(ending)}${afterText(ending)}` : null;
}
const afterText = (ending) => "afterMs" in ending ? ` (${durationText(ending.afterMs)} after the start)` : "";
/** `.mcp.json:7:5`. */
const seen_placeOf = ({ origin, file }) => origin ? `${origin.file}:${origin.line}:${origin.column}` : file;
//# sourceMappingURL=seen.js.map
;// CONCATENATED MODULE: ./lib/src/report/blocks.js
/** Prose and code of a text. Code stands between fences of three back-ticks, or is indented by two blanks or more. */
function blocks_blocksOf(text) {
    const blocks = [];
    const lines = text.split("\n");
    while (lines.length > 0) {
        const block = takeFenced(lines) ?? takeIndented(lines) ?? takeProse(lines);
        if (block)
            blocks.push(block);
    }
    return blocks;
}
const FENCE = /^ {0,3}```([\w-]*)\s*$/;
const isIndented = (line) => /^(?: {2}|\t)\s*\S/.test(line);
function takeFenced(lines) {
    const opening = FENCE.exec(lines[0] ?? "");
    if (!opening)
        return undefined;
    const closing = lines.findIndex((line, index) => index > 0 && /^ {0,3}```\s*$/.test(line));
    if (closing === -1)
        return undefined;
    const code = lines.splice(0, closing + 1).slice(1, -1);
    return { kind: "code", language: opening[1] || languageOf(code), lines: code };
}
/** A blank line inside the code belongs to it. */
function takeIndented(lines) {
    if (!isIndented(lines[0] ?? ""))
        return undefined;
    const after = lines.findIndex((line) => line.trim() !== "" && !isIndented(line));
    const code = trimEnd(lines.splice(0, after === -1 ? lines.length : after));
    const indent = Math.min(...code.filter((line) => line.trim()).map((line) => line.search(/\S/)));
    const flush = code.map((line) => line.slice(indent));
    return { kind: "code", language: languageOf(flush), lines: flush };
}
const trimEnd = (lines) => lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1);
function takeProse(lines) {
    const text = (lines.shift() ?? "").trim();
    return text === "" ? undefined : { kind: "prose", text };
}
/** For the colours of a fence: `json`, `yaml`, or `sh` for what else is pasted. */
function languageOf(code) {
    const text = code.join("\n").trim();
    if (/^[[{"]/.test(text))
        return "json";
    return /^(?:- )?[\w.-]+:(?:\s|$)/.test(text) ? "yaml" : "sh";
}
//# sourceMappingURL=blocks.js.map
;// CONCATENATED MODULE: ./lib/src/report/summary-findings.js







const LONGEST_NAME = 100;
const LONGEST_TITLE = 300;
/** What was seen of one failure, why, the fix, and the folds. */
function failureSection(finding, server, detail) {
    const root = server && seen_isRoot(finding, server) ? server : undefined;
    const parts = [
        `### ❌ ${headingOf(finding)}`,
        reference(finding),
        ...seenBlocks(finding, server, detail),
        `**Why** (${finding.confidence}): ${markdownOf(finding.why)}`,
        `**Fix:** ${markdownOf(finding.fix)}`,
        ...(root?.reproduce ? [`**Reproduce:**\n\n${fenced(root.reproduce, "sh")}`] : []),
        ...(root ? foldsOf(root, detail) : []),
    ];
    return `\n${parts.join("\n\n")}\n`;
}
/** A warning with its fix, or a notice, as an item of a list. */
function lesserItem(finding) {
    const title = `**${finding.level}:** ${headingOf(finding)} (${reference(finding)})`;
    const fix = finding.level === "warning" ? `\n\nFix: ${markdownOf(finding.fix)}` : "";
    return `- ${indented(`${title}${fix}`)}\n`;
}
/** Lines of one item of a list. */
const indented = (text) => text.replace(/\n(?=[^\n])/g, "\n  ");
/** A name that leaves room for what else is said. */
const shortName = (name) => cutToColumns(oneLine(name), LONGEST_NAME) || '""';
function headingOf({ server, file, title }) {
    const name = server ?? file;
    const subject = name === null ? "" : `${codeSpan(shortName(name))}: `;
    return `${subject}${prose(cutToColumns(oneLine(title), LONGEST_TITLE))}`;
}
function reference(finding) {
    const place = seen_placeOf(finding);
    return `${codeSpan(finding.rule)}${place ? ` at ${codeSpan(place)}` : ""}`;
}
function seenBlocks(finding, server, { lines }) {
    const ending = server && seen_isRoot(finding, server) ? seen_endingOf(server) : null;
    const shown = server?.clientError ? `; an MCP client shows ${codeSpan(server.clientError)}` : "";
    const seen = seenLines(finding, server, { lines, columns: 500 });
    return [
        ...(ending ? [`**Seen:** the server ${prose(ending)}${shown}`] : []),
        ...(seen.length > 0 ? [fenced(seen.join("\n"), "text")] : []),
    ];
}
/** A text of a rule: paragraphs, and its code in fences. */
function markdownOf(text) {
    const blocks = blocks_blocksOf(text);
    const parts = blocks.map((block) => block.kind === "code" ? fenced(block.lines.join("\n"), block.language) : prose(block.text));
    return blocks[0]?.kind === "code" ? `\n\n${parts.join("\n\n")}` : parts.join("\n\n");
}
function foldsOf(server, { foldBytes }) {
    if (foldBytes === 0)
        return [];
    const exchange = server.exchange.map(({ direction, message }) => `${direction === "sent" ? "→" : "←"} ${message}`);
    return [
        ...fold("stderr", server.stderr, foldBytes),
        ...fold("stdout that is no MCP message", server.noise.join("\n"), foldBytes),
        ...fold("messages", exchange.join("\n"), foldBytes),
    ];
}
function fold(title, text, bytes) {
    const tail = tailOf(text, bytes).trimEnd();
    if (tail === "")
        return [];
    const lines = count(tail.split("\n").length, "line");
    return [
        `<details><summary>${title} (${lines})</summary>\n\n${fenced(tail, "text")}\n\n</details>`,
    ];
}
/** The end of a text, which tells more than its start, in whole lines. */
function tailOf(text, bytes) {
    const last = text.slice(-bytes);
    if (last.length === text.length && bytes_bytesOf(text) <= bytes)
        return text;
    const tail = Buffer.from(last).subarray(-bytes).toString();
    const whole = tail.includes("\n") ? tail.slice(tail.indexOf("\n") + 1) : tail;
    return `… what stands before is left out\n${whole.replace(/^\ufffd+/, "")}`;
}
//# sourceMappingURL=summary-findings.js.map
;// CONCATENATED MODULE: ./lib/src/report/summary.js









/** GitHub refuses a summary above 1 MiB as a whole (actions/runner, `FileCommandManager`). */
const LARGEST = 1024 * 1024 - 4096;
/** From everything down to what a reader needs most; the first that fits is taken. */
const DETAILS = [
    { rows: Number.POSITIVE_INFINITY, lines: 40, foldBytes: 64 * 1024 },
    { rows: Number.POSITIVE_INFINITY, lines: 10, foldBytes: 4096 },
    { rows: Number.POSITIVE_INFINITY, lines: 5, foldBytes: 0 },
];
const LEAST = { rows: 500, lines: 3, foldBytes: 0 };
const SHORTENED = "_Shortened, because GitHub shows no more than 1 MiB. The JSON report has everything._";
/** The report as Markdown for the summary of a job, never larger than GitHub takes. */
function summaryOf(report) {
    const safe = mapTexts(report, neutralize);
    for (const [step, detail] of DETAILS.entries()) {
        const text = joined(partsOf(safe, detail, step > 0));
        if (text !== null)
            return text;
    }
    return mostOf(partsOf(safe, LEAST, true));
}
/** All parts, or `null` where they do not fit. */
function joined(parts) {
    const kept = [];
    let size = 0;
    for (const part of parts) {
        size += bytes_bytesOf(part);
        if (size > LARGEST)
            return null;
        kept.push(part);
    }
    return kept.join("");
}
/** The parts that fit, and how many do not. */
function mostOf(parts) {
    const kept = [];
    let size = 0;
    let left = 0;
    for (const part of parts) {
        const fits = size + bytes_bytesOf(part) <= LARGEST;
        if (fits)
            kept.push(part);
        size += fits ? bytes_bytesOf(part) : 0;
        left += fits ? 0 : 1;
    }
    return `${kept.join("")}\n_${count(left, "more finding")} did not fit._\n`;
}
/** The summary in parts, each with the line break that ends it. */
function* partsOf(report, detail, shortened) {
    yield `## MCP Handshake: ${headline(report)}\n\n${subline(report)}\n`;
    if (shortened)
        yield `\n${SHORTENED}\n`;
    for (const text of report.notes)
        yield `\n${prose(text)}\n`;
    yield* tableParts(report, detail);
    yield* findingParts(report, detail);
}
function* tableParts({ servers }, { rows }) {
    if (servers.length === 0)
        return;
    yield TABLE_HEAD;
    const failed = servers.filter(({ outcome }) => outcome === "failed");
    const shown = servers.length > rows ? failed.slice(0, rows) : servers;
    for (const server of shown)
        yield tableRow(server);
    if (shown.length < servers.length) {
        yield `\n_${count(servers.length - shown.length, "more server")} left out._\n`;
    }
}
function* findingParts(report, detail) {
    const serverOf = serverFinder(report);
    for (const finding of report.findings) {
        if (finding.level === "error")
            yield failureSection(finding, serverOf(finding), detail);
    }
    const lesser = ["warning", "notice"].flatMap((level) => report.findings.filter((finding) => finding.level === level));
    if (lesser.length > 0)
        yield "\n### Warnings and notices\n\n";
    for (const finding of lesser)
        yield lesserItem(finding);
}
function headline({ counts, outcome, findings }) {
    const { servers, failed, skipped } = counts;
    if (failed > 0)
        return `${failed} of ${count(servers, "server")} failed`;
    const errors = findings.filter(({ level }) => level === "error").length;
    if (errors > 0)
        return count(errors, "error");
    if (outcome === "failed")
        return count(findings.length, "finding");
    if (servers === 0)
        return "no servers";
    return skipped === servers ? `${count(servers, "server")} skipped` : "all servers passed";
}
function subline({ counts, durationMs }) {
    const { passed, failed, skipped } = counts;
    return `${passed} passed, ${failed} failed, ${skipped} skipped in ${durationText(durationMs)}`;
}
const TABLE_HEAD = `
| Server | Client | File | Verdict | Cause | Time |
| --- | --- | --- | --- | --- | --: |
`;
const VERDICTS = {
    passed: "✅ passed",
    failed: "❌ failed",
    skipped: "➖ skipped",
};
function tableRow(server) {
    const { name, client, file, origin, outcome, rule, skipReason } = server;
    const place = file === null ? "" : `${file}${origin ? `:${origin.line}` : ""}`;
    const cause = rule === null ? prose(skipReason ?? "", codeCell) : codeCell(rule);
    const cells = [
        codeCell(shortName(name)),
        CLIENT_TITLES[client],
        codeCell(place),
        VERDICTS[outcome],
        cause,
        timeOf(server),
    ];
    return `| ${cells.join(" | ")} |\n`;
}
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./lib/src/report/style.js
/** SGR parameters (ECMA-48, 8.3.117). */
const SGR = {
    error: "1;31",
    warning: "1;33",
    notice: "1;36",
    good: "32",
    frame: "1;34",
    strong: "1",
    dim: "2",
};
const style_ESC = String.fromCharCode(0x1b);
/** With `color` false, texts stay as they are. */
const styleOf = (color) => color
    ? (meaning, text) => (text === "" ? "" : `${style_ESC}[${SGR[meaning]}m${text}${style_ESC}[0m`)
    : (_, text) => text;
//# sourceMappingURL=style.js.map
;// CONCATENATED MODULE: ./lib/src/report/text-findings.js




/** Columns of a line of prose. */
const WIDTH = 100;
/** A finding as a compiler would show it: an error in full, a warning with its fix, a notice on one line. */
function findingLines(finding, server, style) {
    if (finding.level === "notice")
        return [`${heading(finding, style)}${aside(finding)}`];
    const isError = finding.level === "error";
    return [
        heading(finding, style),
        `  ${style("frame", "-->")} ${whereOf(finding)}`,
        ...text_findings_frame(finding, server, style),
        ...(isError ? labelled("why", finding.why, style) : []),
        ...labelled("fix", finding.fix, style),
        ...(isError && server?.reproduce ? reproduceLines(server.reproduce, style) : []),
        "",
    ];
}
function heading({ level, rule, title }, style) {
    return `${style(level, `${level}[${rule}]`)}${style("strong", `: ${oneLine(title)}`)}`;
}
/** `.mcp.json:7:5 (name of the server)`. */
function whereOf(finding) {
    const place = oneLine(seen_placeOf(finding) ?? "command line");
    return finding.server === null ? place : `${place} (${text_findings_nameOf(finding.server)})`;
}
function aside(finding) {
    const parts = [seen_placeOf(finding), finding.server].filter((part) => part !== null);
    return parts.length === 0 ? "" : ` (${parts.map(text_findings_nameOf).join(", ")})`;
}
const text_findings_nameOf = (name) => cutToColumns(oneLine(name), WIDTH);
/** What was seen, beside a bar. */
function text_findings_frame(finding, server, style) {
    const extent = finding.level === "error" ? { lines: 20, columns: 400 } : { lines: 3, columns: 200 };
    const bar = style("frame", "|");
    const seen = seenLines(finding, server, extent).map((line) => `   ${bar} ${line}`);
    const notes = finding.level === "error" ? text_findings_notesOf(finding, server) : [];
    return [
        ...(seen.length > 0 ? [`   ${bar}`, ...seen] : []),
        ...(seen.length > 0 && notes.length > 0 ? [`   ${bar}`] : []),
        ...notes.map((note) => `   ${style("frame", "=")} ${note}`),
    ];
}
function text_findings_notesOf(finding, server) {
    const ending = server && seen_isRoot(finding, server) ? seen_endingOf(server) : null;
    const shown = ending && server?.clientError ? oneLine(server.clientError) : null;
    return [
        ...(ending ? [`the server ${ending}`] : []),
        ...(shown ? [`an MCP client shows: ${shown}`] : []),
        `confidence: ${finding.confidence}`,
    ];
}
/** `why: ...`, its prose wrapped beside the label, its code below as it is. */
function labelled(label, text, style) {
    const heading = `  ${style("strong", `${label}:`)}`;
    const indent = " ".repeat(columnsOf(label) + 4);
    const lines = blocks_blocksOf(text).flatMap((block) => blockLines(block, indent));
    const [first = "", ...rest] = lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
    if (first === "")
        return rest.length > 0 ? [heading, ...rest] : [];
    return [`${heading} ${first.trimStart()}`, ...rest];
}
function blockLines(block, indent) {
    if (block.kind === "code") {
        return ["", ...block.lines.map((line) => `${indent}    ${line}`.trimEnd()), ""];
    }
    return wrap(block.text, WIDTH - indent.length).map((line) => `${indent}${line}`);
}
/** Only the first line of the command is moved in, for a line break in it stands inside quotes. */
const reproduceLines = (command, style) => [
    `  ${style("strong", "reproduce:")}`,
    `    ${command}`,
];
//# sourceMappingURL=text-findings.js.map
;// CONCATENATED MODULE: ./lib/src/report/text-servers.js





/** The sign before a server, and its look. */
const MARKS = {
    passed: ["✓", "good"],
    failed: ["✗", "error"],
    skipped: ["-", "dim"],
};
const text_servers_LONGEST_NAME = 40;
const LONGEST_DETAIL = 60;
/** Each config file with its servers, one line each. */
function serverLines(report, style) {
    const groups = groupsOf(report);
    const names = report.servers.map(({ name }) => columnsOf(cutToColumns(oneLine(name), text_servers_LONGEST_NAME)));
    const width = names.reduce((widest, one) => Math.max(widest, one), 0);
    return groups.flatMap(({ title, file, servers }) => [
        style("strong", title),
        ...(servers.length === 0 ? [emptyLine(file, report, style)] : []),
        ...servers.map((server) => serverLine(server, width, style)),
        "",
    ]);
}
/** A file that could not be read has no servers either. */
function emptyLine(file, { findings }, style) {
    const fault = findings.find((one) => one.level === "error" && !one.server && one.file === file);
    const [mark, meaning] = MARKS.failed;
    return fault ? `  ${style(meaning, mark)} ${fault.rule}` : "  no servers";
}
function groupsOf(report) {
    const groups = new Map();
    const groupOf = (file, client) => {
        const key = JSON.stringify([file, client]);
        const title = CLIENT_TITLES[client];
        const group = groups.get(key) ?? {
            title: file === null ? title : `${oneLine(file)} (${title})`,
            file,
            servers: [],
        };
        groups.set(key, group);
        return group;
    };
    for (const { file, client } of report.configs)
        groupOf(file, client);
    for (const server of report.servers)
        groupOf(server.file, server.client).servers.push(server);
    return [...groups.values()];
}
function serverLine(server, width, style) {
    const [mark, meaning] = MARKS[server.outcome];
    const name = padToColumns(cutToColumns(oneLine(server.name), text_servers_LONGEST_NAME), width);
    const time = timeOf(server).padStart(9);
    const detail = cutToColumns(detailOf(server), LONGEST_DETAIL);
    const verdict = server.outcome.padEnd(7);
    const line = `  ${style(meaning, mark)} ${name}  ${style(meaning, verdict)} ${time}  ${detail}`;
    return line.trimEnd();
}
/** What a healthy server calls itself, the cause of a failure, or why it was skipped. */
function detailOf(server) {
    if (server.outcome === "skipped")
        return oneLine(server.skipReason ?? "");
    if (server.outcome === "failed")
        return server.rule ?? "";
    const { handshake } = server;
    if (handshake.kind !== "completed")
        return "";
    const { name, version } = handshake.serverInfo;
    const tools = handshake.tools.kind === "listed" ? `, ${count(handshake.tools.names.length, "tool")}` : "";
    return `${cutToColumns(oneLine(`${name} ${version}`), LONGEST_DETAIL - columnsOf(tools))}${tools}`;
}
//# sourceMappingURL=text-servers.js.map
;// CONCATENATED MODULE: ./lib/src/report/text.js








const text_LEVELS = ["error", "warning", "notice"];
/** What a terminal or the log shows of a report: the servers, the findings, the counts. */
function text_textOf(report, color) {
    const safe = mapTexts(report, neutralize);
    const style = styleOf(color);
    const lines = [
        ...serverLines(safe, style),
        ...findingsLines(safe, style),
        ...safe.notes.flatMap((note) => [`${style("strong", "note:")} ${note}`]),
        totals(safe, style),
    ];
    return `${breakCommands(lines.join("\n"))}\n`;
}
function findingsLines(report, style) {
    const serverOf = serverFinder(report);
    return text_LEVELS.flatMap((level) => {
        const findings = report.findings.filter((finding) => finding.level === level);
        const lines = findings.flatMap((finding) => findingLines(finding, serverOf(finding), style));
        return level === "notice" && lines.length > 0 ? [...lines, ""] : lines;
    });
}
/** `5 servers: 1 passed, 4 failed, 0 skipped; 4 errors (3.2 s)`. */
function totals(report, style) {
    const { servers, passed, failed, skipped } = report.counts;
    const levels = text_LEVELS.map((level) => {
        const number = report.findings.filter((finding) => finding.level === level).length;
        return number > 0 ? count(number, level) : "";
    }).filter((part) => part !== "");
    const verdicts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    const findings = levels.length > 0 ? `; ${levels.join(", ")}` : "";
    const line = `${count(servers, "server")}: ${verdicts}${findings}`;
    const meaning = report.outcome === "passed" ? "good" : "error";
    return `${style(meaning, line)} ${style("dim", `(${durationText(report.durationMs)})`)}`;
}
//# sourceMappingURL=text.js.map
;// CONCATENATED MODULE: ./lib/src/run/write.js



/** Writes a report file, folders included. */
async function writeReport(file, text) {
    try {
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        await (0,promises_.writeFile)(file, text);
    }
    catch (error) {
        throw new UsageError(`input \`report\`: \`${file}\` cannot be written (${error.message})`);
    }
}
/** Adds to the job summary, where the runner has given a file for it. */
async function appendSummary(file, text) {
    if (file)
        await (0,promises_.appendFile)(file, text);
}
//# sourceMappingURL=write.js.map
;// CONCATENATED MODULE: ./lib/src/cli/args.js



/** Flags that are not inputs of the action. */
const OWN = {
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
    version: { type: "boolean" },
};
/** Reads the words after the program's name; paths and globs stand for the input `config`. */
function readArgs(argv) {
    const { values, own, positionals } = parse(spellOut(argv));
    if (own.help)
        return { kind: "help" };
    if (own.version)
        return { kind: "version" };
    const texts = INPUTS.map((input) => {
        const given = values[input.name] ?? [];
        const words = input.name === "config" ? [...positionals, ...given] : given;
        return [input.name, words.length > 0 ? args_joined(input, words) : input.default];
    });
    const inputs = Object.fromEntries(texts);
    return { kind: "check", inputs, json: own.json === true };
}
function parse(args) {
    const flags = INPUTS.map(({ name }) => [name, { type: "string", multiple: true }]);
    const options = { ...Object.fromEntries(flags), ...OWN };
    try {
        const { values, positionals } = (0,external_node_util_namespaceObject.parseArgs)({ args: [...args], options, allowPositionals: true });
        return { own: values, values: values, positionals };
    }
    catch (error) {
        const [sentence = ""] = error.message.split(". ");
        throw new UsageError(`${sentence}; \`mcp-handshake --help\` lists the flags`);
    }
}
/** `--start` is `--start=true`, `--no-start` is `--start=false`, and `--start false` is meant so. */
function spellOut(argv) {
    const [word, ...rest] = argv;
    if (word === undefined || word === "--")
        return argv;
    const [, no, name = ""] = /^--(no-)?(.+)$/.exec(word) ?? [];
    if (!SWITCHES.includes(name))
        return [word, ...spellOut(rest)];
    const explicit = !no && /^(?:true|false)$/i.test(rest[0] ?? "");
    const value = explicit ? rest[0] : String(!no);
    return [`--${name}=${value}`, ...spellOut(explicit ? rest.slice(1) : rest)];
}
const SWITCHES = INPUTS.filter(({ kind }) => kind === "switch").map(({ name }) => name);
/** A list may stand between commas or in repeated flags; `env` values may hold commas themselves. */
function args_joined(input, words) {
    if (input.kind !== "lines")
        return words.at(-1) ?? "";
    const separate = input.name === "env" || input.name === "config" ? words : words.flatMap(args_commas);
    return separate.join("\n");
}
const args_commas = (word) => word.split(",");
//# sourceMappingURL=args.js.map
;// CONCATENATED MODULE: ./lib/src/cli/help.js

const help_PLACEHOLDERS = {
    text: " <command line>",
    lines: " <list>",
    seconds: " <seconds>",
    count: " <number>",
    switch: "",
    choice: " <level>",
    path: " <path>",
};
/** What `--help` prints. */
function help_help() {
    const flags = INPUTS.filter(({ name }) => name !== "config").map(flag);
    const width = Math.max(...flags.map(([name]) => name.length)) + 2;
    return [
        "Usage: mcp-handshake [files, folders or globs] [flags]",
        "",
        "Starts every server of the MCP configs found here, and says why one does not come up.",
        "",
        ...[...flags, ["--json", "Print the JSON report instead of text"], ["--version", ""]].map(([name = "", what = ""]) => `  ${name.padEnd(width)}${what}`.trimEnd()),
        "",
        "Exit: 0 passed, 1 findings at or above --fail-on, 2 wrong usage, 3 a bug of mcp-handshake",
        "",
    ].join("\n");
}
function flag(input) {
    const off = input.kind === "switch" && input.default === "true";
    const name = `--${off ? "no-" : ""}${input.name}${help_PLACEHOLDERS[input.kind]}`;
    const shown = input.name === "report" ? "nowhere" : (input.shown ?? input.default);
    const what = off
        ? `Do not: ${input.what.charAt(0).toLowerCase()}${input.what.slice(1)}`
        : input.what;
    return [name, shown === "" || input.kind === "switch" ? what : `${what} (${shown})`];
}
//# sourceMappingURL=help.js.map
;// CONCATENATED MODULE: ./lib/src/report/progress.js



const progress_LONGEST_NAME = 40;
const LONGEST_LINE = 200;
const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const progress_MARKS = {
    passed: "✓",
    failed: "✗",
    skipped: "-",
};
/** The line of a log or a pipe for one event, without a line break. */
function lineOf({ server, stage, state, detail }) {
    const line = `${inline(server)}: ${stage} ${state}${detail ? ` (${inline(detail)})` : ""}`;
    return breakCommands(cutToColumns(line, LONGEST_LINE));
}
/**
 * The lines of the live view, none wider than the terminal and no more than its rows. Where not all fit,
 * those that are done give way.
 */
function progress_frame(servers, width, tick, rows = Number.POSITIVE_INFINITY) {
    const fits = servers.length <= rows;
    const running = servers.filter(({ state }) => state === "started");
    const shown = fits ? servers : running.slice(0, Math.max(0, rows - 1));
    const left = servers.length - shown.length;
    const lines = shown.map((server) => liveLine(server, tick));
    const all = left > 0 && rows > 0 ? [...lines, `  … ${left} more`] : lines;
    return all.map((line) => cutToColumns(line, width));
}
function liveLine({ server, stage, state, detail, elapsedMs }, tick) {
    const mark = state === "started" ? (SPINNER[tick % SPINNER.length] ?? "") : progress_MARKS[state];
    const name = padToColumns(cutToColumns(inline(server), progress_LONGEST_NAME), 20);
    const time = durationText(elapsedMs).padStart(9);
    return `${mark} ${name} ${stage.padEnd(9)} ${time}  ${inline(detail ?? "")}`.trimEnd();
}
//# sourceMappingURL=progress.js.map
;// CONCATENATED MODULE: ./lib/src/cli/progress.js


const silent = { show: () => { }, end: () => { } };
/** Verdicts as lines, in the order in which they come: what was only begun is no news in a log. */
const plainProgress = (out) => ({
    show: (event) => {
        if (event.state !== "started")
            out.write(`${lineOf(event)}\n`);
    },
    end: () => { },
});
const TICK_MS = 80;
const CLEAR_DOWN = "\u001b[0J";
const cursorUp = (lines) => (lines > 0 ? `\u001b[${lines}A\r` : "\r");
/** One line a server, drawn again and again in place. */
function liveProgress(out) {
    const servers = new Map();
    let tick = 0;
    let drawn = 0;
    const draw = () => {
        const now = external_node_perf_hooks_namespaceObject.performance.now();
        const states = [...servers.values()].map((one) => one.state === "started" ? { ...one, elapsedMs: now - one.since } : one);
        const lines = progress_frame(states, out.columns, tick++, out.rows - 1);
        out.write(`${cursorUp(drawn)}${CLEAR_DOWN}${lines.map((line) => `${line}\n`).join("")}`);
        drawn = lines.length;
    };
    const timer = setInterval(draw, TICK_MS);
    return {
        show: (event) => {
            const now = external_node_perf_hooks_namespaceObject.performance.now();
            const key = `${event.file}\0${event.server}`;
            const since = servers.get(key)?.since ?? now;
            servers.set(key, { ...event, since, elapsedMs: now - since });
        },
        end: () => {
            clearInterval(timer);
            out.write(`${cursorUp(drawn)}${CLEAR_DOWN}`);
        },
    };
}
//# sourceMappingURL=progress.js.map
;// CONCATENATED MODULE: ./lib/src/cli/run.js















/** Runs the check on the command line; the exit code of the process tells how it went. */
async function runCli(terminal) {
    try {
        terminal.exitCode = await answer(readArgs(terminal.argv.slice(2)), terminal);
    }
    catch (error) {
        const usage = error instanceof UsageError;
        const text = usage ? error.message : String(error.stack);
        terminal.stderr.write(`mcp-handshake: ${neutralize(text)}\n`);
        terminal.exitCode = usage ? 2 : 3;
    }
}
async function answer(request, terminal) {
    switch (request.kind) {
        case "help":
            terminal.stdout.write(help_help());
            return 0;
        case "version":
            terminal.stdout.write(`${TOOL.version}\n`);
            return 0;
        case "check":
            return check(request, terminal);
    }
}
async function check({ inputs, json }, { stdout, stderr, env, cwd }) {
    const options = readOptions(inputs, {
        workspace: cwd(),
        cores: external_node_os_namespaceObject.availableParallelism(),
        defaultReport: null,
        rules: RULES.map(({ id }) => id),
    });
    const progress = json ? silent : stdout.isTTY ? liveProgress(stdout) : plainProgress(stderr);
    const variables = env;
    const report = await preflight(options, { env: variables, onProgress: progress.show }).finally(progress.end);
    const color = stdout.isTTY === true && !env.NO_COLOR;
    stdout.write(json ? jsonText(report) : neutralize(text_textOf(report, color)));
    if (options.summary)
        await appendSummary(env.GITHUB_STEP_SUMMARY, summaryOf(report));
    if (options.report)
        await writeReport(options.report, jsonText(report));
    return exitCodeOf(report);
}
//# sourceMappingURL=run.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(476);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
