/**
 * Folders of other people's code, of version control and of caches, where a config is not the repository's own. What
 * is built (`dist`, `build`, `out`, `target`) is no such folder: it may hold a config that is checked in.
 */
export const SKIPPED: ReadonlySet<string> = new Set([
  ...["node_modules", "bower_components", "jspm_packages", "vendor", "site-packages"],
  ...[".venv", "venv", ".tox", ".nox", ".eggs", ".direnv", "Pods", "Carthage", ".terraform"],
  ...[".git", ".hg", ".svn", ".jj", ".yarn", ".pnpm-store", ".cache", "__pycache__"],
  ...[".gradle", "DerivedData"],
]);

/** Whether a file, given by its path with `/`, lies in such a folder. */
export const isSkipped = (file: string): boolean =>
  file.split("/").some((segment, at, all) => at < all.length - 1 && SKIPPED.has(segment));
