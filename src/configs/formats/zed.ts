import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { LENIENT } from "../json/strictness.ts";
import { memberOf, type ObjectNode } from "../node.ts";
import { withCommandObject, withEntries, without } from "../reshape.ts";

/**
 * `.zed/settings.json`, as the source of Zed reads it (`ContextServerSettingsContent`): a `command`, a `url`, or the
 * `settings` of a server that an extension starts. Older files have `command` as an object; Zed still takes them.
 */
export const zed: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.zed,
  patterns: ["**/.zed/settings.json"],
  rootAbove: 1,
  syntax: LENIENT,
  rootKeys: ["context_servers"],
  shared: true,
  reshape: (root) => withEntries(root, "context_servers", withoutOldForms),
  keys: ["enabled", "remote", "settings", "source", "timeout", "oauth"],
  offSwitches: [{ key: "enabled", value: false }],
  leavesOut: ofExtension,
  startLimitMs: 60_000,
  limitKeys: [{ key: "timeout", unit: 1000 }],
  notes: {
    read: [
      '`"command": { "path", "args", "env" }` and `"source": "custom"` of older versions.',
      "The servers of extensions (`settings` without `command` and `url`) are not started.",
      "`cwd` is no key of Zed: a server starts in the folder of the project.",
      "`timeout` holds for each request, in seconds.",
    ],
    unread: ["`context_server_timeout` of the user's own settings."],
    sources: ["`ContextServerSettingsContent` in the source of Zed", "Zed documentation: MCP"],
  },
};

const withoutOldForms = (entry: ObjectNode): ObjectNode => without(withCommandObject(entry), "cwd");

function ofExtension(entry: ObjectNode): string | null {
  const startsItself = memberOf(entry, "command") ?? memberOf(entry, "url");
  return !startsItself && memberOf(entry, "settings") ? "an extension of Zed starts it" : null;
}
