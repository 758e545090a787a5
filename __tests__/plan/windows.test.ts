import { describe, expect, test } from "@jest/globals";
import type { ConfigFile, ServerSpec } from "../../src/model/server.ts";
import { windowsSign } from "../../src/plan/team.ts";
import { windowsFacts } from "../../src/plan/windows.ts";
import { type FormatName, read, server } from "../configs/read.ts";

const configOf = (entry: object, client: FormatName = "claude-code"): ConfigFile => {
  const rootKey = client === "vscode" ? "servers" : "mcpServers";
  return read(client, `{ "${rootKey}": {\n  "a": ${JSON.stringify(entry)} } }`);
};
const serverOf = (entry: object, client?: FormatName): ServerSpec =>
  server(configOf(entry, client), "a");
const line = (...[command, ...args]: readonly string[]) => ({ command, args });

describe("a sign that the team works on Windows", () => {
  test.each([
    [line("cmd", "/c", "npx", "acme"), "cmd"],
    [line("C:\\Tools\\acme.exe"), "acme.exe"],
    [line("scripts/start.bat"), "start.bat"],
    [line("node", "C:\\work\\server.js"), "C:\\"],
    [line("node", "--root=D:/work"), "D:/"],
    [{ command: "node", cwd: "C:\\work" }, "C:\\"],
    [{ command: "node", env: { HOME: "%UserProfile%\\acme" } }, "%UserProfile%"],
  ])("is in %j", (entry, text) => {
    expect(windowsSign([configOf(entry)])).toEqual({ file: ".mcp.json", line: 2, text });
  });

  test.each([
    [line("npx", "-y", "acme")],
    [line("node", "--url", "https://example.com/a%20b%E4%BD%A0c")],
    [line("docker", "run", "-v", "/c:/data", "acme/mcp")],
    [line("acme", "--format", "%H%M%S", "--like", "%foo%")],
    [{ type: "http", url: "https://example.com" }],
  ])("is not in %j", (entry) => {
    expect(windowsSign([configOf(entry)])).toBeNull();
  });

  test("is the first one there is", () => {
    const plain = configOf(line("npx", "acme"));
    expect(windowsSign([plain, configOf(line("cmd", "/c", "x"), "cursor")])?.file).toBe(
      ".cursor/mcp.json",
    );
    expect(windowsSign([])).toBeNull();
  });
});

const SIGN = { file: ".cursor/mcp.json", line: 7, text: "cmd" };

/** Facts as `kind captures`. */
const toldOf = (
  spec: ServerSpec,
  platform: NodeJS.Platform = "linux",
  sign: typeof SIGN | null = null,
): readonly string[] =>
  windowsFacts(spec, platform, sign).map(
    ({ kind, captures }) => `${kind} ${Object.values(captures).join(" | ")}`,
  );

describe("a command that only Windows has", () => {
  const entry = line("cmd", "/c", "npx", "-y", "acme");

  test("is told on another system, with what starts it there", () => {
    const told = ['windows-only-command cmd | npx | ["-y","acme"]'];
    expect(toldOf(serverOf(entry), "linux")).toEqual(told);
    expect(toldOf(serverOf(entry), "darwin")).toEqual(told);
  });

  test("is not told on Windows", () => {
    expect(toldOf(serverOf(entry), "win32")).toEqual([]);
  });

  test("is shown without the secrets of its arguments", () => {
    const secret = line("cmd", "/c", "npx", "acme", "--api-key", "k1", "--token=t1", "${KEY}");
    expect(toldOf(serverOf(secret))).toEqual([
      'windows-only-command cmd | npx | ["acme","--api-key","...","--token=...","${KEY}"]',
    ]);
  });

  test("is marked at the command", () => {
    const [found] = windowsFacts(serverOf(entry), "linux", null);
    expect(found?.origin).toEqual(serverOf(entry).command?.origin);
  });
});

describe("a `.cmd` file", () => {
  test("is told for a client that may not start it, where the team works on Windows", () => {
    const sign = "`.cursor/mcp.json` has `cmd` in line 7";
    expect(toldOf(serverOf(line("npx", "acme")), "linux", SIGN)).toEqual([
      `windows-shim npx | ${sign}`,
    ]);
  });

  test("is told for a run on Windows, whatever the client", () => {
    expect(toldOf(serverOf(line("npx", "acme"), "vscode"), "win32")).toEqual([
      "shim-on-windows npx",
    ]);
    expect(toldOf(serverOf(line("npx.cmd", "acme")), "win32")).toEqual([
      "shim-on-windows npx.cmd",
      "windows-shim npx.cmd | this run is on Windows",
    ]);
  });

  test.each([
    ["the team shows no sign of Windows", line("npx", "acme"), "claude-code", null],
    ["the client finds it", line("npx", "acme"), "vscode", SIGN],
    ["nothing is known of the client", line("npx", "acme"), "cursor", SIGN],
    ["it is a program of its own", line("uvx", "acme"), "claude-code", SIGN],
    ["it is an interpreter", line("node", "server.js"), "claude-code", SIGN],
  ] as const)("is not told where %s", (_why, entry, client, sign) => {
    expect(toldOf(serverOf(entry, client), "linux", sign)).toEqual([]);
  });
});

describe("arguments behind `cmd /c`", () => {
  const quoting = (...words: readonly string[]) =>
    toldOf(serverOf(line("cmd", "/c", ...words)), "win32").map((told) => told.split(":")[0]);
  const cut = "`cmd` takes away the quotes that hold its blanks together";
  const read = "`cmd` reads its quotes before the program gets them";

  test.each([
    [["npx", "-y", "acme", '{"limit":1}'], `item 5 of \`args\` | ${read}`],
    [["C:\\Program Files\\nodejs\\npx.cmd", "acme", "My Notes"], `item 2 of \`args\` | ${cut}`],
    [["C:\\Program Files (x86)\\acme.exe", "--stdio"], `item 2 of \`args\` | ${cut}`],
  ])("are told: %j", (words, told) => {
    expect(quoting(...words)).toEqual([`windows-quoting ${told}`]);
  });

  test.each([
    [["npx", "-y", "acme"]],
    [["npx", "-y", "acme", "My Notes"]],
    [["C:\\Program Files\\nodejs\\npx.cmd", "acme"]],
    [["npx -y acme"]],
  ])("are no trouble: %j", (words) => {
    expect(quoting(...words)).toEqual([]);
  });

  test("are not told of another command", () => {
    expect(toldOf(serverOf(line("npx", "acme", '{"limit":1}')), "linux")).toEqual([]);
  });
});
