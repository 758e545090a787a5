import { describe, expect, test } from "@jest/globals";
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
        "wrong-shape 1:38 `envFile` has no effect, and no variable of that file reaches the server | write the variables into `env`",
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
