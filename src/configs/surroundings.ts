/** What lies around a config file, as far as it decides who reads it. */
export interface Surroundings {
  /** Names of the files and folders beside it. */
  readonly beside: readonly string[];
  /** Whether it lies where the search began. */
  readonly atRoot: boolean;
  /** The name of the folder above the one that it lies in; empty beyond where the search began. */
  readonly grandparent?: string;
  /** Names of the files and folders beside the folder that it lies in; not known, without them. */
  readonly above?: readonly string[];
}

/** The name of the folder above that of a file, for a path relative to where the search began. */
export const grandparentOf = (file: string): string => file.split("/").at(-3) ?? "";

/** What tells that a folder is a plugin's, after the plugin documentation of the clients. */
const MANIFESTS = [".claude-plugin", ".codex-plugin", ".cursor-plugin", ".plugin", "plugin.json"];

/**
 * Whether the file is a plugin's: beside a manifest, or in a folder of `plugins`, where a marketplace may have the
 * manifest in its own (`.claude-plugin/marketplace.json`).
 */
export const isPlugin = ({ beside, grandparent = "" }: Surroundings): boolean =>
  beside.some((name) => MANIFESTS.includes(name)) || /(?:^|[_-])plugins$/i.test(grandparent);

/** Whether the file lies beside one of these names. */
export const isBeside =
  (...names: readonly string[]) =>
  ({ beside }: Surroundings): boolean =>
    beside.some((name) => names.includes(name));

/** Whether the file is a project's own. */
export const inProject = (around: Surroundings): boolean => !isPlugin(around);

/** Whether one of these names is that of a Visual Studio solution. */
export const holdSolution = (names: readonly string[] = []): boolean =>
  names.some((name) => /\.slnx?$/i.test(name));
