import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Bench, Setting } from "./bench.ts";
import { configFolder, HEALTHY, nodeServers } from "./config.ts";
import { inTurns, mediansOf } from "./medians.ts";
import { plainEnv, runNode } from "./run.ts";
import { duration, ratio } from "./table.ts";

const BARE = "`node -e 0`";

/** The inputs as the Actions runner gives them where a workflow names none. */
function defaultInputs(): Readonly<Record<string, string>> {
  const declared = readFileSync("action.yml", "utf8").matchAll(
    /^ {2}([\w-]+):\n {4}description: .*\n {4}default: "?([^"\n]*)"?$/gm,
  );
  return Object.fromEntries(
    [...declared].map(([, name = "", value = ""]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

function commandsOf({ folder, cli, action }: Setting) {
  const empty = path.join(folder, "empty");
  mkdirSync(empty, { recursive: true });
  const one = configFolder(folder, "one", nodeServers([HEALTHY]));
  const inputs = {
    ...plainEnv(folder),
    ...defaultInputs(),
    INPUT_START: "false",
    INPUT_REPORT: path.join(folder, "report.json"),
  };
  const asAction = (workspace: string) => ({ ...inputs, GITHUB_WORKSPACE: workspace });
  return {
    [BARE]: () => runNode(["-e", "0"], { cwd: empty }),
    "command line, `--version`": () => runNode([cli, "--version"], { cwd: empty }),
    "command line, an empty folder": () => runNode([cli], { cwd: empty }),
    "command line, one config, `--no-start`": () => runNode([cli, "--no-start"], { cwd: one }),
    "action, an empty folder": () => runNode([action], { cwd: empty, env: asAction(empty) }),
    "action, one config, `start: false`": () => runNode([action], { cwd: one, env: asAction(one) }),
  };
}

export const coldStart: Bench = {
  name: "cold-start",
  title: "Cold start",
  about:
    "Both bundles, where there is little or nothing to do, beside a Node.js that does nothing. The target is at most " +
    "60 ms over bare Node.js.",
  measure: async (setting) => {
    const runs = setting.quick ? 3 : 25;
    const samples = await inTurns(commandsOf(setting), runs);
    const failed = Object.entries(samples).find(([, all]) => all.some(({ code }) => code !== 0));
    if (failed) throw new Error(`${failed[0]}: ${failed[1][0]?.stderr}`);
    const medians = mediansOf(samples, ({ ms }) => ms);
    const bare = medians[BARE] ?? Number.NaN;
    const rows = Object.entries(medians).map(([name, ms]) => [
      name,
      duration(ms),
      name === BARE ? "" : `+${duration(ms - bare)}`,
      ratio(ms, bare),
    ]);
    return { tables: [{ columns: ["", "time", "over bare Node.js", "ratio"], rows }], runs };
  },
};
