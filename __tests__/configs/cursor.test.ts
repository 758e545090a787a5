import { describe, expect, test } from "@jest/globals";
import { fixture, read, server, shape, told } from "./read.ts";

const config = (name: string) => read("cursor", fixture("cursor", name));

describe("`.cursor/mcp.json`, as Cursor reads it", () => {
  test("takes the transport from `command` or `url`", () => {
    expect(config("every-entry").servers.map(shape)).toEqual([
      "stdio node ${workspaceFolder}/dist/index.js",
      "http https://docs.example.com/mcp",
      "sse https://example.com/sse",
      "stdio node",
      "stdio node",
      "stdio node",
    ]);
  });

  test("switches an entry off by `disabled`, and by nothing else", () => {
    const all = config("every-entry");
    expect(server(all, "resting")).toMatchObject({
      off: 'it is switched off by `"disabled": true`',
      facts: [],
    });
    const wrongly = server(all, "resting-wrongly");
    expect(wrongly.off).toBeNull();
    expect(told(wrongly.facts)).toEqual(["foreign-key 12:45 enabled | disabled | opencode"]);
  });

  test("wants strings in `env`", () => {
    const port = server(config("every-entry"), "port");
    expect(told(port.facts)).toEqual([
      "wrong-shape 13:51 `PORT` in `env` is a number | put the value of `PORT` in quotes",
    ]);
    expect(port.startable).toBe(false);
  });

  test("starts relative paths in the folder that holds `.cursor`", () => {
    expect(server(config("every-entry"), "search").root).toBe("/repo");
  });

  test("wants `mcpServers` around the servers", () => {
    expect(told(config("servers-key").facts)).toEqual(["wrong-root-key 2:3 servers | mcpServers"]);
  });

  test("breaks at a trailing comma", () => {
    const text = '{\n  "mcpServers": {\n    "a": { "command": "a" },\n  }\n}';
    expect(told(read("cursor", text).facts)).toEqual([
      "syntax-error 3:28 a comma follows the last item | remove the comma in line 3",
    ]);
  });

  test("cannot be empty", () => {
    expect(told(read("cursor", "\n").facts)).toEqual([
      "file-unreadable 1:1 the file is empty | write the servers into the file, or delete it",
    ]);
  });
});
