import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { STRICT } from "../json/strictness.ts";
import { memberOf, type ObjectNode } from "../node.ts";
import { serversDescribed } from "./registry/servers.ts";

/**
 * `server.json`, the description of a server for the MCP Registry, as its schema has it (2025-07-09 to 2025-12-11):
 * each package and each remote as a client would start or reach it.
 */
export const registry: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.registry,
  patterns: ["**/server.json"],
  recognises,
  trace: /server\.schema\.json/,
  syntax: STRICT,
  rootKeys: ["packages", "remotes"],
  reshape: serversDescribed,
  types: { stdio: "stdio", "streamable-http": "http", http: "http", sse: "sse" },
  otherTypes: "refused",
  inputsKey: "inputs",
  notes: {
    where: "that describes a server",
    read: [
      "Packages of npm (`npx -y`), PyPI (`uvx`), NuGet (`dnx`) and OCI (`docker run -i --rm`), with `runtimeHint`, `runtimeArguments`, `packageArguments` and `environmentVariables`.",
      "`remotes`, with headers and variables.",
      "A value that is required and has no default is answered by a variable of its name; what is not required and has none is left out.",
    ],
    unread: [
      "Packages of other kinds (`mcpb`, `cargo`), and packages that speak HTTP after their start.",
      "`fileSha256`, and whether the package really names this server.",
    ],
    sources: ["MCP Registry: server.json schema and format specification"],
  },
};

/** Many a program has a `server.json` of its own. */
function recognises(root: ObjectNode): boolean {
  const schema = memberOf(root, "$schema")?.value;
  if (schema?.kind === "string")
    return /modelcontextprotocol.*server\.schema\.json/.test(schema.value);
  const isNamed = memberOf(root, "name")?.value.kind === "string";
  return (
    isNamed && (listsMapsWith(root, "packages", PACKAGE) || listsMapsWith(root, "remotes", REMOTE))
  );
}

const PACKAGE = ["registryType", "registry_type", "registry_name"];
const REMOTE = ["transport_type", "type"];

function listsMapsWith(root: ObjectNode, key: string, keys: readonly string[]): boolean {
  const list = memberOf(root, key)?.value;
  return (
    list?.kind === "list" &&
    list.items.some((item) => item.kind === "object" && keys.some((one) => memberOf(item, one)))
  );
}
