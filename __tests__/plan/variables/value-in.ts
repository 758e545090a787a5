import { CLIENTS, type ClientId, type DialectName } from "../../../src/model/client.ts";
import type { Located } from "../../../src/model/place.ts";
import type { ServerSpec } from "../../../src/model/server.ts";
import { type Expanded, expand, type VariableScope } from "../../../src/plan/variables.ts";

const SCOPE: VariableScope = {
  env: { HOME: "/home/me", KEY: "s3cret-of-key", EMPTY: "", QUOTED: 'a"b', region: "eu" },
  home: "/home/me",
  platform: "linux",
};

export type Field = "command" | "args" | "env" | "url" | "headers";

/** What else an entry knows. */
export type Extra = Pick<Partial<ServerSpec>, "defaults" | "files" | "envFile" | "handedOn"> & {
  dialect?: DialectName;
};

const at = (value: string): Located<string> => ({
  value,
  origin: { file: "config", line: 1, column: 1, endLine: 1, endColumn: 1 },
});

/** An entry of this client with the value in one of its fields, expanded. */
export function expandedIn(
  id: ClientId,
  value: string,
  field: Field = "args",
  { dialect, ...extra }: Extra = {},
): Expanded {
  const located = at(value);
  const named = [{ name: "X", key: located.origin, value: located }];
  const spec: ServerSpec = {
    name: "example",
    client: { ...CLIENTS[id], ...(dialect ? { dialect } : {}) },
    file: "config",
    root: "/repo/plugin",
    origin: located.origin,
    transport: "stdio",
    command: field === "command" ? located : at("node"),
    args: field === "args" ? [located] : [],
    env: field === "env" ? named : [],
    envKey: null,
    cwd: null,
    url: field === "url" ? located : null,
    headers: field === "headers" ? named : [],
    off: null,
    startable: true,
    facts: [],
    ...extra,
  };
  return expand(spec, SCOPE);
}

/** The value as the server gets it, with the facts as `kind: captures`. */
export function valueIn(
  id: ClientId,
  value: string,
  field: Field = "args",
  extra: Extra = {},
): readonly (string | null | undefined)[] {
  const { args, command, env, url, headers, facts } = expandedIn(id, value, field, extra);
  const text = { args: args[0], command, env: env.X, url, headers: headers.X }[field];
  return [
    text,
    ...facts.map(({ kind, captures }) => `${kind}: ${Object.values(captures).join(" | ")}`),
  ];
}
