import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { entriesReader } from "../../src/configs/walk/entries.ts";
import { findFiles } from "../../src/configs/walk/find-files.ts";
import { lastNames } from "../../src/configs/walk/last-names.ts";

let root = "";

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "walk-")));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(root, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
}

const configs = (...files: readonly string[]): void =>
  write(Object.fromEntries(files.map((file) => [file, "{}"])));

function git(...args: readonly string[]): string {
  const settings = ["user.name=a", "user.email=a@example.com", "protocol.file.allow=always"];
  const env = { PATH: process.env.PATH ?? "", HOME: root, GIT_CONFIG_NOSYSTEM: "1" };
  const all = [...settings.flatMap((setting) => ["-c", setting]), ...args];
  return execFileSync("git", all, { cwd: root, env, encoding: "utf8", stdio: "pipe" });
}

/** What is found below a folder, relative to it. */
async function found(folder = ".", isWanted = (file: string) => /(^|\/)c\.json$/.test(file)) {
  const searched = path.resolve(root, folder);
  const files = await findFiles(searched, isWanted);
  return files.map((file) => path.relative(searched, file));
}

/** What is not ignored, tracked or not, as git itself tells it. */
const told = (): readonly string[] =>
  git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    .split("\0")
    .filter((file) => file.endsWith("c.json"))
    .sort();

describe("a folder without a repository", () => {
  test("gives the wanted files of all folders, absolute and sorted", async () => {
    configs("b/c.json", "a/x/c.json", "c.json", "a/other.json", ".hidden/c.json");
    expect(await findFiles(root, (file) => file.endsWith("c.json"))).toEqual(
      [".hidden/c.json", "a/x/c.json", "b/c.json", "c.json"].map((file) => path.join(root, file)),
    );
  });

  test("is asked for with paths relative to it", async () => {
    configs("app/a/c.json", "app/b/c.json");
    expect(await found("app", (file) => file === "a/c.json")).toEqual(["a/c.json"]);
  });

  test("has its `.gitignore` files respected, and those above it not", async () => {
    configs("app/a/c.json", "app/b/c.json", "app/b/x/c.json");
    write({ ".gitignore": "*\n", "app/.gitignore": "/a\n", "app/b/.gitignore": "x/\n" });
    expect(await found("app")).toEqual(["b/c.json"]);
  });

  test("that is not there has no files", async () => {
    expect(await found("missing")).toEqual([]);
  });

  test("leaves out the folders of other people's code, and keeps what is built", async () => {
    configs("node_modules/a/c.json", "x/vendor/c.json", ".terraform/c.json", "Pods/c.json");
    configs("dist/c.json", "build/c.json", "target/c.json", "vendors/c.json");
    expect(await found()).toEqual([
      "build/c.json",
      "dist/c.json",
      "target/c.json",
      "vendors/c.json",
    ]);
  });
});

describe("a link", () => {
  test("to a folder is not entered, also where it makes a loop", async () => {
    configs("real/c.json");
    symlinkSync("real", path.join(root, "alias"));
    symlinkSync("..", path.join(root, "real/loop"));
    expect(await found()).toEqual(["real/c.json"]);
  });

  test("of a wanted name is found, wherever it leads", async () => {
    configs("file.json");
    mkdirSync(path.join(root, "folder"));
    for (const [at, target] of ["file.json", "folder", "gone", "c.json"].entries()) {
      mkdirSync(path.join(root, `${at}`));
      symlinkSync(target === "c.json" ? target : `../${target}`, path.join(root, `${at}/c.json`));
    }
    expect(await found()).toEqual(["0/c.json", "1/c.json", "2/c.json", "3/c.json"]);
  });

  test("to a folder is a file to a pattern of folders, as it is to git", async () => {
    mkdirSync(path.join(root, "folder"));
    symlinkSync("folder", path.join(root, "c.json"));
    write({ ".gitignore": "c.json/\n" });
    expect(await found()).toEqual(["c.json"]);
  });

  test("in place of `.gitignore` is not read", async () => {
    configs("c.json");
    write({ "ignore-all": "*\n" });
    symlinkSync("ignore-all", path.join(root, ".gitignore"));
    expect(await found()).toEqual(["c.json"]);
  });
});

