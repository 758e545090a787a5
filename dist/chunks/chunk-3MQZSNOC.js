import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);
import {
  fact
} from "./chunk-VULLS3E4.js";
import {
  looksSecretName
} from "./chunk-RAWYLFET.js";

// lib/src/report/harmless-json.js
var harmlessJson = (json) => json.replace(new RegExp("[\\u007f-\\u009f\\u2028\\u2029]|\\p{Cf}|\\p{Default_Ignorable_Code_Point}", "gu"), escaped).replaceAll("##[", "##\\u005b");
var escaped = (character) => character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");

// lib/src/plan/program-name.js
var programName = (command) => (command.split(/[\\/]/).at(-1) ?? command).replace(/\.(?:exe|cmd|bat|ps1)$/i, "");

// node_modules/string-argv/index.js
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
  let hasToken = false;
  let i = 0;
  while (i < value.length) {
    const char = value[i];
    if (inQuote) {
      if (char === inQuote) {
        inQuote = null;
      } else {
        current += char;
      }
    } else {
      if (char === '"' || char === "'") {
        inQuote = char;
        hasToken = true;
      } else if (/\s/.test(char)) {
        if (hasToken) {
          myArray.push(current);
          current = "";
          hasToken = false;
        }
      } else {
        current += char;
        hasToken = true;
      }
    }
    i++;
  }
  if (hasToken) {
    myArray.push(current);
  }
  return myArray;
}

