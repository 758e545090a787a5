import { CLIENTS, type Client } from "../../model/client.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Origin } from "../../model/place.ts";
import type { Plan } from "../../model/plan.ts";
import type { RemotePlan, RemoteSeen } from "../../model/remote.ts";
import type { RemoteSketch, Sketch } from "../../model/rule.ts";
import type { ServerSpec, StartLimit } from "../../model/server.ts";
import { readLaunch } from "../../plan/launchers/index.ts";

const at = (line: number): Origin => ({
  file: ".mcp.json",
  line,
  column: 5,
  endLine: line,
  endColumn: 20,
});

/**
 * Whole evidence around a sketch: a server of `.mcp.json` that was started and exited with code 1.
 * An empty command line is an entry that gives nothing to start.
 */
export function evidenceOf(sketch: Sketch): Evidence {
  const {
    command: line = ["node", "server.js"],
    env = {},
    client = "claude-code",
    limits = [],
    remote,
    ...rest
  } = sketch;
  if (remote) return remoteEvidence(remote, { client: CLIENTS[client], limits }, rest);
  const server = { ...serverOf(line, env, CLIENTS[client]), limits };
  return {
    server,
    plan: server.command ? planOf(server) : null,
    due: true,
    facts: [],
    install: { kind: "skipped" },
    ending: { kind: "exited", code: 1, afterMs: 200 },
    handshake: { kind: "silent" },
    stderr: "",
    noise: [],
    unterminated: "",
    exchange: [],
    stage: "handshake",
    stages: [],
    resolved: null,
    node: "v20.20.2",
    ...rest,
  };
}

/** Evidence of a server behind a URL that was asked, and is there as a process would be. */
function remoteEvidence(
  sketch: RemoteSketch,
  { client, limits }: Pick<ServerSpec, "client"> & { readonly limits: readonly StartLimit[] },
  rest: Partial<Evidence>,
): Evidence {
  const { url = "https://mcp.example.com/mcp", transport = "http", headers = {}, ...seen } = sketch;
  const server: ServerSpec = {
    ...serverOf([], {}, client),
    limits,
    transport,
    startable: true,
    url: { value: url, origin: at(4) },
    type: {
      ...{ key: "type", addressKey: "url", names: { http: "http", sse: "sse" } },
      given: { value: transport, origin: at(5) },
    },
    headers: Object.entries(headers).map(([name, value], index) => ({
      name,
      key: at(6 + index),
      value: { value, origin: at(6 + index) },
    })),
  };
  const plan: RemotePlan = {
    ...{ server, url, transport, headers, env: {}, secrets: [] },
    ...{ timeoutMs: 30_000, facts: [] },
  };
  return {
    ...evidenceOf({ command: [] }),
    server,
    ending: { kind: "running" },
    stage: "remote",
    ...rest,
    remote: { plan, ...NOTHING_ASKED, ...seen },
  };
}

const NOTHING_ASKED = {
  answers: [],
  trouble: null,
  spoken: null,
  unspoken: null,
  redirectedTo: null,
  discover: null,
  eras: { legacy: "unknown", modern: "unknown" },
  login: null,
} as const satisfies Omit<RemoteSeen, "plan">;

function serverOf(
  line: readonly string[],
  env: Readonly<Record<string, string>>,
  client: Client,
): ServerSpec {
  const [command, ...args] = line;
  return {
    name: "example",
    client,
    file: ".mcp.json",
    root: "/repo",
    origin: at(3),
    transport: "stdio",
    command: command === undefined ? null : { value: command, origin: at(4) },
    args: args.map((value, index) => ({ value, origin: at(5 + index) })),
    env: Object.entries(env).map(([name, value], index) => ({
      name,
      key: at(20 + index),
      value: { value, origin: at(20 + index) },
    })),
    envKey: Object.keys(env).length > 0 ? at(19) : null,
    cwd: null,
    url: null,
    headers: [],
    off: null,
    startable: command !== undefined,
    facts: [],
  };
}

function planOf(server: ServerSpec): Plan {
  const command = server.command?.value ?? "";
  const args = server.args.map((arg) => arg.value);
  const given = Object.fromEntries(server.env.map(({ name, value }) => [name, value.value ?? ""]));
  return {
    server,
    ...readLaunch(command, args, "linux", "/repo"),
    command,
    args,
    cwd: "/repo",
    workspace: "/repo",
    platform: "linux",
    env: { PATH: "/usr/bin", HOME: "/home/me", ...given },
    handed: [],
    given: Object.keys(given),
    secrets: [],
    timeoutMs: 30_000,
    facts: [],
  };
}
