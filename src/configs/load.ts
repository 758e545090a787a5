import { readdir, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import type { ConfigText, FileProblem } from "./config-text.ts";
import { contentOf, isInside, neededBytes } from "./content.ts";
import { deadFileOf } from "./dead-files.ts";
import { OUTSIDE_PLUGIN } from "./file-problems.ts";
import type { ConfigFormat } from "./format.ts";
import { DE_FACTO, readersOf } from "./index.ts";
import { rootFolder } from "./parse.ts";
import { type Pointed, pointedAt, problemAtName } from "./points.ts";
import { grandparentOf, isPlugin, type Surroundings } from "./surroundings.ts";

/** A file that was named by the user, or found by its name; absolute. */
export interface FoundFile {
  readonly path: string;
  readonly named: boolean;
}

/** Where a search goes on; absolute paths. */
export interface Place {
  readonly workspace: string;
  /** The workspace without links. */
  readonly realWorkspace: string;
  readonly workingDirectory: string;
}

const shownIn = ({ workspace }: Place, file: string): string =>
  path.relative(workspace, file).replaceAll(path.sep, "/");

/** A file, and those that it points to. */
export async function loadConfigs(
  { path: file, named }: FoundFile,
  place: Place,
): Promise<readonly ConfigText[]> {
  const around = await surroundingsOf(file, place);
  const shown = shownIn(place, file);
  const isDead = !named && deadFileOf(shown) !== undefined;
  const readers = isDead ? [] : readersOf(shown, around);
  const config: ConfigText = {
    ...(await load(file, readers, isPlugin(around), place)),
    ...(named ? { fallback: DE_FACTO } : {}),
  };
  const further = pointedAt(config).map((pointed) => loadPointed(pointed, place));
  return [config, ...(await Promise.all(further))];
}

/** A file that a manifest names; none that lies outside of the plugin is looked into. */
async function loadPointed(pointed: Pointed, place: Place): Promise<ConfigText> {
  const { path: file, format, root, origin } = pointed;
  const around = { file: shownIn(place, file), path: file, readers: [format], root, plugin: true };
  if (!isInside(file, root)) {
    return { ...around, content: { ...OUTSIDE_PLUGIN, origin }, files: new Map() };
  }
  const config = await load(file, [format], true, place);
  const { content } = config;
  return {
    ...config,
    root,
    content: "problem" in content ? problemAtName(pointed, config.file, content) : content,
  };
}

async function load(
  file: string,
  readers: readonly ConfigFormat[],
  plugin: boolean,
  place: Place,
): Promise<ConfigText> {
  const content = await contentOf(file, place.workspace, place.realWorkspace);
  const target = await targetOf(file, place);
  return {
    file: shownIn(place, file),
    ...(target === null ? {} : { target }),
    path: file,
    readers,
    plugin,
    content,
    files: await neededFiles(file, content, readers),
  };
}

/** The file of the workspace that a link shows, or `null` where there is none. */
async function targetOf(file: string, place: Place): Promise<string | null> {
  const { workspace, realWorkspace } = place;
  const real = await realpath(file).catch(() => null);
  if (real === null || !isInside(real, realWorkspace)) return null;
  const target = shownIn(place, path.join(workspace, path.relative(realWorkspace, real)));
  return target === shownIn(place, file) ? null : target;
}

async function surroundingsOf(file: string, { workingDirectory }: Place): Promise<Surroundings> {
  const folder = path.dirname(file);
  const [beside, above] = await Promise.all(
    [folder, path.dirname(folder)].map((each) => readdir(each).catch(() => [])),
  );
  const way = path.relative(workingDirectory, file).replaceAll(path.sep, "/");
  return {
    beside: beside ?? [],
    above: above ?? [],
    grandparent: grandparentOf(way),
    atRoot: path.relative(workingDirectory, folder) === "",
  };
}

/** Texts of the files that a config needs beside its own, by their relative path. */
async function neededFiles(
  file: string,
  content: Uint8Array | FileProblem,
  readers: readonly ConfigFormat[],
): Promise<ReadonlyMap<string, string | null>> {
  if ("problem" in content) return new Map();
  const asking = readers.filter(({ needs }) => needs);
  const text = asking.length > 0 ? new TextDecoder().decode(content) : "";
  const wanted = asking.flatMap((format) =>
    (format.needs?.(text) ?? []).map((name) => ({
      name,
      root: format.needsFrom === "file" ? path.dirname(file) : rootFolder(file, format),
    })),
  );
  const read = wanted.map(async ({ name, root }) => {
    const plain = name.replace(/^~(?=\/)/, () => homedir());
    const bytes = await neededBytes(path.resolve(root, plain)).catch(() => null);
    const found = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : null;
    return [name, found] as const;
  });
  return new Map(await Promise.all(read));
}
