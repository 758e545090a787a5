import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { installFailed } from "./engine/sketches.ts";

/** npm prints name and range in one word; a scope begins with `@` too. */
function npm({ wanted = "" }: Captures): Captures {
  const name = wanted.replace(/(?<=.)@.*$/s, "");
  return {
    installer: "npm",
    wanted,
    list: `npm view ${name} versions`,
  };
}

const uv = ({ name = "", version = "" }: Captures): Captures => ({
  installer: "uv",
  wanted: `${name}==${version}`,
  list: `uvx pip index versions ${name}`,
});

const npmLike =
  (installer: string) =>
  ({ name = "", version = "" }: Captures): Captures => ({
    installer,
    wanted: `${name}@${version}`,
    list: `npm view ${name} versions`,
  });

const go = ({ name = "", version = "" }: Captures): Captures => ({
  installer: "go",
  wanted: `${name}@${version}`,
  list: `go list -m -versions ${name}`,
});

const cargo = ({ name = "", version = "" }: Captures): Captures => ({
  installer: "cargo",
  wanted: `${name} ${version}`,
  list: `cargo info ${name}`,
});

const range = ({ name = "", wanted = "" }: Captures): Captures => ({
  installer: "uv",
  wanted,
  list: `uvx pip index versions ${name}`,
});

const pip = ({ name = "", wanted = "" }: Captures): Captures => ({
  installer: "pip",
  wanted,
  list: `pip index versions ${name}`,
});

