import { describe, expect, test } from "@jest/globals";
import type { Sketch } from "../../src/model/rule.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { COMPLETED } from "../../src/rules/engine/example-handshake.ts";
import { noiseOf } from "../../src/rules/engine/noise.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "./evidence-of.ts";

const kinds = (...noise: string[]) => noiseOf({ noise, unterminated: "" }).map(({ kind }) => kind);
const findings = (sketch: Sketch) => diagnose(evidenceOf(sketch), RULES);

describe("the kind of a stdout line", () => {
  test.each([
    ["dotenv", "[dotenv@17.2.3] injecting env (0) from .env -- tip: add secrets"],
    ["dotenv", "◇ injected env (3) from .env // tip: ◈ encrypted .env [www.dotenvx.com]"],
    ["runner", "[dotenvx@1.51.0] injecting env (2) from .env"],
    ["runner", "> acme-mcp@1.0.0 start"],
    ["runner", "> @acme/mcp@1.0.0 start /repo"],
    ["runner", "  acme net8.0 succeeded (0.9s) → bin/acme.dll"],
    ["runner", "> Task :compileJava"],
    ["framework", "info: Microsoft.Hosting.Lifetime[14]"],
    [
      "framework",
      "2025-10-12T11:19:26.554Z  INFO 4711 --- [           main] com.acme.Main : Starting",
    ],
    ["framework", "11:19:26.554 [main] INFO com.acme.Main - ready"],
    ["framework", " =========|_|==============|___/=/_/_/_/"],
    ["framework", "╭──────────────╮"],
    ["print", "Server running on stdio"],
    ["print", "[INFO] ready"],
    ["print", "2025-06-09 21:38:09,942 - acme - INFO"],
    ["print", '{"level":30,"msg":"ready"}'],
    ["print", "a snake_case_tool_name_of_ours"],
    ["print", "see https://example.com/a_b/c_d"],
    ["blank", "   "],
    ["message", "Content-Length: 142"],
    ["error", "\tat com.acme.Main.main(Main.java:10)"],
  ])("%s: %s", (kind, line) => {
    expect(kinds(line)).toEqual([kind]);
  });

  test("an indented line belongs to the log line of .NET above it", () => {
    expect(kinds("info: Acme.Server[0]", "      Ready.")).toEqual(["framework", "framework"]);
    expect(kinds("Ready:", "      one tool")).toEqual(["print", "print"]);
  });

  test("the second line of npm's announcement belongs to the first", () => {
    expect(kinds("> acme-mcp@1.0.0 start", "> node server.js")).toEqual(["runner", "runner"]);
    expect(kinds("> node server.js")).toEqual(["print"]);
  });

  test("npm announces a script without its package, where that has no name or version", () => {
    expect(kinds("> start:mcp", "> node server.js")).toEqual(["runner", "runner"]);
    expect(kinds("> Ready", "tools: 3")).toEqual(["print", "print"]);
  });

  test("a stack trace is an error from its first line to its last", () => {
    expect(
      kinds(
        "Ready",
        "Traceback (most recent call last):",
        '  File "/a.py", line 1',
        "    x()",
        "ValueError: x",
      ),
    ).toEqual(["print", "error", "error", "error", "error"]);
    expect(kinds("x.BoomException: boom", "\tat a.B.c(B.java:1)", "Caused by: y")).toEqual([
      "error",
      "error",
      "error",
    ]);
  });

  test("a message over several lines is a message", () => {
    expect(kinds("{", '  "jsonrpc": "2.0",', '  "id": 0,', '  "result": {}', "}", "Ready")).toEqual(
      [...Array(5).fill("message"), "print"],
    );
  });

  test("text without a newline at the end counts, the beginning of a message does not", () => {
    const kindsAtEnd = (unterminated: string) => noiseOf({ noise: [], unterminated });
    expect(kindsAtEnd("login: ")).toMatchObject([{ kind: "print" }]);
    expect(kindsAtEnd('{"jsonrpc":"2.0","id":0,"resu')).toEqual([]);
  });
});

describe("what noise means", () => {
  const noise = ["Server running on stdio"];

  test("a warning, where the handshake completes", () => {
    const found = findings({ noise, handshake: COMPLETED, ending: { kind: "running" } });
    expect(found).toMatchObject([
      { rule: "stdout-noise-print", level: "warning", confidence: "confirmed" },
    ]);
  });

  test("an error, where no answer comes", () => {
    const found = findings({ noise, ending: { kind: "timed-out", afterMs: 30_000 } });
    expect(found).toMatchObject([{ rule: "stdout-noise-print", level: "error" }]);
  });

  test("a warning beside the true cause of a death", () => {
    const found = findings({ noise, stderr: "Error: ACME_KEY is required\n" });
    expect(found.map(({ rule, level }) => [rule, level])).toEqual([
      ["missing-env-var", "error"],
      ["stdout-noise-print", "warning"],
    ]);
  });

  test("a warning beside the last words of a server that ends for a reason that nobody knows", () => {
    const found = findings({ noise: [...noise, "FATAL: no database at db:5432"] });
    expect(found.map(({ rule, level, title }) => [rule, level, title])).toEqual([
      ["unrecognized", "error", "the server exited with code 1: FATAL: no database at db:5432"],
    ]);
  });

  test("the words of an error on stdout name its cause, and are no noise beside it", () => {
    const found = findings({ noise: ["Error: ACME_KEY is required"] });
    expect(found.map(({ rule }) => rule)).toEqual(["missing-env-var"]);
  });

  test("each kind speaks of its own lines", () => {
    const found = findings({
      noise: ["> acme-mcp@1.0.0 start", "[dotenv@17.2.3] injecting env (0) from .env", ...noise],
      handshake: COMPLETED,
      ending: { kind: "running" },
    });
    expect(found.map(({ rule, evidence }) => [rule, evidence])).toEqual([
      ["stdout-noise-dotenv", ["[dotenv@17.2.3] injecting env (0) from .env"]],
      ["stdout-noise-runner", ["> acme-mcp@1.0.0 start"]],
      ["stdout-noise-print", noise],
    ]);
  });

  test("a server that was up and died is not explained by its noise", () => {
    const ending = { kind: "exited", code: 1, afterMs: 900 } as const;
    expect(findings({ noise, handshake: COMPLETED, ending })[0]?.rule).toBe("unrecognized");
  });

  test("a line cannot break out of the title", () => {
    const [found] = findings({
      noise: ["a `b`\u001b[31m c"],
      handshake: COMPLETED,
      ending: { kind: "running" },
    });
    expect(found?.title).toBe("the server prints to stdout: `a 'b' c`");
  });
});
