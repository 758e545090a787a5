import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { installFailed } from "./engine/sketches.ts";

const npm = ({ missing = "" }: Captures): Captures => ({
  installer: "npm",
  remedy:
    `Correct the name of the package in \`args\`: \`npm view ${missing} name\` fails until it is right, and ` +
    "npm takes no new name with a capital letter. If the package is one of PyPI, start it with `uvx`. For a " +
    "private package, give this step the login of its registry: `NODE_AUTH_TOKEN` beside the " +
    "`registry-url` of `actions/setup-node`.",
});

const pip = ({ missing = "" }: Captures): Captures => ({
  installer: "pip",
  remedy:
    `Correct the name of the package in \`args\`. If \`${missing}\` is the command and the package has ` +
    `another name, say so:\n\n    "args": ["run", "--spec", "name-of-the-package", "${missing}"]\n\n` +
    "For a private package, give this step its index, with the login, as `PIP_INDEX_URL`.",
});

/** A dependency of the repository's own project. */
const ofProject = ({ missing = "", command = "" }: Captures): Captures => ({
  installer: "npm",
  remedy:
    `Correct or remove \`${missing}\` in \`package.json\`, or the dependency that asks for it, and bring the lock file, ` +
    `which \`${command}\` has read, up to date with \`npm install\`. For a ` +
    "private package, give this step the login of its registry: `NODE_AUTH_TOKEN` beside the `registry-url` of " +
    "`actions/setup-node`.",
});

const uv = ({ missing = "" }: Captures): Captures => ({
  installer: "uv",
  remedy:
    `Correct the name of the package in \`args\`. If \`${missing}\` is the command and the package has ` +
    `another name, say so:\n\n    "args": ["--from", "name-of-the-package", "${missing}"]\n\n` +
    "If the package is one of npm, start it with `npx`. For a private package, give this step its index, " +
    "with the login, as `UV_INDEX`.",
});

/** Go asks by the path of the package, and its proxy answers for it. */
const go = ({ missing = "" }: Captures): Captures => ({
  installer: "go",
  remedy:
    `Correct the path in \`args\`: it is that of the folder with the \`main\` package, inside its module, and not ` +
    `only the module. \`go list -m ${missing.includes("@") ? missing : `${missing}@latest`}\` fails until a module is right. For a private module, set ` +
    "`GOPRIVATE` and give git the login.",
});

const cargo = ({ missing = "" }: Captures): Captures => ({
  installer: "cargo",
  remedy: `Correct the name \`${missing}\` in \`Cargo.toml\`, or name the registry that has the crate.`,
});

/** A scoped name as it stands in an address. */
const inAddress = ({ missing = "", ...captures }: Captures): Captures => {
  const name = missing.replace(/%2f/i, "/");
  return { ...npm({ ...captures, missing: name }), missing: name };
};

const bun = (captures: Captures): Captures => ({ ...inAddress(captures), installer: "bun" });
const yarn = (captures: Captures): Captures => ({ ...inAddress(captures), installer: "yarn" });
const deno = (captures: Captures): Captures => ({ ...npm(captures), installer: "deno" });
const pnpm = (captures: Captures): Captures => ({ ...npm(captures), installer: "pnpm" });

