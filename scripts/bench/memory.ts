import type { Bench } from "./bench.ts";
import { configFolder, FLOOD, HEALTHY, nodeServers } from "./config.ts";
import { inTurns, mediansOf } from "./medians.ts";
import { runNode, tellUsage, usageOf } from "./run.ts";
import { megabytes, ratio } from "./table.ts";

const BARE = "`node -e 0`";

export const memory: Bench = {
  name: "memory",
  title: "Memory",
  about:
    "The peak of the check's own resident memory, without the servers'. The flood is 64 MB on stderr before the handshake.",
  measure: async ({ folder, cli, quick }) => {
    const runs = quick ? 1 : 5;
    const of = (name: string, files: readonly string[]) => {
      const home = configFolder(folder, `memory-${name}`, nodeServers(files));
      return () => runNode([...tellUsage, cli], { cwd: home });
    };
    const samples = await inTurns(
      {
        [BARE]: () => runNode([...tellUsage, "-e", "0"], { cwd: folder }),
        "1 server": of("one", [HEALTHY]),
        "10 servers": of("ten", Array(10).fill(HEALTHY)),
        "100 servers": of("hundred", Array(100).fill(HEALTHY)),
        "10 servers, one of which floods": of("flood", [FLOOD, ...Array(9).fill(HEALTHY)]),
      },
      runs,
    );
    const medians = mediansOf(samples, (run) => usageOf(run).peakBytes);
    const bare = medians[BARE] ?? Number.NaN;
    const rows = Object.entries(medians).map(([name, bytes]) => [
      name,
      megabytes(bytes),
      name === BARE ? "" : `+${megabytes(bytes - bare)}`,
      ratio(bytes, bare),
    ]);
    return { tables: [{ columns: ["", "peak", "over bare Node.js", "ratio"], rows }], runs };
  },
};
