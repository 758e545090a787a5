import { execFile } from "node:child_process";
import { readdir, symlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pLimit from "p-limit";
import which from "which";
import type { Found, Need } from "../../model/experiment.ts";
import type { Plan } from "../../model/plan.ts";
import { searchPath } from "../../plan/environment.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Met } from "./needs.ts";

const run = promisify(execFile);
const LIMIT_MS = 5000;
/** So many programs are asked for their version. */
const MAX_ASKED = 24;

type Wanted = Extract<Need, { kind: "node" | "python" }>;

interface Interpreter {
  readonly file: string;
  readonly version: string;
}

/**
 * Another Node.js or Python of this machine than the first on the PATH: the newest that fits. It stands alone in a
 * folder, so that this folder can be put in front of the PATH.
 */
export async function otherInterpreter(need: Wanted, plan: Plan): Promise<Met | null> {
  const files = (await candidates(need.kind, plan)).filter(isItself);
  const asked = await Promise.all(files.slice(0, MAX_ASKED).map(askedOnce));
  const known = asked.filter((one): one is Interpreter => one !== null);
  const [present, ...others] = known;
  const [best] = others
    .filter(({ version }) => version !== present?.version && fits(version, need))
    .toSorted((left, right) => order.compare(right.version, left.version));
  return best ? alone(need.kind, best) : null;
}

const order = new Intl.Collator("en", { numeric: true });

const fits = (version: string, { from = "0", below }: Wanted): boolean =>
  order.compare(version, from) >= 0 && (below === undefined || order.compare(version, below) < 0);

async function alone(kind: Wanted["kind"], { file, version }: Interpreter): Promise<Met> {
  const label = `${kind === "node" ? "Node.js" : "Python"} ${version}`;
  if (process.platform === "win32") {
    return { found: { value: path.dirname(file), label }, release: async () => {} };
  }
  const folder = await temporaryFolder(kind);
  const names = kind === "node" ? ["node"] : ["python", "python3"];
  await Promise.all(names.map((name) => symlink(file, path.join(folder.path, name))));
  const found: Found = { value: folder.path, label };
  return { found, release: folder.release };
}

/** A shim of a version manager runs a version by the name that it is called by, so that only the first counts. */
const isItself = (file: string, index: number): boolean =>
  index === 0 || !/[\\/]shims[\\/]/.test(file);

/** Several servers may need the same; a cold start of many programs at once takes long. */
const answers = new Map<string, Promise<Interpreter | null>>();
const slot = pLimit(4);

function askedOnce(file: string): Promise<Interpreter | null> {
  const answer = answers.get(file) ?? slot(() => versionOf(file));
  answers.set(file, answer);
  return answer;
}

async function versionOf(file: string): Promise<Interpreter | null> {
  try {
    const { stdout } = await run(file, ["--version"], { timeout: LIMIT_MS });
    const version = /\d+(?:\.\d+)+/.exec(stdout)?.[0];
    return version === undefined ? null : { file, version };
  } catch {
    return null;
  }
}

/** The first is the one that the plan would use. */
async function candidates(kind: Wanted["kind"], plan: Plan): Promise<readonly string[]> {
  const home = plan.env.HOME ?? os.homedir();
  const cache = plan.env.RUNNER_TOOL_CACHE ?? "";
  const onPath = await Promise.all(
    NAMES[kind].map((name) =>
      which(name, { nothrow: true, all: true, path: searchPath(plan.env) }),
    ),
  );
  const folders = await Promise.all(PLACES[kind](home, cache).map(expanded));
  const installed = folders
    .flat()
    .map((folder) => path.join(folder, kind === "node" ? "node" : "python3"));
  const own = kind === "node" ? [process.execPath] : [];
  return [...new Set([...onPath.flatMap((found) => found ?? []), ...own, ...installed])];
}

const NAMES = {
  node: ["node", "nodejs"],
  python: [
    "python3",
    "python",
    "python3.14",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10",
  ],
} as const;

/** Where setup actions and version managers keep versions; `*` stands for any folder. */
const PLACES: Record<Wanted["kind"], (home: string, cache: string) => readonly string[]> = {
  node: (home, cache) => [
    ...(cache === "" ? [] : [`${cache}/node/*/*/bin`, `${cache}/node/*/*`]),
    ...[`${home}/.nvm/versions/node/*/bin`, `${home}/.volta/tools/image/node/*/bin`],
    ...[
      `${home}/.local/share/fnm/node-versions/*/installation/bin`,
      `${home}/.asdf/installs/nodejs/*/bin`,
    ],
    ...[
      `${home}/.local/share/mise/installs/node/*/bin`,
      "/usr/local/bin",
      "/opt/homebrew/bin",
      "/usr/bin",
    ],
  ],
  python: (home, cache) => [
    ...(cache === "" ? [] : [`${cache}/Python/*/*/bin`, `${cache}/Python/*/*`]),
    ...[`${home}/.local/share/uv/python/*/bin`, `${home}/.pyenv/versions/*/bin`],
    ...[`${home}/.local/share/mise/installs/python/*/bin`, "/usr/local/bin", "/usr/bin"],
  ],
};

/** The folders that a pattern stands for. */
async function expanded(pattern: string): Promise<readonly string[]> {
  const at = pattern.indexOf("*");
  if (at === -1) return [pattern];
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const names = await readdir(before).catch(() => []);
  const all = await Promise.all(names.map((name) => expanded(`${before}${name}${after}`)));
  return all.flat();
}
