import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readPython = (line: Line): Launch =>
  launch("python", { entry: scriptOf(line.program, line.args) });
