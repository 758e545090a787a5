import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { discover } from "../../src/configs/discover.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { workspace } from "../e2e/bundle.ts";
import { parseConfig } from "./parse-config.ts";
import { told } from "./read.ts";

type Files = Readonly<Record<string, string | object>>;

/** The configs of a repository with these files, searched in one of its folders. */
async function configs(
  files: Files,
  { folder = ".", config = [] }: { folder?: string; config?: readonly string[] } = {},
): Promise<readonly ConfigFile[]> {
  const root = workspace(files);
  const found = await discover({
    workspace: root,
    workingDirectory: path.join(root, folder),
    config,
  });
  return found.flatMap((text) => parseConfig(text) ?? []);
}

/** Servers as `file name`, with why they are off. */
const servers = async (...search: Parameters<typeof configs>): Promise<readonly string[]> =>
  (await configs(...search)).flatMap((config) =>
    config.servers.map(({ file, name, off }) => [file, name, ...(off ? [off] : [])].join(" ")),
  );

const two = { mcpServers: { one: { command: "a" }, two: { command: "b" } } };
const offIn = (file: string, name: string) =>
  `it is switched off: \`disabledMcpjsonServers\` in \`${file}\` names \`${name}\``;

describe("the settings beside a config", () => {
  test("are those of its own folder, in a nested project too", async () => {
    const files = {
      ".mcp.json": two,
      ".claude/settings.json": { disabledMcpjsonServers: ["one"] },
      "app/.mcp.json": two,
      "app/.claude/settings.local.json": { disabledMcpjsonServers: ["two"] },
    };
    expect(await servers(files)).toEqual([
      `.mcp.json one ${offIn(".claude/settings.json", "one")}`,
      ".mcp.json two",
      "app/.mcp.json one",
      `app/.mcp.json two ${offIn(".claude/settings.local.json", "two")}`,
    ]);
  });

  test("may hold comments, and say nothing where they cannot be read", async () => {
    const settings = (text: string) => ({ ".mcp.json": two, ".claude/settings.json": text });
    expect(await servers(settings('{ "disabledMcpjsonServers": ["one"], /* why */ }'))).toEqual([
      expect.stringContaining("switched off"),
      ".mcp.json two",
    ]);
    for (const text of ["", "{", "[]", '{ "disabledMcpjsonServers": "one" }', "7"])
      expect(await servers(settings(text))).toEqual([".mcp.json one", ".mcp.json two"]);
  });

  test("do not concern a plugin's manifest, nor the config of another client", async () => {
    const files = {
      "acme/.claude-plugin/plugin.json": { name: "acme", ...two },
      "acme/.claude/settings.json": { disabledMcpjsonServers: ["one"] },
      ".claude/settings.json": { disabledMcpjsonServers: ["one"] },
      ".cursor/mcp.json": two,
    };
    expect((await servers(files)).filter((each) => each.includes("off"))).toEqual([]);
  });
});

describe("a file that no client reads", () => {
  const files = { ".claude/mcp.json": two };

  test("is told, and not read", async () => {
    const [config] = await configs(files);
    expect(config).toMatchObject({ client: null, servers: [] });
    expect(told(config?.facts ?? [])).toEqual([expect.stringMatching(/^dead-file /)]);
  });

  test("is read where it is named", async () => {
    const search = { config: [".claude/mcp.json"] };
    expect(await servers(files, search)).toEqual([".claude/mcp.json one", ".claude/mcp.json two"]);
    expect((await configs(files, search))[0]?.facts).toEqual([]);
  });

  test("is told where only its folder is named", async () => {
    expect((await configs(files, { config: [".claude"] }))[0]?.client).toBeNull();
  });
});

describe("an `envFile`", () => {
  const given = async (envFile: string, files: Files = {}) => {
    const servers = { one: { command: "a", envFile } };
    const all = await configs({ "app/.vscode/mcp.json": { servers }, ...files });
    return all[0]?.servers[0]?.envFile?.text;
  };

  test("is looked for in the folder of the project", async () => {
    expect(await given(".env", { "app/.env": "A=1", ".env": "A=2" })).toBe("A=1");
    expect(await given("${workspaceFolder}/x/.env", { "app/x/.env": "A=1" })).toBe("A=1");
  });

  test("may lie above the project", async () => {
    expect(await given("../.env", { ".env": "A=2" })).toBe("A=2");
  });

  test("that is not there, or a folder, is none", async () => {
    expect(await given(".env", { "app/.env/x": "A=1" })).toBeNull();
    expect(await given("gone.env")).toBeNull();
  });
});
