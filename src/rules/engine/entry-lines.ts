import { code } from "./code.ts";

/** Keys of an entry with their values, ready to paste in the syntax of the config file. */
export function entryLines(
  file: string | null,
  values: Readonly<Record<string, string | readonly string[]>>,
): string {
  const ending = /\.(?:toml|ya?ml|md)$/i.exec(file ?? "")?.[0].toLowerCase();
  const pairs = Object.entries(values).map(([key, value]) => [key, textOf(value)] as const);
  if (ending === ".toml") return code(pairs.map(([key, text]) => `${key} = ${text}`).join("\n"));
  if (ending) return code(pairs.map(([key, text]) => `${key}: ${text}`).join("\n"));
  return code(pairs.map(([key, text]) => `"${key}": ${text}`).join(",\n"));
}

/** Strings and lists of strings are written alike in JSON, TOML and YAML. */
const textOf = (value: string | readonly string[]): string =>
  typeof value === "string"
    ? JSON.stringify(value)
    : `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
