import { CLIENTS } from "../../model/client.ts";
import type { Fact } from "../../model/fact.ts";
import { type Flaw, misshapen } from "../flaw.ts";
import { COMMON, COMMON_ROLES, type ConfigFormat } from "../format.ts";
import { BARE } from "../json/references.ts";
import { JSONC } from "../json/strictness.ts";
import { type ConfigNode, memberOf, membersOf, type ObjectNode } from "../node.ts";
import { isSplit, withCommandList, withEntries, withMember } from "../reshape.ts";

/**
 * `opencode.json`, as the source of opencode reads it (`config/mcp.ts`, `config/variable.ts`): JSONC with the
 * servers under `mcp`, and one wrong entry refuses the whole file.
 */
export const opencode: ConfigFormat = {
  ...COMMON,
  client: CLIENTS.opencode,
  patterns: ["**/opencode.json", "**/opencode.jsonc"],
  syntax: { ...JSONC, references: true },
  rootKeys: ["mcp"],
  shared: true,
  reshape,
  roles: { ...COMMON_ROLES, env: "environment" },
  keys: ["enabled", "timeout", "oauth"],
  types: { local: "stdio", remote: "http" },
  otherTypes: "refused",
  typeNeeded: "always",
  badEntry: "all",
  offSwitches: [{ key: "enabled", value: false }],
  flaws: commandFlaws,
  fileFlaws: idleArguments,
  needs: filesReferredTo,
  needsFrom: "file",
  notes: {
    read: [
      "`{env:NAME}` and `{file:path}`, also outside of strings; paths start at the file's own folder, `~/` is the home.",
      "An entry of nothing but `enabled` switches a server of another config on or off.",
      "A remote server is tried with Streamable HTTP first, and then with SSE.",
    ],
    unread: [
      "`timeout` is the limit for the list of tools, not for the start, which has no documented limit.",
      "References in other parts of the file are not looked at, although a missing `{file:path}` there stops opencode too.",
      "A `{file:path}` that does not stand in a string can only be a number, `true` or `false`, and is not put in.",
    ],
    sources: [
      "opencode documentation: MCP servers, config",
      "`config/mcp.ts`, `config/variable.ts`, `mcp/index.ts` of opencode",
    ],
  },
};

/** The same file in `.opencode/`. */
export const opencodeFolder: ConfigFormat = {
  ...opencode,
  patterns: ["**/.opencode/opencode.json", "**/.opencode/opencode.jsonc"],
  ownPlace: true,
  rootAbove: 1,
};

/** `kilo.json`, the config of Kilo, which is built on opencode and trusts the config of a project less. */
export const kilo: ConfigFormat = {
  ...opencode,
  client: CLIENTS.kilo,
  patterns: ["**/kilo.json", "**/kilo.jsonc"],
  badEntry: "alone",
  flaws: (entry) => [...commandFlaws(entry), ...environmentFlaws(entry)],
  notes: {
    read: [
      "As `opencode.json`, but an entry with `{env:NAME}` is left out: the config of a project may not read the environment.",
    ],
    unread: [
      "Kilo reads `opencode.json` too; what it makes of one is not told.",
      "A `{file:path}` may not lead out of the project; that is not checked.",
    ],
    sources: [
      "`config/variable.ts` of Kilo",
      "Kilo pull requests 11886 and 12554: references in the config of a project",
    ],
  },
};

/** The same file in `.kilo/`. */
export const kiloFolder: ConfigFormat = {
  ...kilo,
  patterns: ["**/.kilo/kilo.json", "**/.kilo/kilo.jsonc"],
  ownPlace: true,
  rootAbove: 1,
};

function reshape(root: ObjectNode): ObjectNode {
  const judged = withMember(root, "mcp", withoutToggles);
  return withEntries(judged, "mcp", (entry) => withCommandList(withoutUnknown(entry)));
}

