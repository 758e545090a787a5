import type { Evidence } from "../model/evidence.ts";
import type { Origin } from "../model/place.ts";
import type { Plan } from "../model/plan.ts";
import type { Match } from "../model/rule.ts";
import { programName } from "../plan/program-name.ts";
import { withWords } from "../plan/with-words.ts";
import { defineRule } from "./engine/define-rule.ts";
import { entryRepair } from "./engine/entry-repair.ts";
import { linesOf } from "./engine/plain-text.ts";
import { stackTraceIn } from "./engine/stack-trace.ts";
import { saidBy } from "./engine/text.ts";

interface PathArgument {
  readonly argument: string;
  readonly path: string;
  readonly origin: Origin | undefined;
}

const ABSENT =
  /ENOENT|no such file|does(?: not|n't) exist|not found|cannot (?:access|find|open|read)|can't (?:access|find|open|read)|could not (?:access|find|open|read)|unable to (?:access|find|open|read)|ENOTDIR|not a (?:valid )?directory|error accessing|invalid (?:path|directory)/i;

export default defineRule({
  id: "path-arg-missing",
  stage: "handshake",
  level: "error",
  title: "the path `{argument}` {state}",
  why: "The server was told to use `{path}`, and says that it cannot. A path that exists on a laptop seldom exists on a runner or in a container; a relative one starts from `{cwd}`.",
  fix: "Correct the path in `args` of `{server}` in {file}. One inside the repository works everywhere, written relative to `{cwd}`.{remedy}",
  at: "args",
  confidence: "likely",
  detect: (evidence) => {
    const lines = linesOf(saidBy(evidence)).filter((line) => ABSENT.test(line));
    const known = missingPaths(evidence);
    const named = known.flatMap((each) => spokenOf(each, lines, true))[0];
    const found = named ?? argumentsOf(evidence).flatMap((each) => spokenOf(each, lines, false))[0];
    if (!found || endedOnAnother(found.line, evidence)) return undefined;
    return {
      captures: {
        ...found.captures,
        state: named ? "does not exist on this machine" : "cannot be used by the server",
        remedy: remedyFor(found.captures.path, evidence),
      },
      origin: found.origin,
      evidence: [found.line],
      confidence: named ? "confirmed" : "likely",
    } satisfies Match;
  },
  experiments: (_evidence, match) => {
    const { argument = "" } = match?.captures ?? {};
    return argument === ""
      ? []
      : [
          {
            change: `with an empty folder in place of \`${argument}\``,
            need: { kind: "folder" },
            alter: (plan, { value }) => withPathFor(plan, argument, value),
          },
        ];
  },
  repair: entryRepair(
    { command: "npx", args: ["-y", "@acme/mcp-server", "/Users/me/notes"] },
    { command: "npx", args: ["-y", "@acme/mcp-server", "./notes"] },
  ),
  examples: [
    {
      name: "a directory that the machine does not have",
      evidence: {
        command: ["npx", "-y", "@modelcontextprotocol/server-filesystem", "/Users/me/notes"],
        stderr:
          "Warning: Cannot access directory /Users/me/notes, skipping\nError: None of the specified directories are accessible\n",
        facts: [
          {
            kind: "path-missing",
            captures: { argument: "/Users/me/notes", path: "/Users/me/notes" },
          },
        ],
      },
    },
    {
      name: "a relative file, named by the server as an absolute one",
      evidence: {
        command: ["acme-mcp", "--rules", "governance/rules.yaml"],
        stderr: "open /repo/governance/rules.yaml: no such file or directory\n",
        facts: [
          {
            kind: "path-missing",
            captures: { argument: "governance/rules.yaml", path: "/repo/governance/rules.yaml" },
          },
        ],
      },
    },
    {
      name: "a folder of the repository that git does not keep",
      evidence: {
        command: ["acme-mcp", "--data=data/cache"],
        stderr: "Error: ENOENT: no such file or directory, scandir 'data/cache'\n",
        facts: [
          {
            kind: "path-missing",
            captures: { argument: "data/cache", path: "/repo/data/cache" },
          },
        ],
      },
    },
    {
      name: "a path in a container, which only the server can see",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp", "/data/acme.db"],
        stderr: "error: unable to open database file /data/acme.db\n",
      },
    },
  ],
  counterexamples: [
    {
      name: "a path that is no argument",
      evidence: {
        command: ["acme-mcp", "--verbose"],
        stderr: "Error: ENOENT: no such file or directory, open '/home/me/.acme/config.json'\n",
      },
    },
    {
      name: "an argument that leads nowhere, and an error of another kind",
      evidence: {
        command: ["acme-mcp", "/data/cache"],
        stderr: "TypeError: boom\n    at f (/repo/a.js:1:1)\n",
        facts: [
          { kind: "path-missing", captures: { argument: "/data/cache", path: "/data/cache" } },
        ],
      },
    },
    {
      name: "a path that it skips, and then an error of another kind",
      evidence: {
        command: ["acme-mcp", "/data/cache"],
        stderr:
          "Warning: /data/cache does not exist, skipping\nTypeError: boom\n    at f (/repo/a.js:1:1)\n",
        facts: [
          { kind: "path-missing", captures: { argument: "/data/cache", path: "/data/cache" } },
        ],
      },
    },
    {
      name: "an image that is not found",
      evidence: {
        command: ["docker", "run", "-i", "acme/mcp"],
        stderr: "docker: pull access denied for acme/mcp, repository does not exist\n",
      },
    },
    {
      name: "a command that a script of the config does not find",
      evidence: {
        command: ["sh", "-c", "./serve.sh"],
        ending: { kind: "exited", code: 127, afterMs: 9 },
        stderr: "./serve.sh: 3: acme: not found\n",
      },
    },
    {
      name: "the beginning of a longer path",
      evidence: {
        command: ["acme-mcp", "/data"],
        stderr: "Error: ENOENT: no such file or directory, open '/data2/state.json'\n",
      },
    },
  ],
});

