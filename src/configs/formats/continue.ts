import { CLIENTS } from "../../model/client.ts";
import type { Fact } from "../../model/fact.ts";
import { type Flaw, misshapen } from "../flaw.ts";
import { COMMON, COMMON_ROLES, type ConfigFormat, SDK_ENVIRONMENT } from "../format.ts";
import { JSONC } from "../json/strictness.ts";
import { type ConfigNode, type Member, memberOf, type ObjectNode } from "../node.ts";
import { namedList, withEntries, withMember } from "../reshape.ts";
import { YAML } from "../syntax.ts";

const HEADERS = "requestOptions.headers";

/**
 * `.continue/mcpServers/*.yaml`, a block with a list of servers, as the source of Continue reads it
 * (`config-yaml/src/schemas/mcp`, `core/context/mcp/MCPConnection.ts`).
 */
export const continueYaml: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.continue,
  patterns: ["**/.continue/mcpServers/*.yaml", "**/.continue/mcpServers/*.yml"],
  rootAbove: 2,
  syntax: YAML,
  reshape: (root) =>
    withEntries(withMember(root, "mcpServers", ownServers), "mcpServers", withHeaders),
  roles: { ...COMMON_ROLES, headers: HEADERS },
  keys: ["name", "serverName", "faviconUrl", "connectionTimeout", "requestOptions", "apiKey"],
  types: { stdio: "stdio", "streamable-http": "http", sse: "sse" },
  otherTypes: "refused",
  badEntry: "all",
  startLimitMs: 20_000,
  limitKeys: [{ key: "connectionTimeout", unit: 1 }],
  environment: [...SDK_ENVIRONMENT, "USERPROFILE", "USERNAME"],
  flaws: nameFlaws,
  fileFlaws: mapFlaws,
  notes: {
    read: [
      "`mcpServers` as a list; each server has a `name`.",
      "`${{ secrets.NAME }}` and `${{ inputs.NAME }}` are answered by a variable of that name.",
      "`connectionTimeout` is in milliseconds; headers stand under `requestOptions`.",
    ],
    unread: [
      "Blocks of the hub (`uses`), and `mcpServers` in `config.yaml`.",
      "`.env` files, from which Continue takes secrets too.",
    ],
    sources: [
      "Continue documentation: MCP",
      "`config-yaml/src/schemas/mcp`, `MCPConnection.ts` of Continue",
    ],
  },
};

/** JSON files beside it: `mcpServers`, `projects` with more of them, or one server named after the file. */
export const continueJson: ConfigFormat = {
  ...continueYaml,
  client: { ...CLIENTS.continue, reference: "${NAME}", dialect: "continue-json" },
  patterns: ["**/.continue/mcpServers/*.json"],
  syntax: { ...JSONC, trailingCommas: false, empty: false },
  reshape: (root, file) => withEntries(asMap(root, file), "mcpServers", (entry) => entry),
  roles: { ...COMMON_ROLES, cwd: "" },
  keys: ["cwd", "envFile"],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  limitKeys: [],
  flaws: droppedKeys,
  fileFlaws: () => [],
  notes: {
    read: [
      "`mcpServers`, `projects` with `mcpServers` in each, or one server that is named after the file.",
      "`${NAME}` in `env` stands for a secret.",
    ],
    unread: ["`cwd` and `envFile`, which Continue does not take from JSON."],
    sources: ["`loadJsonMcpConfigs.ts`, `config-yaml/src/schemas/mcp/json.ts` of Continue"],
  },
};

/** A block of the hub is somewhere else; what a map calls a server counts as its name. */
function ownServers(servers: ConfigNode): ConfigNode {
  if (servers.kind === "object") return { ...servers, members: servers.members.map(withName) };
  if (servers.kind !== "list") return servers;
  const items = servers.items.filter(
    (item) => item.kind !== "object" || memberOf(item, "uses") === undefined,
  );
  return namedList({ ...servers, items }, "name");
}

function withName(member: Member): Member {
  const { key, keyOrigin, value } = member;
  if (value.kind !== "object") return member;
  const name: Member = {
    key: "name",
    keyOrigin,
    value: { kind: "string", value: key, origin: keyOrigin },
  };
  return { ...member, value: { ...value, members: [...value.members, name] } };
}

function mapFlaws(root: ObjectNode): readonly Fact[] {
  const servers = memberOf(root, "mcpServers");
  if (servers?.value.kind !== "object") return [];
  const problem = "`mcpServers` is an object, and must be a list";
  const remedy =
    "write each server as an item of a list that begins with its name, as in `- name: name-of-the-server`";
  return [misshapen(problem, remedy, servers.keyOrigin).fact];
}

/** `requestOptions: { headers: ... }` as a member of the entry. */
function withHeaders(entry: ObjectNode): ObjectNode {
  const options = memberOf(entry, "requestOptions")?.value;
  const headers = options?.kind === "object" ? memberOf(options, "headers") : undefined;
  if (!headers) return entry;
  const others = entry.members.filter(({ key }) => key !== "requestOptions");
  return { ...entry, members: [...others, { ...headers, key: HEADERS }] };
}

function nameFlaws(entry: ObjectNode): readonly Flaw[] {
  const name = memberOf(entry, "name");
  if (name?.value.kind === "string") return [];
  return [misshapen("the entry has no `name`", "add `name: name-of-the-server`", entry.origin)];
}

function droppedKeys(entry: ObjectNode): readonly Flaw[] {
  return ["cwd", "envFile"].flatMap((key) => {
    const member = memberOf(entry, key);
    if (!member) return [];
    const problem = `\`${key}\` has no effect in a JSON file`;
    const remedy =
      key === "cwd"
        ? "describe the server in a YAML file of this folder, where `cwd` counts"
        : "write the variables into `env`";
    return [{ ...misshapen(problem, remedy, member.keyOrigin), fatal: false }];
  });
}

/** All servers of the file in one map. */
function asMap(root: ObjectNode, file: string): ObjectNode {
  const servers = memberOf(root, "mcpServers");
  const projects = memberOf(root, "projects");
  if (!servers && !projects) return single(root, file);
  const further = projects?.value.kind === "object" ? projects.value.members : [];
  const maps = [servers?.value, ...further.map(serversOf)];
  const members = maps.flatMap((map) => (map?.kind === "object" ? map.members : []));
  const first = servers ?? projects;
  if (!first || (servers && servers.value.kind !== "object")) return root;
  const value: ConfigNode = { kind: "object", members, origin: first.value.origin };
  return { ...root, members: [{ key: "mcpServers", keyOrigin: first.keyOrigin, value }] };
}

const serversOf = ({ value }: Member): ConfigNode | undefined =>
  value.kind === "object" ? memberOf(value, "mcpServers")?.value : undefined;

/** One server, named after its file. */
function single(root: ObjectNode, file: string): ObjectNode {
  if (!memberOf(root, "command") && !memberOf(root, "url")) return root;
  const { line, column } = root.origin;
  const keyOrigin = { ...root.origin, endLine: line, endColumn: column + 1 };
  const key = (file.split("/").at(-1) ?? file).replace(".json", "");
  const entry: Member = { key, keyOrigin, value: root };
  const value: ConfigNode = { kind: "object", members: [entry], origin: root.origin };
  return { ...root, members: [{ key: "mcpServers", keyOrigin, value }] };
}
