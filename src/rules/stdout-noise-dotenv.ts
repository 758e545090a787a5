import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { COMPLETED } from "./engine/example-handshake.ts";
import { CLIENTS_AND_NOISE, noiseMatch } from "./engine/noise.ts";
import { setting } from "./engine/variable-experiment.ts";
import { entryValues } from "./engine/variable-snippets.ts";

export default defineRule({
  id: "stdout-noise-dotenv",
  stage: "handshake",
  level: "error",
  levelIfUp: "warning",
  title: "dotenv writes its banner to stdout",
  why: `Since version 17 dotenv prints a line when it loads a file, and on stdio stdout belongs to the protocol. ${CLIENTS_AND_NOISE}`,
  fix: `Silence it in the entry of \`{server}\` in {file}; a line in the \`.env\` file comes too late:\n\n${entryValues({ DOTENV_CONFIG_QUIET: "true" })}\n\nIn the server itself: \`dotenv.config({ quiet: true })\`.`,
  at: "env",
  confidence: "confirmed",
  detect: (evidence) => noiseMatch("dotenv", evidence),
  experiments: (_evidence, match) => (match ? [setting("DOTENV_CONFIG_QUIET", "true")] : []),
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server"] },
    { command: "npx", args: ["-y", "@acme/mcp-server"], env: { DOTENV_CONFIG_QUIET: "true" } },
  ),
  examples: [
    {
      name: "dotenv 17.2, and no answer",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["[dotenv@17.2.3] injecting env (0) from .env -- tip: encrypt with dotenvx"],
      },
    },
    {
      name: "later ones, in a server that is up",
      evidence: {
        ending: { kind: "running" },
        handshake: COMPLETED,
        noise: ["◇ injected env (0) from .env // tip: ⌘ suppress logs { quiet: true }"],
      },
    },
  ],
  counterexamples: [
    {
      name: "a print of the server's own",
      evidence: { ending: { kind: "timed-out", afterMs: 30_000 }, noise: ["Loaded .env"] },
    },
    {
      name: "the runner of dotenvx",
      evidence: {
        ending: { kind: "timed-out", afterMs: 30_000 },
        noise: ["[dotenvx@1.51.0] injecting env (2) from .env"],
      },
    },
    {
      name: "on stderr",
      evidence: { stderr: "[dotenv@17.2.3] injecting env (0) from .env\n" },
    },
  ],
});
