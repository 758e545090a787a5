import type { Captures } from "../model/rule.ts";
import { defineRule } from "./engine/define-rule.ts";
import { withNode } from "./engine/interpreter-experiment.ts";
import { setupStep } from "./engine/programs.ts";

/** The major release of Node.js by its `NODE_MODULE_VERSION`, from the table of ABI versions of Node.js. */
const NODE_OF_ABI: Readonly<Record<string, string>> = {
  ...{ "83": "14", "93": "16", "102": "17", "108": "18", "111": "19", "115": "20" },
  ...{ "120": "21", "127": "22", "131": "23", "137": "24", "141": "25" },
};

const nodeOf = (abi: string): string =>
  NODE_OF_ABI[abi] ? `Node.js ${NODE_OF_ABI[abi]}` : `a Node.js with module version ${abi}`;

const otherNode = ({ built = "", wanted = "", module = "" }: Captures): Captures => ({
  module: nameOf(module),
  built: nodeOf(built),
  runs: nodeOf(wanted),
  abi: built,
  remedy: thatNode(NODE_OF_ABI[built], module),
});

const otherMachine = ({ module = "", problem = "" }: Captures): Captures => ({
  module: nameOf(module),
  built: "another system or processor",
  runs: `this one (${problem})`,
  remedy: again(module),
});

/** The package of a binary, or the binary itself where it lies in no package. */
function nameOf(path: string): string {
  const inner = path.replaceAll("\\", "/").split("/node_modules/");
  const name = inner.length > 1 ? /^(?:@[^/]+\/)?[^/]+/.exec(inner.at(-1) ?? "")?.[0] : undefined;
  return name ?? path.split(/[\\/]/).at(-1) ?? path;
}

function thatNode(major: string | undefined, module: string): string {
  const step = major && setupStep("node")?.replace(/node-version: \d+/, `node-version: ${major}`);
  const keep = step
    ? `\n\nOr start the server with the Node.js that it was built for, in a step before this one:\n\n${step}`
    : "";
  return `${again(module)}${keep}`;
}

function again(module: string): string {
  const entry = /_npx[\\/]([0-9a-f]{16})[\\/]/.exec(module)?.[1];
  const how = entry ? `    npm cache npx rm ${entry}` : "    - run: npm rebuild";
  return (
    `Install it anew with the Node.js that runs the server:\n\n${how}\n\n` +
    "A `node_modules` that `actions/cache` restores must have the version of Node.js and the system in its key."
  );
}

export default defineRule({
  id: "node-native-abi-mismatch",
  stage: "handshake",
  level: "error",
  confidence: "likely",
  at: "command",
  title: "the native module `{module}` was built for {built}, and {runs} loads it",
  why:
    "A module with native code is built for one system and, as a rule, for one major release of Node.js. This one " +
    "was installed with another Node.js or on another machine, in a cache or a `node_modules` that was kept, and " +
    "Node.js refuses to load it.",
  fix: "{remedy}",
  signals: [
    {
      output:
        /The module '(?<module>[^'\n]{1,1000})'\s{1,4}was compiled against a different Node\.js version using\s{1,4}NODE_MODULE_VERSION (?<built>\d{2,4})\. This version of Node\.js requires\s{1,4}NODE_MODULE_VERSION (?<wanted>\d{2,4})/,
      words: otherNode,
    },
    {
      output:
        /(?:^|[\s(])(?<module>[^\s():]{1,1000}\.node): (?<problem>invalid ELF header|wrong ELF class[^\n]{0,40})|dlopen\((?<file>[^,\n]{1,1000}\.node),[^\n]{0,2000}incompatible architecture/m,
      words: ({ file, module, ...captures }) =>
        otherMachine({
          problem: "incompatible architecture",
          ...captures,
          module: module ?? file ?? "",
        }),
    },
  ],
  experiments: (_evidence, match) => {
    const from = NODE_OF_ABI[match?.captures.abi ?? ""];
    return from ? [withNode(from, String(Number(from) + 1))] : [];
  },
  repair: {
    language: "yaml",
    before: `- uses: actions/cache@v5
  with:
    path: node_modules
    key: modules-\${{ hashFiles('package-lock.json') }}`,
    after: `- uses: actions/cache@v5
  with:
    path: node_modules
    key: modules-\${{ runner.os }}-node24-\${{ hashFiles('package-lock.json') }}`,
  },
  examples: [
    {
      name: "a module that Node.js 24 has built",
      evidence: {
        command: ["npx", "-y", "acme-mcp"],
        stderr:
          "Error: The module '/home/me/.npm/_npx/26e60c4170af4bff/node_modules/better-sqlite3/build/Release/better_sqlite3.node'\n" +
          "was compiled against a different Node.js version using\nNODE_MODULE_VERSION 137. This version of Node.js requires\n" +
          "NODE_MODULE_VERSION 115. Please try re-compiling or re-installing\nthe module (for instance, using `npm rebuild` or `npm install`).\n" +
          "    at Module._extensions..node (node:internal/modules/cjs/loader:1661:18) {\n  code: 'ERR_DLOPEN_FAILED'\n}\n\nNode.js v20.20.2\n",
      },
    },
    {
      name: "a `node_modules` of another system",
      evidence: {
        command: ["node", "dist/index.js"],
        stderr:
          "node:internal/modules/cjs/loader:1661\n  return process.dlopen(module, path.toNamespacedPath(filename));\n                 ^\n\n" +
          "Error: /repo/node_modules/@acme/native/build/Release/native.node: invalid ELF header\n" +
          "    at Module._extensions..node (node:internal/modules/cjs/loader:1661:18) {\n  code: 'ERR_DLOPEN_FAILED'\n}\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a native module without a binary",
      evidence: {
        stderr: "Error: Could not locate the bindings file. Tried:\n → /repo/build/x.node\n",
      },
    },
    {
      name: "a native module that lacks a library of the system",
      evidence: {
        stderr:
          "Error: libvips-cpp.so.42: cannot open shared object file: No such file or directory\n  code: 'ERR_DLOPEN_FAILED'\n",
      },
    },
  ],
});
