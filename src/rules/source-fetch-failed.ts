import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { setupStep } from "./engine/programs.ts";
import { installFailed } from "./engine/sketches.ts";

const NETWORK =
  "ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT";

const NETWORK_REMEDY =
  "Let this step reach it. Behind a proxy, set the proxy on the step:\n\n" +
  "    env:\n      HTTPS_PROXY: http://gateway.example:3128\n      NO_PROXY: localhost,127.0.0.1\n\n" +
  "With a registry of your own, check the `registry` of `.npmrc` or `UV_INDEX_URL`; with a firewall, allow " +
  "the host. If the same run passes a second time, the network was down for a moment.";

const cut = (installer: string, { address, problem = "" }: Captures): Captures => ({
  installer,
  source: address ? `\`${address}\`` : "its registry",
  problem: problem.trim(),
  remedy: NETWORK_REMEDY,
});

const ofGit = (installer: string, { address }: Captures): Captures => ({
  installer,
  source: address ? `\`${address}\`` : "a git repository",
  problem: "Git operation failed",
  remedy:
    "Check that the address is right and that this step may read it: a private repository wants a login, " +
    "and an address of the form `ssh://` or `git@` wants a key, where `https://` would do for a public one.",
});

const withoutGit = (installer: string): Captures => ({
  installer,
  source: "a git repository, because `git` was not found",
  problem: "Git executable not found",
  remedy:
    "Install git on the machine that runs this step, or ask for a release of the package in the " +
    "place of its repository.",
});

const ofInterpreter = ({ python = "", problem = "" }: Captures): Captures => ({
  installer: "uv",
  source: `the place of \`${python}\``,
  problem: problem.trim(),
  remedy:
    "Let this step reach it, or bring the Python in a step before this one, so that uv has nothing to fetch:\n\n" +
    `${setupStep(/3\.\d+/.exec(python)?.[0] ? `python${/3\.\d+/.exec(python)?.[0]}` : "python")}`,
});

const offline = (): Captures => ({
  installer: "uv",
  source: "its registry, because its network is switched off",
  problem: "Packages were unavailable because the network was disabled",
  remedy:
    "Take `--offline` out of `args`, and `UV_OFFLINE` out of `env` and of the step; or fill the cache of uv in a " +
    "step before this one.",
});

const ofScript = ({ server, file, ...captures }: Captures): Captures => ({
  ...cut("an install script", captures),
  remedy:
    `${NETWORK_REMEDY}\n\nWhere the lines of the script name a variable that skips the download, and the server can do ` +
    `without it, set that in \`env\` of \`${server}\` in ${file}: the install gets it too.`,
});

/** What stands before the reason: `Caused by:` in uv up to 0.9, `cause:` in later ones. */
const CAUSE = "(?:Caused by|cause):";
const UNREACHED =
  "(?:error sending request|[^\\n]{0,80}(?:dns error|timed out|connect))[^\\n]{0,200}";

