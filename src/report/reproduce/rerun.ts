import type { Evidence } from "../../model/evidence.ts";
import type { Fact } from "../../model/fact.ts";
import type { InstallStep, Plan } from "../../model/plan.ts";
import { shownPath } from "../../plan/shown-path.ts";
import { feedOf, type Talk, type Turn } from "./feed.ts";
import { givenSettings, inheritedSettings, type Setting } from "./setting.ts";
import { textWord, type Word, wordsOf } from "./word.ts";

/** What is to be run again, for whichever shell. */
export interface Rerun {
  /** Relative to the workspace where it lies in it; `.` is the workspace itself. */
  readonly folder: string;
  /** Whether the program gets nothing of the person's environment but `settings`. */
  readonly isBare: boolean;
  readonly settings: readonly Setting[];
  /** The program and its arguments. */
  readonly words: readonly Word[];
  /** What stdin gets; nothing, and the person's own stdin, where it is empty. */
  readonly feed: readonly Turn[];
  /** A file that must be there afterwards, as `folder`. */
  readonly makes: string | null;
}

/** What became of the install and of the start. */
export type Course = Talk &
  Partial<Pick<Evidence, "install" | "facts">> & { readonly rule?: string | null };

/** The step that failed: the install of the project, what was to be fetched, or else the start. */
export function rerunOf(plan: Plan, course: Course): Rerun {
  const failed = course.install?.kind === "failed" || course.install?.kind === "timed-out";
  const ofProject = failed ? projectStep(plan, course) : null;
  if (ofProject) return ofProject;
  const step = failed && course.ending?.kind === "not-spawned" ? plan.install : null;
  if (!step) return starting(plan, course);
  return fetchesAlone(step) ? fetching(plan, step) : startFetching(plan, step, course);
}

/**
 * Whether a step is a command of its own (`docker pull`), and not the start with another program in place of the
 * server: then the start fails by the same words, and more surely, since a broken environment may be left behind.
 */
const fetchesAlone = ({ kind, args }: InstallStep): boolean =>
  kind === "command" && !args.some((arg) => /^(?:import sys\n|const p=require\()/.test(arg));

const starting = (plan: Plan, course: Course): Rerun => ({
  folder: shownPath(plan.cwd, plan.workspace),
  isBare: true,
  settings: [...inheritedSettings(plan), ...givenSettings(plan)],
  words: lineOf(plan),
  feed: feedOf(plan, course),
  makes: null,
});

/** The start, with what a person has to log in; npm is told to show what its scripts say. */
const startFetching = (plan: Plan, { kind }: InstallStep, course: Course): Rerun => ({
  ...starting(plan, course),
  isBare: false,
  settings: [
    ...givenSettings(plan),
    ...(kind === "npm-exec" ? [literal("npm_config_foreground_scripts", "true")] : []),
  ],
});

const fetching = (plan: Plan, { command, args, env = {} }: InstallStep): Rerun => ({
  ...NOT_FED,
  folder: shownPath(plan.start.cwd, plan.workspace),
  settings: [...givenSettings(plan), ...literals({ ...plan.start.env, ...env })],
  words: linePart(plan, [command, ...args]),
});

const linePart = (plan: Plan, words: readonly string[]): readonly Word[] =>
  wordsOf(words, words.map(writtenIn(plan)), plan);

const NOT_FED = { isBare: false, feed: [], makes: null } as const;

const literals = (env: Plan["env"]): readonly Setting[] =>
  Object.entries(env).map(([name, value]) => literal(name, value));

const literal = (name: string, value: string): Setting => ({ name, value: textWord(value) });

const lineOf = (plan: Plan): readonly Word[] => {
  const { server, command, args } = plan;
  const written = [server.command?.value, ...server.args.map(({ value }) => value)];
  return wordsOf([command, ...args], written, plan);
};

/** How the config writes a word that an install takes from its command line. */
const writtenIn =
  ({ server, args }: Plan) =>
  (word: string): string | undefined =>
    server.args[args.indexOf(word)]?.value;

/** The rule that blames an install although the server was started all the same. */
const BLAMES_INSTALL = "dependencies-not-installed";

/** What was to install or build the project of the repository, and came to nothing. */
function projectStep(plan: Plan, { facts = [], ending, rule }: Course): Rerun | null {
  const isCause = ending?.kind === "not-spawned" || rule === BLAMES_INSTALL;
  const found = isCause ? facts.find(isProjectStep) : undefined;
  const { folder, line } = commandIn(found?.captures.command ?? "");
  if (!found || line === "") return null;
  return {
    ...NOT_FED,
    folder,
    // With `NODE_ENV=production` an install leaves out what a build needs.
    settings: givenSettings(plan).filter(({ name }) => name !== "NODE_ENV"),
    words: line.split(" ").map(textWord),
    makes: found.kind === "entry-not-built" ? (found.captures.path ?? null) : null,
  };
}

const isProjectStep = ({ kind }: Fact): boolean =>
  kind === "project-install-failed" || kind === "entry-not-built";

/** A step as `shownSteps` writes it: the folder bare or in double quotes, and words without blanks. */
function commandIn(command: string): { readonly folder: string; readonly line: string } {
  const found = /^cd (?:"([^\n]*)"|([\w@./+-]+)) && ([^"]+)$/.exec(command);
  return found
    ? { folder: found[1] ?? found[2] ?? ".", line: found[3] ?? "" }
    : { folder: ".", line: command };
}
