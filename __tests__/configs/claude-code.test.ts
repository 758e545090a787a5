import { describe, expect, test } from "@jest/globals";
import { fixture, read, server, shape, told } from "./read.ts";

const config = (name: string) => read("claude-code", fixture("claude-code", name));
const factsOf = (name: string) =>
  Object.fromEntries(config(name).servers.map((each) => [each.name, told(each.facts)]));
const refusedIn = (name: string) =>
  config(name)
    .servers.filter((each) => !each.startable)
    .map((each) => each.name);

describe("`.mcp.json`, as Claude Code reads it", () => {
  test("gives every server with what starts or reaches it", () => {
    const { servers, facts, client, file } = config("every-transport");
    expect(servers.map(shape)).toEqual([
      "stdio npx -y @modelcontextprotocol/server-memory",
      "stdio node dist/index.js",
      "http https://docs.example.com/mcp",
      "http https://tracker.example.com/mcp",
      "sse https://events.example.com/sse",
    ]);
    expect(servers.flatMap((each) => each.facts)).toEqual([]);
    expect(servers.every((each) => each.startable && each.off === null)).toBe(true);
    expect({ facts, client: client?.id, file }).toEqual({
      facts: [],
      client: "claude-code",
      file: ".mcp.json",
    });
  });

  test("keeps `cwd`, `env` and `headers` as they are written", () => {
    const all = config("every-transport");
    expect(server(all, "search").cwd?.value).toBe("servers/search");
    expect(server(all, "memory").env).toMatchObject([
      { name: "MEMORY_FILE_PATH", value: { value: "${MEMORY_FILE:-memory.json}" } },
    ]);
    expect(server(all, "tracker").headers).toMatchObject([
      { name: "Authorization", value: { value: "Bearer ${TRACKER_TOKEN}" } },
    ]);
  });

  test("starts relative paths in the folder of the file", () => {
    expect(server(config("every-transport"), "memory").root).toBe("/repo");
  });

  test("refuses a `url` without `type`, and guesses the type from the address", () => {
    expect(factsOf("url-without-type")).toEqual({
      docs: ["missing-type 4:7 https://docs.example.com/mcp | http"],
      events: ["missing-type 6:17 https://example.com/sse | sse"],
      later: [],
      "later-too": [],
    });
    expect(refusedIn("url-without-type")).toEqual(["docs", "events"]);
  });

  test("takes an empty `url` as not configured", () => {
    const off = config("url-without-type").servers.map((each) => each.off);
    const reason = "its url is empty: not configured";
    expect(off).toEqual([null, null, reason, reason]);
  });

  test("leaves a WebSocket server alone", () => {
    const text = '{ "mcpServers": { "a": { "type": "ws", "url": "wss://example.com" } } }';
    expect(read("claude-code", text).servers).toMatchObject([
      { off: "it is reached over WebSocket, which is not checked", startable: true, facts: [] },
    ]);
  });

  test("names the right key for each key of another client", () => {
    expect(factsOf("other-clients-keys")).toEqual({
      opencode: ["foreign-key 3:56 environment | env | opencode"],
      windsurf: ["foreign-key 4:35 serverUrl | url | Windsurf"],
      gemini: ['foreign-key 5:17 httpUrl | url | Gemini CLI | "type": "http"'],
      rovo: ["foreign-key 6:15 transport | type | Rovo Dev"],
      cline: ["foreign-key 7:16 transport | url | Cline"],
      goose: ["foreign-key 8:16 cmd | command | Goose", "foreign-key 8:31 envs | env | Goose"],
      warp: ["foreign-key 9:34 working_directory | cwd | Warp"],
      letters: [
        "foreign-key 10:18 Command | command | no known client",
        "foreign-key 10:37 Args | args | no known client",
      ],
      off: ["foreign-key 11:33 disabled | disabledMcpjsonServers | Cursor"],
      "off-too": ["foreign-key 12:37 enabled | disabledMcpjsonServers | opencode"],
    });
  });

  test("refuses an entry only where the mistaken key is one that it cannot do without", () => {
    const refused = ["windsurf", "gemini", "rovo", "cline", "goose", "letters"];
    expect(refusedIn("other-clients-keys")).toEqual(refused);
  });

  test("says nothing about keys that change nothing here", () => {
    const { servers } = config("keys-that-do-no-harm");
    expect(servers).toHaveLength(6);
    expect(servers.flatMap((each) => each.facts)).toEqual([]);
    expect(servers.every((each) => each.startable)).toBe(true);
  });

  test("tells every wrong shape and what to write", () => {
    expect(factsOf("wrong-shapes")).toMatchSnapshot();
    expect(refusedIn("wrong-shapes")).toEqual(
      config("wrong-shapes")
        .servers.map((each) => each.name)
        .filter((name) => name !== "blank" && name !== "both"),
    );
  });

  test("tells a whole command line, an address and quotes in `command`, and leaves paths with blanks alone", () => {
    const args = '["-y","my server","--stdio","."]';
    expect(factsOf("whole-command-lines")).toEqual({
      line: [`args-in-command 3:26 npx -y 'my server' --stdio | npx | ${args}`],
      url: ["url-in-command 4:25 https://example.com/mcp"],
      quoted: ['wrapped-command 5:28 "node" | node | quotes'],
      quotedLine: ['args-in-command 6:32 uvx acme-mcp | uvx | ["acme-mcp"]'],
      path: [],
      windows: [],
    });
    expect(refusedIn("whole-command-lines")).toEqual([]);
  });

  test("lets the last of equal keys win, and tells each", () => {
    const all = config("duplicates");
    expect(told(all.facts)).toEqual([
      "duplicate-key 12:3 mcpServers | 2",
      "duplicate-key 14:5 memory | 13",
    ]);
    expect(all.servers.map(shape)).toEqual(["stdio fourth"]);
  });

  test("tells equal keys inside an entry with the entry", () => {
    const text = fixture("claude-code", "duplicates").replace(
      /,\n {2}"mcpServers"[\s\S]*$/,
      "\n}\n",
    );
    const all = read("claude-code", text);
    expect(told(all.facts)).toEqual(["duplicate-key 10:5 memory | 3"]);
    const files = server(all, "files");
    expect(shape(files)).toBe("stdio node new.js");
    expect(files.env.map((each) => each.value.value)).toEqual(["b"]);
    expect(told(files.facts)).toEqual([
      "duplicate-key 8:7 args | 6",
      "duplicate-key 7:29 ROOT | 7",
    ]);
  });

  test("takes names such as `__proto__` for names", () => {
    const { servers } = config("names-of-objects");
    expect(servers.map((each) => each.name)).toEqual([
      "__proto__",
      "constructor",
      "hasOwnProperty",
    ]);
    expect(servers[0]?.env.map((each) => each.name)).toEqual(["__proto__", "constructor"]);
    expect(Object.keys({})).toEqual([]);
  });

  test("wants `mcpServers` around the servers", () => {
    const { servers, facts } = config("bare-map");
    expect(servers).toEqual([]);
    expect(told(facts)).toEqual([
      'wrong-shape 3:3 the server stands at the top level, where Claude Code looks for `mcpServers` only | put the servers into `"mcpServers": { }`',
    ]);
  });

  test("takes servers at the top level of a plugin's file", () => {
    const { servers, facts } = read("claude-code", fixture("claude-code", "bare-map"), {
      plugin: true,
    });
    expect(servers.map((each) => each.name)).toEqual(["firebase", "mcp"]);
    expect(servers[0]?.defaults).toEqual({ CLAUDE_PLUGIN_ROOT: "/repo" });
    expect(facts).toEqual([]);
  });

  test.each(["servers", "context_servers", "mcp_servers", "mcp-servers", "mcp", "McpServers"])(
    "tells that `%s` is no root key here",
    (key) => {
      const { servers, facts } = read(
        "claude-code",
        `{\n  "${key}": { "a": { "command": "a" } }\n}`,
      );
      expect(servers).toEqual([]);
      expect(told(facts)).toEqual([`wrong-root-key 2:3 ${key} | mcpServers`]);
    },
  );

  test("does not mind another client's root key beside its own", () => {
    const text = '{ "servers": { "a": { "command": "a" } }, "mcpServers": {} }';
    expect(read("claude-code", text)).toMatchObject({ servers: [], facts: [] });
  });

  test.each([
    ["[]", "wrong-shape 1:1 the file holds a list | write an object with the key `mcpServers`"],
    ["null", "wrong-shape 1:1 the file holds `null` | write an object with the key `mcpServers`"],
    [
      '{ "mcpServers": [] }',
      "wrong-shape 1:17 `mcpServers` is a list | write `mcpServers` as an object with the name of each server as a key",
    ],
  ])("tells that %s holds no servers", (text, fact) => {
    expect(told(read("claude-code", text).facts)).toEqual([fact]);
  });

  test.each(["{}", '{ "mcpServers": {} }', '{ "mcpServers": null }', '{ "name": "x" }'])(
    "finds nothing in %s, and nothing wrong",
    (text) => {
      expect(read("claude-code", text)).toMatchObject({ servers: [], facts: [] });
    },
  );
});
