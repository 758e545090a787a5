import path from "node:path";
import type { ConfigText } from "./config-text.ts";
import type { ConfigFormat } from "./format.ts";
import { readJson } from "./json/read-json.ts";
import { JSONC } from "./json/strictness.ts";
import { type ConfigNode, memberOf } from "./node.ts";
import { rootFolder } from "./parse.ts";

/** A file with more servers, absolute, and how it is read. */
export interface Pointed {
  readonly path: string;
  readonly format: ConfigFormat;
  /** The folder of the plugin that names it, absolute. */
  readonly root: string;
}

/** The files that a config names as those of its servers. */
export function pointedAt(config: ConfigText): readonly Pointed[] {
  const { content, file, readers } = config;
  if ("problem" in content) return [];
  return readers.flatMap((reader) => {
    if (!reader.pointsTo) return [];
    const { key, format } = reader.pointsTo;
    const { root } = readJson(file, new TextDecoder().decode(content), JSONC);
    const value = root?.kind === "object" ? memberOf(root, key)?.value : undefined;
    const folder = rootFolder(config.path, reader);
    return pathsIn(value).map((name) => ({
      path: path.resolve(folder, name),
      format: format(),
      root: folder,
    }));
  });
}

/** Paths in a plugin begin with `./`, or with the plugin's own folder. */
function pathsIn(value: ConfigNode | undefined): readonly string[] {
  if (value?.kind === "list") return value.items.flatMap(pathsIn);
  return value?.kind === "string" ? [value.value.replace(/^\$\{\w+_ROOT\}/, ".")] : [];
}
