import type { Evidence } from "../../model/evidence.ts";
import type { Experiment } from "../../model/experiment.ts";
import { containerLine } from "../../plan/container-env.ts";
import { withVariables } from "../../plan/with-variables.ts";
import { withWords } from "../../plan/with-words.ts";
import { entryArgs } from "./code.ts";
import { soon } from "./silence.ts";
import { entryValues } from "./variable-snippets.ts";

/** A way in which many servers are told to speak stdio. */
export interface StdioWay {
  readonly experiment: Experiment;
  /** What to write into the entry, ready to paste. */
  readonly snippet: string;
}

const HTTP_VALUE = /^(?:streamable[-_]?http|http[-_]?stream|https?|sse)$/i;
const HTTP_SWITCH = /^--(?:streamable-?http|http|sse)$/i;
/** Variables of frameworks and of servers that are common. */
const TRANSPORT = { MCP_TRANSPORT: "stdio", FASTMCP_TRANSPORT: "stdio", TRANSPORT: "stdio" };

/** The ways to try, likeliest first: what the config itself says of HTTP, then what servers commonly read. */
export function stdioWays({ plan, server }: Evidence): readonly StdioWay[] {
  // Behind a wrapper or a container the words at the end may be another program's.
  if (!plan || containerLine(plan) || plan.start.command !== plan.command) return [];
  const written = server.args.map(({ value }) => value);
  const changed = corrected(plan.args);
  const lines = [
    ...(changed ? [{ change: "with `stdio` in the place of HTTP", words: corrected }] : []),
    ...[["--stdio"], ["--transport", "stdio"], ["stdio"]].map((more) => ({
      change: `with \`${more.join(" ")}\` behind the arguments`,
      words: (args: readonly string[]) => [...args, ...more],
    })),
  ].map(
    ({ change, words }): StdioWay => ({
      experiment: {
        change,
        alter: (before) => soon(withWords(before, before.command, words(before.args) ?? [])),
        isFix: true,
      },
      snippet: entryArgs(words(written) ?? written),
    }),
  );
  const own = changed ? lines.slice(0, 1) : [];
  return [...own, byVariables, ...lines.slice(own.length)];
}

const byVariables: StdioWay = {
  experiment: {
    change: "with `MCP_TRANSPORT`, `FASTMCP_TRANSPORT` and `TRANSPORT` set to `stdio`",
    alter: (plan) => soon(withVariables(plan, TRANSPORT)),
    isFix: true,
  },
  snippet: entryValues(TRANSPORT),
};

/** The arguments with stdio where they ask for HTTP, or `null` where they do not. */
function corrected(args: readonly string[]): readonly string[] | null {
  const words = args
    .filter((word) => !HTTP_SWITCH.test(word))
    .map((word) =>
      word.replace(/(?<=^|=)[^=]+$/, (value) => (HTTP_VALUE.test(value) ? "stdio" : value)),
    );
  return words.length === args.length && words.every((word, at) => word === args[at])
    ? null
    : words;
}
