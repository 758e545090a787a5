/** Something that a program could not connect to. */
export interface Unreachable {
  /** `null` where the program does not say which. */
  readonly host: string | null;
  readonly port: string | null;
  readonly kind: "refused" | "unknown-name" | "silent" | "failed";
  /** Where the words stand in the text. */
  readonly index: number;
}

const HOST = "(?<host>\\[[\\da-f:.]{2,45}\\]|[\\w.-]{1,253}|[\\da-f]{0,4}(?::[\\da-f]{0,4}){1,7})";

/** How runtimes and client libraries name it, the more telling first. */
const NAMED = [
  // Node.js
  new RegExp(
    `\\bconnect E(?:CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH) ${HOST}:(?<port>\\d{1,5})\\b`,
  ),
  /\bconnect E(?:CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH) (?<host>[\w.-]{1,253})/,
  /\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) (?<host>[\w.-]{1,253})/,
  // Go
  new RegExp(`\\bdial tcp:? ${HOST}:(?<port>\\d{1,5}): (?:connect: |i/o timeout)`),
  /\bdial tcp:? lookup (?<host>[\w.-]{1,253})(?: on \S{1,60})?: /,
  // Python: requests, aiohttp, redis, PyMongo, neo4j, the drivers of MySQL
  /HTTPS?ConnectionPool\(host='(?<host>[^'\s]{1,253})', port=(?<port>\d{1,5})\)/,
  new RegExp(`Cannot connect to host ${HOST}:(?<port>\\d{1,5}) ssl:`),
  new RegExp(`Error -?\\d{1,3} connecting to ${HOST}:(?<port>\\d{1,5})\\.`),
  new RegExp(`\\b${HOST}:(?<port>\\d{1,5}): \\[Errno -?\\d{1,3}\\]`),
  new RegExp(`Couldn't connect to ${HOST}:(?<port>\\d{1,5})\\b`),
  /Can't connect to MySQL server on '(?<host>[^':\s]{1,253})(?::(?<port>\d{1,5}))?'/,
  // PostgreSQL
  /connection to server at "(?<host>[^"\s]{1,253})"(?: \([^)\n]{1,60}\))?, port (?<port>\d{1,5}) failed: (?:Connection|could not|timeout|No route|Network)/,
  /(?:failed to resolve host|could not translate host name) ['"](?<host>[^'"\s]{1,253})['"]/,
  /Is the server running on host "(?<host>[^"\s]{1,253})"(?: \([^)\n]{1,60}\))? and accepting\s{1,4}TCP\/IP connections on port (?<port>\d{1,5})/,
  // Java, .NET, Rust
  new RegExp(`Connection to ${HOST}:(?<port>\\d{1,5}) refused`),
  /UnknownHostException: (?<host>[\w.-]{1,253})/,
  new RegExp(`(?:refused(?: it\\.?)?|Name or service not known) \\(${HOST}:(?<port>\\d{1,5})\\)`),
  /error sending request for url \(\w{2,10}:\/\/(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?/,
  // In sentences.
  /\bunreachable \(?\w{2,10}:\/\/(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?/i,
  new RegExp(
    `(?:could not|cannot|can't|couldn't|unable to|failed to|failed) (?:connect(?:ion)?|reach)(?:ing)? (?:to )?(?:[\\w-]{1,30} ){0,4}?(?:\\w{2,12}://)?(?:[^\\s/@]{1,200}@)?${HOST}:(?<port>\\d{1,5})\\b`,
    "i",
  ),
];

const UNNAMED =
  /\bfetch failed\b|\bE(?:CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)\b|\bsocket hang up\b|\bConnectionRefusedError\b|\[Errno (?:111|61)\]|\[Errno -[23]\]|\(os error (?:111|61)\)|\b[Cc]onnection refused\b|\ball connection attempts failed\b|\bcould not connect to server\b|\bRegistry request failed with status \d{3}\b/i;

const KINDS: readonly (readonly [Unreachable["kind"], RegExp])[] = [
  ["refused", /refused|\b111\b|Errno 61\b/i],
  [
    "unknown-name",
    /ENOTFOUND|EAI_AGAIN|no such host|name or service not known|name resolution|nodename nor servname|resolve|translate host|UnknownHost|dns error|Errno -[23]\b/i,
  ],
  ["silent", /ETIMEDOUT|timed out|timeout/i],
];

/** What a text says could not be reached, or `undefined` where it speaks of no such thing. */
export function unreachableIn(text: string): Unreachable | undefined {
  const hit = firstOf(text);
  if (!hit) return undefined;
  const { host, port } = hit.groups ?? {};
  const line = text
    .slice(hit.index, hit.index + 600)
    .split("\n", 2)
    .join(" ");
  const kind = KINDS.find(([, expression]) => expression.test(line))?.[0] ?? "failed";
  return {
    host: host?.replace(/^\[|\]$/g, "") ?? null,
    port: port ?? null,
    kind,
    index: hit.index,
  };
}

function firstOf(text: string): RegExpExecArray | null {
  for (const expression of NAMED) {
    const hit = expression.exec(text);
    if (hit) return hit;
  }
  return UNNAMED.exec(text);
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){1,3}|::1|0\.0\.0\.0|::)$/i;

/** Whether a host is the machine itself. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);
