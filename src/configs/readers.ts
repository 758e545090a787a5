import type { ConfigText } from "./config-text.ts";
import type { Readers } from "./syntax.ts";

/** Loads what reads the syntaxes of these texts beside JSON: few repositories need it, and it is large. */
export async function readersFor(texts: readonly ConfigText[]): Promise<Partial<Readers>> {
  const formats = texts.flatMap(({ readers, fallback }) => [
    ...readers,
    ...(fallback ? [fallback] : []),
  ]);
  const kinds = new Set(formats.map(({ syntax }) => syntax.kind));
  return {
    ...(kinds.has("toml") && { toml: (await import("./toml/read-toml.ts")).readToml }),
    ...(kinds.has("yaml") && { yaml: (await import("./yaml/read-yaml.ts")).readYaml }),
    ...(kinds.has("frontmatter") && {
      frontmatter: (await import("./markdown/read-frontmatter.ts")).readFrontmatter,
    }),
  };
}
