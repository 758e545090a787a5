import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { discover } from "../../src/configs/discover.ts";
import { workspace } from "../e2e/bundle.ts";
import { parseConfig } from "./parse-config.ts";
import { told } from "./read.ts";

type Files = Readonly<Record<string, string | object>>;

const MANIFEST = "acme/.claude-plugin/plugin.json";
const SERVERS = { mcpServers: { two: { command: "node" } } };

const named = (mcpServers: unknown, files: Files = {}): string =>
  workspace({ [MANIFEST]: { name: "acme", mcpServers }, ...files });

/** What is read below a folder, as `file client: servers, facts`. */
async function read(folder: string): Promise<readonly string[]> {
  const found = await discover({ workspace: folder, workingDirectory: folder, config: [] });
  return found.flatMap((text) => {
    const config = parseConfig(text);
    if (!config) return [];
    const { file, client, servers, facts } = config;
    return [
      `${file} ${client?.id}: ${[...servers.map(({ name }) => name), ...told(facts)].join()}`,
    ];
  });
}

describe("a plugin's manifest", () => {
  test.each([
    ["a path", "./servers.json"],
    ["a list of paths", ["./servers.json"]],
    ["a path by the plugin's variable", "${CLAUDE_PLUGIN_ROOT}/servers.json"],
    ["a path without a dot", "servers.json"],
    ["a file twice", ["./servers.json", "./x/../servers.json"]],
  ])("may name its servers' file by %s", async (_, value) => {
    expect(await read(named(value, { "acme/servers.json": SERVERS }))).toEqual([
      "acme/servers.json claude-code: two",
    ]);
  });

  test("may hold its servers, and name more", async () => {
    const value = ["./servers.json", { one: { command: "node" } }];
    expect(await read(named(value, { "acme/servers.json": SERVERS }))).toEqual([
      "acme/.claude-plugin/plugin.json claude-code: one",
      "acme/servers.json claude-code: two",
    ]);
  });

  test("may name a file with the servers at its top level", async () => {
    const folder = named("./servers.json", { "acme/servers.json": SERVERS.mcpServers });
    expect(await read(folder)).toEqual(["acme/servers.json claude-code: two"]);
  });

  test("may name a file that is found by its name too, which is read once", async () => {
    const folder = named("./.mcp.json", { "acme/.mcp.json": SERVERS });
    expect(await read(folder)).toEqual(["acme/.mcp.json claude-code: two"]);
  });

  test("makes the paths of a file in a folder below start in its own", async () => {
    const folder = named("./config/servers.json", { "acme/config/servers.json": SERVERS });
    const found = await discover({ workspace: folder, workingDirectory: folder, config: [] });
    const roots = found.flatMap((text) => parseConfig(text)?.servers.map(({ root }) => root) ?? []);
    expect(roots).toEqual([path.join(folder, "acme")]);
  });

  test("makes the paths start in its own folder also where the file is found by its name", async () => {
    const folder = named("./config/.mcp.json", { "acme/config/.mcp.json": SERVERS });
    const found = await discover({ workspace: folder, workingDirectory: folder, config: [] });
    const roots = found.flatMap((text) => parseConfig(text)?.servers.map(({ root }) => root) ?? []);
    expect(roots).toEqual([path.join(folder, "acme")]);
  });

  test("is told of a file that is not there, at its name", async () => {
    expect(await read(named("./servers.json"))).toEqual([
      expect.stringMatching(/^acme\/servers\.json claude-code: file-unreadable 3:17 there is no /),
    ]);
  });

  test.each([
    ["../inside.json", "inside.json"],
    ["../../outside.json", "../outside.json"],
  ])("that names %s is told that it lies outside of the plugin", async (mcpServers, file) => {
    const folder = workspace({
      "outside.json": SERVERS,
      "repository/inside.json": SERVERS,
      [`repository/${MANIFEST}`]: { name: "acme", mcpServers },
    });
    expect(await read(path.join(folder, "repository"))).toEqual([
      expect.stringMatching(
        `^${file} claude-code: file-unreadable 3:17 it lies outside of the plugin`,
      ),
    ]);
  });

  test.each([
    ["a number", 7],
    ["an empty list", []],
    ["nothing", null],
    ["a list of lists", [[[]]]],
  ])("that has %s in their place names no file", async (_, value) => {
    expect((await read(named(value))).filter((each) => !each.startsWith(MANIFEST))).toEqual([]);
  });

  test("that cannot be read names no file", async () => {
    const folder = workspace({ [MANIFEST]: '{ "mcpServers": "./servers.json"', "acme/x": "" });
    expect(await read(folder)).toHaveLength(1);
  });
});
