import type { ConfigFormat, OffList } from "./format.ts";
import { readJson } from "./json/read-json.ts";
import { JSONC } from "./json/strictness.ts";
import { type ConfigNode, memberOf } from "./node.ts";

/** Gives the function that says why a server of some name is off by a list, or `null`. */
export function offByLists(
  root: ConfigNode,
  { offLists }: ConfigFormat,
  files: ReadonlyMap<string, string | null>,
): (name: string) => string | null {
  const lists = offLists.flatMap((list) => {
    const holder = list.file === null ? root : companion(list.file, files);
    const names = holder && namesAt(holder, list.path);
    return names ? [{ list, names }] : [];
  });
  return (name) => {
    const found = lists.find(({ list, names }) => names.has(name) === (list.says === "off"));
    return found ? reasonOf(found.list, name) : null;
  };
}

function companion(
  file: string,
  files: ReadonlyMap<string, string | null>,
): ConfigNode | undefined {
  const text = files.get(file);
  return text ? (readJson(file, text, JSONC).root ?? undefined) : undefined;
}

/** The strings of the list at the end of a path of keys. */
function namesAt(root: ConfigNode, path: readonly string[]): ReadonlySet<string> | undefined {
  let node: ConfigNode | undefined = root;
  for (const key of path) node = node?.kind === "object" ? memberOf(node, key)?.value : undefined;
  if (node?.kind !== "list") return undefined;
  return new Set(node.items.flatMap((item) => (item.kind === "string" ? [item.value] : [])));
}

function reasonOf({ file, path, says }: OffList, name: string): string {
  const where = `\`${path.join(".")}\`${file ? ` in \`${file}\`` : ""}`;
  return says === "off"
    ? `it is switched off: ${where} names \`${name}\``
    : `it is switched off: ${where} does not name \`${name}\``;
}
