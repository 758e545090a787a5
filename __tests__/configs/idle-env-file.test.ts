import { describe, expect, test } from "@jest/globals";
import { fact } from "../../src/model/fact.ts";
import { diagnose } from "../../src/rules/engine/diagnose.ts";
import { RULES } from "../../src/rules/index.ts";
import { evidenceOf } from "../rules/evidence-of.ts";
import { read, server, told } from "./read.ts";

const toldOf = (client: "claude-code" | "vscode" | "cursor", key: string) => {
  const entry = { command: "node", envFile: ".env" };
  const spec = server(read(client, JSON.stringify({ [key]: { a: entry } })), "a");
  return { startable: spec.startable, facts: told(spec.facts) };
};

describe("an `envFile`", () => {
  test("is told of where the client does not read it, and the server is started all the same", () => {
    expect(toldOf("claude-code", "mcpServers")).toEqual({
      startable: true,
      facts: [
        "idle-key 1:38 `envFile` has no effect, and no variable of that file reaches the server | write the variables into `env`",
      ],
    });
  });

  test.each([
    ["vscode", "servers"],
    ["cursor", "mcpServers"],
  ] as const)("is fine in %s", (client, key) => {
    expect(toldOf(client, key).facts).toEqual([]);
  });
});

test("that nobody reads is no root cause where the server says what it died of", () => {
  const idle = fact("idle-key", { problem: "`envFile` has no effect", remedy: "write `env`" });
  const stderr = "Error: boom\n    at Object.<anonymous> (/repo/server.js:1:7)\n";
  const told = diagnose(evidenceOf({ facts: [idle], stderr }), RULES);
  expect(told.map(({ rule, level }) => `${level} ${rule}`)).toEqual([
    "error server-crash",
    "warning config-client-dialect",
  ]);
});
