import { CLIENTS } from "../../model/client.ts";
import { type Flaw, misshapen } from "../flaw.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import { STRICT } from "../json/strictness.ts";
import { memberOf, membersOf, type ObjectNode } from "../node.ts";

/**
 * `.agents/plugins/NAME/.mcp.json`, the servers of a project's plugin, as the source of Goose reads them
 * (`plugins/mcp_servers.rs`): stdio only, and one entry without `command` costs the whole file.
 */
export const goose: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.goose,
  patterns: ["**/.agents/plugins/*/.mcp.json"],
  ownPlace: true,
  pluginRoots: ["PLUGIN_ROOT"],
  rootAbove: 3,
  pluginAbove: 0,
  syntax: STRICT,
  badEntry: "all",
  startLimitMs: 300_000,
  flaws: (entry) => [...remoteFlaws(entry), ...droppedNames(entry)],
  gives: { PLUGIN_ROOT: "${PLUGIN_ROOT}" },
  notes: {
    read: [
      "`command`, `args`, `env` and `cwd`; `${PLUGIN_ROOT}` is the plugin's folder, and nothing else is expanded.",
    ],
    unread: [
      "`~/.config/goose/config.yaml`, which lies outside of repositories.",
      "`type` and every other key, which Goose passes over.",
      "`mcpServers` in the manifest of a plugin, and the files that it names.",
    ],
    sources: ["`plugins/mcp_servers.rs`, `agents/extension.rs` of Goose"],
  },
};

/** A server that runs already can only be named in the user's own config. */
function remoteFlaws(entry: ObjectNode): readonly Flaw[] {
  const url = memberOf(entry, "url");
  if (!url || memberOf(entry, "command")) return [];
  const problem = "the entry has a `url`, and Goose starts servers of plugins over stdio only";
  const remedy = "name a program that reaches the server in `command`, or take the entry out";
  return [misshapen(problem, remedy, url.keyOrigin)];
}

/** Goose gives these to no server (`Envs::DISALLOWED_KEYS`). */
const DROPPED = new Set([
  ...["PATH", "PATHEXT", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH", "LD_PRELOAD", "LD_AUDIT"],
  ...["LD_DEBUG", "LD_BIND_NOW", "LD_ASSUME_KERNEL", "DYLD_LIBRARY_PATH", "DYLD_INSERT_LIBRARIES"],
  ...["DYLD_FRAMEWORK_PATH", "PYTHONPATH", "PYTHONHOME", "NODE_OPTIONS", "RUBYOPT", "GEM_PATH"],
  ...["GEM_HOME", "CLASSPATH", "GO111MODULE", "GOROOT", "APPINIT_DLLS", "SESSIONNAME", "COMSPEC"],
  ...["TEMP", "TMP", "LOCALAPPDATA", "USERPROFILE", "HOMEDRIVE", "HOMEPATH"],
]);

function droppedNames(entry: ObjectNode): readonly Flaw[] {
  const env = memberOf(entry, "env")?.value;
  if (env?.kind !== "object") return [];
  return membersOf(env)
    .filter(({ key }) => DROPPED.has(key.toUpperCase()))
    .map(({ key, keyOrigin }) => {
      const problem = `\`${key}\` in \`env\` is a name that Goose hands to no server`;
      const remedy = `take \`${key}\` out of \`env\`, and have the program or a script set it`;
      return { ...misshapen(problem, remedy, keyOrigin), fatal: false };
    });
}
