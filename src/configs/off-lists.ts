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
    const counts = names && !(list.idleIfEmpty && names.size === 0);
    return counts ? [{ list, names }] : [];
  });
  return (name) => {
    const found = lists.find(
      ({ list, names }) => isNamed(name, names, list) === (list.says === "off"),
    );
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

const isNamed = (name: string, names: ReadonlySet<string>, { wildcards }: OffList): boolean =>
  names.has(name) || (wildcards === true && [...names].some((each) => fits(name, each)));

/** Whether a text fits a pattern in which `*` stands for any characters and `?` for one; in the time of both lengths. */
function fits(text: string, pattern: string): boolean {
  if (Math.max(text.length, pattern.length) > MAX_NAME) return false;
  const signs = [...text];
  let reached = new Set([0]);
  for (const sign of pattern) {
    const from = [...reached];
    if (sign === "*") reached = rangeFrom(Math.min(...from), signs.length);
    else reached = new Set(from.filter((at) => isSign(signs, at, sign)).map((at) => at + 1));
    if (reached.size === 0) return false;
  }
  return reached.has(signs.length);
}

/** What is longer names no server. */
const MAX_NAME = 200;

const isSign = (signs: readonly string[], at: number, sign: string): boolean =>
  at < signs.length && (sign === "?" || signs[at] === sign);

const rangeFrom = (first: number, last: number): Set<number> =>
  new Set(Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step));

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
