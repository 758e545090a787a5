import { describe, expect, test } from "@jest/globals";
import { readArgs } from "../../src/cli/args.ts";
import { UsageError } from "../../src/model/usage-error.ts";

const inputs = (...argv: readonly string[]) => {
  const request = readArgs(argv);
  if (request.kind !== "check") throw new Error(request.kind);
  return request.inputs;
};

describe("the command line", () => {
  test("takes paths and globs as configs", () => {
    expect(inputs("examples", "a/*.json", "--config", "b").config).toBe("examples\na/*.json\nb");
  });

  test("takes lists between commas and in repeated flags", () => {
    expect(inputs("--servers", "a,b", "--servers=!c").servers).toBe("a\nb\n!c");
  });

  test("does not cut a value of `env` at its commas", () => {
    expect(inputs("--env", "A=1,2", "--env", "B=3").env).toBe("A=1,2\nB=3");
  });

  test.each([
    [["--no-start"], "false"],
    [["--start"], "true"],
    [["--start=false"], "false"],
    [["--start", "false", "folder"], "false"],
    [["--start", "folder"], "true"],
    [[], "true"],
  ])("%j switches", (argv, start) => {
    expect(inputs(...argv).start).toBe(start);
  });

  test.each([
    [["--no-confirm"], "false"],
    [["--confirm", "discover", "folder"], "discover"],
    [["--confirm=discover"], "discover"],
    [["--confirm", "folder"], "true"],
  ])("%j confirms or not", (argv, confirm) => {
    expect(inputs(...argv).confirm).toBe(confirm);
  });

  test("takes an argument that begins with http:// or https:// as an address", () => {
    const { url, config } = inputs("https://mcp.example.com/mcp", "--timeout", "5");
    expect({ url, config }).toEqual({ url: "https://mcp.example.com/mcp", config: "" });
    expect(inputs("--url", "http://127.0.0.1:3000/mcp").url).toBe("http://127.0.0.1:3000/mcp");
  });

  test("takes one address, and quotes none where there are more", () => {
    const argv = ["https://u:secret@mcp.example.com", "--url", "https://b.example.com"];
    expect(() => readArgs(argv)).toThrow(
      new UsageError("`--url` takes one address, and there are 2"),
    );
  });

  test("names a flag that it does not know", () => {
    expect(() => readArgs(["--xml", "x"])).toThrow(
      "Unknown option '--xml'; `mcp-handshake --help` lists the flags",
    );
  });

  test("knows --json, --help and --version", () => {
    expect(readArgs(["--json"])).toMatchObject({ kind: "check", json: true });
    expect(readArgs(["-h"])).toEqual({ kind: "help" });
    expect(readArgs(["--version"])).toEqual({ kind: "version" });
  });
});

describe("a subcommand", () => {
  test.each([
    [["explain"], { kind: "explain", file: null, json: false }],
    [["explain", "-"], { kind: "explain", file: null, json: false }],
    [["explain", "client.log", "--json"], { kind: "explain", file: "client.log", json: true }],
    [["rules"], { kind: "rules", id: null, json: false }],
    [["rules", "missing-env-var"], { kind: "rules", id: "missing-env-var", json: false }],
    [["rules", "--help"], { kind: "help" }],
  ])("%j", (argv, request) => {
    expect(readArgs(argv)).toEqual(request);
  });

  test.each([[["explain", "a", "b"]], [["rules", "a", "b"]], [["explain", "--timeout", "3"]]])(
    "refuses %j",
    (argv) => {
      expect(() => readArgs(argv)).toThrow(UsageError);
    },
  );

  test("is the first word alone: a folder of its name is named by a path", () => {
    expect(inputs("./explain").config).toBe("./explain");
    expect(inputs("--no-start", "explain").config).toBe("explain");
  });
});

describe("the subcommand merge", () => {
  test("takes files and globs, commas and all, and the flags of a check", () => {
    const { merge, config, levels } = inputs(
      "merge",
      "a.json",
      "{b,c}/*.json",
      "--levels",
      "x=off",
    );
    expect({ merge, config, levels }).toEqual({
      merge: "a.json\n{b,c}/*.json",
      config: "",
      levels: "x=off",
    });
    expect(readArgs(["merge", "a.json", "--json"])).toMatchObject({ kind: "check", json: true });
    expect(readArgs(["merge", "--help"])).toEqual({ kind: "help" });
  });

  test("wants something to merge", () => {
    expect(() => readArgs(["merge"])).toThrow("`merge` names no report; give files or globs");
  });

  test("is the first word alone", () => {
    expect(inputs("./merge")).toMatchObject({ config: "./merge", merge: "" });
  });
});
