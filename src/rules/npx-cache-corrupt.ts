import type { Evidence } from "../model/evidence.ts";
import type { Match } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { type MissingModule, missingModuleIn } from "./engine/missing-module.ts";
import { cameUp, installFailed, inVain } from "./engine/sketches.ts";
import { lineAround, outputOf } from "./engine/text.ts";
import { trialsOf } from "./engine/trials.ts";

const ID = "npx-cache-corrupt";

/** What Node.js says of a module that is not there; the importer stands on the same line or below. */
const MISSING = /Cannot find (?:module|package) '|ERR_MODULE_NOT_FOUND|ENOENT: no such file/;
const ENTRY = /[\\/]_npx[\\/](?<entry>[0-9a-f]{16})[\\/]/;

const entryIn = ({ stderr }: Evidence): string | undefined =>
  MISSING.test(stderr) ? ENTRY.exec(stderr)?.groups?.entry : undefined;

/** npm could not move a package within its own cache: another npm was at work there, or was killed there. */
const STUCK =
  /npm (?:error|ERR!) code (?<code>ENOTEMPTY|EPERM|EBUSY|EEXIST)\s{1,4}npm (?:error|ERR!) syscall (?:rename|rmdir|unlink)\s{1,4}npm (?:error|ERR!) path [^\n]{0,1000}[\\/](?<folder>_npx[\\/](?<entry>[0-9a-f]{16})|_cacache)/;

function detect(evidence: Evidence): Match | undefined {
  const [tried] = trialsOf({ id: ID }, evidence);
  const missing = missingModuleIn(evidence);
  if (tried?.outcome === "same") return undefined;
  if (tried) return confirmed(entryIn(evidence) ?? "", missing);
  return (missing && halfPackage(missing, evidence)) ?? stuck(evidence);
}

function confirmed(entry: string, missing: MissingModule | undefined): Match {
  const name = missing?.entry ?? entry.split(/[\\/]/).at(-1) ?? "";
  return {
    captures: {
      problem: missing
        ? lacks(missing)
        : "the cache of npx is damaged: what it has of the package is not whole",
      proof:
        "With an empty cache the very same start came up, so the package is good and the cache was not.",
      remedy: removal(name),
    },
    evidence: missing ? [missing.line] : [],
    details: { entry: name },
    confidence: "confirmed",
  };
}

/** npm has put a dependency there, and not all of it. */
function halfPackage(missing: MissingModule, { plan }: Evidence): Match | undefined {
  const { kind, owner, entry, line } = missing;
  if (entry === null || kind === "package" || owner === (plan?.package?.name ?? "")) {
    return undefined;
  }
  return {
    captures: {
      problem: lacks(missing),
      proof:
        `\`${owner}\` is there without that file. npm checks a package when it fetches it, and not when it starts ` +
        "it from the cache: an entry that once was cut short stays so.",
      remedy:
        `${removal(entry)}\n\nIf the next start ends alike, the release of \`${owner}\` lacks that file: pin an ` +
        "older version of the package in `args`.",
    },
    evidence: [line],
    details: { entry },
  };
}

const lacks = ({ kind, owner, file }: MissingModule): string =>
  kind === "package"
    ? `the cache of npx is damaged: \`${owner}\` is missing in it`
    : `the cache of npx is damaged: \`${file}\` of \`${owner}\` is missing in it`;

function stuck(evidence: Evidence): Match | undefined {
  const output = outputOf(evidence);
  const hit = STUCK.exec(output);
  if (!hit) return undefined;
  const { code = "", folder = "", entry } = hit.groups ?? {};
  return {
    captures: {
      problem: `npm could not replace a package in its cache, at \`${folder}\` (${code})`,
      proof:
        "npm changes an entry in place, so two of them at the same time get in each other's way.",
      remedy: entry ? removal(entry) : cleaning,
    },
    evidence: [lineAround(output, hit.index)],
    details: entry ? { entry } : {},
  };
}

const removal = (entry: string): string =>
  "Remove the entry, and npm fetches the package anew at the next start:\n\n" +
  `    npm cache npx rm ${entry}\n\n` +
  `With npm 10 or older, delete the folder \`_npx/${entry}\` of its cache (\`npm config get cache\` names it). ${once}`;

const once =
  "In a workflow, take `~/.npm/_npx` out of what `actions/cache` restores, and let no two steps start the same " +
  "package at once before it is there.";

const cleaning = `Empty the cache of npm:\n\n    npm cache clean --force\n\n${once}`;

