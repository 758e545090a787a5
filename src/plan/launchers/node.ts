import type { Launcher } from "../../model/plan.ts";
import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

/** A script that `node`, `tsx` or `ts-node` is told to run, with the packages of its project. */
export function readNode(line: Line): Launch {
  const entry = scriptOf(line.program, line.args);
  const project = entry === null ? null : ({ language: "node", anchor: entry } as const);
  return launch(launcherOf(line.program), { entry, project });
}

function launcherOf(program: string): Launcher {
  if (program === "tsx") return "tsx";
  return program.startsWith("ts-node") ? "ts-node" : "node";
}
