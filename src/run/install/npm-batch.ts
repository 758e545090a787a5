import { access, realpath, writeFile } from "node:fs/promises";
import path from "node:path";
import which from "which";
import type { Plan } from "../../model/plan.ts";
import { searchPath } from "../../plan/environment.ts";
import { readNpmExec } from "../../plan/launchers/npm-exec.ts";
import { startProcess } from "../process.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { MARK, type NpmLine, type NpmNews, npmProgram } from "./npm-program.ts";

/** A line for npm, and who waits for it. */
export interface NpmRequest {
  readonly plan: Plan;
  /** The environment of the fetch. */
  readonly env: Readonly<Record<string, string>>;
  /** `null`: this way did not work, and a plain `npx` has to. */
  readonly settle: (news: NpmNews | "late" | null) => void;
}

/** Where npm itself is, and the Node.js that runs it. */
interface Npm {
  readonly root: string;
  readonly node: string;
}

/** Lines that one process of npm can fetch: the same npm, folder, options and environment. */
interface Group {
  readonly npm: Npm;
  readonly requests: readonly [NpmRequest, ...NpmRequest[]];
}

/** Lets npm fetch for many lines at once, in as few processes as their surroundings allow. */
export async function fetchTogether(
  requests: readonly NpmRequest[],
  limitMs: number,
  atOnce: number,
): Promise<void> {
  const groups = new Map<string, Group>();
  for (const request of requests) {
    const npm = process.platform === "win32" ? null : await findNpm(request.env);
    if (!npm) {
      request.settle(null);
      continue;
    }
    const key = JSON.stringify([npm, request.plan.start.cwd, optionsOf(request.plan), request.env]);
    const known = groups.get(key);
    groups.set(key, { npm, requests: [...(known?.requests ?? []), request] as Group["requests"] });
  }
  await Promise.all([...groups.values()].map((group) => new NpmRun(group, limitMs).run(atOnce)));
}

/** npm by the `npx` on the PATH; `null` where that is the shim of a version manager. */
async function findNpm(env: NpmRequest["env"]): Promise<Npm | null> {
  try {
    const search = { path: searchPath(env) };
    const npx = await realpath(await which("npx", search));
    const root = path.dirname(path.dirname(npx));
    await access(path.join(root, "lib", "commands", "exec.js"));
    return { root, node: await which("node", search) };
  } catch {
    return null;
  }
}

const wordsOf = ({ start, launcher }: Plan): readonly string[] =>
  launcher === "npm-exec" ? start.args.slice(1) : start.args;

/** Options for npm itself; whether it may install is a matter of each line. */
const optionsOf = (plan: Plan): readonly string[] =>
  readNpmExec(wordsOf(plan)).options.filter((word) => !isYes(word));

const isYes = (word: string): boolean => word === "-y" || word === "--yes";

function lineOf({ plan }: NpmRequest, id: string): NpmLine {
  const { packages, args, call, options } = readNpmExec(wordsOf(plan));
  const wanted = plan.package;
  const newestOf = wanted?.registry === "npm" && wanted.requested === null ? wanted.name : null;
  return { id, packages, args, call, yes: options.some(isYes) ? true : null, newestOf };
}

/** One process of npm. Each line has its own clock, which starts when its turn comes. */
class NpmRun {
  readonly #group: Group;
  readonly #limitMs: number;
  readonly #open: Map<string, NpmRequest>;
  readonly #clocks = new Map<string, NodeJS.Timeout>();
  readonly #late = new Set<string>();
  #text = "";
  #end: () => void = () => {};

  constructor(group: Group, limitMs: number) {
    this.#group = group;
    this.#limitMs = limitMs;
    this.#open = new Map(group.requests.map((request, index) => [String(index), request]));
  }

  async run(atOnce: number): Promise<void> {
    const folder = await temporaryFolder("npm");
    try {
      await this.#start(path.join(folder.path, "npm-program.cjs"), atOnce);
    } finally {
      await folder.release();
      for (const id of [...this.#open.keys()]) this.#settle(id, this.#late.has(id) ? "late" : null);
    }
  }

  async #start(file: string, atOnce: number): Promise<void> {
    const { npm, requests } = this.#group;
    const [{ plan, env }] = requests;
    const lines = [...this.#open].map(([id, request]) => lineOf(request, id));
    await writeFile(file, npmProgram(npm.root, { options: optionsOf(plan), atOnce, lines }));
    const child = startProcess({
      command: npm.node,
      args: [file],
      cwd: plan.start.cwd,
      env,
      onStdout: (chunk) => this.#hear(chunk),
      onStderr: () => {},
    });
    const stopped = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    await Promise.race([child.ended, stopped]);
    await child.shutdown();
  }

  #hear(chunk: Buffer): void {
    const lines = (this.#text + chunk.toString("utf8")).split("\n");
    this.#text = (lines.pop() ?? "").slice(-MAX_LINE);
    for (const line of lines) {
      if (line.startsWith(MARK)) this.#take(JSON.parse(line.slice(MARK.length)) as NpmNews);
    }
  }

  #take(news: NpmNews): void {
    if (news.kind !== "begun") {
      this.#settle(news.id, news.kind === "failed" ? null : news);
      return;
    }
    const late = () => {
      this.#late.add(news.id);
      this.#end();
    };
    this.#clocks.set(news.id, setTimeout(late, this.#limitMs));
  }

  #settle(id: string, news: NpmNews | "late" | null): void {
    clearTimeout(this.#clocks.get(id));
    const request = this.#open.get(id);
    this.#open.delete(id);
    request?.settle(news);
  }
}

/** Far more than any line of news. */
const MAX_LINE = 64 * 1024;
