import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/plan/launchers/npm-exec.js
var WITH_VALUE = /* @__PURE__ */ new Set([
  ...["-p", "--package", "-c", "--call", "-w", "--workspace", "--registry", "--cache"],
  ...["--userconfig", "--globalconfig", "--prefix", "-C", "--shell", "--loglevel", "--cafile"],
  // `pnpm dlx`, `bunx`
  ...["--dir", "--reporter", "--allow-build", "--cwd", "--env-file", "--minimum-release-age"]
]);
function readNpmExec(args) {
  const options = leadingOptions(args);
  const used = options.flatMap((option) => option.words).length;
  const rest = args[used] === "--" ? args.slice(used + 1) : args.slice(used);
  const positional = rest[0] ?? null;
  const packages = options.filter(isPackage).map((option) => option.value ?? "");
  return {
    specs: packages.length > 0 ? packages : positional ? [positional] : [],
    positional,
    packages,
    call: options.find(({ name }) => name === "-c" || name === "--call")?.value ?? "",
    args: rest,
    options: options.filter((option) => !saysWhatToRun(option)).flatMap((option) => option.words)
  };
}
function leadingOptions(args) {
  const [word = "", next] = args;
  if (!word.startsWith("-") || word === "--")
    return [];
  const [name = "", inline] = word.split(/=(.*)/s);
  const separate = inline === void 0 && WITH_VALUE.has(name) && next !== void 0;
  const words = separate ? [word, next] : [word];
  const option = { name, value: separate ? next : inline, words };
  return [option, ...leadingOptions(args.slice(words.length))];
}
var isPackage = ({ name }) => name === "-p" || name === "--package";
var saysWhatToRun = (option) => isPackage(option) || ["-c", "--call"].includes(option.name);
var INSTALL_SHELL = "{install-shell}";
var FOREGROUND = "--foreground-scripts";
function npmExecInstall(command, lead, args, platform) {
  const { specs, options } = readNpmExec(args);
  if (specs.length === 0)
    return null;
  const packages = specs.map((spec) => `--package=${spec}`);
  return {
    kind: "npm-exec",
    key: [command, ...lead, ...options.filter(asks), ...[...specs].sort()].join("\0"),
    command,
    args: platform === "win32" ? [...lead, FOREGROUND, ...options, ...packages, "--call=echo %PATH%"] : [...lead, `--script-shell=${INSTALL_SHELL}`, FOREGROUND, ...args]
  };
}
var asks = (option) => option !== "-y" && option !== "--yes";

// lib/src/model/machine-limit.js
var LIMITS = /* @__PURE__ */ new Map([
  ["EMFILE", "this check may have no more files open; `ulimit -n` is the limit"],
  ["ENFILE", "the machine may have no more files open"],
  ["EAGAIN", "this user may have no more processes; `ulimit -u` is the limit"],
  ["ENOMEM", "the machine has no memory for another process"]
]);
var machineLimit = (ending) => ending.kind === "not-spawned" && LIMITS.get(ending.errno ?? "") || null;

export {
  readNpmExec,
  INSTALL_SHELL,
  npmExecInstall,
  machineLimit
};
