import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/package.json
var package_default = {
  name: "mcp-handshake",
  version: "0.1.0",
  description: "CI preflight for MCP servers: starts every server of a repository's MCP configs and names why one does not come up",
  license: "MIT",
  type: "module",
  bin: {
    "mcp-handshake": "dist/cli/index.js"
  },
  files: [
    "action.yml",
    "dist",
    "docs",
    "matchers"
  ],
  engines: {
    node: ">=20.19"
  },
  scripts: {
    all: "npm run check && npm test && npm run build",
    bench: "npm run compile && node lib/scripts/bench.js",
    build: "npm run compile && node lib/scripts/docs.js && node scripts/clean.mjs dist && node lib/scripts/build.js",
    check: "biome ci",
    compile: "node scripts/clean.mjs lib && tsc",
    record: "npm run compile && node lib/scripts/record.js",
    conformance: "npm run compile && npm exec --yes --package=@modelcontextprotocol/conformance@0.2.0-alpha.12 -- node lib/scripts/conformance.js",
    confusion: "npm run -s compile && node lib/scripts/confusion.js",
    corpus: "npm run compile && node lib/scripts/corpus.js",
    docs: "npm run compile && node lib/scripts/docs.js",
    fix: "biome check --write",
    growth: "npm run -s compile && node lib/scripts/growth.js",
    preview: "npm run -s compile && node lib/scripts/preview.js",
    soak: "npm run -s compile && node lib/scripts/soak.js",
    test: "npm run compile && npm run test:only",
    "test:only": "node --disable-warning=ExperimentalWarning --experimental-vm-modules node_modules/jest/bin/jest.js"
  },
  overrides: {
    "unrs-resolver": "1.12.2",
    "node-fetch": "2.7.0"
  },
  dependencies: {
    "@actions/core": "^3.0.1",
    "cross-spawn": "^7.0.6",
    "eventsource-parser": "^3.1.1",
    ignore: "^7.0.16",
    "jsonc-parser": "^3.3.1",
    "p-limit": "^7.3.3",
    picomatch: "^4.0.7",
    "string-argv": "^0.4.0",
    tinyglobby: "^0.2.17",
    "toml-eslint-parser": "^1.0.3",
    valibot: "^1.5.0",
    which: "^6.0.1",
    yaml: "^2.9.1"
  },
  devDependencies: {
    "@biomejs/biome": "^2.5.15",
    "@jest/globals": "^30.5.2",
    "@microsoft/jest-sarif": "^1.0.0-beta.0",
    "@modelcontextprotocol/server": "^2.4.0",
    "@modelcontextprotocol/server-everything": "^2026.8.31",
    "@modelcontextprotocol/server-filesystem": "^2026.8.31",
    "@modelcontextprotocol/server-memory": "^2026.8.31",
    "@types/cross-spawn": "^6.0.6",
    "@types/node": "^24.19.2",
    "@types/picomatch": "^4.0.3",
    "@types/sarif": "^2.1.7",
    "@types/which": "^3.0.4",
    ajv: "^8.20.0",
    esbuild: "^0.28.2",
    "fast-check": "^4.10.2",
    jest: "^30.5.2",
    "libxml2-wasm": "^0.7.2",
    "playwright-core": "^1.65.1",
    "proxy-from-env": "^2.1.0",
    selfsigned: "^5.5.0",
    typescript: "^7.0.2",
    verdaccio: "6.1.2"
  }
};

// lib/src/version.js
var TOOL = { name: package_default.name, version: package_default.version };

export {
  TOOL
};
