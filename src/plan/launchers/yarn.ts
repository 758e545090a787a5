import { leadingOptions } from "../leading-options.ts";
import { npmPackage } from "../npm-spec.ts";
import { type Launch, type Line, launch } from "./launch.ts";
import { readNpmExec } from "./npm-exec.ts";

/** Verbs that change or show a project instead of starting something of it. */
const MANAGES =
  /^(?:add|audit|bin|cache|check|config|constraints|create|dedupe|global|help|import|info|init|install|link|list|npm|outdated|pack|plugin|publish|rebuild|remove|set|stage|unlink|unplug|up|upgrade|version|versions|why)$/;

/** `run`, `exec`, a bare script, and `dlx` since yarn 2: https://yarnpkg.com/cli */
export function readYarn({ args }: Line): Launch | null {
  const { options, rest } = leadingOptions(args, (name) => name === "--cwd");
  const [verb, ...behind] = rest;
  if (verb === "dlx") return readDlx(behind);
  if (verb === undefined || MANAGES.test(verb)) return null;
  const anchor = options.find(({ name }) => name === "--cwd")?.value ?? ".";
  return launch("yarn-run", { project: { language: "node", anchor } });
}

/**
 * Nothing can be fetched beforehand: `yarn dlx` makes a project of its own for each start, and runs nothing but
 * what the packages bring.
 */
function readDlx(args: readonly string[]): Launch {
  const [spec] = readNpmExec(args).specs;
  return launch("yarn-dlx", { package: spec === undefined ? null : npmPackage(spec) });
}
