import type { ProjectUse } from "../../model/plan.ts";
import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";
import { readRunner } from "./npm-runner.ts";
import { folderOption } from "./options.ts";

/** Verbs that change or show a project instead of starting something of it. */
const MANAGES =
  /^(?:a|add|audit|build|c|create|i|info|init|install|link|outdated|patch|pm|publish|remove|rm|test|unlink|update|upgrade|why)$/;

/** `bunx`: https://bun.com/docs/cli/bunx */
export const readBunx = ({ command, args }: Line): Launch =>
  readRunner({ launcher: "bunx", command, lead: [], args, evaluator: "bun" });

/** `bun x`, `bun run`, a bare script and a file: https://bun.com/docs/cli/run */
export function readBun(line: Line): Launch | null {
  const { command, args } = line;
  const [verb = "", ...rest] = args;
  if (verb === "x") {
    return readRunner({ launcher: "bunx", command, lead: ["x"], args: rest, evaluator: "bun" });
  }
  return MANAGES.test(verb) ? null : readRun(line);
}

/** With `--cwd` the file is looked for in that folder. */
function readRun({ program, args }: Line): Launch {
  const folder = folderOption(args, ["--cwd"]);
  const entry = folder === null ? scriptOf(program, args) : null;
  const isCode = args.some((word) => /^(?:-e|--eval|-p|--print|-)$/.test(word));
  const project: ProjectUse = { language: "node", anchor: folder ?? entry ?? "." };
  return launch("bun", { entry, project: isCode ? null : project });
}
