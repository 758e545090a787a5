import path from "node:path";
import type { Origin } from "../model/place.ts";
import type { ConfigText, FileProblem } from "./config-text.ts";
import { MISSING } from "./file-problems.ts";
import type { ConfigFormat } from "./format.ts";
import { readJson } from "./json/read-json.ts";
import { JSONC } from "./json/strictness.ts";
import { type ConfigNode, memberOf, type StringNode } from "./node.ts";
import { rootFolder } from "./parse.ts";

/** A file with more servers, absolute, and how it is read. */
export interface Pointed {
  readonly path: string;
  readonly format: ConfigFormat;
  /** The folder of the plugin that names it, absolute. */
  readonly root: string;
  /** Where it is named. */
  readonly origin: Origin;
}

/** The files that a config names as those of its servers. */
export function pointedAt(config: ConfigText): readonly Pointed[] {
  const { content, target: file = config.file, readers } = config;
  if ("problem" in content) return [];
  return readers.flatMap((reader) => {
    if (!reader.pointsTo) return [];
    const { key, format } = reader.pointsTo;
    const { root } = readJson(file, new TextDecoder().decode(content), JSONC);
    const value = root?.kind === "object" ? memberOf(root, key)?.value : undefined;
    const folder = rootFolder(config.path, reader);
    return pathsIn(value).map(({ value: name, origin }) => ({
      path: path.resolve(folder, name.replace(/^\$\{\w+_ROOT\}/, ".")),
      format: format(),
      root: folder,
      origin,
    }));
  });
}

/** Paths in a plugin begin with `./`, or with the plugin's own folder. Bundles and addresses are no configs. */
function pathsIn(value: ConfigNode | undefined): readonly StringNode[] {
  if (value?.kind === "list") return value.items.flatMap(pathsIn);
  return value?.kind === "string" && !NO_CONFIG.test(value.value) ? [value] : [];
}

const NO_CONFIG = /^https?:|\.(?:mcpb|dxt)$/i;

/** What is to be said of a file that is named and cannot be read, at the place where it is named; `file`: as it is shown. */
export function problemAtName({ origin }: Pointed, file: string, found: FileProblem): FileProblem {
  if (found !== MISSING) return found;
  const remedy = `write \`${file}\`, or take its path out of \`${origin.file}\``;
  return { ...MISSING, remedy, origin };
}
