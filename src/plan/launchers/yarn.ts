import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readYarn = (line: Line): Launch =>
  launch("yarn-run", { entry: scriptOf(line.program, line.args) });
