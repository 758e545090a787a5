/** Lines that a client writes about a server; what the server has said stands in the others. */
const OWN_WORDS = [
  // Claude Desktop.
  /^(?:Server|Client) transport (?:closed|error)|^Initializing server\.\.\.|^Server started and connected/,
  /^Shutting down server|^Message from (?:client|server): |^Using (?:MCP server command|built-in Node\.js)/,
  /^(?:MCP \S{1,100}: )?Server disconnected\b|^Could not attach to MCP server|^Attempting to connect to/,
  // VS Code.
  /^Starting server\b|^Connection state: |^Waiting for server to respond to `initialize`|^Discovered \d+ tools/,
  /^Server exited before responding to `initialize`|^Stopping server\b|^Failed to parse message: /,
  // Cursor.
  /^(?:Handling|Creating) \w{1,40} (?:action|client)|^Listing offerings|^No server info found|^getOrCreateClient/,
  /^Starting new stdio process with command: |^Client (?:closed|error) for command|^Error in MCP: /,
  /^Failed to reload client: |^(?:Reusing existing|Connected to) stdio|^Found \d+ tools/,
  // Claude Code, Codex, Gemini CLI, Windsurf, the Inspector, the SDKs.
  /^Connection failed(?: after [\d.]{1,12} ?m?s)?: |^Connection Error - |^Error (?:message|stack): |^Starting connection|^Failed to reconnect to/,
  /^MCP client for |^MCP startup (?:failed|incomplete)|^\[mcp_servers\.|^ *startup_timeout_sec = /,
  /^Error (?:during discovery for|connecting to) |^failed to start or connect to MCP server/,
  /^Establishing connection to MCP server|^Failed to initialize client connection/,
  /^(?:STDIO|SSE|StreamableHttp) transport: |^New (?:STDIO|SSE|StreamableHttp) connection|^Error in \/\w{1,20} route: /,
  /^Failed to parse JSONRPC message from server|^MCP server process exited unexpectedly|^Server's stderr tail:/,
  /^(?:\w{1,60}\.)*McpError: |^McpError:|^\S{1,20} \[McpError\]: |^MCP error -?\d+:/,
];

/** Whether a client has written the line. */
export const isOwnWord = (line: string): boolean =>
  OWN_WORDS.some((expression) => expression.test(line));

/** Words by which a client names the server that a line is about. */
const NAMING: readonly (readonly [client: string, expression: RegExp])[] = [
  ["Codex", /^MCP client for [`'"]?(?<server>[^`'"\s]{1,100})[`'"]? (?:failed|timed)/],
  [
    "Gemini CLI",
    /^Error (?:during discovery for|connecting to) (?:MCP )?server '(?<server>[^']{1,100})'/,
  ],
  ["Gemini CLI", /^failed to start or connect to MCP server '(?<server>[^']{1,100})'/],
  ["Claude Code", /^Failed to reconnect to (?<server>[^\s.][^\n]{0,100}?)[.:]?(?: |$)/],
  ["Claude Code", /^(?<server>[\w.@/-]{1,100}): [^\n]{1,500} - [✗✘] Failed to connect/],
  ["Claude Desktop", /^Could not attach to MCP server (?<server>[^\n]{1,100})$/],
  ["Claude Desktop", /^MCP (?<server>\S{1,100}): Server disconnected/],
];
const VS_CODE_START = /^Starting server (?<server>[^\s"]{1,100})$/;

/** The server and the client that a line without a tag speaks of. */
export function namedIn(
  line: string,
  isTimed: boolean,
): { readonly server: string; readonly client: string } | undefined {
  const started = isTimed ? VS_CODE_START.exec(line)?.groups?.server : undefined;
  if (started) return { server: started, client: "VS Code" };
  for (const [client, expression] of NAMING) {
    const server = expression.exec(line)?.groups?.server;
    if (server) return { server, client };
  }
  return undefined;
}

/** Cursor begins its lines with the (cut) name of the server, and a blank may stand in it. */
const CURSOR_LINE =
  /^(?<tag>[\w .@/-]{1,60}): (?:Handling \w|Starting new stdio|Client (?:closed|error)|Error in MCP|Failed to reload|No server info|getOrCreateClient|Connected to|Creating |Found \d|Listing off)/;

/** The name before a line of Cursor's own, or `undefined`. */
export const cursorTag = (line: string): string | undefined => CURSOR_LINE.exec(line)?.groups?.tag;

/** Lines that only one client writes. */
const SIGNS: readonly (readonly [client: string, expression: RegExp])[] = [
  [
    "MCP Inspector",
    /^New (?:STDIO|SSE|StreamableHttp) connection|^Error in \/\w{1,20} route: |MCP_PROXY_AUTH_TOKEN/,
  ],
  ["C# SDK", /\bModelContextProtocol\.Client\b|^Server's stderr tail:/],
  ["Claude Desktop", /^Could not attach to MCP server |claude_desktop_config\.json/],
];

/** The client that has written some of the lines, or `null`. */
export const clientIn = (lines: readonly string[]): string | null =>
  SIGNS.find(([, expression]) => lines.some((line) => expression.test(line)))?.[0] ?? null;
