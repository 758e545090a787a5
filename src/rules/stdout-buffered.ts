import type { Evidence } from "../model/evidence.ts";
import type { Experiment } from "../model/experiment.ts";
import { withVariables } from "../plan/with-variables.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { isSilent, onWire, soon } from "./engine/silence.ts";
import { cameUp, inVain, UP } from "./engine/sketches.ts";
import { upTrial } from "./engine/trials.ts";
import { entryValues } from "./engine/variable-snippets.ts";

const ID = "stdout-buffered";
const PYTHON = ["python", "uvx", "uv-run", "pipx"];
const UNBUFFERED = { PYTHONUNBUFFERED: "1" };

const IN_PYTHON =
  "Python collects what it writes to a pipe, some 8 KiB of it, before it sends anything; in a terminal it sends every line.";
const IN_OTHERS =
  "Most languages collect what they write to a pipe, some KiB of it, before they send anything; in a terminal they send every line.";
const IN_SERVER =
  "In the server, flush stdout after every message: `print(message, flush=True)` in Python, `fflush(stdout)` or " +
  "`setvbuf(stdout, NULL, _IONBF, 0)` in C, `$stdout.sync = true` in Ruby, `$| = 1` in Perl, `stdout().flush()` in Rust.";

const isPython = ({ plan }: Evidence): boolean => plan !== null && PYTHON.includes(plan.launcher);

const withoutBuffer: Experiment = {
  change: "with `PYTHONUNBUFFERED=1`",
  alter: (plan) => soon(withVariables(plan, UNBUFFERED)),
};

export default defineRule({
  id: ID,
  stage: "handshake",
  level: "error",
  confidence: "confirmed",
  at: "env",
  title: "the answer to `initialize` stays in the server's output buffer",
  why: "{reason} A client waits for the answer with stdin open, and the server waits for more to do: neither goes on. {shown}",
  fix: "{how}",
  detect: (evidence) => {
    const trial = upTrial(ID, evidence);
    if (!trial) return undefined;
    const cured = trial.change === withoutBuffer.change;
    const { file, name } = evidence.server;
    const entry = `Switch the buffer off in the entry of \`${name}\` in ${file ?? "the config"}:\n\n${entryValues(UNBUFFERED)}`;
    return {
      captures: {
        reason: isPython(evidence) ? IN_PYTHON : IN_OTHERS,
        shown: cured
          ? "Without the buffer, the same server answers at once."
          : "At the end of stdin, where a program empties its buffers, the answer came.",
        how: cured ? `${entry}\n\n${IN_SERVER}` : IN_SERVER,
      },
      evidence: [],
    };
  },
  experiments: (evidence) => [
    ...(isPython(evidence) && isSilent(evidence) ? [withoutBuffer] : []),
    ...onWire(evidence, "stdin-closed", "with stdin closed behind the request"),
  ],
  repair: entryRepair(
    { command: "python", args: ["server.py"] },
    { command: "python", args: ["-u", "server.py"] },
  ),
  examples: [
    {
      name: "a server in Python that prints without flushing",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        trials: [cameUp(ID, withoutBuffer.change)],
      },
    },
    {
      name: "a program that answers at the end of its input",
      evidence: {
        command: ["./acme-mcp"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        trials: [cameUp(ID, "with stdin closed behind the request", 12)],
      },
    },
  ],
  counterexamples: [
    {
      name: "silent without a buffer, too",
      evidence: {
        command: ["python3", "server.py"],
        ending: { kind: "timed-out", afterMs: 30_000 },
        trials: [inVain(ID, withoutBuffer.change)],
      },
    },
    { name: "a server that answers", evidence: { command: ["python3", "server.py"], ...UP } },
  ],
});
