import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readCargo = (line: Line): Launch =>
  launch("cargo-run", { entry: scriptOf(line.program, line.args) });
