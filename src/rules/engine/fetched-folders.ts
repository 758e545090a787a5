/**
 * Folders of packages that a launcher or a global install has fetched, and that are not the project's own, as the
 * source of an expression; a slash ends it.
 */
export const FETCHED_FOLDERS =
  "(?:_npx|lib[\\\\/]node_modules|\\.pnpm-store|dlx|\\.cache|\\.?bunx-[^\\\\/\\n]{1,300})[\\\\/]";
