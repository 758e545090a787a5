import type { ToolProblem } from "../../../model/evidence.ts";
import { type Fact, fact } from "../../../model/fact.ts";
import { quote } from "../plain-text.ts";
import type { Refused } from "./happened.ts";
import { unknown } from "./unknown.ts";

/** Where V8, pydantic and VS Code quote a line of stdout that is no message. */
const STRAY: readonly RegExp[] = [
  /Unexpected token '?[^\n]{1,8}?'?, (?:\.\.\.)?"(?<line>[^\n]{1,400}?)"(?:\.\.\.)? is not valid JSON/,
  /Failed to parse message: (?<json>"[^\n]{1,400}")/,
  /Invalid JSON: [^\n]{1,200}input_value='(?<line>[^\n]{1,400}?)', input_type/,
];

/** A line of stdout that a client could not read, as far as the client quotes it. */
export function strayLines(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => {
    if (isAboutConfig(line)) return [];
    const groups = STRAY.map((expression) => expression.exec(line)?.groups).find(Boolean);
    const stray = (groups?.line ?? fromJson(groups?.json)).trim();
    return stray === "" || stray.startsWith("{") ? [] : [stray];
  });
}

function fromJson(json = '""'): string {
  try {
    return String(JSON.parse(json)).trimEnd();
  } catch {
    return json.slice(1, -1);
  }
}

const CONFIG = /MCP config|config(?:uration)? file|settings|\bconfig\b|\.json\b|\.toml\b/i;
const NOT_PARSED =
  /(?:is )?not (?:a )?valid JSON|Invalid JSON|(?:could not|failed to|cannot|error) (?:be )?pars(?:e|ing|ed)|in JSON at position|Could not load app settings/i;
const PARSER =
  /(?:Expected |Unexpected |Bad |Unterminated )[^\n]{1,160}?(?:JSON at position \d{1,9}|is not valid JSON)(?: \(line \d{1,9} column \d{1,9}\))?|Expecting [^\n]{1,160}?\(char \d{1,9}\)/;

const isAboutConfig = (line: string): boolean => CONFIG.test(line) && NOT_PARSED.test(line);

/** What each slip in JSON looks like to a parser (V8, Python), and what to do about it. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [
    /double-quoted property name|Expecting property name/,
    "look for a comma after the last item, and take it out",
  ],
  [
    /Expected ',' or|Expecting ',' delimiter/,
    "look for a missing comma, a comment, or a file that was cut off",
  ],
  [
    /Bad escaped character|Invalid \\escape/,
    "write each backslash twice, or write `/` in its place",
  ],
  [/FEFF|BOM/i, "save the file as UTF-8 without a byte order mark"],
  [/Unexpected end|Unterminated/, "look for a bracket or a quote that is not closed"],
];
const ANY_SLIP = "open the file in an editor that checks JSON, and correct what it marks";

const brokenConfig = (text: string): readonly Fact[] => {
  const line = text.split("\n").find(isAboutConfig);
  if (line === undefined) return [];
  const told = PARSER.exec(text)?.[0];
  const slip = SLIPS.find(([expression]) => expression.test(told ?? line))?.[1] ?? ANY_SLIP;
  const problem = told ? `\`${quote(told)}\`` : "it is not valid JSON";
  return [fact("syntax-error", { problem, remedy: slip })];
};

const NOT_ADHERING = /Does not adhere to MCP server configuration schema/;
const UNSET = /Missing environment variables: (?<names>[A-Z][\w, ]{0,400})/;

/** What the words of a client show of the config that it has read. */
export function factsIn(text: string, refused: Refused | undefined): readonly Fact[] {
  const names = UNSET.exec(text)?.groups?.names?.match(/[A-Z][A-Z0-9_]+/g) ?? [];
  return [
    ...brokenConfig(text),
    ...(NOT_ADHERING.test(text) ? [fact("missing-type", { url: "https://…", type: "http" })] : []),
    ...names.map((variable) => fact("unset-variable", { variable, reference: `\${${variable}}` })),
    ...(refused ? factsOfRefused(refused, text) : []),
  ];
}

/** Programs that are `.cmd` files on Windows, and signs of Windows. */
const CMD_FILE = /^(?:npx|npm|pnpm|yarn|bunx)$|\.cmd$/i;
const WINDOWS = /\bwin32\b|\b[A-Z]:\\|-4058\b|-4071\b/;

/** Node.js has one text for several causes: what could not be started tells them apart. */
function factsOfRefused({ command, errno }: Refused, text: string): readonly Fact[] {
  switch (errno) {
    case "ENOTDIR":
      return [fact("cwd-not-a-directory", { path: unknown("folder") })];
    case "EACCES":
      return command ? [fact("command-not-executable", { path: command })] : [];
    case "EINVAL":
      return [fact("shim-on-windows", { program: command || unknown("program") })];
    default:
      return factsOfCommand(command, text);
  }
}

function factsOfCommand(command: string, text: string): readonly Fact[] {
  if (/^https?:/.test(command)) return [fact("url-in-command", { url: command })];
  if (/^(?:~|\$HOME|\$\{HOME\})/.test(command))
    return [fact("unexpanded-path", { value: command })];
  const [program = "", ...args] = command.split(/\s+/);
  if (args.length > 0 && !/[\\/]/.test(program)) {
    return [fact("args-in-command", { command, program, args: JSON.stringify(args) })];
  }
  const isShim = CMD_FILE.test(command) && WINDOWS.test(text);
  return isShim ? [fact("shim-on-windows", { program: command })] : [];
}

const SCHEMA_PATH =
  /"path": ?\[\s{0,40}"tools",\s{0,40}(?<index>\d{1,5}),\s{0,40}(?<rest>"inputSchema"[^\][]{0,200})\]/;
const MESSAGE = /"message": ?"(?<message>(?:[^"\\\n]|\\.){1,200})"/;

/** The tool definitions that a client has refused. */
export function toolProblemsIn(text: string): readonly ToolProblem[] {
  const hit = SCHEMA_PATH.exec(text);
  if (!hit?.groups) return [];
  const { index = "0", rest = "" } = hit.groups;
  const tool = `tools[${index}]`;
  const path = [tool, ...(rest.match(/[\w$]+/g) ?? [])].join(".");
  const message = MESSAGE.exec(text.slice(hit.index, hit.index + 600))?.groups?.message;
  const words = message?.replaceAll('\\"', '"');
  return [{ tool, path, problem: words ? `is refused: \`${quote(words)}\`` : "is refused" }];
}
