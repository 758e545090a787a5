import type { ConfigText } from "./config-text.ts";
import type { Readers } from "./syntax.ts";

/** Loads what reads the syntaxes of these texts beside JSON: few repositories need it, and it is large. */
export async function readersFor(texts: readonly ConfigText[]): Promise<Partial<Readers>> {
  const formats = texts.flatMap(({ readers, fallback }) => [
    ...readers,
    ...(fallback ? [fallback] : []),
  ]);
  const isJson = formats.every(({ syntax }) => syntax.kind === "json");
  return isJson ? {} : import("./other-syntaxes.ts");
}
