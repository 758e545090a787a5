import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { plainEnv, type Run, run } from "../run.ts";
import { ENTRIES, type Folders } from "./fixtures.ts";
import { FIXTURES, type Fixture } from "./rubric.ts";
import type { Installed, Tool, Words } from "./tools.ts";

/** After this a program is killed, whatever it does. */
const OUTER_MS = 120_000;

/** One program, ready to be asked. */
export interface Asked {
  readonly tool: Tool;
  readonly installed: Installed;
  readonly folders: Folders;
  readonly home: string;
}

/** Runs commands one after the other; the first exit code that is not 0 counts. */
async function runAll(
  commands: readonly Words[],
  cwd: string,
  env: Readonly<Record<string, string>>,
) {
  const begun = performance.now();
  const runs: Run[] = [];
  for (const [program, ...args] of commands) {
    const limitMs = OUTER_MS - (performance.now() - begun);
    if (limitMs > 0) runs.push(await run(program, args, { cwd, env, limitMs }));
  }
  const code = runs.find((each) => each.code !== 0)?.code;
  return {
    ms: performance.now() - begun,
    code: code === undefined ? 0 : code,
    text: runs.map(({ stdout, stderr }) => stdout + stderr).join("\n"),
  };
}

/** How it went, and what was printed. */
export type Told = Awaited<ReturnType<typeof runAll>>;

const envOf = ({ home }: Asked) => plainEnv(home);

export const askOne = (asked: Asked, server: Fixture): Promise<Told> =>
  runAll(asked.tool.ask(asked.installed, server), asked.folders[server], envOf(asked));

/** Asks about all servers: in one run where the program can, else as many at once as there are cores. */
export async function askAll(asked: Asked, cores: number): Promise<number> {
  const { tool, installed, folders } = asked;
  const begun = performance.now();
  if (tool.askAll) await runAll(tool.askAll(installed), folders.all, envOf(asked));
  else {
    const waiting = [...FIXTURES];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await askOne(asked, next);
    };
    await Promise.all(Array.from({ length: cores }, work));
  }
  return performance.now() - begun;
}

/** What the servers print by themselves, where nobody talks to them. */
export async function ownOutput(asked: Asked): Promise<Readonly<Record<Fixture, string>>> {
  const printed = await Promise.all(
    FIXTURES.map(async (name) => {
      const { command, args = [] } = ENTRIES[name];
      const place = { cwd: asked.folders[name], env: plainEnv(asked.home), limitMs: 20_000 };
      const { stdout, stderr } = await run(command, args, place);
      return [name, stdout + stderr] as const;
    }),
  );
  return Object.fromEntries(printed) as Record<Fixture, string>;
}

/** Keeps an output for reading. */
export function keepOutput(folder: string, tool: string, name: string, { code, text }: Told): void {
  const home = path.join(folder, tool.replaceAll(/[^\w.-]+/g, "-"));
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, `${name}.txt`), `exit code: ${code}\n${text}`);
}
