import { describe, expect, test } from "@jest/globals";
import { readLaunch } from "../../src/plan/launchers/index.ts";

const read = (line: string) => {
  const [command = "", ...args] = line.split(" ");
  return readLaunch(command, args);
};

describe("npx", () => {
  test.each([
    ["npx pkg", "pkg", "pkg", null],
    ["npx -y pkg@1.2.3 --flag value", "pkg@1.2.3", "pkg", "1.2.3"],
    ["npx --yes @scope/pkg@latest .", "@scope/pkg@latest", "@scope/pkg", "latest"],
    ["npx -y --package=@scope/pkg bin", "@scope/pkg", "@scope/pkg", null],
    ["npx -y -p pkg@^2 bin", "pkg@^2", "pkg", "^2"],
    ["npx --registry http://127.0.0.1:1 pkg", "pkg", "pkg", null],
    ["/usr/bin/npx pkg", "pkg", "pkg", null],
    ["C:\\node\\npx.cmd pkg", "pkg", "pkg", null],
    ["npm exec -- pkg@1", "pkg@1", "pkg", "1"],
    ["npm x pkg", "pkg", "pkg", null],
  ])("%s", (line, spec, name, requested) => {
    expect(read(line).package).toEqual({ registry: "npm", name, requested, spec });
  });

  test("fetches with the very command line, but for the shell that npm hands the command to", () => {
    expect(read("npx -y --prefer-offline --package=a --package b c --help").install).toMatchObject({
      command: "npx",
      args: [
        ...["--script-shell={install-shell}", "--foreground-scripts", "-y"],
        ...["--prefer-offline"],
        ...["--package=a", "--package", "b", "c", "--help"],
      ],
    });
    expect(read("npm exec -- a").install?.args).toEqual([
      ...["exec", "--script-shell={install-shell}", "--foreground-scripts", "--", "a"],
    ]);
  });

  test("fetches on Windows with another command for the same packages", () => {
    expect(
      readLaunch("npx.cmd", ["-y", "--registry=x", "a", "--help"], "win32").install?.args,
    ).toEqual([
      ...["--foreground-scripts", "-y", "--registry=x", "--package=a", "--call=echo %PATH%"],
    ]);
  });

  test("is one install for servers that differ in their own arguments only", () => {
    expect(read("npx -y a one").install?.key).toBe(read("npx a two").install?.key);
    expect(read("npx -y a one").install?.key).not.toBe(read("npx -y a@1 one").install?.key);
  });

  test.each(["npx -y github:me/repo", "npx -y ./local", "npx -y https://127.0.0.1/x.tgz"])(
    "%s names no package of a registry, and is fetched all the same",
    (line) => {
      expect(read(line)).toMatchObject({ package: null, install: { command: "npx" } });
    },
  );

  test("without a package there is nothing to fetch", () => {
    expect(read("npx -y")).toMatchObject({ package: null, install: null });
  });
});

describe("other launchers", () => {
  test.each([
    ["node server.js --port 1", "node", "server.js"],
    ["node --enable-source-maps -r dotenv/config dist/index.js", "node", "dist/index.js"],
    ["node -e 1", "node", null],
    ["node", "node", null],
    ["python3 -u server.py", "python", "server.py"],
    ["node --env-file .env --title x server.js", "node", "server.js"],
    ["node --run start", "node", null],
    ["node -- server.js", "node", "server.js"],
    ["tsx watch src/index.ts", "tsx", "src/index.ts"],
    ["ts-node -P tsconfig.json src/index.ts", "ts-node", "src/index.ts"],
    ["python3 -m server", "python", null],
    ["python3 -um server", "python", null],
    ["python3 -mserver", "python", null],
    ["python3 -X utf8 -W ignore server.py", "python", "server.py"],
    ["python3.12 - x", "python", null],
    ["bash -l start.sh", "command", "start.sh"],
    ["bash -o pipefail +e start.sh", "command", "start.sh"],
    ["bash -lc serve", "command", null],
    ["sh -ec serve", "command", null],
    ["bash -s serve", "command", null],
    ["bun run start", "bun", null],
    ["bun run index.ts", "bun", "index.ts"],
    ["php -d memory_limit=1G artisan mcp:serve", "command", "artisan"],
    ["ruby -I lib bin/serve", "command", "bin/serve"],
    ["perl -e 1", "command", null],
    ["npm run start", "npm-run", null],
    ["npm start", "npm-run", null],
    ["./bin/server --stdio", "command", null],
  ])("%s", (line, launcher, entry) => {
    expect(read(line)).toMatchObject({ launcher, entry, package: null, install: null });
  });
});

describe("a program of a project's own", () => {
  test.each([
    [".venv/bin/acme-mcp", "python"],
    ["C:\\work\\.venv\\Scripts\\acme-mcp.exe", "python"],
    ["./node_modules/.bin/acme-mcp", "node"],
  ])("%s shows where its project is", (command, language) => {
    expect(read(command).project).toEqual({ language, anchor: command });
  });

  test("is not one that lies elsewhere", () => {
    expect(read("/usr/local/bin/acme-mcp").project).toBeNull();
  });
});

describe("wrappers", () => {
  test.each([
    [
      "bash",
      ["-lc", "cd app && exec npx -y pkg@1 --flag"],
      "npx",
      ["-y", "pkg@1", "--flag"],
      "/app",
    ],
    ["sh", ["-c", "export A=1 && uvx acme 2>/dev/null"], "uvx", ["acme"], "/"],
    ["env", ["A=1", "B=x y", "node", "server.js"], "node", ["server.js"], "/"],
    ["cmd", ["/c", "npx", "-y", "pkg"], "npx", ["-y", "pkg"], "/"],
    ["cmd.exe", ["/d", "/s", "/c", "npx -y pkg"], "npx", ["-y", "pkg"], "/"],
    ["dotenv", ["-e", ".env", "--", "npx", "pkg"], "npx", ["pkg"], "/"],
  ])("%s %j is read through", (command, args, inner, words, cwd) => {
    expect(readLaunch(command, args).start).toMatchObject({ command: inner, args: words, cwd });
  });

  test("give what they set to the install, and not to the plan", () => {
    expect(readLaunch("sh", ["-c", "export A=1 && B=2 uvx acme"]).start.env).toEqual({
      A: "1",
      B: "2",
    });
  });

  test.each([
    "npx pkg | tee log",
    "npx $(cat name)",
    "source .venv/bin/activate && python server.py",
    "npx pkg &",
  ])("`sh -c %j` needs a shell, and is started as it is", (line) => {
    expect(readLaunch("sh", ["-c", line])).toMatchObject({ launcher: "command", install: null });
  });
});
