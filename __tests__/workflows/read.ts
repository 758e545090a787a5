import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly "continue-on-error"?: boolean;
}

export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: string | Readonly<Record<string, readonly unknown[]>> };
  readonly steps?: readonly Step[];
  readonly "timeout-minutes"?: number;
}

export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = ".github/workflows";

/** The workflows of this repository. */
export const WORKFLOWS: readonly Workflow[] = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(`${FOLDER}/${name}`, "utf8");
  return { file: name, text, ...parse(text) };
});

export const workflow = (name: string): Workflow => {
  const found = WORKFLOWS.find(({ file }) => file === name);
  if (!found) throw new Error(`no workflow ${name}`);
  return found;
};

export const needsOf = ({ needs = [] }: Job): readonly string[] => [needs].flat();

export const stepsOf = (of: Workflow): readonly Step[] =>
  Object.values(of.jobs).flatMap(({ steps = [] }) => steps);
