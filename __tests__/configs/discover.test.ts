import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { ConfigText } from "../../src/configs/config-text.ts";
import { discover } from "../../src/configs/discover.ts";
import { problemOfCode } from "../../src/configs/file-problems.ts";
import { UsageError } from "../../src/model/usage-error.ts";
import { parseConfig } from "./parse-config.ts";
import { told } from "./read.ts";

let workspace = "";
let outside = "";

beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), "configs-"));
  outside = mkdtempSync(path.join(tmpdir(), "outside-"));
});

afterEach(() => {
  rmSync(workspace, { recursive: true });
  rmSync(outside, { recursive: true });
});

/** Writes a file, with its folders, and gives its path. */
function write(file: string, content: string | Uint8Array = '{ "mcpServers": {} }'): string {
  const absolute = path.resolve(workspace, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
  return absolute;
}

const found = (config: readonly string[] = [], folder = "."): Promise<readonly ConfigText[]> =>
  discover({ workspace, workingDirectory: path.join(workspace, folder), config });

const files = async (config?: readonly string[], folder?: string) =>
  (await found(config, folder)).map(({ file, readers }) => `${file} ${readers[0]?.client.id}`);

/** What is told of the one file there is. */
async function problem(config?: readonly string[]): Promise<readonly string[]> {
  const all = await found(config);
  expect(all).toHaveLength(1);
  return all.flatMap((text) => told(parseConfig(text)?.facts ?? []));
}

describe("without a named config", () => {
  test("every client's file is found, sorted by path", async () => {
    for (const file of ["b/.vscode/mcp.json", ".mcp.json", ".cursor/mcp.json", "a/b/.mcp.json"]) {
      write(file);
    }
    write("x.mcp.json");
    write("vscode/servers.json");
    expect(await files()).toEqual([
      ".cursor/mcp.json cursor",
      ".mcp.json claude-code",
      "a/b/.mcp.json claude-code",
      "b/.vscode/mcp.json vscode",
    ]);
  });

  test("other people's code is left out", async () => {
    for (const folder of ["node_modules/x", ".git", "vendor/x/y", "py/.venv/lib"]) {
      write(`${folder}/.mcp.json`);
    }
    write("own_node_modules/.mcp.json");
    expect(await files()).toEqual(["own_node_modules/.mcp.json claude-code"]);
  });

  test("only the working directory is searched, and paths stay relative to the workspace", async () => {
    write(".mcp.json");
    write("app/.mcp.json");
    expect(await files([], "app")).toEqual(["app/.mcp.json claude-code"]);
  });

  test("what `.gitignore` names is left out, unless it is named", async () => {
    write(".gitignore", "/app\n/lib/*\n");
    for (const file of [".mcp.json", "app/.mcp.json", "lib/.mcp.json"]) write(file);
    expect(await files()).toEqual([".mcp.json claude-code"]);
    expect(await files(["lib/.mcp.json", "app/*.json"])).toHaveLength(2);
    expect(await files(["app"])).toEqual(["app/.mcp.json claude-code"]);
  });

  test("what git tracks is found although it is ignored", async () => {
    write(".gitignore", ".vscode/\n");
    for (const file of ["a/.vscode/mcp.json", "b/.vscode/mcp.json"]) write(file);
    execFileSync("git", ["init", "--quiet"], { cwd: workspace });
    execFileSync("git", ["add", "--force", "a"], { cwd: workspace });
    expect(await files()).toEqual(["a/.vscode/mcp.json vscode"]);
  });

  test("nothing is found where nothing is", async () => {
    expect(await files()).toEqual([]);
  });

  test("a folder that is not there is a usage error", async () => {
    await expect(files([], "missing")).rejects.toThrow(
      "input `working-directory`: `missing` is not allowed, expected a folder of the workspace",
    );
  });

  test("links to folders are not followed", async () => {
    write("real/.mcp.json");
    symlinkSync("real", path.join(workspace, "alias"));
    symlinkSync(".", path.join(workspace, "real/loop"));
    expect(await files()).toEqual(["real/.mcp.json claude-code"]);
  });

  test("a file beside a plugin's manifest is told to be a plugin's", async () => {
    write("own/.mcp.json");
    write("plugins/one/.mcp.json");
    write("plugins/one/.claude-plugin/plugin.json");
    expect((await found()).map(({ file, plugin }) => [file, plugin])).toEqual([
      ["own/.mcp.json", false],
      ["plugins/one/.claude-plugin/plugin.json", true],
      ["plugins/one/.mcp.json", true],
    ]);
  });
});

describe("the file of servers that a plugin's manifest names", () => {
  const manifest = "acme/.claude-plugin/plugin.json";
  const toldOf = async (text: string) => {
    write(manifest, text);
    const configs = await found();
    return configs
      .flatMap((config) => parseConfig(config) ?? [])
      .flatMap(({ facts }) => told(facts));
  };

  test("is asked for where the manifest names it, if it is not there", async () => {
    expect(await toldOf('{\n  "mcpServers": ["./gone.json"]\n}')).toEqual([
      `file-unreadable 2:18 there is no such file | write \`acme/gone.json\`, or take its path out of \`${manifest}\``,
    ]);
  });

  test("is not read outside of the plugin", async () => {
    writeFileSync(path.join(outside, "mcp.json"), '{ "mcpServers": { "a": {} } }');
    const name = path.join(outside, "mcp.json");
    expect(await toldOf(`{ "mcpServers": ${JSON.stringify(name)} }`)).toEqual([
      "file-unreadable 1:17 it lies outside of the plugin | put it into the plugin, and write its path from there, beginning with `./`",
    ]);
  });

  test("may be a bundle or an address, which are not read", async () => {
    expect(await toldOf('{ "mcpServers": ["./a.mcpb", "https://example.com/b.mcpb"] }')).toEqual(
      [],
    );
  });
});

describe("a named config", () => {
  test("may be a file, a folder or a glob, and is found once", async () => {
    write("app/.mcp.json");
    write("app/.vscode/mcp.json");
    write("lib/.mcp.json");
    const all = ["app/.mcp.json claude-code", "app/.vscode/mcp.json vscode"];
    expect(await files(["app/.mcp.json"])).toEqual(all.slice(0, 1));
    expect(await files(["app"])).toEqual(all);
    expect(await files(["app", "./app/.mcp.json", "**/.mcp.json"])).toEqual([
      ...all,
      "lib/.mcp.json claude-code",
    ]);
    expect(await files(["../lib"], "app")).toEqual(["lib/.mcp.json claude-code"]);
  });

  test("of an unknown name is read as Claude Code's", async () => {
    write("configs/servers.json");
    expect(await files(["configs/servers.json"])).toEqual(["configs/servers.json claude-code"]);
  });

  test("of a name that some clients use is read as Claude Code's where it is none of theirs", async () => {
    for (const file of ["mcp.json", "server.json", "manifest.json"]) {
      write(`a/${file}`, '{ "mcpServers": { "local": { "command": "node" } } }');
      const named = (await found([`a/${file}`])).map((text) => parseConfig(text));
      expect(named).toMatchObject([
        { client: { id: "claude-code" }, servers: [{ name: "local" }] },
      ]);
    }
    expect((await found(["a"])).map((text) => parseConfig(text))).toEqual([null, null, null]);
    expect((await found()).map((text) => parseConfig(text))).toEqual([null, null, null]);
  });

  test("may be absolute, and may have the characters of globs in its name", async () => {
    const absolute = write("[a]/{b}/.mcp.json");
    expect(await files([absolute])).toEqual(["[a]/{b}/.mcp.json claude-code"]);
    expect(await files(["[a]/{b}/.mcp.json"])).toEqual(["[a]/{b}/.mcp.json claude-code"]);
  });

  test("may lie where nothing is searched", async () => {
    write("node_modules/x/.mcp.json");
    expect(await files(["node_modules/x/.mcp.json"])).toHaveLength(1);
    expect(await files(["node_modules/*/.mcp.json"])).toHaveLength(1);
    await expect(files(["**/.mcp.json"])).rejects.toThrow(UsageError);
  });

  test.each([
    ["missing.json", "nothing is found at this path"],
    ["missing/*.json", "nothing is found at this glob"],
    [
      "empty",
      "there is no config of a client (`docs/configs.md` lists them) below it that git does not ignore, outside folders such as `node_modules`",
    ],
  ])("`%s` that finds nothing is an error of usage", async (named, what) => {
    mkdirSync(path.join(workspace, "empty"));
    write(".mcp.json");
    const error = new UsageError(
      `input \`config\`: \`${named}\`: ${what}; allowed is a config file, a folder that holds one, or a glob, relative to \`working-directory\``,
    );
    await expect(files([".mcp.json", named])).rejects.toThrow(error);
  });
});

describe("what cannot be read", () => {
  test.each([[undefined], [[".mcp.json"]]])(
    "is a directory in place of the file",
    async (named) => {
      mkdirSync(path.join(workspace, ".mcp.json"));
      expect(await problem(named)).toEqual([
        "file-unreadable 1:1 a directory stands where the file should be | remove the directory and write the file",
      ]);
    },
  );

  test.each([[undefined], [[".mcp.json"]]])("is a link that leads nowhere", async (named) => {
    symlinkSync("gone.json", path.join(workspace, ".mcp.json"));
    expect(await problem(named)).toEqual([
      "file-unreadable 1:1 the link leads nowhere | commit the file that the link names, or replace the link by the file",
    ]);
  });

  test("is a link to itself", async () => {
    symlinkSync(".mcp.json", path.join(workspace, ".mcp.json"));
    expect(await problem()).toEqual([expect.stringContaining("the link leads nowhere")]);
  });

  test.each([[undefined], [[".mcp.json"]]])(
    "is a link that leads out of the workspace, whose target stays unread",
    async (named) => {
      writeFileSync(path.join(outside, "secret"), "{ hunter2 }");
      symlinkSync(path.join(outside, "secret"), path.join(workspace, ".mcp.json"));
      const [text] = await found(named);
      expect(text?.content).toEqual({
        problem: "the link leads out of the workspace",
        remedy: "put the file itself into the repository",
      });
    },
  );

  test("is a file in a linked folder outside the workspace", async () => {
    writeFileSync(path.join(outside, ".mcp.json"), "{ hunter2 }");
    symlinkSync(outside, path.join(workspace, "linked"));
    expect(await problem(["linked/.mcp.json"])).toEqual([
      expect.stringContaining("the link leads out of the workspace"),
    ]);
  });

  test("is a pipe, which nobody waits for", async () => {
    execFileSync("mkfifo", [path.join(workspace, ".mcp.json")]);
    expect(await problem([".mcp.json"])).toEqual([
      "file-unreadable 1:1 it is no regular file | replace it by a regular file",
    ]);
  });

  test("is larger than 5 MB", async () => {
    write(".mcp.json", new Uint8Array(5 * 1024 * 1024 + 1).fill(0x20));
    expect(await problem()).toEqual([
      "file-unreadable 1:1 the file is larger than 5 MB | keep only the servers in the file",
    ]);
  });

  const asUser = process.getuid?.() === 0 ? test.skip : test;
  asUser("is a file without permission", async () => {
    chmodSync(write(".mcp.json"), 0o000);
    expect(await problem()).toEqual([
      "file-unreadable 1:1 there is no permission to read the file | make the file readable with `chmod a+r`",
    ]);
  });

  test.each([
    ["EACCES", false, "there is no permission to read the file"],
    ["EPERM", true, "there is no permission to read the file"],
    ["ENOENT", true, "the link leads nowhere"],
    ["EIO", false, "the file cannot be read (EIO)"],
  ])("is told by the code %s", (code, link, told) => {
    expect(problemOfCode(code, link).problem).toBe(told);
  });

  test.each([
    ["bytes that are not UTF-8", [0x7b, 0xff], "byte 2 (0xFF, in line 1) is not UTF-8"],
    ["UTF-16", [0xff, 0xfe, 0x7b, 0x00], "the file is UTF-16"],
    ["a byte order mark", [0xef, 0xbb, 0xbf, 0x7b, 0x7d], "the file begins with a byte order mark"],
    ["nothing", [], "the file is empty"],
  ])("is a file of %s", async (_, content, what) => {
    write(".mcp.json", Uint8Array.from(content));
    expect(await problem()).toEqual([expect.stringContaining(`file-unreadable 1:1 ${what} |`)]);
  });
});

describe("a link inside the workspace", () => {
  test("is read, under its own name", async () => {
    write("shared/servers.json", '{ "mcpServers": { "a": { "command": "a" } } }');
    symlinkSync("shared/servers.json", path.join(workspace, ".mcp.json"));
    const [text] = await found();
    expect(text?.file).toBe(".mcp.json");
    expect(text && parseConfig(text)?.servers[0]?.root).toBe(workspace);
  });

  test("is judged by the client of its own name, and so is its target", async () => {
    write(".mcp.json", '{ "mcpServers": { "a": { "command": "a" } } }');
    mkdirSync(path.join(workspace, "app/.cursor"), { recursive: true });
    symlinkSync("../../.mcp.json", path.join(workspace, "app/.cursor/mcp.json"));
    const configs = (await found()).map((text) => parseConfig(text));
    expect(configs.map((config) => [config?.client?.id, config?.servers[0]?.root])).toEqual([
      ["claude-code", workspace],
      ["cursor", path.join(workspace, "app")],
    ]);
  });

  /** What is told of each config, as `config: places` of its servers and of what is wrong with it. */
  const placesOf = (texts: readonly ConfigText[]): readonly string[] =>
    texts.flatMap((text) => {
      const config = parseConfig(text);
      const facts = [config, ...(config?.servers ?? [])].flatMap((each) => each?.facts ?? []);
      const origins = [...(config?.servers ?? []), ...facts].map(({ origin }) => origin);
      return origins.map((origin) => `${text.file}: ${origin?.file}:${origin?.line}`);
    });

  const SLIP = '{\n  "mcpServers": {\n    "a": { "command": "a" },\n  }\n}\n';
  const TWICE = '{\n"mcpServers": {\n"a": {\n"command": "a",\n"command": "b"\n}\n}\n}\n';

  test.each([
    ["its servers and what is wrong with them", TWICE, [3, 5]],
    ["a slip in its syntax", SLIP, [3]],
    ["a byte that is not UTF-8", Uint8Array.of(0x7b, 0x0a, 0x0a, 0xff), [3]],
  ])("has the places of its target: of %s", async (_, content, lines) => {
    write("shared/servers.json", content);
    symlinkSync("shared/servers.json", path.join(workspace, "servers.json"));
    symlinkSync("servers.json", path.join(workspace, ".mcp.json"));
    expect(placesOf(await found())).toEqual(
      lines.map((line) => `.mcp.json: shared/servers.json:${line}`),
    );
  });

  test("has the places of its target in the workspace, where that is a link as well", async () => {
    write("shared/servers.json", SLIP);
    symlinkSync("shared/servers.json", path.join(workspace, ".mcp.json"));
    const alias = path.join(outside, "alias");
    symlinkSync(workspace, alias);
    const texts = await discover({ workspace: alias, workingDirectory: alias, config: [] });
    expect(placesOf(texts)).toEqual([".mcp.json: shared/servers.json:3"]);
  });

  test("has the places of its target, where its folder is the link", async () => {
    write("shared/.mcp.json", SLIP);
    symlinkSync("shared", path.join(workspace, "app"));
    expect(placesOf(await found(["app/.mcp.json"]))).toEqual(["app/.mcp.json: shared/.mcp.json:3"]);
  });

  test("has the places of its target, where it is a manifest that names a file that is not there", async () => {
    write("shared/acme.json", '{\n"name": "acme",\n"mcpServers": "./gone.json"\n}');
    mkdirSync(path.join(workspace, "acme/.claude-plugin"), { recursive: true });
    const manifest = path.join(workspace, "acme/.claude-plugin/plugin.json");
    symlinkSync("../../shared/acme.json", manifest);
    expect(placesOf(await found())).toEqual(["acme/gone.json: shared/acme.json:3"]);
  });

  test("has the places of its target, where no client reads it", async () => {
    write("shared/servers.json", '{\n"mcpServers": { "a": { "command": "a" } }\n}');
    mkdirSync(path.join(workspace, ".claude"));
    symlinkSync("../shared/servers.json", path.join(workspace, ".claude/mcp.json"));
    expect(placesOf(await found())).toEqual([".claude/mcp.json: shared/servers.json:2"]);
  });

  test("stands for itself where it leads nowhere", async () => {
    symlinkSync("gone.json", path.join(workspace, ".mcp.json"));
    expect(placesOf(await found())).toEqual([".mcp.json: .mcp.json:1"]);
  });

  test("may be the workspace itself", async () => {
    write(".mcp.json");
    const alias = path.join(outside, "alias");
    symlinkSync(workspace, alias);
    const [text] = await discover({ workspace: alias, workingDirectory: alias, config: [] });
    expect(text).toMatchObject({ file: ".mcp.json", content: expect.any(Uint8Array) });
  });
});

describe("files that a config refers to", () => {
  const texts = async () => (await found()).map((config) => Object.fromEntries(config.files));

  test("start in the folder of an opencode.json, wherever its servers start", async () => {
    write("tokens/a", "of-root");
    write(".opencode/tokens/a", "of-folder");
    write("opencode.json", '{ "mcp": {}, "a": "{file:./tokens/a}", "b": "{file:gone}" }');
    write(".opencode/opencode.json", '{ "mcp": {}, "a": "{file:tokens/a}" }');
    expect(await texts()).toEqual([
      { "tokens/a": "of-folder" },
      { "./tokens/a": "of-root", gone: null },
    ]);
  });

  test("may lie elsewhere, in the home folder for example, and are never the system's own", async () => {
    const secret = path.join(outside, "token");
    writeFileSync(secret, "of-outside");
    symlinkSync("/proc/self/environ", path.join(workspace, "environ"));
    const paths = [secret, "~/no-such-file-of-mcp-handshake", "/proc/self/environ", "./environ"];
    write("opencode.json", JSON.stringify({ mcp: {}, all: paths.map((name) => `{file:${name}}`) }));
    expect(await texts()).toEqual([
      { ...Object.fromEntries(paths.map((name) => [name, null])), [secret]: "of-outside" },
    ]);
  });
});
