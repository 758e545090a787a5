import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { isOlder } from "./engine/node-versions.ts";

const importInCommonJs = (): Captures => ({
  problem: "`import` in a file that is no ES module",
  reason:
    "Node.js takes a `.js` file for CommonJS unless the nearest `package.json` says otherwise, and " +
    "CommonJS has no `import` statement",
  remedy:
    "Declare the files as ES modules in the `package.json` beside them:\n\n" +
    '    "type": "module"\n\n' +
    "or name the file `.mjs`, or point `args` at what the project's build has made of it.",
});

const commonJsInModule = ({ name = "" }: Captures): Captures => ({
  problem: `\`${name}\` in an ES module`,
  reason:
    'Because of `"type": "module"` in `package.json`, or of its ending `.mjs`, Node.js takes the file for ' +
    `an ES module, and an ES module has no \`${name}\``,
  remedy:
    'Name the file `.cjs`, take `"type": "module"` out of the `package.json` beside it, or write it as an ' +
    "ES module, with `import` and `export`.",
});

const requireOfModule = (): Captures => ({
  problem: "`require` of an ES module",
  reason:
    "A CommonJS file loads a package that is an ES module. Node.js allows that from 20.19 and 22.12 on, and " +
    "never for a module that waits at its top level",
  remedy:
    "Run it on a newer Node.js:\n\n" +
    "    - uses: actions/setup-node@v7\n      with:\n        node-version: 24\n\n" +
    "or load the package with `await import(...)`, or pin the last version of it that is CommonJS.",
});

const typeScript = ({ entry }: Captures): Captures => ({
  problem: "TypeScript that this Node.js does not read",
  reason:
    "The file is TypeScript. Node.js reads it without help from 22.18 on, and only where the types can " +
    "simply be left out",
  remedy: `${compileOrTsx(entry)}\n\nor run it on Node.js 24, with \`actions/setup-node\` before this step.`,
});

const typeScriptToCompile = ({ entry }: Captures): Captures => ({
  problem: "TypeScript that has to be compiled",
  reason:
    "Node.js reads TypeScript by leaving the types out. What is more than a type (an `enum`, a `namespace`, " +
    "a parameter property) has to be compiled first",
  remedy: `${compileOrTsx(entry)}.`,
});

const compileOrTsx = (entry: string | undefined): string =>
  "Point `args` at the JavaScript that the build makes of it, or start the file with `tsx`:\n\n" +
  `    "command": "npx",\n    "args": ["-y", "tsx", "${entry || "FILE.ts"}"]`;

const noEnding = ({ target = "" }: Captures): Captures => ({
  problem: `an import of \`${target}\` without the name of a file`,
  reason:
    "An ES module is imported by the full name of its file: Node.js adds no `.js`, and no `/index.js` to " +
    "a folder, as it does for `require` and as bundlers do",
  remedy:
    "Write the imports with their endings (`./server.js`) and build again. In TypeScript, " +
    '`"module": "nodenext"` in `tsconfig.json` makes the compiler ask for them; a bundler or `tsx` does ' +
    "without.",
});

