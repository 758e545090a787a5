import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { RULES } from "../../src/rules/index.ts";
import { CLI, fixtures, workspace } from "./bundle.ts";

const LOG = path.resolve("__tests__/fixtures/pasted/claude-desktop-missing-env-var.txt");

/** Runs the committed bundle with a text on stdin. */
function run(args: readonly string[], input: string | Buffer = "", cwd = workspace({})) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

describe("`explain`", () => {
  test("names the cause of a log on stdin, and of the same in a file", () => {
    const piped = run(["explain"], readFileSync(LOG));
    expect(piped).toMatchObject({ code: 0, stderr: "" });
    expect(piped.stdout).toContain("likely[missing-env-var]: `ORDERS_API_KEY` is not set");
    expect(piped.stdout).not.toContain("\u001b");
    expect(run(["explain", LOG]).stdout).toBe(piped.stdout);
  });

  test("prints the same for machines with --json", () => {
    const { causes, symptoms, next } = JSON.parse(run(["explain", LOG, "--json"]).stdout);
    expect(causes[0]).toMatchObject({
      server: "orders",
      rule: "missing-env-var",
      confidence: "likely",
      basis: "text",
      line: "Error: ORDERS_API_KEY environment variable is required",
      docs: "docs/rules/missing-env-var.md",
    });
    expect(symptoms[0]).toMatchObject({ id: "server-disconnected", client: "Claude Desktop" });
    expect(next).toBeNull();
  });

  test("reads what PowerShell writes in UTF-16", () => {
    const text = "\ufeffspawn npx ENOENT\r\n";
    expect(run(["explain"], Buffer.from(text, "utf16le")).stdout).toContain("launcher-not-found");
  });

  test("exits with 1 where nothing fits, and says how to get more", () => {
    const { code, stdout } = run(["explain"], "all is well\n");
    expect(code).toBe(1);
    expect(stdout).toContain("Nothing in this text is known");
    expect(stdout).toContain("npx mcp-handshake");
  });

  test.each([
    ["an empty text", ["explain"], " \n", "stdin is empty"],
    [
      "a binary",
      ["explain"],
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]),
      "is no text",
    ],
    ["too much", ["explain"], Buffer.alloc(5 * 1024 * 1024, 97), "more than 4 MiB"],
    ["a file that is not there", ["explain", "nowhere.log"], "", "`nowhere.log` cannot be read"],
    ["two files", ["explain", "a", "b"], "", "takes one file"],
    ["a wrong flag", ["explain", "--timeout", "3"], "", "--help"],
  ])("refuses %s with exit code 2", (_, args, input, words) => {
    const { code, stdout, stderr } = run(args, input);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("does not stand in the way of a folder of that name", () => {
    const folder = workspace({ "explain/.mcp.json": fixtures("healthy") });
    const { code, stdout } = run(["./explain", "--no-start", "--json"], "", folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).configs).toMatchObject([{ file: "explain/.mcp.json" }]);
  });
});

describe("`rules`", () => {
  test("lists all, by stage", () => {
    const { code, stdout } = run(["rules"]);
    expect(code).toBe(0);
    const listed = RULES.filter(({ id }) => new RegExp(`^ {2}${id} `, "m").test(stdout));
    expect(listed).toHaveLength(RULES.length);
    expect(JSON.parse(run(["rules", "--json"]).stdout).rules).toHaveLength(RULES.length);
  });

  test("prints the page of one", () => {
    const { code, stdout } = run(["rules", "missing-env-var"]);
    expect(code).toBe(0);
    for (const part of ["What it means", "Fix", "Before:", "How it is told apart", "Examples"]) {
      expect(stdout).toContain(part);
    }
    const [rule] = JSON.parse(run(["rules", "missing-env-var", "--json"]).stdout).rules;
    expect(rule).toMatchObject({
      id: "missing-env-var",
      neighbours: expect.arrayContaining(["env-not-inherited"]),
    });
  });

  test("names near ids for one that is not known, and exits with 2", () => {
    const { code, stderr } = run(["rules", "mising-env"]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      "mcp-handshake: no rule has the id `mising-env`; near it are `missing-env-var`; `mcp-handshake rules` lists all\n",
    );
  });
});

test("`--help` lists the subcommands", () => {
  const { stdout } = run(["--help"]);
  expect(stdout).toContain("mcp-handshake explain [file]");
  expect(stdout).toContain("mcp-handshake rules [id]");
  expect(run(["explain", "--help"]).stdout).toBe(stdout);
});
