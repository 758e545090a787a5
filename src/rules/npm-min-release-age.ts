import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { installFailed } from "./engine/sketches.ts";

const npm = ({ wanted = "", date }: Captures): Captures => ({
  installer: "npm",
  wanted,
  limit: date ? `was published after ${date.trim()}` : "is younger than the age that is asked for",
  setting: "`min-release-age` or `before`, in an `.npmrc` of the folder, the user or the machine",
  remedy: lifting("npm_config_min_release_age"),
});

const pnpm = ({ wanted = "", version }: Captures): Captures => ({
  installer: "pnpm",
  wanted: version ? `${wanted}@${version}` : wanted,
  limit: "is younger than the age that is asked for",
  setting: "`minimumReleaseAge`, in `pnpm-workspace.yaml` or the configuration of pnpm",
  remedy: lifting("npm_config_minimum_release_age"),
});

const bun = ({ wanted = "", version = "" }: Captures): Captures => ({
  installer: "bun",
  wanted: `${wanted}@${version}`,
  limit: "is younger than the age that is asked for",
  setting:
    "`minimumReleaseAge` under `[install]` in a `bunfig.toml`, or the option `--minimum-release-age`",
  remedy: "Ask for an older version in `args`, or lower the age there.",
});

const lifting = (variable: string): string =>
  "Ask for an older version in `args`. If you trust this one, take this server alone out of the rule:\n\n" +
  `    "env": { "${variable}": "0" }`;

export default defineRule({
  id: "npm-min-release-age",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{installer} does not take `{wanted}`: by its settings it is too new",
  why:
    "A setting makes {installer} wait before it takes a new release, as a protection against bad ones: {setting}. " +
    "`{wanted}` {limit}, so it counts as not there, and no other version fits what is asked for. Where the config " +
    "does not ask for it itself, a package that it names does.",
  fix: "{remedy}",
  signals: [
    {
      output:
        /npm (?:error|ERR!) notarget No matching version found for (?<wanted>\S{1,250}) with a date before (?<date>\d[^\n]{1,40}?)\.?$/m,
      words: npm,
    },
    {
      output:
        /npm (?:error|ERR!) code ENOVERSIONS\s{1,4}npm (?:error|ERR!) No versions available for (?<wanted>\S{1,250})/,
      confidence: "possible",
      words: (captures) => ({
        ...npm(captures),
        limit: "has no version that is old enough, or none at all",
      }),
    },
    {
      output:
        /ERR_PNPM_NO_MATURE_MATCHING_VERSION\s{1,4}(?:Version (?<version>\S{1,80}) [^\n]{0,80}? of (?<wanted>\S{1,250}) does not meet|No matching version found for (?<range>\S{1,250}))/,
      words: ({ range, ...captures }) => pnpm({ wanted: range ?? "", ...captures }),
    },
    {
      output:
        /No version matching "(?<version>[^"\n]{1,80})" found for specifier "(?<wanted>[^"\n]{1,214})" \(blocked by minimum-release-age/,
      words: bun,
    },
  ],
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server@1.5.0"] },
    {
      command: "npx",
      args: ["-y", "@acme/mcp-server@1.5.0"],
      env: { npm_config_min_release_age: "0" },
    },
  ),
  examples: [
    {
      name: "a version of yesterday",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@1.2.3"],
        ...installFailed(
          "npm error code ETARGET\n" +
            "npm error notarget No matching version found for @acme/mcp-server@1.2.3 with a date before 11/16/2026, 2:50:09 PM.\n" +
            "npm error notarget In most cases you or one of your dependencies are requesting a package version that doesn't exist.\n",
        ),
      },
    },
    {
      name: "a package all of whose versions are new",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        ...installFailed(
          "npm error code ENOVERSIONS\nnpm error No versions available for @acme/mcp-server\n",
        ),
      },
    },
    {
      name: "pnpm",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp@1.0.0"],
        ...installFailed(
          " ERR_PNPM_NO_MATURE_MATCHING_VERSION  Version 1.0.0 (released 76 minutes ago) of acme-mcp does not meet the minimumReleaseAge constraint\n",
        ),
      },
    },
    {
      name: "bun",
      evidence: {
        command: ["bunx", "acme-mcp@1.0.0"],
        ...installFailed(
          'error: No version matching "1.0.0" found for specifier "acme-mcp" (blocked by minimum-release-age: 604800 seconds)\nerror: acme-mcp@1.0.0 failed to resolve\n',
        ),
      },
    },
  ],
  counterexamples: [
    {
      name: "a version that was never published",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@99.0.0"],
        ...installFailed(
          "npm error code ETARGET\nnpm error notarget No matching version found for @acme/mcp-server@99.0.0.\n",
        ),
      },
    },
    {
      name: "a version that bun does not find",
      evidence: {
        command: ["bunx", "acme-mcp@9.0.0"],
        ...installFailed(
          'error: No version matching "9.0.0" found for specifier "acme-mcp" (but package exists)\n',
        ),
      },
    },
  ],
});