export default defineRule({
  id: "node-esm-cjs-mismatch",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "entry",
  title: "the kind of module is wrong: {problem}",
  why: "{reason}.",
  fix: "{remedy}",
  signals: [
    {
      said: /SyntaxError: (?:Cannot use import statement outside a module|Unexpected token 'export')/,
      words: importInCommonJs,
    },
    {
      said: /ReferenceError: (?<name>require|module|exports|__dirname|__filename) is not defined in ES module scope/,
      words: commonJsInModule,
    },
    { said: /ERR_REQUIRE_(?:ESM|ASYNC_MODULE)/, words: requireOfModule },
    { said: /Unknown file extension "\.[cm]?tsx?"/, words: typeScript },
    {
      launcher: "node",
      said: /^SyntaxError: (?![^\n]*JSON)/m,
      holds: ({ entry = "", node = "" }) => /\.[cm]?tsx?$/.test(entry) && isOlder(node, "22.18"),
      words: typeScript,
    },
    {
      said: /^\S{0,1000}\.[cm]?tsx?:\d+\n[\s\S]{0,400}?\nSyntaxError: (?![^\n]*JSON)/m,
      words: typeScript,
    },
    { said: /ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX/, words: typeScriptToCompile },
    {
      said: /Directory import '(?<target>[^'\n]+)' is not supported/,
      words: noEnding,
    },
    {
      said: /Cannot find module '(?<target>[^'\n]{0,500}[\\/][^'\n.\\/]{1,200})' imported from /,
      words: noEnding,
    },
  ],
  repair: {
    language: "json",
    before: `{
  "name": "acme-mcp",
  "version": "1.0.0"
}`,
    after: `{
  "name": "acme-mcp",
  "version": "1.0.0",
  "type": "module"
}`,
  },
  examples: [
    {
      name: "`import` in a file that Node.js takes for CommonJS",
      evidence: {
        command: ["node", "server.js"],
        stderr:
          '(node:4711) Warning: To load an ES module, set "type": "module" in the package.json or use the .mjs extension.\n' +
          '/repo/server.js:1\nimport { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js"\n^^^^^^\n\n' +
          "SyntaxError: Cannot use import statement outside a module\n" +
          "    at wrapSafe (node:internal/modules/cjs/loader:1464:18)\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "`require` in a file that Node.js takes for an ES module",
      evidence: {
        command: ["node", "server.js"],
        stderr:
          'file:///repo/server.js:1\nconst fs = require("fs")\n           ^\n\n' +
          "ReferenceError: require is not defined in ES module scope, you can use import instead\n",
      },
    },
    {
      name: "`require` of a package that is an ES module",
      evidence: {
        node: "v18.20.8",
        stderr:
          "Error [ERR_REQUIRE_ESM]: require() of ES Module /repo/node_modules/acme/index.js from /repo/server.js not supported.\n",
      },
    },
    {
      name: "TypeScript in a project of ES modules",
      evidence: {
        command: ["node", "src/index.ts"],
        stderr:
          'TypeError [ERR_UNKNOWN_FILE_EXTENSION]: Unknown file extension ".ts" for /repo/src/index.ts\n',
      },
    },
    {
      name: "TypeScript that Node.js tries to read as JavaScript",
      evidence: {
        command: ["node", "server.ts"],
        stderr: "SyntaxError: Missing initializer in const declaration\n",
      },
    },
    {
      name: "JavaScript that loads TypeScript",
      evidence: {
        command: ["node", "server.js"],
        stderr:
          "/repo/src/tools.ts:1\ninterface Tool { name: string }\n          ^^^^\n\n" +
          "SyntaxError: Unexpected identifier 'Tool'\n",
      },
    },
    {
      name: "TypeScript with an `enum`, on a Node.js that leaves types out",
      evidence: {
        node: "v24.11.0",
        command: ["node", "server.ts"],
        stderr:
          "[ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX]: TypeScript enum is not supported in strip-only mode\n",
      },
    },
    {
      name: "an import of a folder",
      evidence: {
        command: ["node", "dist/index.js"],
        stderr:
          "Error [ERR_UNSUPPORTED_DIR_IMPORT]: Directory import '/repo/dist/tools' is not supported resolving ES modules imported from /repo/dist/index.js\n",
      },
    },
    {
      name: "an import without an ending, left so by the compiler",
      evidence: {
        command: ["node", "dist/index.js"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/repo/dist/server' imported from /repo/dist/index.js\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "the same first line on a Node.js from before ES modules",
      evidence: {
        node: "v12.22.9",
        stderr:
          "SyntaxError: Unexpected token '?'\n    at wrapSafe (internal/modules/cjs/loader.js:915:16)\n",
      },
    },
    {
      name: "a file that is not built",
      evidence: {
        command: ["node", "bin/cli.mjs"],
        stderr:
          "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/repo/dist/index.js' imported from /repo/bin/cli.mjs\n",
      },
    },
    {
      name: "no script at all: Node.js reads the request as one",
      evidence: {
        command: ["node"],
        stderr: "[stdin]:1\n          ^\n\nSyntaxError: Unexpected token ':'\n",
      },
    },
  ],
});
