import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

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
  const own = platform === "win32" ? WINDOWS.includes(upper) : POSIX.includes(name);
  return own || isPlumbing(upper);
}
var isPlumbing = (upper) => PLUMBING.has(upper) || PLUMBING_PREFIX.test(upper) || NPM_PLUMBING.test(upper.replaceAll("-", "_"));
var holdsLogin = (name, value) => !/proxy$/i.test(name) && /:\/\/[^/@\s]+@/.test(value);
function pick(from, wanted) {
  return Object.fromEntries(Object.entries(from).filter(([name, value]) => wanted(name, value)));
}

export {
  searchPath,
  isReserved,
  isReferable,
  inherited,
  registryCredentials
};