export default defineRule({
  id: ID,
  stage: "install",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "{problem}",
  why:
    "`npx` keeps each package that it starts, with all its dependencies, as an entry in its cache, and starts it " +
    "from there the next time. When npm is killed on the way, as a client does at its time limit, or when two " +
    "start the same package at once, half an entry can remain. {proof}",
  fix: "{remedy}",
  detect,
  // Nothing in the text tells an entry that is broken from a package that is.
  experiments: (evidence) =>
    evidence.plan?.install?.kind === "npm-exec" && entryIn(evidence)
      ? [{ change: "with an empty npm cache", emptyCache: true }]
      : [],
  examples: [
    {
      name: "a dependency without one of its files",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "node:internal/modules/esm/resolve:283\n    throw new ERR_MODULE_NOT_FOUND(\n          ^\n\n" +
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core/index.js' imported from /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-mcp/index.js\n" +
          "    at finalizeResolution (node:internal/modules/esm/resolve:283:11)\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "a dependency that does not find its own file",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\n" +
          "Error: Cannot find module './lib/x.js'\nRequire stack:\n" +
          "- /home/me/.npm/_npx/f50ccee7cd9bc4fc/node_modules/acme-core/index.js\n" +
          "- /home/me/.npm/_npx/f50ccee7cd9bc4fc/node_modules/acme-mcp/index.js\n" +
          "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15) {\n  code: 'MODULE_NOT_FOUND'\n}\n",
      },
    },
    {
      name: "a dependency without its main file",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "node:internal/modules/cjs/loader:499\n      throw err;\n      ^\n\n" +
          "Error: Cannot find module '/home/me/.npm/_npx/f50ccee7cd9bc4fc/node_modules/acme-core/index.js'. Please verify that the package.json has a valid \"main\" entry\n" +
          "    at tryPackage (node:internal/modules/cjs/loader:491:19)\n",
      },
    },
    {
      name: "a cache of Windows",
      evidence: {
        command: ["cmd", "/c", "npx", "-y", "@acme/mcp"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module 'C:\\Users\\me\\AppData\\Local\\npm-cache\\_npx\\d622e0cd94113b69\\node_modules\\@acme\\core\\dist\\index.mjs' imported from C:\\Users\\me\\AppData\\Local\\npm-cache\\_npx\\d622e0cd94113b69\\node_modules\\@acme\\mcp\\dist\\index.js\n",
      },
    },
    {
      name: "a file of the package itself, which is there with an empty cache",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        trials: [cameUp("npx-cache-corrupt", "with an empty npm cache", 2100)],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/1684fd1cfe3ce473/node_modules/acme-mcp/dist/chunk.js' imported from /home/me/.npm/_npx/1684fd1cfe3ce473/node_modules/acme-mcp/index.js\n",
      },
    },
    {
      name: "two npm at work on the same entry",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error code ENOTEMPTY\nnpm error syscall rename\n" +
            "npm error path /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core\n" +
            "npm error dest /home/me/.npm/_npx/243e1af512c9489a/node_modules/.acme-core-GDcxB3QE\n" +
            "npm error errno -39\n" +
            "npm error ENOTEMPTY: directory not empty, rename '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core' -> '/home/me/.npm/_npx/243e1af512c9489a/node_modules/.acme-core-GDcxB3QE'\n",
          217,
        ),
      },
    },
    {
      name: "a file of npm's own cache that is held by another process",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        ...installFailed(
          "npm error code EPERM\nnpm error syscall rename\n" +
            "npm error path C:\\Users\\me\\AppData\\Local\\npm-cache\\_cacache\\tmp\\1a2b3c\n" +
            "npm error errno EPERM\n",
        ),
      },
    },
  ],
  counterexamples: [
    {
      name: "a package that does not declare what it imports",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /home/me/.npm/_npx/18e7d9ffc475e35f/node_modules/acme-mcp/index.js\n",
      },
    },
    {
      name: "the same with an empty cache",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        trials: [inVain("npx-cache-corrupt", "with an empty npm cache")],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-core/index.js' imported from /home/me/.npm/_npx/243e1af512c9489a/node_modules/acme-mcp/index.js\n",
      },
    },
    {
      name: "a file of the project that npm may not replace",
      evidence: {
        command: ["npm", "run", "mcp"],
        stderr:
          "npm error code EPERM\nnpm error syscall rename\nnpm error path /repo/node_modules/acme-core\n",
      },
    },
  ],
});
