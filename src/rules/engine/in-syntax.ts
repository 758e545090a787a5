import { code } from "./code.ts";

/** What stands in entries; code with other keys belongs to another file, such as `package.json`. */
const ENTRY_KEYS = new Set([
  ...["type", "command", "args", "env", "environment", "cwd", "url", "headers"],
  ...["disabled", "enabled"],
]);

/** A text whose pieces of an entry, written as JSON, stand in the syntax of the config file. */
export function inSyntaxOf(file: string | null, text: string): string {
  const render = RENDERERS.find(([ending]) => ending.test(file ?? ""))?.[1];
  if (!render) return text;
  return text
    .replaceAll(/(?:^ {4}.*$\n?)+/gm, (block) => {
      const members = membersIn(block);
      const end = block.endsWith("\n") ? "\n" : "";
      return members ? `${code(members.map(render).join("\n"))}${end}` : block;
    })
    .replaceAll(/`("\w+": [^`\n]+)`/g, (span, member: string) => {
      const members = membersIn(member);
      return members ? `\`${members.map(render).join(" ")}\`` : span;
    });
}

type Member = readonly [key: string, value: unknown];

/** Markdown files have their entries in YAML, in front of the text. */
const RENDERERS: readonly (readonly [RegExp, (member: Member) => string])[] = [
  [/\.toml$/i, ([key, value]) => `${key} = ${toml(value)}`],
  [/\.(?:ya?ml|md)$/i, ([key, value]) => `${key}: ${yaml(value)}`],
];

function membersIn(block: string): readonly Member[] | undefined {
  try {
    const members = Object.entries(JSON.parse(`{${block}}`) as object);
    const isEntry = members.every(([key, value]) => ENTRY_KEYS.has(key) && value !== "module");
    return isEntry && members.length > 0 ? members : undefined;
  } catch {
    return undefined;
  }
}

const toml = (value: unknown): string => inline(value, " = ");
const yaml = (value: unknown): string => inline(value, ": ");

/** Lists and tables on one line, which JSON, TOML and YAML write alike but for the sign between key and value. */
function inline(value: unknown, sign: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, sign)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}${sign}${inline(item, sign)}`,
  );
  return `{ ${pairs.join(", ")} }`;
}
