import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { installFailed } from "./engine/sketches.ts";

const npm = ({ missing = "" }: Captures): Captures => ({
  installer: "npm",
  remedy:
    `Correct the name of the package in \`args\`: \`npm view ${missing} name\` fails until it is right, and ` +
    "npm takes no new name with a capital letter. If the package is one of PyPI, start it with `uvx`. For a " +
    "private package, give this step the login of its registry: `NODE_AUTH_TOKEN` beside the " +
    "`registry-url` of `actions/setup-node`.",
});

const npmLike =
  (installer: string) =>
  ({ missing = "" }: Captures): Captures => ({
    ...npm({ missing: bare(missing) }),
    missing: bare(missing),
    installer,
  });

/** An address has the slash of a scope in another form. */
const bare = (name: string): string => name.replace(/%2f/i, "/");

const pip = ({ missing = "", ...captures }: Captures): Captures => ({
  ...uv({ missing, ...captures }),
  installer: "pip",
});

const go = ({ missing = "" }: Captures): Captures => ({
  installer: "go",
  remedy:
    `Correct the path of the module in \`args\`: \`go list -m ${missing}@latest\` fails until it is right. For a ` +
    "private module, set `GOPRIVATE` for this step, and let git log in.",
});

const cargo = ({ missing = "" }: Captures): Captures => ({
  installer: "cargo",
  remedy:
    `Correct the name in \`Cargo.toml\`: \`cargo search ${missing}\` lists what is published. For a crate of ` +
    'another registry, name it there with `registry = "..."`.',
});

const uv = ({ missing = "" }: Captures): Captures => ({
  installer: "uv",
  remedy:
    `Correct the name of the package in \`args\`. If \`${missing}\` is the command and the package has ` +
    `another name, say so:\n\n    "args": ["--from", "name-of-the-package", "${missing}"]\n\n` +
    "If the package is one of npm, start it with `npx`. For a private package, give this step its index, " +
    "with the login, as `UV_INDEX`.",
});

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
    "config does not name `{missing}` itself, a package that it names depends on it.",
  fix: "{remedy}",
  signals: [
    {
      output:
        /npm (?:error|ERR!) 404\s{1,4}(?:The requested resource )?'(?<missing>@?[^'@\s]{1,214})@[^'\n]*' (?:could not be found|is not in this registry|is not in the npm registry)/,
      words: npm,
    },
    {
      output: /^(?<missing>\S{1,214}) is not in the npm registry, or you have no permission/m,
      words: npm,
    },
    {
      output:
        /Because\s+(?<missing>[\w.-]{1,214})\s+was\s+not\s+found\s+in\s+the\s+package\s+registry/,
      words: uv,
    },
    {
      output:
        /^error: GET https?:\/\/[^\s/]{1,255}\/(?:[^\s/]{1,100}\/){0,6}?(?<missing>(?:@[\w.-]{1,100}(?:\/|%2[fF]))?[\w.-]{1,214}) - 404$/m,
      words: npmLike("bun"),
    },
    { output: /npm package '(?<missing>[^'\n]{1,214})' does not exist/, words: npmLike("deno") },
    {
      output: /error Couldn't find package "(?<missing>@?[^"@\n]{1,214})@[^"\n]{0,100}"/,
      words: npmLike("yarn"),
    },
    {
      output:
        /go: [^\n]{0,300}?module (?<missing>[^\s:]{1,300}): reading https?:\/\/\S{1,1000}: 40[04] /,
      words: go,
    },
    {
      output: /error: no matching package (?:named )?`(?<missing>[\w-]{1,100})` found/,
      words: cargo,
    },
    {
      output:
        /(?<!require a different python version: [^\n]{0,9000}\n[^\n]{0,20})Could not find a version that satisfies the requirement (?<missing>[A-Za-z0-9][\w.-]{0,213})[^\n]{0,200}\(from versions: none\)/,
      words: pip,
    },
  ],
  examples: [
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