export default defineRule({
  id: "package-not-found",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} could not find the package `{missing}`",
  why:
    "The registry knows no package of this name, or none that this machine may see: a private package " +
    "without a login gives the same answer as one that does not exist. A name with a typo, a name that was " +
    "guessed from that of a company, and a package that is only on GitHub all end like this. Where the " +
    "config does not name `{missing}` itself, something that it starts depends on it.",
  fix: "{remedy}",
  signals: [
    {
      fact: "project-install-failed",
      output:
        /npm (?:error|ERR!) 404\s{1,4}(?:The requested resource )?'(?<missing>@?[^'@\s]{1,214})@[^'\n]*' (?:could not be found|is not in this registry)/,
      words: ofProject,
    },
    {
      output:
        /npm (?:error|ERR!) 404\s{1,4}(?:The requested resource )?'(?<missing>@?[^'@\s]{1,214})@[^'\n]*' (?:could not be found|is not in this registry|is not in the npm registry)/,
      words: npm,
    },
    {
      output: /^(?<missing>\S{1,214}) is not in the npm registry, or you have no permission/m,
      words: pnpm,
    },
    {
      output:
        /^error: GET https?:\/\/[^\s/]{1,200}\/(?:[^\s/]{1,100}\/){0,5}(?<missing>[^\s/]{1,214}) - 404$/m,
      words: bun,
    },
    {
      output:
        /YN0035: [^\n]{0,40}Package not found[\s\S]{0,300}?Request URL: \S{1,300}\/(?<missing>[^\s/]{1,214})$/m,
      words: yarn,
    },
    { output: /npm package '(?<missing>[^'\n]{1,214})' does not exist/, words: deno },
    {
      output:
        /go: (?:[^\n]{0,300}: module )?(?<missing>[^\s:]{1,300}): (?:[^\s:]{1,300}: )?(?:reading https?:\/\/\S{1,1000}: 40[034] (?!Not Found\s{1,4}server response: [^\n]{0,600}invalid version)|git ls-remote)/,
      words: go,
    },
    {
      output: / found \(v\S{1,80}\), but does not contain package (?<missing>\S{1,300})/,
      words: go,
    },
    { output: /error: no matching package named `(?<missing>[^`\n]{1,100})` found/, words: cargo },
    {
      output:
        /Because\s+(?<missing>[\w.-]{1,214})\s+was\s+not\s+found\s+in\s+the\s+package\s+registry/,
      words: uv,
    },
    {
      output: /error Couldn't find package "(?<missing>@?[^"@\n]{1,214})@[^"\n]{0,100}"/,
      words: yarn,
    },
    {
      output:
        /(?<!require a different python version: [^\n]{0,9000}\n[^\n]{0,20})Could not find a version that satisfies the requirement (?<missing>[A-Za-z0-9][\w.-]{0,213})[^\n]{0,200}\(from versions: none\)/,
      words: pip,
    },
  ],
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-sever"] },
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
  ),
  examples: [
    {
      name: "a dependency of the project itself",
      evidence: {
        command: ["node", "dist/index.js"],
        facts: [
          fact("project-install-failed", {
            command: "npm ci",
            problem: "failed with exit code 1",
            folder: ".",
          }),
        ],
        ...installFailed(
          "$ npm ci\nnpm error code E404\nnpm error 404 Not Found - GET https://npm.example/acme-core\n" +
            "npm error 404  The requested resource 'acme-core@1.0.0' could not be found or you do not have permission to access it.\n",
        ),
      },
    },
    {
      name: "a name that bun does not find",
      evidence: {
        command: ["bunx", "@acme/mcp"],
        stderr: "Resolving dependencies\nerror: GET https://npm.example/@acme%2fmcp - 404\n",
      },
    },
    {
      name: "a name that deno does not find",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp"],
        stderr:
          "Download https://npm.example/acme-mcp\nerror: npm package 'acme-mcp' does not exist.\n",
      },
    },
    {
      name: "a dependency that yarn does not find",
      evidence: {
        command: ["yarn", "dlx", "acme-mcp"],
        ...installFailed(
          'error Couldn\'t find package "acme-core@1.0.0" required by "acme-mcp@*" on the "npm" registry.\n',
        ),
      },
    },
    {
      name: "a name that pip does not find",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed(
          "ERROR: Could not find a version that satisfies the requirement mcp-server-acme (from versions: none)\nERROR: No matching distribution found for mcp-server-acme\n",
        ),
      },
    },
    {
      name: "a module that go does not find",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@latest"],
        stderr:
          "go: example.com/acme/mcp@latest: module example.com/acme/mcp: reading https://goproxy.example/example.com/acme/mcp/@v/list: 404 Not Found\n",
      },
    },
    {
      name: "a crate that cargo does not find",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed(
          "error: no matching package named `acme-core` found\nlocation searched: crates.io index\nrequired by package `acme v0.1.0 (/repo)`\n",
          101,
        ),
      },
    },
    {
      name: "a name that was guessed",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server-hub"],
        ...installFailed(
          "npm error code E404\n" +
            "npm error 404 Not Found - GET https://npm.example/@acme%2fmcp-server-hub\n" +
            "npm error 404\n" +
            "npm error 404  The requested resource '@acme/mcp-server-hub@*' could not be found or you do not have permission to access it.\n" +
            "npm error 404\n" +
            "npm error 404 Note that you can also install from a\n" +
            "npm error 404 tarball, folder, http url, or git url.\n",
        ),
      },
    },
    {
      name: "an older npm, and a package that is fetched at the start",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "npm ERR! code E404\n" +
          "npm ERR! 404 Not Found - GET https://npm.example/acme-mcp - Not found\n" +
          "npm ERR! 404 \n" +
          "npm ERR! 404  'acme-mcp@*' is not in this registry.\n",
      },
    },
    {
      name: "a name that pnpm does not find",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr:
          " ERR_PNPM_FETCH_404  GET https://npm.example/acme-mcp: Not Found - 404\n\n" +
          "acme-mcp is not in the npm registry, or you have no permission to fetch it.\n",
      },
    },
    {
      name: "a name that bun does not find",
      evidence: {
        command: ["bunx", "@acme/mcp-server-hub"],
        ...installFailed(
          "Resolving dependencies\nResolved, downloaded and extracted [1]\n" +
            "error: GET https://npm.example/@acme%2fmcp-server-hub - 404\n",
        ),
      },
    },
    {
      name: "a name that yarn does not find",
      evidence: {
        command: ["yarn", "dlx", "@acme/mcp-server-hub"],
        stderr:
          "➤ YN0027: @acme/mcp-server-hub@unknown can't be resolved to a satisfying range\n" +
          "➤ YN0035: Package not found\n➤ YN0035:   Response Code: 404 (Not Found)\n" +
          "➤ YN0035:   Request Method: GET\n➤ YN0035:   Request URL: https://npm.example/@acme%2fmcp-server-hub\n",
      },
    },
    {
      name: "a name that deno does not find",
      evidence: {
        command: ["deno", "run", "-A", "npm:@acme/mcp-server-hub"],
        ...installFailed("error: npm package '@acme/mcp-server-hub' does not exist.\n"),
      },
    },
    {
      name: "a module that go does not find",
      evidence: {
        command: ["go", "run", "host.example/acme/mcp@latest"],
        ...installFailed(
          "go: host.example/acme/mcp@latest: module host.example/acme/mcp: reading https://go.example/host.example/acme/mcp/@v/list: 404 Not Found\n",
        ),
      },
    },
    {
      name: "a folder that a module of go does not have",
      evidence: {
        command: ["go", "run", "host.example/acme/mcp/server@latest"],
        ...installFailed(
          "go: host.example/acme/mcp/server@latest: module host.example/acme/mcp@latest found (v1.2.0), but does not contain package host.example/acme/mcp/server\n",
        ),
      },
    },
    {
      name: "a crate that cargo does not find",
      evidence: {
        command: ["cargo", "run", "-q"],
        ...installFailed(
          "    Updating crates.io index\nerror: no matching package named `acme-mcp-sdk` found\n" +
            "location searched: crates.io index\nrequired by package `server v0.1.0 (/repo)`\n",
          101,
        ),
      },
    },
    {
      name: "a name that uv does not find, in a text that is broken at the width of the terminal",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        stderr:
          "  × No solution found when resolving tool dependencies:\n" +
          "  ╰─▶ Because mcp-server-acme was not found in the package\n" +
          "      registry and you require mcp-server-acme, we can conclude that your\n" +
          "      requirements are unsatisfiable.\n",
      },
    },
    {
      name: "an uv of today",
      evidence: {
        command: ["uvx", "mcp-server-acme"],
        ...installFailed(
          "error: No solution found when resolving tool dependencies\n" +
            "  cause: Because mcp-server-acme was not found in the package registry and you require mcp-server-acme, we can conclude that your requirements are unsatisfiable.\n",
        ),
      },
    },
    {
      name: "pipx",
      evidence: {
        command: ["pipx", "run", "mcp-server-acme"],
        ...installFailed(
          "Some possibly relevant errors from pip install:\n" +
            "    ERROR: Could not find a version that satisfies the requirement mcp-server-acme (from versions: none)\n" +
            "    ERROR: No matching distribution found for mcp-server-acme\nError installing mcp-server-acme.\n",
        ),
      },
    },
  ],
  counterexamples: [
    {
      name: "the package is there, and the version is not",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@99.0.0"],
        ...installFailed(
          "npm error code ETARGET\nnpm error notarget No matching version found for @acme/mcp-server@99.0.0.\n",
        ),
      },
    },
    {
      name: "a registry that wants a login",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed(
          "npm error code E401\nnpm error Unable to authenticate, your authentication token seems to be invalid.\n",
        ),
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
});
