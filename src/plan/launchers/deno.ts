import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readDeno = (line: Line): Launch =>
  launch("deno", { entry: scriptOf(line.program, line.args) });
