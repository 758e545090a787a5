import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readGo = (line: Line): Launch =>
  launch("go-run", { entry: scriptOf(line.program, line.args) });
