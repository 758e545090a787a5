import { CLIENTS } from "../../model/client.ts";
import type { Fact } from "../../model/fact.ts";
import { type Flaw, misshapen } from "../flaw.ts";
import { COMMON, type ConfigFormat, SDK_ENVIRONMENT } from "../format.ts";
import { STRICT } from "../json/strictness.ts";
import { memberOf, membersOf, type ObjectNode } from "../node.ts";
import { isBeside, type Surroundings } from "../surroundings.ts";

const SCHEMA = "https://agent-plugins.org/schemas/1.0.0/mcp.schema.json";

const ofPlugin = isBeside("plugin.json", ".plugin");
const ofVendor = isBeside(".claude-plugin", ".codex-plugin", ".cursor-plugin");

const isPlace = (around: Surroundings): boolean => ofPlugin(around) && !ofVendor(around);

/**
 * `mcp.json` of an Agent Plugin, as the draft of the Agent Plugins specification 1.0.0 has it (sections 7.2 and 9):
 * closed entries with a `type`, and two placeholders and nothing else that is expanded.
 */
export const agentPlugins: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["agent-plugins"],
  patterns: ["**/mcp.json"],
  readsAt: isPlace,
  pluginRoots: ["PLUGIN_ROOT", "PLUGIN_DATA"],
  syntax: STRICT,
  types: { stdio: "stdio", "streamable-http": "http", sse: "sse" },
  otherTypes: "refused",
  typeNeeded: "always",
  environment: SDK_ENVIRONMENT,
  flaws: (entry) => [
    ...unknownKeys(entry),
    ...commandFlaws(entry),
    ...folderFlaws(entry),
    ...nameFlaws(entry),
    ...headerFlaws(entry),
  ],
  fileFlaws,
  gives: { PLUGIN_ROOT: "${PLUGIN_ROOT}", PLUGIN_DATA: "${PLUGIN_DATA}" },
  notes: {
    where: "in a plugin",
    read: [
      "Beside a `plugin.json` or `.plugin`.",
      "`${PLUGIN_ROOT}` and `${PLUGIN_DATA}` in `args`, `env` and `cwd`; for the check both are the plugin's folder.",
    ],
    unread: [
      "A `mcp.json` that is neither a plugin's nor in a client's own folder belongs to nobody: it is read only where it is named.",
      "Whether the version of the plugin's manifest is the same.",
    ],
    sources: ["Agent Plugins specification 1.0.0 (draft) and its `mcp.schema.json`"],
  },
};

/** The same file in a plugin that is made for several clients, or away from any manifest. */
export const agentPluginsBySchema: ConfigFormat = {
  ...agentPlugins,
  readsAt: (around) => !isPlace(around),
  recognises: (root) => schemaOf(root)?.startsWith("https://agent-plugins.org/") ?? false,
  trace: /agent-plugins\.org/,
  notes: {
    where: "with its `$schema`",
    read: ["Beside the manifest of another client's plugin, or of none: by its `$schema`."],
    unread: [],
    sources: agentPlugins.notes.sources,
  },
};

function schemaOf(root: ObjectNode): string | undefined {
  const schema = memberOf(root, "$schema")?.value;
  return schema?.kind === "string" ? schema.value : undefined;
}

function fileFlaws(root: ObjectNode): readonly Fact[] {
  const { origin } = root;
  const top = { ...origin, endLine: origin.line, endColumn: origin.column + 1 };
  const further = root.members.find(({ key }) => key !== "$schema" && key !== "mcpServers");
  return [
    ...(schemaOf(root) === SCHEMA
      ? []
      : [
          misshapen(
            "the file has not the `$schema` of Agent Plugins 1.0.0, without which no server of it is read",
            `write \`"$schema": "${SCHEMA}"\``,
            memberOf(root, "$schema")?.value.origin ?? top,
          ).fact,
        ]),
    ...(further
      ? [
          misshapen(
            `\`${further.key}\` stands beside \`mcpServers\`, where only \`$schema\` may stand: no server of the file is read`,
            `take \`${further.key}\` out`,
            further.keyOrigin,
          ).fact,
        ]
      : []),
  ];
}

const STDIO_KEYS = ["type", "command", "args", "env", "cwd"];
const REMOTE_KEYS = ["type", "url", "headers"];

/** One key too many, and the entry is invalid. */
function unknownKeys(entry: ObjectNode): readonly Flaw[] {
  const known = memberOf(entry, "command") ? STDIO_KEYS : REMOTE_KEYS;
  return membersOf(entry)
    .filter(({ key }) => !known.includes(key))
    .map(({ key, keyOrigin }) => {
      const problem = `\`${key}\` is no key of such an entry, and makes it invalid`;
      return misshapen(problem, `take \`${key}\` out`, keyOrigin);
    });
}

/** A bare name, or a path in the plugin. */
function commandFlaws(entry: ObjectNode): readonly Flaw[] {
  const command = memberOf(entry, "command")?.value;
  if (command?.kind !== "string") return [];
  const { value, origin } = command;
  const isTaken = value.startsWith("./") || !/[\\/]|\$\{/.test(value);
  if (isTaken) return [];
  const inside = /^\$\{(?:PLUGIN_ROOT|CLAUDE_PLUGIN_ROOT)\}\/(?<rest>.+)$/.exec(value)?.groups
    ?.rest;
  const remedy = inside
    ? `write \`"command": "./${inside}"\``
    : "write the bare name of a program, or a path in the plugin that begins with `./`";
  const problem = "`command` is neither a bare name nor a path that begins with `./`";
  return [misshapen(problem, remedy, origin)];
}

function folderFlaws(entry: ObjectNode): readonly Flaw[] {
  const cwd = memberOf(entry, "cwd")?.value;
  if (cwd?.kind !== "string" || /^(?:\.\/|\$\{PLUGIN_(?:ROOT|DATA)\}(?:\/|$))/.test(cwd.value))
    return [];
  const problem = "`cwd` begins neither with `./` nor with `${PLUGIN_ROOT}` or `${PLUGIN_DATA}`";
  return [misshapen(problem, "write a path that starts in the plugin", cwd.origin)];
}

function nameFlaws(entry: ObjectNode): readonly Flaw[] {
  const env = memberOf(entry, "env")?.value;
  if (env?.kind !== "object") return [];
  return membersOf(env)
    .filter(({ key }) => key === "PLUGIN_ROOT" || key === "PLUGIN_DATA")
    .map(({ key, keyOrigin }) =>
      misshapen(
        `\`env\` sets \`${key}\`, which the client itself sets`,
        `take \`${key}\` out`,
        keyOrigin,
      ),
    );
}

/** Nothing is expanded on the way to a server that runs already. */
function headerFlaws(entry: ObjectNode): readonly Flaw[] {
  const headers = memberOf(entry, "headers")?.value;
  const values = headers?.kind === "object" ? membersOf(headers) : [];
  const url = memberOf(entry, "url");
  return [...values, ...(url ? [url] : [])].flatMap(({ key, value }) => {
    if (value.kind !== "string" || !/\$\{[^{}]+\}/.test(value.value)) return [];
    const problem = `\`${key}\` holds a reference, and nothing is expanded in \`url\` and \`headers\``;
    const remedy = `write a fixed value that everybody may see as \`${key}\`, and leave a login to the client`;
    return [{ ...misshapen(problem, remedy, value.origin), fatal: false }];
  });
}
