import type { Evidence } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { type MissingModule, missingModuleIn } from "./engine/missing-module.ts";
import { cameUp, inVain } from "./engine/sketches.ts";
import { trialsOf } from "./engine/trials.ts";

function detect(evidence: Evidence): Match | undefined {
  const outcome = trialsOf({ id: "npx-cache-corrupt" }, evidence)[0]?.outcome;
  const missing = missingModuleIn(evidence);
  if (!missing || outcome === "up") return undefined;
  const isSame = outcome === "same";
  if (!isSame && mayBeCache(missing, evidence)) return undefined;
  const { package: wanted } = evidence.plan ?? {};
  const broken = brokenIn(missing, wanted?.name);
  return {
    captures: {
      broken,
      problem: problemOf(missing, broken),
      proof: isSame
        ? "With an empty cache it ended the same, so it is the release that is broken."
        : "npm installs every package that is declared and every file that is published, so it is most likely left out there.",
      remedy: `${pinning(wanted?.name ?? broken)}${stopGap(missing, wanted?.spec)}`,
    },
    evidence: [missing.line],
    ...(isSame ? { confidence: "confirmed" } : {}),
  };
}

/** A dependency that is there in part points to the cache; the other launchers have none that could be so. */
const mayBeCache = ({ kind, owner, entry }: MissingModule, { plan }: Evidence): boolean =>
  kind === "file" && entry !== null && owner !== plan?.package?.name;

/** The release to mend: that of the package which asks for what it does not bring. */
const brokenIn = ({ kind, owner, importer }: MissingModule, wanted?: string): string =>
  (kind === "package" ? importer : owner) ?? wanted ?? owner;

const problemOf = ({ kind, owner, file }: MissingModule, broken: string): string =>
  kind === "file"
    ? `\`${file}\` is missing in it`
    : `\`${broken}\` imports \`${owner}\`, which was not installed with it`;

const pinning = (name: string): string =>
  "Pin the last version that worked, and tell the authors of the package. This lists the versions:\n\n" +
  `    npm view ${name} versions`;

function stopGap({ kind, owner }: MissingModule, spec?: string): string {
  if (kind === "file" || !spec) return "";
  return (
    `\n\nUntil there is a good release, bring \`${owner}\` yourself; \`EXECUTABLE\` is what \`npm view ${spec} bin\` ` +
    `names:\n\n    "args": ["-y", "--package=${owner}", "--package=${spec}", "EXECUTABLE"]`
  );
}

export default defineRule({
  id: "npm-package-broken",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "the release of `{broken}` is incomplete: {problem}",
  why:
    "The package was fetched and stops while Node.js loads it, before any of the server's own work: what it " +
    "asks for is not there. A file that was left out of the release, or a dependency that `package.json` does not " +
    "declare, is not noticed on the author's machine, where it lies around. {proof}",
  fix: "{remedy}",
  detect,
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server@1.5.0"] },
    { command: "npx", args: ["-y", "@acme/mcp-server@1.4.2"] },
  ),
  examples: [
    {
      name: "a dependency that is not declared",
      evidence: {
        command: ["npx", "-y", "@acme/mcp@2.0.0"],
        stderr:
          "node:internal/modules/esm/resolve:873\n  throw new ERR_MODULE_NOT_FOUND(packageName, fileURLToPath(base), null);\n        ^\n\n" +
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /home/me/.npm/_npx/18e7d9ffc475e35f/node_modules/@acme/mcp/index.js\n" +
          "    at packageResolve (node:internal/modules/esm/resolve:873:9)\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "a dependency that is not declared, in CommonJS",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\nError: Cannot find module 'zod'\nRequire stack:\n" +
          "- /home/me/.npm/_npx/58137623b39ead4f/node_modules/acme-mcp/index.js\n" +
          "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n  code: 'MODULE_NOT_FOUND'\n}\n",
      },
    },
    {
      name: "a file that was left out",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/1684fd1cfe3ce473/node_modules/acme-mcp/dist/server.js' imported from /home/me/.npm/_npx/1684fd1cfe3ce473/node_modules/acme-mcp/index.js\n" +
          "    at finalizeResolution (node:internal/modules/esm/resolve:283:11)\n",
      },
    },
    {
      name: "a file of a dependency that an empty cache does not bring either",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        trials: [inVain("npx-cache-corrupt", "with an empty npm cache")],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core/index.js' imported from /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-mcp/index.js\n",
      },
    },
    {
      name: "a package that bunx has fetched",
      evidence: {
        command: ["bunx", "acme-mcp"],
        stderr:
          "Error: Cannot find module './dist/server.js'\nRequire stack:\n" +
          "- /tmp/bunx-1000-acme-mcp@latest/node_modules/acme-mcp/index.js\n" +
          "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a project whose dependencies are not installed",
      evidence: {
        command: ["node", "server.mjs"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@modelcontextprotocol/sdk' imported from /repo/server.mjs\n",
      },
    },
    {
      name: "a dependency of which only a part is there",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core/index.js' imported from /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-mcp/index.js\n",
      },
    },
    {
      name: "the same start, which came up with an empty cache",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        trials: [cameUp("npx-cache-corrupt", "with an empty npm cache", 2100)],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /home/me/.npm/_npx/18e7d9ffc475e35f/node_modules/acme-mcp/index.js\n",
      },
    },
    {
      name: "a module of a later Node.js",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "Error: Cannot find module 'node:sqlite'\nRequire stack:\n" +
          "- /home/me/.npm/_npx/58137623b39ead4f/node_modules/acme-mcp/index.js\n",
      },
    },
  ],
});
