import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { withNode } from "./engine/interpreter-experiment.ts";
import { isOlder, nodeVersionOf } from "./engine/node-versions.ts";
import { cameUp, installFailed, UP } from "./engine/sketches.ts";
import { saidBy } from "./engine/text.ts";

const found = ({ node = "" }: Captures): string =>
  node.startsWith("v") ? `on Node.js ${node}` : "on an older one";

/** Something that later versions of Node.js have. */
function lacks({ name = "", ...rest }: Captures): Captures {
  const since = nodeVersionOf(name);
  return {
    needed: since ? `Node.js ${since.replace(/\.0$/, "")} or newer` : "a newer Node.js",
    found: found(rest),
    reason: `It uses \`${name}\`, which the Node.js that ran it does not have`,
  };
}

const isMissing = ({ name = "", node = "" }: Captures): boolean => {
  const since = nodeVersionOf(name);
  return since !== null && isOlder(node, since);
};

/** A syntax that later versions of Node.js read. */
const cannotRead = (captures: Captures): Captures => ({
  needed: "a newer Node.js",
  found: found(captures),
  reason: `Its code has a syntax that the Node.js that ran it cannot read: \`${captures.problem}\``,
});

/** Node.js ends the report of an uncaught error with its own version. */
const andVersion = (expression: RegExp): RegExp =>
  new RegExp(`${expression.source}(?:[\\s\\S]{0,3000}?\\nNode\\.js (?<node>v\\d[\\d.]*))?`);

/** The server, or npm, names the version. */
const wants = (captures: Captures): Captures => ({
  needed: `Node.js ${captures.wanted?.replace(/^[>=v\s]+/, "")} or newer`,
  found: found(captures),
  reason: `It, or a package that it is made of, asks for Node.js \`${captures.wanted}\``,
});

/** A need that is only stated is no trouble while it may be met. */
const isTooOldFor = ({ wanted = "", node = "" }: Captures): boolean =>
  node.startsWith("v") && isOlder(node, wanted.replace(/^\D+/, ""));

/** npm takes the newest release that this Node.js fits, where the config asks for none. */
const olderVersion = ({
  package: name,
  version,
  latest,
  needs,
  node = "",
}: Captures): Captures => ({
  needed: `Node.js \`${needs}\` in its latest release`,
  found: `as ${version}, an older one${node.startsWith("v") ? `, on Node.js ${node}` : ""}`,
  reason:
    `The latest release of \`${name}\` is ${latest}, and npm passed it over without a word for ${version}, the ` +
    "newest that this Node.js can run: on another machine the same config starts another program",
});

const passesOver = ({ needs = "" }: Captures): boolean => needs !== "";

/** Errors that a Node.js makes which is older than the code. */
const ODD =
  /^(?:Uncaught )?(?:Type|Syntax|Reference)Error\b|ERR_(?:REQUIRE_ESM|UNKNOWN_\w+|IMPORT_\w+|PACKAGE_\w+)/m;

/** The words alone do not tell it; a newer Node.js on this machine does. */
const mayBeTooOld = (evidence: Evidence): boolean =>
  evidence.ending.kind === "exited" &&
  ODD.test(saidBy(evidence)) &&
  /^Node\.js v\d/m.test(evidence.stderr);

const ranOnNewer = ({ node = "", found: newer = "", took = "" }: Captures): Captures => ({
  needed: "a newer Node.js",
  found: found({ node }),
  reason: `It ends with an error there, and with ${newer} the same start completed the handshake after ${took}`,
});

