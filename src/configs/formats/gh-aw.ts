import { parseArgsStringToArgv } from "string-argv";
import { CLIENTS } from "../../model/client.ts";
import { COMMON, type ConfigFormat } from "../format.ts";
import {
  type ConfigNode,
  type Member,
  memberOf,
  membersOf,
  type ObjectNode,
  type StringNode,
} from "../node.ts";
import { withEntries } from "../reshape.ts";
import { FRONTMATTER } from "../syntax.ts";

/**
 * `.github/workflows/*.md`: servers of an agentic workflow in its frontmatter (GitHub Agentic Workflows, "Using
 * MCPs"). A `container` is started with `docker run --rm -i ARGS IMAGE ENTRYPOINT-ARGS`.
 */
export const ghAw: ConfigFormat = {
  ...COMMON,
  client: CLIENTS["gh-aw"],
  patterns: ["**/.github/workflows/*.md"],
  rootAbove: 2,
  syntax: FRONTMATTER,
  rootKeys: ["mcp-servers"],
  shared: true,
  reshape: (root) => withEntries(root, "mcp-servers", (entry) => withContainer(withWords(entry))),
  keys: [
    ...["container", "version", "entrypoint", "entrypointArgs", "mounts", "mode", "auth"],
    ...["proxy-args", "registry", "allowed", "toolsets", "required"],
  ],
  types: { stdio: "stdio", local: "stdio", http: "http" },
  notes: {
    read: [
      "`container` with `version`, `args`, `mounts`, `entrypoint` and `entrypointArgs`, as the `docker run` that it becomes.",
      "`${{ secrets.NAME }}`, `${{ vars.NAME }}` and `${{ env.NAME }}` are answered by a variable of that name.",
    ],
    unread: [
      "`imports`, and the files in folders below `.github/workflows` that are imported.",
      "`tools`, the servers that come with the product; `network` and the firewall around a server.",
      "`startup-timeout` of `tools`, which holds for all servers of a workflow.",
    ],
    sources: ["GitHub Agentic Workflows documentation: using MCPs"],
  },
};

/** `command: "npx @acme/tool"`, as the messages of the compiler have it, means a program and its arguments. */
function withWords(entry: ObjectNode): ObjectNode {
  const command = memberOf(entry, "command");
  const [program, ...words] =
    command?.value.kind === "string" ? parseArgsStringToArgv(command.value.value) : [];
  if (!command || program === undefined || words.length === 0) return entry;
  const { keyOrigin, value } = command;
  const asText = (word: string): StringNode => ({
    kind: "string",
    value: word,
    origin: value.origin,
  });
  const items = [...words.map(asText), ...listAt(entry, "args")];
  const args: Member = {
    key: "args",
    keyOrigin,
    value: { kind: "list", items, origin: value.origin },
  };
  const others = entry.members.filter(({ key }) => key !== "args" && key !== "command");
  return { ...entry, members: [...others, { ...command, value: asText(program) }, args] };
}

/** The command line that a container becomes. */
function withContainer(entry: ObjectNode): ObjectNode {
  const container = memberOf(entry, "container");
  if (container?.value.kind !== "string" || memberOf(entry, "command")) return entry;
  const items = [
    ...["run", "--rm", "-i"].map((word) => text(word, container)),
    ...listAt(entry, "mounts").flatMap((mount) => [text("-v", container), mount]),
    ...variablesOf(entry).flatMap((name) => [text("-e", name), text(name.key, name)]),
    ...entrypointOf(entry),
    ...listAt(entry, "args"),
    image(container.value, memberOf(entry, "version")),
    ...listAt(entry, "entrypointArgs"),
  ];
  const { keyOrigin, value } = container;
  const args: Member = {
    key: "args",
    keyOrigin,
    value: { kind: "list", items, origin: value.origin },
  };
  const command: Member = { key: "command", keyOrigin, value: text("docker", container) };
  const others = entry.members.filter(({ key }) => key !== "args");
  return { ...entry, members: [...others, command, args] };
}

const text = (value: string, { keyOrigin }: Member): StringNode => ({
  kind: "string",
  value,
  origin: keyOrigin,
});

function listAt(entry: ObjectNode, key: string): readonly ConfigNode[] {
  const value = memberOf(entry, key)?.value;
  return value?.kind === "list" ? value.items : [];
}

function variablesOf(entry: ObjectNode): readonly Member[] {
  const env = memberOf(entry, "env")?.value;
  return env?.kind === "object" ? membersOf(env) : [];
}

function entrypointOf(entry: ObjectNode): readonly ConfigNode[] {
  const entrypoint = memberOf(entry, "entrypoint");
  return entrypoint ? [text("--entrypoint", entrypoint), entrypoint.value] : [];
}

/** `version` is the tag of the image. */
function image(container: StringNode, version: Member | undefined): StringNode {
  const tag = version?.value;
  if (tag?.kind !== "string" && tag?.kind !== "number") return container;
  return { ...container, value: `${container.value}:${tag.value}` };
}
