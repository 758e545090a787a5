import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { factOf } from "./engine/fact-of.ts";
import { missingModuleIn } from "./engine/missing-module.ts";
import { UP } from "./engine/sketches.ts";
import { enumerated, lineAround, outputOf } from "./engine/text.ts";

/** What loaders of native modules say where they find no file to load. */
const NO_BINARY =
  /Could not locate the bindings file|Failed to load native module|No native build was found for platform|Cannot find module '[^'\n]{0,1000}\.node'/;
const NOT_LOADED = /ERR_DLOPEN_FAILED/;
/** A file of a package that is not there. */
const NO_FILE =
  /(?:ENOENT|[Nn]o such file|not found|Cannot find)[^\n]{0,500}node_modules[\\/](?<owner>(?:@[\w.~-]{1,100}[\\/])?[\w.~-]{1,214})[\\/]/;
/** A binary that is there, for another Node.js. */
const OTHER_NODE = /NODE_MODULE_VERSION/;

function detect(evidence: Evidence): Match | undefined {
  const output = outputOf(evidence);
  if (OTHER_NODE.test(output)) return undefined;
  const blocked = factOf("scripts-blocked", evidence);
  if (!blocked) return withoutFact(output, evidence);
  const { packages = "", reason = "" } = blocked.captures;
  const names = packages.split(", ").filter(Boolean);
  const line = lineOf(NO_BINARY, output) ?? lineOf(NOT_LOADED, output) ?? lacking(names, evidence);
  if (line === undefined) return undefined;
  return {
    captures: {
      what: `the install scripts of ${enumerated(names)} did not run`,
      reason: `The install passed over these scripts without a word and counts as good: ${reason}.`,
      remedy: allowing(names, reason, evidence),
    },
    evidence: [line],
    details: { packages: names },
  };
}

function withoutFact(output: string, evidence: Evidence): Match | undefined {
  const line = lineOf(NO_BINARY, output);
  if (line === undefined) return undefined;
  return {
    captures: {
      what: "a native module has no binary to load",
      reason:
        "The usual reason is that the script did not run: npm from version 12 on, pnpm and bun run no install " +
        "script that they were not told to, and `ignore-scripts` keeps every npm from it. Else there is no binary " +
        "for this system.",
      remedy: allowing([], "", evidence),
    },
    evidence: [line],
  };
}

/** A file that one of these packages should have made. */
function lacking(names: readonly string[], evidence: Evidence): string | undefined {
  const missing = missingModuleIn(evidence);
  if (missing && [missing.owner, missing.importer].some((name) => names.includes(name ?? ""))) {
    return missing.line;
  }
  const output = outputOf(evidence);
  const hit = NO_FILE.exec(output);
  const owner = hit?.groups?.owner?.replace("\\", "/") ?? "";
  return hit && names.includes(owner) ? lineAround(output, hit.index) : undefined;
}

function lineOf(expression: RegExp, output: string): string | undefined {
  const hit = expression.exec(output);
  return hit ? lineAround(output, hit.index) : undefined;
}

function allowing(names: readonly string[], reason: string, evidence: Evidence): string {
  const launcher = evidence.plan?.launcher;
  if (launcher === "npx" || launcher === "npm-exec") return ofNpx(names, reason, evidence);
  const packages = names.join(" ") || "PACKAGE";
  if (launcher === "pnpm-dlx") {
    return (
      "Let pnpm run them, if you trust the packages, by an option in front of the package, once for each:\n\n" +
      `    "args": [${["dlx", ...packages.split(" ").map((name) => `--allow-build=${name}`)].map((word) => JSON.stringify(word)).join(", ")}, ...]`
    );
  }
  return (
    "Allow them in the project, if you trust the packages, and commit the `package.json` that this changes:\n\n" +
    `    npm install-scripts approve ${packages}\n    npm rebuild\n\n` +
    "(npm 12; `pnpm approve-builds` and `bun pm trust` are the same for pnpm and bun.) Where `ignore-scripts` is " +
    "set in an `.npmrc`, take it out."
  );
}

