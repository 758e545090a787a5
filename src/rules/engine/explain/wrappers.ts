/** What a client, a log or a runner puts around a line that somebody else has written. */
interface Wrapper {
  /** Its groups: `rest`, and `server` where the wrapper names it. */
  readonly pattern: RegExp;
  /** Title of the client that writes so, where only one does. */
  readonly client?: string;
  /** Only behind a time of the clock; many programs begin a line of their own with such a word. */
  readonly afterTime?: true;
  /** What follows was written by the server. */
  readonly isServers?: true;
  readonly isTime?: true;
}

/** A line without what was put around it. */
export interface Peeled {
  readonly text: string;
  readonly server: string | null;
  readonly client: string | null;
  /** Whether a wrapper says that the server has written it. */
  readonly isServers: boolean;
  /** Whether it began with a time of the clock. */
  readonly isTimed: boolean;
}

const LEVEL = "(?:info|warn|warning|error|debug|trace|fatal|notice)";
const NAME = "(?!server stderr\\]|MCP STDERR|MCP\\])(?<server>[^\\][\\n]{1,100})";

const wrapper = (source: string, more: Omit<Wrapper, "pattern"> = {}): Wrapper => ({
  pattern: new RegExp(`^${source}(?<rest>.*)$`, "i"),
  ...more,
});

/** The shapes of logs as their clients write them. */
const WRAPPERS: readonly Wrapper[] = [
  { pattern: /^\s*│ (?<rest>.*?)\s*│?$/ },
  wrapper("\\s*(?:[✕✖✗✘❌⎿●ℹ■⏺]|⚠(?= MCP )) {1,4}(?=\\S)"),
  wrapper("##\\[\\w{1,20}\\] ?"),
  wrapper("::(?:error|warning|notice|debug)(?: [^:]{0,300})?::"),
  wrapper(
    "\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?\\]?\\s{1,4}",
    {
      isTime: true,
    },
  ),
  wrapper("\\[?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?\\]?\\s{1,4}", { isTime: true }),
  wrapper("[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{1,9} {1,9}\\d{1,9} [\\w.]{1,80}:\\d{1,9}\\] ", {
    client: "Windsurf",
    isTime: true,
  }),
  wrapper("(?:\\[warning\\] )?\\[server stderr\\] ?", { client: "VS Code", isServers: true }),
  wrapper(
    '(?:\\[(?:DEBUG|ERROR|WARN|INFO)\\] )?MCP server "(?<server>[^"]{1,100})":? (?:Server )?stderr: ?',
    {
      client: "Claude Code",
      isServers: true,
    },
  ),
  wrapper('(?:\\[(?:DEBUG|ERROR|WARN|INFO)\\] )?MCP server "(?<server>[^"]{1,100})":? ', {
    client: "Claude Code",
  }),
  wrapper("(?:\\[DEBUG\\] )?\\[?MCP STDERR \\((?<server>[^()]{1,100})\\)\\]?: ?", {
    client: "Gemini CLI",
    isServers: true,
  }),
  wrapper("MCP server stderr \\([^()]{1,100}\\): ?", { client: "Codex", isServers: true }),
  wrapper("(?:ERROR|WARN|INFO|DEBUG) [a-z_]\\w{0,60}(?:::\\w{1,60}){1,8}: ", { afterTime: true }),
  wrapper(`\\[${LEVEL}\\] \\[${NAME}\\] `, { afterTime: true, client: "Claude Desktop" }),
  wrapper(`\\[${NAME}\\] \\[${LEVEL}\\] `, { afterTime: true, client: "Claude Desktop" }),
  wrapper(`\\[(?!${LEVEL}\\])${NAME}\\] \\[${LEVEL}\\] `),
  wrapper(`\\[${LEVEL}\\] {1,4}`, { afterTime: true }),
  wrapper("\\[MCP\\] ", { afterTime: true }),
  wrapper("(?:Server )?\\[?stderr\\]?(?::|\\|) ?", { isServers: true }),
];

const MOST_LAYERS = 8;

/** Takes off one layer after the other. */
export function peel(line: string): Peeled {
  let peeled: Peeled = { text: line, server: null, client: null, isServers: false, isTimed: false };
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const next = withoutOne(peeled);
    if (!next) break;
    peeled = next;
  }
  return { ...peeled, text: withoutMetadata(peeled.text) };
}

function withoutOne(peeled: Peeled): Peeled | undefined {
  for (const wrapped of WRAPPERS) {
    const fits = peeled.isTimed || !wrapped.afterTime;
    const groups = fits ? wrapped.pattern.exec(peeled.text)?.groups : undefined;
    if (groups) return within(peeled, wrapped, groups);
  }
  return undefined;
}

const within = (
  peeled: Peeled,
  { client, isServers, isTime }: Wrapper,
  { rest = "", server }: Readonly<Record<string, string | undefined>>,
): Peeled => ({
  text: rest,
  server: peeled.server ?? server ?? null,
  client: peeled.client ?? client ?? null,
  isServers: peeled.isServers || isServers === true,
  isTimed: peeled.isTimed || isTime === true,
});

/** What Claude Desktop adds to a line of its own. */
const METADATA = [" { metadata: ", ' {"context":', ' {"metadata":'];

function withoutMetadata(text: string): string {
  const starts = METADATA.map((begin) => text.indexOf(begin)).filter((index) => index !== -1);
  return starts.length > 0 && text.trimEnd().endsWith("}")
    ? text.slice(0, Math.min(...starts))
    : text;
}
