import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Replacement } from "../model/finding.ts";
import type { Plan } from "../model/plan.ts";
import type { Captures } from "../model/rule.ts";
import { behindVerb } from "../plan/behind-verb.ts";
import { containerLine } from "../plan/container-env.ts";
import { withoutFacts, withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { insertWords } from "./engine/edits.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { UP } from "./engine/sketches.ts";

const lineOf = ({ engine = "" }: Captures): Captures => ({
  args: engine.endsWith("exec")
    ? '["exec", "-i", "CONTAINER", "PROGRAM"]'
    : '["run", "-i", "--rm", "IMAGE"]',
});

/** The plan with `-i` right behind the verb. */
const withInteractive = (plan: Plan, args: readonly string[]): Plan =>
  withoutFacts(withWords(plan, plan.command, args), "docker-no-interactive");

/** Only where no later option closes stdin again. */
function edit(evidence: Evidence): Replacement | undefined {
  const { plan } = evidence;
  const line = plan && containerLine(plan);
  const args = plan && behindVerb(plan, ["-i"]);
  if (!line || !args) return undefined;
  const { facts } = withWords(plan, plan.command, args);
  const isAnswered = !facts.some(({ kind }) => kind.startsWith("docker-"));
  return isAnswered ? insertWords(evidence, line.verbEnd, ["-i"]) : undefined;
}

export default defineRule({
  id: "docker-missing-interactive",
  stage: "handshake",
  level: "error",
  // Beside another cause; of a server that has answered it is not said.
  levelIfUp: "warning",
  confidence: "confirmed",
  at: "args",
  title: "`{engine}` has no `-i`, so nothing that a client sends reaches the server",
  why:
    "Without `-i` (`--interactive`) the container starts with stdin at its end. A server that talks over stdio " +
    "then takes the client for gone: it exits at once without an error, or it lives and never answers.",
  fix: 'Write `"-i"` behind the verb of `{engine}`:\n\n    "args": {args}',
  signals: [
    {
      fact: "docker-no-interactive",
      handshake: ["silent", "rejected", "invalid", "version-unsupported"],
      words: lineOf,
    },
  ],
  experiments: ({ plan }, match) => {
    const args = match && plan && behindVerb(plan, ["-i"]);
    const alter = (before: Plan) => withInteractive(before, args ?? []);
    return args ? [{ change: "with `-i`", isFix: true, alter }] : [];
  },
  replacement: edit,
  repair: entryRepair(
    { command: "docker", args: ["run", "--rm", "acme/mcp-server"] },
    { command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server"] },
  ),
  examples: [
    {
      name: "a server that ends with its input",
      evidence: {
        command: ["docker", "run", "--rm", "acme/mcp"],
        facts: [fact("docker-no-interactive", { engine: "docker run" })],
        ending: { kind: "exited", code: 0, afterMs: 400 },
      },
    },
    {
      name: "a server that lives and hears nothing",
      evidence: {
        command: ["podman", "exec", "acme", "mcp"],
        facts: [fact("docker-no-interactive", { engine: "podman exec" })],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr: "acme server ready\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a program of that name which opens stdin by itself",
      evidence: {
        ...UP,
        command: ["docker", "run", "--rm", "acme/mcp"],
        facts: [fact("docker-no-interactive", { engine: "docker run" })],
      },
    },
    {
      name: "a server that ends with code 0 although it is heard",
      evidence: {
        command: ["docker", "run", "-i", "--rm", "acme/mcp"],
        ending: { kind: "exited", code: 0, afterMs: 400 },
      },
    },
  ],
});
