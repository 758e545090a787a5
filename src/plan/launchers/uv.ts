import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readUvx = (line: Line): Launch =>
  launch("uvx", { entry: scriptOf(line.program, line.args) });

export const readUv = (line: Line): Launch =>
  launch("uv-run", { entry: scriptOf(line.program, line.args) });