test("a folder of a wanted name is found, and entered", async () => {
  configs("c.json/c.json");
  expect(await found()).toEqual(["c.json", "c.json/c.json"]);
});

describe("what git ignores is left out", () => {
  const layouts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "by a name": { ".gitignore": "a\n" },
    "by a pattern of folders": { ".gitignore": "b/\nc.json/\n" },
    "by an anchored pattern": { ".gitignore": "/b\n" },
    "by a path": { ".gitignore": "a/b\n" },
    "by a path across folders": { ".gitignore": "a/**/c.json\n" },
    "but for a negation": { ".gitignore": "c.json\n!/a/b/c.json\n" },
    "and no negation brings back what is in an ignored folder": {
      ".gitignore": "a/\n!a/b/c.json\n",
    },
    "below a folder": { "a/.gitignore": "b\n/c.json\n" },
    "below a folder, by a path": { "a/.gitignore": "b/c.json\n!/b/a/c.json\n" },
    "but for what a deeper file brings back": {
      ".gitignore": "c.json\n",
      "a/.gitignore": "!c.json\n",
    },
    "but for a folder that a deeper file brings back": {
      ".gitignore": "b/\n",
      "a/.gitignore": "!b/\n",
    },
    "by a line that repeats itself": { ".gitignore": "**/**/**/b/\n" },
    "in a folder with the characters of patterns": { "a/[x]*/.gitignore": "/c.json\n" },
    "also after patterns that are none": { "b/.gitignore": "[\n[z-a]\n[[:no:]]\n\\\n(\n***\n" },
    "with blanks, comments and line ends of Windows": {
      ".gitignore": "\uFEFF# comment\r\n\r\n/b  \r\n\\#a\r\n!\r\n/\r\n",
      "#a/.gitignore": "# c.json\n  \n!\n/\n",
    },
  };

  test.each(Object.entries(layouts))("%s", async (_, files) => {
    git("init", "-q");
    configs("c.json", "a/c.json", "a/b/c.json", "a/b/a/c.json", "b/c.json", "b/a/c.json");
    configs("a/[x]*/c.json", "a/x/c.json", "#a/c.json");
    write(files);
    const expected = told();
    expect(expected).not.toHaveLength(9);
    expect(await found()).toEqual(expected);
  });

  test("whatever the patterns", async () => {
    git("init", "-q");
    const names = ["a", "b", "ab"];
    const folders = ["", ...names, ...names.flatMap((one) => names.map((two) => `${one}/${two}`))];
    configs(...folders.map((folder) => path.posix.join(folder, "c.json")));
    const part = fc.constantFrom("a", "b", "*", "**", "a*", "[ab]", "?", "c.json", "ab");
    const pattern = fc
      .tuple(
        fc.constantFrom("", "!"),
        fc.constantFrom("", "/"),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("", "/"),
      )
      .map(([negation, start, parts, end]) => `${negation}${start}${parts.join("/")}${end}`);
    const lines = fc.array(pattern, { maxLength: 4 }).map((all) => all.join("\n"));
    await fc.assert(
      fc.asyncProperty(lines, lines, lines, async (first, second, third) => {
        write({ ".gitignore": first, "a/.gitignore": second, "a/b/.gitignore": third });
        expect(await found()).toEqual(told());
      }),
      { numRuns: 60 },
    );
  });

  test("by `.git/info/exclude`, which a `.gitignore` overrules", async () => {
    git("init", "-q");
    configs("a/c.json", "b/c.json");
    write({ ".git/info/exclude": "c.json\n", "b/.gitignore": "!c.json\n" });
    expect(await found()).toEqual(["b/c.json"]);
  });

  test("by the folders above, up to the root of the repository", async () => {
    git("init", "-q", "repository");
    configs("repository/app/x/c.json", "repository/app/y/c.json", "repository/app/z/c.json");
    write({ ".gitignore": "*\n", "repository/.gitignore": "/app/x\n" });
    write({ "repository/app/.gitignore": "y\n" });
    expect(await found("repository/app")).toEqual(["z/c.json"]);
  });

  test("unless the folder itself is ignored: who searches there means it", async () => {
    git("init", "-q");
    configs("out/app/c.json", "out/app/x/c.json");
    write({ ".gitignore": "out/\n*.json\n", "out/app/.gitignore": "x\n" });
    expect(await found("out/app")).toEqual(["c.json"]);
  });

  test("in a worktree by the `info/exclude` of its repository", async () => {
    git("init", "-q");
    git("commit", "-q", "--allow-empty", "-m", "start");
    git("worktree", "add", "-q", "tree");
    configs("tree/a/c.json", "tree/b/c.json");
    write({ ".git/info/exclude": "/a\n" });
    expect(await found("tree")).toEqual(["b/c.json"]);
  });

  test("in a repository within by its own rules alone", async () => {
    git("init", "-q");
    git("init", "-q", "inner");
    configs("inner/a/c.json", "inner/b/c.json", "a/c.json");
    write({ ".gitignore": "a\n", "inner/.git/info/exclude": "/b\n" });
    expect(await found()).toEqual(["inner/a/c.json"]);
  });
});

