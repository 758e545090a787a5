import { code } from "./code.ts";

/** Keys of an entry; the same words in a `package.json` or a workflow mean something else. */
const ENTRY_KEYS = /^"(?:command|args|env|url|cwd|headers|disabled|enabled|type(?!": "module))": /;

/** How one member of an entry is written, given its value as JSON. */
type Write = (key: string, json: string) => string;

const WRITERS: Readonly<Record<string, Write>> = {
  toml: (key, json) => `${key} = ${json.replace(/("[^"\\]*"): /g, "$1 = ")}`,
  yaml: (key, json) => `${key}: ${json}`,
};

/** A fix whose pieces of an entry are written in the syntax of the file; the rules write them as JSON. */
export function fixInSyntax(fix: string, file: string | null): string {
  const write = writerOf(file);
  if (!write) return fix;
  return fix
    .replace(/(?:^ {4}.*(?:\n|$))+/gm, (block) => blockIn(block, write))
    .replace(/`("[\w-]+": [^`\n]+)`/g, (span, member: string) =>
      ENTRY_KEYS.test(member) ? `\`${memberIn(member, write)}\`` : span,
    );
}

function writerOf(file: string | null): Write | undefined {
  const ending = /\.(toml|ya?ml|md)$/.exec(file ?? "")?.[1];
  if (!ending) return undefined;
  return ending === "toml" ? WRITERS.toml : WRITERS.yaml;
}

function blockIn(block: string, write: Write): string {
  const plain = block.replace(/^ {4}/gm, "");
  if (!ENTRY_KEYS.test(plain)) return block;
  const end = plain.endsWith("\n") ? "\n" : "";
  return (
    code(
      membersOf(plain)
        .map((member) => memberIn(member, write))
        .join("\n"),
    ) + end
  );
}

/** Each member with its value on one line, without the comma behind it. */
const membersOf = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split(/,?\n(?=")/)
    .map((member) => member.replace(/\n\s*/g, " ").replace(/,$/, ""));

function memberIn(member: string, write: Write): string {
  const [, key = "", json = ""] = /^"([^"]+)": (.*)$/s.exec(member) ?? [];
  return key === "" ? member : write(key, json);
}
