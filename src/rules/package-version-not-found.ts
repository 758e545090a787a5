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
