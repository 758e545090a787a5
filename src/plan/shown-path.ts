import path from "node:path";

/** A path as people read it: relative to the workspace, with `/`, where it lies inside; else as it is. */
export function shownPath(target: string, workspace: string): string {
  const relative = path.relative(workspace, target);
  const outside =
    relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  if (outside) return target;
  return relative === "" ? "." : relative.split(path.sep).join("/");
}
