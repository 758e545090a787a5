import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readPipx = (line: Line): Launch =>
  launch("pipx", { entry: scriptOf(line.program, line.args) });
