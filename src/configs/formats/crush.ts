import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { STRICT } from "../json/strictness.ts";
import { memberOf, type ObjectNode } from "../node.ts";

/**
 * `crush.json`, as the documentation of Crush and its source have it (`internal/config`): servers under `mcp`, and
 * values that a shell of its own expands. Many files of this name are no config of Crush at all.
 */
export const crush: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.crush,
  patterns: ["**/crush.json", "**/.crush.json"],
  recognises,
  trace: /charm\.land|"mcp"/,
  syntax: STRICT,
  rootKeys: ["mcp"],
  shared: true,
  keys: [
    ...["disabled", "disabled_tools", "enabled_tools", "timeout", "oauth"],
    ...["oauth_client_id", "oauth_client_secret", "oauth_scopes", "sessionless"],
  ],
  types: { stdio: "stdio", http: "http", sse: "sse" },
  otherTypes: "refused",
  typeNeeded: "always",
  offSwitches: [{ key: "disabled", value: true }],
  startLimitMs: 10_000,
  limitKeys: [{ key: "timeout", unit: 1000 }],
  notes: {
    where: "with keys of Crush in it",
    read: [
      "A file is Crush's by its `$schema`, or by `mcp` with servers in it.",
      "`$NAME`, `${NAME:-default}` and the like, as a shell expands them; a variable that is not set is empty.",
      "`timeout` is in seconds.",
    ],
    unread: [
      "`$(command)` is never run: the finding says so.",
      "`crushrc` and `.crushrc` are scripts for Bash.",
      "A header that comes out empty is not sent by Crush.",
    ],
    sources: ["Crush documentation: MCPs", "`internal/config` of Crush"],
  },
};

/** Other programs have files of this name, with other things in them. */
function recognises(root: ObjectNode): boolean {
  const schema = memberOf(root, "$schema")?.value;
  if (schema?.kind === "string" && schema.value.includes("charm.land")) return true;
  return memberOf(root, "mcp")?.value.kind === "object";
}
