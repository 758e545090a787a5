import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  require_lib
} from "./chunk-TD4ZCHQQ.js";
import {
  searchPath
} from "./chunk-OF7VXPG3.js";
import {
  fact
} from "./chunk-IIRNKP6W.js";
import {
  shownPath
} from "./chunk-32DATA36.js";
import {
  __toESM
} from "./chunk-AIKWRPJE.js";

// lib/src/run/inspect-command.js
var import_which = __toESM(require_lib(), 1);
import { stat as stat2 } from "node:fs/promises";
import path from "node:path";

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
  const path2 = shownPath(file, plan.workspace);
  const { platform, arch } = process;
  const machine = system(platform, arch);
  const built = system(format.platform, format.arch);
  const tell = (made, here) => [
    fact("foreign-binary", { path: path2, built: made, machine: here }, plan.server.command?.origin)
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
  if (command.includes("/") || command.includes(path.sep))
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
  const target = path.resolve(plan.cwd, plan.command);
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
  const viaEnv = path.basename(program) === "env";
  const interpreter = (viaEnv ? words.find((word) => !/^-|=/.test(word)) : program) ?? program;
  if (line.endsWith("\r"))
    return [fact("shebang-crlf", { script, interpreter }, origin)];
  const found = viaEnv ? await search(interpreter, plan.env) : await stat2(program).catch(() => null);
  return found ? [] : [fact("interpreter-missing", { script, interpreter }, origin)];
}
var isText = (head) => head !== "" && /^[\t\n\r\x20-\x7e\x80-\xff]*$/.test(head);

export {
  firstBytes,
  inspectCommand,
  search
};
