import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Form, LIMIT_MS } from "./fixtures.ts";
import type { Fixture } from "./rubric.ts";

/** Where a program is installed, and with what it runs. */
export interface Installed {
  /** The folder of its `node_modules`. */
  readonly modules: string;
  /** Node.js of this run, or a newer one where the program needs it. */
  readonly node: string;
}

/** A command line in words: a program and its arguments. */
export type Words = readonly [program: string, ...args: string[]];

/** A program that is asked about servers. */
export interface Tool {
  readonly name: string;
  /** The npm packages that it consists of, pinned. */
  readonly packages: readonly string[];
  /** Whether it needs a newer Node.js than ours does. */
  readonly needsNewerNode?: boolean;
  /** Asks about one server; commands behind the first follow whatever it says, and the worst exit code counts. */
  readonly ask: (installed: Installed, server: Fixture) => readonly Words[];
  /** Asks about all servers of a config in one run, where it can. */
  readonly askAll?: (installed: Installed) => readonly Words[];
  /** What it reads, where that is not a `.mcp.json`. */
  readonly reads?: Form;
  /** Whether it takes the limit for an answer. */
  readonly takesLimit: boolean;
}

const SECONDS = String(LIMIT_MS / 1000);
const SCRIPT = fileURLToPath(new URL("sdk-script.js", import.meta.url));

const bin =
  (name: string, ...args: readonly string[]) =>
  ({ modules, node }: Installed): Words => [node, path.join(modules, ".bin", name), ...args];

const sdk =
  (client: string, stdio: string) =>
  ({ modules, node }: Installed): readonly Words[] => [
    [node, SCRIPT, path.join(modules, client), path.join(modules, stdio), String(LIMIT_MS)],
  ];

const SDK = "@modelcontextprotocol/sdk/dist/esm/client";
const CLIENT = "@modelcontextprotocol/client/dist";

/** Programs from npm that start a server and say how it did. */
export const PEERS: readonly Tool[] = [
  {
    name: "MCP Inspector 2.12.0 `--cli`",
    packages: ["@modelcontextprotocol/inspector@2.12.0"],
    needsNewerNode: true,
    ask: (installed, server) => {
      const config = ["--cli", "--config", ".mcp.json", "--server", server];
      const limit = ["--connect-timeout", String(LIMIT_MS)];
      return [bin("mcp-inspector", ...config, "--method", "tools/list", ...limit)(installed)];
    },
    takesLimit: true,
  },
  {
    name: "mcpc 0.2.6",
    packages: ["@apify/mcpc@0.2.6"],
    ask: (installed, server) =>
      [
        ["connect", `.mcp.json:${server}`, `@${server}`],
        [`@${server}`, "tools-list"],
        ["close", `@${server}`],
      ].map((args) => bin("mcpc", "--timeout", SECONDS, ...args)(installed)),
    takesLimit: true,
  },
  {
    name: "a script with the SDK 1.32.2",
    packages: ["@modelcontextprotocol/sdk@1.32.2"],
    ask: sdk(`${SDK}/index.js`, `${SDK}/stdio.js`),
    askAll: sdk(`${SDK}/index.js`, `${SDK}/stdio.js`),
    takesLimit: true,
  },
  {
    name: "a script with the client SDK 2.4.0",
    packages: ["@modelcontextprotocol/client@2.4.0"],
    ask: sdk(`${CLIENT}/index.mjs`, `${CLIENT}/stdio.mjs`),
    askAll: sdk(`${CLIENT}/index.mjs`, `${CLIENT}/stdio.mjs`),
    takesLimit: true,
  },
  {
    name: "mcp-check 1.0.10",
    packages: ["@mcereal/mcp-check@1.0.10"],
    needsNewerNode: true,
    reads: "mcp-check",
    ask: (installed) => {
      const limit = ["--timeout.connect", String(LIMIT_MS), "--timeout.invoke", String(LIMIT_MS)];
      return [bin("mcp-check", "test", "--no-chaos", "--output-dir", "out", ...limit)(installed)];
    },
    takesLimit: false,
  },
];

/** This program, as it comes and without the further starts that make sure of a cause. */
export const ours = (cli: string): readonly Tool[] =>
  [["MCP Handshake", []] as const, ["MCP Handshake `--no-confirm`", ["--no-confirm"]] as const].map(
    ([name, flags]) => {
      const ask = ({ node }: Installed): readonly Words[] => [
        [node, cli, "--timeout", SECONDS, ...flags],
      ];
      return { name, packages: [], ask, askAll: ask, takesLimit: true };
    },
  );
