/** What lies around a config file, as far as it decides who reads it. */
export interface Surroundings {
  /** Names of the files and folders beside it. */
  readonly beside: readonly string[];
  /** Whether it lies where the search began. */
  readonly atRoot: boolean;
  /** Names of the files and folders beside the folder that it lies in; not known, without them. */
  readonly above?: readonly string[];
}

/** What tells that a folder is a plugin's, after the plugin documentation of the clients. */
const MANIFESTS = [".claude-plugin", ".codex-plugin", ".cursor-plugin", ".plugin", "plugin.json"];

/** Whether the file lies beside the manifest of any plugin. */
export const isPlugin = ({ beside }: Surroundings): boolean =>
  beside.some((name) => MANIFESTS.includes(name));

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
