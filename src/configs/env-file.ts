import path from "node:path";

/** Paths of the `envFile`s that a JSON text names, relative to the folder that paths start from. */
export function envFilesIn(text: string): readonly string[] {
  const named = text.matchAll(/"envFile"\s*:\s*("(?:[^"\\\n]|\\.)*")/g);
  return [...named].flatMap(([, literal = ""]) => envFilePath(stringOf(literal)) ?? []);
}

/** The file that a value of `envFile` means, `~` its home, or `null` where it is known to a running editor only. */
export function envFilePath(value: string): string | null {
  if (value.startsWith("~")) return null;
  const plain = value
    .replace(/^\$\{workspaceFolder(?::[^}]*)?\}/, ".")
    .replace(/^\$\{userHome\}(?=[\\/])/, "~");
  return plain.includes("${") || plain.trim() === "" ? null : path.normalize(plain);
}

function stringOf(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return "";
  }
}
