import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";

const FIXTURES = path.resolve("__tests__/fixtures/sdk-remotes");
const EVERYTHING = path.resolve(
  "node_modules/@modelcontextprotocol/server-everything/dist/index.js",
);

/** The Python servers get their packages through it. */
export const hasUv = spawnSync("uv", ["--version"]).status === 0;

/** What starts the servers of each SDK over HTTP; with `stdio` behind it, the same server there. */
export const SDKS = {
  ts1: ["node", `${FIXTURES}/v1.mjs`],
  ts2: ["node", `${FIXTURES}/v2.mjs`],
  py1: ["uv", "run", "--quiet", "--script", `${FIXTURES}/v1.py`],
  py2: ["uv", "run", "--quiet", "--script", `${FIXTURES}/v2.py`],
} as const;

export type Sdk = keyof typeof SDKS | "everything";

/** Official clients, as programs: the first TypeScript SDK, and the second Python SDK. */
export const CLIENTS = {
  ts1: ["node", `${FIXTURES}/client-v1.mjs`],
  py2: ["uv", "run", "--quiet", "--script", `${FIXTURES}/client-v2.py`],
} as const;

export const everything = (transport: string): readonly [string, ...string[]] => [
  "node",
  EVERYTHING,
  transport,
];

/** A request that a server answered. */
export interface Asked {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  /** Whether it bore the header of a session. */
  readonly session: boolean;
  /** Whether it bore one for a login. */
  readonly credential: boolean;
  readonly status: number;
}

/** Servers over HTTP, in one process. */
export interface Remotes {
  /** By name of the server, `http://127.0.0.1:<port>`. */
  readonly origins: Readonly<Record<string, string>>;
  /** The requests that they answered so far. */
  readonly asked: () => Promise<readonly Asked[]>;
  readonly stop: () => Promise<void>;
}

export async function serve([command, ...args]: readonly [string, ...string[]]): Promise<Remotes> {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] });
  const lines = createInterface(child.stdout);
  const ended = once(lines, "close").then(() =>
    Promise.reject(new Error(`${command} served nothing`)),
  );
  const [origins] = await Promise.race([once(lines, "line"), ended]);
  const seen: Asked[] = [];
  lines.on("line", (line) => {
    if (line === "null") lines.emit("told");
    else seen.push(JSON.parse(line));
  });
  const asked = async () => {
    child.stdin.write("\n");
    await once(lines, "told");
    return seen;
  };
  const stop = async () => {
    child.stdin.end();
    await once(child, "exit");
  };
  return { origins: JSON.parse(origins), asked, stop };
}

/** The official server for trials, as its own command line starts it; it tells nothing of its requests. */
export async function serveEverything(transport: "streamableHttp" | "sse"): Promise<Remotes> {
  const port = await freePort();
  const [command, ...args] = everything(transport);
  const child = spawn(command, args, {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  for await (const line of createInterface(child.stderr)) if (/ on port \d/.test(line)) break;
  child.stderr.resume();
  const origins = { [transport]: `http://127.0.0.1:${port}` };
  const stop = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { origins, asked: async () => [], stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
