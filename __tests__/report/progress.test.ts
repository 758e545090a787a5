import { describe, expect, test } from "@jest/globals";
import { columnsOf } from "../../src/report/columns.ts";
import { frame, lineOf, type ServerProgress } from "../../src/report/progress.ts";
import { runnerCommands } from "./runner-commands.ts";

const progressOf = (progress: Partial<ServerProgress> = {}): ServerProgress => ({
  server: "notion",
  file: ".mcp.json",
  stage: "handshake",
  state: "started",
  elapsedMs: 1234,
  ...progress,
});

describe("a line of a log", () => {
  test("names the server, the stage and how it went", () => {
    expect(lineOf(progressOf())).toBe("notion: handshake started");
    expect(lineOf(progressOf({ state: "failed", detail: "exited with code 1" }))).toBe(
      "notion: handshake failed (exited with code 1)",
    );
  });

  test.each([
    "::error::x",
    ":",
    "##[error]x",
    "\r::error::x",
    "a\n::error::x",
    "\u001b[0m::error::",
  ])("is no command, whatever the server is called: %j", (server) => {
    const line = lineOf(progressOf({ server, detail: "::error::x ##[error]y" }));
    expect(runnerCommands(line)).toEqual([]);
    expect(line).not.toContain("\n");
    expect(line.startsWith("::")).toBe(false);
  });

  test("is no longer than a person reads", () => {
    expect(lineOf(progressOf({ detail: "x".repeat(100_000) })).length).toBeLessThan(201);
  });
});

describe("the live view", () => {
  test("shows each server with its stage and time", () => {
    const servers = [
      progressOf({ server: "everything", state: "passed", stage: "list" }),
      progressOf({ stage: "install" }),
      progressOf({ server: "local", state: "failed", detail: "exited with code 1" }),
      progressOf({ server: "linear", state: "skipped", stage: "configure", elapsedMs: 0 }),
    ];
    expect(frame(servers, 80, 0)).toEqual([
      "✓ everything           list          1.2 s",
      "⠋ notion               install       1.2 s",
      "✗ local                handshake     1.2 s  exited with code 1",
      "- linear               configure      0 ms",
    ]);
  });

  test("turns with each tick, and comes round", () => {
    const marks = Array.from({ length: 20 }, (_, tick) => frame([progressOf()], 80, tick)[0]?.[0]);
    expect(new Set(marks).size).toBe(10);
    expect(marks[0]).toBe(marks[10]);
  });

  test("is never wider than the terminal, also with wide characters", () => {
    const names = ["日本語".repeat(20), "🚀".repeat(40), "e\u0301".repeat(60), "a".repeat(300)];
    const servers = names.map((server) => progressOf({ server, detail: server }));
    for (let width = 0; width < 120; width++) {
      for (const line of frame(servers, width, 0, 3)) {
        expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  test("has no more lines than the terminal: those that are done give way", () => {
    const servers = Array.from({ length: 100 }, (_, index) =>
      progressOf({ server: `s${index}`, state: index < 90 ? "passed" : "started" }),
    );
    const lines = frame(servers, 80, 0, 6);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain("s90");
    expect(lines[5]).toBe("  … 95 more");
    expect(frame(servers, 80, 0, 0)).toEqual([]);
  });
});