// lib/src/plan/windows-command.js
var UNKNOWN = { command: "", args: [] };
var MOST_WRAPPERS = 10;
function windowsCommand(command, args, most = MOST_WRAPPERS) {
  if (most === 0)
    return UNKNOWN;
  if (isCmd(command))
    return unwrapped(afterSwitch(args) ?? [], most - 1);
  if (/^(?:.*[\\/])?wsl(?:\.exe)?$/i.test(command))
    return unwrapped(args, most - 1);
  if (/^(?:.*[\\/])?powershell(?:\.exe)?$/i.test(command))
    return UNKNOWN;
  if (!/\.(?:exe|cmd|bat|ps1)$|^[A-Za-z]:[\\/]/i.test(command))
    return null;
  const name = programName(command);
  const isOnPath = !/[\\/]/.test(command) && !/\.(?:bat|ps1)$/i.test(command);
  return isOnPath || EVERYWHERE.has(name.toLowerCase()) ? { command: name, args } : UNKNOWN;
}
var wordsBehindCmd = (command, args) => isCmd(command) ? afterSwitch(args) : null;
var isCmd = (command) => /^(?:(?:.*[\\/])?cmd(?:\.exe)?|%comspec%)$/i.test(command);
function afterSwitch(args) {
  const at = args.findIndex((word) => !/^\/\/?[a-z]$/i.test(word) || /^\/\/?[ck]$/i.test(word));
  return /^\/\/?[ck]$/i.test(args[at] ?? "") ? args.slice(at + 1) : null;
}
function unwrapped(words, most) {
  const [line = ""] = words;
  const split = words.length === 1 ? line.split(/\s+/).filter(Boolean) : words;
  const [command = "", ...args] = split;
  const isPlain = /^[\w.@+-]+$/.test(command) && !command.startsWith("-");
  const needsShell = split.some((word) => /^(?:&&?|\|\|?|[<>].*)$|^%\w+%$/.test(word));
  const hasQuotes = words.length === 1 && /["']/.test(line);
  if (!isPlain || needsShell || hasQuotes || BUILT_IN.has(command.toLowerCase()))
    return UNKNOWN;
  return windowsCommand(command, args, most) ?? { command, args };
}
var BUILT_IN = /* @__PURE__ */ new Set([
  "call",
  "cd",
  "chcp",
  "echo",
  "for",
  "if",
  "pushd",
  "set",
  "start",
  "type"
]);
var EVERYWHERE = /* @__PURE__ */ new Set([
  ...["node", "npx", "npm", "pnpm", "pnpx", "yarn", "bun", "bunx", "deno", "uv", "uvx", "pipx"],
  ...["python", "python3", "docker", "podman", "dotnet", "dnx", "java", "go", "git", "ruby", "php"]
]);

// lib/src/plan/docker-options.js
var RUN_OPTIONS = {
  switches: /* @__PURE__ */ new Set([
    ...["rm", "interactive", "tty", "detach", "init", "privileged", "read-only", "quiet", "help"],
    ...["publish-all", "sig-proxy", "no-healthcheck", "oom-kill-disable", "use-api-socket"],
    ...["disable-content-trust", "replace", "tls-verify", "env-host", "http-proxy", "rmi"],
    ...["no-hosts", "no-hostname", "read-only-tmpfs", "passwd", "privileged-without-host-devices"]
  ]),
  short: {
    ...{ i: "interactive", t: "tty", d: "detach", P: "publish-all", q: "quiet", e: "env" },
    ...{ v: "volume", p: "publish", u: "user", w: "workdir", h: "hostname", l: "label" },
    ...{ m: "memory", a: "attach", c: "cpu-shares" }
  }
};
var EXEC_OPTIONS = {
  switches: /* @__PURE__ */ new Set(["interactive", "tty", "detach", "privileged", "latest", "help"]),
  short: { i: "interactive", t: "tty", d: "detach", e: "env", u: "user", w: "workdir" }
};
var ENGINE_OPTIONS = {
  switches: /* @__PURE__ */ new Set([
    ...["debug", "tls", "tlsverify", "version", "help", "remote", "noout", "trace", "syslog"]
  ]),
  short: { H: "host", c: "context", l: "log-level", D: "debug", r: "remote", v: "version" }
};
function dockerOptions(args, table) {
  const options = [];
  let at = 0;
  while (/^-./.test(args[at] ?? "") && args[at] !== "--") {
    const read = optionsIn(args[at] ?? "", args[at + 1], table);
    options.push(...read);
    at += read.some(({ isApart }) => isApart) ? 2 : 1;
  }
  return { options, rest: args.slice(args[at] === "--" ? at + 1 : at) };
}
var isOn = (name, options) => {
  const last = options.findLast((option) => option.name === name);
  return last !== void 0 && !/^(?:f|false|0)$/i.test(last.value ?? "");
};
var valuesOf = (name, options) => options.flatMap((option) => option.name === name && option.value !== null ? [option.value] : []);
var optionsIn = (word, next, table) => word.startsWith("--") ? [longOption(word, next, table)] : cluster(word, next, table);
function longOption(word, next, table) {
  const [name = "", inline] = word.slice(2).split(/=(.*)/s);
  if (inline !== void 0 || table.switches.has(name) || /\s/.test(name))
    return { name, value: inline ?? null, word, isApart: false };
  return { name, value: next ?? null, word, isApart: next !== void 0 };
}
var MAX_SWITCHES = 20;
function cluster(word, next, table, letters = word.slice(1)) {
  const [letter = "", ...others] = letters;
  const name = table.short[letter] ?? letter;
  const rest = others.join("");
  if (rest.startsWith("="))
    return [{ name, value: rest.slice(1), word, isApart: false }];
  if (!table.switches.has(name))
    return [valueOption(name, word, rest, next)];
  const option = { name, value: null, word, isApart: false };
  if (word.length - rest.length > MAX_SWITCHES)
    return [option];
  return rest === "" ? [option] : [option, ...cluster(word, next, table, rest)];
}
function valueOption(name, word, rest, next) {
  const isApart = rest === "" && next !== void 0;
  return { name, value: isApart ? next : rest || null, word, isApart };
}

// lib/src/plan/docker-line.js
function readDockerLine(args) {
  const { rest } = dockerOptions(args, ENGINE_OPTIONS);
  const lead = args.slice(0, args.length - rest.length);
  const words = rest[0] === "container" ? rest.slice(1) : rest;
  const verb = verbOf(words[0]);
  const { options, rest: behind } = optionsOf(verb, words.slice(1));
  const [target = null, ...own2] = behind;
  const verbEnd = args.length - words.length + 1;
  return { lead, verb, verbEnd, options, target, behind: own2 };
}
var optionsOf = (verb, words) => verb === "run" ? dockerOptions(words, RUN_OPTIONS) : verb === "exec" ? dockerOptions(words, EXEC_OPTIONS) : { options: [], rest: [] };
function verbOf(word) {
  if (word === "run" || word === "exec")
    return word;
  return word === void 0 ? "none" : "other";
}

// lib/src/plan/container-env.js
function containerLine({ launcher, start }) {
  if (launcher !== "docker" && launcher !== "podman")
    return null;
  const line = LINES.get(start) ?? readDockerLine(start.args);
  LINES.set(start, line);
  return line.verb === "run" || line.verb === "exec" ? line : null;
}
var LINES = /* @__PURE__ */ new WeakMap();
function valueFor(name, plan) {
  const outside = valueOutside(name, plan);
  const line = containerLine(plan);
  if (!line || isEverythingHandedOn(line))
    return outside;
  const last = valuesOf("env", line.options).findLast((value) => isAbout(name, value));
  if (last === void 0)
    return void 0;
  return last.includes("=") ? last.slice(last.indexOf("=") + 1) : outside;
}
var staysOutside = (name, plan) => valueOutside(name, plan) !== void 0 && valueFor(name, plan) === void 0;
var valueOutside = (name, { env, start }) => own(start.env, name) ?? own(env, name);
var own = (env, name) => Object.hasOwn(env, name) ? env[name] : void 0;
function isHandedIn(name, plan) {
  const line = containerLine(plan);
  if (!line || isEverythingHandedOn(line))
    return true;
  const last = valuesOf("env", line.options).findLast((value) => isAbout(name, value));
  return last !== void 0 && !last.endsWith("=");
}
function isAbout(name, value) {
  const [asked = ""] = value.split("=");
  return asked === name || asked.endsWith("*") && name.startsWith(asked.slice(0, -1));
}
var isEverythingHandedOn = ({ options }) => isOn("env-host", options) || valuesOf("env-file", options).length > 0;

// lib/src/plan/environment.js
var POSIX = ["HOME", "LOGNAME", "PATH", "SHELL", "TERM", "USER"];
var WINDOWS = [
  ...["APPDATA", "COMSPEC", "HOMEDRIVE", "HOMEPATH", "LOCALAPPDATA", "PATH", "PATHEXT"],
  ...["PROCESSOR_ARCHITECTURE", "PROGRAMDATA", "PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432"],
  ...["SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "USERNAME", "USERPROFILE", "WINDIR"]
];
var PLUMBING = /* @__PURE__ */ new Set([
  ...["LANG", "LANGUAGE", "TZ", "TMPDIR", "TMP", "TEMP", "RUNNER_TEMP", "RUNNER_TOOL_CACHE"],
  // By this GitHub's runner finds what is left of a job.
  "RUNNER_TRACKING_ID",
  ...["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"],
  ...["NODE_EXTRA_CA_CERTS", "NODE_USE_SYSTEM_CA", "SSL_CERT_FILE", "SSL_CERT_DIR"],
  ...["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO"],
  ...["COREPACK_HOME", "PNPM_HOME", "BUN_INSTALL", "BUN_INSTALL_CACHE_DIR", "DENO_DIR", "NVM_DIR"],
  ...["VOLTA_HOME", "PYENV_ROOT", "PIP_CACHE_DIR", "PIP_INDEX_URL"],
  ...["PIP_EXTRA_INDEX_URL", "PIP_CERT", "GOPATH", "GOCACHE", "GOMODCACHE", "GOPROXY", "GOROOT"],
  ...["CARGO_HOME", "RUSTUP_HOME", "JAVA_HOME", "DOTNET_ROOT", "DOCKER_HOST", "DOCKER_CONFIG"]
]);
var PLUMBING_PREFIX = /^(?:LC_|XDG_|UV_|PIPX_)/;
var NPM_PLUMBING = /^NPM_CONFIG_(?:(?:@.*:)?REGISTRY|CACHE|(?:USER|GLOBAL)CONFIG|(?:HTTPS?_)?PROXY|NOPROXY|CA|CAFILE|STRICT_SSL|FETCH_.*|MAXSOCKETS|PREFER_.*|OFFLINE|IGNORE_SCRIPTS|ALLOW_SCRIPTS|MIN_RELEASE_AGE|BEFORE|ENGINE_STRICT|LEGACY_PEER_DEPS|NODEDIR)$/;
var REGISTRY_CREDENTIAL = /^(?:NODE_AUTH_TOKEN|NPM_TOKEN|NPM_CONFIG_.*(?:_AUTH|TOKEN|PASSWORD|EMAIL).*|UV_INDEX_.*|UV_.*(?:PASSWORD|TOKEN|USERNAME).*)$/;
var RESERVED = /^(?:GITHUB_TOKEN|ACTIONS_.*|INPUT_.*|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/;
var searchPath = (env) => Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
var isReserved = (name) => RESERVED.test(name.toUpperCase());
var isReferable = (name) => name.toUpperCase() === "GITHUB_TOKEN" || !isReserved(name);
function inherited(step, platform) {
  return pick(step, (name, value) => isInherited(name, platform) && !holdsLogin(name, value));
}
function registryCredentials(step) {
  return pick(step, (name, value) => {
    const upper = name.toUpperCase();
    return REGISTRY_CREDENTIAL.test(upper) || isPlumbing(upper) && holdsLogin(name, value);
  });
}
function isInherited(name, platform) {
  const upper = name.toUpperCase();
  if (isReserved(name) || REGISTRY_CREDENTIAL.test(upper))
    return false;
  const own2 = platform === "win32" ? WINDOWS.includes(upper) : POSIX.includes(name);
  return own2 || isPlumbing(upper);
}
var isPlumbing = (upper) => PLUMBING.has(upper) || PLUMBING_PREFIX.test(upper) || NPM_PLUMBING.test(upper.replaceAll("-", "_"));
var holdsLogin = (name, value) => !/proxy$/i.test(name) && /:\/\/[^/@\s]+@/.test(value);
function pick(from, wanted) {
  return Object.fromEntries(Object.entries(from).filter(([name, value]) => wanted(name, value)));
}

// lib/src/plan/behind-verb.js
function behindVerb({ launcher, args, start, env }, options) {
  const line = containerLine({ launcher, start, env });
  if (!line)
    return null;
  const lead = args.length - start.args.length;
  const isPlain = lead >= 0 && start.args.every((word, index) => args[lead + index] === word);
  if (isPlain)
    return args.toSpliced(lead + line.verbEnd, 0, ...options);
  const at = args.findIndex((word) => VERB.test(word));
  return at === -1 ? null : args.with(at, (args[at] ?? "").replace(VERB, `$& ${options.join(" ")}`));
}
var VERB = /\b(?:docker|podman)(?:\.exe)?(?: {1,9}[\w./:=-]{1,200}){0,6}? {1,9}(?:run|exec)(?= )/;

// lib/src/model/machine-limit.js
var LIMITS = /* @__PURE__ */ new Map([
  ["EMFILE", "this check may have no more files open; `ulimit -n` is the limit"],
  ["ENFILE", "the machine may have no more files open"],
  ["EAGAIN", "this user may have no more processes; `ulimit -u` is the limit"],
  ["ENOMEM", "the machine has no memory for another process"]
]);
var machineLimit = (ending) => ending.kind === "not-spawned" && LIMITS.get(ending.errno ?? "") || null;

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

// lib/src/plan/leading-options.js
function leadingOptions2(args, takesValue) {
  const options = [];
  let at = 0;
  while (isOption(args[at])) {
    const option = optionOf(args[at] ?? "", args[at + 1], takesValue);
    options.push(option);
    at += option.words.length;
  }
  return { options, rest: args.slice(args[at] === "--" ? at + 1 : at) };
}
var isOption = (word) => word !== void 0 && /^-./.test(word) && word !== "--";
function optionOf(word, next, takesValue) {
  const [name = "", inline] = word.split(/=(.*)/s);
  const separate = inline === void 0 && next !== void 0 && takesValue(name);
  return separate ? { name, value: next, word: next, words: [word, next] } : { name, value: inline, word, words: [word] };
}

// lib/src/plan/npm-spec.js
function npmPackage(spec) {
  const match = /^(?<name>(?:@[\w.~-]+\/)?[\w.~][\w.~-]*)(?:@(?<requested>[^/:]*))?$/.exec(spec);
  const name = match?.groups?.name;
  if (!name || /^\.{1,2}$/.test(name))
    return null;
  return { registry: "npm", name, requested: match?.groups?.requested || null, spec };
}

// lib/src/plan/npm-words.js
function npmWords(args) {
  const words = new Set(args);
  return readNpmExec(args).specs.flatMap((spec) => {
    const word = words.has(spec) ? spec : args.find((arg) => arg.endsWith(`=${spec}`));
    const read = word === void 0 ? null : npmWord(word, spec);
    return read ? [read] : [];
  });
}
function pnpmWords(args) {
  const { verb, before, after } = pnpmVerb(args);
  return verb === "dlx" ? npmWords([...before, ...after]) : [];
}
var PNPM_WITH_VALUE = /^(?:-C|--dir|-F|--filter|--filter-prod|--package|--allow-build|--reporter|--loglevel|--store-dir|--registry)$/;
function pnpmVerb(args) {
  const { rest } = leadingOptions2(args, (name) => PNPM_WITH_VALUE.test(name));
  const [verb = null, ...after] = rest;
  return { before: args.slice(0, args.length - rest.length), verb, after };
}
function denoWords(args) {
  const word = args.find((arg) => arg.startsWith("npm:"));
  const parts = /^npm:\/?(?<spec>(?:@[^/@]+\/)?[^/@]+(?:@[^/]+)?)(?<tail>\/.*)?$/.exec(word ?? "");
  const { spec = "", tail = "" } = parts?.groups ?? {};
  const read = word === void 0 ? null : npmWord(word.slice(0, word.length - tail.length), spec);
  return read && word !== void 0 ? [{ ...read, word, tail }] : [];
}
function npmWord(word, spec) {
  const found = npmPackage(spec);
  if (!found)
    return null;
  const { name, requested } = found;
  return {
    word,
    kind: "npm",
    name,
    requested,
    exact: requested !== null && EXACT.test(requested),
    stem: `${word.slice(0, word.length - spec.length)}${name}@`,
    tail: ""
  };
}
var EXACT = /^[v=]?\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/;

// lib/src/plan/docker-image.js
function dockerWords(args) {
  const { verb, options, target } = readDockerLine(args);
  const image = target === null ? null : readImage(target);
  const isFetched = verb === "run" && valuesOf("pull", options).at(-1) !== "never";
  if (target === null || !image?.name.includes("/") || !isFetched)
    return [];
  const { name, tag, digest } = image;
  const exact = digest !== null || /\d/.test(tag ?? "");
  return [
    { word: target, kind: "docker", name, requested: tag, exact, stem: `${name}:`, tail: "" }
  ];
}
function imageRequest(spec) {
  const image = readImage(spec);
  return image && {
    registry: "docker",
    name: image.name,
    requested: image.digest ?? image.tag,
    spec
  };
}
function readImage(word) {
  const { name, tag = null, digest = null } = IMAGE.exec(word)?.groups ?? {};
  return name === void 0 ? null : { name, tag, digest };
}
var IMAGE = /^(?<name>[^\s:@]+(?::\d+\/[^\s:@]+)?)(?::(?<tag>[^/@\s]+))?(?:@(?<digest>\w+:[0-9a-f]+))?$/;

// lib/src/plan/dnx-spec.js
var WITH_VALUE2 = /* @__PURE__ */ new Set([
  ...["--source", "--add-source", "--configfile", "--framework", "--arch", "-a", "--verbosity"],
  ...["-v", "--version"]
]);
function readDotnetTool(args) {
  const end = args.indexOf("--");
  const own2 = end === -1 ? args : args.slice(0, end);
  const version = optionValue(own2, "--version");
  const [word] = leadingOptions2(own2, (name2) => WITH_VALUE2.has(name2)).rest;
  const { name, requested = null } = SPEC.exec(word ?? "")?.groups ?? {};
  if (word === void 0 || name === void 0)
    return null;
  return { word, name, requested: version ?? requested, byOption: version !== null };
}
function dotnetToolWords(args) {
  const tool = readDotnetTool(args);
  if (!tool || tool.byOption)
    return [];
  const { word, name, requested } = tool;
  const exact = EXACT2.test(requested ?? "");
  return [{ word, kind: "nuget", name, requested, exact, stem: `${name}@`, tail: "" }];
}
function optionValue(words, option) {
  const at = words.indexOf(option);
  if (at !== -1)
    return words[at + 1] ?? "";
  return words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1) ?? null;
}
var SPEC = /^(?<name>\w[\w.-]*)(?:@(?<requested>.+))?$/;
var EXACT2 = /^\d+(?:\.\d+){1,3}(?:[-+][\w.+-]*)?$/;

// lib/src/plan/uv-options.js
var WITH_VALUE3 = /* @__PURE__ */ new Set([
  ...["--from", "--with", "-w", "--with-editable", "--with-requirements", "--python", "-p"],
  ...["--constraints", "-c", "--overrides", "--build-constraints", "-b", "--env-file", "--index"],
  ...["--index-url", "-i", "--default-index", "--extra-index-url", "--find-links", "-f"],
  ...["--index-strategy", "--keyring-provider", "--upgrade-package", "-P", "--upgrade-group"],
  ...["--refresh-package", "--reinstall-package", "--resolution", "--prerelease"],
  ...["--prerelease-package", "--fork-strategy", "--exclude-newer", "--exclude-newer-package"],
  ...["--link-mode", "--config-setting", "-C", "--config-settings-package", "--no-build-package"],
  ...["--no-binary-package", "--no-build-isolation-package", "--no-sources-package"],
  ...["--cache-dir", "--color", "--directory", "--project", "--config-file"],
  ...["--allow-insecure-host", "--python-platform", "--torch-backend"],
  // Of `uv run` alone.
  ...["--extra", "--no-extra", "--group", "--no-group", "--only-group", "--package"],
  ...["--no-editable-package"]
]);
var uvTakesValue = (name) => WITH_VALUE3.has(name);

// lib/src/plan/uvx-spec.js
var PIPX_WITH_VALUE = /* @__PURE__ */ new Set([
  ...["--spec", "--with", "--python", "--python-args", "--pip-args", "--index-url", "-i"],
  ...["--fetch-python", "--cooldown", "--backend"]
]);
var pipxTakesValue = (name) => PIPX_WITH_VALUE.has(name);
function readToolLine(args, takesValue) {
  const { options, rest } = leadingOptions2(args, takesValue);
  const from = options.find(namesPackage);
  const [spec, word] = from ? [from.value, from.word] : [rest[0], rest[0]];
  if (spec === void 0 || word === void 0)
    return null;
  const others = options.filter((option) => !namesPackage(option));
  return { options: others, spec, word, named: from !== void 0, rest };
}
var namesPackage = ({ name }) => name === "--from" || name === "--spec";
var uvxWords = (args) => toolWords(readToolLine(args, uvTakesValue), "@");
var pipxWords = (args) => toolWords(readToolLine(args, pipxTakesValue), "==");
function toolWords(line, sign) {
  if (!line || line.options.some(({ name }) => name === "--exclude-newer"))
    return [];
  const { word, spec, named } = line;
  const read = fetchedFrom(word, spec, named ? "==" : sign);
  return read ? [read] : [];
}
function fetchedFrom(word, spec, sign) {
  const lead = word.slice(0, word.length - spec.length);
  return gitWord(word, spec, lead) ?? pypiWord(word, spec, lead, sign);
}
function pythonPackage(spec) {
  const read = fetchedFrom(spec, spec, "==");
  if (!read)
    return null;
  const registry = read.kind === "git" ? "git" : "pypi";
  return { registry, name: read.name, requested: read.requested, spec };
}
var GIT = /^(?<lead>[^+:/]*git\+)(?<address>\w+:\/\/[^#]+)(?<tail>#.*)?$/;
function gitWord(word, spec, lead) {
  const { lead: scheme, address, tail = "" } = GIT.exec(spec)?.groups ?? {};
  if (scheme === void 0 || address === void 0)
    return null;
  const path3 = address.indexOf("/", address.indexOf("://") + 3);
  const at = address.lastIndexOf("@");
  const repository = at > path3 ? address.slice(0, at) : address;
  const requested = at > path3 ? address.slice(at + 1) : null;
  const login = /:\/\/([^/@]*)@/.exec(repository)?.[1];
  if (path3 === -1 || login !== void 0 && login !== "git")
    return null;
  return {
    word,
    kind: "git",
    name: repository,
    requested,
    exact: /^[0-9a-f]{40}$/i.test(requested ?? ""),
    stem: `${lead}${scheme}${repository}@`,
    tail
  };
}
var SPEC2 = /^(?<name>[A-Za-z0-9][\w.-]*)(?<extras>\[[^\]]*\])?\s*(?:(?<how>@|={2,3}|[<>~!]=?)(?<asked>.*))?$/;
var NO_PACKAGE = /\.(?:whl|zip|tgz|gz|py)$|^(?:python|pypy)[\d.]*(?:@|$)/i;
function pypiWord(word, spec, lead, sign) {
  const { name, extras = "", how = "", asked = "" } = SPEC2.exec(spec)?.groups ?? {};
  if (name === void 0 || asked.includes("/") || NO_PACKAGE.test(spec))
    return null;
  const names = how === "@" || how.startsWith("==");
  return {
    word,
    kind: "pypi",
    name,
    requested: how === "" ? null : names ? asked.trim() : `${how}${asked}`,
    exact: names && /^\s*v?\d[\w.+!-]*$/.test(asked),
    stem: `${lead}${name}${extras}${sign}`,
    tail: ""
  };
}

// lib/src/plan/launchers/index.js
import path2 from "node:path";

// lib/src/plan/interpreters.js
var INTERPRETERS = [
  {
    programs: /^(?:node|nodejs|tsx)$/,
    withValue: /^(?:-r|--require|--import|--loader|--experimental-loader|-C|--conditions|--env-file|--env-file-if-exists|--input-type|--title|--unhandled-rejections|--dns-result-order|--disable-warning|--watch-path|--icu-data-dir|--redirect-warnings|--openssl-config|--tsconfig)$/,
    noScript: /^(?:-|-e|--eval|-p|--print|-pe|--run|--test)$/,
    verbs: /^(?:watch|inspect)$/
  },
  {
    programs: /^ts-node(?:-esm|-script|-dev)?$/,
    withValue: /^(?:-r|--require|-P|--project|-O|--compilerOptions|-C|--compiler|-I|--ignore)$/,
    noScript: /^(?:-|-e|--eval|-p|--print|-pe)$/
  },
  {
    programs: /^python[\d.]*$/,
    withValue: /^-[bBdEiIOPqsSuvx]*[XW]$/,
    noScript: /^(?:-|-[bBdEiIOPqsSuvx]*[cm].*)$/
  },
  {
    programs: /^(?:ba|da|z)?sh$/,
    withValue: /^(?:[-+][a-z]*[oO]|--rcfile|--init-file)$/,
    noScript: /^(?:-|-[a-zA-Z]*[cs][a-z]*)$/
  },
  {
    programs: /^bun$/,
    withValue: /^(?:-r|--preload|--cwd|-c|--config|--tsconfig-override|--env-file)$/,
    noScript: /^(?:-|-e|--eval|-p|--print|x|exec|test|install|i|add|create|init)$/,
    verbs: /^run$/
  },
  { programs: /^ruby$/, withValue: /^-[IrCE]$/, noScript: /^(?:-|-e|-S)$/ },
  { programs: /^perl$/, withValue: /^-I$/, noScript: /^(?:-|-[a-zA-Z]*[eE]|-S)$/ },
  { programs: /^php[\d.]*$/, withValue: /^-[cdz]$/, noScript: /^(?:-|-r|-S|-B|-R|-a)$/ }
];
function scriptOf(program, args) {
  const interpreter = INTERPRETERS.find(({ programs }) => programs.test(program));
  if (!interpreter)
    return null;
  const word = scriptAmong(args, interpreter);
  return program === "bun" && word !== null && !/[./\\]/.test(word) ? null : word;
}
function scriptAmong(args, interpreter) {
  const [word, ...rest] = args;
  if (word === void 0 || interpreter.noScript.test(word))
    return null;
  if (word === "--")
    return rest[0] ?? null;
  if (interpreter.withValue.test(word))
    return scriptAmong(rest.slice(1), interpreter);
  if (/^[-+]/.test(word) || interpreter.verbs?.test(word))
    return scriptAmong(rest, interpreter);
  return word;
}

// lib/src/plan/unwrap.js
var MOST_WRAPPERS2 = 10;
function unwrap(command, args, most = MOST_WRAPPERS2) {
  const plain = { command, args, cwd: ".", env: {} };
  if (most === 0)
    return plain;
  for (const wrapper of WRAPPERS) {
    const behind = wrapper(command, args);
    if (!behind?.command)
      continue;
    const inner = unwrap(behind.command, behind.args ?? [], most - 1);
    const cwd = inner.cwd === "." ? behind.cwd ?? "." : inner.cwd;
    return { ...inner, cwd, env: { ...behind.env, ...inner.env } };
  }
  return plain;
}
var WRAPPERS = [behindCmd, behindShell, behindEnv, behindSeparator];
function behindCmd(command, args) {
  const words = wordsBehindCmd(command, args);
  return words && (words.length === 1 ? lineOf(words[0] ?? "") : commandOf(words));
}
function behindShell(command, args) {
  if (!/^(?:ba|da|z|k)?sh$/.test(programName(command)))
    return null;
  const at = args.findIndex((word) => /^-[a-z]*c$/.test(word));
  const onlyOptions = args.slice(0, at).every((word) => /^-[a-zA-Z]+$/.test(word));
  return at === -1 || !onlyOptions ? null : lineOf(args[at + 1] ?? "");
}
function behindEnv(command, args) {
  if (programName(command) !== "env")
    return null;
  const words = args[0] === "-S" ? parseArgsStringToArgv(args[1] ?? "") : args;
  return words.some((word) => word.startsWith("-") && !word.includes("=")) && words[0]?.startsWith("-") ? null : commandOf(words);
}
var SETS_UP = /^(?:dotenv|dotenvx|doppler|op|infisical|mise|direnv|aws-vault|chamber|teller)$/;
function behindSeparator(command, args) {
  const at = args.indexOf("--");
  return SETS_UP.test(programName(command)) && at !== -1 ? commandOf(args.slice(at + 1)) : null;
}
function commandOf(words) {
  const at = words.findIndex((word) => !ASSIGNMENT.test(word));
  if (at === -1)
    return null;
  const env = Object.fromEntries(words.slice(0, at).map((word) => splitAt(word)));
  const [command, ...args] = words.slice(words[at] === "exec" ? at + 1 : at);
  return command === void 0 ? null : { command, args, env };
}
var ASSIGNMENT = /^[A-Za-z_]\w*=/;
var splitAt = (word) => {
  const sign = word.indexOf("=");
  return [word.slice(0, sign), word.slice(sign + 1)];
};
var NEEDS_A_SHELL = /[|<>;`$*?(){}]|(?:^|[^&])&(?:[^&]|$)|\n/;
var HARMLESS = /\s2>(?:&1|\/dev\/null)(?=\s|$)/g;
function lineOf(text2) {
  const line = text2.replace(HARMLESS, "");
  if (NEEDS_A_SHELL.test(line))
    return null;
  const parts = line.split("&&").map((part) => parseArgsStringToArgv(part));
  const last = commandOf(parts.at(-1) ?? []);
  const prepared = parts.slice(0, -1).map(preparation);
  if (!last || prepared.includes(null))
    return null;
  const cwd = prepared.map((part) => part?.cwd).findLast((folder) => folder !== void 0);
  const env = Object.assign({}, ...prepared.map((part) => part?.env), last.env);
  return { ...last, ...cwd === void 0 ? {} : { cwd }, env };
}
function preparation(words) {
  const [verb, first = ""] = words;
  if (verb === "cd" && words.length === 2)
    return { cwd: first };
  if (verb === "export" && ASSIGNMENT.test(first))
    return { env: Object.fromEntries([splitAt(first)]) };
  return verb === "set" ? {} : null;
}

// lib/src/plan/launchers/launch.js
var launch = (launcher, parts = {}) => ({
  package: null,
  install: null,
  entry: null,
  project: null,
  lineFacts: [],
  ...parts,
  launcher
});

// lib/src/plan/launchers/options.js
function folderOption(args, names) {
  for (const [index, word] of args.entries()) {
    if (word === "--")
      return null;
    if (names.includes(word))
      return args[index + 1] ?? null;
    const name = names.find((one) => one.startsWith("--") && word.startsWith(`${one}=`));
    if (name)
      return word.slice(name.length + 1);
  }
  return null;
}

// lib/src/plan/launchers/npm.js
var readNpx = (line) => readExec("npx", line, [], line.args);
function readNpm(line) {
  const { args } = line;
  const at = args.findIndex((word, index) => !word.startsWith("-") && !isFolder(args[index - 1]));
  const verb = args[at] ?? "";
  if (["exec", "x"].includes(verb) && at === 0)
    return readExec("npm-exec", line, [verb], args.slice(1));
  const runs = ["run", "run-script", "start", "rum", "urn"].includes(verb);
  return runs ? launch("npm-run", { project: projectIn(args) }) : null;
}
var FOLDER = ["--prefix", "-C"];
var isFolder = (word = "") => FOLDER.includes(word);
var projectIn = (args) => ({
  language: "node",
  anchor: folderOption(args, FOLDER) ?? "."
});
function readExec(launcher, { command, platform }, lead, args) {
  const { specs, positional, call } = readNpmExec(args);
  const [spec] = specs;
  if (spec === void 0 && call === "") {
    const captures = { launcher: [command, ...lead].join(" ") };
    return launch(launcher, { lineFacts: [{ kind: "nothing-to-launch", captures, word: null }] });
  }
  return launch(launcher, {
    package: spec ? npmPackage(spec) : null,
    install: npmExecInstall(command, lead, args, platform),
    project: runsLocally(positional, args)
  });
}
function runsLocally(positional, args) {
  if (!/^(?:tsx|ts-node|ts-node-esm|node|nodemon|vite-node)(?:@|$)/.test(positional ?? ""))
    return null;
  const file = args.find((word) => /^[^-].*\.[cm]?[jt]sx?$/.test(word));
  return file === void 0 ? null : { language: "node", anchor: file };
}

// lib/src/plan/launchers/npm-runner.js
function readRunner(line) {
  const { specs, positional } = readNpmExec(line.args);
  return launch(line.launcher, {
    package: specs[0] === void 0 ? null : npmPackage(specs[0]),
    install: runnerInstall(line),
    project: runsLocally(positional, line.args)
  });
}
function runnerInstall({ command, lead, args, evaluator }) {
  const { specs, options } = readNpmExec(args);
  const [first] = specs.map(npmPackage);
  if (!first || specs.some((spec) => npmPackage(spec) === null))
    return null;
  const fetches = [...lead, ...options, ...specs.map((spec) => `--package=${spec}`)];
  return {
    kind: "command",
    key: [command, ...fetches].join("\0"),
    command,
    args: [...fetches, evaluator, "-e", versionCode(first.name)],
    tells: /^fetched (?<version>\S+)$/m
  };
}
var versionCode = (name) => `const p=require('path');const bin=process.env.PATH.split(p.delimiter)[0];try{console.log('fetched '+require(p.join(bin,'..','${name}','package.json')).version)}catch{}`;

// lib/src/plan/launchers/bun.js
var MANAGES = /^(?:a|add|audit|build|c|create|i|info|init|install|link|outdated|patch|pm|publish|remove|rm|test|unlink|update|upgrade|why)$/;
var readBunx = ({ command, args }) => readRunner({ launcher: "bunx", command, lead: [], args, evaluator: "bun" });
function readBun(line) {
  const { command, args } = line;
  const [verb = "", ...rest] = args;
  if (verb === "x") {
    return readRunner({ launcher: "bunx", command, lead: ["x"], args: rest, evaluator: "bun" });
  }
  return MANAGES.test(verb) ? null : readRun(line);
}
function readRun({ program, args }) {
  const folder = folderOption(args, ["--cwd"]);
  const entry = folder === null ? scriptOf(program, args) : null;
  const isCode = args.some((word) => /^(?:-e|--eval|-p|--print|-)$/.test(word));
  const project = { language: "node", anchor: folder ?? entry ?? "." };
  return launch("bun", { entry, project: isCode ? null : project });
}

// lib/src/plan/launchers/cargo.js
var WITH_VALUE4 = /^(?:-p|--package|--bin|--example|-F|--features|--profile|--target|--target-dir|--manifest-path|--lockfile-path|-j|--jobs|--color|--config|-Z|-C|--message-format)$/;
function readCargo({ command, args }) {
  const toolchain = args[0]?.startsWith("+") ? args.slice(0, 1) : [];
  const all = leadingOptions2(args.slice(toolchain.length), (name) => WITH_VALUE4.test(name));
  const [verb, ...behind] = all.rest;
  if (verb !== "run" && verb !== "r")
    return null;
  const before = args.slice(0, args.length - all.rest.length);
  const build = [...before, "build", ...optionsIn2(behind)];
  return launch("cargo-run", {
    install: { kind: "command", key: [command, ...build].join("\0"), command, args: build }
  });
}
function optionsIn2(words) {
  const { options } = leadingOptions2(words, (name) => WITH_VALUE4.test(name));
  return words.slice(0, options.flatMap(({ words: own2 }) => own2).length);
}

// lib/src/plan/launchers/deno.js
var WITH_VALUE5 = /^(?:-c|--config|--import-map|--cert|--ext|--location|--seed|--preload|--require|--conditions|-L|--log-level|--min-dep-age|--v8-flags|--lock)$/;
var CACHE_TAKES = /^(?:-c|--config|--no-config|--import-map|--cert|--ext|-L|--log-level|--min-dep-age|-q|--quiet|--lock|--no-lock|--frozen|--frozen-lockfile|--node-modules-dir|--node-modules-linker|--vendor|--no-npm|--no-remote|--no-check|--check|--env-file|--allow-import|--deny-import|--allow-scripts|--unsafely-ignore-certificate-errors|--unstable(?:-[a-z-]+)?)$/;
function readDeno({ command, args }) {
  const [verb = "", ...behind] = args;
  if (verb === "task") {
    const anchor = folderOption(behind, ["--cwd"]) ?? ".";
    return launch("deno", { project: { language: "node", anchor } });
  }
  if (verb === "run")
    return readRun2(command, behind);
  return /^-|[./:]/.test(verb) ? readRun2(command, args) : null;
}
function readRun2(command, words) {
  const { options, rest } = leadingOptions2(words, (name) => WITH_VALUE5.test(name));
  const [module] = rest;
  if (module === void 0 || module === "-")
    return launch("deno");
  const isFile = !/^[a-z]{2,}:/i.test(module);
  const passed = options.filter(({ name }) => CACHE_TAKES.test(name)).flatMap(({ words: words2 }) => words2);
  return launch("deno", {
    package: npmPackageIn(module),
    install: cacheOf(command, [...passed, module]),
    entry: isFile ? module : null,
    project: isFile ? { language: "node", anchor: module } : null
  });
}
function npmPackageIn(module) {
  const [read] = denoWords([module]);
  if (!read)
    return null;
  const { name, requested, word } = read;
  return { registry: "npm", name, requested, spec: word };
}
var cacheOf = (command, words) => ({
  kind: "command",
  key: [command, ...words].join("\0"),
  command,
  args: ["cache", ...words]
});

// lib/src/plan/launchers/docker-slips.js
var dockerSlips = (engine, args, line) => CHECKS.flatMap((check) => check(engine, line, args)).slice(0, 5);
var CHECKS = [
  noVerb,
  doubled,
  ofRun(glued),
  ofRun(swallowed),
  ofRun(noImage),
  ofRun(unnamed),
  ofRun(unreadableImage),
  ofRun(detached),
  ofRun(behindImage)
];
function ofRun(check) {
  return (engine, line, args) => line.verb === "run" ? check(engine, line, args) : [];
}
var RUN_ONLY = /^(?:-(?:i|t|it|ti|d|e|p)|--(?:rm|init|interactive|tty|env|env-file|name|network|mount|publish))(?:=|$)/;
function noVerb(engine, { verb }, args) {
  const [first] = args;
  if (first === void 0)
    return [
      {
        problem: `\`${engine}\` has no arguments, and so nothing to run`,
        remedy: 'Write what it is to run: `"args": ["run", "-i", "--rm", "IMAGE"]`.',
        word: null
      }
    ];
  const isImage = verb === "other" && /^[\w.-]+(?::\d+)?\/[\w./:@-]+$/.test(first);
  if (!isImage && !RUN_ONLY.test(first))
    return [];
  return [
    {
      problem: `\`${first.split("=")[0]}\` stands where \`${engine}\` wants a command such as \`run\``,
      remedy: 'Write `"run"` as the first item, with the options and the image behind it.',
      word: first
    }
  ];
}
function doubled(engine, line, args) {
  const [first = ""] = args;
  const again = line.verb === "run" && line.target === "run" ? "run" : null;
  const program = first === engine ? engine : null;
  const word = again ?? program;
  if (word === null)
    return [];
  const taken = again ? "for the name of the image" : "for a command of its own";
  return [
    {
      problem: `\`${word}\` stands there twice, and \`${engine}\` takes the second one ${taken}`,
      remedy: `Take one \`"${word}"\` out.`,
      word
    }
  ];
}
function glued(_engine, { options }) {
  const words = new Set(options.map(({ word }) => word));
  return [...words].filter((word) => /^(?:-[A-Za-z]+|--[\w-]+)\s/.test(word)).map((word) => {
    const [option = ""] = word.split(/\s/);
    return {
      problem: `\`${option}\` and what belongs to it stand in one item of the list`,
      remedy: `Write \`"${option}"\` and each word behind it as items of their own, as a shell would split them.`,
      word
    };
  });
}
var NO_DASH = /* @__PURE__ */ new Set([
  ...["env", "env-file", "volume", "mount", "publish", "name", "network", "net", "platform"],
  ...["user", "workdir", "hostname", "label", "pull", "add-host", "entrypoint"]
]);
function swallowed(engine, { options }) {
  return options.filter(hasTakenAnOption).map(({ word, value }) => ({
    problem: `nothing stands behind \`${word}\`, so \`${engine}\` takes \`${value?.split("=")[0]}\` for its value`,
    remedy: `Write the value behind \`"${word}"\`, or take the option out.`,
    word: value
  }));
}
var hasTakenAnOption = ({ name, value, isApart }) => isApart && NO_DASH.has(name) && /^--?[A-Za-z]/.test(value ?? "");
function noImage(engine, { target, options }) {
  if (target !== null)
    return [];
  const last = options.at(-1);
  const problem = last?.isApart ? `\`${last.word}\` takes the last word for its value, so no image is left for \`${engine} run\`` : `\`${engine} run\` names no image`;
  const remedy = last?.isApart ? `Write the image behind the options, and the value of \`"${last.word}"\` in front of it.` : "Write the image behind the options.";
  return [{ problem, remedy, word: last?.value ?? "run" }];
}
function unnamed(_engine, { options }) {
  return options.filter(hasNoName).map(({ word, value, isApart }) => ({
    problem: `what stands behind \`${word.startsWith("--") ? "--env" : "-e"}\` is neither \`NAME\` nor \`NAME=value\``,
    remedy: 'Write `"-e", "NAME=value"`, without blanks or quotes around `NAME`, or `"-e", "NAME"` to hand on a variable of `env`.',
    word: isApart ? value : word
  }));
}
var hasNoName = ({ name, value, word }) => name === "env" && value !== null && !/^-\w+\s/.test(word) && /^[^=]*["'\s]|^=|^$/.test(value);
function unreadableImage(engine, { target }) {
  if (target === null || /[${}%]/.test(target))
    return [];
  if (/\s/.test(target) || target === "")
    return [
      {
        problem: "the item that names the image is empty or has a blank in it",
        remedy: "Write the image, and each word that the container gets, as items of their own.",
        word: target
      }
    ];
  const repository = repositoryIn(target);
  if (!/[A-Z]/.test(repository))
    return [];
  return [
    {
      problem: `\`${target}\` has capital letters, which \`${engine}\` refuses in the name of an image`,
      remedy: `Write \`"${target.replace(repository, repository.toLowerCase())}"\`.`,
      word: target
    }
  ];
}
function repositoryIn(image) {
  const parts = image.split("/");
  const [host = ""] = parts;
  const own2 = parts.length > 1 && /[.:]/.test(host) ? parts.slice(1) : parts;
  return [...own2.slice(0, -1), own2.at(-1)?.split(/[:@]/)[0] ?? ""].join("/");
}
function detached(_engine, { options }) {
  if (!isOn("detach", options))
    return [];
  const { word } = options.findLast(({ name }) => name === "detach");
  return [
    {
      problem: `\`${word}\` starts the container in the background, where no client hears it`,
      remedy: word.startsWith("--") || word === "-d" ? `Take \`"${word}"\` out.` : `Take the \`d\` out of \`"${word}"\`.`,
      word
    }
  ];
}
var SWITCH = /^(?:--rm|--interactive|-it|-ti)$/;
var ONLY_FOR_DOCKER = /^(?:--rm|--interactive|-it|-ti|--env=[A-Za-z_]\w*=?.*|--volume=.*:.*)$/s;
function behindImage(engine, { target, behind }) {
  const own2 = behind.indexOf("--");
  const words = own2 === -1 ? behind : behind.slice(0, own2);
  const index = words.findIndex((word2, at) => ONLY_FOR_DOCKER.test(word2) || takesForDocker(word2, words[at + 1] ?? ""));
  const word = words[index];
  if (word === void 0 || target === null || target === "run")
    return [];
  const option = word.split("=")[0];
  return [
    {
      problem: `\`${option}\` stands behind the image, where \`${engine}\` hands it to the server instead of reading it`,
      remedy: `Write \`"${option}"\`${SWITCH.test(word) ? "" : " and its value"} in front of the image.`,
      word
    }
  ];
}
var takesForDocker = (word, next) => /^(?:-e|--env)$/.test(word) && /^[A-Z][A-Z0-9_]{2,}(?:=|$)/.test(next) || /^(?:-v|--volume)$/.test(word) && isMount(next);
function isMount(value) {
  const at = value.lastIndexOf(":/");
  return at > 0 && /[\\/]/.test(value.slice(0, at));
}

// lib/src/plan/launchers/docker-facts.js
function dockerFacts(engine, args, line) {
  const slips = dockerSlips(engine, args, line).map(({ word, ...slip }) => ({
    kind: "docker-args",
    captures: { engine, ...slip },
    word
  }));
  const isComplete = line.target !== null && line.target !== "run";
  return isComplete ? [...slips, ...ttyFacts(engine, line), ...inputFacts(engine, line)] : slips;
}
function ttyFacts(engine, { options }) {
  const option = options.findLast(({ name }) => name === "tty");
  if (!option || !isOn("tty", options))
    return [];
  const others = options.filter(({ word }) => word !== option.word);
  const kept = option.word.startsWith("--") ? "-" : option.word.replace(/t(?:=.*)?/, "");
  const needsInput = !/^-\w*i/.test(kept) && !isOn("interactive", others);
  const right = needsInput ? `${kept}i` : kept === "-" ? "" : kept;
  const captures = { engine, option: option.word, right };
  return [{ kind: "docker-tty", captures, word: option.word }];
}
function inputFacts(engine, { verb, options }) {
  if (isOn("interactive", options))
    return [];
  const captures = { engine: `${engine} ${verb}` };
  return [{ kind: "docker-no-interactive", captures, word: verb }];
}

// lib/src/plan/launchers/docker.js
function readDocker({ program, command, args }) {
  const launcher = program === "podman" ? "podman" : "docker";
  const line = readDockerLine(args);
  const image = line.verb === "run" ? imageOf(line) : null;
  return launch(launcher, {
    package: image,
    install: image && pull(command, line, image.spec),
    lineFacts: dockerFacts(program, args, line)
  });
}
var imageOf = ({ target }) => target === null || target === "run" ? null : imageRequest(target);
function pull(command, { lead, options }, image) {
  const policy = valuesOf("pull", options).at(-1) ?? "missing";
  if (policy === "never" || /[${}%]/.test(image))
    return null;
  const platform = valuesOf("platform", options).at(-1);
  const platformWords = platform === void 0 ? [] : ["--platform", platform];
  const format = platform === void 0 ? DIGEST : onlyFor(platform);
  const probe = [...lead, "image", "inspect", "--format", format, image];
  return {
    kind: "command",
    key: [command, ...lead, "pull", policy, ...platformWords, image].join("\0"),
    command,
    args: [...lead, "pull", ...platformWords, image],
    ...policy === "missing" ? { probe } : {},
    tells: TOLD
  };
}
var DIGEST = "{{if .RepoDigests}}{{index .RepoDigests 0}}{{else}}{{.Id}}{{end}}";
function onlyFor(platform) {
  const [os = "", architecture = ""] = platform.split("/");
  if (!/^\w+$/.test(os) || !/^\w+$/.test(architecture))
    return DIGEST;
  const differs = `or (ne .Os "${os}") (ne .Architecture "${architecture}")`;
  return `{{if ${differs}}}{{slice "" 1}}{{end}}${DIGEST}`;
}
var TOLD = /(?<![\w:])(?<version>(?:sha256:)?[0-9a-f]{64})\s*$/m;

// lib/src/plan/launchers/dotnet.js
var readDnx = ({ args }) => readTool(args);
function readDotnet(line) {
  const { command, args } = line;
  const [verb = "", ...behind] = args;
  if (verb === "dnx")
    return readTool(behind);
  if (verb === "tool" && behind[0] === "exec")
    return readTool(behind.slice(1));
  if (verb === "tool" && behind[0] === "run") {
    return launch("dotnet", { install: stepOf(command, ["tool", "restore"]) });
  }
  if (verb === "run")
    return readRun3(command, behind);
  return readHost(verb === "exec" ? behind : args);
}
function readTool(args) {
  const tool = readDotnetTool(args);
  if (!tool)
    return launch("dnx");
  const { name, requested, word } = tool;
  return launch("dnx", { package: { registry: "nuget", name, requested, spec: word } });
}
var stepOf = (command, args) => ({
  kind: "command",
  key: [command, ...args].join("\0"),
  command,
  args
});
var WITH_VALUE6 = /^(?:--project|--file|-c|--configuration|-f|--framework|-r|--runtime|-v|--verbosity|-a|--arch|--os|-p|--property|--artifacts-path|-lp|--launch-profile|-e|--environment)$/;
var RUN_ONLY2 = /^(?:--project|--file|-lp|--launch-profile|--no-launch-profile|-e|--environment|--no-build|--no-cache)$/;
function readRun3(command, words) {
  const { options, rest } = leadingOptions2(words, (name) => WITH_VALUE6.test(name));
  const named = options.find(({ name }) => name === "--project" || name === "--file")?.value;
  const file = named ?? (rest[0]?.endsWith(".cs") ? rest[0] : null);
  const isBuilt = options.some(({ name }) => name === "--no-build");
  const shared = options.filter(({ name }) => !RUN_ONLY2.test(name)).flatMap(({ words: words2 }) => words2);
  const build = ["build", ...file === null ? [] : [file], ...shared];
  return launch("dotnet", { entry: file, install: isBuilt ? null : stepOf(command, build) });
}
var HOST_WITH_VALUE = /^(?:--additionalprobingpath|--additional-deps|--depsfile|--runtimeconfig|--fx-version|--roll-forward)$/;
function readHost(words) {
  const [program] = leadingOptions2(words, (name) => HOST_WITH_VALUE.test(name)).rest;
  return program && /\.(?:dll|exe)$/i.test(program) ? launch("dotnet", { entry: program }) : null;
}

// lib/src/plan/launchers/go.js
var WITH_VALUE7 = /^--?(?:C|asmflags|buildmode|buildvcs|compiler|covermode|coverpkg|exec|gccgoflags|gcflags|installsuffix|ldflags|mod|modfile|overlay|p|pgo|pkgdir|tags|toolexec)$/;
function readGo({ command, args }) {
  const [verb, ...behind] = args;
  if (verb !== "run")
    return null;
  const { options, rest } = leadingOptions2(behind, (name) => WITH_VALUE7.test(name));
  const sources = rest.slice(0, sourceCount(rest));
  const built = [...behind.slice(0, behind.length - rest.length), ...sources];
  const isHere = !options.some(({ name }) => /^--?C$/.test(name));
  const [first] = sources;
  return launch("go-run", {
    package: goPackage(first),
    install: first === void 0 ? null : buildOf(command, built, sources.length),
    // With `-C` it is looked for in another folder.
    entry: isHere && first !== void 0 && isLocal(first) ? first : null
  });
}
function sourceCount(rest) {
  const end = rest.findIndex((word) => !word.endsWith(".go"));
  return Math.max(end === -1 ? rest.length : end, Math.min(rest.length, 1));
}
var isLocal = (word) => /^\.{0,2}\/|\.go$/.test(word) && word !== "./...";
function goPackage(word = "") {
  const { name, requested } = /^(?<name>[^@]+)@(?<requested>.+)$/.exec(word)?.groups ?? {};
  if (name === void 0 || requested === void 0)
    return null;
  return { registry: "go", name, requested, spec: word };
}
function buildOf(command, built, sources) {
  const at = built.length - sources;
  return {
    kind: "command",
    key: [command, ...built].join("\0"),
    command,
    args: ["run", ...built.slice(0, at), "-exec", "go version -m", ...built.slice(at)],
    tells: /^\tmod\t\S+\t(?<version>v\S+)/m
  };
}

// lib/src/plan/launchers/java.js
var WITH_VALUE8 = /^(?:-cp|-classpath|--class-path|-p|--module-path|--upgrade-module-path|--add-modules|--add-opens|--add-exports|--add-reads|--patch-module|--limit-modules|--enable-native-access|--source|-jar|-m|--module|-d|--describe-module)$/;
function readJava({ args }) {
  const { options, rest } = leadingOptions2(args, (name) => WITH_VALUE8.test(name));
  const starts = options.find(({ name }) => /^(?:-jar|-m|--module)$/.test(name));
  if (starts?.name === "-jar")
    return launch("java", { entry: starts.value ?? null });
  const source = !starts && rest[0]?.endsWith(".java") ? rest[0] : null;
  return launch("java", { entry: source });
}

// lib/src/plan/launchers/node.js
function readNode(line) {
  const entry = scriptOf(line.program, line.args);
  const project = entry === null ? null : { language: "node", anchor: entry };
  return launch(launcherOf(line.program), { entry, project });
}
function launcherOf(program) {
  if (program === "tsx")
    return "tsx";
  return program.startsWith("ts-node") ? "ts-node" : "node";
}

// lib/src/plan/launchers/python-tells.js
var CODE = `
import sys
print('interpreter: Python ' + sys.version.split()[0])
try:
    import re
    from importlib.metadata import distributions
    name, executable = sys.argv[1:]
    def called(one):
        return re.sub('[-_.]+', '-', one.metadata['Name']).lower() == name
    def brings(one):
        return any(e.group == 'console_scripts' and e.name == executable for e in one.entry_points)
    for one in filter(called if name else brings, distributions()):
        print('version: ' + one.version)
except Exception:
    pass
`.trim();
var telling = (name, executable) => [
  ...["-I", "-c", CODE],
  ...[name === null ? "" : normalized(name), executable]
];
var TOLD2 = /^interpreter: (?<interpreter>Python \S+)(?:\s+version: (?<version>\S+))?/m;
var normalized = (name) => name.replace(/[-_.]+/g, "-").toLowerCase();

// lib/src/plan/launchers/pipx.js
function readPipx({ command, args }) {
  const { options, rest } = leadingOptions2(args, () => false);
  const lead = options.flatMap(({ words }) => words);
  const line = rest[0] === "run" ? readToolLine(rest.slice(1), pipxTakesValue) : null;
  if (!line)
    return rest[0] === "run" ? launch("pipx") : null;
  const entry = isScript(line) && !/^https?:/.test(line.spec) ? line.spec : null;
  return launch("pipx", {
    package: isScript(line) ? null : pythonPackage(line.spec),
    install: installOf(command, [...lead, "run"], line),
    entry
  });
}
var isScript = ({ spec, named, options }) => !named && (/\.py$|^https?:/i.test(spec) || options.some(({ name }) => name === "--path"));
var KEEPS_NOTHING = /^(?:--no-cache|--pypackages)$/;
function installOf(command, lead, line) {
  const { options, spec, rest } = line;
  if (isScript(line) || options.some(({ name: name2 }) => KEEPS_NOTHING.test(name2)))
    return null;
  const own2 = options.filter(({ name: name2 }) => !/^(?:-[qv]+|--quiet|--verbose)$/.test(name2));
  const words = [...own2.flatMap((option) => option.words), "--spec", spec];
  const request = pythonPackage(spec);
  const name = request?.registry === "pypi" ? request.name : null;
  return {
    kind: "command",
    key: ["pipx", command, ...words].join("\0"),
    command,
    args: [...lead, ...words, "python", ...telling(name, rest[0] ?? "")],
    tells: TOLD2
  };
}

// lib/src/plan/launchers/pnpm.js
var MANAGES2 = /^(?:add|audit|config|create|deploy|env|fetch|i|import|init|install|link|list|ls|outdated|pack|patch|prune|publish|rebuild|remove|rm|root|setup|store|un|uninstall|unlink|up|update|why)$/;
function readPnpm(line) {
  const { verb, before, after } = pnpmVerb(line.args);
  if (verb === "dlx")
    return readDlx(line, ["dlx"], [...before, ...after]);
  if (verb === null || MANAGES2.test(verb))
    return null;
  const anchor = folderOption(line.args, ["-C", "--dir"]) ?? ".";
  return launch("pnpm-run", { project: { language: "node", anchor } });
}
var readPnpx = (line) => readDlx(line, [], line.args);
var readDlx = ({ command }, lead, args) => readRunner({ launcher: "pnpm-dlx", command, lead, args, evaluator: "node" });

// lib/src/plan/launchers/python.js
function readPython(line) {
  const { program, command, args } = line;
  const entry = scriptOf(program, args);
  if (isIdle(args)) {
    const captures = { launcher: command };
    return launch("python", { lineFacts: [{ kind: "nothing-to-launch", captures, word: null }] });
  }
  return launch("python", { entry, project: projectOf(line, entry) });
}
var isIdle = (args) => args.every((word) => /^-[bBdEiIOPqsSuvx]*$/.test(word));
function projectOf({ command, args }, entry) {
  if (isOwn(command))
    return { language: "python", anchor: command };
  if (args.some((word) => /^-[bBdEiIOPqsSuvx]*c/.test(word)) && entry === null)
    return null;
  return { language: "python", anchor: entry ?? "." };
}
var isOwn = (command) => /(?:^|[\\/])(?:bin|Scripts)[\\/][^\\/]+$/.test(command) && (!/^(?:[\\/]|[A-Za-z]:)/.test(command) || /[\\/]\.?v?(?:irtual)?env[^\\/]*[\\/]/i.test(command));

// lib/src/plan/launchers/uv-run.js
import path from "node:path";
function readUvRun(line, lead, args) {
  const read = leadingOptions2(args, uvTakesValue);
  const [word] = read.rest;
  if (word === "-") {
    const captures = { launcher: [line.command, "run", "-"].join(" ") };
    return launch("uv-run", { lineFacts: [{ kind: "nothing-to-launch", captures, word: "-" }] });
  }
  const script = scriptIn(read, line.platform);
  const isScript2 = script !== null && script === word;
  return launch("uv-run", {
    package: packageIn(read),
    install: word === void 0 ? null : installOf2(line, lead, read, isScript2),
    entry: script === null ? null : fromFolder(script, [...lead, ...args], line.platform)
  });
}
function scriptIn({ options, rest }, platform) {
  const [word = "", ...behind] = rest;
  if (/^https?:/.test(word) || options.some(({ name }) => /^(?:-m|--module)$/.test(name)))
    return null;
  if (options.some(({ name }) => SCRIPT.test(name)))
    return word;
  const endings = platform === "win32" ? /\.pyw?$/i : /\.py$/i;
  return endings.test(word) ? word : scriptOf(programName(word), behind);
}
var SCRIPT = /^(?:-s|--script|--gui-script)$/;
function fromFolder(script, args, platform) {
  const folder = folderOption(args.slice(0, args.indexOf(script)), ["--directory"]);
  const { isAbsolute, join } = platform === "win32" ? path.win32 : path.posix;
  return folder === null || isAbsolute(script) ? script : join(folder, script);
}
function packageIn({ options, rest }) {
  const brought = options.filter(({ name }) => name === "--with" || name === "-w").flatMap(({ value = "" }) => pythonPackage(value) ?? []);
  return brought.find(({ name }) => normalized(name) === normalized(rest[0] ?? "")) ?? null;
}
function installOf2({ command }, lead, read, isScript2) {
  const [word = ""] = read.rest;
  if (/^https?:/.test(word))
    return null;
  const words = [...lead, "run", ...wordsOf(read.options.filter(decides))];
  const probe = isScript2 ? { probe: syncOf(lead, read.options, word) } : {};
  return {
    kind: "command",
    key: ["uv", command, ...words, ...probe.probe ?? []].join("\0"),
    command,
    args: [...words, "python", ...telling(packageIn(read)?.name ?? null, programName(word))],
    ...probe,
    tells: TOLD2
  };
}
var syncOf = (lead, options, script) => [
  ...lead,
  "sync",
  ...wordsOf(options.filter((option) => decides(option) && !OF_RUN_ALONE.test(option.name))),
  ...["--script", script]
];
var wordsOf = (options) => options.flatMap(({ words }) => words);
var OF_RUN_ALONE = /^(?:-w|--with|--with-editable|--with-requirements|--isolated|--exact|--no-sync|--no-project|--env-file|--no-env-file)$/;
var decides = ({ name }) => !/^(?:-[qv]+|--quiet|--verbose|--no-progress|-m|--module|-s|--script|--gui-script)$/.test(name);

// lib/src/plan/launchers/uv-tool.js
function readUvTool({ command }, lead, args) {
  const line = readToolLine(args, uvTakesValue);
  if (!line)
    return launch("uvx");
  return launch("uvx", {
    package: pythonPackage(line.spec),
    install: installOf3(command, lead, line),
    entry: isPython(line) ? scriptOf("python", line.rest.slice(1)) : null
  });
}
var isPython = ({ spec, named }) => !named && /^(?:c?python|pypy|graalpy)[\d.]*(?:@.*)?$/i.test(spec);
function installOf3(command, lead, line) {
  const { options, spec, rest } = line;
  if (/\.pyw?$/i.test(spec) || options.some(keepsNothing))
    return null;
  const request = isPython(line) ? [spec] : requestOf(spec);
  const words = [...options.filter(decides2).flatMap((option) => option.words), ...request];
  const name = pythonPackage(spec);
  const executable = (line.named ? rest[0] : nameIn(spec)) ?? "";
  const told = telling(name?.registry === "pypi" ? name.name : null, executable);
  return {
    kind: "command",
    key: ["uvx", command.replace(/uvx?(?=$|\.)/, ""), ...words].join("\0"),
    command,
    args: [...lead, ...words, ...isPython(line) ? [] : ["python"], ...told],
    tells: TOLD2
  };
}
function requestOf(spec) {
  const { name, asked } = /^(?<name>[\w.-]+)@(?<asked>[\w.+!-]+)$/.exec(spec)?.groups ?? {};
  if (!name)
    return ["--from", spec];
  return asked === "latest" ? ["--isolated", "--refresh-package", name, "--from", name] : ["--from", `${name}==${asked}`];
}
var nameIn = (spec) => /^[\w.-]+/.exec(spec)?.[0];
var keepsNothing = ({ name }) => name === "-n" || name === "--no-cache";
var decides2 = ({ name }) => !/^(?:-[qv]+|--quiet|--verbose|--no-progress)$/.test(name);

// lib/src/plan/launchers/uv.js
var readUvx = (line) => readUvTool(line, [], line.args);
function readUv(line) {
  const { options, rest } = leadingOptions2(line.args, uvTakesValue);
  const lead = options.flatMap(({ words }) => words);
  const [verb, next] = rest;
  if (verb === "run")
    return readUvRun(line, lead, rest.slice(1));
  const runsTool = verb === "tool" && (next === "run" || next === "uvx");
  return runsTool ? readUvTool(line, [...lead, verb, "run"], rest.slice(2)) : null;
}

// lib/src/plan/launchers/yarn.js
var MANAGES3 = /^(?:add|audit|bin|cache|check|config|constraints|create|dedupe|global|help|import|info|init|install|link|list|npm|outdated|pack|plugin|publish|rebuild|remove|set|stage|unlink|unplug|up|upgrade|version|versions|why)$/;
function readYarn({ args }) {
  const { options, rest } = leadingOptions2(args, (name) => name === "--cwd");
  const [verb, ...behind] = rest;
  if (verb === "dlx")
    return readDlx2(behind);
  if (verb === void 0 || MANAGES3.test(verb))
    return null;
  const anchor = options.find(({ name }) => name === "--cwd")?.value ?? ".";
  return launch("yarn-run", { project: { language: "node", anchor } });
}
function readDlx2(args) {
  const [spec] = readNpmExec(args).specs;
  return launch("yarn-dlx", { package: spec === void 0 ? null : npmPackage(spec) });
}

// lib/src/plan/launchers/index.js
var READERS = [
  [/^npx$/, readNpx],
  [/^npm$/, readNpm],
  [/^pnpm$/, readPnpm],
  [/^pnpx$/, readPnpx],
  [/^yarn(?:pkg)?$/, readYarn],
  [/^bunx$/, readBunx],
  [/^bun$/, readBun],
  [/^deno$/, readDeno],
  [/^(?:node|nodejs|tsx|ts-node(?:-esm|-script|-dev)?)$/, readNode],
  [/^uvx$/, readUvx],
  [/^uv$/, readUv],
  [/^pipx$/, readPipx],
  [/^python[\d.]*$/, readPython],
  [/^(?:docker|podman)$/, readDocker],
  [/^dnx$/, readDnx],
  [/^dotnet$/, readDotnet],
  [/^javaw?$/, readJava],
  [/^go$/, readGo],
  [/^cargo$/, readCargo]
];
function readLaunch(command, args, platform = "linux", cwd = "/") {
  const inner = unwrap(command, args);
  const { resolve } = platform === "win32" ? path2.win32 : path2.posix;
  const start = { ...inner, cwd: resolve(cwd, inner.cwd) };
  const program = programName(inner.command);
  const reader = READERS.find(([programs]) => programs.test(program))?.[1];
  const read = reader?.({ program, command: inner.command, args: inner.args, platform });
  return { ...read ?? readProgram(program, inner), start };
}
function readProgram(program, { command, args }) {
  const entry = scriptOf(program, args);
  const [, folder] = /(?:^|[\\/])(\.venv|node_modules)[\\/]\.?(?:bin|Scripts)[\\/]/.exec(command) ?? [];
  if (folder === void 0)
    return launch("command", { entry });
  const language = folder === ".venv" ? "python" : "node";
  return launch("command", { entry, project: { language, anchor: command } });
}

// lib/src/plan/placeholders.js
var WORD = "placeholder";
var NOWHERE = "127.0.0.1:9";
var text = (value, shape) => ({ value, shape });
var TOKEN = text(`mcp-handshake-${WORD}`, "a text");
var DATABASE = "an address of a database";
var UUID = text("00000000-0000-4000-8000-000000000000", "a UUID");
var DOMAIN = `${WORD}.invalid`;
var CONNECTION = "(?:\\w+_)?(?:URL|URI|DSN|CONNECTION(?:_STRING)?)$";
var connectionOf = (product) => new RegExp(`(?:^|_)${product}_${CONNECTION}`);
var BY_NAME = [
  [connectionOf("(?:MONGO(?:_?DB)?|MDB)"), text(`mongodb://${NOWHERE}/${WORD}`, DATABASE)],
  [connectionOf("(?:MYSQL|MARIADB)"), text(`mysql://${WORD}:${WORD}@${NOWHERE}/${WORD}`, DATABASE)],
  [connectionOf("REDIS"), text(`redis://${NOWHERE}`, DATABASE)],
  [connectionOf("(?:NEO4J|MEMGRAPH)"), text(`bolt://${NOWHERE}`, DATABASE)],
  [
    new RegExp(`(?:^|_)(?:DATABASE|POSTGRES(?:QL)?|PG|DB|SQL)_${CONNECTION}|^DSN$|(?:^|_)CONNECTION_STRING$`),
    text(`postgresql://${WORD}:${WORD}@${NOWHERE}/${WORD}`, DATABASE)
  ],
  [
    /(?:^|_)(?:URL|URI|ENDPOINT|BASE_?URL|WEBHOOK|INSTANCE_URL)S?$|_API_BASE$/,
    text(`http://${NOWHERE}`, "an address")
  ],
  [/(?:^|_)(?:ADDRESS|ADDR|SERVERS|BROKERS|HOSTS)$/, text(NOWHERE, "a host and a port")],
  [/^(?:HOST|HOSTNAME)$/, text("127.0.0.1", "a host")],
  [/_(?:HOST|HOSTNAME|SERVER)$/, text(DOMAIN, "a host")],
  [/(?:^|_)(?:DOMAIN|SITE)$/, text(DOMAIN, "a domain")],
  [/^PORT$/, text("48231", "a port")],
  [/_PORT$/, text("9", "a port")],
  [/(?:^|_)(?:PATH|DIR|DIRECTORY|FOLDER|ROOT|VAULT)$/, text("{folder}", "an empty folder")],
  [/(?:^|_)(?:EMAIL|MAIL|FROM_ADDRESS)$/, text(`${WORD}@example.invalid`, "an email address")],
  [
    /(?:TIMEOUT|LIMIT|COUNT|SIZE|INTERVAL|RETRIES|SECONDS|_MS)$|(?:^|_)MAX_\w+$/,
    text("30", "a number")
  ],
  // Nothing is permitted that the config does not permit.
  [
    /^(?:ENABLE|DISABLE|ALLOW|FORCE|SKIP|ACCEPT|UNSAFE|INSECURE|DANGEROUSLY)_|(?:_ENABLED|_DISABLED|READ_?WRITE)$/,
    text("false", "a switch that is off")
  ],
  [/^(?:USE|IS)_|(?:DEBUG|READ_?ONLY|VERIFY_SSL)$/, text("true", "a switch")],
  [/(?:^|_)REGION$/, text("us-east-1", "a region")],
  [/UUID$/, UUID],
  [/(?:^|_)(?:JSON|HEADERS)$/, text("{}", "an empty object")],
  [/LOG_?LEVEL$/, text("info", "a log level")],
  [/(?:^|_)TRANSPORT$/, text("stdio", "the transport")]
];
var placeholderFor = (name) => BY_NAME.find(([expression]) => expression.test(name.toUpperCase()))?.[1] ?? TOKEN;
var BY_WORDS = [
  [/uuid|guid/i, UUID],
  [
    /(?:start|begin|must|only|requires?|needs?|should)\b[^\n]{0,40}\bhttps\b(?!\?)(?! or| and|,|\/)/i,
    text(`https://${NOWHERE}`, "an address")
  ],
  [/\burl\b|\buri\b|https?:\/\/|scheme|endpoint/i, text(`http://${NOWHERE}`, "an address")],
  [/email/i, text(`${WORD}@example.invalid`, "an email address")],
  [/\bport\b|integer|\bint\b|\bnumber\b|numeric|digits|\bfloat\b/i, text("30", "a number")],
  [/bool|true or false/i, text("true", "a switch")],
  [/\bjson\b/i, text("{}", "an empty object")],
  [/hex|at least (?:16|20|24|32|40|64)|too short|length/i, text("0".repeat(64), "64 zeros")],
  [/director|folder|\bpath\b|no such file|not exist/i, text("{folder}", "an empty folder")]
];
var SHORT_WORD = "made-up";
var PREFIXES = [
  /\b(?:start|begin)(?:s|ing)? with ["'`]?([a-z]{1,8}[-_](?:[a-z]{1,8}[-_])?)/i,
  /\bexpected:? ["'`]?([a-z]{1,8}[-_](?:[a-z]{1,8}[-_])?)(?:\*|\.\.\.|…|x{3})/i,
  /\b(?:start|begin)(?:s|ing)? with ["'`]?([A-Z]{2,4})\b(?!:)/
];
var CHOICE = /(?:expected|one of|must be|should be)[^'"`\n]{0,30}['"`](\w[\w-]{0,30})['"`](?:,| or|\|| \|)/i;
function placeholderAsAsked(words) {
  const prefix = PREFIXES.map((expression) => expression.exec(words)?.[1]).find(Boolean);
  if (prefix)
    return text(`${prefix}${SHORT_WORD}`, `a text that begins with \`${prefix}\``);
  const choice = CHOICE.exec(words)?.[1];
  if (choice)
    return text(choice, `\`${choice}\``);
  return BY_WORDS.find(([expression]) => expression.test(words))?.[1] ?? null;
}

// lib/src/plan/shown-args.js
var HIDDEN = "...";
function shownArgs({ args, facts }) {
  const secrets = facts.filter(({ kind }) => kind === "secret-literal").map(({ origin }) => origin);
  return args.map(({ value, origin }, index) => {
    const isSecret = secrets.includes(origin) || asksForSecret(args[index - 1]?.value ?? "");
    return isSecret && !isReference(value) ? HIDDEN : withoutAssigned(value);
  });
}
var asksForSecret = (option) => /^--?[\w-]+$/.test(option) && looksSecretName(option);
var isReference = (value) => /^\$\{?[\w:.-]+\}?$/.test(value);
function withoutAssigned(word) {
  const [name = "", value] = word.split(/=(.*)/s);
  const isSecret = value !== void 0 && /^-{0,2}[\w-]+$/.test(name) && looksSecretName(name);
  return isSecret && !isReference(value) ? `${name}=${HIDDEN}` : word;
}

// lib/src/plan/windows-clients.js
var FINDS = /* @__PURE__ */ new Set([
  ...["vscode", "codex", "zed", "roo", "copilot-cli", "gemini", "qwen", "opencode", "cline"]
]);
var FAILS = /* @__PURE__ */ new Set(["claude-code", "goose"]);
function cmdFilesIn(client) {
  if (FINDS.has(client))
    return "found";
  return FAILS.has(client) ? "refused" : "unknown";
}

// lib/src/plan/windows.js
var CMD_FILES = /* @__PURE__ */ new Set(["npx", "npm", "yarn", "yarnpkg", "tsx", "ts-node", "ng"]);
var isCmdFile = (program) => CMD_FILES.has(program);
function windowsFacts(server, platform, sign) {
  if (!server.command)
    return [];
  const args = server.args.map(({ value }) => value);
  return [
    ...commandFacts(server, platform),
    ...shimFacts(server, platform, sign),
    ...quotingFacts(server, args)
  ];
}
function commandFacts(server, platform) {
  const { command } = server;
  const isElsewhere = platform !== "win32";
  const found = command && isElsewhere ? windowsCommand(command.value, shownArgs(server)) : null;
  if (!command || !found)
    return [];
  const captures = { command: found.command, args: JSON.stringify(found.args) };
  return [fact("windows-only-command", { program: command.value, ...captures }, command.origin)];
}
function shimFacts({ command, client }, platform, sign) {
  const program = command?.value ?? "";
  const onWindows = platform === "win32";
  const isShim = isCmdFile(onWindows ? programName(program) : program);
  if (!isShim)
    return [];
  const here = onWindows ? [fact("shim-on-windows", { program }, command?.origin)] : [];
  const seen = onWindows ? "this run is on Windows" : sign && shown(sign);
  if (!seen || cmdFilesIn(client.id) !== "refused")
    return here;
  return [...here, fact("windows-shim", { program, sign: seen }, command?.origin)];
}
var shown = ({ file, line, text: text2 }) => `\`${file}\` has \`${text2}\` in line ${line}`;
function quotingFacts({ command, args }, words) {
  const behind = wordsBehindCmd(command?.value ?? "", words);
  if (!behind || behind.length < 2)
    return [];
  const first = words.length - behind.length;
  return behind.flatMap((word, index) => {
    const problem = index === 0 ? cutPath(word, behind.slice(1)) : quotedInside(word);
    const argument = `item ${first + index + 1} of \`args\``;
    const origin = args[first + index]?.origin;
    return problem ? [fact("windows-quoting", { argument, problem }, origin)] : [];
  });
}
function cutPath(program, others) {
  const isCut = /\s/.test(program) && (/[&<>()@^|]/.test(program) || others.some(getsQuotes));
  return isCut ? "`cmd` takes away the quotes that hold its blanks together" : void 0;
}
var getsQuotes = (word) => word === "" || /[\s"]/.test(word);
var quotedInside = (word) => word.includes('"') ? "`cmd` reads its quotes before the program gets them" : void 0;

export {
  programName,
  parseArgsStringToArgv,
  windowsCommand,
  readNpmExec,
  INSTALL_SHELL,
  npmWords,
  pnpmWords,
  denoWords,
  readDockerLine,
  dockerWords,
  dotnetToolWords,
  uvxWords,
  pipxWords,
  readLaunch,
  containerLine,
  valueFor,
  staysOutside,
  isHandedIn,
  placeholderFor,
  placeholderAsAsked,
  searchPath,
  isReserved,
  isReferable,
  inherited,
  registryCredentials,
  behindVerb,
  machineLimit,
  shownArgs,
  cmdFilesIn,
  isCmdFile,
  windowsFacts,
  harmlessJson
};
