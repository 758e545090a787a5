import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench } from "./bench.ts";
import { inTurns, mediansOf } from "./medians.ts";
import { runNode } from "./run.ts";
import { duration, ratio } from "./table.ts";

/** 100,000 files in 10,000 folders, all tracked, one folder of a hundred with a config and a `.gitignore`. */
function bigTree(folder: string): string {
  const tree = path.join(folder, "tree");
  for (let at = 0; at < 10_000; at += 1) {
    const home = path.join(tree, `group-${at % 10}`, `package-${at % 100}`, `folder-${at}`);
    mkdirSync(path.join(home, at % 100 === 0 ? ".vscode" : ""), { recursive: true });
    for (let file = 0; file < 10; file += 1) writeFileSync(path.join(home, `file-${file}.ts`), "");
    if (at % 100 !== 0) continue;
    writeFileSync(path.join(home, ".vscode/mcp.json"), "{}");
    writeFileSync(path.join(home, ".gitignore"), "*.log\n/out/\n");
  }
  writeFileSync(path.join(tree, ".gitignore"), readFileSync(".gitignore"));
  spawnSync("git", ["init", "--quiet"], { cwd: tree });
  spawnSync("git", ["add", "--all"], { cwd: tree });
  return tree;
}

/** Runs a piece of work in a Node.js of its own, which tells how many ms it took. */
const timed = (folder: string, head: string, work: string) => async (): Promise<number> => {
  const script = `${head}; const begun = performance.now(); ${work}; console.log(performance.now() - begun)`;
  const { stdout } = await runNode(["--input-type=module", "-e", script], { cwd: folder });
  return Number(stdout.trim() || Number.NaN);
};

export const discovery: Bench = {
  name: "discovery",
  title: "Finding the configs of a large repository",
  about:
    "A repository of 100,000 files, of which 100 are configs, beside the least that git and Node.js need to name its files.",
  measure: async ({ folder, quick }) => {
    const runs = quick ? 1 : 5;
    const tree = bigTree(folder);
    const module = pathToFileURL(path.resolve("lib/src/configs/discover.js")).href;
    const search = JSON.stringify({ workspace: tree, workingDirectory: tree, config: [] });
    const list = `spawnSync("git", ["-C", ${JSON.stringify(tree)}, "ls-files", "-z"], { maxBuffer: 1e9 })`;
    const read = `await readdir(${JSON.stringify(tree)}, { recursive: true })`;
    const samples = await inTurns(
      {
        "finding the configs": timed(
          folder,
          `import { discover } from ${JSON.stringify(module)}`,
          `await discover(${search})`,
        ),
        "`git ls-files`": timed(folder, 'import { spawnSync } from "node:child_process"', list),
        "`fs.readdir`, recursive": timed(
          folder,
          'import { readdir } from "node:fs/promises"',
          read,
        ),
      },
      runs,
    );
    const medians = mediansOf(samples, (ms) => ms);
    const own = medians["finding the configs"];
    const rows = Object.entries(medians).map(([name, ms]) => [name, duration(ms), ratio(own, ms)]);
    return { tables: [{ columns: ["", "time", "finding takes of it"], rows }], runs };
  },
};
