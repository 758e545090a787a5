import path from "node:path";
import picomatch from "picomatch";
import { shownPath } from "./shown-path.ts";

export type Language = "node" | "python";

/** What installs the dependencies of a project by its lock file, and runs its scripts. */
export interface PackageTool {
  readonly command: string;
  readonly language: Language;
  /** Names of its lock files. */
  readonly locks: readonly string[];
  /** Arguments that install what the lock file says and change nothing of it. */
  readonly install: readonly string[];
  /** Set for the install beside the environment of the server. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A silent npm would fail without a word; what it asks the registry beside the packages only costs time. */
const NPM_ENV = {
  npm_config_loglevel: "notice",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
};

const NPM: PackageTool = {
  command: "npm",
  language: "node",
  locks: ["package-lock.json", "npm-shrinkwrap.json"],
  install: ["ci"],
  env: NPM_ENV,
};

const YARN: PackageTool = {
  command: "yarn",
  language: "node",
  locks: ["yarn.lock"],
  install: ["install", "--immutable"],
};

/** Yarn 1, whose lock file begins with `# yarn lockfile v1` and which has another word for the same. */
const YARN_CLASSIC: PackageTool = { ...YARN, install: ["install", "--frozen-lockfile"] };

/**
 * npm comes last: its lock file is the one that is made by accident beside another. By the documentation of `npm ci`,
 * `pnpm install`, `yarn install`, `bun install` and `uv sync`: a frozen lock file is never written.
 */
const TOOLS: readonly PackageTool[] = [
  {
    command: "pnpm",
    language: "node",
    locks: ["pnpm-lock.yaml"],
    install: ["install", "--frozen-lockfile"],
  },
  YARN,
  {
    command: "bun",
    language: "node",
    locks: ["bun.lock", "bun.lockb"],
    install: ["install", "--frozen-lockfile"],
  },
  NPM,
  { command: "uv", language: "python", locks: ["uv.lock"], install: ["sync", "--frozen"] },
];

/** A lock file of a folder, and its tool. */
export interface Lock {
  readonly file: string;
  readonly tool: PackageTool;
}

/** The lock files among the names of a folder, the one of the manifest's `packageManager` first. */
export function locksAmong(
  names: readonly string[],
  language: Language,
  packageManager: string | null,
): readonly Lock[] {
  const named = packageManager?.split("@")[0];
  const found = TOOLS.filter((tool) => tool.language === language).flatMap((tool) =>
    tool.locks.filter((file) => names.includes(file)).map((file) => ({ file, tool })),
  );
  const isNamed = ({ tool }: Lock): boolean => tool.command === named;
  return [...found.filter(isNamed), ...found.filter((lock) => !isNamed(lock))];
}

/** The lock with the tool of the very version that has written it. */
export const asWritten = (lock: Lock, head: string): Lock =>
  lock.tool === YARN && head.includes("# yarn lockfile v1")
    ? { ...lock, tool: YARN_CLASSIC }
    : lock;

/** What makes a project ready: the command and the absolute folder in which it runs. */
export interface ProjectStep {
  readonly kind: "install" | "build";
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Installs by the lock file. */
export const installStep = ({ tool }: Lock, cwd: string): ProjectStep => ({
  kind: "install",
  command: tool.command,
  args: tool.install,
  cwd,
  env: tool.env ?? {},
});

/** For people: without a lock file there is nothing but this. */
export const unlockedInstall = (cwd: string): ProjectStep => ({
  ...installStep({ file: "", tool: NPM }, cwd),
  args: ["install"],
});

/** Runs the script `build` of a package.json. */
export const buildStep = (lock: Lock | null, cwd: string): ProjectStep => ({
  kind: "build",
  command: lock?.tool.command ?? "npm",
  args: ["run", "build"],
  cwd,
  env: {},
});

/** The steps as one line for a shell in the workspace, for example `cd server && npm ci && npm run build`. */
export function shownSteps(steps: readonly ProjectStep[], workspace: string): string {
  const lines = steps.flatMap(({ command, args, cwd }, index) => {
    const from = steps[index - 1]?.cwd ?? workspace;
    const folder = index === 0 ? shownPath(cwd, workspace) : slashed(path.relative(from, cwd));
    const there = folder === "." || folder === "";
    return [...(there ? [] : [`cd ${quoted(folder)}`]), [command, ...args].join(" ")];
  });
  return lines.join(" && ");
}

const slashed = (relative: string): string => relative.split(path.sep).join("/");

const quoted = (folder: string): string => (/^[\w@./+-]*$/.test(folder) ? folder : `"${folder}"`);

/** Whether a path inside of a project, relative to it, is one that builds write to. */
export const isBuildOutput = (relative: string): boolean =>
  /^(?:[^\\/]+[\\/])*(?:dist|build|out|lib|bin|target|\.output)(?:[\\/]|$)/.test(relative);

/** Whether a folder, relative to the one of the lock file, is among its workspaces. */
export function isWorkspace(folder: string, patterns: readonly string[]): boolean {
  const trimmed = patterns.map((pattern) => pattern.replace(/^(!?)\.\//, "$1").replace(/\/$/, ""));
  const left = trimmed.filter((pattern) => pattern.startsWith("!")).map((one) => one.slice(1));
  const taken = trimmed.filter((pattern) => !pattern.startsWith("!"));
  return picomatch.isMatch(slashed(folder), taken) && !picomatch.isMatch(slashed(folder), left);
}

/** What an install writes into `node_modules` once it is complete, where it may hold no package at all. */
const COMPLETE = [".package-lock.json", ".modules.yaml", ".yarn-integrity", ".yarn-state.yml"];

/** Whether a `node_modules` with these names holds an install: bun leaves no mark, and `.cache` is none. */
export const holdsPackages = (names: readonly string[]): boolean =>
  names.some((name) => COMPLETE.includes(name) || !name.startsWith("."));

/** The folder of a virtual environment in a path to one of its programs, or `null`. */
export const virtualEnvironment = (program: string): string | null =>
  /^(.*[\\/]\.venv)[\\/](?:bin|Scripts)[\\/][^\\/]+$/.exec(program)?.[1] ?? null;

/** A file's own place, or the folder that holds the outermost `node_modules` around it. */
export const outsideOfPackages = (target: string): string =>
  target.replace(/[\\/]node_modules(?:[\\/].*)?$/s, "") || path.sep;
