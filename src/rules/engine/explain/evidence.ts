import { CLIENTS, type Client } from "../../../model/client.ts";
import type { Evidence, Handshake } from "../../../model/evidence.ts";
import type { Located } from "../../../model/place.ts";
import { evidenceOf } from "../example-evidence.ts";
import { COMPLETED } from "../example-handshake.ts";
import { factsIn, strayLines, toolProblemsIn } from "./client-words.ts";
import { answeredIn, endingIn, refusedIn, rpcErrorsIn } from "./happened.ts";
import type { Section } from "./sections.ts";
import { type StartLine, startLineIn } from "./start-line.ts";
import { unknown } from "./unknown.ts";

/** Evidence as far as a text tells it. */
export interface ToldEvidence {
  readonly evidence: Evidence;
  /** Whether the text says how the server ended; else it is taken as dead with the usual code. */
  readonly isEndTold: boolean;
  /** Whether it says what the server is started by; else that is supposed from the words in it. */
  readonly isLineTold: boolean;
}

const HEAD = 16 * 1024;
const TAIL = 48 * 1024;

/** As much of a text as a run would keep of stderr. */
export const bounded = (text: string): string =>
  text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;

/** What the rules can judge of a section; what it does not tell is marked as unknown. */
export function evidenceIn({ server, client, said, all }: Section): ToldEvidence {
  const text = bounded(all.join("\n"));
  const refused = refusedIn(text);
  const { ending, isSupposed } = endingIn(text);
  const handshake = handshakeIn(text, all);
  const noise = strayLines(text);
  // A client that complains of a line has a server that lives, unless the text says otherwise.
  const isAlive = handshake.kind !== "silent" || (isSupposed && noise.length > 0);
  const line = startLineIn(all);
  const facts = factsIn(text, refused);
  const words = [...said, ...rpcErrorsIn(text).map(({ message }) => message)];
  const base = evidenceOf({
    command: line ?? supposedLine(text, refused?.command),
    facts,
    // Of a command that cannot be one nothing needs to be looked for.
    due: !facts.some(({ kind }) => kind === "args-in-command" || kind === "url-in-command"),
    ending: isAlive ? { kind: "running" } : ending,
    handshake,
    noise,
    stderr: bounded(words.join("\n")),
    node: nodeIn(text),
  });
  const isLineTold = line !== undefined || Boolean(refused?.command);
  return { evidence: around(base, server, client), isEndTold: !isSupposed, isLineTold };
}

/** The evidence with what is known of the entry in the place of an example's. */
function around(base: Evidence, name: string | null, title: string | null): Evidence {
  const server = {
    ...base.server,
    name: name ?? unknown("server"),
    client: clientOf(title),
    file: unknown("file"),
    args: base.server.args.map(({ value }): Located<string> => ({ value, origin: NOWHERE })),
  };
  const folder = { cwd: `/${unknown("folder")}`, workspace: "/" };
  const { plan } = base;
  const start = plan && { ...plan.start, cwd: folder.cwd };
  return { ...base, server, plan: plan && start && { ...plan, ...folder, start, server } };
}

const NODES: readonly RegExp[] = [
  /^Node\.js (?<version>v\d{1,3}\.\d{1,3}\.\d{1,3})\s*$/m,
  /current: \{ node: '(?<version>v\d{1,3}\.\d{1,3}\.\d{1,3})'/,
  /\bNode(?:\.js)? (?:version )?(?:is )?(?<version>v\d{1,3}\.\d{1,3}\.\d{1,3})\b/i,
];

const nodeIn = (text: string): string | null =>
  NODES.map((expression) => expression.exec(text)?.groups?.version).find(Boolean) ?? null;

const NOWHERE = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A client whose way of writing variables is not known, or that expands none, gets the value itself. */
function clientOf(title: string | null): Client {
  const known = Object.values(CLIENTS).find((client) => client.title === title);
  return (
    known ?? {
      ...CLIENTS["claude-code"],
      title: title ?? "the client",
      reference: "<value of NAME>",
      dialect: "any",
    }
  );
}

/** Which launcher speaks in the text, where it does not give the command line. */
const SPEAKERS: readonly (readonly [RegExp, StartLine])[] = [
  [/^SyntaxError: Missing initializer in const/m, ["node", `${unknown("script")}.ts`]],
  [/^sh: (?:line )?1: \{?"?(?:jsonrpc|method)/m, ["npx"]],
  [/^\[stdin\]:1$/m, ["node"]],
  [/^bash: line \d+: jsonrpc/m, ["bash"]],
  [/^npm (?:error|ERR!) enoent Could not read package\.json/m, ["npm", "run", unknown("script")]],
  [
    /^npm (?:error|ERR!|warn|WARN) (?:Missing script|Lifecycle script)/m,
    ["npm", "run", unknown("script")],
  ],
  [/^npm (?:error|ERR!|warn|WARN)|[\\/]_npx[\\/]/m, ["npx", "-y", unknown("package")]],
  [
    /when resolving tool dependencies|[\\/]uv[\\/](?:archive-v\d|tools)[\\/]|uvx|^\s*[×x] Failed to build `/m,
    ["uvx", unknown("package")],
  ],
  [
    /^docker: |docker run --help|^Error response from daemon|the input device is not a TTY|Unable to find image/m,
    ["docker", "run", "-i", "--rm", unknown("image")],
  ],
  [
    /^Traceback \(most recent call last\)|^\S{0,100}python[\d.]{0,5}: |^ {2}File "[^"\n]{1,300}", line \d/m,
    ["python", unknown("script")],
  ],
  [
    /^Node\.js v\d|^node:internal\/|^\s{2,8}at [^\n]{1,300}\((?:node:|file:\/\/|\/|[A-Z]:\\)/m,
    ["node", unknown("script")],
  ],
];

function supposedLine(text: string, command: string | undefined): StartLine {
  if (command) return [command, unknown("args")];
  return SPEAKERS.find(([expression]) => expression.test(text))?.[1] ?? [unknown("program")];
}

/** A version that a client does not take, of the server or of the request. */
const OFFERED = /protocol version is not supported: (?<version>[^\s"']{1,40})/;
const OF_INITIALIZE = /initiali[sz]e|protocol ?version/i;
const NO_COMMON_VERSION = new Set([-32022, -32004]);
const TOOLS_FAILED = /tools\/list|reading '_zod'/;

function handshakeIn(text: string, lines: readonly string[]): Handshake {
  const problems = toolProblemsIn(text);
  const listed = { kind: "listed" as const, names: [], bytes: 0, problems };
  if (problems.length > 0) return { ...COMPLETED, tools: listed };
  const offered = OFFERED.exec(text)?.groups?.version;
  if (offered) return { kind: "version-unsupported", offered, supported: [] };
  const answered = answeredIn(lines);
  if (answered) return { kind: "rejected", error: answered };
  return handshakeOfErrors(text);
}

function handshakeOfErrors(text: string): Handshake {
  for (const error of rpcErrorsIn(text)) {
    const { code, message } = error;
    if (TOOLS_FAILED.test(message) || (TOOLS_FAILED.test(text) && code === -32603)) {
      return { ...COMPLETED, tools: { kind: "failed", error, reason: message } };
    }
    if (NO_COMMON_VERSION.has(code) || OF_INITIALIZE.test(message))
      return { kind: "rejected", error };
  }
  return { kind: "silent" };
}
