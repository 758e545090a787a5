import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
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

/** Those that fetch from npm's registry, too. */
const other =
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
        /No matching version found for (?<name>@?[^@\s]{1,214})@(?<version>\S{1,80}) while fetching it/,
      words: other("pnpm"),
    },
    {
      output:
        /No version matching "(?<version>[^"\n]{1,80})" found for specifier "(?<name>[^"\n]{1,214})" \(but package exists\)/,
      words: other("bun"),
    },
    {
      output:
        /YN0082: [^\w@\n]{0,5}(?<name>@?[^@\s]{1,214})@npm:(?<version>[^\s:]{1,80}): No candidates found/,
      words: other("yarn"),
    },
    {
      output:
        /Could not find npm package '(?<name>[^'\n]{1,214})' matching '(?<version>[^'\n]{1,80})'/,
      words: other("deno"),
    },
    {
      output:
        /^go: (?<name>[^\s@]{1,300})@(?<version>[^\s:]{1,100}): (?:[^\s:]{1,400}: )?(?:reading \S{1,400}\.info: 40[34] |invalid version: unknown revision)/m,
      words: go,
    },
    {
      output:
        /failed to select a version for the requirement `(?<name>[\w-]{1,100}) = "(?<version>[^"\n]{1,80})"/,
      words: cargo,
    },
  ],
  examples: [
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
      name: "a version that pnpm does not find",
      evidence: {
        command: ["pnpm", "dlx", "@acme/mcp-server@99.0.0"],
        ...installFailed(
          " ERR_PNPM_NO_MATCHING_VERSION  No matching version found for @acme/mcp-server@99.0.0 while fetching it from https://npm.example/\n\n" +
            'The latest release of @acme/mcp-server is "1.2.0". Published at 11/2/2026\n',
        ),
      },
    },
    {
      name: "a version that bun does not find",
      evidence: {
        command: ["bunx", "@acme/mcp-server@99.0.0"],
        ...installFailed(
          'error: No version matching "99.0.0" found for specifier "@acme/mcp-server" (but package exists)\n' +
            "error: @acme/mcp-server@99.0.0 failed to resolve\n",
        ),
      },
    },
    {
      name: "a version that yarn does not find",
      evidence: {
        command: ["yarn", "dlx", "@acme/mcp-server@99.0.0"],
        stderr:
          "➤ YN0000: ┌ Resolution step\n➤ YN0082: │ @acme/mcp-server@npm:99.0.0: No candidates found\n",
      },
    },
    {
      name: "a version that deno does not find",
      evidence: {
        command: ["deno", "run", "-A", "npm:@acme/mcp-server@99.0.0"],
        ...installFailed(
          "error: Could not find npm package '@acme/mcp-server' matching '99.0.0'.\n",
        ),
      },
    },
    {
      name: "a version that go does not find",
      evidence: {
        command: ["go", "run", "host.example/acme/mcp@v9.9.9"],
        ...installFailed(
          "go: host.example/acme/mcp@v9.9.9: host.example/acme/mcp@v9.9.9: reading https://go.example/host.example/acme/mcp/@v/v9.9.9.info: 404 Not Found\n",
        ),
      },
    },
    {
      name: "a crate without such a version",
      evidence: {
        command: ["cargo", "run"],
        ...installFailed(
          'error: failed to select a version for the requirement `itoa = "^99"`\n' +
            "candidate versions found which didn't match: 1.0.19, 1.0.18, 1.0.17, ...\n",
          101,
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
