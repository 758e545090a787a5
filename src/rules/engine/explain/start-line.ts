import { parseArgsStringToArgv } from "string-argv";

const PROGRAMS =
  "npx|npm|pnpm|pnpx|yarn|bunx|bun|deno|node|tsx|ts-node|uvx|uv|pipx|python[\\d.]{0,5}|docker|podman|dotnet|dnx|java|go|cargo|cmd|sh|bash";
/** Cursor, `claude mcp list`, Claude Code and others, and the prompt of a shell, since a sentence may begin with a program too. */
const LINES: readonly RegExp[] = [
  /^Starting new stdio process with command: (?<line>\S[^\n]{0,1000})$/,
  /^[\w.@/-]{1,100}: (?<line>[^\n]{1,1000}?) - [✓✔✗✘] /,
  /^ *Command: (?<line>\S[^\n]{0,1000})$/,
  new RegExp(
    `^[^\\n$%#>❯]{0,100}[$%#>❯] (?<line>(?:${PROGRAMS})(?:\\.exe|\\.cmd)? [^\\n]{1,1000})$`,
  ),
];
/** The Inspector. */
const INSPECTOR =
  /^STDIO transport: command=(?<command>[^,\n]{1,300}), args=(?<args>[^\n]{0,1000})$/;
/** Claude Desktop writes the arguments on lines of their own. */
const DESKTOP = /^Using MCP server command: (?<command>[^\n]{1,300}?)(?: with (?:args|path)\b|$)/;
const DESKTOP_ARGS = /^\s*args: \[(?<args>[^\n]{0,1000})\]/;
/** A piece of a config in JSON. */
const JSON_COMMAND = /"command": ?"(?<command>(?:[^"\\\n]|\\.){1,300})"/;
const JSON_ARGS = /"args": ?(?<args>\[[^[\]]{0,2000}\])/;

/** A command line as words. */
export type StartLine = readonly [command: string, ...args: string[]];

/** The command line that a text says a server is started by, or `undefined`. */
export function startLineIn(lines: readonly string[]): StartLine | undefined {
  return told(lines) ?? desktop(lines) ?? config(lines.join("\n"));
}

function told(lines: readonly string[]): StartLine | undefined {
  for (const line of lines) {
    const start = inspected(line) ?? written(line);
    if (start) return start;
  }
  return undefined;
}

function inspected(line: string): StartLine | undefined {
  const { command, args = "" } = INSPECTOR.exec(line)?.groups ?? {};
  return command === undefined ? undefined : [command, ...args.split(",").filter(Boolean)];
}

function written(line: string): StartLine | undefined {
  const found = LINES.map((expression) => expression.exec(line)?.groups?.line).find(Boolean);
  const [command, ...args] = parseArgsStringToArgv(found ?? "");
  return command === undefined ? undefined : [command, ...args];
}

function desktop(lines: readonly string[]): StartLine | undefined {
  const index = lines.findIndex((line) => DESKTOP.test(line));
  const command = DESKTOP.exec(lines[index] ?? "")?.groups?.command;
  if (!command) return undefined;
  const after = lines
    .slice(index + 1, index + 8)
    .map((line) => DESKTOP_ARGS.exec(line)?.groups?.args);
  const args = after.find((found) => found !== undefined) ?? "";
  return [command, ...[...args.matchAll(/'([^'\n]{0,500})'/g)].map(({ 1: word = "" }) => word)];
}

function config(text: string): StartLine | undefined {
  const command = JSON_COMMAND.exec(text)?.groups?.command;
  if (!command) return undefined;
  return [asText(`"${command}"`), ...listOf(JSON_ARGS.exec(text)?.groups?.args ?? "[]")];
}

function listOf(text: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((word) => typeof word === "string") : [];
  } catch {
    return [];
  }
}

const asText = (json: string): string => {
  try {
    return String(JSON.parse(json));
  } catch {
    return json.slice(1, -1);
  }
};