/** `{ "enabled": true }` alone is about a server of another config. */
function withoutToggles(servers: ConfigNode): ConfigNode {
  if (servers.kind !== "object") return servers;
  const members = servers.members.filter(({ value }) => !isToggle(value));
  return { ...servers, members };
}

const isToggle = (entry: ConfigNode): boolean =>
  entry.kind === "object" &&
  entry.members.length > 0 &&
  entry.members.every(({ key, value }) => key === "enabled" && isOn(value));

const isOn = (value: ConfigNode): boolean => value.kind !== "boolean" || value.value;

/** Without the settings that a bare reference stands for, whatever it comes to; in a text it is written out again. */
function withoutUnknown(entry: ObjectNode): ObjectNode {
  const members = entry.members.flatMap((member) =>
    isBare(member.value) && !TEXTS.includes(member.key)
      ? []
      : [{ ...member, value: writtenOut(member.value) }],
  );
  return { ...entry, members };
}

const TEXTS = ["type", "command", "url", "cwd"];

const isBare = (node: ConfigNode): boolean => node.kind === "string" && node.value.startsWith(BARE);

function writtenOut(node: ConfigNode): ConfigNode {
  if (node.kind === "list") return { ...node, items: node.items.map(writtenOut) };
  if (node.kind === "object") {
    const members = node.members.map((member) => ({ ...member, value: writtenOut(member.value) }));
    return { ...node, members };
  }
  return node.kind === "string" && isBare(node)
    ? { ...node, value: `{${node.value.replace(BARE, () => bareInitial(node.value))}}` }
    : node;
}

const bareInitial = (value: string): string => (value.startsWith(`${BARE}nv:`) ? "e" : "f");

/** Arguments beside the list that holds them all are read by nobody. */
function idleArguments(root: ObjectNode): readonly Fact[] {
  const servers = memberOf(root, "mcp")?.value;
  const entries = servers?.kind === "object" ? membersOf(servers) : [];
  return entries.flatMap(({ value }) => {
    const args = value.kind === "object" ? memberOf(value, "args") : undefined;
    const command = value.kind === "object" ? memberOf(value, "command") : undefined;
    if (!args || command?.value.kind !== "list") return [];
    const problem = "`args` has no effect beside a `command` that is a list";
    return [
      misshapen(problem, "move the items of `args` to the end of `command`", args.keyOrigin).fact,
    ];
  });
}

/** The program and its arguments are one list here. */
function commandFlaws(entry: ObjectNode): readonly Flaw[] {
  const command = memberOf(entry, "command");
  if (command?.value.kind !== "string" || isSplit(command, memberOf(entry, "args"))) return [];
  const remedy =
    "write `command` as a list of strings, the program first and each argument after it: " +
    '`"command": ["npx", "-y", "name-of-the-package"]`';
  return [misshapen("`command` is a string, and must be a list", remedy, command.value.origin)];
}

/** Kilo expands nothing of the environment in the config of a project, and leaves out what refers to it. */
function environmentFlaws(entry: ObjectNode): readonly Flaw[] {
  return stringsIn(entry).flatMap((node) => {
    const [reference] = /\{env:[^{}]+\}/.exec(node.value) ?? [];
    if (!reference) return [];
    const problem = `\`${reference}\` refers to the environment, which Kilo since 7.4.5 refuses in the config of a project`;
    const remedy =
      "take the reference out: a server inherits the environment of Kilo; for a header, write the server into " +
      "`~/.config/kilo/kilo.json`";
    return [misshapen(problem, remedy, node.origin)];
  });
}

function stringsIn(node: ConfigNode): readonly Extract<ConfigNode, { kind: "string" }>[] {
  if (node.kind === "string") return [node];
  if (node.kind === "list") return node.items.flatMap(stringsIn);
  return node.kind === "object" ? membersOf(node).flatMap(({ value }) => stringsIn(value)) : [];
}

/** Paths of the files whose texts the config puts in. */
function filesReferredTo(text: string): readonly string[] {
  return [...text.matchAll(/\{file:([^{}\n]+)\}/g)].flatMap(([, path]) => path ?? []);
}
