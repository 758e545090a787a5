import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { quote } from "./engine/plain-text.ts";
import { UP } from "./engine/sketches.ts";

const deprecated = ({ package: name = "", version = "", message = "" }: Captures): Captures => ({
  what: `\`${name}\` ${version} is deprecated by its publisher`,
  reason: message.trim()
    ? `The publisher says: "${quote(message, 300)}".`
    : "The publisher gives no reason.",
  remedy:
    "Follow what the publisher says: start the successor that is named there, or a version that is not " +
    `deprecated. This lists the versions:\n\n    npm view ${name} versions`,
});

/** npm prefers what is not deprecated, where no version is asked for. */
const passedOver = ({ package: name = "", version = "", latest = "" }: Captures): Captures => ({
  what: `\`${name}\` ${latest}, the latest, is deprecated, and npm took ${version}`,
  reason:
    `The config asks for no version, and npm then passes over \`latest\` without a word where that is deprecated: ` +
    `${version} is the newest one that is not.`,
  remedy: `Look up why, and write the version that you want into \`args\`:\n\n    npm view ${name}@${latest} deprecated`,
});

export default defineRule({
  id: "package-deprecated",
  stage: "install",
  level: "warning",
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "package",
  title: "{what}",
  why:
    "A deprecated release still installs and may still work, and gets no more corrections, not even for security. " +
    "{reason}",
  fix: "{remedy}",
  signals: [
    { fact: "package-deprecated", words: deprecated },
    { fact: "older-version", holds: ({ needs }) => needs === "", words: passedOver },
  ],
  examples: [
    {
      name: "a server that has a successor",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server@1.0.0"],
        facts: [
          fact("package-deprecated", {
            package: "@acme/mcp-server",
            version: "1.0.0",
            message: "Moved to @acme/mcp",
          }),
        ],
      },
    },
    {
      name: "a deprecated release that npm passed over",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("older-version", {
            package: "@acme/mcp-server",
            version: "1.4.0",
            latest: "2.0.0",
            needs: "",
          }),
        ],
      },
    },
    {
      name: "a deprecated server that lacks a variable",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("package-deprecated", {
            package: "@acme/mcp-server",
            version: "1.0.0",
            message: "Package no longer supported.",
          }),
        ],
        stderr: "Error: ACME_API_KEY environment variable is required\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "an older version for an older Node.js",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("older-version", {
            package: "@acme/mcp-server",
            version: "1.4.0",
            latest: "2.0.0",
            needs: ">=22",
          }),
        ],
      },
    },
    {
      name: "a dependency of the server that is deprecated",
      evidence: {
        ...UP,
        command: ["npx", "-y", "@acme/mcp-server@1.0.0"],
        stderr:
          "npm warn deprecated glob@7.2.3: Glob versions prior to v9 are no longer supported\n",
      },
    },
  ],
});
