import { open, readdir, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Found } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";
import { variableByCustom, variableFor } from "../../plan/variables-in-documentation.ts";
import { entryFolder } from "../install/npx-entry.ts";

/** So much of a README is read, in bytes. */
const MAX_README = 200_000;

/**
 * The variables that the README in the fetched package names for these settings, or else those that they have by custom,
 * with commas between them.
 */
export async function documentedVariables(
  settings: readonly string[],
  plan: Plan,
): Promise<Found | null> {
  const file = await readmeOf(plan);
  const text = file === null ? null : await headOf(file);
  const documented = text === null ? null : namesOf(settings, (each) => variableFor(each, text));
  if (documented) return foundAs(documented, "named in the README of the package");
  const name = plan.package?.name ?? "";
  const usual = namesOf(settings, (each) => variableByCustom(each, name));
  return usual && foundAs(usual, "named by custom");
}

function namesOf(
  settings: readonly string[],
  nameFor: (setting: string) => string | null,
): readonly string[] | null {
  const names = settings.map(nameFor);
  const known = names.filter((name) => name !== null);
  return known.length > 0 && known.length === names.length ? [...new Set(known)] : null;
}

const foundAs = (names: readonly string[], basis: string): Found => ({
  value: names.join(","),
  label: `${names.map((name) => `\`${name}\``).join(" and ")} (${basis})`,
});

async function readmeOf(plan: Plan): Promise<string | null> {
  const name = plan.package?.name;
  if (!name) return null;
  if (plan.launcher === "npx") return readmeIn(path.join(entryFolder(plan), "node_modules", name));
  return plan.launcher === "uvx" ? metadataOf(name, uvCache(plan)) : null;
}

async function readmeIn(folder: string): Promise<string | null> {
  const file = (await namesIn(folder)).find((name) => /^readme(?:\.md)?$/i.test(name));
  return file === undefined ? null : path.join(folder, file);
}

/** The newest metadata of a distribution in uv's cache; its body is the README (PyPA core metadata, 2.1). */
async function metadataOf(name: string, cache: string): Promise<string | null> {
  const archive = path.join(cache, "archive-v0");
  const begin = `${name.toLowerCase().replaceAll(/[-_.]+/g, "_")}-`;
  const isIts = (entry: string) =>
    entry.endsWith(".dist-info") && entry.toLowerCase().startsWith(begin);
  const folders = await Promise.all(
    (await namesIn(archive)).map(async (id) => {
      const entry = (await namesIn(path.join(archive, id))).find(isIts);
      return entry === undefined ? [] : [path.join(archive, id, entry, "METADATA")];
    }),
  );
  return newest(folders.flat());
}

async function newest(files: readonly string[]): Promise<string | null> {
  const dated = await Promise.all(
    files.map(async (file) => ({
      file,
      at: await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  );
  return dated.toSorted((left, right) => right.at - left.at)[0]?.file ?? null;
}

/** https://docs.astral.sh/uv/concepts/cache/#cache-directory */
const uvCache = ({ env, platform }: Plan): string =>
  env.UV_CACHE_DIR ??
  (platform === "win32"
    ? path.join(env.LOCALAPPDATA ?? os.homedir(), "uv", "cache")
    : path.join(env.XDG_CACHE_HOME ?? path.join(env.HOME ?? os.homedir(), ".cache"), "uv"));

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

async function headOf(file: string): Promise<string | null> {
  const handle = await open(file).catch(() => null);
  if (!handle) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_README), 0, MAX_README, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}
