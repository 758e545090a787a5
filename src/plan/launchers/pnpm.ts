import { scriptOf } from "../interpreters.ts";
import { type Launch, type Line, launch } from "./launch.ts";

export const readPnpm = (line: Line): Launch =>
  launch("pnpm-run", { entry: scriptOf(line.program, line.args) });

export const readPnpx = (line: Line): Launch =>
  launch("pnpm-dlx", { entry: scriptOf(line.program, line.args) });
