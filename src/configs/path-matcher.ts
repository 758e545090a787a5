import picomatch from "picomatch";
import { lastNames } from "./walk/last-names.ts";

/** Tells whether a path (with `/`) matches one of the globs, which are compiled for the first that may. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const mayBe = lastNames(globs);
  let compiled: ((path: string) => boolean) | undefined;
  return (path) => {
    if (!mayBe(path.slice(path.lastIndexOf("/") + 1))) return false;
    compiled ??= picomatch([...globs], { dot: true });
    return compiled(path);
  };
}
