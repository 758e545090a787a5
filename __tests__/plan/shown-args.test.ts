import { describe, expect, test } from "@jest/globals";
import { shownArgs } from "../../src/plan/shown-args.ts";
import { read, server } from "../configs/read.ts";

const shown = (...args: readonly string[]): readonly string[] =>
  shownArgs(
    server(
      read("claude-code", JSON.stringify({ mcpServers: { a: { command: "npx", args } } })),
      "a",
    ),
  );

describe("arguments as they may be shown", () => {
  test("are those of the entry", () => {
    expect(shown("-y", "acme", "--key-file", "key.pem", "./data")).toEqual([
      ...["-y", "acme", "--key-file", "key.pem", "./data"],
    ]);
  });

  test("leave out what an option calls a secret", () => {
    expect(shown("--api-key", "k1", "--token=t1", "DB_PASSWORD=p1", "acme")).toEqual([
      ...["--api-key", "...", "--token=...", "DB_PASSWORD=...", "acme"],
    ]);
  });

  test("leave out what looks like a secret", () => {
    expect(shown("--header", `Bearer ghp_${"k3J9".repeat(9)}`)).toEqual(["--header", "..."]);
  });

  test("keep references", () => {
    expect(shown("--api-key", "${API_KEY}", "--token=$TOKEN")).toEqual([
      ...["--api-key", "${API_KEY}", "--token=$TOKEN"],
    ]);
  });
});
