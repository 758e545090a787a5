import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { installFailed } from "./engine/sketches.ts";

const NODE_STEP =
  "    - uses: actions/setup-node@v7\n      with:\n        node-version: 24\n" +
  '        registry-url: https://npm.pkg.github.com\n        scope: "@acme"\n\n' +
  "and, on the step of this check, `NODE_AUTH_TOKEN` with a token that may read packages:\n\n" +
  "    env:\n      NODE_AUTH_TOKEN: ${{ secrets.GITHUB_TOKEN }}";

const npm =
  (installer: string) =>
  ({ address, status }: Captures): Captures => ({
    installer,
    source: address ? `\`${address}\`` : "the registry",
    status: status ?? "401",
    remedy:
      `Give this step the login of the registry, with its own \`registry-url\` and \`scope\`:\n\n${NODE_STEP}\n\n` +
      "GitHub Packages wants a token for public packages too. For a package of the public registry, remove the " +
      "stale token from `.npmrc`: a wrong login is refused where none would do.",
  });

const uv = ({ address, status }: Captures): Captures => ({
  installer: "uv",
  source: address ? `\`${address}\`` : "the index",
  status: status ?? "401",
  remedy:
    "Give this step the login of the index. Name the index, and set its variables from secrets:\n\n" +
    "    env:\n      UV_INDEX: acme=https://pypi.example/simple\n" +
    "      UV_INDEX_ACME_USERNAME: ${{ secrets.PYPI_USERNAME }}\n      UV_INDEX_ACME_PASSWORD: ${{ secrets.PYPI_PASSWORD }}",
});

const pip = ({ address }: Captures): Captures => ({
  installer: "pip",
  source: address ? `\`${address}\`` : "the index",
  status: "401",
  remedy:
    "Give this step the login of the index, in the address that pip reads:\n\n" +
    "    env:\n      PIP_INDEX_URL: https://${{ secrets.PYPI_USERNAME }}:${{ secrets.PYPI_PASSWORD }}@pypi.example/simple",
});

const go = ({ address, status }: Captures): Captures => ({
  installer: "go",
  source: address ? `\`${address}\`` : "the module proxy",
  status: status ?? "401",
  remedy:
    "Name the private modules in `GOPRIVATE`, so that go asks the repository in place of the proxy, and let git log " +
    "in, in a step before this one:\n\n" +
    '    - run: git config --global url."https://x-access-token:${TOKEN}@github.com/".insteadOf "https://github.com/"\n' +
    "      env:\n        TOKEN: ${{ secrets.MODULES_TOKEN }}",
});

const cargo = (): Captures => ({
  installer: "cargo",
  source: "the registry",
  status: "401",
  remedy:
    "Give this step the token of the registry, named after its name in `.cargo/config.toml`, and a provider that " +
    "reads it:\n\n    env:\n      CARGO_REGISTRY_GLOBAL_CREDENTIAL_PROVIDERS: cargo:token\n" +
    "      CARGO_REGISTRIES_ACME_TOKEN: ${{ secrets.CARGO_TOKEN }}",
});

const docker = ({ address, status = "" }: Captures): Captures => ({
  installer: "docker",
  source: address ? `\`${address}\`` : "the registry",
  status,
  remedy:
    "For a private image, log in in a step before this one:\n\n" +
    "    - uses: docker/login-action@v4\n      with:\n" +
    `        registry: ${address ?? "ghcr.io"}\n        username: \${{ github.actor }}\n        password: \${{ secrets.GITHUB_TOKEN }}\n\n` +
    `For a public one, drop a stale login: \`docker logout ${address ?? "ghcr.io"}\`.`,
});

