import { describe, expect, test } from "@jest/globals";
import { readLaunch } from "../../src/plan/launchers/index.ts";
import { TOLD } from "../../src/plan/launchers/python-tells.ts";

const read = (line: string, platform: NodeJS.Platform = "linux") => {
  const [command = "", ...args] = line.split(" ");
  return readLaunch(command, args, platform, platform === "win32" ? "C:\\repo" : "/repo");
};

/** The command that fetches, without the code that tells what it got. */
function fetching(line: string, platform?: NodeJS.Platform): string | null {
  const { install } = read(line, platform);
  if (!install) return null;
  const { args } = install;
  const own = args.slice(0, args.indexOf("-I"));
  return [install.command, ...own].join(" ");
}

describe("uvx", () => {
  test.each([
    ["uvx mcp-server-git", "pypi", "mcp-server-git", null],
    ["uvx mcp-server-git@1.2.3 --repository .", "pypi", "mcp-server-git", "1.2.3"],
    ["uvx mcp-server-git@latest", "pypi", "mcp-server-git", "latest"],
    ["uvx --python 3.12 --from mcp[cli]==1.2 mcp run", "pypi", "mcp", "1.2"],
    ["uvx --from=acme>=1 acme-server", "pypi", "acme", ">=1"],
    ["uvx -q --with numpy acme", "pypi", "acme", null],
    ["uv tool run acme==1.0", "pypi", "acme", "1.0"],
    ["uv --offline tool run acme", "pypi", "acme", null],
    ["uvx --from git+https://example.com/a/b@main x", "git", "https://example.com/a/b", "main"],
    ["uvx git+https://example.com/a/b", "git", "https://example.com/a/b", null],
    ["C:\\uv\\uvx.exe acme", "pypi", "acme", null],
  ])("%s", (line, registry, name, requested) => {
    expect(read(line)).toMatchObject({
      launcher: "uvx",
      package: { registry, name, requested },
      project: null,
    });
  });

  test.each([
    ["uvx acme --flag", "uvx --from acme python"],
    ["uvx acme@1.2.3 --flag", "uvx --from acme==1.2.3 python"],
    ["uvx acme@latest", "uvx --isolated --refresh-package acme --from acme python"],
    ["uvx --from acme[cli]>=1 acme-server", "uvx --from acme[cli]>=1 python"],
    ["uvx -q --with mcp<2 --python 3.12 acme", "uvx --with mcp<2 --python 3.12 --from acme python"],
    ["uvx --from . acme", "uvx --from . python"],
    ["uvx --from git+https://example.com/a/b x", "uvx --from git+https://example.com/a/b python"],
    ["uvx --with mcp python@3.12 server.py", "uvx --with mcp python@3.12"],
    ["uv tool run acme", "uv tool run --from acme python"],
    ["uv --no-config tool run acme", "uv --no-config tool run --from acme python"],
    ["uvx --no-cache acme", null],
    ["uvx server.py", null],
    ["uvx", null],
  ])("%s fetches by: %s", (line, expected) => {
    expect(fetching(line)).toBe(expected);
  });

  test("is one fetch for lines that fetch the same", () => {
    const key = read("uvx acme@1.2.3 one").install?.key;
    expect(read("uvx --from acme==1.2.3 acme two").install?.key).toBe(key);
    expect(read("uvx -q acme==1.2.3").install?.key).toBe(key);
    expect(read("uv tool run acme==1.2.3").install?.key).toBe(key);
    expect(read("uvx acme@1.2.4 one").install?.key).not.toBe(key);
    expect(read("uvx --with x acme@1.2.3").install?.key).not.toBe(key);
  });

  test("names the script where it is told to run Python itself", () => {
    expect(read("uvx --with mcp python@3.12 -u server.py").entry).toBe("server.py");
  });

  test("shows no login of a repository", () => {
    expect(read("uvx --from git+https://me:key@example.com/a/b x").package).toBeNull();
  });
});

