import { describe, expect, test } from "@jest/globals";
import { readersOf } from "../../src/configs/index.ts";
import type { Surroundings } from "../../src/configs/surroundings.ts";
import type { ConfigFile } from "../../src/model/server.ts";
import { parseConfig } from "./parse-config.ts";
import { server } from "./read.ts";

/** A file as all those read it who read files of its name that lie so. */
function config(
  file: string,
  content: string | object,
  around: Partial<Surroundings> = {},
): ConfigFile | null {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return parseConfig({
    ...{ file, path: `/repo/${file}`, plugin: false, files: new Map() },
    readers: readersOf(file, { beside: [], atRoot: !file.includes("/"), ...around }),
    content: new TextEncoder().encode(text),
  });
}

const readers = (found: ConfigFile | null): readonly string[] =>
  found ? [found.client, ...(found.others ?? [])].map((client) => client?.id ?? "nobody") : [];

const good = { command: "node" };

describe("one file of several readers", () => {
  test("has the servers of the first, each with what the others make of it", () => {
    const found = config(".mcp.json", { mcpServers: { a: good } });
    expect(readers(found)).toEqual(["claude-code", "copilot-cli", "vscode"]);
    expect(found?.servers.map(({ name }) => name)).toEqual(["a"]);
    expect(found?.servers[0]?.readings?.map(({ client }) => client.id)).toEqual([
      "copilot-cli",
      "vscode",
    ]);
  });

  test("has the time limits of all of them", () => {
    const around = { above: ["Acme.sln"] };
    const found = config(".vscode/mcp.json", { servers: { a: good } }, around);
    expect(readers(found)).toEqual(["vscode", "visual-studio"]);
    const root = config(".mcp.json", { mcpServers: { a: good } });
    expect(root?.servers[0]?.limits?.map(({ client }) => client)).toEqual(["Claude Code"]);
  });

  test("is judged as the first reads it where another would read more", () => {
    const found = config(".mcp.json", { a: good });
    expect(found?.servers).toEqual([]);
    expect(found?.facts).toMatchObject([
      { kind: "wrong-shape", readers: { also: [], not: ["Copilot CLI", "VS Code"] } },
    ]);
    expect(found?.asides).toEqual([]);
  });

  test("is told once where none of them can read it", () => {
    const found = config(".mcp.json", '{ "mcpServers": { "a": {} ');
    expect(found?.facts).toMatchObject([
      { kind: "syntax-error", readers: { also: ["Copilot CLI", "VS Code"], not: [] } },
    ]);
    expect(found?.asides).toEqual([]);
  });

  test("is refused by those alone who are strict", () => {
    const found = config(".mcp.json", '{ "mcpServers": {} // none\n}');
    expect(found?.facts).toMatchObject([
      { kind: "syntax-error", readers: { also: ["Copilot CLI"], not: ["VS Code"] } },
    ]);
  });

  test("is another's where the first does not know it for its own", () => {
    const servers = { servers: { a: good } };
    const found = config(".mcp.json", servers, { beside: ["Acme.sln"] });
    expect(readers(found)).toEqual(["visual-studio"]);
    expect(server(found ?? ({} as ConfigFile), "a").readings).toBeUndefined();
  });

  test("has one reader in all others' place where the name is that one's own", () => {
    expect(readers(config(".warp/.mcp.json", { mcpServers: { a: good } }))).toEqual(["warp"]);
  });

  test("is nobody's where none of its readers knows it", () => {
    expect(config("server.json", { port: 8080 })).toBeNull();
    expect(config("manifest.json", { name: "a web page", icons: [] })).toBeNull();
  });
});
