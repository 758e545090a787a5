import type { Launcher, Plan } from "../../model/plan.ts";
import { programName } from "../program-name.ts";

/** What fetches a package or an image and runs that, with no code of the workspace. */
const FETCHES: ReadonlySet<Launcher> = new Set<Launcher>([
  ...(["npx", "npm-exec", "pnpm-dlx", "yarn-dlx", "bunx", "uvx", "pipx"] as const),
  ...(["docker", "podman", "dnx"] as const),
]);

/** Wrappers that add nothing of the workspace. */
const PLAIN_WRAPPER = /^(?:env|cmd|(?:ba|da|z|k)?sh)$/;

/** Whether a start is known to run a package or an image alone; a path among its words may still say otherwise. */
export function onlyFetches(plan: Plan): boolean {
  const { launcher, start } = plan;
  const isPlain = start.command === plan.command || PLAIN_WRAPPER.test(programName(plan.command));
  const calls = start.args.some((word) => /^(?:-c|--call)(?:=|$)/.test(word));
  const runsOwn = plan.project !== null || plan.entry !== null;
  return FETCHES.has(launcher) && plan.package !== null && isPlain && !calls && !runsOwn;
}

/** Longer words are no paths. */
const LONGEST = 4096;

/** Every word of a start that may be a path: of the command line, and of the variables that the config or the inputs set. */
export function startWords({ command, args, start, env, given }: Plan): readonly string[] {
  const values = [...given.map((name) => env[name] ?? ""), ...Object.values(start.env)];
  const texts = [command, ...args, start.command, ...start.args, ...values];
  const words = texts.flatMap((text) => [text, ...text.split(/[\s=,:;'"]+/)]);
  return [...new Set(words)].filter((word) => word !== "" && word.length <= LONGEST);
}

/** Files that version managers and many servers read by themselves, in the folder of the start and in those above it. */
const ALL = [
  ...[".tool-versions", "mise.toml", ".mise.toml", "mise.local.toml", ".config/mise.toml"],
  ...[".envrc", ".env", ".env.local", ".env.development", ".env.production"],
];

/** What npm, pnpm, yarn and bun read there; `npx` runs what lies in `node_modules` first. */
const NODE = [
  ...["package.json", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock"],
  ...["bun.lock", "bun.lockb", "pnpm-workspace.yaml", ".npmrc", ".yarnrc", ".yarnrc.yml"],
  ...[".pnp.cjs", ".pnpmfile.cjs", ".pnpmfile.mjs", "bunfig.toml", ".bunfig.toml"],
  ...[".node-version", ".nvmrc", "node_modules"],
];

const PYTHON = ["pyproject.toml", "uv.toml", "uv.lock", "pip.conf", ".python-version"];

const DOTNET = [
  ...["global.json", "NuGet.config", "nuget.config", "NuGet.Config", "dotnet-tools.json"],
  ...[".config/dotnet-tools.json"],
];

/** Of starts that run code of the workspace in any case: it says more than that something there is different. */
const OTHERS = [
  ...["deno.json", "deno.jsonc", "deno.lock", "setup.py", "setup.cfg", "go.mod", "Cargo.toml"],
  ...["Dockerfile", "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"],
  ...["Makefile", "pom.xml", "build.gradle"],
];

const READ_BY: Partial<Record<Launcher, readonly string[]>> = {
  docker: [],
  podman: [],
  uvx: [...ALL, ...PYTHON],
  pipx: [...ALL, ...PYTHON],
  dnx: [...ALL, ...DOTNET],
};

/** Names of what a start reads unasked, in its folder and in those above it. */
export function readAtStart(plan: Plan): readonly string[] {
  if (!onlyFetches(plan)) return [...ALL, ...NODE, ...PYTHON, ...DOTNET, ...OTHERS];
  return READ_BY[plan.launcher] ?? [...ALL, ...NODE];
}