export default defineRule({
  id: "package-version-not-found",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} found no version `{wanted}`",
  why:
    "The registry has the package, and no published version of it fits what is asked for: the version was " +
    "never published, was taken back, or is announced and not out yet. Where the config does not ask for " +
    "`{wanted}` itself, a package that it names does.",
  fix:
    "Ask for a version that exists. This lists them:\n\n    {list}\n\n" +
    "If it is another package that asks for `{wanted}`, pin an older or a newer version of that one.",
  signals: [
    {
      output:
        /npm (?:error|ERR!) notarget No matching version found for (?<wanted>\S{1,250}?)\.?(?!\S)(?! with a date before)/,
      words: npm,
    },
    {
      output:
        /Because\s+there\s+is\s+no\s+version\s+of\s+(?<name>[\w.[\]-]{1,214})==(?<version>[^\s,]{1,80})/,
      words: uv,
    },
    {
      output:
        /ERR_PNPM_NO_MATCHING_VERSION\s{1,4}No matching version found for (?<name>@?[^@\s]{1,214})@(?<version>\S{1,80})/,
      words: npmLike("pnpm"),
    },
    {
      output:
        /No version matching "(?<version>[^"\n]{1,80})" found for specifier "(?<name>[^"\n]{1,214})" \(but package exists\)/,
      words: npmLike("bun"),
    },
    {
      output:
        /YN0082: [^\w@\n]{0,5}(?<name>@?[^@\s]{1,214})@npm:(?<version>[^\s:]{1,80}): No candidates found/,
      words: npmLike("yarn"),
    },
    {
      output:
        /Could not find npm package '(?<name>[^'\n]{1,214})' matching '(?<version>[^'\n]{1,80})'/,
      words: npmLike("deno"),
    },
    {
      output:
        /Couldn't find any versions for "(?<name>[^"\n]{1,214})" that matches "(?<version>[^"\n]{1,80})"/,
      words: npmLike("yarn"),
    },
    {
      output:
        /go: (?<name>[^\s@:]{1,300})@(?<version>v[^\s:]{1,80}): [^\n]{0,1000}(?:\s{1,4}server response: [^\n]{0,600})?invalid version: unknown revision/,
      words: go,
    },
    {
      output:
        /failed to select a version for the requirement `(?<name>[\w-]{1,100}) = "(?<version>[^"`\n]{1,80})"/,
      words: cargo,
    },
    {
      output:
        /Because\s+only\s+(?<name>[A-Za-z0-9][\w.-]{0,213})[<>=][^\s]{1,80}\s+is\s+available\s+and\s+you\s+require\s+(?<wanted>[A-Za-z0-9][^\s,]{1,300})/,
      words: range,
    },
    {
      output:
        /Could not find a version that satisfies the requirement (?<wanted>(?<name>[A-Za-z0-9][\w.-]{0,213})[<>=!~][^\s(]{1,200}) \(from versions: (?!none)/,
      words: pip,
    },
  ],
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server@9.9.9"] },
    { command: "npx", args: ["-y", "@acme/mcp-server@1.4.2"] },
  ),
  examples: [
    {
      name: "a version that yarn does not find",
      evidence: {
        command: ["yarn", "dlx", "@acme/mcp-server@99.0.0"],
        stderr:
          "➤ YN0000: ┌ Resolution step\n➤ YN0082: │ @acme/mcp-server@npm:99.0.0: No candidates found\n",
      },
    },
    {
      name: "a version that pnpm does not find",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp@9.0.0"],
        stderr:
          ' ERR_PNPM_NO_MATCHING_VERSION  No matching version found for acme-mcp@9.0.0 while fetching it from https://npm.example/\n\nThe latest release of acme-mcp is "1.0.0".\n',
      },
    },
    {
      name: "a version that bun does not find",
      evidence: {
        command: ["bunx", "acme-mcp@9.0.0"],
        stderr:
          'error: No version matching "9.0.0" found for specifier "acme-mcp" (but package exists)\nerror: acme-mcp@9.0.0 failed to resolve\n',
      },
    },
    {
      name: "a version that deno does not find",
      evidence: {
        command: ["deno", "run", "-A", "npm:acme-mcp@9.0.0"],
        stderr: "error: Could not find npm package 'acme-mcp' matching '9.0.0'.\n",
      },
    },
    {
      name: "a version that yarn does not find",
      evidence: {
        command: ["yarn", "dlx", "acme-mcp@9.0.0"],
        ...installFailed('error Couldn\'t find any versions for "acme-mcp" that matches "9.0.0"\n'),
      },
    },
    {
      name: "a version that pip does not find",
      evidence: {
        command: ["pipx", "run", "--spec", "mcp-server-acme==9.9.9", "mcp-server-acme"],
        ...installFailed(
          "ERROR: Could not find a version that satisfies the requirement mcp-server-acme==9.9.9 (from versions: 1.0.0, 1.1.0)\nERROR: No matching distribution found for mcp-server-acme==9.9.9\n",
        ),
      },
    },
    {
      name: "a version that go does not find",
      evidence: {
        command: ["go", "run", "example.com/acme/mcp@v9.9.9"],
        stderr:
          "go: example.com/acme/mcp@v9.9.9: example.com/acme/mcp@v9.9.9: reading https://goproxy.example/example.com/acme/mcp/@v/v9.9.9.info: 404 Not Found\n" +
          "\tserver response: not found: example.com/acme/mcp@v9.9.9: invalid version: unknown revision v9.9.9\n",
      },
    },
    {
      name: "a version that cargo does not find",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed(
          'error: failed to select a version for the requirement `acme-core = "^9"`\ncandidate versions found which didn\'t match: 1.0.2, 1.0.1\nlocation searched: crates.io index\n',
          101,
        ),
      },
    },
    {
      name: "a version that was never published",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@99.0.0"],
        ...installFailed(
          "npm error code ETARGET\n" +
            "npm error notarget No matching version found for @acme/mcp-server@99.0.0.\n" +
            "npm error notarget In most cases you or one of your dependencies are requesting a package version that doesn't exist.\n",
        ),
      },
    },
    {
      name: "a version that uv does not find",
      evidence: {
        command: ["uvx", "mcp-server-acme==9.9.9"],
        stderr:
          "  × No solution found when resolving tool dependencies:\n" +
          "  ╰─▶ Because there is no version of mcp-server-acme==9.9.9 and you require\n" +
          "      mcp-server-acme==9.9.9, we can conclude that your requirements are unsatisfiable.\n",
      },
    },
    {
      name: "a range above all that there is",
      evidence: {
        command: ["uvx", "mcp-server-time>=2099"],
        ...installFailed(
          "error: No solution found when resolving tool dependencies\n" +
            "  cause: Because only mcp-server-time<=2026.10.19 is available and you require mcp-server-time>=2099, we can conclude that your requirements are unsatisfiable.\n",
        ),
      },
    },
    {
      name: "pipx",
      evidence: {
        command: ["pipx", "run", "mcp-server-time==0.0.9"],
        ...installFailed(
          "    ERROR: Could not find a version that satisfies the requirement mcp-server-time==0.0.9 (from versions: 0.5.1, 0.6.0, 2025.9.25)\n" +
            "    ERROR: No matching distribution found for mcp-server-time==0.0.9\n",
        ),
      },
    },
  ],
  counterexamples: [
    {
      name: "a version that is there and hidden by `min-release-age`",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@1.2.3"],
        ...installFailed(
          "npm error code ETARGET\n" +
            "npm error notarget No matching version found for @acme/mcp-server@1.2.3 with a date before 11/20/2026, 8:00:00 AM.\n",
        ),
      },
    },
    {
      name: "a package that does not exist at all",
      evidence: {
        command: ["uvx", "mcp-server-acme==9.9.9"],
        stderr:
          "  ╰─▶ Because mcp-server-acme was not found in the package registry and you require\n" +
          "      mcp-server-acme==9.9.9, we can conclude that your requirements are unsatisfiable.\n",
      },
    },
  ],
});