/** With `ignore-scripts` npm runs none, whatever `allow-scripts` says. */
function ofNpx(names: readonly string[], reason: string, evidence: Evidence): string {
  const [name, value] = reason.includes("ignore-scripts")
    ? ["npm_config_ignore_scripts", "false"]
    : ["npm_config_allow_scripts", names.join(",") || "PACKAGE"];
  return (
    `Let npm run them, in \`env\` of \`${evidence.server.name}\`, if you trust the packages:\n\n` +
    `    "env": { ${JSON.stringify(name)}: ${JSON.stringify(value)} }\n\n` +
    `What was installed without them stays so: ${removal(evidence)}`
  );
}

function removal(evidence: Evidence): string {
  const entry = /_npx[\\/]([0-9a-f]{16})[\\/]/.exec(outputOf(evidence))?.[1];
  return entry
    ? `remove it, and it is installed anew at the next start: \`npm cache npx rm ${entry}\`.`
    : "remove its entry of the cache (`npm cache npx ls` lists them), and it is installed anew at the next start.";
}

export default defineRule({
  id: "npm-install-scripts-blocked",
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "package",
  title: "{what}",
  why:
    "A package with native code builds or fetches its binary in a script that runs when it is installed. " +
    "Without that script the install succeeds, and the server ends when it wants to load the binary. {reason}",
  fix: "{remedy}",
  detect,
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    {
      command: "npx",
      args: ["-y", "@acme/mcp-server"],
      env: { npm_config_allow_scripts: "better-sqlite3" },
    },
  ),
  examples: [
    {
      name: "npm 12, and a binary that was never built",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "better-sqlite3",
            reason: "npm 12 runs only the install scripts that `allow-scripts` names",
          }),
        ],
        stderr:
          "npm notice run npx\nnpm notice run 'acme-mcp'\n" +
          "/home/me/.npm/_npx/26e60c4170af4bff/node_modules/bindings/bindings.js:126\n  throw err;\n  ^\n\n" +
          "Error: Could not locate the bindings file. Tried:\n" +
          " → /home/me/.npm/_npx/26e60c4170af4bff/node_modules/better-sqlite3/build/better_sqlite3.node\n" +
          "    at bindings (/home/me/.npm/_npx/26e60c4170af4bff/node_modules/bindings/bindings.js:126:9)\n\nNode.js v24.21.0\n",
      },
    },
    {
      name: "a file that a script was to make, with `ignore-scripts`",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "acme-mcp",
            reason: "`ignore-scripts` is set for npm",
          }),
        ],
        stderr:
          "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\nError: Cannot find module './native.js'\nRequire stack:\n" +
          "- /home/me/.npm/_npx/75ead197a95e1607/node_modules/acme-mcp/index.js\n" +
          "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)\n",
      },
    },
    {
      name: "a program that a script was to fetch",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "@acme/runtime, acme-mcp",
            reason: "npm 12 runs only the install scripts that `allow-scripts` names",
          }),
        ],
        stderr:
          "Error: spawn ENOENT: /home/me/.npm/_npx/75ead197a95e1607/node_modules/@acme/runtime/bin/runtime\n",
      },
    },
    {
      name: "a project that pnpm has installed",
      evidence: {
        command: ["pnpm", "dlx", "acme-mcp"],
        stderr:
          "Error: No native build was found for platform=linux arch=x64 runtime=node abi=127 uv=1 libc=glibc node=22.14.0\n" +
          "    loaded from: /home/me/.cache/pnpm/dlx/0123/node_modules/acme-native\n",
      },
    },
    {
      name: "a loader with words of its own",
      evidence: {
        command: ["node", "dist/index.js"],
        stderr:
          "Error: Failed to load native module: pty.node, checked: build/Release, build/Debug\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a server that does without the scripts",
      evidence: {
        ...UP,
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "core-js",
            reason: "npm 12 runs only the install scripts that `allow-scripts` names",
          }),
        ],
      },
    },
    {
      name: "a server that lacks a variable",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        facts: [
          fact("scripts-blocked", {
            packages: "core-js",
            reason: "npm 12 runs only the install scripts that `allow-scripts` names",
          }),
        ],
        stderr: "Error: ACME_API_KEY environment variable is required\n",
      },
    },
    {
      name: "a binary for another Node.js",
      evidence: {
        stderr:
          "Error: The module '/repo/node_modules/better-sqlite3/build/Release/better_sqlite3.node'\n" +
          "was compiled against a different Node.js version using\nNODE_MODULE_VERSION 137. This version of Node.js requires\n" +
          "NODE_MODULE_VERSION 115. Please try re-compiling or re-installing\n",
      },
    },
  ],
});