export default defineRule({
  id: "registry-auth",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} was refused by {source} ({status})",
  why:
    "The registry was reached and gives nothing without a login, or not with the one that it got: the package is " +
    "private, the token is missing in this environment, has expired or may not read packages. The config itself may " +
    "be right all the same.",
  fix: "{remedy}",
  signals: [
    {
      output:
        /npm (?:error|ERR!) (?:code E)?(?<status>40[13])(?: 40[13])? (?:Unauthorized|Forbidden) - (?:GET|HEAD) (?<address>https?:\/\/[^\s/]{1,255})/,
      words: npm("npm"),
    },
    {
      output:
        /npm (?:error|ERR!) code E(?<status>40[13])\b|npm (?:error|ERR!) code ENEEDAUTH|Unable to authenticate, (?:your authentication token|need:)/,
      words: npm("npm"),
    },
    {
      output: /ERR_PNPM_FETCH_(?<status>40[13])\s{1,4}GET (?<address>https?:\/\/[^\s/]{1,255})/,
      words: npm("pnpm"),
    },
    {
      output: /error: GET (?<address>https?:\/\/[^\s/]{1,255})\S{0,1000} - (?<status>40[13])$/m,
      words: npm("bun"),
    },
    {
      output:
        /Failed loading (?<address>https?:\/\/[^\s/]{1,255})[^\n]{0,1000}\s{1,8}Caused by:\s{1,8}Bad response: (?<status>40[13])/,
      words: npm("deno"),
    },
    {
      output:
        /An index URL \((?<address>https?:\/\/[^\s/)]{1,255})[^\n]{0,1000}\)\s{1,4}could\s+not\s+be\s+queried\s+due\s+to\s+a\s+lack\s+of\s+valid\s+authentication\s+credentials\s+\((?<status>40[13])/,
      words: uv,
    },
    {
      output:
        /An index \((?<address>https?:\/\/[^\s/)]{1,255})[^\n]{0,1000}\)\s{1,4}returned\s+a\s+(?<status>403)\s+Forbidden/,
      words: uv,
    },
    { output: /^User for (?<address>[\w.:-]{1,255}): (?:ERROR|$)/m, words: pip },
    {
      output:
        /go: [^\n]{1,600}: reading (?<address>https?:\/\/[^\s/]{1,255})\S{0,1000}: (?<status>401|403) (?:Unauthorized|Forbidden)(?!\s{1,4}server response: This module version is not available)/,
      words: go,
    },
    {
      output:
        /authenticated registries require a credential-provider|no token found for `[^`\n]{1,200}`/,
      words: cargo,
    },
    {
      output:
        /(?:Head|Get) "https:\/\/(?<address>[^"\s/]{1,255})\/v2\/[^"\n]{0,500}": (?<status>denied|unauthorized)/,
      words: docker,
    },
    {
      output:
        /Error response from daemon: (?:error from registry: )?(?<status>unauthorized|denied)\b/,
      words: docker,
    },
  ],
  repair: {
    language: "yaml",
    before: `steps:
  - uses: actions/checkout@v7
  - uses: your-org/mcp-handshake@v1`,
    after: `steps:
  - uses: actions/checkout@v7
  - uses: actions/setup-node@v7
    with:
      node-version: 24
      registry-url: https://npm.pkg.github.com
      scope: "@acme"
  - uses: your-org/mcp-handshake@v1
    env:
      NODE_AUTH_TOKEN: \${{ secrets.GITHUB_TOKEN }}`,
  },
  examples: [
    {
      name: "GitHub Packages without a token",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed(
          "npm error code E401\nnpm error 401 Unauthorized - GET https://npm.example/@acme%2fmcp-server - unauthenticated: User cannot be authenticated with the token provided.\n",
        ),
      },
    },
    {
      name: "a login that has expired",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed(
          "npm error code E401\nnpm error Incorrect or missing password.\n" +
            "npm error If you were trying to login, change your password, create an authentication token or enable two-factor authentication then that means you likely typed your password in incorrectly.\n",
        ),
      },
    },
    {
      name: "pnpm",
      evidence: {
        command: ["pnpm", "dlx", "@acme/mcp-server"],
        stderr:
          " ERR_PNPM_FETCH_403  GET https://npm.example/@acme%2Fmcp-server: Forbidden - 403\n\nNo authorization header was set for the request.\n",
      },
    },
    {
      name: "bun",
      evidence: {
        command: ["bunx", "@acme/mcp-server"],
        stderr:
          "Resolving dependencies\nResolved, downloaded and extracted [1]\nerror: GET https://npm.example/@acme%2fmcp-server - 401\n",
      },
    },
    {
      name: "deno",
      evidence: {
        command: ["deno", "run", "-A", "npm:@acme/mcp-server"],
        stderr:
          'error: Failed loading https://npm.example/@acme%2fmcp-server for package "@acme/mcp-server"\n\nCaused by:\n    Bad response: 401\n',
      },
    },
    {
      name: "a private index that uv may not read",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr:
          "error: No solution found when resolving tool dependencies\n" +
          "  cause: Because mcp-server-acme was not found in the package registry and you require mcp-server-acme, we can conclude that your requirements are unsatisfiable.\n\n" +
          "hint: An index URL (https://pypi.example/simple) could not be queried due to a lack of valid authentication credentials (401 Unauthorized)\n",
      },
    },
    {
      name: "an index that forbids",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr:
          "error: No solution found when resolving tool dependencies\n" +
          "  cause: Because mcp-server-acme was not found in the package registry and you require mcp-server-acme, we can conclude that your requirements are unsatisfiable.\n\n" +
          "hint: An index (https://pypi.example/simple) returned a 403 Forbidden error. Check that the index URL is correct and the credentials are valid.\n",
      },
    },
    {
      name: "pip, which asks for a name",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed(
          "User for pypi.example: ERROR: Exception:\nTraceback (most recent call last):\n",
          2,
        ),
      },
    },
    {
      name: "a private module of Go",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr:
          "go: example.com/acme/mcp@latest: module example.com/acme/mcp: reading https://goproxy.example/example.com/acme/mcp/@v/list: 401 Unauthorized\n",
      },
    },
    {
      name: "a registry of crates",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed(
          "error: failed to get `acme-core` as a dependency of package `acme v0.1.0 (/repo)`\n\nCaused by:\n  failed to query replaced source registry `crates-io`\n\nCaused by:\n  authenticated registries require a credential-provider to be configured\n",
          101,
        ),
      },
    },
    {
      name: "an image that wants a login",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "ghcr.io/acme/mcp:1.0.0"],
        ...installFailed(
          'Error response from daemon: Head "https://ghcr.io/v2/acme/mcp/manifests/1.0.0": denied: denied\n',
        ),
      },
    },
    {
      name: "a registry of images that does not say its name",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "registry.example/acme/mcp:1.0.0"],
        ...installFailed("Error response from daemon: unauthorized: authentication required\n"),
      },
    },
  ],
  counterexamples: [
    {
      name: "a package that is not there",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error code E404\nnpm error 404 Not Found - GET https://npm.example/acme-mcp\n" +
            "npm error 404  The requested resource 'acme-mcp@*' could not be found or you do not have permission to access it.\n",
        ),
      },
    },
    {
      name: "a service that refuses the key of the server",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr: "Error: 401 Unauthorized - GET https://api.example/v1/projects\n",
      },
    },
    {
      name: "an image that is not there",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        ...installFailed(
          "Error response from daemon: pull access denied for acme/mcp, repository does not exist or may require 'docker login'\n",
        ),
      },
    },
  ],
});
