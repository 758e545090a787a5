import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readBunx = (line: Line): Launch =>
  launch("bunx", { entry: scriptOf(line.program, line.args) });

export const readBun = (line: Line): Launch =>
  launch("bun", { entry: scriptOf(line.program, line.args) });
