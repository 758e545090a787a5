import type { Captures, Rule } from "../../../model/rule.ts";
import type { ToldEvidence } from "./evidence.ts";
import { unknown } from "./unknown.ts";

type Texts = Pick<Rule, "title" | "why" | "fix">;

const RAISE =
  "raise the client's own limit: `MCP_TIMEOUT` (milliseconds, in the environment of Claude Code), `startup_timeout_sec` in the entry of Codex, `timeout` in the entry of Gemini CLI.";

/** Texts of rules that speak of a run of this check, in words that hold for what a client has seen. */
const WORDINGS: Readonly<Record<string, Partial<Texts>>> = {
  "handshake-timeout": {
    title: "no answer to `initialize` before the client gave up",
    fix: `Run \`{commandLine}\` in a terminal and watch what it waits for. If it only needs longer, ${RAISE} If it is Python, start it with \`-u\` or \`PYTHONUNBUFFERED=1\`. If it has several ways to start, choose the one for stdio in \`args\` of \`{server}\` in {file}.`,
  },
  "slow-cold-start": {
    title: "the server was still being downloaded when the client gave up",
    why: "What starts the server was fetching its package, or building it. A client that gives up at such a point often throws an unfinished download away, and begins anew the next time.",
    fix: `Fetch the package once by hand, by running \`{commandLine}\` in a terminal, or ${RAISE}`,
  },
  "cwd-missing": {
    title: "the working directory of the entry {problem}",
    fix: "Correct `cwd` of `{server}` in {file}. A relative path counts from where the client was started.",
  },
  "missing-env-var": {
    why: "The server asks for {it}, and got no value for {it}. Clients hand a server what `env` of its entry holds, and many hand it little of their own environment.{alternatives}",
  },
  "credentials-rejected": {
    why: "It presents itself to a service, and the service does not let it in: what it presents is missing, wrong or expired, or may not do what the server wants.",
    fix: "Look at the key or token that `{server}` gets in {file}: at a placeholder that was left in its place, at one that has expired, and at a newline behind it.",
  },
  "cwd-not-writable": {
    fix: "Set `cwd` of `{server}` in {file}, where the client knows that key, or the server's own variable or option for the folder of its data, to a folder that it may write to.",
  },
  "config-missing-type": {
    title: "an entry of the config has a `url` and no `type`",
    fix: 'Add the type beside the `url`:\n\n    "type": "http"\n\nA server that only speaks the older transport wants `"sse"`.',
  },
  "tools-schema-invalid": {
    why: "Clients check the whole answer to `tools/list` against the schema of the specification. One definition that breaks it makes many of them drop the answer, and with it every tool of the server.",
  },
};

/** Pieces of sentences that only a run makes true, and what stands for them. */
const PIECES: readonly (readonly [string | RegExp, string])[] = [
  [
    "; this check did not send it.",
    ", which may be the client: it ends a server that it has given up on.",
  ],
  [
    "and none is set: neither in the environment of this step nor in its input `env`.",
    "and none is set there.",
  ],
  [" The process is still running.", ""],
  [", and what went over the wire, is quoted with this finding.", " is quoted above."],
  [
    "In the workflow, on the step that runs this check:",
    "Where it runs in a workflow, on that step:",
  ],
  [
    "Set what is missing on the step that runs this check:",
    "Set what is missing where the client is started; in a workflow, on its step:",
  ],
  [
    `The system reports \`spawn ${unknown("program")} ENOENT\`.`,
    "The system found no such program.",
  ],
  ["refuses ours (error", "refuses the client's (error"],
];
const SUPPOSED_END = /\bexited with code -?\d{1,4}\b/g;

/** The texts of a rule as they hold without a run. */
export const wordingOf = (rule: Rule): Texts => ({ ...rule, ...WORDINGS[rule.id] });

/** A filled text without what only a run can know. */
export function withoutRun(text: string, isEndTold: boolean): string {
  const filled = PIECES.reduce((rest, [piece, words]) => rest.replaceAll(piece, words), text);
  return isEndTold ? filled : filled.replaceAll(SUPPOSED_END, "ended");
}

/** What every rule can say, as far as the text tells it. */
export function truthful(common: Captures, { isEndTold, isLineTold }: ToldEvidence): Captures {
  const program = unknown("program");
  return {
    ...common,
    ...(isEndTold ? {} : { ending: "ended", code: "" }),
    ...(isLineTold ? {} : { command: program, commandLine: program }),
  };
}
