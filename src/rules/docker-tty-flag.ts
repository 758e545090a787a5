import type { Evidence } from "../model/evidence.ts";
import { fact } from "../model/fact.ts";
import type { Replacement } from "../model/finding.ts";
import type { Plan } from "../model/plan.ts";
import type { Captures } from "../model/rule.ts";
import { withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { removeWord, replaceWord } from "./engine/edits.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { factOf } from "./engine/fact-of.ts";

const asWritten = ({ engine = "", option = "", right = "" }: Captures): Captures => ({
  what: `\`${option}\` asks \`${engine}\` for a terminal, and a client gives it none`,
  remedy: right ? `Write \`"${right}"\` in place of \`"${option}"\`` : `Take \`"${option}"\` out`,
});

const asSaid = (): Captures => ({
  what: "a container is to have a terminal, and a client gives it none",
  remedy:
    "In the command that starts the container, write `-i` in place of `-it`, and take `-t` or `--tty` out, or " +
    "write `-T` behind `docker-compose exec` or `docker-compose run`",
});

/** Behind the image the same text is an argument of the server. */
const withFirst = (plan: Plan, option: string, by: readonly string[]): Plan =>
  withWords(plan, plan.command, plan.args.toSpliced(plan.args.indexOf(option), 1, ...by));

/** Only where no other option asks for a terminal. */
function edit(evidence: Evidence): Replacement | undefined {
  const { option = "", right = "" } = factOf("docker-tty", evidence)?.captures ?? {};
  if (!evidence.plan?.args.includes(option)) return undefined;
  const { facts } = withFirst(evidence.plan, option, right ? [right] : []);
  if (facts.some(({ kind }) => kind.startsWith("docker-"))) return undefined;
  return right ? replaceWord(evidence, option, right) : removeWord(evidence, option);
}

export default defineRule({
  id: "docker-tty-flag",
  stage: "spawn",
  level: "error",
  levelIfUp: "warning",
  confidence: "likely",
  at: "args",
  title: "{what}",
  why:
    "Clients talk to a server through pipes. Beside `-i`, docker refuses to make a terminal of a pipe; where an " +
    "engine makes one all the same, it repeats each request on stdout and changes the ends of the lines, which " +
    "is no MCP.",
  fix: "{remedy}: `-i` alone keeps stdin open.",
  signals: [
    { fact: "docker-tty", confidence: "confirmed", words: asWritten },
    {
      output:
        /(?:the input device is not a TTY|cannot (?:attach stdin to a TTY-enabled container|enable tty mode))/i,
      words: asSaid,
    },
  ],
  experiments: (evidence, match) => {
    const { option = "", right = "" } = factOf("docker-tty", evidence)?.captures ?? {};
    const change = right ? `with \`${right}\` in place of \`${option}\`` : `without \`${option}\``;
    const alter = (plan: Plan) => withFirst(plan, option, right ? [right] : []);
    return match && evidence.plan?.args.includes(option) ? [{ change, isFix: true, alter }] : [];
  },
  replacement: edit,
  repair: entryRepair(
    { command: "docker", args: ["run", "-it", "--rm", "acme/mcp-server"] },
    { command: "docker", args: ["run", "-i", "--rm", "acme/mcp-server"] },
  ),
  examples: [
    {
      name: "the line from a README, meant for a shell",
      evidence: {
        command: ["docker", "run", "-it", "--rm", "acme/mcp"],
        facts: [fact("docker-tty", { engine: "docker", option: "-it", right: "-i" })],
        stderr: "the input device is not a TTY\n",
      },
    },
    {
      name: "a second option beside `-i`",
      evidence: {
        command: ["docker", "run", "-i", "--tty", "acme/mcp"],
        facts: [fact("docker-tty", { engine: "docker", option: "--tty", right: "" })],
        stderr: "cannot attach stdin to a TTY-enabled container because stdin is not a terminal\n",
      },
    },
    {
      name: "a script that starts the container",
      evidence: {
        command: ["bash", "start-mcp.sh"],
        stderr: "the input device is not a TTY\n",
      },
    },
    {
      name: "an engine that only warns",
      evidence: {
        command: ["podman", "run", "-it", "acme/mcp"],
        facts: [fact("docker-tty", { engine: "podman", option: "-it", right: "-i" })],
        ending: { kind: "timed-out", afterMs: 30_000 },
        stderr:
          "The input device is not a TTY. The --tty and --interactive flags might not work properly\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a server that looks for a terminal itself",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        stderr: "Error: stdin is not a terminal, use --stdio\n",
      },
    },
    {
      name: "an option of the server",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp", "-t"],
        stderr: "Error: unknown option -t\n",
      },
    },
  ],
});