describe("uv run", () => {
  test.each([
    ["uv run server.py", "server.py"],
    ["uv run --directory app server.py", "app/server.py"],
    ["uv --directory /srv/app run server.py", "/srv/app/server.py"],
    ["uv --directory=app run python -u server.py", "app/server.py"],
    ["uv run --project app server.py", "server.py"],
    ["uv run --script serve", "serve"],
    ["uv run -m acme.server", null],
    ["uv run acme-server", null],
    ["uv run python -m acme", null],
    ["uv run https://example.com/server.py", null],
    ["uv run", null],
  ])("%s runs the script %s", (line, entry) => {
    expect(read(line)).toMatchObject({ launcher: "uv-run", entry, project: null });
  });

  test.each([
    ["uv run server.py --flag", "uv run python"],
    ["uv run -q --frozen --extra cli server.py", "uv run --frozen --extra cli python"],
    ["uv --directory app run --python 3.12 acme", "uv --directory app run --python 3.12 python"],
    ["uv run --with mcp -m acme.server", "uv run --with mcp python"],
    ["uv run --script server.py", "uv run python"],
    ["uv run --with-editable ./lib python server.py", "uv run --with-editable ./lib python"],
    ["uv run https://example.com/server.py", null],
    ["uv run", null],
  ])("%s fetches by: %s", (line, expected) => {
    expect(fetching(line)).toBe(expected);
  });

  test("makes the environment of a script with dependencies of its own, where it is one", () => {
    expect(read("uv --directory a run --python 3.12 --with b --quiet s.py").install?.probe).toEqual(
      ["--directory", "a", "sync", "--python", "3.12", "--script", "s.py"],
    );
    expect(read("uv run python server.py").install).not.toHaveProperty("probe");
    expect(read("uv run acme").install).not.toHaveProperty("probe");
  });

  test("knows the package that `--with` brings and that it starts", () => {
    expect(read("uv run --with mcp[cli]==1.2 mcp run server.py").package).toMatchObject({
      name: "mcp",
      requested: "1.2",
    });
    expect(read("uv run --with mcp server.py").package).toBeNull();
  });

  test("is one fetch for servers of one project", () => {
    expect(read("uv run acme-one").install?.key).toBe(read("uv run -q acme-two").install?.key);
    expect(read("uv run a.py").install?.key).not.toBe(read("uv run b.py").install?.key);
  });

  test("without anything to run but what comes on stdin", () => {
    expect(read("uv run --no-project -").lineFacts).toMatchObject([{ kind: "nothing-to-launch" }]);
  });

  test("joins paths as the platform does", () => {
    const { entry } = read("uv.exe --directory C:\\app run server.pyw", "win32");
    expect(entry).toBe("C:\\app\\server.pyw");
  });

  test.each(["uv sync", "uv pip list", "uv tool install acme", "uv"])("%s starts none", (line) => {
    expect(read(line)).toMatchObject({ launcher: "command", install: null });
  });
});

describe("pipx run", () => {
  test.each([
    ["pipx run acme==1.0 --flag", "acme", "1.0", "pipx run --spec acme==1.0 python"],
    ["pipx run --spec acme>=2 acme-server", "acme", ">=2", "pipx run --spec acme>=2 python"],
    ["pipx run --python 3.12 -q acme", "acme", null, "pipx run --python 3.12 --spec acme python"],
    ["pipx run --no-cache acme", "acme", null, null],
  ])("%s", (line, name, requested, expected) => {
    expect(read(line)).toMatchObject({ launcher: "pipx", package: { name, requested } });
    expect(fetching(line)).toBe(expected);
  });

  test("runs a script as well, and can fetch nothing for it", () => {
    expect(read("pipx run server.py")).toMatchObject({
      ...{ launcher: "pipx", entry: "server.py", package: null, install: null },
    });
  });

  test.each(["pipx run https://example.com/server.py", "pipx run"])("%s fetches none", (line) => {
    expect(read(line)).toMatchObject({ launcher: "pipx", package: null, install: null });
  });

  test("other verbs start no server", () => {
    expect(read("pipx install acme").launcher).toBe("command");
  });
});

describe("python", () => {
  test.each([
    ["python3 server.py", "server.py"],
    ["python3 -u src/server.py --flag", "src/server.py"],
    ["/usr/bin/python3 server.py", "server.py"],
    ["C:\\Python313\\python.exe server.py", "server.py"],
    ["python -m acme", "."],
    [".venv/bin/python server.py", ".venv/bin/python"],
    ["/home/me/app/.venv/bin/python -m acme", "/home/me/app/.venv/bin/python"],
    ["venv\\Scripts\\python.exe server.py", "venv\\Scripts\\python.exe"],
  ])("%s uses the packages around %s", (line, anchor) => {
    expect(read(line)).toMatchObject({
      ...{ launcher: "python", install: null, project: { language: "python", anchor } },
    });
  });

  test("code on the command line uses no project", () => {
    expect(read("python3 -uc pass").project).toBeNull();
  });

  test.each(["python3", "python3 -u", "python3 -"])("%s has nothing to run", (line) => {
    expect(read(line).lineFacts).toMatchObject([{ kind: "nothing-to-launch" }]);
  });
});

describe("what the fetching command tells", () => {
  test("is the interpreter, and the version where it is known", () => {
    const groups = (text: string) => TOLD.exec(text)?.groups;
    expect(groups("interpreter: Python 3.13.1\r\nversion: 1.2.3\r\n")).toMatchObject({
      ...{ interpreter: "Python 3.13.1", version: "1.2.3" },
    });
    expect(groups("creating virtual environment...\ninterpreter: Python 3.9.2\n")).toMatchObject({
      ...{ interpreter: "Python 3.9.2", version: undefined },
    });
  });
});
