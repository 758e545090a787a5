import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);

// lib/src/plan/shown-path.js
import path from "node:path";
function shownPath(target, workspace) {
  const relative = path.relative(workspace, target);
  const outside = relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  if (outside)
    return target;
  return relative === "" ? "." : relative.split(path.sep).join("/");
}

export {
  shownPath
};
