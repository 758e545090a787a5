import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readJava = (line: Line): Launch =>
  launch("java", { entry: scriptOf(line.program, line.args) });