export default defineRule({
  id: "node-too-old",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "the server needs {needed}, and it ran {found}",
  why:
    "{reason}. The first `node` on the PATH runs the server, and it need not be the one of your terminal: a " +
    "runner brings its own, and a version manager may put an old one in front.",
  fix:
    "Put a newer Node.js on the PATH in a step before this one:\n\n" +
    "    - uses: actions/setup-node@v7\n      with:\n        node-version: 24",
  signals: [
    {
      said: andVersion(/ReferenceError: (?<name>\w+) is not defined/),
      holds: isMissing,
      words: lacks,
    },
    {
      said: andVersion(/TypeError: (?:webidl\.)?(?<name>[A-Za-z]\w*\.\w+) is not a function/),
      holds: isMissing,
      words: lacks,
    },
    {
      said: andVersion(/'node:\w+' does not provide an export named '(?<name>\w+)'/),
      holds: isMissing,
      words: lacks,
    },
    {
      said: andVersion(/(?:No such built-in module: |Cannot find module ')(?<name>node:\w+)/),
      holds: ({ name = "", node = "" }) => isOlder(node, nodeVersionOf(name) ?? "16.0"),
      words: lacks,
    },
    { said: /bad option: (?<name>--[\w-]+)/, holds: isMissing, words: lacks },
    {
      said: /SyntaxError: (?<problem>Unexpected token '?(?:with|\?|\?\?=|\|\|=|&&=)'?)$/m,
      holds: ({ problem = "", node = "" }) =>
        isOlder(node, problem.includes("with") ? "20.10" : "16.0"),
      words: cannotRead,
    },
    {
      said: /SyntaxError: (?<problem>Cannot use import statement outside a module)/,
      output: /\(internal\/modules\/cjs\/loader\.js:/,
      words: cannotRead,
    },
    {
      said: /\b(?:requires?|needs?)\b[^\n]{0,40}?\bNode(?:\.?js)?\b[^\n\d]{0,30}(?<wanted>\d+(?:\.\d+){0,2})/i,
      holds: isTooOldFor,
      words: wants,
    },
    {
      said: /\bNode(?:\.?js)?(?: version)? v?(?:>= ?)?(?<wanted>\d+(?:\.\d+){0,2})\+?(?: or (?:newer|higher|later|above))? (?:is|are) required/i,
      holds: isTooOldFor,
      words: wants,
    },
    {
      output:
        /EBADENGINE\s{1,8}required: \{[^}\n]{0,80}\bnode: '(?<wanted>[^'\n]{1,40})'[^\n]{0,80}\n[^\n]{0,40}current: \{ node: '(?<node>v[\d.]{1,20})'/,
      said: /^(?:Uncaught )?(?:TypeError|SyntaxError|ReferenceError)\b/m,
      holds: isTooOldFor,
      words: wants,
    },
    {
      output:
        /npm (?:error|ERR!) notsup Required: {1,4}\{[^}\n]{0,80}"node":"(?<wanted>[^"\n]{1,40})"[^\n]{0,200}\nnpm (?:error|ERR!) notsup Actual: {1,4}\{[^}\n]{0,80}"node":"(?<node>v[\d.]{1,20})"/,
      holds: isTooOldFor,
      words: wants,
    },
    {
      fact: "older-version",
      handshake: "completed",
      holds: passesOver,
      confidence: "confirmed",
      level: "warning",
      levelIfUp: "warning",
      words: olderVersion,
    },
    {
      fact: "older-version",
      handshake: ["silent", "rejected", "version-unsupported", "invalid"],
      holds: passesOver,
      confidence: "possible",
      levelIfUp: "warning",
      words: olderVersion,
    },
    { cameUp: true, confidence: "confirmed", words: ranOnNewer },
  ],
  experiments: (evidence, match) => {
    const present = evidence.node?.replace(/^v/, "");
    return match || mayBeTooOld(evidence) ? [withNode(present)] : [];
  },
  repair: {
    language: "yaml",
    before: `- uses: actions/setup-node@v7
  with:
    node-version: 18`,
    after: `- uses: actions/setup-node@v7
  with:
    node-version: 24`,
  },
  examples: [
    {
      name: "a global of later versions",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        node: "v18.20.8",
        stderr:
          "/home/me/.npm/_npx/0123456789abcdef/node_modules/undici/lib/web/webidl/index.js:534\n" +
          "webidl.is.File = webidl.util.MakeTypeAssertion(File)\n" +
          "                                               ^\n\nReferenceError: File is not defined\n" +
          "    at Object.<anonymous> (/home/me/.npm/_npx/0123456789abcdef/node_modules/undici/lib/web/webidl/index.js:534:48)\n\nNode.js v18.20.8\n",
      },
    },
    {
      name: "a function of later versions",
      evidence: { stderr: "TypeError: Promise.withResolvers is not a function\n" },
    },
    {
      name: "a function that undici takes from Node.js",
      evidence: {
        stderr:
          "/repo/node_modules/undici/lib/web/cache/cachestorage.js:20\n    webidl.util.markAsUncloneable(this)\n                ^\n\nTypeError: webidl.util.markAsUncloneable is not a function\n    at new CacheStorage (/repo/node_modules/undici/lib/web/cache/cachestorage.js:20:17)\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "an export of later versions",
      evidence: {
        node: "v18.20.8",
        stderr:
          "SyntaxError: The requested module 'node:util' does not provide an export named 'styleText'\n",
      },
    },
    {
      name: "a module of later versions",
      evidence: {
        stderr: "Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:sqlite\n",
      },
    },
    {
      name: "an option of later versions",
      evidence: {
        command: ["node", "--experimental-strip-types", "server.ts"],
        ending: { kind: "exited", code: 9, afterMs: 10 },
        stderr: "node: bad option: --experimental-strip-types\n",
      },
    },
    {
      name: "a syntax of later versions",
      evidence: {
        node: "v18.12.0",
        stderr:
          'import data from "./package.json" with { type: "json" };\n' +
          "                                   ^^^^\n\nSyntaxError: Unexpected token 'with'\n",
      },
    },
    {
      name: "a Node.js from before ES modules",
      evidence: {
        node: "v12.22.9",
        stderr:
          "SyntaxError: Cannot use import statement outside a module\n" +
          "    at wrapSafe (internal/modules/cjs/loader.js:915:16)\n" +
          "    at Module._compile (internal/modules/cjs/loader.js:963:27)\n",
      },
    },
    {
      name: "a server that says what it needs",
      evidence: { stderr: "Problem: Acme MCP v2 requires Node.js 22 or newer.\n" },
    },
    {
      name: "a server that says it the other way round",
      evidence: { stderr: "Error: Node.js version 22.12.0 or higher is required\n" },
    },
    {
      name: "a warning of npm, and a server that broke",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr:
          "npm warn EBADENGINE Unsupported engine {\nnpm warn EBADENGINE   package: '@acme/mcp-server@3.0.0',\n" +
          "npm warn EBADENGINE   required: { node: '>=22' },\n" +
          "npm warn EBADENGINE   current: { node: 'v20.20.2', npm: '10.8.2' }\nnpm warn EBADENGINE }\n" +
          "TypeError: Cannot read properties of undefined (reading 'bind')\n",
      },
    },
    {
      name: "an npm that takes needs strictly",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server@2.0.0"],
        ...installFailed(
          "npm error code EBADENGINE\nnpm error engine Unsupported engine\n" +
            "npm error engine Not compatible with your version of node/npm: @acme/mcp-server@2.0.0\n" +
            'npm error notsup Required: {"node":">=26"}\nnpm error notsup Actual:   {"node":"v20.20.2","npm":"11.19.1"}\n',
        ),
      },
    },
    {
      name: "an older release that npm took, and that comes up",
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
      name: "an older release that npm took, and that ends with an error of its own",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        facts: [
          fact("older-version", {
            package: "@acme/mcp-server",
            version: "0.3.0",
            latest: "2.0.0",
            needs: ">=22",
          }),
        ],
        stderr:
          "/home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/index.js:12\nTypeError: Cannot read properties of undefined (reading 'map')\n" +
          "    at start (/home/me/.npm/_npx/0123456789abcdef/node_modules/@acme/mcp-server/index.js:12:9)\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "an error that does not tell, and that a newer Node.js of the machine does not make",
      evidence: {
        stderr:
          "/repo/server.js:3\nconst all = await Array.fromAsync(pages());\n                        ^\n\nTypeError: pages(...).filter is not a function\n" +
          "    at file:///repo/server.js:3:25\n\nNode.js v20.20.2\n",
        trials: [cameUp("node-too-old", "with Node.js 24.21.0", 300, "Node.js 24.21.0")],
      },
    },
  ],
  counterexamples: [
    {
      name: "an older release that npm took because the latest is deprecated",
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
      name: "a warning of npm, and a server that asks for a variable",
      evidence: {
        command: ["npx", "-y", "@acme/mcp-server"],
        stderr:
          "npm warn EBADENGINE   required: { node: '>=22' },\n" +
          "Error: ACME_API_KEY environment variable is required\n",
      },
    },
    {
      name: "an `import` in a file that is not a module, on a Node.js of today",
      evidence: {
        stderr:
          "SyntaxError: Cannot use import statement outside a module\n" +
          "    at wrapSafe (node:internal/modules/cjs/loader:1464:18)\n",
      },
    },
    {
      name: "a name that no Node.js has",
      evidence: { stderr: "ReferenceError: acmeClient is not defined\n" },
    },
    {
      name: "a need that is met",
      evidence: {
        stderr: "acme-mcp requires Node.js 18 or newer\nError: ACME_API_KEY is required\n",
      },
    },
  ],
});
