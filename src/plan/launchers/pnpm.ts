import { pnpmVerb } from "../npm-words.ts";
import { type Launch, type Line, launch } from "./launch.ts";
import { readRunner } from "./npm-runner.ts";
import { folderOption } from "./options.ts";

/** Verbs that change or show a project instead of starting something of it. */
const MANAGES =
  /^(?:add|audit|config|create|deploy|env|fetch|i|import|init|install|link|list|ls|outdated|pack|patch|prune|publish|rebuild|remove|rm|root|setup|store|un|uninstall|unlink|up|update|why)$/;

/** `pnpm dlx`, `exec`, `run`, `start` and a bare script: https://pnpm.io/pnpm-cli */
export function readPnpm(line: Line): Launch | null {
  const { verb, before, after } = pnpmVerb(line.args);
  if (verb === "dlx") return readDlx(line, ["dlx"], [...before, ...after]);
  if (verb === null || MANAGES.test(verb)) return null;
  const anchor = folderOption(line.args, ["-C", "--dir"]) ?? ".";
  return launch("pnpm-run", { project: { language: "node", anchor } });
}

/** `pnpx` is `pnpm dlx`: https://pnpm.io/cli/dlx */
export const readPnpx = (line: Line): Launch => readDlx(line, [], line.args);

/** What a tag such as `latest` stands for is asked for again at each start, and not fetched again. */
const readDlx = ({ command }: Line, lead: readonly string[], args: readonly string[]): Launch =>
  readRunner({ launcher: "pnpm-dlx", command, lead, args, evaluator: "node" });
