import type { FactCaptures, FactKind } from "../../model/fact.ts";
import type { InstallStep, Launcher, PackageRequest, ProjectUse } from "../../model/plan.ts";

/** A command line, its program without folder and ending. */
export interface Line {
  readonly program: string;
  /** As the config has it. */
  readonly command: string;
  readonly args: readonly string[];
  readonly platform: NodeJS.Platform;
}

/** What a command line shows of itself; `word` is the argument that the fact stands on. */
export interface LineFact<K extends FactKind = FactKind> {
  readonly kind: K;
  readonly captures: FactCaptures[K];
  readonly word: string | null;
}

/** What a command line means to the program that it starts with. */
export interface Launch {
  readonly launcher: Launcher;
  readonly package: PackageRequest | null;
  readonly install: InstallStep | null;
  /** The script or program file that an interpreter is told to run. */
  readonly entry: string | null;
  readonly project: ProjectUse | null;
  readonly lineFacts: readonly LineFact[];
}

/** Reads the command lines of one program; `null` where it is used for something else than to start a server. */
export type LineReader = (line: Line) => Launch | null;

/** A launch with only what is not empty. */
export const launch = (
  launcher: Launcher,
  parts: Partial<Omit<Launch, "launcher">> = {},
): Launch => ({
  package: null,
  install: null,
  entry: null,
  project: null,
  lineFacts: [],
  ...parts,
  launcher,
});
