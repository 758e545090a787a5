import { describe, expect, test } from "@jest/globals";
import { fixture, read, server, shape, told } from "./read.ts";

const config = (name: string) => read("vscode", fixture("vscode", name));
const factsOf = (name: string) =>
  Object.fromEntries(config(name).servers.map((each) => [each.name, told(each.facts)]));

describe("`.vscode/mcp.json`, as VS Code reads it", () => {
  test("may have comments and trailing commas", () => {
    const { servers, facts } = config("inputs-and-comments");
    expect(facts).toEqual([]);
    expect(servers.map(shape)).toEqual([
      "stdio node ${workspaceFolder}/dist/index.js --region ${input:region}",
      "http https://docs.example.com/mcp",
    ]);
    expect(servers.flatMap((each) => each.facts)).toEqual([]);
  });

  test("takes numbers and booleans in `env` as text, and `null` as taking a variable away", () => {
    const env = server(config("inputs-and-comments"), "search").env;
    expect(env.map(({ name, value }) => [name, value.value])).toEqual([
      ["API_KEY", "${input:api-key}"],
      ["PORT", "8080"],
      ["DEBUG", "true"],
      ["NODE_OPTIONS", null],
    ]);
  });

  test("keeps the defaults of its inputs", () => {
    expect(server(config("inputs-and-comments"), "docs").defaults).toEqual({ region: "eu" });
  });

  test("starts relative paths in the folder that holds `.vscode`", () => {
    expect(server(config("inputs-and-comments"), "search").root).toBe("/repo");
  });

  test("goes by `command` and `url` where `type` is neither `stdio` nor `http`", () => {
    const all = config("every-type");
    expect(all.servers.map((each) => [each.name, each.transport])).toEqual([
      ["plain", "stdio"],
      ["local", "stdio"],
      ["sse-with-command", "stdio"],
      ["guessed", "http"],
      ["http", "http"],
      ["sse", "sse"],
      ["streamable", "http"],
      ["stdio-url", "stdio"],
    ]);
    expect(factsOf("every-type")["stdio-url"]).toEqual([
      'wrong-shape 10:28 the entry has a `url`, but its `type` wants a `command` | write `"type": "http"`',
    ]);
    expect(all.servers.filter((each) => !each.startable).map((each) => each.name)).toEqual([
      "stdio-url",
    ]);
  });

  test("tells wrong shapes, and takes `null` for nothing", () => {
    expect(factsOf("wrong-shapes")).toEqual({
      text: [
        "wrong-shape 3:13 the entry is a string | write the entry as an object with a `command`",
      ],
      "string-args": [
        "wrong-shape 4:49 `args` is a string | write `args` as a list with one string for each argument",
      ],
      "object-env": [
        "wrong-shape 5:54 `A` in `env` is an object | write the value of `A` as a string",
      ],
      nulls: [],
      windsurf: ["foreign-key 7:19 serverUrl | url | Windsurf"],
      opencode: ["foreign-key 8:38 environment | env | opencode"],
      off: [],
    });
  });

  test("wants `servers` around the servers", () => {
    const { servers, facts } = config("mcp-servers-key");
    expect(servers).toEqual([]);
    expect(told(facts)).toEqual(["wrong-root-key 3:3 mcpServers | servers"]);
  });

  test.each(["", " \n", "// nothing yet\n", "\ufeff"])("may be empty: %j", (text) => {
    expect(read("vscode", text)).toMatchObject({ servers: [], facts: [] });
  });

  test("may begin with a byte order mark, which is no column", () => {
    const { servers } = read("vscode", '\ufeff{ "servers": { "a": { "command": "a" } } }');
    expect(servers[0]?.origin).toMatchObject({ line: 1, column: 16 });
  });

  test("may have non-breaking blanks between values, but not in place of a value", () => {
    const text = '{\u00a0"servers":\u3000{ "a": { "command":\u00a0"a\u00a0b" } } }';
    expect(read("vscode", text).servers.map(shape)).toEqual(["stdio a\u00a0b"]);
    expect(told(read("vscode", '{ "servers":\u00a0}').facts)).toEqual([
      "syntax-error 1:12 a value is missing | write a value after the colon in line 1",
    ]);
  });
});
