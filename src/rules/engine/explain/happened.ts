import type { Ending, RpcError } from "../../../model/evidence.ts";

/** The end that a text tells, and whether it says so or it is only supposed. */
export interface ToldEnding {
  readonly ending: Ending;
  readonly isSupposed: boolean;
}

/** A program that the system has refused to start; `command` is empty where the text does not name it. */
export interface Refused {
  readonly command: string;
  readonly errno: string;
}

const SPAWN =
  /\bspawn(?: (?<command>[^\n'"]{1,300}?))? (?<errno>ENOENT|EACCES|EINVAL|ENOTDIR|EPERM|ENOEXEC)\b/i;
/** Rust, Go and Python have words of their own. */
const NO_PROGRAM: readonly RegExp[] = [
  /(?:MCP (?:client|startup)[^\n]{0,200}|Failed to spawn process: |^)No such file or directory \(os error 2\)|Failed to spawn process: No such file or directory|MCP (?:client|startup)[^\n]{0,200}program not found/m,
  /exec: \\?"(?<command>[^"\\\n]{1,200})\\?": executable file not found in (?:\$PATH|%PATH%)/,
  // PowerShell.
  /The term '(?<command>[\w.-]{1,60})' is not recognized as (?:the |a )?name of a cmdlet/,
  /FileNotFoundError: \[Errno 2\] No such file or directory: '(?<command>npx|npm|uvx|uv|node|bunx|deno|docker|python3?)'/,
];

/** The refusal that a text tells of, or `undefined`. */
export function refusedIn(text: string): Refused | undefined {
  const spawn = SPAWN.exec(text)?.groups;
  if (spawn) return { command: spawn.command ?? "", errno: (spawn.errno ?? "").toUpperCase() };
  const other = NO_PROGRAM.map((expression) => expression.exec(text)).find(Boolean);
  return other ? { command: other.groups?.command ?? "", errno: "ENOENT" } : undefined;
}

const CODES: readonly RegExp[] = [
  /\b(?:exited|exits?|ended|terminated|failed)(?: unexpectedly)? with(?: (?:exit|status))?(?: code)?:? (?<code>-?\d{1,10})\b/i,
  /\bexit (?:code|status):? (?<code>-?\d{1,10})\b/i,
  /\b(?:exit)?code["']?[=:] ?(?<code>\d{1,3}),? "?signal["']?[=:]/i,
  /"exitCode": ?(?<code>\d{1,3})\b/,
];
const SIGNAL = /\b(?:killed by|signal["']?[=:]? ?["']?|with signal )(?<signal>SIG[A-Z]{2,6})\b/;
const TIMED_OUT =
  /-32001\b[^\n]{0,40}timed out|\bRequest (?:'\w{1,40}' )?timed out|\btimed out (?:after|waiting)|context deadline exceeded|Connection timeout|startup_timeout_sec|did not respond (?:in|within)/i;
/** What VS Code repeats while it waits, and may have said before the end as well. */
const WAITING = /Waiting for server to respond to `initialize`/;
const OVER = /exited before responding|Connection state: (?:Error|Stopped)|Connection closed/;
const SECONDS =
  /timed out after (?<number>\d{1,9}(?:\.\d{1,3})?) ?(?<unit>ms|milliseconds|s\b|sec)/i;
/** What a shell says of a program that is not there, and of one that it may not start. */
const SHELL_NOT_FOUND =
  /^(?:\/\S{1,40}\/)?(?:sh|bash|zsh|dash|env|[\w./-]{1,100}): [^\n]{0,300}(?:not found|No such file or directory)(?::[^\n]{0,100})?$/m;
const SHELL_DENIED =
  /^[^\n]{0,300}: (?:Permission denied|Exec format error|cannot execute[^\n]{0,60})$/m;

/** How the server ended, by the words of the text. */
export function endingIn(text: string): ToldEnding {
  const refused = refusedIn(text);
  if (refused) return told({ kind: "not-spawned", errno: refused.errno });
  const code = CODES.map((expression) => expression.exec(text)?.groups?.code).find(Boolean);
  if (code !== undefined) return told({ kind: "exited", code: Number(code), afterMs: 0 });
  const signal = SIGNAL.exec(text)?.groups?.signal;
  if (signal) return told({ kind: "killed", signal, afterMs: 0 });
  const isWaiting = WAITING.test(text) && !OVER.test(text);
  if (isWaiting || TIMED_OUT.test(text)) return told({ kind: "timed-out", afterMs: msIn(text) });
  return { ending: { kind: "exited", code: supposedCode(text), afterMs: 0 }, isSupposed: true };
}

const told = (ending: Ending): ToldEnding => ({ ending, isSupposed: false });

function supposedCode(text: string): number {
  if (SHELL_NOT_FOUND.test(text)) return 127;
  return SHELL_DENIED.test(text) ? 126 : 1;
}

function msIn(text: string): number {
  const { number = "0", unit = "" } = SECONDS.exec(text)?.groups ?? {};
  return Number(number) * (unit.toLowerCase().startsWith("m") ? 1 : 1000);
}

/** Codes that a client makes up by itself (TypeScript SDK 1.x, `types.js`). */
const OF_THE_CLIENT = /^(?:-32000: Connection closed|-32001: Request timed out)/;
const RPC_ERROR = /MCP error (?<code>-?\d{3,6}): (?<message>[^\n]{1,1000})/g;

/** The errors that a server has answered with, as clients show them. */
export const rpcErrorsIn = (text: string): readonly RpcError[] =>
  [...text.matchAll(RPC_ERROR)].flatMap(({ groups }) => {
    const { code = "", message = "" } = groups ?? {};
    return OF_THE_CLIENT.test(`${code}: ${message}`) ? [] : [{ code: Number(code), message }];
  });

const FROM_OBJECT = /\{"(?:jsonrpc|id|error)".{0,4000}\}/;

/** The error in an answer to `initialize` that stands in the text as it was sent. */
export function answeredIn(lines: readonly string[]): RpcError | undefined {
  for (const line of lines) {
    if (!line.includes('"jsonrpc"') || !line.includes('"error"')) continue;
    const answer = errorOf(FROM_OBJECT.exec(line)?.[0] ?? "");
    if (answer) return answer;
  }
  return undefined;
}

/** Clients number `initialize` 0 or 1. */
function errorOf(json: string): RpcError | undefined {
  try {
    const { id, error } = JSON.parse(json) as { id?: unknown; error?: Partial<RpcError> };
    if ((id !== 0 && id !== 1) || typeof error?.code !== "number") return undefined;
    return { code: error.code, message: String(error.message ?? ""), data: error.data };
  } catch {
    return undefined;
  }
}
