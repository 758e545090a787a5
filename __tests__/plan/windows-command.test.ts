import { describe, expect, test } from "@jest/globals";
import { windowsCommand } from "../../src/plan/windows-command.ts";

/** What starts the same elsewhere, as one line; `?` where that is not known. */
function elsewhere(...[command = "", ...args]: readonly string[]): string | null {
  const found = windowsCommand(command, args);
  return found && ([found.command, ...found.args].join(" ").trim() || "?");
}

describe("a command of Windows", () => {
  test.each([
    [["cmd", "/c", "npx", "-y", "acme"], "npx -y acme"],
    [["cmd.exe", "/C", "npx -y acme"], "npx -y acme"],
    [["C:\\Windows\\System32\\cmd.exe", "/d", "/s", "/c", "uvx", "acme"], "uvx acme"],
    [["cmd", "//c", "npx", "acme"], "npx acme"],
    [["%COMSPEC%", "/c", "node", "server.js"], "node server.js"],
    [["cmd", "/c", "npx.cmd", "acme"], "npx acme"],
    [["wsl", "npx", "-y", "acme"], "npx -y acme"],
    [["npx.cmd", "-y", "acme"], "npx -y acme"],
    [["uvx.exe", "acme"], "uvx acme"],
    [["C:\\Program Files\\nodejs\\node.exe", "server.js"], "node server.js"],
    [["C:/tools/node.exe", "server.js"], "node server.js"],
  ])("%j starts elsewhere as %s", (line, expected) => {
    expect(elsewhere(...line)).toBe(expected);
  });

  test.each([
    [["cmd"]],
    [["cmd", "/c"]],
    [["cmd", "/c", "cd server && node index.js"]],
    [["cmd", "/c", "set", "A=1", "&&", "npx", "acme"]],
    [["cmd", "/c", "start.bat"]],
    [["cmd", "/c", "%APPDATA%\\npm\\acme.cmd"]],
    [["cmd", "/c", 'npx -y "my acme"']],
    [["wsl", "-d", "Ubuntu", "npx", "acme"]],
    [["powershell", "-File", "start.ps1"]],
    [["scripts\\start.bat"]],
    [["start.ps1"]],
    [["C:\\Users\\me\\bin\\acme.exe", "--stdio"]],
    [["D:/bin/acme"]],
  ])("%j has no known counterpart", (line) => {
    expect(elsewhere(...line)).toBe("?");
  });
});

test.each(["npx", "node", "pwsh", "./bin/server", "/usr/bin/cmd-tool", "cmdline", "cmd/server"])(
  "`%s` is no command of Windows",
  (command) => {
    expect(windowsCommand(command, ["/c", "x"])).toBeNull();
  },
);

test("long lines are read in no time", () => {
  for (const piece of ["/", "\\", "cmd", "a ", ".exe", "% "]) {
    const text = piece.repeat(50_000);
    const begun = performance.now();
    windowsCommand(text, [text]);
    windowsCommand("cmd", ["/c", text]);
    expect(performance.now() - begun).toBeLessThan(500);
  }
});
