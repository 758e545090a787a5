import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readDnx = (line: Line): Launch =>
  launch("dnx", { entry: scriptOf(line.program, line.args) });

export const readDotnet = (line: Line): Launch =>
  launch("dotnet", { entry: scriptOf(line.program, line.args) });