describe("what git tracks is found", () => {
  test("although it is ignored", async () => {
    git("init", "-q");
    configs("a/.vscode/c.json", "b/.vscode/c.json", "c.json");
    write({ ".gitignore": ".vscode/\nc.json\n" });
    git("add", "-f", "a/.vscode/c.json");
    expect(await found()).toEqual(["a/.vscode/c.json"]);
    expect(await found("a")).toEqual([".vscode/c.json"]);
  });

  test("in a submodule, too", async () => {
    git("init", "-q", "library");
    configs("library/c.json");
    write({ "library/.gitignore": "c.json\n" });
    git("-C", "library", "add", "-f", ".");
    git("-C", "library", "commit", "-q", "-m", "start");
    git("init", "-q", "app");
    git("-C", "app", "submodule", "--quiet", "add", path.join(root, "library"), "library");
    expect(await found("app")).toEqual(["library/c.json"]);
  });

  test("unless it is gone, or lies behind a link or among other people's code", async () => {
    git("init", "-q");
    configs("gone/c.json", "folder/c.json", "vendor/c.json", "elsewhere/x/c.json");
    git("add", ".");
    write({ ".gitignore": "c.json\n" });
    rmSync(path.join(root, "gone"), { recursive: true });
    rmSync(path.join(root, "folder"), { recursive: true });
    symlinkSync("elsewhere/x", path.join(root, "folder"));
    expect(await found()).toEqual(["elsewhere/x/c.json"]);
  });

  test("however much there is of it", async () => {
    git("init", "-q");
    const files = Array.from({ length: 800 }, (_, at) => `ignored/${"x".repeat(100)}/${at}/c.json`);
    configs(...files);
    write({ ".gitignore": "ignored/\n" });
    git("add", "-f", "ignored");
    expect(await found()).toEqual(files.sort());
  });

  test("once, while it is being merged", async () => {
    git("init", "-q");
    const blob = git("hash-object", "-w", "--stdin", "-t", "blob", "--path", "c.json").trim();
    const stages = [1, 2, 3].map((stage) => `100644 ${blob} ${stage}\tc.json`).join("\n");
    execFileSync("git", ["update-index", "--index-info"], { cwd: root, input: `${stages}\n` });
    configs("c.json");
    write({ ".gitignore": "c.json\n" });
    expect(await found()).toEqual(["c.json"]);
  });

  test("also while a hook of another repository runs", async () => {
    git("init", "-q");
    configs("c.json");
    write({ ".gitignore": "c.json\n" });
    git("add", "-f", "c.json");
    process.env.GIT_DIR = path.join(root, "elsewhere");
    try {
      expect(await found()).toEqual(["c.json"]);
    } finally {
      delete process.env.GIT_DIR;
    }
  });
});

describe("without the word of git the walk alone counts", () => {
  const cases: Readonly<Record<string, () => void>> = {
    "where `.git` is no repository": () => mkdirSync(path.join(root, ".git")),
    "where `.git` leads nowhere": () => write({ ".git": "gitdir: ../gone\n" }),
    "where the index is broken": () => {
      git("init", "-q");
      write({ ".git/index": "no index" });
    },
  };

  test.each(Object.entries(cases))("%s", async (_, make) => {
    make();
    configs("c.json", "a/c.json");
    write({ ".gitignore": "/a\n" });
    expect(await found()).toEqual(["c.json"]);
  });

  test("where there is no git", async () => {
    git("init", "-q");
    configs("c.json");
    const before = process.env.PATH;
    process.env.PATH = path.join(root, "nothing");
    try {
      expect(await found()).toEqual(["c.json"]);
    } finally {
      process.env.PATH = before;
    }
  });

  test("and no program runs that the settings of a repository name", async () => {
    git("init", "-q");
    configs("c.json");
    git("config", "core.fsmonitor", `touch ${path.join(root, "ran.json")}; false`);
    expect(await found()).toEqual(["c.json"]);
    expect(await found(".", (file) => file === "ran.json")).toEqual([]);
  });
});

