import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { run } from "./run-fixture.ts";

const official = (name: string) =>
  path.resolve(`node_modules/@modelcontextprotocol/server-${name}/dist/index.js`);
const sdk = path.resolve("__tests__/fixtures/sdk-servers/v2.mjs");

describe("servers that nobody here wrote come up", () => {
  test.each([
    ["server-everything", [official("everything")], "legacy", "echo"],
    ["server-filesystem", [official("filesystem"), "."], "legacy", "read_text_file"],
    ["server-memory", [official("memory")], "legacy", "create_entities"],
    ["the second SDK", [sdk], "legacy", "greet"],
    ["the second SDK, modern only", [sdk, "reject"], "modern", "greet"],
  ])("%s", async (_, args, era, tool) => {
    const evidence = await run(["node", ...args]);
    expect(evidence.ending).toEqual({ kind: "running" });
    expect(evidence.noise).toEqual([]);
    expect(evidence.handshake).toMatchObject({ kind: "completed", era });
    expect(evidence.handshake).toHaveProperty("tools.names", expect.arrayContaining([tool]));
    expect(evidence.handshake).toHaveProperty("tools.problems", []);
  });
});
