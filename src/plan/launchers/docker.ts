import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readDocker = (line: Line): Launch =>
  launch("docker", { entry: scriptOf(line.program, line.args) });
