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
  // By this GitHub's runner finds what is left of a job.
  "RUNNER_TRACKING_ID",
  ...["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"],
  ...["NODE_EXTRA_CA_CERTS", "NODE_USE_SYSTEM_CA", "SSL_CERT_FILE", "SSL_CERT_DIR"],
  ...["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "GIT_SSL_CAINFO"],
  ...["COREPACK_HOME", "PNPM_HOME", "BUN_INSTALL", "BUN_INSTALL_CACHE_DIR", "DENO_DIR", "NVM_DIR"],
  ...["VOLTA_HOME", "PYENV_ROOT", "PIP_CACHE_DIR", "PIP_INDEX_URL"],
  ...["PIP_EXTRA_INDEX_URL", "PIP_CERT", "GOPATH", "GOCACHE", "GOMODCACHE", "GOPROXY", "GOROOT"],
  ...["CARGO_HOME", "RUSTUP_HOME", "JAVA_HOME", "DOTNET_ROOT", "DOCKER_HOST", "DOCKER_CONFIG"],
]);
const PLUMBING_PREFIX = /^(?:LC_|XDG_|UV_|PIPX_)/;

/** Settings of npm about registries, caches and the network; not those that say what it is to run, or how loudly. */
const NPM_PLUMBING =
  /^NPM_CONFIG_(?:(?:@.*:)?REGISTRY|CACHE|(?:USER|GLOBAL)CONFIG|(?:HTTPS?_)?PROXY|NOPROXY|CA|CAFILE|STRICT_SSL|FETCH_.*|MAXSOCKETS|PREFER_.*|OFFLINE|IGNORE_SCRIPTS|ALLOW_SCRIPTS|MIN_RELEASE_AGE|BEFORE|ENGINE_STRICT|LEGACY_PEER_DEPS|NODEDIR)$/;

/** Credentials of package registries: installs get them, servers do not. */
const REGISTRY_CREDENTIAL =
  /^(?:NODE_AUTH_TOKEN|NPM_TOKEN|NPM_CONFIG_.*(?:_AUTH|TOKEN|PASSWORD|EMAIL).*|UV_INDEX_.*|UV_.*(?:PASSWORD|TOKEN|USERNAME).*)$/;

/** The runner's own: no server and no install ever gets them. */
const RESERVED =
  /^(?:GITHUB_TOKEN|ACTIONS_.*|INPUT_.*|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/;

export type Variables = Readonly<Record<string, string>>;

/** The PATH of an environment; Windows calls it `Path`. */
export const searchPath = (env: Variables): string =>
  Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";

/** Whether the runner keeps this variable for itself. */
export const isReserved = (name: string): boolean => RESERVED.test(name.toUpperCase());

/** Whether a config may read this variable by a reference: an explicit `GITHUB_TOKEN` is the owner's will. */
export const isReferable = (name: string): boolean =>
  name.toUpperCase() === "GITHUB_TOKEN" || !isReserved(name);

/** What every server inherits from the step. */
export function inherited(step: Variables, platform: NodeJS.Platform): Variables {
  return pick(step, (name, value) => isInherited(name, platform) && !holdsLogin(name, value));
}

/** What an install inherits beside that: the credentials of package registries. */
export function registryCredentials(step: Variables): Variables {
  return pick(step, (name, value) => {
    const upper = name.toUpperCase();
    return REGISTRY_CREDENTIAL.test(upper) || (isPlumbing(upper) && holdsLogin(name, value));
  });
}

function isInherited(name: string, platform: NodeJS.Platform): boolean {
  const upper = name.toUpperCase();
  if (isReserved(name) || REGISTRY_CREDENTIAL.test(upper)) return false;
  const own = platform === "win32" ? WINDOWS.includes(upper) : POSIX.includes(name);
  return own || isPlumbing(upper);
}

const isPlumbing = (upper: string): boolean =>
  PLUMBING.has(upper) ||
  PLUMBING_PREFIX.test(upper) ||
  NPM_PLUMBING.test(upper.replaceAll("-", "_"));

/** An index URL with a login in it; a proxy's login stays, for without it nothing works. */
const holdsLogin = (name: string, value: string): boolean =>
  !/proxy$/i.test(name) && /:\/\/[^/@\s]+@/.test(value);

function pick(from: Variables, wanted: (name: string, value: string) => boolean): Variables {
  return Object.fromEntries(Object.entries(from).filter(([name, value]) => wanted(name, value)));
}
