import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { STRICT } from "../json/strictness.ts";
import { type ConfigNode, type Member, memberOf, membersOf, type ObjectNode } from "../node.ts";
import { withMember } from "../reshape.ts";

/**
 * `manifest.json` of an MCP bundle (MCPB, once DXT), as its specification has it (`MANIFEST.md`): the server that a
 * host would start after unpacking, here from the folder of the manifest.
 */
export const mcpb: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.mcpb,
  patterns: ["**/manifest.json"],
  recognises,
  trace: /"dxt_version"|"mcp_config"/,
  syntax: STRICT,
  rootKeys: ["server"],
  reshape,
  keys: ["platform_overrides"],
  inputsKey: "inputs",
  notes: {
    where: "that describes a server",
    read: [
      "`mcp_config` with the `platform_overrides` of the machine that runs the check.",
      "`${user_config.KEY}` is answered by a variable of the name `KEY`, or by its `default`; one that is not required is empty.",
      "`${__dirname}`, `${HOME}`, `${DESKTOP}`, `${DOCUMENTS}`, `${DOWNLOADS}`, `${/}`, `${pathSeparator}`.",
      "A server of type `uv` without `mcp_config` is started with `uv run`.",
    ],
    unread: [
      "Where a host starts the server is not specified: here it is the manifest's folder.",
      "`compatibility`, and what else the manifest says of the bundle.",
    ],
    sources: ["MCPB: MANIFEST.md"],
  },
};

/** Web pages, browser extensions and others have a `manifest.json` too. */
function recognises(root: ObjectNode): boolean {
  const version = memberOf(root, "manifest_version") ?? memberOf(root, "dxt_version");
  return version?.value.kind === "string" && memberOf(root, "server")?.value.kind === "object";
}

function reshape(root: ObjectNode): ObjectNode {
  const server = memberOf(root, "server");
  const name = memberOf(root, "name")?.value;
  if (server?.value.kind !== "object") return root;
  const entry = entryOf(server.value, userConfig(root));
  const named =
    name?.kind === "string"
      ? { key: name.value, keyOrigin: name.origin }
      : { key: "server", keyOrigin: server.keyOrigin };
  const servers = entry ? [{ ...named, value: entry }] : [];
  return {
    ...root,
    members: [
      asMember("server", { kind: "object", members: servers, origin: server.value.origin }),
      asMember("inputs", inputsOf(root)),
    ],
  };
}

const asMember = (key: string, value: ConfigNode): Member => ({
  key,
  keyOrigin: value.origin,
  value,
});

const userConfig = (root: ObjectNode): readonly Member[] => {
  const config = memberOf(root, "user_config")?.value;
  return config?.kind === "object" ? membersOf(config) : [];
};

/** How the server is started; `null` where the manifest does not say. */
function entryOf(server: ObjectNode, options: readonly Member[]): ObjectNode | null {
  const config = memberOf(server, "mcp_config")?.value;
  if (config?.kind !== "object") return uvEntry(server);
  const overrides = memberOf(config, "platform_overrides")?.value;
  const own =
    overrides?.kind === "object" ? memberOf(overrides, process.platform)?.value : undefined;
  const merged = own?.kind === "object" ? overridden(config, own) : config;
  return withMember(merged, "args", (args) => withListedAnswers(args, options));
}

/** `env` is added to, all else is replaced. */
function overridden(config: ObjectNode, own: ObjectNode): ObjectNode {
  const kept = config.members.filter(({ key }) => key === "env" || !memberOf(own, key));
  const further = own.members.filter(({ key }) => key !== "env" || !memberOf(config, "env"));
  const merged = { ...config, members: [...kept, ...further] };
  const env = memberOf(own, "env")?.value;
  return withMember(merged, "env", (value) =>
    value.kind === "object" && env?.kind === "object"
      ? { ...value, members: [...value.members, ...env.members] }
      : value,
  );
}

/** The host runs the entry point with uv. */
function uvEntry(server: ObjectNode): ObjectNode | null {
  const type = memberOf(server, "type")?.value;
  const entryPoint = memberOf(server, "entry_point")?.value;
  if (type?.kind !== "string" || type.value !== "uv" || entryPoint?.kind !== "string") return null;
  const { origin } = entryPoint;
  const text = (value: string): ConfigNode => ({ kind: "string", value, origin });
  const items = [...["run", "--directory", "${__dirname}"].map(text), entryPoint];
  return {
    kind: "object",
    members: [asMember("command", text("uv")), asMember("args", { kind: "list", items, origin })],
    origin: server.origin,
  };
}

/** An option of several values stands for as many arguments. */
function withListedAnswers(args: ConfigNode, options: readonly Member[]): ConfigNode {
  if (args.kind !== "list") return args;
  const items = args.items.flatMap((item) => {
    const key = item.kind === "string" && /^\$\{user_config\.([^{}]+)\}$/.exec(item.value)?.[1];
    const option = key && options.find((one) => one.key === key)?.value;
    const standard = option && option.kind === "object" && memberOf(option, "default")?.value;
    return standard && standard.kind === "list" ? standard.items : [item];
  });
  return { ...args, items };
}

/** What `inputDefaults` reads: each option with its default; one that is not required may be empty. */
function inputsOf(root: ObjectNode): ConfigNode {
  const items = userConfig(root).flatMap(({ key, keyOrigin, value }) => {
    if (value.kind !== "object") return [];
    const id: ConfigNode = { kind: "string", value: key, origin: keyOrigin };
    const standard = defaultOf(value);
    const members = [asMember("id", id), ...(standard ? [asMember("default", standard)] : [])];
    return [{ kind: "object" as const, members, origin: keyOrigin }];
  });
  return { kind: "list", items, origin: root.origin };
}

function defaultOf(option: ObjectNode): ConfigNode | null {
  const standard = memberOf(option, "default")?.value;
  const { origin } = option;
  if (standard?.kind === "string") return standard;
  if (standard?.kind === "number" || standard?.kind === "boolean")
    return { kind: "string", value: String(standard.value), origin };
  const required = memberOf(option, "required")?.value;
  const isRequired = required?.kind === "boolean" && required.value;
  return isRequired ? null : { kind: "string", value: "", origin };
}