export default defineRule({
  id: "source-fetch-failed",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} could not fetch from {source}",
  why:
    "What the server is made of has to be fetched before it can be started, and the place to fetch it from " +
    "could not be reached or did not give it: `{problem}`. The name of the package may be right all the same.",
  fix: "{remedy}",
  signals: [
    {
      output: new RegExp(
        "npm (?:error|ERR!)[^\\n]{0,40} request to (?<address>https?://[^\\s/]{1,255})\\S{0,2000} failed, " +
          `reason: (?<problem>[^\\n]{0,200}?(?:${NETWORK}|socket hang up|timeout)[^\\n]{0,200})`,
      ),
      words: (captures) => cut("npm", captures),
    },
    {
      output: new RegExp(`npm (?:error|ERR!) code (?<problem>${NETWORK})`),
      words: (captures) => cut("npm", captures),
    },
    {
      output:
        /npm (?:error|ERR!) command git [^\n]{0,200}?(?<address>(?:ssh|https?|git):\/\/[^\s]{1,300})/,
      words: (captures) => ofGit("npm", captures),
    },
    {
      output: /npm (?:error|ERR!) syscall spawn git\b/,
      words: () => ({ ...withoutGit("npm"), problem: "spawn git ENOENT" }),
    },
    {
      output: new RegExp(
        "Failed to download `?https?://[^\\s`]{1,300}/(?<python>(?:cpython|pypy|graalpy)-[\\d.]{1,12})[^\\s`]{0,300}" +
          `[^\\n]{0,20}\\s{1,8}${CAUSE} (?<problem>${UNREACHED})`,
        "i",
      ),
      words: ofInterpreter,
    },
    {
      output: new RegExp(
        "Failed to (?:fetch|download): `?(?<address>https?://[^\\s/`]{1,255})[^\\n]{0,2000}" +
          `\\s{1,8}${CAUSE} (?<problem>${UNREACHED})(?![\\s\\S]{0,1000}invalid peer certificate)`,
        "i",
      ),
      words: (captures) => cut("uv", captures),
    },
    {
      output:
        /Error response from daemon: (?:Get|Head) "(?<address>https?:\/\/[^\s/"]{1,255})[^"\n]{0,1000}": (?<problem>(?:dial tcp|net\/http|EOF|context deadline)[^\n]{0,200})/,
      words: (captures) => cut("docker", captures),
    },
    { output: /because the network was disabled/, words: offline },
    { output: /Git executable not found/, words: () => withoutGit("uv") },
    {
      output:
        /Git operation failed(?:[\s\S]{0,600}?'(?<address>(?:https?|ssh|git|file):\/\/(?:git@)?[^'@\s]{1,300})')?/,
      words: (captures) => ofGit("uv", captures),
    },
    {
      output:
        /ERR_PNPM_META_FETCH_FAIL\s{1,4}GET (?<address>https?:\/\/[^\s/]{1,255})\S{0,2000} [^\n]{0,2000}reason: (?<problem>[^\n]{1,200})/,
      words: (captures) => cut("pnpm", captures),
    },
    {
      output:
        /error: (?<problem>Connection\w{1,20}|DNS\w{1,20}|FailedToOpenSocket|Timeout|ETIMEDOUT|ECONN\w{1,20}) downloading (?:package manifest|tarball)/,
      words: (captures) => cut("bun", captures),
    },
    {
      output:
        /Failed loading (?<address>https?:\/\/[^\s/]{1,255})[^\n]{0,2000}\s{1,8}Caused by:\s{1,8}error sending request [^\n]{0,1200}?: (?<problem>(?:tcp connect error|dns error|operation timed out)[^\n]{0,200})/,
      words: (captures) => cut("deno", captures),
    },
    {
      output:
        /go: [^\n]{0,600}(?:Get|Head) "(?<address>https?:\/\/[^\s/"]{1,255})[^"\n]{0,1000}": (?<problem>(?:dial tcp|EOF|net\/http|context deadline)[^\n]{0,200})/,
      words: (captures) => cut("go", captures),
    },
    {
      output:
        /failed to download from `(?<address>https?:\/\/[^\s/`]{1,255})[^\n]{0,1000}\s{1,8}Caused by:\s{1,8}(?<problem>\[(?:5|6|7|28|35|56)\] [^\n]{0,160})/,
      words: (captures) => cut("cargo", captures),
    },
    {
      output:
        /(?:gyp http GET (?<address>https?:\/\/[^\s/]{1,255})[\s\S]{0,2000}?)?gyp ERR! stack Error: This is most likely not a problem with node-gyp or the package itself and\s{1,4}(?:npm (?:error|ERR!) )?gyp ERR! stack (?<problem>is related to network connectivity)/,
      words: (captures) =>
        cut("node-gyp", { ...captures, problem: "this is related to network connectivity" }),
    },
    {
      install: "failed",
      output: new RegExp(
        `(?<problem>\\b(?:getaddrinfo|connect|request to) (?:${NETWORK}) (?<address>[\\w.-]{1,255}))`,
      ),
      words: ofScript,
    },
  ],
  repair: {
    language: "yaml",
    before: `- uses: your-org/mcp-handshake@v1`,
    after: `- uses: your-org/mcp-handshake@v1
  env:
    HTTPS_PROXY: http://gateway.example:3128
    NO_PROXY: localhost,127.0.0.1`,
  },
  examples: [
    {
      name: "a registry whose name is not known",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed(
          "npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\n" +
            "npm error network request to https://npm.example/@acme%2fmcp-server failed, reason: getaddrinfo ENOTFOUND npm.example\n" +
            "npm error network This is a problem related to network connectivity.\n",
        ),
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
        ...installFailed(
          "npm error code 128\nnpm error An unknown git error occurred\n" +
            "npm error command git --no-replace-objects ls-remote ssh://git@git.example/acme/mcp.git\n" +
            "npm error git@git.example: Permission denied (publickey).\n",
        ),
      },
    },
    {
      name: "a package in a repository, on a machine without git",
      evidence: {
        command: ["npx", "-y", "github:acme/mcp"],
        ...installFailed(
          "npm error code ENOENT\nnpm error syscall spawn git\nnpm error path git\nnpm error errno -2\n" +
            "npm error enoent An unknown git error occurred\n",
        ),
      },
    },
    {
      name: "an install script that downloads",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed(
          'Error: ERROR: Failed to set up chrome v131.0.6778.204! Set "PUPPETEER_SKIP_DOWNLOAD" env variable to skip download.\n' +
            "    at downloadBrowser (file:///home/me/.npm/_npx/0123456789abcdef/node_modules/puppeteer/lib/install.js:26:15) {\n" +
            "  [cause]: Error: getaddrinfo ENOTFOUND downloads.example\n}\n",
        ),
      },
    },
    {
      name: "a native module, and the headers of Node.js that it is compiled with",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed(
          "gyp info using node@20.20.2 | linux | x64\n" +
            "gyp http GET https://headers.example/download/release/v20.20.2/node-v20.20.2-headers.tar.gz\n" +
            "gyp WARN install got an error, rolling back install\ngyp ERR! configure error \n" +
            "gyp ERR! stack Error: This is most likely not a problem with node-gyp or the package itself and\n" +
            "gyp ERR! stack is related to network connectivity. In most cases you are behind a proxy or have bad\n" +
            "gyp ERR! stack network settings.\ngyp ERR! $npm_package_name acme-native\ngyp ERR! not ok \n",
        ),
      },
    },
    {
      name: "an index that uv cannot reach",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr:
          "error: Request failed after 3 retries\n" +
          "  Caused by: Failed to fetch: `https://pypi.example/simple/mcp-server-acme/`\n" +
          "  Caused by: error sending request for url (https://pypi.example/simple/mcp-server-acme/)\n",
      },
    },
    {
      name: "a registry that pnpm cannot reach",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr:
          " ERR_PNPM_META_FETCH_FAIL  GET https://npm.example/acme-mcp: request to https://npm.example/acme-mcp failed, reason: connect ECONNREFUSED 192.0.2.1:443\n",
      },
    },
    {
      name: "a registry that bun cannot reach",
      evidence: {
        command: ["bunx", "acme-mcp"],
        stderr:
          "Resolving dependencies\nerror: ConnectionRefused downloading package manifest acme-mcp\n",
      },
    },
    {
      name: "a registry that deno cannot reach",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp"],
        stderr:
          'error: Failed loading https://npm.example/acme-mcp for package "acme-mcp"\n\nCaused by:\n' +
          "    error sending request for url (https://npm.example/acme-mcp): client error (Connect): tcp connect error: Connection refused (os error 111)\n",
      },
    },
    {
      name: "a proxy of modules that go cannot reach",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr:
          'go: example.com/acme/mcp@latest: module example.com/acme/mcp: Get "https://goproxy.example/example.com/acme/mcp/@v/list": dial tcp 192.0.2.1:443: connect: connection refused\n',
      },
    },
    {
      name: "an index that cargo cannot reach",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed(
          "error: failed to get `acme-core` as a dependency of package `acme v0.1.0 (/repo)`\n\nCaused by:\n  download of config.json failed\n\nCaused by:\n" +
            "  failed to download from `https://crates.example/config.json`\n\nCaused by:\n" +
            "  [7] Could not connect to server (Failed to connect to crates.example port 443 after 0 ms: Could not connect to server)\n",
          101,
        ),
      },
    },
    {
      name: "a registry that docker cannot reach",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ...installFailed(
          "Using default tag: latest\n" +
            'Error response from daemon: Get "https://docker.example/v2/": dial tcp: lookup docker.example on 192.0.2.1:53: no such host\n',
        ),
      },
    },
    {
      name: "an uv of today",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed(
          "error: Request failed after 1 retry in 1.9s\n" +
            "  cause: Failed to fetch: https://pypi.example/simple/mcp-server-acme/\n" +
            "  cause: error sending request for url (https://pypi.example/simple/mcp-server-acme/)\n" +
            "  cause: client error (Connect)\n",
          2,
        ),
      },
    },
    {
      name: "a Python that uv cannot fetch",
      evidence: {
        command: ["uvx", "--python", "3.12", "mcp-server-acme"],
        ...installFailed(
          "error: Request failed after 3 retries in 8.3s\n" +
            "  cause: Failed to download `https://downloads.example/20261110/cpython-3.12.16%2B20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz`\n" +
            "  cause: error sending request for url (https://downloads.example/20261110/cpython-3.12.16.tar.gz)\n",
          2,
        ),
      },
    },
    {
      name: "an uv without a network",
      evidence: {
        command: ["uvx", "--offline", "mcp-server-acme"],
        ...installFailed(
          "  cause: Because mcp-server-acme was not found in the cache and you require mcp-server-acme, we can conclude that your requirements are unsatisfiable.\n\n" +
            "hint: Packages were unavailable because the network was disabled. When the network is disabled, registry packages may only be read from the cache.\n",
        ),
      },
    },
    {
      name: "a repository, and an uv that finds no git",
      evidence: {
        command: ["uvx", "--from", "git+https://git.example/acme/mcp", "acme-mcp"],
        ...installFailed(
          "error: Git operation failed\n  cause: Git executable not found. Ensure that Git is installed and available.\n",
          2,
        ),
      },
    },
    {
      name: "a repository that uv cannot read, by its address",
      evidence: {
        command: ["uvx", "--from", "git+https://git.example/acme/mcp", "acme-mcp"],
        ...installFailed(
          "error: Failed to resolve `--with` requirement\n  cause: Git operation failed\n" +
            "  cause: failed to fetch into: /home/me/.cache/uv/git-v2/db/bca2f48e7fea8a62\n" +
            "  cause: process didn't exit successfully: `/usr/bin/git fetch --force --update-head-ok 'https://git.example/acme/mcp' '+HEAD:refs/remotes/origin/HEAD'` (exit status: 128)\n",
        ),
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
        ...installFailed(
          "npm error code SELF_SIGNED_CERT_IN_CHAIN\n" +
            "npm error request to https://npm.example/@acme%2fmcp-server failed, reason: self-signed certificate in certificate chain\n",
        ),
      },
    },
    {
      name: "a certificate that uv does not trust",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed(
          "error: Failed to fetch: https://pypi.example/simple/mcp-server-acme/\n" +
            "  cause: error sending request for url (https://pypi.example/simple/mcp-server-acme/)\n" +
            "  cause: client error (Connect)\n  cause: invalid peer certificate: UnknownIssuer\n",
        ),
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
});