describe("no harm is done by", () => {
  test("names with spaces, line ends, quotes and backslashes", async () => {
    git("init", "-q");
    const folders = [" ", "a\nb", '"', "a\\b", "ü", "!a", "-a", "..a"];
    configs(...folders.map((folder) => `${folder}/c.json`));
    write(Object.fromEntries(folders.map((folder) => [`${folder}/.gitignore`, "/c.json\n"])));
    expect(await found()).toEqual([]);
    git("add", "-f", ".");
    expect(await found()).toEqual(folders.map((folder) => `${folder}/c.json`).sort());
  });

  test("names that are not UTF-8", async () => {
    git("init", "-q");
    const folder = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff])]);
    mkdirSync(folder);
    writeFileSync(Buffer.concat([folder, Buffer.from("/c.json")]), "{}");
    writeFileSync(Buffer.concat([folder, Buffer.from(".json")]), "{}");
    configs("c.json");
    git("add", ".");
    expect(await found(".", (file) => file.endsWith(".json"))).toEqual(["c.json"]);
  });

  test("a `.gitignore` that is a folder", async () => {
    configs("a/c.json");
    mkdirSync(path.join(root, "a/.gitignore"));
    expect(await found()).toEqual(["a/c.json"]);
  });

  test("patterns that are made to take long", async () => {
    const deep = Array(200).fill("a").join("/");
    configs(`${"a".repeat(250)}/c.json`, `${deep}/c.json`);
    write({
      ".gitignore": ["*?".repeat(30), "**/?/".repeat(30)].map((line) => `${line}x`).join("\n"),
    });
    const begun = performance.now();
    expect(await found()).toEqual([`${"a".repeat(250)}/c.json`]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  const asUser = process.getuid?.() === 0 ? test.skip : test;
  asUser("a folder without permission", async () => {
    configs("a/c.json", "b/c.json");
    chmodSync(path.join(root, "a"), 0o000);
    expect(await found()).toEqual(["b/c.json"]);
    chmodSync(path.join(root, "a"), 0o700);
  });

  test("folders that vanish in the meantime", async () => {
    const folders = Array.from({ length: 300 }, (_, at) => `${at % 10}/${at}`);
    configs("c.json", ...folders.map((folder) => `${folder}/c.json`));
    const search = found();
    for (let at = 0; at < 10; at += 1) rmSync(path.join(root, `${at}`), { recursive: true });
    expect(await search).toContain("c.json");
  });
});

test.each([
  ["quick", Number.POSITIVE_INFINITY],
  ["slow", -1],
])("the entries of a folder are read from a %s disk", async (_, slowMs) => {
  configs("a/c.json", "a/b/c.json");
  const entriesOf = entriesReader(slowMs);
  const entries = await entriesOf(path.join(root, "a"));
  expect(entries.map((entry) => [entry.name, entry.isDirectory()]).sort()).toEqual([
    ["b", true],
    ["c.json", false],
  ]);
  expect(await entriesOf(path.join(root, "missing"))).toEqual([]);
});

describe("the quick look at a name", () => {
  test("lets pass what a glob could match, and spares the rest", () => {
    const mayBe = lastNames(["**/.mcp.json", "**/.claude/agents/*.md", "**/*.agent.yaml"]);
    expect([".mcp.json", "a.md", "a.agent.yaml"].filter(mayBe)).toHaveLength(3);
    expect(["mcp.json", "x.mcp.json", "md", "a.yaml"].filter(mayBe)).toEqual([]);
  });

  test.each(["**/{a,b}.json", "**/mcp?.json", "**/agents/**", "**/a/*", "**/{a/b,c}"])(
    "lets everything pass where `%s` is wanted",
    (glob) => expect(lastNames(["**/.mcp.json", glob])("any")).toBe(true),
  );
});