/** `--root=/data` holds a path too. */
const withPathFor = (plan: Plan, argument: string, folder: string): Plan =>
  withWords(
    plan,
    plan.command,
    plan.args.map((word) =>
      word.endsWith(argument) ? word.replace(argument, () => folder) : word,
    ),
  );

/** A path that was skipped, before the server ended on an error that does not speak of it. */
function endedOnAnother(line: string, evidence: Evidence): boolean {
  const trace = stackTraceIn(saidBy(evidence));
  return (
    trace !== undefined && /\bskip|\bignor|\bwarn/i.test(line) && !trace.message.includes(line)
  );
}

/** Arguments that were looked for on this machine and are not there. */
const missingPaths = ({ facts, plan }: Evidence): readonly PathArgument[] =>
  facts.flatMap(({ kind, captures, origin }) => {
    const { argument = "", path = "" } = captures;
    const isOther = kind !== "path-missing" || argument === "" || argument === plan?.entry;
    return isOther ? [] : [{ argument, path, origin }];
  });

/** Arguments that look like a path; inside a container only the server knows whether they lead anywhere. */
function argumentsOf({ server, plan }: Evidence): readonly PathArgument[] {
  if (!plan) return [];
  return plan.args.flatMap((word, index) => {
    const argument = word.replace(/^--?[\w-]+=/, "");
    const isProgram = word === plan.entry || word === plan.package?.spec;
    const origin = server.args[index]?.origin;
    return looksLikePath(argument) && !isProgram ? [{ argument, path: argument, origin }] : [];
  });
}

/** Not an image, a package or a repository, which may hold a slash too. */
const looksLikePath = (text: string): boolean =>
  /^(?:[/~]|\.{1,2}[\\/]|[A-Za-z]:[\\/])/.test(text) ||
  /^(?!@)[^:]*[\\/][^:]*\.\w{1,5}$/.test(text);

interface Spoken {
  readonly captures: { readonly argument: string; readonly path: string };
  readonly origin: Origin | undefined;
  readonly line: string;
}

/** The line that complains of this path; `within`: or of something in that folder. */
function spokenOf(
  { argument, path, origin }: PathArgument,
  lines: readonly string[],
  within: boolean,
): readonly Spoken[] {
  const line = lines.find((each) => names(each, path, within) || names(each, argument, within));
  return line === undefined ? [] : [{ captures: { argument, path }, origin, line: line.trim() }];
}

/** Whether the text stands in the line as a path of its own. */
function names(line: string, path: string, within: boolean): boolean {
  const index = line.indexOf(path);
  if (index === -1 || path.length < 2) return false;
  const after = line.slice(index + path.length);
  // "script: line 3: ..." is how a shell says where it failed.
  const ends = within ? /^[\w-]/ : /^[\w\\/-]|^: (?:line )?\d+:/;
  return !/[\w.-]$/.test(line.slice(0, index)) && !ends.test(after);
}

function remedyFor(path: string, { plan, server }: Evidence): string {
  if (plan && programName(plan.command) === "docker") {
    return ` Into a container it has to be mounted: \`-v <path here>:${path}\`.`;
  }
  if (!path.startsWith(`${server.root}/`)) return "";
  if (/\.\w{1,5}$/.test(path))
    return " If the file is made by a build, make it in a step before this one.";
  return ` If it is to be empty at first, make it in a step before this one:\n\n    - run: mkdir -p '${path.slice(server.root.length + 1)}'`;
}
